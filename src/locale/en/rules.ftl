# Findings and the explanation of rules: what is wrong, what to do, what the rule looks for, who would notice.

## Reading: files, YAML, fields, waivers

unreadable-file = the file could not be read
    .help = check the permissions of the file, and that no other program holds it
    .about = A file of the handbook is in the folder, but the system does not give its content.
    .why = Nothing of it reaches the handbook, and staff will not know.

bad-encoding = the text is not UTF-8 here
    .control = an invisible control character stands here
    .help = save the file as UTF-8 and delete the character that cannot be seen
    .about = The file is not UTF-8, or holds control characters. A byte order mark, Windows line ends and composed letters are fine.
    .why = In a letter or on a page, boxes and question marks will stand for letters.

invalid-yaml = from here on the file does not read as YAML
    .alias = `*` leads to an anchor that is not there
    .second-document = the second line `---` begins another document, which is not read
    .slot = without quotes, YAML reads a slot as nested fields
    .help = check indents, closing quotes and brackets; put a value with a colon, or with “{"{{"}” at its start, in quotes
    .about = The YAML is broken. Other files, and what could be read of this one, are read as usual.
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
    .help = known fields: {$fields}; begin a field of your own with `x-`
    .help-near = did you mean `{$nearest}`?
    .about = A key that this kind of document does not have.
    .why = A slip in a key silently drops what stands under it.

missing-field = the field `{$field}` is missing
    .empty = the field is there, but it has no value
    .help = fill the field in
    .about = A field without which a document of this kind is not complete; a standard in YAML needs rule, why, how, check, channel, stage, roles and mandatory.
    .why = Staff open the document and do not find what they need to act.

wrong-type = { $expected ->
        [number] a number is expected
        [list] a list is expected
        [mapping] nested fields are expected
        [bool] `true` or `false` is expected
        [date] a date such as `2026-03-01` is expected
        [duration] a term such as `2 h` or `10 calendar-day` is expected
        [limit] a limit such as `5 %`, `3000 RUB`, `2 count` or `unlimited` is expected
       *[other] text is expected
    }, and “{$found}” is given
    .choice = “{$found}” is not a value of this field; known values: {$choices}
    .list = { $expected ->
        [number] a number is expected
        [mapping] nested fields are expected
        [bool] `true` or `false` is expected
        [date] a date is expected
        [duration] a term is expected
        [limit] a limit is expected
       *[other] text is expected
    }, and a list is given
    .mapping = { $expected ->
        [number] a number is expected
        [list] a list is expected
        [bool] `true` or `false` is expected
        [date] a date is expected
        [duration] a term is expected
        [limit] a limit is expected
       *[other] text is expected
    }, and nested fields are given
    .slot = a slot stands without quotes, and YAML took it for nested fields
    .help = write the value as in the example of this field; put text with “{"{{"}” or a colon in quotes
    .help-near = did you mean `{$nearest}`?
    .about = A value is not of its field's type: a word for a number, a list for text, an unknown choice.
    .why = A term that does not read as one can be neither checked nor printed.

deep-nesting = this is nested too deeply
    .help = split the text into simpler levels
    .about = Lists, quotes or fields stand in one another deeper than anybody can read.
    .why = On a page such text becomes a staircase that nobody reads to its end.

unknown-kind = there is no kind of document `{$kind}`
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

malformed-waiver = the waiver lacks a rule, a reason or a last day
    .help = give `rule`, `reason` and `until`, as in `{"{"}rule: source-gap, reason: photos in winter, until: 2027-02-01{"}"}`
    .about = A waiver is not complete and so does not count.
    .why = In half a year nobody will remember why the finding was left alone.

unused-waiver = there is nothing to waive: `{$rule}` finds nothing here
    .help = delete the waiver
    .about = A waiver is there, and the finding that it covers is not.
    .why = If the finding comes back, the old waiver will hide it.

