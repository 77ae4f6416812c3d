# Rules of the family `scripts`: findings and their explanation.

undefined-node = uzol `{$node}` v scenári nie je
    .help = pridajte uzol alebo opravte meno
    .help-near = nemali ste na mysli `{$nearest}`?
    .about = Odpoveď, podmienka alebo začiatok vedie k uzlu, ktorý neexistuje.
    .why = Rozhovor sa pretrhne a operátor si musí odpoveď vymyslieť.

unreachable-node = k uzlu `{$node}` nevedie žiadna cesta
    .help = priveďte k nemu odpoveď alebo ho odstráňte
    .about = Od začiatku scenára sa k uzlu nedá prísť. Z viacerých spojených uzlov je uvedený prvý.
    .why = Správne slová sú napísané a nikdy nezaznejú.

dead-end = uzol `{$node}` nikam nevedie a nič nekončí
    .fork = ak podmienka uzla `{$node}` dopadne inak, niet kam ísť: chýba `{$missing}`
    .help-fork = pridajte `{$missing}`: kam ide rozhovor v druhom prípade
    .help = pridajte `next` alebo `outcome`, `handover` či `goto`
    .about = Uzol bez pokračovania, ktorý rozhovor ani nekončí.
    .why = Operátor sa tam dostane a zmĺkne, zákazník čaká.

endless-loop = z uzla `{$node}` sa rozhovor nemôže skončiť
    .help = pridajte východ: po druhom pokuse odovzdajte rozhovor človeku
    .about = Z uzla sa nedá prísť k žiadnemu koncu. Zopakovaná otázka, ktorá má východ, je v poriadku.
    .why = Zákazníka sa budú pýtať to isté, kým mu vydrží trpezlivosť.

missing-default = v uzle `{$node}` nie je povedané, čo s akoukoľvek inou odpoveďou
    .help = pridajte `default`
    .about = Uzol počúva a inú odpoveď nečaká. Tlačidlá bota sa nekontrolujú.
    .why = Zákazník hovorí vlastnými slovami a operátor nebude mať ako pokračovať.

undeclared-variable = premenná `{$variable}` nie je uvedená
    .help = uveďte ju vo `variables` alebo opravte meno
    .help-near = nemali ste na mysli `{$nearest}`?
    .about = Podmienka používa meno, ktoré medzi premennými scenára nie je.
    .why = Nikto nevie, ktorou vetvou rozhovor pôjde.

ambiguous-node = uzol `{$node}` má naraz `{$one}` aj `{$other}`
    .none = v uzle `{$node}` nie je čo robiť
    .end = uzol `{$node}` rozhovor končí a `next` vedie ďalej
    .help = nechajte jedno z `say`, `ask`, `listen`, `when`, `action` alebo koniec
    .help-end = odstráňte `next` alebo ukončite rozhovor v samostatnom uzle
    .about = Uzol, v ktorom nie je čo robiť, alebo s dvoma vecami, ktoré k sebe nejdú.
    .why = Operátor nevie, či má hovoriť alebo počúvať.

duplicate-reply = odpoveď „{$reply}“ v tomto uzle už je
    .first = tu je zapísaná prvýkrát
    .help = spojte ich alebo ich rozlíšte slovami zákazníka
    .about = Uzol má rovnakú odpoveď dvakrát. Veľkosť písmen a interpunkcia sa nerozlišujú.
    .why = Dvaja operátori na rovnaké slová odpovedia rôzne.

monologue-script = v scenári „{$script}“ odpoveď zákazníka nič nemení
    .help = pridajte odpovede, od ktorých závisí ďalší krok
    .about = Všetky uzly stoja v jednom rade bez vetvenia. Krátke správy sa nekontrolujú.
    .why = Zákazník hneď spozná, že ho nikto nepočúva.

long-line = replika je príliš dlhá: { $words ->
        [one] {$words} slovo
        [few] {$words} slová
       *[other] {$words} slov
    }
    .help = rozdeľte repliku alebo v nej nechajte jednu myšlienku
    .about = Replika má viac ako štyridsať slov.
    .why = Toľko sa na počutie nedá udržať: zákazník sa spýta znovu alebo skočí do reči.

