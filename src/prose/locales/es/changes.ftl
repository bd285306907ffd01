### Qué significa un cambio de las pautas, en palabras. Argumentos: véase en/changes.ftl
### Construcciones impersonales («se puede decidir»): el rol, el importe y la fecha van como etiqueta.
### Tratamiento: «tú».

## El cambio en conjunto
diff-summary =
    { $count ->
        [0] Ninguna pauta cambia lo que se puede decidir.
        [one] Cambia { $countText } pauta.
       *[other] Cambian { $countText } pautas.
    }
diff-undecided =
    { $count ->
        [one] En { $countText } pauta no se sabe si cambia alguna respuesta.
       *[other] En { $countText } pautas no se sabe si cambia alguna respuesta.
    }
diff-nothing = No cambia nada para la clientela ni para el equipo.
diff-reworded = Solo cambia el texto; no cambia ninguna decisión.
diff-nothing-else = No cambia nada más.
diff-rest = No cambia nada más: { $count ->
        [one] { $countText } pauta más da
       *[other] { $countText } pautas más dan
    } las mismas respuestas que antes.
diff-by-date = Cambios debidos solo al calendario, entre el { $from } y el { $until }:
diff-on-date = A partir del { $date }:

## Sentido
direction-none = Nadie puede decidir más ni menos que antes.
direction-more = Más margen: nadie puede decidir menos que antes.
direction-less = Menos margen: nadie puede decidir más que antes.
direction-both = Más margen en unos casos y menos en otros.
direction-other = El mismo margen; en algunos casos hay que consultar a otra persona o corresponde otro importe.
room-more = más margen
room-less = menos margen
room-other-person = otra persona a quien consultar
room-other-amount = corresponde otro importe
room-other-facts = hay que saber otros datos

## Qué significa, caso por caso
region = { $role }: antes, { $old }; ahora, { $new }.
region-for = { $sentence } En este caso: { $conditions }.
region-example = Ejemplo: { $example }. Antes: { $old }. Ahora: { $new }.
region-past =
    { $count ->
        [0] Ningún caso anterior es de este tipo.
        [one] { $countText } caso anterior es de este tipo.
       *[other] { $countText } casos anteriores son de este tipo.
    }
region-past-people =
    { $count ->
        [one] Afectaba a { $countText } cliente.
       *[other] Afectaba a { $countText } clientes.
    }
region-sampled = Cambia al menos una respuesta; no se sabe si hay otras.
region-no-case = No se sabe si cambia algo más; no se ha encontrado ningún otro caso.
region-no-case-at-all = No se sabe si cambia alguna respuesta; no se ha encontrado ningún caso.
region-undecided = «{ $guideline }» tiene demasiados casos para compararlos todos; no se sabe qué cambia en ella.
region-more-follow = y { $countText } más

## Composición de frases
of-remedy = { $remedy } – { $sentence }
old-and-new = { $new } (antes: { $old })

## Límites
limit-raised = { $role }: ahora se puede decidir sin consultar hasta { $new } (antes: { $old }).
limit-lowered = { $role }: ahora solo se puede decidir sin consultar hasta { $new } (antes: { $old }).
limit-changed = { $role }: el límite se calcula de otra forma: { $new } (antes: { $old }).
limit-introduced = { $role }: ahora hay un límite de { $new }; antes no lo había.
limit-removed = { $role }: desaparece el límite ({ $old }); se puede decidir sin consultar cualquier importe.
limit-currency-changed = { $role }: el límite se indica ahora en otra moneda: { $new } (antes: { $old }).
limit-currency-added = { $role }: ahora también se puede decidir sin consultar hasta { $new } (antes: nada en { $currency }).
limit-currency-removed = { $role }: ya no se puede decidir en { $currency } (antes: hasta { $old }).
charge-lowered = { $role }: ahora se puede rebajar el cargo sin consultar hasta { $new } (antes: hasta { $old }).
charge-raised = { $role }: sin consultar hay que cobrar ahora al menos { $new } (antes: { $old }).

## Quién puede decidir
role-gained = { $role }: ahora también se puede decidir al momento, hasta { $new }.
role-gained-any = { $role }: ahora también se puede decidir al momento.
role-lost = { $role }: ya no se puede decidir al momento. La petición pasa a: { $next }.
role-lost-any = { $role }: ya no se puede decidir al momento.
grant-added = Nuevo permiso – { $grant }
grant-removed = Fin de un permiso – { $grant }
ask-changed = { $role }: hay que consultar a otra persona: { $new } (antes: { $old }).
otherwise-changed = En los demás casos: { $new } (antes: { $old }).

