# Rules of the family `wording`: findings and their explanation.

stop-phrase = stop-phrase “{$phrase}”
    .bare = stop-phrase “{$phrase}”
    .listed = it is in the stop-list
    .help = say it in another way, for instance: “{$replacement}”
    .help-bare = say it in another way, and put the replacement into the stop-list
    .about = A script, a letter, a formula, a standard or a sample holds a phrase of the stop-list. Case, the kind of blanks and quotes do not matter; the stop-list itself, bad examples, the customer's words and what the text itself forbids do not count.
    .why = Staff will read the phrase out, and the customer will hear what the company itself finds hurtful.

stop-phrase-without-replacement = the stop-phrase “{$phrase}” has no replacement
    .help = put into `replacement` what to say in its place; if there is nothing to say, write `replacement: null` and tell in `why` the reason
    .about = A phrase stands in the stop-list, and what to say in its place does not.
    .why = A ban without a replacement leaves staff without words, and they will say the same in others.

stop-phrase-in-replacement = the replacement holds the stop-phrase “{$phrase}”
    .listed = it is in the stop-list
    .help = find a replacement without it
    .about = The replacement of a stop-phrase holds another stop-phrase, or the same one.
    .why = Staff will take the words from the stop-list and say what is forbidden again.

invalid-pattern = the pattern `{$pattern}` cannot be read
    .help = check the brackets and signs; write a plain phrase without `match: regex`
    .about = A stop-phrase says `match: regex`, and its text is no regular expression.
    .why = Nobody looks for such a phrase, and it stays in the letters.

mixed-address = one reader is addressed both familiarly and politely
    .capital = one reader is addressed with a small letter and with a capital
    .elsewhere = here it is otherwise
    .help = choose one form of address and keep to it; the house's own stands in the document on tone
    .about = One letter, script or standard mixes two forms of address. The first word of a sentence, quotations and several readers do not count.
    .why = Customers notice that their letter was put together from pieces by different hands.

gender-brackets = “{$words}”: gender in brackets
    .help = give both forms in `variants`, or say it without a gender
    .about = A line, a formula or a letter shows both genders by an ending in brackets. Forms to be filled in do not count.
    .why = Nobody can say brackets aloud, and in a letter they show that it is a form.

gendered-salutation = “{$words}” does not fit everybody whose name will be put in
    .help = begin with a salutation for all, or declare a slot of the type `gender` and give both forms
    .about = A salutation with a name to be filled in has a word of one gender, and the letter does not know the reader's.
    .why = Half of the customers get a letter that was written to somebody else.

formula-without-variants = the greeting has one wording only
    .help = add one or two more to `variants`
    .about = A spoken channel has one formula of greeting, and it has no variants.
    .why = The same words a hundred times a day sound like a machine.

unmeasurable-promise = “{$words}”: nobody can measure that
    .help = give a number and a unit: “within 2 working days”, “by 18:00”
    .about = A time is promised by words such as “promptly” or “as soon as possible”, and no number stands beside it.
    .why = The customer takes it for today, and staff for whenever there is time.

missing-unit = “{$words}”: of what is not said
    .days = “{$words}”: working days or calendar days
    .hours = “{$words}”: hours of work or of the clock
    .clock = hours without `clock`: of work or of the clock
    .help = name the unit
    .help-days = say “working” or “calendar”
    .help-hours = say “working hours”, or that the clock never stops
    .help-clock = add `clock: business` or `clock: 24x7`
    .about = A term has no unit, days are neither working nor calendar, or hours over one do not say which. Minutes, seconds and opening hours do not count.
    .why = 10 calendar days and 10 working days differ by most of a week, and the customer is the one who waits.
