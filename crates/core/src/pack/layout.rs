//! On which pages everything stands, kept with every set, so that the next one can go on from it: what did
//! not change keeps its pages, what did gets numbers that nobody has yet.
//!
//! Kept as JSON with the set and never migrated; it holds what that set's readers could see and no more.

use super::{Contents, ItemContents, PaperContents};
use crate::agenda::changes::hash_of;
use crate::paper::Form;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;
use tafelstuk_model::id::{AgendaItemId, AttachmentId, PaperId};

/// Where everything stands, in a set and those that it goes on from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Layout {
    /// 1 for the first set of a meeting.
    pub set: u32,
    /// The day of the contents.
    pub date: NaiveDate,
    /// The agenda that it was made of.
    pub agenda_hash: String,
    /// Day, time and place of the meeting, as shown.
    pub when: String,
    pub items: Vec<LaidItem>,
    pub parts: Vec<LaidPart>,
    /// The highest page number that was ever given, by how the label begins ("3-").
    pub used: BTreeMap<String, u32>,
}

/// An item as its reader saw it on the agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LaidItem {
    pub id: AgendaItemId,
    pub label: String,
    /// None for a withheld one.
    pub title: Option<String>,
    pub starts_at: Option<String>,
    /// Treatment, presenter and marks.
    pub facts: String,
}

/// A paper or attachment and its pages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LaidPart {
    pub key: Key,
    pub label: String,
    pub title: String,
    /// The name of what it says: another one is another text.
    pub print: String,
    pub pages: Stretch,
}

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Key {
    pub item: AgendaItemId,
    pub paper: PaperId,
    pub attachment: Option<AttachmentId>,
}

/// A run of pages under one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch {
    /// "3-"
    pub prefix: String,
    pub from: u32,
    pub pages: u32,
}

impl Stretch {
    /// "3-4" and "3-7"; one label where it is one page.
    pub fn ends(&self) -> (String, Option<String>) {
        let name = |number: u32| format!("{}{number}", self.prefix);
        (name(self.from), (self.pages > 1).then(|| name(self.last())))
    }

    fn last(&self) -> u32 {
        self.from + self.pages.saturating_sub(1)
    }
}

/// A paper or attachment that a set is about, before it has pages.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub key: Key,
    /// Item, paper and attachment by their places in the contents.
    pub at: (usize, usize, Option<usize>),
    pub label: String,
    pub prefix: String,
    pub title: String,
    pub print: String,
}

/// How a piece stands to the set before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stand {
    /// It says the same on pages that the reader has.
    Kept(Stretch),
    /// It gets new pages, in the place of these where there were any.
    New { replaces: Option<Stretch> },
}

/// Something that differs from the set before.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    pub what: What,
    /// Empty for what concerns the meeting.
    pub label: String,
    pub title: String,
    /// The piece that it is about, by its place among them.
    pub piece: Option<usize>,
    /// The pages that no longer hold.
    pub gone: Option<Stretch>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Day, time or place of the meeting.
    When,
    /// The items' times.
    Times,
    ItemAdded,
    ItemRemoved,
    ItemRenamed,
    ItemClosed,
    ItemOpened,
    ItemFacts,
    Added,
    Replaced,
    Removed,
}

/// The items of a set as its reader sees them.
pub fn items(contents: &Contents) -> Vec<LaidItem> {
    contents.items.iter().map(laid_item).collect()
}

fn laid_item(item: &ItemContents) -> LaidItem {
    match item {
        ItemContents::Withheld { id, label, starts_at, .. } => LaidItem {
            id: *id,
            label: label.clone(),
            title: None,
            starts_at: starts_at.clone(),
            facts: String::new(),
        },
        ItemContents::Shown { item, starts_at, .. } => LaidItem {
            id: item.id,
            label: item.label.clone(),
            title: Some(item.title.clone()),
            starts_at: starts_at.clone(),
            facts: json!([item.treatment, item.presenter, item.consent, item.oral, item.closed]).to_string(),
        },
    }
}

/// Day, time and place as shown.
pub fn when(contents: &Contents) -> String {
    let meeting = &contents.meeting;
    json!([meeting.date, meeting.starts, meeting.ends, meeting.place]).to_string()
}

/// The papers and attachments of a set. `prefixes` are those of its items' page labels; `is_missing` says of
/// a file by its content address that no pages could be made of it.
pub fn pieces(contents: &Contents, prefixes: &[String], is_missing: &dyn Fn(&str) -> bool) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (at, (item, prefix)) in contents.items.iter().zip(prefixes).enumerate() {
        let ItemContents::Shown { item, papers, .. } = item else { continue };
        for (nth, paper) in papers.iter().enumerate() {
            let piece = |attachment, which, title: &str, print| Piece {
                key: Key { item: item.id, paper: paper.paper.id, attachment },
                at: (at, nth, which),
                label: item.label.clone(),
                prefix: prefix.clone(),
                title: title.to_owned(),
                print,
            };
            pieces.push(piece(None, None, &paper.paper.title, print_of(paper, is_missing)));
            for (which, file) in paper.attachments.iter().enumerate() {
                let print = hash_of(&(&file.blob, is_missing(&file.blob)));
                pieces.push(piece(Some(file.id), Some(which), &file.title, print));
            }
        }
    }
    pieces
}

