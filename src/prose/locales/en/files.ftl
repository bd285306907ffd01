### What commands say that write policy files.

fmt-done =
    { $changed ->
        [0] Nothing to lay out anew
        [one] 1 file laid out anew
       *[other] { $changedText } files laid out anew
    }, { $kept ->
        [one] 1 file is as it should be.
       *[other] { $keptText } files are as they should be.
    }
fmt-check-done =
    { $changed ->
        [0] No file would be laid out anew
        [one] 1 file would be laid out anew
       *[other] { $changedText } files would be laid out anew
    }, { $kept ->
        [one] 1 file is as it should be.
       *[other] { $keptText } files are as they should be.
    }
fmt-unread = { $path } is left alone, because it cannot be read without a doubt; `sayso validate` says why.
fmt-unsure = { $path } is left alone, because its layout could not be changed without changing what it says.

fix-done = { $path }: { $count ->
        [one] 1 finding put right
       *[other] { $countText } findings put right
    }.
fix-none = Nothing can be put right without asking.

translate-absent = not translated yet
translate-missing =
    { $count ->
        [one] 1 text is missing
       *[other] { $countText } texts are missing
    }
translate-stale =
    { $count ->
        [one] 1 text was made from words that have changed
       *[other] { $countText } texts were made from words that have changed
    }
translate-summary =
    { $count ->
        [one] 1 file is translated
       *[other] { $countText } files are translated
    }; { $unconfirmed ->
        [0] all of them are confirmed.
        [one] 1 holds texts that nobody has confirmed.
       *[other] { $unconfirmedText } hold texts that nobody has confirmed.
    }

## Arguments, and what goes wrong before a result
label-error = error:
label-internal-error = internal error:
label-help = help:
usage-unknown-command = there is no command `{ $name }`
usage-unknown-argument = there is no option `{ $name }` here
usage-missing = this is missing: { $names }
usage-conflict = `{ $one }` and `{ $other }` exclude each other
usage-without-value = `{ $name }` needs a value
usage-value = `{ $value }` cannot stand after `{ $name }`
usage-values = there is: { $values }
usage-day = write a day such as `2026-12-01`, or a moment such as `2026-12-01T12:00Z` where the hour matters
usage-help = `sayso --help` shows the commands, `--help` behind a command its options
policies-named-otherwise = there is `{ $file }`, and policies begin with a file named `sayso.yaml`
policies-rename = rename it to `sayso.yaml`
policies-not-in-folder = there is no `sayso.yaml` in `{ $folder }`
no-such-folder = there is no folder `{ $folder }`
init-in-english = These files are in English; write your own texts over them, and put your language first under `languages:`.
init-next = now try: { $command }
explain-in-english = This page is in English only.
list-incomplete =
    { $count ->
        [one] ! There is a mistake in the policies, so what is listed may be incomplete: see `sayso validate`.
       *[other] ! There are { $countText } mistakes in the policies, so what is listed may be incomplete: see `sayso validate`.
    }
show-incomplete =
    { $count ->
        [one] ! There is a mistake in this guideline or in `sayso.yaml`, so what is shown may be incomplete: see `sayso validate`.
       *[other] ! There are { $countText } mistakes in this guideline or in `sayso.yaml`, so what is shown may be incomplete: see `sayso validate`.
    }
validate-not-tried =
    { $count ->
        [one] 1 example was not tried, because its guideline cannot be read yet.
       *[other] { $countText } examples were not tried, because their guidelines cannot be read yet.
    }
publish-mistakes =
    { $count ->
        [one] the policies of this commit have a mistake: { $first }
       *[other] the policies of this commit have { $countText } mistakes, the first is: { $first }
    }
