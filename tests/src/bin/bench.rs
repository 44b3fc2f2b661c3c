//! How fast the product is, as ratios to the least that the same work can cost, measured in pairs in one
//! run so that a slow machine slows both sides. `cargo xtask bench` runs it; it leaves with 1 where a
//! ratio misses its bound.

#[path = "../../../crates/pages/tests/drawn/mod.rs"]
mod drawn;

use chrono::Utc;
use drawn::Drawn;
use rusqlite::Connection;
use serde_json::{Value, json};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;
use tafelstuk_app::{Answer, App};
use tafelstuk_core::db::{Db, FILE};
use tafelstuk_core::keys::StoreKey;
use tafelstuk_core::paper::content::NewPaper;
use tafelstuk_model::id::BoardId;
use tafelstuk_tests::beside::{bare, in_turn, key_of, timed, values};
use tafelstuk_tests::filling;
use tafelstuk_tests::product::Asked;

/// What is measured on a store of many papers.
const ON_MANY_PAPERS: [&str; 5] = ["opening", "autosave", "agenda", "sent", "compare"];
const PAPERS: usize = 10_000;
/// How many papers are made in one change.
const BATCH: usize = 200;
const OPENINGS: usize = 41;
/// An hour of writing.
const SAVES: usize = 301;
const PACKS: usize = 7;
const AGENDAS: usize = 41;
const ITEMS: usize = 60;
const PLACED: usize = 200;

/// The median of both sides, and how much more the product may take.
struct Measured {
    what: &'static str,
    ours: Duration,
    peer: Duration,
    bound: f64,
    /// Why there is no peer to measure against.
    missing: Option<&'static str>,
}