/// The name of what a paper's own pages say.
fn print_of(contents: &PaperContents, is_missing: &dyn Fn(&str) -> bool) -> String {
    let (paper, text) = (&contents.paper, &contents.text.sections);
    let is_as_supplied = paper.form == Form::AsSupplied && text.is_empty();
    let source = paper.source_blob.as_ref().filter(|_| is_as_supplied);
    let version = contents.version.as_ref().map(|version| &version.label);
    let about = (&paper.title, paper.kind, &paper.author, &paper.portfolio_holder, version);
    hash_of(&(about, text, source, source.map(|blob| is_missing(blob))))
}

impl Layout {
    /// How each piece stands to this set.
    pub fn stands(&self, pieces: &[Piece]) -> Vec<Stand> {
        pieces.iter().map(|piece| self.stand(piece, pieces)).collect()
    }

    fn stand(&self, piece: &Piece, all: &[Piece]) -> Stand {
        let Some(old) = self.part_of(piece, all) else { return Stand::New { replaces: None } };
        if old.print == piece.print && old.key == piece.key && old.pages.prefix == piece.prefix {
            return Stand::Kept(old.pages.clone());
        }
        Stand::New { replaces: Some(old.pages.clone()) }
    }

    /// What stood here of a piece: under the same item, or, where it moved, under another.
    fn part_of(&self, piece: &Piece, all: &[Piece]) -> Option<&LaidPart> {
        let same = self.parts.iter().find(|part| part.key == piece.key);
        let is_moved = |part: &&LaidPart| {
            let same = (part.key.paper, part.key.attachment) == (piece.key.paper, piece.key.attachment);
            same && !all.iter().any(|other| other.key == part.key)
        };
        same.or_else(|| self.parts.iter().find(is_moved))
    }

    /// The first number that nobody has yet, for pages whose labels begin so.
    pub fn next_number(&self, prefix: &str) -> u32 {
        self.used.get(prefix).map_or(1, |last| last + 1)
    }

    /// What differs, in the order of the agenda; what is gone comes last.
    pub fn differences(&self, when: &str, items: &[LaidItem], pieces: &[Piece]) -> Vec<Difference> {
        let line = |what, label: &str, title: &str| Difference {
            what,
            label: label.to_owned(),
            title: title.to_owned(),
            piece: None,
            gone: None,
        };
        let mut found = Vec::new();
        if self.when != when {
            found.push(line(What::When, "", ""));
        }
        if items.iter().any(|item| self.item(item.id).is_some_and(|old| old.starts_at != item.starts_at)) {
            found.push(line(What::Times, "", ""));
        }
        let stands = self.stands(pieces);
        for item in items {
            if let Some(what) = self.changed(item) {
                found.push(line(what, &item.label, item.title.as_deref().unwrap_or_default()));
            }
            for (at, (piece, stand)) in pieces.iter().zip(&stands).enumerate() {
                let Stand::New { replaces } = stand else { continue };
                if piece.key.item == item.id {
                    let what = if replaces.is_some() { What::Replaced } else { What::Added };
                    let line = line(what, &piece.label, &piece.title);
                    found.push(Difference { piece: Some(at), gone: replaces.clone(), ..line });
                }
            }
        }
        for gone in self.items.iter().filter(|old| !items.iter().any(|item| item.id == old.id)) {
            found.push(line(What::ItemRemoved, &gone.label, gone.title.as_deref().unwrap_or_default()));
        }
        let goes_on = |old: &LaidPart| {
            pieces.iter().any(|piece| self.part_of(piece, pieces).is_some_and(|part| part.key == old.key))
        };
        for gone in self.parts.iter().filter(|old| !goes_on(old)) {
            let line = line(What::Removed, &gone.label, &gone.title);
            found.push(Difference { gone: Some(gone.pages.clone()), ..line });
        }
        found
    }

    fn item(&self, id: AgendaItemId) -> Option<&LaidItem> {
        self.items.iter().find(|item| item.id == id)
    }

    fn changed(&self, item: &LaidItem) -> Option<What> {
        let Some(old) = self.item(item.id) else { return Some(What::ItemAdded) };
        match (&old.title, &item.title) {
            (Some(_), None) => Some(What::ItemClosed),
            (None, Some(_)) => Some(What::ItemOpened),
            (Some(before), Some(now)) if before != now => Some(What::ItemRenamed),
            _ if old.label != item.label => Some(What::ItemRenamed),
            _ => (old.facts != item.facts).then_some(What::ItemFacts),
        }
    }
}

/// What a set's pages came to be: `laid` holds per piece the pages that it now has, kept ones among them.
pub fn laid(
    before: Option<&Layout>,
    contents: &Contents,
    set: u32,
    pieces: Vec<Piece>,
    laid: Vec<Option<Stretch>>,
) -> Layout {
    let mut used = before.map(|before| before.used.clone()).unwrap_or_default();
    let mut parts = Vec::new();
    for (piece, pages) in pieces.into_iter().zip(laid) {
        let Some(pages) = pages else { continue };
        let last = used.entry(pages.prefix.clone()).or_default();
        *last = (*last).max(pages.last());
        let Piece { key, label, title, print, .. } = piece;
        parts.push(LaidPart { key, label, title, print, pages });
    }
    Layout {
        set,
        date: contents.changed_on,
        agenda_hash: contents.agenda_hash.clone(),
        when: when(contents),
        items: items(contents),
        parts,
        used,
    }
}
