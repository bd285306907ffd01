### „Megtehetem?”: a válasz, az okai, és a legkisebb változás, amellyel igen lenne. Argumentumok: en/answers.ftl

## A válasz
answer-decide = Te döntesz.
answer-decide-within = Te döntesz: { $amount } az értékhatárodon belül van ({ $limit }).
answer-decide-up-to = Te döntesz: legfeljebb { $limit }.
answer-decide-any = Te döntesz, bármekkora összegről.
answer-decide-charge = Te döntesz; legalább ennyit számíts fel: { $limit }.
answer-owed = Az ügyfélnek jár: { $amount }. Kérdezés nélkül add meg.
answer-owed-plain = Ez jár az ügyfélnek. Kérdezés nélkül add meg.
answer-owed-and-up-to = Azon felül, ami jár, te döntesz: összesen legfeljebb { $limit }.
answer-charge = Az ügyfél ennyit fizet, többet nem: { $amount }.
answer-charge-less = Kérhetsz kevesebbet is, legalább ennyit: { $limit }.
answer-ask = Kérdezd meg: { $who }.
answer-ask-part = Kérdezd meg: { $who }. Ennyit már most ajánlhatsz: { $limit }.
answer-ask-contact = Itt éred el: { $contact }.
answer-ask-later = Most senkit sem érsz el ott. Legközelebb { $when }: { $contact }.
answer-no = Nem.
answer-no-owed = Ennyit nem. Az ügyfélnek jár: { $amount }. Kérdezés nélkül add meg.
answer-no-charge = Ennyit nem. Az ügyfél ennyit fizet, többet nem: { $amount }.
answer-no-part = Ennyit nem. Ennyit már most adhatsz: { $limit }.
answer-no-this = Nem: { $remedy }.
answer-instead = Ezt adhatod helyette: { $list }.
answer-together = Ez jár vele együtt: { $list }.
answer-not-covered = Erre nincs irányelv.
answer-not-covered-ask = Erre nincs irányelv. Kérdezd meg: { $who }. A kérdésedből látjuk, mi hiányzik.
answer-cannot-tell = Még nem dönthető el. Előbb mondd meg: { $facts }.
answer-cannot-tell-plain = Nem dönthető el.
answer-possible = Lehetséges válaszok: { $list }.
answer-for-remedy = { $remedy }: { $answer }

## Rövid válaszok
word-decide = önálló döntés
word-decide-up-to = önálló döntés, legfeljebb { $limit }
word-owed = jár: { $amount }
word-owed-plain = jár
word-ask = kérdezni kell: { $who }
word-ask-someone = kérdezni kell
word-no = nem
word-not-covered = nincs irányelv
word-cannot-tell = nem dönthető el

## Okok
reasons = Miért
reason-within-limit = { $amount } az értékhatáron belül van: { $limit }.
reason-above-limit = { $amount } meghaladja az értékhatárt: { $limit }.
reason-above-owed = { $amount } több annál, mint ami az ügyfélnek jár: { $limit }.
reason-below-charge = { $amount } kevesebb, mint amennyit fel kell számítani: { $limit }.
reason-above-charge = { $amount } több annál, mint amennyit az ügyfélnek fizetnie kell: { $limit }.
reason-role = Ebben a szerepkörben ez nem dönthető el azonnal: { $role }.
reason-next-role = A következő, aki erről dönthet: { $role }.
reason-used-up = A korlátot már elérték: { $cap }.
reason-would-exceed-cap = Ez túllépné az időszakra szóló korlátot: { $cap }. Maradt: { $amount }.
reason-exception = Kivétel érvényes: { $condition }.
reason-because = { $text }
reason-only-when = Az irányelv csak akkor érvényes, ha: { $condition }.
reason-met = Teljesül: { $condition }.
reason-not-met = Nem teljesül: { $condition }.
reason-unknown = Nem ismert: { $fact }.
reason-not-yet = Még nincs hatályban. Az első nap: { $date }
reason-no-longer = Már nincs hatályban. Az utolsó nap: { $date }
reason-instead-of = Nem adható azzal együtt, amit ebben az esetben már megadtunk: { $list }.
reason-first-that-applies = Előbb ezt kell ajánlani: { $remedy }.
reason-currency = Ebben a pénznemben nincs megadva értékhatár: { $currency }.
reason-not-comparable = { $a } és { $b } más-más pénznemben van; árfolyam nélkül nem hasonlítható össze.
reason-owed = Ez jár az ügyfélnek: { $amount }.
reason-otherwise = Semmi más nem érvényes; ilyenkor – { $answer }.
reason-rules = A döntés alapja: { $rules }.

