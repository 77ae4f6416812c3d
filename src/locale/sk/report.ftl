# Čo hovorí samotný príkazový riadok.

## Úrovne

report-error = chyba
report-warning = upozornenie
report-info = poznámka
report-help = čo urobiť
report-clause = zdroj požiadavky
report-route = cesta

## Koniec správy

report-errors = { $count ->
    [one] { $count } chyba
    [few] { $count } chyby
   *[other] { $count } chýb
}
report-warnings = { $count ->
    [one] { $count } upozornenie
    [few] { $count } upozornenia
   *[other] { $count } upozornení
}
report-infos = { $count ->
    [one] { $count } poznámka
    [few] { $count } poznámky
   *[other] { $count } poznámok
}
report-nothing-found = nie je čo opravovať
report-nothing-new = žiadne nové nálezy
report-summary = { $documents ->
    [one] Skontrolovaný { $documents } dokument: { $found }.
    [few] Skontrolované { $documents } dokumenty: { $found }.
   *[other] Skontrolovaných { $documents } dokumentov: { $found }.
}
report-plain = Priečinok nemá svod.yaml: skontrolovaný ako obyčajný Markdown podľa profilu essentials.
report-partial = Prečítaná bola celá príručka; ukázané sú len nálezy na zadaných cestách.
report-baseline-known = { $count ->
    [0] Zo základného zoznamu sa nič nenašlo.
    [one] { $count } nález základného zoznamu je známy a nezobrazil sa.
    [few] { $count } nálezy základného zoznamu sú známe a nezobrazili sa.
   *[other] { $count } nálezov základného zoznamu je známych a nezobrazilo sa.
}
report-baseline-stale = { $count ->
    [one] { $count } záznam základného zoznamu je neaktuálny, taký nález už nie je. Odstránite ho príkazom `svod baseline`.
    [few] { $count } záznamy základného zoznamu sú neaktuálne, také nálezy už nie sú. Odstránite ich príkazom `svod baseline`.
   *[other] { $count } záznamov základného zoznamu je neaktuálnych, také nálezy už nie sú. Odstránite ich príkazom `svod baseline`.
}
report-since = { $count ->
    [0] Zobrazené je len to, čo sa zmenilo od { $revision }; inde nebolo čo vynechať.
    [one] Zobrazené je len to, čo sa zmenilo od { $revision }; { $count } starší nález inde sa nezobrazil.
    [few] Zobrazené je len to, čo sa zmenilo od { $revision }; { $count } staršie nálezy inde sa nezobrazili.
   *[other] Zobrazené je len to, čo sa zmenilo od { $revision }; { $count } starších nálezov inde sa nezobrazilo.
}
report-profile-met = { $profile }: { $met } z { $count }
report-profile-inapplicable = { $count ->
    [one] , { $count } sa netýka firmy
   *[other] , { $count } sa netýkajú firmy
}
report-profile-off = { $count ->
    [one] , { $count } vypnutý
    [few] , { $count } vypnuté
   *[other] , { $count } vypnutých
}
report-profile-is-off = vypnutý v svod.yaml
report-profile-unchecked = { $profile }: tento profil o zákone nikto neskontroloval, preto sú jeho chyby ukázané ako upozornenia; kto a kedy ho skontroloval, napíšte do `checked_by` a `checked_on`.
report-off = Vypnuté v svod.yaml: { $rules }.
report-unchecked = Právne profily, ktoré ešte nikto neskontroloval: { $profiles }. Ich chyby sú zatiaľ upozornenia, kým nie je vyplnené `checked_by` a `checked_on`.
report-idle = Pravidlá nemali čo kontrolovať, také dokumenty alebo kanály chýbajú: { $families }.
report-mended = { $count ->
    [0] Automaticky nebolo čo opraviť.
    [one] Opravený {$count} nález.
    [few] Opravené {$count} nálezy.
   *[other] Opravených {$count} nálezov.
}
report-begun = { $count ->
    [one] Založená {$count} časť: dopíšte ju, dovtedy je to nález.
    [few] Založené {$count} časti: dopíšte ich, dovtedy sú to nálezy.
   *[other] Založených {$count} častí: dopíšte ich, dovtedy sú to nálezy.
}
report-file-changed = { $path } – zmenený
report-file-created = { $path } – vytvorený
report-stub =
    Doplniť.
    {""}
    <!--
    Čo treba: { $need }.
    {""}
    Napríklad: { $write }
    -->
