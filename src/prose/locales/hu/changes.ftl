### Mit jelent az irányelvek változása, szavakkal. Az argumentumok leírása: en/changes.ftl
### A beillesztett szerepkör, összeg, dátum és név soha nem kap ragot és névelőt („eddig: 50 USD”).
### A hosszú dátum ponttal végződik, ezért mondatvégi dátum után nincs újabb pont.
### Megszólítás: tegező.

## A teljes változás
diff-summary =
    { $count ->
        [0] Egyetlen irányelvben sem változik, hogy ki miben dönthet.
       *[other] { $countText } irányelv változik.
    }
diff-undecided =
    { $count ->
       *[other] { $countText } irányelvnél nem tudni, változik-e bármelyik válasz.
    }
diff-nothing = Sem az ügyfelek, sem a munkatársak számára nem változik semmi.
diff-reworded = Csak a szöveg más; egyetlen döntés sem változik.
diff-nothing-else = Semmi más nem változik.
diff-rest = Semmi más nem változik: további { $countText } irányelv ugyanazt a választ adja, mint eddig.
diff-by-date = Csak a naptár miatt változik, { $from } és { $until } között:
diff-on-date = Ettől a naptól: { $date }

## Irány
direction-none = Senki sem dönthet se többről, se kevesebbről, mint eddig.
direction-more = Tágabb keret: senki sem dönthet kevesebbről, mint eddig.
direction-less = Szűkebb keret: senki sem dönthet többről, mint eddig.
direction-both = Egyes esetekben tágabb, másokban szűkebb a keret.
direction-other = A keret ugyanaz; egyes esetekben mást kell kérdezni, vagy más összeg jár.
room-more = tágabb keret
room-less = szűkebb keret
room-other-person = mást kell kérdezni
room-other-amount = más összeg jár
room-other-facts = mást kell tudni hozzá

## Mit jelent, esetenként
region = { $role }: eddig – { $old }; mostantól – { $new }.
region-for = { $sentence } Feltétel: { $conditions }.
region-example = Példa: { $example }. Eddig – { $old }. Mostantól – { $new }.
region-past =
    { $count ->
        [0] Egyetlen korábbi eset sem tartozik ide.
       *[other] { $countText } korábbi eset tartozik ide.
    }
region-past-people = { $countText } ügyfelet érintett volna.
region-sampled = Legalább egy válasz változik; nem tudni, van-e több.
region-no-case = Nem tudni, változik-e más is; további esetet nem találtunk.
region-no-case-at-all = Nem tudni, változik-e bármelyik válasz; ilyen esetet nem találtunk.
region-undecided = Túl sok esete van ahhoz, hogy mindet összevessük („{ $guideline }”); nem tudni, mi változik benne.
region-more-follow = és még { $countText }

## Mondatok összefűzése
of-remedy = { $remedy } – { $sentence }
old-and-new = { $new } (eddig: { $old })

## Értékhatárok
limit-raised = { $role }: mostantól önállóan dönthetnek, legfeljebb ennyiről: { $new } (eddig: { $old }).
limit-lowered = { $role }: mostantól önállóan már csak ennyiről dönthetnek: legfeljebb { $new } (eddig: { $old }).
limit-changed = { $role }: az értékhatárt másképp kell kiszámolni: { $new } (eddig: { $old }).
limit-introduced = { $role }: mostantól értékhatár érvényes: { $new }; eddig nem volt ilyen.
limit-removed = { $role }: megszűnik az értékhatár (eddig: { $old }); bármekkora összegről lehet önállóan dönteni.
limit-currency-changed = { $role }: az értékhatár más pénznemben szerepel: { $new } (eddig: { $old }).
limit-currency-added = { $role }: mostantól ebben a pénznemben is dönthetnek önállóan: legfeljebb { $new } (eddig { $currency } pénznemben nem lehetett).
limit-currency-removed = { $role }: { $currency } pénznemben ezentúl nem dönthetnek önállóan (eddig: legfeljebb { $old }).
charge-lowered = { $role }: mostantól önállóan ennyire lehet csökkenteni a díjat: { $new } (eddig: { $old }).
charge-raised = { $role }: mostantól önállóan legalább ennyit fel kell számítani: { $new } (eddig: { $old }).

## Ki dönthet
role-gained = { $role }: mostantól ebben a szerepkörben is lehet azonnal dönteni, legfeljebb { $new }.
role-gained-any = { $role }: mostantól ebben a szerepkörben is lehet azonnal dönteni.
role-lost = { $role }: ebben a szerepkörben ezentúl nem lehet azonnal dönteni. A kérést ide kell továbbítani: { $next }.
role-lost-any = { $role }: ebben a szerepkörben ezentúl nem lehet azonnal dönteni.
grant-added = Új felhatalmazás – { $grant }
grant-removed = Megszűnő felhatalmazás – { $grant }
ask-changed = { $role }: mostantól mást kell kérdezni: { $new } (eddig: { $old }).
otherwise-changed = Minden más esetben – { $new } (eddig – { $old }).