script-without-greeting = pred prvou odpoveďou zákazníka, v uzle `{$node}`, nezaznel názov firmy
    .offer = pred prvou odpoveďou zákazníka, v uzle `{$node}`, nezaznela ponuka pomoci
    .help = začnite názvom firmy a ponukou pomoci: „{"{{"} company.name {"}}"}, dobrý deň! Ako vám môžem pomôcť?“
    .about = Na niektorej ceste sa rozhovor začína bez názvu firmy alebo bez ponuky pomoci. Scenáre, do ktorých vedie iný scenár, sa nekontrolujú.
    .why = Zákazník nevie, či sa dovolal správne a či jeho otázku niekto chce.

script-without-farewell = rozhovor sa v uzle `{$node}` končí bez rozlúčky
    .help = rozlúčte sa v tomto uzle alebo pred ním
    .about = Na niektorej ceste sa rozhovor riadne skončí bez rozlúčky. Odovzdanie kolegovi a výsledok `lost` sa nekontrolujú.
    .why = Posledné slová si zákazník pamätá najlepšie.

offer-above-authority = {$role} smie dať najviac {$limit}, a ponúka sa {$offer}
    .none = {$role} podľa matice nič také dať nesmie, a ponúka sa {$offer}
    .others = tu je, kto to smie
    .limit = limit tejto roly je tu
    .help = ponúknite menej, zvýšte limit alebo odovzdajte rozhovor tomu, kto ho má
    .about = Replika scenára ponúka zľavu, vrátenie peňazí alebo darček nad limit roly, ktorá hovorí: podľa matice právomocí, inak podľa `authority` roly. Rola, ktorú matica vynecháva tam, kde uvádza iné, nesmie dať nič. Čo nasleduje po `handover`, sa nekontroluje, ani sumy v premenných.
    .why = Operátor sľúbi, vedúci sľub zruší a zákazník počuje „nie“ po „áno“.

malformed-condition = podmienka „{$condition}“ sa končí tam, kde má stáť premenná alebo hodnota
    .end = podmienke „{$condition}“ sa nedá rozumieť: čo na tomto mieste znamená „{$part}“
    .bracket = v podmienke „{$condition}“ chýba zátvorka
    .quote = v podmienke „{$condition}“ sú úvodzovky otvorené a nezatvorené
    .quotes = v podmienke „{$condition}“ chýba pred „{$part}“ čiarka alebo úvodzovky
    .sign = v podmienke „{$condition}“ znak „{$part}“ nič neznamená
    .deep = v podmienke „{$condition}“ je priveľa zátvoriek v zátvorkách
    .help = napíšte ju takto: `days_late > 3 and order.kind == delivery`
    .help-end = časti spojte slovom `and` alebo `or`, slová s medzerami dajte do úvodzoviek
    .help-bracket = zatvorte zátvorku; zoznam sa píše `order.kind in [delivery, assembly]`
    .help-quote = zatvorte úvodzovky
    .help-quotes = slová s medzerou dajte do úvodzoviek: `order.status in ["v práci", hotové]`
    .help-sign = použite `==`, `!=`, `<`, `<=`, `>`, `>=`, `in`, `and`, `or`, `not`
    .help-deep = rozdeľte podmienku do viacerých uzlov
    .about = Podmienka uzla je zapísaná tak, že sa nedá prečítať.
    .why = Čo zákazník počuje ďalej, rozhodne ten, kto význam uhádne prvý.

