# Rules of the family `looks`: findings and their explanation.

theme-mistake = tému nemožno prečítať (`{ $where }`): { $detail }
    .unknown-theme = téma `{ $where }` neexistuje
    .help-unknown-theme = vstavané témy: { $themes }; vlastná je v `themes/<názov>/theme.yaml`
    .unknown-key = téma nemá také nastavenie: `{ $where }`
    .bad-value = hodnota v téme sa nedá použiť (`{ $where }`): { $detail }
    .missing-file = téma uvádza súbor, ktorý neexistuje: `{ $path }` (`{ $where }`)
    .low-contrast = text sa ťažko číta: kontrast { $contrast } s farbou `{ $ground }`, potrebných je aspoň 4.5 (`{ $where }`)
    .help-low-contrast = zvoľte tmavšiu farbu alebo svetlejší podklad
    .help-near = nemysleli ste `{ $nearest }`?
    .help = opravte súbor témy v priečinku `themes`; dovtedy na jeho mieste platí vstavaný vzhľad
    .about = Téma projektu sa dá použiť: kľúče, farby, súbory a šablóny sú v poriadku.
    .why = Chyba v téme pokazí každú stranu príručky naraz.

missing-glyph = znak „{ $character }“ ({ $code }) nie je v písmach témy: namiesto neho sa vytlačí „�“
    .help = nahraďte ho slovom alebo iným znakom, alebo do témy pridajte písmo, ktoré ho má
    .about = Každý znak príručky sa dá vytlačiť písmami zvolenej témy.
    .why = Náhradný znak v tlačenej príručke vyzerá ako chyba tlače a význam riadka sa stratí.

picture-without-words = obrázok `{ $path }` nemá popis
    .help = napíšte do hranatých zátvoriek, čo na ňom vidno; ak len zdobí, dajte medzi ne medzeru: `![ ](…)`
    .about = Každý obrázok má slová pre tých, ktorí ho nevidia.
    .why = Kto príručku počúva, začuje namiesto schémy názov súboru a vyhľadávanie ju nenájde.

unusable-picture = obrázok `{ $path }` sa nedá zobraziť
    .unreadable = obrázok `{ $path }` sa nepodarilo prečítať
    .unknown-format = obrázok `{ $path }` nie je PNG, JPEG, WebP ani SVG
    .damaged = obrázok `{ $path }` je poškodený
    .too-large = obrázok `{ $path }` je príliš veľký: viac než 12 000 bodov na stranu alebo 75 miliónov bodov spolu
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
    .help = uložte ho ako PNG alebo JPEG, najviac 4 000 bodov na stranu, pod rovnakým názvom
    .about = Každý obrázok príručky sa dá vytlačiť: je to PNG, JPEG, WebP alebo SVG, je celý, nie príliš veľký a nič si nenačítava odinakiaľ.
    .why = V príručke by ostal len popis a čitateľ by nevedel, o čom je reč.
