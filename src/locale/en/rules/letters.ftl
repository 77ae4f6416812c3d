# Rules of the family `letters`: findings and their explanation.

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
