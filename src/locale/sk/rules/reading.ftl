# Rules of the family `reading`: findings and their explanation.

unreadable-file = súbor sa nedá prečítať
    .help = skontrolujte práva k súboru a či ho nedrží iný program
    .about = Súbor príručky je v priečinku, ale systém nevydá jeho obsah.
    .why = Nič z neho sa do príručky nedostane a zamestnanci sa to nedozvedia.

bad-encoding = text tu nie je v kódovaní UTF-8
    .control = je tu neviditeľný riadiaci znak
    .other = súbor je uložený v kódovaní { $encoding }, nie v UTF-8
    .help-other = otvorte súbor a uložte ho v UTF-8: v Poznámkovom bloku „Súbor“, „Uložiť ako“, kódovanie UTF-8; vo VS Code kliknite na kódovanie v spodnom riadku, „Save with Encoding“, UTF-8; v termináli `iconv -f { $encoding } -t UTF-8 SÚBOR > NOVÝ`
    .binary = toto nie je text: v súbore sú bajty, ktoré v texte nebývajú
    .help-binary = ak je to obrázok, archív alebo dokument Word, vráťte súboru jeho príponu alebo ho z príručky odstráňte; ak je to text, uložte ho znova v UTF-8
    .help = uložte súbor v UTF-8; ak sa sem dostal neviditeľný znak, odstráňte ho
    .about = Súbor nie je v UTF-8 alebo obsahuje riadiace znaky. Značka BOM, konce riadkov Windows a zložené písmená sú v poriadku.
    .why = V liste alebo na stránke budú namiesto písmen štvorčeky a otázniky.

invalid-yaml = odtiaľto sa súbor nedá čítať ako YAML
    .tab = riadok sa začína tabulátorom, no YAML pozná len medzery
    .help-tab = nahraďte tabulátor medzerami; väčšina editorov na to má príkaz
    .alias = `*` vedie ku kotve, ktorá neexistuje
    .second-document = druhý riadok `---` začína nový dokument, ktorý sa neprečíta
    .slot = miesto na doplnenie bez úvodzoviek číta YAML ako vnorené polia
    .help = skontrolujte odsadenie, úvodzovky a zátvorky; hodnotu s dvojbodkou, s „{"{{"}“ na začiatku alebo s úvodzovkami a zátvorkami vnútri dajte celú do úvodzoviek: `when: 'x in ["a b", c]'`
    .about = Zápis YAML je porušený. Ostatné súbory sa kontrolujú ako zvyčajne; čo ďalšie je v tomto zle, povieme, keď sa bude dať prečítať celý.
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
    .comma = „{$field}“ nie je pole, ale koniec textu: rozdelila ho čiarka v {"{ }"}
    .help = známe polia: {$fields}; vlastné pole začnite s `x-`
    .help-near = nemali ste na mysli `{$nearest}`?
    .help-comma = celý text s čiarkou dajte do úvodzoviek
    .about = Kľúč, ktorý tento druh dokumentu nemá.
    .why = Preklep v kľúči potichu vyradí z príručky to, čo je pod ním.

missing-field = chýba pole `{$field}`
    .empty = pole je tu, ale hodnotu nemá
    .nothing = v súbore nič nie je, a potrebuje polia: {$field}
    .help-nothing = vyplňte tieto polia alebo súbor odstráňte
    .help-empty = vyplňte pole
    .help = { $field ->
        [external] doplňte `external: {"{"}name: …, when: …{"}"}`: úrad alebo súd mimo firmy a kedy sa naň obrátiť
       *[other] vyplňte pole
    }
    .about = Pole, bez ktorého dokument tohto druhu nie je úplný; štandard v YAML potrebuje pravidlo, dôvod, postup, kontrolu, kanál, etapu, roly a záväznosť.
    .why = Zamestnanec otvorí dokument a nenájde v ňom to, bez čoho nemôže konať.

