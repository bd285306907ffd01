### Feltételek, határok és gyakorisági korlátok szavakkal. Az argumentumok leírása: en/conditions.ftl
### Az időegységek .ago alakja birtokos: „30 napja”.

## Időtartamok és más egységek
unit-minutes = { $countText } perc
    .of = { unit-minutes }
    .ago = { $countText } perce
    .by = { unit-minutes }
unit-hours = { $countText } óra
    .of = { unit-hours }
    .ago = { $countText } órája
    .by = { unit-hours }
unit-days = { $countText } nap
    .of = { unit-days }
    .ago = { $countText } napja
    .by = { unit-days }
unit-working-days = { $countText } munkanap
    .of = { unit-working-days }
    .ago = { $countText } munkanapja
    .by = { unit-working-days }
unit-weeks = { $countText } hét
    .of = { unit-weeks }
    .ago = { $countText } hete
    .by = { unit-weeks }
unit-months = { $countText } hónap
    .of = { unit-months }
    .ago = { $countText } hónapja
    .by = { unit-months }
unit-years = { $countText } év
    .of = { unit-years }
    .ago = { $countText } éve
    .by = { unit-years }
unit-nights = { $countText } éjszaka
    .of = { unit-nights }
    .ago = { $countText } éjszakája
    .by = { unit-nights }
unit-people = { $countText } fő
    .of = { unit-people }
    .ago = { unit-people }
    .by = { unit-people }
unit-items = { $countText } darab
    .of = { unit-items }
    .ago = { unit-items }
    .by = { unit-items }
unit-points = { $countText } pont
    .of = { unit-points }
    .ago = { unit-points }
    .by = { unit-points }
unit-bags = { $countText } csomag
    .of = { unit-bags }
    .ago = { unit-bags }
    .by = { unit-bags }
unit-other = { $number } { $unit }

## Egy adat vizsgálata
test-at-least = legalább { $value }
test-at-most = legfeljebb { $value }
test-more-than = több mint { $value }
test-less-than = kevesebb mint { $value }
test-exactly = pontosan { $value }
test-not-exactly = bármi más, mint { $value }
test-between = legalább { $low }, legfeljebb { $high }
test-not-between = kevesebb mint { $low } vagy több mint { $high }
test-range = több mint { $low }, legfeljebb { $high }
test-not = nem { $value }
test-not-one-of = egyik sem: { $list }
test-one-of = { $list }
test-yes = igen
test-no = nem
test-none = nincs
test-some = van
moment = { $date } { $time }
test-never = soha
test-within = legfeljebb { $value }
test-more-than-ago = több mint { $value }
test-at-least-ago = legalább { $value }
test-less-than-ago = kevesebb mint { $value }
test-exactly-ago = pontosan { $value }
test-during = ekkor ({ $hours })
test-on-weekdays = ezeken a napokon ({ $days })
test-does-not-hold = nem: { $test }
test-band = legalább { $low } és kevesebb mint { $high }
apart-before = { $value } (ez előtt: { $what })
apart-after = { $value } (ez után: { $what })
test-before = { $date } előtt
test-after = { $date } után
test-on = { $date } napján
test-not-on = bármely más nap, mint { $date }
test-from = { $date } vagy később
test-until = { $date } vagy korábban

## Feltételek
condition = { $fact }: { $test }
condition-any = ezek közül legalább egy: { $list }
condition-none-of = ezek közül egyik sem: { $list }
condition-not-all = ezek közül nem mind: { $list }
condition-at-least-of = ezek közül legalább { $countText }: { $list }
condition-fewer-of = ezek közül kevesebb mint { $countText }: { $list }
condition-always = minden esetben
condition-otherwise = egyébként

## Hol van egy eset
dimension-share = { $asked } aránya (alap: { $of })
dimension-count = hányszor, ezzel az esettel együtt ({ $what })
dimension-total = összesen, ezzel az esettel együtt ({ $what })
dimension-before = { $dimension } (az eddigi számítás szerint)
dimension-after = { $dimension } (a mostani számítás szerint)
place-unknown = nincs megadva
place-how-much = a kérdés az, hogy mennyi
place-nothing-left = nincs miből adni
place-other-word = bármi más
place-mismatch = nem összevethető (például más pénznem)

