//! The example's round: papers that were laid before the chair, and the chair's reaction to one of them.

use serde::Deserialize;
use tafelstuk_core::history::Write;
use tafelstuk_core::meeting::meetings;
use tafelstuk_core::review::Carrier;
use tafelstuk_core::review::calls::{Ask, Edit, ask, edit};
use tafelstuk_core::review::outgoing::{Sending, compose, note};
use tafelstuk_core::review::receiving::{Incoming, take};
use tafelstuk_core::review::said::{Anchor, Ripeness, Said, Verdict, What};
use tafelstuk_core::review::standing::anchored;
use tafelstuk_model::Result;
use tafelstuk_model::id::{BundleId, RecordId};

const ROUND: &str = include_str!("../../../assets/example/round.json");

#[derive(Deserialize)]
struct Round {
    meeting: chrono::NaiveDate,
    to: String,
    question: String,
    due: chrono::NaiveDate,
    paper: String,
    ripe: Ripeness,
    why: String,
    verdicts: Vec<OnPoint>,
    remark: Remark,
}

#[derive(Deserialize)]
struct OnPoint {
    verdict: Verdict,
    text: String,
}

#[derive(Deserialize)]
struct Remark {
    quote: String,
    text: String,
    suggestion: String,
}

/// Lays the example's papers before its chair and takes the reaction in, as a file would bring it.
pub(crate) fn fill(write: &mut Write<'_>) -> Result<()> {
    let text: Round = serde_json::from_str(ROUND).expect("the example is well-formed");
    let all = meetings(write.read())?;
    let Some(meeting) = all.into_iter().find(|meeting| meeting.date == text.meeting) else { return Ok(()) };
    let asked = ask(write, Ask { meeting: meeting.id.to_string(), to: text.to.clone() })?;
    let (question, due) = (text.question.clone(), Some(text.due));
    edit(write, Edit { round: asked.round, rev: 1, question, due })?;
    let out = compose(write.read(), asked.person, write.now())?;
    note(write, &out, Sending { carrier: Carrier::App, form: None })?;
    let person = out.person.id;
    let said = |what: What| Said { round: asked.round, person, at: write.now(), supersedes: None, what };
    let record = |what: What| said(what).record(RecordId::fresh(write.now()));
    let records = whats(&text, &out).into_iter().map(record).collect();
    let incoming = Incoming {
        id: BundleId::fresh(write.now()),
        package: out.id,
        carrier: Carrier::App,
        signed: None,
        n_edits: 0,
        file: None,
        made_at: write.now(),
        records,
    };
    take(write, incoming).map(|_| ())
}

/// What the chair says about the paper that the example names.
fn whats(text: &Round, out: &tafelstuk_core::review::outgoing::Outgoing) -> Vec<What> {
    let Some(sheet) = out.sheets().iter().find(|sheet| sheet.text.title == text.paper) else {
        return Vec::new();
    };
    let paper = sheet.paper;
    let mut whats = vec![What::Ripeness {
        paper,
        ripe: text.ripe,
        treatment: None,
        minutes: Some(20),
        text: text.why.clone(),
    }];
    for (point, on) in sheet.points.iter().zip(&text.verdicts) {
        whats.push(What::Reaction { paper, point: point.id, verdict: on.verdict, text: on.text.clone() });
    }
    let anchor = anchored(sheet, Anchor { quote: text.remark.quote.clone(), ..Anchor::default() });
    whats.push(What::Remark {
        paper: Some(paper),
        anchor: Some(anchor),
        text: text.remark.text.clone(),
        suggestion: Some(text.remark.suggestion.clone()),
    });
    whats
}
