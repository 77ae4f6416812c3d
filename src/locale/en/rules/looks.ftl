# Rules of the family `looks`: findings and their explanation.

theme-mistake = the theme cannot be read: `{ $where }`
    .unknown-theme = there is no theme `{ $where }`
    .help-unknown-theme = there is: { $themes }; one of your own lies in `themes/<name>/theme.yaml`
    .unknown-key = the theme has no such setting: `{ $where }`
    .help-unknown-key = `svod theme show classic` shows all settings with their values
    .long-file = the file of the theme is larger than { $most } kB (`{ $where }`)
    .help-long-file = keep only the settings that you change: the rest comes from the built-in theme
    .not-text = the file of the theme is not saved in UTF-8 (`{ $where }`)
    .help-not-text = open it in an editor and save it in UTF-8; until then the built-in one stands in its place
    .no-keys = the file of the theme has no settings: each is a line `key: value`
    .help-no-keys = `svod theme show classic` shows all settings with their values
    .twice-key = the key `{ $key }` stands twice in the file of the theme
    .help-twice-key = keep one of the two lines; until then the handbook has the looks of the built-in theme
    .not-yaml = from here on the file of the theme is not YAML
    .help-not-yaml = look at the indents, quotes and brackets; a colour stands in quotes: `"#17505c"`; until then the handbook has the looks of the built-in theme
    .bad-template = the template of a page cannot be compiled: { $detail }
    .help-bad-template = mend the template; until then the built-in one stands in its place
    .unknown-field = the template asks for the field `{ $name }`, which there is not; there is { $known }
    .help-unknown-field = take one of these fields; until then the built-in template stands in its place
    .no-fields = the template asks for the field `{ $name }` of a value that has no fields
    .help-no-fields = see first that the value is there, as in `{"{%"} if page.number {"%}"}`; until then the built-in template stands in its place
    .unknown-variable = the template asks for the value `{ $name }`, which there is not; there is { $known }
    .help-unknown-variable = take one of these values; until then the built-in template stands in its place
    .unknown-filter = there is no filter `{ $name }`
    .help-unknown-filter = take another filter of Tera; until then the built-in template stands in its place
    .unknown-test = there is no test `{ $name }`
    .help-unknown-test = take another test of Tera; until then the built-in template stands in its place
    .unknown-function = there is no function `{ $name }`
    .help-unknown-function = take another function of Tera; until then the built-in template stands in its place
    .unknown-component = no template has the component `{ $name }`
    .help-unknown-component = look at the name, or write the component into a file of the theme; until then the built-in template stands in its place
    .unknown-template = there is no template `{ $name }`; there is { $known }
    .help-unknown-template = name one of your own in `files` of the theme, call a built-in one `classic/base.html`
    .template-circle = the templates contain each other in a circle: { $names }
    .help-template-circle = take one of them out; to build on a built-in template write `extends "classic/chapter.html"`
    .endless-template = the template repeats or grows without end: no page can hold that
    .help-endless-template = take smaller numbers in `range`, put no long loop within a long loop and add no value to itself; until then the built-in template stands in its place
    .foreign-address = the pages would ask another host for `{ $address }`
    .help-foreign-address = put the file into `static/` of the theme and name it by that path: the handbook must open without a network, and nobody else learns who reads it
    .missing-file = the theme names a file that is not there: `{ $path }` (`{ $where }`)
    .help-missing-file = put the file into the folder of the theme under this name, or remove the line
    .bad-path = `{ $where }` names the path `{ $path }`, where no file of a theme can be
    .help-bad-path = put the file into the folder of the theme and give the path from there: { $example }
    .no-font = the file `{ $font }` is not a TrueType or OpenType font (`{ $where }`)
    .help-no-font = take the file of a font that ends in `.ttf` or `.otf`; until then the text is set in the built-in font
    .large-font = the file of the font `{ $font }` is larger than 16 MB (`{ $where }`)
    .help-large-font = take a file without the scripts that you do not need; until then the text is set in the built-in font
    .damaged-font = the file of the font `{ $font }` is damaged (`{ $where }`)
    .help-damaged-font = take another file, or download this one again; until then the text is set in the built-in font
    .variable-font = the file `{ $font }` holds a variable font: print needs a file for each face (`{ $where }`)
    .help-variable-font = take the files of the upright, italic and bold faces; the archive of a font mostly has them in a folder `static`
    .bad-size = letters and the distance of lines are from 4 to 96 points (`{ $where }`)
    .help-bad-size = the text of a book is mostly from 9 to 12 points; until then the built-in value holds
    .bad-side = a side of the sheet is from 50 to 1,200 millimetres (`{ $where }`)
    .help-bad-side = name the paper, such as `paper: a5`, or give the sides in millimetres
    .bad-margin = a margin is from 0 to 400 millimetres (`{ $where }`)
    .help-bad-margin = a margin is mostly from 10 to 30 millimetres; until then the built-in value holds
    .crowded = the margins leave less than a third of the sheet to the text
    .help-crowded = make the margin `{ $margin }` narrower; until then the margins are those of the built-in theme
    .tight = the lines would touch each other: `sizes.leading` is less than 1.1 of `sizes.body`
    .help-tight = make `sizes.leading` larger, or remove the line: then it follows the letters
    .unknown-word = the setting `{ $where }` does not know the word `{ $given }`; it knows { $known }
    .help-unknown-word = take one of these words; until then the built-in value holds
    .bad-colour = `{ $given }` is not a colour (`{ $where }`)
    .help-bad-colour = write a colour as six digits after a hash, in quotes: `"#17505c"`
    .bad-tint = `{ $given }` is not a colour (`{ $where }`)
    .help-bad-tint = write a colour in quotes, such as `"#17505c"`, or take one of the theme: { $known }
    .bad-sort = the setting `{ $where }` needs { $wanted ->
        [number] a number
        [numbers] six numbers, with commas between them, in square brackets
        [word] a word
        [words] a list in square brackets
        [answer] `true` or `false`
       *[keys] keys of its own, not a single value
    }
    .help-bad-sort = such as `{ $example }`; until then the built-in value holds
    .unknown-base = there is no theme `{ $base }` to build on (`{ $where }`)
    .help-unknown-base = there is: { $themes }; one of your own lies in `themes/<name>/theme.yaml`
    .circle = the themes build on each other in a circle: { $themes } (`{ $where }`)
    .help-circle = let one of them build on a built-in theme, or on none
    .lacks-letters = the font `{ $font }` lacks letters that the handbook is written in ({ $count }): { $letters } (`{ $where }`)
    .help-lacks-letters = take a font that has them; until then these letters are set in the built-in font
    .low-contrast = text is hard to read: a contrast of { $contrast } with `{ $ground }`, where { $least } is the least (`{ $where }`)
    .help-low-contrast = take a darker colour or a lighter ground
    .low-contrast-shade = text is hard to read: a contrast of { $contrast } with `{ $ground }`, where { $least } is the least (`{ $where }`)
    .help-low-contrast-shade = the nearest shade that can be read: `{ $shade }`
    .help-near = did you mean `{ $nearest }`?
    .help = mend the file of the theme; until then the built-in looks hold here
    .about = The project's theme can be used: its keys, colours, files and templates are in order.
    .why = A mistake in the theme spoils every page of the handbook at once.