report-skipped = { $count ->
    [one] Vynechaný { $count } súbor; ktorý a prečo, ukáže svod check --explain-skips.
    [few] Vynechané { $count } súbory; ktoré a prečo, ukáže svod check --explain-skips.
   *[other] Vynechaných { $count } súborov; ktoré a prečo, ukáže svod check --explain-skips.
}
report-skipped-list = { $count ->
    [one] Vynechaný { $count } súbor:
    [few] Vynechané { $count } súbory:
   *[other] Vynechaných { $count } súborov:
}
report-skip-link = symbolický odkaz; svod odkazy nesleduje
report-skip-not-a-document = YAML mimo priečinkov príručky, a svod.yaml tu nie je
report-skip-not-a-source = nie je to YAML, Markdown ani obrázok
report-skip-project-file = týka sa samotného projektu, do príručky nepatrí
report-skip-unreadable-folder = priečinok sa nedá prečítať
report-skip-unreadable-name = názov obsahuje nečitateľné znaky

## Správy pre programy

report-root = koreň repozitára
report-checked = skontrolované
report-level = úroveň
report-line = riadok
report-what-is-wrong = čo je zle
report-what-to-do = čo urobiť
report-more = { $count ->
    [one] Ešte { $count } nález sa sem nezmestil; ukáže ho správa v inom formáte.
    [few] Ešte { $count } nálezy sa sem nezmestili; ukáže ich správa v inom formáte.
   *[other] Ešte { $count } nálezov sa sem nezmestilo; ukáže ich správa v inom formáte.
}

## Zoznam medzier

report-gaps-title = Čo doplniť a opraviť
report-gaps-as-of = stav ku dňu
report-gaps-overview = Prehľad
report-gaps-profile = Profil úplnosti
report-gaps-needs = požiadaviek
report-gaps-met = splnených
report-gaps-part = Časť zoznamu
report-gaps-rule = Pravidlo
report-gaps-write = Čo napísať
report-gaps-place = Kde
report-gaps-related = Spolu s tým
report-gaps-checked = Čo sa kontrolovalo
report-gaps-nothing = Nie je čo doplniť ani opraviť.
report-gaps-version = verzia
report-general = Všeobecné
report-gaps-missing = Čo chýba
report-gaps-missing-about = Čo profily úplnosti vyžadujú a príručka zatiaľ nehovorí, alebo hovorí tak, že to personál nevie použiť.
report-gaps-to-mend = Čo opraviť
report-gaps-to-mend-about = Čo si odporuje, zastaralo alebo je nejasné – v poradí kapitol.

## Prečo sa práca nepodarila

