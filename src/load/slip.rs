//! What is wrong inside a short text, before it becomes a finding.

use std::ops::Range;

use crate::diagnostic::{Finding, Rule};
use crate::load::piece::Piece;

/// A mistake at one place of a text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Slip {
    /// The message.
    pub(super) says: &'static str,
    /// Where, in bytes of the text.
    pub(super) range: Range<usize>,
    /// What the message is filled with.
    pub(super) args: Vec<(&'static str, String)>,
    /// What was probably meant there.
    pub(super) did_you_mean: Option<String>,
}

impl Slip {
    /// Returns a slip at a place.
    pub(super) fn new(says: &'static str, range: Range<usize>) -> Self {
        Self { says, range, args: Vec::new(), did_you_mean: None }
    }

    /// Fills a blank of the message.
    pub(super) fn arg(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Says what was probably meant at the place.
    pub(super) fn did_you_mean(mut self, text: impl Into<String>) -> Self {
        self.did_you_mean = Some(text.into());
        self
    }

    /// Returns the finding for a slip in a text; what was probably meant can be written over the place.
    pub(super) fn into_finding(self, rule: &'static Rule, piece: Piece<'_>) -> Finding {
        let place = piece.place(self.range);
        let finding = self
            .args
            .into_iter()
            .fold(Finding::new(rule, self.says, place), |finding, (name, value)| finding.arg(name, value));
        match self.did_you_mean {
            Some(text) if piece.is_exact() && place.start < place.end => {
                finding.did_you_mean(Some(text.clone())).suggestion(vec![(place, text)])
            }
            text => finding.did_you_mean(text),
        }
    }
}
