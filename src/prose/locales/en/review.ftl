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
        [one] The { $countText } request that was declined at the time and would now be granted
       *[other] The { $countText } requests that were declined at the time and would now be granted
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
