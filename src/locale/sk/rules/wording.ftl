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

mixed-address = jednému čitateľovi sa raz tyká a raz vyká
    .capital = jednému čitateľovi sa vyká raz s malým a raz s veľkým písmenom
    .elsewhere = tu je to inak
    .help = vyberte jedno oslovenie a držte sa ho v celom texte; ktoré platí vo firme, hovorí dokument o tóne
    .about = V jednom liste, scenári alebo štandarde sa mieša tykanie s vykaním alebo „vy“ s „Vy“. Prvé slovo vety, citáty a oslovenie viacerých ľudí sa nerátajú.
    .why = Zákazník si všimne, že jeho list poskladali rôzni ľudia.

gender-brackets = „{$words}“: rod v zátvorke
    .help = uveďte oba tvary vo `variants` alebo to povedzte bez rodu
    .about = V replike, formulke alebo liste je rod v zátvorke, ako v „rád(a)“. Tlačivá sa nerátajú.
    .why = Zátvorku nemožno vysloviť a v liste prezradí tlačivo.

gendered-salutation = „{$words}“ nesedí každému, koho meno sa doplní
    .help = napíšte „Dobrý deň, …“ alebo deklarujte zástupcu typu `gender` a uveďte oba tvary
    .about = V oslovení s menom, ktoré sa doplní, je slovo jedného rodu a list rod čitateľa nepozná.
    .why = Polovica zákazníkov dostane list, ktorý nie je pre nich.

formula-without-variants = pozdrav má iba jedno znenie
    .help = pridajte do `variants` jedno alebo dve ďalšie
    .about = Hovorený kanál má jednu formulku pozdravu a tá nemá varianty.
    .why = Tie isté slová stokrát za deň znejú ako odkazovač.

unmeasurable-promise = „{$words}“: taký termín nemožno overiť
    .help = uveďte číslo a jednotku: „do 2 pracovných dní“, „do 18:00“
    .about = Termín sľubujú slová „rýchlo“, „čo najskôr“, „bezodkladne“ a vedľa nich nie je číslo.
    .why = Zákazník tomu rozumie ako „dnes“, zamestnanec ako „keď bude čas“.

missing-unit = „{$words}“: nie je povedané čoho
    .days = „{$words}“: pracovných dní alebo kalendárnych
    .hours = „{$words}“: pracovných hodín alebo za sebou
    .clock = hodiny bez `clock`: pracovné alebo za sebou
    .help = uveďte jednotku
    .help-days = doplňte „pracovných“ alebo „kalendárnych“
    .help-hours = doplňte „pracovných“ alebo povedzte, že hodiny bežia nepretržite
    .help-clock = doplňte `clock: business` alebo `clock: 24x7`
    .about = Termín nemá jednotku, dni nie sú ani pracovné, ani kalendárne, alebo pri viac než jednej hodine nie je povedané, ktoré to sú. Minúty, sekundy a otváracie hodiny sa nerátajú.
    .why = 10 kalendárnych a 10 pracovných dní sa líši takmer o týždeň a čaká zákazník.
