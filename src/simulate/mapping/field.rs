//! The fields that every log may have, and the names that exports give them.

use crate::simulate::read::Kind;

/// A field that every log may have.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Field {
    /// Names the decision.
    DecisionId,
    /// When it was decided.
    DecidedAt,
    /// Under which guideline.
    Guideline,
    /// The remedy.
    Remedy,
    /// The role of the person who decided, at that time.
    Role,
    /// The person who decided.
    Agent,
    /// The customer.
    Customer,
    /// The desk.
    Site,
    /// What was asked.
    Asked,
    /// What was given.
    Given,
    /// The currency of all amounts of the row.
    Currency,
    /// How it ended.
    Outcome,
    /// Names the case it belongs to.
    CaseId,
    /// How long the agent worked on it.
    HandleSeconds,
    /// How long the customer waited for a superior.
    WaitSeconds,
    /// What the customer is worth.
    LifetimeValue,
    /// The policies it was decided under.
    PolicyDigest,
    /// When what was given was taken back.
    ReversedAt,
    /// The agent's team.
    Team,
    /// The customer's language.
    Language,
}

/// A field, its name in a mapping, how it is read, and the names exports give it.
pub(in crate::simulate) struct Known {
    pub(in crate::simulate) field: Field,
    pub(in crate::simulate) kind: Kind,
    /// The first is the name in a mapping; spaces, case and hyphens do not matter.
    pub(in crate::simulate) names: &'static [&'static str],
    pub(in crate::simulate) required: bool,
}

const fn known(field: Field, kind: Kind, names: &'static [&'static str], required: bool) -> Known {
    Known { field, kind, names, required }
}

pub(in crate::simulate) static FIELDS: [Known; 20] = [
    known(Field::DecisionId, Kind::Id, &["decision_id", "decision", "id"], true),
    known(
        Field::DecidedAt,
        Kind::Instant,
        &["decided_at", "closed_at", "timestamp", "decided", "time"],
        true,
    ),
    known(Field::Guideline, Kind::Text, &["guideline", "guideline_id", "situation"], true),
    known(Field::Remedy, Kind::Text, &["remedy", "remedy_id", "action"], false),
    known(Field::Role, Kind::Text, &["role", "agent_role", "role_id"], false),
    known(Field::Agent, Kind::Text, &["agent", "agent_id", "user_id", "employee_id"], false),
    known(
        Field::Customer,
        Kind::Text,
        &["customer", "customer_id", "client_id", "contact_id", "account_id"],
        false,
    ),
    known(Field::Site, Kind::Text, &["site", "site_id", "desk"], false),
    known(
        Field::Asked,
        Kind::Number,
        &["asked", "amount_asked", "asked_amount", "amount", "amount_requested"],
        false,
    ),
    known(Field::Given, Kind::Number, &["given", "amount_given", "given_amount", "amount_granted"], false),
    known(Field::Currency, Kind::Text, &["currency", "currency_code"], false),
    known(Field::Outcome, Kind::Text, &["outcome", "result", "status"], true),
    known(Field::CaseId, Kind::Text, &["case_id", "case", "ticket_id", "ticket"], false),
    known(Field::HandleSeconds, Kind::Number, &["handle_seconds", "handling_seconds"], false),
    known(Field::WaitSeconds, Kind::Number, &["wait_seconds", "waiting_seconds"], false),
    known(Field::LifetimeValue, Kind::Number, &["lifetime_value", "ltv"], false),
    known(Field::PolicyDigest, Kind::Text, &["policy_digest"], false),
    known(Field::ReversedAt, Kind::Instant, &["reversed_at"], false),
    known(Field::Team, Kind::Text, &["team", "team_id"], false),
    known(Field::Language, Kind::Text, &["language", "locale"], false),
];
