# Rules of the family `typography`: findings and their explanation.

wrong-quotes = quotation marks: {$words}
    .help = write {$better}
    .about = Russian has «these» marks and „these“ inside them, Slovak „these“ and ‚these‘ inside, English “these” or ‘these’, whichever the handbook has more often.
    .why = Marks of several kinds show that a text was put together from pieces.

wrong-dash = dash: “{$words}”
    .help = write “{$better}”
    .about = A sentence has a hyphen or a dash of another language, or a range of numbers has no en dash.
    .why = A hyphen in the place of a dash glues words together, and the reader stumbles.

number-format = number: “{$words}”
    .help = write “{$better}”
    .about = A fraction, a sum or a percentage is not written as the language does it: 1.5 hours, £1,500, 20%. Codes, versions and numbers of sections do not count.
    .why = Nobody can tell 15000 from 150000 in passing.

date-format = date: “{$words}”
    .help = write “{$better}”
    .about = A date is not written as the language does it: 20 November 2025, 20.11.2025, 20. 11. 2025. Dates in `svod.yaml` and in fields stay as they are.
    .why = Customers read a date of a foreign form in their own way.

time-format = time: “{$words}”
    .help = write “{$better}”
    .about = A time is not written as the language does it, or as the handbook mostly does.
    .why = “By 9.30” may be taken for a date or for a section.

phone-format = telephone number: “{$words}”
    .help = write “{$better}”
    .about = A number has no groups, or is not written as the handbook mostly does.
    .why = People misdial a number without groups.

inconsistent-yo = “{$words}” and “{$better}” are one word
    .help = write “{$better}”, or name another rule by the key `yo` of `svod.yaml`
    .about = One Russian word is written now with «ё», now with «е». The key `yo` of `svod.yaml` decides, and without it what the handbook does more often.
    .why = It shows in letters, and a search misses half of the words.

mixed-scripts = the word “{$words}” mixes Latin and Cyrillic letters
    .help = write “{$better}” in one alphabet
    .about = A word has letters of another alphabet that only look alike. Compounds such as «SMS-код» and the names in `svod.yaml` do not count.
    .why = No search finds such a word, and a screen reader stumbles over it.