fn main() -> ExitCode {
    let folder = tempfile::tempdir().expect("a passing folder can be made");
    let asked = Asked::create(folder.path());
    let key = key_of(folder.path());
    let board = asked.made(
        "board.add",
        json!({ "name": "Tafel", "short": "T", "region": "Eemvallei", "kind": "decides" }),
    );
    let board: BoardId = board.parse().expect("an id");
    asked.ask("store.close", json!({}));
    drop(asked);
    let named: Vec<String> = std::env::args().skip(1).collect();
    if named.is_empty() || named.iter().any(|name| ON_MANY_PAPERS.contains(&name.as_str())) {
        fill(&folder.path().join("store"), &key, board);
    }
    let measures: &[(&str, &dyn Fn() -> Measured)] = &[
        ("opening", &|| opening(folder.path(), &key)),
        ("autosave", &|| autosave(folder.path(), &key)),
        ("agenda", &|| agenda(folder.path(), &key, board, Standing::Drafting)),
        ("sent", &|| agenda(folder.path(), &key, board, Standing::Sent)),
        ("compare", &|| compare(folder.path(), board)),
        ("pack", &pack),
        ("pages", &ten_pages),
        ("word", &ten_pages_of_word),
        ("remarks", &remarks),
    ];
    let chosen = measures.iter().filter(|(name, _)| named.is_empty() || named.iter().any(|n| n == name));
    let mut all: Vec<Measured> = chosen.map(|(_, measure)| measure()).collect();
    if named.is_empty() || named.iter().any(|name| name == "region") {
        all.extend(region());
    }
    if named.is_empty() || named.iter().any(|name| name == "exchange") {
        all.extend(exchange());
    }
    if named.is_empty() || named.iter().any(|name| name == "search") {
        all.extend(search());
    }
    // Take minutes, so only by their names.
    if named.iter().any(|name| name == "growth") {
        all.extend(growth());
    }
    if named.iter().any(|name| name == "big-pack") {
        all.extend(big_pack());
    }
    table(&all);
    if all.iter().all(|one| one.ratio() <= one.bound) { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

impl Measured {
    fn of(what: &'static str, bound: f64, pairs: Vec<(Duration, Duration)>) -> Self {
        let median = |mut times: Vec<Duration>| {
            times.sort();
            times[times.len() / 2]
        };
        let (ours, peer) = pairs.into_iter().unzip();
        Self { what, bound, ours: median(ours), peer: median(peer), missing: None }
    }

    /// Without its peer nothing can be said.
    fn without(what: &'static str, missing: &'static str) -> Self {
        Self { what, bound: f64::INFINITY, ours: Duration::ZERO, peer: Duration::MAX, missing: Some(missing) }
    }

    fn ratio(&self) -> f64 {
        self.ours.as_secs_f64() / self.peer.as_secs_f64()
    }
}

fn table(all: &[Measured]) {
    println!("{:44} {:>11} {:>11} {:>7} {:>7}", "what", "ours", "peer", "ratio", "bound");
    for one in all {
        if let Some(missing) = one.missing {
            println!("{:44} {missing}", one.what);
            continue;
        }
        let millis = |time: Duration| format!("{:.2} ms", time.as_secs_f64() * 1000.0);
        let ratio = one.ratio();
        let mark = if ratio <= one.bound { "" } else { "  over its bound" };
        println!(
            "{:44} {:>11} {:>11} {ratio:>7.2} {:>7.2}{mark}",
            one.what,
            millis(one.ours),
            millis(one.peer),
            one.bound
        );
    }
}

/// Fills the store with papers of a page each.
fn fill(store: &Path, key: &StoreKey, board: BoardId) {
    let db = Db::open(store, key, Utc::now()).expect("the store opens");
    for batch in 0..PAPERS / BATCH {
        let numbers = batch * BATCH..(batch + 1) * BATCH;
        filling::write(&db, numbers.map(|number| paper(board, number)).collect());
    }
}

fn paper(board: BoardId, number: usize) -> NewPaper {
    let section = ("Aanleiding".to_owned(), page(number));
    filling::note(board, format!("Notitie {number}"), [section].into_iter())
}

/// A page of text, unlike that of any other number.
fn page(number: usize) -> String {
    (0..40)
        .map(|line| {
            format!("De tafel bespreekt punt {number} met regel {line} over wonen, zorg en vervoer. ")
        })
        .collect()
}

/// Opening up to the first answer: the product against a bare connection to the same file.
fn opening(folder: &Path, key: &StoreKey) -> Measured {
    let ours = || {
        let (time, asked) = timed(|| {
            let asked = Asked::open(folder);
            asked.ask("board.list", json!({}));
            asked
        });
        drop(asked);
        time
    };
    let peer = || {
        let (time, database) = timed(|| {
            let database = bare(&folder.join("store").join(FILE), key);
            let select = "SELECT * FROM board";
            let name = database.query_row(select, [], |row| row.get::<_, String>("name"));
            assert_eq!(name.as_deref(), Ok("Tafel"), "the file opens");
            database
        });
        drop(database);
        time
    };
    let pairs = (0..OPENINGS).map(|at| in_turn(at, ours, peer)).collect();
    Measured::of("opening a store of 10,000 papers", 1.5, pairs)
}

/// An autosave through the call table, against a bare durable commit of the same text under the same
/// pragmas.
fn autosave(folder: &Path, key: &StoreKey) -> Measured {
    let asked = Asked::open(folder);
    let papers = asked.ask("paper.list", json!({}));
    let paper = asked.ask("paper.get", json!({ "id": papers[PAPERS / 2]["id"] }));
    let mut section = paper["sections"][0].clone();
    let database = bare(&folder.join("bare.db"), key);
    database
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
             PRAGMA secure_delete = FAST; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;
             CREATE TABLE section (id TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL) STRICT;
             INSERT INTO section VALUES ('a', '');",
        )
        .expect("a bare table can be made");
    let pairs = (0..SAVES).map(|at| one_save(&asked.app, &mut section, &database, at)).collect();
    Measured::of("autosave of a page of text", 2.0, pairs)
}

fn one_save(app: &App, section: &mut Value, database: &Connection, at: usize) -> (Duration, Duration) {
    let text = &page(at);
    let body = json!({ "type": "doc", "content": [
        { "type": "paragraph", "content": [{ "type": "text", "text": text }] }] });
    let request = json!({
        "id": section["id"], "rev": section["rev"], "sitting": "01a20000-0000-7000-8000-0000000000be",
        "heading": section["heading"], "role": section["role"], "body": body,
    });
    let mut saved = Value::Null;
    let ours = || {
        let (time, answer) = timed(|| app.call("paper.save_section", request).expect("the section is saved"));
        let Answer::Json(answer) = answer else { unreachable!("a save answers in JSON") };
        saved = serde_json::from_str(&answer).expect("it is JSON");
        time
    };
    let update = "UPDATE section SET body = ?1 WHERE id = 'a'";
    let peer = || timed(|| database.execute(update, [text]).expect("the row is written")).0;
    let pair = in_turn(at, ours, peer);
    section["rev"] = saved["rev"].clone();
    pair
}

/// Whether the agenda went out already, so that what changed since is told with it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Drafting,
    Sent,
}

