//! A suggestion whose words changed since: three texts, and the secretary decides.

use super::{Two, remark};
use crate::paper::compare::Op;
use crate::paper::sections;
use crate::review::beside::{Beside, BesideOf, Settle, beside, settle};
use crate::review::{Outcome, calls};
use tafelstuk_model::Error;
use tafelstuk_model::id::RecordId;

const CHANGED: &str =
    "De colleges zijn nog niet geraadpleegd. Oplossingsrichtingen komen in versie 3.0 aan bod.";

/// The chair suggested other words, and the secretary changed those words meanwhile.
fn moved() -> (Two, RecordId) {
    let two = Two::new();
    let package = two.send();
    two.say(package, &remark(&two, "volgen in een latere fase", "", Some("volgen in maart 2027")));
    two.receive(&two.reply(package)).unwrap();
    two.write_text(CHANGED, &two.sentences());
    let record = two.view().papers[0].remarks[0].record;
    (two, record)
}

fn three(two: &Two, record: RecordId) -> Beside {
    two.secretary.read(|read| beside(read, BesideOf { record }))
}

fn put(two: &Two, record: RecordId, rev: i64, text: &str) -> Result<(), Error> {
    let now = three(two, record).now.unwrap();
    let (section, start, seen) = (now.section, now.start, now.text);
    let ask = Settle { record, section, rev, start, seen, text: text.into() };
    two.secretary.write(move |write| settle(write, ask))
}

fn plain(two: &Two) -> String {
    two.secretary.read(|read| sections(read, two.paper)).remove(0).body.plain()
}

#[test]
fn the_old_the_suggested_and_the_present_text_stand_beside_each_other() {
    let (two, record) = moved();
    assert!(!two.view().papers[0].remarks[0].fits, "no one click");
    let three = three(&two, record);
    assert_eq!(three.was, super::TEXT);
    assert!(three.theirs.ends_with("Oplossingsrichtingen volgen in maart 2027."), "{}", three.theirs);
    let now = three.now.unwrap();
    assert_eq!(now.text, CHANGED);
    let added: String =
        now.changed.iter().filter(|run| run.op == Op::Added).map(|run| run.text.as_str()).collect();
    assert!(added.contains("versie 3.0") && !added.contains("colleges"), "{added}");
    assert_eq!(plain(&two).lines().next(), Some(CHANGED), "looking changes nothing");
}

#[test]
fn what_the_secretary_chose_stands_in_the_paper_and_can_be_taken_back() {
    let (two, record) = moved();
    let rev = three(&two, record).now.unwrap().rev;
    let chosen =
        "De colleges zijn nog niet geraadpleegd. Oplossingsrichtingen komen in maart 2027 in versie 3.0.";
    put(&two, record, rev, chosen).unwrap();
    assert_eq!(plain(&two).lines().next(), Some(chosen));
    let handled = || two.view().papers[0].remarks[0].handling.as_ref().map(|one| one.outcome);
    assert_eq!(handled(), Some(Outcome::Applied));
    two.secretary.undo(&format!("paper:{}", two.paper)).unwrap();
    assert_eq!((plain(&two).lines().next(), handled()), (Some(CHANGED), None));
}

#[test]
fn a_text_that_changed_while_it_was_looked_at_is_not_written_over() {
    let (two, record) = moved();
    let rev = three(&two, record).now.unwrap().rev;
    two.write_text(&CHANGED.replace("aan bod", "aan de orde"), &two.sentences());
    assert!(matches!(put(&two, record, rev, "Iets anders."), Err(Error::Conflict { .. })));
    assert!(plain(&two).contains("aan de orde"));
    assert_eq!(two.view().papers[0].remarks[0].handling, None);
}

#[test]
fn of_words_that_are_gone_only_the_old_and_the_suggested_text_are_shown() {
    let (two, record) = moved();
    two.write_text("Hier staat iets heel anders.", &two.sentences());
    let three = three(&two, record);
    assert_eq!((three.was.as_str(), three.now), (super::TEXT, None));
    let apply = two.secretary.write(move |write| calls::apply(write, calls::Apply { record }));
    assert!(apply.is_err());
}