report-no-path = súbor ani priečinok „{ $path }“ neexistuje
report-no-folder = „{ $path }“ nie je priečinok
report-many-projects = „{ $one }“ a „{ $other }“ patria do rôznych príručiek; skontrolujte ich osobitne
report-no-sources = nie je čo kontrolovať: v priečinku „{ $path }“ nie je Markdown ani YAML ({ $skipped ->
    [0] nie sú v ňom žiadne súbory
    [one] vynechaný { $skipped } súbor
    [few] vynechané { $skipped } súbory
   *[other] vynechaných { $skipped } súborov
})
report-nothing-matched = nie je čo kontrolovať: na ceste „{ $path }“ nie je žiadny zdrojový súbor príručky
report-unknown-profile = profil „{ $profile }“ neexistuje; k dispozícii: { $known }
report-unknown-profile-near = profil „{ $profile }“ neexistuje; nemysleli ste `{ $nearest }`?
report-unknown-edition = vydanie „{ $edition }“ neexistuje; sú tu: { $known }
report-unknown-edition-near = vydanie „{ $edition }“ neexistuje; nemysleli ste `{ $nearest }`? Sú tu: { $known }
report-empty-edition = vo vydaní „{ $edition }“ nie je čo tlačiť: žiadny dokument nie je určený jeho čitateľom; uveďte ich v poli `audience` dokumentov
report-unknown-rule = pravidlo „{ $rule }“ neexistuje; všetky vypíše `svod rules`
report-unknown-rule-near = pravidlo „{ $rule }“ neexistuje; nemysleli ste `{ $nearest }`?
report-unknown-schema = druh „{ $kind }“ neexistuje; k dispozícii: { $known }
report-unknown-schema-near = druh „{ $kind }“ neexistuje; nemysleli ste `{ $nearest }`?
report-many-to-stdout = na obrazovku môže ísť len jedna správa; ostatným dajte každej súbor prepínačom -o
report-many-files = súborov -o je viac ako formátov; uveďte formát pre každý prepínačom --format
report-twice = dve správy by išli do toho istého súboru „{ $path }“; dajte každej vlastný
report-over-source = „{ $path }“ je zdrojový súbor príručky a prepísal by sa
report-among-sources = „{ $path }“ by sa pri ďalšej kontrole čítal ako dokument príručky; uložte ho do iného priečinka alebo jeho názov začnite bodkou
report-cannot-write = nepodarilo sa zapísať „{ $path }“
report-baseline-missing = základný zoznam „{ $path }“ neexistuje; vytvorí ho `svod baseline`
report-baseline-folder = „{ $path }“ je priečinok, kým základný zoznam je súbor; zvyčajne sa volá .svod-baseline.json
report-baseline-damaged = „{ $path }“ nie je základný zoznam alebo je poškodený; obnovte ho z repozitára alebo ho zmažte a spustite `svod baseline`
report-baseline-version = základný zoznam „{ $path }“ má verziu { $version }, ktorú tento svod nepozná; aktualizujte svod alebo ho vytvorte nanovo cez `svod baseline --renew`
report-baseline-foreign = základný zoznam „{ $path }“ patrí príručke „{ $other }“, nie „{ $name }“; uveďte správny alebo ho vytvorte nanovo cez `svod baseline --renew`
report-baseline-outside = `baseline: { $path }` vo svod.yaml vedie mimo príručky; uveďte súbor v nej alebo použite --baseline
report-git-missing = program git sa nedá spustiť a --changed-since ho potrebuje; nainštalujte git alebo vynechajte --changed-since
report-git-no-repository = „{ $path }“ neleží v repozitári git a --changed-since ho potrebuje
report-git-refused = git nedôveruje repozitáru priečinka „{ $path }“: { $words }
report-git-unknown = git nepozná revíziu „{ $revision }“; uveďte commit, vetvu alebo značku a ak tu nie je, najprv ju stiahnite
report-git-shallow = git nepozná „{ $revision }“, lebo história je stiahnutá len sčasti; stiahnite ju celú: `fetch-depth: 0` v GitHub Actions, `GIT_DEPTH: 0` v GitLabe, `git fetch --unshallow` ručne
report-git-failed = git zlyhal: { $words }
report-out-is-file = „{ $path }“ je súbor, príručka však potrebuje priečinok
report-out-is-foreign = v priečinku „{ $path }“ sú súbory, ktoré nevytvoril svod ({ $names }); zadajte iný priečinok prepínačom -o alebo ich presuňte

## Základný zoznam

report-baseline-made = { $count ->
    [0] Základný zoznam je prázdny: { $path }.
    [one] V základnom zozname je { $count } nález: { $path }.
    [few] V základnom zozname sú { $count } nálezy: { $path }.
   *[other] V základnom zozname je { $count } nálezov: { $path }.
}
report-baseline-gone = { $count ->
    [one] Odstránil sa { $count } záznam: taký nález už nie je.
    [few] Odstránili sa { $count } záznamy: také nálezy už nie sú.
   *[other] Odstránilo sa { $count } záznamov: také nálezy už nie sú.
}
report-baseline-new = { $count ->
    [one] { $count } nález je nový a do zoznamu nepatrí: opravte ho alebo prijmite všetky dnešné cez --renew.
    [few] { $count } nálezy sú nové a do zoznamu nepatria: opravte ich alebo prijmite všetky dnešné cez --renew.
   *[other] { $count } nálezov je nových a do zoznamu nepatrí: opravte ich alebo prijmite všetky dnešné cez --renew.
}
## Profily

report-profile-attached = používaný
report-profile-own = vlastný
report-profile-nobody = nikto ho neskontroloval
report-profile-elements = { $count ->
    [one] { $count } prvok: { $levels }
    [few] { $count } prvky: { $levels }
   *[other] { $count } prvkov: { $levels }
}
report-profile-basis = základ: { $basis }
report-basis-source-documents = zdrojové dokumenty
report-basis-practice = dobrá prax
report-basis-standard = norma
report-basis-law = zákon
report-profile-as-of = stav k { $day }
report-profile-extends = rozširuje profily: { $profiles }
report-profile-checked = skontroloval: { $role }, { $day }
report-sure = isté
report-medium = overte čísla
report-unsure = overte sami
report-profile-need = Treba: { $text }
report-profile-write = Napíšte: { $text }
report-profile-note = Pozor: { $text }

