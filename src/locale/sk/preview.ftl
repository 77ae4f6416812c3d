# Čo hovorí náhľad a sledovanie súborov.

## Na stránke

preview-findings = Čo sa v príručke našlo
preview-hide = Skryť do nových nálezov
preview-lost = svod je zastavený: stránka sa už neobnovuje
preview-more = { $count ->
    [one] A ešte { $count } nález; všetky ukáže `svod check`.
    [few] A ešte { $count } nálezy; všetky ukáže `svod check`.
   *[other] A ešte { $count } nálezov; všetky ukáže `svod check`.
}
preview-old-file = „{ $path }“ sa pre chybu nedá prečítať; na stránkach je zatiaľ predošlý text.
preview-lost-file = Súbor „{ $path }“ už neexistuje; príručka je zobrazená s predošlým.
preview-old-theme = V téme je chyba; stránky vyzerajú ako predtým.
preview-own-mistake = Túto zmenu svod nezvládol a je to chyba v ňom samom; na stránkach je predošlý text.
preview-vanished = Taká stránka v príručke nie je
preview-vanished-why = Jej časť bola odstránená, premenovaná alebo nepatrí do tohto vydania. Ak sa vráti, stránka sa otvorí sama.
preview-home = Na obsah
preview-nothing = Zatiaľ nie je čo ukázať
preview-nothing-why = Čo bráni zostaveniu príručky, je napísané dole. Opravte to a uložte – stránka sa otvorí sama.

## V termináli

preview-serving = Príručka je otvorená: { $address }
preview-stop = Zastaviť: Ctrl+C
preview-port-moved = port { $taken } je obsadený, použije sa { $port }
preview-port-taken = port { $port } je obsadený iným programom; zadajte v `--port` iný alebo spustite bez tohto prepínača – svod nájde voľný sám
preview-port-refused = port { $port } sa nepodarilo otvoriť: { $reason }
preview-cannot-watch = „{ $path }“ sa nepodarilo sledovať: { $reason }
preview-cannot-open = prehliadač sa nepodarilo otvoriť; otvorte adresu sami
preview-updated = Obnovené za { $milliseconds } ms: { $found }
preview-clean = niet čo opravovať
preview-checked = Skontrolované za { $milliseconds } ms. Čakám na zmeny; zastaviť: Ctrl+C
