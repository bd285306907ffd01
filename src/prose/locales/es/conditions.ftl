### Condiciones, límites y topes en palabras. Argumentos: véase en/conditions.ftl

## Duraciones y otras unidades
unit-minutes =
    { $count ->
        [one] { $countText } minuto
       *[other] { $countText } minutos
    }
    .of = { unit-minutes }
    .ago = { unit-minutes }
    .by = { unit-minutes }
unit-hours =
    { $count ->
        [one] { $countText } hora
       *[other] { $countText } horas
    }
    .of = { unit-hours }
    .ago = { unit-hours }
    .by = { unit-hours }
unit-days =
    { $count ->
        [one] { $countText } día
       *[other] { $countText } días
    }
    .of = { unit-days }
    .ago = { unit-days }
    .by = { unit-days }
unit-working-days =
    { $count ->
        [one] { $countText } día laborable
       *[other] { $countText } días laborables
    }
    .of = { unit-working-days }
    .ago = { unit-working-days }
    .by = { unit-working-days }
unit-weeks =
    { $count ->
        [one] { $countText } semana
       *[other] { $countText } semanas
    }
    .of = { unit-weeks }
    .ago = { unit-weeks }
    .by = { unit-weeks }
unit-months =
    { $count ->
        [one] { $countText } mes
       *[other] { $countText } meses
    }
    .of = { unit-months }
    .ago = { unit-months }
    .by = { unit-months }
unit-years =
    { $count ->
        [one] { $countText } año
       *[other] { $countText } años
    }
    .of = { unit-years }
    .ago = { unit-years }
    .by = { unit-years }
unit-nights =
    { $count ->
        [one] { $countText } noche
       *[other] { $countText } noches
    }
    .of = { unit-nights }
    .ago = { unit-nights }
    .by = { unit-nights }
unit-people =
    { $count ->
        [one] { $countText } persona
       *[other] { $countText } personas
    }
    .of = { unit-people }
    .ago = { unit-people }
    .by = { unit-people }
unit-items =
    { $count ->
        [one] { $countText } artículo
       *[other] { $countText } artículos
    }
    .of = { unit-items }
    .ago = { unit-items }
    .by = { unit-items }
unit-points =
    { $count ->
        [one] { $countText } punto
       *[other] { $countText } puntos
    }
    .of = { unit-points }
    .ago = { unit-points }
    .by = { unit-points }
unit-bags =
    { $count ->
        [one] { $countText } bulto
       *[other] { $countText } bultos
    }
    .of = { unit-bags }
    .ago = { unit-bags }
    .by = { unit-bags }
unit-other = { $number } { $unit }

## Comprobaciones de un dato
test-at-least = al menos { $value }
test-at-most = como máximo { $value }
test-more-than = más de { $value }
test-less-than = menos de { $value }
test-exactly = exactamente { $value }
test-not-exactly = distinto de { $value }
test-between = entre { $low } y { $high }
test-not-between = menos de { $low } o más de { $high }
test-range = más de { $low }, hasta { $high }
test-not = no { $value }
test-not-one-of = ninguno de estos valores: { $list }
test-one-of = { $list }
test-yes = sí
test-no = no
test-none = no hay
test-some = sí hay
moment = { $date }, { $time }
test-never = nunca
test-within = hace { $value } como máximo
test-more-than-ago = hace más de { $value }
test-at-least-ago = hace al menos { $value }
test-less-than-ago = hace menos de { $value }
test-exactly-ago = hace exactamente { $value }
test-during = en este horario ({ $hours })
test-on-weekdays = en estos días ({ $days })
test-does-not-hold = no: { $test }
test-band = de { $low } a menos de { $high }
apart-before = { $value } antes de: { $what }
apart-after = { $value } después de: { $what }
test-before = antes del { $date }
test-after = después del { $date }
test-on = el { $date }
test-not-on = cualquier día menos el { $date }
test-from = el { $date } o después
test-until = el { $date } o antes

## Condiciones
condition = { $fact }: { $test }
condition-any = al menos una de estas condiciones: { $list }
condition-none-of = ninguna de estas condiciones: { $list }
condition-not-all = no todas estas condiciones: { $list }
condition-at-least-of = al menos { $countText } de estas condiciones: { $list }
condition-fewer-of = menos de { $countText } de estas condiciones: { $list }
condition-always = en todos los casos
condition-otherwise = en los demás casos

## Dónde se sitúa un caso
dimension-share = { $asked } como porcentaje de «{ $of }»
dimension-count = veces contando este caso ({ $what })
dimension-total = total contando este caso ({ $what })
dimension-before = { $dimension } (según el cálculo anterior)
dimension-after = { $dimension } (según el cálculo actual)
place-unknown = no se indica
place-how-much = se pregunta cuánto
place-nothing-left = no queda nada que dar
place-other-word = cualquier otra cosa
place-mismatch = no comparable (por ejemplo, otra moneda)

