# Rules of the family `completeness`: findings and their explanation.

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

missing-stage = kanál „{ $name }“ nemá časť „{ $role }“: profil `{ $profile }` vyžaduje { $need }
    .help = doplňte časť „{ $role }“ do dokumentu o tomto kanáli alebo uveďte kanály dokumentu v `applies_to`
    .about = Každý kanál, ktorý obsluhujú ľudia, opisuje fázy, ktoré profil vyžaduje: pozdrav, rozhovor, rozlúčku a pri telefóne aj podržanie a prepojenie.
    .why = Kde fáza nie je opísaná, robí ju každý po svojom: jeden čet sa končí slovami „ozvite sa“, druhý jednoducho stíchne.

unmet-element = v príručke chýba: { $need }
    .fields = v dokumente `{ $name }` nie je vyplnené: { $fields }. Profil vyžaduje: { $need }
    .few = má ich byť aspoň { $bound }, je ich { $count }. Profil vyžaduje: { $need }
    .many = má ich byť najviac { $bound }, je ich { $count }. Profil vyžaduje: { $need }
    .said = toto v príručke nemá čo robiť: „{ $words }“. Profil vyžaduje: { $need }
    .help-said = vetu prepíšte alebo odstráňte; ak ukazuje, čo nehovoríme, začnite riadok znakom ✗
    .order = kroky nie sú všetky alebo nie sú v správnom poradí. Profil vyžaduje: { $need }
    .help-order = pomenujte tieto kroky v `{ $list }` po poradí, každý ako samostatnú položku:
        { $write }
    .steps = v príručke chýba: { $need }
    .help-steps = napíšte dokument druhu `{ $kind }` (priečinok `{ $folder }/`) a pomenujte tieto kroky v `{ $list }` po poradí, každý ako samostatnú položku:
        { $write }
    .uncovered = na `{ $name }` neodkazuje žiadny dokument druhu { $kinds }. Profil vyžaduje: { $need }
    .help-uncovered = uveďte ho v dokumente z { $folders }: `{ $sample }`; ak taký dokument nie je, napíšte ho
    .asked = na toto môže odpovedať len človek: { $need }
    .help-asked = zapíšte odpoveď do `svod.yaml`: `answers: {"{"}{ $element }: {"{"}says: …, on: 2026-03-01, by: rola{"}"}{"}"}`
    .help = napíšte napríklad: { $write }
    .about = V príručke je všetko, čo vyžaduje profil: časti, polia, lehoty, slová. Prvok profilu je potreba so svojím zdrojom; `svod profile show` ich vypíše všetky.
    .why = Audítor, kontrolór aj nový kolega hľadajú v príručke to isté. Čo v nej nie je, to pre nich neexistuje.

doubtful-section = nadpis „{ $title }“ môže byť časť „{ $role }“, no priamo to nehovorí
    .help = ak je to ona, označte ju `{"{"}#{ $role-id }{"}"}`; ak nie, doplňte potrebnú časť zvlášť
    .about = Nadpis, ktorý sa dá čítať dvojako, je označený svojou rolou. „Ťažkí zákazníci“ môžu, ale nemusia byť časťou o sťažnostiach.
    .why = Kto sa ponáhľa, hľadá časť podľa nadpisu. Dvojznačný nadpis nenájde.

unknown-profile = profil „{ $profile }“ neexistuje
    .unattached = register pre audítora uvádza profil `{ $profile }`, podľa ktorého sa príručka nekontroluje
    .help-unattached = pridajte ho do `profiles` alebo ho vynechajte z `auditor_index`
    .help = existujú profily: { $profiles }
    .help-near = nemysleli ste `{ $nearest }`?
    .about = Profily uvedené v `svod.yaml` existujú.
    .why = Preklep v názve profilu by potichu zrušil kontrolu, na ktorú sa všetci spoliehajú.

stage-without-formula = v časti „{ $title }“ nie je čo povedať nahlas: chýba akákoľvek veta
    .help = pridajte hotovú vetu ako citát (`> …`) alebo odkážte na formulky: `[[id]]`
    .about = V časti o fáze živého rozhovoru je hotová veta, príklad alebo odkaz na formulky.
    .why = Pod tlakom nikto nevymýšľa. Bez hotovej vety zákazník počuje „vydržte“ namiesto „môžem vás poprosiť o chvíľku strpenia“.

profile-loop = profil `{ $profile }` sa cez `extends` vracia sám k sebe
    .help = vynechajte jeden článok: profil rozširuje iba iné profily
    .about = Profily sa rozširujú v reťazi, ktorá sa niekde končí.
    .why = Kým je reťaz uzavretá, nikto nevie, čo sa vyžaduje, a kontrole sa nedá veriť.

malformed-element = podľa tejto podmienky sa nedá nič rozhodnúť: nemá kľúč, ktorý ju pomenúva, alebo ich má viac
    .kind = `{ $name }` nie je druh dokumentu ani časť
    .help-kind = druhy dokumentov a časti sú v docs/profiles.md
    .rule = pravidlo `{ $name }` neexistuje
    .help-rule = všetky pravidlá vypíše `svod rules`
    .help = podmienka má práve jeden hlavný kľúč: `section`, `documents`, `every`, `manifest`, `says`, `never`, `sequence`, `covers`, `clean`, `profile`, `asked` alebo `any`
    .about = Každá podmienka prvku v profile firmy je taká, o ktorej vie svod rozhodnúť.
    .why = Podmienka, o ktorej sa nedá rozhodnúť, by sa potichu rátala za splnenú.
