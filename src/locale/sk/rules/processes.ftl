# Rules of the family `processes`: findings and their explanation.

stage-without-actor = nie je povedané, kto koná v etape „{$stage}“
    .help = uveďte v `actor` rolu z `roles/`; ak koná sám zákazník, napíšte `actor: client`
    .about = Etapa procesu nemá vykonávateľa. Etapa samotného zákazníka sa označuje `client`.
    .why = Každý si myslí, že to robí niekto iný, a zákazník čaká.

handover-to-nobody = etapa „{$stage}“ odovzdáva vec role „{$role}“ a taká rola nie je
    .help = opíšte rolu v `roles/` alebo odovzdajte vec tej, ktorá je
    .help-near = nemala to byť „{$nearest}“? ak nie, opíšte rolu v `roles/`
    .about = Etapa procesu sa končí odovzdaním role, ktorá nie je v `roles/`.
    .why = Vec zostane visieť a ďalší krok neurobí nikto.

process-without-failure-point = proces „{$process}“ nepomenúva ani jedno miesto, kde zákazník odíde
    .help = prejdite ho očami zákazníka a napíšte do `failure_points`, čo zlyhá, prečo odíde a čo vtedy urobíme; internému procesu dajte `customer_visible: false`
    .about = Proces, ktorý zákazník vidí, nemá v žiadnej etape kritické miesto. Interné procesy (`customer_visible: false`) ho nepotrebujú.
    .why = Ľudia odchádzajú tam, kam sa nikto nepozrel.

stages-exceed-promise = etapy trvajú spolu {$sum} a na celok je sľúbené {$total}
    .longest = najdlhšia etapa
    .help = skráťte etapy alebo predĺžte `total`; tým, čo bežia súčasne s predchádzajúcou, dajte `parallel: true`
    .about = Súčet etáp je väčší ako čas celého procesu. Súčasné etapy sa rátajú podľa najdlhšej, pracovné dni aj s víkendmi, ktoré na ne môžu pripadnúť.
    .why = Sľúbený termín sa nedá dodržať, ani keď každý stihne svoje.

touchpoint-without-section = v etape „{$stage}“ nás zákazník stretne v kanáli „{$channel}“ a nikde nie je, ako sa tam správať
    .help = doplňte štandard s `channel: {$channel}` alebo časť o tomto kanáli
    .about = Etapa procesu prebieha v kanáli, o ktorom príručka nemá štandard, časť ani scenár.
    .why = V tomto mieste obslúži každý, ako vie.

waste-without-action = strata „{$what}“ je pomenovaná a nie je povedané, čo s ňou
    .help = napíšte do `action`, čo zmeníme
    .about = V procese je pomenovaná zbytočná práca a vedľa nej nie je opatrenie.
    .why = Zapísaná a neodstránená strata sa opakuje každý deň.

missed-call-without-callback = objednávky berieme telefonicky a nikde nie je, dokedy voláme späť na zmeškaný hovor
    .help = dajte kanálu normu `callback` alebo napíšte pravidlo s časom: „voláme späť do 30 minút“
    .about = Proces, ktorý zarába, sa začína hovorom a príručka neuvádza čas spätného volania ani ako normu, ani ako pravidlo. Bez telefónneho kanála sa nekontroluje.
    .why = Komu nezdvihneme, ten vytočí číslo ďalšieho obchodu.
