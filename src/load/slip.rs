//! What is wrong inside a short text, before it becomes a finding.

use std::ops::Range;

use crate::diagnostic::{Finding, Rule};
use crate::load::meant::Meant;
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
    /// Whether nothing else can be meant.
    pub(super) is_sure: bool,
    /// An amount with a sign for its currency, by the sign and the number.
    pub(super) signed: Option<(char, String)>,
}

impl Slip {
    /// Returns a slip at a place.
    pub(super) fn new(says: &'static str, range: Range<usize>) -> Self {
        Self { says, range, args: Vec::new(), did_you_mean: None, is_sure: false, signed: None }
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

    /// Says what is meant at the place; `doubt` is the message where it may be one of two.
    pub(super) fn meant(mut self, meant: Meant, doubt: &'static str) -> Self {
        match meant {
            Meant::Surely(text) => Self { is_sure: true, ..self.did_you_mean(text) },
            Meant::Either(one, other) => {
                self.says = doubt;
                self.arg("one", one).arg("other", other)
            }
            Meant::Unknown => self,
        }
    }

    /// Returns the same in a text that begins so many bytes earlier.
    pub(super) fn moved(mut self, by: usize) -> Self {
        self.range = self.range.start + by..self.range.end + by;
        self
    }

    /// Says that an amount has a sign for its currency.
    pub(super) fn signed(self, sign: char, number: &str) -> Self {
        Self { signed: Some((sign, number.to_owned())), ..self }
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
                let finding = finding.did_you_mean(Some(text.clone()));
                let edits = vec![(place, text)];
                if self.is_sure { finding.fix(edits) } else { finding.suggestion(edits) }
            }
            text => finding.did_you_mean(text),
        }
    }
}
