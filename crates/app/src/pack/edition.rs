//! How a set stands to those that went out before it: what keeps its pages, what gets new ones, and the
//! sheet in front of a *nazending* that says so.

use super::files::Files;
use crate::app::App;
use std::collections::BTreeMap;
use tafelstuk_core::pack::calls::Build;
use tafelstuk_core::pack::layout::{self, Difference, Layout, Piece, Stand, Stretch, What};
use tafelstuk_core::pack::{Contents, Edition, named_since, went_out};
use tafelstuk_model::catalogue::{Lang, text, text_with};
use tafelstuk_model::id::PackId;
use tafelstuk_model::{Error, Result};
use tafelstuk_pdf::contents::{self as printed, Change, FilePages, PackContents, PaperBody};
use tafelstuk_pdf::leak::squeezed;
use tafelstuk_pdf::{PartPlace, label_prefixes, places};

/// A set on its way to its pages.
pub(super) struct Course {
    before: Option<(PackId, Layout)>,
    pieces: Vec<Piece>,
    stands: Vec<Stand>,
    differences: Vec<Difference>,
    edition: Edition,
}

impl Course {
    /// Looks what these readers have, and how what they get now stands to it.
    ///
    /// Errors: a nazending where nothing went out, or nothing changed since; a `since` that is no set of
    /// theirs.
    pub(super) fn of(
        app: &App,
        ask: &Build,
        seen: &Contents,
        files: &Files,
        set: &PackContents,
    ) -> Result<Self> {
        let before = app.read(|read| match ask.since {
            Some(since) => named_since(read, ask, since).map(Some),
            None => went_out(read, ask.meeting, ask.audience, ask.recipient.as_deref()),
        })?;
        let before = before.map(|(pack, layout)| (pack.id, layout));
        let pieces = layout::pieces(seen, &label_prefixes(set), &|blob| files.is_missing(blob));
        let mut course =
            Self { before, pieces, stands: Vec::new(), differences: Vec::new(), edition: ask.edition };
        if let Some((_, before)) = &course.before {
            course.stands = before.stands(&course.pieces);
            course.differences =
                before.differences(&layout::when(seen), &layout::items(seen), &course.pieces);
        }
        if ask.edition == Edition::Addendum && course.differences.is_empty() {
            let state = if course.before.is_some() { "unchanged_set" } else { "nothing_sent" };
            return Err(Error::NotNow { kind: "addendum".into(), state: state.into() });
        }
        Ok(course)
    }

    /// The set that this one goes on from.
    pub(super) fn since(&self) -> Option<PackId> {
        self.before.as_ref().map(|(id, _)| *id)
    }

    fn set_number(&self) -> u32 {
        let before = self.before.as_ref().map_or(0, |(_, layout)| layout.set);
        if before == 0 || !self.differences.is_empty() { before + 1 } else { before }
    }

    /// Gives everything in `set` its numbers, and takes out of a nazending what its readers have. `secrets`
    /// are words that they may not see, whatever they saw before.
    pub(super) fn apply(&self, lang: Lang, set: &mut PackContents, secrets: &[String]) -> Result<()> {
        set.set_number = self.set_number();
        let Some((_, before)) = &self.before else { return Ok(()) };
        let mut addendum = set.clone();
        addendum.edition = printed::Edition::Addendum {
            since: before.set,
            since_date: before.date,
            changes: self.differences.iter().map(|found| self.change(lang, found, secrets)).collect(),
        };
        let mut next: BTreeMap<&str, bool> = BTreeMap::new();
        for (piece, stand) in self.pieces.iter().zip(&self.stands) {
            match stand {
                Stand::Kept(pages) => keep_out(&mut addendum, piece, pages.from),
                Stand::New { replaces } => {
                    // The first new page of an item counts on; the others follow it.
                    let is_first = next.insert(&piece.prefix, true).is_none();
                    let from = is_first.then(|| before.next_number(&piece.prefix));
                    number(&mut addendum, piece, from, replaces.as_ref().map(|pages| range(lang, pages)));
                }
            }
        }
        if self.edition == Edition::Addendum {
            *set = addendum;
            return Ok(());
        }
        let new = if next.is_empty() { Vec::new() } else { places(&addendum)? };
        for (piece, stand) in self.pieces.iter().zip(&self.stands) {
            match stand {
                Stand::Kept(pages) => number(set, piece, Some(pages.from), None),
                Stand::New { replaces } => {
                    let from = stretch(&new, piece).map(|pages| pages.from);
                    number(set, piece, from, replaces.as_ref().map(|pages| range(lang, pages)));
                }
            }
        }
        Ok(())
    }

