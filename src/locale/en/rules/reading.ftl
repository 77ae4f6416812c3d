# Rules of the family `reading`: findings and their explanation.

unreadable-file = the file could not be read
    .help = check the permissions of the file, and that no other program holds it
    .about = A file of the handbook is in the folder, but the system does not give its content.
    .why = Nothing of it reaches the handbook, and staff will not know.

bad-encoding = the text is not UTF-8 here
    .control = an invisible control character stands here
    .other = the file is saved as { $encoding }, not as UTF-8
    .help-other = open the file and save it as UTF-8: in Notepad, “File”, “Save as”, encoding UTF-8; in VS Code, click the encoding in the bottom line, “Save with Encoding”, UTF-8; in a terminal, `iconv -f { $encoding } -t UTF-8 FILE > NEW`
    .binary = this is no text: the file has bytes that no text has
    .help-binary = if it is a picture, an archive or a Word document, give it back its extension or take it out of the handbook; if it is text, save it again as UTF-8
    .help = save the file as UTF-8; if an invisible character slipped in here, delete it
    .about = The file is not UTF-8, or holds control characters. A byte order mark, Windows line ends and composed letters are fine.
    .why = In a letter or on a page, boxes and question marks will stand for letters.

invalid-yaml = from here on the file does not read as YAML
    .tab = the line begins with a tab, and YAML knows only spaces
    .help-tab = put spaces in place of the tab; most editors have a command for it
    .alias = `*` leads to an anchor that is not there
    .second-document = the second line `---` begins another document, which is not read
    .slot = without quotes, YAML reads a slot as nested fields
    .help = check indents, closing quotes and brackets; put a value with a colon, with “{"{{"}” at its start, or with quotes and brackets inside, in quotes as a whole: `when: 'x in ["a b", c]'`
    .about = The YAML is broken. Other files are checked as usual; what else is wrong with this one is told once it can be read as a whole.
    .why = Part of the document stays out of the handbook until it is mended.

invalid-front-matter = the block of fields opens with `---` and is never closed
    .help = put a line `---` after the last field
    .about = A Markdown file opens a block of fields, and there is no second line `---`.
    .why = The fields are printed as text, and the document has neither owner nor review date.

duplicate-key = the field `{$key}` is given twice
    .first = here it stands first, and this value counts
    .help = keep one of the two values
    .about = A key stands twice in YAML; the first one counts.
    .why = The author believes in one value while the handbook has the other.

unknown-field = there is no field `{$field}` here
    .comma = “{$field}” is no field but the end of a text: a comma inside {"{ }"} has cut it
    .help = known fields: {$fields}; begin a field of your own with `x-`
    .help-near = did you mean `{$nearest}`?
    .help-comma = put the whole text with its comma in quotes
    .about = A key that this kind of document does not have.
    .why = A slip in a key silently drops what stands under it.

missing-field = the field `{$field}` is missing
    .empty = the field is there, but it has no value
    .nothing = there is nothing in the file, and it needs the fields {$field}
    .help-nothing = fill these fields in, or delete the file
    .help-empty = fill the field in
    .help = { $field ->
        [external] add `external: {"{"}name: …, when: …{"}"}`: a body or a court outside the company, and when to turn to it
       *[other] fill the field in
    }
    .about = A field without which a document of this kind is not complete; a standard in YAML needs rule, why, how, check, channel, stage, roles and mandatory.
    .why = Staff open the document and do not find what they need to act.

