### Ce que seraient devenues les décisions passées : le rapport. Arguments : voir en/simulate.ftl

## En une phrase
sim-title = Ce que seraient devenues les décisions passées
sim-headline =
    { $count ->
        [0] Aucune demande passée de plus n’aurait été réglée sur-le-champ
        [one] { $countText } demande passée de plus aurait été réglée sur-le-champ
       *[other] { $countText } demandes passées de plus auraient été réglées sur-le-champ
    } ; { $fewer ->
        [0] aucune ne devrait désormais attendre.
        [one] { $fewerText } devrait désormais attendre ou serait refusée.
       *[other] { $fewerText } devraient désormais attendre ou seraient refusées.
    }
sim-headline-nothing = Aucune demande passée n’aurait reçu une autre réponse.
sim-headline-of =
    { $total ->
        [one] Sur la { $totalText } demande passée qui a pu être rejouée (sur { $readText })
       *[other] Sur les { $totalText } demandes passées qui ont pu être rejouées (sur { $readText })
    }, { $text }{ $untold ->
        [0] .
       *[other]  ; pour { $untoldText }, on ne peut pas le dire.
    }
sim-clause-changes =
    { $count ->
        [0] aucune de plus n’aurait été réglée sur-le-champ
        [one] { $countText } de plus aurait été réglée sur-le-champ
       *[other] { $countText } de plus auraient été réglées sur-le-champ
    } et { $fewer ->
        [0] aucune ne devrait désormais attendre
        [one] { $fewerText } devrait désormais attendre ou serait refusée
       *[other] { $fewerText } devraient désormais attendre ou seraient refusées
    }
sim-clause-nothing = aucune n’aurait reçu une autre réponse
sim-clause-otherwise =
    { $count ->
        [one] { $countText } aurait reçu une autre réponse, mais pas sur-le-champ, ni avant ni désormais
       *[other] { $countText } auraient reçu une autre réponse, mais aucune sur-le-champ, ni avant ni désormais
    }
sim-headline-also =
    { $count ->
        [one] { $countText } de plus aurait une autre réponse : une autre personne est consultée, ou la réponse est non.
       *[other] { $countText } de plus auraient une autre réponse : une autre personne est consultée, ou la réponse est non.
    }
sim-headline-early =
    { $count ->
        [one] Dans les premiers mois du journal, dont l’historique antérieur n’est pas connu, { $countText } de plus changerait.
       *[other] Dans les premiers mois du journal, dont l’historique antérieur n’est pas connu, { $countText } de plus changeraient.
    }
sim-headline-early-only =
    { $count ->
        [one] Elle se trouve dans les premiers mois du journal, dont l’historique antérieur n’est pas connu.
       *[other] Toutes se trouvent dans les premiers mois du journal, dont l’historique antérieur n’est pas connu.
    }
sim-and-early = { $text }, et { $countText } dans les premiers mois
sim-nothing-replayed =
    { $total ->
        [one] Rien n’a pu être rejoué : sur { $totalText } ligne, { $list }.
       *[other] Rien n’a pu être rejoué : sur { $totalText } lignes, { $list }.
    }
sim-nothing-read = Rien n’a pu être rejoué : le journal ne contient aucune décision passée.
sim-part-rejected =
    { $count ->
        [one] { $countText } n’a pas pu être lue
       *[other] { $countText } n’ont pas pu être lues
    }
sim-part-unknown-guideline =
    { $count ->
        [one] { $countText } nomme une ligne directrice qui n’est pas ici
       *[other] { $countText } nomment une ligne directrice qui n’est pas ici
    }
sim-part-not-replayable =
    { $count ->
        [one] { $countText } n’a pas pu être rattachée aux lignes directrices
       *[other] { $countText } n’ont pas pu être rattachées aux lignes directrices
    }
sim-part-undetermined = pour { $countText }, on ne peut pas le dire
sim-try-mapping = Essayez { $text }, qui dit ce que signifient les colonnes et les mots d’un tel journal.
sim-number-on-the-spot = désormais sur-le-champ
sim-number-held-back = désormais en attente ou refusées
sim-number-cost = coût supplémentaire
sim-number-saving = économie
sim-number-calls = demandes aux responsables évitées par semaine
sim-number-agreement = accord des responsables

## Ce qui a été rejoué
sim-basis =
    { $total ->
        [one] Vérifié sur { $totalText } décision passée, du { $from } au { $to }.
       *[other] Vérifié sur { $totalText } décisions passées, du { $from } au { $to }.
    }
sim-versions = { $old } comparé à { $new }
sim-digest = empreinte du journal : { $text }
sim-rows = Lignes lues : { $totalText } = rejetées { $rejectedText } + non rejouables { $skippedText } + indéterminées { $undeterminedText } + rejouées { $countText }.
sim-settled =
    { $count ->
        [one] Les chiffres portent sur la { $countText } décision à partir du { $from }, quand chaque limite dans le temps tient dans le journal.
       *[other] Les chiffres portent sur les { $countText } décisions à partir du { $from }, quand chaque limite dans le temps tient dans le journal.
    }
