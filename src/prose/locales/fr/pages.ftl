### Libellés des pages de l’équipe. Arguments : voir en/pages.ftl

## Sur chaque page
page-site = Vous décidez
page-title = { $title } – { $organisation }
page-nav = Menu principal
page-languages = Langues
page-skip = Aller au contenu
page-home = Toutes les lignes directrices
page-changes = Ce qui a changé
page-people = Qui appeler
page-practise = S’entraîner
page-card = Ma carte
page-notices = Ce qui se passe
page-good-calls = Bonnes décisions
page-version = Version { $version }, valable à partir du { $date }
page-feedback = Il manque quelque chose ou c’est peu clair ? Dites-le-nous
page-offline = Vous êtes hors ligne. Ceci est la version du { $date }.
page-newer = Une version plus récente existe. Rechargez la page.
page-expired = Cette version n’est valable que jusqu’au { $date }. Demandez-en une plus récente.
page-no-script = La recherche a besoin de JavaScript. Ci-dessous, les plafonds de ce rôle : { $role }. La page de chaque ligne directrice donne les plafonds de tous les rôles.
page-untranslated = Ce texte n’est pas encore traduit ; il est affiché dans cette langue : { $language }.
page-stale = La traduction de ce texte est plus ancienne que l’original.
page-print = Imprimer
page-not-found = Cette page n’existe pas.

## La recherche
page-box = De quoi le client a-t-il besoin ?
page-box-hint = Utilisez les mots du client et le montant, par exemple : { $example }
page-box-key = Raccourci : { $key }
page-box-clear = Effacer
page-my-role = Mon rôle
page-answer = Réponse
page-did-you-mean = Ou vouliez-vous dire
page-mean-one = S’agit-il de l’une de celles-ci ?
page-none-of-these = Aucune de celles-ci ?
page-gap = Aucune ligne directrice ne couvre encore ce cas.
page-gap-ask = À consulter : { $person }. Votre question nous montre ce qui manque.
page-gap-send = Envoyez-nous ces mots
page-whole-guideline = Ligne directrice complète : exemples, mots qui aident
page-no-ask-needed = Vous n’avez personne à consulter.
page-up-to = jusqu’à { $limit }
page-up-to-between = jusqu’à { $limit }, dans certains cas jusqu’à { $most }
page-up-to-if = jusqu’à { $limit }, sous conditions
page-from-charge = au moins { $limit }
page-from-charge-if = au moins { $limit }, sous conditions
page-any-amount = tout montant
page-you-decide = vous décidez
page-you-decide-if = vous décidez, sous conditions
page-owed = dû
page-owed-some = dû dans certains cas
page-owed-some-amount = dû dans certains cas : { $amount }
page-ask-who = à consulter : { $who }
page-no = non
page-say-more = Précisez d’abord : { $facts }
page-choose = Choisissez…
page-not-known = inconnu
page-something-else = autre chose
page-yes = oui
page-because = Car : { $condition }
page-is-it = { $fact } ?
page-used-up = Limite déjà atteinte ?
page-used-how-often = Combien de fois déjà ?
page-used-how-much = Combien déjà ?
page-results-count =
    { $count ->
        [0] Aucune ligne directrice trouvée
        [one] { $countText } ligne directrice trouvée
       *[other] { $countText } lignes directrices trouvées
    }
page-changed-this-week = A changé cette semaine
page-good-call = Bonne décision
page-good-call-thanks = Remerciements : { $department }
page-good-call-consent = Raconté avec accord.
page-did-not-wait =
    { $count ->
        [one] { $countText } client n’a pas eu à attendre ce mois-ci.
       *[other] { $countText } clients n’ont pas eu à attendre ce mois-ci.
    }

## Une ligne directrice
page-decide = Vous décidez, jusqu’à { $limit }
page-decide-any = Vous décidez, quel que soit le montant
page-decide-charge = Vous décidez ; facturez au moins { $limit }
page-depends = Cela dépend : répondez à ces questions
page-depends-table = Cela dépend : voyez les paliers et le sens des mots
page-depends-below = Cela dépend
page-at-most = Si tout est en ordre, vous décidez, jusqu’à { $limit }.
page-at-least = Si tout est en ordre, vous décidez ; facturez au moins { $limit }.
page-decide-between = Vous décidez, jusqu’à { $limit } ; dans certains cas jusqu’à { $most }
page-check = À vérifier d’abord
page-nothing-to-check = Rien à vérifier
page-amount = Montant en question ({ $currency })
page-currency = Monnaie
page-measure = Combien ({ $unit })
page-remedies = Ce que vous pouvez faire
page-behind = Qui vous soutient
page-who-how-much = Qui peut décider combien
page-above-that = Au-delà
page-below-that = En dessous
page-meanings = Le sens des mots
page-meaning = Le sens des mots : { $word }
page-meaning-line = { $when } → { $what }
page-ask = La question à poser
page-words = Des mots qui aident
page-words-note = Dites-le à votre façon. Ce ne sont pas des phrases à lire.
page-left-out = À éviter
page-examples = Exemples
page-why = Pourquoi vous pouvez décider
page-train = S’entraîner
page-training = Formations : { $list }
page-cap = Fréquence : { $cap }
page-exceptions = Sauf
page-never-with = Jamais en même temps : { $list }
page-along-with = Dû en même temps : { $list }
page-offer-in-order = Proposez dans cet ordre ; la première qui s’applique est la réponse.
page-otherwise = Dans tous les autres cas, { $answer }
page-reviewed = Relu le { $date }. Prochaine relecture : { $new }.
page-review-by = Prochaine relecture : { $date }.
page-in-force-from = En vigueur à partir du { $date }.
page-in-force-until = En vigueur jusqu’au { $date }.
page-edit = Modifier cette ligne directrice
page-all-roles = Les plafonds de chaque rôle

## Personnes et services
page-call = Appeler : { $phone }
page-call-person = Appeler : { $person }, { $phone }
page-chat = Messagerie : { $chat }
page-email = Courriel : { $email }
page-hours = Horaires : { $hours }
page-time-zone = Fuseau horaire : { $zone }
page-reachable-until = Joignable maintenant, jusqu’à { $time }
page-reachable-from = Injoignable pour l’instant ; à partir de { $time }
page-deputy = Suppléant : { $person }
page-dept = Lignes directrices que nous soutenons
page-gaps = Quand nous sommes difficiles à joindre
page-gaps-none = Quelqu’un est toujours joignable pendant les heures d’ouverture.
page-gap-line = { $hours } : encore personne

## Avis
page-happening-now = En ce moment :
page-what-you-can-do = Ce que vous pouvez faire
page-what-happened = Ce qui s’est passé
page-what-we-do = Ce que nous faisons
page-tell-the-customer = À dire au client
page-do-not = À ne pas faire
page-notice-until = Jusqu’au { $date }
page-notice-affects = Concerne : { $list }
page-no-notices = Rien d’inhabituel.

## Ce qui a changé
page-changes-filter = Afficher pour
page-changes-all = tout le monde
page-changes-none = Rien n’a changé pour ce rôle.
page-changes-feed = Suivre les changements (Atom)

## S’entraîner
page-practise-intro = Lisez la situation, pensez à votre réponse, puis ouvrez la carte. Personne ne compte les points.
page-practise-for = Rôle : { $role }

## Ma carte
page-card-title = Ma carte : { $role }
page-card-intro = Pour quand l’écran manque. Imprimez-la, pliez-la, gardez-la.
page-card-limits = Mes plafonds
page-card-people = Personnes et numéros
page-card-valid = Version { $version }, valable jusqu’au { $date }