## Zostavenie

report-refused = { $count ->
    [one] Príručka nebola zostavená: najprv opravte { $count } chybu. Predchádzajúca, ak existuje, zostala nedotknutá; koncept zostaví --draft.
    [few] Príručka nebola zostavená: najprv opravte { $count } chyby. Predchádzajúca, ak existuje, zostala nedotknutá; koncept zostaví --draft.
   *[other] Príručka nebola zostavená: najprv opravte { $count } chýb. Predchádzajúca, ak existuje, zostala nedotknutá; koncept zostaví --draft.
}
report-no-cards = kartičky sa neurobili: v tejto knihe nie sú protokoly, typy zákazníkov ani hotové vety
report-no-posters = plagáty sa neurobili: v tejto knihe nie sú protokoly ani vety na pozdrav a rozlúčku
report-thick-booklet = brožúra má listov: { $sheets }, zošiť sa ich dá najviac { $most }; vytlačte kratšie vydanie, napríklad `--edition pocket`
report-built = Príručka je hotová:
report-pages = { $count ->
    [one] { $count } strana
    [few] { $count } strany
   *[other] { $count } strán
}

## Začiatok

report-no-pack = predloha „{ $pack }“ v tomto jazyku neexistuje; k dispozícii: { $known }
report-in-the-way = priečinok „{ $path }“ nie je prázdny ({ $names }); zadajte nový alebo prázdny
report-bad-name = názov firmy nemôže obsahovať „{ $part }“
report-started = { $count ->
    [one] Príručka firmy „{ $name }“ je založená v priečinku { $path }: { $count } súbor. Ďalej:
    [few] Príručka firmy „{ $name }“ je založená v priečinku { $path }: { $count } súbory. Ďalej:
   *[other] Príručka firmy „{ $name }“ je založená v priečinku { $path }: { $count } súborov. Ďalej:
}

## Vysvetlenie

report-why = Prečo na tom záleží
report-bad = Takto vznikne nález
report-answer = Čo povie svod
report-good = Takto je to správne
report-advice = Čo urobiť

## Listy von a späť

report-letters-out = { $count ->
    [one] { $count } list je v priečinku „{ $path }“
    [few] { $count } listy sú v priečinku „{ $path }“
   *[other] { $count } listov je v priečinku „{ $path }“
}
report-macros-out = { $count ->
    [one] { $count } makro je v súbore „{ $path }“
    [few] { $count } makrá sú v súbore „{ $path }“
   *[other] { $count } makier je v súbore „{ $path }“
}
report-export-refused = { $count ->
    [one] Listy neodišli: najprv opravte { $count } chybu v listoch a podpisoch.
    [few] Listy neodišli: najprv opravte { $count } chyby v listoch a podpisoch.
   *[other] Listy neodišli: najprv opravte { $count } chýb v listoch a podpisoch.
}
report-unfilled = Listy neodišli: miesta na doplnenie nemajú príklad: { $slots }. Uveďte ich alebo exportujte s prepínačom --slots open.
report-unmapped = Makrá neodišli: systém podpory nepozná miesta na doplnenie { $slots }. Pomenujte ich v `exports` súboru svod.yaml.
report-no-letters = v „{ $path }“ nie je list, ktorý by mohol odísť: koncepty a zrušené listy zostávajú doma
report-macros-in = { $count ->
    [one] { $count } list je v priečinku „{ $path }“
    [few] { $count } listy sú v priečinku „{ $path }“
   *[other] { $count } listov je v priečinku „{ $path }“
}
report-foreign-slots = { $count ->
    [one] svod nepozná { $count } miesto na doplnenie systému podpory a nechal ho tak, ako bolo: { $names }. Pomenujte ho v `exports` súboru svod.yaml a skúste znova, alebo upravte text.
    [few] svod nepozná { $count } miesta na doplnenie systému podpory a nechal ich tak, ako boli: { $names }. Pomenujte ich v `exports` súboru svod.yaml a skúste znova, alebo upravte text.
   *[other] svod nepozná { $count } miest na doplnenie systému podpory a nechal ich tak, ako boli: { $names }. Pomenujte ich v `exports` súboru svod.yaml a skúste znova, alebo upravte text.
}
report-empty-macros = { $count ->
    [one] { $count } makro bez textu bolo vynechané, jeho číslo: { $names }.
    [few] { $count } makrá bez textu boli vynechané, ich čísla: { $names }.
   *[other] { $count } makier bez textu bolo vynechaných, ich čísla: { $names }.
}
report-incomplete-letters = { $count ->
    [one] { $count } listu chýba kategória, predmet alebo podpis: makro ich neobsahovalo. Čo doplniť, ukáže `svod check`.
   *[other] { $count } listom chýba kategória, predmet alebo podpis: makrá ich neobsahovali. Čo doplniť, ukáže `svod check`.
}
report-not-utf8 = „{ $path }“ nie je v UTF-8; uložte súbor znova, z Excelu ako „CSV UTF-8“
report-not-in-form = „{ $path }“ sa nedá prečítať: chyba je v riadku { $line }, stĺpci { $column }
report-no-macros = v „{ $path }“ nie sú makrá: treba zoznam zo Zendesku či osTicketu alebo tabuľku so stĺpcom `text`
report-unreadable = „{ $path }“ sa nedá prečítať
report-letters-there = tieto listy už existujú: { $names }; zadajte iný priečinok alebo ich presuňte

