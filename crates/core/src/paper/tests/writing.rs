//! What a writer does with a paper as a whole: begin it, hand it on, bring an old text back, mend it.

use super::{POINT, doc, note, point, save, with_paper};
use crate::history::Kind;
use crate::paper::calls::{self, attachments, checks, states, templates, versions};
use crate::paper::checks::Mend;
use crate::paper::content::{NewAttachment, attach, create};
use crate::paper::states::Move;
use crate::paper::template::recommended;
use crate::paper::{Form, PaperKind, State, agreement, moves, paper, past_files, points, sections};
use crate::rig::Rig;
use expect_test::{Expect, expect};
use serde_json::json;
use tafelstuk_model::Error;
use tafelstuk_model::id::{BoardId, PaperId};
use tafelstuk_model::rich_text::Doc;
use tafelstuk_model::section_role::SectionRole;

fn add(rig: &Rig, board: BoardId, kind: &str) -> PaperId {
    let ask = json!({ "board": board, "kind": kind, "title": "Logeerzorg" });
    let made = rig.write(move |write| calls::add(write, serde_json::from_value(ask).unwrap()));
    made.unwrap().id.parse().unwrap()
}

fn headings(rig: &Rig, id: PaperId) -> Vec<String> {
    rig.read(|read| sections(read, id)).into_iter().map(|section| section.heading).collect()
}

fn issue(rig: &Rig, id: PaperId, label: &'static str) {
    let rev = rig.read(|read| paper(read, id)).rev;
    let ask = json!({ "id": id, "rev": rev, "label": label, "status": "for_discussion" });
    rig.write_as("paper.issue", Kind::Final, move |write| {
        calls::issue(write, serde_json::from_value(ask).unwrap())
    })
    .unwrap();
}

#[test]
fn a_new_paper_has_the_sections_that_are_proposed_for_its_kind() {
    let (rig, board) = Rig::with_board();
    let note = add(&rig, board, "note");
    assert_eq!(
        headings(&rig, note).join(" · "),
        "Aanleiding · Doel · Toelichting · Argumenten · Kanttekeningen · Financiën · Communicatie · Proces · Voorstel · Vervolgstappen · Bijlagen · Bron"
    );
    assert_eq!(rig.read(|read| sections(read, note))[8].role, SectionRole::Proposal);
    let other = add(&rig, board, "other");
    assert_eq!(headings(&rig, other), Vec::<String>::new());
}

#[test]
fn a_board_has_its_own_template_until_it_goes_back_to_the_proposal() {
    let (rig, board) = Rig::with_board();
    let of = || templates::Of { board, kind: PaperKind::Note };
    let view = || rig.read(|read| templates::template(read, of()));
    assert_eq!((view().rev, view().own), (0, false));
    let set = |rev: i64, heading: &str| {
        let ask = json!({ "board": board, "kind": "note", "rev": rev,
                          "sections": [{ "heading": heading, "role": "background" }] });
        rig.write(move |write| templates::set_template(write, serde_json::from_value(ask).unwrap()))
    };
    set(0, "  Waarom nu  ").unwrap();
    assert_eq!(view().sections[0].heading, "Waarom nu");
    let paper = add(&rig, board, "note");
    assert_eq!(headings(&rig, paper), ["Waarom nu"]);
    assert!(matches!(set(0, "Te laat"), Err(Error::Conflict { .. })), "somebody made one meanwhile");
    assert_eq!(set(1, " "), Err(Error::Missing { field: "heading".into() }));
    rig.write(move |write| {
        templates::reset_template(write, templates::Reset { board, kind: PaperKind::Note, rev: 1 })
    })
    .unwrap();
    assert_eq!(view().sections, recommended(PaperKind::Note));
    rig.undo(&format!("board:{board}")).unwrap();
    assert_eq!(view().sections[0].heading, "Waarom nu");
}

fn hand_on(rig: &Rig, id: PaperId, what: &str, reason: &str) -> Result<State, Error> {
    let rev = rig.read(|read| paper(read, id)).rev;
    let ask = json!({ "id": id, "rev": rev, "move": what, "reason": reason });
    rig.write(move |write| states::hand_on(write, serde_json::from_value(ask).unwrap()))?;
    Ok(rig.read(|read| paper(read, id)).state)
}

