### Условия, лимиты и ограничения словами. Аргументы: см. en/conditions.ftl
### Формы единиц времени: основная – именительный падеж, .of и .ago – родительный, .by – винительный.

## Отрезки времени и другие единицы
unit-minutes =
    { $count ->
        [one] { $countText } минута
        [few] { $countText } минуты
        [many] { $countText } минут
       *[other] { $countText } минуты
    }
    .of =
        { $count ->
            [one] { $countText } минуты
            [few] { $countText } минут
            [many] { $countText } минут
           *[other] { $countText } минуты
        }
    .ago = { unit-minutes.of }
    .by =
        { $count ->
            [one] { $countText } минуту
            [few] { $countText } минуты
            [many] { $countText } минут
           *[other] { $countText } минуты
        }
unit-hours =
    { $count ->
        [one] { $countText } час
        [few] { $countText } часа
        [many] { $countText } часов
       *[other] { $countText } часа
    }
    .of =
        { $count ->
            [one] { $countText } часа
            [few] { $countText } часов
            [many] { $countText } часов
           *[other] { $countText } часа
        }
    .ago = { unit-hours.of }
    .by = { unit-hours }
unit-days =
    { $count ->
        [one] { $countText } день
        [few] { $countText } дня
        [many] { $countText } дней
       *[other] { $countText } дня
    }
    .of =
        { $count ->
            [one] { $countText } дня
            [few] { $countText } дней
            [many] { $countText } дней
           *[other] { $countText } дня
        }
    .ago = { unit-days.of }
    .by = { unit-days }
unit-working-days =
    { $count ->
        [one] { $countText } рабочий день
        [few] { $countText } рабочих дня
        [many] { $countText } рабочих дней
       *[other] { $countText } рабочего дня
    }
    .of =
        { $count ->
            [one] { $countText } рабочего дня
            [few] { $countText } рабочих дней
            [many] { $countText } рабочих дней
           *[other] { $countText } рабочего дня
        }
    .ago = { unit-working-days.of }
    .by = { unit-working-days }
unit-weeks =
    { $count ->
        [one] { $countText } неделя
        [few] { $countText } недели
        [many] { $countText } недель
       *[other] { $countText } недели
    }
    .of =
        { $count ->
            [one] { $countText } недели
            [few] { $countText } недель
            [many] { $countText } недель
           *[other] { $countText } недели
        }
    .ago = { unit-weeks.of }
    .by =
        { $count ->
            [one] { $countText } неделю
            [few] { $countText } недели
            [many] { $countText } недель
           *[other] { $countText } недели
        }
unit-months =
    { $count ->
        [one] { $countText } месяц
        [few] { $countText } месяца
        [many] { $countText } месяцев
       *[other] { $countText } месяца
    }
    .of =
        { $count ->
            [one] { $countText } месяца
            [few] { $countText } месяцев
            [many] { $countText } месяцев
           *[other] { $countText } месяца
        }
    .ago = { unit-months.of }
    .by = { unit-months }
unit-years =
    { $count ->
        [one] { $countText } год
        [few] { $countText } года
        [many] { $countText } лет
       *[other] { $countText } года
    }
    .of =
        { $count ->
            [one] { $countText } года
            [few] { $countText } лет
            [many] { $countText } лет
           *[other] { $countText } года
        }
    .ago = { unit-years.of }
    .by = { unit-years }
unit-nights =
    { $count ->
        [one] { $countText } ночь
        [few] { $countText } ночи
        [many] { $countText } ночей
       *[other] { $countText } ночи
    }
    .of =
        { $count ->
            [one] { $countText } ночи
            [few] { $countText } ночей
            [many] { $countText } ночей
           *[other] { $countText } ночи
        }
    .ago = { unit-nights.of }
    .by = { unit-nights }
unit-people =
    { $count ->
        [one] { $countText } человек
        [few] { $countText } человека
        [many] { $countText } человек
       *[other] { $countText } человека
    }
    .of =
        { $count ->
            [one] { $countText } человека
            [few] { $countText } человек
            [many] { $countText } человек
           *[other] { $countText } человека
        }
    .ago = { unit-people.of }
    .by = { unit-people }
