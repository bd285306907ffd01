## Days of the week
weekday =
    { $day ->
        [mon] H
        [tue] K
        [wed] Sze
        [thu] Cs
        [fri] P
        [sat] Szo
       *[sun] V
    }
weekday-every = minden nap
