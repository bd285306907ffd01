### El comentario bajo una propuesta, para responsables. Argumentos: véase en/review.ftl

## Titular
review-not-waited =
    { $count ->
        [0] Nadie habría esperado menos.
        [one] { $countText } cliente no habría tenido que esperar.
       *[other] { $countText } clientes no habrían tenido que esperar.
    }
review-wait =
    { $count ->
        [one] { $countText } cliente habría tenido que esperar.
       *[other] { $countText } clientes habrían tenido que esperar.
    }
review-nobody-loses = Nadie pierde nada de lo que hoy puede decidir.
review-somebody-loses = Alguien podrá decidir menos que hoy: { $list }.
review-extra-cost = Coste adicional aproximado: { $cost } del { $from } al { $to }.
review-no-log = No se han facilitado decisiones anteriores, así que no se sabe qué habría supuesto.
review-counts = Por corregir: { $fixText } · Preguntas para ti: { $questionsText }
review-still-to-agree = Acuerdos pendientes: { $list }
review-check-title =
    { $count ->
        [0] No cambia ninguna decisión
        [one] Cambia { $countText } pauta
       *[other] Cambian { $countText } pautas
    }; por corregir: { $fixText }

## Títulos y tablas
review-what-changes = Qué cambia
review-from = desde el { $date }
review-new-from = nueva, desde el { $date }
review-new = nueva
review-please-look = Por favor, revisa
review-noticed = Qué hemos observado
review-fix = Corregir
review-question = Pregunta
review-fix-and-question = «Corregir» impide aceptar la propuesta. Una «pregunta» no: respóndela en un comentario o cambia el archivo.
review-edit = Editar
review-would-have = Qué habría pasado, del { $from } al { $to }
review-newly-granted =
    { $count ->
        [one] { $countText } petición que entonces se rechazó y ahora se concedería
       *[other] { $countText } peticiones que entonces se rechazaron y ahora se concederían
    }
review-more-rows =
    { $count ->
        [one] { $countText } fila más en { $where }
       *[other] { $countText } filas más en { $where }
    }
review-words = Las palabras que leerá el equipo, antes y después
review-exactly = Qué decisiones cambian exactamente
review-col-guideline = Pauta
review-col-role = Rol
review-col-case = Caso
review-col-before = Antes
review-col-now = Ahora
review-col-example = Ejemplo
review-who-agrees = Quién falta por dar su acuerdo
review-agree-guidelines = { $department }: { $list }
review-agree-hours = { $department }: confirma que estará disponible, { $hours }
review-as-agents-see-it = Cómo lo verá el equipo:
review-rewritten = Este comentario se reescribe cuando cambia la propuesta; su último cambio: { $revision }. Nada está en vigor hasta que la propuesta se acepte y se publique.
review-how = Cómo se calculan las cifras
review-full-report = Informe completo
review-shortened = El comentario era demasiado largo y se ha acortado. El informe completo lo contiene todo.
review-all-good = Nada que corregir y ninguna pregunta.
review-example-misfits = Un ejemplo ya no encaja: «{ $example }».
review-not-compared = La propuesta tiene errores que corregir primero; después se muestra qué cambia.
review-left-out =
    { $count ->
        [one] Aquí se omite { $countText } más.
       *[other] Aquí se omiten { $countText } más.
    }
review-col-held-back = Ahora tendrían que esperar o se rechazarían
review-col-id = Número
review-all-cases = todos
review-may-be = quizá; no se encontró ningún caso
review-unknown-too =
    { $count ->
        [one] En { $countText } tipo de caso más hay que conocer otros datos antes de decidir.
       *[other] En { $countText } tipos de caso más hay que conocer otros datos antes de decidir.
    }
review-agree-asked = { $department }: recibirá consultas sobre { $list }
review-agree-ceiling = { $department }: aprueba límites por encima del techo, { $list }
review-gate-agreed = todas las personas afectadas están de acuerdo
review-gate-extra-cost = Coste adicional máximo
review-gate-newly-held-back = Peticiones que pasan a esperar, como máximo
review-gate-undetermined = Parte de las decisiones que no se puede comprobar, como máximo
review-gate-supervisors-agreed = Acuerdo de los supervisores, como mínimo
review-gate-more-room = Más margen
review-gate-less-room = Menos margen
review-gate-unknown = no se sabe sin decisiones anteriores

## Observaciones
risk-no-cap = { $role }: hasta { $limit } sin tope de frecuencia. ¿Es lo que se busca?
risk-no-limit = { $role }: cualquier importe, sin límite. ¿Es lo que se busca?
risk-condition-gone = Sin «{ $condition }» no queda nada que comprobar antes de decidir. ¿Es lo que se busca?
risk-ladder = { $role }: el límite supera ahora el del nivel siguiente ({ $next }). Hay que cambiar uno de los dos.
risk-ceiling = { $role }: hasta { $new }, por encima del techo de { $limit }. Debe aprobarlo: { $who }.
risk-large-raise = { $role }: el límite pasa de { $old } a { $new }. ¿Es lo que se busca?
risk-lowered = { $role }: se puede decidir menos que antes. ¿Lo saben las personas afectadas, y por qué?
risk-no-contact = En «{ $department }» no hay nadie a quien consultar sobre esta pauta.
risk-no-example = Todavía no hay ningún ejemplo. Los límites se aprenden con ejemplos.
risk-no-translation =
    { $count ->
        [one] { $countText } idioma sigue mostrando el texto anterior: { $list }.
       *[other] { $countText } idiomas siguen mostrando el texto anterior: { $list }.
    }
