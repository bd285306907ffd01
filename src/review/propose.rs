//! A wish of somebody who does not edit YAML, written into the file: what is not wished for stays as it
//! is, comments and layout included.

use crate::diagnostic::Findings;
use crate::load::{Loaded, yaml};
use crate::model::{Amount, Currency, Exact, Expression, Guideline, May, Remedy, RoleId, Value};
use crate::source::Span;

/// What is wished for in a remedy of a guideline.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// The guideline.
    pub guideline: &'a Guideline,
    /// The remedy.
    pub remedy: &'a Remedy,
    /// The edit.
    pub edit: &'a Edit,
}

/// One edit.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Another limit for a role.
    UpTo(RoleId, Value),
    /// Another cap, or one more: `at most 2 per customer in any 12 months`.
    Cap(String),
    /// No condition for a role any more.
    WithoutCondition(RoleId),
}

/// Why a wish cannot be written into the file. The file has to be edited by hand then.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum ProposeError {
    /// The remedy has no grant of its own for the role.
    #[error("`{remedy}` has no grant of its own for `{role}`")]
    NoGrant {
        /// The remedy.
        remedy: String,
        /// The role.
        role: String,
        /// The roles that have one.
        known: Vec<String>,
    },
    /// The role has several grants, so it is not clear which one is meant.
    #[error("`{remedy}` has {n} grants for `{role}`")]
    SeveralGrants {
        /// The remedy.
        remedy: String,
        /// The role.
        role: String,
        /// How many.
        n: usize,
    },
    /// The limit is not an amount but something that is worked out.
    #[error("the limit is worked out: `{written}`")]
    WorkedOut {
        /// What stands there.
        written: String,
    },
    /// The grant has no limit.
    #[error("the grant has no limit")]
    NoLimit,
    /// The limit names other currencies.
    #[error("the limit is not given in {currency}")]
    OtherCurrency {
        /// The currency that is wished for.
        currency: String,
        /// Those it is given in.
        known: Vec<String>,
    },
    /// The grant has no condition.
    #[error("the grant has no condition")]
    NoCondition,
    /// The list of caps is written in a form to which nothing can be added.
    #[error("the caps are written on one line")]
    CapsOnOneLine,
    /// The file could not be read again.
    #[error("the file cannot be read")]
    Unreadable,
}

impl ProposeError {
    /// Returns what to do about it.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::NoGrant { known, .. } if !known.is_empty() => {
                format!("there is one for: {}", known.join(", "))
            }
            Self::OtherCurrency { known, .. } => format!("it is given in: {}", known.join(", ")),
            Self::NoGrant { .. }
            | Self::SeveralGrants { .. }
            | Self::WorkedOut { .. }
            | Self::NoLimit
            | Self::NoCondition
            | Self::CapsOnOneLine
            | Self::Unreadable => "edit the file, and look at it with `sayso review`".to_owned(),
        }
    }
}

