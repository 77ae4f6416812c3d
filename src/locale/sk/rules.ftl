# Nálezy a vysvetlenie pravidiel: čo je zle, čo urobiť, čo pravidlo hľadá, kto si to všimne.

## Čítanie: súbory, YAML, polia, výnimky

unreadable-file = súbor sa nedá prečítať
    .help = skontrolujte práva k súboru a či ho nedrží iný program
    .about = Súbor príručky je v priečinku, ale systém nevydá jeho obsah.
    .why = Nič z neho sa do príručky nedostane a zamestnanci sa to nedozvedia.

bad-encoding = text tu nie je v kódovaní UTF-8
    .control = je tu neviditeľný riadiaci znak
    .help = uložte súbor v UTF-8 a odstráňte znak, ktorý nevidno
    .about = Súbor nie je v UTF-8 alebo obsahuje riadiace znaky. Značka BOM, konce riadkov Windows a zložené písmená sú v poriadku.
    .why = V liste alebo na stránke budú namiesto písmen štvorčeky a otázniky.

invalid-yaml = odtiaľto sa súbor nedá čítať ako YAML
    .tab = riadok sa začína tabulátorom, no YAML pozná len medzery
    .help-tab = nahraďte tabulátor medzerami; väčšina editorov na to má príkaz
    .alias = `*` vedie ku kotve, ktorá neexistuje
    .second-document = druhý riadok `---` začína nový dokument, ktorý sa neprečíta
    .slot = miesto na doplnenie bez úvodzoviek číta YAML ako vnorené polia
    .help = skontrolujte odsadenie, úvodzovky a zátvorky; hodnotu s dvojbodkou alebo s „{"{{"}“ na začiatku dajte do úvodzoviek
    .about = Zápis YAML je porušený. Ostatné súbory a to, čo sa dalo prečítať, sa čítajú ako zvyčajne.
    .why = Časť dokumentu nebude v príručke, kým sa zápis neopraví.

invalid-front-matter = blok polí sa začína riadkom `---` a nikde sa nekončí
    .help = za posledné pole dajte riadok `---`
    .about = Na začiatku súboru Markdown je otvorený blok polí, druhý riadok `---` chýba.
    .why = Polia sa vytlačia ako text a dokument nebude mať zodpovednú rolu ani termín.

duplicate-key = pole `{$key}` je zapísané dvakrát
    .first = tu je zapísané prvýkrát a táto hodnota platí
    .help = nechajte jednu z dvoch hodnôt
    .about = Jeden kľúč je v YAML dvakrát; platí prvý.
    .why = Autor verí jednej hodnote, v príručke je druhá.

unknown-field = pole `{$field}` tu neexistuje
    .help = známe polia: {$fields}; vlastné pole začnite s `x-`
    .help-near = nemali ste na mysli `{$nearest}`?
    .about = Kľúč, ktorý tento druh dokumentu nemá.
    .why = Preklep v kľúči potichu vyradí z príručky to, čo je pod ním.

missing-field = chýba pole `{$field}`
    .empty = pole je tu, ale hodnotu nemá
    .help = vyplňte pole
    .about = Pole, bez ktorého dokument tohto druhu nie je úplný; štandard v YAML potrebuje pravidlo, dôvod, postup, kontrolu, kanál, etapu, roly a záväznosť.
    .why = Zamestnanec otvorí dokument a nenájde v ňom to, bez čoho nemôže konať.

wrong-type = { $expected ->
        [number] očakáva sa číslo
        [list] očakáva sa zoznam
        [mapping] očakávajú sa vnorené polia
        [bool] očakáva sa `true` alebo `false`
        [date] očakáva sa dátum ako `2026-03-01`
        [duration] očakáva sa lehota ako `2 h` alebo `10 calendar-day`
        [limit] očakáva sa limit ako `5 %`, `3000 EUR`, `2 count` alebo `unlimited`
       *[other] očakáva sa text
    }, a je tu „{$found}“
    .nothing = nič
    .choice = hodnotu „{$found}“ toto pole nemá; známe hodnoty: {$choices}
    .list = { $expected ->
        [number] očakáva sa číslo
        [mapping] očakávajú sa vnorené polia
        [bool] očakáva sa `true` alebo `false`
        [date] očakáva sa dátum
        [duration] očakáva sa lehota
        [limit] očakáva sa limit
       *[other] očakáva sa text
    }, a je tu zoznam
    .mapping = { $expected ->
        [number] očakáva sa číslo
        [list] očakáva sa zoznam
        [bool] očakáva sa `true` alebo `false`
        [date] očakáva sa dátum
        [duration] očakáva sa lehota
        [limit] očakáva sa limit
       *[other] očakáva sa text
    }, a sú tu vnorené polia
    .slot = miesto na doplnenie je bez úvodzoviek a YAML ho vzal za vnorené polia
    .help = zapíšte hodnotu ako v príklade k poľu; text s „{"{{"}“ alebo s dvojbodkou dajte do úvodzoviek
    .help-near = nemali ste na mysli `{$nearest}`?
    .about = Hodnota nie je takého typu ako pole: slovo namiesto čísla, zoznam namiesto textu, neznáma možnosť.
    .why = Lehotu, ktorá sa nedá prečítať ako lehota, nemožno skontrolovať ani vytlačiť.

