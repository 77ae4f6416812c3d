# Rules of the family `scorecards`: findings and their explanation.

weights-not-100 = váhy častí dávajú spolu {$sum}, nie 100
    .items = váhy položiek časti „{$block}“ dávajú {$sum}, nie {$whole} ani 100
    .help = opravte váhy tak, aby časti dávali 100
    .help-items = opravte váhy tak, aby položky dávali váhu časti alebo 100
    .about = Váhy hodnotiaceho hárka nesedia. Tretiny a iné zlomky sa smú odchýliť o desatinu.
    .why = Hodnotenia podľa takého hárka sa nedajú porovnať s minulým mesiacom ani medzi sebou.

rounded-weights = váhy častí dávajú {$sum}: sú zaokrúhlené
    .items = váhy položiek časti „{$block}“ dávajú {$sum}: sú zaokrúhlené
    .help = zvyšok pridajte jednej z častí, aby dávali 100
    .help-items = zvyšok pridajte jednej z položiek
    .about = Váhy so zlomkami nedávajú presne 100, odchyľujú sa však najviac o desatinu každá. Celé váhy, ktoré nesedia, sú chyba `weights-not-100`.
    .why = Bezchybný hovor dostane 99,9 a niekto sa spýta, za čo.

critical-without-effect = kritická položka „{$question}“ nič nemení
    .help = nastavte `critical_rule` alebo dajte položke váhu
    .about = Kritická položka má váhu 0 a hárok nemá pravidlo, čo sa stane pri jej nesplnení.
    .why = Najdôležitejšie sa nesplnilo a hodnotenie je stále vysoké.

item-without-standard = za položkou „{$question}“ nie je žiadny štandard
    .help = uveďte dokument, podľa ktorého sa učí a hodnotí: `standard: phone`; ak ide o priestory a podobne, napíšte `external: true`
    .about = Položka hodnotiaceho hárka neodkazuje na dokument príručky a nie je označená ako vonkajšia.
    .why = Zamestnanec stráca body za to, čo ho nikto neučil, a niet mu čo ukázať.

unobservable-item = „{$words}“ sa nedá vidieť ani počuť
    .two = položka sa pýta na dve veci: druhá sa začína slovom „{$words}“
    .leading = otázka napovedá odpoveď: „{$words}“
    .help = pýtajte sa na to, čo je v nahrávke alebo na mieste: čo zaznelo, kedy, koľko sekúnd
    .help-two = rozdeľte ju na dve položky a podeľte váhu
    .help-leading = opýtajte sa priamo, či sa to urobilo
    .about = Položka hodnotiaceho hárka sa nedá označiť podľa toho, čo vidno a počuť: je v nej úsudok namiesto skutku, dve otázky naraz alebo nápoveda. Slová v úvodzovkách a dvojice ako „meno a firma“ sa nerátajú.
    .why = Dvaja hodnotitelia dajú jednému hovoru rôzne známky.

unreachable-pass-mark = hranica {$mark} je vyššia než najvyšší výsledok: nad 100 sa nedostane nikto
    .quiz = hranica testu {$mark} je vyššia než najvyšší výsledok: nad 100 sa nedostane nikto
    .help = zadajte podiel zo sto: 85 znamená 85 %
    .help-quiz = zadajte podiel zo sto: 80 znamená 80 %
    .about = Hranica hodnotiaceho hárka alebo testu je nad sto. Presne 100 je v poriadku.
    .why = Prejsť sa nedá ani bez jedinej chyby.

na-counted = položka, ktorá sa prípadu netýkala, znižuje hodnotenie
    .scale = táto sa nemusí týkať
    .help = nastavte `na: exclude`, taká položka potom vypadne zo súčtu
    .about = Hárok má položky, ktoré sa nemusia týkať, a `na: count` ich necháva v súčte.
    .why = Zamestnanec stráca body za prepojenie, ktoré nebolo.
