//! The languages a reader can choose.

/// A language that every sentence of the program is written in.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Hungarian.
    Hu,
    /// Spanish.
    Es,
    /// Russian.
    Ru,
    /// French.
    Fr,
}

impl Lang {
    /// Every language, the reference language first.
    pub const ALL: [Self; 5] = [Self::En, Self::Hu, Self::Es, Self::Ru, Self::Fr];

    /// Returns the tag used in files and pages, `en`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Hu => "hu",
            Self::Es => "es",
            Self::Ru => "ru",
            Self::Fr => "fr",
        }
    }

    /// Returns what the language calls itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Hu => "Magyar",
            Self::Es => "Español",
            Self::Ru => "Русский",
            Self::Fr => "Français",
        }
    }

    /// Finds the language of a tag; `fr-CA`, `fr_FR.UTF-8` and `FR` all mean French.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.']).next()?;
        Self::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_finds_its_language_whatever_the_region() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_tag(lang.tag()), Some(lang));
        }
        assert_eq!(Lang::from_tag("fr_FR.UTF-8"), Some(Lang::Fr));
        assert_eq!(Lang::from_tag("HU"), Some(Lang::Hu));
        assert_eq!(Lang::from_tag("de"), None);
        assert_eq!(Lang::from_tag(""), None);
    }
}
