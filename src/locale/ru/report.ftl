# Что говорит сама командная строка.

## Уровни

report-error = ошибка
report-warning = предупреждение
report-info = замечание
report-help = что сделать
report-clause = основание
report-route = путь

## Конец отчёта

report-errors = { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
   *[other] { $count } ошибок
}
report-warnings = { $count ->
    [one] { $count } предупреждение
    [few] { $count } предупреждения
   *[other] { $count } предупреждений
}
report-infos = { $count ->
    [one] { $count } замечание
    [few] { $count } замечания
   *[other] { $count } замечаний
}
report-nothing-found = исправлять нечего
report-nothing-new = новых находок нет
report-summary = { $documents ->
    [one] Проверен { $documents } документ: { $found }.
    [few] Проверено { $documents } документа: { $found }.
   *[other] Проверено { $documents } документов: { $found }.
}
report-plain = Папка без svod.yaml: проверена как обычный Markdown по профилю essentials.
report-partial = Прочитан весь свод, показаны только находки в названных путях.
report-baseline-known = { $count ->
    [0] Из базового списка ничего не найдено.
    [one] { $count } находка базового списка известна и не показана.
    [few] { $count } находки базового списка известны и не показаны.
   *[other] { $count } находок базового списка известны и не показаны.
}
report-baseline-stale = { $count ->
    [one] { $count } запись базового списка устарела, такой находки больше нет. Чтобы её убрать, запустите `svod baseline`.
    [few] { $count } записи базового списка устарели, таких находок больше нет. Чтобы их убрать, запустите `svod baseline`.
   *[other] { $count } записей базового списка устарели, таких находок больше нет. Чтобы их убрать, запустите `svod baseline`.
}
report-since = { $count ->
    [0] Показано только изменившееся с { $revision }; в остальном скрывать нечего.
    [one] Показано только изменившееся с { $revision }; ещё { $count } прежняя находка в остальном скрыта.
    [few] Показано только изменившееся с { $revision }; ещё { $count } прежние находки в остальном скрыты.
   *[other] Показано только изменившееся с { $revision }; ещё { $count } прежних находок в остальном скрыты.
}
report-profile-met = { $profile }: { $met } из { $count }
report-profile-inapplicable = { $count ->
    [one] , { $count } не применяется
   *[other] , { $count } не применяются
}
report-profile-off = { $count ->
    [one] , { $count } выключен
    [few] , { $count } выключены
   *[other] , { $count } выключено
}
report-profile-is-off = выключен в svod.yaml
report-profile-unchecked = { $profile }: профиль о законе никто не проверил, поэтому его ошибки показаны как предупреждения; кто и когда проверил, напишите в `checked_by` и `checked_on`.
report-off = Выключено в svod.yaml: { $rules }.
report-unchecked = Правовые профили, которые ещё никто не проверил: { $profiles }. Их ошибки показаны как предупреждения, пока не заполнены `checked_by` и `checked_on`.
report-idle = Правилам нечего было проверять, таких документов или каналов нет: { $families }.
report-mended = { $count ->
    [0] Исправлять автоматически нечего.
    [one] Исправлена {$count} находка.
    [few] Исправлены {$count} находки.
   *[other] Исправлено {$count} находок.
}
report-begun = { $count ->
    [one] Создана {$count} заготовка раздела: допишите её, до тех пор это находка.
    [few] Созданы {$count} заготовки разделов: допишите их, до тех пор это находки.
   *[other] Создано {$count} заготовок разделов: допишите их, до тех пор это находки.
}
report-file-changed = { $path } — изменён
report-file-created = { $path } — создан
report-stub =
    Дополнить.
    {""}
    <!--
    Что нужно: { $need }.
    {""}
    Например: { $write }
    -->
report-skipped = { $count ->
    [one] Пропущен { $count } файл; какой и почему, покажет svod check --explain-skips.
    [few] Пропущено { $count } файла; какие и почему, покажет svod check --explain-skips.
   *[other] Пропущено { $count } файлов; какие и почему, покажет svod check --explain-skips.
}
report-skipped-list = { $count ->
    [one] Пропущен { $count } файл:
    [few] Пропущено { $count } файла:
   *[other] Пропущено { $count } файлов:
}
report-skip-link = символическая ссылка; по ссылкам svod не ходит
report-skip-not-a-document = YAML вне папок свода, а svod.yaml здесь нет
report-skip-not-a-source = не YAML, не Markdown и не картинка
report-skip-project-file = файл о самом проекте, а не часть свода
report-skip-unreadable-folder = папку не удалось прочитать
report-skip-unreadable-name = имя записано нечитаемыми знаками

## Отчёты для программ

