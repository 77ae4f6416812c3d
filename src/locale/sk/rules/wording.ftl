# Rules of the family `wording`: findings and their explanation.

stop-phrase = zakázaná fráza „{$phrase}“
    .bare = zakázaná fráza „{$phrase}“
    .listed = je na zozname zakázaných fráz
    .help = povedzte to inak, napríklad: „{$replacement}“
    .help-bare = povedzte to inak a náhradu doplňte do zoznamu
    .about = V scenári, liste, formulke, štandarde alebo vzore stojí fráza zo zoznamu zakázaných. Na veľkosti písmen, druhu medzier a úvodzoviek nezáleží; samotný zoznam, zlé príklady, slová zákazníka a to, čo text sám zakazuje, sa nerátajú.
    .why = Zamestnanec frázu prečíta nahlas a zákazník počuje to, čo sama firma považuje za urážlivé.

stop-phrase-without-replacement = zakázaná fráza „{$phrase}“ nemá náhradu
    .help = do `replacement` napíšte, čo povedať namiesto nej; ak niet čo povedať, napíšte `replacement: null` a dôvod do `why`
    .about = Na zozname je fráza, a čo povedať namiesto nej, tam nie je.
    .why = Zákaz bez náhrady nechá zamestnanca bez slov a ten povie to isté inak.

stop-phrase-in-replacement = v náhrade je zakázaná fráza „{$phrase}“
    .listed = je na zozname zakázaných fráz
    .help = nájdite náhradu bez nej
    .about = V náhrade zakázanej frázy je iná zakázaná fráza alebo tá istá.
    .why = Zamestnanec siahne po slovách zo zoznamu a znova povie zakázané.

invalid-pattern = vzor `{$pattern}` sa nedá prečítať
    .help = skontrolujte zátvorky a znaky; bežnú frázu píšte bez `match: regex`
    .about = Pri zakázanej fráze stojí `match: regex`, ale jej text nie je regulárny výraz.
    .why = Takú frázu nikto nehľadá a v listoch ostane.
