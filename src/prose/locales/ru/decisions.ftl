### A new export of past decisions explained: `sayso decisions check`.

check-rows =
    { $count ->
        [one] { $countText } строка
        [few] { $countText } строки
       *[other] { $countText } строк
    }
check-columns =
    { $count ->
        [one] { $countText } столбец
        [few] { $countText } столбца
       *[other] { $countText } столбцов
    }
check-found = Что в каком столбце
check-name = Имя
check-column = Столбец
check-examples = Например
check-always = одинаково во всех строках
check-notation = так записан файл
check-is-guess = предположение: проверьте
check-aside = Не используется: { $list }.
check-words = Что означают слова
check-word = Слово
check-meaning = Означает
check-unknown = пока ничего
check-unknown-help = Укажите, что означает слово (можно несколько раз): { $command }
check-missing = Чего не хватает
check-no-decision-id = Ни один столбец не отличает одно решение от другого. Укажите его: { $command }
check-no-decided-at = Ни один столбец не говорит, когда приняли решение. Укажите его: { $command }
check-no-guideline = Ни один столбец не говорит, по какой рекомендации решали. Если все строки об одном: { $command }
check-no-outcome = Ни один столбец не говорит, чем закончилось. Если всё в файле было одобрено: { $command }
check-lacking =
    { $count ->
        [one] { $name } ({ $countText } решение): { $list }
        [few] { $name } ({ $countText } решения): { $list }
       *[other] { $name } ({ $countText } решений): { $list }
    }
check-lacking-means = Там, где это важно, повтор не может сказать, каким был бы ответ.
check-rejected = Строки, которые повтор пропускает
check-example = { $name } «{ $text }»
check-replayed = Можно повторить: { $countText } из { $totalText }.
check-write = Записать в `sayso.yaml`: { $command }
check-written = Записано в { $file } под именем `{ $name }`. Теперь: { $command }
check-not-written = Пока ничего не записано: { $list }.
check-some-missing = чего-то не хватает
check-not-text = Некоторые ячейки не в UTF-8: буквы теряются. Сохраните файл в UTF-8.
check-name-taken = в `sayso.yaml` под `decisions:` уже есть запись `{ $name }`
check-name-taken-help = выберите другое имя с помощью `--name` или посмотрите эту запись: `--mapping { $name }`
check-cannot-write = `decisions:` в `sayso.yaml` записано не построчно, поэтому туда ничего не добавлено
check-cannot-write-help = впишите это под ним вручную или сначала приведите файл в порядок командой `sayso fmt`:
check-not-a-pair = `{ $text }` не имеет вида `{ $word }`