/// A meeting of 60 items with 200 papers through the call table, against a bare read of the same rows by
/// their indexes on a connection that is open already.
fn agenda(folder: &Path, key: &StoreKey, board: BoardId, standing: Standing) -> Measured {
    let asked = Asked::open(folder);
    let meeting = asked.made("meeting.add", json!({ "board": board, "date": "2026-12-16" }));
    let papers = asked.ask("paper.list", json!({}));
    let items: Vec<String> = (0..ITEMS)
        .map(|at| asked.made("agenda.add_item", json!({ "meeting": meeting, "title": format!("Punt {at}") })))
        .collect();
    for at in 0..PLACED {
        let (item, paper) = (&items[at % ITEMS], &papers[at]["id"]);
        asked.ask("agenda.place_paper", json!({ "item": item, "paper": paper }));
    }
    if standing == Standing::Sent {
        let rev = asked.ask("meeting.get", json!({ "id": meeting }))["rev"].clone();
        asked.ask("agenda.send", json!({ "meeting": meeting, "rev": rev }));
    }
    let database = bare(&folder.join("store").join(FILE), key);
    let ask = json!({ "meeting": meeting });
    let ours = || timed(|| asked.text("agenda.get", ask.clone())).0;
    let peer = || timed(|| bare_agenda(&database, &meeting, standing)).0;
    let pairs = (0..AGENDAS).map(|at| in_turn(at, ours, peer)).collect();
    let what = match standing {
        Standing::Drafting => "an agenda of 60 items with 200 papers",
        Standing::Sent => "the same agenda after it was sent",
    };
    Measured::of(what, 3.0, pairs)
}

/// Every column of the same rows, as the database has them.
fn bare_agenda(database: &Connection, meeting: &str, standing: Standing) -> usize {
    let items = "SELECT * FROM agenda_item WHERE meeting = ?1 ORDER BY position, id";
    let papers = "SELECT l.*, p.*,
                    (SELECT v.label FROM paper_version v WHERE v.paper = p.id
                     ORDER BY v.issued_on DESC, v.id DESC LIMIT 1),
                    (SELECT count(*) FROM decision_point d WHERE d.paper = p.id),
                    (SELECT count(*) FROM step t WHERE t.paper = p.id),
                    (SELECT count(*) FROM attachment a WHERE a.paper = p.id)
                  FROM agenda_item i JOIN placement l ON l.item = i.id JOIN paper p ON p.id = l.paper
                  WHERE i.meeting = ?1 ORDER BY l.position, l.id";
    let read = |sql: &str| values(database, sql, meeting);
    let mut seen = read(items) + read(papers);
    if standing == Standing::Sent {
        // What went out, and what tells whether a text is still the same.
        let sections = "SELECT s.paper, s.id, s.rev FROM agenda_item i JOIN placement l ON l.item = i.id
                        JOIN section s ON s.paper = l.paper WHERE i.meeting = ?1";
        seen += read("SELECT * FROM agenda_version WHERE meeting = ?1") + read(sections);
    }
    assert!(seen > 60 * 10 + 200 * 10, "all rows were read");
    seen
}

