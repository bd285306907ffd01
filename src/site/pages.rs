//! Every page of every language, and the frame they share.

use camino::Utf8PathBuf;
use minijinja::value::Kwargs;
use minijinja::{AutoEscape, Environment, Output, State, UndefinedBehavior, Value, context};
use std::fmt::Write as _;

use super::helper::{Tables, words};
use super::reader::{Phrase, Reader};
use super::standing::Standings;
use super::{
    RenderOptions, calendar, cards, changes, departments, examples, guideline, home, notices, recognition,
    script,
};
use crate::model::Policies;
use crate::prose::{Lang, long_date, say};

/// How many bytes the words and the tables of a language may have together; above that, the tables are a
/// file of their own that is read after the page is shown.
const DATA_BUDGET: usize = 80_000;

/// The pages could not be rendered.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// A template of the program is broken; a mistake of the program, not of the policies.
    #[error("the page `{page}` could not be rendered")]
    Template {
        /// The path of the page.
        page: Utf8PathBuf,
        /// What went wrong.
        source: minijinja::Error,
    },
}

/// Renders all pages: each file with its path inside the output folder, in the order of the paths.
///
/// # Errors
///
/// Returns an error where a template of the program is broken.
pub fn render(
    policies: &Policies,
    options: &RenderOptions,
) -> Result<Vec<(Utf8PathBuf, Vec<u8>)>, RenderError> {
    let tables = Tables::of(policies);
    let standings = Standings::of(policies, options.today);
    let readers = Reader::all(policies, &standings);
    let data: Vec<String> =
        readers.iter().map(|reader| words(reader, &tables, options).to_string()).collect();
    let rules = tables.json(policies).to_string();
    let longest = data.iter().map(String::len).max().unwrap_or_default();
    let is_apart = longest + rules.len() > DATA_BUDGET;
    let mut files = script::files(options);
    if is_apart {
        files.push(("rules.js".into(), format!("T={rules};").into_bytes()));
    }
    files.push(("index.html".into(), languages(policies, &readers)?));
    for (reader, words) in readers.iter().zip(&data) {
        let tables = if is_apart { String::new() } else { format!("T={rules};") };
        let folder = Utf8PathBuf::from(reader.tag.as_str());
        files.push((folder.join("data.js"), format!("W={words};{tables}").into_bytes()));
        let site =
            Site { policies, options, reader, readers: &readers, environment: environment(reader.lang) };
        files.extend(site.pages()?);
    }
    files.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(files)
}

/// One language of the pages.
pub(super) struct Site<'a> {
    /// The policies.
    pub(super) policies: &'a Policies,
    /// The options.
    pub(super) options: &'a RenderOptions,
    /// The reader.
    pub(super) reader: &'a Reader<'a>,
    readers: &'a [Reader<'a>],
    environment: Environment<'static>,
}

/// A page before it is put into its frame.
pub(super) struct Page {
    /// Its path inside the folder of the language.
    pub(super) path: String,
    /// The template.
    pub(super) template: &'static str,
    /// Its title.
    pub(super) title: String,
    /// Which entry of the menu it belongs to.
    pub(super) menu: &'static str,
    /// What the template needs beside the frame.
    pub(super) context: Value,
}

impl Site<'_> {
    fn pages(&self) -> Result<Vec<(Utf8PathBuf, Vec<u8>)>, RenderError> {
        let mut pages =
            vec![home::page(self), departments::people(self), notices::page(self), recognition::page(self)];
        pages.extend(changes::page(self));
        pages.extend(guideline::pages(self));
        pages.extend(departments::pages(self));
        pages.extend(examples::pages(self));
        pages.extend(cards::pages(self));
        pages.into_iter().map(|page| self.framed(&page)).collect()
    }

    /// Says a message without arguments.
    pub(super) fn say(&self, id: &str) -> String {
        say(self.reader.lang, id, &[])
    }

    fn framed(&self, page: &Page) -> Result<(Utf8PathBuf, Vec<u8>), RenderError> {
        let path = Utf8PathBuf::from(self.reader.tag.as_str()).join(&page.path);
        let base = "../".repeat(page.path.matches('/').count());
        let frame = context! {
            lang => self.reader.tag.as_str(),
            rtl => self.reader.is_right_to_left(),
            title => page.title.as_str(),
            base => base.as_str(),
            organisation => self.organisation(),
            validity => self.validity(),
            expired => self.options.valid_until.map(|until| {
                let after = calendar::days(until) + 1;
                let text = say(self.reader.lang, "page-expired", &[("date", long_date(self.reader.lang, until).into())]);
                context! { text => text, from_day => after, is_on => until < self.options.today }
            }),
            feedback => self.options.feedback_for(self.policies, &encoded(&page.title)),
            nav => self.menu(page.menu, &base),
            languages => self.languages(&page.path, &base),
        };
        let rendered = self
            .environment
            .get_template(page.template)
            .and_then(|template| template.render(context! { page => frame, ..page.context.clone() }));
        match rendered {
            Ok(html) => Ok((path, html.into_bytes())),
            Err(source) => Err(RenderError::Template { page: path, source }),
        }
    }

    /// The version, and until when it can be relied on.
    fn validity(&self) -> String {
        let (lang, options) = (self.reader.lang, self.options);
        let (id, day) = match options.valid_until {
            Some(until) => ("page-card-valid", until),
            None => ("page-version", options.today),
        };
        say(lang, id, &[("version", options.version.as_str().into()), ("date", long_date(lang, day).into())])
    }

    fn organisation(&self) -> String {
        let text = self.reader.text(&self.policies.organisation.texts, "organisation");
        text.map(|phrase| phrase.text).unwrap_or_default()
    }

    fn menu(&self, here: &str, base: &str) -> Vec<Value> {
        let lowest = self.policies.organisation.roles().next().map(ToString::to_string).unwrap_or_default();
        let entries = [
            ("page-home", "index.html".to_owned(), ""),
            ("page-changes", "changes.html".to_owned(), ""),
            ("page-people", "people.html".to_owned(), ""),
            ("page-practise", "practise.html".to_owned(), ""),
            ("page-card", format!("card/{lowest}.html"), "mycard"),
        ];
        let is_there = |id: &str| match id {
            "page-changes" => !self.options.changes.is_empty(),
            "page-card" => !lowest.is_empty(),
            _ => true,
        };
        let entries = entries.into_iter().filter(|(id, ..)| is_there(id));
        let entry = |(id, href, class): (&str, String, &str)| {
            context! { href => format!("{base}{href}"), class => class, text => self.say(id), is_here => id == here }
        };
        entries.map(entry).collect()
    }

    fn languages(&self, path: &str, base: &str) -> Vec<Value> {
        let all = self.readers.iter().map(|other| {
            context! {
                href => format!("{base}../{}/{path}", other.tag),
                lang => other.tag.as_str(),
                name => other.name(),
                is_this => other.tag == self.reader.tag,
            }
        });
        all.collect()
    }

    /// A note where a page shows texts that are not translated.
    pub(super) fn foreign_note(&self, phrases: &[&Phrase]) -> String {
        let Some(lang) = phrases.iter().find_map(|phrase| phrase.lang.clone()) else { return String::new() };
        let name = Lang::from_tag(&lang).map_or_else(|| lang.clone(), |known| known.name().to_owned());
        say(self.reader.lang, "page-untranslated", &[("language", name.into())])
    }

    /// Every role with its id and title.
    pub(super) fn roles(&self) -> Vec<Value> {
        let roles = self.policies.organisation.roles();
        roles.map(|role| context! { id => role.as_str(), title => self.reader.words.role(role) }).collect()
    }

    /// The zone of the organisation as readers see it.
    pub(super) fn zone(&self) -> String {
        let name = self.policies.organisation.time_zone.iana_name().unwrap_or("UTC");
        name.replace('_', " ")
    }
}