deep-nesting = vnorenie je tu príliš hlboké
    .help = rozdeľte text na jednoduchšie úrovne
    .about = Zoznamy, citáty alebo polia sú v sebe hlbšie, než sa dá čítať.
    .why = Na stránke z toho budú schody, ktoré nikto nedočíta.

unknown-kind = druh dokumentu `{$kind}` neexistuje
    .folder = podľa priečinka „{ $folder }“ sa nedá určiť druh dokumentu
    .help-folder = presuňte súbor do jedného z priečinkov ({ $folders }) alebo v ňom uveďte `kind:`
    .help = druhy: {$kinds}
    .help-near = nemali ste na mysli `{$nearest}`?
    .about = Pole `kind` pomenúva druh dokumentu, ktorý neexistuje.
    .why = Dokument sa vytlačí ako obyčajná stránka a unikne všetkým kontrolám svojho druhu.

duplicate-id = kód `{$id}` už patrí inému dokumentu
    .first = tento dokument ho má ako prvý
    .help = dajte dokumentu vlastné `id` alebo premenujte súbor
    .about = Dva dokumenty majú rovnaký kód; odkazy vedú k prvému.
    .why = Zamestnanec ide za odkazom a prečíta si nesprávny dokument.

expired-waiver = výnimka pre `{$rule}` sa už skončila
    .help = opravte, čo bolo povolené, alebo určte nový deň s novým dôvodom
    .about = Deň, do ktorého sa nález mal strpieť, prešiel.
    .why = Z dočasného sa nenápadne stalo trvalé.

malformed-waiver = výnimke chýba pravidlo, dôvod alebo posledný deň
    .help = zapíšte `rule`, `reason` a `until`, napríklad `{"{"}rule: source-gap, reason: fotíme v zime, until: 2027-02-01{"}"}`
    .about = Výnimka nie je úplná, a preto neplatí.
    .why = O pol roka si nikto nespomenie, prečo sa nález neopravil.

unused-waiver = niet čo povoliť: `{$rule}` tu nič nenachádza
    .help = odstráňte výnimku
    .about = Výnimka tu je, nález, ktorý kryje, nie.
    .why = Ak sa nález vráti, stará výnimka ho zakryje.

unknown-rule = pravidlo ani prvok profilu `{$rule}` neexistuje
    .help = pravidlá vypíše `svod rules`
    .help-near = nemali ste na mysli `{$nearest}`?
    .about = `levels` alebo výnimka pomenúva pravidlo, ktoré neexistuje.
    .why = Nastavenie s preklepom nič nenastaví.

## Dokumenty

missing-owner = dokument „{$document}“ nemá zodpovednú rolu
    .help = uveďte rolu v poli `owner` alebo v `defaults` súboru `svod.yaml`
    .about = Dokument sa schvaľuje alebo platí a nikto zaň nezodpovedá. Koncepty sa nekontrolujú.
    .why = Keď pravidlo zastará, nie je sa koho spýtať a zákazníci dostanú zlú odpoveď.

missing-version = dokument „{$document}“ nemá verziu
    .help = uveďte verziu v poli `version` alebo v `defaults` súboru `svod.yaml`
    .about = Dokument sa schvaľuje alebo platí a nemá verziu. Koncepty sa nekontrolujú.
    .why = Na dvoch stoloch budú dva texty a nikto nepovie, ktorý je nový.

missing-review-date = dokument „{$document}“ nehovorí, kedy sa má znovu prečítať
    .help = určte deň v poli `review_by` alebo v `defaults` súboru `svod.yaml`
    .about = Dokument sa schvaľuje alebo platí a nemá deň revízie. Koncepty sa nekontrolujú.
    .why = Bez dátumu sa štandard číta znovu, až keď sklame zákazníka.

