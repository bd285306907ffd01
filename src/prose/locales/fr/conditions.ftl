### Conditions, plafonds et limites en toutes lettres. Arguments : voir en/conditions.ftl

## Durées et autres unités
unit-minutes =
    { $count ->
        [one] { $countText } minute
       *[other] { $countText } minutes
    }
    .of = { unit-minutes }
    .ago = { unit-minutes }
    .by = { unit-minutes }
unit-hours =
    { $count ->
        [one] { $countText } heure
       *[other] { $countText } heures
    }
    .of = { unit-hours }
    .ago = { unit-hours }
    .by = { unit-hours }
unit-days =
    { $count ->
        [one] { $countText } jour
       *[other] { $countText } jours
    }
    .of = { unit-days }
    .ago = { unit-days }
    .by = { unit-days }
unit-working-days =
    { $count ->
        [one] { $countText } jour ouvré
       *[other] { $countText } jours ouvrés
    }
    .of = { unit-working-days }
    .ago = { unit-working-days }
    .by = { unit-working-days }
unit-weeks =
    { $count ->
        [one] { $countText } semaine
       *[other] { $countText } semaines
    }
    .of = { unit-weeks }
    .ago = { unit-weeks }
    .by = { unit-weeks }
unit-months = { $countText } mois
    .of = { unit-months }
    .ago = { unit-months }
    .by = { unit-months }
unit-years =
    { $count ->
        [one] { $countText } an
       *[other] { $countText } ans
    }
    .of = { unit-years }
    .ago = { unit-years }
    .by = { unit-years }
unit-nights =
    { $count ->
        [one] { $countText } nuit
       *[other] { $countText } nuits
    }
    .of = { unit-nights }
    .ago = { unit-nights }
    .by = { unit-nights }
unit-people =
    { $count ->
        [one] { $countText } personne
       *[other] { $countText } personnes
    }
    .of = { unit-people }
    .ago = { unit-people }
    .by = { unit-people }
unit-items =
    { $count ->
        [one] { $countText } article
       *[other] { $countText } articles
    }
    .of = { unit-items }
    .ago = { unit-items }
    .by = { unit-items }
unit-points =
    { $count ->
        [one] { $countText } point
       *[other] { $countText } points
    }
    .of = { unit-points }
    .ago = { unit-points }
    .by = { unit-points }
unit-bags =
    { $count ->
        [one] { $countText } bagage
       *[other] { $countText } bagages
    }
    .of = { unit-bags }
    .ago = { unit-bags }
    .by = { unit-bags }
unit-other = { $number } { $unit }

## Tests d’un fait
test-at-least = au moins { $value }
test-at-most = au plus { $value }
test-more-than = plus de { $value }
test-less-than = moins de { $value }
test-exactly = exactement { $value }
test-not-exactly = autre que { $value }
test-between = de { $low } à { $high }
test-not-between = moins de { $low } ou plus de { $high }
test-range = plus de { $low }, jusqu’à { $high }
test-not = pas { $value }
test-not-one-of = aucune de ces valeurs : { $list }
test-one-of = { $list }
test-yes = oui
test-no = non
test-none = il n’y en a pas
test-some = il y en a
moment = { $date }, { $time }
test-never = jamais
test-within = il y a { $value } au plus
test-more-than-ago = il y a plus de { $value }
test-at-least-ago = il y a au moins { $value }
test-less-than-ago = il y a moins de { $value }
test-exactly-ago = il y a exactement { $value }
test-during = dans ces horaires ({ $hours })
test-on-weekdays = l’un de ces jours ({ $days })
test-does-not-hold = non : { $test }
test-band = de { $low } à moins de { $high }
apart-before = { $value } avant : { $what }
apart-after = { $value } après : { $what }
test-before = avant le { $date }
test-after = après le { $date }
test-on = le { $date }
test-not-on = un autre jour que le { $date }
test-from = le { $date } ou après
test-until = le { $date } ou avant

## Conditions
condition = { $fact } : { $test }
condition-any = au moins une de ces conditions : { $list }
condition-none-of = aucune de ces conditions : { $list }
condition-not-all = pas toutes ces conditions : { $list }
condition-at-least-of = au moins { $countText } de ces conditions : { $list }
condition-fewer-of = moins de { $countText } de ces conditions : { $list }
condition-always = dans tous les cas
condition-otherwise = sinon

## Où se situe un cas
dimension-share = { $asked } en pourcentage de « { $of } »
dimension-count = nombre de fois, ce cas compris ({ $what })
dimension-total = total, ce cas compris ({ $what })
dimension-before = { $dimension } (selon l’ancien calcul)
dimension-after = { $dimension } (selon le nouveau calcul)
place-unknown = sans indication
place-how-much = à déterminer
place-nothing-left = il ne reste rien à donner
place-other-word = autre chose
place-mismatch = non comparable (par exemple, une autre monnaie)