wrong-type = { $expected ->
        [number] a number is expected
        [list] a list is expected
        [mapping] nested fields are expected
        [bool] `true` or `false` is expected
        [date] a date such as `2026-03-01` is expected
        [month] a month such as `2026-09` is expected
        [duration] a term such as `2 h` or `10 calendar-day` is expected
        [limit] a limit such as `5 %`, `3000 RUB`, `2 count` or `unlimited` is expected
        [depth] a number from 1 to 3 is expected
        [https] an address such as `https://example.com/book` is expected, 200 characters at most
       *[other] text is expected
    }, and “{$found}” is given
    .nothing = nothing
    .choice = “{$found}” is not a value of this field; known values: {$choices}
    .help-choice = take one of the values that there are
    .audience = there is no reader “{$found}”; there is: {$choices}
    .help-audience = `trainee` learns, `mentor` teaches, `manager` leads, `public` is everybody; a book for other readers is declared under `editions` of svod.yaml: its name, which of these four it is for and which chapters it has
    .list = { $expected ->
        [number] a number is expected
        [mapping] nested fields are expected
        [bool] `true` or `false` is expected
        [date] a date is expected
        [month] a month is expected
        [duration] a term is expected
        [limit] a limit is expected
        [depth] a number from 1 to 3 is expected
        [https] an address is expected
       *[other] text is expected
    }, and a list is given
    .mapping = { $expected ->
        [number] a number is expected
        [list] a list is expected
        [bool] `true` or `false` is expected
        [date] a date is expected
        [month] a month is expected
        [duration] a term is expected
        [limit] a limit is expected
        [depth] a number from 1 to 3 is expected
        [https] an address is expected
       *[other] text is expected
    }, and nested fields are given
    .slot = a slot stands without quotes, and YAML took it for nested fields
    .help = put the value right; docs/sources.md has an example of every field; put text with “{"{{"}” or a colon in quotes
    .help-near = did you mean `{$nearest}`?
    .about = A value is not of its field's type: a word for a number, a list for text, an unknown choice.
    .why = A term that does not read as one can be neither checked nor printed.

deep-nesting = this is nested too deeply
    .help = split the text into simpler levels
    .about = Lists, quotes or fields stand in one another deeper than anybody can read.
    .why = On a page such text becomes a staircase that nobody reads to its end.

unknown-instruction = svod knows no instruction `{$word}`, and it does nothing
    .help = a comment goes on after `svod:` with `allow`, a waiver, or `landscape`, a table on a wide page
    .help-near = perhaps `{$nearest}` was meant
    .about = A comment speaks to svod with a word that svod does not know.
    .why = The author believes that the table is turned or the finding waived, and does not look here again.

unknown-kind = there is no kind of document `{$kind}`
    .folder = the folder “{ $folder }” does not tell what kind of document this is
    .help-folder = move the file to one of the folders ({ $folders }), or write `kind:` in it
    .help = kinds: {$kinds}
    .help-near = did you mean `{$nearest}`?
    .about = The field `kind` names a kind of document that does not exist.
    .why = The document is printed as a plain page and escapes every check of its kind.

duplicate-id = the id `{$id}` belongs to another document already
    .first = this document has it first
    .help = give the document an `id` of its own, or rename the file
    .about = Two documents have the same id; references lead to the first.
    .why = Staff follow a reference and read the wrong document.

expired-waiver = the waiver of `{$rule}` is over
    .help = mend what was waived, or set another day with another reason
    .about = The day until which a finding was accepted has passed.
    .why = What was meant for a while has quietly become permanent.

malformed-table = there is no cell above `^^` to join it to
    .before = there is no cell before `||` to go on with
    .help-before = put a space between the bars if the cell is empty: `| |`
    .width = `^^` stands below a cell of another width
    .help-width = below a wide cell repeat its width, `| ^^ ||`; below single cells write `^^` in each
    .many = the row has more cells than the head has columns; this will not be in the book
    .help-many = add a column to the head or take out the bar; a bar inside a text is written `\|`
    .help = `^^` joins a cell to the one above it in the table, never to the head; write a text here or leave the cell empty
    .about = A cell of a table is joined to something that is not there, or a row has more cells than there are columns. `||` without a space goes on with the cell at its left, `^^` with the one above.
    .why = Staff will see `^^` or a gap in the book, and the words of a cell too many are not printed at all.

malformed-waiver = the waiver does not count: it lacks {$lacks}
    .help = give `rule`, `reason` and `until`, as in `{"{"}rule: source-gap, reason: photos in winter, until: 2027-02-01{"}"}`
    .about = A waiver is not complete and so does not count.
    .why = In half a year nobody will remember why the finding was left alone.

unused-waiver = there is nothing to waive: `{$rule}` finds nothing here
    .help = delete the waiver
    .about = A waiver is there, and the finding that it covers is not.
    .why = If the finding comes back, the old waiver will hide it.

unknown-rule = there is no rule, family of rules or element `{$rule}`
    .path = `levels` names the path `{$path}`, where there is nothing
    .help-path = name a folder or a file of the handbook, such as `letters/`
    .help = `svod rules` lists the rules
    .help-near = did you mean `{$nearest}`?
    .about = `levels` or a waiver names a rule, a family of rules or an element of a profile that does not exist.
    .why = A setting with a slip in it sets nothing.
