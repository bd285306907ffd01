### Lo dudoso de unas políticas bien formadas. Argumentos: véase en/lints.ftl

## Límites y permisos
limit-above-ceiling = `{ $role }` puede decidir aquí más que el techo de { $ceiling }
    .label = por encima del techo
    .help = baja el límite, o pide un techo más alto en `sayso.yaml` (lo aprueba: `{ $who }`); este caso lo supera: `{ $case }`
limit-above-ceiling-of-nobody = `{ $role }` puede decidir aquí más que el techo de { $ceiling }
    .label = por encima del techo
    .help = baja el límite, o sube el techo en `sayso.yaml`; este caso lo supera: `{ $case }`
limit-above-ceiling-here = el techo
senior-limit-lower = el límite de `{ $higher }` es inferior al de `{ $lower }`, así que nunca cuenta: un rol superior puede todo lo que puede uno inferior
    .label = inferior al de un rol inferior
    .help = sube este límite, o quítalo
senior-limit-lower-other = el rol inferior tiene este límite
senior-may-do-less = `{ $lower }` decide aquí un caso que el rol superior `{ $higher }` no decide
    .label = pregunta por el rol
    .help = haz que la condición valga también para los roles superiores; este es el caso: `{ $case }`
larger-is-easier = aquí { $larger } se decide al momento y { $smaller }, que es menos, no
    .label = pregunta por el importe
    .help = haz que la condición valga también para importes menores; este es el caso: `{ $case }`
dead-grant = este permiso nunca decide: otro cubre todos sus casos
    .label = no cambia nada
    .help = quítalo de `{ $remedy }`, o haz que diga lo que el otro no dice
dead-grant-covers = este lo cubre
dead-grant-together = este permiso nunca decide: los demás juntos cubren todos sus casos
    .label = no cambia nada
    .help = quítalo de `{ $remedy }`, o haz que diga lo que los demás no dicen
dead-grant-never = este permiso nunca decide: ningún caso cumple su condición
    .label = nunca se cumple
    .help = busca en `{ $remedy }` dos condiciones que se excluyan
cap-never-binds = este tope nunca detiene a nadie: otro siempre detiene antes
    .label = no cambia nada
    .help = quítalo, o hazlo más estricto que el otro
cap-never-binds-tighter = este tope detiene antes
cap-binds-nobody = este tope nunca detiene a nadie: no afecta a quienes pueden dar esto
    .label = no afecta a nadie
    .help = un tope vale para los roles inferiores al que se consulta, y nunca para lo que corresponde; nombra un rol superior, o quita el tope
owed-conflict = dos derechos fijan importes exactos distintos para un mismo caso
    .label = un segundo importe
    .help = haz que sus condiciones se excluyan; en este caso valen las dos: `{ $case }`
owed-conflict-other = el primer importe
unrounded-owed = el importe puede resultar más fino que la moneda más pequeña
    .label = sin redondear
    .help = indica cómo redondear, por ejemplo `rounded half up`; mientras tanto se redondea así
edge-gap = no se dice nada para `{ $fact }` exactamente en { $value }: queda entre dos condiciones
    .label = acaba antes de { $value }
    .help = haz que una de las dos incluya { $value }; este caso no encuentra ningún permiso: `{ $case }`
edge-gap-other = empieza después
missing-table-cell = la tabla `{ $table }` no tiene celda para `{ $values }`
    .label =
        { $count ->
            [one] { $countText } combinación sin celda
           *[other] { $countText } combinaciones sin celda
        }
    .help = añade una fila, o una última fila `otherwise`
overlapping-bands = la tabla `{ $table }` tiene dos filas para `{ $values }`
    .label = nunca se llega aquí con este valor
    .help = haz que cada tramo acabe donde empieza el siguiente, para que ningún valor esté en dos
overlapping-bands-first = cuenta esta fila
never-answers = esta excepción nunca responde: sin ella, todos los casos reciben la misma respuesta
    .label = no cambia nada
    .help = ponla antes de las excepciones que responden primero, o quítala
guideline-never-applies = ningún caso cumple lo que exige esta pauta
    .label = nunca se cumple
    .help = busca dos condiciones que se excluyan
no-last-word =
    { $count ->
        [one] { $countText } pauta deja casos sin respuesta
       *[other] { $countText } pautas dejan casos sin respuesta
    }
    .label = no se dice nada para los demás casos
    .help = añade `otherwise: no` a `sayso.yaml`, o di en `{ $guideline }` y en las demás a quién consultar

