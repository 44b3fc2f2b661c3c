//! A meeting's papers as files by themselves, for the archive: ours set so that they conform, and what came along
//! beside them, as it came and with its pages.

use super::files::Files;
use super::leaks::files_of;
use super::print::{alone, set};
use super::printed;
use super::publication::{number, put_beside};
use crate::app::App;
use crate::dispatch::plain_name;
use crate::jobs::Job;
use std::collections::BTreeSet;
use tafelstuk_core::agenda::AgendaItem;
use tafelstuk_core::pack::{Contents, ItemContents, PaperContents};
use tafelstuk_core::paper::Form;
use tafelstuk_model::{Result, item_label};

/// A paper under its item, with its files.
pub(crate) struct KeptPaper<'a> {
    pub item: &'a AgendaItem,
    pub paper: &'a PaperContents,
    pub files: Vec<KeptFile>,
}

/// One file of a paper.
pub(crate) struct KeptFile {
    pub name: String,
    /// "PDF/A-2a", "PDF/UA-1"
    pub claims: Vec<String>,
    pub bytes: Vec<u8>,
}

/// Makes the files of one paper after the other, and hands each paper to `take`.
///
/// Errors: as `pack.publish`, and what `take` refuses.
pub(crate) fn kept_papers(
    app: &App,
    job: &Job<'_>,
    seen: &Contents,
    take: &mut dyn FnMut(KeptPaper<'_>) -> Result<()>,
) -> Result<()> {
    let files = Files::ready(app, job, seen)?;
    let mut whole = printed(app, seen, &files, None)?;
    number(&mut whole)?;
    let beside = put_beside(&mut whole, seen);
    let open = app.opened()?;
    for (at, item) in seen.items.iter().enumerate() {
        let ItemContents::Shown { item, papers, .. } = item else { continue };
        for (nth, paper) in papers.iter().enumerate() {
            let mut names = Names::default();
            let mut kept = Vec::new();
            for part in files_of(seen).into_iter().filter(|part| (part.at.0, part.at.1) == (at, nth)) {
                let pages = files.prepared(&part.blob).filter(|prepared| *prepared != part.blob);
                if let Some(pages) = pages {
                    let named = beside.iter().find(|one| one.part.at == part.at).map(|one| one.name.clone());
                    let claims = files.verdict(&part.blob).map(|verdict| verdict.claims.clone());
                    kept.push(KeptFile {
                        name: names
                            .free(&named.unwrap_or_else(|| format!("{}.pdf", plain_name(&part.title)))),
                        claims: claims.unwrap_or_default(),
                        bytes: open.content(pages)?,
                    });
                }
                kept.push(KeptFile {
                    name: names.free(&own_name(paper, part.at.2)),
                    claims: Vec::new(),
                    bytes: open.content(&part.blob)?,
                });
            }
            if paper.paper.form == Form::Typeset {
                let (seen, printed) = alone(seen, &whole, (at, nth));
                let stem =
                    plain_name(&format!("{} {}", item_label::for_page(&item.label), paper.paper.title));
                let bytes = set(app, job, &seen, &files, &printed)?;
                let claims = vec!["PDF/A-2a".to_owned(), "PDF/UA-1".to_owned()];
                kept.insert(0, KeptFile { name: names.free(&format!("{stem}.pdf")), claims, bytes });
            }
            take(KeptPaper { item, paper, files: kept })?;
        }
    }
    Ok(())
}

/// A file's name as it came, without what a folder cannot bear.
fn own_name(paper: &PaperContents, attachment: Option<usize>) -> String {
    let name = match attachment {
        None => paper.paper.source_name.as_deref().unwrap_or(&paper.paper.title),
        Some(at) => &paper.attachments[at].name,
    };
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "bin"));
    format!("{}.{}", plain_name(stem), plain_name(ending).to_lowercase())
}

/// Names that were given in one folder.
#[derive(Default)]
struct Names(BTreeSet<String>);

impl Names {
    /// `name`, or the first of "name 2", "name 3" that is free.
    fn free(&mut self, name: &str) -> String {
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let numbered = (2..).map(|nth| format!("{stem} {nth}.{ending}"));
        let mut all = std::iter::once(name.to_owned()).chain(numbered);
        all.find(|name| self.0.insert(name.to_lowercase())).unwrap_or_default()
    }
}
