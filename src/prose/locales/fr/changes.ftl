### Ce que signifie un changement des lignes directrices, en clair. Arguments : voir en/changes.ftl
### Tournures impersonnelles : rôle, montant, date et nom servent d’étiquette, sans article ni accord.
### Espaces insécables : U+00A0 avant « : » et dans les guillemets, U+202F avant ; ? !   Adresse : « vous ».

## L’ensemble du changement
diff-summary =
    { $count ->
        [0] Aucune ligne directrice ne change ce qui peut être décidé.
        [one] { $countText } ligne directrice change.
       *[other] { $countText } lignes directrices changent.
    }
diff-undecided =
    { $count ->
        [one] Dans { $countText } ligne directrice, on ignore si une réponse change.
       *[other] Dans { $countText } lignes directrices, on ignore si une réponse change.
    }
diff-nothing = Rien ne change, ni pour la clientèle ni pour l’équipe.
diff-reworded = Seuls les mots changent ; aucune décision ne change.
diff-nothing-else = Rien d’autre ne change.
diff-rest = Rien d’autre ne change : { $count ->
        [one] { $countText } autre ligne directrice donne
       *[other] { $countText } autres lignes directrices donnent
    } les mêmes réponses qu’avant.
diff-by-date = Changements dus au seul calendrier, entre le { $from } et le { $until } :
diff-on-date = À partir du { $date } :

## Sens
direction-none = Personne ne peut décider plus ou moins qu’avant.
direction-more = Plus de marge : personne ne peut décider moins qu’avant.
direction-less = Moins de marge : personne ne peut décider plus qu’avant.
direction-both = Plus de marge dans certains cas, moins dans d’autres.
direction-other = Même marge ; dans certains cas, une autre personne est à consulter ou un autre montant est dû.
room-more = plus de marge
room-less = moins de marge
room-other-person = une autre personne à consulter
room-other-amount = un autre montant dû
room-other-facts = d’autres faits à connaître

## Ce que cela signifie, cas par cas
region = { $role } : avant, { $old } ; désormais, { $new }.
region-for = { $sentence } Dans ce cas : { $conditions }.
region-example = Exemple : { $example }. Avant, { $old }. Désormais, { $new }.
region-past =
    { $count ->
        [0] Aucun cas passé n’en fait partie.
        [one] { $countText } cas passé en fait partie.
       *[other] { $countText } cas passés en font partie.
    }
region-past-people =
    { $count ->
        [one] { $countText } client était concerné.
       *[other] { $countText } clients étaient concernés.
    }
region-sampled = Au moins une réponse change ; on ignore s’il y en a d’autres.
region-no-case = On ignore si autre chose change ; aucun autre cas n’a été trouvé.
region-no-case-at-all = On ignore si une réponse change ; aucun cas n’a été trouvé.
region-undecided = « { $guideline } » a trop de cas pour les comparer tous ; on ignore donc ce qui y change.
region-more-follow =
    { $count ->
        [one] et { $countText } de plus
       *[other] et { $countText } de plus
    }

## Assemblage des phrases
of-remedy = { $remedy } – { $sentence }
old-and-new = { $new } (avant : { $old })

## Plafonds
limit-raised = { $role } : décision désormais possible sans validation jusqu’à { $new } (avant : { $old }).
limit-lowered = { $role } : décision désormais possible sans validation jusqu’à { $new } seulement (avant : { $old }).
limit-changed = { $role } : le plafond se calcule autrement : { $new } (avant : { $old }).
limit-introduced = { $role } : un plafond s’applique désormais ({ $new }) ; il n’y en avait pas avant.
limit-removed = { $role } : le plafond disparaît ({ $old }) ; décision possible sans validation quel que soit le montant.
limit-currency-changed = { $role } : le plafond est désormais exprimé dans une autre monnaie : { $new } (avant : { $old }).
limit-currency-added = { $role } : décision désormais possible sans validation aussi en { $currency }, jusqu’à { $new } (avant : rien).
limit-currency-removed = { $role } : la décision n’est plus possible en { $currency } (avant : jusqu’à { $old }).
charge-lowered = { $role } : le montant facturé peut désormais être réduit sans validation jusqu’à { $new } (avant : jusqu’à { $old }).
charge-raised = { $role } : sans validation, il faut désormais facturer au moins { $new } (avant : { $old }).

