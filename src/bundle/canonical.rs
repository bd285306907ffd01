//! The one way in which a document of a publication is written.
//!
//! JSON with a fixed order of fields, two spaces of indent, one line feed at the end, whole numbers below
//! 2^53 and times in whole seconds of UTC. A document that is written in any other way is refused, so two
//! readers can never understand the same signed bytes differently: a field that stands twice, say.

use jiff::Timestamp;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The first whole number that a program with floating point numbers only would round.
const TOO_BIG: u64 = 1 << 53;

/// What keeps some bytes from being a canonical document.
#[derive(Debug, thiserror::Error)]
pub(super) enum NotCanonical {
    /// It is not JSON, or not of this form.
    #[error("it cannot be read: {0}")]
    Form(#[from] serde_json::Error),
    /// It says something that can be understood, but not in the canonical way.
    #[error("it is not written the one way sayso writes it, from byte {at} on")]
    OtherWriting {
        /// The first byte that differs.
        at: usize,
    },
}

/// Writes a document over several lines.
pub(super) fn write<T: Serialize>(document: &T) -> Result<Vec<u8>, NotCanonical> {
    let mut bytes = serde_json::to_vec_pretty(document)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Writes a document on one line, for a file that gets a line for each.
pub(super) fn write_line<T: Serialize>(document: &T) -> Result<Vec<u8>, NotCanonical> {
    let mut bytes = serde_json::to_vec(document)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Reads a document written by [`write()`], and nothing else.
pub(super) fn read<T: Serialize + DeserializeOwned>(bytes: &[u8]) -> Result<T, NotCanonical> {
    let document = serde_json::from_slice(bytes)?;
    demand_equal(bytes, &write(&document)?)?;
    Ok(document)
}

/// Reads a line written by [`write_line`], and nothing else.
pub(super) fn read_line<T: Serialize + DeserializeOwned>(bytes: &[u8]) -> Result<T, NotCanonical> {
    let document = serde_json::from_slice(bytes)?;
    demand_equal(bytes, &write_line(&document)?)?;
    Ok(document)
}

fn demand_equal(given: &[u8], canonical: &[u8]) -> Result<(), NotCanonical> {
    if given == canonical {
        return Ok(());
    }
    let at = given.iter().zip(canonical).take_while(|(a, b)| a == b).count();
    Err(NotCanonical::OtherWriting { at })
}

/// Reads a whole number that every program can hold exactly.
pub(super) fn whole<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    let number = u64::deserialize(deserializer)?;
    if number < TOO_BIG { Ok(number) } else { Err(D::Error::custom("a number is 2^53 or more")) }
}

/// A time in whole seconds, `2026-11-24T08:52:00Z`.
pub(super) mod seconds {
    use super::*;

    pub(in crate::bundle) fn serialize<S: Serializer>(
        time: &Timestamp,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&whole_seconds(*time))
    }

    pub(in crate::bundle) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Timestamp, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// Cuts a time down to its whole second.
pub(super) fn whole_seconds(time: Timestamp) -> Timestamp {
    Timestamp::from_second(time.as_second()).unwrap_or(time)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use std::collections::BTreeMap;

    use super::*;

    #[derive(Debug, Deserialize, PartialEq, Serialize)]
    #[serde(deny_unknown_fields)]
    struct Sample {
        #[serde(deserialize_with = "whole")]
        version: u64,
        #[serde(with = "seconds")]
        at: Timestamp,
        limits: BTreeMap<String, String>,
    }

    const WRITTEN: &str = "{\n  \"version\": 7,\n  \"at\": \"2026-11-24T08:52:00Z\",\n  \"limits\": {\n    \"USD\": \"1\"\n  }\n}\n";

    #[test]
    fn a_document_is_read_only_as_it_is_written() {
        let sample: Sample = read(WRITTEN.as_bytes()).unwrap();
        assert_eq!(write(&sample).unwrap(), WRITTEN.as_bytes());
        for (from, to) in [
            ("  ", " "),
            ("\n", "\r\n"),
            ("}\n", "}"),
            ("7", "7.0"),
            ("7", "9007199254740992"),
            ("00Z", "00+00:00"),
            ("00Z", "00.000Z"),
            ("\"version\": 7,", "\"version\": 7,\n  \"version\": 7,"),
            ("\"USD\": \"1\"", "\"USD\": \"900\",\n    \"USD\": \"1\""),
            ("\"version\": 7,", "\"version\": 7,\n  \"more\": 7,"),
            ("USD", "\\u0055SD"),
        ] {
            let changed = WRITTEN.replacen(from, to, 1);
            assert_ne!(changed, WRITTEN);
            assert!(read::<Sample>(changed.as_bytes()).is_err(), "{changed}");
        }
    }

    #[test]
    fn parts_of_a_second_are_not_written() {
        let time: Timestamp = "2026-11-24T08:52:00.75Z".parse().unwrap();
        assert_eq!(whole_seconds(time).to_string(), "2026-11-24T08:52:00Z");
    }
}
