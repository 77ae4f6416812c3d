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
report-profile-met = { $profile }: { $met } из { $count }
report-profile-inapplicable = { $count ->
    [one] , { $count } не применяется
   *[other] , { $count } не применяются
}
report-profile-unchecked = { $profile }: профиль о законе никто не проверил, поэтому его ошибки показаны как предупреждения; кто и когда проверил, напишите в `checked_by` и `checked_on`.
report-off = Выключено в svod.yaml: { $rules }.
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
report-skip-not-a-source = не YAML, не Markdown и не картинка
report-skip-project-file = файл о самом проекте, а не часть свода
report-skip-unreadable-folder = папку не удалось прочитать
report-skip-unreadable-name = имя записано нечитаемыми знаками

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
report-unknown-rule = правила «{ $rule }» нет; все правила покажет `svod rules`
report-unknown-rule-near = правила «{ $rule }» нет; может быть, `{ $nearest }`?
report-unknown-schema = вида «{ $kind }» нет; есть: { $known }
report-unknown-schema-near = вида «{ $kind }» нет; может быть, `{ $nearest }`?
report-many-to-stdout = на экран можно вывести только один отчёт; остальным дайте по файлу ключом -o
report-many-files = файлов -o больше, чем форматов; назовите формат для каждого ключом --format
report-over-source = «{ $path }» — исходный файл свода; отчёт затёр бы его
report-cannot-write = не удалось записать «{ $path }»
report-out-is-file = «{ $path }» — файл, а своду нужна папка
report-out-is-foreign = в папке «{ $path }» лежат файлы, которые сделал не svod ({ $names }); укажите другую папку ключом -o или уберите их

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
