### What is wrong in a policy file, in words. Each message may have .help (the cure) and .label (at the place).

# Loading: what the words of a policy mean.

## Kinds of values, for the messages below
kind-found =
    { $found ->
        [money] money
        [number] a plain number
        [quantity] a number of { $found-unit }
        [percent] a percentage
        [date] a day
        [instant] a moment
        [flag] yes or no
        [word] a word
       *[text] a text
    }
kind-expected =
    { $expected ->
        [money] an amount of money
        [number] a plain number
        [quantity] a number of { $expected-unit }
        [percent] a percentage
        [date] a day
        [instant] a moment
        [flag] yes or no
        [word] one of its words
       *[text] a text
    }
kind-left =
    { $left ->
        [money] money
        [number] a plain number
        [quantity] a number of { $left-unit }
        [percent] a percentage
        [date] a day
        [instant] a moment
        [flag] yes or no
        [word] a word
       *[text] a text
    }
kind-right =
    { $right ->
        [money] money
        [number] a plain number
        [quantity] a number of { $right-unit }
        [percent] a percentage
        [date] a day
        [instant] a moment
        [flag] yes or no
        [word] a word
       *[text] a text
    }

## The form of values
expected-text = a text is needed here
    .label = not a single text
    .help = write one text on this line, in quotes if it begins with a special sign
expected-list = a list is needed here
    .label = not a list
    .help = write each entry on a line of its own that begins with `- `
expected-map = names with values are needed here
    .label = not names with values
    .help = write each name on a line of its own, followed by `:` and its value
expected-flag = only `yes` or `no` can stand here
    .label = neither yes nor no
    .help = write `yes` or `no` without quotes
expected-test = a fact is tested with words such as `at least 6 months`, `not guest` or `yes`
    .label = not a test
    .help = write the test on one line; to nest conditions use `all:`, `any:` or `not:` as the name
expected-condition = a condition is a fact, a colon and a test, such as `bill: more than 2000 USD`
    .label = not a condition
    .help = write one line for each fact; all of them must hold
expected-conditions = a list of conditions is needed here
    .label = not a list of conditions
    .help = write each condition on a line of its own that begins with `- `
expected-case = each case has `when:` and `is:`, and the last may have `otherwise:`
    .label = not a case
    .help = write `when:` with a condition and `is:` with the amount
example-without-answer = an example needs the answer that it should have
    .label = this example has no answer
    .help = add `answer: decide`, `answer: ask` with a name, `answer: no`, `answer: not covered` or `answer: cannot tell`
unless-without-when = an exception needs `when:`
    .label = this exception does not say when it holds
    .help = add `when:` with a condition
past-without-remedy = an earlier decision needs `remedy:` and `at:`
    .label = this entry does not say what was decided and when
    .help = write for example `remedy: late-fee/waive-fee` and `at: 2026-01-31`
notice-without-days = a notice needs the days `from:` and `until:`
    .label = this notice has no beginning or no end
    .help = add both days; a notice ends by itself
recognition-without-date = a recognition needs the day it is told, `date:`
    .label = this recognition has no day
    .help = add `date:` with a day such as `2026-01-31`
no-organisation = there is no `sayso.yaml`, so no role and no fact is known
    .label = expected here
    .help = write `sayso.yaml` at the top of the policy folder, or let `sayso init` write one

## Files
file-ends-in-yml = `{ $path }` is not read, because its name ends in `.yml`
    .label = not read
    .help = rename it to `{ $meant }`
guideline-without-department = `{ $path }` is not read, because a guideline lies in the folder of its department
    .label = not read
    .help = move it to `guidelines/`, a department and then the file
file-of-no-kind = `{ $path }` is not read, because nothing is looked for in that place
    .label = not read
    .help = policies lie in `sayso.yaml`, `departments/`, `guidelines/` with a folder for each department, `notices/` and `recognition/`
file-name-strange = `{ $name }` is no id, because an id has only letters, digits, `-` and `_`
    .label = named by its path
    .help = rename the file or folder
translation-of-nothing = this is a translation, but there is no file that it translates
    .label = no source beside it
    .help = a translation lies beside its source and has the same name with a language before `.yaml`
unknown-language = `{ $name }` is not one of the organisation's languages
    .label = translated into another language
    .help = add it to `languages:` in `sayso.yaml`, or rename the file
