//! A meeting of ten papers and the forty attachments of [`crate::corpus`], about 545 pages in all, and what making
//! its pack costs beside the tools that only put files behind one another. All figures are processor time of this
//! program and the tools it calls, so that a busy machine does not count.

use crate::corpus::{Attachment, PAGES, corpus};
use crate::product::Asked;
use serde_json::{Value, json};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use tafelstuk_pdf::attachment::prepare;
use tafelstuk_pdf::contents::{FilePages, PackFile, PaperBody};
use tafelstuk_pdf::{PackContents, build, forget_layouts, typst_alone};
use tempfile::TempDir;

const ITEMS: usize = 10;
/// Paragraphs of a paper: about four pages.
const PARAGRAPHS: usize = 34;
const ROUNDS: usize = 3;
const COPIES: usize = 20;
/// How many times the corpus is put into one pack to see that cost grows with its pages and no faster.
const MANY: usize = 11;
const SITTING: &str = "01936b1e-7c00-7000-8000-000000000001";

/// One figure: what it is, what it cost, what it is measured against, and how many times that it may be.
pub struct Figure {
    pub what: &'static str,
    pub ours: Duration,
    pub peer: Duration,
    pub bound: f64,
}

/// What was measured, and what is only told.
pub struct Figures {
    pub against_peers: Vec<Figure>,
    /// Lines for the reader: what attaching and the search for leaks cost, pages, memory.
    pub told: Vec<String>,
}

/// Measures everything; none where `qpdf` is not installed.
///
/// # Panics
/// Where the product refuses what the bench asks of it.
pub fn measure() -> Option<Figures> {
    let folder = tempfile::tempdir().expect("a passing folder can be made");
    // The files stay on the disk, as a secretary's do: what they take in memory is no part of the product's.
    let files = write(folder.path(), corpus());
    let inputs: Vec<&Path> =
        files.iter().filter(|file| file.can_be_opened).map(|file| file.at.as_path()).collect();
    merged_by("qpdf", folder.path(), &inputs)?;
    let table = Table::new(&files);
    let (attaching, made) = spent(|| table.build());
    let pages = made["pack"]["pages"].as_u64().unwrap_or_default();
    forget_peak();
    let mut whole = Vec::new();
    let (mut qpdf, mut again, mut copies) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        forget_layouts();
        let (time, made) = spent(|| table.build());
        whole.push(time);
        qpdf.extend(merged_by("qpdf", folder.path(), &inputs));
        copies.push(time + spent(|| table.copies(&made, folder.path())).0);
        table.change(round);
        again.push(spent(|| table.build()).0);
    }
    let making = peak();
    // Before this program holds files itself.
    table.hide_one();
    forget_layouts();
    forget_peak();
    let (with_search, _) = spent(|| table.build());
    let searching = peak();
    let mut in_memory = corpus();
    let (contents, ready) = contents_with(&table, &in_memory);
    let (merging, alone) = cost(&contents, &ready);
    drop((contents, ready));
    // Without the scans, whose pictures are copied at one speed however many there are.
    in_memory.retain(|file| file.bytes.len() < 1_000_000);
    let (once, many) = growth(&table, &in_memory);
    let (whole, qpdf) = (median(whole), median(qpdf));
    let unlocked = files.iter().filter(|file| file.can_be_opened && !file.is_locked);
    let unlocked: Vec<&Path> = unlocked.map(|file| file.at.as_path()).collect();
    let mut against_peers = vec![
        Figure { what: "a pack of 545 pages, beside qpdf's 503", ours: whole, peer: qpdf, bound: 4.0 },
        Figure {
            what: "its merging and stamping, beside qpdf",
            ours: merging.saturating_sub(alone),
            peer: qpdf,
            bound: 0.6,
        },
        Figure {
            what: "merging 5,170 pages, beside 11 x 470",
            ours: many,
            peer: once * u32::try_from(MANY).unwrap_or_default(),
            bound: 1.2,
        },
        Figure { what: "it again after one note changed", ours: median(again), peer: whole, bound: 0.4 },
        Figure { what: "it and twenty copies, beside itself", ours: median(copies), peer: whole, bound: 2.0 },
    ];
    if let Some(pdfunite) = merged_by("pdfunite", folder.path(), &unlocked) {
        let what = "a pack of 545 pages, beside pdfunite";
        against_peers.push(Figure { what, ours: whole, peer: pdfunite, bound: 4.0 });
    }
    let seconds = |time: Duration| format!("{:.2} s", time.as_secs_f64());
    let told = vec![
        format!("pages: {pages}, of which {PAGES} of attachments"),
        format!("the first time, with making all attachments fit: {}", seconds(attaching)),
        format!(
            "with the search for what is withheld: {}, without: {}",
            seconds(with_search),
            seconds(whole)
        ),
        format!(
            "most memory while packs were made: {} MB, with the search {} MB (bound 300)",
            making / 1024,
            searching / 1024
        ),
    ];
    Some(Figures { against_peers, told })
}

