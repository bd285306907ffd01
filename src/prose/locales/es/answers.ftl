### «¿Puedo hacerlo?»: la respuesta, sus motivos y el cambio mínimo para un sí. Argumentos: véase en/answers.ftl

## La respuesta
answer-decide = Tú decides.
answer-decide-within = Tú decides: { $amount } está dentro de tu límite ({ $limit }).
answer-decide-up-to = Tú decides, hasta { $limit }.
answer-decide-any = Tú decides, sea cual sea el importe.
answer-decide-charge = Tú decides; cobra al menos { $limit }.
answer-owed = Al cliente le corresponde: { $amount }. Concédelo sin consultar.
answer-owed-plain = El cliente tiene derecho a esto. Concédelo sin consultar.
answer-owed-and-up-to = Además de lo que corresponde, tú decides, hasta { $limit } en total.
answer-charge = El cliente paga { $amount }, no más.
answer-charge-less = Puedes cobrar menos: al menos { $limit }.
answer-ask = Consulta con { $who }.
answer-ask-part = Consulta con { $who }. Puedes ofrecer hasta { $limit } ahora mismo.
answer-ask-contact = Contacto: { $contact }.
answer-ask-later = Ahora mismo no hay nadie disponible. A partir de { $when }: { $contact }.
answer-no = No.
answer-no-owed = Tanto no. Al cliente le corresponde: { $amount }. Concédelo sin consultar.
answer-no-charge = Eso no. El cliente paga { $amount }, no más.
answer-no-part = Tanto no. Puedes dar hasta { $limit } ahora mismo.
answer-no-this = No: { $remedy }.
answer-instead = En su lugar puedes dar: { $list }.
answer-together = Va junto con esto: { $list }.
answer-not-covered = Ninguna pauta cubre esto.
answer-not-covered-ask = Ninguna pauta cubre esto. Consulta con { $who }. Tu pregunta nos muestra lo que falta.
answer-cannot-tell = Todavía no se puede saber. Indica antes: { $facts }.
answer-cannot-tell-plain = No se puede saber.
answer-possible = Respuestas posibles: { $list }.
answer-for-remedy = { $remedy }: { $answer }

## Respuestas breves
word-decide = decidir
word-decide-up-to = decidir, hasta { $limit }
word-owed = corresponde: { $amount }
word-owed-plain = corresponde
word-ask = consultar con { $who }
word-ask-someone = consultar
word-no = no
word-not-covered = sin pauta
word-cannot-tell = no se puede saber

## Motivos
reasons = Por qué
reason-within-limit = { $amount } está dentro del límite: { $limit }.
reason-above-limit = { $amount } supera el límite: { $limit }.
reason-above-owed = { $amount } es más de lo que le corresponde al cliente: { $limit }.
reason-below-charge = { $amount } es menos de lo que hay que cobrar: { $limit }.
reason-above-charge = { $amount } es más de lo que el cliente debe pagar: { $limit }.
reason-role = Este rol no permite tomar esta decisión: { $role }.
reason-next-role = El siguiente nivel que puede decidirlo: { $role }.
reason-used-up = El tope ya está agotado: { $cap }.
reason-would-exceed-cap = Esto superaría el tope por periodo: { $cap }. Queda: { $amount }.
reason-exception = Se aplica una excepción: { $condition }.
reason-because = { $text }
reason-only-when = La pauta solo se aplica si: { $condition }.
reason-met = Se cumple: { $condition }.
reason-not-met = No se cumple: { $condition }.
reason-unknown = No se sabe: { $fact }.
reason-not-yet = Todavía no está en vigor. Primer día: { $date }.
reason-no-longer = Ya no está en vigor. Último día: { $date }.
reason-instead-of = Nunca junto con lo que ya se ha concedido: { $list }.
reason-first-that-applies = Antes hay que ofrecer: { $remedy }.
reason-currency = No hay límite en esta moneda: { $currency }.
reason-not-comparable = { $a } y { $b } están en monedas distintas. Sin un tipo de cambio no se pueden comparar.
reason-owed = El cliente tiene derecho a ello: { $amount }.
reason-otherwise = No se aplica nada más; en ese caso: { $answer }.
reason-rules = Se decide según: { $rules }.