language-unreadable = `{ $name }` is no language tag
    .label = not a language
    .help = write a tag such as `en`, `hu` or `pt-BR`
translation-into-source = `{ $name }` is the language the sources are written in, so it needs no translation
    .label = this file repeats the source
    .help = remove this file, or put another language first in `languages:`
unknown-schema = version `{ $written }` of the guideline language is not known
    .label = another version
    .help = write `schema: 1`
text-without-source = the source has no text named `{ $key }`
    .label = translates nothing
    .help = remove it, or put it under the name that the text has in the source
fingerprint-without-source = the source has no text named `{ $key }`
    .label = the fingerprint of nothing
    .help = remove this line

## Names
unknown-fact = there is no fact `{ $name }`
    .label = not in the vocabulary
    .help = declare it under `facts:` in `sayso.yaml` or in this guideline
unknown-field = `{ $name }` is neither a fact nor a field of a past decision
    .label = not known
    .help = name a fact, or a field such as `decided_at`, `asked`, `given` or `outcome`
unknown-table = there is no table `{ $name }`
    .label = not declared
    .help = declare it under `tables:` in `sayso.yaml` or in this guideline
unknown-role = there is no role `{ $name }`
    .label = not a role
    .help = name one of the `roles:` of `sayso.yaml`, or add it there
unknown-department = there is no department `{ $name }`
    .label = not a department
    .help = a department is a file in `departments/`; name one of them, or add the file
folder-of-no-department = the guideline lies in the folder `{ $name }`, but there is no such department
    .label = in `guidelines/{ $name }/`
    .help = add `departments/{ $name }.yaml`, or move the guideline
unknown-target = `{ $name }` is neither a role nor a department
    .label = nobody to ask
    .help = name a role of `sayso.yaml` or a department that has a file in `departments/`
unknown-affected = `{ $name }` is neither a guideline nor a department
    .label = not known
    .help = name a guideline by the name of its file, or a department
unknown-guideline = there is no guideline `{ $name }`
    .label = not a guideline
    .help = name a guideline by the name of its file without `.yaml`
example-of-another-guideline = an example speaks of its own guideline, not of `{ $name }`
    .label = another guideline
    .help = leave `guideline:` out
unknown-remedy = there is no remedy `{ $name }` here
    .label = not a remedy of this guideline
    .help = name one of the `remedies:`, or of another guideline as `guideline/remedy`
remedy-without-guideline = a remedy is needed here, and this is a whole guideline
    .label = which remedy of it
    .help = write `guideline/remedy`, or `/remedy` for a remedy of this guideline
remedy-names-itself = `{ $name }` names itself here
    .label = the same remedy
    .help = name another remedy of the guideline, or leave it out
unknown-site = there is no desk `{ $name }`
    .label = not one of the sites
    .help = name one of the `sites:` of `sayso.yaml`, or add it there
unknown-value = `{ $name }` is not one of the words of `{ $fact }`
    .label = not one of its words
    .help = the words are: { $values }
unknown-type = there is no type `{ $name }`
    .label = not a type
    .help = a fact is a choice, number, percent, money, date, instant, flag or text
unknown-currency = `{ $name }` is not one of the organisation's currencies
    .label = another currency
    .help = add it to `currencies:` in `sayso.yaml`, or use one that is there
currency-of-no-standard = `{ $name }` is no currency
    .label = not a currency
    .help = write the three capital letters of ISO 4217, such as `USD`, `EUR` or `HUF`
unknown-time-zone = there is no time zone `{ $name }`
    .label = not a time zone
    .help = write a region and a city, such as `Europe/Budapest`
unknown-deputy = `{ $name }` is not among the contacts of this department
    .label = nobody of that name
    .help = name a contact the way their `name:` is written
own-deputy = `{ $name }` cannot stand in for themselves
    .label = the same person
    .help = name another contact of this department
name-twice = `{ $name }` is named twice
    .label = the second
    .help = remove one of them or give it another id
guideline-twice = there are two guidelines with the id `{ $name }`
    .label = the second
    .help = rename one of the two files; ids of guidelines are unique over all departments
name-first-here = named here first
department-here = the department
role-and-department = `{ $name }` is both a role and a department, so nobody can tell whom to ask
    .label = the role
    .help = give one of the two another id
name-of-the-organisation = `{ $name }` has another meaning for the whole organisation
    .label = declared again
    .help = give it another id in this guideline
