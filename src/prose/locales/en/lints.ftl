### What is doubtful about policies whose form is right. One sentence each; `.label` stands at the place,
### `.help` is the cure. A message without them stands at a related place.
### $role, $department, $guideline, $fact, $key   names as the files write them
### $case   a case as it stands in an example; $hours   hours as the files write them
### $limit, $ceiling, $date   already written for the language; $count comes with $countText

## Limits and grants
limit-above-ceiling = `{ $role }` may decide more here than the ceiling of { $ceiling }
    .label = above the ceiling
    .help = lower the limit, or have `{ $who }` approve a higher ceiling in `sayso.yaml`; this case crosses it: `{ $case }`
limit-above-ceiling-of-nobody = `{ $role }` may decide more here than the ceiling of { $ceiling }
    .label = above the ceiling
    .help = lower the limit, or raise the ceiling in `sayso.yaml`; this case crosses it: `{ $case }`
limit-above-ceiling-here = the ceiling
senior-limit-lower = the limit of `{ $higher }` is lower than that of `{ $lower }`, so it never counts: a higher role may do all that a lower one may
    .label = lower than that of a lower role
    .help = raise this limit, or take it out
senior-limit-lower-other = the lower role has this limit
senior-may-do-less = `{ $lower }` decides a case here that the higher role `{ $higher }` does not
    .label = asks for the role
    .help = let the condition hold for higher roles too; this is the case: `{ $case }`
larger-is-easier = { $larger } is decided on the spot here, and the smaller { $smaller } is not
    .label = asks for the amount
    .help = let the condition hold for smaller amounts too; this is the case: `{ $case }`
dead-grant = this grant never decides: another one covers every case that it covers
    .label = makes no difference
    .help = take it out of `{ $remedy }`, or let it say what the other does not
dead-grant-covers = this one covers it
dead-grant-together = this grant never decides: the others together cover every case that it covers
    .label = makes no difference
    .help = take it out of `{ $remedy }`, or let it say what the others do not
dead-grant-never = this grant never decides: no case meets its condition
    .label = never holds
    .help = look for two tests in `{ $remedy }` that exclude each other
cap-never-binds = this cap never stops anyone: another one always stops first
    .label = makes no difference
    .help = take it out, or make it tighter than the other
cap-never-binds-tighter = this cap stops first
cap-binds-nobody = this cap never stops anyone: all who may give this are free of it
    .label = binds nobody
    .help = caps hold for the roles below the one to ask, and never for what is owed; name a higher role, or take the cap out
owed-conflict = two entitlements name different exact amounts for one case
    .label = a second amount
    .help = let their conditions exclude each other; both hold in this case: `{ $case }`
owed-conflict-other = the first amount
unrounded-owed = the amount may come out finer than the smallest coin
    .label = not rounded
    .help = say how to round, for example `rounded half up`; until then it is rounded half up
edge-gap = nothing is said for a `{ $fact }` of exactly { $value }: it falls between two conditions
    .label = ends before { $value }
    .help = let one of the two include { $value }; this case finds no grant: `{ $case }`
edge-gap-other = begins after it
missing-table-cell = the table `{ $table }` has no cell for `{ $values }`
    .label =
        { $count ->
            [one] { $countText } combination has no cell
           *[other] { $countText } combinations have no cell
        }
    .help = add a row for it, or a last row `otherwise`
overlapping-bands = the table `{ $table }` has two rows for `{ $values }`
    .label = never reached for this value
    .help = let the bands end where the next one begins, so that no value lies in two of them
overlapping-bands-first = this row counts
never-answers = this exception never answers: every case is answered in the same way without it
    .label = makes no difference
    .help = put it before the exceptions that answer its cases first, or take it out
guideline-never-applies = no case meets what must hold for this guideline
    .label = never holds
    .help = look for two tests that exclude each other
no-last-word =
    { $count ->
        [one] { $countText } guideline leaves cases without an answer
       *[other] { $countText } guidelines leave cases without an answer
    }
    .label = nothing is said for all other cases
    .help = add `otherwise: no` to `sayso.yaml`, or say in `{ $guideline }` and the others whom to ask

