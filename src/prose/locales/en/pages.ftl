### Labels of the pages for agents. A label that ends in a colon has it in the message: French spaces it.
### $limit, $amount, $cap   already written for the language; $date, $new, $from, $until   long dates
### $person, $who, $department, $guideline, $role, $time, $hours, $text   words from the policies

## On every page
page-site = You decide
page-title = { $title } – { $organisation }
page-nav = Main menu
page-languages = Languages
page-skip = Skip to the content
page-home = All guidelines
page-changes = What changed
page-people = People to call
page-practise = Practise
page-card = My card
page-notices = What is going on
page-good-calls = Good calls
page-version = Version { $version }, valid from { $date }
page-feedback = Something missing or unclear? Tell us
page-offline = You are offline. This is the version of { $date }.
page-newer = There is a newer version. Reload the page.
page-expired = This version is only valid until { $date }. Ask for a newer one.
page-no-script = The search box needs JavaScript. Below are the limits for this role: { $role }. The page of each guideline has the limits of every role.
page-untranslated = This text is not translated yet; it is shown in: { $language }.
page-stale = The translation of this text is older than the text.
page-print = Print
page-not-found = This page does not exist.

## The box
page-box = What does the customer need?
page-box-hint = Use the customer’s own words and the amount, for example: { $example }
page-box-key = Shortcut: { $key }
page-box-clear = Clear
page-my-role = My role
page-answer = Answer
page-did-you-mean = Or did you mean
page-mean-one = Do you mean one of these?
page-none-of-these = None of these?
page-gap = No guideline covers this yet.
page-gap-ask = Ask: { $person }. Your question shows us what is missing.
page-gap-send = Send us these words
page-whole-guideline = Whole guideline: examples, words that help
page-no-ask-needed = You do not need to ask anyone.
page-up-to = up to { $limit }
page-up-to-between = up to { $limit }, in some cases up to { $most }
page-up-to-if = up to { $limit }, with conditions
page-from-charge = at least { $limit }
page-from-charge-if = at least { $limit }, with conditions
page-any-amount = any amount
page-you-decide = you decide
page-you-decide-if = you decide, with conditions
page-owed = owed
page-owed-some = owed in some cases
page-owed-some-amount = owed in some cases: { $amount }
page-ask-who = ask { $who }
page-no = no
page-say-more = Tell me first: { $facts }
page-choose = Choose…
page-not-known = not known
page-something-else = something else
page-yes = yes
page-because = Because: { $condition }
page-is-it = { $fact }?
page-used-up = Used up already?
page-used-how-often = How often already?
page-used-how-much = How much already?
page-results-count =
    { $count ->
        [0] No guideline found
        [one] { $countText } guideline found
       *[other] { $countText } guidelines found
    }
page-changed-this-week = Changed this week
page-good-call = Good call
page-good-call-thanks = Thanked by: { $department }
page-good-call-consent = Told with consent.
page-did-not-wait =
    { $count ->
        [one] { $countText } customer did not have to wait this month.
       *[other] { $countText } customers did not have to wait this month.
    }

## A guideline
page-decide = You decide, up to { $limit }
page-decide-any = You decide, whatever the amount
page-decide-charge = You decide; charge at least { $limit }
page-depends = It depends: answer these questions
page-depends-table = It depends: see the steps and what the words mean
page-depends-below = It depends
page-at-most = If everything is in order, you decide, up to { $limit }.
page-at-least = If everything is in order, you decide; charge at least { $limit }.
page-decide-between = You decide, up to { $limit }; in some cases up to { $most }
page-check = Check first
page-nothing-to-check = Nothing to check
page-amount = Amount in question ({ $currency })
page-currency = Currency
page-measure = How much ({ $unit })
page-remedies = What you can do
page-behind = Who stands behind you
page-who-how-much = Who may decide how much
page-above-that = Above that
page-below-that = Below that
page-meanings = What the words mean
page-meaning = What the words mean: { $word }
page-meaning-line = { $when } → { $what }
page-ask = Ask the customer
page-words = Words that help
page-words-note = Say it your own way. These are not lines to read out.
page-left-out = Better left out
page-examples = Examples
page-why = Why you may decide this
page-train = Practise
page-training = Courses: { $list }
page-cap = How often: { $cap }
page-exceptions = Except
page-never-with = Never together with: { $list }
page-along-with = Owed along with it: { $list }
page-offer-in-order = Offer in this order; the first that applies is the answer.
page-otherwise = In all other cases: { $answer }
page-reviewed = Reviewed { $date }. Next review { $new }.
page-review-by = Next review { $date }.
page-in-force-from = In force from { $date }.
page-in-force-until = In force until { $date }.
page-edit = Edit this guideline
page-all-roles = The limits of every role

## People and departments
page-call = Call { $phone }
page-call-person = Call { $person } { $phone }
page-chat = Chat: { $chat }
page-email = E-mail: { $email }
page-hours = Hours: { $hours }
page-time-zone = Times in: { $zone }
page-reachable-until = Reachable now, until { $time }
page-reachable-from = Not reachable now; next from { $time }
page-deputy = Deputy: { $person }
page-dept = Guidelines we stand behind
page-gaps = When we are hard to reach
page-gaps-none = Somebody can be reached whenever the desk is open.
page-gap-line = { $hours }: nobody yet

## Notices
page-happening-now = Happening now:
page-what-you-can-do = What you can do about it
page-what-happened = What happened
page-what-we-do = What we are doing
page-tell-the-customer = Tell the customer
page-do-not = Please do not
page-notice-until = Until { $date }
page-notice-affects = Concerns: { $list }
page-no-notices = Nothing out of the ordinary.

## What changed
page-changes-filter = Show for
page-changes-all = everyone
page-changes-none = Nothing has changed for this role.
page-changes-feed = Follow the changes (Atom)

## Practise
page-practise-intro = Read the situation, think of your answer, then open the card. Nobody keeps score.
page-practise-for = As: { $role }

## My card
page-card-title = My card: { $role }
page-card-intro = For when the screen is gone. Print it, fold it, keep it.
page-card-limits = My limits
page-card-people = People and numbers
page-card-valid = Version { $version }, valid until { $date }
