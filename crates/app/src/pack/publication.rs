//! The publication edition: everything that we set as a file of its own, which claims to be accessible and
//! archivable whatever came along; the files that came lie beside it, each with what is to be said of it.

use super::files::Files;
use super::leaks::{FilePart, Search};
use super::{front, left_out, printed};
use crate::app::App;
use crate::dispatch::{plain_name, put};
use crate::jobs::Job;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use tafelstuk_core::pack::remarks::LeftOut;
use tafelstuk_core::pack::{Audience, Contents, contents, secrets};
use tafelstuk_model::catalogue::{Lang, text, text_with};
use tafelstuk_model::id::MeetingId;
use tafelstuk_model::{Result, item_label};
use tafelstuk_pdf::attachment::{Problem, Verdict};
use tafelstuk_pdf::contents::{FilePages, PackContents, PaperBody};
use tafelstuk_pdf::places;
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PackPublish")]
pub(crate) struct Publish {
    pub meeting: MeetingId,
    pub audience: Audience,
    /// The folder that the user chose.
    pub folder: String,
}

/// What was written.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "PackPublished")]
pub(crate) struct Published {
    /// The file that we set.
    pub name: String,
    pub pages: u32,
    pub files: Vec<PublishedFile>,
    pub left_out: Vec<LeftOut>,
}

/// A file beside it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "PackPublishedFile")]
pub(crate) struct PublishedFile {
    pub name: String,
    pub conforms: bool,
    /// "PDF/A-2a", "PDF/UA-1"
    pub claims: Vec<String>,
    /// What stands in the way, in words.
    pub problems: Vec<String>,
}

/// `pack.publish`: writes the edition into a folder.
///
/// Errors: as `pack.build`; a file beside it says what these readers may not see.
pub(crate) fn publish(app: &App, job: &Job<'_>, ask: Publish) -> Result<Published> {
    let lang = app.config.lang;
    let folder = app.offered_path(&ask.folder)?;
    let seen = app.read(|read| contents(read, ask.meeting, ask.audience))?;
    let files = Files::ready(app, job, &seen)?;
    let mut left_out = left_out(app, &seen, &files);
    let mut secrets = app.read(|read| secrets(read, ask.meeting, ask.audience))?;
    let mut whole = printed(app, &seen, &files, None)?;
    whole.front = front::before_papers(app, &seen, &whole, &mut secrets, &mut left_out)?;
    number(&mut whole)?;
    let beside = put_beside(&mut whole, &seen);
    let open = app.opened()?;
    let mut bytes = Vec::new();
    let made = tafelstuk_pdf::build(&whole, &mut |blob| open.content(blob), &mut bytes, &mut |progress| {
        job.step(u32::from(progress.percent), 100, "pack-progress-setting")
    })?;
    job.go_on(98, 100, "pack-progress-leaks")?;
    let search = Search { app, seen: &seen, files: &files, made: &made };
    left_out.extend(search.run(secrets.clone(), &whole, || Ok((&bytes).into()))?);
    let mut published = Vec::new();
    let mut contents = Vec::new();
    for Beside { name, part } in beside {
        let Some((prepared, verdict)) = files.prepared(&part.blob).zip(files.verdict(&part.blob)) else {
            continue;
        };
        let file = open.content(prepared)?;
        left_out.extend(search.of_file(&part, &file, &secrets, &whole)?);
        published.push(told(lang, name.clone(), verdict));
        contents.push((name, file));
    }
    // Nothing is written before all of it was searched.
    let name = body_name(lang, &seen);
    put(&folder, &name, &bytes)?;
    for (name, file) in contents {
        job.go_on(99, 100, "pack-progress-keeping")?;
        put(&folder, &name, &file)?;
    }
    if !published.is_empty() {
        put(&folder, &text(lang, "pack-publication-list"), list(lang, &name, &published).as_bytes())?;
    }
    let pages = u32::try_from(made.pages).unwrap_or(u32::MAX);
    Ok(Published { name, pages, files: published, left_out })
}