impl Wish<'_> {
    /// Returns the text of the guideline's file with the wish in it.
    ///
    /// # Errors
    ///
    /// If the wish does not fit what stands there.
    pub fn written(&self, loaded: &Loaded) -> Result<String, ProposeError> {
        let source = self.guideline.place.span().ok_or(ProposeError::Unreadable)?.source;
        let reading = yaml::read(&loaded.sources, source, &mut Findings::default());
        let root = reading.root.filter(|_| reading.whole).ok_or(ProposeError::Unreadable)?;
        let remedies = root.get("remedies").ok_or(ProposeError::Unreadable)?;
        let remedy = remedies.entry(self.remedy.id.as_str()).ok_or(ProposeError::Unreadable)?;
        let text = loaded.sources.get(source).text();
        let (place, new) = match self.edit {
            Edit::UpTo(role, value) => self.limit(text, &remedy.value, role, value)?,
            Edit::Cap(limit) => cap(text, &remedy.value, limit)?,
            Edit::WithoutCondition(role) => self.condition(&remedy.value, role)?,
        };
        let before = text.get(..place.0).ok_or(ProposeError::Unreadable)?;
        let behind = text.get(place.1..).ok_or(ProposeError::Unreadable)?;
        Ok(format!("{before}{new}{behind}"))
    }

    /// The one grant of a role, in the model and in the file.
    fn grant<'n>(
        &self,
        remedy: &'n yaml::Node,
        role: &RoleId,
    ) -> Result<(&May, &'n yaml::Node), ProposeError> {
        let own: Vec<&May> = self.remedy.may.iter().filter(|may| may.role.as_ref() == Some(role)).collect();
        let names = (self.remedy.id.to_string(), role.to_string());
        let may = match own.as_slice() {
            [one] => *one,
            [] => {
                let roles = self.remedy.may.iter().filter_map(|may| may.role.as_ref());
                let known = roles.map(ToString::to_string).collect();
                return Err(ProposeError::NoGrant { remedy: names.0, role: names.1, known });
            }
            several => {
                return Err(ProposeError::SeveralGrants { remedy: names.0, role: names.1, n: several.len() });
            }
        };
        let items = remedy.get("may").and_then(yaml::Node::as_list).unwrap_or_default();
        let node = items.iter().find(|node| Some(node.span) == may.place.span());
        node.map(|node| (may, node)).ok_or(ProposeError::Unreadable)
    }

    fn limit(
        &self,
        text: &str,
        remedy: &yaml::Node,
        role: &RoleId,
        value: &Value,
    ) -> Result<Replacement, ProposeError> {
        let (may, node) = self.grant(remedy, role)?;
        let (Some(limit), Some(written)) = (&may.up_to, node.get("up_to")) else {
            return Err(ProposeError::NoLimit);
        };
        match (limit, value) {
            (Amount::PerCurrency(amounts), Value::Money(wanted, currency)) => {
                let entry = written.entry(currency.code()).ok_or_else(|| other(*currency, amounts))?;
                Ok((range(entry.value.span), wanted.to_string()))
            }
            (
                Amount::Expression(Expression::Literal(Value::Money(old, of), _)),
                Value::Money(wanted, currency),
            ) => {
                if of != currency {
                    return Err(other(*currency, &[(*of, *old)]));
                }
                Ok((range(written.span), format!("{wanted} {}", currency.code())))
            }
            (Amount::Expression(Expression::PerCurrency(amounts)), Value::Money(wanted, currency)) => {
                let place = number_before(text, range(written.span), currency.code());
                let place = place.filter(|_| amounts.iter().any(|(of, _)| of == currency));
                Ok((place.ok_or_else(|| other(*currency, amounts))?, wanted.to_string()))
            }
            (Amount::Expression(Expression::Literal(Value::Number(_), _)), Value::Number(wanted)) => {
                let old = text.get(range(written.span).0..range(written.span).1).unwrap_or_default();
                let unit = old.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
                Ok((range(written.span), format!("{wanted}{unit}")))
            }
            _ => {
                let old = text.get(range(written.span).0..range(written.span).1).unwrap_or_default();
                Err(ProposeError::WorkedOut { written: old.split_whitespace().collect::<Vec<_>>().join(" ") })
            }
        }
    }

    /// Takes out the condition with everything up to what stands behind it, or from what stands before it.
    fn condition(&self, remedy: &yaml::Node, role: &RoleId) -> Result<Replacement, ProposeError> {
        let (_, node) = self.grant(remedy, role)?;
        let entries = node.as_map().unwrap_or_default();
        let at =
            entries.iter().position(|entry| entry.key.value == "when").ok_or(ProposeError::NoCondition)?;
        let when = entries.get(at).ok_or(ProposeError::NoCondition)?;
        let place = match (at.checked_sub(1).and_then(|at| entries.get(at)), entries.get(at + 1)) {
            (_, Some(next)) => (range(when.span()).0, range(next.span()).0),
            (Some(before), None) => (range(before.span()).1, range(when.span()).1),
            (None, None) => return Err(ProposeError::Unreadable),
        };
        Ok((place, String::new()))
    }
}

/// Where something is written, in bytes, and what is written there.
type Replacement = ((usize, usize), String);

fn range(span: Span) -> (usize, usize) {
    (span.start as usize, span.end as usize)
}

/// Where the number stands that a currency follows, as in `50 USD or 18000 HUF`.
fn number_before(text: &str, (start, end): (usize, usize), code: &str) -> Option<(usize, usize)> {
    let written = text.get(start..end)?;
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '.';
    let (at, _) = written.match_indices(code).find(|(at, _)| {
        let behind = written.get(at + code.len()..).and_then(|rest| rest.chars().next());
        behind.is_none_or(|letter| !is_word(letter))
    })?;
    let number = written.get(..at)?.trim_end();
    let digits = number.len() - number.trim_end_matches(is_word).len();
    (digits > 0).then(|| (start + number.len() - digits, start + number.len()))
}

fn other(currency: Currency, amounts: &[(Currency, Exact)]) -> ProposeError {
    ProposeError::OtherCurrency {
        currency: currency.code().to_owned(),
        known: amounts.iter().map(|(currency, _)| currency.code().to_owned()).collect(),
    }
}

/// Puts a cap in the place of the one that counts by the same, or adds it.
fn cap(text: &str, remedy: &yaml::Node, limit: &str) -> Result<Replacement, ProposeError> {
    let counts_by = |limit: &str| {
        let mut words = limit.split_whitespace();
        words.find(|word| *word == "per")?;
        words.next().map(str::to_owned)
    };
    let items = remedy.get("caps").and_then(yaml::Node::as_list).unwrap_or_default();
    let limits = items.iter().filter_map(|item| item.get("limit"));
    let same = limits.into_iter().find(|node| node.as_str().and_then(counts_by) == counts_by(limit));
    if let Some(known) = same {
        return Ok((range(known.span), limit.to_owned()));
    }
    let (behind, line) = match (items.last(), remedy.entry("may")) {
        (Some(last), _) => {
            let caps = remedy.get("caps").map(|caps| range(caps.span)).unwrap_or_default();
            if text.get(caps.0..).is_some_and(|text| text.starts_with('[')) {
                return Err(ProposeError::CapsOnOneLine);
            }
            let indent = column(text, range(last.span).0).saturating_sub(2);
            (range(last.span).1, format!("{:indent$}- limit: {limit}\n", ""))
        }
        (None, Some(may)) => {
            let indent = column(text, range(may.span()).0);
            (range(may.span()).1, format!("{:indent$}caps:\n{:indent$}  - limit: {limit}\n", "", ""))
        }
        (None, None) => return Err(ProposeError::Unreadable),
    };
    let rest = text.get(behind..).unwrap_or_default();
    Ok(match rest.find('\n') {
        Some(end) => ((behind + end + 1, behind + end + 1), line),
        None => ((text.len(), text.len()), format!("\n{line}")),
    })
}

