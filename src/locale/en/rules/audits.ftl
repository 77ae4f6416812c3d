# Rules of the family `audits`: findings and their explanation.

unanswered-question = the question “{$question}” was scored without evidence
    .score = the question “{$question}” has no score
    .both = nobody has answered the question “{$question}”
    .help = write in `evidence` what was looked at, when, and what was seen
    .help-score = give a `score` from 0 to 3
    .help-both = write in `evidence` what was seen, and give a `score` from 0 to 3
    .about = A question of an audit that was begun has no evidence or no score. A blank form is not looked at.
    .why = Without evidence a score is an opinion, and in six months there is nothing to compare it with.

action-without-owner = nobody answers for the action “{$action}”
    .due = the action “{$action}” has no day by which it is done
    .both = the action “{$action}” has neither an owner nor a day
    .help = add `owner`: the role that will be asked
    .help-due = add `due`: the day on which it is checked
    .help-both = add `owner` and `due`: who will be asked, and when
    .about = An action of an audit has no owner or no day.
    .why = What all have agreed on nobody does, and the customer trips over it again.

promise-without-standard = nothing keeps the promise “{$promise}”
    .help = name in `kept_by` the standard, the process or the norm that keeps it, or stop promising it
    .about = No document stands behind a promise of advertising or of the site. A slogan that claims nothing does not count.
    .why = The customer comes for what was promised, and staff hear of it for the first time.