choice-value-twice = the word `{ $name }` is listed twice
    .label = the second
    .help = remove one of them
fact-id-built-in = `{ $name }` is a fact that every case has, so it is not declared
    .label = built in
    .help = give your fact another name
fact-id-reserved = `{ $name }` is a word of the language, so no fact can be called so
    .label = a word of the language
    .help = give your fact another name
fact-id-strange = `{ $name }` cannot be the name of a fact
    .label = not a name
    .help = begin with a letter and use only letters, digits, `-` and `_`
id-strange = `{ $name }` cannot be an id
    .label = not an id
    .help = use only letters, digits, `-` and `_`

## Amounts
amount-missing = an amount is missing here
    .label = nothing is written here
    .help = write an amount such as `50 USD`, a fact, or `30% of bill`
amount-ends-early = something is missing after `{ $before }`
    .label = it ends here
    .help = go on with an amount such as `50 USD`, a fact, or `30% of bill`
amount-stray-word = `{ $word }` does not belong here
    .label = cannot follow `{ $before }`
    .help = join amounts with `plus`, `-`, `times`, `divided by` or `per`
amount-strange-word = `{ $word }` is not an amount
    .label = neither a number nor a name
    .help = write a number, a fact, `30% of bill`, `the lower of ... and ...`, or `table` with its name
amount-bracket-not-closed = this bracket is not closed
    .label = opened here
    .help = add `)` where the part ends
amount-bracket-not-opened = this bracket was not opened
    .label = closed here
    .help = remove it, or add `(` where the part begins
amount-too-long = this amount is too long to be read aloud
    .label = too long
    .help = give parts of it a name as facts of their own, with `is:`
choice-of-two = `the lower of` and `the higher of` name two amounts with `and` between them
    .label = not two amounts
    .help = write for example `the lower of 30% of bill and 50 USD`
rounding-unclear = `rounded` needs a way and a step
    .label = how, and to what
    .help = write `rounded down to`, `rounded up to`, `rounded half up to` or `rounded half even to` and a step such as `1 USD`
rounding-to-nought = the step of rounding must be more than nought
    .label = not more than nought
    .help = write a step such as `1 USD` or `0.05 USD`
currency-sign = a currency is written as three letters, not as `{ $sign }`
    .label = a sign
    .help = write for example `50 USD`
currency-before-number = the currency stands after the number
    .label = the wrong way round
    .help = write for example `50 USD`
currency-needs-number = `{ $currency }` needs a number here, not `{ $written }`
    .label = not a number
    .help = write digits with at most one point, such as `12.50`
number-with-comma = `{ $number }` has a comma
    .label = a comma in a number
    .help = write digits with at most one point, such as `1000` or `12.50`
number-without-space = a space is missing between the number and its unit
    .label = written together
    .help = write for example `50 USD` or `6 months`
number-unreadable = `{ $number }` is not a number
    .label = not a number
    .help = write digits with at most one point, such as `1000` or `12.50`
otherwise-comes-last = `otherwise:` is the last case, because nothing after it can hold
    .label = other cases follow
    .help = move it to the end of the list
exactly-and-at-least = what is owed is either exact or the least, not both
    .label = the second
    .help = keep `exactly:` or `at_least:`
owed-up-to = what is owed has no limit that someone may go up to
    .label = not for what is owed
    .help = write `exactly:` or `at_least:`, or move this entry to `may:`
may-is-up-to = what someone may give has `up_to:`, not `{ $key }:`
    .label = not for what someone may give
    .help = write `up_to:`, or move this entry to `owed:`
amount-too-fine = `{ $amount }` is finer than { $currency } is written
    .label = too many decimals
    .help = { $decimals ->
        [0] write it without decimals
        [one] write it with at most one decimal
       *[other] write it with at most { $decimals } decimals
    }

## Kinds, units, currencies
kind-differs = `{ $of }` needs { kind-expected }, and this is { kind-found }
    .label = { kind-found }
    .help = write { kind-expected }
unit-missing = a number of `{ $of }` needs its unit, { $expected-unit }
    .label = of what
    .help = write `{ $written } { $expected-unit }`
unit-not-expected = `{ $of }` is a plain number, so it has no { $found-unit }
    .label = no unit here
    .help = leave the unit out, or give the fact a `unit:`
unit-differs = `{ $of }` is counted in { $expected-unit }, not in { $found-unit }
    .label = { $found-unit }
    .help = write the number in { $expected-unit }