## Montants
amount-anything = n’importe quel montant
amount-none = rien
amount-up-to = jusqu’à { $amount }
amount-exactly = exactement { $amount }
amount-at-least = au moins { $amount }
amount-if = { $amount } si : { $condition }
amount-otherwise = sinon { $amount }
amount-percent-of = { $percent } de « { $what } »
amount-sum = { $a } + { $b }
amount-difference = { $a } − { $b }
amount-product = { $a } × { $b }
amount-quotient = { $a } ÷ { $b }
amount-group = ({ $a })
amount-lower = { $a } ou { $b }, le plus bas des deux
amount-higher = { $a } ou { $b }, le plus élevé des deux
amount-table = la valeur du tableau « { $table } »
amount-rounded-down = { $amount }, arrondi vers le bas (multiple de { $step })
amount-rounded-up = { $amount }, arrondi vers le haut (multiple de { $step })
amount-rounded-half-up = { $amount }, arrondi (multiple de { $step })
amount-rounded-half-even = { $amount }, arrondi (multiple de { $step } ; la moitié vers le pair)
amount-smallest-unit = la plus petite unité de la monnaie
amount-span =
    { $unit ->
        [minutes] minutes
        [hours] heures
        [working-days] jours ouvrés
        [weeks] semaines complètes
        [months] mois complets
        [years] années complètes
       *[days] jours
    } de « { $from } » à « { $to } »
amount-first-day =
    le premier jour { $unit ->
        [week] de la semaine
        [quarter] du trimestre
        [year] de l’année
        [day] du jour
       *[month] du mois
    } de « { $what } »
amount-last-day =
    le dernier jour { $unit ->
        [week] de la semaine
        [quarter] du trimestre
        [year] de l’année
        [day] du jour
       *[month] du mois
    } de « { $what } »
amount-earlier = { $a } ou { $b }, le plus tôt des deux
amount-later = { $a } ou { $b }, le plus tard des deux

## Faits intégrés
fact-role = rôle
fact-amount = montant
fact-guideline = ligne directrice
fact-remedy = solution
fact-decided-at = moment de la décision
fact-customer = client
fact-agent = membre de l’équipe
fact-site = site
fact-already-given = déjà accordé dans ce cas

## Fréquence et total
per =
    { $scope ->
        [customer] par client
        [agent] par membre de l’équipe
        [case] par cas
        [order] par commande
        [site] par site
       *[other] par valeur de « { $label } »
    }
window-hours =
    { $count ->
        [1] sur une heure glissante
       *[other] sur { $countText } heures glissantes
    }
window-days =
    { $count ->
        [1] sur un jour
       *[other] sur { $countText } jours glissants
    }
window-months =
    { $count ->
        [1] sur un mois glissant
       *[other] sur { $countText } mois glissants
    }
window-calendar =
    { $unit ->
        [day] sur un jour civil
        [week] sur une semaine civile
        [month] sur un mois civil
        [quarter] sur un trimestre civil
       *[year] sur une année civile
    }
window-ever = en tout, sans limite de temps
cap-times =
    { $count ->
        [0] jamais
        [1] une fois au maximum
       *[other] { $countText } fois au maximum
    } { $per } { $window }
cap-money = { $amount } au maximum au total { $per } { $window }
cap-times-worked-out = au maximum ce nombre de fois : { $amount }, { $per } { $window }
cap-if = { $cap } – si ceci est vrai : { $condition }
cap-across-remedy = seule cette solution est comptée
age-future = dans le futur
cap-across-guideline = toutes les solutions de cette ligne directrice sont comptées ensemble
cap-across-everything = tout ce qui est accordé est compté ensemble
cap-across-listed = compté avec : { $list }
cap-used-up = une fois la limite atteinte, consulter : { $who }
history-count =
    { $event ->
        [asked] nombre de demandes
       *[granted] nombre de fois accordé
    } : { $what }
history-sum =
    { $event ->
        [asked] total demandé
       *[granted] total accordé
    } : { $what }
history-days-since =
    { $event ->
        [asked] jours depuis la dernière demande
       *[granted] jours depuis le dernier octroi
    } : { $what }
history-anything = n’importe quoi
history-amount = montant : { $test }

## Jours de la semaine
weekday =
    { $day ->
        [mon] lun.
        [tue] mar.
        [wed] mer.
        [thu] jeu.
        [fri] ven.
        [sat] sam.
       *[sun] dim.
    }
weekday-every = tous les jours
hours-always = à toute heure
hours-never = jamais

## Une autorisation en une phrase
grant-may = { $role } : décision possible sans validation jusqu’à { $limit }.
grant-may-any = { $role } : décision possible sans validation quel que soit le montant.
grant-may-plain = { $role } : décision possible sans validation.
grant-charge = { $role } : le montant facturé peut être réduit sans validation jusqu’à { $limit }.
grant-owed = Dû au client : { $amount }. À accorder sans validation.
grant-owed-charge = Le client paie { $amount }, pas plus.
grant-owed-plain = Le client y a droit. À accorder sans validation.
only-if = { $sentence } Seulement si : { $conditions }.
unless-ask = Sauf si : { $conditions }. Dans ce cas, à consulter : { $who }.
unless-no = Sauf si : { $conditions }. Dans ce cas, la réponse est non.