## Feltételek és kivételek
condition-added = Új feltétel, amelyet előbb ellenőrizni kell: „{ $condition }”.
condition-removed = Megszűnik egy feltétel: „{ $condition }”.
condition-changed = Módosul egy feltétel. Eddig: „{ $old }”. Mostantól: „{ $new }”.
condition-added-for = { $role }: új feltételt kell előbb ellenőrizni: „{ $condition }”.
condition-removed-for = { $role }: megszűnik egy feltétel: „{ $condition }”.
condition-changed-for = { $role }: módosul egy feltétel. Eddig: „{ $old }”. Mostantól: „{ $new }”.
only-when-added = Mostantól az egész irányelvre feltétel vonatkozik: „{ $condition }”.
only-when-removed = Megszűnik az egész irányelvre vonatkozó feltétel: „{ $condition }”.
only-when-changed = Módosul az egész irányelvre vonatkozó feltétel. Eddig: „{ $old }”. Mostantól: „{ $new }”.
unless-added = Új kivétel: „{ $condition }”. Ekkor – { $new }.
unless-removed = Megszűnik egy kivétel: „{ $condition }” (eddig ekkor – { $old }).
unless-changed = Módosul egy kivétel. Eddig: „{ $old }”. Mostantól: „{ $new }”.
unless-answer-changed = Egy kivétel esetén más a válasz: „{ $condition }”. Mostantól – { $new } (eddig – { $old }).
unless-reordered = A kivételeket más sorrendben kell nézni.

## Gyakoriság és keret
cap-tightened = Ritkábban alkalmazható, mint eddig: mostantól { $new } (eddig: { $old }).
cap-loosened = Gyakrabban alkalmazható, mint eddig: mostantól { $new } (eddig: { $old }).
cap-introduced = Új gyakorisági korlát: { $new }.
cap-removed = Megszűnik a gyakorisági korlát (eddig: { $old }).
cap-changed = Módosul az időszakra szóló korlát: mostantól { $new } (eddig: { $old }).
cap-money-tightened = Egy időszakban kevesebb adható, mint eddig: mostantól { $new } (eddig: { $old }).
cap-money-loosened = Egy időszakban több adható, mint eddig: mostantól { $new } (eddig: { $old }).
cap-money-introduced = Új összesített korlát: { $new }.
cap-money-removed = Megszűnik az összesített korlát (eddig: { $old }).
cap-used-up-changed = Ha elérték a korlátot ({ $cap }) – { $new } (eddig – { $old }).
cap-across-changed = Módosul, hogy mi számít együtt ({ $cap }). Eddig: { $old }. Mostantól: { $new }.

## Ami az ügyfélnek jár
owed-introduced = Mostantól jár az ügyfélnek: { $new }. Kérdezés nélkül meg kell adni.
owed-introduced-plain = Ez mostantól jár az ügyfélnek; kérdezés nélkül meg kell adni.
owed-removed = Ez többé nem jár az ügyfélnek (eddig: { $old }).
owed-removed-plain = Ez többé nem jár az ügyfélnek.
owed-raised = Az ügyfélnek mostantól több jár: { $new } (eddig: { $old }).
owed-lowered = Az ügyfélnek mostantól kevesebb jár: { $new } (eddig: { $old }).
owed-changed = Másképp kell kiszámolni, mi jár az ügyfélnek: { $new } (eddig: { $old }).

## Irányelvek és megoldások
guideline-added = Új irányelv: „{ $guideline }”.
guideline-added-from = Új irányelv: „{ $guideline }”. Az első nap, amikor érvényes: { $date }
guideline-retired = Megszűnő irányelv: „{ $guideline }”. Az utolsó nap, amikor még érvényes: { $date }
guideline-removed = Törölt irányelv: „{ $guideline }”.
guideline-renamed = Új név: „{ $new }” (eddig: „{ $old }”).
guideline-moved = Más részleg áll mögötte: { $new } (eddig: { $old }).
guideline-also-for = Mostantól más helyzetre is választ ad: { $text }.
remedy-added = Új megoldás: „{ $remedy }”.
remedy-removed = Megszűnő megoldás: „{ $remedy }”.
remedy-renamed = Egy megoldás új neve: „{ $new }” (eddig: „{ $old }”).
remedies-reordered = A megoldásokat más sorrendben kell ajánlani: { $list }.
offer-order-binding = Mostantól kötelező a megoldások sorrendje: az elsőt kell ajánlani, amelyik alkalmazható.
offer-order-free = A megoldások sorrendje többé nem kötelező.
instead-of-added = Ugyanabban az esetben ezentúl nem adható ezzel együtt: { $list }.
instead-of-removed = Ugyanabban az esetben mostantól ezzel együtt is adható: { $list }.
together-added = Mostantól ez is jár vele: { $list }.
together-removed = Ez többé nem jár vele: { $list }.

