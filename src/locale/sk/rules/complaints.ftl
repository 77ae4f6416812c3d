# Rules of the family `complaints`: findings and their explanation.

deadline-order-broken = potvrdenie je sľúbené neskôr než ďalší krok
    .investigation = prešetrenie trvá dlhšie, než je sľúbená odpoveď
    .later = tento krok nasleduje a má menej času
    .help = usporiadajte lehoty: potvrdenie, prešetrenie, odpoveď
    .about = Lehoty sťažnosti nie sú v poradí. Pracovné dni sa rátajú s víkendmi, ktoré na ne môžu pripadnúť, sviatky nie.
    .why = Odpoveď príde skôr, než sa zistí, čo sa stalo.

too-few-intake = { $count ->
        [0] sťažnosť niet kde podať
       *[other] sťažnosť sa dá podať len jedným spôsobom
    }
    .help = pridajte do `intake` druhý kanál
    .about = Sťažnosti prijímajú menej než dva kanály.
    .why = Keď ten jeden nefunguje, nespokojný zákazník pôjde písať recenziu.

authority-overlap = rola `{$role}` už má limit pre toto opatrenie
    .first = prvý limit
    .help = nechajte jeden riadok; limit na prípad a na mesiac môžu stáť vedľa seba
    .about = Jedna rola, jedno opatrenie a jeden počet sú v matici dvakrát.
    .why = Jeden operátor dá zľavu podľa prvého riadka, druhý podľa druhého.

authority-not-monotone = rola `{$superior}` smie menej než jej podriadená `{$role}`
    .below = limit podriadenej roly
    .help = zvýšte limit nadriadenej roly alebo znížte limit podriadenej
    .about = Limit nadriadenej roly je nižší než limit podriadenej. Opatrenia, ktoré nadriadená rola vôbec nemá, sa neporovnávajú.
    .why = Zákazník si vyžiada nadriadeného a dostane menej, než mu už ponúkli.

mixed-currency = limit je v {$currency} a to isté opatrenie má limit v {$other}
    .first = limit v inej mene
    .help = uveďte limity jedného opatrenia v jednej mene
    .about = Limity jedného opatrenia sú v rôznych menách.
    .why = Nedajú sa porovnať a kurz sa mení každý deň.

escalation-loop = sťažnosť sa vracia k role `{$role}`
    .first = táto rola ju už riešila tu
    .help = na každom stupni uveďte novú, vyššiu rolu
    .about = Rebrík postupovania sa vracia k role, ktorá na ňom už bola.
    .why = Zákazník sa znovu dostane k tomu, kto ho už odmietol.

root-cause-without-owner = nie je povedané, kto skúma príčiny sťažností
    .period = nie je povedané, ako často sa príčiny sťažností skúmajú
    .output = nie je povedané, čo zo skúmania príčin vzíde
    .help = vyplňte `owner`, `period` a `output`
    .about = Skúmaniu príčin chýba zodpovedná rola, obdobie alebo výsledok.
    .why = Za tú istú chybu sa bude firma ospravedlňovať znova a znova.

remedy-without-cost = nie je povedané, čo stojí „{$remedy}“
    .help = napíšte do `cost`, čo firma vynaloží
    .about = Spôsob nápravy nemá cenu. Ospravedlnenia sa nekontrolujú.
    .why = Bez ceny sú zamestnanci buď skúpi, alebo príliš štedrí.
