//! What searching costs in a large store, beside a bare query for a rare word and a bare read of the rows that are
//! shown.

use crate::beside::{bare, in_turn, key_of, timed, values};
use crate::filling;
use crate::product::Asked;
use rusqlite::Connection;
use serde_json::{Value, json};
use std::path::Path;
use std::time::{Duration, Instant};
use tafelstuk_core::db::{Db, FILE};
use tafelstuk_core::paper::content::NewPaper;
use tafelstuk_core::search::files;
use tafelstuk_model::id::BoardId;

const SECTIONS: usize = 60_000;
const OF_PAPER: usize = 10;
const PAGES: usize = 20_000;
const OF_FILE: usize = 200;
/// How many words a section or a page has, and how many different ones there are.
const LENGTH: usize = 130;
const WORDS: usize = 60_000;
const LOOKS: usize = 31;
/// A word that stands on so many places, and nowhere else.
const RARE: &str = "zeewaterkwal";
const RARE_AT: usize = 8_000;

/// What is asked, and what it is called for the reader.
const QUESTIONS: [(&str, &str); 10] = [
    ("a rare word", RARE),
    ("the beginning of a rare word", "zeewaterk"),
    ("a part of a rare word", "waterkwal"),
    ("the commonest word", "de"),
    ("a common word", "gemeente"),
    ("the beginning of a common word", "geme"),
    ("one letter", "g"),
    ("two letters", "be"),
    ("three letters", "ver"),
    ("two common words", "gemeente regio"),
];

/// One question: how long the product took and how long the bare reads, in pairs.
pub struct Looked {
    pub what: &'static str,
    pub pairs: Vec<(Duration, Duration)>,
}

/// Fills a store, and asks it.
///
/// # Panics
/// Where the product refuses what it is asked here.
pub fn looked() -> Vec<Looked> {
    let folder = tempfile::tempdir().expect("a passing folder can be made");
    let begin = Instant::now();
    let asked = filled(folder.path());
    println!("filled in {:.0} s", begin.elapsed().as_secs_f64());
    let begin = Instant::now();
    asked.ask("search.find", json!({ "text": RARE }));
    println!("{SECTIONS} sections and {PAGES} pages were indexed in {:.0} s", begin.elapsed().as_secs_f64());
    let database = bare(&folder.path().join("store").join(FILE), &key_of(folder.path()));
    plain_index(&database);
    QUESTIONS.iter().map(|(what, text)| Looked { what, pairs: pairs(&asked, &database, text) }).collect()
}

/// All the texts in one index as it comes, merged into one piece: the least that a bare query can cost.
fn plain_index(database: &Connection) {
    let all = "CREATE VIRTUAL TABLE beside USING fts5 (title, body, content = '');
               INSERT INTO beside (title, body) SELECT heading, plain FROM section;
               INSERT INTO beside (title, body) SELECT '', text FROM search_page;
               INSERT INTO beside (title, body) SELECT title, author FROM paper;
               INSERT INTO beside (beside) VALUES ('optimize');";
    database.execute_batch(all).expect("the texts are there");
}

fn pairs(asked: &Asked, database: &Connection, text: &str) -> Vec<(Duration, Duration)> {
    let ask = json!({ "text": text });
    let found = asked.ask("search.find", ask.clone());
    let hits = found["hits"].as_array().cloned().unwrap_or_default();
    assert!(!hits.is_empty(), "{text} is found");
    let ours = || timed(|| asked.text("search.find", ask.clone())).0;
    let peer = || timed(|| bare_look(database, &hits)).0;
    (0..LOOKS).map(|at| in_turn(at, ours, peer)).collect()
}

/// A bare query for a rare word, and every column of the rows that are shown.
fn bare_look(database: &Connection, hits: &[Value]) {
    let query = "SELECT rowid FROM beside WHERE beside MATCH ?1 ORDER BY rank LIMIT 60";
    assert!(values(database, query, RARE) > 0, "the rare word is found");
    for hit in hits {
        let (sql, id) = match hit["kind"].as_str() {
            Some("page") => (PAGE_ROW, format!("{}/{}", blob_of(database, &hit["id"]), hit["page"])),
            Some("section") => (SECTION_ROW, text_of(&hit["id"])),
            _ => (PAPER_ROW, text_of(&hit["id"])),
        };
        assert!(values(database, sql, &id) > 0, "the row is there");
    }
}

const SECTION_ROW: &str = "SELECT s.*, p.*, b.* FROM section s JOIN paper p ON p.id = s.paper
                           JOIN board b ON b.id = p.board WHERE s.id = ?1";
