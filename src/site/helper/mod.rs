//! What the helper in the page knows: the decision tables, and the words of one language.
//!
//! The tables are the normal form of `decision` as JSON that `page.js` interprets. They are the same in
//! every language; [`words()`] adds the titles, labels and sentences of one.

mod cases;
mod dates;
mod encode;
mod expression;
mod fact;
mod gather;
mod search;
mod sentence;
mod tables;
pub(super) mod vectors;
mod words;

pub(super) use tables::Tables;
pub(super) use words::words;