risk-past-date = La fecha de inicio ya ha pasado: { $date }.
review-declined =
    { $count ->
        [one] { $countText } petición anterior se rechazaría ahora en lugar de pasarse a otra persona.
       *[other] { $countText } peticiones anteriores se rechazarían ahora en lugar de pasarse a otra persona.
    }
review-also-reads =
    { $count ->
        [one] También cambia la redacción de { $countText } frase.
       *[other] También cambia la redacción de { $countText } frases.
    }
review-first = Antes no había pautas: todo es nuevo.
review-none-replayed = No se ha podido comprobar ninguna de las decisiones anteriores facilitadas, así que no se sabe qué habría supuesto.
review-unheard = No se sabe qué habría supuesto donde ninguna decisión anterior habla de ello: { $list }.
review-unheard-days = No se sabe qué habría supuesto donde todas las decisiones anteriores quedan fuera de los días que cambian: { $list }.
review-person-hours = { $person }: { $hours }
risk-declined = { $role }: las peticiones que se podían pasar a otra persona ahora se rechazan. ¿Es lo que se busca?
risk-example-gone = El ejemplo «{ $example }» decía: { $old }. Se ha quitado, y ahora la respuesta sería: { $new }. ¿Es lo que se busca?
risk-example-answered-anew = El ejemplo «{ $example }» decía: { $old }. Ahora dice: { $new }. ¿Es lo que se busca?
risk-asked = { $sentence } ¿Es lo que se busca?
review-agree-guardrail = { $department }: está de acuerdo con subir o quitar el techo
review-example-now = Espera `{ $expected }`; ahora la respuesta es `{ $answer }`.
review-example-cause = Lo que ha cambiado la respuesta: { $sentence }
review-example-advice = Si no era la intención, vuelve a ponerlo. Si lo era, escribe `answer: { $answer }` en el ejemplo.
review-example-moved = Si no era la intención, vuelve a ponerlo. Si lo era, lleva el ejemplo más allá del nuevo límite o escribe en él `answer: { $answer }`.
review-example-fitted = Antes de esta propuesta encajaba. Si el cambio no era la intención, corrige la pauta; si lo era, escribe `answer: { $answer }` en el ejemplo.
review-example-item = «{ $example }» (`{ $expected }`, ahora `{ $answer }`)
review-examples-misfit = { $countText } ejemplos ya no encajan: { $list }.
review-examples-advice = Si no era la intención, vuelve a ponerlo. Si lo era, da a cada ejemplo su nueva respuesta.
review-examples-moved = Si no era la intención, vuelve a ponerlo. Si lo era, lleva los ejemplos más allá del nuevo límite o da a cada uno su nueva respuesta.
review-examples-fitted = Antes de esta propuesta encajaban. Si el cambio no era la intención, corrige la pauta; si lo era, da a cada ejemplo su nueva respuesta.
review-examples-without-day =
    { $count ->
        [one] { $countText } ejemplo no dice qué día se decide
       *[other] { $countText } ejemplos no dicen qué día se decide
    }, y ahora depende del día. Añade `decided_at: { $date }` a lo que se da; no cambies las respuestas.
review-texts-left =
    La fuente ya no tiene { $keys }; { $count ->
        [one] { $countText } traducción aún lo tiene
       *[other] { $countText } traducciones aún lo tienen
    }: { $list }. No decide nada. Quítalo también allí.
review-titles-left =
    Hay menos ejemplos que títulos en { $count ->
        [one] { $countText } traducción
       *[other] { $countText } traducciones
    }: { $list }. Los títulos siguen el orden de los ejemplos: quita el del ejemplo que ya no está.
review-translations-left =
    El archivo ya no está, pero { $count ->
        [one] queda { $countText } traducción
       *[other] quedan { $countText } traducciones
    }: { $list }. No deciden nada. Bórralas también.
risk-example-conflict = Un ejemplo ya no encaja: «{ $example }». Ahora la decisión sería otra. Antes: { $old }. Ahora: { $new }.
risk-new-cost = El coste adicional de { $cost } supera el máximo fijado: { $limit }.
risk-disagreement = Solo se había aprobado el { $percent } de las peticiones que ahora decidiría el equipo.
risk-counter-offer = Para comparar: con { $cap }, { $countText } de las { $totalText } peticiones se resolverían igualmente al momento.
risk-no-cap-plain = { $role }: sin tope de frecuencia. ¿Es lo que se busca?
risk-held-back =
    { $count ->
        [one] { $countText } petición anterior tendría que esperar o se rechazaría; el máximo fijado es { $limit }.
       *[other] { $countText } peticiones anteriores tendrían que esperar o se rechazarían; el máximo fijado es { $limit }.
    }
risk-undetermined = No se puede comprobar el { $percent } de las decisiones anteriores; el máximo fijado es { $limit }.
risk-more-not-agreed = Alguien podrá decidir más que hoy y hay acuerdos pendientes: { $list }.
risk-less-not-agreed = Alguien podrá decidir menos que hoy y hay acuerdos pendientes: { $list }.

## Propuestas
propose-limit = { $guideline }: { $role }, hasta { $new }
review-cost-more = Coste adicional: { $cost }.
review-cost-less = Ahorro: { $cost }.
