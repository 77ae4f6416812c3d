# What the command line itself says.

## Levels

report-error = error
report-warning = warning
report-info = note
report-help = help
report-clause = source
report-route = path

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
report-nothing-new = no new findings
report-summary = { $documents ->
    [one] Checked { $documents } document: { $found }.
   *[other] Checked { $documents } documents: { $found }.
}
report-plain = There is no svod.yaml here: checked as plain Markdown under the profile “essentials”.
report-partial = The whole handbook was read; only the findings of the paths you named are shown.
report-baseline-known = { $count ->
    [0] Nothing of the baseline was found.
    [one] { $count } finding of the baseline is known and not shown.
   *[other] { $count } findings of the baseline are known and not shown.
}
report-baseline-stale = { $count ->
    [one] { $count } entry of the baseline is out of date, as its finding is gone. To take it out, run `svod baseline`.
   *[other] { $count } entries of the baseline are out of date, as their findings are gone. To take them out, run `svod baseline`.
}
report-since = { $count ->
    [0] Limited to what has changed since { $revision }; nothing was left out elsewhere.
    [one] Limited to what has changed since { $revision }; { $count } older finding elsewhere is not shown.
   *[other] Limited to what has changed since { $revision }; { $count } older findings elsewhere are not shown.
}
report-profile-met = { $profile }: { $met } of { $count }
report-profile-inapplicable = { $count ->
    [one] , { $count } does not apply
   *[other] , { $count } do not apply
}
report-profile-off = { $count ->
    [one] , { $count } switched off
   *[other] , { $count } switched off
}
report-profile-is-off = switched off in svod.yaml
report-profile-unchecked = { $profile }: nobody has checked this profile of law, so its errors are shown as warnings; say who did, and when, in `checked_by` and `checked_on`.
report-off = Switched off in svod.yaml: { $rules }.
report-unchecked = Profiles of law that nobody has checked yet: { $profiles }. Their errors are shown as warnings until `checked_by` and `checked_on` are filled in.
report-idle = Rules that had nothing to look at, for want of such documents or channels: { $families }.
report-mended = { $count ->
    [0] There was nothing to mend automatically.
    [one] Mended {$count} finding.
   *[other] Mended {$count} findings.
}
report-begun = { $count ->
    [one] Began {$count} section: write it, until then it is a finding.
   *[other] Began {$count} sections: write them, until then they are findings.
}
report-file-changed = { $path }: changed
report-file-created = { $path }: created
report-stub =
    To be written.
    {""}
    <!--
    What is needed: { $need }.
    {""}
    For example: { $write }
    -->
report-skipped = { $count ->
    [one] { $count } file was skipped; svod check --explain-skips says why.
   *[other] { $count } files were skipped; svod check --explain-skips says which and why.
}
report-skipped-list = { $count ->
    [one] { $count } file was skipped:
   *[other] { $count } files were skipped:
}
report-skip-link = a symbolic link; svod does not follow links
report-skip-not-a-document = YAML outside svod's folders, and there is no svod.yaml
report-skip-not-a-source = neither YAML, nor Markdown, nor a picture
report-skip-project-file = about the project itself, not part of the handbook
report-skip-unreadable-folder = the folder cannot be read
report-skip-unreadable-name = its name is not valid text

## Reports for programs

report-root = the root of the repository
report-checked = checked
report-level = level
report-line = line
report-what-is-wrong = what is wrong
report-what-to-do = what to do
report-more = { $count ->
    [one] { $count } more finding has no room here; another format shows it.
   *[other] { $count } more findings have no room here; another format shows them.
}

## The gap list

