//! Which challenge has no direction, no owner, no action, or only finished ones; and one challenge with all that
//! belongs to it.

use crate::board::calls::Nothing;
use crate::board::partners;
use crate::challenge::{Challenge, Link, LinkKind, challenge, challenges, links, links_of};
use crate::db::Read;
use crate::decision::decision;
use crate::follow_up::{State, follow_up};
use crate::topic::topic;
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::ChallengeId;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// A challenge in the register, with what it lacks.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CoverageRow {
    #[serde(flatten)]
    pub challenge: Challenge,
    pub n_directions: u32,
    pub n_results: u32,
    pub n_efforts: u32,
    pub n_open: u32,
    pub n_done: u32,
    pub gaps: Vec<Gap>,
}

/// What a challenge lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "CoverageGap")]
pub enum Gap {
    NoDirection,
    /// Nobody's effort and nobody's action.
    NoOwner,
    NoAction,
    /// It has actions, and all are done or dropped.
    OnlyFinished,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ChallengeById")]
pub struct ById {
    pub id: ChallengeId,
}

/// One challenge with all that belongs to it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ChallengeDetail {
    pub row: CoverageRow,
    pub links: Vec<ChallengeLinkRow>,
}

/// What belongs to it, as it is called today.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ChallengeLinkRow {
    pub link: Link,
    pub title: String,
    pub who: String,
    pub when: String,
    /// Of an action.
    pub state: Option<State>,
}

/// `challenge.list`: challenges first, then themes, each with what it lacks.
pub fn coverage(read: &Read<'_>, _: Nothing) -> Result<Vec<CoverageRow>> {
    let all = links(read)?;
    let of =
        |one: &Challenge| all.iter().filter(|link| link.challenge == one.id).cloned().collect::<Vec<_>>();
    challenges(read)?
        .into_iter()
        .map(|one| {
            let rows = shown(read, of(&one))?;
            Ok(covered(one, &rows))
        })
        .collect()
}

/// `challenge.get`
pub fn get(read: &Read<'_>, ask: ById) -> Result<ChallengeDetail> {
    let one = challenge(read, ask.id)?;
    let mut links = shown(read, links_of(read, ask.id)?)?;
    links.sort_by_key(|row| (row.link.kind, row.link.id));
    Ok(ChallengeDetail { row: covered(one, &links), links })
}

fn covered(challenge: Challenge, links: &[ChallengeLinkRow]) -> CoverageRow {
    let count = |kind| links.iter().filter(|row| row.link.kind == kind).count();
    let actions: Vec<State> = links.iter().filter_map(|row| row.state).collect();
    let done = actions.iter().filter(|state| state.is_closed()).count();
    let owned = links
        .iter()
        .any(|row| matches!(row.link.kind, LinkKind::Effort | LinkKind::Action) && !row.who.is_empty());
    let mut gaps = Vec::new();
    if count(LinkKind::Direction) == 0 {
        gaps.push(Gap::NoDirection);
    }
    if !owned {
        gaps.push(Gap::NoOwner);
    }
    if actions.is_empty() {
        gaps.push(Gap::NoAction);
    } else if done == actions.len() {
        gaps.push(Gap::OnlyFinished);
    }
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    CoverageRow {
        challenge,
        n_directions: number(count(LinkKind::Direction)),
        n_results: number(count(LinkKind::Result)),
        n_efforts: number(count(LinkKind::Effort)),
        n_open: number(actions.len() - done),
        n_done: number(done),
        gaps,
    }
}

/// What links point at may be gone; then nothing is shown of it.
fn shown(read: &Read<'_>, links: Vec<Link>) -> Result<Vec<ChallengeLinkRow>> {
    let all = partners(read)?;
    let mut found = Vec::new();
    for link in links {
        let who = all
            .iter()
            .find(|one| Some(one.id) == link.partner)
            .map(|one| one.name.clone())
            .unwrap_or_default();
        let told = match pointed_at(read, &link) {
            Ok(told) => told,
            Err(Error::NotFound { .. }) => continue,
            Err(fault) => return Err(fault),
        };
        let (title, who, when, state) = told.unwrap_or((link.text.clone(), who, link.period.clone(), None));
        found.push(ChallengeLinkRow { link, title, who, when, state });
    }
    Ok(found)
}

type Told = (String, String, String, Option<State>);

/// Title, owner, period and state of what is kept elsewhere; none for what is written here.
fn pointed_at(read: &Read<'_>, link: &Link) -> Result<Option<Told>> {
    let id = link.target.as_deref().unwrap_or_default();
    let gone = || Error::NotFound { kind: "challenge_link".into(), id: id.to_owned() };
    Ok(match link.kind {
        LinkKind::Direction | LinkKind::Result | LinkKind::Effort => None,
        LinkKind::Topic => {
            let topic = topic(read, id.parse().map_err(|_| gone())?)?;
            Some((topic.title, String::new(), String::new(), None))
        }
        LinkKind::Decision => {
            let decision = decision(read, id.parse().map_err(|_| gone())?)?;
            Some((decision.wording().to_owned(), String::new(), String::new(), None))
        }
        LinkKind::Action => {
            let one = follow_up(read, id.parse().map_err(|_| gone())?)?;
            let when = one.period.map(|period| period.literal).unwrap_or_default();
            Some((format!("{} {}", one.number, one.text), one.owner.name, when, Some(one.state)))
        }
    })
}
