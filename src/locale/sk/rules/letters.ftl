# Rules of the family `letters`: findings and their explanation.

undeclared-placeholder = miesto na doplnenie `{$slot}` nie je uvedené
    .help = uveďte ho v `placeholders` listu, vo `variables` scenára alebo v `placeholders` správy dokumentu, ak je v podpise
    .help-near = nemali ste na mysli `{$nearest}`?
    .about = V liste, scenári alebo podpise je miesto na doplnenie, o ktorom sa nič nehovorí. Údaje firmy sa dopĺňajú samy.
    .why = List odíde so zátvorkami namiesto čísla objednávky.

unused-placeholder = miesto na doplnenie `{$slot}` je uvedené, ale nikde nie je
    .help = odstráňte ho alebo ho vložte do textu
    .about = Miesto na doplnenie je uvedené a v texte, predmete ani podpise nie je.
    .why = Zvyčajne z listu vypadlo niečo sľúbené: číslo, deň alebo suma.

foreign-placeholder = miesto na doplnenie „{$slot}“ je zapísané ako v inom systéme
    .help = zapíšte ho ako `{"{{"} order.number {"}}"}` a uveďte ho
    .about = V liste alebo scenári je `%{"{"}…{"}"}`, `[Meno]`, `<meno>` alebo iné cudzie miesto na doplnenie.
    .why = Nikto ho nevyplní a zákazník ho uvidí tak, ako je.

missing-letter-part = v liste nie je text
    .parts = listu chýba oslovenie, text alebo záver: { $count ->
        [one] má {$count} odsek
        [few] má {$count} odseky
       *[other] má {$count} odsekov
    }
    .help = prvý odsek je oslovenie, posledný záver, medzi nimi text; alebo ich pomenujte v `salutation` a `closing`
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
