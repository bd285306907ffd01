### Le commentaire sous une proposition, pour les responsables. Arguments : voir en/review.ftl

## En-tête
review-not-waited =
    { $count ->
        [0] Aucun client n’aurait attendu moins.
        [one] { $countText } client n’aurait pas eu à attendre.
       *[other] { $countText } clients n’auraient pas eu à attendre.
    }
review-wait =
    { $count ->
        [one] { $countText } client aurait dû attendre.
       *[other] { $countText } clients auraient dû attendre.
    }
review-nobody-loses = Personne ne perd rien de ce qu’il peut décider aujourd’hui.
review-somebody-loses = Quelqu’un pourra décider moins qu’aujourd’hui : { $list }.
review-extra-cost = Coût supplémentaire : environ { $cost } du { $from } au { $to }.
review-no-log = Aucune décision passée n’est fournie ; l’effet n’est donc pas connu.
review-counts = À corriger : { $fixText } · Questions pour vous : { $questionsText }
review-still-to-agree = Accord encore attendu : { $list }
review-check-title =
    { $count ->
        [0] Aucune décision ne change
        [one] { $countText } ligne directrice change
       *[other] { $countText } lignes directrices changent
    } ; à corriger : { $fixText }

## Titres et tableaux
review-what-changes = Ce qui change
review-from = à partir du { $date }
review-new-from = nouvelle, à partir du { $date }
review-new = nouvelle
review-please-look = À regarder, s’il vous plaît
review-noticed = Ce que nous avons remarqué
review-fix = À corriger
review-question = Question
review-fix-and-question = « À corriger » bloque la proposition. Une « question » ne bloque pas : répondez en commentaire ou modifiez le fichier.
review-edit = Modifier
review-would-have = Ce qui se serait passé, du { $from } au { $to }
review-newly-granted =
    { $count ->
        [one] { $countText } demande refusée à l’époque qui serait désormais accordée
       *[other] { $countText } demandes refusées à l’époque qui seraient désormais accordées
    }
review-more-rows =
    { $count ->
        [one] { $countText } ligne de plus dans { $where }
       *[other] { $countText } lignes de plus dans { $where }
    }
review-words = Les mots que lira l’équipe, avant et après
review-exactly = Quelles décisions changent exactement
review-col-guideline = Ligne directrice
review-col-role = Rôle
review-col-case = Cas
review-col-before = Avant
review-col-now = Désormais
review-col-example = Exemple
review-who-agrees = Qui doit encore donner son accord
review-agree-guidelines = { $department } : { $list }
review-agree-hours = { $department } : confirme être joignable, { $hours }
review-as-agents-see-it = Comme l’équipe le verra :
review-rewritten = Ce commentaire est réécrit quand la proposition change ; dernier changement : { $revision }. Rien n’est en vigueur avant que la proposition soit acceptée et publiée.
review-how = Comment les chiffres sont calculés
review-full-report = Rapport complet
review-shortened = Le commentaire était trop long et a été abrégé. Le rapport complet contient tout.
review-all-good = Rien à corriger et aucune question.
review-example-misfits = Un exemple ne convient plus : « { $example } ».
review-not-compared = La proposition contient des erreurs à corriger d’abord ; ce qu’elle change s’affichera ensuite.
review-left-out =
    { $count ->
        [one] { $countText } ligne de plus n’est pas montrée ici.
       *[other] { $countText } lignes de plus ne sont pas montrées ici.
    }
review-col-held-back = Devraient désormais attendre ou seraient refusées
review-col-id = Numéro
review-all-cases = tous
review-may-be = peut-être ; aucun cas trouvé
review-unknown-too =
    { $count ->
        [one] Dans { $countText } autre sorte de cas, il faut connaître d’autres faits avant de décider.
       *[other] Dans { $countText } autres sortes de cas, il faut connaître d’autres faits avant de décider.
    }
review-agree-asked = { $department } : sera sollicité pour { $list }
review-agree-ceiling = { $department } : approuve les dépassements du plafond maximal, { $list }
review-gate-agreed = toutes les personnes concernées sont d’accord
review-gate-extra-cost = Coût supplémentaire, au plus
review-gate-newly-held-back = Demandes nouvellement retenues, au plus
review-gate-undetermined = Part des décisions invérifiables, au plus
review-gate-supervisors-agreed = Accord des responsables, au moins
review-gate-more-room = Plus de marge
review-gate-less-room = Moins de marge
review-gate-unknown = inconnu sans décisions passées

## Remarques
risk-no-cap = { $role } : jusqu’à { $limit } sans limite de fréquence. Est-ce voulu ?
risk-no-limit = { $role } : n’importe quel montant, sans plafond. Est-ce voulu ?
risk-condition-gone = Sans « { $condition } », il n’y a plus rien à vérifier avant de décider. Est-ce voulu ?
risk-ladder = { $role } : le plafond dépasse désormais celui du niveau suivant ({ $next }). L’un des deux est à modifier.
risk-ceiling = { $role } : jusqu’à { $new }, au-dessus du plafond maximal de { $limit }. Accord nécessaire : { $who }.
risk-large-raise = { $role } : le plafond passe de { $old } à { $new }. Est-ce voulu ?
risk-lowered = { $role } : moins de décisions possibles qu’avant. Les personnes concernées le savent-elles, et pourquoi ?
risk-no-contact = Personne n’est joignable dans le service « { $department } » au sujet de cette ligne directrice.
risk-no-example = Il n’y a pas encore d’exemple. C’est par les exemples que les limites s’apprennent.
risk-no-translation =
    { $count ->
        [one] { $countText } langue affiche encore l’ancien texte : { $list }.
       *[other] { $countText } langues affichent encore l’ancien texte : { $list }.
    }
