# Rules of the family `training`: findings and their explanation.

module-without-takeaway = modul „{$module}“ nemá závery
    .help = pridajte do `takeaways`, čo si treba odniesť
    .about = Školiaci modul bez krátkych záverov. Programy a úvodné kurzy sa nekontrolujú.
    .why = O týždeň zo školenia nič nezostane.

module-without-exercise = modul „{$module}“ nemá cvičenia
    .help = pridajte aspoň jedno cvičenie
    .about = Školiaci modul bez cvičení. Programy a úvodné kurzy sa nekontrolujú.
    .why = Prvý, na kom si to zamestnanec vyskúša, bude zákazník.

leaked-answer = v zadaní stojí to, podľa čoho ho mentor hodnotí: „{$words}“
    .key = tak to stojí v kľúči
    .help = vypustite tieto slová zo zadania; kritériá a vysvetlenia sa tlačia len v kľúči mentora
    .about = Kritérium alebo vysvetlenie je slovo za slovom zopakované v samom cvičení alebo otázke. Text modulu, štandardy a príklad po slove „napríklad“ sa neposudzujú.
    .why = Nováčik odpoveď odpíše a mentor sa nedozvie, či jej rozumie.

question-without-answer = nie je povedané, ktorá odpoveď je správna
    .options = možností { $count ->
        [0] niet
       *[other] je menej než dve
    }
    .pairs = dvojice nie sú zapísané ako „vľavo = vpravo“
    .range = možnosť s týmto číslom neexistuje: je ich len {$count}
    .open = nie je povedané, čo má byť vo voľnej odpovedi
    .help = vyplňte `correct`; pri voľnej odpovedi `criteria` alebo `explanation`
    .about = Otázka nemá správnu odpoveď alebo tá nesedí s možnosťami.
    .why = Mentor ju nemá podľa čoho opraviť a zamestnanec sa nedozvie, v čom sa pomýlil.

duplicate-option = možnosť „{$option}“ už v tejto otázke je
    .first = tu je prvýkrát
    .help = jednu z nich nahraďte
    .about = Otázka má rovnakú možnosť dvakrát.
    .why = Správna odpoveď sa zaráta ako chyba.
