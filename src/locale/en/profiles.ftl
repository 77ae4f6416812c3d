# Completeness: what a profile demands and the handbook lacks.

missing-section = there is no “{ $role }” section: the profile demands { $need }
    .help = add a section with the heading “{ $role }” (or mark a heading of yours with `{"{"}#{ $role-id }{"}"}`); if you do not need it, write the reason and an end date into `waivers`
    .about = The handbook has the sections that its profiles demand. The profile `essentials` demands four: greeting, phone, e-mail, complaints.
    .why = Without a written rule everybody does it their own way, and the customer's luck depends on who picks up the phone.

stub-section = the section “{ $title }” is still empty: the profile demands { $need }
    .help = write it: at least one phrase, one norm or the order of steps; words such as “to be added” do not count
    .about = A section that a profile demands is no stub: it holds text, a phrase, a list, a table, or a link to a filled document.
    .why = A heading with nothing under it is worse than none: staff look for the answer where it was promised and do not find it.

unusable-section = the section “{ $title }” is there but cannot be used: the profile demands { $need }
    .greeting-phrase = the section “{ $title }” has no phrase that both names the company and offers help
    .help-greeting-phrase = add the whole phrase, such as “{"{{"} company.name {"}}"}, good morning, how can I help?”
    .time-to-answer = the section “{ $title }” does not say how soon a call is answered
    .help-time-to-answer = give a measurable time next to answering, such as “by the third ring”, or set the threshold `time-to-answer` of the phone channel in `svod.yaml`
    .letter-parts = the section “{ $title }” does not name all parts of a letter: subject, salutation, body, closing
    .help-letter-parts = name the four parts, or show a sample that has them
    .signature = the section “{ $title }” has no signature
    .help-signature = show how staff sign: name, role, company, phone
    .time-to-reply = the section “{ $title }” does not say how soon an e-mail is answered
    .help-time-to-reply = give a time, such as “within 4 working hours”, or set the threshold `first-reply` of the e-mail channel in `svod.yaml`
    .complaint-deadline = the section “{ $title }” gives no deadline for answering a complaint
    .help-complaint-deadline = give the time for the answer or the decision, such as “within 7 calendar days”
    .complaint-owner = the section “{ $title }” does not say who owns a complaint
    .help-complaint-owner = name a role, not a person: “the shift lead is responsible”
    .escalation = the section “{ $title }” does not say to whom a complaint goes next, and when
    .help-escalation = describe the next rung: “not solved within two hours: escalate to the head of service”
    .help = write what is lacking, or refer to the document that says it
    .about = A section that a profile demands says what makes it usable: a greeting has a phrase with the name and an offer of help, phone a time to answer, e-mail its parts, a signature and a time, complaints a deadline, an owner and an escalation.
    .why = “We answer politely and promptly” can be neither kept nor checked. A number, a role and a ready phrase can.

doubtful-section = the heading “{ $title }” may be the section “{ $role }” but does not say so
    .help = if it is, mark it with `{"{"}#{ $role-id }{"}"}`; if it is not, add the section by itself
    .about = A heading that can be read in two ways is marked with its role. “Difficult customers” may or may not be the section on complaints.
    .why = Staff in a hurry look for a section by its heading. One that can be read in two ways is not found.

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

missing-glyph = no font of the theme has the character “{ $character }” ({ $code }): an empty box would be printed
    .help = use a word or another sign, or add a font that has it to the theme
    .about = Every character of the handbook can be printed in the fonts of its theme.
    .why = An empty box in a printed handbook looks like a misprint, and the meaning of the line is lost.

unknown-profile = there is no profile “{ $profile }”
    .help = there are: { $profiles }
    .help-near = did you mean `{ $nearest }`?
    .about = The profiles that `svod.yaml` names exist.
    .why = A slip in a profile's name would silently cancel the check that everybody counts on.

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