unknown-rule = there is no rule or element `{$rule}`
    .help = `svod rules` lists the rules
    .help-near = did you mean `{$nearest}`?
    .about = `levels` or a waiver names a rule that does not exist.
    .why = A setting with a slip in it sets nothing.

## Documents

missing-owner = the document “{$document}” has no owner
    .help = name a role in `owner`, or in `defaults` of `svod.yaml`
    .about = A document is in review or approved, and no role answers for it. Drafts are left alone.
    .why = When the rule grows old there is nobody to ask, and customers get a wrong answer.

missing-version = the document “{$document}” has no version
    .help = give a `version`, or one in `defaults` of `svod.yaml`
    .about = A document is in review or approved and has no version. Drafts are left alone.
    .why = Two desks will hold two texts, and nobody can tell which one is new.

missing-review-date = the document “{$document}” does not say when it is read again
    .help = set a day in `review_by`, or in `defaults` of `svod.yaml`
    .about = A document is in review or approved and has no day of review. Drafts are left alone.
    .why = Without a day, a standard is read again only after it has failed a customer.

incomplete-approval = the document is approved, but not by whom
    .date = the document is approved, but not since when
    .both = the document is approved, but not by whom and since when
    .help = fill in `approved_by` and `approved_on`, or go back to `review`
    .about = An approved document lacks the role that approved it, or the day.
    .why = Staff may ask who made the rule and since when it holds.

self-approval = the role `{$role}` both owns and approves the document
    .help = let another role approve it, best one above
    .about = Owner and approver are one role. A company of one role is left alone.
    .why = A second pair of eyes sees the promise that the company will not keep.

overdue-review = this was to be read again by {$date}, { $days ->
        [one] {$days} day
       *[other] {$days} days
    } ago
    .help = read the document again, mend it and set a new day
    .about = The day of review has passed. Drafts and retired documents are left alone.
    .why = Numbers, terms and prices change while staff promise the old ones.

retired-reference = this leads to the retired document `{$id}`
    .target = this document is retired
    .help = refer to the document that replaced it
    .about = A document in use refers to a retired one. The change log and `supersedes` are left alone.
    .why = Staff will find a rule by which nobody works any more.

duplicate-title = another document is already called “{$title}”
    .first = the first document of this title
    .help = rename one of them, or join the two
    .about = Two documents of one kind and language share a title.
    .why = In the contents they look the same, and half the shift reads the wrong one.

missing-title = the document has no title
    .help = add the field `title` or a heading of the first level
    .about = A document has neither a `title` nor a heading.
    .why = In the contents it will stand under the name of its file.

stub-document = there is no text in the document “{$document}”
    .help = write the text, or take the document out of the handbook
    .about = A document holds only headings, or words such as “coming soon”. A page of links to filled documents is no stub.
    .why = Staff open it in front of a customer and find nothing.

leftover-placeholder = the blank “{$words}” was left in
    .help = write the real words
    .about = “XXX”, “[NAME]”, Lorem ipsum and other blanks of the author. Code, ruled blanks of forms and declared slots are left alone.
    .why = A customer will get a letter with a blank for a name.

source-gap = still lacking: {$gap}
    .help = write what is lacking and take the field `gap` out
    .about = The author noted what the document still lacks.
    .why = The author knows of the gap; whoever works by the document does not.

## References

unknown-reference = there is no document `{$id}`
    .folder = there is no document in the folder `{$id}`
    .help = check the id: the name of the file without its ending, or the field `id`
    .help-near = did you mean `{$nearest}`?
    .about = An id, or a reference in double brackets, leads nowhere.
    .why = Staff look for the script and do not find it.

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

reporting-loop = through its superiors the role `{$role}` reports to itself
    .help = mend `reports_to` so that the chain ends with the head
    .about = The chain of `reports_to` comes back to where it began.
    .why = A hard case goes round in circles, and the customer gets no decision.