## Condiciones y excepciones
condition-added = Nueva condición que hay que comprobar antes: «{ $condition }».
condition-removed = Deja de aplicarse una condición: «{ $condition }».
condition-changed = Cambia una condición. Antes: «{ $old }». Ahora: «{ $new }».
condition-added-for = { $role }: hay que comprobar antes una nueva condición: «{ $condition }».
condition-removed-for = { $role }: deja de aplicarse una condición: «{ $condition }».
condition-changed-for = { $role }: cambia una condición. Antes: «{ $old }». Ahora: «{ $new }».
only-when-added = La pauta entera tiene ahora una condición: «{ $condition }».
only-when-removed = Desaparece la condición general de la pauta: «{ $condition }».
only-when-changed = Cambia la condición general de la pauta. Antes: «{ $old }». Ahora: «{ $new }».
unless-added = Nueva excepción: «{ $condition }». En ese caso, { $new }.
unless-removed = Deja de aplicarse una excepción: «{ $condition }» (antes, en ese caso: { $old }).
unless-changed = Cambia una excepción. Antes: «{ $old }». Ahora: «{ $new }».
unless-answer-changed = Cambia la respuesta a una excepción: «{ $condition }». Ahora: { $new } (antes: { $old }).
unless-reordered = Las excepciones se examinan en otro orden.

## Con qué frecuencia y cuánto
cap-tightened = Se puede aplicar menos a menudo que antes: ahora, { $new } (antes: { $old }).
cap-loosened = Se puede aplicar más a menudo que antes: ahora, { $new } (antes: { $old }).
cap-introduced = Nuevo tope de frecuencia: { $new }.
cap-removed = Ya no hay tope de frecuencia (antes: { $old }).
cap-changed = Cambia el tope por periodo: ahora, { $new } (antes: { $old }).
cap-money-tightened = Se puede conceder menos por periodo que antes: ahora, { $new } (antes: { $old }).
cap-money-loosened = Se puede conceder más por periodo que antes: ahora, { $new } (antes: { $old }).
cap-money-introduced = Nuevo tope total: { $new }.
cap-money-removed = Ya no hay tope total (antes: { $old }).
cap-used-up-changed = Si se agota este tope ({ $cap }): { $new } (antes: { $old }).
cap-across-changed = Cambia qué se cuenta en conjunto ({ $cap }). Antes: { $old }. Ahora: { $new }.

## Lo que corresponde al cliente
owed-introduced = Ahora al cliente le corresponde: { $new }. Hay que concederlo sin consultar.
owed-introduced-plain = Ahora el cliente tiene derecho a esto; hay que concederlo sin consultar.
owed-removed = Esto ya no le corresponde al cliente (antes: { $old }).
owed-removed-plain = El cliente ya no tiene derecho a esto.
owed-raised = Ahora al cliente le corresponde más: { $new } (antes: { $old }).
owed-lowered = Ahora al cliente le corresponde menos: { $new } (antes: { $old }).
owed-changed = Lo que le corresponde al cliente se calcula de otra forma: { $new } (antes: { $old }).

## Pautas y soluciones
guideline-added = Nueva pauta: «{ $guideline }».
guideline-added-from = Nueva pauta: «{ $guideline }». Primer día en que se aplica: { $date }.
guideline-retired = Pauta retirada: «{ $guideline }». Último día en que se aplica: { $date }.
guideline-removed = Pauta eliminada: «{ $guideline }».
guideline-renamed = Nuevo nombre: «{ $new }» (antes: «{ $old }»).
guideline-moved = La respalda otro departamento: { $new } (antes: { $old }).
guideline-also-for = Ahora responde también a otra situación: { $text }.
remedy-added = Nueva solución: «{ $remedy }».
remedy-removed = Solución retirada: «{ $remedy }».
remedy-renamed = Nuevo nombre de una solución: «{ $new }» (antes: «{ $old }»).
remedies-reordered = Las soluciones se ofrecen en otro orden: { $list }.
offer-order-binding = El orden de las soluciones es ahora obligatorio: hay que ofrecer la primera que se aplique.
offer-order-free = El orden de las soluciones ya no es obligatorio.
instead-of-added = Ya no se puede conceder en el mismo caso que: { $list }.
instead-of-removed = Ahora se puede conceder en el mismo caso que: { $list }.
together-added = Ahora corresponde también, junto con esto: { $list }.
together-removed = Ya no corresponde también, junto con esto: { $list }.

