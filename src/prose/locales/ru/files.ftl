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

## Аргументы и то, что мешает получить результат
label-error = ошибка:
label-internal-error = внутренняя ошибка:
label-help = подсказка:
usage-unknown-command = нет команды `{ $name }`
usage-unknown-argument = здесь нет параметра `{ $name }`
usage-missing = не хватает: { $names }
usage-conflict = `{ $one }` и `{ $other }` исключают друг друга
usage-without-value = после `{ $name }` нужно значение
usage-value = после `{ $name }` не может стоять `{ $value }`
usage-values = возможно: { $values }
usage-day = напишите день, например `2026-12-01`, а где важен час – момент, например `2026-12-01T12:00Z`
usage-help = `sayso --help` показывает команды, `--help` после команды – её параметры
policies-named-otherwise = есть `{ $file }`, но рекомендации начинаются с файла `sayso.yaml`
policies-rename = переименуйте его в `sayso.yaml`
policies-not-in-folder = в `{ $folder }` нет файла `sayso.yaml`
no-such-folder = нет папки `{ $folder }`
init-in-english = Эти файлы на английском; впишите свои тексты и поставьте свой язык первым в `languages:`.
init-next = следующий шаг: { $command }
explain-in-english = Эта страница есть только на английском.
list-incomplete = ! Ошибок в рекомендациях: { $countText }, поэтому список может быть неполным; подробнее: `sayso validate`.
show-incomplete = ! Ошибок в этой рекомендации или в `sayso.yaml`: { $countText }, поэтому здесь может чего-то не хватать; подробнее: `sayso validate`.
validate-not-tried = Не проверено примеров: { $countText }, потому что их рекомендации пока нельзя прочитать.
publish-mistakes = ошибок в рекомендациях этого коммита: { $countText }; первая: { $first }
