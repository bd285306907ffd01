### What past decisions would have become: the report of a simulation.
### $count, $total and other numbers come with the same name + Text, as the language writes it
### $cost, $each, $low, $high, $percent   already written for the language
### $from, $to   long dates; $reason, $guideline, $role, $text   words

## In one sentence
sim-title = What past decisions would have become
sim-headline =
    { $count ->
        [0] No past request would have been settled on the spot in addition
        [one] { $countText } more past request would have been settled on the spot
       *[other] { $countText } more past requests would have been settled on the spot
    }; { $fewer ->
        [0] none would now have to wait.
        [one] { $fewerText } would now have to wait or be declined.
       *[other] { $fewerText } would now have to wait or be declined.
    }
sim-headline-nothing = No past request would have been answered differently.
sim-headline-of =
    { $total ->
        [one] Of the { $totalText } past request that could be replayed (of { $readText })
       *[other] Of the { $totalText } past requests that could be replayed (of { $readText })
    }, { $text }{ $untold ->
        [0] .
       *[other] ; for { $untoldText } it cannot be told.
    }
sim-clause-changes =
    { $count ->
        [0] none more would have been settled on the spot
       *[other] { $countText } more would have been settled on the spot
    } and { $fewer ->
        [0] none would now have to wait
       *[other] { $fewerText } would now have to wait or be declined
    }
sim-clause-nothing = none would have been answered differently
sim-clause-otherwise =
    { $count ->
        [one] { $countText } would have been answered differently, but not on the spot, before or now
       *[other] { $countText } would have been answered differently, none of them on the spot before or now
    }
sim-headline-also = { $countText } more would be answered differently: somebody else is asked, or the answer is no.
sim-headline-early = In the first months of the log, whose earlier history is not known, { $countText } more would change.
sim-headline-early-only =
    { $count ->
        [one] It lies in the first months of the log, whose earlier history is not known.
       *[other] All of them lie in the first months of the log, whose earlier history is not known.
    }
sim-and-early = { $text }, and { $countText } in the first months
sim-nothing-replayed =
    { $total ->
        [one] Nothing could be replayed: of { $totalText } row { $list }.
       *[other] Nothing could be replayed: of { $totalText } rows { $list }.
    }
sim-nothing-read = Nothing could be replayed: there is no past decision in the log.
sim-part-rejected = { $countText } could not be read
sim-part-unknown-guideline =
    { $count ->
        [one] { $countText } names a guideline that is not here
       *[other] { $countText } name a guideline that is not here
    }
sim-part-not-replayable = { $countText } could not be matched with the guidelines
sim-part-undetermined = for { $countText } it cannot be told
sim-try-mapping = Try { $text }, which says what the columns and words of such a log mean.
sim-number-on-the-spot = newly on the spot
sim-number-held-back = newly ask or declined
sim-number-cost = extra cost
sim-number-saving = saving
sim-number-calls = supervisor calls saved per week
sim-number-agreement = supervisors had agreed

## What was replayed
sim-basis =
    { $total ->
        [one] Checked against { $totalText } past decision, { $from } to { $to }.
       *[other] Checked against { $totalText } past decisions, { $from } to { $to }.
    }
sim-versions = { $old } compared with { $new }
sim-digest = digest of the log: { $text }
sim-rows = Rows read: { $totalText } = rejected { $rejectedText } + not replayable { $skippedText } + undetermined { $undeterminedText } + replayed { $countText }.
sim-settled =
    { $count ->
        [one] The figures are of the { $countText } decision from { $from } on, when every limit over time lies within the log.
       *[other] The figures are of the { $countText } decisions from { $from } on, when every limit over time lies within the log.
    }
sim-skipped =
    { $count ->
        [one] { $countText } past decision could not be checked: { $reason }.
       *[other] { $countText } past decisions could not be checked: { $reason }.
    }
sim-reason-count = { $reason } ({ $countText })
sim-assumed-no-history = History before the log begins is not known; decisions that depend on it are counted as undetermined.

## Why a row was left out
reject-broken-row = too few or too many fields, or damaged
reject-repeated = said twice; counted once
reject-same-id-different-row = the same id with different contents
reject-no-id = no decision id
reject-no-instant = no time of the decision
reject-unreadable-instant = the time cannot be read
reject-no-outcome = nothing says how it ended
reject-unknown-outcome = unknown outcome
reject-amount-not-a-number = the amount is not a number
reject-amount-with-sign = a currency sign in the amount
reject-amount-with-comma = a comma in the amount
reject-amount-too-long = the amount has too many digits
reject-amount-too-fine = the amount is finer than its currency
reject-amount-negative = the amount is negative
reject-no-currency = no currency
reject-unknown-currency = unknown currency
skip-no-guideline = no guideline named
skip-unknown-guideline = the guideline is in neither version
skip-no-remedy = the remedy is not named and there are several
skip-unknown-remedy = the remedy is in neither version
skip-unknown-role = role unknown
skip-no-amount = no amount recorded
outcome-granted = granted on the spot
outcome-escalated-granted = approved by a supervisor
outcome-escalated-declined = declined by a supervisor
outcome-declined = declined by the agent
outcome-pending = not answered yet
outcome-not-offered = not offered
undetermined-facts-unknown = facts that matter are not in the log
undetermined-history-unknown = depends on what was given before the log begins, or on what a supervisor would have said

## Can you trust it
sim-trust = Can you trust it?
sim-fidelity = The current guidelines reproduce { $percent } of what agents did.
sim-disagreements = Where agents did something else
sim-days-without-data =
    { $count ->
        [0] No day without data.
        [one] { $countText } day without data.
       *[other] { $countText } days without data.
    }
sim-missing-facts = Facts most often missing: { $list }.
sim-unreadable-facts = Facts that could not be read and count as missing: { $list }.

