//! The finished pack is opened and searched for what its readers may not see. What a file that came along says
//! can be let stand by the secretary, for that file and those words; all else stops the pack.

use super::files::Files;
use crate::app::App;
use std::borrow::Cow;
use std::collections::BTreeSet;
use tafelstuk_core::pack::accepted::{Accepted, accepted};
use tafelstuk_core::pack::remarks::LeftOut;
use tafelstuk_core::pack::{Contents, ItemContents};
use tafelstuk_core::paper::Form;
use tafelstuk_model::catalogue::{text, text_with};
use tafelstuk_model::{Error, Result};
use tafelstuk_pdf::leak::{leaks, squeezed};
use tafelstuk_pdf::{Pack, PackContents, PartPlace};

/// What a finished pack is searched with.
pub(super) struct Search<'a> {
    pub app: &'a App,
    pub seen: &'a Contents,
    pub files: &'a Files,
    pub made: &'a Pack,
}

/// A file among a pack's pages.
#[derive(Clone, Debug)]
pub(super) struct FilePart {
    /// As it came.
    pub blob: String,
    pub label: String,
    pub title: String,
    /// Item, paper and attachment by their places in the contents.
    pub at: (usize, usize, Option<usize>),
    /// From 1; none where its pages lie beside the pack.
    pages: std::ops::Range<usize>,
}

/// Every file of a pack, in agenda order, whether or not pages could be made of it.
pub(super) fn files_of(seen: &Contents) -> Vec<FilePart> {
    let mut all = Vec::new();
    for (at, item) in seen.items.iter().enumerate() {
        let ItemContents::Shown { item, papers, .. } = item else { continue };
        for (nth, paper) in papers.iter().enumerate() {
            let mut add = |blob: &str, title: &str, attachment: Option<usize>| {
                all.push(FilePart {
                    blob: blob.to_owned(),
                    label: item.label.clone(),
                    title: title.to_owned(),
                    at: (at, nth, attachment),
                    pages: 0..0,
                });
            };
            if let (Form::AsSupplied, Some(blob)) = (paper.paper.form, &paper.paper.source_blob) {
                add(blob, &paper.paper.title, None);
            }
            for (which, file) in paper.attachments.iter().enumerate() {
                add(&file.blob, &file.title, Some(which));
            }
        }
    }
    all
}