## Importes y medidas
amount-anything = cualquier importe
amount-none = nada
amount-up-to = hasta { $amount }
amount-exactly = exactamente { $amount }
amount-at-least = al menos { $amount }
amount-if = { $amount } si: { $condition }
amount-otherwise = en los demás casos, { $amount }
amount-percent-of = un { $percent } de «{ $what }»
amount-sum = { $a } + { $b }
amount-difference = { $a } − { $b }
amount-product = { $a } × { $b }
amount-quotient = { $a } ÷ { $b }
amount-group = ({ $a })
amount-lower = { $a } o { $b }, lo que sea menor
amount-higher = { $a } o { $b }, lo que sea mayor
amount-table = el valor de la tabla «{ $table }»
amount-rounded-down = { $amount }, redondeado hacia abajo (múltiplos de { $step })
amount-rounded-up = { $amount }, redondeado hacia arriba (múltiplos de { $step })
amount-rounded-half-up = { $amount }, redondeado (múltiplos de { $step })
amount-rounded-half-even = { $amount }, redondeado (múltiplos de { $step }; las mitades, al par)
amount-smallest-unit = la unidad mínima de la moneda
amount-span =
    { $unit ->
        [minutes] minutos
        [hours] horas
        [working-days] días laborables
        [weeks] semanas completas
        [months] meses completos
        [years] años completos
       *[days] días
    } desde «{ $from }» hasta «{ $to }»
amount-first-day =
    el primer día { $unit ->
        [week] de la semana
        [quarter] del trimestre
        [year] del año
        [day] del día
       *[month] del mes
    } de «{ $what }»
amount-last-day =
    el último día { $unit ->
        [week] de la semana
        [quarter] del trimestre
        [year] del año
        [day] del día
       *[month] del mes
    } de «{ $what }»
amount-earlier = { $a } o { $b }, lo que sea anterior
amount-later = { $a } o { $b }, lo que sea posterior

## Datos integrados
fact-role = rol
fact-amount = importe
fact-guideline = pauta
fact-remedy = solución
fact-decided-at = momento de la decisión
fact-customer = cliente
fact-agent = persona del equipo
fact-site = sede
fact-already-given = ya concedido en este caso

## Con qué frecuencia y cuánto
per =
    { $scope ->
        [customer] por cliente
        [agent] por persona del equipo
        [case] por caso
        [order] por pedido
        [site] por sede
       *[other] por cada valor de «{ $label }»
    }
window-hours =
    { $count ->
        [1] en el plazo de una hora
       *[other] en cualquier periodo de { $countText } horas
    }
window-days =
    { $count ->
        [1] en un día
       *[other] en cualquier periodo de { $countText } días
    }
window-months =
    { $count ->
        [1] en cualquier periodo de un mes
       *[other] en cualquier periodo de { $countText } meses
    }
window-calendar =
    { $unit ->
        [day] en un día natural
        [week] en una semana natural
        [month] en un mes natural
        [quarter] en un trimestre natural
       *[year] en un año natural
    }
window-ever = en total, sin límite de tiempo
cap-times =
    { $count ->
        [0] ninguna vez
        [1] como máximo una vez
       *[other] como máximo { $countText } veces
    } { $per } { $window }
cap-money = como máximo { $amount } en total { $per } { $window }
cap-times-worked-out = como máximo este número de veces: { $amount }, { $per } { $window }
cap-if = { $cap } – si se cumple esto: { $condition }
cap-across-remedy = solo se cuenta esta solución
age-future = en el futuro
cap-across-guideline = se cuentan en conjunto todas las soluciones de esta pauta
cap-across-everything = se cuenta en conjunto todo lo que se concede
cap-across-listed = se cuenta en conjunto con: { $list }
cap-used-up = si se agota, consultar con { $who }
history-count =
    { $event ->
        [asked] cuántas veces se ha pedido
       *[granted] cuántas veces se ha concedido
    }: { $what }
history-sum =
    { $event ->
        [asked] total pedido
       *[granted] total concedido
    }: { $what }
history-days-since =
    { $event ->
        [asked] días desde la última petición
       *[granted] días desde la última concesión
    }: { $what }
history-anything = cualquier cosa
history-amount = importe: { $test }

## Días de la semana
weekday =
    { $day ->
        [mon] lun
        [tue] mar
        [wed] mié
        [thu] jue
        [fri] vie
        [sat] sáb
       *[sun] dom
    }
weekday-every = todos los días
hours-always = a cualquier hora
hours-never = nunca

## Una autorización en una frase
grant-may = { $role }: se puede decidir sin consultar hasta { $limit }.
grant-may-any = { $role }: se puede decidir sin consultar cualquier importe.
grant-may-plain = { $role }: se puede decidir sin consultar.
grant-charge = { $role }: se puede rebajar el cargo sin consultar hasta { $limit }.
grant-owed = Al cliente le corresponde: { $amount }. Hay que concederlo sin consultar.
grant-owed-charge = El cliente paga { $amount }, no más.
grant-owed-plain = El cliente tiene derecho a esto. Hay que concederlo sin consultar.
only-if = { $sentence } Solo si: { $conditions }.
unless-ask = Excepto si: { $conditions }. En ese caso, consulta con { $who }.
unless-no = Excepto si: { $conditions }. En ese caso, la respuesta es no.
