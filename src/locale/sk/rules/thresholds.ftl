# Rules of the family `thresholds`: findings and their explanation.

overpromise = sľubuje sa {$promised}, no norma dovoľuje {$norm}
    .days = sľubuje sa {$promised}, no norma dovoľuje {$norm}, čo môže byť {$days} kalendárnych dní
    .norm = norma je tu
    .help = nesľubujte viac než norma alebo normu sprísnite
    .about = E-mail, replika, formulka alebo verejný text sľubuje viac než norma kanála alebo postup pri sťažnostiach. Čas nápravy sa porovnáva s jej `lead_time`, odpoveď roly z eskalačného rebríka s jej stupňom. „Zajtra“ a „dnes“ sa rátajú tam, kde ide o odpoveď na sťažnosť alebo o nápravu. Slabší alebo rovnaký sľub sa neráta. Pracovné dni sa porovnávajú v najhoršom prípade, s víkendmi.
    .why = Zákazník čaká na to, čo mu sľúbili, zamestnanec dodrží normu a myslí si, že to stihol.

rings-seconds-disagree = {$rings} a {$time} nie je ten istý čas
    .other = tu je čas zadaný inak
    .help = rátajte päť sekúnd na zvonenie a nechajte jedno z dvoch
    .about = Čas prijatia hovoru je daný v zvoneniach aj v sekundách a pri piatich sekundách na zvonenie sa líšia o viac než 30 %. Iné kanály, priority a skupiny sa neporovnávajú.
    .why = Operátor ráta zvonenia, prehľad sekundy a obaja majú pravdu.
