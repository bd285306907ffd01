### Mi lett volna a korábbi döntésekből: a szimuláció jelentése. Argumentumok: en/simulate.ftl

## Egy mondatban
sim-title = Mi lett volna a korábbi döntésekből
sim-headline =
    { $count ->
        [0] Egyetlen további korábbi kérés sem dőlt volna el azonnal
       *[other] További { $countText } korábbi kérés azonnal eldőlt volna
    }; { $fewer ->
        [0] egyiknek sem kellene most várnia.
       *[other] { $fewerText } kérésnek viszont várnia kellene, vagy elutasítás lenne.
    }
sim-headline-nothing = Egyetlen korábbi kérésre sem lett volna más a válasz.
sim-headline-of =
    Az újrajátszható { $totalText } korábbi kérésből (összesen { $readText }) { $text }{ $untold ->
        [0] .
       *[other] ; { $untoldText } esetben nem lehet megmondani.
    }
sim-clause-changes =
    { $count ->
        [0] további egy sem dőlt volna el azonnal
       *[other] további { $countText } azonnal eldőlt volna
    }, és { $fewer ->
        [0] egyiknek sem kellene most várnia
       *[other] { $fewerText } esetben várni kellene, vagy elutasítás lenne
    }
sim-clause-nothing = egyikre sem lett volna más a válasz
sim-clause-otherwise = { $countText } kérésre más lett volna a válasz, de egyik sem dőlt el azonnal sem eddig, sem most
sim-headline-also = További { $countText } kérésre más lenne a válasz: mást kell megkérdezni, vagy a válasz nem.
sim-headline-early = A napló első hónapjaiban, amelyek előzménye nem ismert, további { $countText } válasz változna.
sim-headline-early-only =
    { $count ->
        [one] Ez a napló első hónapjaira esik, amelyek előzménye nem ismert.
       *[other] Mind a napló első hónapjaira esik, amelyek előzménye nem ismert.
    }
sim-and-early = { $text }, és { $countText } az első hónapokban
sim-nothing-replayed = Semmit sem lehetett újrajátszani: { $totalText } sorból { $list }.
sim-nothing-read = Semmit sem lehetett újrajátszani: a naplóban nincs korábbi döntés.
sim-part-rejected = { $countText } nem volt olvasható
sim-part-unknown-guideline = { $countText } olyan irányelvet nevez meg, amely itt nincs
sim-part-not-replayable = { $countText } nem feleltethető meg az irányelveknek
sim-part-undetermined = { $countText } esetben nem lehet megmondani
sim-try-mapping = Próbáld ezzel: { $text }; ez mondja meg, mit jelentenek az ilyen napló oszlopai és szavai.
sim-number-on-the-spot = újonnan azonnal eldönthető
sim-number-held-back = újonnan várni kell vagy elutasítás
sim-number-cost = többletköltség
sim-number-saving = megtakarítás
sim-number-calls = hetente megtakarított vezetői kérdés
sim-number-agreement = vezetői jóváhagyás aránya

## Mit játszottunk újra
sim-basis = Az ellenőrzés alapja { $totalText } korábbi döntés ({ $from } – { $to }).
sim-versions = { $old } és { $new } összevetése
sim-digest = a napló ujjlenyomata: { $text }
sim-rows = Beolvasott sorok: { $totalText } = elutasítva { $rejectedText } + nem játszható újra { $skippedText } + eldöntetlen { $undeterminedText } + újrajátszva { $countText }.
sim-settled = A számok alapja az a { $countText } döntés, amely ettől a naptól született: { $from }; ettől fogva minden időszakra szóló korlát a naplón belül van.
sim-skipped = { $countText } korábbi döntést nem lehetett ellenőrizni: { $reason }.
sim-reason-count = { $reason } ({ $countText })
sim-assumed-no-history = A napló kezdete előtti előzmény nem ismert; az ettől függő döntések eldöntetlennek számítanak.

