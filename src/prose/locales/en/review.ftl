### The comment under a proposal, for managers, and the remarks it makes.
### $role, $next, $department, $guideline, $text, $list   labels and words from the policies
### $limit, $cost   already written for the language; $count comes with $countText

## Headline
review-not-waited =
    { $count ->
        [0] No customer would have waited less.
        [one] { $countText } customer would not have had to wait.
       *[other] { $countText } customers would not have had to wait.
    }
review-wait =
    { $count ->
        [one] { $countText } customer would now have had to wait.
       *[other] { $countText } customers would now have had to wait.
    }
review-nobody-loses = Nobody loses anything they may decide today.
review-somebody-loses = Somebody may decide less than today: { $list }.
review-extra-cost = Extra cost: about { $cost } from { $from } to { $to }.
review-no-log = No past decisions were given, so what it would have meant is not known.
review-counts = To fix: { $fixText } · Questions for you: { $questionsText }
review-still-to-agree = Still to agree: { $list }
review-check-title =
    { $count ->
        [0] No decision changes
        [one] { $countText } guideline changes
       *[other] { $countText } guidelines change
    }; to fix: { $fixText }

## Headings and tables
review-what-changes = What changes
review-from = from { $date }
review-new-from = new, from { $date }
review-new = new
review-please-look = Please look at
review-noticed = What we noticed
review-fix = Fix
review-question = Question
review-fix-and-question = “Fix” stops the proposal from being merged. A “question” does not: answer it in a comment, or change the file.
review-edit = Edit this
review-would-have = What would have happened, { $from } to { $to }
review-newly-granted =
    { $count ->
        [one] { $countText } request that was declined at the time and would now be granted
       *[other] { $countText } requests that were declined at the time and would now be granted
    }
review-more-rows =
    { $count ->
        [one] { $countText } more row in { $where }
       *[other] { $countText } more rows in { $where }
    }
review-words = The words agents will read, before and after
review-exactly = Exactly which decisions change
review-col-guideline = Guideline
review-col-role = Role
review-col-case = Case
review-col-before = Before
review-col-now = Now
review-col-example = Example
review-who-agrees = Who still has to agree
review-agree-guidelines = { $department }: { $list }
review-agree-hours = { $department }: confirms being reachable, { $hours }
review-as-agents-see-it = See it as agents will see it:
review-rewritten = This comment is rewritten when the proposal changes; it last changed with { $revision }. Nothing is in force until the proposal is merged and published.
review-how = How the numbers are worked out
review-full-report = Full report
review-shortened = This comment was too long and has been shortened. The full report has everything.
review-all-good = Nothing to fix and no questions.
review-example-misfits = An example no longer fits: “{ $example }”.
review-not-compared = The proposal has mistakes to fix first; what it changes is shown after that.
review-left-out =
    { $count ->
        [one] { $countText } more is left out here.
       *[other] { $countText } more are left out here.
    }
review-col-held-back = Would now have to wait or be declined
review-col-id = Number
review-all-cases = all
review-may-be = perhaps; no case was found
review-unknown-too =
    { $count ->
        [one] In { $countText } more kind of case, other facts have to be known before anyone can decide.
       *[other] In { $countText } more kinds of case, other facts have to be known before anyone can decide.
    }
review-agree-asked = { $department }: will be asked about { $list }
review-agree-ceiling = { $department }: approves limits above the ceiling, { $list }
review-gate-agreed = everyone concerned has agreed
review-gate-extra-cost = Extra cost at most
review-gate-newly-held-back = Requests newly held back at most
review-gate-undetermined = Share of decisions that cannot be checked at most
review-gate-supervisors-agreed = Supervisors agreed with at least
review-gate-more-room = More room
review-gate-less-room = Less room
review-gate-unknown = not known without past decisions

## Remarks
risk-no-cap = { $role }: up to { $limit } with no limit on how often. Is that intended?
risk-no-limit = { $role }: any amount, with no limit. Is that intended?
risk-condition-gone = Without “{ $condition }”, nothing is left to check before deciding. Is that intended?
risk-ladder = { $role }: the limit is now higher than on the next level ({ $next }). One of the two needs a change.
risk-ceiling = { $role }: up to { $new }, above the ceiling of { $limit }. Agreement needed: { $who }.
risk-large-raise = { $role }: the limit grows from { $old } to { $new }. Is that intended?
risk-lowered = { $role }: may decide less than before. Do the people concerned know, and why?
risk-no-contact = Nobody in “{ $department }” can be reached for questions about this guideline.
risk-no-example = There is no example yet. Agents learn limits from examples.
risk-no-translation =
    { $count ->
        [one] { $countText } language still shows the old text: { $list }.
       *[other] { $countText } languages still show the old text: { $list }.
    }
