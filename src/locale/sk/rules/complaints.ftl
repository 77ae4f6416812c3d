# Rules of the family `complaints`: findings and their explanation.

deadline-order-broken = potvrdenie je sľúbené neskôr než ďalší krok
    .investigation = prešetrenie trvá dlhšie, než je sľúbená odpoveď
    .rung = prvý stupeň rebríka odpovedá neskôr, než je sľúbená odpoveď
    .step = krok trvá dlhšie, než je sľúbená odpoveď
    .later = tento krok nasleduje a má menej času
    .answer = dovtedy je sľúbená odpoveď
    .help = usporiadajte lehoty: potvrdenie, prešetrenie, odpoveď
    .help-rung = skráťte lehotu stupňa alebo odpovedzte neskôr
    .help-step = skráťte krok alebo odpovedzte neskôr
    .about = Lehoty sťažnosti nie sú v poradí. Kroky sa kontrolujú po ten, ktorý má lehotu odpovede, a ak taký nie je, iba prvý. Zo stupňov iba prvý: vyššie sa prehodnocuje odpoveď, ktorá už padla. Pracovné dni sa rátajú s víkendmi, ktoré na ne môžu pripadnúť, sviatky nie.
    .why = Odpoveď príde skôr, než sa zistí, čo sa stalo.

too-few-intake = { $count ->
        [0] sťažnosť niet kde podať
       *[other] sťažnosť sa dá podať len jedným spôsobom
    }
    .help = pridajte do `intake` druhý kanál
    .about = Sťažnosti prijímajú menej než dva kanály.
    .why = Keď ten jeden nefunguje, nespokojný zákazník pôjde písať recenziu.

too-few-rungs = rebrík má iba jeden stupeň
    .help = pridajte vyšší stupeň: kto rozhodne, keď prvý odmietol
    .about = V `escalation` sú menej než dva stupne; vonkajší orgán sa za stupeň neráta. Firma s jedinou rolou sa nekontroluje.
    .why = Kto s prvou odpoveďou nesúhlasí, pôjde rovno na súd alebo písať recenziu.

uneven-ladder = po stupni { $before } nasleduje stupeň { $level }, nie { $wanted }
    .twice = stupeň { $level } je uvedený dvakrát
    .down = rola `{ $role }` je podriadená role `{ $superior }`, od ktorej sťažnosť preberá
    .before = stupeň nižšie
    .below = z tohto stupňa ide sťažnosť nadol
    .help = očíslujte stupne po jednom, zdola nahor
    .help-down = postavte nadriadeného nad podriadeného
    .about = Niektoré číslo stupňa chýba alebo sa vracia späť (dve roly vedľa seba môžu mať to isté číslo), alebo je stupeň podriadený tomu pred ním (`reports_to`). Kto stojí nad kým, sa číta iba z `reports_to`, nie z názvov.
    .why = Zamestnanec nevie, komu sťažnosť odovzdať ďalej, a zákazník sa dostane k tomu, kto rozhodnúť nesmie.

mismatched-letter = pre `{ $wanted }` je určený list s `category: { $category }`
    .category = druh listu je uvedený tu
    .help = určte list správneho druhu alebo opravte jeho `category`
    .about = List, ktorým postup odpovedá na sťažnosť, je napísaný pre iné rozhodnutie: pod `reject` stojí list s `category: accept`. Listy, ktoré nie sú o sťažnostiach, sa neporovnávajú.
    .why = Zákazníka odmietnu listom, ktorý súhlasí, alebo mu sľúbia to, čo odmietli.

authority-overlap = rola `{$role}` už má limit pre toto opatrenie
    .first = prvý limit
    .help = nechajte jeden riadok; limit na prípad a na mesiac môžu stáť vedľa seba
    .about = Jedna rola, jedno opatrenie a jeden počet sú v matici dvakrát.
    .why = Jeden operátor dá zľavu podľa prvého riadka, druhý podľa druhého.

authority-not-monotone = rola `{$superior}` smie menej než jej podriadená `{$role}`
    .below = limit podriadenej roly
    .help = zvýšte limit nadriadenej roly alebo znížte limit podriadenej
    .about = Limit nadriadenej roly je nižší než limit podriadenej. Opatrenia, ktoré nadriadená rola vôbec nemá, sa neporovnávajú.
    .why = Zákazník si vyžiada nadriadeného a dostane menej, než mu už ponúkli.

mixed-currency = limit je v {$currency} a to isté opatrenie má limit v {$other}
    .first = limit v inej mene
    .help = uveďte limity jedného opatrenia v jednej mene
    .about = Limity jedného opatrenia sú v rôznych menách.
    .why = Nedajú sa porovnať a kurz sa mení každý deň.

escalation-loop = sťažnosť sa vracia k role `{$role}`
    .taker = sťažnosť sa vracia k role `{$role}`, ktorá ju prijala
    .takes = tu ju prijíma
    .first = táto rola ju už riešila tu
    .help = na každom stupni uveďte novú, vyššiu rolu
    .about = Rebrík postupovania sa vracia k role, ktorá na ňom už bola, alebo nad prvým stupňom k role, ktorá sťažnosť prijala.
    .why = Zákazník sa znovu dostane k tomu, kto ho už odmietol.