## Mértékek
amount-anything = bármekkora összeg
amount-none = semmi
amount-up-to = legfeljebb { $amount }
amount-exactly = pontosan { $amount }
amount-at-least = legalább { $amount }
amount-if = { $amount }, ha: { $condition }
amount-otherwise = egyébként { $amount }
amount-percent-of = { $what } { $percent }-a
amount-sum = { $a } + { $b }
amount-difference = { $a } − { $b }
amount-product = { $a } × { $b }
amount-quotient = { $a } ÷ { $b }
amount-group = ({ $a })
amount-lower = { $a } vagy { $b }, amelyik kisebb
amount-higher = { $a } vagy { $b }, amelyik nagyobb
amount-table = a táblázat szerinti érték („{ $table }”)
amount-rounded-down = { $amount }, lefelé kerekítve (lépés: { $step })
amount-rounded-up = { $amount }, felfelé kerekítve (lépés: { $step })
amount-rounded-half-up = { $amount }, kerekítve (lépés: { $step })
amount-rounded-half-even = { $amount }, kerekítve (lépés: { $step }; fele a páros felé)
amount-smallest-unit = a pénznem legkisebb egysége
amount-span =
    { $unit ->
        [minutes] percek
        [hours] órák
        [working-days] munkanapok
        [weeks] egész hetek
        [months] egész hónapok
        [years] egész évek
       *[days] napok
    } száma (ettől: { $from }, eddig: { $to })
amount-first-day =
    { $unit ->
        [week] a hét
        [quarter] a negyedév
        [year] az év
        [day] a nap
       *[month] a hónap
    } első napja ({ $what })
amount-last-day =
    { $unit ->
        [week] a hét
        [quarter] a negyedév
        [year] az év
        [day] a nap
       *[month] a hónap
    } utolsó napja ({ $what })
amount-earlier = { $a } vagy { $b }, amelyik korábbi
amount-later = { $a } vagy { $b }, amelyik későbbi

## Beépített adatok
fact-role = szerepkör
fact-amount = összeg
fact-guideline = irányelv
fact-remedy = megoldás
fact-decided-at = a döntés időpontja
fact-customer = ügyfél
fact-agent = munkatárs
fact-site = telephely
fact-already-given = ebben az esetben már megadva

## Gyakoriság és keret
per =
    { $scope ->
        [customer] ügyfelenként
        [agent] munkatársanként
        [case] esetenként
        [order] rendelésenként
        [site] telephelyenként
       *[other] ugyanarra az értékre ({ $label })
    }
window-hours =
    { $count ->
        [1] bármely egy órán belül
       *[other] bármely { $countText } órán belül
    }
window-days =
    { $count ->
        [1] egy napon belül
       *[other] bármely { $countText } napon belül
    }
window-months =
    { $count ->
        [1] bármely egy hónapon belül
       *[other] bármely { $countText } hónapon belül
    }
window-calendar =
    { $unit ->
        [day] egy naptári napon
        [week] egy naptári héten
        [month] egy naptári hónapban
        [quarter] egy naptári negyedévben
       *[year] egy naptári évben
    }
window-ever = időkorlát nélkül
cap-times = { $per } { $count ->
        [0] egyszer sem
        [1] legfeljebb egyszer
        [2] legfeljebb kétszer
       *[other] legfeljebb { $countText } alkalommal
    }, { $window }
cap-money = { $per } összesen legfeljebb { $amount }, { $window }
cap-times-worked-out = { $per } legfeljebb ennyiszer: { $amount }, { $window }
cap-if = { $cap } – ha ez teljesül: { $condition }
cap-across-remedy = csak ez a megoldás számít
age-future = a jövőben
cap-across-guideline = az irányelv összes megoldása együtt számít
cap-across-everything = minden, amit adunk, együtt számít
cap-across-listed = ezekkel együtt számít: { $list }
cap-used-up = ha elérték, kérdezni kell: { $who }
history-count =
    { $event ->
        [asked] hányszor kérték
       *[granted] hányszor adtuk meg
    }: { $what }
history-sum =
    { $event ->
        [asked] összesen ennyit kértek
       *[granted] összesen ennyit adtunk
    }: { $what }
history-days-since =
    { $event ->
        [asked] ennyi napja kérték utoljára
       *[granted] ennyi napja adtuk meg utoljára
    }: { $what }
history-anything = bármi
history-amount = összeg: { $test }

## A hét napjai
weekday =
    { $day ->
        [mon] H
        [tue] K
        [wed] Sze
        [thu] Cs
        [fri] P
        [sat] Szo
       *[sun] V
    }
weekday-every = minden nap
hours-always = bármikor
hours-never = soha

## Egy jogosultság egy mondatban
grant-may = { $role }: önállóan lehet dönteni, legfeljebb { $limit }.
grant-may-any = { $role }: bármekkora összegről lehet önállóan dönteni.
grant-may-plain = { $role }: erről önállóan lehet dönteni.
grant-charge = { $role }: önállóan legkevesebb ennyit lehet felszámítani: { $limit }.
grant-owed = Az ügyfélnek jár: { $amount }. Kérdezés nélkül meg kell adni.
grant-owed-charge = Az ügyfél ennyit fizet, többet nem: { $amount }.
grant-owed-plain = Ez jár az ügyfélnek. Kérdezés nélkül meg kell adni.
only-if = { $sentence } Csak akkor, ha: { $conditions }.
unless-ask = Kivéve, ha: { $conditions }. Ekkor kérdezd meg: { $who }.
unless-no = Kivéve, ha: { $conditions }. Ekkor a válasz nem.
