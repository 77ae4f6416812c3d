# Rules of the family `people`: findings and their explanation.

reporting-loop = rola `{$role}` je cez svojich nadriadených podriadená sama sebe
    .help = opravte `reports_to` tak, aby sa reťaz skončila vedúcim
    .about = Reťaz `reports_to` sa vracia tam, kde sa začala.
    .why = Ťažký prípad bude krúžiť a zákazník sa rozhodnutia nedočká.

client-without-phrase = zákazníkovi „{$client}“ niet čo povedať
    .help = pridajte do `phrases` slová, ktoré sa dajú vysloviť
    .about = Typ zákazníka je opísaný a nemá ani jednu frázu.
    .why = V rozhovore zamestnanec potrebuje slová, nie opis povahy.

client-without-strategy = nie je napísané, ako obslúžiť zákazníka „{$client}“
    .expectation = nie je napísané, čo čaká zákazník „{$client}“
    .both = nie je napísané, čo čaká zákazník „{$client}“, ani ako ho obslúžiť
    .help = doplňte `strategy`: čo zamestnanec urobí, keď takého zákazníka spozná; ak to ešte nikto nevie, povedzte to v `gap`
    .help-expectation = doplňte `expectation`: čo pre takého zákazníka znamená dobrá obsluha
    .help-both = doplňte `expectation` a `strategy`: čo čaká a čo urobí zamestnanec
    .about = Typ zákazníka nemá očakávanie alebo stratégiu. Čo chýba v zdroji, hovorí `gap`.
    .why = Zamestnanec zákazníka spoznal podľa znakov, a aj tak nevie, čo má robiť.

insulting-label = nálepka „{$label}“ uráža a neutrálna chýba
    .neutral = nálepka „{$label}“ má byť neutrálna, a uráža
    .help = pridajte `neutral_label`, ktorý by ste mohli ukázať zákazníkovi
    .about = Pracovný názov typu zákazníka znie ako urážka. Vedľa neutrálneho môže zostať.
    .why = Nálepky sa dostanú do záznamov a listov a raz si ju zákazník prečíta.

label-leak = pracovná nálepka „{$words}“ stojí tam, kde ju uvidí zákazník
    .bare = názov typu „{$words}“ stojí tam, kde ho uvidí zákazník
    .label = nálepka
    .help = nálepku vynechajte alebo povedzte neutrálnu: „{$neutral}“
    .help-bare = povedzte to bez nálepky a pridajte typu `neutral_label`
    .about = Pracovný názov typu zákazníkov stojí v liste, v replike, vo formulári alebo v texte pre všetkých. V `clients/` a v textoch pre mentorov a vedúcich je doma; bežné slovo v inom význame sa neráta, urážlivé sa ráta v každom tvare.
    .why = Zákazník sa dozvie, že ho zaradili a pod akým slovom.

values-out-of-range = { $count ->
        [one] hodnota je jedna
        [few] hodnoty sú {$count}
       *[other] hodnôt je {$count}
    }, a zapamätať sa dajú tri až sedem
    .help = spojte blízke alebo doplňte chýbajúce
    .about = Menej než tri hodnoty alebo viac než sedem.
    .why = Dlhý zoznam si nikto nepamätá a krátky nič nevysvetľuje.

value-without-behaviour = nie je povedané, ako vidno hodnotu „{$value}“
    .help = pridajte do `behaviours` niečo, čo si zákazník môže všimnúť
    .about = Hodnota nemá ani jedno konanie, ktoré by ju ukázalo.
    .why = Slovo „starostlivosť“ si každý vykladá po svojom.

too-few-stages = { $count ->
        [0] proces nemá etapy
        [one] proces má {$count} etapu
       *[few] proces má {$count} etapy
    }, a majú byť aspoň tri
    .help = rozdeľte ho podľa toho, čo vidí zákazník, alebo z neho urobte etapu iného procesu
    .about = Proces má menej než tri etapy.
    .why = Príliš veľké kroky skryjú miesto, kde zákazník odchádza.

broken-mnemonic = krok sa má začínať písmenom „{$letter}“
    .count = písmen je {$letters} a krokov {$steps}
    .word = z týchto písmen sa slovo „{$word}“ nezloží
    .letter = písmeno pomôcky
    .help = premenujte krok alebo opravte `letters`
    .about = Písmená pomôcky sa nezhodujú so začiatkami krokov alebo s ich počtom. Alebo z písmen nevznikne samotné slovo. Ak je pomôcka v inom jazyku (`lang`), porovnávajú sa len kroky, ktoré sú v ňom aj pomenované («Hear — выслушайте»); diakritika sa neporovnáva.
    .why = Pomôcka, ktorá nesedí, v ťažkom rozhovore nepomôže.

role-without-authority = nie je povedané, o čom rola „{$role}“ rozhoduje sama
    .none = rola „{$role}“ nemá právomoci a nemá komu vec odovzdať
    .help = napíšte do `authority` hranice na jeden prípad, alebo `none`, ak rozhoduje nadriadený
    .help-none = uveďte v `reports_to` rolu, ktorá právomoci má
    .about = Rola pracuje so zákazníkmi a hranice jej nedáva ani opis, ani matica. `none` je v poriadku, ak niekto nad ňou rozhodnúť smie.
    .why = Zamestnanec súcití, usmieva sa a nemôže nič urobiť.

single-owner = za všetko v príručke zodpovedá jedna rola: {$role}
    .help = určte dokumentom a kanálom vlastníkov z tých, čo s nimi pracujú
    .about = Všetky dokumenty a kanály majú jedného vlastníka, hoci rol je viac než tri.
    .why = Ten človek odíde na dovolenku a príručka sa prestane meniť spolu s prácou.

apology-before-empathy = ospravedlnenie stojí pred vcítením
    .empathy = vcítenie je až tu
    .help = vymeňte ich: najprv povedzte, aké to pre človeka bolo, potom sa ospravedlňte
    .about = V kroku protokolu HELP stojí ospravedlnenie pred vcítením: v `parts`, inak v názve kroku, inak v `do`. Iné protokoly sa nekontrolujú: krok späť sa ospravedlnením začína.
    .why = „Prepáčte“ medzi dverami znie ako „dajte pokoj“: človeka ešte nikto nevypočul.

callback-without-time = sľubuje sa, že sa niekto ozve, ale nie kedy ani kto
    .time = sľubuje sa, že sa niekto ozve, ale nie kedy
    .owner = sľubuje sa, že sa niekto ozve, ale nie kto
    .help = uveďte čas v `within` a rolu v `owner`, alebo nechajte v slovách miesto pre čas, ktorý sa doplní v hovore
    .about = Krok protokolu sľubuje, že sa niekto ozve „v určitom čase“, „neskôr“ alebo bez času. Hodina, deň, číslo alebo zástupka v slovách je čas.
    .why = Zákazník presedí večer pri telefóne a potom zavolá sám, už nahnevaný.
