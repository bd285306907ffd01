### What a change of the guidelines means, in words.
### $role, $next, $who   labels of roles or people: at the start before a colon, after a colon, in brackets
### $old, $new, $limit   already written for the language: an amount, a cap, hours, an answer
### $date, $from, $until   written by the program as long dates
### $guideline, $remedy, $department, $person, $condition, $conditions, $text   words from the policies
### $count, $total, $roles   numbers; each comes with the same name + Text, as the language writes it

## The whole change
diff-summary =
    { $count ->
        [0] No guideline changes what anyone may decide.
        [one] { $countText } guideline changes.
       *[other] { $countText } guidelines change.
    }
diff-undecided =
    { $count ->
        [one] In { $countText } guideline it is not known whether any answer changes.
       *[other] In { $countText } guidelines it is not known whether any answer changes.
    }
diff-nothing = Nothing changes for agents or customers.
diff-reworded = Reworded; no decision changes.
diff-nothing-else = Nothing else changes.
diff-rest = Nothing else changes: { $count ->
        [one] { $countText } other guideline gives
       *[other] { $countText } other guidelines give
    } the same answers as before.
diff-by-date = Brought by the calendar alone, between { $from } and { $until }:
diff-on-date = From { $date }:

## Direction
direction-none = Nobody may decide more or less than before.
direction-more = More room: nobody may decide less than before.
direction-less = Less room: nobody may decide more than before.
direction-both = More room in some cases, less in others.
direction-other = The same room; some cases now go to another person or another amount is owed.
room-more = more room
room-less = less room
room-other-person = another person to ask
room-other-amount = another amount owed
room-other-facts = other facts to know

## What it means, case by case
region = { $role }: before, { $old }; now, { $new }.
region-for = { $sentence } For: { $conditions }.
region-example = Example: { $example }. Before: { $old }. Now: { $new }.
region-past =
    { $count ->
        [0] No past case is one of these.
        [one] { $countText } past case is one of these.
       *[other] { $countText } past cases are among these.
    }
region-past-people =
    { $count ->
        [one] { $countText } customer was concerned.
       *[other] { $countText } customers were concerned.
    }
region-sampled = At least one answer changes; whether there are others is not known.
region-no-case = Whether anything else changes is not known; no other case was found.
region-no-case-at-all = Whether any answer changes is not known; no case was found.
region-undecided = “{ $guideline }” has too many cases to compare them all; what changes in it is not known.
region-more-follow =
    { $count ->
        [one] and { $countText } more
       *[other] and { $countText } more
    }

## Putting sentences together
of-remedy = { $remedy } – { $sentence }
old-and-new = { $new } (before: { $old })

## Limits
limit-raised = { $role }: may now decide up to { $new } without asking (before: { $old }).
limit-lowered = { $role }: may now decide only up to { $new } without asking (before: { $old }).
limit-changed = { $role }: the limit is worked out differently: { $new } (before: { $old }).
limit-introduced = { $role }: a limit now applies, { $new }; there was none before.
limit-removed = { $role }: the limit of { $old } is gone; any amount may be decided without asking.
limit-currency-changed = { $role }: the limit is now given in another currency: { $new } (before: { $old }).
limit-currency-added = { $role }: may now decide up to { $new } as well (before: nothing in { $currency }).
limit-currency-removed = { $role }: may no longer decide in { $currency } (before: up to { $old }).
charge-lowered = { $role }: may now charge as little as { $new } without asking (before: { $old }).
charge-raised = { $role }: must now charge at least { $new } unless someone else agrees (before: { $old }).

## Who may decide
role-gained = { $role }: may now decide this on the spot, up to { $new }.
role-gained-any = { $role }: may now decide this on the spot.
role-lost = { $role }: may no longer decide this on the spot. Pass the request to: { $next }.
role-lost-any = { $role }: may no longer decide this on the spot.
grant-added = New grant – { $grant }
grant-removed = Grant ended – { $grant }
ask-changed = { $role }: another person to ask: { $new } (before: { $old }).
otherwise-changed = In all other cases: { $new } (before: { $old }).

