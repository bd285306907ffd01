//! Policy as code for what a front-line agent may decide on the spot.
//!
//! A company's guidelines live as YAML files in a git repository. This library loads them, says what
//! they mean for one case, what a change to them changes, what past decisions would have become, and
//! renders and signs them for the people who use them. `ARCHITECTURE.md` draws the house: a module
//! uses the floors below it, never its neighbours and never those above.

pub mod model;
pub mod source;

pub mod diagnostic;
pub mod files;

pub mod load;

pub mod decision;

pub mod analysis;
pub mod prose;

pub mod bundle;
pub mod compare;
pub mod lint;
pub mod simulate;
pub mod site;

pub mod cases;
pub mod review;

pub mod report;

pub mod cli;
