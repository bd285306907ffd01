### Ce qui est douteux dans des règles bien formées. Arguments : en/lints.ftl

## Plafonds et autorisations
limit-above-ceiling = `{ $role }` peut décider ici plus que le plafond maximal de { $ceiling }
    .label = au-dessus du plafond maximal
    .help = baissez le plafond, ou faites relever le plafond maximal dans `sayso.yaml` (accord nécessaire : `{ $who }`) ; ce cas le dépasse : `{ $case }`
limit-above-ceiling-of-nobody = `{ $role }` peut décider ici plus que le plafond maximal de { $ceiling }
    .label = au-dessus du plafond maximal
    .help = baissez le plafond, ou relevez le plafond maximal dans `sayso.yaml` ; ce cas le dépasse : `{ $case }`
limit-above-ceiling-here = le plafond maximal
senior-limit-lower = le plafond de `{ $higher }` est inférieur à celui de `{ $lower }`, il ne compte donc jamais : un rôle supérieur peut tout ce que peut un rôle inférieur
    .label = inférieur à celui d’un rôle inférieur
    .help = relevez ce plafond, ou retirez-le
senior-limit-lower-other = le rôle inférieur a ce plafond
senior-may-do-less = `{ $lower }` décide ici un cas que le rôle supérieur `{ $higher }` ne décide pas
    .label = dépend du rôle
    .help = faites valoir la condition aussi pour les rôles supérieurs ; voici le cas : `{ $case }`
larger-is-easier = ici { $larger } se décide sur-le-champ, et { $smaller }, qui est moins, non
    .label = dépend du montant
    .help = faites valoir la condition pour les montants plus petits aussi ; voici le cas : `{ $case }`
dead-grant = cette autorisation ne décide jamais : une autre couvre tous ses cas
    .label = ne change rien
    .help = retirez-la de `{ $remedy }`, ou faites-lui dire ce que l’autre ne dit pas
dead-grant-covers = celle-ci la couvre
dead-grant-together = cette autorisation ne décide jamais : les autres ensemble couvrent tous ses cas
    .label = ne change rien
    .help = retirez-la de `{ $remedy }`, ou faites-lui dire ce que les autres ne disent pas
dead-grant-never = cette autorisation ne décide jamais : aucun cas ne remplit sa condition
    .label = jamais remplie
    .help = cherchez dans `{ $remedy }` deux conditions qui s’excluent
cap-never-binds = cette limite de fréquence n’arrête jamais personne : une autre arrête toujours avant
    .label = ne change rien
    .help = retirez-la, ou rendez-la plus stricte que l’autre
cap-never-binds-tighter = celle-ci arrête avant
cap-binds-nobody = cette limite de fréquence n’arrête jamais personne : elle ne touche pas ceux qui peuvent accorder cela
    .label = ne touche personne
    .help = une limite de fréquence vaut pour les rôles au-dessous de celui à consulter, et jamais pour ce qui est dû ; nommez un rôle supérieur, ou retirez-la
owed-conflict = deux droits donnent des montants exacts différents pour un même cas
    .label = un second montant
    .help = faites que leurs conditions s’excluent ; dans ce cas les deux valent : `{ $case }`
owed-conflict-other = le premier montant
unrounded-owed = le montant peut être plus fin que la plus petite pièce
    .label = pas arrondi
    .help = dites comment arrondir, par exemple `rounded half up` ; d’ici là, c’est cet arrondi qui vaut
edge-gap = rien n’est dit pour `{ $fact }` à exactement { $value } : entre deux conditions
    .label = finit avant { $value }
    .help = faites que l’une des deux comprenne { $value } ; ce cas ne trouve aucune autorisation : `{ $case }`
edge-gap-other = commence après
missing-table-cell = le tableau `{ $table }` n’a pas de case pour `{ $values }`
    .label =
        { $count ->
            [one] { $countText } combinaison sans case
           *[other] { $countText } combinaisons sans case
        }
    .help = ajoutez une ligne, ou une dernière ligne `otherwise`
