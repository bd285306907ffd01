//! What can be wrong with the meaning of a file whose form is right.

use crate::diagnostic::{Level, Rule};

/// Defines a rule whose page stands in `rules/<name>.md`.
macro_rules! rule {
    ($(#[$doc:meta])* $id:ident, $name:literal) => {
        $(#[$doc])*
        pub static $id: Rule = Rule {
            name: $name,
            level: Level::Error,
            page: include_str!(concat!("rules/", $name, ".md")),
        };
    };
}

/// Every rule of meaning, by name.
pub static RULES: &[&Rule] = &[
    &AMOUNT_TOO_FINE,
    &DERIVED_CYCLE,
    &EMPTY_PERIOD,
    &MISMATCHED_KIND,
    &MISPLACED_FILE,
    &NAME_CLASH,
    &TABLE_BY,
    &UNKNOWN_CONTACT,
    &UNKNOWN_CURRENCY,
    &UNKNOWN_DEPARTMENT,
    &UNKNOWN_FACT,
    &UNKNOWN_GUIDELINE,
    &UNKNOWN_LANGUAGE,
    &UNKNOWN_REMEDY,
    &UNKNOWN_ROLE,
    &UNKNOWN_SCHEMA,
    &UNKNOWN_SITE,
    &UNKNOWN_TABLE,
    &UNKNOWN_TEXT,
    &UNKNOWN_TIME_ZONE,
    &UNKNOWN_VALUE,
    &UNREADABLE_AMOUNT,
    &UNREADABLE_ANSWER,
    &UNREADABLE_CAP,
    &UNREADABLE_DATE,
    &UNREADABLE_GATE,
    &UNREADABLE_HISTORY,
    &UNREADABLE_HOURS,
    &UNREADABLE_ID,
    &UNREADABLE_TEST,
    &UNREADABLE_VALUE,
    &WRONG_CURRENCY,
    &WRONG_UNIT,
];

rule!(
    /// An amount has more decimals than its currency is written with.
    AMOUNT_TOO_FINE, "amount-too-fine"
);
rule!(
    /// A fact follows from itself.
    DERIVED_CYCLE, "derived-cycle"
);
rule!(
    /// Something ends before it begins.
    EMPTY_PERIOD, "empty-period"
);
rule!(
    /// Values of two kinds are compared, added or put in each other's place.
    MISMATCHED_KIND, "mismatched-kind"
);
rule!(
    /// A file lies where nothing of its kind is looked for.
    MISPLACED_FILE, "misplaced-file"
);
rule!(
    /// One name stands for two things.
    NAME_CLASH, "name-clash"
);
rule!(
    /// A table is read by none or by too many facts.
    TABLE_BY, "table-by"
);
rule!(
    /// A deputy is not among the contacts.
    UNKNOWN_CONTACT, "unknown-contact"
);
rule!(
    /// A currency is not one of the organisation's.
    UNKNOWN_CURRENCY, "unknown-currency"
);
rule!(
    /// A department is not there.
    UNKNOWN_DEPARTMENT, "unknown-department"
);
rule!(
    /// A fact is not in the vocabulary.
    UNKNOWN_FACT, "unknown-fact"
);
rule!(
    /// A guideline is not there.
    UNKNOWN_GUIDELINE, "unknown-guideline"
);
rule!(
    /// A language is not one of the organisation's.
    UNKNOWN_LANGUAGE, "unknown-language"
);
rule!(
    /// A remedy is not there.
    UNKNOWN_REMEDY, "unknown-remedy"
);
rule!(
    /// A role is not defined.
    UNKNOWN_ROLE, "unknown-role"
);
rule!(
    /// The files are written for another version of the language.
    UNKNOWN_SCHEMA, "unknown-schema"
);
rule!(
    /// A desk is not defined.
    UNKNOWN_SITE, "unknown-site"
);
rule!(
    /// A table is not there.
    UNKNOWN_TABLE, "unknown-table"
);
rule!(
    /// A translation has a text that its source does not have.
    UNKNOWN_TEXT, "unknown-text"
);
rule!(
    /// A time zone does not exist.
    UNKNOWN_TIME_ZONE, "unknown-time-zone"
);
rule!(
    /// A word is not one of a choice's values.
    UNKNOWN_VALUE, "unknown-value"
);
rule!(
    /// An amount cannot be understood.
    UNREADABLE_AMOUNT, "unreadable-amount"
);
rule!(
    /// An answer is not one of those that can be given.
    UNREADABLE_ANSWER, "unreadable-answer"
);
rule!(
    /// A cap cannot be understood.
    UNREADABLE_CAP, "unreadable-cap"
);
rule!(
    /// A day or a moment is not written as one.
    UNREADABLE_DATE, "unreadable-date"
);
rule!(
    /// A fact about earlier decisions cannot be understood.
    UNREADABLE_HISTORY, "unreadable-history"
);
rule!(
    /// A gate cannot be understood.
    UNREADABLE_GATE, "unreadable-gate"
);
rule!(
    /// Hours cannot be understood.
    UNREADABLE_HOURS, "unreadable-hours"
);
rule!(
    /// An id has signs that ids do not have.
    UNREADABLE_ID, "unreadable-id"
);
rule!(
    /// A test of a fact cannot be understood.
    UNREADABLE_TEST, "unreadable-test"
);
rule!(
    /// A value is not written as its kind is written.
    UNREADABLE_VALUE, "unreadable-value"
);
rule!(
    /// An amount has no currency or another one than its place.
    WRONG_CURRENCY, "wrong-currency"
);
rule!(
    /// A number has no unit or another one than its place.
    WRONG_UNIT, "wrong-unit"
);

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::load::fixture::page;

    #[test]
    fn rules_are_listed_by_name() {
        assert!(RULES.is_sorted_by_key(|rule| rule.name));
    }

    #[test]
    fn what_a_page_avoids_is_found_and_what_it_prefers_is_not() {
        let found = RULES.iter().map(|rule| (rule.name, page(rule)));
        let wrong = found.filter(|(name, (avoided, preferred))| {
            *avoided != BTreeSet::from([*name]) || !preferred.is_empty()
        });
        assert_eq!(wrong.collect::<Vec<_>>(), []);
    }
}