report-gaps-title = What to add and to mend
report-gaps-as-of = as of
report-gaps-overview = Overview
report-gaps-profile = Profile of completeness
report-gaps-needs = needs
report-gaps-met = met
report-gaps-part = Part of the list
report-gaps-rule = Rule
report-gaps-write = What to write
report-gaps-place = Where
report-gaps-related = Together with
report-gaps-checked = What was checked
report-gaps-nothing = Nothing to add and nothing to mend.
report-gaps-version = version
report-general = General
report-gaps-missing = What is missing
report-gaps-missing-about = What the profiles of completeness demand and the handbook does not say yet, or does not say so that staff can use it.
report-gaps-to-mend = What to mend
report-gaps-to-mend-about = What is contradictory, out of date or unclear, in the order of the chapters.

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
report-unknown-edition = there is no edition “{ $edition }”; there are: { $known }
report-unknown-edition-near = there is no edition “{ $edition }”; did you mean `{ $nearest }`? There are: { $known }
report-empty-edition = there is nothing to print in the edition “{ $edition }”: no document is for its readers; name them in `audience` of the documents
report-unknown-rule = there is no rule “{ $rule }”; `svod rules` lists them all
report-unknown-rule-near = there is no rule “{ $rule }”; did you mean `{ $nearest }`?
report-unknown-schema = there is no kind “{ $kind }”; there is: { $known }
report-unknown-schema-near = there is no kind “{ $kind }”; did you mean `{ $nearest }`?
report-many-to-stdout = only one report can go to the standard output; give the others a file each with -o
report-many-files = there are more -o files than formats; name a format for each with --format
report-twice = two reports would go to “{ $path }”; give each a file of its own
report-over-source = “{ $path }” is a source of the handbook and would be lost
report-among-sources = “{ $path }” would be read as a document of the handbook at the next run; put it into another folder, or begin its name with a full stop
report-cannot-write = cannot write “{ $path }”
report-baseline-missing = there is no baseline “{ $path }”; `svod baseline` writes one
report-baseline-folder = “{ $path }” is a folder, while a baseline is a file; it is usually called .svod-baseline.json
report-baseline-damaged = “{ $path }” is no baseline, or a damaged one; restore it from the repository, or delete it and run `svod baseline`
report-baseline-version = the baseline “{ $path }” has version { $version }, which this svod does not know; update svod, or write it anew with `svod baseline --renew`
report-baseline-foreign = the baseline “{ $path }” belongs to the handbook of “{ $other }”, not of “{ $name }”; name the right one, or write it anew with `svod baseline --renew`
report-baseline-outside = `baseline: { $path }` in svod.yaml leads out of the handbook; name a file inside it, or use --baseline
report-git-missing = the program git cannot be started, and --changed-since needs it; install git, or leave --changed-since out
report-git-no-repository = “{ $path }” lies in no git repository; --changed-since needs one
report-git-refused = git does not trust the repository of “{ $path }”: { $words }
report-git-unknown = git knows no revision “{ $revision }”; name a commit, a branch or a tag, and fetch it first if it is not here
report-git-shallow = git does not know “{ $revision }”, for this clone is shallow; fetch the whole history: `fetch-depth: 0` in GitHub Actions, `GIT_DEPTH: 0` in GitLab, `git fetch --unshallow` by hand
report-git-failed = git failed: { $words }
report-out-is-file = “{ $path }” is a file; the handbook needs a folder
report-out-is-foreign = “{ $path }” holds files that svod did not make ({ $names }); name another folder with -o, or move them away

## The baseline

report-baseline-made = { $count ->
    [0] The baseline is empty: { $path }.
    [one] The baseline holds { $count } finding: { $path }.
   *[other] The baseline holds { $count } findings: { $path }.
}
report-baseline-gone = { $count ->
    [one] { $count } entry has left it, as its finding is gone.
   *[other] { $count } entries have left it, as their findings are gone.
}
report-baseline-new = { $count ->
    [one] { $count } finding is new and stays out: mend it, or take all of today's in with --renew.
   *[other] { $count } findings are new and stay out: mend them, or take all of today's in with --renew.
}
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
report-no-cards = no cards were made: this book has no protocols, no types of clients and no phrases
report-no-posters = no posters were made: this book has no protocols and no phrases of greeting and farewell
report-thick-booklet = the booklet has { $sheets } sheets; up to { $most } can be folded and stitched: print a shorter edition, such as `--edition pocket`
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

## Letters out and in