mistyped-condition = „{$part}“ nesedí k premennej `{$variable}`, ktorá obsahuje {$holds}
    .order = hodnoty `{$variable}` nemajú poradie: žiadna nie je väčšia ani menšia
    .value = premenná `{$variable}` nikdy nie je „{$part}“
    .alone = `{$variable}` sama osebe neznamená ani áno, ani nie
    .constant = v podmienke „{$part}“ nie je ani jedna premenná
    .help = opravte hodnotu alebo typ premennej
    .help-order = porovnajte cez `==` alebo `in`, alebo premennú vyhláste za číslo
    .help-value = opravte slovo alebo ho pridajte do `values` premennej
    .help-near = nemysleli ste „{$nearest}“?
    .help-alone = dopíšte, s čím sa porovnáva, alebo ju vyhláste ako `boolean`
    .help-constant = uveďte premennú, od ktorej rozhovor závisí
    .holds-whole = celé číslo
    .holds-money = sumu
    .holds-day = deň v tvare 2026-03-01
    .holds-time = čas v tvare 18:00
    .holds-boolean = `true` alebo `false`
    .holds-words = slová v úvodzovkách
    .about = Podmienka porovnáva premennú s tým, čo v nej nikdy nemôže byť.
    .why = Takéto rázcestie vedie vždy jedným smerom a polovicu scenára zákazník nepočuje.

non-exhaustive-condition = v uzle `{$node}` nie je povedané, kam ísť, ak {$values}
    .help = pridajte prípad alebo `else`
    .about = Uzol prechádza prípady a pri niektorých hodnotách nesedí ani jeden. Uzly s `else` sa nekontrolujú. Celé čísla a sumy pod nulou sa neskúšajú, ak ich podmienka sama nepomenuje.
    .why = Vtedy scenár zmĺkne a pracovník ostane so zákazníkom sám.

overlapping-condition = sedí tento prípad aj „{$other}“, ak {$values}
    .first = aj tento prípad sedí
    .help = oddeľte podmienky tak, aby sedela len jedna
    .about = Dva prípady jedného uzla sedia pri tých istých hodnotách.
    .why = Dvaja pracovníci v rovnakej situácii pôjdu rôznymi cestami a zákazníci počujú rôzne veci.

constant-condition = podmienka „{$condition}“ nikdy neplatí
    .always = podmienka „{$condition}“ platí vždy
    .help = pozrite sa na znamienka a na `and`, `or`: jedno z nich asi nie je správne
    .help-always = podmienku vypustite alebo opravte znamienka
    .about = Podmienka vyjde pri všetkých hodnotách premenných rovnako: vetva, ktorú otvára, je nedosiahnuteľná alebo jediná.
    .why = Polovica scenára je napísaná zbytočne a nikto si to nevšimne.

missing-wording = uzol `{$node}` nemá slová pre všetkých
    .help = doplňte znenie bez podmienok alebo to, ktoré chýba: `staff`, `client`, `client_type`
    .about = Každé znenie uzla je pre niekoho (`staff`, `client`, `client_type`) a pre ostatných niet slov.
    .why = Kto pre svoj prípad slová nenájde, vymýšľa ich pred zákazníkom.

failed-walk = prechod „{$walk}“ sa končí v uzle `{$node}` výsledkom `{$end}`, očakáva sa `{$expected}`
    .unfinished = prechod „{$walk}“ sa zastavil: uzol `{$node}` čaká na odpoveď a odpovede sa minuli
    .unexpected = prechod „{$walk}“: v uzle `{$node}` odpoveď „{$reply}“ nikam nevedie
    .stuck = prechod „{$walk}“ uviazol: pri týchto hodnotách z uzla `{$node}` nevedie cesta ďalej
    .circle = prechod „{$walk}“ chodí dokola a zákazníka nepočuje, posledný uzol je `{$node}`
    .unheard = prechod „{$walk}“ sa skončil v uzle `{$node}` a na odpoveď „{$reply}“ už nedošlo
    .visits = prechod „{$walk}“ neprechádza uzlom `{$node}`
    .avoids = prechod „{$walk}“ prechádza uzlom `{$node}`, hoci nemá
    .node = tu sa prechod skončil
    .help = opravte scenár alebo očakávanie: cesta je ukázaná krok za krokom
    .about = Plán skúšok (`*.testplan.yaml`) opisuje prechody scenárom: čo vieme, čo zákazník odpovedá, ktorými uzlami rozhovor ide a čím sa končí. Prechod išiel inak.
    .why = Scenár opravíte na jednom mieste a rozhovor sa zmení na inom: bez prechodu si to prvý všimne zákazník.

