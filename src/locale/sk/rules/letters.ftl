# Rules of the family `letters`: findings and their explanation.

undeclared-placeholder = miesto na doplnenie `{$slot}` nie je v zozname `placeholders`
    .in-prose = miesto na doplnenie `{$slot}` nie je nikde uvedené: v príručke sa vytlačí jeho názov
    .help-in-prose = napíšte namiesto neho slová; samy sa dopĺňajú len údaje firmy: `company.name`, `company.phone`, `company.email`, `company.hours`, `company.site`, `company.address`
    .help = uveďte ho v `placeholders` listu, vo `variables` scenára alebo v `placeholders` správy dokumentu, ak je v podpise
    .help-near = nemali ste na mysli `{$nearest}`?
    .about = V liste, scenári alebo podpise je miesto na doplnenie, o ktorom sa nič nehovorí. Údaje firmy sa dopĺňajú samy.
    .why = List odíde so zátvorkami namiesto čísla objednávky.

unused-placeholder = miesto na doplnenie `{$slot}` je v zozname, ale v texte sa nepoužíva
    .help = odstráňte ho alebo ho vložte do textu
    .about = Miesto na doplnenie je uvedené a v texte, predmete ani podpise nie je.
    .why = Zvyčajne z listu vypadlo niečo sľúbené: číslo, deň alebo suma.

foreign-placeholder = miesto na doplnenie „{$slot}“ je zapísané ako v inom systéme
    .code = „{$slot}“ je kód šablóny: nikdy sa nespustí a zostane v liste ako text
    .open = „{$slot}“: zátvorky sú otvorené a nezatvorené
    .help = zapíšte ho ako `{"{{"} order.number {"}}"}` a uveďte ho
    .help-code = odstráňte kód: svod pozná len mená v dvojitých zátvorkách, `{"{{"} order.number {"}}"}`
    .help-open = zatvorte ich dvoma zátvorkami: `{"{{"} order.number {"}}"}`
    .about = V liste alebo scenári je `%{"{"}…{"}"}`, `[Meno]`, `<meno>` alebo iné cudzie miesto na doplnenie.
    .why = Nikto ho nevyplní a zákazník ho uvidí tak, ako je.

missing-letter-part = v liste nie je text
    .parts = listu chýba oslovenie, text alebo záver: { $count ->
        [one] má {$count} odsek
        [few] má {$count} odseky
       *[other] má {$count} odsekov
    }
    .subject = list má prázdny predmet
    .help = prvý odsek je oslovenie, posledný záver, medzi nimi text; alebo ich pomenujte v `salutation` a `closing`
    .help-subject = napíšte niekoľkými slovami, o čom list je: podľa predmetu sa zákazník rozhodne, či ho otvorí
    .about = Listu chýba oslovenie, text alebo záver.
    .why = Bez oslovenia a záveru list znie ako odbitie.

unknown-signature = podpis `{$signature}` neexistuje
    .help = pridajte ho do `signatures` dokumentu o správe
    .help-near = nemali ste na mysli `{$nearest}`?
    .about = List pomenúva podpis, ktorý nie je v `signatures` ani medzi dokumentmi.
    .why = Zákazník nebude vedieť, kto mu napísal a kam odpovedať.

long-subject = predmet je príliš dlhý: { $count ->
        [one] {$count} znak
        [few] {$count} znaky
       *[other] {$count} znakov
    }
    .telephone = predmet sa nezmestí na displej telefónu: { $count ->
        [one] {$count} znak
        [few] {$count} znaky
       *[other] {$count} znakov
    }
    .help = nechajte v ňom do 60 znakov, hlavné na začiatku
    .about = Predmet má viac ako 78 znakov; od 61 sa naň len upozorní. Miesta na doplnenie sa rátajú podľa príkladov.
    .why = Pošta predmet odreže a list nikto neotvorí.

apology-without-remedy = { $lacks ->
        [what] list sa ospravedlňuje, ale nehovorí, čo sa urobilo alebo urobí
        [why] list sa ospravedlňuje, ale nehovorí, prečo sa to stalo
        [when] list sa ospravedlňuje, ale nehovorí dokedy
        [what-why] list sa ospravedlňuje, ale nehovorí, prečo sa to stalo ani čo s tým robíte
        [what-when] list sa ospravedlňuje, ale nehovorí, čo s tým robíte a dokedy
        [why-when] list sa ospravedlňuje, ale nehovorí, prečo sa to stalo ani kedy sa to vyrieši
       *[other] list sa ospravedlní a tým končí: bez príčiny, bez nápravy, bez termínu
    }
    .help = { $lacks ->
        [what] napíšte, čo s tým robíte, v texte alebo miestom na doplnenie, ako je `remedy.what`
        [why] napíšte, prečo sa to stalo, v texte alebo miestom na doplnenie, ako je `delay.reason`
        [when] napíšte, do ktorého dňa to vyriešite, v texte alebo miestom na doplnenie, ako je `remedy.date`
        [what-why] napíšte, prečo sa to stalo a čo s tým robíte, v texte alebo miestom na doplnenie, ako je `remedy.what`
        [what-when] napíšte, čo robíte a do ktorého dňa, v texte alebo miestom na doplnenie, ako je `remedy.what`
        [why-when] napíšte, prečo sa to stalo a do ktorého dňa to vyriešite, v texte alebo miestom na doplnenie, ako je `delay.reason`
       *[other] napíšte, čo sa stalo, čo robíte a do ktorého dňa, v texte alebo miestom na doplnenie, ako je `remedy.what`
    }
    .about = Odpoveď na sťažnosť (`apology`, `accept`, `partly`) sa ospravedlňuje bez príčiny, nápravy alebo termínu. Listu „ešte to riešime“ (`holding`) stačí príčina a termín, potvrdeniu (`acknowledgement`) termín.
    .why = Ospravedlnenie, ktoré nič nenapraví, hnevá viac než ticho: ďalšia sťažnosť je už na odpoveď.