report-letters-out = { $count ->
    [one] { $count } letter is in “{ $path }”
   *[other] { $count } letters are in “{ $path }”
}
report-macros-out = { $count ->
    [one] { $count } macro is in “{ $path }”
   *[other] { $count } macros are in “{ $path }”
}
report-export-refused = { $count ->
    [one] No letter has left: { $count } error in letters and signatures is to be mended first.
   *[other] No letter has left: { $count } errors in letters and signatures are to be mended first.
}
report-unfilled = No letter has left: there is no example for the slots { $slots }. Declare them, or export with --slots open.
report-unmapped = No macro has left: the helpdesk does not know the slots { $slots }. Name them under `exports` in svod.yaml.
report-no-letters = “{ $path }” has no letter that could leave: drafts and retired ones stay in the house
report-macros-in = { $count ->
    [one] { $count } letter is in “{ $path }”
   *[other] { $count } letters are in “{ $path }”
}
report-foreign-slots = { $count ->
    [one] svod does not know { $count } slot of the helpdesk and has left it as it was: { $names }. Name it under `exports` in svod.yaml and try again, or change the text.
   *[other] svod does not know { $count } slots of the helpdesk and has left them as they were: { $names }. Name them under `exports` in svod.yaml and try again, or change the text.
}
report-empty-macros = { $count ->
    [one] { $count } macro without a text was left out, its number: { $names }.
   *[other] { $count } macros without a text were left out, their numbers: { $names }.
}
report-incomplete-letters = { $count ->
    [one] { $count } letter lacks its category, subject or signature, which the macro did not hold. `svod check` shows what to add.
   *[other] { $count } letters lack their category, subject or signature, which the macros did not hold. `svod check` shows what to add.
}
report-not-utf8 = “{ $path }” is not UTF-8; save it again, from Excel as “CSV UTF-8”
report-not-in-form = “{ $path }” cannot be read: there is a mistake in line { $line }, column { $column }
report-no-macros = there are no macros in “{ $path }”: a list of Zendesk or osTicket is needed, or a table with the column `text`
report-unreadable = “{ $path }” cannot be read
report-letters-there = these letters are there already: { $names }; name another folder or move them away

## Themes

report-theme-classic = A serif for reading, a sans for everything else, a dark field on the cover. It suits any company.
report-theme-editorial = Quiet and bookish: one fine serif, wide margins, thin lines, a white cover.
report-theme-modern = Straight and strong: one sans, text flush left, colour in bands.
report-theme-used = in use
report-theme-own = your own
report-theme-extends = builds on { $theme }
report-theme-contrasts = contrast with the paper in `{ $palette }`, where 4.5 is the least: { $contrasts }
report-unknown-theme = there is no theme “{ $theme }”; there is: { $known }
report-unknown-theme-near = there is no theme “{ $theme }”; did you mean `{ $nearest }`?
report-no-theme-file = the theme “{ $theme }” has no “{ $path }”; there is: { $known }
report-theme-there = these files are in { $path } already: { $names }; name others, or replace them with --force
report-ejected-files = { $count ->
    [one] { $count } file of the theme “{ $theme }” is in the handbook:
   *[other] { $count } files of the theme “{ $theme }” are in the handbook:
}
report-ejected = Write `theme: { $theme }` into svod.yaml, keep of theme.yaml only the lines that you change, delete the files that you do not, and run `svod check`.
report-ejected-used = Keep of theme.yaml only the lines that you change, delete the files that you do not, and run `svod check`.

## The editor

lsp-required = required
lsp-fix = Mend: { $rule }
lsp-fix-replace = Replace “{ $old }” with “{ $new }”
lsp-fix-insert = Insert “{ $new }”
lsp-fix-remove = Remove “{ $old }”
lsp-fix-begin = Insert a stub that says what to write
lsp-fix-all = Mend all that can be mended safely in this file
lsp-create = Create { $path }
lsp-waive = Accept “{ $rule }” until { $until }: say why
lsp-rename-nothing = nothing here can be renamed: svod renames ids of documents and roles, and nodes of scripts
lsp-rename-unknown = “{ $name }” stands nowhere but in references: there is nothing to rename
lsp-rename-invalid = “{ $name }” cannot be an id: it takes letters, digits, hyphens and underscores, and begins with a letter or a digit; the word null means “nothing” in YAML
lsp-rename-taken = “{ $name }” is taken: see { $path }
lsp-rename-link = { $path }, line { $line }: the path of a link is written in a way that cannot be changed, and the link would lead nowhere after the renaming; write it as “[words](path)”
