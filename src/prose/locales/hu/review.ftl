### A javaslat alatti megjegyzés a vezetőknek. Argumentumok: en/review.ftl

## Fejléc
review-not-waited =
    { $count ->
        [0] Egyetlen ügyfélnek sem kellett volna kevesebbet várnia.
       *[other] { $countText } ügyfélnek nem kellett volna várnia.
    }
review-wait = { $countText } ügyfélnek viszont várnia kellett volna.
review-nobody-loses = Senki sem veszít abból, amiről ma dönthet.
review-somebody-loses = Valaki kevesebbről dönthet, mint ma: { $list }.
review-extra-cost = Többletköltség: körülbelül { $cost } ({ $from } – { $to }).
review-no-log = Korábbi döntések nem álltak rendelkezésre, így nem tudni, mit jelentett volna.
review-counts = Javítandó: { $fixText } · Kérdés hozzád: { $questionsText }
review-still-to-agree = Még bele kell egyeznie: { $list }
review-check-title =
    { $count ->
        [0] Egyetlen döntés sem változik
       *[other] { $countText } irányelv változik
    }; javítandó: { $fixText }

## Címek és táblázatok
review-what-changes = Mi változik
review-from = ettől: { $date }
review-new-from = új, ettől: { $date }
review-new = új
review-please-look = Kérjük, nézd meg
review-noticed = Mit vettünk észre
review-fix = Javítandó
review-question = Kérdés
review-fix-and-question = A „javítandó” megállítja a javaslatot. A „kérdés” nem: válaszolj rá megjegyzésben, vagy módosítsd a fájlt.
review-edit = Szerkesztés
review-would-have = Mi történt volna ({ $from } – { $to })
review-newly-granted = { $countText } kérés, amelyet akkor elutasítottak, most viszont teljesülne
review-more-rows = még { $countText } sor itt: { $where }
review-words = A munkatársak által olvasott szöveg, előtte és utána
review-exactly = Pontosan mely döntések változnak
review-col-guideline = Irányelv
review-col-role = Szerepkör
review-col-case = Eset
review-col-before = Eddig
review-col-now = Mostantól
review-col-example = Példa
review-who-agrees = Kinek kell még beleegyeznie
review-agree-guidelines = { $department }: { $list }
review-agree-hours = { $department }: megerősíti, hogy elérhető, { $hours }
review-as-agents-see-it = Ahogy a munkatársak látják majd:
review-rewritten = Ez a megjegyzés a javaslattal együtt frissül; legutóbb ekkor változott: { $revision }. Semmi sem hatályos, amíg a javaslatot el nem fogadják és közzé nem teszik.
review-how = Hogyan számoltuk ki
review-full-report = Teljes jelentés
review-shortened = A megjegyzés túl hosszú volt, ezért rövidebb lett. A teljes jelentésben minden benne van.
review-all-good = Nincs javítanivaló és nincs kérdés.
review-example-misfits = Egy példa már nem illik ide: „{ $example }”.
review-not-compared = A javaslatban előbb javítanivaló van; utána látszik, mit változtat.
review-left-out = Innen még { $countText } sor kimaradt.
review-col-held-back = Most várnia kellene vagy elutasítanák
review-col-id = Szám
review-all-cases = mind
review-may-be = talán; nem találtunk ilyen esetet
review-unknown-too = További { $countText } esetben más adatok kellenek a döntéshez, mint eddig.
review-agree-asked = { $department }: hozzá fordulnak majd, { $list }
review-agree-ceiling = { $department }: jóváhagyja a felső határ fölötti értékeket, { $list }
review-gate-agreed = minden érintett beleegyezett
review-gate-extra-cost = A többletköltség legfeljebb
review-gate-newly-held-back = Az újonnan visszatartott kérések száma legfeljebb
review-gate-undetermined = A nem ellenőrizhető döntések aránya legfeljebb
review-gate-supervisors-agreed = A vezetők egyetértettek, legalább
review-gate-more-room = Tágabb keret
review-gate-less-room = Szűkebb keret
review-gate-unknown = korábbi döntések nélkül nem tudni