report-root = корень репозитория
report-checked = проверено
report-level = уровень
report-line = строка
report-what-is-wrong = что не так
report-what-to-do = что сделать
report-more = { $count ->
    [one] Ещё { $count } находка сюда не поместилась; её покажет отчёт в другом формате.
    [few] Ещё { $count } находки сюда не поместились; их покажет отчёт в другом формате.
   *[other] Ещё { $count } находок сюда не поместились; их покажет отчёт в другом формате.
}

## Список пробелов

report-gaps-title = Что дописать и исправить
report-gaps-as-of = по состоянию на
report-gaps-overview = Обзор
report-gaps-profile = Профиль полноты
report-gaps-needs = требований
report-gaps-met = выполнено
report-gaps-part = Часть списка
report-gaps-rule = Правило
report-gaps-write = Что написать
report-gaps-place = Где
report-gaps-related = Вместе с этим
report-gaps-checked = Что проверено
report-gaps-nothing = Дописывать и исправлять нечего.
report-gaps-version = версия
report-general = Общее
report-gaps-missing = Чего не хватает
report-gaps-missing-about = Чего требуют профили полноты, а в своде этого ещё нет или сказано так, что сотрудник не сможет применить.
report-gaps-to-mend = Что исправить
report-gaps-to-mend-about = Что противоречит, устарело или неясно — по порядку глав.

## Почему работа не сделана

report-no-path = нет ни файла, ни папки «{ $path }»
report-no-folder = «{ $path }» — не папка
report-many-projects = «{ $one }» и «{ $other }» относятся к разным сводам; проверьте их по отдельности
report-no-sources = проверять нечего: в папке «{ $path }» нет ни Markdown, ни YAML ({ $skipped ->
    [0] файлов в ней нет
    [one] пропущен { $skipped } файл
    [few] пропущено { $skipped } файла
   *[other] пропущено { $skipped } файлов
})
report-nothing-matched = проверять нечего: по пути «{ $path }» в своде нет исходных файлов
report-unknown-profile = профиля «{ $profile }» нет; есть: { $known }
report-unknown-profile-near = профиля «{ $profile }» нет; может быть, `{ $nearest }`?
report-unknown-edition = издания «{ $edition }» нет; есть: { $known }
report-unknown-edition-near = издания «{ $edition }» нет; может быть, `{ $nearest }`? Есть: { $known }
report-empty-edition = в издании «{ $edition }» нечего печатать: ни один документ не предназначен его читателям; назовите их в поле `audience` документов
report-unknown-rule = правила «{ $rule }» нет; все правила покажет `svod rules`
report-unknown-rule-near = правила «{ $rule }» нет; может быть, `{ $nearest }`?
report-unknown-schema = вида «{ $kind }» нет; есть: { $known }
report-unknown-schema-near = вида «{ $kind }» нет; может быть, `{ $nearest }`?
report-many-to-stdout = на экран можно вывести только один отчёт; остальным дайте по файлу ключом -o
report-many-files = файлов -o больше, чем форматов; назовите формат для каждого ключом --format
report-twice = два отчёта пошли бы в один файл «{ $path }»; дайте каждому свой
report-over-source = «{ $path }» — исходный файл свода, он был бы затёрт
report-among-sources = «{ $path }» при следующей проверке прочитался бы как документ свода; положите его в другую папку или начните имя файла с точки
report-cannot-write = не удалось записать «{ $path }»
report-baseline-missing = базового списка «{ $path }» нет; его составит `svod baseline`
report-baseline-folder = «{ $path }» — папка, а базовый список — это файл; обычно он называется .svod-baseline.json
report-baseline-damaged = «{ $path }» — не базовый список или он повреждён; верните его из репозитория или удалите и запустите `svod baseline`
report-baseline-version = у базового списка «{ $path }» версия { $version }, этот svod её не знает; обновите svod или составьте список заново: `svod baseline --renew`
report-baseline-foreign = базовый список «{ $path }» относится к своду «{ $other }», а не «{ $name }»; укажите свой или составьте его заново: `svod baseline --renew`
report-baseline-outside = `baseline: { $path }` в svod.yaml ведёт за пределы свода; укажите файл внутри него или ключ --baseline
report-git-missing = программа git не запускается, а ключу --changed-since она нужна; установите git или уберите ключ
report-git-no-repository = папка «{ $path }» не лежит в репозитории git, а ключу --changed-since он нужен
report-git-refused = git не доверяет репозиторию папки «{ $path }»: { $words }
report-git-unknown = git не знает версии «{ $revision }»; укажите коммит, ветку или метку, а если её здесь нет, сначала получите её
report-git-shallow = git не знает «{ $revision }»: история получена не вся; получите её целиком: `fetch-depth: 0` в GitHub Actions, `GIT_DEPTH: 0` в GitLab, `git fetch --unshallow` вручную
report-git-failed = git не справился: { $words }
report-out-is-file = «{ $path }» — файл, а своду нужна папка
report-out-is-foreign = в папке «{ $path }» лежат файлы, которые сделал не svod ({ $names }); укажите другую папку ключом -o или уберите их