unknown-walk-part = uzol `{$name}` v scenári nie je
    .script = scenár `{$name}`, pre ktorý je plán skúšok napísaný, neexistuje
    .variable = premenná `{$name}` v scenári nie je
    .value = premenná `{$name}` takú hodnotu nikdy nemá
    .reply = „{$name}“ sa v uzle `{$node}` berie ako akákoľvek iná odpoveď
    .where = toto je ten scenár
    .help = opravte meno: uzly, premenné aj scenár musia byť tie isté ako v scenári
    .help-script = pomenujte súbor podľa scenára, `meno.testplan.yaml`, alebo uveďte `script`
    .help-value = dajte hodnotu toho typu, aký je v scenári vyhlásený
    .help-near = nemysleli ste `{$nearest}`?
    .about = Plán skúšok uvádza uzol, premennú alebo scenár, ktoré neexistujú.
    .why = Taký prechod nič nekontroluje, hoci sa tak tvári.

no-human-exit = z uzla `{$node}` sa nedá dostať k človeku
    .far = z uzla `{$node}` je k človeku priveľa krokov: {$steps}, kanál sľubuje najviac {$limit}
    .help = pridajte odpoveď, ktorá žiada človeka, s `handover`, a tou istou cestou pošlite aj ticho a nejasnú odpoveď
    .help-far = pridajte odpoveď, ktorá vedie k človeku priamo odtiaľto
    .about = Bot alebo hlasové menu sa pýta a žiadna odpoveď nevedie k človeku, alebo vedie ďalej, než sľubuje `human_exit` kanála. Krok je jedna odpoveď zákazníka. Scenáre, ktorými hovoria ľudia, sa nekontrolujú.
    .why = Horšie než dlhé čakanie je len menu bez východu: zákazník odíde a povie to ďalej.

long-script = aj najkratšia cesta do uzla `{$node}` má { $turns ->
        [one] {$turns} repliku
        [few] {$turns} repliky
       *[other] {$turns} replík
    }
    .large = scenár má { $nodes ->
        [one] {$nodes} uzol
        [few] {$nodes} uzly
       *[other] {$nodes} uzlov
    }: schému nedostane a naučiť sa ho nedá
    .help = skráťte cestu: pýtajte sa len na to, bez čoho sa vec nedá vyriešiť
    .help-large = rozdeľte scenár a časti spojte cez `goto`
    .about = Kým príde k tomuto výsledku, pracovník hovorí viac ako dvanásťkrát, aj keď ide všetko hladko. Scenár s viac ako štyristo uzlami je upozornenie: v príručke nebude mať schému.
    .why = Pri desiatej replike zákazník zabudne, prečo volal, a začne byť nervózny.

recording-notice-missing = uzol `{$node}` sa pýta na osobný údaj skôr, než zaznelo, že sa hovor nahráva
    .recorded = hovory v tomto kanáli sa nahrávajú
    .help = povedzte to v pozdrave, „Hovor nahrávame“, alebo v hlasovom menu kanála
    .about = Kanál sa nahráva (`recorded: true`) a na niektorej ceste sa pýtajú na meno, telefón, číslo objednávky, adresu, kartu alebo dátum narodenia skôr, než na nahrávanie upozornili. Ak upozorňuje hlasové menu, nekontroluje sa; ani scenáre, ktoré len pokračujú v inom a firmu nemenujú.
    .why = Zákazník povie svoje údaje a nevie, že zostanú na nahrávke.

upsell-on-complaint = zákazníkovi, ktorý sa sťažuje, ponúkajú kúpu: „{$words}“
    .help = ponuku vypustite; čo dávate ako nápravu, nazvite bezplatným
    .about = Na ceste sťažnosti, teda v scenári s cieľom `complaint` alebo po replike, v ktorej sa zákazník sťažuje, zamestnanec niečo predáva. Čo je zadarmo, sa nekontroluje, ani cesta, na ktorej chce zákazník sám kúpiť.
    .why = Sklamali ho a ešte mu predávajú: ďalej už počúvať nebude.