/// A file of the corpus on the disk.
struct Lying {
    at: PathBuf,
    can_be_opened: bool,
    is_locked: bool,
}

/// Writes the files, and gives where they are.
fn write(folder: &Path, files: Vec<Attachment>) -> Vec<Lying> {
    let place = |file: Attachment| {
        let at = folder.join(&file.name);
        std::fs::write(&at, &file.bytes).expect("a passing folder can be written");
        Lying { at, can_be_opened: file.pages > 0, is_locked: file.is_locked }
    };
    files.into_iter().map(place).collect()
}

/// What a tool takes to put the files behind one another; none where it is not installed.
fn merged_by(tool: &str, folder: &Path, inputs: &[&Path]) -> Option<Duration> {
    let out = folder.join(format!("{tool}.pdf"));
    let before = processor();
    let mut command = Command::new(tool);
    if tool == "qpdf" {
        command.args(["--empty", "--pages"]).args(inputs).arg("--");
    } else {
        command.args(inputs);
    }
    command.arg(&out).stdout(Stdio::null()).stderr(Stdio::null()).status().ok()?;
    std::fs::metadata(&out).ok()?;
    Some(processor().saturating_sub(before))
}

/// A board with the meeting.
struct Table {
    asked: Asked,
    _folder: TempDir,
    board: String,
    meeting: String,
    first: (String, String),
}

impl Table {
    fn new(files: &[Lying]) -> Self {
        let folder = tempfile::tempdir().expect("a passing folder can be made");
        let asked = Asked::create(folder.path());
        let new = json!({ "name": "Tafel Eemvallei", "short": "TE", "region": "", "kind": "decides" });
        let board = asked.made("board.add", new);
        let day = json!({ "board": board, "date": "2026-12-16", "standing": false });
        let meeting = asked.made("meeting.add", day);
        let mut first = None;
        for (at, files) in files.chunks(files.len().div_ceil(ITEMS)).enumerate() {
            let title = format!("Onderwerp {}", at + 1);
            let new = json!({ "board": board, "kind": "note", "title": title });
            let paper = asked.made("paper.add", new);
            let part = json!({ "paper": paper, "heading": "Stand van zaken", "role": "custom" });
            let section = asked.made("paper.add_section", part);
            save(&asked, &section, 1, &title);
            let offers: Vec<String> = files
                .iter()
                .map(|file| asked.app.offer(&file.at).expect("the file is there").offer)
                .collect();
            asked.ask("paper.attach", json!({ "paper": paper, "offers": offers }));
            let item = asked.made("agenda.add_item", json!({ "meeting": meeting, "title": title }));
            asked.ask("agenda.place_paper", json!({ "item": item, "paper": paper }));
            first.get_or_insert((paper, section));
        }
        let first = first.expect("there are files");
        Self { asked, _folder: folder, board, meeting, first }
    }

    fn request(&self) -> Value {
        json!({ "meeting": self.meeting, "audience": "members" })
    }

    fn build(&self) -> Value {
        self.asked.ask("pack.build", self.request())
    }

    fn copies(&self, made: &Value, into: &Path) -> Value {
        let folder = self.asked.app.offer_folder(into).expect("the folder is there").offer;
        let names: Vec<String> = (1..=COPIES).map(|at| format!("Ontvanger {at}")).collect();
        let ask = json!({ "id": made["pack"]["id"], "recipients": names, "marked": true, "folder": folder });
        self.asked.ask("pack.save_copies", ask)
    }

    /// Changes a word in the first paper.
    fn change(&self, round: usize) {
        let paper = self.asked.ask("paper.get", json!({ "id": self.first.0 }));
        let sections = paper["sections"].as_array().expect("a paper has sections");
        let section = sections.iter().find(|section| section["id"] == json!(self.first.1)).expect("its own");
        let rev = section["rev"].as_i64().expect("a number");
        save(&self.asked, &self.first.1, rev, &format!("Gewijzigd {round}"));
    }

