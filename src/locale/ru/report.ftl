# Что говорит сама командная строка.

## Уровни

report-error = ошибка
report-warning = предупреждение
report-info = замечание
report-help = что сделать
report-clause = основание

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
report-summary = { $documents ->
    [one] Проверен { $documents } документ: { $found }.
    [few] Проверено { $documents } документа: { $found }.
   *[other] Проверено { $documents } документов: { $found }.
}
report-plain = Папка без svod.yaml: проверена как обычный Markdown по профилю essentials.
report-partial = Прочитан весь свод, показаны только находки в названных путях.
report-off = Выключено в svod.yaml: { $rules }.
report-profiles = Профили: { $profiles }.
report-idle = Правилам нечего было проверять, таких документов или каналов нет: { $families }.
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
report-unknown-rule = правила «{ $rule }» нет; все правила покажет `svod rules`
report-unknown-rule-near = правила «{ $rule }» нет; может быть, `{ $nearest }`?
report-unknown-schema = вида «{ $kind }» нет; есть: { $known }
report-unknown-schema-near = вида «{ $kind }» нет; может быть, `{ $nearest }`?
report-many-to-stdout = на экран можно вывести только один отчёт; остальным дайте по файлу ключом -o
report-many-files = файлов -o больше, чем форматов; назовите формат для каждого ключом --format
report-twice = два отчёта пошли бы в один файл «{ $path }»; дайте каждому свой
report-over-source = «{ $path }» — исходный файл свода; отчёт затёр бы его
report-among-sources = «{ $path }» при следующей проверке прочитался бы как документ свода; положите отчёт в другую папку или начните имя файла с точки
report-cannot-write = не удалось записать «{ $path }»
report-out-is-file = «{ $path }» — файл, а своду нужна папка
report-out-is-foreign = в папке «{ $path }» лежат файлы, которые сделал не svod ({ $names }); укажите другую папку ключом -o или уберите их

## Сборка

report-refused = { $count ->
    [one] Свод не собран: сначала исправьте { $count } ошибку. Прежний, если он был, не тронут; черновик соберёт --draft.
    [few] Свод не собран: сначала исправьте { $count } ошибки. Прежний, если он был, не тронут; черновик соберёт --draft.
   *[other] Свод не собран: сначала исправьте { $count } ошибок. Прежний, если он был, не тронут; черновик соберёт --draft.
}
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
