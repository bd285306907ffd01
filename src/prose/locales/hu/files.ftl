### Amit a szabályfájlokat író parancsok mondanak.

fmt-done =
    { $changed ->
        [0] Nincs mit átrendezni
       *[other] { $changedText } fájl új elrendezést kapott
    }, { $keptText } fájl rendben van.
fmt-check-done =
    { $changed ->
        [0] Egy fájl sem kapna új elrendezést
       *[other] { $changedText } fájl új elrendezést kapna
    }, { $keptText } fájl rendben van.
fmt-unread = { $path }: nem nyúltunk hozzá, mert nem olvasható egyértelműen; az okát a `sayso validate` mondja meg.
fmt-unsure = { $path }: nem nyúltunk hozzá, mert az új elrendezéstől megváltozna, amit mond.

fix-done = { $path }: { $countText } észrevétel kijavítva.
fix-none = Kérdés nélkül semmi sem javítható ki.

translate-absent = még nincs lefordítva
translate-missing = { $countText } szöveg hiányzik
translate-stale = { $countText } szöveg forrása azóta megváltozott
translate-summary =
    { $countText } fájl le van fordítva; { $unconfirmed ->
        [0] mindegyik jóvá van hagyva.
       *[other] { $unconfirmedText } fájlban van olyan szöveg, amelyet senki sem hagyott jóvá.
    }
