# Rules of the family `needs`: findings and their explanation.

unanswered-need = nothing answers the need “{$need}”
    .help = name in `answered_by` the standard, script, process or norm that meets it, or write one
    .about = A need without a standard or a norm.
    .why = We know what people want and do nothing for it.

negative-impression = “{$need}”: {$expected} is expected, {$own} is what they get
    .planned = “{$need}”: {$expected} is expected, and our norm is {$own}
    .expected = the expectation
    .norm = the norm
    .help = do better than expected, or change the expectation: tell the time in advance
    .help-planned = make the norm stricter, or change the expectation: tell the time in advance
    .about = The impression is below zero: the fact, or the norm itself, is worse than what is expected. For a need that must be met it is an error. Zero is fine.
    .why = People are disappointed even when we did everything by the book.

missing-direction = it is not said whether more or less is better for “{$need}”
    .help = add `direction`: `lower-is-better` for waiting and terms, `higher-is-better` for marks and shares
    .about = An expectation without a direction: the impression cannot be computed.
    .why = Five minutes of waiting and five stars are not the same.

incompatible-units = the expectation is in `{$unit}`, the norm in `{$base}`: they cannot be compared
    .norm = the norm
    .help = use one unit; working days and calendar days are not converted into each other
    .about = An expectation and the norm of the same metric in units that cannot be converted. Seconds, minutes and hours can.
    .why = Nobody can tell whether we make it in the time that is expected.

expectation-without-source = it is not said how the expectation for “{$need}” is known
    .help = add `source`: a survey, reviews, talks, and when they were
    .about = An expectation without a source.
    .why = What was thought up at a desk is not what customers expect.
