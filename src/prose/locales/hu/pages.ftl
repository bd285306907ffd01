### A munkatársak oldalainak feliratai. Argumentumok: en/pages.ftl

## Minden oldalon
page-site = Te döntesz
page-title = { $title } – { $organisation }
page-nav = Főmenü
page-languages = Nyelvek
page-skip = Ugrás a tartalomhoz
page-home = Minden irányelv
page-changes = Mi változott
page-people = Kit hívhatsz
page-practise = Gyakorlás
page-card = Kártyám
page-notices = Mi történik most
page-good-calls = Jó döntések
page-version = { $version }. változat, érvényes ettől: { $date }
page-feedback = Hiányzik vagy nem világos valami? Írd meg
page-offline = Nincs hálózat. Ez a változat ekkori: { $date }
page-newer = Van újabb változat. Töltsd be újra az oldalt.
page-expired = Ez a változat csak eddig érvényes: { $date } Kérj újabbat.
page-no-script = A keresőhöz JavaScript kell. Alább ennek a szerepkörnek a határai állnak: { $role }. Minden irányelv oldalán ott van az összes szerepkör határa.
page-untranslated = Ez a szöveg még nincs lefordítva; a nyelve: { $language }.
page-stale = A szöveg fordítása régebbi, mint az eredeti.
page-print = Nyomtatás
page-not-found = Ez az oldal nem létezik.

## A kereső
page-box = Mire van szüksége az ügyfélnek?
page-box-hint = Írd be az ügyfél szavait és az összeget, például: { $example }
page-box-key = Gyorsbillentyű: { $key }
page-box-clear = Törlés
page-my-role = Szerepköröm
page-answer = Válasz
page-did-you-mean = Vagy erre gondoltál?
page-mean-one = Ezek közül valamelyikre gondolsz?
page-none-of-these = Egyik sem ezek közül?
page-gap = Erre még nincs irányelv.
page-gap-ask = Kérdezd meg: { $person }. A kérdésedből látjuk, mi hiányzik.
page-gap-send = Küldd el nekünk ezeket a szavakat
page-whole-guideline = Az egész irányelv: példák, segítő szavak
page-no-ask-needed = Senkit sem kell megkérdezned.
page-up-to = legfeljebb { $limit }
page-up-to-between = legfeljebb { $limit }, egyes esetekben legfeljebb { $most }
page-up-to-if = legfeljebb { $limit }, feltételekkel
page-from-charge = legalább { $limit }
page-from-charge-if = legalább { $limit }, feltételekkel
page-any-amount = bármekkora összeg
page-you-decide = te döntesz
page-you-decide-if = te döntesz, feltételekkel
page-owed = jár
page-owed-some = egyes esetekben jár
page-owed-some-amount = egyes esetekben jár: { $amount }
page-ask-who = kérdezd meg: { $who }
page-no = nem
page-say-more = Előbb mondd meg: { $facts }
page-choose = Válassz…
page-not-known = nem ismert
page-something-else = valami más
page-yes = igen
page-because = Mert: { $condition }
page-is-it = { $fact }?
page-used-up = Elérték már ezt a korlátot?
page-used-how-often = Hányszor volt már?
page-used-how-much = Mennyi volt már?
page-results-count =
    { $count ->
        [0] Nincs találat
       *[other] { $countText } irányelv található
    }
page-changed-this-week = Ezen a héten változott
page-good-call = Jó döntés
page-good-call-thanks = Köszönet tőlük: { $department }
page-good-call-consent = Beleegyezéssel közölve.
page-did-not-wait = Ebben a hónapban { $countText } ügyfélnek nem kellett várnia.

