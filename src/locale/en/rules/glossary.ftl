# Rules of the family `glossary`: findings and their explanation.

undefined-term = “{$term}” is marked as a term and not explained
    .help = add the term to the glossary, or take the bold letters off
    .about = The glossary has a word in bold letters that is not among its terms.
    .why = Newcomers take the word in their own sense, and use it so with customers.

forbidden-synonym = “{$words}”: the house says “{$term}”
    .listed = so it was decided here
    .help = use the word of the house; where the other one is right, take it out of `forbidden`
    .about = A text has a word that the glossary asks not to use. Names of laws and documents, customers’ words and bad examples do not count.
    .why = Today a guest, tomorrow a client: people hear that somebody else is meant.

unused-term = the term “{$term}” is used nowhere
    .help = take it out of the glossary, or begin to use it
    .about = A term is explained and does not occur in the handbook.
    .why = In a long glossary nobody finds the word they need.