## Fechas
date-start-set = Entra en vigor el { $new }.
date-start-removed = Entra en vigor de inmediato (antes: { $old }).
date-later = Entra en vigor más tarde: el { $new } en lugar del { $old }.
date-sooner = Entra en vigor antes: el { $new } en lugar del { $old }.
date-end-set = Último día de vigencia: { $new }.
date-end-removed = Ya no tiene fecha de fin (antes: { $old }).
date-end-later = Se aplica durante más tiempo: hasta el { $new } en lugar del { $old }.
date-end-sooner = Termina antes: el { $new } en lugar del { $old }.
review-date-changed = Hay que revisarla a más tardar el { $new } (antes: el { $old }).
review-date-set = Hay que revisarla a más tardar el { $new }.

## Quién respalda al equipo
contact-changed = Nuevo contacto en «{ $department }»: { $new } (antes: { $old }).
contact-added = Un contacto más en «{ $department }»: { $new }.
contact-gone = Deja de ser contacto en «{ $department }»: { $old }.
contact-details-changed = { $person } («{ $department }»), nueva forma de contacto: { $new } (antes: { $old }).
contact-hours-changed = Cambia el horario de contacto de «{ $department }»: { $new } (antes: { $old }).
contact-deputy-changed = { $person } («{ $department }»), suplencia: { $new } (antes: { $old }).
contact-away-changed = «{ $department }», { $person }: ausente en otros días que antes.
department-closed-changed = «{ $department }» cierra en otros días que antes.
contact-removed = En «{ $department }» ya no hay nadie a quien el equipo pueda llamar.
contact-none = nadie
department-added = Nuevo departamento: { $department }.
department-removed = Departamento eliminado: { $department }.
department-renamed = Nuevo nombre de un departamento: { $new } (antes: { $old }).
department-supports = «{ $department }» respalda ahora también otra pauta: «{ $guideline }».
department-supports-no-more = «{ $department }» ya no respalda «{ $guideline }».

## Avisos
notice-added = Nuevo aviso hasta el { $date }: «{ $text }».
notice-ended = Aviso terminado: «{ $text }».
notice-dates-changed = Cambian las fechas del aviso «{ $text }»: { $new } (antes: { $old }).
notice-changed = Cambia el texto o el alcance del aviso «{ $text }».

## Solo el texto
wording-changed =
    { $count ->
        [one] Solo cambia la redacción de { $countText } frase. Nadie gana ni pierde capacidad de decisión.
       *[other] Solo cambia la redacción de { $countText } frases. Nadie gana ni pierde capacidad de decisión.
    }
text-changed = Cambia el texto ({ $what }). Antes: «{ $old }»; ahora: «{ $new }»
text-added = Texto nuevo ({ $what }): «{ $new }»
text-removed = Texto eliminado ({ $what }): «{ $old }»
translation-stale =
    { $count ->
        [one] { $countText } idioma sigue mostrando el texto anterior: { $list }.
       *[other] { $countText } idiomas siguen mostrando el texto anterior: { $list }.
    }
translation-changed =
    { $count ->
        [one] Cambia la traducción en { $countText } idioma: { $list }.
       *[other] Cambia la traducción en { $countText } idiomas: { $list }.
    }
examples-added =
    { $count ->
        [one] { $countText } ejemplo nuevo.
       *[other] { $countText } ejemplos nuevos.
    }
examples-removed =
    { $count ->
        [one] { $countText } ejemplo eliminado.
       *[other] { $countText } ejemplos eliminados.
    }
examples-changed =
    { $count ->
        [one] Cambia { $countText } ejemplo.
       *[other] Cambian { $countText } ejemplos.
    }
training-added = Nuevo curso que hay que hacer antes: { $list }.
training-removed = Curso que ya no hace falta: { $list }.

## La organización
role-added = Nuevo rol: { $role }.
role-removed = Rol eliminado: { $role }.
role-moved = { $role }: cambia de nivel. Orden desde el más bajo: { $new } (antes: { $old }).
desk-hours-changed = Cambia el horario de atención: { $new } (antes: { $old }).
fact-added = Nuevo dato de un caso: { $fact }.
fact-removed = Dato eliminado: { $fact }.
fact-changed = El dato «{ $fact }» se determina de otra forma: { $new } (antes: { $old }).
table-changed = «{ $table }», { $where }: { $new } (antes: { $old }).
currency-added = Se usa otra moneda: { $currency }.
currency-removed = Moneda que ya no se usa: { $currency }.
ceiling-changed = { $role }: el techo para sus límites es ahora { $new } (antes: { $old }).
language-added = Nuevo idioma: { $list }.
language-removed = Idioma eliminado: { $list }.
setting-changed = Ajuste de la organización: { $what }: { $new } (antes: { $old }).
recognition-added = Un caso bien resuelto, contado: «{ $text }».

