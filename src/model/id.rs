//! Ids: the short names by which the parts of a policy folder refer to each other.

use std::fmt;
use std::sync::Arc;

/// Declares one kind of id: a shared string that cannot be mistaken for another kind.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Makes an id; its letters are checked when a folder is loaded.
            #[must_use]
            pub fn new(id: &str) -> Self {
                Self(id.into())
            }

            /// The id as it is written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

id!(
    /// A guideline; the stem of its file's name.
    GuidelineId
);
id!(
    /// A remedy inside its guideline.
    RemedyId
);
id!(
    /// A role, such as `senior-agent`.
    RoleId
);
id!(
    /// A department; the stem of its file's name.
    DepartmentId
);
id!(
    /// A fact: what a case may say, such as `tenure`. Built-in facts have ids too.
    FactId
);
id!(
    /// A table of amounts.
    TableId
);
id!(
    /// A desk somewhere else.
    SiteId
);
id!(
    /// A notice; the stem of its file's name.
    NoticeId
);
id!(
    /// A language tag such as `hu`.
    LanguageTag
);

/// Names a remedy of a guideline: `late-fee/waive-fee`.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct RemedyPath {
    /// The guideline.
    pub guideline: GuidelineId,
    /// The remedy in it.
    pub remedy: RemedyId,
}

impl fmt::Display for RemedyPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.guideline, self.remedy)
    }
}