## Базовый список

report-baseline-made = { $count ->
    [0] Базовый список пуст: { $path }.
    [one] В базовом списке { $count } находка: { $path }.
    [few] В базовом списке { $count } находки: { $path }.
   *[other] В базовом списке { $count } находок: { $path }.
}
report-baseline-gone = { $count ->
    [one] Убрана { $count } запись: такой находки больше нет.
    [few] Убраны { $count } записи: таких находок больше нет.
   *[other] Убрано { $count } записей: таких находок больше нет.
}
report-baseline-new = { $count ->
    [one] { $count } находка новая и в список не вошла: исправьте её или внесите все сегодняшние ключом --renew.
    [few] { $count } находки новые и в список не вошли: исправьте их или внесите все сегодняшние ключом --renew.
   *[other] { $count } находок новые и в список не вошли: исправьте их или внесите все сегодняшние ключом --renew.
}
## Профили

report-profile-attached = подключён
report-profile-own = свой
report-profile-nobody = никем не проверен
report-profile-elements = { $count ->
    [one] { $count } элемент: { $levels }
    [few] { $count } элемента: { $levels }
   *[other] { $count } элементов: { $levels }
}
report-profile-basis = основание — { $basis }
report-basis-source-documents = исходные документы
report-basis-practice = хорошая практика
report-basis-standard = стандарт
report-basis-law = закон
report-profile-as-of = по состоянию на { $day }
report-profile-extends = включает профили: { $profiles }
report-profile-checked = проверил: { $role }, { $day }
report-sure = точно
report-medium = проверьте числа
report-unsure = проверьте сами
report-profile-need = Нужно: { $text }
report-profile-write = Напишите: { $text }
report-profile-note = Учтите: { $text }

## Сборка

report-refused = { $count ->
    [one] Свод не собран: сначала исправьте { $count } ошибку. Прежний, если он был, не тронут; черновик соберёт --draft.
    [few] Свод не собран: сначала исправьте { $count } ошибки. Прежний, если он был, не тронут; черновик соберёт --draft.
   *[other] Свод не собран: сначала исправьте { $count } ошибок. Прежний, если он был, не тронут; черновик соберёт --draft.
}
report-no-cards = карточки не сделаны: в этой книге нет ни протоколов, ни типов клиентов, ни готовых фраз
report-no-posters = плакаты не сделаны: в этой книге нет ни протоколов, ни фраз приветствия и прощания
report-thick-booklet = в брошюре листов: { $sheets }, а одной скобкой сшивают до { $most }; напечатайте издание покороче, например `--edition pocket`
report-built = Свод готов:
report-pages = { $count ->
    [one] { $count } страница
    [few] { $count } страницы
   *[other] { $count } страниц
}

## Начало

report-no-pack = заготовки «{ $pack }» на этом языке нет; есть: { $known }
report-in-the-way = папка «{ $path }» не пуста ({ $names }); укажите новую или пустую
report-bad-name = в названии компании не может быть «{ $part }»
report-started = { $count ->
    [one] Свод компании «{ $name }» начат в папке { $path }: { $count } файл. Дальше:
    [few] Свод компании «{ $name }» начат в папке { $path }: { $count } файла. Дальше:
   *[other] Свод компании «{ $name }» начат в папке { $path }: { $count } файлов. Дальше:
}

## Объяснение

report-why = Почему это важно
report-bad = Так — находка
report-answer = Что скажет svod
report-good = Так — правильно
report-advice = Что сделать

## Письма наружу и обратно

