### Qué habría pasado con las decisiones anteriores: el informe. Argumentos: véase en/simulate.ftl

## En una frase
sim-title = Qué habría pasado con las decisiones anteriores
sim-headline =
    { $count ->
        [0] No se habría resuelto al momento ninguna petición anterior más
        [one] Se habría resuelto al momento { $countText } petición anterior más
       *[other] Se habrían resuelto al momento { $countText } peticiones anteriores más
    }; { $fewer ->
        [0] ninguna tendría que esperar ahora.
        [one] { $fewerText } tendría que esperar ahora o se rechazaría.
       *[other] { $fewerText } tendrían que esperar ahora o se rechazarían.
    }
sim-headline-nothing = Ninguna petición anterior habría tenido otra respuesta.
sim-headline-of =
    { $total ->
        [one] De la { $totalText } petición anterior que se pudo repetir (de { $readText })
       *[other] De las { $totalText } peticiones anteriores que se pudieron repetir (de { $readText })
    }, { $text }{ $untold ->
        [0] .
       *[other] ; en { $untoldText } no se puede saber.
    }
sim-clause-changes =
    { $count ->
        [0] no se habría resuelto al momento ninguna más
        [one] se habría resuelto al momento { $countText } más
       *[other] se habrían resuelto al momento { $countText } más
    } y { $fewer ->
        [0] ninguna tendría que esperar ahora
        [one] { $fewerText } tendría que esperar ahora o se rechazaría
       *[other] { $fewerText } tendrían que esperar ahora o se rechazarían
    }
sim-clause-nothing = ninguna habría tenido otra respuesta
sim-clause-otherwise =
    { $count ->
        [one] { $countText } habría tenido otra respuesta, pero no al momento, ni antes ni ahora
       *[other] { $countText } habrían tenido otra respuesta, pero ninguna al momento, ni antes ni ahora
    }
sim-headline-also =
    { $count ->
        [one] { $countText } más tendría otra respuesta: se consulta a otra persona o la respuesta es no.
       *[other] { $countText } más tendrían otra respuesta: se consulta a otra persona o la respuesta es no.
    }
sim-headline-early =
    { $count ->
        [one] En los primeros meses del registro, cuyo historial anterior no se conoce, cambiaría { $countText } más.
       *[other] En los primeros meses del registro, cuyo historial anterior no se conoce, cambiarían { $countText } más.
    }
sim-headline-early-only =
    { $count ->
        [one] Está en los primeros meses del registro, cuyo historial anterior no se conoce.
       *[other] Todas están en los primeros meses del registro, cuyo historial anterior no se conoce.
    }
sim-and-early = { $text }, y { $countText } en los primeros meses
sim-nothing-replayed =
    { $total ->
        [one] No se pudo repetir nada: de { $totalText } fila, { $list }.
       *[other] No se pudo repetir nada: de { $totalText } filas, { $list }.
    }
sim-nothing-read = No se pudo repetir nada: en el registro no hay ninguna decisión anterior.
sim-part-rejected =
    { $count ->
        [one] { $countText } no se pudo leer
       *[other] { $countText } no se pudieron leer
    }
sim-part-unknown-guideline =
    { $count ->
        [one] { $countText } nombra una pauta que no está aquí
       *[other] { $countText } nombran una pauta que no está aquí
    }
sim-part-not-replayable =
    { $count ->
        [one] { $countText } no se pudo asociar a las pautas
       *[other] { $countText } no se pudieron asociar a las pautas
    }
sim-part-undetermined = en { $countText } no se puede saber
sim-try-mapping = Prueba con { $text }, que dice qué significan las columnas y las palabras de un registro así.
sim-number-on-the-spot = ahora al momento
sim-number-held-back = ahora a la espera o rechazo
sim-number-cost = coste adicional
sim-number-saving = ahorro
sim-number-calls = consultas a responsables ahorradas por semana
sim-number-agreement = aprobadas por responsables

## Qué se ha repetido
sim-basis =
    { $total ->
        [one] Comprobado con { $totalText } decisión anterior, del { $from } al { $to }.
       *[other] Comprobado con { $totalText } decisiones anteriores, del { $from } al { $to }.
    }
sim-versions = { $old } en comparación con { $new }
sim-digest = huella del registro: { $text }
sim-rows = Filas leídas: { $totalText } = rechazadas { $rejectedText } + no repetibles { $skippedText } + indeterminadas { $undeterminedText } + repetidas { $countText }.
sim-settled =
    { $count ->
        [one] Las cifras son de la { $countText } decisión desde el { $from }, cuando todo límite temporal cabe en el registro.
       *[other] Las cifras son de las { $countText } decisiones desde el { $from }, cuando todo límite temporal cabe en el registro.
    }
