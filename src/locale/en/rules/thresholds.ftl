# Rules of the family `thresholds`: findings and their explanation.

overpromise = {$promised} is promised, and the norm allows {$norm}
    .days = {$promised} is promised, and the norm allows {$norm}, which may be {$days} calendar days
    .norm = here is the norm
    .help = promise no more than the norm, or make the norm stricter
    .about = A letter, a line, a formula or a public text promises more than the norm of the channel or the complaint procedure. The time of a remedy is held against its `lead_time`, that of an answer by a role of the ladder against its rung. “Tomorrow” and “today” count where a complaint is answered or put right. A weaker or an equal promise does not count. Working days are compared at their worst, with the week-ends.
    .why = The customer waits for what was promised, while staff keep the norm and think they are in time.

rings-seconds-disagree = {$rings} and {$time} are not the same time
    .other = here the time is given in another way
    .help = take five seconds for a ring, and keep one of the two
    .about = The time to answer is given in rings and in seconds, and at five seconds a ring they are more than 30 % apart. Other channels, priorities and segments are not compared.
    .why = The agent counts rings, the report counts seconds, and both are right.
