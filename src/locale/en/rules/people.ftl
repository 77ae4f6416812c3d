# Rules of the family `people`: findings and their explanation.

reporting-loop = through its superiors the role `{$role}` reports to itself
    .help = mend `reports_to` so that the chain ends with the head
    .about = The chain of `reports_to` comes back to where it began.
    .why = A hard case goes round in circles, and the customer gets no decision.

client-without-phrase = there is nothing to say to the customer “{$client}”
    .help = add words to `phrases` that can be spoken
    .about = A type of customer is described and has no phrase.
    .why = In a talk staff need words, not a description of character.

client-without-strategy = it is not said how to serve the customer “{$client}”
    .expectation = it is not said what the customer “{$client}” expects
    .both = it is said neither what the customer “{$client}” expects nor how to serve them
    .help = add `strategy`: what staff do once they have recognised such a customer; if nobody knows yet, say so in `gap`
    .help-expectation = add `expectation`: what good service means to such a customer
    .help-both = add `expectation` and `strategy`: what they expect, and what staff do
    .about = A type of customer has no expectation or no strategy. What the source lacks, `gap` says.
    .why = Staff have recognised the customer by the signs, and still do not know what to do.

insulting-label = the label “{$label}” is an insult, and there is no neutral one
    .neutral = the label “{$label}” is called neutral and is an insult
    .help = add a `neutral_label` that you could show to the customer
    .about = The working label of a type of customer sounds like abuse. Beside a neutral one it may stay.
    .why = Labels get into records and letters, and one day the customer reads it.

label-leak = the working label “{$words}” stands where the customer will see it
    .bare = the name of the type, “{$words}”, stands where the customer will see it
    .label = label
    .help = leave the label out, or say the neutral one: “{$neutral}”
    .help-bare = say it without the label, and give the type a `neutral_label`
    .about = The working label of a type of customer stands in a letter, a line, a form or a text for everybody. In `clients/` and in texts for mentors and managers it is at home; the common word in another sense does not count, a word of abuse does in any form.
    .why = The customer learns that they have been sorted, and under which word.

values-out-of-range = { $count ->
        [one] there is one value
       *[other] there are {$count} values
    }, and people remember three to seven
    .help = join those that are close, or add what is lacking
    .about = Fewer than three values, or more than seven.
    .why = Nobody remembers a long list, and a short one explains nothing.

value-without-behaviour = it is not said how one sees the value “{$value}”
    .help = add to `behaviours` something that a customer could notice
    .about = A value has no behaviour that shows it.
    .why = Everybody understands “care” in their own way.

too-few-stages = { $count ->
        [0] the process has no stages
        [one] the process has {$count} stage
       *[other] the process has {$count} stages
    }, and three are the least
    .help = divide it by what the customer sees, or make it a stage of another process
    .about = A process of fewer than three stages.
    .why = Steps that are too large hide the place where the customer leaves.

broken-mnemonic = the step should begin with “{$letter}”
    .count = there are {$letters} letters and {$steps} steps
    .word = these letters do not spell “{$word}”
    .letter = the letter of the mnemonic
    .help = rename the step, or mend `letters`
    .about = The letters differ from the initials of the steps, or from their number. Or the letters do not spell the word. Where the mnemonic is of another language (`lang`), only steps that are named in it are compared («Hear — выслушайте»); accents never are.
    .why = A mnemonic that does not fit is of no help in a hard talk.

role-without-authority = it is not said what the role “{$role}” may decide by itself
    .none = the role “{$role}” has no authority, and nobody to hand over to
    .help = write the limits for one case into `authority`, or `none` if its superior decides
    .help-none = name in `reports_to` a role that has authority
    .about = A role deals with customers, and neither its description nor a matrix gives it limits. `none` is fine if somebody above may decide.
    .why = Staff feel for the customer, smile, and can do nothing.

single-owner = one role owns everything in the handbook: {$role}
    .help = give documents and channels to those who work with them
    .about = All documents and channels have one owner, though the company has more than three roles.
    .why = That person goes on leave, and the handbook stops changing with the work.

apology-before-empathy = the apology comes before the empathy
    .empathy = the empathy comes only here
    .help = turn them round: first say what it was like for them, then be sorry
    .about = In a step of the HELP protocol the apology comes before the empathy: in `parts`, else in the title, else in `do`. Other protocols are left alone: the step back begins with an apology.
    .why = A “sorry” at the door sounds like “leave me alone”: nobody has been heard yet.

callback-without-time = a return is promised, and neither when nor by whom
    .time = a return is promised, and not when
    .owner = a return is promised, and not by whom
    .help = give the time in `within` and the role in `owner`, or leave a slot for the time in the words, to be filled in the talk
    .about = A step of a protocol promises to come back “at a definite time”, “later”, or without any time. An hour, a day, a number or a slot in the words is a time.
    .why = The customer sits by the phone all evening and then rings, angry by now.
