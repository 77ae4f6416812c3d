# Rules of the family `looks`: findings and their explanation.

theme-mistake = the theme cannot be read (`{ $where }`): { $detail }
    .unknown-theme = there is no theme `{ $where }`
    .help-unknown-theme = built in: { $themes }; one of your own lies in `themes/<name>/theme.yaml`
    .unknown-key = the theme has no such setting: `{ $where }`
    .bad-value = a value in the theme cannot be used (`{ $where }`): { $detail }
    .missing-file = the theme names a file that is not there: `{ $path }` (`{ $where }`)
    .low-contrast = text is hard to read: a contrast of { $contrast } with `{ $ground }`, where 4.5 is the least (`{ $where }`)
    .help-low-contrast = take a darker colour or a lighter ground
    .help-near = did you mean `{ $nearest }`?
    .help = mend the file of the theme below `themes`; until then the built-in looks stand in its place
    .about = The project's theme can be used: its keys, colours, files and templates are in order.
    .why = A mistake in the theme spoils every page of the handbook at once.

missing-glyph = no font of the theme has the character “{ $character }” ({ $code }): “�” is printed in its place
    .help = use a word or another sign, or add a font that has it to the theme
    .about = Every character of the handbook can be printed in the fonts of its theme.
    .why = A sign of replacement in a printed handbook looks like a misprint, and the meaning of the line is lost.

picture-without-words = the picture `{ $path }` has no words
    .help = say between the square brackets what it shows; if it only decorates, put a space there: `![ ](…)`
    .about = Every picture has words for those who cannot see it.
    .why = Who listens to the handbook hears the name of a file instead of the chart, and no search finds it.

unusable-picture = the picture `{ $path }` cannot be shown
    .unreadable = the picture `{ $path }` cannot be read
    .unknown-format = the picture `{ $path }` is neither PNG, JPEG, WebP nor SVG
    .damaged = the picture `{ $path }` is damaged
    .too-large = the picture `{ $path }` is too large: more than 12,000 pixels on a side or 75 million in all
    .empty = there is nothing to print in the drawing `{ $path }`: no lines, no areas, no words
    .help-empty = open it in an editor of drawings; save a photograph that was put into an SVG as PNG or JPEG
    .script = there is a program in the drawing `{ $path }`: it is not put into the handbook
    .help-script = save it without scripts and event handlers; editors call that a plain SVG
    .external = the drawing `{ $path }` takes parts of it from other files: it is not put into the handbook
    .help-external = embed them in the drawing, and turn its words into outlines
    .foreign = there is a web page inside the drawing `{ $path }`: it is not put into the handbook
    .help-foreign = draw that part with lines and words, without `foreignObject`
    .moving = the picture `{ $path }` moves, and paper shows only the first of it
    .help-moving = save the moment that matters as a picture of its own
    .simplified = a part of the drawing `{ $path }` is not printed: filters, masks, patterns or photographs in it
    .help-simplified = turn these parts into lines and areas, or save the drawing as PNG
    .remote = a picture of another site is not put into the handbook: {$path}
    .help-remote = download it into the project and give its path
    .inline = a picture inside a line is not put into the handbook: {$path}
    .help-inline = let it be a paragraph of its own, with empty lines around it
    .torn = the picture is not recognised: {$path}
    .help-torn = if its path has spaces, put it in angle brackets: `![caption](<images/my hall.png>)`
    .in-field = a picture in a field of YAML is not put into the handbook
    .help-in-field = move it to the text of a Markdown document
    .help = save it as PNG or JPEG, at most 4,000 pixels on a side, under the same name
    .about = Every picture of the handbook can be printed: it is PNG, JPEG, WebP or SVG, whole, not too large, and takes nothing in from elsewhere.
    .why = The handbook would show the caption alone, and its reader would not know what it is about.
