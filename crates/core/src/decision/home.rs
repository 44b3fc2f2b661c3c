//! What partners decide at home (*eigen besluit nodig*): to whom a decision goes, by which day, and whether it
//! stands by the board's own rule.

use super::attendance::{at_table, counted};
use super::confirm::{Confirmation, State};
use super::{Decision, store};
use crate::board::calls::Made;
use crate::board::cycle::Stage;
use crate::board::edits::{self, SetConfirmedBy};
use crate::board::{ConfirmedBy, Partner, PartnerKind, board, members, partner};
use crate::db::Read;
use crate::history::Write;
use crate::meeting::cycle::days;
use crate::meeting::{Meeting, meeting};
use chrono::NaiveDate;
use serde_json::json;
use tafelstuk_model::Result;
use tafelstuk_model::id::BoardId;
use tafelstuk_model::period::{Period, squeeze};

/// What the decisions of one meeting share that partners also take at home.
pub struct Home {
    pub rule: ConfirmedBy,
    /// Those at the table of the meeting.
    pub partners: Vec<Partner>,
    /// The day of the meeting, and that of its cycle by which the partners confirm.
    date: NaiveDate,
    cycle_day: Option<NaiveDate>,
}

/// A partner and what it said, if anything.
pub type Said = (Partner, Option<Confirmation>);

impl Home {
    /// What a meeting's decisions share.
    pub fn of(read: &Read<'_>, meeting: &Meeting) -> Result<Self> {
        let stage = days(read, meeting)?.into_iter().find(|day| day.stage == Stage::Confirmations);
        Ok(Self {
            rule: board(read, meeting.board)?.confirmed_by,
            partners: at_table(read, &counted(read, meeting)?, &members(read)?)?,
            date: meeting.date,
            cycle_day: stage.map(|day| day.date),
        })
    }

    /// What each partner at the table said of a decision, and behind them those that left it since: they said
    /// it all the same.
    pub fn said(&self, read: &Read<'_>, mut known: Vec<Confirmation>) -> Result<Vec<Said>> {
        let mut said: Vec<Said> = Vec::new();
        for one in &self.partners {
            let at = known.iter().position(|said| said.partner == one.id);
            said.push((one.clone(), at.map(|at| known.remove(at))));
        }
        for one in known {
            said.push((partner(read, one.partner)?, Some(one)));
        }
        Ok(said)
    }

    /// Whether a decision stands by the board's rule.
    pub fn is_complete(&self, said: &[Said]) -> bool {
        let told: Vec<_> =
            said.iter().map(|(partner, said)| (partner.kind, said.as_ref().map(|one| one.state))).collect();
        is_complete(self.rule, &told)
    }

    /// The day by which partners confirm: the one that the decision itself names, else that of the cycle.
    pub fn due(&self, wording: &str) -> Option<NaiveDate> {
        named_day(wording, self.date).or(self.cycle_day)
    }
}

impl Decision {
    /// Whether partners are asked to decide on it at home.
    pub fn is_asked_home(&self) -> bool {
        self.needs_home_decision && self.outcome.is_taken()
    }
}

/// Whether a decision stands by the board's rule, from what each partner is and said. Those to whom it does not
/// apply do not count.
fn is_complete(rule: ConfirmedBy, partners: &[(PartnerKind, Option<State>)]) -> bool {
    let counts = |(kind, state): &&(PartnerKind, Option<State>)| {
        *state != Some(State::NotApplicable)
            && (rule != ConfirmedBy::Municipalities || *kind == PartnerKind::Municipality)
    };
    let counted: Vec<_> = partners.iter().filter(counts).collect();
    let agreed = counted.iter().filter(|(_, state)| state.is_some_and(State::is_agreed)).count();
    match rule {
        ConfirmedBy::All | ConfirmedBy::Municipalities => agreed == counted.len(),
        ConfirmedBy::Majority => counted.is_empty() || agreed * 2 > counted.len(),
    }
}

/// How decisions say that partners confirm at home.
const CONFIRMING: [&str; 3] = ["bevestig", "bekrachtig", "confirm"];