    fn change(&self, lang: Lang, found: &Difference, secrets: &[String]) -> Change {
        let about = squeezed(&found.title);
        let is_secret = secrets.iter().any(|words| about.contains(&squeezed(words)));
        let title = match found.what {
            What::When => text(lang, "pack-change-title-when"),
            What::Times => text(lang, "pack-change-title-times"),
            _ if is_secret => String::new(),
            _ => found.title.clone(),
        };
        Change {
            label: tafelstuk_model::item_label::for_page(&found.label),
            title,
            what: text(lang, key_of(found.what)),
            at: found.piece.map(|piece| self.pieces[piece].at),
            replaces: found.gone.as_ref().map(|pages| range(lang, pages)),
        }
    }

    /// Counts as changed what no longer takes the pages that it had, as when a later program sets it
    /// otherwise. Whether there was any.
    pub(super) fn renew_outgrown(&mut self, parts: &[PartPlace]) -> bool {
        let mut found = false;
        for (at, piece) in self.pieces.iter().enumerate() {
            let Some(Stand::Kept(pages)) = self.stands.get(at) else { continue };
            let now = stretch(parts, piece);
            if now.is_some_and(|now| now.pages != pages.pages) {
                let (what, label, title) = (What::Replaced, piece.label.clone(), piece.title.clone());
                let gone = Some(pages.clone());
                self.differences.push(Difference { what, label, title, piece: Some(at), gone: gone.clone() });
                self.stands[at] = Stand::New { replaces: gone };
                found = true;
            }
        }
        found
    }

    /// Where everything came to stand.
    pub(super) fn laid(self, seen: &Contents, parts: &[PartPlace]) -> Layout {
        let pages = self.pieces.iter().enumerate().map(|(at, piece)| match self.stands.get(at) {
            Some(Stand::Kept(pages)) => Some(pages.clone()),
            _ => stretch(parts, piece),
        });
        let pages = pages.collect();
        let set = self.set_number();
        layout::laid(self.before.as_ref().map(|(_, layout)| layout), seen, set, self.pieces, pages)
    }
}

/// The pages of a piece among the parts of a set: what we set of it and the file behind it together.
fn stretch(parts: &[PartPlace], piece: &Piece) -> Option<Stretch> {
    let own = parts.iter().filter(|part| (part.item, part.paper, part.attachment) == piece.at);
    own.fold(None, |all: Option<Stretch>, part| {
        let pages = u32::try_from(part.pages).unwrap_or(u32::MAX);
        Some(match all {
            Some(all) => Stretch { pages: all.pages + pages, ..all },
            None => {
                let from = u32::try_from(part.number).unwrap_or(u32::MAX);
                Stretch { prefix: piece.prefix.clone(), from, pages }
            }
        })
    })
}

/// Says of a piece that its readers have it.
fn keep_out(set: &mut PackContents, piece: &Piece, page: u32) {
    let (item, paper, attachment) = piece.at;
    let paper = &mut set.items[item].papers[paper];
    match attachment {
        None => paper.body = PaperBody::Before { page },
        Some(at) => paper.attachments[at].pages = FilePages::Before { page },
    }
}

/// Gives a piece its first number, and says what it replaces.
fn number(set: &mut PackContents, piece: &Piece, first: Option<u32>, pages: Option<String>) {
    let (item, paper, attachment) = piece.at;
    let paper = &mut set.items[item].papers[paper];
    let (from, replaces) = match attachment {
        None => (&mut paper.from, &mut paper.replaces),
        Some(at) => {
            let attachment = &mut paper.attachments[at];
            (&mut attachment.from, &mut attachment.replaces)
        }
    };
    *from = first;
    *replaces = pages;
}

/// "3-4 t/m 3-7"
fn range(lang: Lang, pages: &Stretch) -> String {
    match pages.ends() {
        (first, Some(last)) => {
            let params = [("first".to_owned(), first.into()), ("last".to_owned(), last.into())];
            text_with(lang, "pack-page-range", &params.into_iter().collect())
        }
        (only, None) => only,
    }
}

fn key_of(what: What) -> &'static str {
    match what {
        What::When => "pack-change-when",
        What::Times => "pack-change-times",
        What::ItemAdded => "pack-change-item-added",
        What::ItemRemoved => "pack-change-item-removed",
        What::ItemRenamed => "pack-change-item-renamed",
        What::ItemClosed => "pack-change-item-closed",
        What::ItemOpened => "pack-change-item-opened",
        What::ItemFacts => "pack-change-item-facts",
        What::Added => "pack-change-added",
        What::Replaced => "pack-change-replaced",
        What::Removed => "pack-change-removed",
    }
}
