# Rules of the family `legal`: findings and their explanation.

unregistered-act = „{$act}“ nie je v registri
    .help = skontrolujte číslo alebo pridajte záznam do `legal/` s dátumom, ku ktorému platí
    .about = Text uvádza predpis, ktorý nie je vo vstavanom registri ani v `legal/` príručky. Historické poznámky („do roku 2024 platil…“) sa nekontrolujú.
    .why = Zamestnancovi, ktorý uvedie neexistujúci zákon, zákazník neuverí ani zvyšok.

repealed-act = „{$act}“ sa uvádza ako platný, no namiesto neho je {$by} (register k {$as-of})
    .since = „{$act}“ sa uvádza ako platný, no od {$day} je namiesto neho {$by} (register k {$as-of})
    .help = uveďte platný predpis alebo povedzte, že predošlý je zrušený
    .about = Predpis, ktorý je podľa registra zrušený, sa uvádza ako platný. Pri slovách ako „zrušený“ sa nekontroluje.
    .why = Zákazník ukáže e-mail právnikovi a spor sa začne vašou chybou.

dead-odr-link = odkaz vedie na platformu RSO, ktorá je od 20. júla 2025 zatvorená
    .help = odkaz odstráňte a pomenujte subjekt, ktorý spory rieši
    .about = Odkaz na ec.europa.eu/consumers/odr. Riadok, kde je povedané, že platforma je zatvorená, sa nekontroluje.
    .why = Zákazník, ktorý má už aj tak problém, skončí na prázdnej stránke.

deadline-differs = v príručke je ako lehota zo zákona {$said}, v registri (k {$as-of}) {$legal}: {$source}
    .medium = v príručke je ako lehota zo zákona {$said}, v registri (k {$as-of}) {$legal}: {$source}; treba overiť: {$check}
    .registry = záznam registra je tu
    .help = overte lehotu; ak sa zákon zmenil, upravte záznam v `legal/`
    .about = Číslo sa uvádza ako lehota zo zákona a register má pre tento paragraf alebo nárok inú. Kratšia vlastná lehota firmy sa neráta. Kým nie sú vyplnené `checked_by` a `checked_on`, je to upozornenie.
    .why = Zákazník si lehotu overí a zistí, že zamestnanca naučili nesprávnu.

exceeds-legal-deadline = v príručke je {$said}, v registri (k {$as-of}) {$legal}: {$source}
    .medium = v príručke je {$said}, v registri (k {$as-of}) {$legal}: {$source}; treba overiť: {$check}
    .registry = záznam registra je tu
    .help = skráťte lehotu alebo záznam registra overte s právnikom
    .about = Vlastná lehota firmy – v postupe pri sťažnostiach, v norme, v e-maile alebo v texte – je dlhšia než lehota v registri. Rovnaké lehoty a príručky bez právneho profilu sa nekontrolujú. Kým nie sú vyplnené `checked_by` a `checked_on`, je to upozornenie.
    .why = Zamestnanec si myslí, že to stihol, no zákazníkovi už lehota uplynula.

working-days-for-calendar = {$said} môže byť {$days} kalendárnych dní, v registri (k {$as-of}) je {$legal}: {$source}
    .medium = {$said} môže byť {$days} kalendárnych dní, v registri (k {$as-of}) je {$legal}: {$source}; treba overiť: {$check}
    .registry = záznam registra je tu
    .help = túto lehotu počítajte v kalendárnych dňoch
    .about = Lehota, ktorú register počíta v kalendárnych dňoch, je daná v pracovných a v najhoršom prípade ju prekročí. Lehoty, ktoré v pracovných dňoch počíta sám zákon, sa nekontrolujú.
    .why = S víkendmi a sviatkami je z „10 pracovných dní“ dva týždne aj viac.

denied-right = „{$said}“ berie zákazníkovi právo, ktoré má
    .help = povedzte, čo urobíte; čo sa nehovorí, tak aj nazvite: „takto nehovoríme“
    .about = Veta ako „reklamácie neprijímame“, „bez bloku tovar nevymeníme“. Slová uvedené ako zakázané sa nerátajú, ani zoznam zo samého zákona s paragrafom.
    .why = Zákazník odíde naprázdno, hoci mal na peniaze nárok, a vráti sa so sťažnosťou.

jurisdiction-without-profile = pre právo `{$jurisdiction}` nie je pripojený žiadny právny profil
    .help = pridajte do `profiles` vhodný: {$profiles}
    .about = V `jurisdictions` je právo, ktorému neslúži žiadny pripojený profil.
    .why = Povinné lehoty a údaje nikto neporovnáva a chybu nájde ako prvý zákazník.

stale-registry = {$act}: záznam registra platil k {$as-of}, pred viac ako rokom
    .used = opiera sa oň toto miesto
    .help = porovnajte záznam s platným znením a upravte `as_of` v `legal/`
    .about = Záznam registra, o ktorý sa príručka opiera, je starší ako dvanásť mesiacov. Záznamy, ktoré nikto nepoužíva, sa nekontrolujú.
    .why = Zákony sa menia častejšie než príručky: o rok môže byť lehota iná.
