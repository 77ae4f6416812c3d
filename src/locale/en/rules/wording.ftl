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