currency-missing = an amount of money needs its currency
    .label = of which currency
    .help = write for example `{ $written } USD`
currency-differs = `{ $of }` is in { $expected-unit }, and this is in { $found-unit }
    .label = in { $found-unit }
    .help = write the amount in { $expected-unit }
parts-in-two-currencies = { $left-unit } and { $right-unit } cannot be joined in one amount
    .label = two currencies
    .help = write an amount for each currency on a line of its own, such as `USD: 50`
parts-in-two-units = a number of { $left-unit } and { kind-right } cannot be joined
    .label = two units
    .help = write both parts in one unit
product-of-units = { $left-unit } cannot be multiplied by { $right-unit }
    .label = a unit on both sides
    .help = write `per` before the fact that counts, such as `500 points per nights`
share-of-what = `of` stands after a percentage, and this is { kind-left }
    .label = { kind-left }
    .help = write for example `30% of bill`, or `times` between a number and an amount
parts-of-two-kinds = { kind-left } and { kind-right } cannot be joined in this way
    .label = two kinds
    .help = join like with like; money is multiplied only by a number or a percentage
currencies-of-no-money = amounts for each currency stand here, but `{ $of }` needs { kind-expected }
    .label = money
    .help = write { kind-expected }
measure-of-other-kind = a remedy is measured by a number or by money, and `{ $fact }` is { kind-found }
    .label = { kind-found }
    .help = name a fact of type number or money, or leave `measure:` out
money-cap-on-other-measure = this remedy is measured by { kind-expected }, so no money is counted
    .label = money
    .help = write how many times, such as `at most 2`
key-tells-nothing-apart = `{ $fact }` is { kind-found } and does not tell customers, people or orders apart
    .label = { kind-found }
    .help = name `customer`, `agent` or another fact of type choice or text
history-of-other-kind = { $needed ->
        [money] a sum is money or a number
        [days] days since the last one are a number of days
       *[number] a count is a number
    }, and the fact is declared as { kind-found }
    .label = declared as { kind-found }
    .help = change the `type:` or the `unit:` of the fact

## Tests
test-unclear = `{ $written }` does not say how `{ $fact }` is compared
    .label = not a test
    .help = begin with `at least`, `at most`, `more than`, `less than` or `exactly`, or write a range such as `6 to 12`
test-without-comparison = a bare value does not say how `{ $fact }` is compared
    .label = at least, at most or exactly
    .help = write `exactly { $written }`, `at least { $written }` or `at most { $written }`
test-with-sign = `{ $sign }` is written in words
    .label = a sign
    .help = write `at least`, `at most`, `more than`, `less than` or `exactly`
flag-is-yes-or-no = `{ $fact }` is either `yes` or `no`
    .label = neither yes nor no
    .help = write `yes` or `no`
list-of-words-only = a list holds words, and `{ $fact }` is { kind-expected }
    .label = a list
    .help = write a range such as `6 to 12`, or list whole conditions under `any:`
choice-without-order = the words of `{ $fact }` have no order
    .label = compared
    .help = list the words that count, such as `[silver, gold]`, or write `ordered: yes` where the fact is declared
day-test-unclear = `{ $written }` does not say how the day is compared
    .label = not a test of a day
    .help = write `before`, `after`, `on`, `from` or `until` with a day, `within 30 days`, or `more than 24 hours ago`
day-unreadable = `{ $date }` is not a day
    .label = not a day
    .help = write the year, the month and the day, such as `2026-01-31`
day-test-goes-on = nothing can follow here
    .label = too much
    .help = write `within 30 days` or `more than 24 hours ago` and no more
hours-of-a-day = `{ $fact }` is a day without a time, so no hours can be counted
    .label = hours
    .help = write a number of days, or declare the fact with `type: instant`
ago-missing = `more than` a length of time ends in `ago`
    .label = `ago` is missing
    .help = write for example `more than 24 hours ago`
at-least-how-many = `{ $written }` does not say how many conditions must hold
    .label = how many of them
    .help = write for example `at least 2 of:` and list the conditions below it
at-least-of-too-few = { $count } conditions must hold, but only { $listed } are listed
    .label = too many
    .help = lower the number or list more conditions

## Time
duration-missing = a length of time is missing here
    .label = how long
    .help = write for example `30 days`, `12 months` or `24 hours`