## Dátumok
date-start-set = Hatályba lép: { $new }
date-start-removed = Azonnal hatályba lép (eddig: { $old }).
date-later = Később lép hatályba: { $new } (eredetileg: { $old }).
date-sooner = Korábban lép hatályba: { $new } (eredetileg: { $old }).
date-end-set = Az utolsó érvényes nap: { $new }
date-end-removed = Nincs többé záró dátuma (eddig: { $old }).
date-end-later = Tovább érvényes; az utolsó nap: { $new } (eredetileg: { $old }).
date-end-sooner = Hamarabb véget ér; az utolsó nap: { $new } (eredetileg: { $old }).
review-date-changed = Felülvizsgálat határideje: { $new } (eddig: { $old }).
review-date-set = Felülvizsgálat határideje: { $new }

## Akik a munkatárs mögött állnak
contact-changed = Új kapcsolattartó ({ $department }): { $new } (eddig: { $old }).
contact-added = Újabb kapcsolattartó ({ $department }): { $new }.
contact-gone = Többé nem kapcsolattartó ({ $department }): { $old }.
contact-details-changed = { $person } ({ $department }), új elérhetőség: { $new } (eddig: { $old }).
contact-hours-changed = Más időben érhető el ({ $department }): { $new } (eddig: { $old }).
contact-deputy-changed = { $person } ({ $department }), helyettes: { $new } (eddig: { $old }).
contact-away-changed = „{ $department }”, { $person }: más napokon van távol, mint eddig.
department-closed-changed = Más napokon van zárva, mint eddig: „{ $department }”.
contact-removed = Nincs többé elérhető kapcsolattartó: { $department }.
contact-none = senki
department-added = Új részleg: { $department }.
department-removed = Megszűnő részleg: { $department }.
department-renamed = Egy részleg új neve: { $new } (eddig: { $old }).
department-supports = Mostantól e mögött az irányelv mögött is áll ({ $department }): „{ $guideline }”.
department-supports-no-more = Többé nem áll e mögött az irányelv mögött ({ $department }): „{ $guideline }”.

## Tájékoztatások
notice-added = Új tájékoztatás, érvényes eddig: { $date } – „{ $text }”.
notice-ended = Lezárt tájékoztatás: „{ $text }”.
notice-dates-changed = Más időszakra szól a tájékoztatás („{ $text }”): { $new } (eddig: { $old }).
notice-changed = Módosul a tájékoztatás szövege vagy köre („{ $text }”).

## Csak a szöveg
wording-changed = Csak a megfogalmazás változik: { $countText } mondat szövege más. A döntési jogkörök nem változnak.
text-changed = Módosul a szöveg ({ $what }). Eddig: „{ $old }”; mostantól: „{ $new }”
text-added = Új szöveg ({ $what }): „{ $new }”
text-removed = Törölt szöveg ({ $what }): „{ $old }”
translation-stale = { $countText } nyelven még a régi szöveg látszik: { $list }.
translation-changed = { $countText } nyelven változik a fordítás: { $list }.
examples-added = { $countText } új példa.
examples-removed = { $countText } példa törölve.
examples-changed = { $countText } példa változik.
training-added = Új tanfolyam, amelyet előbb el kell végezni: { $list }.
training-removed = Már nem szükséges tanfolyam: { $list }.

## A szervezet
role-added = Új szerepkör: { $role }.
role-removed = Megszűnő szerepkör: { $role }.
role-moved = { $role }: más szintre kerül. Sorrend alulról: { $new } (eddig: { $old }).
desk-hours-changed = Módosul a nyitvatartás: { $new } (eddig: { $old }).
fact-added = Új adat, amelyet egy eset megadhat: { $fact }.
fact-removed = Törölt adat: { $fact }.
fact-changed = Másképp kell érteni ezt az adatot („{ $fact }”): { $new } (eddig: { $old }).
table-changed = „{ $table }”, { $where }: { $new } (eddig: { $old }).
currency-added = Új pénznem van használatban: { $currency }.
currency-removed = Már nem használt pénznem: { $currency }.
ceiling-changed = { $role }: az értékhatáruk mostantól legfeljebb { $new } lehet (eddig: { $old }).
language-added = Új nyelv: { $list }.
language-removed = Megszűnő nyelv: { $list }.
setting-changed = A szervezet beállítása: { $what }: { $new } (eddig: { $old }).
recognition-added = Egy jó döntés története: „{ $text }”.

