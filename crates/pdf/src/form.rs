//! Papers as a form to fill in: a PDF whose fields bear the lasting names of what they are about, for who has no
//! app. It is set like any paper; where a field comes, the template leaves a link that holds its place, size and
//! tag, and [`fields`] makes the field of it.

mod fields;
#[cfg(test)]
mod tests;

use crate::body::set_world;
use crate::colour::Palette;
use crate::contents::{
    Audience, Edition, Extent, PackBoard, PackContents, PackItem, PackMeeting, PackPaper, PackSection,
    PaperBody,
};
use crate::front::Front;
use crate::glyphs::Glyphs;
use crate::lower::{Lowered, lower};
use crate::words::Words;
use crate::world::PackWorld;
use chrono::Datelike;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use tafelstuk_model::form::{Form, FormField, FormPaper};
use tafelstuk_model::rich_text::{Block, Doc};
use tafelstuk_model::{Error, Result};

/// Sets the form; `images` are the contents of its pictures by their address in the text.
///
/// # Errors
/// [`Error::CannotSet`] with the reason of whoever refused.
pub fn form(form: &Form, images: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>> {
    let words = Words::of(form.lang);
    let lowered = match form.papers.is_empty() {
        true => None,
        false => Some(lower(&contents(form, images, words))?),
    };
    let (sheet, pictures) = sheet(form, lowered);
    let set =
        set_world(&PackWorld::of_form(sheet.to_string().into_bytes(), pictures), form.name.clone(), words);
    comemo::evict(0);
    fields::put_in(&set?.1, form).map_err(|fault| Error::CannotSet {
        place: form.title.clone(),
        detail: words.fill("fault-writing", &[("reason", &fault.to_string())]),
    })
}

/// The papers' texts as a pack has them, so that they look the same here.
fn contents(form: &Form, images: &BTreeMap<String, Vec<u8>>, words: Words) -> PackContents {
    PackContents {
        lang: form.lang,
        board: PackBoard {
            name: form.title.clone(),
            short: String::new(),
            region: None,
            accent: Some(form.accent.clone()),
            logo: None,
        },
        meeting: PackMeeting {
            title: None,
            number: None,
            date: form.made_on,
            starts: None,
            ends: None,
            place: None,
            chair: None,
            secretary: None,
        },
        audience: Audience::Members,
        recipient: None,
        is_draft: false,
        set_number: 1,
        edition: Edition::Whole,
        contents_date: form.made_on,
        items: form.papers.iter().map(|paper| item(paper, words)).collect(),
        script: Vec::new(),
        extent: Extent::Papers,
        front: Front::default(),
        has_separators: false,
        files_conform: true,
        is_for_paper: false,
        is_large_print: false,
        is_marked: false,
        images: images.iter().map(|(name, bytes)| (name.clone(), Arc::from(bytes.as_slice()))).collect(),
    }
}

fn item(paper: &FormPaper, words: Words) -> PackItem {
    let sections = paper.sections.iter().map(|section| PackSection {
        heading: Some(section.heading.clone()),
        body: described(&section.body, words),
    });
    PackItem {
        papers: vec![PackPaper {
            kind: String::new(),
            title: paper.heading.clone(),
            version: None,
            status: None,
            date: None,
            author: None,
            portfolio_holder: None,
            body: PaperBody::Set { sections: sections.collect() },
            attachments: Vec::new(),
            from: None,
            replaces: None,
        }],
        ..PackItem::default()
    }
}

/// A paper is laid before people while it is still being written: a picture without a description yet says that
/// it is one.
fn described(body: &Doc, words: Words) -> Doc {
    let mut body = body.clone();
    body.each_block_mut(&mut |block| {
        if let Block::Image { attrs } = block
            && attrs.alt.trim().is_empty()
        {
            attrs.alt = words.say("picture");
        }
    });
    body
}

fn sheet(form: &Form, lowered: Option<Lowered>) -> (Value, Vec<typst::foundations::Bytes>) {
    let mut glyphs = Glyphs::default();
    let (set, words, pictures) = match lowered {
        Some(lowered) => (lowered.sheet.papers, lowered.sheet.words, lowered.images),
        None => Default::default(),
    };
    let mut line = |text: &str| glyphs.line(text);
    let mut papers = Vec::new();
    for (paper, set) in form.papers.iter().zip(set) {
        let points = paper
            .points
            .iter()
            .map(|point| json!({ "text": line(&point.text), "fields": shown(&point.fields, &mut line) }));
        let points: Vec<Value> = points.collect();
        papers.push(json!({
            "heading": line(&paper.heading), "ask": line(&paper.ask), "sections": set.sections, "points": points,
            "facts": paper.facts.iter().map(|fact| line(fact)).filter(|fact| !fact.is_empty()).collect::<Vec<_>>(),
            "fields": shown(&paper.fields, &mut line),
        }));
    }
    let rest = shown(std::slice::from_ref(&form.rest_field), &mut line).remove(0);
    let sheet = json!({
        "date": [form.made_on.year(), form.made_on.month(), form.made_on.day()],
        "lang": form.lang.tag(), "accent": Palette::of(Some(&form.accent)).accent.hex(),
        "title": line(&form.title), "words": words, "papers": papers, "rest": line(&form.rest), "rest_field": rest,
        "asks": form.asks.iter().map(|ask| line(ask)).filter(|ask| !ask.is_empty()).collect::<Vec<_>>(),
    });
    (sheet, pictures)
}

fn shown(fields: &[FormField], line: &mut impl FnMut(&str) -> String) -> Vec<Value> {
    let one = |field: &FormField| {
        let choices: Vec<[String; 2]> =
            field.choices.iter().map(|(code, words)| [code.clone(), line(words)]).collect();
        json!({ "name": field.name, "label": line(&field.label), "choices": choices })
    };
    fields.iter().map(one).collect()
}
