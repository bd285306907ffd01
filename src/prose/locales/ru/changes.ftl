### Что означает изменение рекомендаций, словами. Аргументы: см. en/changes.ftl
### Роль, сумма, дата и имя вставляются как подпись, без падежных окончаний и согласования в роде.
### Длинная дата кончается на «г.», поэтому в конце предложения после неё точки нет.

## Изменение в целом
diff-summary =
    { $count ->
        [0] Ни одна рекомендация не меняет того, кто что может решать.
        [one] Изменена { $countText } рекомендация.
        [few] Изменены { $countText } рекомендации.
       *[many] Изменено { $countText } рекомендаций.
    }
diff-undecided =
    { $count ->
        [one] В { $countText } рекомендации неизвестно, меняется ли хоть один ответ.
        [few] В { $countText } рекомендациях неизвестно, меняется ли хоть один ответ.
       *[many] В { $countText } рекомендациях неизвестно, меняется ли хоть один ответ.
    }
diff-nothing = Ни для клиентов, ни для сотрудников ничего не меняется.
diff-reworded = Изменены только формулировки; ни одно решение не меняется.
diff-nothing-else = Больше ничего не меняется.
diff-rest = Больше ничего не меняется: { $count ->
        [one] ещё { $countText } рекомендация даёт
        [few] ещё { $countText } рекомендации дают
       *[many] ещё { $countText } рекомендаций дают
    } те же ответы, что и раньше.
diff-by-date = Меняется только из-за календаря, с { $from } по { $until }:
diff-on-date = С { $date }:

## Направление
direction-none = Никто не может решать ни больше, ни меньше, чем раньше.
direction-more = Больше полномочий: никто не может решать меньше, чем раньше.
direction-less = Меньше полномочий: никто не может решать больше, чем раньше.
direction-both = В одних случаях полномочий больше, в других меньше.
direction-other = Полномочия те же; в некоторых случаях нужно спросить другого или полагается другая сумма.
room-more = больше полномочий
room-less = меньше полномочий
room-other-person = спросить нужно другого
room-other-amount = полагается другая сумма
room-other-facts = нужно знать другое

## Что это значит в каждом случае
region = { $role }: было – { $old }; стало – { $new }.
region-for = { $sentence } Условия: { $conditions }.
region-example = Пример: { $example }. Было – { $old }. Стало – { $new }.
region-past =
    { $count ->
        [0] Среди прошлых случаев таких нет.
        [one] Таких прошлых случаев: { $countText }.
       *[other] Таких прошлых случаев: { $countText }.
    }
region-past-people =
    { $count ->
        [one] Это касалось { $countText } клиента.
       *[other] Это касалось { $countText } клиентов.
    }
region-sampled = Меняется по крайней мере один ответ; есть ли другие, неизвестно.
region-no-case = Меняется ли что-нибудь ещё, неизвестно; других случаев не найдено.
region-no-case-at-all = Меняется ли хоть один ответ, неизвестно; таких случаев не найдено.
region-undecided = У рекомендации «{ $guideline }» слишком много случаев, чтобы сравнить все; что в ней меняется, неизвестно.
region-more-follow = и ещё { $countText }

## Соединение предложений
of-remedy = { $remedy } – { $sentence }
old-and-new = { $new } (было: { $old })

## Лимиты
limit-raised = { $role }: теперь можно самостоятельно принимать решение: до { $new } (было: до { $old }).
limit-lowered = { $role }: теперь можно самостоятельно принимать решение только до { $new } (было: до { $old }).
limit-changed = { $role }: лимит рассчитывается иначе: { $new } (было: { $old }).
limit-introduced = { $role }: теперь действует лимит: { $new }; раньше лимита не было.
limit-removed = { $role }: лимит снят (был: { $old }); можно самостоятельно принимать решение на любую сумму.
limit-currency-changed = { $role }: лимит теперь указан в другой валюте: { $new } (было: { $old }).
limit-currency-added = { $role }: теперь можно самостоятельно принимать решение и в валюте { $currency }: до { $new } (раньше в ней было нельзя).
limit-currency-removed = { $role }: в валюте { $currency } больше нельзя принимать решение самостоятельно (было: до { $old }).
charge-lowered = { $role }: теперь можно самостоятельно снизить плату до { $new } (было: до { $old }).
charge-raised = { $role }: без согласования плата теперь должна быть не ниже { $new } (было: { $old }).