## Examples
example-contradicted = the example expects `{ $expected }`, but the guideline answers `{ $answer }`
    .label =
        { $why ->
            [above-limit] more than this role may give
            [condition] the condition for this role does not hold
            [role] not open to this role
            [used-up] a cap is used up
            [unless] an exception answers
            [only-when] what must hold for the guideline does not
            [not-in-force] not in force on that day
            [instead-of] ruled out by what was already given
            [offered-first] ruled out: another remedy must be offered first
            [owed] the customer is owed it
            [granted] a grant covers it
            [unknown] the case does not say: { $facts }
           *[otherwise] no grant covers it
        }
    .help = if the example is right, change the guideline; if the guideline is, write `answer: { $answer }` here
example-contradicted-rule = decided here
example-without-day = the example does not say on which day it is decided, and the guideline does not answer the same on every day
    .label = no day
    .help = add `decided_at: { $day }` to what is given
guideline-without-example = this guideline has limits and no example
    .label = no examples
    .help = add examples just within and just beyond each limit
limit-without-example = no example shows this limit of `{ $remedy }`
    .label = not shown
    .help = add one example just within the limit and one just beyond it
limit-without-example-within = no example of `{ $remedy }` is decided by this grant
    .label = not shown
    .help = add an example just within the limit
limit-without-example-above = no example of `{ $remedy }` shows where this limit ends
    .label = the end is not shown
    .help = add an example just beyond the limit

## Words
prose-repeats-limit = the words repeat a limit: { $number }
    .label = stays when the limit moves
    .help = write `{ $placeholder }` in its place; it is filled in with the limit, in the reader’s language
canned-answer = this says “{ $phrase }”, which ends a conversation
    .label = helps nobody
    .help = say what can be done instead; move the phrase to `better_left_out` if agents should be warned of it
guideline-without-purpose = this guideline does not say what it is for
    .label = no purpose
    .help = add `purpose:` with a sentence that helps to decide where the guideline is silent
placeholder-unknown = `{ $placeholder }` names no limit of this guideline
    .label = cannot be filled in
    .help = name a remedy with a limit and a role that has it, in braces: `limit waive-fee agent`
placeholder-stray = the translation (`{ $language }`) has `{ $placeholder }`, which its source text does not have
    .label = not in the source
    .help = use the placeholders of the source text, each once
placeholder-lost = the translation (`{ $language }`) lacks `{ $placeholder }`
    .label = a placeholder is missing
    .help = put it where the amount belongs in the sentence
placeholder-source = the source text

## Translations
missing-language =
    { $count ->
        [one] nothing is translated into `{ $language }` yet ({ $countText } file)
       *[other] nothing is translated into `{ $language }` yet ({ $countText } files)
    }
    .label = no translations
    .help = begin with `{ $example }` beside `sayso.yaml`, with the same keys; until then the source texts are shown
missing-translation-file = there is no translation into: { $languages }
    .label = not translated
    .help = add a file beside this one with the language in its name, and the same keys
missing-translation =
    { $count ->
        [one] { $countText } text is not translated (`{ $language }`)
       *[other] { $countText } texts are not translated (`{ $language }`)
    }
    .label = lacks `{ $key }`
    .help = translate it under the same key; until then the source text is shown
missing-translation-source = the source text
stale-translation = the source text of `{ $key }` has changed since it was translated (`{ $language }`)
    .label = translated from older words
    .help = look at the translation again, then renew its fingerprint under `made_from`
stale-translation-source = the source text of today

## People
nobody-behind = nobody can be called in `{ $department }`, which `{ $guideline }` relies on
    .label = no contacts
    .help = add `contacts:` with a name, hours and a telephone number or chat
nobody-behind-named = needs it here
unreachable-department = `{ $department }` cannot be reached { $hours } while the desk is open
    .label = nobody is there { $hours }
    .help = let hours of its contacts overlap, or add a contact; `{ $guideline }` relies on it
unreachable-department-from-site = `{ $department }` cannot be reached { $hours } (time of `{ $site }`) while the desk `{ $site }` is open
    .label = nobody is there
    .help = let hours of its contacts overlap, or add a contact; `{ $guideline }` relies on it
unreachable-department-from-site-part-of-year = from { $date }, when the clocks differ, `{ $department }` cannot be reached { $hours } (time of `{ $site }`) while the desk `{ $site }` is open
    .label = nobody is there
    .help = let hours of its contacts overlap, or add a contact; `{ $guideline }` relies on it