/// A file that lies beside the edition.
pub(super) struct Beside {
    pub name: String,
    pub part: FilePart,
}

/// Gives every paper the page numbers that it has in a pack that holds the files too.
pub(super) fn number(whole: &mut PackContents) -> Result<()> {
    for part in places(whole)?.into_iter().filter(|part| !part.is_file) {
        let paper = &mut whole.items[part.item].papers[part.paper];
        let from = u32::try_from(part.number).ok();
        match part.attachment {
            None => paper.from = from,
            Some(at) => paper.attachments[at].from = from,
        }
    }
    Ok(())
}

/// Takes the files out of the pages and names them as they lie beside.
pub(super) fn put_beside(whole: &mut PackContents, seen: &Contents) -> Vec<Beside> {
    let mut beside = Vec::new();
    let mut taken = BTreeSet::new();
    let mut named = |label: &str, title: &str| {
        let stem = plain_name(&format!("{} {title}", item_label::for_page(label)));
        let free = |name: &String| taken.insert(name.to_lowercase());
        let numbered = (2..).map(|nth| format!("{stem} {nth}.pdf"));
        std::iter::once(format!("{stem}.pdf")).chain(numbered).find(free).unwrap_or_default()
    };
    for part in super::leaks::files_of(seen) {
        let paper = &mut whole.items[part.at.0].papers[part.at.1];
        let pages = match part.at.2 {
            None => match &mut paper.body {
                PaperBody::Supplied { pages, file_name } => Some((pages, file_name)),
                _ => None,
            },
            Some(at) => {
                let attachment = &mut paper.attachments[at];
                let name = attachment.file_name.get_or_insert_default();
                Some((&mut attachment.pages, name))
            }
        };
        if let Some((pages @ FilePages::Here(_), file_name)) = pages {
            *pages = FilePages::Beside;
            let name = named(&part.label, &part.title);
            file_name.clone_from(&name);
            beside.push(Beside { name, part });
        }
    }
    whole.files_conform = true;
    beside
}

fn told(lang: Lang, name: String, verdict: &Verdict) -> PublishedFile {
    let problems = verdict.problems.iter().map(|problem| text(lang, problem_key(*problem)));
    PublishedFile {
        name,
        conforms: verdict.conforms(),
        claims: verdict.claims.clone(),
        problems: problems.collect(),
    }
}

/// "TE 2026-12-16 publicatie-uitgave openbaar.pdf"
fn body_name(lang: Lang, seen: &Contents) -> String {
    let day = seen.meeting.date.to_string();
    let words = [
        &seen.board.short,
        &day,
        &text(lang, "pack-publication"),
        &text(lang, super::audience_key(seen.audience)),
    ];
    format!("{}.pdf", plain_name(&words.map(String::as_str).join(" ")))
}

/// What is to be said of each file, as text to publish with them.
fn list(lang: Lang, name: &str, files: &[PublishedFile]) -> String {
    let fits = text(lang, "pack-publication-fits");
    let mut lines = vec![format!("{name}: {fits} (PDF/A-2a, PDF/UA-1)")];
    for file in files {
        let said = if file.conforms { fits.clone() } else { file.problems.join("; ") };
        lines.push(format!("{}: {said}", file.name));
    }
    let title = text_with(
        lang,
        "pack-publication-about",
        &[("n".to_owned(), files.len().into())].into_iter().collect(),
    );
    format!("{title}\r\n\r\n{}\r\n", lines.join("\r\n"))
}

fn problem_key(problem: Problem) -> &'static str {
    match problem {
        Problem::NoAccessibleClaim => "pack-problem-no-accessible-claim",
        Problem::NoArchiveClaim => "pack-problem-no-archive-claim",
        Problem::NotTagged => "pack-problem-not-tagged",
        Problem::NoLanguage => "pack-problem-no-language",
        Problem::FontNotEmbedded => "pack-problem-font-not-embedded",
        Problem::PrintColours => "pack-problem-print-colours",
        Problem::NotPlain => "pack-problem-not-plain",
        Problem::PictureOnly => "pack-problem-picture-only",
    }
}