## Кто может решать
role-gained = { $role }: теперь и здесь можно принимать решение сразу, до { $new }.
role-gained-any = { $role }: теперь и здесь можно принимать решение сразу.
role-lost = { $role }: принимать решение сразу больше нельзя. Кому передать запрос: { $next }.
role-lost-any = { $role }: принимать решение сразу больше нельзя.
grant-added = Новое полномочие – { $grant }
grant-removed = Полномочие больше не действует – { $grant }
ask-changed = { $role }: спрашивать теперь нужно другого: { $new } (было: { $old }).
otherwise-changed = Во всех остальных случаях – { $new } (было – { $old }).

## Условия и исключения
condition-added = Новое условие, которое нужно сначала проверить: «{ $condition }».
condition-removed = Одно из условий больше не действует: «{ $condition }».
condition-changed = Одно из условий изменено. Было: «{ $old }». Стало: «{ $new }».
condition-added-for = { $role }: сначала нужно проверить новое условие: «{ $condition }».
condition-removed-for = { $role }: одно из условий больше не действует: «{ $condition }».
condition-changed-for = { $role }: одно из условий изменено. Было: «{ $old }». Стало: «{ $new }».
only-when-added = Теперь у всей рекомендации есть общее условие: «{ $condition }».
only-when-removed = Общее условие рекомендации снято: «{ $condition }».
only-when-changed = Общее условие рекомендации изменено. Было: «{ $old }». Стало: «{ $new }».
unless-added = Новое исключение: «{ $condition }». Тогда – { $new }.
unless-removed = Исключение больше не действует: «{ $condition }» (было – { $old }).
unless-changed = Исключение изменено. Было: «{ $old }». Стало: «{ $new }».
unless-answer-changed = Изменён ответ для исключения «{ $condition }». Стало – { $new } (было – { $old }).
unless-reordered = Исключения рассматриваются в другом порядке.

## Как часто и сколько
cap-tightened = Применять можно реже, чем раньше: теперь { $new } (было: { $old }).
cap-loosened = Применять можно чаще, чем раньше: теперь { $new } (было: { $old }).
cap-introduced = Новое ограничение по частоте: { $new }.
cap-removed = Ограничение по частоте снято (было: { $old }).
cap-changed = Ограничение за период изменено: теперь { $new } (было: { $old }).
cap-money-tightened = За период можно предоставить меньше, чем раньше: теперь { $new } (было: { $old }).
cap-money-loosened = За период можно предоставить больше, чем раньше: теперь { $new } (было: { $old }).
cap-money-introduced = Новое ограничение на общую сумму: { $new }.
cap-money-removed = Ограничение на общую сумму снято (было: { $old }).
cap-used-up-changed = Если ограничение исчерпано ({ $cap }) – { $new } (было – { $old }).
cap-across-changed = Изменилось, что учитывается вместе ({ $cap }). Было: { $old }. Стало: { $new }.

## Что полагается клиенту
owed-introduced = Теперь клиенту полагается: { $new }. Это нужно предоставить без согласования.
owed-introduced-plain = Теперь клиенту это полагается; это нужно предоставить без согласования.
owed-removed = Это клиенту больше не полагается (было: { $old }).
owed-removed-plain = Клиенту это больше не полагается.
owed-raised = Теперь клиенту полагается больше: { $new } (было: { $old }).
owed-lowered = Теперь клиенту полагается меньше: { $new } (было: { $old }).
owed-changed = То, что полагается клиенту, рассчитывается иначе: { $new } (было: { $old }).

## Рекомендации и меры
guideline-added = Новая рекомендация: «{ $guideline }».
guideline-added-from = Новая рекомендация: «{ $guideline }». Первый день действия: { $date }
guideline-retired = Рекомендация отменяется: «{ $guideline }». Последний день действия: { $date }
guideline-removed = Рекомендация удалена: «{ $guideline }».
guideline-renamed = Новое название: «{ $new }» (было: «{ $old }»).
guideline-moved = Теперь за неё отвечает другой отдел: { $new } (было: { $old }).
guideline-also-for = Теперь отвечает и на другую ситуацию: { $text }.
remedy-added = Новая мера: «{ $remedy }».
remedy-removed = Мера отменена: «{ $remedy }».
remedy-renamed = Новое название меры: «{ $new }» (было: «{ $old }»).
remedies-reordered = Меры предлагаются в другом порядке: { $list }.
offer-order-binding = Порядок мер теперь обязателен: нужно предлагать первую подходящую.
offer-order-free = Порядок мер больше не обязателен.
instead-of-added = Больше нельзя предоставить, если в этом же случае уже дано: { $list }.
instead-of-removed = Теперь можно предоставить, даже если в этом же случае уже дано: { $list }.
together-added = Теперь вместе с этим полагается: { $list }.
together-removed = Вместе с этим больше не полагается: { $list }.