unit-items =
    { $count ->
        [one] { $countText } штука
        [few] { $countText } штуки
        [many] { $countText } штук
       *[other] { $countText } штуки
    }
    .of =
        { $count ->
            [one] { $countText } штуки
            [few] { $countText } штук
            [many] { $countText } штук
           *[other] { $countText } штуки
        }
    .ago = { unit-items.of }
    .by =
        { $count ->
            [one] { $countText } штуку
            [few] { $countText } штуки
            [many] { $countText } штук
           *[other] { $countText } штуки
        }
unit-points =
    { $count ->
        [one] { $countText } балл
        [few] { $countText } балла
        [many] { $countText } баллов
       *[other] { $countText } балла
    }
    .of =
        { $count ->
            [one] { $countText } балла
            [few] { $countText } баллов
            [many] { $countText } баллов
           *[other] { $countText } балла
        }
    .ago = { unit-points.of }
    .by = { unit-points }
unit-bags =
    { $count ->
        [one] { $countText } место багажа
        [few] { $countText } места багажа
        [many] { $countText } мест багажа
       *[other] { $countText } места багажа
    }
    .of =
        { $count ->
            [one] { $countText } места багажа
            [few] { $countText } мест багажа
            [many] { $countText } мест багажа
           *[other] { $countText } места багажа
        }
    .ago = { unit-bags.of }
    .by = { unit-bags }
unit-other = { $number } { $unit }

## Проверка одного признака
test-at-least = не менее { $value }
test-at-most = не более { $value }
test-more-than = более { $value }
test-less-than = менее { $value }
test-exactly = ровно { $value }
test-not-exactly = не равно { $value }
test-between = от { $low } до { $high } включительно
test-not-between = менее { $low } или более { $high }
test-range = более { $low }, до { $high } включительно
test-not = не { $value }
test-not-one-of = ни одно из значений: { $list }
test-one-of = { $list }
test-yes = да
test-no = нет
test-none = не имеется
test-some = имеется
moment = { $date }, { $time }
test-never = никогда
test-within = не более { $value } назад
test-more-than-ago = более { $value } назад
test-at-least-ago = не менее { $value } назад
test-less-than-ago = менее { $value } назад
test-exactly-ago = ровно { $value } назад
test-during = в это время ({ $hours })
test-on-weekdays = в эти дни ({ $days })
test-does-not-hold = не: { $test }
test-band = от { $low } до { $high }, не включая верхнюю границу
apart-before = { $value } до: { $what }
apart-after = { $value } после: { $what }
test-before = раньше, чем { $date }
test-after = позже, чем { $date }
test-on = { $date }
test-not-on = любой день, кроме { $date }
test-from = { $date } или позже
test-until = { $date } или раньше

## Условия
condition = { $fact }: { $test }
condition-any = хотя бы одно из условий: { $list }
condition-none-of = ни одно из условий: { $list }
condition-not-all = не все из условий: { $list }
condition-at-least-of = выполнено не менее { $countText } из условий: { $list }
condition-fewer-of = выполнено менее { $countText } из условий: { $list }
condition-always = во всех случаях
condition-otherwise = иначе

## Где находится случай
dimension-share = { $asked } в процентах от значения «{ $of }»
dimension-count = число раз вместе с этим случаем ({ $what })
dimension-total = всего вместе с этим случаем ({ $what })
dimension-before = { $dimension } (по прежнему расчёту)
dimension-after = { $dimension } (по новому расчёту)
place-unknown = не указано
place-how-much = спрашивают, сколько
place-nothing-left = давать больше нечего
place-other-word = что-либо другое
place-mismatch = несопоставимо (например, другая валюта)

## Размер
amount-anything = любая сумма
amount-none = ничего
amount-up-to = до { $amount }
amount-exactly = ровно { $amount }
amount-at-least = не менее { $amount }
amount-if = { $amount }, если: { $condition }
amount-otherwise = иначе { $amount }
amount-percent-of = { $percent } от значения «{ $what }»
amount-sum = { $a } + { $b }
amount-difference = { $a } − { $b }
amount-product = { $a } × { $b }
amount-quotient = { $a } ÷ { $b }
amount-group = ({ $a })
amount-lower = { $a } или { $b }, смотря что меньше
amount-higher = { $a } или { $b }, смотря что больше
amount-table = значение из таблицы «{ $table }»
amount-rounded-down = { $amount } с округлением вниз (шаг: { $step })
amount-rounded-up = { $amount } с округлением вверх (шаг: { $step })
amount-rounded-half-up = { $amount } с округлением (шаг: { $step })
amount-rounded-half-even = { $amount } с округлением (шаг: { $step }; половина – к чётному)
amount-smallest-unit = наименьшая единица валюты
amount-span =
    число { $unit ->
        [minutes] минут
        [hours] часов
        [working-days] рабочих дней
        [weeks] полных недель
        [months] полных месяцев
        [years] полных лет
       *[days] дней
    } от «{ $from }» до «{ $to }»
