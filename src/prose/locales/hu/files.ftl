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

## A parancssor, és ami az eredmény előtt baj lehet
label-error = hiba:
label-internal-error = belső hiba:
label-help = segítség:
usage-unknown-command = nincs ilyen parancs: `{ $name }`
usage-unknown-argument = itt nincs ilyen kapcsoló: `{ $name }`
usage-missing = ez hiányzik: { $names }
usage-conflict = ez a kettő kizárja egymást: `{ $one }` és `{ $other }`
usage-without-value = ehhez egy érték is kell: `{ $name }`
usage-value = `{ $name }`: itt nem állhat ez: `{ $value }`
usage-values = választható: { $values }
usage-day = írj egy napot, például `2026-12-01`, vagy ahol az óra is számít, egy időpontot, például `2026-12-01T12:00Z`
usage-help = a `sayso --help` a parancsokat mutatja meg, egy parancs után a `--help` a kapcsolóit
policies-named-otherwise = itt van ez: `{ $file }`, de az irányelvek egy `sayso.yaml` nevű fájllal kezdődnek
policies-rename = nevezd át erre: `sayso.yaml`
policies-not-in-folder = ebben a mappában nincs `sayso.yaml`: `{ $folder }`
no-such-folder = nincs ilyen mappa: `{ $folder }`
init-in-english = Ezek a fájlok angolul vannak; írd fölül őket a saját szövegeiddel, és a `languages:` alatt tedd előre a saját nyelvedet.
init-next = a következő lépés: { $command }
explain-in-english = Ez az oldal csak angolul van meg.
list-incomplete = ! Javítani való az irányelvekben: { $countText }. Ezért a lista hiányos lehet; lásd: `sayso validate`.
show-incomplete = ! Javítani való ebben az irányelvben vagy a `sayso.yaml` fájlban: { $countText }. Ezért hiányos lehet, ami itt látszik; lásd: `sayso validate`.
validate-not-tried = { $countText } példa kimaradt a próbából, mert az irányelve még nem olvasható.
publish-mistakes = javítani való ennek a commitnak az irányelveiben: { $countText }; az első: { $first }
