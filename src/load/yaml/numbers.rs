//! Plain values that YAML readers take for different numbers.

/// Why a number is doubtful.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Doubt {
    /// `010` is ten to one reader and eight to another.
    LeadingZero,
    /// `0x1F`, `0o17`: a number to programmers only.
    OtherBase,
    /// `1e3`: hard to read aloud.
    Exponent,
    /// `.inf`, `.nan`: no number at all.
    NoNumber,
}

impl Doubt {
    /// The message that names the doubt.
    pub(super) fn says(self) -> &'static str {
        match self {
            Self::LeadingZero => "ambiguous-number",
            Self::OtherBase => "ambiguous-number-base",
            Self::Exponent => "ambiguous-number-exponent",
            Self::NoNumber => "ambiguous-number-none",
        }
    }
}

/// Returns what is doubtful about a plain value, if it looks like a number at all.
pub(super) fn doubt(text: &str) -> Option<Doubt> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    if is_leading_zero(unsigned) {
        Some(Doubt::LeadingZero)
    } else if is_other_base(unsigned) {
        Some(Doubt::OtherBase)
    } else if is_exponent(unsigned) {
        Some(Doubt::Exponent)
    } else if matches!(unsigned.to_ascii_lowercase().as_str(), ".inf" | ".nan") {
        Some(Doubt::NoNumber)
    } else {
        None
    }
}

fn is_leading_zero(text: &str) -> bool {
    text.strip_prefix('0').is_some_and(|rest| !rest.is_empty() && all_digits(rest))
}

fn is_other_base(text: &str) -> bool {
    let digits = |prefix: &str, radix| {
        text.strip_prefix(prefix)
            .is_some_and(|rest| !rest.is_empty() && rest.chars().all(|c| c.is_digit(radix)))
    };
    digits("0x", 16) || digits("0o", 8) || digits("0b", 2)
}

fn is_exponent(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else { return false };
    let exponent = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    !(whole.is_empty() && part.is_empty())
        && all_digits(whole)
        && all_digits(part)
        && !exponent.is_empty()
        && all_digits(exponent)
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_readers_disagree_on_are_doubtful() {
        assert_eq!(doubt("010"), Some(Doubt::LeadingZero));
        assert_eq!(doubt("-007"), Some(Doubt::LeadingZero));
        assert_eq!(doubt("0x1F"), Some(Doubt::OtherBase));
        assert_eq!(doubt("0o17"), Some(Doubt::OtherBase));
        assert_eq!(doubt("1e3"), Some(Doubt::Exponent));
        assert_eq!(doubt("1.5E-3"), Some(Doubt::Exponent));
        assert_eq!(doubt("-.Inf"), Some(Doubt::NoNumber));
    }

    #[test]
    fn everyday_values_are_not_doubtful() {
        for text in [
            "0",
            "0.5",
            "10",
            "100",
            "12.50",
            "2026-01-01",
            "e3",
            "1e",
            "0 USD",
            "05:00",
            "x0",
            "",
            "-",
            "1,000",
        ] {
            assert_eq!(doubt(text), None, "{text}");
        }
    }
}
