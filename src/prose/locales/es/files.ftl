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
        [one] 1 texto se hizo de palabras que han cambiado
       *[other] { $countText } textos se hicieron de palabras que han cambiado
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