sim-skipped =
    { $count ->
        [one] No se pudo comprobar { $countText } decisión anterior: { $reason }.
       *[other] No se pudieron comprobar { $countText } decisiones anteriores: { $reason }.
    }
sim-reason-count = { $reason } ({ $countText })
sim-assumed-no-history = No se conoce el historial anterior al registro; las decisiones que dependen de él cuentan como indeterminadas.

## Por qué se dejó fuera una fila
reject-broken-row = faltan o sobran campos, o está dañada
reject-repeated = repetida; cuenta una vez
reject-same-id-different-row = mismo identificador con contenido distinto
reject-no-id = sin identificador de decisión
reject-no-instant = sin fecha de la decisión
reject-unreadable-instant = no se puede leer la fecha y hora
reject-no-outcome = no consta cómo terminó
reject-unknown-outcome = resultado desconocido
reject-amount-not-a-number = el importe no es un número
reject-amount-with-sign = signo de moneda en el importe
reject-amount-with-comma = coma en el importe
reject-amount-too-long = el importe tiene demasiadas cifras
reject-amount-too-fine = el importe tiene más decimales que su moneda
reject-amount-negative = el importe es negativo
reject-no-currency = sin moneda
reject-unknown-currency = moneda desconocida
skip-no-guideline = no se indica la pauta
skip-unknown-guideline = la pauta no está en ninguna de las versiones
skip-no-remedy = no se indica la solución y hay varias
skip-unknown-remedy = la solución no está en ninguna de las versiones
skip-unknown-role = rol desconocido
skip-no-amount = no consta el importe
outcome-granted = concedido al momento
outcome-escalated-granted = aprobado por la persona responsable
outcome-escalated-declined = rechazado por la persona responsable
outcome-declined = rechazado por el equipo
outcome-pending = aún sin respuesta
outcome-not-offered = no ofrecido
undetermined-facts-unknown = faltan en el registro datos que importan
undetermined-history-unknown = depende de lo concedido antes del inicio del registro o de lo que habría dicho un superior

## Fiabilidad
sim-trust = ¿Es fiable?
sim-fidelity = Las pautas actuales reproducen el { $percent } de lo que hizo el equipo.
sim-disagreements = Dónde el equipo hizo otra cosa
sim-days-without-data =
    { $count ->
        [0] No hay días sin datos.
        [one] { $countText } día sin datos.
       *[other] { $countText } días sin datos.
    }
sim-missing-facts = Datos que faltan más a menudo: { $list }.
sim-unreadable-facts = Datos que no se pudieron leer y cuentan como ausentes: { $list }.

## Qué cambia
sim-matrix = De la respuesta anterior a la nueva
sim-old = Antes
sim-new = Ahora
sim-decide = al momento
sim-ask = consultar
sim-no = no
sim-not-covered = sin pauta
sim-cannot-tell = no se puede saber
sim-undetermined = indeterminado
sim-cause = Causa
sim-cause-rule = la pauta responde otra cosa
sim-cause-cap = otro tope por periodo
sim-cause-knock-on = solo porque difieren decisiones anteriores
sim-gain =
    { $count ->
        [0] No se habría resuelto al momento ninguna petición anterior más.
        [one] { $countText } petición que esperó una aprobación se habría resuelto al momento.
       *[other] { $countText } peticiones que esperaron una aprobación se habrían resuelto al momento.
    }
sim-loss =
    { $count ->
        [0] Ninguna petición anterior tendría que esperar ahora una aprobación.
        [one] { $countText } petición resuelta al momento tendría que esperar ahora una aprobación.
       *[other] { $countText } peticiones resueltas al momento tendrían que esperar ahora una aprobación.
    }
sim-anyway =
    { $count ->
        [0] Ninguna de ellas se aprobó después.
        [one] { $countText } de ellas se aprobó después de todos modos.
       *[other] { $countText } de ellas se aprobaron después de todos modos.
    }

## Dinero
sim-cost = Valor de estas decisiones: { $cost } en total, { $each } de media.
sim-extra = Coste adicional aproximado: { $cost }.
sim-saved = Ahorro aproximado: { $cost }.
sim-no-cost = El coste no cambia.
sim-interval = entre { $low } y { $high }, lo más probable { $cost }
sim-interval-saved = ahorra entre { $low } y { $high }, lo más probable { $cost }
sim-money-floor = mínimo
sim-money-replay = repetición
sim-money-ceiling = máximo
sim-money-floor-meaning = lo concedido o lo que se habría aprobado de todos modos
sim-money-replay-meaning = también lo rechazado, por el importe pedido
sim-money-ceiling-meaning = todas las personas con derecho, hasta el límite

