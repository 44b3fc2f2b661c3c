//! Texts that the editor makes and texts that it may not; the page tests itself on the same files.

use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use tafelstuk_model::Error;
use tafelstuk_model::id::{AgendaItemId, AttachmentId, FigureId, SectionId};
use tafelstuk_model::rich_text::references::Targets;
use tafelstuk_model::rich_text::{Doc, Inline, ReferenceAttrs};

#[derive(Deserialize)]
struct Texts {
    accepted: Vec<Accepted>,
    refused: Vec<Refused>,
}

#[derive(Deserialize)]
struct Accepted {
    name: String,
    doc: Value,
    plain: String,
    points: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct Refused {
    name: String,
    doc: Value,
    /// What is wrong with it, where it can be read at all.
    fault: Option<String>,
}

#[derive(Deserialize)]
struct References {
    sections: Vec<Section>,
    attachments: Vec<AttachmentId>,
    items: Vec<Item>,
    words: BTreeMap<String, String>,
    captions: BTreeMap<FigureId, Option<String>>,
}

#[derive(Deserialize)]
struct Section {
    id: SectionId,
    heading: String,
    body: Doc,
}

#[derive(Deserialize)]
struct Item {
    id: AgendaItemId,
    label: String,
}

fn texts() -> Texts {
    serde_json::from_str(include_str!("rich_text.json")).expect("the fixture is sound")
}

fn references() -> References {
    serde_json::from_str(include_str!("references.json")).expect("the fixture is sound")
}

fn targets(given: &References) -> Targets {
    let text =
        given.sections.iter().map(|section| (Some(section.id), section.heading.as_str(), &section.body));
    Targets::of(text)
        .with_attachments(given.attachments.iter().copied())
        .with_items(given.items.iter().map(|item| (item.id, item.label.as_str())))
}

fn reference(key: &str) -> ReferenceAttrs {
    let (kind, id) = key.split_once(' ').expect("kind and id");
    serde_json::from_value(serde_json::json!({ "kind": kind, "id": id, "shown": "was" }))
        .expect("a reference")
}

#[test]
fn what_the_editor_makes_is_read_kept_as_it_was_and_has_its_words() {
    for case in texts().accepted {
        let doc: Doc = serde_json::from_value(case.doc.clone()).expect(&case.name);
        assert_eq!(doc.check(), Ok(()), "{}", case.name);
        assert_eq!(serde_json::to_value(&doc).unwrap(), case.doc, "{}", case.name);
        assert_eq!(doc.plain(), case.plain, "{}", case.name);
        if let Some(points) = case.points {
            let found: Vec<String> = doc.points().into_iter().map(|(_, text)| text).collect();
            assert_eq!(found, points, "{}", case.name);
        }
    }
}

#[test]
fn what_may_not_be_stored_is_refused_and_says_why() {
    for case in texts().refused {
        let read: Result<Doc, _> = serde_json::from_value(case.doc);
        let fault = read.ok().map(|doc| doc.check().expect_err(&case.name));
        let told = case.fault.map(|value| Error::Invalid { field: "body".into(), value });
        assert_eq!(fault, told, "{}", case.name);
    }
}

#[test]
fn references_say_where_their_targets_stand_now() {
    let given = references();
    let targets = targets(&given);
    for (key, words) in &given.words {
        assert_eq!(targets.words(&reference(key)), words, "{key}");
    }
    for (figure, caption) in &given.captions {
        assert_eq!(targets.caption(*figure), caption.as_deref(), "{figure}");
    }
}

#[test]
fn references_stay_right_when_sections_change_places() {
    let mut given = references();
    given.sections.reverse();
    let targets = targets(&given);
    let words = |key: &str| targets.words(&reference(key)).to_owned();
    assert_eq!(words("image 01a20000-0000-7000-8000-000000000012"), "afbeelding 1");
    assert_eq!(words("image 01a20000-0000-7000-8000-000000000011"), "afbeelding 3");
    let body = &mut given.sections[1].body;
    targets.write_into(body);
    let shown = body.content[0].inlines().iter().find_map(|inline| match inline {
        Inline::Reference { attrs } => Some(attrs.shown.as_str()),
        _ => None,
    });
    assert_eq!(shown, Some("afbeelding 1"));
}