## Egy irányelv
page-decide = Te döntesz: legfeljebb { $limit }
page-decide-any = Te döntesz, bármekkora összegről
page-decide-charge = Te döntesz; legalább ennyit számíts fel: { $limit }
page-depends = Attól függ: válaszolj ezekre
page-depends-table = Attól függ: nézd meg a fokozatokat és a szavak jelentését
page-depends-below = Attól függ
page-at-most = Ha minden rendben van, te döntesz: legfeljebb { $limit }.
page-at-least = Ha minden rendben van, te döntesz; legalább ennyit számíts fel: { $limit }.
page-decide-between = Te döntesz: legfeljebb { $limit }; egyes esetekben legfeljebb { $most }
page-check = Előbb nézd meg
page-nothing-to-check = Nincs mit ellenőrizni
page-amount = Az összeg ({ $currency })
page-currency = Pénznem
page-measure = Mennyi ({ $unit })
page-remedies = Mit tehetsz
page-behind = Akik melletted állnak
page-who-how-much = Ki mennyiről dönthet
page-above-that = Efölött
page-below-that = Ez alatt
page-meanings = Mit jelentenek a szavak
page-meaning = Mit jelentenek a szavak: { $word }
page-meaning-line = { $when } → { $what }
page-ask = Kérdezd meg az ügyfelet
page-words = Szavak, amelyek segítenek
page-words-note = Mondd a magad módján. Ezeket nem felolvasni kell.
page-left-out = Inkább ne mondd
page-examples = Példák
page-why = Miért dönthetsz erről
page-train = Gyakorlás
page-training = Tanfolyamok: { $list }
page-cap = Milyen gyakran: { $cap }
page-exceptions = Kivételek
page-never-with = Nem adható ezzel együtt: { $list }
page-along-with = Ez is jár vele: { $list }
page-offer-in-order = Ebben a sorrendben ajánld; az első, amelyik alkalmazható, az a válasz.
page-otherwise = Minden más esetben – { $answer }
page-reviewed = Átnézve: { $date } Következő átnézés: { $new }
page-review-by = Következő átnézés: { $date }
page-in-force-from = Hatályos ettől: { $date }
page-in-force-until = Hatályos eddig: { $date }
page-edit = Az irányelv szerkesztése
page-all-roles = Minden szerepkör értékhatárai

## Emberek és részlegek
page-call = Hívás: { $phone }
page-call-person = Hívás: { $person }, { $phone }
page-chat = Csevegés: { $chat }
page-email = E-mail: { $email }
page-hours = Elérhető: { $hours }
page-time-zone = Időzóna: { $zone }
page-reachable-until = Most elérhető, eddig: { $time }
page-reachable-from = Most nem elérhető; legközelebb: { $time }
page-deputy = Helyettes: { $person }
page-dept = Irányelvek, amelyek mögött állunk
page-gaps = Amikor nehéz minket elérni
page-gaps-none = Nyitvatartásban mindig elérhető valaki.
page-gap-line = { $hours }: még senki

## Tájékoztatások
page-happening-now = Most történik:
page-what-you-can-do = Mit tehetsz
page-what-happened = Mi történt
page-what-we-do = Mit teszünk
page-tell-the-customer = Mondd el az ügyfélnek
page-do-not = Kérjük, ne
page-notice-until = Érvényes eddig: { $date }
page-notice-affects = Érinti: { $list }
page-no-notices = Nincs rendkívüli esemény.

## Mi változott
page-changes-filter = Kinek
page-changes-all = mindenkinek
page-changes-none = Ennél a szerepkörnél nem változott semmi.
page-changes-feed = A változások követése (Atom)

## Gyakorlás
page-practise-intro = Olvasd el a helyzetet, gondold végig a válaszod, és nyisd ki a kártyát. Senki sem pontoz.
page-practise-for = Szerepkör: { $role }

## Kártyám
page-card-title = Kártyám: { $role }
page-card-intro = Arra az esetre, ha nincs képernyő. Nyomtasd ki, hajtsd össze, tedd el.
page-card-limits = Az értékhatáraim
page-card-people = Emberek és számok
page-card-valid = { $version }. változat, érvényes eddig: { $date }
