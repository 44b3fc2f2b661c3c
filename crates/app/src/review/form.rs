//! Answers without the app: papers as a form on their way out, and forms on their way back.

use super::packing::{Packed, day, filled, mail, message, reviewer};
use super::uuid;
use crate::app::App;
use crate::attach::media_type;
use crate::files::{Product, ProductFile};
use crate::jobs::Job;
use crate::word::file_name;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use tafelstuk_core::history::Kind as Undo;
use tafelstuk_core::review::forms::{self, Returned};
use tafelstuk_core::review::mailed::{Named, named};
use tafelstuk_core::review::outgoing::{Kept, Outgoing, Sending};
use tafelstuk_core::review::receiving::Incoming;
use tafelstuk_core::review::said::{Ripeness, Sheet, Verdict};
use tafelstuk_core::review::{Carrier, bundle, outgoing};
use tafelstuk_intake::read_form;
use tafelstuk_model::catalogue::{Lang, text};
use tafelstuk_model::filled::{ALL, Filled};
use tafelstuk_model::form::{Form, FormField, FormPaper, FormPoint, FormSection};
use tafelstuk_model::id::{BundleId, ReviewPersonId};
use tafelstuk_model::rich_text::Block;
use tafelstuk_model::{Error, Result};
use tafelstuk_word::write_form;
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewForm")]
pub(crate) struct AskForm {
    pub person: ReviewPersonId,
    /// `word` or `pdf`, or `mail` for a message without a file.
    pub carrier: Carrier,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewCame")]
pub(crate) struct AskCame {
    pub bundle: BundleId,
}

/// `review.form`: the papers for somebody without the app: a file to fill in, or a message to answer.
pub(crate) fn form(app: &App, job: &Job<'_>, ask: AskForm) -> Result<Packed> {
    let (out, address) = reviewer(app, ask.person)?;
    let lang = app.config.lang;
    let (file, how) = match ask.carrier {
        Carrier::Word => {
            let how = text(lang, "review-form-how-word");
            let bytes = write_form(&asked(app, &out, &how), &images(app, job, &out)?)?;
            (Some((bytes, "docx")), vec![text(lang, "review-form-mail-word")])
        }
        Carrier::Pdf => {
            let how = text(lang, "review-form-how-pdf");
            let bytes = tafelstuk_pdf::form::form(&asked(app, &out, &how), &images(app, job, &out)?)?;
            (Some((bytes, "pdf")), vec![text(lang, "review-form-mail-pdf")])
        }
        Carrier::Mail => (None, letter(lang, out.sheets())),
        other => {
            let value = serde_json::to_value(other).expect("a carrier is a word");
            let value = value.as_str().unwrap_or_default().to_owned();
            return Err(Error::Invalid { field: "carrier".into(), value });
        }
    };
    let file = file.map(|(bytes, ending)| {
        let words = [text(lang, "review-form-file"), out.cover.name.clone(), out.cover.date.to_string()];
        let name = format!("{}.{ending}", file_name(&words.join(" ")));
        let media_type = media_type(&name).to_owned();
        ProductFile { name, media_type, bytes: Arc::new(bytes) }
    });
    let (subject, words) = message(lang, &out, how);
    let mail = mail(app, out.id, (&out.cover.name, &address), (&subject, &words), file.as_ref())?;
    let kept = file.as_ref().map(|file| kept(app, file)).transpose()?;
    let n_papers = u32::try_from(out.sheets().len()).unwrap_or(u32::MAX);
    let by = Sending { carrier: ask.carrier, form: kept };
    app.write("review.form", Undo::Final, move |write| outgoing::note(write, &out, by))?;
    let product = file.map(|file| app.shelve(file));
    Ok(Packed { product, n_papers, mail, to: address, subject, text: words })
}

fn kept(app: &App, file: &ProductFile) -> Result<Kept> {
    let (blob, bytes) = app.opened()?.keep(&file.bytes)?;
    Ok(Kept { blob, bytes, name: file.name.clone() })
}

/// `review.came`: what came in, as it came.
pub(crate) fn came(app: &App, _: &Job<'_>, ask: AskCame) -> Result<Product> {
    let (name, bytes) = file_of(app, ask.bundle)?;
    let media_type = media_type(&name).to_owned();
    Ok(app.shelve(ProductFile { name, media_type, bytes }))
}

/// The name and contents of the file that something came with.
pub(super) fn file_of(app: &App, id: BundleId) -> Result<(String, Arc<Vec<u8>>)> {
    let missing = || Error::NotFound { kind: "review_bundle".into(), id: id.to_string() };
    let known = app.read(|read| bundle(read, id))?.ok_or_else(missing)?;
    let blob = known.file.ok_or_else(missing)?;
    Ok((known.file_name, Arc::new(app.opened()?.content(&blob)?)))
}

/// A form that came back, held against the one that went out.
pub(super) fn incoming(app: &App, name: &str, bytes: &[u8]) -> Result<Incoming> {
    let filled = read_form(bytes, name)?;
    let out = app.read(|read| forms::went(read, &filled, name))?;
    let went = match &out.file {
        Some(blob) => read_form(&app.opened()?.content(blob)?, &out.file_name)?,
        None => Filled::default(),
    };
    let hash = blake3::hash(bytes);
    let came = Returned {
        file: Kept { blob: hash.to_string(), bytes: bytes.len() as u64, name: name.to_owned() },
        hash: *hash.as_bytes(),
        filled,
        read_at: app.now(),
        lang: app.config.lang,
    };
    app.read(|read| forms::incoming(read, &out, &went, came))
}

/// The pictures in the papers, by their address.
fn images(app: &App, job: &Job<'_>, out: &Outgoing) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut images = BTreeMap::new();
    for blob in pictures(out.sheets()) {
        job.go_on(0, 1, "review-progress-form")?;
        // A picture that is gone shows as its description.
        if let Ok(content) = app.opened()?.content(&blob) {
            images.insert(blob, content);
        }
    }
    Ok(images)
}

/// The form for a reviewer; `how` says how to comment on the text in it.
fn asked(app: &App, out: &Outgoing, how: &str) -> Form {
    let (lang, cover) = (app.config.lang, &out.cover);
    let date = day(lang, cover.date);
    let due = cover.due.map(|due| filled(lang, "review-message-due", &[("date", &day(lang, due))]));
    let how = filled(lang, "review-form-how", &[("name", &cover.from), ("comment", how)]);
    let names = named(out.sheets());
    Form {
        lang,
        accent: cover.accent.clone(),
        name: simple(out.id),
        title: filled(lang, "review-form-title", &[("board", &cover.board), ("date", &date)]),
        made_on: app.now().date_naive(),
        asks: [cover.question.clone(), due.unwrap_or_default(), how].into(),
        papers: out.sheets().iter().map(|sheet| paper(lang, sheet, &names)).collect(),
        rest: text(lang, "review-loose"),
        rest_field: writes(lang, ALL.to_owned(), "review-form-remark", &text(lang, "review-loose")),
        home_decision: text(lang, "point-home-decision"),
        attachments: text(lang, "pack-attachments"),
    }
}

fn paper(lang: Lang, sheet: &Sheet, names: &[Named<'_>]) -> FormPaper {
    let ripe = [Ripeness::Yes, Ripeness::AfterChange, Ripeness::No];
    let files: Vec<&str> = sheet.attachments.iter().map(|file| file.title.as_str()).collect();
    let files =
        (!files.is_empty()).then(|| filled(lang, "review-form-files", &[("files", &files.join("; "))]));
    FormPaper {
        place: format!("paper_{}", simple(sheet.paper)),
        heading: format!("{} {}", sheet.label, sheet.text.title),
        facts: [Some(sheet.text.author.clone()), files].into_iter().flatten().collect(),
        ask: text(lang, "review-form-ask"),
        fields: vec![
            FormField {
                name: format!("ripe.{}", sheet.paper),
                title: format!("{} {}", text(lang, "reader-ripe"), sheet.label),
                label: text(lang, "reader-ripe"),
                blank: text(lang, "review-form-choose"),
                choices: ripe.iter().map(|one| coded(lang, "ripeness", one)).collect(),
            },
            writes(lang, format!("paper.{}", sheet.paper), "review-form-remark", &sheet.label),
        ],
        points: names.iter().filter(|one| one.paper == sheet.paper).map(|one| point(lang, one)).collect(),
        sections: sheet
            .text
            .sections
            .iter()
            .map(|section| {
                let place = format!("section_{}", simple(section.id));
                FormSection { place, heading: section.heading.clone(), body: section.body.clone() }
            })
            .collect(),
    }
}

fn point(lang: Lang, one: &Named<'_>) -> FormPoint {
    let verdicts = Verdict::for_point(one.point.verb, one.point.second_verb);
    FormPoint {
        place: format!("point_{}", simple(one.point.id)),
        text: format!("{} {}", one.label, one.point.text),
        fields: vec![
            FormField {
                name: format!("verdict.{}", one.point.id),
                title: format!("{} {}", text(lang, "review-form-answer"), one.label),
                label: text(lang, "review-form-answer"),
                blank: text(lang, "review-form-choose"),
                choices: verdicts.iter().map(|verdict| coded(lang, "verdict", verdict)).collect(),
            },
            writes(lang, format!("text.{}", one.point.id), "review-form-why", &one.label),
        ],
    }
}

fn writes(lang: Lang, name: String, label: &str, about: &str) -> FormField {
    let label = text(lang, label);
    let title = format!("{label} {about}");
    FormField { name, title, label, blank: text(lang, "review-form-write"), choices: Vec::new() }
}

/// A choice by its code, with its words.
fn coded(lang: Lang, kind: &str, one: &impl Serialize) -> (String, String) {
    let code = serde_json::to_value(one).expect("a choice is a word");
    let code = code.as_str().unwrap_or_default().to_owned();
    let words = text(lang, &format!("{kind}-{}", code.replace('_', "-")));
    (code, words)
}

/// What is asked in a message that bears no file: the points, and how to answer.
fn letter(lang: Lang, sheets: &[Sheet]) -> Vec<String> {
    let names = named(sheets);
    let mut parts = Vec::new();
    for sheet in sheets {
        let points = names.iter().filter(|one| one.paper == sheet.paper);
        let lines: Vec<String> = points.map(|one| format!("{} {}", one.label, one.point.text)).collect();
        parts.push([vec![format!("{} {}", sheet.label, sheet.text.title)], lines].concat().join("\n"));
    }
    parts.push(text(lang, "review-form-mail-letter"));
    parts
}

fn simple(id: impl std::fmt::Display) -> String {
    uuid(id).simple().to_string()
}

fn pictures(sheets: &[Sheet]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for section in sheets.iter().flat_map(|sheet| &sheet.text.sections) {
        section.body.each_block(&mut |block| {
            if let Block::Image { attrs } = block {
                found.insert(attrs.blob.clone());
            }
        });
    }
    found
}
