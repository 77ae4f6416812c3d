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

missing-stage = the channel “{ $name }” has no “{ $role }” section: the profile `{ $profile }` demands { $need }
    .help = add a “{ $role }” section to the document about this channel, or name the document's channels in `applies_to`
    .about = Every channel that people serve describes the stages that the profile demands: greeting, conversation, farewell, and on the phone hold and transfer too.
    .why = Where a stage is not described, everyone plays it by ear: one chat ends with “do come back”, another simply falls silent.

unmet-element = the handbook lacks: { $need }
    .fields = the document `{ $name }` does not fill in { $fields }; the profile demands { $need }
    .few = there should be at least { $bound }, and there are { $count }; the profile demands { $need }
    .many = there should be at most { $bound }, and there are { $count }; the profile demands { $need }
    .said = this must not be said in the handbook: “{ $words }”; the profile demands { $need }
    .help-said = rewrite or remove the sentence; if it shows what we do not say, begin the line with ✗
    .order = the steps are not all there, or not in order; the profile demands { $need }
    .help-order = name these steps in `{ $list }` in their order, each as an item of its own:
        { $write }
    .steps = the handbook lacks: { $need }
    .help-steps = write a document of the kind `{ $kind }` (folder `{ $folder }/`) and name these steps in `{ $list }` in their order, each as an item of its own:
        { $write }
    .uncovered = no document of the kind { $kinds } refers to `{ $name }`; the profile demands { $need }
    .help-uncovered = name it in a document of { $folders }: `{ $sample }`; if there is no such document, write it
    .asked = only a person can answer this: { $need }
    .help-asked = put the answer into `svod.yaml`: `answers: {"{"}{ $element }: {"{"}says: …, on: 2026-03-01, by: role{"}"}{"}"}`
    .help = write, for instance: { $write }
    .about = The handbook has all that its profile demands: sections, fields, terms, words. An element of a profile is a need with its source; `svod profile show` prints them all.
    .why = An auditor, an inspector and a new colleague look for the same things. What is not in the handbook does not exist for them.

doubtful-section = the heading “{ $title }” may be the section “{ $role }” but does not say so
    .help = if it is, mark it with `{"{"}#{ $role-id }{"}"}`; if it is not, add the section by itself
    .about = A heading that can be read in two ways is marked with its role. “Difficult customers” may or may not be the section on complaints.
    .why = Staff in a hurry look for a section by its heading. One that can be read in two ways is not found.

unknown-profile = there is no profile “{ $profile }”
    .unattached = the index for the auditor names the profile `{ $profile }`, which the handbook is not held against
    .help-unattached = add it to `profiles`, or take it out of `auditor_index`
    .help = there are: { $profiles }
    .help-near = did you mean `{ $nearest }`?
    .about = The profiles that `svod.yaml` names exist.
    .why = A slip in a profile's name would silently cancel the check that everybody counts on.

stage-without-formula = there is nothing to say aloud in the section “{ $title }”: no phrase at all
    .help = add a ready phrase as a quotation (`> …`), or refer to the formulas: `[[id]]`
    .about = A section about a stage of a live conversation has a ready phrase, an example or a reference to formulas.
    .why = Under pressure nobody composes. Without a phrase the customer hears “hang on” and not “may I ask you to hold for a minute”.

profile-loop = the profile `{ $profile }` comes back to itself through `extends`
    .help = take one link out: a profile extends other profiles only
    .about = Profiles extend one another in a chain that ends.
    .why = While the chain is closed nobody knows what is demanded, and the check cannot be trusted.

malformed-element = nothing can be decided by this predicate: it has no key that names it, or several
    .kind = `{ $name }` is neither a kind of document nor a section
    .help-kind = kinds and sections are listed in docs/profiles.md
    .rule = there is no rule `{ $name }`
    .help-rule = `svod rules` lists them all
    .help = a predicate has exactly one main key: `section`, `documents`, `every`, `manifest`, `says`, `never`, `sequence`, `covers`, `clean`, `profile`, `asked` or `any`
    .about = Each predicate of an element in a company's own profile is one that svod can decide.
    .why = A predicate that cannot be decided would silently count as met.
