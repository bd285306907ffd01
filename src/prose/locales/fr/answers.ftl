### « Est-ce possible ? » : la réponse, ses raisons et le plus petit changement pour un oui. Arguments : en/answers.ftl

## La réponse
answer-decide = C’est vous qui décidez.
answer-decide-within = C’est vous qui décidez : { $amount }, cela reste dans votre plafond ({ $limit }).
answer-decide-up-to = C’est vous qui décidez, jusqu’à { $limit }.
answer-decide-any = C’est vous qui décidez, quel que soit le montant.
answer-decide-charge = C’est vous qui décidez ; facturez au moins { $limit }.
answer-owed = Dû au client : { $amount }. Accordez-le sans validation.
answer-owed-plain = Le client y a droit. Accordez-le sans validation.
answer-owed-and-up-to = Au-delà de ce qui est dû, c’est vous qui décidez, jusqu’à { $limit } en tout.
answer-charge = Le client paie { $amount }, pas plus.
answer-charge-less = Vous pouvez demander moins : au moins { $limit }.
answer-ask = À consulter : { $who }.
answer-ask-part = À consulter : { $who }. Vous pouvez proposer jusqu’à { $limit } tout de suite.
answer-ask-contact = Contact : { $contact }.
answer-ask-later = Personne n’y est joignable en ce moment. À partir de { $when } : { $contact }.
answer-no = Non.
answer-no-owed = Pas autant. Dû au client : { $amount }. Accordez-le sans validation.
answer-no-charge = Pas cela. Le client paie { $amount }, pas plus.
answer-no-part = Pas autant. Vous pouvez donner jusqu’à { $limit } tout de suite.
answer-no-this = Non : { $remedy }.
answer-instead = Vous pouvez accorder à la place : { $list }.
answer-together = Cela va de pair avec : { $list }.
answer-not-covered = Aucune ligne directrice ne couvre ce cas.
answer-not-covered-ask = Aucune ligne directrice ne couvre ce cas. À consulter : { $who }. Votre question nous montre ce qui manque.
answer-cannot-tell = Impossible à dire pour l’instant. Précisez d’abord : { $facts }.
answer-cannot-tell-plain = Impossible à dire.
answer-possible = Réponses possibles : { $list }.
answer-for-remedy = { $remedy } : { $answer }

## Réponses courtes
word-decide = décider
word-decide-up-to = décider, jusqu’à { $limit }
word-owed = dû : { $amount }
word-owed-plain = dû
word-ask = consulter : { $who }
word-ask-someone = consulter quelqu’un
word-no = non
word-not-covered = pas de ligne directrice
word-cannot-tell = impossible à dire

## Raisons
reasons = Pourquoi
reason-within-limit = { $amount } : dans le plafond, qui est de { $limit }.
reason-above-limit = { $amount } : au-dessus du plafond, qui est de { $limit }.
reason-above-owed = { $amount } : c’est plus que ce qui est dû au client ({ $limit }).
reason-below-charge = { $amount } : c’est moins que ce qu’il faut facturer ({ $limit }).
reason-above-charge = { $amount } : c’est plus que ce que le client doit payer ({ $limit }).
reason-role = Ce rôle ne permet pas cette décision : { $role }.
reason-next-role = Niveau suivant qui peut en décider : { $role }.
reason-used-up = La limite est déjà atteinte : { $cap }.
reason-would-exceed-cap = Cela dépasserait la limite dans le temps : { $cap }. Reste : { $amount }.
reason-exception = Une exception s’applique : { $condition }.
reason-because = { $text }
reason-only-when = La ligne directrice ne s’applique que si : { $condition }.
reason-met = Condition remplie : { $condition }.
reason-not-met = Condition non remplie : { $condition }.
reason-unknown = Non indiqué : { $fact }.
reason-not-yet = Pas encore en vigueur. Premier jour : { $date }.
reason-no-longer = N’est plus en vigueur. Dernier jour : { $date }.
reason-instead-of = Jamais avec ce qui est déjà accordé : { $list }.
reason-first-that-applies = À proposer d’abord : { $remedy }.
reason-currency = Aucun plafond n’est fixé dans cette monnaie : { $currency }.
reason-not-comparable = { $a } et { $b } sont dans des monnaies différentes. Sans taux de change, on ne peut pas les comparer.
reason-owed = Le client y a droit : { $amount }.
reason-otherwise = Rien d’autre ne s’applique ; dans ce cas, { $answer }.
reason-rules = Décidé d’après : { $rules }.