/// How many bytes stand before a place in its line.
fn column(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    at - before.rfind('\n').map_or(0, |newline| newline + 1)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failing test may panic")]

    use camino::Utf8Path;

    use super::*;
    use crate::load::load;

    const ORGANISATION: &str = "schema: 1\norganisation: Shop\nlanguages: [en]\ntime_zone: UTC\ncurrencies:\n  USD: {}\n  \
                                HUF:\n    decimals: 0\nroles:\n  - {id: agent, title: Agent}\n  - {id: lead, title: Lead}\nfacts:\n  \
                                bill: {type: money}\n  tenure: {type: number, unit: months}\notherwise: no\n";
    const GUIDELINE: &str = "\
title: A   # kept
situation: B
purpose: C
remedies:
  give:
    title: D
    may:
      - role: agent   # the agents
        when:
          tenure: at least 6 months
        # an old limit
        up_to: {USD: 50,  HUF: 18000}
      - role: lead
        up_to: 200 USD # enough
";

    fn written(edit: &Edit) -> Result<String, ProposeError> {
        let files = [
            ("sayso.yaml", ORGANISATION),
            ("departments/desk.yaml", "title: Desk\n"),
            ("guidelines/desk/a.yaml", GUIDELINE),
        ];
        let loaded = load(files.iter().map(|(path, text)| (Utf8Path::new(path), text.as_bytes())));
        assert!(!loaded.findings.has_errors(), "{:?}", loaded.findings);
        let guideline = loaded.policies.guideline("a").unwrap();
        Wish { guideline, remedy: &guideline.remedies[0], edit }.written(&loaded)
    }

    fn up_to(role: &str, amount: i64, currency: &str) -> Edit {
        let currency = Currency::from_code(currency).unwrap();
        Edit::UpTo(RoleId::new(role), Value::Money(Exact::from(amount), currency))
    }

    #[test]
    fn only_what_is_wished_for_changes() {
        let text = written(&up_to("agent", 75, "USD")).unwrap();
        assert_eq!(text, GUIDELINE.replace("{USD: 50,  HUF", "{USD: 75,  HUF"));
        let text = written(&up_to("lead", 250, "USD")).unwrap();
        assert_eq!(text, GUIDELINE.replace("200 USD # enough", "250 USD # enough"));
    }

    #[test]
    fn one_of_several_amounts_on_a_line_changes() {
        let place = |text: &str, code: &str| {
            number_before(text, (0, text.len()), code).map(|(start, end)| text[start..end].to_owned())
        };
        assert_eq!(place("50 USD or 18000 HUF", "USD").as_deref(), Some("50"));
        assert_eq!(place("\"50.50 USD or 18000 HUF\"", "HUF").as_deref(), Some("18000"));
        assert_eq!(place("50 USD or 18000 HUF", "EUR"), None);
    }

    #[test]
    fn a_condition_is_taken_out_with_its_lines() {
        let text = written(&Edit::WithoutCondition(RoleId::new("agent"))).unwrap();
        let bare =
            "        when:\n          tenure: at least 6 months\n        # an old limit\n        up_to";
        assert_eq!(text, GUIDELINE.replace(bare, "        up_to"));
    }

    #[test]
    fn a_cap_is_added_where_there_is_none() {
        let text = written(&Edit::Cap("at most 2 per customer in any 12 months".to_owned())).unwrap();
        let caps = "    caps:\n      - limit: at most 2 per customer in any 12 months\n";
        assert_eq!(text, format!("{GUIDELINE}{caps}"));
    }

    #[test]
    fn what_does_not_fit_is_refused_with_what_there_is() {
        let refused = |edit: &Edit| written(edit).unwrap_err();
        let error = refused(&up_to("lead", 9000, "HUF"));
        assert_eq!(
            (error.to_string(), error.hint()),
            ("the limit is not given in HUF".into(), "it is given in: USD".into())
        );
        assert_eq!(refused(&Edit::WithoutCondition(RoleId::new("lead"))), ProposeError::NoCondition);
        let error = refused(&up_to("boss", 1, "USD"));
        assert_eq!(error.hint(), "there is one for: agent, lead");
    }
}
