# Rules of the family `complaints`: findings and their explanation.

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
