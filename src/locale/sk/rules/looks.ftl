# Rules of the family `looks`: findings and their explanation.

theme-mistake = tému nemožno prečítať (`{ $where }`): { $detail }
    .unknown-theme = téma `{ $where }` neexistuje
    .help-unknown-theme = vstavané témy: { $themes }; vlastná je v `themes/<názov>/theme.yaml`
    .unknown-key = téma nemá také nastavenie: `{ $where }`
    .bad-value = hodnota v téme sa nedá použiť (`{ $where }`): { $detail }
    .missing-file = téma uvádza súbor, ktorý neexistuje: `{ $path }` (`{ $where }`)
    .unknown-base = téma `{ $base }`, na ktorej má táto stavať, neexistuje (`{ $where }`)
    .help-unknown-base = vstavané témy: classic, editorial, modern; vlastná je v `themes/<názov>/theme.yaml`
    .circle = témy sa odvolávajú jedna na druhú dokola: { $themes } (`{ $where }`)
    .help-circle = nech jedna z nich stavia na vstavanej téme alebo na žiadnej
    .lacks-letters = v písme `{ $font }` chýbajú písmená, ktorými je príručka napísaná ({ $count }): { $letters } (`{ $where }`)
    .help-lacks-letters = zvoľte písmo, ktoré ich má; dovtedy sú tieto písmená vysádzané vstavaným písmom
    .low-contrast = text sa ťažko číta: kontrast { $contrast } s farbou `{ $ground }`, potrebných je aspoň { $least } (`{ $where }`)
    .help-low-contrast = zvoľte tmavšiu farbu alebo svetlejší podklad
    .low-contrast-shade = text sa ťažko číta: kontrast { $contrast } s farbou `{ $ground }`, potrebných je aspoň { $least } (`{ $where }`)
    .help-low-contrast-shade = najbližší odtieň, ktorý sa dá čítať: `{ $shade }`
    .help-near = nemysleli ste `{ $nearest }`?
    .help = opravte súbor témy v priečinku `themes`; dovtedy na jeho mieste platí vstavaný vzhľad
    .about = Téma projektu sa dá použiť: kľúče, farby, súbory a šablóny sú v poriadku.
    .why = Chyba v téme pokazí každú stranu príručky naraz.

missing-glyph = znak „{ $character }“ ({ $code }) nie je v písmach témy: vytlačil by sa prázdny štvorček
    .help = nahraďte ho slovom alebo iným znakom, alebo do témy pridajte písmo, ktoré ho má
    .about = Každý znak príručky sa dá vytlačiť písmami zvolenej témy.
    .why = Prázdny štvorček v tlačenej príručke vyzerá ako chyba tlače a význam riadka sa stratí.

unusable-picture = obrázok `{ $path }` sa nedá zobraziť
    .unreadable = obrázok `{ $path }` sa nepodarilo prečítať
    .unknown-format = obrázok `{ $path }` nie je PNG, JPEG ani WebP
    .damaged = obrázok `{ $path }` je poškodený
    .too-large = obrázok `{ $path }` je príliš veľký: viac než 12 000 bodov na stranu
    .remote = obrázok z inej stránky sa do príručky nedostane: {$path}
    .help-remote = stiahnite ho do projektu a uveďte jeho cestu
    .inline = obrázok vnútri riadka sa do príručky nedostane: {$path}
    .help-inline = dajte ho do samostatného odseku s prázdnymi riadkami okolo
    .torn = obrázok sa nepodarilo rozpoznať: {$path}
    .help-torn = ak má cesta medzery, dajte ju do lomených zátvoriek: `![popis](<images/moja sála.png>)`
    .in-field = obrázok v poli YAML sa do príručky nedostane
    .help-in-field = presuňte ho do textu dokumentu Markdown
    .help = uložte ho ako PNG alebo JPEG, najviac 4 000 bodov na stranu, pod rovnakým názvom
    .about = Každý obrázok príručky sa dá vytlačiť: je to PNG, JPEG alebo WebP, celý a nie príliš veľký.
    .why = V príručke by ostal len popis a čitateľ by nevedel, o čom je reč.
