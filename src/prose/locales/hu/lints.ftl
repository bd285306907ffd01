### Mi kétséges egy formailag helyes szabályzatban. Argumentumok: en/lints.ftl

## Értékhatárok és felhatalmazások
limit-above-ceiling = a felső határnál ({ $ceiling }) itt többről dönthet: `{ $role }`
    .label = a felső határ fölött
    .help = csökkentsd az értékhatárt, vagy hagyass jóvá magasabb felső határt a `sayso.yaml` fájlban (jóváhagyó: `{ $who }`); ez az eset lépi túl: `{ $case }`
limit-above-ceiling-of-nobody = a felső határnál ({ $ceiling }) itt többről dönthet: `{ $role }`
    .label = a felső határ fölött
    .help = csökkentsd az értékhatárt, vagy emeld a felső határt a `sayso.yaml` fájlban; ez az eset lépi túl: `{ $case }`
limit-above-ceiling-here = a felső határ
senior-limit-lower = `{ $higher }` értékhatára alacsonyabb, mint az alatta álló szerepkörén (`{ $lower }`), ezért sosem számít: a magasabb szerepkör mindent megtehet, amit az alacsonyabb
    .label = alacsonyabb, mint egy alatta álló szerepkörén
    .help = emeld ezt az értékhatárt, vagy vedd ki
senior-limit-lower-other = az alacsonyabb szerepkör értékhatára
senior-may-do-less = `{ $lower }` itt olyan esetben is dönt, amelyben a magasabb szerepkör (`{ $higher }`) nem
    .label = a szerepkörtől függ
    .help = a feltétel a magasabb szerepkörökre is teljesüljön; ez az eset: `{ $case }`
larger-is-easier = itt { $larger } azonnal eldönthető, a kisebb { $smaller } viszont nem
    .label = az összegtől függ
    .help = a feltétel a kisebb összegekre is teljesüljön; ez az eset: `{ $case }`
dead-grant = ez a felhatalmazás sosem dönt: egy másik minden esetét lefedi
    .label = nem számít
    .help = vedd ki (`{ $remedy }`), vagy mondjon olyat, amit a másik nem
dead-grant-covers = ez fedi le
dead-grant-together = ez a felhatalmazás sosem dönt: a többi együtt minden esetét lefedi
    .label = nem számít
    .help = vedd ki (`{ $remedy }`), vagy mondjon olyat, amit a többi nem
dead-grant-never = ez a felhatalmazás sosem dönt: egyetlen eset sem teljesíti a feltételét
    .label = sosem teljesül
    .help = keress két egymást kizáró feltételt itt: `{ $remedy }`
cap-never-binds = ez a korlát sosem állít meg senkit: egy másik mindig előbb megállít
    .label = nem számít
    .help = vedd ki, vagy legyen szigorúbb a másiknál
cap-never-binds-tighter = ez a korlát állít meg előbb
cap-binds-nobody = ez a korlát sosem állít meg senkit: akik ezt adhatják, azokra nem vonatkozik
    .label = senkit sem köt
    .help = a korlát a megkérdezendő szerepkör alatt érvényes, és sosem arra, ami jár; nevezz meg magasabb szerepkört, vagy vedd ki a korlátot
owed-conflict = két jogosultság ugyanarra az esetre más-más pontos összeget mond
    .label = egy második összeg
    .help = a feltételeik zárják ki egymást; ebben az esetben mindkettő teljesül: `{ $case }`
owed-conflict-other = az első összeg
unrounded-owed = az összeg a legkisebb pénzegységnél finomabb is lehet
    .label = nincs kerekítve
    .help = add meg a kerekítést, például `rounded half up`; addig is így kerekítünk
edge-gap = erre az értékre nincs szabály: `{ $fact }`, pontosan { $value }; két feltétel közé esik
    .label = ez előtt véget ér: { $value }
    .help = a kettő közül az egyik tartalmazza ezt az értéket is: { $value }; ebben az esetben nincs felhatalmazás: `{ $case }`
edge-gap-other = csak utána kezdődik
missing-table-cell = a táblázatnak (`{ $table }`) nincs cellája erre: `{ $values }`
    .label = cella nélküli esetek száma: { $countText }
    .help = adj hozzá egy sort, vagy egy utolsó `otherwise` sort
