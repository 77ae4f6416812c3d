# Rules of the family `looks`: findings and their explanation.

theme-mistake = tému nemožno prečítať: `{ $where }`
    .unknown-theme = téma `{ $where }` neexistuje
    .help-unknown-theme = témy: { $themes }; vlastná je v `themes/<názov>/theme.yaml`
    .unknown-key = téma nemá také nastavenie: `{ $where }`
    .help-unknown-key = všetky nastavenia s hodnotami ukáže príkaz `svod theme show classic`
    .long-file = súbor témy má viac než { $most } kB (`{ $where }`)
    .help-long-file = nechajte v ňom len nastavenia, ktoré meníte: ostatné téma prevezme zo vstavanej
    .not-text = súbor témy nie je uložený v UTF-8 (`{ $where }`)
    .help-not-text = otvorte ho v editore a uložte v kódovaní UTF-8; dovtedy namiesto neho platí vstavaný
    .no-keys = v súbore témy nie sú nastavenia: každé je riadok `kľúč: hodnota`
    .help-no-keys = všetky nastavenia s hodnotami ukáže príkaz `svod theme show classic`
    .twice-key = kľúč `{ $key }` je v súbore témy dvakrát
    .help-twice-key = nechajte jeden z dvoch riadkov; dovtedy má príručka vzhľad vstavanej témy
    .not-yaml = odtiaľto sa súbor témy nedá čítať ako YAML
    .help-not-yaml = skontrolujte odsadenie, úvodzovky a zátvorky; farbu dajte do úvodzoviek: `"#17505c"`; dovtedy má príručka vzhľad vstavanej témy
    .bad-template = šablóna strany sa nedá zostaviť: { $detail }
    .help-bad-template = opravte šablónu; dovtedy namiesto nej platí vstavaná
    .unknown-field = šablóna chce pole `{ $name }`, ktoré neexistuje; existuje { $known }
    .help-unknown-field = zvoľte jedno z týchto polí; dovtedy namiesto šablóny platí vstavaná
    .no-fields = šablóna chce pole `{ $name }` hodnoty, ktorá nemá polia
    .help-no-fields = najprv overte, či hodnota nie je prázdna, napríklad `{"{%"} if page.number {"%}"}`; dovtedy namiesto šablóny platí vstavaná
    .unknown-variable = šablóna chce hodnotu `{ $name }`, ktorá neexistuje; existuje { $known }
    .help-unknown-variable = zvoľte jednu z týchto hodnôt; dovtedy namiesto šablóny platí vstavaná
    .unknown-filter = filter `{ $name }` neexistuje
    .help-unknown-filter = zvoľte iný filter Tera; dovtedy namiesto šablóny platí vstavaná
    .unknown-test = test `{ $name }` neexistuje
    .help-unknown-test = zvoľte iný test Tera; dovtedy namiesto šablóny platí vstavaná
    .unknown-function = funkcia `{ $name }` neexistuje
    .help-unknown-function = zvoľte inú funkciu Tera; dovtedy namiesto šablóny platí vstavaná
    .unknown-component = komponent `{ $name }` nemá žiadna šablóna
    .help-unknown-component = skontrolujte názov alebo komponent opíšte v súbore témy; dovtedy namiesto šablóny platí vstavaná
    .unknown-template = šablóna `{ $name }` neexistuje; existuje { $known }
    .help-unknown-template = vlastnú uveďte vo `files` témy, vstavanú volajte `classic/base.html`
    .template-circle = šablóny sa vkladajú do seba dokola: { $names }
    .help-template-circle = jedno vloženie odstráňte; na vstavanú šablónu nadviažete riadkom `extends "classic/chapter.html"`
    .endless-template = šablóna sa opakuje alebo rastie bez konca: takú stranu nemožno zostaviť
    .help-endless-template = zmenšite čísla v `range`, nevkladajte dlhé cykly do seba a nepridávajte hodnotu k nej samej; dovtedy namiesto šablóny platí vstavaná
    .foreign-address = strany by si pýtali `{ $address }` z cudzieho servera
    .help-foreign-address = vložte súbor do `static/` témy a uveďte cestu k nemu: príručka sa má otvoriť bez siete a nikto iný nemusí vedieť, kto ju číta
    .missing-file = téma uvádza súbor, ktorý neexistuje: `{ $path }` (`{ $where }`)
    .help-missing-file = vložte súbor s týmto názvom do priečinka témy alebo riadok odstráňte
    .bad-path = nastavenie `{ $where }` uvádza cestu `{ $path }`, na ktorej súbory témy nebývajú
    .help-bad-path = vložte súbor do priečinka témy a uveďte cestu z neho: { $example }
    .no-font = súbor `{ $font }` nie je písmo TrueType ani OpenType (`{ $where }`)
    .help-no-font = zvoľte súbor písma s príponou `.ttf` alebo `.otf`; dovtedy je text vysádzaný vstavaným písmom
    .large-font = súbor písma `{ $font }` má viac než 16 MB (`{ $where }`)
    .help-large-font = zvoľte súbor bez písiem, ktoré nepotrebujete; dovtedy je text vysádzaný vstavaným písmom
    .damaged-font = súbor písma `{ $font }` je poškodený (`{ $where }`)
    .help-damaged-font = zvoľte iný súbor písma alebo tento stiahnite znova; dovtedy je text vysádzaný vstavaným písmom
    .variable-font = v súbore `{ $font }` je variabilné písmo: tlač potrebuje samostatný súbor pre každý rez (`{ $where }`)
    .help-variable-font = zvoľte súbory základného, kurzívneho a tučného rezu; v archíve písma bývajú v priečinku `static`
    .bad-size = veľkosť písma a vzdialenosť riadkov je od 4 do 96 bodov (`{ $where }`)
    .help-bad-size = text knihy má spravidla od 9 do 12 bodov; dovtedy platí vstavaná hodnota
    .bad-side = strana hárka je od 50 do 1200 milimetrov (`{ $where }`)
    .help-bad-side = pomenujte papier, napríklad `paper: a5`, alebo uveďte strany v milimetroch
    .bad-margin = okraj strany je od 0 do 400 milimetrov (`{ $where }`)
    .help-bad-margin = okraj má spravidla od 10 do 30 milimetrov; dovtedy platí vstavaná hodnota
    .crowded = okraje nenechávajú textu ani tretinu hárka
    .help-crowded = zmenšite okraj `{ $margin }`; dovtedy platia okraje vstavanej témy
    .tight = riadky by sa dotýkali: `sizes.leading` je menej než 1,1 zo `sizes.body`
    .help-tight = zväčšite `sizes.leading` alebo riadok odstráňte: vzdialenosť sa potom prispôsobí písmu
    .unknown-word = nastavenie `{ $where }` nepozná slovo `{ $given }`, pozná { $known }
    .help-unknown-word = zvoľte jedno z týchto slov; dovtedy platí vstavaná hodnota
    .bad-colour = `{ $given }` nie je farba (`{ $where }`)
    .help-bad-colour = farbu zapíšte šiestimi znakmi za mriežkou a v úvodzovkách, napríklad `"#17505c"`
    .bad-tint = `{ $given }` nie je farba (`{ $where }`)
    .help-bad-tint = farbu zapíšte v úvodzovkách, napríklad `"#17505c"`, alebo zvoľte farbu témy: { $known }
    .bad-sort = nastavenie `{ $where }` potrebuje { $wanted ->
        [number] číslo
        [numbers] šesť čísel oddelených čiarkou v hranatých zátvorkách
        [word] slovo
        [words] zoznam v hranatých zátvorkách
        [answer] `true` alebo `false`
       *[keys] vnorené kľúče, nie jednu hodnotu
    }
    .help-bad-sort = napríklad: `{ $example }`; dovtedy platí vstavaná hodnota
    .unknown-base = téma `{ $base }`, na ktorej má táto stavať, neexistuje (`{ $where }`)
    .help-unknown-base = témy: { $themes }; vlastná je v `themes/<názov>/theme.yaml`
    .circle = témy sa odvolávajú jedna na druhú dokola: { $themes } (`{ $where }`)
    .help-circle = nech jedna z nich stavia na vstavanej téme alebo na žiadnej
    .lacks-letters = v písme `{ $font }` chýbajú písmená, ktorými je príručka napísaná ({ $count }): { $letters } (`{ $where }`)
    .help-lacks-letters = zvoľte písmo, ktoré ich má; dovtedy sú tieto písmená vysádzané vstavaným písmom
    .low-contrast = text sa ťažko číta: kontrast { $contrast } s farbou `{ $ground }`, potrebných je aspoň { $least } (`{ $where }`)
    .help-low-contrast = zvoľte tmavšiu farbu alebo svetlejší podklad
    .low-contrast-shade = text sa ťažko číta: kontrast { $contrast } s farbou `{ $ground }`, potrebných je aspoň { $least } (`{ $where }`)
    .help-low-contrast-shade = najbližší odtieň, ktorý sa dá čítať: `{ $shade }`
    .help-near = nemysleli ste `{ $nearest }`?
    .help = opravte súbor témy; dovtedy tu platí vstavaný vzhľad
    .about = Téma projektu sa dá použiť: kľúče, farby, súbory a šablóny sú v poriadku.
    .why = Chyba v téme pokazí každú stranu príručky naraz.

