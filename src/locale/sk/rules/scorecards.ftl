# Rules of the family `scorecards`: findings and their explanation.

weights-not-100 = váhy častí dávajú spolu {$sum}, nie 100
    .items = váhy položiek časti „{$block}“ dávajú {$sum}, nie {$whole} ani 100
    .help = opravte váhy tak, aby časti dávali 100
    .help-items = opravte váhy tak, aby položky dávali váhu časti alebo 100
    .about = Váhy hodnotiaceho hárka nesedia. Tretiny a iné zlomky sa smú odchýliť o desatinu.
    .why = Hodnotenia podľa takého hárka sa nedajú porovnať s minulým mesiacom ani medzi sebou.

critical-without-effect = kritická položka „{$question}“ nič nemení
    .help = nastavte `critical_rule` alebo dajte položke váhu
    .about = Kritická položka má váhu 0 a hárok nemá pravidlo, čo sa stane pri jej nesplnení.
    .why = Najdôležitejšie sa nesplnilo a hodnotenie je stále vysoké.