overlapping-bands = le tableau `{ $table }` a deux lignes pour `{ $values }`
    .label = jamais atteinte pour cette valeur
    .help = faites finir chaque tranche où commence la suivante, pour qu’aucune valeur ne soit dans deux
overlapping-bands-first = cette ligne compte
never-answers = cette exception ne répond jamais : sans elle, chaque cas a la même réponse
    .label = ne change rien
    .help = mettez-la avant les exceptions qui répondent d’abord, ou retirez-la
guideline-never-applies = aucun cas ne remplit ce qu’exige cette ligne directrice
    .label = jamais rempli
    .help = cherchez deux conditions qui s’excluent
no-last-word =
    { $count ->
        [one] { $countText } ligne directrice laisse des cas sans réponse
       *[other] { $countText } lignes directrices laissent des cas sans réponse
    }
    .label = rien n’est dit pour les autres cas
    .help = ajoutez `otherwise: no` à `sayso.yaml`, ou dites dans `{ $guideline }` et les autres qui consulter

## Exemples
example-contradicted = l’exemple attend `{ $expected }`, mais la ligne directrice répond `{ $answer }`
    .label =
        { $why ->
            [above-limit] plus que ce que ce rôle peut accorder
            [condition] la condition pour ce rôle n’est pas remplie
            [role] ce rôle ne peut pas l’accorder
            [used-up] une limite de fréquence est atteinte
            [unless] une exception répond
            [only-when] ce qu’exige la ligne directrice n’est pas rempli
            [not-in-force] pas en vigueur ce jour-là
            [instead-of] exclu par ce qui a déjà été accordé
            [offered-first] exclu : autre chose doit être proposé d’abord
            [owed] le client y a droit
            [granted] une autorisation le couvre
            [unknown] le cas ne dit pas : { $facts }
           *[otherwise] aucune autorisation ne le couvre
        }
    .help = si l’exemple est juste, modifiez la ligne directrice ; si c’est elle, écrivez ici `answer: { $answer }`
example-contradicted-rule = décidé ici
example-without-day = l’exemple ne dit pas quel jour on décide, et la ligne directrice ne répond pas la même chose tous les jours
    .label = pas de jour
    .help = ajoutez `decided_at: { $day }` à ce qui est donné
guideline-without-example = cette ligne directrice a des plafonds et aucun exemple
    .label = pas d’exemple
    .help = ajoutez des exemples juste en deçà et juste au-delà de chaque plafond
limit-without-example = aucun exemple ne montre ce plafond de `{ $remedy }`
    .label = pas montré
    .help = ajoutez un exemple juste en deçà du plafond et un juste au-delà
limit-without-example-within = aucun exemple de `{ $remedy }` n’est décidé par cette autorisation
    .label = pas montré
    .help = ajoutez un exemple juste en deçà du plafond
limit-without-example-above = aucun exemple de `{ $remedy }` ne montre où finit ce plafond
    .label = la fin n’est pas montrée
    .help = ajoutez un exemple juste au-delà du plafond

## Mots
prose-repeats-limit = le texte répète un plafond : { $number }
    .label = ne suit pas le plafond
    .help = écrivez `{ $placeholder }` à la place ; le plafond y est mis dans la langue du lecteur
canned-answer = on lit ici « { $phrase } », qui met fin à la conversation
    .label = n’aide personne
    .help = dites ce qui est possible ; déplacez la phrase vers `better_left_out` s’il faut mettre en garde
guideline-without-purpose = cette ligne directrice ne dit pas à quoi elle sert
    .label = sans but
    .help = ajoutez `purpose:` avec une phrase qui aide à décider là où elle se tait
placeholder-unknown = `{ $placeholder }` ne nomme aucun plafond de cette ligne directrice
    .label = ne peut pas être rempli
    .help = nommez une solution avec plafond et un rôle qui l’a, entre accolades : `limit waive-fee agent`
placeholder-stray = la traduction (`{ $language }`) contient `{ $placeholder }`, que son texte d’origine n’a pas
    .label = absent de la source
    .help = utilisez les repères du texte source, chacun une fois