## Miért maradt ki egy sor
reject-broken-row = túl kevés vagy túl sok mező, vagy sérült
reject-repeated = kétszer szerepel; egyszer számít
reject-same-id-different-row = azonos azonosító, eltérő tartalom
reject-no-id = nincs döntésazonosító
reject-no-instant = nincs döntési időpont
reject-unreadable-instant = az időpont nem olvasható
reject-no-outcome = nem derül ki, hogyan végződött
reject-unknown-outcome = ismeretlen kimenetel
reject-amount-not-a-number = az összeg nem szám
reject-amount-with-sign = pénznemjel az összegben
reject-amount-with-comma = vessző az összegben
reject-amount-too-long = az összegnek túl sok számjegye van
reject-amount-too-fine = az összeg finomabb, mint a pénznem legkisebb egysége
reject-amount-negative = az összeg negatív
reject-no-currency = nincs pénznem
reject-unknown-currency = ismeretlen pénznem
skip-no-guideline = nincs megnevezve irányelv
skip-unknown-guideline = az irányelv egyik változatban sincs
skip-no-remedy = nincs megnevezve a megoldás, pedig több is van
skip-unknown-remedy = a megoldás egyik változatban sincs
skip-unknown-role = ismeretlen szerepkör
skip-no-amount = nincs rögzített összeg
outcome-granted = azonnal megadva
outcome-escalated-granted = vezető jóváhagyta
outcome-escalated-declined = vezető elutasította
outcome-declined = a munkatárs elutasította
outcome-pending = még nincs válasz
outcome-not-offered = nem ajánlottuk fel
undetermined-facts-unknown = a napló nem tartalmaz minden lényeges adatot
undetermined-history-unknown = attól függ, mi történt a napló kezdete előtt, vagy mit mondott volna a felettes

## Mennyire megbízható
sim-trust = Mennyire megbízható?
sim-fidelity = A jelenlegi irányelvek a munkatársak döntéseinek { $percent }-át adják vissza.
sim-disagreements = Ahol a munkatársak mást tettek
sim-days-without-data =
    { $count ->
        [0] Minden napról van adat.
       *[other] { $countText } napról nincs adat.
    }
sim-missing-facts = Leggyakrabban hiányzó adatok: { $list }.
sim-unreadable-facts = Nem olvasható, ezért hiányzónak számító adatok: { $list }.

## Mi változik
sim-matrix = A régi választól az újig
sim-old = Eddig
sim-new = Mostantól
sim-decide = azonnal
sim-ask = kérdezni kell
sim-no = nem
sim-not-covered = nincs irányelv
sim-cannot-tell = nem dönthető el
sim-undetermined = eldöntetlen
sim-cause = Ok
sim-cause-rule = az irányelv mást válaszol
sim-cause-cap = más, időszakra szóló korlát
sim-cause-knock-on = csak a korábbi döntések eltérése miatt
sim-gain =
    { $count ->
        [0] Egyetlen további korábbi kérés sem vált volna azonnal elintézhetővé.
       *[other] { $countText } olyan kérés, amely jóváhagyásra várt, azonnal elintézhető lett volna.
    }
sim-loss =
    { $count ->
        [0] Egyetlen korábbi kérésnek sem kellene most jóváhagyásra várnia.
       *[other] { $countText } azonnal elintézett kérésnek most jóváhagyásra kellene várnia.
    }
sim-anyway =
    { $count ->
        [0] Ezek közül később egyet sem hagytak jóvá.
       *[other] Ezek közül { $countText } kérést később amúgy is jóváhagytak.
    }

## Pénz
sim-cost = E döntések értéke összesen { $cost }, átlagosan { $each }.
sim-extra = Többletköltség: körülbelül { $cost }.
sim-saved = Megtakarítás: körülbelül { $cost }.
sim-no-cost = A költség nem változik.
sim-interval = { $low } és { $high } között, a legvalószínűbb: { $cost }
sim-interval-saved = { $low } és { $high } közötti megtakarítás, a legvalószínűbb: { $cost }
sim-money-floor = alsó érték
sim-money-replay = újrajátszás
sim-money-ceiling = felső érték
sim-money-floor-meaning = amit megadtunk, vagy később amúgy is jóváhagytak volna
sim-money-replay-meaning = az is, amit a vezetők vagy a munkatársak elutasítottak, a kért összegen
sim-money-ceiling-meaning = minden jogosult, a teljes értékhatárig