## Qui peut décider
role-gained = { $role } : décision désormais possible sur-le-champ, jusqu’à { $new }.
role-gained-any = { $role } : décision désormais possible sur-le-champ.
role-lost = { $role } : la décision n’est plus possible sur-le-champ. À qui transmettre la demande : { $next }.
role-lost-any = { $role } : la décision n’est plus possible sur-le-champ.
grant-added = Nouvelle autorisation – { $grant }
grant-removed = Fin d’une autorisation – { $grant }
ask-changed = { $role } : une autre personne à consulter : { $new } (avant : { $old }).
otherwise-changed = Dans tous les autres cas, { $new } (avant, { $old }).

## Conditions et exceptions
condition-added = Nouvelle condition à vérifier d’abord : « { $condition } ».
condition-removed = Une condition ne s’applique plus : « { $condition } ».
condition-changed = Une condition change. Avant : « { $old } ». Désormais : « { $new } ».
condition-added-for = { $role } : une nouvelle condition est à vérifier d’abord : « { $condition } ».
condition-removed-for = { $role } : une condition ne s’applique plus : « { $condition } ».
condition-changed-for = { $role } : une condition change. Avant : « { $old } ». Désormais : « { $new } ».
only-when-added = La ligne directrice entière a désormais une condition : « { $condition } ».
only-when-removed = La condition générale de la ligne directrice disparaît : « { $condition } ».
only-when-changed = La condition générale de la ligne directrice change. Avant : « { $old } ». Désormais : « { $new } ».
unless-added = Nouvelle exception : « { $condition } ». Dans ce cas, { $new }.
unless-removed = Une exception ne s’applique plus : « { $condition } » (avant, dans ce cas, { $old }).
unless-changed = Une exception change. Avant : « { $old } ». Désormais : « { $new } ».
unless-answer-changed = La réponse à une exception change : « { $condition } ». Désormais, { $new } (avant, { $old }).
unless-reordered = Les exceptions sont examinées dans un autre ordre.

## Fréquence et total
cap-tightened = Utilisable moins souvent qu’avant : désormais { $new } (avant : { $old }).
cap-loosened = Utilisable plus souvent qu’avant : désormais { $new } (avant : { $old }).
cap-introduced = Nouvelle limite de fréquence : { $new }.
cap-removed = Il n’y a plus de limite de fréquence (avant : { $old }).
cap-changed = La limite dans le temps change : désormais { $new } (avant : { $old }).
cap-money-tightened = Le total possible sur la période baisse : désormais { $new } (avant : { $old }).
cap-money-loosened = Le total possible sur la période augmente : désormais { $new } (avant : { $old }).
cap-money-introduced = Nouvelle limite sur le total : { $new }.
cap-money-removed = Il n’y a plus de limite sur le total (avant : { $old }).
cap-used-up-changed = Une fois cette limite atteinte ({ $cap }), { $new } (avant, { $old }).
cap-across-changed = Ce qui est compté ensemble change ({ $cap }). Avant : { $old }. Désormais : { $new }.

## Ce qui est dû au client
owed-introduced = Le client y a désormais droit : { $new }. À accorder sans validation.
owed-introduced-plain = Le client y a désormais droit ; à accorder sans validation.
owed-removed = Le client n’y a plus droit (avant : { $old }).
owed-removed-plain = Le client n’y a plus droit.
owed-raised = Le client a désormais droit à plus : { $new } (avant : { $old }).
owed-lowered = Le client a désormais droit à moins : { $new } (avant : { $old }).
owed-changed = Ce qui est dû au client se calcule autrement : { $new } (avant : { $old }).

## Lignes directrices et solutions
guideline-added = Nouvelle ligne directrice : « { $guideline } ».
guideline-added-from = Nouvelle ligne directrice : « { $guideline } ». Premier jour d’application : { $date }.
guideline-retired = Ligne directrice retirée : « { $guideline } ». Dernier jour d’application : { $date }.
guideline-removed = Ligne directrice supprimée : « { $guideline } ».
guideline-renamed = Nouveau nom : « { $new } » (avant : « { $old } »).
guideline-moved = Un autre service la soutient : { $new } (avant : { $old }).
guideline-also-for = Répond désormais aussi à une autre situation : { $text }.
remedy-added = Nouvelle solution : « { $remedy } ».
remedy-removed = Solution retirée : « { $remedy } ».
remedy-renamed = Nouveau nom d’une solution : « { $new } » (avant : « { $old } »).
remedies-reordered = Les solutions se proposent dans un autre ordre : { $list }.
offer-order-binding = L’ordre des solutions s’impose désormais : il faut proposer la première qui s’applique.
offer-order-free = L’ordre des solutions ne s’impose plus.
instead-of-added = Ne peut plus être accordé dans le même cas que : { $list }.
instead-of-removed = Peut désormais être accordé dans le même cas que : { $list }.
together-added = Désormais dû en même temps : { $list }.
together-removed = N’est plus dû en même temps : { $list }.

