### Conditions, tests, amounts and caps in words.
### $fact, $role, $unit, $who   labels from the policies: they stand beside a colon or in brackets, never inside a sentence
### $value, $low, $high, $amount   already written for the language, with their unit
### $condition, $list, $window, $per   made of other messages
### $count comes with $countText, the same number as the language writes it
### A unit of time has three more forms: .of after “at least” or “more than”, .ago with “… ago”, .by after “by”

## Lengths of time and other units
unit-minutes =
    { $count ->
        [one] { $countText } minute
       *[other] { $countText } minutes
    }
    .of = { unit-minutes }
    .ago = { unit-minutes }
    .by = { unit-minutes }
unit-hours =
    { $count ->
        [one] { $countText } hour
       *[other] { $countText } hours
    }
    .of = { unit-hours }
    .ago = { unit-hours }
    .by = { unit-hours }
unit-days =
    { $count ->
        [one] { $countText } day
       *[other] { $countText } days
    }
    .of = { unit-days }
    .ago = { unit-days }
    .by = { unit-days }
unit-working-days =
    { $count ->
        [one] { $countText } working day
       *[other] { $countText } working days
    }
    .of = { unit-working-days }
    .ago = { unit-working-days }
    .by = { unit-working-days }
unit-weeks =
    { $count ->
        [one] { $countText } week
       *[other] { $countText } weeks
    }
    .of = { unit-weeks }
    .ago = { unit-weeks }
    .by = { unit-weeks }
unit-months =
    { $count ->
        [one] { $countText } month
       *[other] { $countText } months
    }
    .of = { unit-months }
    .ago = { unit-months }
    .by = { unit-months }
unit-years =
    { $count ->
        [one] { $countText } year
       *[other] { $countText } years
    }
    .of = { unit-years }
    .ago = { unit-years }
    .by = { unit-years }
unit-nights =
    { $count ->
        [one] { $countText } night
       *[other] { $countText } nights
    }
    .of = { unit-nights }
    .ago = { unit-nights }
    .by = { unit-nights }
unit-people =
    { $count ->
        [one] { $countText } person
       *[other] { $countText } people
    }
    .of = { unit-people }
    .ago = { unit-people }
    .by = { unit-people }
unit-items =
    { $count ->
        [one] { $countText } item
       *[other] { $countText } items
    }
    .of = { unit-items }
    .ago = { unit-items }
    .by = { unit-items }
unit-points =
    { $count ->
        [one] { $countText } point
       *[other] { $countText } points
    }
    .of = { unit-points }
    .ago = { unit-points }
    .by = { unit-points }
unit-bags =
    { $count ->
        [one] { $countText } bag
       *[other] { $countText } bags
    }
    .of = { unit-bags }
    .ago = { unit-bags }
    .by = { unit-bags }
unit-other = { $number } { $unit }

## Tests of one fact
test-at-least = at least { $value }
test-at-most = at most { $value }
test-more-than = more than { $value }
test-less-than = less than { $value }
test-exactly = exactly { $value }
test-not-exactly = anything but { $value }
test-between = { $low } to { $high }
test-not-between = less than { $low } or more than { $high }
test-range = more than { $low }, up to { $high }
test-not = not { $value }
test-not-one-of = neither of: { $list }
test-one-of = { $list }
test-yes = yes
test-no = no
test-none = none
test-some = there is one
moment = { $date }, { $time }
test-never = never
test-within = within the last { $value }
test-more-than-ago = more than { $value } ago
test-at-least-ago = at least { $value } ago
test-less-than-ago = less than { $value } ago
test-exactly-ago = exactly { $value } ago
test-during = during { $hours }
test-on-weekdays = on { $days }
test-does-not-hold = not: { $test }
test-band = { $low } to less than { $high }
apart-before = { $value } before: { $what }
apart-after = { $value } after: { $what }
test-before = before { $date }
test-after = after { $date }
test-on = on { $date }
test-not-on = any day but { $date }
test-from = { $date } or later
test-until = { $date } or earlier

## Conditions
condition = { $fact }: { $test }
condition-any = at least one of these: { $list }
condition-none-of = none of these: { $list }
condition-not-all = not all of these: { $list }
condition-at-least-of = at least { $countText } of these: { $list }
condition-fewer-of = fewer than { $countText } of these: { $list }
condition-always = in every case
condition-otherwise = otherwise

## Where a case lies
dimension-share = { $asked } as a share of “{ $of }”
dimension-count = times, counting this case ({ $what })
dimension-total = total, counting this case ({ $what })
dimension-before = { $dimension } (as it was worked out before)
dimension-after = { $dimension } (as it is worked out now)
place-unknown = not said
place-how-much = how much is the question
place-nothing-left = nothing is left to give
place-other-word = anything else
place-mismatch = not comparable (another currency, for example)