letter-without-next-step = z listu nie je jasné, čo bude ďalej
    .help = doplňte, čo a kedy urobíte, alebo čo má urobiť čitateľ: „zavoláme zajtra do 18:00“, „odpovedzte na tento e-mail“
    .about = List nemá ani termín, ani krok. Poďakovania (`thanks`) a oznámenia (`information`) sa nekontrolujú: nič po nich nasledovať nemusí.
    .why = Zákazník dočíta a zavolá, aby sa opýtal, čo má čakať.

rejection-without-reasons = zamietnutie nemá dôvody a nehovorí, kto ho môže preskúmať
    .reasons = zamietnutie nemá dôvody
    .instance = zamietnutie nehovorí, kto ho môže preskúmať
    .help = napíšte, čo ste zistili a prečo zamietate
    .help-instance = napíšte, kto rozhodnutie preskúma vo firme a na koho sa možno obrátiť mimo nej
    .about = Listu kategórie `reject` chýbajú dôvody alebo ďalšia inštancia: vedúci, inšpekcia, súd.
    .why = Zamietnutie bez dôvodov pôsobí ako odbitie a skončí na inšpekcii a v recenziách.

inflected-placeholder = meno v `{$slot}` príde v nominatíve, no po „{$word}“ patrí iný pád ({$case})
    .other = meno v `{$slot}` je uvedené v páde „{$case}“, no „{$word}“ žiada iný
    .help = preformulujte vetu, dajte pred meno slovo, ktoré pád prijme („pre zákazníka …“), alebo uveďte `case`, ak systém dodá meno už v ňom
    .about = Miesto na doplnenie typu `name` stojí po predložke, teda v nepriamom páde. Mená svod neskloňuje. Ak meno príde už v správnom páde, povie to `case`.
    .why = „Balík pre Marta“ prezradí robota hneď v prvom riadku.

mistyped-example = „{$example}“ nemôže byť príkladom pre `{$slot}`: {$wanted}
    .values = „{$example}“ nie je medzi hodnotami uvedenými pre `{$slot}`
    .of-integer = treba celé číslo
    .of-boolean = treba „áno“ alebo „nie“
    .of-time = taký čas dňa nie je
    .of-money = treba sumu
    .of-phone = treba telefónne číslo
    .of-url = treba adresu stránky
    .help = dajte príklad typu, ktorý je uvedený, alebo opravte typ
    .help-values = vyberte príklad z `values` alebo ho tam doplňte
    .about = Príklad miesta na doplnenie nemôže byť hodnotou jeho typu: slovo namiesto čísla, „možno“ namiesto „áno“ či „nie“, 25:99. Dni a časy slovom („14. marca“, „po obede“) sú v poriadku.
    .why = Podľa príkladu ľudia posúdia, čo tam napísať, a podmienka scenára s ním potichu neplatí.

translation-lacks-placeholder = v preklade chýba miesto na doplnenie `{$slot}`
    .source = v pôvodnom liste je tu
    .help = vložte ho do prekladu; druhý raz ho uvádzať netreba
    .about = Preklad je dokument s tým istým `id` a iným `lang`. Chýba v ňom miesto na doplnenie, ktoré pôvodný list má. Celé číslo (`integer`) môže preklad vypísať aj slovom: jazyky majú rôzne tvary množného čísla.
    .why = Zákazník, ktorý číta v inom jazyku, sa nedozvie číslo, deň ani sumu.

unmapped-placeholder = {$target} nepozná miesto na doplnenie `{$slot}`
    .case = {$target} doplní za `{$slot}` {$words} v nominatíve a list chce {$case}
    .many = {$target} nepozná {$count} {$count ->
        [one] miesto
        [few] miesta
       *[other] miest
    } na doplnenie: {$slots}
    .help = pomenujte ho v svod.yaml: `exports: {"{"} {$target}: {"{"} slots: {"{"} {$slot}: "…" {"}"} {"}"} {"}"}`; riadok `"*"` platí pre všetky ostatné
    .help-case = postavte vetu tak, aby sedel nominatív, alebo nechajte miesto pre pracovníka: `exports: {"{"} {$target}: {"{"} slots: {"{"} {$slot}: "[{$slot}]" {"}"} {"}"} {"}"}`
    .help-many = pomenujte ich v svod.yaml pod `exports`, `{$target}`, `slots`; na začiatok stačí jeden riadok: `exports: {"{"} {$target}: {"{"} slots: {"{"} "*": "[*]" {"}"} {"}"} {"}"}` — na mieste každého ostane jeho meno v zátvorkách a pracovník ho nahradí
    .about = Listy odchádzajú ako makrá do systému podpory a miesto na doplnenie v ňom nemá meno: nedáva ho ani slovník svodu, ani `exports` v svod.yaml. Kontroluje sa pre systémy v `exports` a pri `svod export macros`.
    .why = Na jej mieste by zákazník videl medzeru alebo cudzie zátvorky.