## Dates
date-start-set = Entrée en vigueur : { $new }.
date-start-removed = Entrée en vigueur immédiate (avant : { $old }).
date-later = Entrée en vigueur repoussée : { $new } au lieu du { $old }.
date-sooner = Entrée en vigueur avancée : { $new } au lieu du { $old }.
date-end-set = Dernier jour d’application : { $new }.
date-end-removed = Il n’y a plus de date de fin (avant : { $old }).
date-end-later = S’applique plus longtemps : jusqu’au { $new } au lieu du { $old }.
date-end-sooner = Se termine plus tôt : le { $new } au lieu du { $old }.
review-date-changed = À revoir au plus tard le { $new } (avant : { $old }).
review-date-set = À revoir au plus tard le { $new }.

## Qui soutient l’équipe
contact-changed = Nouveau contact, service « { $department } » : { $new } (avant : { $old }).
contact-added = Un contact de plus, service « { $department } » : { $new }.
contact-gone = N’est plus contact, service « { $department } » : { $old }.
contact-details-changed = { $person } (service « { $department } »), nouvelles coordonnées : { $new } (avant : { $old }).
contact-hours-changed = Nouveaux horaires, service « { $department } » : { $new } (avant : { $old }).
contact-deputy-changed = { $person } (service « { $department } »), suppléance : { $new } (avant : { $old }).
contact-away-changed = « { $department } », { $person } : absences à d’autres jours qu’avant.
department-closed-changed = « { $department } » est fermé à d’autres jours qu’avant.
contact-removed = Plus personne n’est joignable dans le service « { $department } ».
contact-none = personne
department-added = Nouveau service : { $department }.
department-removed = Service supprimé : { $department }.
department-renamed = Nouveau nom d’un service : { $new } (avant : { $old }).
department-supports = Le service « { $department } » soutient désormais aussi : « { $guideline } ».
department-supports-no-more = Le service « { $department } » ne soutient plus « { $guideline } ».

## Avis
notice-added = Nouvel avis jusqu’au { $date } : « { $text } ».
notice-ended = Avis terminé : « { $text } ».
notice-dates-changed = Nouvelles dates pour l’avis « { $text } » : { $new } (avant : { $old }).
notice-changed = Le texte ou la portée de l’avis « { $text } » change.

## Les mots seulement
wording-changed =
    { $count ->
        [one] Seule la formulation change : { $countText } phrase. Les pouvoirs de décision restent les mêmes.
       *[other] Seule la formulation change : { $countText } phrases. Les pouvoirs de décision restent les mêmes.
    }
text-changed = Le texte change ({ $what }). Avant : « { $old } » ; désormais : « { $new } »
text-added = Nouveau texte ({ $what }) : « { $new } »
text-removed = Texte supprimé ({ $what }) : « { $old } »
translation-stale =
    { $count ->
        [one] { $countText } langue affiche encore l’ancien texte : { $list }.
       *[other] { $countText } langues affichent encore l’ancien texte : { $list }.
    }
translation-changed =
    { $count ->
        [one] La traduction change dans { $countText } langue : { $list }.
       *[other] La traduction change dans { $countText } langues : { $list }.
    }
examples-added =
    { $count ->
        [one] { $countText } nouvel exemple.
       *[other] { $countText } nouveaux exemples.
    }
examples-removed =
    { $count ->
        [one] { $countText } exemple supprimé.
       *[other] { $countText } exemples supprimés.
    }
examples-changed =
    { $count ->
        [one] { $countText } exemple change.
       *[other] { $countText } exemples changent.
    }
training-added = Nouvelle formation à suivre d’abord : { $list }.
training-removed = Formation qui n’est plus nécessaire : { $list }.

## L’organisation
role-added = Nouveau rôle : { $role }.
role-removed = Rôle supprimé : { $role }.
role-moved = { $role } : change de niveau. Ordre depuis le plus bas : { $new } (avant : { $old }).
desk-hours-changed = Nouveaux horaires d’ouverture : { $new } (avant : { $old }).
fact-added = Nouveau fait qu’un cas peut indiquer : { $fact }.
fact-removed = Fait supprimé : { $fact }.
fact-changed = Le fait « { $fact } » se détermine autrement : { $new } (avant : { $old }).
table-changed = « { $table } », { $where } : { $new } (avant : { $old }).
currency-added = Une autre monnaie est utilisée : { $currency }.
currency-removed = Monnaie qui n’est plus utilisée : { $currency }.
ceiling-changed = { $role } : le plafond maximal est désormais { $new } (avant : { $old }).
language-added = Nouvelle langue : { $list }.
language-removed = Langue supprimée : { $list }.
setting-changed = Réglage de l’organisation : { $what } : { $new } (avant : { $old }).
recognition-added = Une bonne décision, racontée : « { $text } ».