## Vezetők
sim-agreement = A vezetők { $totalText } ilyen kérésből { $countText } esetben mondtak igent: { $percent } (95%-os bizonyossággal { $low } és { $high } között).
sim-agreement-none = Ebben az időszakban vezető nem döntött ilyen kérésről.
sim-refused-list = Akkor a vezető elutasította, most azonnal megadható
sim-calls =
    { $count ->
        [0] Nincs megtakarított vezetői kérdés.
       *[other] Hetente { $countText } vezetői kérdés megtakarítva.
    }

## Kiket érint
sim-people = { $countText } ügyfél
sim-decisions = { $countText } döntés
sim-requests = { $countText } kérés
sim-small-cell = ötnél kevesebb ember: nem mutatjuk
sim-by = Bontás: { $what }

## Időszakos korlátok és a próbasor
sim-caps = Milyen gyakran számít az egyes időszakra szóló korlát
sim-cap-line = { $cap }: { $countText } esetben számít (eddig: { $earlierText }).
sim-one-short = { $countText } ügyfélnek egy alkalom hiányzott.
sim-sweep = Mit jelentettek volna más értékhatárok
sim-sweep-limit = Értékhatár
sim-sweep-largest = A legnagyobb értékhatár, ahol a vezetői jóváhagyás legalább { $percent }, és a költség a költségkereten belül marad: { $limit }.
sim-sweep-none = Egyetlen kipróbált értékhatárnál sincs legalább { $percent } jóváhagyás a költségkereten belül.
sim-sweep-largest-agreed = A legnagyobb értékhatár, ahol a vezetői jóváhagyás legalább { $percent }: { $limit }.
sim-sweep-none-agreed = Egyetlen értékhatárnál sincs legalább { $percent } vezetői jóváhagyás.
sim-sweep-written = { $limit } (a javaslat)
sim-sweep-tried = Az időszakra szóló korlátok a korábban adottakat is számolják, ezért csak néhány értékhatárt próbáltunk ki, mindegyiket külön újrajátszással.

## Amit ez nem mutat meg
sim-cannot = Amit ez nem mutat meg
sim-cannot-offers = A soha meg nem tett ajánlatok nincsenek a naplóban.
sim-cannot-spending = Ha a munkatársak az esetek { $percent }-ában az értékhatárig elmennének, a többletköltség { $cost } lenne.
sim-cannot-bunching = { $countText } kérés pontosan a régi értékhatárra szólt; lehet, hogy többre lett volna szükség.
sim-cannot-demand = Ha hetente legalább { $countText } soha nem rögzített kérés volna, megfordulna a mérleg.

## Szakaszok, táblázatok, küszöbök
sim-section-replayed = Mit játszottunk újra
sim-section-changes = Mi változik
sim-section-money = Pénz
sim-section-people = Kiket érint
sim-section-supervisors = Mit mondtak a vezetők
sim-section-regions = A változó esetek
sim-section-examples = Példák, a két válasz egymás mellett
sim-section-gates = Követelmények
sim-section-reproduce = Hogyan ismételhető meg
sim-col-guideline = Irányelv
sim-col-remedy = Megoldás
sim-col-role = Szerepkör
sim-col-team = Csapat
sim-col-site = Telephely
sim-col-month = Hónap
sim-col-date = Dátum
sim-col-amount = Összeg
sim-col-decisions = Döntések
sim-col-people = Ügyfelek
sim-col-settled = Várakozás helyett azonnal elintézve
sim-col-anyway = Később amúgy is jóváhagyva
sim-col-extra = Többletköltség
sim-col-week = Hét
sim-col-share = Arány
sim-col-reason = Ok
sim-col-reason-then = Az akkori indok
sim-together = Összesen
sim-gate-pass = megfelel
sim-gate-warn = nézd meg
sim-gate-fail = megállít
sim-gate-extra-cost = Többletköltség legfeljebb { $limit }: { $cost }
sim-gate-agreement = Vezetői jóváhagyás legalább { $limit }: { $percent }
sim-gate-fidelity = Egyezés legalább { $limit }: { $percent }
sim-gate-replayed = Újrajátszott sorok aránya legalább { $limit }: { $percent }
sim-gate-held-back = Újonnan visszatartott kérések, legfeljebb { $limit }: { $countText }

## Előrehaladás
sim-progress-reading = Korábbi döntések beolvasása
sim-progress-sorting = Sorba rendezés
sim-progress-replaying = Újrajátszás
sim-progress-sweeping = Más értékhatárok kipróbálása
sim-progress-writing = A jelentés írása
