# Rules of the family `legal`: findings and their explanation.

unregistered-act = “{$act}” is not in the registry
    .help = check the number, or add an entry to `legal/` with the date on which it held
    .about = The text cites an act that is neither in the built-in registry nor in the handbook's `legal/`. Historical remarks (“until 2021 there was…”) are left alone.
    .why = Staff who cite a law that does not exist are not believed in the rest either.

repealed-act = “{$act}” is cited as law in force, and {$by} is in its place (the registry as of {$as-of})
    .since = “{$act}” is cited as law in force, and {$by} has been in its place since {$day} (the registry as of {$as-of})
    .help = cite the act in force, or say that the former one was repealed
    .about = An act that the registry has as repealed is cited as law in force. Beside words such as “repealed” it is left alone.
    .why = The customer shows the letter to a lawyer, and the dispute begins with your mistake.

dead-odr-link = the link leads to the ODR platform, which has been closed since 20 July 2025
    .help = take the link out, and name the body that hears disputes
    .about = A link to ec.europa.eu/consumers/odr. A line that says the platform is closed is left alone.
    .why = A customer who is in trouble already ends up on an empty page.

deadline-differs = the handbook gives {$said} as the law's term, the registry (as of {$as-of}) says {$legal}: {$source}
    .medium = the handbook gives {$said} as the law's term, the registry (as of {$as-of}) says {$legal}: {$source}; to be checked: {$check}
    .registry = here is the entry of the registry
    .help = check the term; if the law has changed, update the entry in `legal/`
    .about = A number is given as the law's, and the registry has another for this article or remedy. A shorter term of the company's own does not count. Until `checked_by` and `checked_on` are filled in, this is a warning.
    .why = The customer looks the term up and sees that staff were taught the wrong one.

exceeds-legal-deadline = the handbook says {$said}, the registry (as of {$as-of}) says {$legal}: {$source}
    .medium = the handbook says {$said}, the registry (as of {$as-of}) says {$legal}: {$source}; to be checked: {$check}
    .registry = here is the entry of the registry
    .help = shorten the term, or check the entry of the registry with a lawyer
    .about = A term of the company's own – in the complaint procedure, a norm, a letter or a text – is longer than the one in the registry. Equal terms and handbooks without a profile of law are left alone. Until `checked_by` and `checked_on` are filled in, this is a warning.
    .why = Staff think they are in time, while the customer's patience and the law's term are over.

working-days-for-calendar = {$said} may be {$days} calendar days, the registry (as of {$as-of}) says {$legal}: {$source}
    .medium = {$said} may be {$days} calendar days, the registry (as of {$as-of}) says {$legal}: {$source}; to be checked: {$check}
    .registry = here is the entry of the registry
    .help = count this term in calendar days
    .about = A term that the registry counts in calendar days is given in working days, and at worst exceeds it. Terms that the law itself counts in working days are left alone.
    .why = With week-ends and holidays “10 working days” become two weeks and more.

denied-right = “{$said}” takes away a right that the customer has
    .help = say what you will do; where it shows what not to say, call it so: “never say”
    .about = A phrase such as “no refunds”, “we do not accept returns without a receipt”. Words that are quoted as forbidden do not count, nor does the list of the law itself with its article.
    .why = The customer leaves with nothing, though the money was due, and comes back with a complaint.

jurisdiction-without-profile = no profile of law is attached for the law of `{$jurisdiction}`
    .help = add the one that fits to `profiles`: {$profiles}
    .about = `jurisdictions` names a law that no attached profile serves.
    .why = Nobody compares the terms and the information that must be given, and the customer finds the mistake first.

stale-registry = {$act}: the entry of the registry held as of {$as-of}, more than a year ago
    .used = this place rests on it
    .help = compare the entry with the text in force, and update `as_of` in `legal/`
    .about = An entry of the registry on which the handbook rests is older than twelve months. Entries that nobody uses are left alone.
    .why = Laws change more often than handbooks: a year later the term may be another.
