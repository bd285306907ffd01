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