const PAPER_ROW: &str = "SELECT p.*, b.* FROM paper p JOIN board b ON b.id = p.board WHERE p.id = ?1";
const PAGE_ROW: &str = "SELECT g.*, a.*, p.*, b.* FROM search_page g JOIN attachment a ON a.blob = g.blob
                        JOIN paper p ON p.id = a.paper JOIN board b ON b.id = p.board WHERE g.id = ?1";

fn blob_of(database: &Connection, attachment: &Value) -> String {
    let sql = "SELECT blob FROM attachment WHERE id = ?1";
    let mut statement = database.prepare_cached(sql).expect("the table is there");
    statement.query_row([text_of(attachment)], |row| row.get(0)).expect("the row is there")
}

fn text_of(value: &Value) -> String {
    value.as_str().expect("an id is text").to_owned()
}

fn filled(folder: &Path) -> Asked {
    let asked = Asked::create(folder);
    let new = json!({ "name": "Tafel", "short": "T", "region": "Eemvallei", "kind": "decides" });
    let board: BoardId = asked.made("board.add", new).parse().expect("an id");
    let db = Db::open(&folder.join("store"), &key_of(folder), chrono::Utc::now()).expect("the store opens");
    let mut speech = Speech::new();
    for _ in 0..SECTIONS / OF_PAPER / 100 {
        filling::write(&db, (0..100).map(|_| paper(board, &mut speech)).collect());
    }
    let papers = asked.ask("search.find", json!({ "text": "notitie", "kind": "paper", "most": 500 }));
    let papers = papers["hits"].as_array().expect("papers are found");
    for (at, paper) in papers.iter().enumerate().take(PAGES / OF_FILE) {
        let offer = asked.app.offer_bytes("bijlage.txt", format!("Bijlage {at}").into_bytes()).offer;
        asked.ask("paper.attach", json!({ "paper": paper["id"], "offers": [offer] }));
    }
    asked.ask("search.read_files", json!({}));
    for blob in blobs(folder) {
        let pages = (0..OF_FILE).map(|_| speech.text()).collect();
        files::keep(&db, &blob, pages).expect("the pages are kept");
    }
    asked
}

fn blobs(folder: &Path) -> Vec<String> {
    let database = bare(&folder.join("store").join(FILE), &key_of(folder));
    let mut statement = database.prepare("SELECT blob FROM attachment").expect("the table is there");
    let rows = statement.query_map([], |row| row.get(0)).expect("the rows can be read");
    rows.collect::<rusqlite::Result<_>>().expect("the rows can be read")
}

fn paper(board: BoardId, speech: &mut Speech) -> NewPaper {
    let title = format!("Notitie {}", speech.words(4));
    filling::note(board, title, (0..OF_PAPER).map(|_| (speech.words(3), speech.text())))
}

/// Made-up Dutch: a few words are everywhere and most are rare, as in any language.
struct Speech {
    seed: u64,
    words: Vec<String>,
    texts: usize,
}

impl Speech {
    fn new() -> Self {
        let common = "de het een van in gemeente regio en op voor zorg wonen besluit bestuur verkeer jeugd";
        let mut speech = Self { seed: 1, words: Vec::new(), texts: 0 };
        speech.words.extend(common.split(' ').map(str::to_owned));
        let parts = [
            "be", "ver", "ge", "on", "ont", "huis", "vest", "ing", "zorg", "plan", "water", "weg", "bouw",
            "stad", "werk", "heid", "lijk", "kans", "dorp", "raad", "maat", "staf", "kring", "veld", "rug",
            "lo", "na", "ri", "mo", "de", "sa", "ke", "tie", "baar", "schap", "loos", "rijk", "haven",
        ];
        while speech.words.len() < WORDS {
            let word = (0..2 + speech.below(4)).map(|_| parts[speech.below(parts.len())]).collect();
            speech.words.push(word);
        }
        speech
    }

    fn below(&mut self, most: usize) -> usize {
        self.seed = self.seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.seed >> 33).unwrap_or(0) % most
    }

    /// The n-th word comes about one n-th as often as the first.
    fn word(&mut self) -> &str {
        let share = (self.below(1 << 20) as f64 + 1.0) / f64::from(1 << 20);
        let rank = (WORDS as f64).powf(1.0 - share.powf(1.0 / 1.2)) as usize;
        &self.words[rank.clamp(1, WORDS) - 1]
    }

    fn words(&mut self, many: usize) -> String {
        (0..many).map(|_| self.word().to_owned()).collect::<Vec<_>>().join(" ")
    }

    fn text(&mut self) -> String {
        self.texts += 1;
        let mut text = self.words(LENGTH);
        if self.texts.is_multiple_of(RARE_AT) {
            text.push_str(&format!(" {RARE}"));
        }
        text
    }
}
