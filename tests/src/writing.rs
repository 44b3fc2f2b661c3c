//! A store with one paper of some sections, written to by `writer` processes, and what must be true of it
//! afterwards.

use crate::command::{Place, built};
use crate::product::Asked;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

/// A store, its paper, and the paper's sections.
pub struct Written {
    pub place: Place,
    pub paper: String,
    pub sections: Vec<String>,
}

/// A `writer` at work.
pub struct Writer {
    child: Child,
    lines: BufReader<ChildStdout>,
}

/// What a writer was told is safe.
#[derive(Clone, Debug, Default)]
pub struct Acknowledged {
    /// The highest `rev` that was acknowledged, and how many saves.
    pub rev: i64,
    pub saves: u64,
    pub conflicts: u64,
    pub files: Vec<String>,
}

impl Written {
    /// A new store with a paper of `sections` sections.
    pub fn new(sections: usize) -> Self {
        let place = Place::new();
        let asked = Asked::create(place.path());
        let board = asked.made(
            "board.add",
            json!({ "name": "Tafel", "short": "T", "region": "Eemvallei", "kind": "decides" }),
        );
        let paper = asked.made("paper.add", json!({ "board": board, "kind": "note", "title": "Stuk" }));
        let add = |at: usize| {
            let ask = json!({ "paper": paper, "heading": format!("Deel {at}"), "role": "custom" });
            asked.made("paper.add_section", ask)
        };
        let sections = (1..=sections).map(add).collect();
        Self { place, paper, sections }
    }

    /// A writer on the section at `at`, ready to be started.
    pub fn command(&self, at: usize) -> Command {
        let mut command = self.place.around(&built("writer"), ["--store", "store", "--settings", "settings"]);
        command.args(["--section", &self.sections[at]]);
        command
    }

    /// The store in this process.
    pub fn open(&self) -> Asked {
        Asked::open(self.place.path())
    }

    /// The section at `at` as it stands.
    pub fn section(&self, asked: &Asked, at: usize) -> Value {
        let detail = asked.ask("paper.get", json!({ "id": self.paper }));
        let sections = detail["sections"].as_array().expect("a paper has sections");
        let found = sections.iter().find(|section| section["id"] == self.sections[at].as_str());
        found.cloned().expect("the section is there")
    }

    /// Asserts that all that was acknowledged on the section at `at` is there, whole, and that the store is
    /// sound. One save more may be there: it was made, and its writer could not say so any more.
    pub fn assert_kept(&self, asked: &Asked, at: usize, told: &Acknowledged) {
        let section = self.section(asked, at);
        let rev = section["rev"].as_i64().expect("a rev is a number");
        assert!(rev == told.rev || rev == told.rev + 1, "rev {rev} after {} was acknowledged", told.rev);
        let text = section["body"].to_string();
        assert!(rev == 1 || text.contains(&format!("Opslag {rev} door")), "the text of rev {rev}: {text}");
        let files = asked.ask("paper.get", json!({ "id": self.paper }))["attachments"].clone();
        for name in &told.files {
            let file = files.as_array().into_iter().flatten().find(|file| file["name"] == name.as_str());
            let file = file.unwrap_or_else(|| panic!("{name} was acknowledged"));
            let ask = json!({ "paper": self.paper, "id": file["id"] });
            let product = asked.ask("paper.open_attachment", ask)["product"].clone();
            let content = asked.app.product(product.as_str().expect("a name")).expect("just opened").bytes;
            assert_eq!(content.as_slice(), name.repeat(500).as_bytes());
        }
        assert_eq!(asked.ask("store.verify", json!({}))["faults"], json!([]));
    }
}

impl Writer {
    /// Starts `command`, listening to what it acknowledges.
    pub fn start(command: &mut Command) -> Self {
        let mut child =
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the writer starts");
        let lines = BufReader::new(child.stdout.take().expect("its output is listened to"));
        Self { child, lines }
    }

    /// Waits for `count` acknowledgements, fewer where the writer ends before that.
    pub fn wait_for(&mut self, count: usize, told: &mut Acknowledged) {
        for _ in 0..count {
            let mut line = String::new();
            if self.lines.read_line(&mut line).expect("the writer says lines") == 0 {
                return;
            }
            told.note(&line);
        }
    }

    /// Kills the writer as a power cut would end it, and takes in what it still had said.
    pub fn kill(mut self, told: &mut Acknowledged) {
        self.child.kill().expect("the writer was still there");
        self.wait_for(usize::MAX, told);
        self.child.wait().expect("the writer is gone");
    }

    /// Waits until the writer ends by itself; its exit code and what it said of its end.
    pub fn end(mut self, told: &mut Acknowledged) -> (Option<i32>, String) {
        self.wait_for(usize::MAX, told);
        let output = self.child.wait_with_output().expect("the writer ends");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).trim_end().to_owned())
    }
}

impl Acknowledged {
    /// Nothing yet, on a section that stands at `rev`.
    pub fn from(rev: i64) -> Self {
        Self { rev, ..Self::default() }
    }

    /// A line without its end was cut off while it was said, and counts for nothing.
    fn note(&mut self, line: &str) {
        let Some(line) = line.strip_suffix('\n') else { return };
        match line.split_once(' ') {
            Some(("saved", numbers)) => {
                let rev = numbers.split(' ').nth(1).and_then(|rev| rev.parse().ok());
                self.rev = rev.expect("a save is told with its rev");
                self.saves += 1;
            }
            Some(("attached", name)) => self.files.push(name.to_owned()),
            _ => self.conflicts += 1,
        }
    }
}