## Conditions and exceptions
condition-added = New condition to check first: “{ $condition }”.
condition-removed = A condition no longer applies: “{ $condition }”.
condition-changed = A condition changes. Before: “{ $old }”. Now: “{ $new }”.
condition-added-for = { $role }: a new condition must be checked first: “{ $condition }”.
condition-removed-for = { $role }: a condition no longer applies: “{ $condition }”.
condition-changed-for = { $role }: a condition changes. Before: “{ $old }”. Now: “{ $new }”.
only-when-added = The whole guideline now has a condition: “{ $condition }”.
only-when-removed = The condition on the whole guideline is gone: “{ $condition }”.
only-when-changed = The condition on the whole guideline changes. Before: “{ $old }”. Now: “{ $new }”.
unless-added = New exception: “{ $condition }”. Then: { $new }.
unless-removed = An exception no longer applies: “{ $condition }” (before, in that case: { $old }).
unless-changed = An exception changes. Before: “{ $old }”. Now: “{ $new }”.
unless-answer-changed = An exception is answered differently: “{ $condition }”. Now: { $new } (before: { $old }).
unless-reordered = The exceptions are looked at in another order.

## How often and how much over time
cap-tightened = May be used less often than before: now { $new } (before: { $old }).
cap-loosened = May be used more often than before: now { $new } (before: { $old }).
cap-introduced = New limit on how often: { $new }.
cap-removed = No limit on how often any more (before: { $old }).
cap-changed = The limit over time changes: now { $new } (before: { $old }).
cap-money-tightened = Less may be given over time than before: now { $new } (before: { $old }).
cap-money-loosened = More may be given over time than before: now { $new } (before: { $old }).
cap-money-introduced = New limit on the total: { $new }.
cap-money-removed = No limit on the total any more (before: { $old }).
cap-used-up-changed = When it is used up ({ $cap }): { $new } (before: { $old }).
cap-across-changed = What counts together changes ({ $cap }). Before: { $old }. Now: { $new }.

## What the customer is owed
owed-introduced = The customer is now owed { $new }; it must be given without asking.
owed-introduced-plain = The customer now has a right to this; it must be given without asking.
owed-removed = The customer is no longer owed this (before: { $old }).
owed-removed-plain = The customer no longer has a right to this.
owed-raised = The customer is now owed more: { $new } (before: { $old }).
owed-lowered = The customer is now owed less: { $new } (before: { $old }).
owed-changed = What the customer is owed is worked out differently: { $new } (before: { $old }).

## Guidelines and remedies
guideline-added = New guideline: “{ $guideline }”.
guideline-added-from = New guideline: “{ $guideline }”. First day it applies: { $date }.
guideline-retired = Guideline retired: “{ $guideline }”. Last day it applies: { $date }.
guideline-removed = Guideline removed: “{ $guideline }”.
guideline-renamed = New name: “{ $new }” (before: “{ $old }”).
guideline-moved = Another department stands behind it: { $new } (before: { $old }).
guideline-also-for = Now answers another situation as well: { $text }.
remedy-added = New remedy: “{ $remedy }”.
remedy-removed = Remedy removed: “{ $remedy }”.
remedy-renamed = New name of a remedy: “{ $new }” (before: “{ $old }”).
remedies-reordered = The remedies are offered in another order: { $list }.
offer-order-binding = The order of the remedies is now binding: the first that applies must be offered.
offer-order-free = The order of the remedies is no longer binding.
instead-of-added = Can no longer be given in the same case as: { $list }.
instead-of-removed = May now be given in the same case as: { $list }.
together-added = Now owed along with it: { $list }.
together-removed = No longer owed along with it: { $list }.