## El cambio mínimo para un sí
smallest = Sería un sí { $change }.
smallest-less = con { $value } menos
smallest-less-of = con { $value } menos ({ $fact })
smallest-more-of = con { $value } más ({ $fact })
smallest-value = en este caso: { $fact }: { $value }
smallest-cap = si esto no se hubiera agotado: { $cap }
smallest-role = para este rol: { $role }
smallest-date = a partir del { $date }
smallest-none = Ningún pequeño cambio lo convertiría en un sí.

## Suposiciones
assumption = Se supone porque no se indicó: { $fact }: { $value }.
assumption-history = Se supone porque no se indicó historial: antes no se concedió nada.

## La respuesta inmediata en la página
verdict-yes = Sí, tú decides.
    .reason = { $amount } está dentro de tu límite ({ $limit }).
verdict-yes-if =
    { $count ->
        [1] Sí, si se cumple esto:
       *[other] Sí, si se cumple todo esto:
    }
verdict-owed = Sí, el cliente tiene derecho a ello: { $amount }.
verdict-ask = Consulta antes con { $person }.
    .reason = { $amount } supera tu límite ({ $limit }).
    .role = Tu rol no permite tomar esta decisión: { $role }.
    .cap = El tope ya está agotado: { $limit }.
verdict-part = Puedes ofrecer hasta { $limit } ahora mismo.
verdict-no = No, esto no.
verdict-gap = Todavía no hay una pauta para esto. Consulta con { $person }. Tu pregunta nos muestra lo que falta.
verdict-need = Dime antes:
protected = Si decides de buena fe y dentro de esta pauta, no tendrás que devolver nada y no contará en tu contra.

## La línea de órdenes
ask-heading = { $guideline } – { $remedy }
ask-case = El caso: { $list }
ask-check-first = Comprueba antes: { $list }
ask-notice = Aviso hasta el { $date }: { $text }
ask-batch-done =
    { $count ->
        [one] { $countText } caso respondido.
       *[other] { $countText } casos respondidos.
    }
ask-batch-carried = Estas columnas no son datos del caso y se copian tal cual: { $list }.
ask-batch-missing = La correspondencia nombra columnas que no están: { $list }.
ask-batch-unread =
    { $count ->
        [one] { $countText } fila contiene algo que no se pudo leer; véase la columna error.
       *[other] { $countText } filas contienen algo que no se pudo leer; véase la columna error.
    }
audit-summary = De { $totalText } decisiones registradas, { $okText } siguen las pautas y { $violationText } no; de { $unclearText } no se puede saber.
validate-counts = { $guidelines ->
        [one] 1 pauta
       *[other] { $guidelinesText } pautas
    }, { $examples ->
        [one] 1 ejemplo
       *[other] { $examplesText } ejemplos
    }, { $findings ->
        [one] 1 observación
       *[other] { $findingsText } observaciones
    }
watch-waits = Comprobado en { $countText } ms. A la espera de un cambio; Ctrl-C termina.
watch-changed = Cambiado: { $files }
validate-ignored =
    { $count ->
        [one] Se ignora 1 observación hasta el día que indica `sayso.yaml`.
       *[other] Se ignoran { $countText } observaciones hasta los días que indica `sayso.yaml`.
    }
validate-known =
    { $count ->
        [one] 1 observación ya consta en `{ $file }` y no se muestra.
       *[other] { $countText } observaciones ya constan en `{ $file }` y no se muestran.
    }
validate-gone =
    { $count ->
        [one] 1 observación de `{ $file }` ha desaparecido; escribe el archivo de nuevo con `--write-baseline` para que no vuelva:
       *[other] { $countText } observaciones de `{ $file }` han desaparecido; escribe el archivo de nuevo con `--write-baseline` para que no vuelvan:
    }
validate-recorded =
    { $count ->
        [one] 1 observación anotada en `{ $file }`; con `--baseline { $file }` solo se muestran las nuevas.
       *[other] { $countText } observaciones anotadas en `{ $file }`; con `--baseline { $file }` solo se muestran las nuevas.
    }
