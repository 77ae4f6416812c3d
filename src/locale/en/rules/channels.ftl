# Rules of the family `channels`: findings and their explanation.

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
