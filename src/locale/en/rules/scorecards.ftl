# Rules of the family `scorecards`: findings and their explanation.

weights-not-100 = the weights of the blocks make {$sum}, not 100
    .items = the weights of the items of “{$block}” make {$sum}, neither {$whole} nor 100
    .help = mend the weights so that those of the blocks make 100
    .help-items = mend the weights so that those of the items make the weight of the block, or 100
    .about = The weights of a scorecard do not add up. Thirds and other fractions may be off by a tenth each.
    .why = Marks made with such a scorecard compare neither with last month’s nor with each other.

critical-without-effect = the critical item “{$question}” changes nothing
    .help = set `critical_rule`, or give the item a weight
    .about = A critical item has the weight 0, and the scorecard has no rule for its failure.
    .why = What matters most has failed, and the score is still high.
