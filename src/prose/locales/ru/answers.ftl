### «Можно ли?»: ответ, причины и наименьшее изменение для ответа «да». Аргументы: см. en/answers.ftl

## Ответ
answer-decide = Решение за вами.
answer-decide-within = Решение за вами: { $amount } – в пределах вашего лимита ({ $limit }).
answer-decide-up-to = Решение за вами: до { $limit }.
answer-decide-any = Решение за вами, какой бы ни была сумма.
answer-decide-charge = Решение за вами; плата не ниже { $limit }.
answer-owed = Клиенту полагается: { $amount }. Предоставьте это без согласования.
answer-owed-plain = Клиенту это полагается. Предоставьте это без согласования.
answer-owed-and-up-to = Сверх того, что полагается, решение за вами: всего до { $limit }.
answer-charge = Клиент платит { $amount }, не больше.
answer-charge-less = Можно взять меньше: не ниже { $limit }.
answer-ask = Спросите: { $who }.
answer-ask-part = Спросите: { $who }. До { $limit } можно предложить прямо сейчас.
answer-ask-contact = Как связаться: { $contact }.
answer-ask-later = Сейчас там никого нет на связи. Ближайшее время: { $when }, { $contact }.
answer-no = Нет.
answer-no-owed = Столько нельзя. Клиенту полагается: { $amount }. Предоставьте это без согласования.
answer-no-charge = Столько нельзя. Клиент платит { $amount }, не больше.
answer-no-part = Столько нельзя. До { $limit } можно дать прямо сейчас.
answer-no-this = Нет: { $remedy }.
answer-instead = Вместо этого можно предоставить: { $list }.
answer-together = Вместе с этим полагается: { $list }.
answer-not-covered = Для этого случая нет рекомендации.
answer-not-covered-ask = Для этого случая нет рекомендации. Спросите: { $who }. Ваш вопрос покажет нам, чего не хватает.
answer-cannot-tell = Пока сказать нельзя. Сначала укажите: { $facts }.
answer-cannot-tell-plain = Сказать нельзя.
answer-possible = Возможные ответы: { $list }.
answer-for-remedy = { $remedy }: { $answer }

## Короткие ответы
word-decide = решать самостоятельно
word-decide-up-to = решать самостоятельно, до { $limit }
word-owed = полагается: { $amount }
word-owed-plain = полагается
word-ask = спросить: { $who }
word-ask-someone = спросить
word-no = нет
word-not-covered = нет рекомендации
word-cannot-tell = сказать нельзя

## Причины
reasons = Почему
reason-within-limit = { $amount } – в пределах лимита: { $limit }.
reason-above-limit = { $amount } – больше лимита: { $limit }.
reason-above-owed = { $amount } – больше, чем полагается клиенту: { $limit }.
reason-below-charge = { $amount } – меньше, чем нужно взять: { $limit }.
reason-above-charge = { $amount } – больше, чем должен заплатить клиент: { $limit }.
reason-role = Эта роль не позволяет принять такое решение: { $role }.
reason-next-role = Следующий уровень, который может это решить: { $role }.
reason-used-up = Ограничение уже исчерпано: { $cap }.
reason-would-exceed-cap = Это превысило бы ограничение за период: { $cap }. Осталось: { $amount }.
reason-exception = Действует исключение: { $condition }.
reason-because = { $text }
reason-only-when = Рекомендация действует, только если: { $condition }.
reason-met = Выполнено: { $condition }.
reason-not-met = Не выполнено: { $condition }.
reason-unknown = Неизвестно: { $fact }.
reason-not-yet = Ещё не действует. Первый день: { $date }
reason-no-longer = Больше не действует. Последний день: { $date }
reason-instead-of = Нельзя вместе с тем, что уже предоставлено: { $list }.
reason-first-that-applies = Сначала нужно предложить: { $remedy }.
reason-currency = Лимит в этой валюте не задан: { $currency }.
reason-not-comparable = { $a } и { $b } – в разных валютах. Без курса их нельзя сравнить.
reason-owed = Клиенту это полагается: { $amount }.
reason-otherwise = Ничего другого не подходит; тогда – { $answer }.
reason-rules = На чём основано решение: { $rules }.

## Наименьшее изменение для ответа «да»
smallest = Что дало бы ответ «да»: { $change }.
smallest-less = сумма меньше на { $value }
smallest-less-of = меньше на { $value } ({ $fact })
smallest-more-of = больше на { $value } ({ $fact })
smallest-value = { $fact }: { $value }
smallest-cap = это ограничение ещё не исчерпано: { $cap }
smallest-role = роль: { $role }
smallest-date = день не раньше чем { $date }
smallest-none = Нет небольшого изменения, при котором ответ был бы «да».

## Допущения
assumption = Принято, потому что не указано: { $fact }: { $value }.
assumption-history = История не указана, поэтому считается, что раньше ничего не предоставлялось.

## Мгновенный ответ на странице
verdict-yes = Да, решение за вами.
    .reason = { $amount } – в пределах вашего лимита ({ $limit }).
verdict-yes-if =
    { $count ->
        [1] Да, если выполнено условие:
       *[other] Да, если выполнены все условия:
    }
verdict-owed = Да, клиенту это полагается: { $amount }.
verdict-ask = Сначала спросите: { $person }.
    .reason = { $amount } – больше вашего лимита ({ $limit }).
    .role = Ваша роль не позволяет принять это решение: { $role }.
    .cap = Ограничение уже исчерпано: { $limit }.
verdict-part = До { $limit } можно предложить прямо сейчас.
verdict-no = Нет, это нельзя.
verdict-gap = Такой рекомендации пока нет. Спросите: { $person }. Ваш вопрос покажет нам, чего не хватает.
verdict-need = Сначала укажите:
protected = Если вы решаете добросовестно и в рамках этой рекомендации, вам не придётся ничего возмещать, и это не поставят вам в вину.

## Командная строка
ask-heading = { $guideline } – { $remedy }
ask-case = Случай: { $list }
ask-check-first = Сначала проверьте: { $list }
ask-notice = Объявление, последний день – { $date }: { $text }
ask-batch-done =
    { $count ->
        [one] Дан ответ на { $countText } случай.
        [few] Даны ответы на { $countText } случая.
       *[many] Даны ответы на { $countText } случаев.
    }
ask-batch-carried = Эти столбцы не относятся к признакам случая и переносятся без изменений: { $list }.
ask-batch-missing = В соответствии названы столбцы, которых нет: { $list }.
ask-batch-unread = Строк с данными, которые не удалось прочитать: { $countText }; см. столбец error.
audit-summary = Записанных решений: { $totalText }. По рекомендациям: { $okText }, нет: { $violationText }, сказать нельзя: { $unclearText }.
validate-counts = Рекомендаций: { $guidelinesText }, примеров: { $examplesText }, замечаний: { $findingsText }
watch-waits = Проверено за { $countText } мс. Ожидание изменений; Ctrl-C завершает.
watch-changed = Изменено: { $files }
validate-ignored = Отложено до дня, указанного в `sayso.yaml`: { $countText }.
validate-known = Известно из `{ $file }` и не показано: { $countText }.
validate-gone = Больше не встречается из `{ $file }`: { $countText }; запишите файл заново с `--write-baseline`, чтобы это не вернулось:
validate-recorded = Записано в `{ $file }`: { $countText }; с `--baseline { $file }` показывается только новое.