/// The last day that a decision itself gives for confirming, in the sentence that says so: "te bevestigen door
/// elke partner uiterlijk 10 december 2026". What stands behind those words goes before what stands in front.
fn named_day(wording: &str, on: NaiveDate) -> Option<NaiveDate> {
    sentences(&squeeze(wording)).into_iter().find_map(|sentence| {
        let lower = sentence.to_lowercase();
        let verb = CONFIRMING.iter().filter_map(|word| lower.find(word)).min()?;
        let days: Vec<(usize, NaiveDate)> = Period::find_all(sentence, Some(on), None)
            .into_iter()
            .filter(|place| !place.period.is_past())
            .filter_map(|place| Some((place.at.start, place.period.end?)))
            .collect();
        let behind = days.iter().find(|(at, _)| *at > verb);
        behind.or(days.last()).map(|(_, day)| *day)
    })
}

/// A text cut behind every semicolon and behind every full stop that a capital follows.
fn sentences(text: &str) -> Vec<&str> {
    let begins = |rest: &str| rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase));
    let mut found = Vec::new();
    let mut from = 0;
    for (at, sign) in text.match_indices(['.', ';']) {
        let behind = at + sign.len();
        if sign == ";" || begins(&text[behind..]) {
            found.push(&text[from..behind]);
            from = behind;
        }
    }
    found.push(&text[from..]);
    found
}

/// Keeps since when a decision stands, so that lists of other years need not look into it again.
pub(super) fn restate(write: &mut Write<'_>, decision: &Decision) -> Result<()> {
    let home = Home::of(write.read(), &meeting(write.read(), decision.meeting)?)?;
    restate_by(write, &home, decision)
}

fn restate_by(write: &mut Write<'_>, home: &Home, decision: &Decision) -> Result<()> {
    let said = home.said(write.read(), store::confirmations(write.read(), decision.id)?)?;
    let stands = home.is_complete(&said);
    if stands == store::confirmed_on(write.read(), decision.id)?.is_some() {
        return Ok(());
    }
    let since = stands.then(|| write.today());
    write.update("decision", decision.id, None, &json!({ "confirmed_on": since })).map(drop)
}

/// `board.set_confirmed_by`: by whom a decision must be confirmed at home before it stands; what was confirmed
/// so far is held against the new rule.
pub fn set_confirmed_by(write: &mut Write<'_>, ask: SetConfirmedBy) -> Result<Made> {
    let of: BoardId = ask.id;
    let made = edits::set_confirmed_by(write, ask)?;
    for id in store::meetings_asking_home(write.read(), of)? {
        let home = Home::of(write.read(), &meeting(write.read(), id)?)?;
        for decision in store::decisions(write.read(), id)?.iter().filter(|one| one.is_asked_home()) {
            restate_by(write, &home, decision)?;
        }
    }
    Ok(made)
}

#[cfg(test)]
mod tests {
    use super::{State, is_complete, named_day};
    use crate::board::ConfirmedBy::{All, Majority, Municipalities};
    use crate::board::PartnerKind::{Insurer, Municipality};
    use chrono::NaiveDate;

    #[test]
    fn a_decision_stands_by_the_boards_own_rule() {
        let (yes, but, no, away) = (
            Some(State::Agreed),
            Some(State::AgreedWithRemark),
            Some(State::Declined),
            Some(State::NotApplicable),
        );
        let (town, other) = (Municipality, Insurer);
        for (rule, partners, stands) in [
            (All, vec![(town, yes), (other, but)], true),
            (All, vec![(town, yes), (other, None)], false),
            (All, vec![(town, yes), (other, away)], true),
            (All, vec![(town, yes), (other, no)], false),
            (Majority, vec![(town, yes), (town, yes), (other, no)], true),
            (Majority, vec![(town, yes), (other, no)], false),
            (Municipalities, vec![(town, yes), (town, but), (other, None)], true),
            (Municipalities, vec![(town, yes), (town, None), (other, yes)], false),
        ] {
            assert_eq!(is_complete(rule, &partners), stands, "{rule:?} {partners:?}");
        }
    }

    #[test]
    fn the_day_for_confirming_is_read_where_a_decision_names_one() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
        let met = day(2026, 9, 23).expect("a day");
        for (wording, wanted) in [
            (
                "In te stemmen met de afspraken 2027–2029, te bevestigen door elke partner uiterlijk 10 december 2026",
                day(2026, 12, 10),
            ),
            ("In te stemmen met het plan. De partners bekrachtigen dit vóór 1 november.", day(2026, 10, 31)),
            ("Uiterlijk 3 november bevestigt elke partner het besluit.", day(2026, 11, 3)),
            ("In te stemmen met het plan voor 2027; elke partner bevestigt dit zelf.", None),
            ("In te stemmen met de begroting 2027.", None),
        ] {
            assert_eq!(named_day(wording, met), wanted, "{wording}");
        }
    }
}
