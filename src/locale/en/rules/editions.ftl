# Rules of the family `editions`: findings and their explanation.

edition-without-audience = nothing says who the edition “{$edition}” is for
    .help = name its readers in `audience`: `trainee`, `mentor`, `manager`, `public`
    .about = An edition with a name of its own has no `audience`. The well-known ones – `trainee`, `mentor`, `manager`, `public`, `pocket`, `auditor` – have their readers without it.
    .why = Things end up in the wrong hands: keys with the trainee, house rules with the customer.

empty-edition = there is nothing to print in the edition “{$edition}”
    .help = name its readers in `audience` of the documents that belong there
    .about = No document is for the readers of an edition that `svod.yaml` declares.
    .why = A book was promised, and there will be none.

unknown-chapter = `{$chapter}` is no document, folder or chapter of this handbook
    .help = name the id of a document, a folder with its slash (`scripts/`), the title of a chapter, or `channels`
    .help-near = did you mean `{$nearest}`?
    .about = `chapters` of an edition name something that the handbook does not have.
    .why = The edition will lack the very chapter that it is printed for.

unprinted-chapter = `{$chapter}` is not for the readers of the edition “{$edition}”
    .retired = `{$chapter}` is retired and will not be in the edition “{$edition}”
    .document = this document
    .help = add the readers to `audience` of the document, or take it out of the edition
    .about = An edition names a document, a folder or a chapter of which its readers get nothing: that is for `audience` of the document to decide, and without it for the usual readers of its kind.
    .why = The author counts on a chapter that will not be in the book.

unusable-edition-name = an edition cannot be called “{$edition}”
    .help = keep to letters, digits and hyphens: the folder of the book bears that name
    .about = The name of an edition has a blank, a slash or another sign that no folder can have.
    .why = Nobody can ask for such an edition, so it will not be printed.
