//! One page that needs nothing else: no script, no picture, nothing from elsewhere; in both themes, and on paper.

use crate::prose::Lang;

const STYLE: &str = include_str!("page.css");

/// Returns a page with a body.
pub(super) fn page(title: &str, body: &str, lang: Lang) -> String {
    styled(title, body, "", lang)
}

/// Returns a page with a body that brings more style of its own.
pub(super) fn styled(title: &str, body: &str, more: &str, lang: Lang) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{}</title>\n<style>\n{STYLE}{more}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n",
        lang.tag(),
        escape(title)
    )
}

/// Keeps what others wrote from being read as HTML.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '&' => escaped += "&amp;",
            '"' => escaped += "&quot;",
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_authors_wrote_cannot_become_a_tag() {
        assert_eq!(escape("<a href=\"x\">&"), "&lt;a href=&quot;x&quot;&gt;&amp;");
    }

    #[test]
    fn a_page_asks_for_nothing_else() {
        let page = page("T", "<p>x</p>", Lang::Hu);
        assert!(page.starts_with("<!doctype html>\n<html lang=\"hu\">"), "{page}");
        for outside in ["<script", "src=", "href=", "url(", "@import"] {
            assert!(!page.contains(outside), "{outside}");
        }
    }
}
