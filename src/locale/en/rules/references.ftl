# Rules of the family `references`: findings and their explanation.

unknown-reference = there is no document `{$id}`
    .folder = there is no document in the folder `{$id}`
    .norm = there is no norm `{$id}`, neither of a channel nor of a standard
    .help = check the id: the name of the file without its ending, or the field `id`
    .help-near = did you mean `{$nearest}`?
    .help-norm = a path is written so: `thresholds.first-reply` or `channels.email.thresholds.first-reply`
    .about = An id, or a reference in double brackets, leads nowhere.
    .why = Staff look for the script and do not find it.

missing-footnote = the footnote `[^{$name}]` has no text
    .help = write it as a line of its own with an empty line before it, `[^{$name}]: …`, or remove the mark
    .help-near = did you mean the footnote `[^{$nearest}]`?
    .about = Every mark `[^name]` has a line `[^name]: …` in the same document.
    .why = The handbook prints brackets and a name instead of the note, and its reader never learns the reservation.

unused-footnote = nothing in the text refers to this footnote
    .help = put the mark `[^…]` where the footnote is needed, or remove it
    .about = A footnote `[^name]: …` is printed at the foot of the page that bears its mark `[^name]`.
    .why = Without a mark nobody can tell what the footnote is about: it is left by itself at the end of its section.

wrong-reference-kind = `{$id}` is { $kind ->
        [page] a page
        [standard] a standard
        [script] a script
        [letter] a letter
        [protocol] a protocol
       *[other] of the kind `{$kind}`
    }, and { $expected ->
        [letter] a letter
        [protocol] a protocol
       *[script] a script
    } is needed here
    .target = the document that the id leads to
    .help = refer to a document of the right kind
    .about = A field wants a letter, a protocol or a script, and the id leads to another kind of document.
    .why = There will be a page where a letter should be, and nothing to send to the customer.

unknown-role = there is no role `{$role}`
    .none = the role `{$role}` is named, and the handbook defines no role at all
    .help = define the role in `roles/`
    .help-near = did you mean `{$nearest}`?
    .about = A role that owns or acts is not defined in `roles/`. `client` is always known; a folder without `svod.yaml` is left alone.
    .why = The work is given to nobody, and so is the complaint.

unknown-channel = there is no channel `{$channel}` in `svod.yaml`
    .help = describe the channel under `channels`, or mend the id
    .help-near = did you mean `{$nearest}`?
    .about = A document says that it belongs to a channel that the company does not have.
    .why = The rule lands in no section, and nobody will work by it.

broken-link = there is no file `{$path}`
    .anchor = there is no section `#{$anchor}` in `{$path}`
    .help = mend the link
    .help-near = did you mean `{$nearest}`?
    .about = A relative link leads to a file or a section that is not there. Addresses outside are never fetched.
    .why = The link in the handbook will not open.

broken-image = there is no picture `{$path}`
    .help = put the file into the folder, or mend the path
    .help-near = did you mean `{$nearest}`?
    .about = A picture that the text or the logo needs is not in the project.
    .why = There will be an empty place instead of the drawing that people learn from.

outside-link = the link `{$path}` leads out of the folder of the handbook
    .help = move the file into the folder, or drop the link
    .about = A relative path climbs above the folder of `svod.yaml`.
    .why = Readers of the handbook do not have that file.

unsafe-link = the handbook does not open a link `{ $scheme }:`: the reader sees mere words
    .help = give an address that begins with `https://`, `mailto:` or `tel:`
    .running = a link `{ $scheme }:` would run a program: in the handbook only its words stay
    .help-running = give the address of a page, beginning with `https://`, or take the link out
    .file = the link leads to a file on one computer, which the reader of the handbook does not have
    .help-file = put the file into the folder of the handbook and link to it by its name, or give its address on the web
    .about = A handbook opens links to pages of the web, to addresses of mail and to telephone numbers.
    .why = Any other link could start anything on the reader's device, so the handbook turns it into plain text.

cut-reference = the bar inside the reference cuts the cell of the table in two, and there will be no link
    .help = put a backslash before the bar: `[[id\|words]]`
    .about = In a table of Markdown the bar `|` begins another cell, even inside double square brackets.
    .why = The words of the link are lost from the book, and brackets are left in their place.
