//! The words of the product, from the Fluent catalogues in `assets/locales`: one catalogue for screen,
//! menu, command line and PDF.

use crate::error::Error;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;
use ts_rs::TS;
use unic_langid::langid;

macro_rules! catalogue {
    ($lang:literal, $($name:literal),*) => {
        &[$(include_str!(concat!("../../../assets/locales/", $lang, "/", $name, ".ftl"))),*]
    };
}

/// The files of a language; every language has the same.
macro_rules! every_file {
    ($lang:literal) => {
        catalogue!(
            $lang,
            "app",
            "menu",
            "job",
            "errors",
            "board",
            "topic",
            "paper",
            "meeting",
            "challenge",
            "minutes",
            "written_round",
            "agenda",
            "pack",
            "intake",
            "editor",
            "paper_request",
            "decision",
            "follow_up",
            "review",
            "archive"
        )
    };
}

/// The languages of the product; Dutch comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Nl,
    En,
}

impl Lang {
    /// The language of a locale name such as "nl_NL.UTF-8" or "en-GB"; Dutch where it is neither.
    pub fn of_locale(locale: &str) -> Self {
        if locale.to_ascii_lowercase().starts_with("en") { Self::En } else { Self::Nl }
    }

    /// "nl" or "en", as in BCP 47.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }
}

/// The sentence or word under `key`. A key that is missing shows as itself, and fails a test.
pub fn text(lang: Lang, key: &str) -> String {
    text_with(lang, key, &serde_json::Map::new())
}

/// The sentence under `key`, filled with `params` (numbers stay numbers, for plurals).
pub fn text_with(lang: Lang, key: &str, params: &serde_json::Map<String, serde_json::Value>) -> String {
    let bundle = bundle(lang);
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return key.to_owned();
    };
    let mut args = FluentArgs::new();
    for (name, value) in params {
        args.set(name.replace('_', "-"), fluent(value));
    }
    bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
}

/// An error as one sentence.
pub fn error_text(lang: Lang, error: &Error) -> String {
    let mut params = error.params();
    // A field is named as the screen names it.
    if let Some(serde_json::Value::String(field)) = params.get_mut("field") {
        let key = format!("field-{}", field.replace('_', "-"));
        let said = text(lang, &key);
        if said != key {
            *field = said;
        }
    }
    text_with(lang, &format!("error-{}", error.code().replace('_', "-")), &params)
}

/// All keys of a language, for the test that holds the catalogues against each other.
pub fn keys(lang: Lang) -> Vec<String> {
    let mut keys: Vec<String> = sources(lang)
        .iter()
        .flat_map(|source| source.lines())
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" =").or_else(|| line.split_once('=')))
        .map(|(key, _)| key.trim().to_owned())
        .collect();
    keys.sort();
    keys
}

fn sources(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Nl => every_file!("nl"),
        Lang::En => every_file!("en"),
    }
}

fn bundle(lang: Lang) -> &'static FluentBundle<FluentResource> {
    static NL: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    static EN: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    let cell = match lang {
        Lang::Nl => &NL,
        Lang::En => &EN,
    };
    cell.get_or_init(|| {
        let tag = match lang {
            Lang::Nl => langid!("nl"),
            Lang::En => langid!("en"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        for source in sources(lang) {
            let resource =
                FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, faults)| {
                    debug_assert!(faults.is_empty(), "a catalogue has a fault: {faults:?}");
                    partial
                });
            bundle.add_resource_overriding(resource);
        }
        bundle
    })
}

fn fluent(value: &serde_json::Value) -> FluentValue<'static> {
    match value {
        serde_json::Value::Number(number) => FluentValue::from(number.as_f64().unwrap_or(0.0)),
        serde_json::Value::String(text) => FluentValue::from(text.clone()),
        other => FluentValue::from(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Error, Lang, error_text, keys, text};

    #[test]
    fn both_languages_say_the_same_things() {
        assert_eq!(keys(Lang::Nl), keys(Lang::En));
    }

    #[test]
    fn no_key_is_said_twice() {
        let mut once = keys(Lang::Nl);
        once.dedup();
        assert_eq!(once, keys(Lang::Nl));
    }

    #[test]
    fn an_error_is_one_sentence_with_its_data() {
        let error = Error::TooLarge { name: "kaart.txt".into(), limit_mb: 64 };
        assert!(error_text(Lang::Nl, &error).contains("kaart.txt"));
        assert!(error_text(Lang::Nl, &error).contains("64"));
    }

    #[test]
    fn a_field_is_named_as_the_screen_names_it() {
        let missing = error_text(Lang::Nl, &Error::Missing { field: "short".into() });
        assert!(missing.contains("afkorting") && !missing.contains("short"), "{missing}");
    }

    #[test]
    fn a_locale_name_gives_its_language_and_dutch_otherwise() {
        assert_eq!(Lang::of_locale("en_GB.UTF-8"), Lang::En);
        assert_eq!(Lang::of_locale("nl_NL.UTF-8"), Lang::Nl);
        assert_eq!(Lang::of_locale("C"), Lang::Nl);
        assert_eq!(text(Lang::Nl, "no-such-key"), "no-such-key");
    }
}
