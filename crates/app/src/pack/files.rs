//! The files that go into a pack with their own pages: prepared once, and kept.

use super::office;
use crate::app::App;
use crate::jobs::Job;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tafelstuk_core::board::calls::Nothing;
use tafelstuk_core::history::Kind as Undo;
use tafelstuk_core::pack::remarks::LeftOut;
use tafelstuk_core::pack::{Contents, ItemContents, NewlyPrepared, PaperContents, note_prepared, prepared};
use tafelstuk_core::paper::Form;
use tafelstuk_model::catalogue::{Lang, text};
use tafelstuk_model::{Error, Result};
use tafelstuk_pdf::attachment::{self, About, Refusal, Remark, What};
use tafelstuk_pdf::contents::{FilePages, PackFile};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PackUnlock")]
pub(crate) struct Unlock {
    /// The file's content address, as the remarks on a pack give it.
    pub file: String,
    pub password: String,
}

/// What became of every file, by the address that it came under.
#[derive(Default)]
pub(crate) struct Files {
    outcomes: BTreeMap<String, std::result::Result<Ready, Refusal>>,
}

struct Ready {
    blob: String,
    about: About,
    /// Its length, where it was prepared just now.
    newly: Option<u64>,
}

/// A file in a pack, as its reader knows it.
struct Named<'a> {
    label: &'a str,
    title: &'a str,
    blob: &'a str,
}

impl Files {
    /// Makes all files of a pack ready, those first that were not yet.
    pub(super) fn ready(app: &App, job: &Job<'_>, seen: &Contents) -> Result<Self> {
        let named = named(seen);
        let mut files = Self::default();
        let total = u32::try_from(named.len()).unwrap_or(u32::MAX);
        for (at, file) in (0..).zip(&named) {
            job.go_on(at, total, "pack-progress-files")?;
            if !files.outcomes.contains_key(file.blob) {
                let mut go_on = || job.step(at, total, "pack-progress-files").is_continue();
                files.outcomes.insert(file.blob.to_owned(), outcome(app, file, &mut go_on)?);
            }
        }
        Ok(files)
    }

    /// Where the pages of a file are.
    pub(super) fn pages(&self, lang: Lang, blob: &str) -> FilePages {
        match self.outcomes.get(blob) {
            None => FilePages::Beside,
            Some(Ok(ready)) => {
                let About { pages, bytes, .. } = ready.about;
                FilePages::Here(PackFile { address: ready.blob.clone(), pages, bytes })
            }
            Some(Err(refusal)) => {
                FilePages::Missing { why: text(lang, &format!("pack-left-out-{}", refusal.key())) }
            }
        }
    }

    /// Where a file's pages are kept, by the address that it came under.
    pub(super) fn prepared(&self, blob: &str) -> Option<&str> {
        let ready = self.outcomes.get(blob)?.as_ref().ok()?;
        Some(&ready.blob)
    }

    /// What is to be said of a file.
    pub(super) fn verdict(&self, blob: &str) -> Option<&attachment::Verdict> {
        let ready = self.outcomes.get(blob)?.as_ref().ok()?;
        Some(&ready.about.verdict)
    }

    /// Whether no pages could be made of a file.
    pub(super) fn is_missing(&self, blob: &str) -> bool {
        matches!(self.outcomes.get(blob), Some(Err(_)))
    }

    /// Whether the pack may claim with these files in it that it is accessible and archivable.
    pub(super) fn conform(&self) -> bool {
        self.outcomes
            .values()
            .all(|outcome| outcome.as_ref().map_or(true, |file| file.about.verdict.conforms()))
    }

    /// The titles of the files that stand in the way of that.
    pub(super) fn not_conforming(&self, seen: &Contents) -> Vec<String> {
        let stands = |file: &Named<'_>| match self.outcomes.get(file.blob) {
            Some(Ok(ready)) => !ready.about.verdict.conforms(),
            _ => false,
        };
        named(seen).into_iter().filter(stands).map(|file| file.title.to_owned()).collect()
    }

    /// What was prepared for this pack and is not noted yet.
    pub(super) fn newly_prepared(&self) -> Vec<NewlyPrepared> {
        let ready =
            self.outcomes.iter().filter_map(|(source, outcome)| Some((source, outcome.as_ref().ok()?)));
        ready.filter_map(|(source, ready)| Some(noted(source, ready, ready.newly?))).collect()
    }

    /// What a reader of the pack should know of its files before it goes out.
    pub(super) fn remarks(&self, seen: &Contents) -> Vec<LeftOut> {
        let mut list = Vec::new();
        for file in named(seen) {
            let remark = |why: String, pages: String, locked: bool| LeftOut {
                label: file.label.to_owned(),
                title: file.title.to_owned(),
                why,
                pages,
                locked: locked.then(|| file.blob.to_owned()),
            };
            match self.outcomes.get(file.blob) {
                Some(Err(refusal)) => list.push(remark(
                    format!("pack-left-out-{}", refusal.key()),
                    String::new(),
                    *refusal == Refusal::NeedsPassword,
                )),
                Some(Ok(ready)) => list.extend(ready.about.remarks.iter().map(|about| {
                    let pages: Vec<String> = about.pages.iter().take(20).map(ToString::to_string).collect();
                    remark(format!("pack-remark-{}", what_key(about.what)), pages.join(", "), false)
                })),
                None => {}
            }
        }
        list
    }
}

