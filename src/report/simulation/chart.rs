//! Small charts as pictures inside a page: whole numbers, no script, the words beside them.

use crate::report::page::escape;

/// The width of a chart; it is made to fit the page.
const WIDTH: i64 = 640;

/// Two bars for each of some names: before and after.
pub(super) fn pairs(label: &str, rows: &[(String, [u64; 2])]) -> String {
    const ROW: i64 = 34;
    const NAME: i64 = 270;
    const LETTERS: usize = 38;
    const NUMBER: i64 = 60;
    let most = rows.iter().flat_map(|(_, counts)| counts).copied().max().unwrap_or(0);
    let length = |n: u64| scaled(n.into(), most.into(), WIDTH - NAME - NUMBER);
    let mut text = String::new();
    for (at, (name, counts)) in (0_i64..).zip(rows) {
        let top = at * ROW;
        text += &format!("<text x=\"0\" y=\"{}\">{}</text>", top + 20, escape(&short(name, LETTERS)));
        for (n, (class, y)) in counts.iter().zip([("old", top + 5), ("new", top + 18)]) {
            let width = length(*n).max(1);
            text += &format!(
                "<rect class=\"{class}\" x=\"{NAME}\" y=\"{y}\" width=\"{width}\" height=\"11\" rx=\"2\"/>"
            );
            let x = NAME + width + 6;
            text += &format!("<text class=\"small\" x=\"{x}\" y=\"{}\">{n}</text>\n", y + 10);
        }
    }
    let height = ROW * i64::try_from(rows.len()).unwrap_or(0);
    picture(label, height, &text)
}

/// A line from the least to the most with a mark at what is likely, on a scale that begins and ends somewhere.
pub(super) fn range(label: &str, [low, likely, high]: [i128; 3], [least, most]: [i128; 2]) -> String {
    const EDGE: i64 = 10;
    let place = |value: i128| EDGE + scaled(value - least, most - least, WIDTH - 2 * EDGE);
    let (from, to) = (place(low), place(high));
    let mut text =
        format!("<line class=\"axis\" x1=\"{EDGE}\" x2=\"{}\" y1=\"14\" y2=\"14\"/>", WIDTH - EDGE);
    if least < 0 && most > 0 {
        text += &format!("<line class=\"axis\" x1=\"{0}\" x2=\"{0}\" y1=\"4\" y2=\"24\"/>", place(0));
    }
    let width = (to - from).max(2);
    text += &format!("<rect class=\"span\" x=\"{from}\" y=\"10\" width=\"{width}\" height=\"8\" rx=\"4\"/>");
    text += &format!("<circle class=\"likely\" cx=\"{}\" cy=\"14\" r=\"7\"/>", place(likely));
    picture(label, 28, &text)
}

/// A curve through points that rise from left to right; one of them is marked.
pub(super) fn curve(label: &str, points: &[(i64, u64)], marked: i64) -> String {
    const HEIGHT: i64 = 140;
    const EDGE: i64 = 8;
    let (Some((first, _)), Some((last, _))) = (points.first(), points.last()) else { return String::new() };
    let most = points.iter().map(|(_, n)| *n).max().unwrap_or(0);
    let x = |at: i64| {
        let (from, to) = (i128::from(*first), i128::from(*last));
        EDGE + scaled(i128::from(at) - from, to - from, WIDTH - 2 * EDGE)
    };
    let y = |n: u64| HEIGHT - EDGE - scaled(n.into(), most.into(), HEIGHT - 2 * EDGE);
    let mut path = String::new();
    for (at, n) in points {
        // Between two limits the lower one holds.
        path += &if path.is_empty() {
            format!("M{} {}", x(*at), y(*n))
        } else {
            format!("H{}V{}", x(*at), y(*n))
        };
    }
    let floor = HEIGHT - EDGE;
    let mut text =
        format!("<line class=\"axis\" x1=\"{EDGE}\" x2=\"{}\" y1=\"{floor}\" y2=\"{floor}\"/>", WIDTH - EDGE);
    text +=
        &format!("<line class=\"mark-line\" x1=\"{0}\" x2=\"{0}\" y1=\"{EDGE}\" y2=\"{floor}\"/>", x(marked));
    text += &format!("<path class=\"curve\" d=\"{path}\"/>");
    picture(label, HEIGHT, &text)
}

/// Returns the beginning of a name that would be too long.
fn short(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    name.chars().take(most - 1).chain(['…']).collect()
}

fn picture(label: &str, height: i64, inside: &str) -> String {
    let label = escape(label);
    format!("<svg viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{label}\">{inside}</svg>\n")
}

/// Returns a share of a length, rounded half up; what lies outside stays at the ends.
fn scaled(part: i128, whole: i128, length: i64) -> i64 {
    if whole <= 0 {
        return 0;
    }
    let length = i128::from(length);
    let place = part.saturating_mul(length).saturating_mul(2).saturating_add(whole) / whole.saturating_mul(2);
    i64::try_from(place.clamp(0, length)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_stays_within_the_picture() {
        for (part, whole, length) in
            [(0, 0, 0), (1, 3, 33), (5, 3, 100), (-1, 3, 0), (3, 3, 100), (i128::MAX, 3, 100)]
        {
            assert_eq!(scaled(part, whole, 100), length, "{part} of {whole}");
        }
    }

    #[test]
    fn what_stands_in_a_log_is_no_tag() {
        assert!(!pairs("<b>", &[("<script>".to_owned(), [1, 2])]).contains("<script"));
    }
}
