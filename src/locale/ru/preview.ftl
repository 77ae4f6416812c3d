# Что говорят предпросмотр и слежение за файлами.

## На странице

preview-findings = Что найдено в книге
preview-hide = Скрыть до новых находок
preview-lost = svod остановлен: страница больше не обновляется
preview-more = { $count ->
    [one] И ещё { $count } находка; все покажет `svod check`.
    [few] И ещё { $count } находки; все покажет `svod check`.
   *[other] И ещё { $count } находок; все покажет `svod check`.
}
preview-old-file = «{ $path }» из-за ошибки не читается; на страницах пока прежний текст.
preview-lost-file = «{ $path }» больше нет; книга показана с прежним.
preview-old-theme = В теме ошибка; страницы показаны в прежнем виде.
preview-own-mistake = Эту правку svod не осилил, и это ошибка в нём самом; на страницах прежний текст.
preview-vanished = Такой страницы в книге нет
preview-vanished-why = Её раздел удалён, переименован или не входит в это издание. Если он появится, страница откроется сама.
preview-home = К содержанию
preview-nothing = Показать пока нечего
preview-nothing-why = Что мешает собрать книгу, написано внизу. Исправьте и сохраните — страница откроется сама.

## В терминале

preview-serving = Книга открыта: { $address }
preview-stop = Остановить: Ctrl+C
preview-port-moved = порт { $taken } занят, взят { $port }
preview-port-taken = порт { $port } занят другой программой; назовите в `--port` другой или запустите без этого ключа — svod сам найдёт свободный
preview-port-refused = не удалось занять порт { $port }: { $reason }
preview-cannot-watch = не удалось следить за «{ $path }»: { $reason }
preview-cannot-open = браузер открыть не удалось; откройте адрес сами
preview-updated = Обновлено за { $milliseconds } мс: { $found }
preview-clean = исправлять нечего
preview-checked = Проверено за { $milliseconds } мс. Жду изменений; остановить: Ctrl+C
