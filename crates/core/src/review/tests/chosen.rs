//! A round about some papers of a meeting, and remarks on pages of files.

use super::{Two, made, remark};
use crate::agenda::calls::{add_item, add_paper};
use crate::review::calls::{self, Begin};
use crate::review::outgoing::compose;
use crate::review::said::{Anchor, What};
use crate::review::standing::{Standing, Text};
use crate::review::view::{List, list};
use crate::rig::moment;
use serde_json::json;
use tafelstuk_model::Error;
use tafelstuk_model::id::{PaperId, ReviewRoundId};

fn begin(two: &Two, papers: &[PaperId]) -> Result<ReviewRoundId, Error> {
    let first = two.secretary.read(|read| list(read, List::default())).remove(0).round;
    let member = two.secretary.read(|read| crate::review::persons(read, two.round)).remove(0).member;
    let ask = json!({ "meeting": first.meeting, "papers": papers, "people": [member], "question": "", "due": null });
    let ask: Begin = serde_json::from_value(ask).unwrap();
    Ok(made(two.secretary.write(move |write| calls::begin(write, ask))?))
}

/// Another paper on the same agenda.
fn another(two: &Two) -> PaperId {
    let meeting = two.secretary.read(|read| list(read, List::default())).remove(0).round.meeting;
    let ask = json!({ "meeting": meeting, "title": "Begroting", "treatment": "decision" });
    let item =
        two.secretary.write(move |write| add_item(write, serde_json::from_value(ask).unwrap())).unwrap();
    let ask = json!({ "item": item.id, "kind": "note", "title": "Begroting 2027" });
    made(two.secretary.write(move |write| add_paper(write, serde_json::from_value(ask).unwrap())).unwrap())
}

#[test]
fn a_round_about_some_papers_sends_those_and_one_without_a_choice_sends_all() {
    let two = Two::new();
    let other = another(&two);
    let sent = |round: ReviewRoundId| {
        let person = two.secretary.read(|read| crate::review::persons(read, round)).remove(0).id;
        let out = two.secretary.read(|read| compose(read, person, moment(100)));
        out.sheets().iter().map(|sheet| sheet.paper).collect::<Vec<_>>()
    };
    assert_eq!(sent(begin(&two, &[other]).unwrap()), [other]);
    assert_eq!(sent(begin(&two, &[]).unwrap()), [two.paper, other]);
    let elsewhere = "018f0000-0000-7000-8000-000000000099".parse().unwrap();
    assert!(matches!(begin(&two, &[elsewhere]), Err(Error::NotFound { .. })), "a paper of no item");
}

#[test]
fn a_remark_on_a_page_is_lost_only_where_its_file_is_gone() {
    let two = Two::new();
    let on = |file: &str| What::Remark {
        paper: Some(two.paper),
        anchor: Some(Anchor { file: Some(file.into()), page: Some(3), ..Anchor::default() }),
        text: "Onleesbaar.".into(),
        suggestion: None,
    };
    let text = Text::of(&[]).with_files(["kaart".to_owned()]);
    assert_eq!(text.place(&on("kaart")).standing, Standing::Kept);
    assert_eq!(text.place(&on("plattegrond")).standing, Standing::Lost);
}

#[test]
fn what_says_nothing_of_a_page_reads_as_it_did_before() {
    let two = Two::new();
    let what: What = serde_json::from_value(remark(&two, "De colleges", "Alle?", None)).unwrap();
    let told = serde_json::to_string(&what).unwrap();
    assert!(!told.contains("\"file\"") && !told.contains("\"page\""), "{told}");
}
