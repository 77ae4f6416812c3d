# Rules of the family `typography`: findings and their explanation.

wrong-quotes = úvodzovky: {$words}
    .help = napíšte {$better}
    .about = Slovenčina má „tieto“ úvodzovky a vnútri ‚tieto‘, ruština «tieto» a vnútri „tieto“, angličtina “tieto” alebo ‘tieto’, podľa toho, ktorých je v príručke viac.
    .why = Úvodzovky rôzneho druhu prezradia text pozliepaný z kúskov.

wrong-dash = pomlčka: „{$words}“
    .help = napíšte „{$better}“
    .about = Vo vete je spojovník alebo pomlčka iného jazyka, v rozsahu čísel nie je krátka pomlčka.
    .why = Spojovník namiesto pomlčky zlepí slová a čitateľ zakopne.

number-format = číslo: „{$words}“
    .help = napíšte „{$better}“
    .about = Zlomok, suma alebo percentá nie sú zapísané podľa zvyku jazyka: 12,50 €; 1 500 €; 20 %. Kódy, verzie a čísla kapitol sa nerátajú.
    .why = 15000 a 150000 sa v rýchlosti nedajú rozoznať.

date-format = dátum: „{$words}“
    .help = napíšte „{$better}“
    .about = Dátum nie je zapísaný podľa zvyku jazyka: 20. 11. 2025, 20.11.2025, 20 November 2025. Dátumy v `svod.yaml` a v poliach ostávajú, ako sú.
    .why = Dátum cudzieho tvaru si zákazník vyloží po svojom.

time-format = čas: „{$words}“
    .help = napíšte „{$better}“
    .about = Čas nie je zapísaný podľa zvyku jazyka alebo tak, ako ho má príručka najčastejšie.
    .why = „Do 9.30“ možno pokladať za dátum aj za číslo odseku.

phone-format = telefónne číslo: „{$words}“
    .help = napíšte „{$better}“
    .about = Číslo nemá skupiny alebo nie je zapísané tak, ako ich má príručka najčastejšie.
    .why = Pri čísle bez skupín sa ľudia pomýlia.

inconsistent-yo = „{$words}“ a „{$better}“ sú jedno slovo
    .help = napíšte „{$better}“ alebo zvoľte iné pravidlo kľúčom `yo` v `svod.yaml`
    .about = To isté ruské slovo je raz s «ё» a raz s «е». Rozhoduje kľúč `yo` v `svod.yaml`, inak to, čo je v príručke častejšie.
    .why = V listoch to vidno a hľadanie nájde len polovicu slov.

mixed-scripts = v slove „{$words}“ sa mieša latinka s azbukou
    .help = napíšte „{$better}“ písmenami jednej abecedy
    .about = V slove sú podobné písmená inej abecedy. Zloženiny ako «SMS-код» a mená zo `svod.yaml` sa nerátajú.
    .why = Také slovo nenájde vyhľadávanie a čítačka ho prečíta zle.