    /// An item that members may not see, so that there is something to search for.
    fn hide_one(&self) {
        let new = json!({ "board": self.board, "kind": "note", "title": "Benoeming directeur Wapenveld" });
        let paper = self.asked.made("paper.add", new);
        let item = json!({ "meeting": self.meeting, "title": "Benoeming directeur Wapenveld" });
        let item = self.asked.made("agenda.add_item", item);
        self.asked.ask("agenda.place_paper", json!({ "item": item, "paper": paper }));
        let row = self.asked.ask("paper.get", json!({ "id": paper }))["paper"].clone();
        let mut edit = json!({ "id": paper, "visibility": "personal" });
        for field in ["rev", "title", "kind", "author", "portfolio_holder", "reference", "topic"] {
            if let Some(value) = row.get(field) {
                edit[field] = value.clone();
            }
        }
        self.asked.ask("paper.edit", edit);
    }
}

fn save(asked: &Asked, section: &str, rev: i64, begin: &str) {
    let paragraph = |at: usize| {
        let text = format!("{begin} {at}. {}", "De regio werkt hier samen aan. ".repeat(14));
        json!({ "type": "paragraph", "content": [{ "type": "text", "text": text }] })
    };
    let content: Vec<Value> = (1..=PARAGRAPHS).map(paragraph).collect();
    let body = json!({ "type": "doc", "content": content });
    let heading = "Stand van zaken";
    asked.ask(
        "paper.save_section",
        json!({
            "id": section, "rev": rev, "sitting": SITTING, "heading": heading, "role": "custom", "body": body,
        }),
    );
}

/// The meeting's contents with files that lie ready in memory.
fn contents_with(table: &Table, files: &[Attachment]) -> (PackContents, Vec<Vec<u8>>) {
    let contents = tafelstuk_app::pack_contents(&table.asked.app, table.request());
    let mut contents = contents.expect("the meeting has contents");
    let mut ready = Vec::new();
    let attachments = contents.items.iter_mut().flat_map(|item| &mut item.papers);
    for (attachment, file) in attachments.flat_map(|paper| &mut paper.attachments).zip(files) {
        if let Ok(made) = prepare(&file.bytes, None) {
            let (address, pages, bytes) = (ready.len().to_string(), made.about.pages, made.about.bytes);
            attachment.pages = FilePages::Here(PackFile { address, pages, bytes });
            ready.push(made.bytes);
        }
    }
    contents.files_conform = false;
    (contents, ready)
}

/// The engine alone: the whole, and its pages set by Typst.
fn cost(contents: &PackContents, ready: &[Vec<u8>]) -> (Duration, Duration) {
    let (mut all, mut alone) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        forget_layouts();
        all.push(spent(|| engine(contents, ready)).0);
        forget_layouts();
        alone.push(spent(|| typst_alone(contents).map(|bytes| bytes.len())).0);
    }
    (median(all), median(alone))
}

/// What the pages of files take beside what Typst takes for ours, once and [`MANY`] times over.
fn growth(table: &Table, files: &[Attachment]) -> (Duration, Duration) {
    let (mut contents, ready) = contents_with(table, files);
    let mut merging = |times: usize| {
        for paper in contents.items.iter_mut().flat_map(|item| &mut item.papers) {
            paper.body = PaperBody::Set { sections: Vec::new() };
            let own = paper.attachments.clone();
            (1..times).for_each(|_| paper.attachments.extend(own.iter().cloned()));
        }
        let (whole, alone) = cost(&contents, &ready);
        whole.saturating_sub(alone)
    };
    (merging(1), merging(MANY))
}

fn engine(contents: &PackContents, ready: &[Vec<u8>]) -> usize {
    let file = &mut |address: &str| {
        let at: usize = address.parse().expect("a file that lies ready");
        Ok(ready[at].clone())
    };
    build(contents, file, &mut Vec::new(), &mut |_| ControlFlow::Continue(()))
        .expect("the pack can be set")
        .pages
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

pub(crate) fn spent<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let before = processor();
    let made = work();
    (processor().saturating_sub(before), made)
}

/// What this program and those that it called have used of the processor (proc(5), `stat`, in hundredths).
fn processor() -> Duration {
    let told = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = told.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(4);
    let ticks: u64 = fields.filter_map(|field| field.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}

/// Begins the count of the most memory anew.
pub fn forget_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

/// The most memory that this program had, in kB.
pub fn peak() -> u64 {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or_default()
}