endless-table = the table would fill about { $pages } pages: { $rows } rows of { $columns } columns
    .help = part it by sections, or leave it in a file of its own and keep in the handbook what is needed every day
    .about = A table takes no more than about twenty printed pages.
    .why = Nobody finds anything in such a table: one leafs past it and past the sections around it.

missing-glyph = no font of the theme has the character “{ $character }” ({ $code }): “�” is printed in its place
    .help = use a word or another sign, or add a font that has it to the theme
    .about = Every character of the handbook can be printed in the fonts of its theme.
    .why = A sign of replacement in a printed handbook looks like a misprint, and the meaning of the line is lost.

picture-without-words = the picture `{ $path }` has no words
    .help = say between the square brackets what it shows; if it only decorates, put a space there: `![ ](…)`
    .about = Every picture has words for those who cannot see it.
    .why = Who listens to the handbook hears the name of a file instead of the chart, and no search finds it.

unbreakable-word = a word of { $count } letters does not fit a line
    .help = see whether blanks were lost; put a code or a key between back quotes on a line of its own
    .about = No word has more than sixty letters in a row. Addresses and code are left alone.
    .why = On paper such a word is torn wherever the line ends, and nobody can read it.

unusable-picture = the picture `{ $path }` cannot be shown
    .unreadable = the picture `{ $path }` cannot be read
    .unknown-format = the picture `{ $path }` is neither PNG, JPEG, WebP nor SVG
    .damaged = the picture `{ $path }` is damaged
    .too-large = the picture `{ $path }` is too large: more than 12,000 pixels on a side or 75 million in all
    .help-too-large = make it smaller in an editor: 3,500 pixels on the long side are enough for a whole sheet of A4
    .too-complex = the drawing `{ $path }` is too complex: more than 10 MB or 100,000 lines and areas
    .help-too-complex = make it simpler in an editor of drawings, or save it as PNG
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
    .help = save it anew as PNG or JPEG in the same place
    .about = Every picture of the handbook can be printed: it is PNG, JPEG, WebP or SVG, whole, not too large, and takes nothing in from elsewhere.
    .why = The handbook would show the caption alone, and its reader would not know what it is about.
