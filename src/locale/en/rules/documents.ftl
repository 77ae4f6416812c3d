# Rules of the family `documents`: findings and their explanation.

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

changed-without-version = the approved text of “{$document}” has changed, but neither its version nor the change log says so
    .changed = the first change
    .help = raise `version`, or write down the change in `change_log` of the governance; a text that does not hold yet gets `status: draft`
    .about = An approved text differs from the revision of --changed-since, its version and the change log do not. White space, typography, comments, waivers and the envelope are left alone; so are runs without --changed-since.
    .why = Staff have signed and learned the former text and go on telling customers what it said.

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

stray-invisible = an invisible character {$code} stands in the text
    .help = delete it
    .about = A blank without width, a mark of direction or another invisible character stands inside a text. Soft hyphens and no-break spaces do not count.
    .why = No search finds the word, and in a letter a box may stand in its place.

web-furniture = “{$words}” is left over from a web page
    .help = delete the line
    .about = The text has a line of a web page: “Read more”, “Share”, “Download”, tags, a counter. A heading with text under it and links inside the handbook do not count.
    .why = Staff look for what to download, and readers see that the text was copied.

drifting-copies = {$share}% of this text is the same as in {$path}, and the rest is not
    .copy = here is the other copy
    .help = keep one document, and refer to it from the other
    .about = Two folders hold documents of one file name or title, and their texts are alike but not the same. Translations, documents of branches and retired documents are not compared.
    .why = One copy is mended, staff read the other, and each acts on their own.

unreachable-document = “{$document}” is not named in `chapters`: it is printed at the end of the handbook, and nothing leads to it
    .help = add it to `chapters` or refer to it; if it is no longer needed, mark it `status: retired`
    .about = Chapters are given, and the document is in none of them and nothing refers to it. Roles, the glossary, the registry, forms and retired documents are left alone.
    .why = A section at the tail of the handbook, to which nothing leads, is read by nobody.
