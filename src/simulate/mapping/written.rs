//! How an export writes numbers and dates, as the constants of its mapping say.

use super::MappingError;
use crate::{
    model::DecisionMapping,
    simulate::read::{DayOrder, Notation},
};

/// The constant that says that numbers have a decimal comma.
const DECIMAL_COMMA: &str = "decimal_comma";
/// The constant that says that amounts carry signs, and thousands stand apart.
const FORMATTED: &str = "formatted_amounts";
/// The constant that says in which order days are written.
const DATES: &str = "dates";

/// All of them.
pub(super) const CONSTANTS: [&str; 3] = [DECIMAL_COMMA, FORMATTED, DATES];

/// Returns how the export writes numbers and dates.
pub(super) fn notation(mapping: &DecisionMapping) -> Result<Notation, MappingError> {
    let is_yes =
        |name: &str| mapping.constants.get(name).is_some_and(|word| matches!(&**word, "yes" | "true"));
    let order = |word: &String| DayOrder::read(word).ok_or_else(|| MappingError::Dates(word.clone()));
    let days = mapping.constants.get(DATES).map(order).transpose()?;
    Ok(Notation { comma: is_yes(DECIMAL_COMMA), is_for_people: is_yes(FORMATTED), days })
}
