//! Plain language: sentences, numbers, money, dates and hours, in every language of the program.
//!
//! The sentences are messages in `locales/<tag>/*.ftl`. Names of roles, people and remedies are put
//! into them as labels, in brackets or beside a colon, so that they need no article, no case ending
//! and no agreement, whatever an organisation calls its roles.

mod catalogue;
mod date;
mod hours;
mod lang;
mod list;
mod money;
mod number;
mod say;

pub use date::{long_date, short_date};
pub use hours::{opening, time, time_span, weekday, weekdays};
pub use lang::Lang;
pub use list::{list_and, list_or};
pub use money::{money, symbol};
pub use number::{decimal, number, percent};
pub use say::{has, say, say_attr};
