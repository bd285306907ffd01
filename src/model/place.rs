//! Where a part of the model was written.

use crate::source::Span;

/// The place a part of the model comes from, if it comes from a file.
///
/// Two parts that say the same are equal wherever they were written, so two places always are.
#[derive(Clone, Copy, Debug, Default)]
pub struct Place(Option<Span>);

impl Place {
    /// Returns the span, if the part was read from a file.
    #[must_use]
    pub fn span(self) -> Option<Span> {
        self.0
    }
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Self(Some(span))
    }
}

impl PartialEq for Place {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Place {}

impl std::hash::Hash for Place {
    fn hash<H: std::hash::Hasher>(&self, _: &mut H) {}
}
