# What the preview says, and the watching of files.

## On a page

preview-findings = What was found in the handbook
preview-hide = Hide until something new is found
preview-lost = svod has stopped: this page is no longer updated
preview-more = { $count ->
    [one] And { $count } more; `svod check` shows all.
   *[other] And { $count } more; `svod check` shows all.
}
preview-old-file = “{ $path }” cannot be read because of a mistake; the pages still show its former text.
preview-lost-file = “{ $path }” is gone; the handbook is shown with the former one.
preview-old-theme = There is a mistake in the theme; the pages look as they did before.
preview-own-mistake = This change was too much for svod, which is a mistake of its own; the pages show the former text.
preview-vanished = There is no such page in the handbook
preview-vanished-why = Its section was removed or renamed, or is not in this edition. Should it come back, the page opens by itself.
preview-home = To the contents
preview-nothing = There is nothing to show yet
preview-nothing-why = What keeps the handbook from being built is written below. Mend it and save: the page opens by itself.

## In the terminal

preview-serving = The handbook is open: { $address }
preview-stop = To stop: Ctrl+C
preview-port-moved = port { $taken } is taken, using { $port }
preview-port-taken = port { $port } is taken by another program; give another one with `--port`, or leave it out and svod finds a free one
preview-port-refused = cannot take port { $port }: { $reason }
preview-cannot-watch = cannot watch “{ $path }”: { $reason }
preview-cannot-open = the browser could not be opened; open the address yourself
preview-updated = Updated in { $milliseconds } ms: { $found }
preview-clean = nothing to mend
preview-checked = Checked in { $milliseconds } ms. Waiting for changes; to stop: Ctrl+C
