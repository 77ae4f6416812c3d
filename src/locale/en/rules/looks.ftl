# Rules of the family `looks`: findings and their explanation.

theme-mistake = the theme cannot be read (`{ $where }`): { $detail }
    .unknown-theme = there is no theme `{ $where }`
    .help-unknown-theme = built in: { $themes }; one of your own lies in `themes/<name>/theme.yaml`
    .unknown-key = the theme has no such setting: `{ $where }`
    .bad-value = a value in the theme cannot be used (`{ $where }`): { $detail }
    .missing-file = the theme names a file that is not there: `{ $path }` (`{ $where }`)
    .unknown-base = there is no theme `{ $base }` to build on (`{ $where }`)
    .help-unknown-base = built in: classic, editorial, modern; one of your own lies in `themes/<name>/theme.yaml`
    .circle = the themes build on each other in a circle: { $themes } (`{ $where }`)
    .help-circle = let one of them build on a built-in theme, or on none
    .lacks-letters = the font `{ $font }` lacks letters that the handbook is written in ({ $count }): { $letters } (`{ $where }`)
    .help-lacks-letters = take a font that has them; until then these letters are set in the built-in font
    .low-contrast = text is hard to read: a contrast of { $contrast } with `{ $ground }`, where { $least } is the least (`{ $where }`)
    .help-low-contrast = take a darker colour or a lighter ground
    .low-contrast-shade = text is hard to read: a contrast of { $contrast } with `{ $ground }`, where { $least } is the least (`{ $where }`)
    .help-low-contrast-shade = the nearest shade that can be read: `{ $shade }`
    .help-near = did you mean `{ $nearest }`?
    .help = mend the file of the theme below `themes`; until then the built-in looks stand in its place
    .about = The project's theme can be used: its keys, colours, files and templates are in order.
    .why = A mistake in the theme spoils every page of the handbook at once.

missing-glyph = no font of the theme has the character “{ $character }” ({ $code }): an empty box would be printed
    .help = use a word or another sign, or add a font that has it to the theme
    .about = Every character of the handbook can be printed in the fonts of its theme.
    .why = An empty box in a printed handbook looks like a misprint, and the meaning of the line is lost.

unusable-picture = the picture `{ $path }` cannot be shown
    .unreadable = the picture `{ $path }` cannot be read
    .unknown-format = the picture `{ $path }` is neither PNG nor JPEG nor WebP
    .damaged = the picture `{ $path }` is damaged
    .too-large = the picture `{ $path }` is too large: more than 12,000 pixels on a side
    .remote = a picture of another site is not put into the handbook: {$path}
    .help-remote = download it into the project and give its path
    .inline = a picture inside a line is not put into the handbook: {$path}
    .help-inline = let it be a paragraph of its own, with empty lines around it
    .torn = the picture is not recognised: {$path}
    .help-torn = if its path has spaces, put it in angle brackets: `![caption](<images/my hall.png>)`
    .in-field = a picture in a field of YAML is not put into the handbook
    .help-in-field = move it to the text of a Markdown document
    .help = save it as PNG or JPEG, at most 4,000 pixels on a side, under the same name
    .about = Every picture of the handbook can be printed: it is PNG, JPEG or WebP, whole and not too large.
    .why = The handbook would show the caption alone, and its reader would not know what it is about.