## Témy

report-theme-classic = Pätkové písmo na čítanie, bezpätkové na všetko ostatné, tmavé pole na obálke. Hodí sa každej firme.
report-theme-editorial = Pokojná, knižná: ušľachtilé pätkové písmo, široké okraje, tenké linky, biela obálka.
report-theme-modern = Priama a výrazná: jedno bezpätkové písmo, text zarovnaný vľavo, farba v pásoch.
report-theme-used = používa sa
report-theme-own = vlastná
report-theme-extends = stavia na téme { $theme }
report-theme-contrasts = kontrast s papierom v `{ $palette }`, treba aspoň 4.5: { $contrasts }
report-unknown-theme = téma „{ $theme }“ neexistuje; sú: { $known }
report-unknown-theme-near = téma „{ $theme }“ neexistuje; nemysleli ste `{ $nearest }`?
report-no-theme-file = téma „{ $theme }“ nemá „{ $path }“; má: { $known }
report-theme-there = v { $path } tieto súbory už sú: { $names }; zadajte iné alebo ich nahraďte s prepínačom --force
report-ejected-files = { $count ->
    [one] { $count } súbor témy „{ $theme }“ je v príručke:
    [few] { $count } súbory témy „{ $theme }“ sú v príručke:
   *[other] { $count } súborov témy „{ $theme }“ je v príručke:
}
report-ejected = Do svod.yaml napíšte `theme: { $theme }`, v theme.yaml nechajte len riadky, ktoré meníte, súbory, ktoré nemeníte, zmažte a spustite `svod check`.
report-ejected-used = V theme.yaml nechajte len riadky, ktoré meníte, súbory, ktoré nemeníte, zmažte a spustite `svod check`.

## Editor

lsp-required = povinné
lsp-fix = Opraviť: { $rule }
lsp-fix-replace = Nahradiť „{ $old }“ za „{ $new }“
lsp-fix-insert = Vložiť „{ $new }“
lsp-fix-remove = Odstrániť „{ $old }“
lsp-fix-begin = Vložiť náčrt s nápovedou, čo napísať
lsp-fix-all = Opraviť v tomto súbore všetko, čo sa dá opraviť bez zmeny významu
lsp-create = Vytvoriť { $path }
lsp-waive = Pripustiť „{ $rule }“ do { $until }: uveďte dôvod
lsp-rename-nothing = tu nie je čo premenovať: svod premenúva id dokumentov a rolí a uzly scenárov
lsp-rename-unknown = „{ $name }“ je iba v odkazoch: nie je čo premenovať
lsp-rename-invalid = „{ $name }“ sa nehodí za id: patria doň písmená, číslice, spojovníky a podčiarkovníky a na začiatok písmeno alebo číslica; slovo null v YAML znamená „nič“
lsp-rename-taken = „{ $name }“ je už obsadené: { $path }
lsp-rename-link = { $path }, riadok { $line }: cesta v odkaze je zapísaná tak, že sa nedá zmeniť, a po premenovaní by odkaz nikam neviedol; zapíšte ho ako „[slová](cesta)“