## Responsables
sim-agreement = Se aprobaron { $countText } de { $totalText } peticiones así: { $percent } (entre { $low } y { $high } con un 95 % de confianza).
sim-agreement-none = Ninguna persona responsable decidió una petición así en este periodo.
sim-refused-list = Rechazadas entonces, ahora al momento
sim-calls =
    { $count ->
        [0] Ninguna consulta a responsables ahorrada.
        [one] { $countText } consulta a responsables ahorrada por semana.
       *[other] { $countText } consultas a responsables ahorradas por semana.
    }

## A quién afecta
sim-people =
    { $count ->
        [one] { $countText } cliente
       *[other] { $countText } clientes
    }
sim-decisions =
    { $count ->
        [one] { $countText } decisión
       *[other] { $countText } decisiones
    }
sim-requests =
    { $count ->
        [one] { $countText } petición
       *[other] { $countText } peticiones
    }
sim-small-cell = menos de cinco personas: no se muestra
sim-by = Por: { $what }

## Topes por periodo y barrido
sim-caps = Con qué frecuencia actúa cada tope
sim-cap-line = { $cap }: actúa { $countText } veces (antes: { $earlierText }).
sim-one-short =
    { $count ->
        [one] A { $countText } cliente le faltó una vez.
       *[other] A { $countText } clientes les faltó una vez.
    }
sim-sweep = Qué habrían supuesto otros límites
sim-sweep-limit = Límite
sim-sweep-largest = El mayor límite con al menos un { $percent } de aprobación y el coste dentro del presupuesto: { $limit }.
sim-sweep-none = Ningún límite probado alcanza un { $percent } de aprobación dentro del presupuesto.
sim-sweep-largest-agreed = El mayor límite con al menos un { $percent } de aprobación: { $limit }.
sim-sweep-none-agreed = Ningún límite alcanza un { $percent } de aprobación.
sim-sweep-written = { $limit } (el propuesto)
sim-sweep-tried = Los límites por periodo cuentan lo que se dio antes; por eso se probaron solo algunos límites, cada uno con su propia repetición.

## Lo que esto no puede decir
sim-cannot = Lo que esto no puede decir
sim-cannot-offers = Las ofertas que nunca se hicieron no están en el registro.
sim-cannot-spending = Si el equipo diera hasta el límite en el { $percent } de los casos, el coste adicional sería de { $cost }.
sim-cannot-bunching =
    { $count ->
        [one] { $countText } petición era justo del límite anterior; quizá se quería más.
       *[other] { $countText } peticiones eran justo del límite anterior; quizá se quería más.
    }
sim-cannot-demand = Harían falta { $countText } peticiones no registradas por semana para que cambie el balance.

## Secciones, tablas y umbrales
sim-section-replayed = Qué se ha repetido
sim-section-changes = Qué cambia
sim-section-money = Dinero
sim-section-people = A quién afecta
sim-section-supervisors = Qué habían dicho las personas responsables
sim-section-regions = Los casos que cambian
sim-section-examples = Ejemplos con ambas respuestas
sim-section-gates = Requisitos
sim-section-reproduce = Cómo reproducirlo
sim-col-guideline = Pauta
sim-col-remedy = Solución
sim-col-role = Rol
sim-col-team = Equipo
sim-col-site = Sede
sim-col-month = Mes
sim-col-date = Fecha
sim-col-amount = Importe
sim-col-decisions = Decisiones
sim-col-people = Clientes
sim-col-settled = Resuelto al momento en lugar de esperar
sim-col-anyway = Aprobado después de todos modos
sim-col-extra = Coste adicional
sim-col-week = Semana
sim-col-share = Proporción
sim-col-reason = Motivo
sim-col-reason-then = Motivo indicado entonces
sim-together = En total
sim-gate-pass = cumple
sim-gate-warn = revisar
sim-gate-fail = detener
sim-gate-extra-cost = Coste adicional de como máximo { $limit }: { $cost }
sim-gate-agreement = Aprobación de al menos un { $limit }: { $percent }
sim-gate-fidelity = Fidelidad de al menos un { $limit }: { $percent }
sim-gate-replayed = Filas repetidas, al menos un { $limit }: { $percent }
sim-gate-held-back = Peticiones que ahora esperan, como máximo { $limit }: { $countText }

## Progreso
sim-progress-reading = Leyendo decisiones anteriores
sim-progress-sorting = Ordenando
sim-progress-replaying = Repitiendo
sim-progress-sweeping = Probando otros límites
sim-progress-writing = Escribiendo el informe
