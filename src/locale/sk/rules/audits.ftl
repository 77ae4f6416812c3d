# Rules of the family `audits`: findings and their explanation.

unanswered-question = otázka „{$question}“ má známku bez dôkazu
    .score = otázka „{$question}“ nemá známku
    .both = na otázku „{$question}“ nikto neodpovedal
    .help = napíšte do `evidence`, čo ste si pozreli, kedy a čo ste videli
    .help-score = dajte `score` od 0 do 3
    .help-both = napíšte do `evidence`, čo ste videli, a dajte `score` od 0 do 3
    .about = Otázka rozpracovaného auditu nemá dôkaz alebo známku. Prázdny formulár sa nekontroluje.
    .why = Bez dôkazu je známka názor a o pol roka ju niet s čím porovnať.

action-without-owner = za opatrenie „{$action}“ nikto nezodpovedá
    .due = opatrenie „{$action}“ nemá termín
    .both = opatrenie „{$action}“ nemá zodpovednú rolu ani termín
    .help = doplňte `owner`: rolu, ktorej sa opýtame
    .help-due = doplňte `due`: deň, keď to skontrolujeme
    .help-both = doplňte `owner` a `due`: koho sa opýtame a kedy
    .about = Opatrenie auditu nemá zodpovednú rolu alebo termín.
    .why = Na čom sa dohodli všetci, to neurobí nikto, a zákazník narazí na to isté miesto.

promise-without-standard = sľub „{$promise}“ nič nedrží
    .help = uveďte v `kept_by` štandard, proces alebo normu, ktorá ho drží, alebo ho prestaňte sľubovať
    .about = Za sľubom z reklamy alebo zo stránky nestojí žiadny dokument. Slogan, ktorý nič nesľubuje, sa neráta.
    .why = Zákazník príde po sľúbené a zamestnanec o tom počuje prvý raz.
