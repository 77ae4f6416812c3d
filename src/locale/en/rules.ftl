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
    .tab = the line begins with a tab, and YAML knows only spaces
    .help-tab = put spaces in place of the tab; most editors have a command for it
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
    .nothing = nothing
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
    .folder = the folder “{ $folder }” does not tell what kind of document this is
    .help-folder = move the file to one of the folders ({ $folders }), or write `kind:` in it
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

## Scripts

undefined-node = the script has no node `{$node}`
    .help = add the node, or mend the name
    .help-near = did you mean `{$nearest}`?
    .about = An answer, a condition or the start leads to a node that is not there.
    .why = The talk breaks off, and the agent has to make up an answer.

unreachable-node = no way leads to the node `{$node}`
    .help = lead an answer to it, or delete it
    .about = The node cannot be reached from the start. Of several that hang together the first is named.
    .why = The right words are written and will never be said.

dead-end = the node `{$node}` leads nowhere and ends nothing
    .help = add `next`, or `outcome`, `handover` or `goto`
    .about = A node without a way on that does not end the talk either.
    .why = The agent gets there and falls silent while the customer waits.

endless-loop = from the node `{$node}` the talk cannot end
    .help = add a way out: after the second try, hand over to a person
    .about = No end can be reached from the node. A question that is asked again and has a way out is fine.
    .why = The customer is asked the same thing for as long as patience lasts.

missing-default = the node `{$node}` does not say what to do with any other answer
    .help = add `default`
    .about = A node listens and expects no other answer. Buttons of a bot are left alone.
    .why = Customers use their own words, and the agent will have nothing to go on with.

undeclared-variable = the variable `{$variable}` is not declared
    .help = declare it in `variables`, or mend the name
    .help-near = did you mean `{$nearest}`?
    .about = A condition uses a name that is not among the script's variables.
    .why = Nobody can tell which branch the talk will take.

ambiguous-node = the node `{$node}` has both `{$one}` and `{$other}`
    .none = there is nothing to do in the node `{$node}`
    .help = leave one of `say`, `ask`, `listen`, `when`, `action`, or an end
    .about = A node with nothing to do, or with two things that do not go together.
    .why = The agent cannot tell whether to speak or to listen.

duplicate-reply = the answer “{$reply}” is in this node already
    .first = here it stands first
    .help = join the two, or tell them apart by the customer's words
    .about = A node has the same answer twice. Case and punctuation do not count.
    .why = Two agents will reply to the same words in two ways.

monologue-script = in the script “{$script}” no answer changes anything
    .help = add answers on which the next step depends
    .about = All nodes stand in one line without a branch. Short messages are left alone.
    .why = A customer notices at once that nobody listens.

long-line = the line is too long: { $words ->
        [one] {$words} word
       *[other] {$words} words
    }
    .help = split the line, or keep one thought in it
    .about = A line of more than forty words.
    .why = Nobody can follow so much by ear: the customer asks again or interrupts.

script-without-greeting = before the customer's first answer, at the node `{$node}`, the company is not named
    .offer = before the customer's first answer, at the node `{$node}`, no help is offered
    .help = begin with the company's name and an offer of help: “{"{{"} company.name {"}}"}, good morning! How can I help?”
    .about = On some path the talk begins without the company's name, or without an offer of help. Scripts that another script goes on to are left alone.
    .why = The customer wonders whether this is the right place and whether anybody wants the question.

script-without-farewell = the talk ends at the node `{$node}` without a farewell
    .help = say goodbye in this node, or before it
    .about = On some path the talk comes to a normal end without a farewell. A handover and the outcome `lost` are left alone.
    .why = The last words are those that a customer remembers best.

## Letters

undeclared-placeholder = the slot `{$slot}` is not declared
    .help = declare it in `placeholders` of the letter, in `variables` of the script, or in `placeholders` of governance if it stands in a signature
    .help-near = did you mean `{$nearest}`?
    .about = A letter, a script or a signature has a slot of which nothing is said. The company's own data need no declaration.
    .why = The letter will go out with braces where the order number should be.

unused-placeholder = the slot `{$slot}` is declared and used nowhere
    .help = delete the declaration, or put the slot into the text
    .about = A slot is declared and is in neither text, subject nor signature.
    .why = As a rule something promised has dropped out: a number, a day or a sum.

foreign-placeholder = the slot “{$slot}” is written as another system would
    .help = write it as `{"{{"} order.number {"}}"}` and declare it
    .about = A letter or a script has `%{"{"}…{"}"}`, `[Name]`, `<name>` or another foreign slot.
    .why = Nobody will fill it in, and the customer will see it as it is.

missing-letter-part = there is no text in the letter
    .parts = the letter lacks a salutation, a text or a closing: { $count ->
        [one] it has {$count} paragraph
       *[other] it has {$count} paragraphs
    }
    .help = the first paragraph is the salutation, the last the closing, the text stands between; or name them in `salutation` and `closing`
    .about = A letter lacks its salutation, its text or its closing.
    .why = Without them a letter reads like a brush-off.

unknown-signature = there is no signature `{$signature}`
    .help = add it to `signatures` of the governance document
    .help-near = did you mean `{$nearest}`?
    .about = A letter names a signature that is neither among `signatures` nor a document.
    .why = The customer will not know who wrote and where to reply.

long-subject = the subject is too long: { $count ->
        [one] {$count} character
       *[other] {$count} characters
    }
    .telephone = the subject does not fit the screen of a telephone: { $count ->
        [one] {$count} character
       *[other] {$count} characters
    }
    .help = keep it within 60 characters, the main thing first
    .about = A subject of more than 78 characters; from 61 on it is mentioned. Slots count as their examples.
    .why = The mail program cuts the subject, and the letter is not opened.

