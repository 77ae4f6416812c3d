# Rules of the family `standards`: findings and their explanation.

standard-without-why = it is not said why the standard “{$standard}” is worth keeping
    .help = add `why`: what the customer loses if it is not kept
    .about = A standard without a reason.
    .why = A rule that makes no sense to staff is kept until the first rush.

standard-without-check = it is not said how to check the standard “{$standard}”
    .help = add `check`: what an auditor hears or sees
    .about = A standard without a way to check it.
    .why = What cannot be checked everybody keeps in their own way.

standard-without-example = the standard “{$standard}” has no example
    .template = the example of the standard “{$standard}” was left over from a template
    .help = add to `good` a case from your own work, or a phrase that your people say
    .about = A standard without an example, a phrase, or a link to a formula, a script or a letter; or with a blank in place of one.
    .why = Without an example a rule reads like fine words, and nobody knows how to apply it.

timed-standard-without-threshold = “{$words}” is when?
    .help = give the time as a number in `threshold`, in the rule or in the check
    .about = A standard speaks of time and gives no number. The working hours of staff do not count.
    .why = To staff “promptly” is by the end of the day, to a customer it is in five minutes.

compound-standard = one standard, two things to do: the second begins with “{$words}”
    .help = make two standards of it, or name the formula that is said in one breath
    .about = A rule asks for two actions. One action on two objects is fine.
    .why = It is half done, and the auditor cannot tell what to mark.

unchecked-standard = no scorecard looks at the mandatory standard “{$standard}”
    .help = add an item with `standard` to a scorecard, or make the standard a recommendation
    .about = A mandatory standard is in no item of any scorecard. Where there are no scorecards at all, the profile says so.
    .why = What nobody looks at is no longer done in a month.

untaught-standard = no training teaches the mandatory standard “{$standard}”
    .help = add it to `covers` of a module, ask about it in a quiz, or link to it from the training
    .about = A mandatory standard is in no module, quiz or script that is taught.
    .why = A newcomer hears of the rule after having broken it.

contradicting-standards = this is demanded here and forbidden in “{$other}”
    .forbids = this is forbidden here and demanded in “{$other}”
    .other = there
    .help = keep one of the two; let an exception name the rule that it is made from
    .about = One standard demands what another forbids, in the same circumstances. An exception that names the rule is fine.
    .why = Whatever staff do is wrong, and customers get now one thing, now the other.

typed-rule-number = a number typed by hand: “{$words}”
    .help = put the id of the document in double square brackets: number and title come by themselves
    .help-near = put `{$nearest}` in double square brackets: number and title come by themselves
    .about = A reference to a rule, a section or a chapter is typed as a number. Numbers of laws, orders and other books do not count.
    .why = Add a chapter, and the reference leads astray.

stale-rule-title = the document is called “{$title}”, not “{$words}”
    .nowhere = nothing in the handbook is called “{$words}”
    .target = the document itself
    .help = leave out the words behind the bar, and the title comes by itself; or mend them
    .help-nowhere = put the id of the document in double square brackets
    .about = A title in quotation marks is not the one that the document or section bears.
    .why = Staff look in the contents for what is not there.

pay-deduction = money off the pay of staff: “{$words}”; show it to a lawyer
    .help = ask a lawyer whether this may be done, and leave it out of the handbook until then
    .about = A text takes money off the pay of staff, takes a bonus away or fines them. Fines of suppliers, taxes and refunds to customers do not count.
    .why = Who fears for the pay hides a complaint instead of solving it.
