### Надписи на страницах для сотрудников. Аргументы: см. en/pages.ftl

## На каждой странице
page-site = Решение за вами
page-title = { $title } – { $organisation }
page-nav = Главное меню
page-languages = Языки
page-skip = Перейти к содержанию
page-home = Все рекомендации
page-changes = Что изменилось
page-people = Кому звонить
page-practise = Потренироваться
page-card = Моя карточка
page-notices = Что происходит
page-good-calls = Удачные решения
page-version = Версия { $version }, действует с { $date }
page-feedback = Чего-то не хватает или что-то непонятно? Напишите нам
page-offline = Нет сети. Это версия от { $date }
page-newer = Есть новая версия. Обновите страницу.
page-expired = Эта версия действует только до { $date } Попросите новую.
page-no-script = Для поиска нужен JavaScript. Ниже – лимиты этой роли: { $role }. На странице каждой рекомендации есть лимиты всех ролей.
page-untranslated = Этот текст ещё не переведён; он показан на языке: { $language }.
page-stale = Перевод этого текста старше оригинала.
page-print = Печать
page-not-found = Такой страницы нет.

## Строка поиска
page-box = Что нужно клиенту?
page-box-hint = Введите слова клиента и сумму, например: { $example }
page-box-key = Быстрая клавиша: { $key }
page-box-clear = Очистить
page-my-role = Моя роль
page-answer = Ответ
page-did-you-mean = Или вы имели в виду
page-mean-one = Вы имеете в виду одно из этого?
page-none-of-these = Ничего из этого?
page-gap = Такой рекомендации пока нет.
page-gap-ask = Спросите: { $person }. Ваш вопрос покажет нам, чего не хватает.
page-gap-send = Отправить нам эти слова
page-whole-guideline = Вся рекомендация: примеры, слова, которые помогают
page-no-ask-needed = Никого спрашивать не нужно.
page-up-to = до { $limit }
page-up-to-between = до { $limit }, в некоторых случаях до { $most }
page-up-to-if = до { $limit }, при условиях
page-from-charge = не менее { $limit }
page-from-charge-if = не менее { $limit }, при условиях
page-any-amount = любая сумма
page-you-decide = решаете вы
page-you-decide-if = решаете вы, при условиях
page-owed = полагается
page-owed-some = в некоторых случаях полагается
page-owed-some-amount = в некоторых случаях полагается: { $amount }
page-ask-who = спросите: { $who }
page-no = нет
page-say-more = Сначала укажите: { $facts }
page-choose = Выберите…
page-not-known = неизвестно
page-something-else = другое
page-yes = да
page-because = Причина: { $condition }
page-is-it = { $fact }?
page-used-up = Ограничение уже исчерпано?
page-used-how-often = Сколько раз уже?
page-used-how-much = На какую сумму уже?
page-results-count =
    { $count ->
        [0] Ничего не найдено
        [one] Найдена { $countText } рекомендация
        [few] Найдены { $countText } рекомендации
       *[many] Найдено { $countText } рекомендаций
    }
page-changed-this-week = Изменилось на этой неделе
page-good-call = Удачное решение
page-good-call-thanks = Благодарит: { $department }
page-good-call-consent = Рассказано с согласия.
page-did-not-wait =
    { $count ->
        [one] В этом месяце { $countText } клиенту не пришлось ждать.
       *[other] В этом месяце { $countText } клиентам не пришлось ждать.
    }

## Рекомендация
page-decide = Решение за вами: до { $limit }
page-decide-any = Решение за вами, какой бы ни была сумма
page-decide-charge = Решение за вами; плата не ниже { $limit }
page-depends = Зависит от случая: ответьте на вопросы
page-depends-table = Зависит от случая: смотрите ступени и что значат слова
page-depends-below = Зависит от случая
page-at-most = Если всё в порядке, решение за вами: до { $limit }.
page-at-least = Если всё в порядке, решение за вами; плата не ниже { $limit }.
page-decide-between = Решение за вами: до { $limit }; в некоторых случаях до { $most }
page-check = Сначала проверьте
page-nothing-to-check = Проверять ничего не нужно
page-amount = Сумма ({ $currency })
page-currency = Валюта
page-measure = Сколько ({ $unit })
page-remedies = Что можно сделать
page-behind = Кто вас поддержит
page-who-how-much = Кто и сколько может решать
page-above-that = Свыше
page-below-that = Ниже
page-meanings = Что значат слова
page-meaning = Что значат слова: { $word }
page-meaning-line = { $when } → { $what }
page-ask = Спросите клиента
page-words = Слова, которые помогают
page-words-note = Скажите по-своему. Это не текст для чтения вслух.
page-left-out = Лучше не говорить
page-examples = Примеры
page-why = Почему вы можете это решать
page-train = Потренируйтесь
page-training = Курсы: { $list }
page-cap = Как часто: { $cap }
page-exceptions = Исключения
page-never-with = Нельзя вместе с этим: { $list }
page-along-with = Вместе с этим полагается: { $list }
page-offer-in-order = Предлагайте в этом порядке; ответ – первое подходящее.
page-otherwise = Во всех остальных случаях – { $answer }
page-reviewed = Проверено: { $date } Следующая проверка: { $new }
page-review-by = Следующая проверка: { $date }
page-in-force-from = Действует с { $date }
page-in-force-until = Последний день действия: { $date }
page-edit = Изменить эту рекомендацию
page-all-roles = Лимиты всех ролей

## Люди и отделы
page-call = Позвонить: { $phone }
page-call-person = Позвонить: { $person }, { $phone }
page-chat = Чат: { $chat }
page-email = Эл. почта: { $email }
page-hours = Часы: { $hours }
page-time-zone = Часовой пояс: { $zone }
page-reachable-until = Сейчас на связи, до { $time }
page-reachable-from = Сейчас не на связи; с { $time }
page-deputy = Заместитель: { $person }
page-dept = Рекомендации, за которые мы отвечаем
page-gaps = Когда с нами трудно связаться
page-gaps-none = В часы работы всегда кто-то на связи.
page-gap-line = { $hours }: пока никого

## Объявления
page-happening-now = Сейчас происходит:
page-what-you-can-do = Что можно сделать
page-what-happened = Что произошло
page-what-we-do = Что мы делаем
page-tell-the-customer = Скажите клиенту
page-do-not = Пожалуйста, не делайте
page-notice-until = Последний день: { $date }
page-notice-affects = Касается: { $list }
page-no-notices = Ничего необычного.

## Что изменилось
page-changes-filter = Показать для
page-changes-all = всех
page-changes-none = Для этой роли ничего не изменилось.
page-changes-feed = Следить за изменениями (Atom)

## Тренировка
page-practise-intro = Прочитайте ситуацию, подумайте над ответом и откройте карточку. Баллов никто не считает.
page-practise-for = Роль: { $role }

## Моя карточка
page-card-title = Моя карточка: { $role }
page-card-intro = На случай, когда экрана нет. Распечатайте, сложите, держите при себе.
page-card-limits = Мои лимиты
page-card-people = Люди и номера
page-card-valid = Версия { $version }, последний день действия: { $date }