endless-table = tabuľka by v príručke zabrala približne { $pages } strán: riadkov { $rows }, stĺpcov { $columns }
    .help = rozdeľte ju podľa oddielov alebo ju nechajte v samostatnom súbore a v príručke uveďte to, čo treba každý deň
    .about = Tabuľka nezaberie viac než približne dvadsať tlačených strán.
    .why = V takej tabuľke nikto nič nenájde: prelistuje ju aj s oddielmi okolo nej.

missing-glyph = znak „{ $character }“ ({ $code }) nie je v písmach témy: namiesto neho sa vytlačí „�“
    .help = nahraďte ho slovom alebo iným znakom, alebo do témy pridajte písmo, ktoré ho má
    .about = Každý znak príručky sa dá vytlačiť písmami zvolenej témy.
    .why = Náhradný znak v tlačenej príručke vyzerá ako chyba tlače a význam riadka sa stratí.

picture-without-words = obrázok `{ $path }` nemá popis
    .help = napíšte do hranatých zátvoriek, čo na ňom vidno; ak len zdobí, dajte medzi ne medzeru: `![ ](…)`
    .about = Každý obrázok má slová pre tých, ktorí ho nevidia.
    .why = Kto príručku počúva, začuje namiesto schémy názov súboru a vyhľadávanie ju nenájde.

