### Lo que dicen las órdenes que escriben archivos de pautas.

fmt-done =
    { $changed ->
        [0] Nada que reordenar
        [one] 1 archivo con nueva disposición
       *[other] { $changedText } archivos con nueva disposición
    }, { $kept ->
        [one] 1 archivo está como debe.
       *[other] { $keptText } archivos están como deben.
    }
fmt-check-done =
    { $changed ->
        [0] Ningún archivo cambiaría de disposición
        [one] 1 archivo cambiaría de disposición
       *[other] { $changedText } archivos cambiarían de disposición
    }, { $kept ->
        [one] 1 archivo está como debe.
       *[other] { $keptText } archivos están como deben.
    }
fmt-unread = { $path } se deja como está, porque no se puede leer sin dudas; `sayso validate` dice por qué.
fmt-unsure = { $path } se deja como está, porque con otra disposición diría otra cosa.

fix-done = { $path }: { $count ->
        [one] 1 observación corregida
       *[other] { $countText } observaciones corregidas
    }.
fix-none = No hay nada que se pueda corregir sin preguntar.

translate-absent = aún sin traducir
translate-missing =
    { $count ->
        [one] falta 1 texto
       *[other] faltan { $countText } textos
    }
translate-stale =
    { $count ->
        [one] 1 texto traduce palabras que ya han cambiado
       *[other] { $countText } textos traducen palabras que ya han cambiado
    }
translate-summary =
    { $count ->
        [one] 1 archivo está traducido
       *[other] { $countText } archivos están traducidos
    }; { $unconfirmed ->
        [0] todos están confirmados.
        [one] 1 tiene textos que nadie ha confirmado.
       *[other] { $unconfirmedText } tienen textos que nadie ha confirmado.
    }

## Los argumentos, y lo que falla antes de un resultado
label-error = error:
label-internal-error = error interno:
label-help = ayuda:
usage-unknown-command = no hay ningún comando `{ $name }`
usage-unknown-argument = aquí no hay ninguna opción `{ $name }`
usage-missing = falta esto: { $names }
usage-conflict = `{ $one }` y `{ $other }` se excluyen
usage-without-value = `{ $name }` necesita un valor
usage-value = `{ $value }` no puede ir después de `{ $name }`
usage-values = puede ser: { $values }
usage-day = escribe un día como `2026-12-01`, o un momento como `2026-12-01T12:00Z` donde importe la hora
usage-help = `sayso --help` muestra los comandos; `--help` detrás de un comando, sus opciones
policies-named-otherwise = existe `{ $file }`, pero las pautas empiezan con un archivo llamado `sayso.yaml`
policies-rename = cámbiale el nombre a `sayso.yaml`
policies-not-in-folder = no hay ningún `sayso.yaml` en `{ $folder }`
no-such-folder = no existe la carpeta `{ $folder }`
init-in-english = Estos archivos están en inglés; escribe tus propios textos encima y pon tu idioma el primero en `languages:`.
init-next = el siguiente paso: { $command }
explain-in-english = Esta página solo está en inglés.
list-incomplete =
    { $count ->
        [one] ! Hay un error en las pautas, así que la lista puede estar incompleta: mira `sayso validate`.
       *[other] ! Hay { $countText } errores en las pautas, así que la lista puede estar incompleta: mira `sayso validate`.
    }
show-incomplete =
    { $count ->
        [one] ! Hay un error en esta pauta o en `sayso.yaml`, así que puede faltar algo: mira `sayso validate`.
       *[other] ! Hay { $countText } errores en esta pauta o en `sayso.yaml`, así que puede faltar algo: mira `sayso validate`.
    }
validate-not-tried =
    { $count ->
        [one] 1 ejemplo no se ha probado, porque su pauta aún no se puede leer.
       *[other] { $countText } ejemplos no se han probado, porque sus pautas aún no se pueden leer.
    }
publish-mistakes =
    { $count ->
        [one] las pautas de este commit tienen un error: { $first }
       *[other] las pautas de este commit tienen { $countText } errores; el primero es: { $first }
    }
