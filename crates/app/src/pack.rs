//! Building a pack: one snapshot of what the audience may see, set as a PDF, kept as a blob.

mod copies;
mod dossier;
mod edition;
mod files;
mod front;
mod leaks;
pub(crate) mod office;
mod print;
mod publication;

pub(crate) use copies::{Tails, save_copies};
pub(crate) use dossier::{KeptPaper, kept_papers};
pub(crate) use files::unlock;
pub(crate) use print::print;
pub(crate) use publication::publish;

use crate::app::App;
use crate::files::Product;
use crate::jobs::Job;
use crate::session::Open;
use chrono::NaiveTime;
use edition::Course;
use files::Files;
use leaks::Search;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use tafelstuk_core::blobs::NewBlob;
use tafelstuk_core::board::Treatment;
use tafelstuk_core::history::Kind as Undo;
use tafelstuk_core::meeting::clock;
use tafelstuk_core::pack::calls::{Build, Built, ById, note};
use tafelstuk_core::pack::remarks::{LeftOut, Remarks};
use tafelstuk_core::pack::{
    Audience, Contents, Edition, ItemContents, Pack, PaperContents, contents, pack, secrets,
};
use tafelstuk_core::paper::{Form, PaperKind, Point, VersionStatus};
use tafelstuk_model::catalogue::{Lang, text};
use tafelstuk_model::rich_text::{Block, Doc};
use tafelstuk_model::{Result, item_label};
use tafelstuk_pdf::contents::{
    Asked, FilePages, PackAttachment, PackBoard, PackItem, PackLogo, PackMeeting, PackPaper, PackSection,
    PaperBody,
};
use tafelstuk_pdf::{PackContents, Progress};
use ts_rs::TS;

/// A pack just built.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "PackMade")]
pub(crate) struct Made {
    pub pack: Pack,
    pub product: Product,
    /// What is not in the pack, or not as it came.
    pub left_out: Vec<LeftOut>,
    /// Whether the pack claims to be accessible and archivable; else these files stand in the way.
    pub not_conforming: Vec<String>,
}

/// `pack.build`
pub(crate) fn build(app: &App, job: &Job<'_>, ask: Build) -> Result<Made> {
    let ask = Build { recipient: ask.recipient.filter(|name| !name.trim().is_empty()), ..ask };
    let seen = app.read(|read| contents(read, ask.meeting, ask.audience))?;
    let mut step = |percent| job.step(u32::from(percent), 100, "pack-progress-setting");
    let built = set(app, job, ask, &seen, &mut step)?;
    let remarks = built.remarks.clone();
    let pack = app.write("pack.build", Undo::Final, move |write| note(write, built))?;
    let product = shelve(app, &pack);
    Ok(Made { pack, product, left_out: remarks.left_out, not_conforming: remarks.not_conforming })
}

/// Sets one pack of what its readers may see, keeps its bytes, and searches them for what they may not. Of a pack
/// that says too much nothing stays but sealed bytes that no row names, until they are swept.
///
/// Errors: something leaks, a file cannot be read back, the job was cancelled; a nazending of nothing.
pub(crate) fn set(
    app: &App,
    job: &Job<'_>,
    ask: Build,
    seen: &Contents,
    step: &mut dyn FnMut(u8) -> ControlFlow<()>,
) -> Result<Built> {
    let files = Files::ready(app, job, seen)?;
    let mut remarks =
        Remarks { left_out: left_out(app, seen, &files), not_conforming: files.not_conforming(seen) };
    let mut secrets = app.read(|read| secrets(read, ask.meeting, ask.audience))?;
    let mut whole = printed(app, seen, &files, ask.recipient.clone())?;
    if ask.edition == Edition::Whole {
        whole.front = front::before_papers(app, seen, &whole, &mut secrets, &mut remarks.left_out)?;
    }
    whole.is_for_paper = ask.for_paper;
    whole.is_large_print = ask.large_print;
    whole.is_marked = ask.marked;
    let mut course = Course::of(app, &ask, seen, &files, &whole)?;
    let open = app.opened()?;
    let (printed, made, new) = numbered(app, &open, &mut course, whole, &secrets, step)?;
    job.go_on(98, 100, "pack-progress-keeping")?;
    let kept = new.keep()?;
    let blob = kept.hash.to_string();
    job.go_on(99, 100, "pack-progress-leaks")?;
    let search = Search { app, seen, files: &files, made: &made };
    remarks.left_out.extend(search.run(secrets, &printed, || Ok(open.content(&blob)?.into()))?);
    Ok(Built {
        pages: u32::try_from(made.pages).unwrap_or(u32::MAX),
        bytes: kept.bytes,
        concept: seen.concept,
        name: file_name(app.config.lang, seen, &ask, printed.set_number),
        blob,
        since: course.since(),
        layout: course.laid(seen, &made.parts),
        remarks,
        ask,
        copy_sheets: serde_json::to_value(&made.copy_sheets).expect("it is plain data"),
        prepared: files.newly_prepared(),
    })
}