unbreakable-word = slovo z { $count } písmen sa nezmestí do riadka
    .help = skontrolujte, či sa nestratili medzery; kód alebo kľúč dajte medzi spätné apostrofy na samostatný riadok
    .about = Žiadne slovo nemá viac než šesťdesiat písmen za sebou. Adresy a kód sa nekontrolujú.
    .why = Na papieri sa také slovo roztrhne, kde riadok končí, a nedá sa prečítať.

unusable-picture = obrázok `{ $path }` sa nedá zobraziť
    .unreadable = obrázok `{ $path }` sa nepodarilo prečítať
    .unknown-format = obrázok `{ $path }` nie je PNG, JPEG, WebP ani SVG
    .damaged = obrázok `{ $path }` je poškodený
    .too-large = obrázok `{ $path }` je príliš veľký: viac než 12 000 bodov na stranu alebo 75 miliónov bodov spolu
    .help-too-large = zmenšite ho v editore: na celý hárok A4 stačí 3 500 bodov na dlhšej strane
    .too-complex = kresba `{ $path }` je príliš zložitá: viac než 10 MB alebo 100 000 čiar a plôch
    .help-too-complex = zjednodušte ju v editore kresieb alebo ju uložte ako PNG
    .empty = v kresbe `{ $path }` nie je čo vytlačiť: ani čiary, ani plochy, ani nápisy
    .help-empty = otvorte ju v editore kresieb; fotografiu vloženú do SVG uložte ako PNG alebo JPEG
    .script = v kresbe `{ $path }` je program: do príručky sa nedostane
    .help-script = uložte ju bez skriptov a obsluhy udalostí; editory to volajú jednoduché SVG
    .external = kresba `{ $path }` si berie časti z iných súborov: do príručky sa nedostane
    .help-external = vložte ich priamo do kresby a nápisy premeňte na krivky
    .foreign = v kresbe `{ $path }` je webová stránka: do príručky sa nedostane
    .help-foreign = nakreslite túto časť čiarami a nápismi, bez `foreignObject`
    .moving = obrázok `{ $path }` sa hýbe, na papieri bude len jeho prvá snímka
    .help-moving = uložte potrebnú snímku ako samostatný obrázok
    .simplified = časť kresby `{ $path }` sa nevytlačí: filtre, masky, vzory alebo vložené fotografie
    .help-simplified = premeňte tieto časti na čiary a plochy alebo uložte kresbu ako PNG
    .remote = obrázok z inej stránky sa do príručky nedostane: {$path}
    .help-remote = stiahnite ho do projektu a uveďte jeho cestu
    .inline = obrázok vnútri riadka sa do príručky nedostane: {$path}
    .help-inline = dajte ho do samostatného odseku s prázdnymi riadkami okolo
    .torn = obrázok sa nepodarilo rozpoznať: {$path}
    .help-torn = ak má cesta medzery, dajte ju do lomených zátvoriek: `![popis](<images/moja sála.png>)`
    .in-field = obrázok v poli YAML sa do príručky nedostane
    .help-in-field = presuňte ho do textu dokumentu Markdown
    .help = uložte ho nanovo ako PNG alebo JPEG na to isté miesto
    .about = Každý obrázok príručky sa dá vytlačiť: je to PNG, JPEG, WebP alebo SVG, je celý, nie príliš veľký a nič si nenačítava odinakiaľ.
    .why = V príručke by ostal len popis a čitateľ by nevedel, o čom je reč.
