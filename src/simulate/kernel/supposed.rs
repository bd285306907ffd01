//! The use of caps where it is supposed which of them are used up.

use super::{Eye, Rules, node::Range};
use crate::decision::Truth;

impl Eye<'_> {
    /// Returns whether a cap fits where it is supposed which caps are used up.
    pub(super) fn supposed_use(
        &self,
        full: u32,
        track: u32,
        currency: Option<u8>,
        range: Range,
        elsewhere: Truth,
    ) -> Truth {
        let is_full = self.is_full(full, track, Some(range.high));
        let has_key = self.kernel.key(track, self.row).is_some();
        supposed_use((is_full, has_key), (currency, range, elsewhere), (self.asked, self.currency()))
    }

    pub(super) fn is_full(&self, full: u32, track: u32, most: Option<i128>) -> bool {
        self.rules.is_full(full, track, most)
    }
}

impl Rules<'_> {
    /// Whether a cap is one of those that are supposed to be used up.
    pub(super) fn is_full(&self, full: u32, track: u32, most: Option<i128>) -> bool {
        self.cap_of(track, most).is_some_and(|cap| full >> cap & 1 == 1)
    }
}

/// Returns whether a cap fits that is used up or not, for a case with so much asked in a currency.
pub(super) fn supposed_use(
    (is_full, has_key): (bool, bool),
    (currency, range, elsewhere): (Option<u8>, Range, Truth),
    (asked, of): (Option<i64>, Option<u8>),
) -> Truth {
    if is_full && !has_key {
        return Truth::Unknown;
    }
    // Without a key, nothing was given to anybody so far.
    let fits = |more: i64| Truth::from(if has_key { !is_full } else { range.contains(more.into()) });
    match (currency, asked, of) {
        (None, ..) => fits(1),
        (Some(currency), Some(asked), Some(of)) if of == currency => fits(asked),
        (Some(_), Some(_), Some(_)) => elsewhere,
        (Some(_), ..) => Truth::Unknown,
    }
}
