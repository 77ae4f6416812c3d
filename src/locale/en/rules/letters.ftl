# Rules of the family `letters`: findings and their explanation.

undeclared-placeholder = the slot `{$slot}` is not declared
    .in-prose = the slot `{$slot}` is declared nowhere: the handbook prints its name
    .help-in-prose = write words instead; only the company's data are filled in by themselves: `company.name`, `company.phone`, `company.email`, `company.hours`, `company.site`, `company.address`
    .help = declare it in `placeholders` of the letter, in `variables` of the script, or in `placeholders` of governance if it stands in a signature
    .help-near = did you mean `{$nearest}`?
    .about = A letter, a script or a signature has a slot of which nothing is said. The company's own data need no declaration.
    .why = The letter will go out with braces where the order number should be.

unused-placeholder = the slot `{$slot}` is declared and used nowhere
    .help = delete the declaration, or put the slot into the text
    .about = A slot is declared and is in neither text, subject nor signature.
    .why = As a rule something promised has dropped out: a number, a day or a sum.

foreign-placeholder = the slot “{$slot}” is written as another system would
    .code = “{$slot}” is code of a template: it is never run and stays in the letter as text
    .open = “{$slot}” is opened and not closed
    .help = write it as `{"{{"} order.number {"}}"}` and declare it
    .help-code = take the code out: svod knows only names in double braces, `{"{{"} order.number {"}}"}`
    .help-open = close it with two braces: `{"{{"} order.number {"}}"}`
    .about = A letter or a script has `%{"{"}…{"}"}`, `[Name]`, `<name>` or another foreign slot.
    .why = Nobody will fill it in, and the customer will see it as it is.

missing-letter-part = there is no text in the letter
    .parts = the letter lacks a salutation, a text or a closing: { $count ->
        [one] it has {$count} paragraph
       *[other] it has {$count} paragraphs
    }
    .subject = the letter has an empty subject
    .help = the first paragraph is the salutation, the last the closing, the text stands between; or name them in `salutation` and `closing`
    .help-subject = say in a few words what the letter is about: the customer decides by the subject whether to open it
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

apology-without-remedy = { $lacks ->
        [what] the letter apologises and does not say what is done about it
        [why] the letter apologises and does not say why it happened
        [when] the letter apologises and does not say by when
        [what-why] the letter apologises and says neither why it happened nor what is done about it
        [what-when] the letter apologises and does not say what is done about it, and by when
        [why-when] the letter apologises and says neither why it happened nor by when it is settled
       *[other] the letter apologises and leaves it at that: no reason, no remedy, no day
    }
    .help = { $lacks ->
        [what] say what you do about it, in the text or by a slot such as `remedy.what`
        [why] say why it happened, in the text or by a slot such as `delay.reason`
        [when] say by which day, in the text or by a slot such as `remedy.date`
        [what-why] say why it happened and what you do about it, in the text or by a slot such as `remedy.what`
        [what-when] say what you do about it and by which day, in the text or by a slot such as `remedy.what`
        [why-when] say why it happened and by which day it is settled, in the text or by a slot such as `delay.reason`
       *[other] say what happened, what you do about it and by which day, in the text or by a slot such as `remedy.what`
    }
    .about = A reply to a complaint (`apology`, `accept`, `partly`) apologises without a reason, a remedy or a day. A `holding` letter needs a reason and a day, an `acknowledgement` only a day.
    .why = An apology that mends nothing angers more than silence: the next complaint is about the reply.

letter-without-next-step = the letter does not say what happens next
    .help = add what you will do and when, or what the reader should do: “we will ring you tomorrow by 6pm”, “reply to this email”
    .about = A letter has neither a day nor an action. Thanks (`thanks`) and plain information (`information`) are left alone: nothing has to follow.
    .why = The customer reads it to the end and then rings to ask what to expect.

rejection-without-reasons = the refusal gives no reasons and does not say who may look at it again
    .reasons = the refusal gives no reasons
    .instance = the refusal does not say who may look at it again
    .help = say what you have found and why you refuse
    .help-instance = say who decides afresh inside the company, and whom one may turn to outside it
    .about = A letter of the category `reject` lacks its reasons, or the next instance: a head, an ombudsman, a court.
    .why = A refusal without reasons reads like a brush-off and is taken to the regulator and to the reviews.

inflected-placeholder = the name in `{$slot}` comes in the nominative, and after “{$word}” another case is needed ({$case})
    .other = the name in `{$slot}` is declared in the {$case} case, and “{$word}” takes another one
    .help = rephrase, put a noun that takes the case before the name, or declare `case` if the helpdesk delivers the name in it
    .about = A slot of the type `name` stands behind a preposition, that is in an oblique case. svod does not inflect names. Where the name already comes in the right case, `case` in its declaration says so.
    .why = A name in the wrong case gives the robot away in the first line.

mistyped-example = “{$example}” cannot be an example of `{$slot}`: {$wanted}
    .values = “{$example}” is not among the values declared for `{$slot}`
    .of-integer = a whole number is wanted
    .of-boolean = “yes” or “no” is wanted
    .of-time = there is no such time of day
    .of-money = a sum is wanted
    .of-phone = a telephone number is wanted
    .of-url = the address of a page is wanted
    .help = give an example of the declared type, or put the type right
    .help-values = take an example out of `values`, or add it there
    .about = The example of a slot cannot be a value of its type: a word for a number, “maybe” for “yes” or “no”, 25:99. Days and times in words (“14 March”, “after lunch”) are fine.
    .why = By the example people judge what to write there, and a condition of a script silently fails with it.

translation-lacks-placeholder = the translation lacks the slot `{$slot}`
    .source = in the source it stands here
    .help = put it into the translation; it needs no second declaration
    .about = A translation is a document of the same `id` in another `lang`. It lacks a slot that its source has. A whole number (`integer`) may be written out: the languages differ in their plural forms.
    .why = The customer who reads another language never learns the number, the day or the sum.

unmapped-placeholder = {$target} does not know the slot `{$slot}`
    .case = {$target} fills `{$slot}` with {$words} in the nominative, and the letter wants the {$case}
    .many = {$target} does not know {$count} {$count ->
        [one] slot
       *[other] slots
    }: {$slots}
    .help = name it in svod.yaml: `exports: {"{"} {$target}: {"{"} slots: {"{"} {$slot}: "…" {"}"} {"}"} {"}"}`; the row `"*"` stands for all the others
    .help-case = put the sentence so that the nominative fits, or leave a blank for the agent: `exports: {"{"} {$target}: {"{"} slots: {"{"} {$slot}: "[{$slot}]" {"}"} {"}"} {"}"}`
    .help-many = name them in svod.yaml under `exports`, `{$target}`, `slots`; one row will do to begin with: `exports: {"{"} {$target}: {"{"} slots: {"{"} "*": "[*]" {"}"} {"}"} {"}"}` leaves the name of each in brackets, for the agent to replace
    .about = The letters leave for a helpdesk as macros, and it has no name for a slot: neither svod’s dictionary nor `exports` in svod.yaml gives one. Looked for in the helpdesks of `exports`, and by `svod export macros`.
    .why = In its place the customer would see a gap, or braces.
