//! The meaning of the policies: one case in, one answer out.
//!
//! [`decide()`] is the reference: it reads the model directly, step by step in the order that the manual
//! gives. [`Formulas`] and [`Program`] are the normal form of the same meaning, from which the exact
//! analysis, the replay of past decisions and the helper in the agents' pages are made; property tests
//! hold them to the reference.

mod answer;
mod apart;
mod arithmetic;
mod atom;
mod branch;
mod cap;
mod case;
mod charge;
mod choice;
mod coins;
mod compile;
mod compile_cap;
mod compile_test;
mod covers;
mod decide;
mod desk;
mod dimension;
mod evaluate;
mod formula;
mod history;
mod limits;
mod nearest;
mod offer;
mod ordered;
mod program;
mod quick;
mod reads;
mod reasons;
mod relation;
mod truth;
mod window;

pub use answer::{Answer, Asked, Change, OwedAmount, Reason, RulePath, UpTo, Verdict};
pub use apart::Gap;
pub use atom::{Atom, Bound, Point, Question};
pub use case::Case;
pub use choice::Choice;
pub use compile::{compile, compile_side};
pub use compile_cap::compile_cap;
pub use decide::{decide, decide_each, decide_verdict};
pub use dimension::{Dimension, SideOf, UseOf, asked_fact};
pub use evaluate::{Context, Known};
pub use formula::{DimensionId, Formula, Formulas, Node};
pub use history::{derived_key, follows_from_history};
pub use limits::whole_coins;
pub use program::{
    Outcome, OwedExpression, OwedOutcome, OwedRule, Program, VerdictRule, most_generous, most_owed,
    owed_by_first,
};
pub use quick::{QuickMap, QuickSet};
pub use reads::{
    UNITS, WORKING_DAYS, closure, counts_working_days, of_amount, of_condition, of_expression, tables_in,
    tables_in_condition, tables_of_amount,
};
pub use truth::Truth;
pub use window::{Moment, Reach, counts_in, first_day};