incomplete-approval = dokument je schválený, ale nie je uvedené kým
    .date = dokument je schválený, ale nie je uvedené kedy
    .both = dokument je schválený, ale nie je uvedené kým a kedy
    .help = vyplňte `approved_by` a `approved_on` alebo sa vráťte k `review`
    .about = Schválenému dokumentu chýba rola, ktorá ho schválila, alebo deň.
    .why = Zamestnanec sa smie spýtať, kto pravidlo zaviedol a odkedy platí.

self-approval = rola `{$role}` za dokument zodpovedá a zároveň ho schvaľuje
    .help = nech ho schváli iná rola, najlepšie nadriadená
    .about = Zodpovedá a schvaľuje tá istá rola. Firma s jedinou rolou sa nekontroluje.
    .why = Druhý pár očí si všimne sľub, ktorý firma nedodrží.

overdue-review = revízia mala byť do {$date}, ubehlo { $days ->
        [one] {$days} deň
        [few] {$days} dni
       *[other] {$days} dní
    }
    .help = prečítajte dokument, opravte ho a určte nový deň
    .about = Deň revízie prešiel. Koncepty a zrušené dokumenty sa nekontrolujú.
    .why = Čísla, lehoty a ceny sa menia, a zamestnanec sľubuje staré.

retired-reference = odkaz vedie k zrušenému dokumentu `{$id}`
    .target = tento dokument je zrušený
    .help = odkážte na dokument, ktorý ho nahradil
    .about = Platný dokument odkazuje na zrušený. Zoznam zmien a `supersedes` sa nekontrolujú.
    .why = Zamestnanec nájde pravidlo, podľa ktorého sa už nepracuje.

duplicate-title = názov „{$title}“ už má iný dokument
    .first = prvý dokument s týmto názvom
    .help = premenujte jeden z nich alebo ich spojte
    .about = Dva dokumenty jedného druhu a jazyka majú rovnaký názov.
    .why = V obsahu sa nedajú rozlíšiť a pol zmeny prečíta ten nesprávny.

missing-title = dokument nemá názov
    .help = pridajte pole `title` alebo nadpis prvej úrovne
    .about = Dokument nemá ani pole `title`, ani nadpis.
    .why = V obsahu bude namiesto názvu meno súboru.

stub-document = v dokumente „{$document}“ nie je text
    .help = napíšte text alebo dokument z príručky vyraďte
    .about = Dokument má len nadpisy alebo slová ako „pripravuje sa“. Stránka s odkazmi na vyplnené dokumenty prázdna nie je.
    .why = Zamestnanec ho otvorí pred zákazníkom a nič nenájde.

leftover-placeholder = zostala tu zástupná značka „{$words}“
    .help = napíšte skutočné slová
    .about = „XXX“, „[MENO]“, Lorem ipsum a iné zástupné značky. Kód, linajky formulárov a uvedené miesta na doplnenie sa nekontrolujú.
    .why = Zákazník dostane list so značkou namiesto mena.

source-gap = ešte chýba: {$gap}
    .help = doplňte, čo chýba, a odstráňte pole `gap`
    .about = Autor si poznačil, čo v dokumente ešte chýba.
    .why = O medzere vie autor, nie ten, kto podľa dokumentu pracuje.

## Odkazy

unknown-reference = dokument `{$id}` neexistuje
    .folder = v priečinku `{$id}` nie je žiadny dokument
    .help = skontrolujte kód: meno súboru bez prípony alebo pole `id`
    .help-near = nemali ste na mysli `{$nearest}`?
    .about = Kód dokumentu alebo odkaz v dvojitých zátvorkách nikam nevedie.
    .why = Zamestnanec hľadá scenár a nenájde ho.

wrong-reference-kind = `{$id}` je { $kind ->
        [page] stránka
        [standard] štandard
        [script] scenár
        [letter] list
        [protocol] protokol
       *[other] dokument druhu `{$kind}`
    }, a tu má byť { $expected ->
        [letter] list
        [protocol] protokol
       *[script] scenár
    }
    .target = dokument, ku ktorému kód vedie
    .help = odkážte na dokument správneho druhu
    .about = Pole chce list, protokol alebo scenár, a kód vedie k dokumentu iného druhu.
    .why = Namiesto listu tu bude stránka a zákazníkovi nebude čo poslať.

unknown-role = rola `{$role}` neexistuje
    .none = uvedená je rola `{$role}`, a príručka neopisuje ani jednu
    .help = opíšte rolu v priečinku `roles/`
    .help-near = nemali ste na mysli `{$nearest}`?
    .about = Rola, ktorá zodpovedá alebo koná, nie je v `roles/`. `client` je známy vždy; priečinok bez `svod.yaml` sa nekontroluje.
    .why = Práca je zverená nikomu a sťažnosť tiež.

