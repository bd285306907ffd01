//! Opening hours as they are written on a door: `Monday to Friday, 8am-6pm`.

use crate::model::Hours;

const DAYS: [(&str, &str); 7] = [
    ("Mon", "monday"),
    ("Tue", "tuesday"),
    ("Wed", "wednesday"),
    ("Thu", "thursday"),
    ("Fri", "friday"),
    ("Sat", "saturday"),
    ("Sun", "sunday"),
];

/// Returns a stretch of the week as it is written here, if it can be told.
pub(in crate::load) fn hours(text: &str) -> Option<String> {
    let parts: Option<Vec<String>> = text.split([',', ';']).map(part).collect();
    let said = parts?.join(", ");
    Hours::parse(&said).ok().map(|_| said)
}

/// `Mon-Fri 8-18`.
fn part(text: &str) -> Option<String> {
    let text = text.trim().replace(['–', '—', '−'], "-").replace(" - ", "-").to_lowercase();
    let text = text
        .replace(" to ", "-")
        .replace(" until ", "-")
        .replace("daily", "mon-sun")
        .replace("every day", "mon-sun");
    let first = text.find(|letter: char| letter.is_ascii_digit())?;
    let (days, times) = text.split_at(first);
    let days: Option<Vec<&str>> = days.trim().trim_end_matches(':').split('-').map(day).collect();
    let (from, until) = times.split_once('-')?;
    let (from, until) = (time(from)?, time(until)?);
    Some(format!("{} {from}-{until}", days?.join("-")))
}

fn day(name: &str) -> Option<&'static str> {
    let name = name.trim().trim_end_matches(['.', 's']);
    let fits = |long: &str| name.len() >= 2 && long.trim_end_matches('s').starts_with(name);
    DAYS.iter().find(|(_, long)| fits(long)).map(|(short, _)| *short)
}

/// `8`, `8:30`, `8.30`, `8am`, `6 pm`, `18h`.
fn time(text: &str) -> Option<String> {
    let text = text.trim();
    let (text, added) = match (text.strip_suffix("pm"), text.strip_suffix("am")) {
        (Some(text), _) => (text, 12),
        (None, Some(text)) => (text, 0),
        (None, None) => (text, 24),
    };
    let text = text.trim().trim_end_matches('h');
    let (hour, minute) = text.split_once([':', '.', 'h']).unwrap_or((text, "00"));
    let hour: u16 = hour.trim().parse().ok()?;
    let hour = match added {
        24 => hour,
        added if hour <= 12 => hour % 12 + added,
        _ => return None,
    };
    let minute = if minute.len() == 2 { minute } else { return None };
    Some(format!("{hour:02}:{minute}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_of_a_door_become_hours_of_the_week() {
        let cases = [
            ("Mon-Fri 8-18", Some("Mon-Fri 08:00-18:00")),
            ("Mon-Fri 8:00-18:00", Some("Mon-Fri 08:00-18:00")),
            ("mon-fri 08:00-18:00", Some("Mon-Fri 08:00-18:00")),
            ("Mon-Fri 8am-6pm", Some("Mon-Fri 08:00-18:00")),
            ("Monday to Friday 08:00-18:00", Some("Mon-Fri 08:00-18:00")),
            ("Monday-Friday 08:00 - 18:00; Sat 9-12", Some("Mon-Fri 08:00-18:00, Sat 09:00-12:00")),
            ("daily 8.30-12", Some("Mon-Sun 08:30-12:00")),
            ("8:00-18:00", None),
            ("Mon-Fri", None),
            ("Mon-Fri 8-6pmish", None),
        ];
        for (text, meant) in cases {
            assert_eq!(hours(text).as_deref(), meant, "{text}");
        }
    }
}