amount-first-day =
    первый день { $unit ->
        [week] недели
        [quarter] квартала
        [year] года
        [day] дня
       *[month] месяца
    } от «{ $what }»
amount-last-day =
    последний день { $unit ->
        [week] недели
        [quarter] квартала
        [year] года
        [day] дня
       *[month] месяца
    } от «{ $what }»
amount-earlier = { $a } или { $b }, смотря что раньше
amount-later = { $a } или { $b }, смотря что позже

## Встроенные признаки
fact-role = роль
fact-amount = сумма
fact-guideline = рекомендация
fact-remedy = мера
fact-decided-at = время решения
fact-customer = клиент
fact-agent = сотрудник
fact-site = площадка
fact-already-given = уже предоставлено в этом случае

## Как часто и сколько
per =
    { $scope ->
        [customer] на одного клиента
        [agent] на одного сотрудника
        [case] на один случай
        [order] на один заказ
        [site] на одну площадку
       *[other] на каждое значение «{ $label }»
    }
window-hours =
    { $count ->
        [1] за последний час
        [one] за последний { $countText } час
        [few] за последние { $countText } часа
        [many] за последние { $countText } часов
       *[other] за последние { $countText } часа
    }
window-days =
    { $count ->
        [1] за один день
        [one] за последний { $countText } день
        [few] за последние { $countText } дня
        [many] за последние { $countText } дней
       *[other] за последние { $countText } дня
    }
window-months =
    { $count ->
        [1] за последний месяц
        [one] за последний { $countText } месяц
        [few] за последние { $countText } месяца
        [many] за последние { $countText } месяцев
       *[other] за последние { $countText } месяца
    }
window-calendar =
    { $unit ->
        [day] за календарный день
        [week] за календарную неделю
        [month] за календарный месяц
        [quarter] за календарный квартал
       *[year] за календарный год
    }
window-ever = за всё время
cap-times =
    { $count ->
        [0] ни разу
        [one] не более { $countText } раза
       *[other] не более { $countText } раз
    } { $per } { $window }
cap-money = не более { $amount } в сумме { $per } { $window }
cap-times-worked-out = не чаще, чем столько раз: { $amount }, { $per } { $window }
cap-if = { $cap } – если верно: { $condition }
cap-across-remedy = учитывается только эта мера
age-future = в будущем
cap-across-guideline = все меры этой рекомендации учитываются вместе
cap-across-everything = всё предоставленное учитывается вместе
cap-across-listed = учитывается вместе с этим: { $list }
cap-used-up = когда исчерпано, спросить: { $who }
history-count =
    { $event ->
        [asked] сколько раз просили
       *[granted] сколько раз предоставлено
    }: { $what }
history-sum =
    { $event ->
        [asked] запрошено всего
       *[granted] предоставлено всего
    }: { $what }
history-days-since =
    { $event ->
        [asked] дней с последней просьбы
       *[granted] дней с последнего предоставления
    }: { $what }
history-anything = что угодно
history-amount = сумма: { $test }

## Дни недели
weekday =
    { $day ->
        [mon] пн
        [tue] вт
        [wed] ср
        [thu] чт
        [fri] пт
        [sat] сб
       *[sun] вс
    }
weekday-every = ежедневно
hours-always = круглосуточно
hours-never = никогда

## Полномочие одним предложением
grant-may = { $role }: можно самостоятельно принимать решение: до { $limit }.
grant-may-any = { $role }: можно самостоятельно принимать решение на любую сумму.
grant-may-plain = { $role }: можно принимать решение самостоятельно.
grant-charge = { $role }: можно самостоятельно назначить плату не ниже { $limit }.
grant-owed = Клиенту полагается: { $amount }. Это нужно предоставить без согласования.
grant-owed-charge = Клиент платит { $amount }, не больше.
grant-owed-plain = Клиенту это полагается. Это нужно предоставить без согласования.
only-if = { $sentence } Только если: { $conditions }.
unless-ask = Кроме случая: { $conditions }. Тогда спросите: { $who }.
unless-no = Кроме случая: { $conditions }. Тогда ответ – нет.
