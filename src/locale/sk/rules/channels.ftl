# Rules of the family `channels`: findings and their explanation.

channel-without-threshold = kanál `{$channel}` nemá normu
    .help = pridajte do `thresholds` čas odpovede
    .about = Kanál nemá merateľnú normu. Pošta sa nekontroluje.
    .why = „Rýchlo“ si každý vykladá po svojom a nedá sa to overiť.

channel-without-hours = nie je povedané, kedy je kanál `{$channel}` otvorený
    .help = vyplňte `hours`
    .about = Kanál nemá hodiny. Pošta a boty sa nekontrolujú.
    .why = Zákazník volá, nikto tam nie je, a zdá sa mu, že ho ignorujú.

channel-without-owner = za kanál `{$channel}` nikto nezodpovedá
    .help = uveďte rolu v poli `owner`
    .about = Kanál nemá zodpovednú rolu.
    .why = Čo sa prepásne, si všimne len zákazník.

missing-after-hours = nie je povedané, čo sa v kanáli `{$channel}` deje po hodinách
    .help = vyplňte `after_hours`: čo zákazník počuje a kedy dostane odpoveď
    .about = Kanál s hodinami nehovorí, čo sa deje mimo nich. Nepretržité kanály, pošta a boty sa nekontrolujú.
    .why = Večerný zákazník počuje vyzváňanie a ide inam.

conflicting-thresholds = táto lehota kanála `{$channel}` je inde uvedená inak
    .first = tu je iná hodnota
    .help = nechajte jednu hodnotu alebo povedzte, v čom sa prípady líšia: `priority`, `segment`, `clock` alebo `share`
    .about = Jeden ukazovateľ jedného kanála má dve hodnoty. Iné priority, skupiny, hodiny a podiely sa neporovnávajú.
    .why = Jeden operátor sa ponáhľa, druhý nie, a obaja majú pravdu.