duration-number = `{ $number }` is not a number of hours, days or months
    .label = not a whole number above nought
    .help = write for example `30 days`, `12 months` or `24 hours`
duration-unit-missing = `{ $number }` of what
    .label = hours, days or months
    .help = write for example `30 days`, `12 months` or `24 hours`
duration-unit = time is counted in hours, days or months, not in `{ $unit }`
    .label = another unit
    .help = write the time in hours, days or months
window-unclear = `{ $written }` does not say over which time is counted
    .label = over which time
    .help = write for example `in any 12 months`, `in a calendar week` or `ever`
window-stray-word = `{ $word }` does not belong here
    .label = too much
    .help = the text ends with the time, such as `in any 12 months`
calendar-unit = a calendar has no `{ $unit }`
    .label = not a stretch of the calendar
    .help = write `in a calendar day`, `week`, `month`, `quarter` or `year`
unreadable-date = `{ $date }` is not a day
    .label = not a day
    .help = write the year, the month and the day, such as `2026-01-31`
unreadable-moment = `{ $moment }` is not a moment
    .label = not a moment
    .help = write for example `2026-01-31T14:30` or `2026-01-31T14:30:00+01:00`
unreadable-hours = `{ $written }` is not a stretch of the week
    .label = not hours
    .help = write for example `Mon-Fri 08:00-12:00, Sat 09:00-13:00`
empty-period = it ends on { $until }, before it begins on { $from }
    .label = before the beginning
    .help = put the two days in order

## Caps and history
cap-begins-with-at-most = a cap begins with `at most`
    .label = not `at most`
    .help = write for example `at most 2 per customer in any 12 months`
cap-needs-number = a cap counts cases or money, not a percentage
    .label = a percentage
    .help = write for example `at most 2` or `at most 300 USD`
cap-count = a cap allows a whole number of cases
    .label = not a whole number
    .help = write for example `at most 2`, or a currency after the number
cap-counts-cases = a cap counts cases or money, not `{ $word }`
    .label = neither cases nor money
    .help = write for example `at most 2` or `at most 300 USD`
cap-without-key = the cap does not say whose cases are counted
    .label = per whom
    .help = go on with `per customer`, `per agent` or another fact
cap-without-window = the cap does not say over which time it counts
    .label = over which time
    .help = end it with `in any 12 months`, `in a calendar week` or `ever`
across-unclear = `{ $written }` does not say what counts together
    .label = not known
    .help = write `guideline`, `everything`, or a list of remedies
history-measure = a history begins with `count of`, `sum of` or `days since the last`
    .label = not one of them
    .help = write for example `count of granted /waive-fee per customer in any 12 months`
history-event = a history counts what was `granted` or what was `asked`
    .label = neither of them
    .help = write for example `count of granted /waive-fee per customer in any 12 months`
history-remedy = the history does not say of which remedy
    .label = of what
    .help = write `guideline/remedy`, `/remedy` for one of this guideline, or `anything`
history-comparison = the amount is not compared
    .label = not a comparison
    .help = write for example `of more than 25 USD`
history-amount-is-money = the amounts of a history are money
    .label = not money
    .help = write for example `of more than 25 USD`
history-without-key = the history does not say whose decisions are read
    .label = per whom
    .help = go on with `per customer`, `per agent` or another fact
history-without-window = the history does not say over which time it reads
    .label = over which time
    .help = end it with `in any 12 months`, `in a calendar week` or `ever`

## Answers and values
no-or-ask = `{ $written }` is no answer
    .label = neither `no` nor `ask`
    .help = write `no`, or `ask` and a role or department
answer-unclear = `{ $written }` is no answer that a case can have
    .label = not an answer
    .help = write `decide`, `ask` with a name, `no`, `not covered` or `cannot tell`
offer-unclear = `{ $written }` is no way to offer remedies
    .label = not known
    .help = write `the first that applies`, or leave `offer:` out
value-is-worked-out = a value is needed here, not something to work out
    .label = worked out
    .help = write the value itself, such as `40 USD`
decimals-unreadable = `{ $written }` is no number of decimals
    .label = not a number from 0 to 6
    .help = write how many digits stand after the point, such as `0` or `2`
table-by = a table is read by one, two or three facts
    .label = { $count ->
        [0] by none
       *[other] by { $count }
    }
    .help = list one to three facts under `by:`
derived-cycle = `{ $name }` follows from itself
    .label = worked out from: { $path }
    .help = let one of them be given by the case, without `is:`