placeholder-lost = il manque `{ $placeholder }` à la traduction (`{ $language }`)
    .label = un repère manque
    .help = mettez-le à la place du montant dans la phrase
placeholder-source = le texte source

## Traductions
missing-language =
    { $count ->
        [one] rien n’est encore traduit en `{ $language }` ({ $countText } fichier)
       *[other] rien n’est encore traduit en `{ $language }` ({ $countText } fichiers)
    }
    .label = pas de traductions
    .help = commencez par `{ $example }` à côté de `sayso.yaml`, avec les mêmes clés ; en attendant, les textes d’origine sont affichés
missing-translation-file = il manque la traduction en : { $languages }
    .label = pas traduit
    .help = ajoutez à côté un fichier avec la langue dans son nom et les mêmes clés
missing-translation =
    { $count ->
        [one] { $countText } texte n’est pas traduit (`{ $language }`)
       *[other] { $countText } textes ne sont pas traduits (`{ $language }`)
    }
    .label = il manque `{ $key }`
    .help = traduisez-le sous la même clé ; d’ici là, le texte source est montré
missing-translation-source = le texte source
stale-translation = le texte source de `{ $key }` a changé depuis sa traduction (`{ $language }`)
    .label = traduit d’un texte plus ancien
    .help = relisez la traduction, puis renouvelez son empreinte sous `made_from`
stale-translation-source = le texte source d’aujourd’hui

## Personnes
nobody-behind = personne à appeler dans `{ $department }`, dont dépend `{ $guideline }`
    .label = pas de contact
    .help = ajoutez `contacts:` avec un nom, des heures et un téléphone ou un chat
nobody-behind-named = nécessaire ici
unreachable-department = `{ $department }` n’est pas joignable { $hours } pendant les heures d’ouverture
    .label = personne { $hours }
    .help = faites se recouvrir les heures des contacts, ou ajoutez un contact ; `{ $guideline }` en dépend
unreachable-department-from-site = `{ $department }` n’est pas joignable { $hours } (heure de `{ $site }`) pendant les heures d’ouverture de `{ $site }`
    .label = personne
    .help = faites se recouvrir les heures des contacts, ou ajoutez un contact ; `{ $guideline }` en dépend
unreachable-department-from-site-part-of-year = à partir du { $date }, à cause du changement d’heure, `{ $department }` n’est pas joignable { $hours } (heure de `{ $site }`) pendant les heures d’ouverture de `{ $site }`
    .label = personne
    .help = faites se recouvrir les heures des contacts, ou ajoutez un contact ; `{ $guideline }` en dépend
unreachable-on-day = `{ $department }` n’est pas joignable le { $date } ({ $hours }) pendant les heures d’ouverture
    .label = personne ce jour-là
    .help = nommez quelqu’un qui remplace, ou ajoutez-le aux jours de fermeture (`closed:`) ; `{ $guideline }` compte sur le service
unreachable-on-days = `{ $department }` n’est pas joignable le { $date } ({ $hours }) pendant les heures d’ouverture, soit { $countText } jours en tout
    .label = personne ces jours-là
    .help = nommez quelqu’un qui remplace, ou ajoutez-les aux jours de fermeture (`closed:`) ; `{ $guideline }` compte sur le service
unreachable-department-desk = les heures d’ouverture
person-on-two-posts = { $person } devrait être joignable en même temps dans `{ $department }` et dans `{ $other }` : { $hours }
    .label = à deux postes
    .help = changez les heures d’un des postes, ou nommez quelqu’un d’autre
person-on-two-posts-other = l’autre poste
owner-missing = personne n’a à approuver une modification de `{ $path }`
    .label = pas de responsable
    .help = ajoutez une ligne à `CODEOWNERS`
owner-of-department-missing = `{ $path }` peut être modifié sans `{ $department }`, dont il dépend
    .label = accord nécessaire : { $department }
    .help = nommez un de ses responsables ({ $owners }) dans la ligne de `CODEOWNERS` pour ce fichier

