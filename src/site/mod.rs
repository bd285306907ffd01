//! Static pages for agents.

mod calendar;
mod helper;

/// Returns cases with the answers of the reference, for holding the helper in the page to it.
#[must_use]
pub fn vectors(policies: &crate::model::Policies, now: jiff::Timestamp) -> String {
    helper::vectors::vectors(policies, now).to_string()
}

/// Returns the decision tables of the helper.
#[must_use]
pub fn tables(policies: &crate::model::Policies) -> String {
    helper::Tables::of(policies).json(policies).to_string()
}
