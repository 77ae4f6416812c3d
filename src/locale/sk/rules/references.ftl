# Rules of the family `references`: findings and their explanation.

unknown-reference = dokument `{$id}` neexistuje
    .folder = v priečinku `{$id}` nie je žiadny dokument
    .norm = norma `{$id}` nie je pri žiadnom kanáli ani v štandardoch
    .help = skontrolujte kód: meno súboru bez prípony alebo pole `id`
    .help-near = nemali ste na mysli `{$nearest}`?
    .help-norm = cesta sa píše takto: `thresholds.first-reply` alebo `channels.email.thresholds.first-reply`
    .about = Kód dokumentu alebo odkaz v dvojitých zátvorkách nikam nevedie.
    .why = Zamestnanec hľadá scenár a nenájde ho.

missing-footnote = poznámka pod čiarou `[^{$name}]` nemá text
    .help = napíšte ho na samostatný riadok s prázdnym riadkom pred ním, `[^{$name}]: …`, alebo značku odstráňte
    .help-near = nemali ste na mysli poznámku `[^{$nearest}]`?
    .about = Každá značka `[^názov]` má v tom istom dokumente riadok `[^názov]: …`.
    .why = V príručke sa namiesto poznámky vytlačia zátvorky a názov a čitateľ sa o výhrade nedozvie.

unused-footnote = na túto poznámku pod čiarou v texte nič neodkazuje
    .help = dajte značku `[^…]` tam, kde poznámku treba, alebo poznámku odstráňte
    .about = Poznámka `[^názov]: …` sa vytlačí dole na strane, na ktorej stojí jej značka `[^názov]`.
    .why = Bez značky čitateľ nevie, čoho sa poznámka týka: zostane sama na konci oddielu.

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

unsafe-link = odkaz `{ $scheme }:` príručka neotvára: čitateľ uvidí len slová
    .help = uveďte adresu, ktorá sa začína na `https://`, `mailto:` alebo `tel:`
    .running = odkaz `{ $scheme }:` by spustil program: v príručke z neho zostanú len slová
    .help-running = uveďte adresu stránky, ktorá sa začína na `https://`, alebo odkaz odstráňte
    .file = odkaz vedie na súbor v jednom počítači: čitateľ príručky ho nemá
    .help-file = vložte súbor do priečinka príručky a odkážte naň názvom, alebo uveďte jeho adresu na webe
    .about = V príručke sa otvárajú odkazy na stránky na webe, na e-mailové adresy a na telefónne čísla.
    .why = Každý iný odkaz by mohol čitateľovi spustiť čokoľvek, preto ho príručka zmení na obyčajný text.

cut-reference = zvislá čiara v odkaze rozdelí bunku tabuľky na dve a odkaz nevznikne
    .help = dajte pred čiaru opačnú lomku: `[[id\|slová]]`
    .about = V tabuľke Markdownu začína čiara `|` ďalšiu bunku, aj vo vnútri dvojitých hranatých zátvoriek.
    .why = Slová odkazu sa z príručky stratia a na ich mieste zostanú zátvorky.