## What changes
sim-matrix = From the old answer to the new
sim-old = Before
sim-new = Now
sim-decide = on the spot
sim-ask = ask
sim-no = no
sim-not-covered = not covered
sim-cannot-tell = cannot tell
sim-undetermined = undetermined
sim-cause = Cause
sim-cause-rule = the guideline answers differently
sim-cause-cap = another limit over time
sim-cause-knock-on = only because earlier decisions differ
sim-gain =
    { $count ->
        [0] No further past request would have been settled on the spot.
        [one] { $countText } request that waited for approval would have been settled on the spot.
       *[other] { $countText } requests that waited for approval would have been settled on the spot.
    }
sim-loss =
    { $count ->
        [0] No past request would now have to wait for approval.
        [one] { $countText } request settled on the spot would now have to wait for approval.
       *[other] { $countText } requests settled on the spot would now have to wait for approval.
    }
sim-anyway =
    { $count ->
        [0] None of them was approved later.
        [one] { $countText } of them was approved later anyway.
       *[other] { $countText } of them were approved later anyway.
    }

## Money
sim-cost = Value of these decisions: { $cost } in total, { $each } each on average.
sim-extra = Extra cost: about { $cost }.
sim-saved = Saving: about { $cost }.
sim-no-cost = The cost stays the same.
sim-interval = between { $low } and { $high }, most likely { $cost }
sim-interval-saved = saves between { $low } and { $high }, most likely { $cost }
sim-money-floor = floor
sim-money-replay = replay
sim-money-ceiling = ceiling
sim-money-floor-meaning = what was granted, or would have been approved anyway
sim-money-replay-meaning = also what supervisors or agents declined, at the amount asked for
sim-money-ceiling-meaning = everyone who is eligible, at the full limit

## Supervisors
sim-agreement = Supervisors approved { $countText } of { $totalText } such requests: { $percent } (between { $low } and { $high } at 95% confidence).
sim-agreement-none = No supervisor decided such a request in this time.
sim-refused-list = Declined by a supervisor then, on the spot now
sim-calls =
    { $count ->
        [0] No call to a supervisor saved.
        [one] { $countText } call to a supervisor saved per week.
       *[other] { $countText } calls to a supervisor saved per week.
    }

## Who is affected
sim-people =
    { $count ->
        [one] { $countText } customer
       *[other] { $countText } customers
    }
sim-decisions =
    { $count ->
        [one] { $countText } decision
       *[other] { $countText } decisions
    }
sim-requests =
    { $count ->
        [one] { $countText } request
       *[other] { $countText } requests
    }
sim-small-cell = fewer than five people: not shown
sim-by = By: { $what }

## Limits over time and the sweep
sim-caps = How often each limit over time binds
sim-cap-line = { $cap }: binds { $countText } times (before: { $earlierText }).
sim-one-short =
    { $count ->
        [one] { $countText } customer was one short.
       *[other] { $countText } customers were one short.
    }
sim-sweep = What other limits would have meant
sim-sweep-limit = Limit
sim-sweep-largest = The largest limit where supervisors agreed with at least { $percent } and the cost stays in the budget: { $limit }.
sim-sweep-none = No limit tried has supervisors agreeing with at least { $percent } within the budget.
sim-sweep-largest-agreed = The largest limit where supervisors agreed with at least { $percent }: { $limit }.
sim-sweep-none-agreed = No limit has supervisors agreeing with at least { $percent }.
sim-sweep-written = { $limit } (as proposed)
sim-sweep-tried = Limits over time count what was given before, so some limits were tried, each with a replay of its own.

## What this cannot tell
sim-cannot = What this cannot tell
sim-cannot-offers = Offers that were never made are not in the log.
sim-cannot-spending = If agents gave up to the limit in { $percent } of the cases, the extra cost would be { $cost }.
sim-cannot-bunching =
    { $count ->
        [one] { $countText } request asked for exactly the old limit; more may have been wanted.
       *[other] { $countText } requests asked for exactly the old limit; more may have been wanted.
    }
sim-cannot-demand = Requests that were never recorded would have to come to { $countText } a week before the balance turns.

## Sections, tables and gates
sim-section-replayed = What was replayed
sim-section-changes = What changes
sim-section-money = Money
sim-section-people = Who is affected
sim-section-supervisors = What supervisors had said
sim-section-regions = The cases that change
sim-section-examples = Examples, both answers side by side
sim-section-gates = Gates
sim-section-reproduce = How to reproduce this
sim-col-guideline = Guideline
sim-col-remedy = Remedy
sim-col-role = Role
sim-col-team = Team
sim-col-site = Site
sim-col-month = Month
sim-col-date = Date
sim-col-amount = Amount
sim-col-decisions = Decisions
sim-col-people = Customers
sim-col-settled = Settled on the spot instead of waiting
sim-col-anyway = Approved later anyway
sim-col-extra = Extra cost
sim-col-week = Week
sim-col-share = Share
sim-col-reason = Reason
sim-col-reason-then = Reason given then
sim-together = Together
sim-gate-pass = pass
sim-gate-warn = look at it
sim-gate-fail = stop
sim-gate-extra-cost = Extra cost at most { $limit }: { $cost }
sim-gate-agreement = Supervisors agreed with at least { $limit }: { $percent }
sim-gate-fidelity = Fidelity at least { $limit }: { $percent }
sim-gate-replayed = Share of rows replayed at least { $limit }: { $percent }
sim-gate-held-back = Requests newly held back at most { $limit }: { $countText }

## Progress
sim-progress-reading = Reading past decisions
sim-progress-sorting = Putting them in order
sim-progress-replaying = Replaying
sim-progress-sweeping = Trying other limits
sim-progress-writing = Writing the report
