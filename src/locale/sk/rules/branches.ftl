# Rules of the family `branches`: findings and their explanation.

incomplete-branch = pri pobočke „{$branch}“ chýba, { $field ->
        [phone] na aké číslo volať
        [hours] kedy je otvorená
       *[manager] kto ju vedie
    }
    .help = doplňte `{$field}`; zatvorenú pobočku označte `status: retired`
    .about = Pobočka nemá telefón, otváracie hodiny alebo vedúceho.
    .why = Hosť stojí pred zatvorenými dverami alebo nevie, komu sa sťažovať.

unknown-override = pobočka mení `{$path}`, no v spoločnej príručke to nie je
    .unreadable = norma pobočky „{$own}“ nie je lehota ani podiel
    .base = spoločná norma
    .help = cestu vezmite zo spoločnej príručky: `thresholds.greeting`, `channels.phone.hours`, kód dokumentu a pole
    .help-near = nemali ste na mysli `{$nearest}`?
    .help-unreadable = napíšte lehotu alebo podiel: `20 s`, `15 min`, `90 %`
    .about = Pobočka mení niečo, čo v príručke nie je, alebo normu nahrádza slovami.
    .why = Zmena nič nemení a pobočka pracuje inak, než si myslí.

fixed-override = pobočka mení `{$path}`, čo je pre všetkých pevne dané
    .base = pevne dané tu
    .help = odstráňte riadok v pobočke alebo `fixed` v spoločnej príručke
    .about = Pobočka mení štandard alebo normu s označením `fixed: true`.
    .why = Hosť čaká to isté, nech príde do ktorejkoľvek pobočky.

weaker-override = norma pobočky je slabšia než spoločná: {$own} namiesto {$base}
    .base = spoločná norma
    .help = nechajte pobočke spoločnú normu alebo jej dajte prísnejšiu
    .about = Pobočka sľubuje menej než celá firma: trvá jej to dlhšie alebo čas dodrží zriedkavejšie. Prísnejšia norma a iné hodiny sú v poriadku.
    .why = V tejto pobočke hosťa obslúžia horšie, než mu sľúbili.

redundant-override = pobočka opakuje `{$path}` tak, ako platí pre všetkých
    .base = tak platí pre všetkých
    .help = odstráňte riadok: platí to aj bez neho
    .about = Pobočka mení hodnotu na tú istú hodnotu.
    .why = Keď sa spoločná hodnota zmení, pobočke zostane stará a nikto to tak nechcel.