fn noted(source: &str, ready: &Ready, bytes: u64) -> NewlyPrepared {
    NewlyPrepared {
        source: source.to_owned(),
        tool: tool(),
        blob: ready.blob.clone(),
        bytes,
        about: serde_json::to_value(&ready.about).expect("it is plain data"),
    }
}

/// The program that prepares files, by what would make its outcome another.
fn tool() -> String {
    format!("pages-{}", attachment::TOOL_VERSION)
}

fn outcome(
    app: &App,
    file: &Named<'_>,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<std::result::Result<Ready, Refusal>> {
    if let Some(kept) = app.read(|read| prepared(read, file.blob, &tool()))?
        && let Ok(about) = serde_json::from_value(kept.about)
    {
        return Ok(Ok(Ready { blob: kept.blob, about, newly: None }));
    }
    make(app, file.blob, None, go_on)
}

fn make(
    app: &App,
    blob: &str,
    password: Option<&str>,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<std::result::Result<Ready, Refusal>> {
    let open = app.opened()?;
    let bytes = open.content(blob)?;
    let mut made = attachment::prepare(&bytes, password);
    if made == Err(Refusal::NeedsOffice)
        && let Some(pdf) = office::as_pdf(&bytes, go_on)?
    {
        made = attachment::prepare(&pdf, None);
        if let Ok(made) = &mut made {
            made.about.remarks.insert(0, Remark { what: What::Converted, pages: Vec::new() });
        }
    }
    Ok(match made {
        Ok(made) => {
            let (blob, size) = open.keep(&made.bytes)?;
            Ok(Ready { blob, about: made.about, newly: Some(size) })
        }
        Err(refusal) => Err(refusal),
    })
}

/// `pack.unlock`: opens a locked file with its password and keeps its pages; the password is not kept.
pub(crate) fn unlock(app: &App, _: &Job<'_>, ask: Unlock) -> Result<Nothing> {
    let ready =
        make(app, &ask.file, Some(&ask.password), &mut || true)?.map_err(|refusal| match refusal {
            Refusal::NeedsPassword | Refusal::WrongPassword => Error::WrongPassword {},
            _ => Error::Damaged { detail: ask.file.clone() },
        })?;
    let file = noted(&ask.file, &ready, ready.newly.unwrap_or(0));
    app.write("pack.unlock", Undo::Final, move |write| note_prepared(write, vec![file]))?;
    Ok(Nothing {})
}

/// All files that belong to a pack with their pages, in agenda order.
fn named(seen: &Contents) -> Vec<Named<'_>> {
    let items = seen.items.iter().filter_map(|item| match item {
        ItemContents::Shown { item, papers, .. } => Some((item.label.as_str(), papers)),
        ItemContents::Withheld { .. } => None,
    });
    items.flat_map(|(label, papers)| papers.iter().flat_map(move |paper| files_of(label, paper))).collect()
}

fn files_of<'a>(label: &'a str, contents: &'a PaperContents) -> impl Iterator<Item = Named<'a>> {
    let paper = &contents.paper;
    let own = paper.source_blob.as_deref().filter(|_| paper.form == Form::AsSupplied);
    let own = own.map(|blob| Named { label, title: &paper.title, blob });
    let attached = contents.attachments.iter();
    own.into_iter().chain(attached.map(move |file| Named { label, title: &file.title, blob: &file.blob }))
}

fn what_key(what: What) -> &'static str {
    match what {
        What::Converted => "converted",
        What::PageLost => "page-lost",
        What::Repaired => "repaired",
        What::Unlocked => "unlocked",
        What::ActionsRemoved => "actions-removed",
        What::FilesRemoved => "files-removed",
        What::MediaRemoved => "media-removed",
        What::FormFlattened => "form-flattened",
        What::FieldsUnseen => "fields-unseen",
        What::LinksRemoved => "links-removed",
        What::LayersHidden => "layers-hidden",
        What::TagsUnusable => "tags-unusable",
    }
}
