### A new export of past decisions explained: `sayso decisions check`.

check-rows =
    { $count ->
        [one] { $countText } ligne
       *[other] { $countText } lignes
    }
check-columns =
    { $count ->
        [one] { $countText } colonne
       *[other] { $countText } colonnes
    }
check-found = Ce que sont les colonnes
check-name = Nom
check-column = Colonne
check-examples = Par exemple
check-always = identique dans toutes les lignes
check-notation = la façon dont le fichier est écrit
check-is-guess = supposition : à vérifier
check-aside = Non utilisé : { $list }.
check-words = Ce que veulent dire les mots
check-word = Mot
check-meaning = Veut dire
check-unknown = rien encore
check-unknown-help = Dites ce que veut dire un mot, autant de fois que nécessaire : { $command }
check-missing = Ce qui manque
check-no-decision-id = Aucune colonne ne distingue une décision d’une autre. Nommez-la : { $command }
check-no-decided-at = Aucune colonne ne dit quand la décision a été prise. Nommez-la : { $command }
check-no-guideline = Aucune colonne ne dit selon quelle ligne directrice on a décidé. Si toutes les lignes en concernent une seule : { $command }
check-no-outcome = Aucune colonne ne dit comment cela s’est terminé. Si tout dans le fichier a été accordé : { $command }
check-lacking =
    { $count ->
        [one] { $name } ({ $countText } décision) : { $list }
       *[other] { $name } ({ $countText } décisions) : { $list }
    }
check-lacking-means = Là où cela compte, le rejeu ne peut pas dire quelle aurait été la réponse.
check-rejected = Lignes que le rejeu laisse de côté
check-example = { $name } « { $text } »
check-replayed =
    { $total ->
        [one] { $countText } ligne sur { $totalText } peut être rejouée.
       *[other] { $countText } lignes sur { $totalText } peuvent être rejouées.
    }
check-write = Pour l’écrire dans `sayso.yaml` : { $command }
check-written = Écrit dans { $file } sous le nom `{ $name }`. Maintenant : { $command }
check-not-written = Rien n’est encore écrit : { $list }.
check-some-missing = il manque quelque chose
check-not-text = Certaines cellules ne sont pas en UTF-8 : les lettres accentuées sont perdues. Enregistrez le fichier en UTF-8.
check-name-taken = `sayso.yaml` contient déjà une entrée `{ $name }` sous `decisions:`
check-name-taken-help = choisissez un autre nom avec `--name`, ou regardez cette entrée avec `--mapping { $name }`
check-cannot-write = `decisions:` dans `sayso.yaml` n’est pas écrit ligne par ligne, rien n’y est donc ajouté
check-cannot-write-help = mettez ceci en dessous à la main, ou donnez d’abord sa forme au fichier avec `sayso fmt` :
check-not-a-pair = `{ $text }` n’est pas de la forme `{ $word }`
