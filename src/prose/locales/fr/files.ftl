### Ce que disent les commandes qui écrivent des fichiers de consignes.

fmt-done =
    { $changed ->
        [0] Rien à remettre en forme
        [one] 1 fichier remis en forme
       *[other] { $changedText } fichiers remis en forme
    }, { $kept ->
        [one] 1 fichier est comme il faut.
       *[other] { $keptText } fichiers sont comme il faut.
    }
fmt-check-done =
    { $changed ->
        [0] Aucun fichier ne serait remis en forme
        [one] 1 fichier serait remis en forme
       *[other] { $changedText } fichiers seraient remis en forme
    }, { $kept ->
        [one] 1 fichier est comme il faut.
       *[other] { $keptText } fichiers sont comme il faut.
    }
fmt-unread = { $path } reste tel quel, car il ne peut pas être lu sans ambiguïté ; `sayso validate` dit pourquoi.
fmt-unsure = { $path } reste tel quel, car une autre mise en forme en changerait le sens.

fix-done = { $path } : { $count ->
        [one] 1 remarque corrigée
       *[other] { $countText } remarques corrigées
    }.
fix-none = Rien ne peut être corrigé sans demander.

translate-absent = pas encore traduit
translate-missing =
    { $count ->
        [one] 1 texte manque
       *[other] { $countText } textes manquent
    }
translate-stale =
    { $count ->
        [one] 1 texte vient de mots qui ont changé
       *[other] { $countText } textes viennent de mots qui ont changé
    }
translate-summary =
    { $count ->
        [one] 1 fichier est traduit
       *[other] { $countText } fichiers sont traduits
    } ; { $unconfirmed ->
        [0] tous sont confirmés.
        [one] 1 contient des textes que personne n’a confirmés.
       *[other] { $unconfirmedText } contiennent des textes que personne n’a confirmés.
    }

## Les arguments, et ce qui empêche un résultat
label-error = erreur :
label-internal-error = erreur interne :
label-help = aide :
usage-unknown-command = il n’y a pas de commande `{ $name }`
usage-unknown-argument = il n’y a pas d’option `{ $name }` ici
usage-missing = il manque ceci : { $names }
usage-conflict = `{ $one }` et `{ $other }` s’excluent
usage-without-value = `{ $name }` a besoin d’une valeur
usage-value = `{ $value }` ne peut pas suivre `{ $name }`
usage-values = au choix : { $values }
usage-day = écrivez un jour comme `2026-12-01`, ou un moment comme `2026-12-01T12:00Z` là où l’heure compte
usage-help = `sayso --help` montre les commandes, `--help` derrière une commande ses options
policies-named-otherwise = il y a `{ $file }`, mais les lignes directrices commencent par un fichier nommé `sayso.yaml`
policies-rename = renommez-le en `sayso.yaml`
policies-not-in-folder = il n’y a pas de `sayso.yaml` dans `{ $folder }`
no-such-folder = le dossier `{ $folder }` n’existe pas
init-in-english = Ces fichiers sont en anglais ; écrivez vos propres textes à leur place et mettez votre langue en tête de `languages:`.
init-next = étape suivante : { $command }
explain-in-english = Cette page n’existe qu’en anglais.
list-incomplete =
    { $count ->
        [one] Attention : il y a une erreur dans les lignes directrices, la liste peut donc être incomplète : voyez `sayso validate`.
       *[other] Attention : il y a { $countText } erreurs dans les lignes directrices, la liste peut donc être incomplète : voyez `sayso validate`.
    }
show-incomplete =
    { $count ->
        [one] Attention : il y a une erreur dans cette ligne directrice ou dans `sayso.yaml`, il peut donc manquer quelque chose : voyez `sayso validate`.
       *[other] Attention : il y a { $countText } erreurs dans cette ligne directrice ou dans `sayso.yaml`, il peut donc manquer quelque chose : voyez `sayso validate`.
    }
validate-not-tried =
    { $count ->
        [one] { $countText } exemple n’a pas été essayé, car sa ligne directrice ne peut pas encore être lue.
       *[other] { $countText } exemples n’ont pas été essayés, car leurs lignes directrices ne peuvent pas encore être lues.
    }
publish-mistakes =
    { $count ->
        [one] les lignes directrices de ce commit ont une erreur : { $first }
       *[other] les lignes directrices de ce commit ont { $countText } erreurs, la première : { $first }
    }