## Jours
review-overdue = cette ligne directrice devait être relue au plus tard le { $date }
    .label = en retard
    .help = relisez-la avec `{ $department }`, puis fixez un nouveau jour
guideline-no-longer-in-force = cette ligne directrice a pris fin le { $date }
    .label = terminée
    .help = supprimez le fichier s’il ne sert plus ; son historique est gardé
grant-no-longer-in-force = cette autorisation a pris fin le { $date }
    .label = terminée
    .help = retirez-la si elle ne sert plus
notice-expired = l’avis `{ $notice }` a pris fin le { $date }
    .label = terminé
    .help = supprimez le fichier, ou fixez un jour plus tardif s’il continue
notice-without-words = l’avis `{ $notice }` ne dit pas quoi dire au client
    .label = pas de mots pour le client
    .help = ajoutez `tell_the_customer:` avec les phrases que tous doivent employer
notice-without-contact = l’avis `{ $notice }` ne dit pas qui consulter
    .label = pas de contact
    .help = ajoutez `contact:` avec le service qui en sait plus
notice-contact-nobody = l’avis `{ $notice }` renvoie à `{ $department }`, qui n’a pas de contact
    .label = personne à appeler
    .help = ajoutez des contacts au service, ou nommez-en un autre
notice-contact-away = personne n’est joignable dans `{ $department }` tant que court l’avis `{ $notice }`
    .label = absent ces jours-là
    .help = ajoutez un contact pour ces jours, ou nommez un autre service ; il est joignable { $hours }

## Vocabulaire
unused-fact = aucune ligne directrice ne lit le fait `{ $fact }`
    .label = ne change rien
    .help = retirez-le, ou utilisez-le dans une condition
unused-table = aucune ligne directrice ne lit le tableau `{ $table }`
    .label = ne change rien
    .help = retirez-le, ou utilisez-le dans un plafond
unused-value = rien ne nomme le mot `{ $word }` de `{ $fact }` : ni condition, ni tableau, ni exemple
    .label = ne change rien
    .help = retirez-le, ou dites ce qui vaut pour lui
renamed-without-formerly = `{ $new }` s’appelait `{ $old }` auparavant, et ne le dit pas
    .label = un nouvel identifiant
    .help = ajoutez `formerly: [{ $old }]`, pour que les limites de fréquence et les comparaisons le reconnaissent
remedy-renamed-without-formerly = la solution `{ $new }` s’appelait `{ $old }` auparavant, et ne le dit pas
    .label = un nouvel identifiant
    .help = ajoutez-lui `formerly: [{ $old }]`, pour que les limites de fréquence et les comparaisons la reconnaissent

## Niveaux et exceptions
unknown-rule = aucune remarque ne s’appelle `{ $name }`
    .label = pas le nom d’une remarque
    .help = `sayso explain` donne tous les noms
level-is-fixed = le niveau de `{ $name }` ne peut pas être changé
    .label = toujours signalé
    .help = retirez la ligne ; ce qui n’est pas compris manque aux lignes directrices, et personne ne doit l’ignorer
never-ignored = `{ $name }` ne peut pas être ignoré
    .label = toujours signalé
    .help = retirez l’entrée et corrigez ce qui est signalé
ignore-expired = `{ $rule }` dans `{ $spot }` devait être ignoré jusqu’au { $date }, et ce jour est passé
    .label = terminé
    .help = corrigez ce qui est signalé et retirez l’entrée, ou fixez un jour plus tardif avec une raison qui tient encore
ignore-unused = `{ $rule }` n’apparaît pas dans `{ $spot }`, il n’y a donc rien à ignorer
    .label = rien à ignorer
    .help = retirez l’entrée
ignore-of-nothing = `{ $spot }` n’est ni une ligne directrice ni un fichier
    .label = n’ignore rien
    .help = nommez une ligne directrice par son identifiant, ou un fichier par son chemin dans le dossier des lignes directrices
