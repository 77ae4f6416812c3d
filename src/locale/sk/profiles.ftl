# Completeness: what a profile demands and the handbook lacks.

missing-section = chýba časť „{ $role }“: profil vyžaduje { $need }
    .help = doplňte časť s nadpisom „{ $role }“ (alebo označte vlastný nadpis `{"{"}#{ $role-id }{"}"}`); ak ju nepotrebujete, zapíšte do `waivers` dôvod a termín
    .about = Príručka má časti, ktoré vyžadujú jej profily. Profil `essentials` vyžaduje štyri: pozdrav, telefón, e-mail, sťažnosti.
    .why = Bez napísaného pravidla to každý robí po svojom a zákazník závisí od toho, kto zdvihne telefón.

stub-section = časť „{ $title }“ je zatiaľ prázdna: profil vyžaduje { $need }
    .help = napíšte ju: aspoň jednu vetu, normu alebo postup; slová ako „doplniť“ sa nerátajú
    .about = Časť, ktorú vyžaduje profil, nie je len nadpis: obsahuje text, vetu, zoznam, tabuľku alebo odkaz na hotový dokument.
    .why = Nadpis bez textu je horší než žiadny: zamestnanec hľadá odpoveď tam, kde mu ju sľúbili, a nenájde ju.

unusable-section = časť „{ $title }“ existuje, ale nedá sa používať: profil vyžaduje { $need }
    .greeting-phrase = v časti „{ $title }“ chýba veta, v ktorej zaznie názov firmy aj ponuka pomoci
    .help-greeting-phrase = doplňte celú vetu, napríklad „{"{{"} company.name {"}}"}, dobrý deň, ako vám môžem pomôcť?“
    .time-to-answer = v časti „{ $title }“ sa nehovorí, dokedy sa zdvíha telefón
    .help-time-to-answer = uveďte merateľný čas pri zdvihnutí: „do tretieho zazvonenia“, alebo nastavte normu `time-to-answer` telefónneho kanála v `svod.yaml`
    .letter-parts = v časti „{ $title }“ nie sú všetky časti listu: predmet, oslovenie, text, záver
    .help-letter-parts = vymenujte štyri časti alebo ukážte vzor, ktorý ich má
    .signature = v časti „{ $title }“ chýba podpis
    .help-signature = ukážte, ako sa zamestnanec podpisuje: meno, pozícia, firma, telefón
    .time-to-reply = v časti „{ $title }“ sa nehovorí, dokedy sa odpovedá na e-mail
    .help-time-to-reply = uveďte čas: „do 4 pracovných hodín“, alebo nastavte normu `first-reply` e-mailového kanála v `svod.yaml`
    .complaint-deadline = v časti „{ $title }“ chýba lehota na odpoveď na sťažnosť
    .help-complaint-deadline = uveďte lehotu odpovede alebo rozhodnutia: „odpovieme do 7 kalendárnych dní“
    .complaint-owner = v časti „{ $title }“ sa nehovorí, kto za sťažnosť zodpovedá
    .help-complaint-owner = uveďte rolu, nie meno: „zodpovedá vedúci zmeny“
    .escalation = v časti „{ $title }“ sa nehovorí, komu a kedy sťažnosť postúpiť
    .help-escalation = opíšte ďalší stupeň: „ak sa nevyrieši do dvoch hodín, postúpiť vedúcemu“
    .help = doplňte, čo chýba, alebo odkážte na dokument, kde to je
    .about = V časti, ktorú vyžaduje profil, je to, bez čoho sa nedá používať: v pozdrave veta s názvom a ponukou pomoci, pri telefóne čas zdvihnutia, pri e-mailoch časti listu, podpis a čas, pri sťažnostiach lehota, zodpovedný a eskalácia.
    .why = „Odpovedáme slušne a rýchlo“ sa nedá splniť ani overiť. Číslo, rola a hotová veta áno.

doubtful-section = nadpis „{ $title }“ môže byť časť „{ $role }“, no priamo to nehovorí
    .help = ak je to ona, označte ju `{"{"}#{ $role-id }{"}"}`; ak nie, doplňte potrebnú časť zvlášť
    .about = Nadpis, ktorý sa dá čítať dvojako, je označený svojou rolou. „Ťažkí zákazníci“ môžu, ale nemusia byť časťou o sťažnostiach.
    .why = Kto sa ponáhľa, hľadá časť podľa nadpisu. Dvojznačný nadpis nenájde.

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

missing-glyph = znak „{ $character }“ ({ $code }) nie je v písmach témy: vytlačil by sa prázdny štvorček
    .help = nahraďte ho slovom alebo iným znakom, alebo do témy pridajte písmo, ktoré ho má
    .about = Každý znak príručky sa dá vytlačiť písmami zvolenej témy.
    .why = Prázdny štvorček v tlačenej príručke vyzerá ako chyba tlače a význam riadka sa stratí.

unknown-profile = profil „{ $profile }“ neexistuje
    .help = existujú profily: { $profiles }
    .help-near = nemysleli ste `{ $nearest }`?
    .about = Profily uvedené v `svod.yaml` existujú.
    .why = Preklep v názve profilu by potichu zrušil kontrolu, na ktorú sa všetci spoliehajú.

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