## Amounts
amount-anything = any amount
amount-none = nothing
amount-up-to = up to { $amount }
amount-exactly = exactly { $amount }
amount-at-least = at least { $amount }
amount-if = { $amount } if: { $condition }
amount-otherwise = otherwise { $amount }
amount-percent-of = { $percent } of { $what }
amount-sum = { $a } + { $b }
amount-difference = { $a } − { $b }
amount-product = { $a } × { $b }
amount-quotient = { $a } ÷ { $b }
amount-group = ({ $a })
amount-lower = { $a } or { $b }, whichever is lower
amount-higher = { $a } or { $b }, whichever is higher
amount-table = the amount in the table “{ $table }”
amount-rounded-down = { $amount }, rounded down to { $step }
amount-rounded-up = { $amount }, rounded up to { $step }
amount-rounded-half-up = { $amount }, rounded to the nearest { $step }
amount-rounded-half-even = { $amount }, rounded to the nearest { $step } (halves to the even one)
amount-smallest-unit = the smallest unit of the currency
amount-span =
    { $unit ->
        [minutes] minutes
        [hours] hours
        [working-days] working days
        [weeks] whole weeks
        [months] whole months
        [years] whole years
       *[days] days
    } from “{ $from }” to “{ $to }”
amount-first-day =
    the first day of the { $unit ->
        [week] week
        [quarter] quarter
        [year] year
        [day] day
       *[month] month
    } of “{ $what }”
amount-last-day =
    the last day of the { $unit ->
        [week] week
        [quarter] quarter
        [year] year
        [day] day
       *[month] month
    } of “{ $what }”
amount-earlier = { $a } or { $b }, whichever is earlier
amount-later = { $a } or { $b }, whichever is later

## Built-in facts
fact-role = role
fact-amount = amount
fact-guideline = guideline
fact-remedy = remedy
fact-decided-at = time of the decision
fact-customer = customer
fact-agent = team member
fact-site = site
fact-already-given = already given in this case

## How often and how much over time
per =
    { $scope ->
        [customer] per customer
        [agent] per team member
        [case] per case
        [order] per order
        [site] per site
       *[other] per { $label }
    }
window-hours =
    { $count ->
        [one] in any hour
       *[other] in any { $countText } hours
    }
window-days =
    { $count ->
        [1] in one day
       *[other] in any { $countText } days
    }
window-months =
    { $count ->
        [1] in any month
       *[other] in any { $countText } months
    }
window-calendar =
    { $unit ->
        [day] in a calendar day
        [week] in a calendar week
        [month] in a calendar month
        [quarter] in a calendar quarter
       *[year] in a calendar year
    }
window-ever = ever
cap-times =
    { $count ->
        [0] never
        [1] at most once
        [2] at most twice
       *[other] at most { $countText } times
    } { $per } { $window }
cap-money = at most { $amount } in total { $per } { $window }
cap-times-worked-out = no more often than this: { $amount }, { $per } { $window }
cap-if = { $cap } – where this holds: { $condition }
cap-across-remedy = only this remedy counts
age-future = in the future
cap-across-guideline = all remedies of this guideline count together
cap-across-everything = everything that is given counts together
cap-across-listed = counted together with: { $list }
cap-used-up = when used up, ask { $who }
history-count =
    { $event ->
        [asked] how often asked for
       *[granted] how often given
    }: { $what }
history-sum =
    { $event ->
        [asked] asked for in total
       *[granted] given in total
    }: { $what }
history-days-since =
    { $event ->
        [asked] days since it was last asked for
       *[granted] days since it was last given
    }: { $what }
history-anything = anything
history-amount = amount: { $test }

## Days of the week
weekday =
    { $day ->
        [mon] Mon
        [tue] Tue
        [wed] Wed
        [thu] Thu
        [fri] Fri
        [sat] Sat
       *[sun] Sun
    }
weekday-every = every day
hours-always = at any time
hours-never = at no time

## A grant in one sentence
grant-may = { $role }: may decide up to { $limit } without asking.
grant-may-any = { $role }: may decide any amount without asking.
grant-may-plain = { $role }: may decide this without asking.
grant-charge = { $role }: may charge as little as { $limit } without asking.
grant-owed = The customer is owed { $amount }. It must be given without asking.
grant-owed-charge = The customer pays { $amount }, no more.
grant-owed-plain = The customer has a right to this. It must be given without asking.
only-if = { $sentence } Only if: { $conditions }.
unless-ask = Except when: { $conditions }. Then ask { $who }.
unless-no = Except when: { $conditions }. Then the answer is no.
