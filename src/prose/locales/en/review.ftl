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