risk-past-date = The start date { $date } is in the past.
review-declined =
    { $count ->
        [one] { $countText } past request would now be declined instead of passed on.
       *[other] { $countText } past requests would now be declined instead of passed on.
    }
review-also-reads =
    { $count ->
        [one] { $countText } sentence reads differently, too.
       *[other] { $countText } sentences read differently, too.
    }
review-first = There were no policies before: everything is new.
review-none-replayed = None of the past decisions given could be checked, so what it would have meant is not known.
review-unheard = What it would have meant is not known where no past decision tells of it: { $list }.
review-unheard-days = What it would have meant is not known where all past decisions lie outside the days that change: { $list }.
review-person-hours = { $person }: { $hours }
risk-declined = { $role }: requests that could be passed on are now declined. Is that intended?
risk-example-gone = The example “{ $example }” said: { $old }. It was taken out, and the answer would now be: { $new }. Is that intended?
risk-example-answered-anew = The example “{ $example }” said: { $old }. It now says: { $new }. Is that intended?
risk-asked = { $sentence } Is that intended?
review-agree-guardrail = { $department }: agrees that the ceiling is raised or lifted
review-example-now = It expects `{ $expected }`; the answer is now `{ $answer }`.
review-example-cause = What changed the answer: { $sentence }
review-example-advice = If that was not meant, put it back. If it was, write `answer: { $answer }` in the example.
review-example-moved = If that was not meant, put it back. If it was, move the example beyond the new limit, or write `answer: { $answer }` in it.
review-example-fitted = It fitted before this proposal. If the change was not meant, mend the guideline; if it was, write `answer: { $answer }` in the example.
review-example-item = “{ $example }” (`{ $expected }`, now `{ $answer }`)
review-examples-misfit = { $countText } examples no longer fit: { $list }.
review-examples-advice = If that was not meant, put it back. If it was, give each example its new answer.
review-examples-moved = If that was not meant, put it back. If it was, move the examples beyond the new limit, or give each its new answer.
review-examples-fitted = They fitted before this proposal. If the change was not meant, mend the guideline; if it was, give each example its new answer.
review-examples-without-day =
    { $count ->
        [one] One example does not say on which day it is decided
       *[other] { $countText } examples do not say on which day they are decided
    }, and now it depends on the day. Add `decided_at: { $date }` to what is given; leave the answers as they are.
review-texts-left =
    The source no longer has { $keys }; { $count ->
        [one] one translation still does
       *[other] { $countText } translations still do
    }: { $list }. Nothing is decided by it. Take it out there too.
review-titles-left =
    There are fewer examples than titles in { $count ->
        [one] one translation
       *[other] { $countText } translations
    }: { $list }. Titles belong to examples by their order: take out the title of the example that is gone.
review-translations-left =
    The file is gone, but { $count ->
        [one] one translation of it is
       *[other] { $countText } translations of it are
    } still there: { $list }. Nothing is decided by them. Delete them too.
risk-example-conflict = An example no longer fits: “{ $example }”. It would now be decided differently. Before: { $old }. Now: { $new }.
risk-new-cost = The extra cost of { $cost } is above the limit set for it: { $limit }.
risk-disagreement = Supervisors had approved only { $percent } of the requests that agents would now decide.
risk-counter-offer = For comparison: with { $cap }, { $countText } of the { $totalText } requests would still be settled on the spot.
risk-no-cap-plain = { $role }: no limit on how often. Is that intended?
risk-held-back =
    { $count ->
        [one] { $countText } past request would newly have had to wait or be declined; the limit set for it is { $limit }.
       *[other] { $countText } past requests would newly have had to wait or be declined; the limit set for it is { $limit }.
    }
risk-undetermined = { $percent } of the past decisions cannot be checked; the limit set for it is { $limit }.
risk-more-not-agreed = Somebody may decide more than today, and not everyone concerned has agreed yet: { $list }.
risk-less-not-agreed = Somebody may decide less than today, and not everyone concerned has agreed yet: { $list }.

## Proposals
propose-limit = { $guideline }: { $role } up to { $new }
review-cost-more = Extra cost: { $cost }.
review-cost-less = Saving: { $cost }.