## Észrevételek
risk-no-cap = { $role }: legfeljebb { $limit }, gyakorisági korlát nélkül. Valóban ez a szándék?
risk-no-limit = { $role }: bármekkora összeg, értékhatár nélkül. Valóban ez a szándék?
risk-condition-gone = E feltétel nélkül nem marad mit ellenőrizni a döntés előtt: „{ $condition }”. Valóban ez a szándék?
risk-ladder = { $role }: az értékhatár most magasabb, mint a következő szinten ({ $next }). Az egyiket módosítani kell.
risk-ceiling = { $role }: legfeljebb { $new }, ami a felső határ ({ $limit }) fölött van. Beleegyezés kell tőle: { $who }.
risk-large-raise = { $role }: az értékhatár { $old } helyett { $new }. Valóban ez a szándék?
risk-lowered = { $role }: kevesebbről lehet dönteni, mint eddig. Tudnak róla az érintettek, és az okáról is?
risk-no-contact = Ehhez az irányelvhez senki sem érhető el ({ $department }).
risk-no-example = Még nincs példa. A határokat példákból lehet a legkönnyebben megtanulni.
risk-no-translation = { $countText } nyelven még a régi szöveg látszik: { $list }.
risk-past-date = A kezdő dátum már elmúlt: { $date }
review-declined = { $countText } korábbi kérésre most továbbadás helyett nem lenne a válasz.
review-also-reads = { $countText } mondat szövege is más.
review-first = Eddig nem voltak irányelvek: minden új.
review-none-replayed = A megadott korábbi döntések egyikét sem lehetett ellenőrizni, így nem tudni, mit jelentett volna.
review-unheard = Nem tudni, mit jelentett volna ott, amiről egyetlen korábbi döntés sem szól: { $list }.
review-unheard-days = Nem tudni, mit jelentett volna ott, ahol minden korábbi döntés a változó napokon kívül esik: { $list }.
review-person-hours = { $person }: { $hours }
risk-declined = { $role }: a továbbadható kérésekre mostantól nem a válasz. Valóban ez a szándék?
risk-example-gone = A példa („{ $example }”) ezt mondta: { $old }. Kikerült, és a válasz most ez lenne: { $new }. Valóban ez a szándék?
risk-example-answered-anew = A példa („{ $example }”) ezt mondta: { $old }. Most ezt mondja: { $new }. Valóban ez a szándék?
risk-asked = { $sentence } Valóban ez a szándék?
review-agree-guardrail = { $department }: egyetért a felső korlát emelésével vagy megszüntetésével
review-example-now = A várt válasz `{ $expected }`, most viszont `{ $answer }`.
review-example-cause = Ami megváltoztatta a választ: { $sentence }
review-example-advice = Ha nem ez volt a szándék, állítsd vissza. Ha igen, írd a példába: `answer: { $answer }`.
review-example-moved = Ha nem ez volt a szándék, állítsd vissza. Ha igen, vidd a példát az új értékhatáron túlra, vagy írd bele: `answer: { $answer }`.
review-example-fitted = A javaslat előtt még illett ide. Ha nem ez volt a szándék, javítsd az irányelvet; ha igen, írd a példába: `answer: { $answer }`.
review-example-item = „{ $example }” (`{ $expected }`, most `{ $answer }`)
review-examples-misfit = { $countText } példa már nem illik ide: { $list }.
review-examples-advice = Ha nem ez volt a szándék, állítsd vissza. Ha igen, add meg mindegyik példa új válaszát.
review-examples-moved = Ha nem ez volt a szándék, állítsd vissza. Ha igen, vidd a példákat az új értékhatáron túlra, vagy add meg mindegyik új válaszát.
review-examples-fitted = A javaslat előtt még illettek ide. Ha nem ez volt a szándék, javítsd az irányelvet; ha igen, add meg mindegyik példa új válaszát.
review-examples-without-day = { $countText } példa nem mondja meg, melyik napon születik a döntés, pedig most már a naptól függ. Írd a megadottakhoz: `decided_at: { $date }`; a válaszokon ne változtass.
review-texts-left = A forrásban már nincs meg: { $keys }. { $countText } fordításban még benne van: { $list }. Semmi sem múlik rajta; vedd ki onnan is.
review-titles-left = { $countText } fordításban több a cím, mint a példa: { $list }. A címek sorrendben tartoznak a példákhoz: annak a példának a címét vedd ki, amelyik megszűnt.
review-translations-left = A fájl megszűnt, de { $countText } fordítása még megvan: { $list }. Semmi sem múlik rajtuk; töröld ezeket is.
risk-example-conflict = Egy példa már nem illik ide: „{ $example }”. Most más lenne a döntés. Eddig – { $old }. Mostantól – { $new }.
risk-new-cost = A többletköltség ({ $cost }) meghaladja a megszabott határt: { $limit }.
risk-disagreement = Azoknak a kéréseknek, amelyekről most a munkatársak döntenének, a vezetők csak { $percent }-át hagyták jóvá.
risk-counter-offer = Összehasonlításul ezzel a korláttal ({ $cap }) { $totalText } kérésből { $countText } így is azonnal eldőlne.
risk-no-cap-plain = { $role }: nincs gyakorisági korlát. Valóban ez a szándék?
risk-held-back = { $countText } korábbi kérésnek most várnia kellene, vagy elutasítanák; a megszabott határ: { $limit }.
risk-undetermined = A korábbi döntések { $percent }-a nem ellenőrizhető; a megszabott határ: { $limit }.
risk-more-not-agreed = Valaki többről dönthet, mint ma, de még nem mindenki egyezett bele: { $list }.
risk-less-not-agreed = Valaki kevesebbről dönthet, mint ma, de még nem mindenki egyezett bele: { $list }.

## Javaslatok
propose-limit = { $guideline }: { $role }, legfeljebb { $new }
review-cost-more = Többletköltség: { $cost }.
review-cost-less = Megtakarítás: { $cost }.
