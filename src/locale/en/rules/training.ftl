# Rules of the family `training`: findings and their explanation.

module-without-takeaway = the module “{$module}” has nothing to take away
    .help = add to `takeaways` what should stay
    .about = A lesson without take-aways. Programmes and onboarding are left alone.
    .why = A week later nothing of the lesson is left.

module-without-exercise = the module “{$module}” has no exercise
    .help = add at least one exercise
    .about = A lesson without exercises. Programmes and onboarding are left alone.
    .why = The first one to practise on will be a customer.

leaked-answer = the task says what the mentor marks it by: “{$words}”
    .key = the key says so here
    .help = take these words out of the task; criteria and explanations are printed in the mentor’s key only
    .about = A criterion or an explanation stands word for word in the exercise or the question itself. The text of the module, standards, and an example after “for example” are not looked at.
    .why = The trainee copies the answer, and the mentor never learns whether it was understood.

question-without-answer = it is not said which answer is right
    .options = there are { $count ->
        [0] no
       *[other] fewer than two
    } options
    .pairs = the pairs are not written as “left = right”
    .range = there is no option of that number: there are only {$count}
    .open = it is not said what an open answer should hold
    .help = fill in `correct`; for an open answer `criteria` or `explanation`
    .about = A question has no right answer, or one that does not fit its options.
    .why = The mentor cannot mark it, and the trainee cannot learn what was wrong.

duplicate-option = the option “{$option}” is in this question already
    .first = here it stands first
    .help = replace one of them
    .about = A question has the same option twice.
    .why = A right answer will be marked as wrong.