impl Search<'_> {
    /// Looks for `secrets` in the file, which `bytes` gives where there is anything to look for, and gives what was
    /// let stand. Words that the readers see anyway, such as a title that two items share, are no secret.
    ///
    /// Errors: it is there; the pack goes no further.
    pub(super) fn run<'b>(
        &self,
        mut secrets: Vec<String>,
        printed: &PackContents,
        bytes: impl FnOnce() -> Result<Cow<'b, [u8]>>,
    ) -> Result<Vec<LeftOut>> {
        if secrets.is_empty() {
            return Ok(Vec::new());
        }
        let shown = squeezed(&printed.words());
        secrets.retain(|words| !shown.contains(&squeezed(words)));
        let found = leaks(&bytes()?, &secrets)?;
        if found.on_pages.is_empty() && found.beside.is_empty() {
            return Ok(Vec::new());
        }
        let known = self.app.read(|read| accepted(read, self.seen.meeting.id))?;
        let parts = self.parts();
        let mut let_stand = BTreeSet::new();
        for (page, secret) in found.on_pages {
            let words = &secrets[secret];
            let part = parts.iter().position(|part| part.pages.contains(&page));
            match part {
                Some(part) if may_say(&known, &parts[part], words) => let_stand.insert((part, secret)),
                part => return Err(self.refusal(words, Some(page), part.map(|part| &parts[part]))),
            };
        }
        self.beside(&found.beside.into_iter().collect::<Vec<_>>(), &secrets, &parts, &known)?;
        Ok(let_stand.into_iter().map(|(part, secret)| remark(&parts[part], &secrets[secret])).collect())
    }

    /// What stands on no page may be no more than the files bring with them that may say it.
    fn beside(
        &self,
        found: &[(usize, usize)],
        secrets: &[String],
        parts: &[FilePart],
        known: &[Accepted],
    ) -> Result<()> {
        for (secret, times) in found {
            let words = &secrets[*secret];
            let (mut allowed, mut brought, mut by) = (0, 0, None);
            for part in parts {
                let own = self.brings(part, words)?;
                brought += own;
                if may_say(known, part, words) {
                    allowed += own;
                } else if own > 0 {
                    by = by.or(Some(part));
                }
            }
            if *times > allowed {
                return Err(self.refusal(words, None, by.filter(|_| *times <= brought)));
            }
        }
        Ok(())
    }

    /// How often a prepared file says it where no page shows it.
    fn brings(&self, part: &FilePart, words: &str) -> Result<usize> {
        let Some(prepared) = self.files.prepared(&part.blob) else { return Ok(0) };
        let bytes = self.app.opened()?.content(prepared)?;
        Ok(leaks(&bytes, &[words.to_owned()])?.beside.values().sum())
    }

    fn parts(&self) -> Vec<FilePart> {
        let mut all = files_of(self.seen);
        for part in &mut all {
            let is_here =
                |place: &&PartPlace| place.is_file && (place.item, place.paper, place.attachment) == part.at;
            if let Some(place) = self.made.parts.iter().find(is_here) {
                part.pages = place.page..place.page + place.pages;
            }
        }
        all.retain(|part| !part.pages.is_empty());
        all
    }

    /// Looks for `secrets` in a file that lies beside the pack.
    ///
    /// Errors: one is there, and nobody let it stand.
    pub(super) fn of_file(
        &self,
        part: &FilePart,
        bytes: &[u8],
        secrets: &[String],
        printed: &PackContents,
    ) -> Result<Vec<LeftOut>> {
        let shown = squeezed(&printed.words());
        let secrets: Vec<String> =
            secrets.iter().filter(|words| !shown.contains(&squeezed(words))).cloned().collect();
        let found = leaks(bytes, &secrets)?;
        let found: BTreeSet<usize> =
            found.on_pages.into_iter().map(|(_, secret)| secret).chain(found.beside.into_keys()).collect();
        let known = self.app.read(|read| accepted(read, self.seen.meeting.id))?;
        let mut let_stand = Vec::new();
        for secret in found {
            if !may_say(&known, part, &secrets[secret]) {
                return Err(self.refusal(&secrets[secret], None, Some(part)));
            }
            let_stand.push(remark(part, &secrets[secret]));
        }
        Ok(let_stand)
    }

    fn refusal(&self, words: &str, page: Option<usize>, part: Option<&FilePart>) -> Error {
        let lang = self.app.config.lang;
        let place = match page.and_then(|page| self.made.page_labels.get(page - 1)) {
            Some(label) => {
                let params = [("page".into(), label.as_str().into())].into_iter().collect();
                text_with(lang, "pack-leak-page", &params)
            }
            None => text(lang, "pack-leak-beside"),
        };
        Error::Leaks {
            words: shortened(words),
            place,
            file: part.map(|part| part.blob.clone()).unwrap_or_default(),
            title: part.map(|part| part.title.clone()).unwrap_or_default(),
            secret: name_of(words),
        }
    }
}

fn may_say(known: &[Accepted], part: &FilePart, words: &str) -> bool {
    let secret = name_of(words);
    known.iter().any(|one| one.file == part.blob && one.secret == secret)
}

/// Words by a name that does not tell them.
fn name_of(words: &str) -> String {
    blake3::hash(squeezed(words).as_bytes()).to_hex().to_string()
}

fn shortened(words: &str) -> String {
    words.chars().take(120).collect()
}

fn remark(part: &FilePart, words: &str) -> LeftOut {
    LeftOut {
        label: part.label.clone(),
        title: part.title.clone(),
        why: "pack-leak-accepted".into(),
        pages: shortened(words),
        locked: None,
    }
}
