//! From the parts of a file to its text.

use super::comment::Lead;
use super::part::{Body, File, Part};

/// Returns the text of a file.
pub(super) fn file(file: &File) -> String {
    let mut writer = Writer::default();
    writer.leads(&file.head, 0);
    match &file.body {
        Body::Line(line) => writer.line(0, line),
        Body::Lines { sign, lines } => {
            writer.line(0, sign);
            lines.iter().for_each(|line| writer.line(2, line));
        }
        Body::Parts { parts, foot } => {
            writer.parts(parts, 0, None);
            writer.leads(foot, 0);
        }
    }
    writer.text
}

#[derive(Default)]
struct Writer {
    text: String,
}

impl Writer {
    fn line(&mut self, indent: usize, line: &str) {
        if !line.is_empty() {
            self.text.extend(std::iter::repeat_n(' ', indent));
            self.text.push_str(line);
        }
        self.text.push('\n');
    }

    fn leads(&mut self, leads: &[Lead], indent: usize) {
        for lead in leads {
            match lead {
                Lead::Comment(comment) => self.line(indent, comment),
                Lead::Blank if self.text.is_empty() || self.text.ends_with("\n\n") => {}
                Lead::Blank => self.text.push('\n'),
            }
        }
    }

    /// Writes parts; the first goes on in a line that has begun, where one has.
    fn parts(&mut self, parts: &[Part], indent: usize, begun: Option<&str>) {
        for (n, part) in parts.iter().enumerate() {
            let begun = begun.filter(|_| n == 0);
            if begun.is_none() {
                self.leads(&part.lead, indent);
            }
            let head = match (begun, &part.name) {
                (Some(begun), Some(name)) => format!("{begun}{name}:"),
                (Some(begun), None) => format!("{begun}-"),
                (None, Some(name)) => format!("{name}:"),
                (None, None) => "-".to_owned(),
            };
            let margin = if begun.is_some() { 0 } else { indent };
            self.part(part, &head, margin, indent);
        }
    }

    /// Writes one part whose line begins with `head`; what lies in it is indented from `indent`.
    fn part(&mut self, part: &Part, head: &str, margin: usize, indent: usize) {
        let tail = part.tail.as_ref().map_or_else(String::new, |tail| format!("  {tail}"));
        match &part.body {
            Body::Line(line) if line.is_empty() => self.line(margin, &format!("{head}{tail}")),
            Body::Line(line) => self.line(margin, &format!("{head} {line}{tail}")),
            Body::Lines { sign, lines } => {
                self.line(margin, &format!("{head} {sign}{tail}"));
                lines.iter().for_each(|line| self.line(indent + 2, line));
            }
            Body::Parts { parts, foot } => {
                if part.name.is_some() {
                    self.line(margin, &format!("{head}{tail}"));
                    self.parts(parts, indent + 2, None);
                } else {
                    let begun = format!("{}{head} ", " ".repeat(margin));
                    self.parts(parts, indent + 2, Some(&begun));
                }
                self.leads(foot, indent + 2);
            }
        }
    }
}