## Ejemplos
example-contradicted = el ejemplo espera `{ $expected }`, pero la pauta responde `{ $answer }`
    .label =
        { $why ->
            [above-limit] más de lo que puede dar este rol
            [condition] no se cumple la condición de este rol
            [role] este rol no puede darlo
            [used-up] un tope está agotado
            [unless] responde una excepción
            [only-when] no se cumple lo que exige la pauta
            [not-in-force] no está en vigor ese día
            [instead-of] lo excluye algo ya dado
            [offered-first] excluido: antes hay que ofrecer otra cosa
            [owed] al cliente le corresponde
            [granted] lo cubre un permiso
            [unknown] el caso no dice: { $facts }
           *[otherwise] ningún permiso lo cubre
        }
    .help = si el ejemplo es correcto, cambia la pauta; si lo es la pauta, escribe aquí `answer: { $answer }`
example-contradicted-rule = se decide aquí
example-without-day = el ejemplo no dice qué día se decide, y la pauta no responde lo mismo todos los días
    .label = sin día
    .help = añade `decided_at: { $day }` a lo que se da
guideline-without-example = esta pauta tiene límites y ningún ejemplo
    .label = sin ejemplos
    .help = añade ejemplos justo dentro y justo fuera de cada límite
limit-without-example = ningún ejemplo muestra este límite de `{ $remedy }`
    .label = no se muestra
    .help = añade un ejemplo justo dentro del límite y otro justo fuera
limit-without-example-within = ningún ejemplo de `{ $remedy }` se decide por este permiso
    .label = no se muestra
    .help = añade un ejemplo justo dentro del límite
limit-without-example-above = ningún ejemplo de `{ $remedy }` muestra dónde acaba este límite
    .label = no se muestra el final
    .help = añade un ejemplo justo fuera del límite

## Palabras
prose-repeats-limit = el texto repite un límite: { $number }
    .label = no cambia con el límite
    .help = escribe `{ $placeholder }` en su lugar; se rellena con el límite, en el idioma de quien lee
canned-answer = aquí se dice «{ $phrase }», y eso cierra la conversación
    .label = no ayuda a nadie
    .help = di lo que sí se puede hacer; pasa la frase a `better_left_out` si hay que prevenir al equipo
guideline-without-purpose = esta pauta no dice para qué sirve
    .label = sin propósito
    .help = añade `purpose:` con una frase que ayude a decidir donde la pauta calla
placeholder-unknown = `{ $placeholder }` no nombra ningún límite de esta pauta
    .label = no se puede rellenar
    .help = nombra una solución con límite y un rol que lo tenga, entre llaves: `limit waive-fee agent`
placeholder-stray = la traducción (`{ $language }`) tiene `{ $placeholder }`, que no está en su texto original
    .label = no está en el original
    .help = usa los marcadores del texto original, cada uno una vez
placeholder-lost = a la traducción (`{ $language }`) le falta `{ $placeholder }`
    .label = falta un marcador
    .help = ponlo donde va el importe en la frase
placeholder-source = el texto original

## Traducciones
missing-language =
    { $count ->
        [one] todavía no hay nada traducido a `{ $language }` ({ $countText } archivo)
       *[other] todavía no hay nada traducido a `{ $language }` ({ $countText } archivos)
    }
    .label = sin traducciones
    .help = empieza por `{ $example }` junto a `sayso.yaml`, con las mismas claves; hasta entonces se muestran los textos originales
missing-translation-file = falta la traducción a: { $languages }
    .label = sin traducir
    .help = añade junto a este un archivo con el idioma en el nombre y las mismas claves
missing-translation =
    { $count ->
        [one] { $countText } texto sin traducir (`{ $language }`)
       *[other] { $countText } textos sin traducir (`{ $language }`)
    }
    .label = falta `{ $key }`
    .help = tradúcelo con la misma clave; mientras tanto se muestra el texto original
missing-translation-source = el texto original
stale-translation = el texto original de `{ $key }` ha cambiado desde que se tradujo (`{ $language }`)
    .label = traducido de un texto anterior
    .help = revisa la traducción y renueva su huella en `made_from`
stale-translation-source = el texto original de hoy

## Personas
nobody-behind = no hay a quién llamar en `{ $department }`, del que depende `{ $guideline }`
    .label = sin contactos
    .help = añade `contacts:` con un nombre, un horario y un teléfono o chat
nobody-behind-named = hace falta aquí
unreachable-department = `{ $department }` no está localizable { $hours } mientras el servicio está abierto
    .label = no hay nadie { $hours }
    .help = haz que los horarios de sus contactos se solapen, o añade un contacto; de él depende `{ $guideline }`
unreachable-department-from-site = `{ $department }` no está localizable { $hours } (hora de `{ $site }`) mientras `{ $site }` está abierto
    .label = no hay nadie
    .help = haz que los horarios de sus contactos se solapen, o añade un contacto; de él depende `{ $guideline }`
unreachable-department-from-site-part-of-year = desde el { $date }, por el cambio de hora, `{ $department }` no está localizable { $hours } (hora de `{ $site }`) mientras `{ $site }` está abierto
    .label = no hay nadie
    .help = haz que los horarios de sus contactos se solapen, o añade un contacto; de él depende `{ $guideline }`
