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
    .prose = tu stojí {$said}, no norma kanála `{$channel}` je {$given}
    .first = tu je iná hodnota
    .help = nechajte jednu hodnotu alebo povedzte, v čom sa prípady líšia: `priority`, `segment`, `clock` alebo `share`
    .about = Jeden ukazovateľ jedného kanála má dve hodnoty, v poliach alebo v texte časti o tomto kanáli. Iné priority, skupiny, hodiny a podiely sa neporovnávajú.
    .why = Jeden operátor sa ponáhľa, druhý nie, a obaja majú pravdu.

unparseable-phone = adresa kanála `{$channel}` nie je telefónne číslo: „{$address}“
    .help = zapíšte celé číslo s predvoľbou krajiny: "+421 2 1234 5678"
    .about = V poli `address` telefónneho kanála nie je číslo. Krátke čísla (112, 0800…) sa nekontrolujú.
    .why = Číslo z príručky sa tlačí do e-mailov a na vizitky; na polovicu čísla sa nikto nedovolá.

phone-spelling-differs = číslo je tu zapísané inak: „{$written}“, inde „{$usual}“
    .usual = tu je zapísané ako zvyčajne
    .help = nechajte v celej príručke jeden zápis
    .about = Jedno číslo je v texte zapísané dvoma spôsobmi. Odkazy `tel:` a slová zákazníkov sa nekontrolujú.
    .why = Zákazník si myslí, že sú to dve čísla.

unregistered-contact = „{$contact}“ nepatrí žiadnemu kanálu
    .help = opravte kontakt alebo opíšte jeho kanál v `svod.yaml`
    .about = V texte je telefón, schránka, účet alebo stránka, ktoré nepatria žiadnemu kanálu, pobočke ani menovanému orgánu. Príklady (`.example`), tiesňové čísla, slová zákazníkov a to, čo stojí hneď pri názve úradu, ombudsmana, banky alebo tiesňovej služby, sa nekontrolujú; cudzia stránka iba v slovách pre zákazníka.
    .why = Zákazník píše tam, kde to nikto nečíta.

hours-differ = tu stojí „{$said}“, no kanál `{$channel}` je otvorený „{$written}“
    .registered = hodiny kanála sú tu
    .help = uveďte rovnaké hodiny alebo použite {"{{"} company.hours {"}}"}
    .about = Otváracie hodiny v texte nie sú tie zo `svod.yaml`. Hodiny doručenia, zmien, pobočiek a sviatkov sa nekontrolujú.
    .why = Zákazník príde k zatvoreným dverám alebo nezavolá, hoci ste ešte otvorení.

complaint-channel-missing = sťažnosti neprijíma žiadny kanál
    .help = uveďte v `intake` aspoň dva kanály zo `svod.yaml`
    .about = Postup pri sťažnostiach je, no zoznam `intake` je prázdny.
    .why = Zákazník, ktorý sa nemá kde sťažovať, napíše verejnú recenziu.

automation-without-human = z kanála `{$channel}` sa nedá dostať k človeku
    .help = uveďte v `human_exit`, po koľkých krokoch odpovie človek
    .about = Bot alebo linka bez ľudí nemá cestu k človeku.
    .why = Zákazník chodí v ponuke dookola a zloží.

reachability-untested = nikto neskúsil, či sa zákazník kanálom `{$channel}` dovolá
    .old = dostupnosť kanála `{$channel}` sa naposledy skúšala pred viac ako rokom, {$day}
    .help = prejdite cestu zákazníka sami a deň zapíšte do `tested_on`
    .about = Bot alebo linka bez ľudí nemá dátum skúšky alebo je starší ako rok. Kanály, kde odpovedajú ľudia, sa nekontrolujú.
    .why = Pokazená ponuka sa nesťažuje: príde sa na ňu, až keď prestanú chodiť hovory.

undeclared-channel = táto časť je pre kanál, ktorý firma nemá: {$role}
    .letter = e-maily tu sú, no kanál, ktorým sa posielajú, nie je
    .help = opíšte kanál v `svod.yaml`, časť vynechajte alebo povedzte, že kanál nepoužívate
    .about = Časť alebo e-maily sú pre kanál, ktorý `svod.yaml` nemá. Zmienka mimochodom a časť, ktorá hovorí, že sa kanál nepoužíva, sa nerátajú.
    .why = Zamestnanec sa učí pravidlá kanála, kde nikto neodpovedá, a zákazník tam čaká.
