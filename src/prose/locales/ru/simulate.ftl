### Какими стали бы прошлые решения: отчёт. Аргументы: см. en/simulate.ftl

## Одним предложением
sim-title = Какими стали бы прошлые решения
sim-headline =
    { $count ->
        [0] Ни один прошлый запрос дополнительно не был бы решён сразу
        [one] Ещё { $countText } прошлый запрос был бы решён сразу
        [few] Ещё { $countText } прошлых запроса были бы решены сразу
       *[many] Ещё { $countText } прошлых запросов были бы решены сразу
    }; { $fewer ->
        [0] ни одному не пришлось бы ждать.
        [one] { $fewerText } запросу пришлось бы ждать, или ему было бы отказано.
       *[other] { $fewerText } запросам пришлось бы ждать, или им было бы отказано.
    }
sim-headline-nothing = Ни на один прошлый запрос ответ не был бы другим.
sim-headline-of =
    { $total ->
        [one] Из { $totalText } прошлого запроса, который удалось проверить (всего { $readText })
       *[other] Из { $totalText } прошлых запросов, которые удалось проверить (всего { $readText })
    }, { $text }{ $untold ->
        [0] .
        [one] ; в { $untoldText } случае сказать нельзя.
       *[other] ; в { $untoldText } случаях сказать нельзя.
    }
sim-clause-changes =
    { $count ->
        [0] дополнительно ни один не был бы решён сразу
        [one] ещё { $countText } был бы решён сразу
       *[other] ещё { $countText } были бы решены сразу
    }, а { $fewer ->
        [0] ждать не пришлось бы ни одному
        [one] { $fewerText } пришлось бы ждать, или ему было бы отказано
       *[other] { $fewerText } пришлось бы ждать, или им было бы отказано
    }
sim-clause-nothing = ни на один ответ не был бы другим
sim-clause-otherwise = на { $countText } ответ был бы другим, но сразу они не решались ни прежде, ни теперь
sim-headline-also = Ещё запросов с другим ответом: { $countText } (спросить нужно кого-то другого, или ответ – нет).
sim-headline-early =
    { $count ->
        [one] В первые месяцы журнала, прежняя история которых неизвестна, изменился бы ещё { $countText } ответ.
        [few] В первые месяцы журнала, прежняя история которых неизвестна, изменились бы ещё { $countText } ответа.
       *[many] В первые месяцы журнала, прежняя история которых неизвестна, изменились бы ещё { $countText } ответов.
    }
sim-headline-early-only =
    { $count ->
        [one] Он приходится на первые месяцы журнала, прежняя история которых неизвестна.
       *[other] Все они приходятся на первые месяцы журнала, прежняя история которых неизвестна.
    }
sim-and-early = { $text }, и { $countText } в первые месяцы
sim-nothing-replayed =
    { $total ->
        [one] Ничего не удалось проверить: из { $totalText } строки { $list }.
       *[other] Ничего не удалось проверить: из { $totalText } строк { $list }.
    }
sim-nothing-read = Ничего не удалось проверить: в журнале нет ни одного прошлого решения.
sim-part-rejected = { $countText } не удалось прочитать
sim-part-unknown-guideline = в { $countText } названа рекомендация, которой здесь нет
sim-part-not-replayable = { $countText } не удалось сопоставить с рекомендациями
sim-part-undetermined = в { $countText } сказать нельзя
sim-try-mapping = Попробуйте { $text }: там сказано, что значат столбцы и слова такого журнала.
sim-number-on-the-spot = теперь сразу
sim-number-held-back = теперь ожидание или отказ
sim-number-cost = дополнительные расходы
sim-number-saving = экономия
sim-number-calls = обращений к руководителям меньше в неделю
sim-number-agreement = одобрено руководителями

## Что было проверено
sim-basis =
    { $total ->
        [one] Проверено на { $totalText } прошлом решении, период: { $from } – { $to }
       *[other] Проверено на { $totalText } прошлых решениях, период: { $from } – { $to }
    }
sim-versions = { $old } в сравнении с { $new }
sim-digest = отпечаток журнала: { $text }
sim-rows = Прочитано строк: { $totalText } = отклонено { $rejectedText } + нельзя проверить { $skippedText } + не определено { $undeterminedText } + проверено { $countText }.
sim-settled = Числа относятся к решениям начиная с этого дня: { $from } (их { $countText }); с него каждое ограничение по времени целиком лежит в журнале.
sim-skipped =
    { $count ->
        [one] Не удалось проверить { $countText } прошлое решение: { $reason }.
        [few] Не удалось проверить { $countText } прошлых решения: { $reason }.
       *[many] Не удалось проверить { $countText } прошлых решений: { $reason }.
    }