/// Two versions of forty pages word by word, against the time in which an answer feels at once.
fn compare(folder: &Path, board: BoardId) -> Measured {
    const AT_ONCE: Duration = Duration::from_millis(200);
    let asked = Asked::open(folder);
    let paper =
        asked.made("paper.add", json!({ "board": board, "kind": "note", "title": "Veertig bladzijden" }));
    let sections: Vec<String> = (0..12)
        .map(|at| {
            let new = json!({ "paper": paper, "heading": format!("Onderdeel {at}"), "role": "custom" });
            asked.made("paper.add_section", new)
        })
        .collect();
    let save = |at: usize, rev: i64, edited: bool| {
        let text = section_text(at, edited);
        asked.ask(
            "paper.save_section",
            json!({
                "id": sections[at], "rev": rev, "sitting": "01a20000-0000-7000-8000-0000000000bf",
                "heading": format!("Onderdeel {at}"), "role": "custom", "body": text,
            }),
        );
    };
    (0..sections.len()).for_each(|at| save(at, 1, false));
    let rev = asked.ask("paper.get", json!({ "id": paper }))["paper"]["rev"].clone();
    asked.ask("paper.issue", json!({ "id": paper, "rev": rev, "label": "1.0", "status": "for_discussion" }));
    (0..sections.len()).for_each(|at| save(at, 2, true));
    asked.ask("paper.move_section", json!({ "id": sections[2], "rev": 3, "position": 9 }));
    let ask = json!({ "id": paper, "from": "1.0", "to": "working" });
    let ours = || {
        let (took, seen) = timed(|| asked.ask("paper.compare", ask.clone()));
        assert!(seen.to_string().contains("ambtelijke"), "the changes were seen");
        took
    };
    let pairs = (0..AGENDAS).map(|_| (ours(), AT_ONCE)).collect();
    Measured::of("two versions of 18,000 words, of 200 ms", 1.0, pairs)
}

/// Sixteen paragraphs of some 95 words; in the edited one words differ in every third, one is gone and one is new.
fn section_text(section: usize, edited: bool) -> Value {
    let sentence = |at: usize, line: usize| {
        let changed = if edited && at.is_multiple_of(3) && line.is_multiple_of(4) {
            "ambtelijke"
        } else {
            "bestuurlijke"
        };
        format!(
            "De {changed} tafel bespreekt onderdeel {section} punt {at} regel {line} over wonen, zorg en vervoer in de regio. "
        )
    };
    let paragraph = |at: usize| (0..6).map(|line| sentence(at, line)).collect::<String>();
    let mut texts: Vec<String> = (0..16).map(paragraph).collect();
    if edited {
        texts.remove(7);
        texts.insert(11, paragraph(40));
    }
    let content: Vec<Value> = texts
        .iter()
        .map(|text| json!({ "type": "paragraph", "content": [{ "type": "text", "text": text.trim() }] }))
        .collect();
    json!({ "type": "doc", "content": content })
}

/// The views of twenty years of a region, beside the rows they show and beside a region in its first year.
fn region() -> Vec<Measured> {
    let name =
        |what: &str, beside: &str| -> &'static str { format!("{what} of 20 years, beside {beside}").leak() };
    let looked = tafelstuk_tests::region::looked().into_iter();
    looked
        .flat_map(|one| {
            let bare = Measured::of(name(one.what, "its rows"), 3.0, one.pairs);
            [bare, Measured::of(name(one.what, "one year"), 1.2, one.beside_first)]
        })
        .collect()
}

/// Start and every list with a hundred thousand papers, beside the same with a hundred.
fn growth() -> Vec<Measured> {
    let grown = tafelstuk_tests::growing::grown().into_iter();
    grown.map(|one| Measured::of(one.what.leak(), 1.2, one.pairs)).collect()
}