/// Sets the pages under their numbers; the file is sealed while it is written. Where something takes other pages
/// than it had in a set before, it is set once more as something that changed.
fn numbered<'o>(
    app: &App,
    open: &'o Open,
    course: &mut Course,
    whole: PackContents,
    secrets: &[String],
    step: &mut dyn FnMut(u8) -> ControlFlow<()>,
) -> Result<(PackContents, tafelstuk_pdf::Pack, NewBlob<'o>)> {
    loop {
        let mut printed = whole.clone();
        course.apply(app.config.lang, &mut printed, secrets)?;
        let mut new = open.begin()?;
        let mut progress = |progress: Progress| step(progress.percent);
        let made = tafelstuk_pdf::build(&printed, &mut |blob| open.content(blob), &mut new, &mut progress)?;
        if !course.renew_outgrown(&made.parts) {
            return Ok((printed, made, new));
        }
    }
}

fn left_out(app: &App, seen: &Contents, files: &Files) -> Vec<LeftOut> {
    let mut all = withheld(app.config.lang, seen);
    all.extend(files.remarks(seen));
    all
}

/// `pack.open`
pub(crate) fn open(app: &App, _: &Job<'_>, ask: ById) -> Result<Product> {
    let pack = app.read(|read| pack(read, ask.id))?;
    Ok(shelve(app, &pack))
}

/// What a pack of that meeting would print, for measuring the setting of its pages by itself.
///
/// # Errors
/// As `pack.build`, as far as it gathers what is printed.
pub fn pack_contents(app: &App, request: serde_json::Value) -> Result<PackContents> {
    let ask: Build = serde_json::from_value(request).map_err(|fault| tafelstuk_model::Error::BadRequest {
        call: "pack.build".into(),
        detail: fault.to_string(),
    })?;
    let seen = app.read(|read| contents(read, ask.meeting, ask.audience))?;
    printed(app, &seen, &Files::default(), ask.recipient)
}

fn shelve(app: &App, pack: &Pack) -> Product {
    app.shelve_kept(pack.name.clone(), "application/pdf", pack.blob.clone(), pack.bytes)
}