## A legkisebb változás, amellyel igen lenne
smallest = Így lenne igen: { $change }.
smallest-less = ennyivel kevesebb: { $value }
smallest-less-of = ennyivel kevesebb: { $value } ({ $fact })
smallest-more-of = ennyivel több: { $value } ({ $fact })
smallest-value = { $fact }: { $value }
smallest-cap = ha ezt a korlátot még nem érték volna el: { $cap }
smallest-role = ebben a szerepkörben: { $role }
smallest-date = ettől a naptól: { $date }
smallest-none = Nincs olyan kis változás, amellyel igen lenne.

## Feltevések
assumption = Mivel nem volt megadva, ezt vettük alapul: { $fact }: { $value }.
assumption-history = Mivel előzmény nem volt megadva, úgy vettük, hogy korábban nem kapott semmit.

## Az azonnali válasz az oldalon
verdict-yes = Igen, te döntesz.
    .reason = { $amount } az értékhatárodon belül van ({ $limit }).
verdict-yes-if =
    { $count ->
        [1] Igen, ha ez teljesül:
       *[other] Igen, ha mindez teljesül:
    }
verdict-owed = Igen, ez jár az ügyfélnek: { $amount }.
verdict-ask = Előbb kérdezd meg: { $person }.
    .reason = { $amount } meghaladja az értékhatárodat ({ $limit }).
    .role = Ebben a szerepkörben ez nem dönthető el azonnal: { $role }.
    .cap = A korlátot már elérték: { $limit }.
verdict-part = Ennyit már most ajánlhatsz: { $limit }.
verdict-no = Nem, ez nem adható.
verdict-gap = Erre még nincs irányelv. Kérdezd meg: { $person }. A kérdésedből látjuk, mi hiányzik.
verdict-need = Előbb mondd meg:
protected = Ha jóhiszeműen, az irányelv keretein belül döntesz, nem kell visszafizetned semmit, és nem érhet miatta hátrány.

## A parancssor
ask-heading = { $guideline } – { $remedy }
ask-case = Az eset: { $list }
ask-check-first = Előbb nézd meg: { $list }
ask-notice = { $text } – tájékoztatás, érvényes eddig: { $date }
ask-batch-done = { $countText } eset megválaszolva.
ask-batch-carried = Ezek az oszlopok nem az eset adatai, változatlanul kerülnek át: { $list }.
ask-batch-missing = A megfeleltetés olyan oszlopokat nevez meg, amelyek nincsenek meg: { $list }.
ask-batch-unread = { $countText } sorban van olvashatatlan adat; lásd az error oszlopot.
audit-summary = { $totalText } rögzített döntésből { $okText } felel meg az irányelveknek, { $violationText } nem, { $unclearText } nem dönthető el.
validate-counts = { $guidelinesText } irányelv, { $examplesText } példa, { $findingsText } észrevétel
watch-waits = Az ellenőrzés { $countText } ms alatt kész. Változásra vár; leállítás: Ctrl-C.
watch-changed = Megváltozott: { $files }
validate-ignored = Mellőzve, a `sayso.yaml` fájlban megadott napig: { $countText } észrevétel.
validate-known = Ismert innen: `{ $file }`, ezért nem látszik: { $countText } észrevétel.
validate-gone = Megszűnt innen: `{ $file }`: { $countText } észrevétel; írd ki újra a fájlt (`--write-baseline`), hogy ne térhessenek vissza:
validate-recorded = Feljegyezve ide: `{ $file }`: { $countText } észrevétel; így csak az újak látszanak: `--baseline { $file }`.
