//! Changes for a pull request.

use super::human::sentence;
use super::mark;
use crate::compare::{Said, SaidGuideline};
use crate::prose::{Lang, say};

/// Returns changes as Markdown.
pub(super) fn render(said: &Said, lang: Lang) -> String {
    let mut text = format!("### {}\n", escape(&said.headline));
    if let Some(direction) = &said.direction {
        text += &format!("\n{}\n", escape(direction));
    }
    if !said.risk.is_empty() || !said.crossed.is_empty() {
        text.push('\n');
    }
    for risk in &said.risk {
        text += &format!("- `{}` {}\n", mark(Some(risk.room)), escape(&risk.text));
    }
    for sentence in &said.crossed {
        text += &format!("- `!` {}\n", escape(sentence));
    }
    for guideline in &said.guidelines {
        text += &one(guideline, lang);
    }
    if !said.elsewhere.is_empty() {
        text += &format!("\n**{}**\n\n", escape(&say(lang, "diff-elsewhere", &[])));
        for sentence in &said.elsewhere {
            text += &format!("- {}\n", escape(sentence));
        }
    }
    text += &format!("\n{}\n", escape(&said.rest));
    text
}

fn one(guideline: &SaidGuideline, lang: Lang) -> String {
    let mut text = format!("\n**{}** (`{}`)\n\n", escape(&guideline.title), guideline.id);
    for line in &guideline.lines {
        text += &format!("- `{}` {}\n", mark(line.room), escape(&line.text));
        for example in &line.examples {
            text += &format!("  <br>*{}*\n", escape(&sentence(example, lang)));
        }
    }
    if guideline.n_more > 0 {
        let more = say(lang, "region-more-follow", &[("count", guideline.n_more.into())]);
        text += &format!("- {}\n", escape(&more));
    }
    for sentence in &guideline.texts {
        text += &format!("- {}\n", escape(sentence));
    }
    if let Some(summary) = &guideline.summary {
        text += &format!("- {}\n", escape(summary));
    }
    text
}

/// Keeps what authors wrote from being read as Markdown or HTML.
pub(in crate::report) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '&' => escaped += "&amp;",
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '@' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '\n' => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_authors_wrote_cannot_become_markup() {
        assert_eq!(escape("<b> @team [x](y)"), "&lt;b&gt; \\@team \\[x\\](y)");
    }
}