## Le plus petit changement pour un oui
smallest = Ce serait un oui { $change }.
smallest-less = avec { $value } de moins
smallest-less-of = avec { $value } de moins ({ $fact })
smallest-more-of = avec { $value } de plus ({ $fact })
smallest-value = dans ce cas : { $fact } : { $value }
smallest-cap = si cette limite n’était pas atteinte : { $cap }
smallest-role = pour ce rôle : { $role }
smallest-date = à partir du { $date }
smallest-none = Aucun petit changement n’en ferait un oui.

## Hypothèses
assumption = Supposé, faute d’indication : { $fact } : { $value }.
assumption-history = Supposé, faute d’historique : rien n’a été accordé auparavant.

## La réponse immédiate sur la page
verdict-yes = Oui, c’est vous qui décidez.
    .reason = { $amount } : cela reste dans votre plafond ({ $limit }).
verdict-yes-if =
    { $count ->
        [1] Oui, si ceci est vrai :
       *[other] Oui, si tout ceci est vrai :
    }
verdict-owed = Oui, le client y a droit : { $amount }.
verdict-ask = À consulter d’abord : { $person }.
    .reason = { $amount } : c’est au-dessus de votre plafond ({ $limit }).
    .role = Votre rôle ne permet pas cette décision : { $role }.
    .cap = La limite est déjà atteinte : { $limit }.
verdict-part = Vous pouvez proposer jusqu’à { $limit } tout de suite.
verdict-no = Non, pas ceci.
verdict-gap = Aucune ligne directrice ne couvre encore ce cas. À consulter : { $person }. Votre question nous montre ce qui manque.
verdict-need = Précisez d’abord :
protected = Si vous décidez de bonne foi dans le cadre de cette ligne directrice, vous n’aurez rien à rembourser et cela ne vous sera pas reproché.

## La ligne de commande
ask-heading = { $guideline } – { $remedy }
ask-case = Le cas : { $list }
ask-check-first = À vérifier d’abord : { $list }
ask-notice = Avis jusqu’au { $date } : { $text }
ask-batch-done =
    { $count ->
        [one] { $countText } cas traité.
       *[other] { $countText } cas traités.
    }
ask-batch-carried = Ces colonnes ne sont pas des faits et sont reprises telles quelles : { $list }.
ask-batch-missing = La correspondance nomme des colonnes qui n’y sont pas : { $list }.
ask-batch-unread =
    { $count ->
        [one] { $countText } ligne contient quelque chose d’illisible ; voir la colonne error.
       *[other] { $countText } lignes contiennent quelque chose d’illisible ; voir la colonne error.
    }
audit-summary = Décisions enregistrées : { $totalText }. Conformes : { $okText }, non conformes : { $violationText }, indécidables : { $unclearText }.
validate-counts = { $guidelines ->
        [one] { $guidelinesText } ligne directrice
       *[other] { $guidelinesText } lignes directrices
    }, { $examples ->
        [one] { $examplesText } exemple
       *[other] { $examplesText } exemples
    }, { $findings ->
        [one] { $findingsText } remarque
       *[other] { $findingsText } remarques
    }
watch-waits = Vérifié en { $countText } ms. En attente d’un changement ; Ctrl-C pour arrêter.
watch-changed = Modifié : { $files }
validate-ignored =
    { $count ->
        [one] { $countText } remarque est ignorée jusqu’au jour indiqué dans `sayso.yaml`.
       *[other] { $countText } remarques sont ignorées jusqu’aux jours indiqués dans `sayso.yaml`.
    }
validate-known =
    { $count ->
        [one] { $countText } remarque est déjà connue de `{ $file }` et n’est pas montrée.
       *[other] { $countText } remarques sont déjà connues de `{ $file }` et ne sont pas montrées.
    }
validate-gone =
    { $count ->
        [one] { $countText } remarque de `{ $file }` a disparu ; réécrivez le fichier avec `--write-baseline` pour qu’elle ne revienne pas :
       *[other] { $countText } remarques de `{ $file }` ont disparu ; réécrivez le fichier avec `--write-baseline` pour qu’elles ne reviennent pas :
    }
validate-recorded =
    { $count ->
        [one] { $countText } remarque est notée dans `{ $file }` ; avec `--baseline { $file }`, seules les nouvelles sont montrées.
       *[other] { $countText } remarques sont notées dans `{ $file }` ; avec `--baseline { $file }`, seules les nouvelles sont montrées.
    }