sim-reason-count = { $reason } ({ $countText })
sim-assumed-no-history = История до начала журнала неизвестна; зависящие от неё решения считаются неопределёнными.

## Почему строка не учтена
reject-broken-row = полей слишком мало или слишком много, или строка повреждена
reject-repeated = повторяется; учтено один раз
reject-same-id-different-row = один номер, разное содержание
reject-no-id = нет номера решения
reject-no-instant = не указано время решения
reject-unreadable-instant = не удалось прочитать время
reject-no-outcome = не указано, чем закончилось
reject-unknown-outcome = неизвестный исход
reject-amount-not-a-number = сумма не является числом
reject-amount-with-sign = знак валюты в сумме
reject-amount-with-comma = запятая в сумме
reject-amount-too-long = в сумме слишком много цифр
reject-amount-too-fine = сумма точнее, чем позволяет валюта
reject-amount-negative = сумма отрицательная
reject-no-currency = валюта не указана
reject-unknown-currency = неизвестная валюта
skip-no-guideline = рекомендация не указана
skip-unknown-guideline = рекомендации нет ни в одной версии
skip-no-remedy = мера не названа, а их несколько
skip-unknown-remedy = меры нет ни в одной версии
skip-unknown-role = роль неизвестна
skip-no-amount = сумма не указана
outcome-granted = предоставлено сразу
outcome-escalated-granted = одобрено руководителем
outcome-escalated-declined = отклонено руководителем
outcome-declined = отказал сотрудник
outcome-pending = ответа ещё нет
outcome-not-offered = не предлагалось
undetermined-facts-unknown = в журнале нет важных данных
undetermined-history-unknown = зависит от того, что было до начала журнала или что сказал бы руководитель

## Можно ли доверять
sim-trust = Можно ли доверять?
sim-fidelity = Текущие рекомендации воспроизводят { $percent } того, что делали сотрудники.
sim-disagreements = Где сотрудники поступали иначе
sim-days-without-data =
    { $count ->
        [0] Данные есть за каждый день.
        [one] Нет данных за { $countText } день.
        [few] Нет данных за { $countText } дня.
       *[many] Нет данных за { $countText } дней.
    }
sim-missing-facts = Чаще всего не хватает: { $list }.
sim-unreadable-facts = Данные, которые не удалось прочитать, считаются отсутствующими: { $list }.

## Что меняется
sim-matrix = От прежнего ответа к новому
sim-old = Было
sim-new = Стало
sim-decide = сразу
sim-ask = спросить
sim-no = нет
sim-not-covered = нет рекомендации
sim-cannot-tell = сказать нельзя
sim-undetermined = не определено
sim-cause = Причина
sim-cause-rule = рекомендация отвечает иначе
sim-cause-cap = другое ограничение за период
sim-cause-knock-on = только из-за других более ранних решений
sim-gain =
    { $count ->
        [0] Ни один другой прошлый запрос не был бы решён сразу.
        [one] { $countText } запрос, который ждал согласования, был бы решён сразу.
        [few] { $countText } запроса, которые ждали согласования, были бы решены сразу.
       *[many] { $countText } запросов, которые ждали согласования, были бы решены сразу.
    }
sim-loss =
    { $count ->
        [0] Ни одному из прошлых запросов не пришлось бы теперь ждать согласования.
        [one] { $countText } запросу, решённому сразу, теперь пришлось бы ждать согласования.
       *[other] { $countText } запросам, решённым сразу, теперь пришлось бы ждать согласования.
    }
sim-anyway =
    { $count ->
        [0] Ни один из них позже не был одобрен.
        [one] Из них { $countText } запрос позже всё равно был одобрен.
        [few] Из них { $countText } запроса позже всё равно были одобрены.
       *[many] Из них { $countText } запросов позже всё равно были одобрены.
    }

## Деньги
sim-cost = Стоимость этих решений: всего { $cost }, в среднем { $each }.
sim-extra = Дополнительные расходы: около { $cost }.
sim-saved = Экономия: около { $cost }.
sim-no-cost = Расходы не меняются.
sim-interval = от { $low } до { $high }, вероятнее всего { $cost }
sim-interval-saved = экономит от { $low } до { $high }, вероятнее всего { $cost }
sim-money-floor = минимум
sim-money-replay = проверка
sim-money-ceiling = максимум
sim-money-floor-meaning = то, что было предоставлено или всё равно одобрили бы
sim-money-replay-meaning = также то, в чём было отказано, по запрошенной сумме
sim-money-ceiling-meaning = все, кому это положено, на всю сумму лимита