## Complaints

deadline-order-broken = the acknowledgement is promised later than the next step
    .investigation = looking into it takes longer than is promised for the answer
    .later = this step comes next and has less time
    .help = put the terms in order: acknowledgement, investigation, answer
    .about = The terms of a complaint are out of order. Working days count with the week-ends that may fall between them, holidays do not.
    .why = The answer will be given before anybody knows what happened.

too-few-intake = { $count ->
        [0] there is no way to complain
       *[other] there is only one way to complain
    }
    .help = add a second channel to `intake`
    .about = Fewer than two channels take complaints.
    .why = When that one is down, the unhappy customer goes and writes a review.

authority-overlap = the role `{$role}` already has a limit for this measure
    .first = the first limit
    .help = keep one row; a limit per case and one per month may stand side by side
    .about = One role, one measure and one count stand twice in the matrix.
    .why = One agent grants by the first row, another by the second.

authority-not-monotone = the role `{$superior}` may grant less than `{$role}` below it
    .below = the limit of the role below
    .help = raise the limit of the superior, or lower the one below
    .about = A superior's limit is lower than that of a subordinate. Measures that the superior does not hold at all are left alone.
    .why = The customer asks for a superior and gets less than was offered before.

mixed-currency = the limit is in {$currency}, and the same measure has one in {$other}
    .first = the limit in the other currency
    .help = give all limits of a measure in one currency
    .about = The limits of one measure are in several currencies.
    .why = They cannot be compared, and the rate changes every day.

escalation-loop = the complaint comes back to the role `{$role}`
    .first = this role had the complaint here
    .help = name a new, higher role on each rung
    .about = The ladder comes back to a role that was on it already.
    .why = The customer meets the person who has refused already.

root-cause-without-owner = nobody is named who looks at the causes of complaints
    .period = it is not said how often the causes of complaints are looked at
    .output = it is not said what comes of looking at the causes
    .help = fill in `owner`, `period` and `output`
    .about = The work on causes lacks its owner, its period or its output.
    .why = The same mistake will be apologised for again and again.

remedy-without-cost = it is not said what “{$remedy}” costs
    .help = say in `cost` what the company spends
    .about = A way to put things right has no cost. Apologies are left alone.
    .why = Without a price staff are either stingy or too generous.

## People: customers, values, roles, processes, protocols

client-without-phrase = there is nothing to say to the customer “{$client}”
    .help = add words to `phrases` that can be spoken
    .about = A type of customer is described and has no phrase.
    .why = In a talk staff need words, not a description of character.

insulting-label = the label “{$label}” is an insult, and there is no neutral one
    .help = add a `neutral_label` that you could show to the customer
    .about = The working label of a type of customer sounds like abuse. Beside a neutral one it may stay.
    .why = Labels get into records and letters, and one day the customer reads it.

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
    .letter = the letter of the mnemonic
    .help = rename the step, or mend `letters`
    .about = The letters differ from the initials of the steps, or from their number. Letters of another language and accents are not compared.
    .why = A mnemonic that does not fit is of no help in a hard talk.

## Training

module-without-takeaway = the module “{$module}” has nothing to take away
    .help = add to `takeaways` what should stay
    .about = A lesson without take-aways. Programmes and onboarding are left alone.
    .why = A week later nothing of the lesson is left.

module-without-exercise = the module “{$module}” has no exercise
    .help = add at least one exercise
    .about = A lesson without exercises. Programmes and onboarding are left alone.
    .why = The first one to practise on will be a customer.

question-without-answer = it is not said which answer is right
    .options = there are { $count ->
        [0] no
       *[other] fewer than two
    } options
    .pairs = the pairs are not written as “left = right”
    .range = there is no option of that number: there are only {$count}
    .open = it is not said what an open answer should hold
    .help = fill in `correct`; for an open answer `criteria` or `explanation`
    .about = A question has no right answer, or one that does not fit its options.
    .why = The mentor cannot mark it, and the trainee cannot learn what was wrong.

duplicate-option = the option “{$option}” is in this question already
    .first = here it stands first
    .help = replace one of them
    .about = A question has the same option twice.
    .why = A right answer will be marked as wrong.

## Channels

channel-without-threshold = the channel `{$channel}` has no norm
    .help = add a time to answer to `thresholds`
    .about = A channel has no norm that can be measured. Post is left alone.
    .why = Everybody understands “quickly” in their own way, and nobody can check it.

channel-without-hours = it is not said when the channel `{$channel}` is open
    .help = fill in `hours`
    .about = A channel has no hours. Post and bots are left alone.
    .why = The customer calls, nobody is there, and it looks like being ignored.

channel-without-owner = nobody answers for the channel `{$channel}`
    .help = name a role in `owner`
    .about = A channel has no owner.
    .why = Only the customer notices what was missed.

missing-after-hours = it is not said what happens in the channel `{$channel}` after hours
    .help = fill in `after_hours`: what the customer hears, and when there will be an answer
    .about = A channel with hours does not say what happens outside of them. Channels that never close, post and bots are left alone.
    .why = In the evening the customer hears it ring and goes elsewhere.

conflicting-thresholds = this term of the channel `{$channel}` is given in another way elsewhere
    .first = here is the other value
    .help = keep one value, or say how the cases differ: `priority`, `segment`, `clock` or `share`
    .about = One metric of one channel has two values. Other priorities, segments, clocks and shares are not compared.
    .why = One agent hurries, another does not, and both are right.
