//! What exports call the fields of a decision, in the languages of the program.

use crate::simulate::Field;

/// Returns the usual names of a field, besides those that a replay knows anyway; the most telling first.
pub(super) fn usual(field: Field) -> impl Iterator<Item = &'static str> {
    names(listed(field))
}

/// Returns what a column is called that says who approved.
pub(super) fn approver() -> impl Iterator<Item = &'static str> {
    names(APPROVER)
}

fn names(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split(',').map(str::trim).filter(|name| !name.is_empty())
}

fn listed(field: Field) -> &'static str {
    match field {
        Field::DecisionId => DECISION_ID,
        Field::DecidedAt => DECIDED_AT,
        Field::Guideline => GUIDELINE,
        Field::Remedy => REMEDY,
        Field::Role => ROLE,
        Field::Agent => AGENT,
        Field::Customer => CUSTOMER,
        Field::Site => SITE,
        Field::Asked => ASKED,
        Field::Given => GIVEN,
        Field::Currency => "currency, ccy, pénznem, deviza, moneda, divisa, валюта, devise, monnaie",
        Field::Outcome => OUTCOME,
        Field::ReversedAt => REVERSED_AT,
        Field::Team => TEAM,
        Field::Language => "language, nyelv, idioma, язык, langue",
        Field::HandleSeconds | Field::WaitSeconds => "",
        Field::CaseId | Field::LifetimeValue | Field::PolicyDigest => "",
    }
}

const DECISION_ID: &str = "
    decision id, ticket id, ticket number, ticket, case number, case id, transaction id,
    request id, receipt number, booking reference, reference, id, döntés azonosító, jegyszám,
    ügyszám, bejelentés azonosító, bizonylatszám, tranzakció azonosító, tranzakció, azonosító,
    sorszám, identificador, número de caso, número de ticket, número de operación, incidencia,
    referencia, número, номер заявки, номер обращения, номер операции, идентификатор, номер,
    numéro de dossier, numéro de ticket, identifiant, dossier, référence, numéro";
const DECIDED_AT: &str = "
    decided at, decision date, closed at, closed, resolved at, solved at, completed at,
    transaction date, posting date, date time, timestamp, date, döntés ideje, döntés dátuma,
    lezárás ideje, lezárva, tranzakció dátuma, könyvelés dátuma, időpont, dátum, kelt,
    fecha de decisión, fecha de cierre, fecha de resolución, fecha y hora, fecha de operación,
    cerrado, fecha, дата решения, дата закрытия, дата операции, дата и время, закрыто, дата,
    время, date de décision, date de clôture, clôturé le, résolu le, date et heure,
    date d'opération, fermé le";
const GUIDELINE: &str = "
    guideline, situation, issue type, request type, reason code, category, topic, reason, type,
    irányelv, helyzet, panasz típusa, bejelentés típusa, kategória, jogcím, téma, ok, típus,
    pauta, directriz, situación, tipo de incidencia, motivo, categoría, tema, tipo, рекомендация, правило, ситуация,
    тип обращения, категория, тема, причина, ligne directrice, directive, motif, catégorie, type de demande, sujet";
const REMEDY: &str = "
    remedy, resolution, compensation, action, gesture, measure, solution, megoldás, intézkedés,
    jóvátétel, kompenzáció, gesztus, solución, compensación, acción, medida, мера, компенсация,
    действие, geste commercial, geste, mesure";
const ROLE: &str = "
    role, agent role, job title, position, szerepkör, beosztás, munkakör, rol, puesto, cargo,
    роль, должность, rôle, fonction, poste";
const AGENT: &str = "
    agent, agent id, assignee, handled by, employee, clerk, cashier, operator, user, owner,
    munkatárs, ügyintéző, kezelő, dolgozó, pénztáros, recepciós, felhasználó, agente, empleado,
    atendido por, cajero, operador, usuario, сотрудник, оператор, исполнитель, кассир, агент,
    employé, conseiller, traité par, caissier, opérateur, utilisateur";
const CUSTOMER: &str = "
    customer, customer id, customer number, client, guest, guest id, contact, account, member,
    requester, iban, ügyfél, ügyfélszám, ügyfél azonosító, vendég, vevő, vásárló, számlaszám,
    cliente, número de cliente, huésped, contacto, cuenta, клиент, номер клиента, гость,
    покупатель, счёт, numéro client, hôte, compte";
const SITE: &str = "
    site, desk, store, branch, property, outlet, location, shop, telephely, üzlet, fiók, bolt,
    szálloda, sede, tienda, sucursal, филиал, магазин, отделение, magasin, agence, établissement";
const ASKED: &str = "
    asked, amount requested, requested amount, claim amount, refund amount, refund total, amount,
    claim, refund, value, sum, kért összeg, igényelt összeg, igény, összeg, visszatérítés,
    jóváírás, érték, importe solicitado, solicitado, importe, monto, reembolso, cantidad,
    запрошенная сумма, запрошено, сумма возврата, сумма, возврат, montant demandé, demandé,
    montant, remboursement, somme";
const GIVEN: &str = "
    given, amount granted, granted amount, approved amount, amount paid, refunded, credited,
    megadott összeg, jóváhagyott összeg, kifizetett összeg, kifizetve, importe concedido,
    importe aprobado, concedido, abonado, reembolsado, одобренная сумма, выплачено, выдано,
    montant accordé, montant versé, accordé, versé, remboursé";
const OUTCOME: &str = "
    outcome, result, decision, status, state, kimenetel, eredmény, döntés, állapot, státusz,
    resultado, decisión, estado, результат, исход, решение, статус, résultat, décision, statut,
    état, issue";
const REVERSED_AT: &str = "
    reversed at, reversal date, visszavonva, sztornó ideje, anulado el, дата отмены, annulé le";
const TEAM: &str = "
    team, group, department, queue, csapat, csoport, osztály, equipo, grupo, departamento,
    команда, группа, отдел, équipe, groupe, service";

const APPROVER: &str = "
    approver, approved by, approver role, authorised by, authorized by, supervisor, jóváhagyó,
    jóváhagyta, engedélyezte, felettes, aprobado por, autorizado por, aprobador, одобрил,
    согласовал, утвердил, руководитель, approuvé par, validé par, autorisé par, approbateur,
    responsable";
