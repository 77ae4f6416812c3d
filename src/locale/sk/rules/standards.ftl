# Rules of the family `standards`: findings and their explanation.

standard-without-why = nie je povedané, načo je štandard „{$standard}“
    .help = doplňte `why`: čo stratí zákazník, ak sa štandard nedodrží
    .about = Štandard nemá dôvod.
    .why = Pravidlo, ktorému nikto nerozumie, sa dodržiava do prvého zhonu.

standard-without-check = nie je povedané, ako overiť štandard „{$standard}“
    .help = doplňte `check`: čo kontrolór počuje alebo vidí
    .about = Štandard sa nemá ako overiť.
    .why = Čo sa nedá overiť, robí každý po svojom.

standard-without-example = štandard „{$standard}“ nemá príklad
    .template = v príklade k štandardu „{$standard}“ zostal text zo šablóny
    .help = doplňte do `good` prípad z vlastnej praxe alebo vetu, ktorú u vás hovoríte
    .about = Štandard nemá príklad, frázu ani odkaz na formulku, scenár či list; alebo je namiesto neho prázdna šablóna.
    .why = Bez príkladu znie pravidlo ako pekné slová a nikto nevie, ako ho použiť.

timed-standard-without-threshold = „{$words}“ je kedy?
    .help = uveďte čas číslom v `threshold`, v pravidle alebo pri overení
    .about = Štandard hovorí o čase a nemá číslo. Pracovný čas zamestnancov sa nepočíta.
    .why = Pre zamestnanca je „rýchlo“ do konca dňa, pre zákazníka o päť minút.

compound-standard = jeden štandard, dva úkony: druhý sa začína slovom „{$words}“
    .help = urobte z neho dva štandardy alebo pomenujte formulku, ktorá sa hovorí naraz
    .about = Pravidlo žiada dva úkony. Jeden úkon s dvoma predmetmi je v poriadku.
    .why = Je splnené napoly a kontrolór nevie, čo zapísať.

unchecked-standard = povinný štandard „{$standard}“ nesleduje žiadny hodnotiaci hárok
    .help = doplňte do hárka položku so `standard` alebo zo štandardu urobte odporúčanie
    .about = Povinný štandard nie je v žiadnej položke hodnotiacich hárkov. Ak hárky vôbec nie sú, povie to profil.
    .why = Čo nikto nesleduje, o mesiac už nikto nerobí.

untaught-standard = povinný štandard „{$standard}“ sa nikde neučí
    .help = doplňte ho do `covers` modulu, do otázky testu alebo naň v školení odkážte
    .about = Povinný štandard nie je v žiadnom module, teste ani scenári, ktorý sa učí.
    .why = Nováčik sa o pravidle dozvie, až keď ho poruší.

contradicting-standards = tu sa to žiada a v „{$other}“ sa to zakazuje
    .forbids = tu sa to zakazuje a v „{$other}“ sa to žiada
    .other = tam
    .help = nechajte jedno z dvoch; výnimka nech pomenuje pravidlo, z ktorého je
    .about = Jeden štandard žiada, čo druhý za tých istých okolností zakazuje. Výnimka, ktorá pravidlo pomenuje, je v poriadku.
    .why = Nech zamestnanec urobí čokoľvek, je to zle, a zákazník dostane raz jedno, raz druhé.

typed-rule-number = číslo napísané rukou: „{$words}“
    .help = napíšte kód dokumentu do dvojitých hranatých zátvoriek: číslo aj názov sa doplnia samy
    .help-near = napíšte `{$nearest}` do dvojitých hranatých zátvoriek: číslo aj názov sa doplnia samy
    .about = Odkaz na pravidlo, časť alebo kapitolu je napísaný číslom. Čísla zákonov, príkazov a cudzích kníh sa nepočítajú.
    .why = Pribudne kapitola a odkaz povedie inam.

stale-rule-title = dokument sa volá „{$title}“, nie „{$words}“
    .nowhere = v príručke sa nič nevolá „{$words}“
    .target = sám dokument
    .help = vynechajte slová za zvislou čiarou a názov sa doplní sám, alebo ich opravte
    .help-nowhere = napíšte kód dokumentu do dvojitých hranatých zátvoriek
    .about = Názov v úvodzovkách nie je ten, ktorý dokument alebo časť nesie.
    .why = Zamestnanec hľadá v obsahu, čo tam nie je.

pay-deduction = peniaze zo mzdy zamestnanca: „{$words}“; ukážte to právnikovi
    .help = opýtajte sa právnika, či sa to smie, a dovtedy to z príručky vynechajte
    .about = Text strháva zo mzdy, odoberá prémiu alebo pokutuje zamestnanca. Pokuty dodávateľom, dane a vrátenie peňazí zákazníkovi sa nepočítajú.
    .why = Kto sa bojí o výplatu, sťažnosť zatají, namiesto toho, aby ju vyriešil.