report-letters-out = { $count ->
    [one] { $count } письмо записано в «{ $path }»
    [few] { $count } письма записаны в «{ $path }»
   *[other] { $count } писем записано в «{ $path }»
}
report-macros-out = { $count ->
    [one] { $count } макрос записан в «{ $path }»
    [few] { $count } макроса записаны в «{ $path }»
   *[other] { $count } макросов записано в «{ $path }»
}
report-export-refused = { $count ->
    [one] Письма не выгружены: сначала исправьте { $count } ошибку в письмах и подписях.
    [few] Письма не выгружены: сначала исправьте { $count } ошибки в письмах и подписях.
   *[other] Письма не выгружены: сначала исправьте { $count } ошибок в письмах и подписях.
}
report-unfilled = Письма не выгружены: у подстановок нет примера: { $slots }. Объявите их или выгрузите с ключом --slots open.
report-unmapped = Макросы не выгружены: система обращений не знает подстановок { $slots }. Назовите их в `exports` файла svod.yaml.
report-no-letters = в «{ $path }» нет писем, которые можно выгрузить: черновики и снятые с действия остаются дома
report-macros-in = { $count ->
    [one] { $count } письмо записано в «{ $path }»
    [few] { $count } письма записаны в «{ $path }»
   *[other] { $count } писем записано в «{ $path }»
}
report-foreign-slots = { $count ->
    [one] { $count } подстановка системы обращений своду незнакома и оставлена как есть: { $names }. Назовите её в `exports` файла svod.yaml и повторите или замените в тексте.
    [few] { $count } подстановки системы обращений своду незнакомы и оставлены как есть: { $names }. Назовите их в `exports` файла svod.yaml и повторите или замените в тексте.
   *[other] { $count } подстановок системы обращений своду незнакомы и оставлены как есть: { $names }. Назовите их в `exports` файла svod.yaml и повторите или замените в тексте.
}
report-empty-macros = { $count ->
    [one] { $count } макрос без текста пропущен, его номер: { $names }.
    [few] { $count } макроса без текста пропущены, их номера: { $names }.
   *[other] { $count } макросов без текста пропущено, их номера: { $names }.
}
report-incomplete-letters = { $count ->
    [one] { $count } письму не хватает категории, темы или подписи: макрос их не хранил. Что дописать, покажет `svod check`.
   *[other] { $count } письмам не хватает категории, темы или подписи: макросы их не хранили. Что дописать, покажет `svod check`.
}
report-not-utf8 = «{ $path }» не в UTF-8; сохраните файл заново, в Excel — как «CSV UTF-8»
report-not-in-form = «{ $path }» не читается: ошибка в строке { $line }, позиция { $column }
report-no-macros = в «{ $path }» нет макросов: нужен список Zendesk или osTicket, а в таблице — столбец `text`
report-unreadable = не удалось прочитать «{ $path }»
report-letters-there = такие письма уже есть: { $names }; укажите другую папку или уберите их

## Темы

report-theme-classic = Антиква для чтения, гротеск для всего остального, тёмное поле на обложке. Подойдёт любой компании.
report-theme-editorial = Спокойная, книжная: благородная антиква, широкие поля, тонкие линейки, белая обложка.
report-theme-modern = Прямая и сильная: один гротеск, текст без выключки по правому краю, цветные плашки.
report-theme-used = выбрана в svod.yaml
report-theme-own = своя
report-theme-extends = на основе { $theme }
report-theme-contrasts = контраст с бумагой в `{ $palette }`, нужно не меньше 4.5: { $contrasts }
report-unknown-theme = темы «{ $theme }» нет; есть: { $known }
report-unknown-theme-near = темы «{ $theme }» нет; может быть, `{ $nearest }`?
report-no-theme-file = в теме «{ $theme }» нет «{ $path }»; есть: { $known }
report-theme-there = в { $path } такие файлы уже есть: { $names }; назовите другие или замените эти с ключом --force
report-ejected-files = { $count ->
    [one] { $count } файл темы «{ $theme }» теперь в книге:
    [few] { $count } файла темы «{ $theme }» теперь в книге:
   *[other] { $count } файлов темы «{ $theme }» теперь в книге:
}
report-ejected = Напишите в svod.yaml `theme: { $theme }`, оставьте в theme.yaml только те строки, которые меняете, удалите файлы, которых не трогаете, и запустите `svod check`.
report-ejected-used = Оставьте в theme.yaml только те строки, которые меняете, удалите файлы, которых не трогаете, и запустите `svod check`.

## Редактор

lsp-required = обязательное
lsp-fix = Исправить: { $rule }
lsp-fix-replace = Заменить «{ $old }» на «{ $new }»
lsp-fix-insert = Вставить «{ $new }»
lsp-fix-remove = Убрать «{ $old }»
lsp-fix-begin = Вставить заготовку с подсказкой, что написать
lsp-fix-all = Исправить в этом файле всё, что можно исправить без потери смысла
lsp-create = Создать { $path }
lsp-waive = Допустить «{ $rule }» до { $until }: укажите причину
lsp-rename-nothing = здесь нечего переименовать: свод переименовывает id документов и ролей и узлы скриптов
lsp-rename-unknown = «{ $name }» есть только в ссылках: переименовывать нечего
lsp-rename-invalid = «{ $name }» не годится для id: нужны буквы, цифры, дефисы и подчёркивания, а первой — буква или цифра; слово null в YAML значит «ничего»
lsp-rename-taken = «{ $name }» уже занято: { $path }
lsp-rename-link = { $path }, строка { $line }: путь в ссылке записан так, что его не поменять, и после переименования она никуда не приведёт; запишите её как «[слова](путь)»
