//! What laying papers before somebody costs: files with 100 MB of attachments packed and opened, beside the program
//! `age` on the same bytes, and 500 remarks found again in a changed paper of 40 pages.

use crate::big_pack::{forget_peak, peak, spent};
use crate::product::Asked;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const FILES: usize = 5;
const FILE_BYTES: usize = 20 << 20;
const ROUNDS: usize = 3;
const REMARKS: usize = 500;
const SECTIONS: usize = 12;
const PARAGRAPHS: usize = 16;
const SITTING: &str = "01936b1e-7c00-7000-8000-000000000002";
/// What closes a file at first contact.
pub const PASSWORD: &str = "korte brug zeven";

/// Ours and the peer's time, in processor time.
pub type Pairs = Vec<(Duration, Duration)>;

/// Two stores between which papers go.
pub struct Two {
    pub secretary: Asked,
    pub chair: Asked,
    pub paper: String,
    person: Value,
    pub round: Value,
}

impl Two {
    /// A paper without files was laid before the chair, who answered: from now on no password is needed.
    ///
    /// # Panics
    /// Where the product refuses any of it.
    pub fn new(folder: &Path) -> Self {
        let secretary = Asked::create(&folder.join("secretary"));
        let chair = Asked::create(&folder.join("chair"));
        let board = secretary.made(
            "board.add",
            json!({ "name": "Tafel", "short": "T", "region": "Eemvallei", "kind": "decides" }),
        );
        let member = secretary.made("board.add_member", json!({ "name": "Marleen Oosterhuis", "email": "" }));
        secretary.ask("board.add_seat", json!({ "board": board, "member": member, "role": "chair" }));
        let meeting = secretary.made("meeting.add", json!({ "board": board, "date": "2026-12-16" }));
        let item = secretary.made("agenda.add_item", json!({ "meeting": meeting, "title": "Regiobeeld" }));
        let paper = secretary
            .made("agenda.add_paper", json!({ "item": item, "kind": "note", "title": "Veertig bladzijden" }));
        let asked = secretary.ask("review.ask", json!({ "meeting": meeting, "to": "chair" }));
        let two =
            Self { secretary, chair, paper, person: asked["person"].clone(), round: asked["round"].clone() };
        let made = two.packed(json!({ "password": PASSWORD }));
        let package = handed(&two.secretary, &two.chair, &made["product"]);
        let opened = two.chair.ask("review.open", json!({ "offer": package, "password": PASSWORD }));
        two.answered(&opened["package"]);
        two
    }

    /// The chair's answer to a package, taken over by the secretary.
    ///
    /// # Panics
    /// Where either refuses it.
    pub fn answered(&self, package: &Value) {
        let reply = self.chair.ask("review.reply", json!({ "package": package }));
        let offer = handed(&self.chair, &self.secretary, &reply["product"]);
        self.secretary.ask("review.receive", json!({ "offer": offer }));
    }

    /// The file for the chair, with a password or for the computer on which she answered.
    ///
    /// # Panics
    /// Where it cannot be made.
    pub fn packed(&self, with: Value) -> Value {
        let mut ask = with;
        ask["person"] = self.person.clone();
        self.secretary.ask("review.pack", ask)
    }

    /// Other files beside the paper than before.
    ///
    /// # Panics
    /// Where one cannot be taken.
    pub fn attach(&self, files: &[PathBuf]) {
        let known = self.secretary.ask("paper.get", json!({ "id": self.paper }))["attachments"].clone();
        for file in known.as_array().into_iter().flatten() {
            self.secretary.ask("paper.remove_attachment", json!({ "id": file["id"], "rev": file["rev"] }));
        }
        let offers: Vec<String> = files
            .iter()
            .map(|file| self.secretary.app.offer(file).expect("the file is there").offer)
            .collect();
        self.secretary.ask("paper.attach", json!({ "paper": self.paper, "offers": offers }));
    }
}

/// A product of one store as an offer to the other.
///
/// # Panics
/// Where it was not made just now.
pub fn handed(from: &Asked, to: &Asked, product: &Value) -> String {
    let file = from.app.product(product["product"].as_str().expect("a name")).expect("it was just made");
    to.app.offer_bytes(&file.name, file.bytes.as_ref().clone()).offer
}

/// What packing and opening cost, and the most memory, in kB, that opening took.
pub struct Figures {
    pub packing: Pairs,
    pub opening: Pairs,
    pub memory: u64,
}

