# Rules of the family `processes`: findings and their explanation.

stage-without-actor = it is not said who acts in the stage “{$stage}”
    .help = name a role of `roles/` in `actor`; where the customer acts, write `actor: client`
    .about = A stage of a process has no actor. A stage of the customer alone is marked `client`.
    .why = Everybody thinks that somebody else does it, and the customer waits.

handover-to-nobody = the stage “{$stage}” hands over to the role “{$role}”, and there is no such role
    .help = describe the role in `roles/`, or hand over to one that there is
    .help-near = did you mean “{$nearest}”? if not, describe the role in `roles/`
    .about = A stage of a process ends with a handover to a role that is not in `roles/`.
    .why = The matter goes nowhere, and nobody takes the next step.

process-without-failure-point = the process “{$process}” names no point at which a customer is lost
    .help = walk through it as the customer does, and write in `failure_points` what goes wrong, why they leave and what we do then; give an internal process `customer_visible: false`
    .about = A process that customers see has no failure point in any stage. Internal processes (`customer_visible: false`) need none.
    .why = People leave where nobody has looked.

stages-exceed-promise = the stages take {$sum} together, and {$total} is promised for the whole
    .longest = longest stage
    .help = shorten the stages or lengthen `total`; mark those that go on together with the one before by `parallel: true`
    .about = The stages add up to more than the time of the whole process. Of stages that go on together the longest one counts, and working days count with the week-ends that may fall between them.
    .why = The promise cannot be kept even when everybody is in time.

touchpoint-without-section = in the stage “{$stage}” the customer meets us in the channel “{$channel}”, and nothing says how to behave there
    .help = add a standard with `channel: {$channel}`, or a section about that channel
    .about = A stage of a process goes on in a channel for which the handbook has neither a standard nor a section nor a script.
    .why = At this point everybody serves as they can.

waste-without-action = the waste “{$what}” is named, and nothing is said of what to do about it
    .help = write in `action` what we change
    .about = A process names work in vain without an action beside it.
    .why = What is written down and not cured happens again every day.

missed-call-without-callback = orders are taken by telephone, and nothing says how soon a missed call is returned
    .help = give the channel a threshold `callback`, or write a rule with a time: “we call back within 30 minutes”
    .about = A process that earns begins with a call, and the handbook gives no time for calling back, neither as a threshold nor as a rule. Without a telephone channel this is not looked for.
    .why = Those who get no answer ring the next shop.
