# Čo hovorí samotný príkazový riadok.

## Úrovne

report-error = chyba
report-warning = upozornenie
report-info = poznámka
report-help = čo urobiť
report-clause = zdroj požiadavky

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
report-summary = { $documents ->
    [one] Skontrolovaný { $documents } dokument: { $found }.
    [few] Skontrolované { $documents } dokumenty: { $found }.
   *[other] Skontrolovaných { $documents } dokumentov: { $found }.
}
report-plain = Priečinok nemá svod.yaml: skontrolovaný ako obyčajný Markdown podľa profilu essentials.
report-partial = Prečítaná bola celá príručka; ukázané sú len nálezy na zadaných cestách.
report-profile-met = { $profile }: { $met } z { $count }
report-profile-inapplicable = { $count ->
    [one] , { $count } sa netýka firmy
   *[other] , { $count } sa netýkajú firmy
}
report-profile-unchecked = { $profile }: tento profil o zákone nikto neskontroloval, preto sú jeho chyby ukázané ako upozornenia; kto a kedy ho skontroloval, napíšte do `checked_by` a `checked_on`.
report-off = Vypnuté v svod.yaml: { $rules }.
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
report-skip-not-a-source = nie je to YAML, Markdown ani obrázok
report-skip-project-file = týka sa samotného projektu, do príručky nepatrí
report-skip-unreadable-folder = priečinok sa nedá prečítať
report-skip-unreadable-name = názov obsahuje nečitateľné znaky

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
report-unknown-rule = pravidlo „{ $rule }“ neexistuje; všetky vypíše `svod rules`
report-unknown-rule-near = pravidlo „{ $rule }“ neexistuje; nemysleli ste `{ $nearest }`?
report-unknown-schema = druh „{ $kind }“ neexistuje; k dispozícii: { $known }
report-unknown-schema-near = druh „{ $kind }“ neexistuje; nemysleli ste `{ $nearest }`?
report-many-to-stdout = na obrazovku môže ísť len jedna správa; ostatným dajte každej súbor prepínačom -o
report-many-files = súborov -o je viac ako formátov; uveďte formát pre každý prepínačom --format
report-over-source = „{ $path }“ je zdrojový súbor príručky; správa by ho prepísala
report-cannot-write = nepodarilo sa zapísať „{ $path }“
report-out-is-file = „{ $path }“ je súbor, príručka však potrebuje priečinok
report-out-is-foreign = v priečinku „{ $path }“ sú súbory, ktoré nevytvoril svod ({ $names }); zadajte iný priečinok prepínačom -o alebo ich presuňte

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