## Dates
date-start-set = Takes effect on { $new }.
date-start-removed = Takes effect at once (before: { $old }).
date-later = Takes effect later: { $new } instead of { $old }.
date-sooner = Takes effect sooner: { $new } instead of { $old }.
date-end-set = Last day it applies: { $new }.
date-end-removed = No longer has an end date (before: { $old }).
date-end-later = Applies for longer: until { $new } instead of { $old }.
date-end-sooner = Ends sooner: on { $new } instead of { $old }.
review-date-changed = To be reviewed by { $new } (before: { $old }).
review-date-set = To be reviewed by { $new }.

## People who stand behind the agent
contact-changed = New contact in “{ $department }”: { $new } (before: { $old }).
contact-added = One more contact in “{ $department }”: { $new }.
contact-gone = No longer a contact in “{ $department }”: { $old }.
contact-details-changed = “{ $department }”, { $person }, new contact details: { $new } (before: { $old }).
contact-hours-changed = “{ $department }” can be reached at different times: { $new } (before: { $old }).
contact-deputy-changed = “{ $department }”, { $person }, stand-in: { $new } (before: { $old }).
contact-away-changed = “{ $department }”, { $person }: away on other days than before.
department-closed-changed = “{ $department }” is closed on other days than before.
contact-removed = “{ $department }” no longer has anyone agents can reach.
contact-none = nobody
department-added = New department: { $department }.
department-removed = Department removed: { $department }.
department-renamed = New name of a department: { $new } (before: { $old }).
department-supports = “{ $department }” now stands behind another guideline too: “{ $guideline }”.
department-supports-no-more = “{ $department }” no longer stands behind “{ $guideline }”.

## Notices
notice-added = New notice until { $date }: “{ $text }”.
notice-ended = Notice ended: “{ $text }”.
notice-dates-changed = Other dates for the notice “{ $text }”: { $new } (before: { $old }).
notice-changed = The notice “{ $text }” reads differently or concerns other guidelines.

## Words only
wording-changed =
    { $count ->
        [one] Wording only: { $countText } sentence reads differently. Nobody’s authority changes.
       *[other] Wording only: { $countText } sentences read differently. Nobody’s authority changes.
    }
text-changed = Reads differently ({ $what }). Before: “{ $old }”; now: “{ $new }”
text-added = New text ({ $what }): “{ $new }”
text-removed = Text removed ({ $what }): “{ $old }”
translation-stale =
    { $count ->
        [one] { $countText } language still shows the old text: { $list }.
       *[other] { $countText } languages still show the old text: { $list }.
    }
translation-changed =
    { $count ->
        [one] The translation changes in { $countText } language: { $list }.
       *[other] The translation changes in { $countText } languages: { $list }.
    }
examples-added =
    { $count ->
        [one] { $countText } new example.
       *[other] { $countText } new examples.
    }
examples-removed =
    { $count ->
        [one] { $countText } example removed.
       *[other] { $countText } examples removed.
    }
examples-changed =
    { $count ->
        [one] { $countText } example changes.
       *[other] { $countText } examples change.
    }
training-added = New course to take first: { $list }.
training-removed = Course no longer needed: { $list }.

## The organisation
role-added = New role: { $role }.
role-removed = Role removed: { $role }.
role-moved = { $role }: another rank. Order from the lowest: { $new } (before: { $old }).
desk-hours-changed = The desk is open at different times: { $new } (before: { $old }).
fact-added = New fact a case may say: { $fact }.
fact-removed = Fact removed: { $fact }.
fact-changed = The fact “{ $fact }” is worked out differently: { $new } (before: { $old }).
table-changed = “{ $table }”, { $where }: { $new } (before: { $old }).
currency-added = Another currency is in use: { $currency }.
currency-removed = Currency no longer in use: { $currency }.
ceiling-changed = { $role }: the ceiling for their limits is now { $new } (before: { $old }).
language-added = New language: { $list }.
language-removed = Language removed: { $list }.
setting-changed = Setting of the organisation: { $what }: { $new } (before: { $old }).
recognition-added = A good call, told: “{ $text }”.