unreachable-on-day = `{ $department }` no está localizable el { $date } ({ $hours }) mientras el servicio está abierto
    .label = ese día no hay nadie
    .help = nombra a quien sustituya, o añade también el día a `closed:` del servicio; de él depende `{ $guideline }`
unreachable-on-days = `{ $department }` no está localizable el { $date } ({ $hours }) mientras el servicio está abierto, y son { $countText } días en total
    .label = esos días no hay nadie
    .help = nombra a quien sustituya, o añade también los días a `closed:` del servicio; de él depende `{ $guideline }`
unreachable-department-desk = el horario de atención
person-on-two-posts = { $person } debería estar a la vez en `{ $department }` y en `{ $other }`: { $hours }
    .label = en dos puestos
    .help = cambia el horario de uno de los puestos, o nombra a otra persona
person-on-two-posts-other = el otro puesto
owner-missing = nadie tiene que aprobar un cambio de `{ $path }`
    .label = sin responsable
    .help = añade una línea a `CODEOWNERS`
owner-of-department-missing = `{ $path }` se puede cambiar sin `{ $department }`, del que depende
    .label = hace falta el acuerdo de { $department }
    .help = nombra a uno de sus responsables ({ $owners }) en la línea de `CODEOWNERS` de este archivo

## Días
review-overdue = esta pauta debía revisarse a más tardar el { $date }
    .label = con retraso
    .help = revísala con `{ $department }` y fija un nuevo día
guideline-no-longer-in-force = esta pauta terminó el { $date }
    .label = terminada
    .help = borra el archivo si ya no hace falta; su historia se conserva
grant-no-longer-in-force = este permiso terminó el { $date }
    .label = terminado
    .help = quítalo si ya no hace falta
notice-expired = el aviso `{ $notice }` terminó el { $date }
    .label = terminado
    .help = borra el archivo, o pon un día posterior si continúa
notice-without-words = el aviso `{ $notice }` no dice qué contar al cliente
    .label = sin palabras para el cliente
    .help = añade `tell_the_customer:` con las frases que debe usar todo el equipo
notice-without-contact = el aviso `{ $notice }` no dice a quién preguntar
    .label = sin contacto
    .help = añade `contact:` con el departamento que sabe más
notice-contact-nobody = el aviso `{ $notice }` remite a `{ $department }`, que no tiene contactos
    .label = nadie a quien llamar
    .help = añade contactos al departamento, o nombra otro
notice-contact-away = no hay nadie localizable en `{ $department }` mientras dura el aviso `{ $notice }`
    .label = no está esos días
    .help = añade un contacto para esos días, o nombra otro departamento; está localizable { $hours }

## Vocabulario
unused-fact = ninguna pauta lee el dato `{ $fact }`
    .label = no cambia nada
    .help = quítalo, o úsalo en una condición
unused-table = ninguna pauta lee la tabla `{ $table }`
    .label = no cambia nada
    .help = quítala, o úsala en un límite
unused-value = nada nombra la palabra `{ $word }` de `{ $fact }`: ni una condición, ni una tabla, ni un ejemplo
    .label = no cambia nada
    .help = quítala, o di qué vale para ella
renamed-without-formerly = `{ $new }` antes se llamaba `{ $old }` y no lo dice
    .label = un identificador nuevo
    .help = añade `formerly: [{ $old }]`, para que los topes y las comparaciones lo reconozcan
remedy-renamed-without-formerly = la solución `{ $new }` antes se llamaba `{ $old }` y no lo dice
    .label = un identificador nuevo
    .help = añádele `formerly: [{ $old }]`, para que los topes y las comparaciones la reconozcan

## Niveles y excepciones
unknown-rule = no hay ninguna observación llamada `{ $name }`
    .label = no es el nombre de una observación
    .help = `sayso explain` muestra todos los nombres
level-is-fixed = el nivel de `{ $name }` no se puede cambiar
    .label = siempre se dice
    .help = quita la línea; lo que no se entiende falta en las pautas, así que nadie debería pasarlo por alto
never-ignored = `{ $name }` no se puede ignorar
    .label = siempre se dice
    .help = quita la entrada y corrige lo que señala
ignore-expired = `{ $rule }` en `{ $spot }` se ignoraba hasta el { $date }, y ese día ya pasó
    .label = terminado
    .help = corrige lo que señala y quita la entrada, o pon un día posterior con un motivo que siga siendo válido
ignore-unused = `{ $rule }` no aparece en `{ $spot }`, así que no hay nada que ignorar
    .label = nada que ignorar
    .help = quita la entrada
ignore-of-nothing = `{ $spot }` no es ni una pauta ni un archivo
    .label = no ignora nada
    .help = nombra una pauta por su identificador, o un archivo por su ruta en la carpeta de las pautas
