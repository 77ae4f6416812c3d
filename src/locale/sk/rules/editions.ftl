# Rules of the family `editions`: findings and their explanation.

edition-without-audience = nie je povedané, pre koho je vydanie „{$edition}“
    .help = uveďte čitateľov v `audience`: `trainee`, `mentor`, `manager`, `public`
    .about = Vydanie s vlastným menom nemá `audience`. Známe vydania – `trainee`, `mentor`, `manager`, `public`, `pocket`, `auditor` – majú čitateľov aj bez neho.
    .why = Niečo sa dostane do nesprávnych rúk: kľúče k nováčikovi, interné pravidlá k zákazníkovi.

empty-edition = vo vydaní „{$edition}“ nie je čo tlačiť
    .help = uveďte jeho čitateľov v `audience` dokumentov, ktoré doň patria
    .about = Žiadny dokument nie je určený čitateľom vydania, ktoré uvádza `svod.yaml`.
    .why = Kniha bola sľúbená, a nebude.

unknown-chapter = `{$chapter}` nie je dokument, priečinok ani kapitola tejto príručky
    .help = uveďte kód dokumentu, priečinok s lomkou (`scripts/`), nadpis kapitoly alebo `channels`
    .help-near = možno ste mysleli `{$nearest}`
    .about = V `chapters` vydania je uvedené niečo, čo v príručke nie je.
    .why = Vo vydaní bude chýbať práve tá kapitola, pre ktorú sa tlačí.

unprinted-chapter = `{$chapter}` nie je pre čitateľov vydania „{$edition}“
    .retired = `{$chapter}` už neplatí a vo vydaní „{$edition}“ nebude
    .document = tento dokument
    .help = doplňte čitateľov do `audience` dokumentu alebo ho z vydania vyraďte
    .about = Vydanie uvádza dokument, priečinok alebo kapitolu, z ktorých jeho čitateľom nepatrí nič: rozhoduje o tom `audience` dokumentu a bez neho obvyklí čitatelia jeho druhu.
    .why = Autor počíta s kapitolou, ktorá v knihe nebude.

unusable-edition-name = vydanie sa nemôže volať „{$edition}“
    .help = použite len písmená, číslice a spojovník: tak sa volá priečinok s knihou
    .about = V mene vydania je medzera, lomka alebo iný znak, ktorý v mene priečinka byť nemôže.
    .why = O také vydanie sa nedá požiadať, a tak sa nevytlačí.
