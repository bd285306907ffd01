### Комментарий к предложению для руководителей. Аргументы: см. en/review.ftl

## Заголовок
review-not-waited =
    { $count ->
        [0] Ни одному клиенту не пришлось бы ждать меньше.
        [one] { $countText } клиенту не пришлось бы ждать.
       *[other] { $countText } клиентам не пришлось бы ждать.
    }
review-wait =
    { $count ->
        [one] { $countText } клиенту пришлось бы ждать.
       *[other] { $countText } клиентам пришлось бы ждать.
    }
review-nobody-loses = Никто не теряет того, что может решать сегодня.
review-somebody-loses = Кто-то сможет решать меньше, чем сегодня: { $list }.
review-extra-cost = Дополнительные расходы: около { $cost } за период { $from } – { $to }
review-no-log = Прошлых решений нет, поэтому последствия неизвестны.
review-counts = Исправить: { $fixText } · Вопросов к вам: { $questionsText }
review-still-to-agree = Ещё должны согласиться: { $list }
review-check-title =
    { $count ->
        [0] Решения не меняются
        [one] Изменена { $countText } рекомендация
        [few] Изменены { $countText } рекомендации
       *[many] Изменено { $countText } рекомендаций
    }; исправить: { $fixText }

## Заголовки и таблицы
review-what-changes = Что меняется
review-from = с { $date }
review-new-from = новая, с { $date }
review-new = новая
review-please-look = Пожалуйста, посмотрите
review-noticed = Что мы заметили
review-fix = Исправить
review-question = Вопрос
review-fix-and-question = «Исправить» не даёт принять предложение. «Вопрос» даёт: ответьте в комментарии или измените файл.
review-edit = Изменить
review-would-have = Что было бы за период { $from } – { $to }
review-newly-granted =
    { $count ->
        [one] { $countText } запрос, в котором тогда отказали, а теперь он был бы удовлетворён
        [few] { $countText } запроса, в которых тогда отказали, а теперь они были бы удовлетворены
       *[many] { $countText } запросов, в которых тогда отказали, а теперь они были бы удовлетворены
    }
review-more-rows =
    { $count ->
        [one] ещё { $countText } строка: { $where }
        [few] ещё { $countText } строки: { $where }
       *[many] ещё { $countText } строк: { $where }
    }
review-words = Что прочтут сотрудники: было и стало
review-exactly = Какие именно решения меняются
review-col-guideline = Рекомендация
review-col-role = Роль
review-col-case = Случай
review-col-before = Было
review-col-now = Стало
review-col-example = Пример
review-who-agrees = Кто ещё должен согласиться
review-agree-guidelines = { $department }: { $list }
review-agree-hours = { $department }: подтверждает, что будет на связи, { $hours }
review-as-agents-see-it = Как это увидят сотрудники:
review-rewritten = Этот комментарий обновляется вместе с предложением; последнее изменение: { $revision }. Ничто не действует, пока предложение не принято и не опубликовано.
review-how = Как получены эти числа
review-full-report = Полный отчёт
review-shortened = Комментарий был слишком длинным и сокращён. В полном отчёте есть всё.
review-all-good = Исправлять нечего, вопросов нет.
review-example-misfits = Один из примеров больше не подходит: «{ $example }».
review-not-compared = В предложении сначала нужно исправить ошибки; что оно меняет, будет видно после этого.
review-left-out =
    { $count ->
        [one] Здесь опущена ещё { $countText } строка.
        [few] Здесь опущены ещё { $countText } строки.
       *[many] Здесь опущено ещё { $countText } строк.
    }
review-col-held-back = Теперь пришлось бы ждать или получить отказ
review-col-id = Номер
review-all-cases = все
review-may-be = возможно; такого случая не нашлось
review-unknown-too =
    { $count ->
        [one] Ещё в { $countText } виде случаев для решения нужны другие сведения.
       *[other] Ещё в { $countText } видах случаев для решения нужны другие сведения.
    }
review-agree-asked = { $department }: к ним будут обращаться, { $list }
review-agree-ceiling = { $department }: одобряет лимиты выше верхней границы, { $list }
review-gate-agreed = все, кого это касается, согласились
review-gate-extra-cost = Дополнительные расходы не более
review-gate-newly-held-back = Задержанных теперь запросов не более
review-gate-undetermined = Доля решений, которые нельзя проверить, не более
review-gate-supervisors-agreed = Руководители согласились не менее чем в
review-gate-more-room = Больше полномочий
review-gate-less-room = Меньше полномочий
review-gate-unknown = без прошлых решений неизвестно

