//! The challenges and themes of the example's regional picture, and what is done about them.

use super::{Names, read};
use serde::Deserialize;
use tafelstuk_core::challenge::calls::{Add, AddLink, add, add_link};
use tafelstuk_core::challenge::{Kind, LinkKind, Reliability};
use tafelstuk_core::history::Write;
use tafelstuk_core::views::follow_ups::{Of, list};
use tafelstuk_model::Result;
use tafelstuk_model::id::ChallengeId;

const CHALLENGES: &str = include_str!("../../../../assets/example/challenges.json");

#[derive(Deserialize)]
struct ChallengeText {
    kind: Kind,
    title: String,
    text: String,
    source: String,
    reliability: Reliability,
    #[serde(default)]
    topics: Vec<String>,
    #[serde(default)]
    directions: Vec<String>,
    #[serde(default)]
    results: Vec<String>,
    #[serde(default)]
    efforts: Vec<EffortText>,
    /// Each by the beginning of its text.
    #[serde(default)]
    actions: Vec<String>,
}

#[derive(Deserialize)]
struct EffortText {
    text: String,
    partner: String,
    period: String,
}

/// Writes the register.
pub(super) fn fill(write: &mut Write<'_>, names: &Names) -> Result<()> {
    let all: Vec<ChallengeText> = read(CHALLENGES);
    all.into_iter().try_for_each(|text| one(write, names, text))?;
    // The example is one change; it belongs to no register.
    write.scope("store", "example");
    Ok(())
}

fn one(write: &mut Write<'_>, names: &Names, text: ChallengeText) -> Result<()> {
    let ChallengeText { kind, title, text: about, source, reliability, .. } = text;
    let made = add(write, Add { kind, title, text: about, source, reliability })?;
    let challenge: ChallengeId = made.id.parse().expect("a call gives the id that it made");
    let blank = |kind| AddLink {
        challenge,
        kind,
        text: String::new(),
        target: None,
        partner: None,
        period: String::new(),
    };
    let mut links = Vec::new();
    links.extend(text.directions.into_iter().map(|text| AddLink { text, ..blank(LinkKind::Direction) }));
    links.extend(text.results.into_iter().map(|text| AddLink { text, ..blank(LinkKind::Result) }));
    links.extend(text.efforts.into_iter().map(|effort| AddLink {
        text: effort.text,
        partner: Some(names.partners[&effort.partner]),
        period: effort.period,
        ..blank(LinkKind::Effort)
    }));
    links.extend(
        text.topics
            .iter()
            .map(|key| AddLink { target: Some(names.topics[key].to_string()), ..blank(LinkKind::Topic) }),
    );
    let known = list(write.read(), Of::default())?;
    for begins in text.actions {
        let begins = begins.to_lowercase();
        let found = known.iter().find(|row| row.follow_up.text.to_lowercase().starts_with(&begins));
        let action = found.expect("the example has the action that it links");
        links.push(AddLink { target: Some(action.follow_up.id.to_string()), ..blank(LinkKind::Action) });
    }
    links.into_iter().try_for_each(|link| add_link(write, link).map(drop))
}
