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