#[test]
fn a_paper_goes_from_hand_to_hand_and_is_sent_back_with_a_reason() {
    let (rig, id) = with_paper(Vec::new());
    assert_eq!(hand_on(&rig, id, "to_author", ""), Ok(State::WithAuthor));
    assert_eq!(hand_on(&rig, id, "take_in", ""), Ok(State::InReview));
    assert_eq!(hand_on(&rig, id, "send_back", " "), Err(Error::Missing { field: "reason".into() }));
    assert_eq!(hand_on(&rig, id, "send_back", "De kosten ontbreken."), Ok(State::Returned));
    let told = rig.read(|read| moves(read, id)).remove(0);
    assert_eq!((told.was, told.reason.as_str()), (State::InReview, "De kosten ontbreken."));
    let why = rig.read(|read| read.history(Some(&format!("paper:{id}")), 1)).remove(0).why;
    assert_eq!(why.as_deref(), Some("De kosten ontbreken."));
    rig.undo(&format!("paper:{id}")).unwrap();
    assert_eq!(rig.read(|read| paper(read, id)).state, State::InReview);
    assert_eq!(rig.read(|read| moves(read, id)).len(), 2);
}

#[test]
fn every_state_has_a_few_moves_and_no_others() {
    let all =
        [Move::ToAuthor, Move::TakeIn, Move::ToChair, Move::SendBack, Move::Clear, Move::Sent, Move::Reopen];
    let states = [
        State::Draft,
        State::WithAuthor,
        State::Returned,
        State::InReview,
        State::WithChair,
        State::Ready,
        State::Sent,
    ];
    let lines: Vec<String> = states
        .iter()
        .map(|state| {
            let led: Vec<String> = all
                .iter()
                .filter_map(|what| state.after(*what, "reden").ok().map(|to| format!("{what:?}>{to:?}")))
                .collect();
            assert_eq!(led.len(), state.moves().len());
            assert!((1..=3).contains(&led.len()), "{state:?} offers a few");
            format!("{state:?}: {}", led.join(" "))
        })
        .collect();
    let expected: Expect = expect![[r#"
        Draft: ToAuthor>WithAuthor ToChair>WithChair Clear>Ready
        WithAuthor: TakeIn>InReview ToChair>WithChair
        Returned: TakeIn>InReview ToChair>WithChair
        InReview: ToChair>WithChair SendBack>Returned Clear>Ready
        WithChair: SendBack>Returned Clear>Ready
        Ready: ToChair>WithChair SendBack>Returned Sent>Sent
        Sent: Reopen>Draft"#]];
    expected.assert_eq(&lines.join("\n"));
    assert_eq!(
        State::Draft.after(Move::Reopen, ""),
        Err(Error::NotNow { kind: "paper".into(), state: "paper_draft".into() })
    );
}

#[test]
fn a_topic_is_taken_off_by_naming_none() {
    let (rig, id) = with_paper(Vec::new());
    let board = rig.read(|read| paper(read, id)).board;
    let topic = rig
        .write(move |write| {
            let ask = json!({ "board": board, "title": "Logeeropvang" });
            crate::topic::calls::add(write, serde_json::from_value(ask).unwrap())
        })
        .unwrap()
        .id;
    let edit = |topic: serde_json::Value| {
        let rev = rig.read(|read| paper(read, id)).rev;
        let ask = json!({ "id": id, "rev": rev, "title": "Logeerzorg", "kind": "note", "topic": topic,
                          "author": "", "portfolio_holder": "", "reference": "", "visibility": "participants" });
        rig.write(move |write| calls::edit(write, serde_json::from_value(ask).unwrap())).unwrap();
        rig.read(|read| paper(read, id)).topic
    };
    assert_eq!(edit(json!(topic)).map(|id| id.to_string()), Some(topic));
    assert_eq!(edit(json!(null)), None);
}

#[test]
fn an_old_version_comes_back_as_a_new_edit_with_its_sections_and_points() {
    let one = || doc(json!({ "type": "doc", "content": [point(POINT, "In te stemmen met versie een")] }));
    let (rig, id) = with_paper(vec![one(), Doc::of_paragraphs(["Blijft."])]);
    issue(&rig, id, "1.0");
    let ids = |rig: &Rig| -> Vec<String> {
        rig.read(|read| sections(read, id)).into_iter().map(|section| section.id.to_string()).collect()
    };
    let before = ids(&rig);
    // The point moves to the second section and the first goes.
    save(&rig, id, 0, Doc { content: Vec::new() }).unwrap();
    save(&rig, id, 1, one()).unwrap();
    let first = rig.read(|read| sections(read, id)).remove(0);
    rig.write(move |write| calls::remove_section(write, calls::OneSection { id: first.id, rev: first.rev }))
        .unwrap();
    let rev = rig.read(|read| paper(read, id)).rev;
    rig.write_as("paper.restore", Kind::Undoable, move |write| {
        versions::restore(write, versions::Restore { id, rev, label: "1.0".into() })
    })
    .unwrap();
    assert_eq!(ids(&rig), before);
    let back = rig.read(|read| points(read, id));
    assert_eq!((back.len(), back[0].id.to_string().as_str()), (1, POINT));
    assert_eq!(rig.read(|read| sections(read, id))[1].body.plain(), "Blijft.");
    rig.undo(&format!("paper:{id}")).unwrap();
    assert_eq!(ids(&rig), before[1..]);
    let shown = rig.read(|read| versions::version(read, calls::OneVersion { id, label: "1.0".into() }));
    assert_eq!((shown.points.len(), shown.version.label.as_str()), (1, "1.0"));
}

#[test]
fn a_supplied_paper_is_set_by_us_once_the_steller_agreed() {
    let (rig, board) = Rig::with_board();
    let id = rig
        .write(move |write| {
            let new = crate::paper::content::NewPaper { form: Form::AsSupplied, ..note(board, Vec::new()) };
            let id = create(write, new)?;
            write.scope("paper", id);
            Ok(id)
        })
        .unwrap();
    let typeset = |by: &str| {
        let rev = rig.read(|read| paper(read, id)).rev;
        let ask = json!({ "id": id, "rev": rev, "agreed_by": by });
        rig.write(move |write| states::typeset(write, serde_json::from_value(ask).unwrap()))
    };
    assert_eq!(typeset(" "), Err(Error::Missing { field: "agreed_by".into() }));
    typeset("Joke Bakker").unwrap();
    let kept = rig.read(|read| agreement(read, id)).unwrap();
    assert_eq!((kept.agreed_by.as_str(), kept.agreed_on.to_string().as_str()), ("Joke Bakker", "2026-09-16"));
    rig.undo(&format!("paper:{id}")).unwrap();
    assert_eq!(rig.read(|read| paper(read, id)).form, Form::AsSupplied);
    assert_eq!(rig.read(|read| agreement(read, id)), None);
}

fn file(n: u8) -> NewAttachment {
    NewAttachment {
        title: format!("Kaart {n}"),
        name: format!("kaart-{n}.pdf"),
        media_type: "application/pdf".into(),
        bytes: 3,
        blob: format!("{n:064}"),
    }
}

#[test]
fn a_replaced_file_keeps_its_name_of_ours_and_what_it_was() {
    let (rig, id) = with_paper(Vec::new());
    let first = rig
        .write(move |write| {
            write.scope("paper", id);
            let paper = paper(write.read(), id)?;
            Ok(attach(write, &paper, vec![file(1), file(2), file(3)])?.remove(0))
        })
        .unwrap();
    rig.write(move |write| attachments::replace(write, first, 1, file(9))).unwrap();
    let now = rig.read(|read| crate::paper::attachments(read, id)).remove(0);
    assert_eq!((now.id, now.title.as_str(), now.name.as_str()), (first, "Kaart 1", "kaart-9.pdf"));
    assert_eq!(rig.read(|read| past_files(read, first))[0].name, "kaart-1.pdf");
    rig.write(move |write| {
        attachments::move_to(write, attachments::MoveTo { id: first, rev: now.rev, position: 3 })
    })
    .unwrap();
    let names = |rig: &Rig| -> Vec<String> {
        rig.read(|read| crate::paper::attachments(read, id)).into_iter().map(|file| file.name).collect()
    };
    assert_eq!(names(&rig), ["kaart-2.pdf", "kaart-3.pdf", "kaart-9.pdf"]);
    let rev = rig.read(|read| crate::paper::attachments(read, id)).remove(2).rev;
    rig.write(move |write| attachments::remove(write, attachments::Remove { id: first, rev })).unwrap();
    rig.undo(&format!("paper:{id}")).unwrap();
    assert_eq!(rig.read(|read| past_files(read, first)).len(), 1);
}

#[test]
fn one_click_mends_words_in_text_and_heading_and_is_undone() {
    let (rig, id) = with_paper(vec![Doc::of_paragraphs(["Zie volgende blz.", "En nog eens volgende blz."])]);
    let section = rig.read(|read| sections(read, id)).remove(0);
    let mend = move |rev: i64| Mend::Replace {
        section: Some(section.id),
        rev,
        quote: "volgende blz.".into(),
        with: "hieronder".into(),
        all: true,
    };
    let run = |mend: Mend| rig.write(move |write| checks::mend(write, checks::DoMend { paper: id, mend }));
    run(mend(section.rev)).unwrap();
    let plain = || rig.read(|read| sections(read, id)).remove(0).body.plain();
    assert_eq!(plain(), "Zie hieronder\nEn nog eens hieronder");
    assert!(matches!(run(mend(section.rev + 1)), Err(Error::NotFound { .. })), "the words are gone");
    rig.undo(&format!("paper:{id}")).unwrap();
    assert_eq!(plain(), "Zie volgende blz.\nEn nog eens volgende blz.");
    assert!(matches!(run(mend(section.rev)), Err(Error::Conflict { .. })), "the section moved on");
}