/// What the audience sees, as the PDF engine takes it.
fn printed(app: &App, seen: &Contents, files: &Files, recipient: Option<String>) -> Result<PackContents> {
    let lang = app.config.lang;
    let mut images = BTreeMap::new();
    for blob in images_of(seen).into_iter().chain(seen.board.logo.clone()) {
        images.insert(blob.clone(), app.opened()?.content(&blob)?.into());
    }
    let (meeting, board) = (&seen.meeting, &seen.board);
    Ok(PackContents {
        lang,
        board: PackBoard {
            name: board.name.clone(),
            short: board.short.clone(),
            region: some(&board.region),
            accent: Some(board.accent.clone()),
            logo: board.logo.clone().map(|address| PackLogo { address, alt: board.logo_alt.clone() }),
        },
        meeting: PackMeeting {
            title: None,
            number: meeting.number.map(|number| number.to_string()),
            date: meeting.date,
            starts: meeting.starts.as_deref().and_then(clock),
            ends: meeting.ends.as_deref().and_then(clock),
            place: some(&meeting.place),
            chair: seen.chair.clone(),
            secretary: seen.secretary.clone(),
        },
        audience: match seen.audience {
            Audience::Members => tafelstuk_pdf::contents::Audience::Members,
            Audience::Public => tafelstuk_pdf::contents::Audience::Public,
            Audience::Partner => tafelstuk_pdf::contents::Audience::Partner {
                name: recipient.clone().unwrap_or_else(|| text(lang, "pack-some-partner")),
            },
            Audience::Chair => tafelstuk_pdf::contents::Audience::Chair,
        },
        recipient,
        is_draft: seen.concept,
        set_number: 1,
        edition: Default::default(),
        contents_date: seen.changed_on,
        files_conform: files.conform(),
        extent: Default::default(),
        front: Default::default(),
        has_separators: seen.board.separators,
        is_for_paper: false,
        is_large_print: false,
        is_marked: false,
        items: seen.items.iter().map(|item| item_of(lang, files, item)).collect(),
        script: seen.script.iter().map(|item| crate::script::in_pack(lang, item)).collect(),
        images,
    })
}

fn item_of(lang: Lang, files: &Files, item: &ItemContents) -> PackItem {
    match item {
        ItemContents::Withheld { label, sub_item, starts_at, minutes, .. } => PackItem {
            label: item_label::for_page(label),
            level: u8::from(*sub_item),
            starts: time(starts_at.as_deref()),
            minutes: *minutes,
            is_withheld: true,
            ..PackItem::default()
        },
        ItemContents::Shown { item, starts_at, papers, .. } => PackItem {
            label: item_label::for_page(&item.label),
            level: u8::from(item.parent.is_some()),
            title: item.title.clone(),
            subtitle: None,
            starts: time(starts_at.as_deref()),
            minutes: item.minutes,
            treatment: item.treatment.map(|treatment| text(lang, treatment_key(treatment))),
            presenters: some(&item.presenter).into_iter().collect(),
            is_hamerstuk: item.consent,
            is_oral: item.oral,
            is_closed: item.closed,
            is_withheld: false,
            asked: papers.iter().flat_map(|paper| &paper.points).map(asked).collect(),
            papers: papers.iter().map(|paper| paper_of(lang, files, paper)).collect(),
        },
    }
}

fn asked(point: &Point) -> Asked {
    Asked { text: point.text.clone(), needs_home_decision: point.needs_home_decision }
}

fn paper_of(lang: Lang, files: &Files, contents: &PaperContents) -> PackPaper {
    let paper = &contents.paper;
    let body = match paper.form {
        Form::AsSupplied => PaperBody::Supplied {
            file_name: paper.source_name.clone().unwrap_or_else(|| paper.title.clone()),
            pages: paper.source_blob.as_deref().map_or(FilePages::Beside, |blob| files.pages(lang, blob)),
        },
        Form::Typeset => PaperBody::Set { sections: contents.text.sections.iter().map(section_of).collect() },
    };
    let status = match &contents.version {
        Some(version) => Some(text(lang, status_key(version.status))),
        None => contents.after.as_ref().map(|_| text(lang, "pack-status-after-version")),
    };
    PackPaper {
        kind: text(lang, kind_key(paper.kind)),
        title: paper.title.clone(),
        version: contents
            .version
            .as_ref()
            .map(|version| version.label.clone())
            .or_else(|| contents.after.clone()),
        status,
        date: contents.version.as_ref().map(|version| version.issued_on),
        author: some(&paper.author),
        portfolio_holder: some(&paper.portfolio_holder),
        body,
        attachments: contents
            .attachments
            .iter()
            .map(|file| PackAttachment {
                title: file.title.clone(),
                file_name: Some(file.name.clone()),
                pages: files.pages(lang, &file.blob),
                from: None,
                replaces: None,
            })
            .collect(),
        from: None,
        replaces: None,
    }
}

fn section_of(section: &tafelstuk_core::paper::SnapshotSection) -> PackSection {
    PackSection { heading: some(&section.heading), body: section.body.clone() }
}