wrong-type = { $expected ->
        [number] očakáva sa číslo
        [list] očakáva sa zoznam
        [mapping] očakávajú sa vnorené polia
        [bool] očakáva sa `true` alebo `false`
        [date] očakáva sa dátum ako `2026-03-01`
        [month] očakáva sa mesiac ako `2026-09`
        [duration] očakáva sa lehota ako `2 h` alebo `10 calendar-day`
        [limit] očakáva sa limit ako `5 %`, `3000 EUR`, `2 count` alebo `unlimited`
        [depth] očakáva sa číslo od 1 do 3
        [https] očakáva sa adresa ako `https://example.sk/kniha`, najviac 200 znakov
       *[other] očakáva sa text
    }, ale je tu „{$found}“
    .nothing = nič
    .choice = hodnotu „{$found}“ toto pole nemá; známe hodnoty: {$choices}
    .help-choice = zvoľte jednu z možných hodnôt
    .audience = čitateľ „{$found}“ neexistuje; sú: {$choices}
    .help-audience = `trainee` sa učí, `mentor` učí, `manager` vedie, `public` sú všetci; knihu pre iných čitateľov uveďte v `editions` súboru svod.yaml: jej názov, ktorým z týchto štyroch je určená a ktoré kapitoly má
    .list = { $expected ->
        [number] očakáva sa číslo
        [mapping] očakávajú sa vnorené polia
        [bool] očakáva sa `true` alebo `false`
        [date] očakáva sa dátum
        [month] očakáva sa mesiac
        [duration] očakáva sa lehota
        [limit] očakáva sa limit
        [depth] očakáva sa číslo od 1 do 3
        [https] očakáva sa adresa
       *[other] očakáva sa text
    }, ale je tu zoznam
    .mapping = { $expected ->
        [number] očakáva sa číslo
        [list] očakáva sa zoznam
        [bool] očakáva sa `true` alebo `false`
        [date] očakáva sa dátum
        [month] očakáva sa mesiac
        [duration] očakáva sa lehota
        [limit] očakáva sa limit
        [depth] očakáva sa číslo od 1 do 3
        [https] očakáva sa adresa
       *[other] očakáva sa text
    }, ale sú tu vnorené polia
    .slot = miesto na doplnenie je bez úvodzoviek a YAML ho vzal za vnorené polia
    .help = opravte hodnotu; príklady všetkých polí sú v docs/sources.md; text s „{"{{"}“ alebo s dvojbodkou dajte do úvodzoviek
    .help-near = nemali ste na mysli `{$nearest}`?
    .about = Hodnota nie je takého typu ako pole: slovo namiesto čísla, zoznam namiesto textu, neznáma možnosť.
    .why = Lehotu, ktorá sa nedá prečítať ako lehota, nemožno skontrolovať ani vytlačiť.

deep-nesting = vnorenie je tu príliš hlboké
    .help = rozdeľte text na jednoduchšie úrovne
    .about = Zoznamy, citáty alebo polia sú v sebe hlbšie, než sa dá čítať.
    .why = Na stránke z toho budú schody, ktoré nikto nedočíta.

unknown-instruction = svod nepozná pokyn `{$word}`, a ten nič nerobí
    .help = v komentári za `svod:` sa píše `allow` – výnimka – alebo `landscape` – tabuľka na šírku
    .help-near = možno ste mysleli `{$nearest}`
    .about = Komentár je určený pre svod, no slovo v ňom svod nepozná.
    .why = Autor verí, že tabuľka je otočená alebo nález povolený, a na to miesto sa už nepozrie.

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

malformed-table = nad `^^` nie je bunka, s ktorou by sa dala zlúčiť
    .before = pred `||` nie je bunka, ktorá by mohla pokračovať
    .help-before = ak má byť bunka prázdna, dajte medzi čiary medzeru: `| |`
    .width = `^^` stojí pod bunkou inej šírky
    .help-width = pod širokou bunkou zopakujte jej šírku, `| ^^ ||`; pod jednoduchými bunkami píšte `^^` do každej
    .many = riadok má viac buniek, než má hlavička stĺpcov; toto v knihe nebude
    .help-many = pridajte stĺpec do hlavičky alebo odstráňte čiaru navyše; čiaru v texte píšte ako `\|`
    .help = `^^` zlučuje bunku s bunkou nad ňou, nikdy nie s hlavičkou; napíšte sem text alebo nechajte bunku prázdnu
    .about = Bunka tabuľky je zlúčená s niečím, čo neexistuje, alebo má riadok viac buniek než stĺpcov. `||` bez medzery predlžuje bunku vľavo, `^^` bunku nad sebou.
    .why = Zamestnanec uvidí v knihe `^^` alebo prázdne miesto a slová bunky navyše sa nevytlačia vôbec.

malformed-waiver = výnimka neplatí: chýba {$lacks}
    .help = zapíšte `rule`, `reason` a `until`, napríklad `{"{"}rule: source-gap, reason: fotíme v zime, until: 2027-02-01{"}"}`
    .about = Výnimka nie je úplná, a preto neplatí.
    .why = O pol roka si nikto nespomenie, prečo sa nález neopravil.

unused-waiver = niet čo povoliť: `{$rule}` tu nič nenachádza
    .help = odstráňte výnimku
    .about = Výnimka tu je, nález, ktorý kryje, nie.
    .why = Ak sa nález vráti, stará výnimka ho zakryje.

unknown-rule = pravidlo, skupina pravidiel ani prvok profilu `{$rule}` neexistuje
    .path = `levels` uvádza cestu `{$path}`, na ktorej nič nie je
    .help-path = uveďte priečinok alebo súbor príručky, napríklad `letters/`
    .help = pravidlá vypíše `svod rules`
    .help-near = nemali ste na mysli `{$nearest}`?
    .about = `levels` alebo výnimka pomenúva pravidlo, skupinu pravidiel alebo prvok profilu, ktorý neexistuje.
    .why = Nastavenie s preklepom nič nenastaví.