overlapping-bands = a táblázatnak (`{ $table }`) két sora is van erre: `{ $values }`
    .label = erre az értékre sosem jut el
    .help = a sávok ott érjenek véget, ahol a következő kezdődik, hogy egy érték se essen kettőbe
overlapping-bands-first = ez a sor számít
never-answers = ez a kivétel sosem válaszol: nélküle is minden eset ugyanazt a választ kapja
    .label = nem számít
    .help = tedd az elé a kivétel elé, amely előbb válaszol, vagy vedd ki
guideline-never-applies = egyetlen eset sem teljesíti, aminek ehhez az irányelvhez teljesülnie kell
    .label = sosem teljesül
    .help = keress két egymást kizáró feltételt
no-last-word = válasz nélküli eseteket hagyó irányelvek száma: { $countText }
    .label = a többi esetre nincs válasz
    .help = írd a `sayso.yaml` fájlba: `otherwise: no`, vagy add meg, kit kell megkérdezni (`{ $guideline }` és a többi)

## Példák
example-contradicted = a példa várt válasza `{ $expected }`, az irányelv válasza viszont `{ $answer }`
    .label =
        { $why ->
            [above-limit] több, mint amennyit ez a szerepkör adhat
            [condition] e szerepkör feltétele nem teljesül
            [role] ez a szerepkör ezt nem adhatja
            [used-up] egy korlátot elértek
            [unless] egy kivétel válaszol
            [only-when] nem teljesül, ami az irányelvhez szükséges
            [not-in-force] azon a napon nem hatályos
            [instead-of] kizárja, amit már megkapott
            [offered-first] kizárva: előbb mást kell ajánlani
            [owed] ez jár az ügyfélnek
            [granted] egy felhatalmazás lefedi
            [unknown] az eset nem mondja meg: { $facts }
           *[otherwise] nem fedi le felhatalmazás
        }
    .help = ha a példa a helyes, az irányelven változtass; ha az irányelv, írd ide: `answer: { $answer }`
example-contradicted-rule = itt dől el
example-without-day = a példa nem mondja meg, melyik napon születik a döntés, az irányelv pedig nem minden napon válaszol ugyanúgy
    .label = nincs nap
    .help = írd a megadottakhoz: `decided_at: { $day }`
guideline-without-example = ebben az irányelvben van értékhatár, de nincs példa
    .label = nincs példa
    .help = adj példát minden értékhatárhoz: egyet éppen belül, egyet éppen kívül
limit-without-example = egyetlen példa sem mutatja meg ezt az értékhatárt: `{ $remedy }`
    .label = nem látszik
    .help = adj egy példát éppen az értékhatáron belül és egyet éppen fölötte
limit-without-example-within = egyetlen példát sem ez a felhatalmazás dönt el: `{ $remedy }`
    .label = nem látszik
    .help = adj egy példát éppen az értékhatáron belül
limit-without-example-above = egyetlen példa sem mutatja meg, hol ér véget ez az értékhatár: `{ $remedy }`
    .label = a vége nem látszik
    .help = adj egy példát éppen az értékhatár fölött

## Szövegek
prose-repeats-limit = a szöveg megismétel egy értékhatárt: { $number }
    .label = nem követi az értékhatárt
    .help = írd helyette ezt: `{ $placeholder }`; az olvasó nyelvén kerül bele az értékhatár
canned-answer = ez a fordulat lezárja a beszélgetést: „{ $phrase }”
    .label = senkinek sem segít
    .help = mondd inkább azt, amit tenni lehet; ha óvni kell tőle a munkatársakat, tedd a `better_left_out` alá
guideline-without-purpose = az irányelv nem mondja meg, mire való
    .label = nincs célja
    .help = írj `purpose:` alá egy mondatot, amely segít dönteni ott, ahol az irányelv hallgat
placeholder-unknown = ehhez nincs értékhatár az irányelvben: `{ $placeholder }`
    .label = nem tölthető ki
    .help = nevezz meg egy megoldást, amelynek van értékhatára, és egy szerepkört, akié az, kapcsos zárójelben: `limit waive-fee agent`
placeholder-stray = ez csak a fordításban áll (`{ $language }`), az eredeti szövegben nem: `{ $placeholder }`
    .label = a forrásban nincs ilyen
    .help = a forrásszöveg helyőrzőit használd, mindegyiket egyszer