/// What this audience may not see.
fn withheld(lang: Lang, seen: &Contents) -> Vec<LeftOut> {
    let mut list = Vec::new();
    for item in &seen.items {
        let (label, title) = match item {
            ItemContents::Withheld { label, .. } => (label, text(lang, "pack-left-out-item")),
            ItemContents::Shown { item, withheld_papers: 1.., .. } => (&item.label, item.title.clone()),
            ItemContents::Shown { .. } => continue,
        };
        list.push(LeftOut {
            label: label.clone(),
            title,
            why: "pack-left-out-withheld".into(),
            pages: String::new(),
            locked: None,
        });
    }
    list
}

fn shown_papers(seen: &Contents) -> impl Iterator<Item = &PaperContents> {
    seen.items.iter().flat_map(|item| match item {
        ItemContents::Shown { papers, .. } => papers.as_slice(),
        ItemContents::Withheld { .. } => &[],
    })
}

fn images_of(seen: &Contents) -> Vec<String> {
    let mut blobs = Vec::new();
    for section in shown_papers(seen).flat_map(|paper| &paper.text.sections) {
        pictures(&section.body, &mut blobs);
    }
    blobs
}

fn pictures(doc: &Doc, blobs: &mut Vec<String>) {
    doc.each_block(&mut |block| {
        if let Block::Image { attrs } = block {
            blobs.push(attrs.blob.clone());
        }
    });
}

/// "BST 2026-12-16 vergaderset CONCEPT.pdf"
fn file_name(lang: Lang, seen: &Contents, ask: &Build, set: u32) -> String {
    let what = match ask.edition {
        Edition::Whole => "pack-file-name",
        Edition::Addendum => "pack-file-addendum",
    };
    let mut parts = vec![seen.board.short.clone(), seen.meeting.date.to_string(), text(lang, what)];
    parts.extend((set > 1).then(|| set.to_string()));
    parts.push(text(lang, audience_key(seen.audience)));
    parts.extend(ask.recipient.clone());
    if ask.for_paper {
        parts.push(text(lang, "pack-file-paper"));
    }
    if ask.large_print {
        parts.push(text(lang, "pack-file-large"));
    }
    if seen.concept {
        parts.push(text(lang, "pack-file-concept"));
    }
    let allowed = |c: char| c.is_alphanumeric() || " -_.".contains(c);
    let name: String = parts.join(" ").chars().map(|c| if allowed(c) { c } else { '-' }).take(120).collect();
    format!("{}.pdf", name.trim())
}

fn audience_key(audience: Audience) -> &'static str {
    match audience {
        Audience::Members => "pack-file-members",
        Audience::Public => "pack-file-public",
        Audience::Partner => "pack-file-partner",
        Audience::Chair => "pack-file-chair",
    }
}

fn treatment_key(treatment: Treatment) -> &'static str {
    match treatment {
        Treatment::Information => "treatment-information",
        Treatment::Discussion => "treatment-discussion",
        Treatment::Decision => "treatment-decision",
    }
}

fn status_key(status: VersionStatus) -> &'static str {
    match status {
        VersionStatus::Draft => "version-status-draft",
        VersionStatus::ForDiscussion => "version-status-for-discussion",
        VersionStatus::Adopted => "version-status-adopted",
    }
}

pub(crate) fn kind_key(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::Note => "paper-kind-note",
        PaperKind::CoverNote => "paper-kind-cover-note",
        PaperKind::Proposal => "paper-kind-proposal",
        PaperKind::Progress => "paper-kind-progress",
        PaperKind::Agenda => "paper-kind-agenda",
        PaperKind::DecisionList => "paper-kind-decision-list",
        PaperKind::ActionList => "paper-kind-action-list",
        PaperKind::Minutes => "paper-kind-minutes",
        PaperKind::Source => "paper-kind-source",
        PaperKind::Other => "paper-kind-other",
    }
}

fn time(text: Option<&str>) -> Option<NaiveTime> {
    text.and_then(clock)
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
