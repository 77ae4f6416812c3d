# What the command line itself says.

## Levels

report-error = error
report-warning = warning
report-info = note
report-help = help
report-clause = source

## The end of a report

report-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
report-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
report-infos = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
report-nothing-found = nothing to mend
report-summary = { $documents ->
    [one] Checked { $documents } document: { $found }.
   *[other] Checked { $documents } documents: { $found }.
}
report-plain = There is no svod.yaml here: checked as plain Markdown under the profile “essentials”.
report-partial = The whole handbook was read; only the findings of the paths you named are shown.
report-profile-met = { $profile }: { $met } of { $count }
report-profile-inapplicable = { $count ->
    [one] , { $count } does not apply
   *[other] , { $count } do not apply
}
report-profile-unchecked = { $profile }: nobody has checked this profile of law, so its errors are shown as warnings; say who did, and when, in `checked_by` and `checked_on`.
report-off = Switched off in svod.yaml: { $rules }.
report-skipped = { $count ->
    [one] { $count } file was skipped; svod check --explain-skips says why.
   *[other] { $count } files were skipped; svod check --explain-skips says which and why.
}
report-skipped-list = { $count ->
    [one] { $count } file was skipped:
   *[other] { $count } files were skipped:
}
report-skip-link = a symbolic link; svod does not follow links
report-skip-not-a-source = neither YAML, nor Markdown, nor a picture
report-skip-project-file = about the project itself, not part of the handbook
report-skip-unreadable-folder = the folder cannot be read
report-skip-unreadable-name = its name is not valid text

## Why the work could not be done

report-no-path = there is no file or folder “{ $path }”
report-no-folder = “{ $path }” is not a folder
report-many-projects = “{ $one }” and “{ $other }” belong to different handbooks; check them one by one
report-no-sources = nothing to check: “{ $path }” holds neither Markdown nor YAML ({ $skipped ->
    [0] it has no files
    [one] { $skipped } file was skipped
   *[other] { $skipped } files were skipped
})
report-nothing-matched = nothing to check: no source of the handbook is at “{ $path }”
report-unknown-profile = there is no profile “{ $profile }”; there is: { $known }
report-unknown-profile-near = there is no profile “{ $profile }”; did you mean `{ $nearest }`?
report-unknown-rule = there is no rule “{ $rule }”; `svod rules` lists them all
report-unknown-rule-near = there is no rule “{ $rule }”; did you mean `{ $nearest }`?
report-unknown-schema = there is no kind “{ $kind }”; there is: { $known }
report-unknown-schema-near = there is no kind “{ $kind }”; did you mean `{ $nearest }`?
report-many-to-stdout = only one report can go to the standard output; give the others a file each with -o
report-many-files = there are more -o files than formats; name a format for each with --format
report-over-source = “{ $path }” is a source of the handbook; the report would replace it
report-cannot-write = cannot write “{ $path }”
report-out-is-file = “{ $path }” is a file; the handbook needs a folder
report-out-is-foreign = “{ $path }” holds files that svod did not make ({ $names }); name another folder with -o, or move them away

## Profiles

report-profile-attached = attached
report-profile-own = your own
report-profile-nobody = checked by nobody
report-profile-elements = { $count ->
    [one] { $count } element: { $levels }
   *[other] { $count } elements: { $levels }
}
report-profile-basis = rests on { $basis }
report-basis-source-documents = source documents
report-basis-practice = good practice
report-basis-standard = a standard
report-basis-law = the law
report-profile-as-of = as of { $day }
report-profile-extends = extends: { $profiles }
report-profile-checked = checked by { $role }, { $day }
report-sure = sure
report-medium = check the numbers
report-unsure = check it yourself
report-profile-need = Needed: { $text }
report-profile-write = Write: { $text }
report-profile-note = Mind: { $text }

## Building

report-refused = { $count ->
    [one] The handbook was not built: { $count } error is to be mended first. The former one, if any, is untouched; --draft builds a draft all the same.
   *[other] The handbook was not built: { $count } errors are to be mended first. The former one, if any, is untouched; --draft builds a draft all the same.
}
report-built = The handbook is ready:
report-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}

## Starting

report-no-pack = there is no starter “{ $pack }” in this language; there is: { $known }
report-in-the-way = “{ $path }” is not empty ({ $names }); name a new or an empty folder
report-bad-name = the company's name cannot hold “{ $part }”
report-started = { $count ->
    [one] The handbook of “{ $name }” is begun in { $path }: { $count } file. Next:
   *[other] The handbook of “{ $name }” is begun in { $path }: { $count } files. Next:
}

## Explaining

report-why = Why it matters
report-bad = So it is found
report-answer = What svod says
report-good = So it is right
report-advice = What to do