/// First hits among 60,000 sections and 20,000 pages of attachments, beside a bare query for a rare word and a bare
/// read of what is shown.
fn search() -> Vec<Measured> {
    let name = |what: &str| -> &'static str { format!("search for {what}").leak() };
    let looked = tafelstuk_tests::finding::looked().into_iter();
    looked.map(|one| Measured::of(name(one.what), 3.0, one.pairs)).collect()
}

/// A members' pack of the example's coming meeting, against Typst alone setting the same pages.
fn pack() -> Measured {
    let folder = tempfile::tempdir().expect("a passing folder can be made");
    let asked = Asked::open(folder.path());
    asked.ask("store.create", json!({ "example": true }));
    let meeting = asked.ask("meeting.get", json!({ "id": "latest" }))["id"].clone();
    let ask = json!({ "meeting": meeting, "audience": "members" });
    let contents = tafelstuk_app::pack_contents(&asked.app, ask.clone()).expect("the meeting has contents");
    // Typefaces and templates are read once per process, by whichever comes first.
    let none = &mut |_: &str| unreachable!("the example has no files");
    tafelstuk_pdf::build(&contents, none, &mut std::io::sink(), &mut |_| ControlFlow::Continue(()))
        .expect("the pack can be set");
    let ours = || {
        tafelstuk_pdf::forget_layouts();
        timed(|| asked.ask("pack.build", ask.clone())).0
    };
    let peer = || {
        tafelstuk_pdf::forget_layouts();
        timed(|| tafelstuk_pdf::typst_alone(&contents).expect("the pages can be set")).0
    };
    let pairs = (0..PACKS).map(|at| in_turn(at, ours, peer)).collect();
    Measured::of("a pack of the example's meeting", 2.0, pairs)
}

/// A pack with many attachments, beside tools that only put files behind one another.
fn big_pack() -> Vec<Measured> {
    let Some(figures) = tafelstuk_tests::big_pack::measure() else {
        return vec![Measured::without("a pack of 545 pages", "qpdf is not installed")];
    };
    figures.told.iter().for_each(|line| println!("{line}"));
    let measured = |figure: tafelstuk_tests::big_pack::Figure| {
        Measured::of(figure.what, figure.bound, vec![(figure.ours, figure.peer)])
    };
    figures.against_peers.into_iter().map(measured).collect()
}

/// A file for a reviewer with 100 MB of attachments, packed and opened, beside `age` on the same bytes; both in
/// processor time.
fn exchange() -> Vec<Measured> {
    let Some(figures) = tafelstuk_tests::exchange::files() else {
        return vec![Measured::without("a file with 100 MB of attachments", "age is not installed")];
    };
    println!("opening 100 MB of attachments takes {} MB of memory", figures.memory / 1024);
    vec![
        Measured::of("a file with 100 MB of attachments, packed", 3.0, figures.packing),
        Measured::of("the same file, opened and kept", 3.0, figures.opening),
    ]
}

/// A round with 500 remarks on a paper of 40 pages that changed since, against the time in which an answer feels
/// at once.
fn remarks() -> Measured {
    const AT_ONCE: Duration = Duration::from_millis(200);
    let took = tafelstuk_tests::exchange::remarks(AGENDAS);
    Measured::of(
        "500 remarks on 18,000 words, of 200 ms",
        1.0,
        took.into_iter().map(|t| (t, AT_ONCE)).collect(),
    )
}

/// Reading a PDF of ten pages as a paper, beside a tool that only takes its text out.
fn ten_pages() -> Measured {
    let folder = tempfile::tempdir().expect("a passing folder can be made");
    let place = folder.path().join("stuk.pdf");
    std::fs::write(&place, ten_page_pdf()).expect("a passing folder can be written");
    let run = |program: &Path, words: &[&str]| {
        timed(|| Command::new(program).args(words).arg(&place).stdout(Stdio::null()).status()).0
    };
    let ours = tafelstuk_tests::command::built("tafelstuk");
    let pairs = (0..PACKS * 3)
        .map(|at| in_turn(at, || run(&ours, &["intake"]), || run(Path::new("pdftotext"), &["-layout"])))
        .collect();
    Measured::of("a PDF of ten pages read as a paper", 2.0, pairs)
}