/// Packing and opening, each beside `age` doing the same to the same bytes; none where it is not installed.
///
/// # Panics
/// Where the product refuses what the bench asks of it.
pub fn files() -> Option<Figures> {
    let folder = tempfile::tempdir().expect("a passing folder can be made");
    let place = |name: &str| folder.path().join(name);
    let key = Command::new("age-keygen").arg("-o").arg(place("key")).stderr(Stdio::null()).status();
    if !key.is_ok_and(|ended| ended.success()) {
        return None;
    }
    let key = std::fs::read_to_string(place("key")).expect("the key was written");
    let recipient =
        key.lines().find_map(|line| line.strip_prefix("# public key: ")).expect("it says its half");
    let two = Two::new(folder.path());
    let mut figures = Figures { packing: Vec::new(), opening: Vec::new(), memory: 0 };
    for round in 0..ROUNDS {
        let files = write_files(folder.path(), round);
        two.attach(&files);
        let (packed, made) = spent(|| two.packed(json!({})));
        let product = made["product"]["product"].as_str().expect("a name");
        let file = two.secretary.app.product_reader(product).expect("made");
        tafelstuk_app::save(file, &place("stukken.tafelstuk")).expect("a passing folder can be written");
        let offer = two.chair.app.offer(&place("stukken.tafelstuk")).expect("the file is there").offer;
        forget_peak();
        let before = peak();
        let (opened, _) = spent(|| two.chair.ask("review.open", json!({ "offer": offer })));
        figures.memory = figures.memory.max(peak().saturating_sub(before));
        let age = |words: &[&str], from: &str, to: &str| {
            let mut command = Command::new("age");
            command.args(words).arg("-o").arg(place(to)).arg(place(from)).stderr(Stdio::null());
            spent(|| assert!(command.status().is_ok_and(|ended| ended.success()), "age {words:?}")).0
        };
        let sealed = age(&["-r", recipient], "all", "sealed");
        let key = place("key");
        let unsealed = age(&["-d", "-i", &key.to_string_lossy()], "sealed", "again");
        figures.packing.push((packed, sealed));
        figures.opening.push((opened, unsealed));
    }
    Some(figures)
}

/// Files that nothing makes smaller, and all of them behind one another as `all`.
fn write_files(folder: &Path, round: usize) -> Vec<PathBuf> {
    let mut all = Vec::with_capacity(FILES * FILE_BYTES);
    let mut files = Vec::new();
    let mut state = 0x9e37_79b9_7f4a_7c15_u64 ^ round as u64;
    for at in 0..FILES {
        let mut bytes = Vec::with_capacity(FILE_BYTES);
        while bytes.len() < FILE_BYTES {
            // Marsaglia's xorshift.
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            bytes.extend(state.to_le_bytes());
        }
        let place = folder.join(format!("bijlage-{at}.dat"));
        std::fs::write(&place, &bytes).expect("a passing folder can be written");
        all.extend(bytes);
        files.push(place);
    }
    std::fs::write(folder.join("all"), all).expect("a passing folder can be written");
    files
}

/// How long a round with 500 remarks takes to show on a paper of 40 pages that changed since, each time.
///
/// # Panics
/// Where the product refuses what the bench asks of it.
pub fn remarks(times: usize) -> Vec<Duration> {
    let folder = tempfile::tempdir().expect("a passing folder can be made");
    let two = Two::new(folder.path());
    let asked = &two.secretary;
    let sections: Vec<String> = (0..SECTIONS)
        .map(|at| {
            let new = json!({ "paper": two.paper, "heading": format!("Onderdeel {at}"), "role": "custom" });
            asked.made("paper.add_section", new)
        })
        .collect();
    let save = |at: usize, rev: i64, edited: bool| {
        let heading = format!("Onderdeel {at}");
        asked.ask(
            "paper.save_section",
            json!({ "id": sections[at], "rev": rev, "sitting": SITTING, "heading": heading, "role": "custom",
                    "body": text(at, edited) }),
        );
    };
    (0..SECTIONS).for_each(|at| save(at, 1, false));
    two.packed(json!({}));
    let said: Vec<Value> = (0..REMARKS).map(|at| remark(&two.paper, &sections, at)).collect();
    let note = json!({ "person": two.person, "carrier": "paper", "on": "2026-11-25", "said": said });
    asked.ask("review.record", note);
    (0..SECTIONS).for_each(|at| save(at, 2, true));
    let ask = json!({ "round": two.round });
    let shown = asked.ask("review.get", ask.clone());
    assert_eq!(shown["papers"][0]["remarks"].as_array().map(Vec::len), Some(REMARKS));
    assert!(shown.to_string().contains("\"moved\""), "the paper changed");
    (0..times)
        .map(|_| {
            let begin = Instant::now();
            asked.text("review.get", ask.clone());
            begin.elapsed()
        })
        .collect()
}

fn remark(paper: &str, sections: &[String], at: usize) -> Value {
    let (section, paragraph) = (at % SECTIONS, at % PARAGRAPHS);
    let quote = format!("punt {paragraph} regel {}", at % 6);
    json!({ "about": "remark", "paper": paper, "text": "Kan dit korter?", "suggestion": null,
            "anchor": { "section": sections[section], "quote": quote, "before": "", "start": 0 } })
}

/// Sixteen paragraphs of some 95 words; in the edited text one went elsewhere and words differ in others.
fn text(section: usize, edited: bool) -> Value {
    let line = |at: usize, line: usize| {
        let word = if edited && at.is_multiple_of(3) { "ambtelijke" } else { "bestuurlijke" };
        format!(
            "De {word} tafel bespreekt onderdeel {section} punt {at} regel {line} over wonen, zorg en vervoer in de regio. "
        )
    };
    let mut order: Vec<usize> = (0..PARAGRAPHS).collect();
    if edited {
        order.rotate_left(5);
    }
    let paragraphs: Vec<Value> = order
        .into_iter()
        .map(|at| {
            let words: String = (0..6).map(|number| line(at, number)).collect();
            json!({ "type": "paragraph", "content": [{ "type": "text", "text": words.trim() }] })
        })
        .collect();
    json!({ "type": "doc", "content": paragraphs })
}
