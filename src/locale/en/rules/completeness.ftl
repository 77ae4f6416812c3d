# Rules of the family `completeness`: findings and their explanation.

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

unknown-profile = there is no profile “{ $profile }”
    .help = there are: { $profiles }
    .help-near = did you mean `{ $nearest }`?
    .about = The profiles that `svod.yaml` names exist.
    .why = A slip in a profile's name would silently cancel the check that everybody counts on.