root-cause-without-owner = nie je povedané, kto skúma príčiny sťažností
    .period = nie je povedané, ako často sa príčiny sťažností skúmajú
    .output = nie je povedané, čo zo skúmania príčin vzíde
    .help = vyplňte `owner`, `period` a `output`
    .about = Skúmaniu príčin chýba zodpovedná rola, obdobie alebo výsledok.
    .why = Za tú istú chybu sa bude firma ospravedlňovať znova a znova.

remedy-without-cost = nie je povedané, čo stojí „{$remedy}“
    .help = napíšte do `cost`, čo firma vynaloží
    .about = Spôsob nápravy nemá cenu. Ospravedlnenia sa nekontrolujú.
    .why = Bez ceny sú zamestnanci buď skúpi, alebo príliš štedrí.

authority-gap = viac než {$limit} nesmie poskytnúť nikto
    .remedy = „{$remedy}“ nesmie poskytnúť žiadna rola
    .matrix = matica právomocí nemá pre toto opatrenie žiadny riadok
    .help = dajte najvyššej role `limit: unlimited` alebo pridajte riadok toho, kto rozhoduje nad ňou
    .help-remedy = doplňte do `authority` riadky pre toto opatrenie až po najvyššie miesto
    .about = Najvyšší riadok niektorého opatrenia má limit a nepatrí tomu, kto za postup zodpovedá, ani role, nad ktorou už nikto nie je. Alebo je opatrenie v `remedies` a v matici nemá riadok. Ospravedlnenia a opatrenia bez peňazí sa nekontrolujú; zľava 100 % je úplná.
    .why = Drahá sťažnosť vystúpi až hore a tam zastane: rozhodnúť o nej nesmie nikto.

authority-differs = rola si pripisuje { $said }, no jej limit v matici je { $limit }
    .matrix = limit tejto roly
    .help = napíšte na oboch miestach to isté
    .about = Slová roly o jej právomoci (`authority`) idú nad jej limit v matici. Porovnávajú sa zľavy, vrátenia peňazí, darčeky, výmeny a opravy so sumou alebo percentom na jeden prípad; slová bez sumy, limity na mesiac a to, o čom rozhodujú iní, nie.
    .why = Zamestnanec si prečíta svoju rolu, sľúbi podľa nej a sľub nemá kto schváliť.

remedy-without-authority = sľubuje sa „{$granted}“ a matica na to nikomu nedáva právomoc
    .matrix = v tejto matici také opatrenie pre toho, kto hovorí, nie je
    .help = doplňte riadok do `authority`, odovzdajte hovor tomu, kto ho má, alebo sľub vypustite
    .about = Odpoveď na sťažnosť alebo scenár sľubuje zľavu, vrátenie peňazí, darček, výmenu alebo opravu, ktorú matica nedáva nikomu (list) alebo nikomu z tých, čo hovor vedú (scenár). Počíta sa aj to, čo rola dovoľuje vlastnými slovami. Samotné ospravedlnenie, odmietnutie a podmienka sa nekontrolujú, repliky po `handover` tiež nie.
    .why = List sľúbi a splniť to nemá kto: zákazník sa posťažuje znova, tentoraz na podvod.

replacement-without-priority = nie je povedané, že výmena ide pred novými objednávkami: „{$remedy}“
    .later = výmena čaká v rade s novými objednávkami: „{$remedy}“
    .help = nastavte `priority_over_orders: true`
    .about = Výmena nemá prednosť pred novými objednávkami. Firma, ktorá nepredáva tovar (`industry`), sa nekontroluje.
    .why = Zákazník už raz čakal. Ak pustia pred neho nových, vie, koľko pre firmu znamená.

self-investigation = nie je povedané, kto prešetrovať nesmie: rola `{$role}` môže prešetrovať sťažnosť na seba
    .same = prešetruje rola `{$role}` a tá istá je z prešetrovania vylúčená
    .external = orgán mimo firmy „{$role}“ je rola samotnej firmy
    .investigator = prešetruje táto rola
    .barred = tu je vylúčená
    .own = tu je tá rola
    .help-external = uveďte úrad alebo súd mimo firmy; stupne vo firme patria do `escalation`
    .help = uveďte v `not_by` toho, na koho sa sťažujú, a kto prešetruje namiesto neho
    .about = Prešetrenie nemá `not_by` alebo je v ňom ten, kto prešetruje. Firma s jedinou rolou, ktorá uvádza orgán mimo firmy, sa nekontroluje. Hlási sa aj orgán mimo firmy, ktorý sa volá ako vlastná rola.
    .why = Kto súdi sám seba, dá si za pravdu, a zákazník to vie vopred.

blocked-complaint-route = kanál `{$channel}`, ktorým sa prijímajú sťažnosti, je zatvorený
    .intake = tu je kanál pre sťažnosti otvorený
    .help = prijmite sťažnosť tam, kde zaznela; iný kanál možno ponúknuť, nie vnútiť
    .about = Štandard, pobočka alebo typ zákazníka zatvára kanál, ktorý postup uvádza v `intake`: „telefonicky sťažnosti neprijímame“, „iba písomne“. Uprednostniť iný kanál možno.
    .why = Človek s problémom počuje, že prišiel na nesprávne miesto, a ďalšiu sťažnosť napíše do recenzií.