derived-cycle-step = and this follows from it too

# Reading: what a file is before anybody asks what it means.

## What every report says
did-you-mean = did you mean `{ $word }`?
findings-none = No problems found.
findings-to-fix = { $count ->
    [one] Found 1 problem to fix.
   *[other] Found { $countText } problems to fix.
}
findings-to-answer = { $count ->
    [one] Found 1 question.
   *[other] Found { $countText } questions.
}
findings-of-both = Found { $countText } problems: { $errorsText } to fix, { $warnings ->
    [one] 1 question
   *[other] { $warningsText } questions
}.
findings-not-shown = and { $countText } more

## The bytes of a file
not-utf-8 = this byte cannot be read, because the file is not written in UTF-8
    .label = no letter
    .help = open the file in an editor and save it with the encoding UTF-8
utf-16 = the file is written in UTF-16, which some editors call Unicode
    .label = begins here
    .help = open the file in an editor and save it with the encoding UTF-8
file-too-large = the file has { $sizeText } bytes, and no policy has more than { $limitText }
    .label = too large
    .help = split it into several guidelines, or check whether it is a policy at all
byte-order-mark = the file begins with an invisible mark, the byte order mark
    .label = in front of the first letter
    .help = save the file as UTF-8 without a mark; `sayso validate --fix` removes it
windows-line-ends = the lines of this file end in the way of Windows
    .label = this line and others
    .help = save the file with the line ends of Unix; `sayso validate --fix` does it
control-character = { $count ->
        [one] the file holds a character that no keyboard writes, { $code }
       *[other] the file holds { $countText } characters that no keyboard writes, the first is { $code }
    }
    .label = cannot be seen
    .help = remove it; `sayso validate --fix` does it
hidden-character = { $count ->
        [one] the file holds a character that cannot be seen, { $code }
       *[other] the file holds { $countText } characters that cannot be seen, the first is { $code }
    }
    .label = cannot be seen
    .help = such characters come with pasted text and make equal words differ; `sayso validate --fix` removes them

## YAML, where it cannot be read
yaml-syntax = this line cannot be read
    .label = reading stops here
    .help = write one `name: value` on each line, and text with special signs in quotes
colon-in-text = `{ $text }` holds a colon, and a colon ends a name
    .label = a colon inside a text
    .help = put the whole text in quotes: `"{ $text }"`
line-without-colon = `{ $text }` has no colon, so it is neither a name nor a value
    .label = no colon
    .help = write `name: value`, or indent the line to go on with the text above
line-too-deep = this line is indented more than the line above, so it is read as a part of that text
    .label = too far to the right
    .help = move it to the left, below the name above it
line-too-deep-value = this text goes on in the next line
wrong-indentation = this line does not stand below the lines it belongs to
    .label = neither further right nor level with them
    .help = begin it in the same column as the lines it belongs to, with spaces
list-on-the-same-line = a list begins on a line of its own
    .label = a dash after the name
    .help = put each entry on a new line that begins with `- `, or put the text in quotes
comment-in-text = a comment cannot stand between two lines of one text
    .label = a comment inside a text
    .help = move the comment above the text, or write the text in one line
tab-indentation = { $count ->
        [one] a line is indented with a tab
       *[other] { $countText } lines are indented with tabs
    }
    .label = a tab
    .help = indent with spaces, two for each step
unclosed-quote = the quote that opens here is not closed
    .label = opened here
    .help = close it at the end of the text, or leave it out
text-after-quote = the text goes on after the closing quote
    .label = a quote inside a text
    .help = put the whole text in double quotes, and quotes inside it in single ones
backslash-in-quotes = a backslash in double quotes stands for a special character
    .label = a backslash
    .help = use single quotes, in which a backslash is a backslash
unclosed-bracket = the bracket that opens here is not closed
    .label = opened here
    .help = close it, or write each entry on a line of its own
special-character = `{ $text }` begins with a sign that has a meaning of its own here
    .label = a special sign
    .help = put the text in quotes
comparison-sign = `{ $text }` begins with a sign, and a comparison is written in words
    .label = a sign
    .help = write `at least`, `at most`, `more than` or `less than`
odd-space-after-colon = the space after this colon is not an ordinary space
    .label = a space from a word processor
    .help = type the space anew; `sayso validate --fix` does it
