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