## Whole definitions
verdict-and-owed = { $verdict } (az ügyfélnek jár: { $amount })
every-role = Mindenki
fact-defined-anew = Másképp van meghatározva ez az adat: „{ $fact }”.
table-defined-anew = Egyes sorokban más érték áll ebben a táblázatban: „{ $table }”.
ranks-changed = A szerepkörök sorrendje alulról felfelé mostantól: { $new } (eddig: { $old }).
setting-changed-plain = Változik a szervezet egyik beállítása: { $what }.
measure-changed = Másképp mérjük: „{ $remedy }”.
diff-elsewhere = Máshol
example-given-before = korábban már megadva: { $count ->
        [1] egyszer
        [2] kétszer
       *[other] { $countText } alkalommal
    } ({ $what })
example-given-total = korábban már megadva: { $amount } ({ $what })
example-days-before = { $countText } nappal előtte
example-hours-before = { $countText } órával előtte
likely-renamed = Valószínűleg csak új név: `{ $new }` (eddig: `{ $old }`). Amit a régi néven adtak, többé nem számít bele. Ha számítania kell, ezt írd bele: `formerly: [{ $old }]`.
owed-when-added = Ez mostantól csak feltétellel jár az ügyfélnek: „{ $condition }”.
owed-when-removed = Ez mostantól e feltétel nélkül is jár az ügyfélnek: „{ $condition }”.
owed-when-changed = Módosul, hogy mikor jár ez az ügyfélnek. Eddig: „{ $old }”. Mostantól: „{ $new }”.
fact-blank-changed = Ami akkor érvényes, ha ez üresen marad („{ $fact }”): { $new } (eddig: { $old }).
fact-blank-unknown = semmi, meg kell kérdezni
fact-values-added = Mostantól ez is megadható („{ $fact }”): { $list }.
fact-values-removed = Többé nem adható meg („{ $fact }”): { $list }.
table-added = Új táblázat: „{ $table }”.
table-removed = Törölt táblázat: „{ $table }”.
table-row-added = „{ $table }”, { $where }: { $new } (eddig nem volt külön sora).
table-row-removed = „{ $table }”, { $where }: többé nincs külön sora (eddig: { $old }).
table-otherwise = minden más eset
ceiling-added = { $role }: az értékhatáruknak mostantól van felső határa: { $new }.
ceiling-removed = { $role }: az értékhatáruknak többé nincs felső határa (eddig: { $old }).
ceiling-approval-changed = { $role }: aki a felső határ fölötti értékhatárt jóváhagyja: { $new } (eddig: { $old }).
ceiling-crossed = A felső határ fölött („{ $guideline }”) – { $role }: { $new } (felső határ: { $limit }).
ceiling-crossed-by = Jóváhagyja: { $who }.
ceiling-crossed-by-nobody = Nincs megnevezve, ki hagyhatja jóvá.
limit-any-amount = bármekkora összeg
risk-more = Tágabb keret: { $roles }
risk-less = Szűkebb keret: { $roles }
risk-both = Egyes esetekben tágabb, másokban szűkebb keret: { $roles }
risk-roles = { $roles } ({ $list })
setting-time-zone = az ügyfélszolgálat időzónája
setting-sites = más telephelyek
setting-gates = aminek egy javaslatnak meg kell felelnie
setting-decisions = a korábbi döntések beolvasása
setting-closed = zárvatartási napok
setting-findings = mellőzött észrevételek
text-title = cím
text-situation = helyzet
text-purpose = cél
text-say = az ügyfél szavai
text-ask-the-customer = kérdések az ügyfélhez
text-words-that-help = szavak, amelyek segítenek
text-better-left-out = jobb elhagyni
text-before-you-decide = mielőtt döntesz
text-why-you-are-safe = miért vagy biztonságban
text-because = indok
text-label = megnevezés
text-group = a csoport neve
text-unit = mértékegység
text-also-for = más helyzetek
words-title = A szavak, amelyeket a munkatársak olvasnak, előtte és utána
words-none = A munkatársak által olvasott szövegekben semmi sem változik.
calendar-nothing = { $from } és { $until } között a naptár magától semmit sem változtat.
limit-raised-to = { $role }: mostantól önállóan többről dönthetnek: legfeljebb { $new } (eddig: legfeljebb { $old }).
limit-lowered-to = { $role }: mostantól önállóan kevesebbről dönthetnek: legfeljebb { $new } (eddig: legfeljebb { $old }).
region-in-some = { $role }, { $countText } fajta esetben: eddig – { $old }; mostantól – { $new }.
diff-no-decision = Egyetlen döntés sem változik.