/// Reading a Word file of ten pages as a paper, beside a tool that reads Word files into a tree. Both are
/// measured in processor time, since that tool works on several threads.
fn ten_pages_of_word() -> Measured {
    const WHAT: &str = "a Word file of ten pages read as a paper";
    if Command::new("pandoc").arg("--version").stdout(Stdio::null()).status().is_err() {
        return Measured::without(WHAT, "pandoc is not installed");
    }
    let folder = tempfile::tempdir().expect("a passing folder can be made");
    let place = folder.path().join("stuk.docx");
    std::fs::write(&place, ten_page_word(folder.path())).expect("a passing folder can be written");
    let run = |program: &Path, words: &[&str]| {
        let before = spent_by_children();
        let ended = Command::new(program).args(words).arg(&place).stdout(Stdio::null()).status();
        assert!(ended.is_ok_and(|status| status.success()), "{}", program.display());
        spent_by_children() - before
    };
    let ours = tafelstuk_tests::command::built("tafelstuk");
    // One run is shorter than what the kernel counts in.
    let many = |program: &Path, words: &[&str]| (0..10).map(|_| run(program, words)).sum::<Duration>() / 10;
    let pairs = (0..PACKS)
        .map(|at| in_turn(at, || many(&ours, &["intake"]), || many(Path::new("pandoc"), &["-t", "json"])))
        .collect();
    Measured::of(WHAT, 0.5, pairs)
}

/// The processor time of all programs that were started and have ended. The kernel counts it in hundredths
/// of a second; where it is not told, all is zero.
fn spent_by_children() -> Duration {
    let told = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<u64> = told
        .rsplit(')')
        .next()
        .unwrap_or_default()
        .split_whitespace()
        .skip(13)
        .take(2)
        .filter_map(|field| field.parse().ok())
        .collect();
    Duration::from_millis(fields.iter().sum::<u64>() * 10)
}

/// About ten pages of prose with headings, as our own Word file.
fn ten_page_word(folder: &Path) -> Vec<u8> {
    let sentence = "De vier gemeenten in de regio hebben vorig jaar samen een plan gemaakt voor de haven. ";
    let part = |heading: &str| format!("{heading}\n{}\n\n", format!("{}\n\n", sentence.repeat(6)).repeat(8));
    let headings = ["Aanleiding", "Doel", "Toelichting", "Argumenten", "Kanttekeningen", "Proces"];
    let text: String = headings.iter().map(|heading| part(heading)).collect();
    let asked = Asked::create(&folder.join("word"));
    let place = folder.join("stuk.txt");
    std::fs::write(&place, format!("Bespreeknotitie haven\n\n{text}")).expect("a folder can be written");
    let offer = asked.app.offer(&place).expect("the file is there").offer;
    let board = json!({ "name": "Tafel", "short": "T", "region": "" });
    let ask = json!({ "offers": [offer], "board": board, "date": "2027-01-20" });
    let taken = asked.ask("agenda.take_in", ask);
    let product = asked.ask("paper.word", json!({ "id": taken["papers"][0]["paper"] }));
    let product = product["product"].as_str().expect("a product has a name").to_owned();
    asked.app.product(&product).expect("it was just made").bytes.to_vec()
}

/// Ten pages of prose.
fn ten_page_pdf() -> Vec<u8> {
    let line = "De vier gemeenten in de regio hebben vorig jaar samen een plan gemaakt voor de haven, dat";
    (0..10).fold(Drawn::new(), |pdf, _| pdf.page().lines(70.0, 70.0, 11.0, &[line; 52])).bytes()
}
