//! What can be asked of challenges: writing them down, and linking what is done about them.

use super::{Challenge, Kind, Link, LinkKind, Reliability, store};
use crate::board::calls::{Made, Nothing};
use crate::board::{filled, partner};
use crate::decision::decision;
use crate::follow_up::follow_up;
use crate::history::Write;
use crate::topic::topic;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{ChallengeId, ChallengeLinkId, PartnerId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// The longest text.
const LONGEST: usize = 8_000;
/// The scope in which all of them are undone.
const SCOPE: &str = "challenge";

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ChallengeAdd")]
pub struct Add {
    #[serde(default)]
    #[ts(optional, as = "Option<Kind>")]
    pub kind: Kind,
    pub title: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub source: String,
    #[serde(default)]
    #[ts(optional, as = "Option<Reliability>")]
    pub reliability: Reliability,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ChallengeEdit")]
pub struct Edit {
    pub id: ChallengeId,
    #[ts(type = "number")]
    pub rev: i64,
    pub title: String,
    pub text: String,
    pub source: String,
    pub reliability: Reliability,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ChallengeOne")]
pub struct One {
    pub id: ChallengeId,
    #[ts(type = "number")]
    pub rev: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ChallengeAddLink")]
pub struct AddLink {
    pub challenge: ChallengeId,
    pub kind: LinkKind,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    /// The topic, decision or action.
    #[serde(default)]
    #[ts(optional)]
    pub target: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub partner: Option<PartnerId>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub period: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ChallengeRemoveLink")]
pub struct RemoveLink {
    pub id: ChallengeLinkId,
    #[ts(type = "number")]
    pub rev: i64,
}

/// `challenge.add`
pub fn add(write: &mut Write<'_>, ask: Add) -> Result<Made> {
    let same = store::challenges(write.read())?.into_iter().filter(|one| one.kind == ask.kind);
    let new = Challenge {
        id: ChallengeId::fresh(write.now()),
        rev: 1,
        kind: ask.kind,
        position: same.map(|one| one.position).max().unwrap_or(0) + 1,
        title: filled("title", &ask.title)?,
        text: said(&ask.text)?,
        source: said(&ask.source)?,
        reliability: ask.reliability,
    };
    write.scope(SCOPE, "all");
    write.insert("challenge", &new)?;
    Ok(Made::first(new.id))
}

/// `challenge.edit`
pub fn edit(write: &mut Write<'_>, ask: Edit) -> Result<Made> {
    write.scope(SCOPE, "all");
    let values = json!({
        "title": filled("title", &ask.title)?, "text": said(&ask.text)?, "source": said(&ask.source)?,
        "reliability": ask.reliability,
    });
    let rev = write.update("challenge", ask.id, Some(ask.rev), &values)?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `challenge.remove`: with what was written about it; topics, decisions and actions stay.
pub fn remove(write: &mut Write<'_>, ask: One) -> Result<Nothing> {
    write.scope(SCOPE, "all");
    for link in store::links_of(write.read(), ask.id)? {
        write.remove("challenge_link", link.id, None)?;
    }
    write.remove("challenge", ask.id, Some(ask.rev))?;
    Ok(Nothing {})
}

/// `challenge.link`: what is done about it. What is linked already is not linked twice.
pub fn add_link(write: &mut Write<'_>, ask: AddLink) -> Result<Made> {
    store::challenge(write.read(), ask.challenge)?;
    let target = target(write, &ask)?;
    let known = store::links_of(write.read(), ask.challenge)?;
    if let Some(same) =
        known.into_iter().find(|one| target.is_some() && one.kind == ask.kind && one.target == target)
    {
        return Ok(Made { id: same.id.to_string(), rev: same.rev });
    }
    if let Some(id) = ask.partner {
        partner(write.read(), id)?;
    }
    let new = Link {
        id: ChallengeLinkId::fresh(write.now()),
        rev: 1,
        challenge: ask.challenge,
        kind: ask.kind,
        text: said(&ask.text)?,
        target,
        partner: ask.partner,
        period: said(&ask.period)?,
    };
    if new.text.is_empty() && new.target.is_none() {
        return Err(Error::Missing { field: "text".into() });
    }
    write.scope(SCOPE, "all");
    write.insert("challenge_link", &new)?;
    Ok(Made::first(new.id))
}

/// `challenge.unlink`
pub fn remove_link(write: &mut Write<'_>, ask: RemoveLink) -> Result<Nothing> {
    store::link(write.read(), ask.id)?;
    write.scope(SCOPE, "all");
    write.remove("challenge_link", ask.id, Some(ask.rev))?;
    Ok(Nothing {})
}

/// What is pointed at, where it is there.
fn target(write: &Write<'_>, ask: &AddLink) -> Result<Option<String>> {
    if !ask.kind.points_elsewhere() {
        return Ok(None);
    }
    let id = ask.target.as_deref().unwrap_or_default();
    let unknown = || Error::NotFound { kind: "challenge_link".into(), id: id.to_owned() };
    match ask.kind {
        LinkKind::Topic => topic(write.read(), id.parse().map_err(|_| unknown())?).map(drop)?,
        LinkKind::Decision => decision(write.read(), id.parse().map_err(|_| unknown())?).map(drop)?,
        _ => follow_up(write.read(), id.parse().map_err(|_| unknown())?).map(drop)?,
    }
    Ok(Some(id.to_owned()))
}

fn said(text: &str) -> Result<String> {
    if text.chars().count() > LONGEST {
        return Err(Error::Invalid { field: "text".into(), value: text.chars().take(40).collect() });
    }
    Ok(text.trim().to_owned())
}
