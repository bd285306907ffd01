### “Can I do this?”: the answer, its reasons, and the smallest change that would make it a yes.
### $amount, $limit, $value   already written for the language
### $who, $role, $fact, $remedy, $cap, $condition   labels and words from the policies
### $facts, $list, $rules   several of them, joined
### The word-… messages are short answers for tables and for “before: …, now: …”.

## The answer
answer-decide = You decide.
answer-decide-within = You decide: { $amount } is within your limit of { $limit }.
answer-decide-up-to = You decide, up to { $limit }.
answer-decide-any = You decide, whatever the amount.
answer-decide-charge = You decide; charge at least { $limit }.
answer-owed = The customer is owed { $amount }. Give it without asking.
answer-owed-plain = The customer has a right to this. Give it without asking.
answer-owed-and-up-to = On top of what is owed you may decide, up to { $limit } in all.
answer-charge = The customer pays { $amount }, no more.
answer-charge-less = You may ask for less: at least { $limit }.
answer-ask = Ask: { $who }.
answer-ask-part = Ask: { $who }. You can offer up to { $limit } right now.
answer-ask-contact = Reach them here: { $contact }.
answer-ask-later = Nobody there can be reached right now. From { $when }: { $contact }.
answer-no = No.
answer-no-owed = Not that much. The customer is owed { $amount }: give it without asking.
answer-no-charge = Not that. The customer pays { $amount }, no more.
answer-no-part = Not that much. You can give up to { $limit } right now.
answer-no-this = No: { $remedy }.
answer-instead = You may give this instead: { $list }.
answer-together = This goes with it: { $list }.
answer-not-covered = No guideline covers this.
answer-not-covered-ask = No guideline covers this. Ask: { $who }. Your question shows us what is missing.
answer-cannot-tell = Cannot tell yet. Say this first: { $facts }.
answer-cannot-tell-plain = Cannot tell.
answer-possible = Possible answers: { $list }.
answer-for-remedy = { $remedy }: { $answer }

## Short answers
word-decide = decide
word-decide-up-to = decide, up to { $limit }
word-owed = owed: { $amount }
word-owed-plain = owed
word-ask = ask { $who }
word-ask-someone = ask
word-no = no
word-not-covered = no guideline
word-cannot-tell = cannot tell

## Reasons
reasons = Why
reason-within-limit = { $amount } is within the limit: { $limit }.
reason-above-limit = { $amount } is above the limit: { $limit }.
reason-above-owed = { $amount } is more than the customer is owed: { $limit }.
reason-below-charge = { $amount } is less than must be charged: { $limit }.
reason-above-charge = { $amount } is more than the customer has to pay: { $limit }.
reason-role = This decision is not open to this role: { $role }.
reason-next-role = Next who may decide this: { $role }.
reason-used-up = Used as often as it may be: { $cap }.
reason-would-exceed-cap = This would go over the limit over time: { $cap }. Left: { $amount }.
reason-exception = An exception applies: { $condition }.
reason-because = { $text }
reason-only-when = The guideline only applies if: { $condition }.
reason-met = Met: { $condition }.
reason-not-met = Not met: { $condition }.
reason-unknown = Not known: { $fact }.
reason-not-yet = Not in force yet. First day: { $date }.
reason-no-longer = No longer in force. Last day: { $date }.
reason-instead-of = Never together with what was already given: { $list }.
reason-first-that-applies = This must be offered first: { $remedy }.
reason-currency = No limit is given in this currency: { $currency }.
reason-not-comparable = { $a } and { $b } are in different currencies. Without a rate they cannot be compared.
reason-owed = The customer has a right to it: { $amount }.
reason-otherwise = Nothing else applies; in that case: { $answer }.
reason-rules = Decided by: { $rules }.

## The smallest change that would make it a yes
smallest = It would be a yes { $change }.
smallest-less = with { $value } less
smallest-less-of = with { $value } less ({ $fact })
smallest-more-of = with { $value } more ({ $fact })
smallest-value = if { $fact } were: { $value }
smallest-cap = if this were not used up: { $cap }
smallest-role = for this role: { $role }
smallest-date = from { $date }
smallest-none = No small change would make it a yes.

## Assumptions
assumption = Assumed because it was not said: { $fact }: { $value }.
assumption-history = Assumed because no history was given: nothing was given before.

## The instant answer on the page
verdict-yes = Yes, you decide.
    .reason = { $amount } is within your limit of { $limit }.
verdict-yes-if =
    { $count ->
        [1] Yes, if this is true:
       *[other] Yes, if all of this is true:
    }
verdict-owed = Yes, the customer has a right to it: { $amount }.
verdict-ask = Ask first: { $person }.
    .reason = { $amount } is above your limit of { $limit }.
    .role = This decision is not open to your role: { $role }.
    .cap = This was already used as often as it may be: { $limit }.
verdict-part = You can offer up to { $limit } right now.
verdict-no = No, not this.
verdict-gap = No guideline covers this yet. Ask: { $person }. Your question shows us what is missing.
verdict-need = Tell me first:
protected = If you decide in good faith within this guideline, you will not have to repay anything and it will not count against you.

## The command line
ask-heading = { $guideline } – { $remedy }
ask-case = The case: { $list }
ask-check-first = Check first: { $list }
ask-notice = Notice until { $date }: { $text }
ask-batch-done =
    { $count ->
        [one] { $countText } case answered.
       *[other] { $countText } cases answered.
    }
ask-batch-carried = These columns are not facts and are carried over: { $list }.
ask-batch-missing = The mapping names columns that are not there: { $list }.
ask-batch-unread =
    { $count ->
        [one] { $countText } row holds something that could not be read; see the column error.
       *[other] { $countText } rows hold something that could not be read; see the column error.
    }
audit-summary = Of { $totalText } recorded decisions: { $okText } within the guidelines, { $violationText } not, { $unclearText } cannot be told.
validate-counts = { $guidelines ->
        [one] 1 guideline
       *[other] { $guidelinesText } guidelines
    }, { $examples ->
        [one] 1 example
       *[other] { $examplesText } examples
    }, { $findings ->
        [one] 1 finding
       *[other] { $findingsText } findings
    }
watch-waits = Checked in { $countText } ms. Waiting for a change; Ctrl-C ends.
watch-changed = Changed: { $files }
validate-ignored =
    { $count ->
        [one] 1 finding is ignored until the day that `sayso.yaml` names.
       *[other] { $countText } findings are ignored until the days that `sayso.yaml` names.
    }
validate-known =
    { $count ->
        [one] 1 finding is known from `{ $file }` and not shown.
       *[other] { $countText } findings are known from `{ $file }` and not shown.
    }
validate-gone =
    { $count ->
        [one] 1 finding of `{ $file }` is gone; write the file anew with `--write-baseline` to keep it from coming back:
       *[other] { $countText } findings of `{ $file }` are gone; write the file anew with `--write-baseline` to keep them from coming back:
    }
validate-recorded =
    { $count ->
        [one] 1 finding is recorded in `{ $file }`; with `--baseline { $file }` only new ones are shown.
       *[other] { $countText } findings are recorded in `{ $file }`; with `--baseline { $file }` only new ones are shown.
    }