## Даты
date-start-set = Вступает в силу: { $new }
date-start-removed = Вступает в силу сразу (было: { $old }).
date-later = Вступает в силу позже: { $new } (было: { $old }).
date-sooner = Вступает в силу раньше: { $new } (было: { $old }).
date-end-set = Последний день действия: { $new }
date-end-removed = Срок окончания снят (был: { $old }).
date-end-later = Действует дольше: до { $new } (было: до { $old }).
date-end-sooner = Заканчивается раньше: { $new } (было: { $old }).
review-date-changed = Срок пересмотра: { $new } (было: { $old }).
review-date-set = Срок пересмотра: { $new }

## Кто поддерживает сотрудника
contact-changed = Новый контакт в отделе «{ $department }»: { $new } (было: { $old }).
contact-added = Ещё один контакт в отделе «{ $department }»: { $new }.
contact-gone = Больше не контакт в отделе «{ $department }»: { $old }.
contact-details-changed = { $person } (отдел «{ $department }»), новые контакты: { $new } (было: { $old }).
contact-hours-changed = Изменилось время связи с отделом «{ $department }»: { $new } (было: { $old }).
contact-deputy-changed = { $person } (отдел «{ $department }»), замещает: { $new } (было: { $old }).
contact-away-changed = «{ $department }», { $person }: отсутствует в другие дни, чем раньше.
department-closed-changed = «{ $department }»: выходные дни теперь другие.
contact-removed = В отделе «{ $department }» больше нет контакта для сотрудников поддержки.
contact-none = никто
department-added = Новый отдел: { $department }.
department-removed = Отдел удалён: { $department }.
department-renamed = Новое название отдела: { $new } (было: { $old }).
department-supports = Отдел «{ $department }» теперь отвечает и за рекомендацию «{ $guideline }».
department-supports-no-more = Отдел «{ $department }» больше не отвечает за рекомендацию «{ $guideline }».

## Объявления
notice-added = Новое объявление, последний день – { $date }: «{ $text }».
notice-ended = Объявление больше не действует: «{ $text }».
notice-dates-changed = Изменены даты объявления «{ $text }»: { $new } (было: { $old }).
notice-changed = Изменён текст объявления «{ $text }» или то, чего оно касается.

## Только текст
wording-changed =
    { $count ->
        [one] Изменена только формулировка: { $countText } предложение. Полномочия не меняются.
        [few] Изменены только формулировки: { $countText } предложения. Полномочия не меняются.
       *[many] Изменены только формулировки: { $countText } предложений. Полномочия не меняются.
    }
text-changed = Текст изменён ({ $what }). Было: «{ $old }»; стало: «{ $new }»
text-added = Новый текст ({ $what }): «{ $new }»
text-removed = Текст удалён ({ $what }): «{ $old }»
translation-stale =
    { $count ->
        [one] На { $countText } языке ещё показан старый текст: { $list }.
       *[other] На { $countText } языках ещё показан старый текст: { $list }.
    }
translation-changed =
    { $count ->
        [one] Перевод изменён на { $countText } языке: { $list }.
       *[other] Перевод изменён на { $countText } языках: { $list }.
    }
examples-added =
    { $count ->
        [one] { $countText } новый пример.
        [few] { $countText } новых примера.
       *[many] { $countText } новых примеров.
    }
examples-removed =
    { $count ->
        [one] Удалён { $countText } пример.
        [few] Удалены { $countText } примера.
       *[many] Удалено { $countText } примеров.
    }
examples-changed =
    { $count ->
        [one] Изменён { $countText } пример.
        [few] Изменены { $countText } примера.
       *[many] Изменено { $countText } примеров.
    }
training-added = Новый курс, который нужно сначала пройти: { $list }.
training-removed = Курс больше не нужен: { $list }.

## Организация
role-added = Новая роль: { $role }.
role-removed = Роль удалена: { $role }.
role-moved = { $role }: другой уровень. Порядок снизу вверх: { $new } (было: { $old }).
desk-hours-changed = Часы работы изменены: { $new } (было: { $old }).
fact-added = Новый признак случая: { $fact }.
fact-removed = Признак удалён: { $fact }.
fact-changed = Признак «{ $fact }» определяется иначе: { $new } (было: { $old }).
table-changed = «{ $table }», { $where }: { $new } (было: { $old }).
currency-added = Добавлена валюта: { $currency }.
currency-removed = Валюта больше не используется: { $currency }.
ceiling-changed = { $role }: верхняя граница для лимитов теперь { $new } (было: { $old }).
language-added = Новый язык: { $list }.
language-removed = Язык удалён: { $list }.
setting-changed = Настройка организации: { $what }: { $new } (было: { $old }).
recognition-added = История удачного решения: «{ $text }».