unknown-channel = kanál `{$channel}` v `svod.yaml` nie je
    .help = opíšte kanál v `channels` alebo opravte kód
    .help-near = nemali ste na mysli `{$nearest}`?
    .about = Dokument patrí ku kanálu, ktorý firma nemá.
    .why = Pravidlo sa nedostane do žiadneho oddielu a nikto podľa neho nebude pracovať.

broken-link = súbor `{$path}` neexistuje
    .anchor = v súbore `{$path}` nie je oddiel `#{$anchor}`
    .help = opravte odkaz
    .help-near = nemali ste na mysli `{$nearest}`?
    .about = Relatívny odkaz vedie k súboru alebo oddielu, ktorý neexistuje. Vonkajšie adresy sa nekontrolujú.
    .why = Odkaz v príručke sa neotvorí.

broken-image = obrázok `{$path}` neexistuje
    .help = vložte súbor do priečinka alebo opravte cestu
    .help-near = nemali ste na mysli `{$nearest}`?
    .about = Obrázok, ktorý potrebuje text alebo logo, v projekte nie je.
    .why = Na stránke bude prázdne miesto namiesto nákresu, z ktorého sa ľudia učia.

outside-link = odkaz `{$path}` vedie von z priečinka príručky
    .help = presuňte súbor do priečinka príručky alebo odkaz zrušte
    .about = Relatívna cesta stúpa nad priečinok so `svod.yaml`.
    .why = Čitateľ príručky tento súbor nemá.

reporting-loop = rola `{$role}` je cez svojich nadriadených podriadená sama sebe
    .help = opravte `reports_to` tak, aby sa reťaz skončila vedúcim
    .about = Reťaz `reports_to` sa vracia tam, kde sa začala.
    .why = Ťažký prípad bude krúžiť a zákazník sa rozhodnutia nedočká.

## Scenáre

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
    .help = nechajte jedno z `say`, `ask`, `listen`, `when`, `action` alebo koniec
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

## Listy

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

## Sťažnosti

deadline-order-broken = potvrdenie je sľúbené neskôr než ďalší krok
    .investigation = prešetrenie trvá dlhšie, než je sľúbená odpoveď
    .later = tento krok nasleduje a má menej času
    .help = usporiadajte lehoty: potvrdenie, prešetrenie, odpoveď
    .about = Lehoty sťažnosti nie sú v poradí. Pracovné dni sa rátajú s víkendmi, ktoré na ne môžu pripadnúť, sviatky nie.
    .why = Odpoveď príde skôr, než sa zistí, čo sa stalo.

too-few-intake = { $count ->
        [0] sťažnosť niet kde podať
       *[other] sťažnosť sa dá podať len jedným spôsobom
    }
    .help = pridajte do `intake` druhý kanál
    .about = Sťažnosti prijímajú menej než dva kanály.
    .why = Keď ten jeden nefunguje, nespokojný zákazník pôjde písať recenziu.

authority-overlap = rola `{$role}` už má limit pre toto opatrenie
    .first = prvý limit
    .help = nechajte jeden riadok; limit na prípad a na mesiac môžu stáť vedľa seba
    .about = Jedna rola, jedno opatrenie a jeden počet sú v matici dvakrát.
    .why = Jeden operátor dá zľavu podľa prvého riadka, druhý podľa druhého.

authority-not-monotone = rola `{$superior}` smie menej než jej podriadená `{$role}`
    .below = limit podriadenej roly
    .help = zvýšte limit nadriadenej roly alebo znížte limit podriadenej
    .about = Limit nadriadenej roly je nižší než limit podriadenej. Opatrenia, ktoré nadriadená rola vôbec nemá, sa neporovnávajú.
    .why = Zákazník si vyžiada nadriadeného a dostane menej, než mu už ponúkli.

mixed-currency = limit je v {$currency} a to isté opatrenie má limit v {$other}
    .first = limit v inej mene
    .help = uveďte limity jedného opatrenia v jednej mene
    .about = Limity jedného opatrenia sú v rôznych menách.
    .why = Nedajú sa porovnať a kurz sa mení každý deň.

escalation-loop = sťažnosť sa vracia k role `{$role}`
    .first = táto rola ju už riešila tu
    .help = na každom stupni uveďte novú, vyššiu rolu
    .about = Rebrík postupovania sa vracia k role, ktorá na ňom už bola.
    .why = Zákazník sa znovu dostane k tomu, kto ho už odmietol.

