### Что говорят команды, которые пишут файлы правил.

fmt-done = Оформлено заново файлов: { $changedText }, в порядке: { $keptText }.
fmt-check-done = Файлов, которые были бы оформлены заново: { $changedText }, в порядке: { $keptText }.
fmt-unread = { $path }: файл не тронут, потому что его нельзя прочитать однозначно; причину назовёт `sayso validate`.
fmt-unsure = { $path }: файл не тронут, потому что при другом оформлении изменился бы его смысл.

fix-done = { $path }: исправлено замечаний: { $countText }.
fix-none = Без вопросов исправить нечего.

translate-absent = ещё не переведено
translate-missing = не хватает текстов: { $countText }
translate-stale = текстов, чей источник изменился: { $countText }
translate-summary =
    Переведено файлов: { $countText }; { $unconfirmed ->
        [0] все подтверждены.
       *[other] с неподтверждёнными текстами: { $unconfirmedText }.
    }