## Замечания
risk-no-cap = { $role }: до { $limit } без ограничения по частоте. Так и задумано?
risk-no-limit = { $role }: любая сумма без лимита. Так и задумано?
risk-condition-gone = Без условия «{ $condition }» перед решением ничего не нужно проверять. Так и задумано?
risk-ladder = { $role }: лимит теперь выше, чем на следующем уровне ({ $next }). Один из двух лимитов нужно изменить.
risk-ceiling = { $role }: до { $new } – выше верхней границы ({ $limit }). Нужно согласие: { $who }.
risk-large-raise = { $role }: лимит растёт: было { $old }, стало { $new }. Так и задумано?
risk-lowered = { $role }: решать можно меньше, чем раньше. Знают ли об этом те, кого это касается, и почему так?
risk-no-contact = В отделе «{ $department }» не с кем связаться по этой рекомендации.
risk-no-example = Пока нет ни одного примера. Границы проще всего понять на примерах.
risk-no-translation =
    { $count ->
        [one] На { $countText } языке ещё показан старый текст: { $list }.
       *[other] На { $countText } языках ещё показан старый текст: { $list }.
    }
risk-past-date = Дата начала уже прошла: { $date }
review-declined = Прошлых запросов, которые теперь отклонили бы, а не передали дальше: { $countText }.
review-also-reads = Изменены и формулировки: { $countText }.
review-first = Раньше рекомендаций не было: всё новое.
review-none-replayed = Ни одно из прошлых решений не удалось проверить, поэтому последствия неизвестны.
review-unheard = Последствия неизвестны там, о чём нет ни одного прошлого решения: { $list }.
review-unheard-days = Последствия неизвестны там, где все прошлые решения приняты вне дней, которые меняются: { $list }.
review-person-hours = { $person }: { $hours }
risk-declined = { $role }: запросы, которые можно было передать дальше, теперь отклоняются. Так и задумано?
risk-example-gone = Пример «{ $example }» говорил: { $old }. Его убрали, а ответ теперь был бы: { $new }. Так и задумано?
risk-example-answered-anew = Пример «{ $example }» говорил: { $old }. Теперь он говорит: { $new }. Так и задумано?
risk-asked = { $sentence } Так и задумано?
review-agree-guardrail = { $department }: согласие поднять или снять верхнюю границу
review-example-now = Ожидается `{ $expected }`, а ответ теперь `{ $answer }`.
review-example-cause = Что изменило ответ: { $sentence }
review-example-advice = Если так не задумано, верните как было. Если задумано, напишите в примере `answer: { $answer }`.
review-example-moved = Если так не задумано, верните как было. Если задумано, перенесите пример за новый лимит или напишите в нём `answer: { $answer }`.
review-example-fitted = До этого предложения пример подходил. Если так не задумано, исправьте рекомендацию; если задумано, напишите в примере `answer: { $answer }`.
review-example-item = «{ $example }» (`{ $expected }`, теперь `{ $answer }`)
review-examples-misfit = Больше не подходят примеры ({ $countText }): { $list }.
review-examples-advice = Если так не задумано, верните как было. Если задумано, дайте каждому примеру новый ответ.
review-examples-moved = Если так не задумано, верните как было. Если задумано, перенесите примеры за новый лимит или дайте каждому новый ответ.
review-examples-fitted = До этого предложения примеры подходили. Если так не задумано, исправьте рекомендацию; если задумано, дайте каждому примеру новый ответ.
review-examples-without-day =
    { $count ->
        [one] В { $countText } примере не сказано
       *[other] В { $countText } примерах не сказано
    }, в какой день принимается решение, а теперь это зависит от дня. Добавьте `decided_at: { $date }` к тому, что дано; ответы не меняйте.
review-texts-left = В исходном тексте больше нет { $keys }, а в переводах ({ $countText }) это осталось: { $list }. На решения это не влияет. Уберите и там.
review-titles-left = Примеров меньше, чем заголовков в переводах ({ $countText }): { $list }. Заголовки идут в порядке примеров: уберите заголовок того примера, которого больше нет.
review-translations-left = Файла больше нет, а переводы ({ $countText }) остались: { $list }. На решения это не влияет. Удалите и их.
risk-example-conflict = Один из примеров больше не подходит: «{ $example }». Теперь решение было бы другим. Было – { $old }. Стало – { $new }.
risk-new-cost = Дополнительные расходы ({ $cost }) выше заданного максимума: { $limit }.
risk-disagreement = Руководители одобряли лишь { $percent } запросов, которые теперь решали бы сотрудники.
risk-counter-offer = Для сравнения: при ограничении «{ $cap }» сразу всё равно были бы решены запросы: { $countText } из { $totalText }.
risk-no-cap-plain = { $role }: нет ограничения по частоте. Так и задумано?
risk-held-back =
    { $count ->
        [one] { $countText } прошлому запросу теперь пришлось бы ждать или получить отказ; заданный максимум: { $limit }.
       *[other] { $countText } прошлым запросам теперь пришлось бы ждать или получить отказ; заданный максимум: { $limit }.
    }
risk-undetermined = Нельзя проверить { $percent } прошлых решений; заданный максимум: { $limit }.
risk-more-not-agreed = Кто-то сможет решать больше, чем сегодня, но согласились ещё не все: { $list }.
risk-less-not-agreed = Кто-то сможет решать меньше, чем сегодня, но согласились ещё не все: { $list }.

## Предложения
propose-limit = { $guideline }: { $role }, до { $new }
review-cost-more = Дополнительные расходы: { $cost }.
review-cost-less = Экономия: { $cost }.
