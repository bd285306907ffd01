### A new export of past decisions explained: `sayso decisions check`.

check-rows =
    { $count ->
        [one] { $countText } fila
       *[other] { $countText } filas
    }
check-columns =
    { $count ->
        [one] { $countText } columna
       *[other] { $countText } columnas
    }
check-found = Qué es cada columna
check-name = Nombre
check-column = Columna
check-examples = Por ejemplo
check-always = igual en todas las filas
check-notation = así está escrito el archivo
check-is-guess = es una suposición: compruébelo
check-aside = No se usa: { $list }.
check-words = Qué significan las palabras
check-word = Palabra
check-meaning = Significa
check-unknown = nada todavía
check-unknown-help = Diga qué significa cada palabra, tantas veces como haga falta: { $command }
check-missing = Lo que falta
check-no-decision-id = Ninguna columna distingue una decisión de otra. Indíquela: { $command }
check-no-decided-at = Ninguna columna dice cuándo se decidió. Indíquela: { $command }
check-no-guideline = Ninguna columna dice según qué pauta se decidió. Si todas las filas tratan de una sola: { $command }
check-no-outcome = Ninguna columna dice cómo terminó. Si todo lo del archivo se concedió: { $command }
check-lacking =
    { $count ->
        [one] { $name } ({ $countText } decisión): { $list }
       *[other] { $name } ({ $countText } decisiones): { $list }
    }
check-lacking-means = Donde esto importa, la repetición no puede decir cuál habría sido la respuesta.
check-rejected = Filas que la repetición deja fuera
check-example = { $name } «{ $text }»
check-replayed =
    { $total ->
        [one] Se puede repetir { $countText } de { $totalText } fila.
       *[other] Se pueden repetir { $countText } de { $totalText } filas.
    }
check-write = Para escribirlo en `sayso.yaml`: { $command }
check-written = Escrito en { $file } como `{ $name }`. Ahora: { $command }
check-not-written = Todavía no se ha escrito nada: { $list }.
check-some-missing = falta algo
check-not-text = Algunas celdas no están en UTF-8: se pierden las letras con acento. Guarde el archivo en UTF-8.
check-name-taken = `sayso.yaml` ya tiene una entrada `{ $name }` en `decisions:`
check-name-taken-help = elija otro nombre con `--name`, o mire esa entrada con `--mapping { $name }`
check-cannot-write = `decisions:` en `sayso.yaml` no está escrito línea por línea, así que no se le añade nada
check-cannot-write-help = póngalo debajo a mano, o dé antes al archivo su forma con `sayso fmt`:
check-not-a-pair = `{ $text }` no tiene la forma `{ $word }`