unreachable-on-day = `{ $department }` cannot be reached on { $date } ({ $hours }) while the desk is open
    .label = nobody is there on that day
    .help = name somebody who stands in, or add the day to `closed:` of the desk too; `{ $guideline }` relies on the department
unreachable-on-days = `{ $department }` cannot be reached on { $countText } days while the desk is open; the first is { $date } ({ $hours })
    .label = nobody is there on these days
    .help = name somebody who stands in, or add the days to `closed:` of the desk too; `{ $guideline }` relies on the department
unreachable-department-desk = when the desk is open
person-on-two-posts = { $person } is to be reached in `{ $department }` and in `{ $other }` at the same time: { $hours }
    .label = on two posts
    .help = change the hours of one post, or name somebody else
person-on-two-posts-other = the other post
owner-missing = nobody has to agree to a change of `{ $path }`
    .label = no owner
    .help = add a line for it to `CODEOWNERS`
owner-of-department-missing = `{ $path }` can be changed without `{ $department }`, which it relies on
    .label = needs { $department } on board
    .help = name one of its owners ({ $owners }) in the line of `CODEOWNERS` for this file

## Days
review-overdue = this guideline was to be looked at again by { $date }
    .label = overdue
    .help = look at it with `{ $department }`, then set a new day
guideline-no-longer-in-force = this guideline ended on { $date }
    .label = over
    .help = delete the file if it is not needed again; its history is kept
grant-no-longer-in-force = this grant ended on { $date }
    .label = over
    .help = take it out if it is not needed again
notice-expired = the notice `{ $notice }` ended on { $date }
    .label = over
    .help = delete the file, or set a later day if it goes on
notice-without-words = the notice `{ $notice }` does not say what to tell the customer
    .label = no words for the customer
    .help = add `tell_the_customer:` with the sentences that everybody should use
notice-without-contact = the notice `{ $notice }` names nobody to ask
    .label = no contact
    .help = add `contact:` with the department that knows more
notice-contact-nobody = the notice `{ $notice }` sends questions to `{ $department }`, which has no contacts
    .label = nobody to call
    .help = add contacts to the department, or name another one
notice-contact-away = nobody can be reached in `{ $department }` while the notice `{ $notice }` runs
    .label = not there on these days
    .help = add a contact for these days, or name another department; it can be reached { $hours }

## Vocabulary
unused-fact = no guideline reads the fact `{ $fact }`
    .label = changes nothing
    .help = take it out, or use it in a condition
unused-table = no guideline reads the table `{ $table }`
    .label = changes nothing
    .help = take it out, or use it in a limit
unused-value = nothing names the word `{ $word }` of `{ $fact }`: no test, no table, no example
    .label = changes nothing
    .help = take it out, or say what holds for it
renamed-without-formerly = `{ $new }` was called `{ $old }` before, and does not say so
    .label = a new id
    .help = add `formerly: [{ $old }]`, so that caps and comparisons know it again
remedy-renamed-without-formerly = the remedy `{ $new }` was called `{ $old }` before, and does not say so
    .label = a new id
    .help = add `formerly: [{ $old }]` to it, so that caps and comparisons know it again

## Levels and ignores
unknown-rule = there is no finding called `{ $name }`
    .label = not the name of a finding
    .help = `sayso explain` lists all names
level-is-fixed = the level of `{ $name }` cannot be changed
    .label = always told
    .help = take the line out; what is not understood is missing from the policies, so nobody should miss it
never-ignored = `{ $name }` cannot be ignored
    .label = always told
    .help = take the entry out, and put the finding right
ignore-expired = `{ $rule }` in `{ $spot }` was to be ignored until { $date }, and that day is over
    .label = over
    .help = put the finding right and take the entry out, or set a later day with a reason that still holds
ignore-unused = `{ $rule }` is not found in `{ $spot }`, so there is nothing to ignore
    .label = nothing to ignore
    .help = take the entry out
ignore-of-nothing = `{ $spot }` is neither a guideline nor a file
    .label = ignores nothing
    .help = name a guideline by its id, or a file by its path in the policy folder
