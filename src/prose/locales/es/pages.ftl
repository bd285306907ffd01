### Etiquetas de las páginas del equipo. Argumentos: véase en/pages.ftl

## En todas las páginas
page-site = Tú decides
page-title = { $title } – { $organisation }
page-nav = Menú principal
page-languages = Idiomas
page-skip = Ir al contenido
page-home = Todas las pautas
page-changes = Qué ha cambiado
page-people = A quién llamar
page-practise = Practicar
page-card = Mi tarjeta
page-notices = Qué está pasando
page-good-calls = Buenas decisiones
page-version = Versión { $version }, válida desde el { $date }
page-feedback = ¿Falta algo o no está claro? Cuéntanoslo
page-offline = Sin conexión. Esta es la versión del { $date }.
page-newer = Hay una versión más reciente. Vuelve a cargar la página.
page-expired = Esta versión solo vale hasta el { $date }. Pide una más reciente.
page-no-script = El buscador necesita JavaScript. Abajo están los límites de este rol: { $role }. La página de cada pauta tiene los límites de todos los roles.
page-untranslated = Este texto aún no está traducido; se muestra en este idioma: { $language }.
page-stale = La traducción de este texto es anterior al original.
page-print = Imprimir
page-not-found = Esta página no existe.

## El buscador
page-box = ¿Qué necesita el cliente?
page-box-hint = Escribe las palabras del cliente y el importe, por ejemplo: { $example }
page-box-key = Atajo: { $key }
page-box-clear = Borrar
page-my-role = Mi rol
page-answer = Respuesta
page-did-you-mean = O quizá querías decir
page-mean-one = ¿Te refieres a una de estas?
page-none-of-these = ¿Ninguna de estas?
page-gap = Todavía no hay una pauta para esto.
page-gap-ask = Consulta con { $person }. Tu pregunta nos muestra lo que falta.
page-gap-send = Envíanos estas palabras
page-whole-guideline = Pauta completa: ejemplos, palabras que ayudan
page-no-ask-needed = No hace falta que consultes a nadie.
page-up-to = hasta { $limit }
page-up-to-between = hasta { $limit }, en algunos casos hasta { $most }
page-up-to-if = hasta { $limit }, con condiciones
page-from-charge = al menos { $limit }
page-from-charge-if = al menos { $limit }, con condiciones
page-any-amount = cualquier importe
page-you-decide = tú decides
page-you-decide-if = tú decides, con condiciones
page-owed = corresponde
page-owed-some = corresponde en algunos casos
page-owed-some-amount = corresponde en algunos casos: { $amount }
page-ask-who = consulta con { $who }
page-no = no
page-say-more = Dime antes: { $facts }
page-choose = Elige…
page-not-known = no se sabe
page-something-else = otra cosa
page-yes = sí
page-because = Porque: { $condition }
page-is-it = ¿{ $fact }?
page-used-up = ¿Ya se ha agotado este tope?
page-used-how-often = ¿Cuántas veces ya?
page-used-how-much = ¿Cuánto ya?
page-results-count =
    { $count ->
        [0] No se ha encontrado ninguna pauta
        [one] { $countText } pauta encontrada
       *[other] { $countText } pautas encontradas
    }
page-changed-this-week = Ha cambiado esta semana
page-good-call = Buena decisión
page-good-call-thanks = Lo agradece: { $department }
page-good-call-consent = Contado con permiso.
page-did-not-wait =
    { $count ->
        [one] { $countText } cliente no tuvo que esperar este mes.
       *[other] { $countText } clientes no tuvieron que esperar este mes.
    }

## Una pauta
page-decide = Tú decides, hasta { $limit }
page-decide-any = Tú decides, sea cual sea el importe
page-decide-charge = Tú decides; cobra al menos { $limit }
page-depends = Depende: responde a estas preguntas
page-depends-table = Depende: mira los pasos y qué significan las palabras
page-depends-below = Depende
page-at-most = Si todo está en orden, tú decides, hasta { $limit }.
page-at-least = Si todo está en orden, tú decides; cobra al menos { $limit }.
page-decide-between = Tú decides, hasta { $limit }; en algunos casos hasta { $most }
page-check = Comprueba antes
page-nothing-to-check = No hay nada que comprobar
page-amount = Importe en cuestión ({ $currency })
page-currency = Moneda
page-measure = Cuánto ({ $unit })
page-remedies = Qué puedes hacer
page-behind = Quién te respalda
page-who-how-much = Quién puede decidir cuánto
page-above-that = Por encima
page-below-that = Por debajo
page-meanings = Qué significan las palabras
page-meaning = Qué significan las palabras: { $word }
page-meaning-line = { $when } → { $what }
page-ask = Qué preguntar
page-words = Palabras que ayudan
page-words-note = Dilo a tu manera. No son frases para leer en voz alta.
page-left-out = Mejor no decir
page-examples = Ejemplos
page-why = Por qué puedes decidir esto
page-train = Practica
page-training = Cursos: { $list }
page-cap = Con qué frecuencia: { $cap }
page-exceptions = Excepto
page-never-with = Nunca junto con esto: { $list }
page-along-with = También corresponde: { $list }
page-offer-in-order = Ofrece en este orden; la primera que se aplique es la respuesta.
page-otherwise = En los demás casos: { $answer }
page-reviewed = Revisado el { $date }. Próxima revisión: { $new }.
page-review-by = Próxima revisión: { $date }.
page-in-force-from = En vigor desde el { $date }.
page-in-force-until = En vigor hasta el { $date }.
page-edit = Editar esta pauta
page-all-roles = Los límites de cada rol

## Personas y departamentos
page-call = Llamar: { $phone }
page-call-person = Llamar: { $person }, { $phone }
page-chat = Chat: { $chat }
page-email = Correo: { $email }
page-hours = Horario: { $hours }
page-time-zone = Zona horaria: { $zone }
page-reachable-until = Disponible ahora, hasta las { $time }
page-reachable-from = Ahora no disponible; a partir de: { $time }
page-deputy = Suplente: { $person }
page-dept = Pautas que respaldamos
page-gaps = Cuándo cuesta localizarnos
page-gaps-none = Siempre hay alguien disponible en horario de atención.
page-gap-line = { $hours }: todavía nadie

## Avisos
page-happening-now = Está pasando:
page-what-you-can-do = Qué puedes hacer
page-what-happened = Qué ha pasado
page-what-we-do = Qué estamos haciendo
page-tell-the-customer = Dile al cliente
page-do-not = Por favor, no
page-notice-until = Hasta el { $date }
page-notice-affects = Afecta a estas pautas: { $list }
page-no-notices = Nada fuera de lo normal.

## Qué ha cambiado
page-changes-filter = Mostrar para
page-changes-all = todo el equipo
page-changes-none = No ha cambiado nada para este rol.
page-changes-feed = Seguir los cambios (Atom)

## Practicar
page-practise-intro = Lee la situación, piensa tu respuesta y abre la tarjeta. Nadie lleva la cuenta.
page-practise-for = Rol: { $role }

## Mi tarjeta
page-card-title = Mi tarjeta: { $role }
page-card-intro = Para cuando no haya pantalla. Imprímela, dóblala y guárdala.
page-card-limits = Mis límites
page-card-people = Personas y números
page-card-valid = Versión { $version }, válida hasta el { $date }
