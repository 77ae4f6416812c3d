# Rules of the family `needs`: findings and their explanation.

unanswered-need = na potrebu „{$need}“ nič neodpovedá
    .help = uveďte v `answered_by` štandard, scenár, proces alebo normu, ktorá ju napĺňa, alebo ju napíšte
    .about = Potreba nemá štandard ani normu.
    .why = Vieme, čo človek chce, a nič pre to nerobíme.

negative-impression = „{$need}“: čaká sa {$expected}, skutočnosť je {$own}
    .planned = „{$need}“: čaká sa {$expected}, naša norma je {$own}
    .expected = očakávanie
    .norm = norma
    .help = urobte to lepšie, než sa čaká, alebo zmeňte očakávanie: lehotu povedzte vopred
    .help-planned = sprísnite normu alebo zmeňte očakávanie: lehotu povedzte vopred
    .about = Dojem je pod nulou: skutočnosť alebo sama norma je horšia než očakávanie. Pri nutnej potrebe je to chyba. Nula je v poriadku.
    .why = Človek je sklamaný, aj keď sme všetko urobili podľa pravidiel.

missing-direction = nie je povedané, či je pre „{$need}“ lepšie viac alebo menej
    .help = doplňte `direction`: `lower-is-better` pri čakaní a lehotách, `higher-is-better` pri známkach a podieloch
    .about = Očakávanie nemá smer, dojem sa nedá vypočítať.
    .why = Päť minút čakania a päť hviezdičiek nie je to isté.

incompatible-units = očakávanie je v `{$unit}`, norma v `{$base}`: nedajú sa porovnať
    .norm = norma
    .help = použite jednu jednotku; pracovné a kalendárne dni sa na seba neprepočítavajú
    .about = Očakávanie a norma toho istého ukazovateľa sú v jednotkách, ktoré sa nedajú prepočítať. Sekundy, minúty a hodiny sa dajú.
    .why = Nevedno, či stíhame čas, na ktorý sa čaká.

expectation-without-source = nie je povedané, odkiaľ poznáme očakávanie pri „{$need}“
    .help = doplňte `source`: prieskum, recenzie, rozhovory a kedy boli
    .about = Očakávanie nemá zdroj.
    .why = Čo sa vymyslelo v kancelárii, nie je to, čo čaká zákazník.