## Руководители
sim-agreement = Руководители одобрили { $countText } из { $totalText } таких запросов: { $percent } (от { $low } до { $high } с доверием 95 %).
sim-agreement-none = За это время руководители таких запросов не рассматривали.
sim-refused-list = Тогда отказал руководитель, теперь сразу
sim-calls =
    { $count ->
        [0] Обращений к руководителям не меньше.
        [one] В неделю на { $countText } обращение к руководителям меньше.
        [few] В неделю на { $countText } обращения к руководителям меньше.
       *[many] В неделю на { $countText } обращений к руководителям меньше.
    }

## Кого касается
sim-people =
    { $count ->
        [one] { $countText } клиент
        [few] { $countText } клиента
       *[many] { $countText } клиентов
    }
sim-decisions =
    { $count ->
        [one] { $countText } решение
        [few] { $countText } решения
       *[many] { $countText } решений
    }
sim-requests =
    { $count ->
        [one] { $countText } запрос
        [few] { $countText } запроса
       *[many] { $countText } запросов
    }
sim-small-cell = меньше пяти человек: не показано
sim-by = По признаку: { $what }

## Ограничения за период и перебор
sim-caps = Как часто срабатывает каждое ограничение
sim-cap-line = { $cap }: срабатывает (раз): { $countText } (было: { $earlierText }).
sim-one-short =
    { $count ->
        [one] { $countText } клиенту не хватило одного раза.
       *[other] { $countText } клиентам не хватило одного раза.
    }
sim-sweep = Что дали бы другие лимиты
sim-sweep-limit = Лимит
sim-sweep-largest = Наибольший лимит, при котором одобрение не ниже { $percent }, а расходы в пределах бюджета: { $limit }.
sim-sweep-none = Ни при одном из проверенных лимитов одобрение не достигает { $percent } в пределах бюджета.
sim-sweep-largest-agreed = Наибольший лимит, при котором одобрение не ниже { $percent }: { $limit }.
sim-sweep-none-agreed = Ни при одном лимите одобрение не достигает { $percent }.
sim-sweep-written = { $limit } (предложено)
sim-sweep-tried = Лимиты за период учитывают выданное раньше, поэтому проверены лишь некоторые лимиты, каждый – отдельным прогоном.

## Чего это не покажет
sim-cannot = Чего это не покажет
sim-cannot-offers = Предложений, которых не делали, в журнале нет.
sim-cannot-spending = Если бы в { $percent } случаев давали всю сумму лимита, дополнительные расходы составили бы { $cost }.
sim-cannot-bunching =
    { $count ->
        [one] { $countText } запрос был ровно на прежний лимит; возможно, хотели больше.
        [few] { $countText } запроса были ровно на прежний лимит; возможно, хотели больше.
       *[many] { $countText } запросов были ровно на прежний лимит; возможно, хотели больше.
    }
sim-cannot-demand = Итог изменится, если незаписанных запросов будет в неделю: { $countText }.

## Разделы, таблицы и пороги
sim-section-replayed = Что было проверено
sim-section-changes = Что меняется
sim-section-money = Деньги
sim-section-people = Кого касается
sim-section-supervisors = Что говорили руководители
sim-section-regions = Какие случаи меняются
sim-section-examples = Примеры: два ответа рядом
sim-section-gates = Требования
sim-section-reproduce = Как повторить
sim-col-guideline = Рекомендация
sim-col-remedy = Мера
sim-col-role = Роль
sim-col-team = Команда
sim-col-site = Филиал
sim-col-month = Месяц
sim-col-date = Дата
sim-col-amount = Сумма
sim-col-decisions = Решения
sim-col-people = Клиенты
sim-col-settled = Решено сразу вместо ожидания
sim-col-anyway = Позже всё равно одобрено
sim-col-extra = Дополнительные расходы
sim-col-week = Неделя
sim-col-share = Доля
sim-col-reason = Причина
sim-col-reason-then = Причина, указанная тогда
sim-together = Всего
sim-gate-pass = выполнено
sim-gate-warn = проверьте
sim-gate-fail = стоп
sim-gate-extra-cost = Дополнительные расходы не более { $limit }: { $cost }
sim-gate-agreement = Одобрение не ниже { $limit }: { $percent }
sim-gate-fidelity = Точность не ниже { $limit }: { $percent }
sim-gate-replayed = Доля проверенных строк не ниже { $limit }: { $percent }
sim-gate-held-back = Запросов, которым теперь ждать, не более { $limit }: { $countText }

## Ход работы
sim-progress-reading = Чтение прошлых решений
sim-progress-sorting = Упорядочивание
sim-progress-replaying = Проверка
sim-progress-sweeping = Перебор других лимитов
sim-progress-writing = Запись отчёта