placeholder-lost = a fordításból (`{ $language }`) hiányzik: `{ $placeholder }`
    .label = hiányzik egy helyőrző
    .help = tedd oda, ahol a mondatban az összeg helye van
placeholder-source = a forrásszöveg

## Fordítások
missing-language = még semmi sincs lefordítva (`{ $language }`, { $countText } fájl)
    .label = nincs fordítás
    .help = kezdd a `sayso.yaml` melletti fájllal, ugyanazokkal a kulcsokkal: `{ $example }`; addig az eredeti szöveg látszik
missing-translation-file = hiányzik a fordítás ezeken a nyelveken: { $languages }
    .label = nincs lefordítva
    .help = tegyél mellé egy fájlt, nevében a nyelvvel, ugyanezekkel a kulcsokkal
missing-translation = lefordítatlan szövegek száma (`{ $language }`): { $countText }
    .label = hiányzik: `{ $key }`
    .help = fordítsd le ugyanezzel a kulccsal; addig a forrásszöveg jelenik meg
missing-translation-source = a forrásszöveg
stale-translation = a forrásszöveg (`{ $key }`) megváltozott, mióta lefordították (`{ $language }`)
    .label = régebbi szövegből készült
    .help = nézd át a fordítást, majd frissítsd az ujjlenyomatát a `made_from` alatt
stale-translation-source = a mai forrásszöveg

## Emberek
nobody-behind = senki sem hívható itt: `{ $department }`, pedig számít rá: `{ $guideline }`
    .label = nincs kapcsolattartó
    .help = írj `contacts:` alá nevet, időt és telefonszámot vagy csevegőcsatornát
nobody-behind-named = itt van rá szükség
unreachable-department = `{ $department }` nem érhető el { $hours }, pedig az ügyfélszolgálat nyitva van
    .label = senki sincs ott: { $hours }
    .help = úgy add meg a kapcsolattartók óráit, hogy ne maradjon köztük rés, vagy vegyél fel még egyet; számít rá: `{ $guideline }`
unreachable-department-from-site = `{ $department }` nem érhető el { $hours } (`{ $site }` idő szerint), pedig `{ $site }` nyitva van
    .label = senki sincs ott
    .help = úgy add meg a kapcsolattartók óráit, hogy ne maradjon köztük rés, vagy vegyél fel még egyet; számít rá: `{ $guideline }`
unreachable-department-from-site-part-of-year = az óraátállítás miatt { $date } után `{ $department }` nem érhető el { $hours } (`{ $site }` idő szerint), pedig `{ $site }` nyitva van
    .label = senki sincs ott
    .help = úgy add meg a kapcsolattartók óráit, hogy ne maradjon köztük rés, vagy vegyél fel még egyet; számít rá: `{ $guideline }`
unreachable-on-day = `{ $department }` nem érhető el, pedig az ügyfélszolgálat nyitva van: { $date } ({ $hours })
    .label = aznap senki sincs ott
    .help = nevezz meg helyettest, vagy vedd fel a napot az ügyfélszolgálat `closed:` listájára is; erre épít: `{ $guideline }`
unreachable-on-days = `{ $department }` nem érhető el, pedig az ügyfélszolgálat nyitva van: { $date } ({ $hours }), összesen { $countText } napon
    .label = ezeken a napokon senki sincs ott
    .help = nevezz meg helyettest, vagy vedd fel a napokat az ügyfélszolgálat `closed:` listájára is; erre épít: `{ $guideline }`
unreachable-department-desk = a nyitvatartás
person-on-two-posts = { $person } ugyanakkor két helyen is elérhető lenne (`{ $department }`, `{ $other }`): { $hours }
    .label = két helyen egyszerre
    .help = módosítsd az egyik hely idejét, vagy nevezz meg valaki mást
person-on-two-posts-other = a másik hely
owner-missing = senkinek sem kell beleegyeznie a módosításába: `{ $path }`
    .label = nincs felelőse
    .help = adj hozzá egy sort a `CODEOWNERS` fájlhoz
owner-of-department-missing = `{ $path }` módosítható nélküle, pedig számít rá: `{ $department }`
    .label = a beleegyezése is kell: { $department }
    .help = a `CODEOWNERS` fájl erre vonatkozó sorában nevezd meg az egyik felelősét ({ $owners })

