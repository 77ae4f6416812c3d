# Rules of the family `glossary`: findings and their explanation.

undefined-term = „{$term}“ je vyznačené ako pojem a nie je vysvetlené
    .help = doplňte pojem do slovníka alebo zrušte tučné písmo
    .about = V slovníku je tučným písmom slovo, ktoré medzi pojmami nie je.
    .why = Nováčik ho chápe po svojom a tak ho aj povie zákazníkovi.

forbidden-synonym = „{$words}“: u nás sa hovorí „{$term}“
    .listed = tak sa rozhodlo tu
    .help = použite slovo domu; ak je tu to druhé na mieste, odstráňte ho z `forbidden`
    .about = V texte je slovo, ktoré slovník žiada nepoužívať. Názvy zákonov a dokumentov, slová zákazníkov a zlé príklady sa nepočítajú.
    .why = Dnes hosť, zajtra klient: človek počuje, že sa hovorí o niekom inom.

unused-term = pojem „{$term}“ sa nikde nevyskytuje
    .help = odstráňte ho zo slovníka alebo ho začnite používať
    .about = Pojem je vysvetlený a v príručke nie je.
    .why = V dlhom slovníku nikto nenájde slovo, ktoré potrebuje.