sim-skipped =
    { $count ->
        [one] { $countText } décision passée n’a pas pu être vérifiée : { $reason }.
       *[other] { $countText } décisions passées n’ont pas pu être vérifiées : { $reason }.
    }
sim-reason-count = { $reason } ({ $countText })
sim-assumed-no-history = L’historique d’avant le journal n’est pas connu ; les décisions qui en dépendent comptent comme indéterminées.

## Pourquoi une ligne est laissée de côté
reject-broken-row = trop ou trop peu de champs, ou ligne endommagée
reject-repeated = répétée ; comptée une fois
reject-same-id-different-row = même identifiant, contenu différent
reject-no-id = pas d’identifiant de décision
reject-no-instant = pas de date de décision
reject-unreadable-instant = date et heure illisibles
reject-no-outcome = l’issue n’est pas indiquée
reject-unknown-outcome = issue inconnue
reject-amount-not-a-number = le montant n’est pas un nombre
reject-amount-with-sign = symbole de monnaie dans le montant
reject-amount-with-comma = virgule dans le montant
reject-amount-too-long = le montant a trop de chiffres
reject-amount-too-fine = montant plus fin que sa monnaie
reject-amount-negative = montant négatif
reject-no-currency = pas de monnaie
reject-unknown-currency = monnaie inconnue
skip-no-guideline = aucune ligne directrice indiquée
skip-unknown-guideline = la ligne directrice n’est dans aucune version
skip-no-remedy = la solution n’est pas nommée et il y en a plusieurs
skip-unknown-remedy = la solution n’est dans aucune version
skip-unknown-role = rôle inconnu
skip-no-amount = montant non renseigné
outcome-granted = accordé sur-le-champ
outcome-escalated-granted = validé par un responsable
outcome-escalated-declined = refusé par un responsable
outcome-declined = refusé par l’équipe
outcome-pending = pas encore de réponse
outcome-not-offered = non proposé
undetermined-facts-unknown = des faits qui comptent manquent dans le journal
undetermined-history-unknown = dépend de ce qui a été accordé avant le début du journal ou de ce qu’un responsable aurait répondu

## Fiabilité
sim-trust = Peut-on s’y fier ?
sim-fidelity = Les lignes directrices actuelles reproduisent { $percent } de ce qu’a fait l’équipe.
sim-disagreements = Là où l’équipe a fait autre chose
sim-days-without-data =
    { $count ->
        [0] Aucun jour sans données.
        [one] { $countText } jour sans données.
       *[other] { $countText } jours sans données.
    }
sim-missing-facts = Faits qui manquent le plus souvent : { $list }.
sim-unreadable-facts = Faits illisibles, comptés comme manquants : { $list }.

## Ce qui change
sim-matrix = De l’ancienne réponse à la nouvelle
sim-old = Avant
sim-new = Désormais
sim-decide = sur-le-champ
sim-ask = consulter
sim-no = non
sim-not-covered = pas couvert
sim-cannot-tell = impossible à dire
sim-undetermined = indéterminé
sim-cause = Cause
sim-cause-rule = la ligne directrice répond autrement
sim-cause-cap = une autre limite dans le temps
sim-cause-knock-on = seulement parce que des décisions antérieures diffèrent
sim-gain =
    { $count ->
        [0] Aucune autre demande passée n’aurait été réglée sur-le-champ.
        [one] { $countText } demande restée en attente de validation aurait été réglée sur-le-champ.
       *[other] { $countText } demandes restées en attente de validation auraient été réglées sur-le-champ.
    }
sim-loss =
    { $count ->
        [0] Aucune demande passée ne devrait désormais attendre une validation.
        [one] { $countText } demande réglée sur-le-champ devrait désormais attendre une validation.
       *[other] { $countText } demandes réglées sur-le-champ devraient désormais attendre une validation.
    }
sim-anyway =
    { $count ->
        [0] Aucune d’elles n’a été validée par la suite.
        [one] { $countText } d’entre elles a été validée plus tard de toute façon.
       *[other] { $countText } d’entre elles ont été validées plus tard de toute façon.
    }

## Argent
sim-cost = Valeur de ces décisions : { $cost } au total, { $each } en moyenne.
sim-extra = Coût supplémentaire : environ { $cost }.
sim-saved = Économie : environ { $cost }.
sim-no-cost = Le coût reste le même.
sim-interval = entre { $low } et { $high }, le plus probable { $cost }
sim-interval-saved = économise entre { $low } et { $high }, le plus probable { $cost }
sim-money-floor = minimum
sim-money-replay = relecture
sim-money-ceiling = maximum
sim-money-floor-meaning = ce qui a été accordé ou aurait été validé de toute façon
sim-money-replay-meaning = aussi ce qui a été refusé, au montant demandé
sim-money-ceiling-meaning = toutes les personnes concernées, jusqu’au plafond

