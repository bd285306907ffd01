//! A finding in the words of a language.

use crate::diagnostic::{Arg, Finding};
use crate::prose::{Lang, say, say_attr};
use crate::source::Span;

/// How much of a text by an author is repeated in a message.
const LONGEST_QUOTE: usize = 80;

/// Everything a finding says.
pub(super) struct Spoken {
    /// What is wrong.
    pub(super) message: String,
    /// What stands at the place.
    pub(super) label: Option<String>,
    /// What to do about it, one sentence each.
    pub(super) help: Vec<String>,
    /// Other places and what they have to do with it.
    pub(super) related: Vec<(Span, String)>,
}

impl Spoken {
    pub(super) fn new(lang: Lang, finding: &Finding) -> Self {
        let args = tame(&finding.args);
        let meant = finding
            .did_you_mean
            .iter()
            .map(|word| say(lang, "did-you-mean", &[("word", Arg::Text(one_line(word)))]));
        let help = say_attr(lang, finding.says, "help", &args);
        let related = finding.related.iter().map(|related| {
            let own = if related.args.is_empty() { args.clone() } else { tame(&related.args) };
            (related.span, say(lang, related.says, &own))
        });
        Self {
            message: say(lang, finding.says, &args),
            label: say_attr(lang, finding.says, "label", &args),
            help: meant.chain(help).collect(),
            related: related.collect(),
        }
    }
}

/// The arguments without anything that could break a line, a terminal or a quotation.
fn tame<'a>(args: &[(&'a str, Arg)]) -> Vec<(&'a str, Arg)> {
    let tame = |arg: &Arg| match arg {
        Arg::Text(text) => Arg::Text(one_line(text)),
        Arg::Count(_) | Arg::Money(_) | Arg::Date(_) => arg.clone(),
    };
    args.iter().map(|(name, arg)| (*name, tame(arg))).collect()
}

fn one_line(text: &str) -> String {
    let visible = text.chars().map(|letter| match letter {
        '\n' | '\r' | '\t' => ' ',
        '`' => '\'',
        letter if is_unsafe(letter) => '\u{fffd}',
        letter => letter,
    });
    let mut line: String = visible.clone().take(LONGEST_QUOTE).collect();
    if visible.count() > LONGEST_QUOTE {
        line.push('…');
    }
    line
}

/// Whether a character could steer a terminal or turn the direction of writing.
pub(super) fn is_unsafe(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_author_wrote_cannot_steer_a_terminal() {
        assert_eq!(one_line("a\u{1b}[2Jb\nc`d"), "a\u{fffd}[2Jb c'd");
        assert_eq!(one_line(&"x".repeat(200)).chars().count(), LONGEST_QUOTE + 1);
    }
}