## Whole definitions
verdict-and-owed = { $verdict } (клиенту полагается: { $amount })
every-role = Все
fact-defined-anew = Иначе определяется: «{ $fact }».
table-defined-anew = В таблице есть изменения: «{ $table }».
ranks-changed = Порядок ролей, начиная с младшей, теперь такой: { $new } (было: { $old }).
setting-changed-plain = Меняется настройка организации: { $what }.
measure-changed = Иначе измеряется: «{ $remedy }».
diff-elsewhere = В остальном
example-given-before = уже предоставлялось: { $count ->
        [one] { $countText } раз
        [few] { $countText } раза
       *[many] { $countText } раз
    } ({ $what })
example-given-total = уже предоставлено: { $amount } ({ $what })
example-days-before = за { $count ->
        [one] { $countText } день
        [few] { $countText } дня
       *[many] { $countText } дней
    } до этого
example-hours-before = за { $count ->
        [one] { $countText } час
        [few] { $countText } часа
       *[many] { $countText } часов
    } до этого
likely-renamed = Скорее всего, это лишь новое имя: `{ $new }` (было: `{ $old }`). Предоставленное под старым именем больше не учитывается. Чтобы учитывалось, напишите `formerly: [{ $old }]`.
owed-when-added = Теперь это полагается клиенту только при условии: «{ $condition }».
owed-when-removed = Теперь это полагается клиенту и без условия: «{ $condition }».
owed-when-changed = Изменилось, когда это полагается клиенту. Было: «{ $old }». Стало: «{ $new }».
fact-blank-changed = Что считается, если не указано «{ $fact }»: { $new } (было: { $old }).
fact-blank-unknown = ничего, нужно спросить
fact-values-added = Новые возможные значения («{ $fact }»): { $list }.
fact-values-removed = Значения, которых больше нет («{ $fact }»): { $list }.
table-added = Новая таблица: «{ $table }».
table-removed = Таблица удалена: «{ $table }».
table-row-added = «{ $table }», { $where }: { $new } (раньше отдельной строки не было).
table-row-removed = «{ $table }», { $where }: отдельной строки больше нет (было: { $old }).
table-otherwise = все остальные случаи
ceiling-added = { $role }: теперь есть верхняя граница для лимитов: { $new }.
ceiling-removed = { $role }: верхней границы для лимитов больше нет (было: { $old }).
ceiling-approval-changed = { $role }: кто утверждает лимит выше границы: { $new } (было: { $old }).
ceiling-crossed = Выше границы в «{ $guideline }» – { $role }: { $new } (граница: { $limit }).
ceiling-crossed-by = Утверждает: { $who }.
ceiling-crossed-by-nobody = Не указано, кто может это утвердить.
limit-any-amount = любая сумма
risk-more = Больше полномочий: { $roles }
risk-less = Меньше полномочий: { $roles }
risk-both = В одних случаях полномочий больше, в других меньше: { $roles }
risk-roles = { $roles } ({ $list })
setting-time-zone = часовой пояс
setting-sites = другие площадки
setting-gates = чему должно соответствовать предложение
setting-decisions = как читаются прошлые решения
setting-closed = дни, когда закрыто
setting-findings = замечания, которые не учитываются
text-title = название
text-situation = ситуация
text-purpose = цель
text-say = слова клиента
text-ask-the-customer = вопросы клиенту
text-words-that-help = слова, которые помогают
text-better-left-out = чего лучше не говорить
text-before-you-decide = прежде чем решать
text-why-you-are-safe = почему это безопасно
text-because = причина
text-label = название
text-group = название группы
text-unit = единица
text-also-for = другие ситуации
words-title = Слова, которые видят сотрудники: до и после
words-none = Слова, которые видят сотрудники, не меняются.
calendar-nothing = Сам по себе календарь ничего не меняет: с { $from } по { $until }.
limit-raised-to = { $role }: теперь самостоятельно можно решать больше: до { $new } (было: до { $old }).
limit-lowered-to = { $role }: теперь самостоятельно можно решать меньше: только до { $new } (было: до { $old }).
region-in-some = { $role } (видов случаев: { $countText }): было – { $old }; стало – { $new }.
diff-no-decision = Ни одно решение не меняется.
