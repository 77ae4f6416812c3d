# Rules of the family `documents`: findings and their explanation.

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

changed-without-version = schválený text „{$document}“ sa zmenil, ale nehovorí o tom ani verzia, ani zoznam zmien
    .changed = prvá zmena
    .help = zvýšte `version` alebo zapíšte zmenu do `change_log` v riadení dokumentu; textu, ktorý ešte neplatí, dajte `status: draft`
    .about = Schválený text sa líši od revízie z --changed-since, jeho verzia a zoznam zmien nie. Medzery, typografia, komentáre, výnimky a služobné polia sa nerátajú; bez --changed-since sa pravidlo nehľadá.
    .why = Zamestnanci podpísali a naučili sa predošlý text a zákazníkovi budú sľubovať to, čo v ňom stálo.

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

stray-invisible = v texte je neviditeľný znak {$code}
    .help = vymažte ho
    .about = Vnútri textu je medzera nulovej šírky, značka smeru alebo iný neviditeľný znak. Mäkké spojovníky a pevné medzery sa nerátajú.
    .why = Slovo s takým znakom nenájde vyhľadávanie a v liste býva na jeho mieste štvorček.

web-furniture = „{$words}“ ostalo z webovej stránky
    .help = vymažte riadok
    .about = V texte je riadok z webu: „Čítajte aj“, „Zdieľať“, „Stiahnuť“, značky, počítadlo. Nadpis, pod ktorým je text, a odkazy vnútri príručky sa nerátajú.
    .why = Zamestnanec hľadá, čo stiahnuť, a čitateľ vidí, že text je prevzatý.

drifting-copies = tento text je na {$share} % ten istý ako v {$path}, zvyšok nie
    .copy = tu je druhá kópia
    .help = nechajte jeden dokument a z druhého naň odkážte
    .about = V dvoch priečinkoch sú dokumenty s rovnakým menom súboru alebo názvom a ich texty sú podobné, no nie rovnaké. Preklady, dokumenty pobočiek a vyradené dokumenty sa neporovnávajú.
    .why = Opravila sa jedna kópia, zamestnanec čítal druhú a každý koná podľa svojej.

unreachable-document = „{$document}“ nie je uvedený v `chapters`: vytlačí sa na konci príručky a nič naň nevedie
    .help = pridajte ho do `chapters` alebo naň odkážte; ak už nie je potrebný, označte ho `status: retired`
    .about = Kapitoly sú dané, dokument nie je v žiadnej z nich a nič naň neodkazuje. Roly, slovník, register, formuláre a vyradené dokumenty sa nekontrolujú.
    .why = Oddiel na konci príručky, na ktorý nič nevedie, nikto neprečíta.