## Whole definitions
verdict-and-owed = { $verdict } (dû au client : { $amount })
every-role = Tout le monde
fact-defined-anew = Le fait « { $fact } » est défini autrement.
table-defined-anew = Le tableau « { $table } » a d’autres valeurs à certaines lignes.
ranks-changed = L’ordre des rôles, du plus bas au plus haut, est désormais : { $new } (avant : { $old }).
setting-changed-plain = Un réglage de l’organisation change : { $what }.
measure-changed = « { $remedy } » se mesure autrement.
diff-elsewhere = Ailleurs
example-given-before = déjà accordé : { $count ->
        [one] une fois
       *[other] { $countText } fois
    } ({ $what })
example-given-total = déjà accordé : { $amount } ({ $what })
example-days-before = { $count ->
        [one] la veille
       *[other] { $countText } jours avant
    }
example-hours-before = { $count ->
        [one] { $countText } heure avant
       *[other] { $countText } heures avant
    }
likely-renamed = Sans doute un simple changement de nom : `{ $new }` (avant : `{ $old }`). Ce qui a été accordé sous l’ancien nom ne compte plus. Pour le garder, écrivez `formerly: [{ $old }]`.
owed-when-added = Le client n’y a désormais droit qu’à une condition : « { $condition } ».
owed-when-removed = Le client y a désormais droit sans la condition : « { $condition } ».
owed-when-changed = Les cas où le client y a droit changent. Avant : « { $old } ». Désormais : « { $new } ».
fact-blank-changed = Ce qui est supposé si « { $fact } » n’est pas indiqué : { $new } (avant : { $old }).
fact-blank-unknown = rien, il faut le demander
fact-values-added = « { $fact } » peut désormais aussi être : { $list }.
fact-values-removed = « { $fact } » ne peut plus être : { $list }.
table-added = Nouveau tableau : « { $table } ».
table-removed = Tableau supprimé : « { $table } ».
table-row-added = « { $table } », { $where } : { $new } (avant : pas de ligne propre).
table-row-removed = « { $table } », { $where } : plus de ligne propre (avant : { $old }).
table-otherwise = tous les autres cas
ceiling-added = { $role } : un plafond maximal s’applique désormais : { $new }.
ceiling-removed = { $role } : le plafond maximal disparaît (avant : { $old }).
ceiling-approval-changed = { $role } : qui approuve un dépassement du plafond maximal : { $new } (avant : { $old }).
ceiling-crossed = Au-dessus du plafond maximal dans « { $guideline } » – { $role } : { $new } (plafond maximal : { $limit }).
ceiling-crossed-by = À faire approuver par : { $who }.
ceiling-crossed-by-nobody = Personne n’est désigné pour l’approuver.
limit-any-amount = tout montant
risk-more = Plus de marge : { $roles }
risk-less = Moins de marge : { $roles }
risk-both = Plus de marge dans certains cas, moins dans d’autres : { $roles }
risk-roles = { $roles } ({ $list })
setting-time-zone = fuseau horaire du service client
setting-sites = autres sites
setting-gates = ce qu’une proposition doit respecter
setting-decisions = lecture des décisions passées
setting-closed = jours de fermeture
setting-findings = remarques mises de côté
text-title = titre
text-situation = situation
text-purpose = but
text-say = les mots du client
text-ask-the-customer = questions au client
text-words-that-help = mots qui aident
text-better-left-out = à éviter
text-before-you-decide = avant de décider
text-why-you-are-safe = pourquoi vous ne risquez rien
text-because = raison
text-label = nom
text-group = nom du groupe
text-unit = unité
text-also-for = autres situations
words-title = Les mots que lit l’équipe, avant et après
words-none = Aucun mot que lit l’équipe ne change.
calendar-nothing = À lui seul, le calendrier ne change rien entre le { $from } et le { $until }.
limit-raised-to = { $role } : il est désormais possible de décider davantage sans validation : jusqu’à { $new } (avant : jusqu’à { $old }).
limit-lowered-to = { $role } : il est désormais possible de décider moins sans validation : jusqu’à { $new } seulement (avant : jusqu’à { $old }).
region-in-some = { $role }, dans { $countText } sortes de cas : avant, { $old } ; désormais, { $new }.
diff-no-decision = Aucune décision ne change.