## Whole definitions
verdict-and-owed = { $verdict } (the customer is owed { $amount })
every-role = Everyone
fact-defined-anew = The fact “{ $fact }” is defined differently.
table-defined-anew = The table “{ $table }” has other values in some rows.
ranks-changed = The order of the roles, from the lowest, is now: { $new } (before: { $old }).
setting-changed-plain = A setting of the organisation changes: { $what }.
measure-changed = “{ $remedy }” is measured differently.
diff-elsewhere = Elsewhere
example-given-before = given before: { $count ->
        [one] once
        [2] twice
       *[other] { $countText } times
    } ({ $what })
example-given-total = given before: { $amount } ({ $what })
example-days-before = { $count ->
        [one] the day before
       *[other] { $countText } days before
    }
example-hours-before = { $count ->
        [one] an hour before
       *[other] { $countText } hours before
    }
likely-renamed = Most likely renamed: `{ $new }` (before: `{ $old }`). What was given under the old name no longer counts. To keep it, write `formerly: [{ $old }]`.
owed-when-added = The customer is now owed this only under a condition: “{ $condition }”.
owed-when-removed = The customer is now owed this without the condition: “{ $condition }”.
owed-when-changed = When the customer is owed this changes. Before: “{ $old }”. Now: “{ $new }”.
fact-blank-changed = What is assumed where “{ $fact }” is left blank: { $new } (before: { $old }).
fact-blank-unknown = nothing, it has to be asked
fact-values-added = “{ $fact }” can now also be: { $list }.
fact-values-removed = “{ $fact }” can no longer be: { $list }.
table-added = New table: “{ $table }”.
table-removed = Table removed: “{ $table }”.
table-row-added = “{ $table }”, { $where }: { $new } (before: no row of its own).
table-row-removed = “{ $table }”, { $where }: no row of its own any more (before: { $old }).
table-otherwise = all other cases
ceiling-added = { $role }: a ceiling for their limits now holds: { $new }.
ceiling-removed = { $role }: the ceiling for their limits is gone (before: { $old }).
ceiling-approval-changed = { $role }: who approves a limit above the ceiling: { $new } (before: { $old }).
ceiling-crossed = Above the ceiling in “{ $guideline }” – { $role }: { $new } (ceiling: { $limit }).
ceiling-crossed-by = To be approved by: { $who }.
ceiling-crossed-by-nobody = Nobody is named who may approve it.
limit-any-amount = any amount
risk-more = More room: { $roles }
risk-less = Less room: { $roles }
risk-both = More room in some cases, less in others: { $roles }
risk-roles = { $roles } ({ $list })
setting-time-zone = time zone of the desk
setting-sites = desks elsewhere
setting-gates = what a proposal must pass
setting-decisions = how past decisions are read
setting-closed = days on which the desk is closed
setting-findings = findings that are set aside
text-title = title
text-situation = situation
text-purpose = purpose
text-say = the customer’s words
text-ask-the-customer = ask the customer
text-words-that-help = words that help
text-better-left-out = better left out
text-before-you-decide = before you decide
text-why-you-are-safe = why you are safe
text-because = reason
text-label = name
text-group = name of the group
text-unit = unit
text-also-for = other situations
words-title = The words that agents read, before and after
words-none = No words that agents read change.
calendar-nothing = The calendar alone changes nothing between { $from } and { $until }.
limit-raised-to = { $role }: may now decide more without asking: up to { $new } (before: up to { $old }).
limit-lowered-to = { $role }: may now decide less without asking: only up to { $new } (before: up to { $old }).
region-in-some = { $role }, in { $countText } kinds of case: before, { $old }; now, { $new }.
diff-no-decision = No decision changes.
