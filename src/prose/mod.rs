//! Plain language: sentences, numbers, money, dates and hours, in every language of the program.
//!
//! The sentences are messages in `locales/<tag>/*.ftl`. Names of roles, people and remedies are put
//! into them as labels, in brackets or beside a colon, so that they need no article, no case ending
//! and no agreement, whatever an organisation calls its roles.

mod cap;
mod catalogue;
mod condition;
mod date;
pub mod grant;
mod hours;
mod lang;
mod limit;
mod list;
mod meaning;
mod money;
mod number;
mod position;
mod quantity;
mod reason;
mod rules;
#[cfg(test)]
mod sample;
mod say;
mod verdict;
mod words;

pub use cap::{cap, cap_across, cap_used_up, history, window};
pub use condition::{condition, conditions, fact_is, test};
pub use date::{long_date, short_date};
pub use hours::{during, hours, opening, time, time_span, weekday, weekdays};
pub use lang::Lang;
pub use limit::amount;
pub use list::{list_and, list_or, list_parts};
pub use meaning::{Meaning, meanings};
pub use money::{money, money_exact, signs, symbol};
pub use number::{decimal, number, percent};
pub use position::{Position, counted, dimension_label, lies};
pub use quantity::{Form, quantity, value};
pub use rules::{asked, rules, rules_of_all};
pub use say::{has, say, say_attr};
pub use verdict::{Spoken, verdict};
pub use words::Words;
