### A new export of past decisions explained: `sayso decisions check`.
### $count, $total and other numbers come with the same name + Text, as the language writes it
### $field, $column, $word, $meaning, $file, $name, $text, $list, $reason   words; $command   what to type

check-rows =
    { $count ->
        [one] { $countText } row
       *[other] { $countText } rows
    }
check-columns =
    { $count ->
        [one] { $countText } column
       *[other] { $countText } columns
    }
check-found = What the columns are
check-name = Name
check-column = Column
check-examples = For example
check-always = the same in every row
check-notation = how the file is written
check-is-guess = guessed: please look at it
check-aside = Not used: { $list }.
check-words = What the words stand for
check-word = Word
check-meaning = Stands for
check-unknown = nothing yet
check-unknown-help = Say what a word stands for, as often as needed: { $command }
check-missing = What is missing
check-no-decision-id = No column tells one decision from another. Name it: { $command }
check-no-decided-at = No column says when it was decided. Name it: { $command }
check-no-guideline = No column says under which guideline it was decided. If all rows are about one: { $command }
check-no-outcome = No column says how it ended. If everything in the file was granted: { $command }
check-lacking =
    { $count ->
        [one] { $name } ({ $countText } decision): { $list }
       *[other] { $name } ({ $countText } decisions): { $list }
    }
check-lacking-means = Where these matter, a replay cannot tell what the answer would have been.
check-rejected = Rows that a replay leaves out
check-example = { $name } “{ $text }”
check-replayed =
    { $total ->
        [one] { $countText } of { $totalText } row can be replayed.
       *[other] { $countText } of { $totalText } rows can be replayed.
    }
check-write = Write this into `sayso.yaml`: { $command }
check-written = Written into { $file } as `{ $name }`. Now: { $command }
check-not-written = Nothing is written yet: { $list }.
check-some-missing = something is missing
check-not-text = Some cells are not in UTF-8: letters with accents are lost. Save the file as UTF-8.
check-name-taken = `sayso.yaml` has an entry `{ $name }` under `decisions:` already
check-name-taken-help = choose another name with `--name`, or look at that entry with `--mapping { $name }`
check-cannot-write = `decisions:` in `sayso.yaml` is not written line by line, so nothing is added to it
check-cannot-write-help = put this below it by hand, or lay the file out with `sayso fmt` first:
check-not-a-pair = `{ $text }` is not of the form `{ $word }`
