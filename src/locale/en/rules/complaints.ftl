# Rules of the family `complaints`: findings and their explanation.

deadline-order-broken = the acknowledgement is promised later than the next step
    .investigation = looking into it takes longer than is promised for the answer
    .rung = the first rung of the ladder takes longer than is promised for the answer
    .step = this step takes longer than is promised for the answer
    .later = this step comes next and has less time
    .answer = the answer is promised by then
    .help = put the terms in order: acknowledgement, investigation, answer
    .help-rung = shorten the term of the rung, or answer later
    .help-step = shorten the step, or answer later
    .about = The terms of a complaint are out of order. Steps count up to the one that has the term of the answer; without such a one, only the first. Of the rungs, only the first: those above look at an answer that was given. Working days count with the week-ends that may fall between them, holidays do not.
    .why = The answer will be given before anybody knows what happened.

too-few-intake = { $count ->
        [0] there is no way to complain
       *[other] there is only one way to complain
    }
    .help = add a second channel to `intake`
    .about = Fewer than two channels take complaints.
    .why = When that one is down, the unhappy customer goes and writes a review.

too-few-rungs = the ladder has one rung only
    .help = add a rung above: who decides when the first one has refused
    .about = `escalation` has fewer than two rungs; the outside body is no rung. A company of one role is not checked.
    .why = Whoever disagrees with the first answer goes straight to court, or to the reviews.

uneven-ladder = after rung { $before } comes rung { $level }, not { $wanted }
    .twice = rung { $level } is named twice
    .down = the role `{ $role }` reports to the role `{ $superior }`, from which it takes the complaint
    .before = the rung below
    .below = from this rung the complaint goes down
    .help = number the rungs one by one, from below
    .help-down = put the superior above the subordinate
    .about = The numbers of the rungs leave one out or go back (two roles side by side may share a number), or a rung reports to the one before it (`reports_to`). Who stands above whom is read from `reports_to` only, never from names.
    .why = Staff cannot tell where to send a complaint next, and the customer meets somebody who may not decide.

mismatched-letter = the letter given for `{ $wanted }` has `category: { $category }`
    .category = the kind of the letter is named here
    .help = give a letter of the right kind, or mend its `category`
    .about = The letter with which the procedure answers a complaint was written for another decision: under `reject` stands one with `category: accept`. Letters that are not about complaints are not compared.
    .why = The customer is refused in a letter that agrees, or is promised what was refused.

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
    .taker = the complaint comes back to the role `{$role}`, which took it
    .takes = it takes the complaint here
    .first = this role had the complaint here
    .help = name a new, higher role on each rung
    .about = The ladder comes back to a role that was on it already, or, above its first rung, to the role that took the complaint.
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

authority-gap = nobody may grant more than {$limit}
    .remedy = no role may grant “{$remedy}”
    .matrix = the matrix of authority has no row for this measure
    .help = give the top role `limit: unlimited`, or add the row of whoever decides above it
    .help-remedy = add rows for this measure to `authority`, right to the top
    .about = The top row of a measure has a limit, and is neither that of the role that answers for the procedure nor that of a role with nobody above it. Or a measure stands in `remedies` and in no row of the matrix. Apologies and measures without money are left alone; a discount of 100% is all there is.
    .why = A costly complaint climbs to the top and stops there: nobody may settle it.

authority-differs = the role claims { $said }, and its limit in the matrix is { $limit }
    .matrix = the limit of this role
    .help = write the same in both places
    .about = What a role says of its own power (`authority`) goes beyond its limit in the matrix. Discounts, refunds, gifts, replacements and repairs with a sum or a percentage for one case are compared; words without a sum, limits for a month and what others decide are not.
    .why = Staff read their role, promise by it, and nobody can approve the promise.

remedy-without-authority = “{$granted}” is promised, and the matrix gives no authority for it
    .matrix = this matrix has no such measure for whoever speaks
    .help = add a row to `authority`, hand over to a role that has one, or take the promise out
    .about = An answer to a complaint, or a script, promises a discount, a refund, a gift, a replacement or a repair that the matrix grants to nobody (a letter) or to none of those who hold the talk (a script). What a role's own words grant counts too. A bare apology, a refusal and a condition are left alone, and so are lines after a `handover`.
    .why = The letter promises, and nobody can keep it: the customer complains again, this time of being deceived.

replacement-without-priority = it is not said that a replacement goes before new orders: “{$remedy}”
    .later = the replacement waits in line with new orders: “{$remedy}”
    .help = set `priority_over_orders: true`
    .about = A replacement does not go before new orders. A company that sells no goods (`industry`) is left alone.
    .why = The customer has waited once already. Letting new ones go first shows what that was worth.

self-investigation = it is not said who may not investigate: the role `{$role}` may look into a complaint about itself
    .same = the role `{$role}` investigates, and is barred from it
    .external = the body outside the company, “{$role}”, is a role of its own
    .investigator = this role investigates
    .barred = here it is barred
    .own = here is the role
    .help-external = name an office or a court outside the company; rungs inside it belong in `escalation`
    .help = name in `not_by` the one complained of, and say who investigates instead
    .about = The investigation has no `not_by`, or it names the one who investigates. A company of one role that names a body outside is left alone. A body outside that bears the name of a role of the company is told too.
    .why = Those who judge themselves find in their own favour, and the customer knows it beforehand.

blocked-complaint-route = the channel `{$channel}`, which takes complaints, is shut
    .intake = here the channel is open for complaints
    .help = take the complaint where it was made; another channel may be offered, not imposed
    .about = A standard, a branch or a type of client shuts a channel that the complaint procedure names in `intake`: “we do not take complaints by phone”, “only in writing”. To prefer another channel is fine.
    .why = Somebody in trouble is told that they came to the wrong place, and the next complaint is a review.