## Responsables
sim-agreement = Les responsables ont validé { $countText } de ces { $totalText } demandes : { $percent } (entre { $low } et { $high }, confiance de 95 %).
sim-agreement-none = Aucun responsable n’a tranché une telle demande sur cette période.
sim-refused-list = Refusées alors par un responsable, désormais sur-le-champ
sim-calls =
    { $count ->
        [0] Aucune demande aux responsables évitée.
        [one] { $countText } demande aux responsables évitée par semaine.
       *[other] { $countText } demandes aux responsables évitées par semaine.
    }

## Qui est concerné
sim-people =
    { $count ->
        [one] { $countText } client
       *[other] { $countText } clients
    }
sim-decisions =
    { $count ->
        [one] { $countText } décision
       *[other] { $countText } décisions
    }
sim-requests =
    { $count ->
        [one] { $countText } demande
       *[other] { $countText } demandes
    }
sim-small-cell = moins de cinq personnes : non affiché
sim-by = Par : { $what }

## Limites dans le temps et balayage
sim-caps = Fréquence à laquelle chaque limite joue
sim-cap-line = { $cap } : joue { $countText } fois (avant : { $earlierText }).
sim-one-short =
    { $count ->
        [one] Il a manqué une fois à { $countText } client.
       *[other] Il a manqué une fois à { $countText } clients.
    }
sim-sweep = Ce qu’auraient donné d’autres plafonds
sim-sweep-limit = Plafond
sim-sweep-largest = Le plafond le plus élevé avec au moins { $percent } d’accord et un coût dans le budget : { $limit }.
sim-sweep-none = Aucun plafond essayé n’atteint { $percent } d’accord dans le budget.
sim-sweep-largest-agreed = Le plafond le plus élevé avec au moins { $percent } d’accord : { $limit }.
sim-sweep-none-agreed = Aucun plafond n’atteint { $percent } d’accord.
sim-sweep-written = { $limit } (proposé)
sim-sweep-tried = Les limites par période comptent ce qui a été accordé avant ; seuls quelques plafonds ont donc été essayés, chacun avec sa propre relecture.

## Ce que cela ne dit pas
sim-cannot = Ce que cela ne dit pas
sim-cannot-offers = Les propositions jamais faites ne sont pas dans le journal.
sim-cannot-spending = Si l’équipe accordait le plafond dans { $percent } des cas, le coût supplémentaire serait de { $cost }.
sim-cannot-bunching =
    { $count ->
        [one] { $countText } demande portait exactement sur l’ancien plafond ; il en fallait peut-être plus.
       *[other] { $countText } demandes portaient exactement sur l’ancien plafond ; il en fallait peut-être plus.
    }
sim-cannot-demand = Il faudrait { $countText } demandes non enregistrées par semaine pour que le bilan s’inverse.

## Sections, tableaux et seuils
sim-section-replayed = Ce qui a été rejoué
sim-section-changes = Ce qui change
sim-section-money = Argent
sim-section-people = Qui est concerné
sim-section-supervisors = Ce qu’avaient dit les responsables
sim-section-regions = Les cas qui changent
sim-section-examples = Exemples, les deux réponses côte à côte
sim-section-gates = Exigences
sim-section-reproduce = Pour le reproduire
sim-col-guideline = Ligne directrice
sim-col-remedy = Solution
sim-col-role = Rôle
sim-col-team = Équipe
sim-col-site = Site
sim-col-month = Mois
sim-col-date = Date
sim-col-amount = Montant
sim-col-decisions = Décisions
sim-col-people = Clients
sim-col-settled = Réglé sur-le-champ au lieu d’attendre
sim-col-anyway = Validé plus tard de toute façon
sim-col-extra = Coût supplémentaire
sim-col-week = Semaine
sim-col-share = Part
sim-col-reason = Raison
sim-col-reason-then = Raison donnée alors
sim-together = Ensemble
sim-gate-pass = réussi
sim-gate-warn = à regarder
sim-gate-fail = arrêt
sim-gate-extra-cost = Coût supplémentaire d’au plus { $limit } : { $cost }
sim-gate-agreement = Accord d’au moins { $limit } : { $percent }
sim-gate-fidelity = Fidélité d’au moins { $limit } : { $percent }
sim-gate-replayed = Part de lignes rejouées d’au moins { $limit } : { $percent }
sim-gate-held-back = Demandes désormais retenues, au plus { $limit } : { $countText }

## Progression
sim-progress-reading = Lecture des décisions passées
sim-progress-sorting = Mise en ordre
sim-progress-replaying = Relecture
sim-progress-sweeping = Essai d’autres plafonds
sim-progress-writing = Écriture du rapport