odd-space-at-name = the name `{ $key }` has a space that is not an ordinary space
    .label = a space from a word processor
    .help = type the spaces around it anew

## YAML, where it means something else to others
anchor = `{ $text }` gives a value a name for use elsewhere, and that is not read here
    .label = a name for a value
    .help = remove it, and write the value where it is needed
alias = `{ $text }` stands for a value written elsewhere, and that is not read here
    .label = a value from elsewhere
    .help = write the value out; if the star belongs to the text, put the text in quotes
merge-key = `<<` copies the entries of another place, and that is not read here
    .label = copies entries
    .help = write the entries out
tag = `{ $text }` names a type, and that is not read here
    .label = a type
    .help = remove it; if the sign belongs to the text, put the text in quotes
complex-key = a name is one word, not a list or a map
    .label = not a name
    .help = write `name: value`; if the bracket belongs to a text, put the text in quotes
empty-key = a name is missing before the colon
    .label = nothing before the colon
    .help = write `name: value`
question-mark-key = a name is written without a question mark before it
    .label = after a question mark
    .help = write `name: value`
directive = a line that begins with `%` gives orders to the reader, and none are taken here
    .label = an order
    .help = remove the line
further-document = the file ends here for the reader, because `---` begins another document
    .label = what follows is not read
    .help = remove the line, or move what follows to a file of its own
duplicate-key = `{ $key }` is written twice, and only one of them can count
    .label = the second
    .help = keep one, or put both together
duplicate-key-first = written here first
comma-in-braces = a comma inside braces ends a value, so `{ $text }` is read as a name without one
    .label = after a comma
    .help = put the value in quotes, or write each entry on a line of its own
ambiguous-number = `{ $text }` is one number to some readers and another to others, because it begins with 0
    .label = begins with 0
    .help = leave out the 0; if it is no number, as in a phone number, put it in quotes
ambiguous-number-base = `{ $text }` is a number only to programmers
    .label = not a number that people write
    .help = write it with the digits 0 to 9; if it is no number, put it in quotes
ambiguous-number-exponent = `{ $text }` is hard to read aloud
    .label = a number with an exponent
    .help = write out all digits; if it is no number, put it in quotes
ambiguous-number-none = `{ $text }` is not a number that anybody can have
    .label = no number
    .help = leave the limit out, or put the word in quotes
empty-file = the file says nothing
    .label = nothing here
    .help = write it, or remove the file
nested-too-deeply = lists and names lie more than { $limitText } deep in each other
    .label = too deep
    .help = close brackets that are open, or give parts a name of their own
too-many-values = the file holds more than { $limitText } values
    .label = too many
    .help = split it into several files

## The shape of a file
unknown-key = `{ $key }` has no meaning here
    .label = not known
    .help = remove it, or correct its spelling
unknown-key-of = `{ $key }` has no meaning here
    .label = not known
    .help = what can still be said here: { $known }
unknown-key-elsewhere = `{ $key }` does not belong here
    .label = in the wrong place
    .help = it belongs under `{ $owner }:`
missing-key = `{ $key }` is missing here
    .label = nothing says `{ $key }`
    .help = add it, for example `{ $key }: { $example }`
missing-key-bare = `{ $key }` is missing here
    .label = nothing says `{ $key }`
    .help = add `{ $key }:` with its value
nothing-written = nothing is written after `{ $key }`
    .label = empty
    .help = write its value here, or remove the line
expected-text-or-list = a text or a list is needed here
    .label = neither a text nor a list
    .help = write one text on this line, or each on a line of its own that begins with `- `
expected-text-or-map = a text, or names with values, are needed here
    .label = neither a text nor names with values
    .help = write one text on this line, or each name on a line of its own, followed by `:` and its value
expected-list-or-map = a list, or names with values, are needed here
    .label = neither a list nor names with values
    .help = write each entry on a line of its own that begins with `- `, or as a name, `:` and its value
nothing-listed = at least one entry is needed here
    .label = an empty list
    .help = add an entry, or remove the line
listed-twice = an entry is listed twice
    .label = the same twice
    .help = remove one of them
unknown-word = `{ $written }` is not one of the words that can stand here
    .label = another word
    .help = the words are: { $words }
wrong-form = `{ $written }` is not written the way this is written
    .label = another form
    .help = write it like this: `{ $example }`
wrong-form-bare = `{ $written }` is not written the way this is written
    .label = another form
    .help = look at the page of this finding for what can stand here