root-cause-without-owner = nie je povedané, kto skúma príčiny sťažností
    .period = nie je povedané, ako často sa príčiny sťažností skúmajú
    .output = nie je povedané, čo zo skúmania príčin vzíde
    .help = vyplňte `owner`, `period` a `output`
    .about = Skúmaniu príčin chýba zodpovedná rola, obdobie alebo výsledok.
    .why = Za tú istú chybu sa bude firma ospravedlňovať znova a znova.

remedy-without-cost = nie je povedané, čo stojí „{$remedy}“
    .help = napíšte do `cost`, čo firma vynaloží
    .about = Spôsob nápravy nemá cenu. Ospravedlnenia sa nekontrolujú.
    .why = Bez ceny sú zamestnanci buď skúpi, alebo príliš štedrí.

## Ľudia: zákazníci, hodnoty, roly, procesy, protokoly

client-without-phrase = zákazníkovi „{$client}“ niet čo povedať
    .help = pridajte do `phrases` slová, ktoré sa dajú vysloviť
    .about = Typ zákazníka je opísaný a nemá ani jednu frázu.
    .why = V rozhovore zamestnanec potrebuje slová, nie opis povahy.

insulting-label = nálepka „{$label}“ uráža a neutrálna chýba
    .help = pridajte `neutral_label`, ktorý by ste mohli ukázať zákazníkovi
    .about = Pracovný názov typu zákazníka znie ako urážka. Vedľa neutrálneho môže zostať.
    .why = Nálepky sa dostanú do záznamov a listov a raz si ju zákazník prečíta.

values-out-of-range = { $count ->
        [one] hodnota je jedna
        [few] hodnoty sú {$count}
       *[other] hodnôt je {$count}
    }, a zapamätať sa dajú tri až sedem
    .help = spojte blízke alebo doplňte chýbajúce
    .about = Menej než tri hodnoty alebo viac než sedem.
    .why = Dlhý zoznam si nikto nepamätá a krátky nič nevysvetľuje.

value-without-behaviour = nie je povedané, ako vidno hodnotu „{$value}“
    .help = pridajte do `behaviours` niečo, čo si zákazník môže všimnúť
    .about = Hodnota nemá ani jedno konanie, ktoré by ju ukázalo.
    .why = Slovo „starostlivosť“ si každý vykladá po svojom.

too-few-stages = { $count ->
        [0] proces nemá etapy
        [one] proces má {$count} etapu
       *[few] proces má {$count} etapy
    }, a majú byť aspoň tri
    .help = rozdeľte ho podľa toho, čo vidí zákazník, alebo z neho urobte etapu iného procesu
    .about = Proces má menej než tri etapy.
    .why = Príliš veľké kroky skryjú miesto, kde zákazník odchádza.

broken-mnemonic = krok sa má začínať písmenom „{$letter}“
    .count = písmen je {$letters} a krokov {$steps}
    .letter = písmeno pomôcky
    .help = premenujte krok alebo opravte `letters`
    .about = Písmená pomôcky sa nezhodujú so začiatkami krokov alebo s ich počtom. Písmená iného jazyka a diakritika sa neporovnávajú.
    .why = Pomôcka, ktorá nesedí, v ťažkom rozhovore nepomôže.

## Školenie

module-without-takeaway = modul „{$module}“ nemá závery
    .help = pridajte do `takeaways`, čo si treba odniesť
    .about = Školiaci modul bez krátkych záverov. Programy a úvodné kurzy sa nekontrolujú.
    .why = O týždeň zo školenia nič nezostane.

module-without-exercise = modul „{$module}“ nemá cvičenia
    .help = pridajte aspoň jedno cvičenie
    .about = Školiaci modul bez cvičení. Programy a úvodné kurzy sa nekontrolujú.
    .why = Prvý, na kom si to zamestnanec vyskúša, bude zákazník.

question-without-answer = nie je povedané, ktorá odpoveď je správna
    .options = možností { $count ->
        [0] niet
       *[other] je menej než dve
    }
    .pairs = dvojice nie sú zapísané ako „vľavo = vpravo“
    .range = možnosť s týmto číslom neexistuje: je ich len {$count}
    .open = nie je povedané, čo má byť vo voľnej odpovedi
    .help = vyplňte `correct`; pri voľnej odpovedi `criteria` alebo `explanation`
    .about = Otázka nemá správnu odpoveď alebo tá nesedí s možnosťami.
    .why = Mentor ju nemá podľa čoho opraviť a zamestnanec sa nedozvie, v čom sa pomýlil.

duplicate-option = možnosť „{$option}“ už v tejto otázke je
    .first = tu je prvýkrát
    .help = jednu z nich nahraďte
    .about = Otázka má rovnakú možnosť dvakrát.
    .why = Správna odpoveď sa zaráta ako chyba.

## Kanály

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
