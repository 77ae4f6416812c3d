# Rules of the family `scorecards`: findings and their explanation.

weights-not-100 = the weights of the blocks make {$sum}, not 100
    .items = the weights of the items of “{$block}” make {$sum}, neither {$whole} nor 100
    .help = mend the weights so that those of the blocks make 100
    .help-items = mend the weights so that those of the items make the weight of the block, or 100
    .about = The weights of a scorecard do not add up. Thirds and other fractions may be off by a tenth each.
    .why = Marks made with such a scorecard compare neither with last month’s nor with each other.

rounded-weights = the weights of the blocks make {$sum}: they were rounded
    .items = the weights of the items of “{$block}” make {$sum}: they were rounded
    .help = give what is left to one of the blocks, so that they make 100
    .help-items = give what is left to one of the items
    .about = Weights with fractions do not make a hundred, and are off by no more than a tenth each. Whole weights that do not add up are the error `weights-not-100`.
    .why = A faultless call gets 99.9, and somebody asks what was wrong with it.

critical-without-effect = the critical item “{$question}” changes nothing
    .help = set `critical_rule`, or give the item a weight
    .about = A critical item has the weight 0, and the scorecard has no rule for its failure.
    .why = What matters most has failed, and the score is still high.

item-without-standard = no standard is behind the item “{$question}”
    .help = name the document by which people are taught and judged: `standard: phone`; if the item is about premises and the like, write `external: true`
    .about = An item of a scorecard refers to no document of the handbook and is not marked as external.
    .why = People lose marks for what nobody has taught them, and there is nothing to show them.

unobservable-item = “{$words}” can be neither seen nor heard
    .two = the item asks two questions: the second begins with “{$words}”
    .leading = the question says which answer is wanted: “{$words}”
    .help = ask for what the recording or the place shows: what was said, when, how many seconds
    .help-two = make two items of it, and share the weight out
    .help-leading = ask plainly whether it was done
    .about = An item of a scorecard cannot be marked by what one sees and hears: it holds a judgement in the place of a deed, two questions at once, or a hint. Words in quotation marks and pairs such as “the company and their own name” do not count.
    .why = Two reviewers give one call two different marks.

unreachable-pass-mark = the pass mark {$mark} is above the greatest score: nobody gets more than 100
    .quiz = the pass mark of the quiz, {$mark}, is above the greatest score: nobody gets more than 100
    .help = give a share of a hundred: 85 means 85 %
    .help-quiz = give a share of a hundred: 80 means 80 %
    .about = The pass mark of a scorecard or a quiz is above a hundred. A hundred itself is fine.
    .why = One cannot pass even without a single mistake.

na-counted = an item that did not apply lowers the score
    .scale = this one may not apply
    .help = set `na: exclude`, and such an item leaves the sum
    .about = The scorecard has items that may not apply, and `na: count` leaves them in the sum.
    .why = People lose points for a transfer that never took place.