## Napok
review-overdue = ezt az irányelvet át kellett volna nézni; a határnap: { $date }
    .label = lejárt
    .help = nézd át velük: `{ $department }`, majd adj meg új napot
guideline-no-longer-in-force = ez az irányelv már nem hatályos, utolsó napja: { $date }
    .label = vége
    .help = töröld a fájlt, ha már nem kell; a múltja megmarad
grant-no-longer-in-force = ez a felhatalmazás már nem érvényes, utolsó napja: { $date }
    .label = vége
    .help = vedd ki, ha már nem kell
notice-expired = a tájékoztatás (`{ $notice }`) lejárt, utolsó napja: { $date }
    .label = vége
    .help = töröld a fájlt, vagy adj meg későbbi napot, ha még tart
notice-without-words = a tájékoztatás (`{ $notice }`) nem mondja meg, mit mondjunk az ügyfélnek
    .label = nincs szöveg az ügyfélnek
    .help = írd `tell_the_customer:` alá a mondatokat, amelyeket mindenki használjon
notice-without-contact = a tájékoztatás (`{ $notice }`) nem mondja meg, kit lehet kérdezni
    .label = nincs kapcsolattartó
    .help = írd `contact:` alá a részleget, amely többet tud
notice-contact-nobody = a tájékoztatás (`{ $notice }`) olyan részleghez küld, amelynek nincs kapcsolattartója: `{ $department }`
    .label = nincs kit hívni
    .help = vegyél fel kapcsolattartót a részlegnél, vagy nevezz meg másikat
notice-contact-away = a tájékoztatás (`{ $notice }`) idején senki sem érhető el itt: `{ $department }`
    .label = ezeken a napokon nincs ott
    .help = vegyél fel kapcsolattartót ezekre a napokra, vagy nevezz meg másik részleget; elérhető: { $hours }

## Fogalmak
unused-fact = ezt az adatot egyetlen irányelv sem olvassa: `{ $fact }`
    .label = nem változtat semmin
    .help = vedd ki, vagy használd egy feltételben
unused-table = ezt a táblázatot egyetlen irányelv sem olvassa: `{ $table }`
    .label = nem változtat semmin
    .help = vedd ki, vagy használd egy értékhatárban
unused-value = semmi sem említi ezt a szót: `{ $word }` (`{ $fact }`), se feltétel, se táblázat, se példa
    .label = nem változtat semmin
    .help = vedd ki, vagy mondd meg, mi érvényes rá
renamed-without-formerly = ez korábban más néven szerepelt, és nem mondja meg: `{ $old }` → `{ $new }`
    .label = új azonosító
    .help = írd hozzá: `formerly: [{ $old }]`, hogy a korlátok és az összevetések ráismerjenek
remedy-renamed-without-formerly = ez a megoldás korábban más néven szerepelt, és nem mondja meg: `{ $old }` → `{ $new }`
    .label = új azonosító
    .help = írd hozzá: `formerly: [{ $old }]`, hogy a korlátok és az összevetések ráismerjenek

## Szintek és mellőzések
unknown-rule = nincs ilyen nevű észrevétel: `{ $name }`
    .label = nem egy észrevétel neve
    .help = minden nevet felsorol: `sayso explain`
level-is-fixed = ennek a szintje nem változtatható: `{ $name }`
    .label = mindig szól
    .help = vedd ki a sort; ami nem érthető, az hiányzik az irányelvekből, ezért senkinek sem szabad elnéznie
never-ignored = ez nem mellőzhető: `{ $name }`
    .label = mindig szól
    .help = vedd ki a bejegyzést, és hozd rendbe, amiről szól
ignore-expired = a mellőzés (`{ $rule }`, itt: `{ $spot }`) lejárt, utolsó napja: { $date }
    .label = vége
    .help = hozd rendbe, amiről szól, és vedd ki a bejegyzést, vagy adj meg későbbi napot és ma is érvényes okot
ignore-unused = itt: `{ $spot }` nincs ilyen észrevétel: `{ $rule }`, tehát nincs mit mellőzni
    .label = nincs mit mellőzni
    .help = vedd ki a bejegyzést
ignore-of-nothing = ez se nem irányelv, se nem fájl: `{ $spot }`
    .label = semmit sem mellőz
    .help = nevezz meg egy irányelvet az azonosítójával, vagy egy fájlt az irányelvek mappáján belüli útvonalával