risk-past-date = La date de début est déjà passée : { $date }.
review-declined =
    { $count ->
        [one] { $countText } demande passée serait maintenant refusée au lieu d’être transmise.
       *[other] { $countText } demandes passées seraient maintenant refusées au lieu d’être transmises.
    }
review-also-reads =
    { $count ->
        [one] La formulation de { $countText } phrase change aussi.
       *[other] La formulation de { $countText } phrases change aussi.
    }
review-first = Il n’y avait pas encore de lignes directrices : tout est nouveau.
review-none-replayed = Aucune des décisions passées fournies n’a pu être vérifiée ; l’effet n’est donc pas connu.
review-unheard = L’effet n’est pas connu là où aucune décision passée n’en parle : { $list }.
review-unheard-days = L’effet n’est pas connu là où toutes les décisions passées tombent hors des jours qui changent : { $list }.
review-person-hours = { $person } : { $hours }
risk-declined = { $role } : les demandes que l’on pouvait transmettre sont maintenant refusées. Est-ce voulu ?
risk-example-gone = L’exemple « { $example } » disait : { $old }. Il a été retiré, et la réponse serait maintenant : { $new }. Est-ce voulu ?
risk-example-answered-anew = L’exemple « { $example } » disait : { $old }. Il dit maintenant : { $new }. Est-ce voulu ?
risk-asked = { $sentence } Est-ce voulu ?
review-agree-guardrail = { $department } : accepte que la limite des plafonds soit relevée ou supprimée
review-example-now = Il attend `{ $expected }` ; la réponse est maintenant `{ $answer }`.
review-example-cause = Ce qui a changé la réponse : { $sentence }
review-example-advice = Si ce n’était pas voulu, remettez-le. Si c’était voulu, écrivez `answer: { $answer }` dans l’exemple.
review-example-moved = Si ce n’était pas voulu, remettez-le. Si c’était voulu, placez l’exemple au-delà du nouveau plafond, ou écrivez-y `answer: { $answer }`.
review-example-fitted = Il convenait avant cette proposition. Si le changement n’était pas voulu, corrigez la ligne directrice ; s’il l’était, écrivez `answer: { $answer }` dans l’exemple.
review-example-item = « { $example } » (`{ $expected }`, maintenant `{ $answer }`)
review-examples-misfit = { $countText } exemples ne conviennent plus : { $list }.
review-examples-advice = Si ce n’était pas voulu, remettez-le. Si c’était voulu, donnez à chaque exemple sa nouvelle réponse.
review-examples-moved = Si ce n’était pas voulu, remettez-le. Si c’était voulu, placez les exemples au-delà du nouveau plafond, ou donnez à chacun sa nouvelle réponse.
review-examples-fitted = Ils convenaient avant cette proposition. Si le changement n’était pas voulu, corrigez la ligne directrice ; s’il l’était, donnez à chaque exemple sa nouvelle réponse.
review-examples-without-day =
    { $count ->
        [one] { $countText } exemple ne dit pas
       *[other] { $countText } exemples ne disent pas
    } quel jour on décide, et cela compte désormais. Ajoutez `decided_at: { $date }` à ce qui est donné ; ne changez pas les réponses.
review-texts-left =
    La source n’a plus { $keys } ; { $count ->
        [one] { $countText } traduction l’a encore
       *[other] { $countText } traductions l’ont encore
    } : { $list }. Rien n’en dépend. Retirez-le là aussi.
review-titles-left =
    Il y a moins d’exemples que de titres dans { $count ->
        [one] { $countText } traduction
       *[other] { $countText } traductions
    } : { $list }. Les titres suivent l’ordre des exemples : retirez celui de l’exemple supprimé.
review-translations-left =
    Le fichier n’existe plus, mais { $count ->
        [one] { $countText } traduction est restée
       *[other] { $countText } traductions sont restées
    } : { $list }. Rien n’en dépend. Supprimez-les aussi.
risk-example-conflict = Un exemple ne convient plus : « { $example } ». La décision serait maintenant différente. Avant, { $old }. Désormais, { $new }.
risk-new-cost = Le coût supplémentaire de { $cost } dépasse le maximum fixé : { $limit }.
risk-disagreement = Les responsables n’avaient validé que { $percent } des demandes que l’équipe trancherait désormais.
risk-counter-offer = À titre de comparaison : avec { $cap }, { $countText } des { $totalText } demandes seraient tout de même réglées sur-le-champ.
risk-no-cap-plain = { $role } : aucune limite de fréquence. Est-ce voulu ?
risk-held-back =
    { $count ->
        [one] { $countText } demande passée devrait désormais attendre ou serait refusée ; le maximum fixé est { $limit }.
       *[other] { $countText } demandes passées devraient désormais attendre ou seraient refusées ; le maximum fixé est { $limit }.
    }
risk-undetermined = { $percent } des décisions passées ne peuvent pas être vérifiées ; le maximum fixé est { $limit }.
risk-more-not-agreed = Quelqu’un pourra décider plus qu’aujourd’hui et des accords manquent encore : { $list }.
risk-less-not-agreed = Quelqu’un pourra décider moins qu’aujourd’hui et des accords manquent encore : { $list }.

## Propositions
propose-limit = { $guideline } : { $role }, jusqu’à { $new }
review-cost-more = Coût supplémentaire : { $cost }.
review-cost-less = Économie : { $cost }.
