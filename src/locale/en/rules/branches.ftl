# Rules of the family `branches`: findings and their explanation.

incomplete-branch = the branch “{$branch}” does not say { $field ->
        [phone] which number to call
        [hours] when it is open
       *[manager] who leads it
    }
    .help = add `{$field}`; mark a closed branch `status: retired`
    .about = A branch without a phone number, opening hours or a manager.
    .why = A guest stands at a closed door, or does not know whom to tell.

unknown-override = the branch changes `{$path}`, which the handbook does not have
    .unreadable = the norm of the branch “{$own}” is neither a term nor a share
    .base = the norm for all
    .help = take the path from the handbook: `thresholds.greeting`, `channels.phone.hours`, the id of a document and a field
    .help-near = did you mean `{$nearest}`?
    .help-unreadable = write a term or a share: `20 s`, `15 min`, `90 %`
    .about = A branch overrides what is not there, or a norm by mere words.
    .why = The change changes nothing, and the branch works in another way than it believes.

fixed-override = the branch changes `{$path}`, which is fixed for all
    .base = fixed here
    .help = take the line out of the branch, or `fixed` out of the handbook
    .about = A branch overrides a standard or a norm that is marked `fixed: true`.
    .why = Guests expect the same wherever they come in.

weaker-override = the norm of the branch is weaker than that for all: {$own} instead of {$base}
    .base = the norm for all
    .help = leave the branch the norm for all, or give it a stricter one
    .about = A branch promises less than the company: it takes longer, or keeps the time less often. A stricter norm and other hours are fine.
    .why = In this branch guests are served worse than they were promised.

redundant-override = the branch repeats `{$path}` as it is for all
    .base = as it is for all
    .help = take the line out: it holds anyway
    .about = A branch overrides a value by the same value.
    .why = When the value for all changes, this branch keeps the old one, and nobody meant that.