/// Writes a text so that it can stand in an address.
fn encoded(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => written.push(char::from(byte)),
            byte => written.push_str(&format!("%{byte:02X}")),
        }
    }
    written
}

/// Returns a phrase as the templates show it.
pub(super) fn phrase(phrase: Phrase) -> Value {
    context! { text => phrase.text, lang => phrase.lang.unwrap_or_default() }
}

/// Returns phrases as the templates show them.
pub(super) fn phrases(all: Vec<Phrase>) -> Vec<Value> {
    all.into_iter().map(phrase).collect()
}

/// Returns the numbers of the days between which something is shown, and whether it is shown today.
pub(super) fn period(
    from: jiff::civil::Date,
    until: jiff::civil::Date,
    today: jiff::civil::Date,
) -> (i64, i64, bool) {
    (calendar::days(from), calendar::days(until), from <= today && today <= until)
}

fn languages(policies: &Policies, readers: &[Reader<'_>]) -> Result<Vec<u8>, RenderError> {
    let lang = readers.first().map_or(Lang::En, |reader| reader.lang);
    let all: Vec<Value> = readers
        .iter()
        .map(|reader| context! { lang => reader.tag.as_str(), name => reader.name() })
        .collect();
    let organisation = policies.organisation.texts.get("organisation").unwrap_or_default();
    let environment = environment(lang);
    let template = environment.get_template("languages.html");
    let context = context! { first => all.first(), languages => all, organisation => organisation };
    let rendered = template.and_then(|template| template.render(context));
    rendered
        .map(String::into_bytes)
        .map_err(|source| RenderError::Template { page: "index.html".into(), source })
}

/// The templates, with `say(id, name=value)` in a language.
fn environment(lang: Lang) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(write_escaped);
    environment.add_function("say", move |id: &str, names: Kwargs| -> Result<String, minijinja::Error> {
        let mut args = Vec::new();
        for name in names.args() {
            args.push((name, crate::diagnostic::Arg::Text(names.get::<String>(name)?)));
        }
        Ok(say(lang, id, &args))
    });
    for (name, source) in TEMPLATES {
        // A broken template is found by the first page that uses it.
        let _ = environment.add_template(name, source);
    }
    environment
}

/// Writes a value into a page. Unlike the library's own way this leaves slashes alone, which are harmless
/// in texts and in quoted attributes.
fn write_escaped(
    out: &mut Output<'_>,
    state: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), minijinja::Error> {
    let Some(text) = value.as_str().filter(|_| !value.is_safe()) else {
        return minijinja::escape_formatter(out, state, value);
    };
    for letter in text.chars() {
        let written = match letter {
            '&' => out.write_str("&amp;"),
            '<' => out.write_str("&lt;"),
            '>' => out.write_str("&gt;"),
            '"' => out.write_str("&quot;"),
            letter => out.write_char(letter),
        };
        written.map_err(minijinja::Error::from)?;
    }
    Ok(())
}

macro_rules! templates {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("templates/", $name)))),*]
    };
}

const TEMPLATES: &[(&str, &str)] = templates![
    "base.html",
    "parts.html",
    "home.html",
    "guideline.html",
    "people.html",
    "department.html",
    "notices.html",
    "practise.html",
    "practise_one.html",
    "card.html",
    "good_calls.html",
    "changes.html",
    "languages.html",
];