## Whole definitions
verdict-and-owed = { $verdict } (al cliente le corresponde: { $amount })
every-role = Todos
fact-defined-anew = El dato «{ $fact }» se define de otra manera.
table-defined-anew = La tabla «{ $table }» tiene otros valores en algunas filas.
ranks-changed = El orden de los roles, de menor a mayor, es ahora: { $new } (antes: { $old }).
setting-changed-plain = Cambia un ajuste de la organización: { $what }.
measure-changed = «{ $remedy }» se mide de otra manera.
diff-elsewhere = En otras partes
example-given-before = concedido antes: { $count ->
        [one] una vez
       *[other] { $countText } veces
    } ({ $what })
example-given-total = concedido antes: { $amount } ({ $what })
example-days-before = { $count ->
        [one] el día anterior
       *[other] { $countText } días antes
    }
example-hours-before = { $count ->
        [one] una hora antes
       *[other] { $countText } horas antes
    }
likely-renamed = Seguramente es solo un nombre nuevo: `{ $new }` (antes: `{ $old }`). Lo concedido con el nombre antiguo ya no cuenta. Para conservarlo, escribe `formerly: [{ $old }]`.
owed-when-added = Ahora esto le corresponde al cliente solo con una condición: «{ $condition }».
owed-when-removed = Ahora esto le corresponde al cliente sin la condición: «{ $condition }».
owed-when-changed = Cambia cuándo le corresponde esto al cliente. Antes: «{ $old }». Ahora: «{ $new }».
fact-blank-changed = Lo que se supone si «{ $fact }» queda en blanco: { $new } (antes: { $old }).
fact-blank-unknown = nada, hay que preguntarlo
fact-values-added = «{ $fact }» ahora también puede ser: { $list }.
fact-values-removed = «{ $fact }» ya no puede ser: { $list }.
table-added = Tabla nueva: «{ $table }».
table-removed = Tabla eliminada: «{ $table }».
table-row-added = «{ $table }», { $where }: { $new } (antes: sin fila propia).
table-row-removed = «{ $table }», { $where }: ya sin fila propia (antes: { $old }).
table-otherwise = todos los demás casos
ceiling-added = { $role }: ahora hay un techo para sus límites: { $new }.
ceiling-removed = { $role }: desaparece el techo para sus límites (antes: { $old }).
ceiling-approval-changed = { $role }: quién aprueba un límite por encima del techo: { $new } (antes: { $old }).
ceiling-crossed = Por encima del techo en «{ $guideline }» – { $role }: { $new } (techo: { $limit }).
ceiling-crossed-by = Debe aprobarlo: { $who }.
ceiling-crossed-by-nobody = No se indica quién puede aprobarlo.
limit-any-amount = cualquier importe
risk-more = Más margen: { $roles }
risk-less = Menos margen: { $roles }
risk-both = Más margen en unos casos y menos en otros: { $roles }
risk-roles = { $roles } ({ $list })
setting-time-zone = zona horaria de la atención al cliente
setting-sites = otras sedes
setting-gates = lo que debe cumplir una propuesta
setting-decisions = cómo se leen las decisiones pasadas
setting-closed = días en que está cerrado
setting-findings = observaciones que se dejan de lado
text-title = título
text-situation = situación
text-purpose = propósito
text-say = las palabras del cliente
text-ask-the-customer = preguntas al cliente
text-words-that-help = palabras que ayudan
text-better-left-out = mejor no decirlo
text-before-you-decide = antes de decidir
text-why-you-are-safe = por qué estás a salvo
text-because = motivo
text-label = nombre
text-group = nombre del grupo
text-unit = unidad
text-also-for = otras situaciones
words-title = Las palabras que lee el equipo, antes y después
words-none = No cambia ninguna palabra de las que lee el equipo.
calendar-nothing = El calendario por sí solo no cambia nada entre el { $from } y el { $until }.
limit-raised-to = { $role }: ahora se puede decidir más sin consultar: hasta { $new } (antes: hasta { $old }).
limit-lowered-to = { $role }: ahora se puede decidir menos sin consultar: solo hasta { $new } (antes: hasta { $old }).
region-in-some = { $role }, en { $countText } tipos de caso: antes, { $old }; ahora, { $new }.
diff-no-decision = No cambia ninguna decisión.
