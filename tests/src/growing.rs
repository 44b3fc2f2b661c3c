//! What start and lists cost in a store of a hundred thousand papers beside the same in one of a hundred.
//!
//! One meeting with ten papers is written by the product from its first item to its decision list and its actions; both
//! stores hold copies of its rows, every copy with names, board and days of its own. Beside them stands the same
//! meeting to come. So each list has the same rows to show in both, and what differs is how many it does not show.

use crate::beside::{bare, in_turn, key_of, timed};
use crate::product::Asked;
use rusqlite::types::Value as Cell;
use rusqlite::{Connection, params_from_iter};
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::time::Duration;
use tafelstuk_core::db::FILE;
use tempfile::TempDir;

/// Boards there are in both stores; in the small one two of them have met.
const BOARDS: usize = 40;
const MEETINGS_A_YEAR: usize = 5;
/// Papers and items of a meeting.
const ITEMS: usize = 10;
const YEARS: usize = 50;
const LAST_YEAR: usize = 2026;
/// How many of a longer list are asked for: as many as the small store has.
const ROWS: usize = 50;
const LOOKS: usize = 41;
/// The length of a lasting id, and of its part that says when it was given, a hyphen in it.
const ID: usize = 36;
const ID_TIME: usize = 13;
/// How much earlier each copy is, in milliseconds.
const EARLIER: u64 = 3_600_000;

/// The same asked of the large store and of the small one, in turn.
pub struct Grown {
    pub what: String,
    pub pairs: Vec<(Duration, Duration)>,
}

/// Measures opening and every list.
///
/// # Panics
/// Where the product refuses what the bench asks of it.
pub fn grown() -> Vec<Grown> {
    let (many, few) = (Store::of(YEARS, BOARDS), Store::of(1, 2));
    let mut all = vec![opening(&many, &few)];
    let (many, few) = (many.opened(), few.opened());
    for ((call, ask), (_, small)) in many.asks().into_iter().zip(few.asks()) {
        let mut one = Grown { what: format!("{call} {}", words(&ask)).trim().to_owned(), pairs: Vec::new() };
        let (large, few_rows) = (many.asked.text(&call, ask.clone()), few.asked.text(&call, small.clone()));
        assert!(large != "[]", "{call} shows something");
        assert!(
            large.len() < few_rows.len() * 5 / 4 + 600,
            "{call} shows more than years in the large store"
        );
        for at in 0..LOOKS {
            let (large, small) = (|| many.shown(&call, &ask), || few.shown(&call, &small));
            one.pairs.push(in_turn(at, || timed(large).0, || timed(small).0));
        }
        all.push(one);
    }
    all
}

/// Opening up to what the first screen shows.
fn opening(many: &Store, few: &Store) -> Grown {
    let open = |store: &Store| {
        let (time, asked) = timed(|| {
            let asked = Asked::open(store.folder.path());
            for call in ["board.list", "today.get"] {
                asked.ask(call, json!({}));
            }
            asked
        });
        drop(asked);
        time
    };
    let pair = |at| in_turn(at, || open(many), || open(few));
    Grown { what: "start up to the first screen".into(), pairs: (0..LOOKS).map(pair).collect() }
}

/// What a request says, without names.
fn words(ask: &Value) -> String {
    let said = ask.as_object().into_iter().flatten().filter_map(|(field, value)| match value {
        Value::String(text) if text.len() >= ID => Some(format!("of one {field}")),
        Value::String(text) => Some(text.clone()),
        _ => None,
    });
    said.collect::<Vec<_>>().join(", ")
}

struct Store {
    folder: TempDir,
    boards: Vec<String>,
}

struct Opened {
    asked: Asked,
    /// Keeps the folder.
    store: Store,
    coming: String,
    topic: String,
    paper: String,
}

impl Store {
    fn of(years: usize, in_use: usize) -> Self {
        let folder = tempfile::tempdir().expect("a passing folder can be made");
        let asked = Asked::create(folder.path());
        let boards: Vec<String> = (1..=BOARDS)
            .map(|nth| {
                let name = format!("Bestuurlijke tafel {nth}");
                asked.made("board.add", json!({ "name": name, "short": format!("T{nth}"), "region": "Eemvallei", "kind": "decides" }))
            })
            .collect();
        let new = json!({ "name": "Zorgkantoor Linde", "short": "Linde", "kind": "insurer" });
        let partner = asked.made("board.add_partner", new);
        let member = asked.made("board.add_member", json!({ "name": "Ria Post", "partner": partner }));
        for role in ["member", "chair"] {
            asked.ask("board.add_seat", json!({ "board": boards[0], "member": member, "role": role }));
        }
        asked.ask("store.close", json!({}));
        let store = Self { folder, boards };
        let database = store.bare();
        let before = Seen::of(&database);
        drop(database);
        let asked = Asked::open(store.folder.path());
        held(&asked, &store.boards[0], &member);
        asked.ask("store.close", json!({}));
        let mut database = store.bare();
        let template = Template::of(&database, &before, &store.boards);
        template.multiply(&mut database, years, in_use, &store.boards);
        store
    }

    fn bare(&self) -> Connection {
        bare(&self.folder.path().join("store").join(FILE), &key_of(self.folder.path()))
    }

    /// The store at work, with a meeting to come.
    fn opened(self) -> Opened {
        let asked = Asked::open(self.folder.path());
        let coming = meeting(&asked, &self.boards[0], "2026-12-16");
        for nth in 0..ITEMS {
            item(&asked, &self.boards[0], &coming, nth);
        }
        for board in &self.boards[..2] {
            for nth in 0..ITEMS {
                let text = format!("Plan {nth} uitwerken");
                asked.ask(
                    "follow_up.add",
                    json!({ "board": board, "text": text, "owner": "Linde", "period": "Q1 2027" }),
                );
            }
        }
        let loose = note(&asked, &self.boards[0], "Nog niet geplaatst");
        for step in ["to_chair", "clear"] {
            let rev = asked.ask("paper.get", json!({ "id": loose }))["paper"]["rev"].clone();
            asked.ask("paper.hand_on", json!({ "id": loose, "rev": rev, "move": step }));
        }
        let first = |call: &str| {
            let found = asked.ask(call, json!({ "board": self.boards[1], "most": 1 }));
            found[0]["id"].as_str().expect("there is one").to_owned()
        };
        let (topic, paper) = (first("topic.list"), first("paper.list"));
        Opened { asked, store: self, coming, topic, paper }
    }
}

impl Opened {
    /// A list as its screen asks it: what stands by year comes after the years that there are.
    fn shown(&self, call: &str, ask: &Value) {
        if ask["year"].is_number() {
            let years = if call == "decision.list" { "decision.years" } else { "follow_up.counts" };
            self.asked.text(years, json!({ "board": ask["board"] }));
        }
        self.asked.text(call, ask.clone());
    }

    /// What every screen with a list asks.
    fn asks(&self) -> Vec<(String, Value)> {
        let (board, coming, year) = (&self.store.boards[1], &self.coming, LAST_YEAR);
        let all = [
            ("board.list", json!({})),
            ("today.get", json!({})),
            ("paper.list", json!({ "board": board, "most": ROWS })),
            ("paper.list", json!({ "most": ROWS })),
            ("paper.list", json!({ "board": board, "most": ROWS, "words": "notitie" })),
            ("paper.points", json!({ "most": ROWS })),
            ("paper.steps", json!({ "most": ROWS })),
            ("paper.get", json!({ "id": self.paper })),
            ("topic.list", json!({ "board": board, "most": ROWS })),
            ("topic.list", json!({ "most": ROWS })),
            ("topic.get", json!({ "id": self.topic })),
            ("topic.route", json!({ "id": self.topic })),
            ("meeting.list", json!({ "board": self.store.boards[0], "which": "coming" })),
            ("meeting.list", json!({ "board": board, "which": "past", "most": MEETINGS_A_YEAR })),
            ("meeting.list", json!({ "which": "coming" })),
            ("meeting.term_agenda", json!({ "board": self.store.boards[0] })),
            ("agenda.get", json!({ "meeting": coming })),
            ("agenda.offers", json!({ "meeting": coming })),
            ("agenda.ready", json!({ "meeting": coming })),
            ("paper_request.list", json!({ "meeting": coming })),
            ("decision.list", json!({ "board": board, "year": year })),
            ("follow_up.list", json!({ "board": self.store.boards[0], "which": "open" })),
            ("follow_up.list", json!({ "board": board, "which": "all", "year": year })),
            ("follow_up.timeline", json!({ "board": board, "by": "partner" })),
            ("review.list", json!({ "most": MEETINGS_A_YEAR })),
            ("history.list", json!({ "scope": format!("paper:{}", self.paper) })),
        ];
        all.into_iter().map(|(call, ask)| (call.to_owned(), ask)).collect()
    }
}

fn meeting(asked: &Asked, board: &str, date: &str) -> String {
    let new = json!({ "board": board, "date": date, "starts": "14:00", "ends": "16:00", "place": "Raadzaal", "standing": false });
    asked.made("meeting.add", new)
}

/// A note that asks two things and proposes a step.
fn note(asked: &Asked, board: &str, title: &str) -> String {
    let paper = asked.made("paper.add", json!({ "board": board, "kind": "note", "title": title }));
    let ask = json!({ "paper": paper, "heading": "Voorstel", "role": "proposal" });
    let id = asked.made("paper.add_section", ask);
    let text = |words: &str| json!([{ "type": "text", "text": words }]);
    let blocks = json!([
        { "type": "paragraph", "content": text("De tafel sprak hier in het voorjaar over.") },
        { "type": "decisionPoint", "attrs": { "id": fresh(), "verb": "agree" }, "content": text("In te stemmen met het plan.") },
        { "type": "decisionPoint", "attrs": { "id": fresh(), "verb": "take_note" }, "content": text("Kennis te nemen van de cijfers.") },
        { "type": "step", "attrs": { "id": fresh(), "owners": ["Linde"], "period": "Q2 2026" },
          "content": [{ "type": "paragraph", "content": text("Linde werkt het plan uit.") }] },
    ]);
    let detail = asked.ask("paper.get", json!({ "id": paper }));
    let sections = detail["sections"].as_array().expect("a paper has sections");
    let rev = &sections.iter().find(|one| one["id"] == id.as_str()).expect("it was just added")["rev"];
    let save = json!({ "id": id, "rev": rev, "sitting": fresh(), "heading": "Voorstel", "role": "proposal",
        "body": { "type": "doc", "content": blocks } });
    asked.ask("paper.save_section", save);
    paper
}

fn fresh() -> String {
    tafelstuk_model::id::PointId::fresh(chrono::Utc::now()).to_string()
}

/// An item with its topic and its paper.
fn item(asked: &Asked, board: &str, meeting: &str, nth: usize) -> (String, String) {
    let topic = asked.made("topic.add", json!({ "board": board, "title": format!("Onderwerp {nth}") }));
    let new = json!({ "meeting": meeting, "title": format!("Onderwerp {nth}"), "treatment": "decision", "topic": topic });
    let item = asked.made("agenda.add_item", new);
    let paper = note(asked, board, &format!("Notitie over onderwerp {nth}"));
    let mut edit = asked.ask("paper.get", json!({ "id": paper }))["paper"].clone();
    let fields = edit.as_object_mut().expect("a paper is an object");
    let edited = ["id", "rev", "title", "kind", "author", "portfolio_holder", "reference", "visibility"];
    fields.retain(|name, _| edited.contains(&name.as_str()));
    fields.insert("topic".into(), json!(topic));
    asked.ask("paper.edit", edit);
    asked.ask("agenda.place_paper", json!({ "item": item, "paper": paper }));
    (item, paper)
}

/// A meeting from its first item to its decision list and its actions, which are done.
fn held(asked: &Asked, board: &str, member: &str) {
    let meeting = meeting(asked, board, &format!("{LAST_YEAR}-03-04"));
    let items: Vec<(String, String)> = (0..ITEMS).map(|nth| item(asked, board, &meeting, nth)).collect();
    asked.ask("review.begin", json!({ "meeting": meeting, "people": [member], "question": "", "due": null }));
    let seen = |id: &str| asked.ask("meeting.get", json!({ "id": id }));
    asked.ask("agenda.send", json!({ "meeting": meeting, "rev": seen(&meeting)["rev"] }));
    asked.ask("decision.all_present", json!({ "meeting": meeting }));
    for (item, _) in &items {
        let view = asked.ask("decision.recording", json!({ "meeting": meeting }));
        let rows = view["items"].as_array().expect("there are items");
        let row = rows.iter().find(|row| row["item"]["id"] == item.as_str()).expect("it is one of them");
        for point in row["points"].as_array().expect("it asks something") {
            let record = json!({ "item": item, "point": point["point"], "rev": 0, "outcome": "as_proposed" });
            asked.ask("decision.record", record);
        }
        asked.ask("follow_up.note", json!({ "item": item, "text": "Linde: plan sturen vóór 1 mei" }));
    }
    asked.ask("follow_up.take_steps", json!({ "meeting": meeting }));
    for row in asked.ask("follow_up.list", json!({ "board": board })).as_array().expect("there are actions") {
        asked.ask("follow_up.set_state", json!({ "id": row["id"], "rev": row["rev"], "state": "done" }));
    }
    let mut edit = json!({ "state": "held" });
    for field in ["id", "rev", "date", "starts", "ends", "place"] {
        edit[field] = seen(&meeting)[field].clone();
    }
    asked.ask("meeting.edit", edit);
    let hash = asked.ask("decision.list_of", json!({ "meeting": meeting }))["hash"].clone();
    asked.ask("decision.agree", json!({ "meeting": meeting, "by": "Ria Post", "hash": hash }));
    asked.ask("decision.send", json!({ "meeting": meeting, "hash": hash, "remarks_until": null }));
    let adopt = json!({ "meeting": meeting, "number": 1, "adopted_on": "2026-11-25" });
    asked.ask("decision.adopt", adopt);
}

/// The rows that a store had before, by table and key.
struct Seen(HashMap<String, HashSet<String>>);

impl Seen {
    fn of(database: &Connection) -> Self {
        Self(tables(database).into_iter().map(|table| (table.clone(), keys(database, &table))).collect())
    }
}

/// The tables whose rows are written, and not made of others.
fn tables(database: &Connection) -> Vec<String> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%'";
    let mut statement = database.prepare(sql).expect("a store has tables");
    let rows = statement.query_map([], |row| row.get(0)).expect("they have names");
    rows.collect::<Result<_, _>>().expect("they have names")
}

fn keys(database: &Connection, table: &str) -> HashSet<String> {
    rows(database, table).iter().map(|row| key(row)).collect()
}

fn key(row: &[(String, Cell)]) -> String {
    let named =
        |name: &str| row.iter().find(|(column, _)| column == name).map(|(_, cell)| format!("{cell:?}"));
    named("id").unwrap_or_else(|| format!("{row:?}"))
}

fn rows(database: &Connection, table: &str) -> Vec<Vec<(String, Cell)>> {
    let mut statement = database.prepare(&format!("SELECT * FROM \"{table}\"")).expect("the table is there");
    let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let rows = statement
        .query_map([], |row| {
            names.iter().enumerate().map(|(at, name)| Ok((name.clone(), row.get(at)?))).collect()
        })
        .expect("the table can be read");
    rows.collect::<Result<_, _>>().expect("the table can be read")
}

/// What a copy of a value differs in.
enum Part {
    /// The same in every copy.
    Said(String),
    /// The lasting id of a row that is copied along.
    Name {
        given: u64,
        kept: String,
    },
    Board,
    /// A day in the template's year: its month and day stand behind it.
    Day(String),
}

enum Copied {
    Same(Cell),
    Text(Vec<Part>),
    /// Counts on from copy to copy, by so many.
    Number(i64, i64),
}

/// The rows of one meeting, by table.
struct Template(BTreeMap<String, (Vec<String>, Vec<Vec<Copied>>)>);

impl Template {
    fn of(database: &Connection, before: &Seen, boards: &[String]) -> Self {
        let mut new: BTreeMap<String, Vec<Vec<(String, Cell)>>> = BTreeMap::new();
        for table in tables(database) {
            let mut found = rows(database, &table);
            found.retain(|row| !before.0.get(&table).is_some_and(|known| known.contains(&key(row))));
            // What stood in a row before it changed is no list's, and as much again as all the rest.
            found.retain(|_| table != "change_row");
            if !found.is_empty() {
                new.insert(table, found);
            }
        }
        let ids: HashSet<String> = new
            .values()
            .flatten()
            .flat_map(|row| row.iter().filter(|(name, _)| name == "id"))
            .filter_map(|(_, cell)| match cell {
                Cell::Text(id) if id.len() == ID => Some(id.clone()),
                _ => None,
            })
            .collect();
        let changes = new.get("change").map_or(0, Vec::len);
        let cut = |rows: Vec<Vec<(String, Cell)>>| {
            let columns = rows[0].iter().map(|(name, _)| name.clone()).collect();
            let copied = |row: Vec<(String, Cell)>| {
                row.into_iter().map(|(name, cell)| copied(&name, cell, &ids, &boards[0], changes)).collect()
            };
            (columns, rows.into_iter().map(copied).collect())
        };
        Self(new.into_iter().map(|(table, rows)| (table, cut(rows))).collect())
    }

    /// Copies for every board in use, each year's meetings; the template itself is the first of them.
    fn multiply(&self, database: &mut Connection, years: usize, in_use: usize, boards: &[String]) {
        database
            .execute_batch("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000")
            .expect("a bare connection takes them");
        let work = database.transaction().expect("nobody else writes");
        for nth in 1..years * in_use * MEETINGS_A_YEAR {
            let at = Place {
                nth,
                board: &boards[nth % in_use],
                year: LAST_YEAR - nth / (in_use * MEETINGS_A_YEAR),
                month: 1 + 2 * (nth / in_use % MEETINGS_A_YEAR),
            };
            self.copy(&work, &at);
        }
        work.commit().expect("the rows are written");
    }

    fn copy(&self, database: &Connection, at: &Place<'_>) {
        for (table, (columns, rows)) in &self.0 {
            let marks = vec!["?"; columns.len()].join(", ");
            let names: Vec<String> = columns.iter().map(|name| format!("\"{name}\"")).collect();
            let sql = format!("INSERT INTO \"{table}\" ({}) VALUES ({marks})", names.join(", "));
            let mut insert = database.prepare_cached(&sql).expect("the table is there");
            for row in rows {
                let cells = row.iter().map(|cell| at.cell(cell));
                insert.execute(params_from_iter(cells)).unwrap_or_else(|error| panic!("{table}: {error}"));
            }
        }
    }
}

/// Which copy it is.
struct Place<'a> {
    nth: usize,
    board: &'a str,
    year: usize,
    month: usize,
}

impl Place<'_> {
    fn cell(&self, cell: &Copied) -> Cell {
        let nth = i64::try_from(self.nth).expect("some ten thousands");
        match cell {
            Copied::Same(cell) => cell.clone(),
            Copied::Number(first, by) => Cell::Integer(first + by * nth),
            Copied::Text(parts) => Cell::Text(parts.iter().map(|part| self.part(part)).collect()),
        }
    }

    fn part(&self, part: &Part) -> String {
        match part {
            Part::Said(text) => text.clone(),
            Part::Board => self.board.to_owned(),
            Part::Day(day) => format!("{}-{:02}-{day}", self.year, self.month),
            Part::Name { given, kept } => {
                let given = format!("{:012x}", given - EARLIER * self.nth as u64);
                format!("{}-{}{kept}", &given[..8], &given[8..])
            }
        }
    }
}

fn copied(name: &str, cell: Cell, ids: &HashSet<String>, board: &str, changes: usize) -> Copied {
    match cell {
        Cell::Integer(seq) if name == "seq" => {
            Copied::Number(seq, i64::try_from(changes).expect("some hundreds"))
        }
        Cell::Integer(number) if name == "number" => Copied::Number(number, 1_000),
        Cell::Text(text) => Copied::Text(parts(&text, ids, board)),
        other => Copied::Same(other),
    }
}

/// A text in what stays and what differs from copy to copy.
fn parts(text: &str, ids: &HashSet<String>, board: &str) -> Vec<Part> {
    let template_year = LAST_YEAR.to_string();
    if text.len() == 10 && text.starts_with(&template_year) && text.as_bytes()[4] == b'-' {
        return vec![Part::Day(text[8..].to_owned())];
    }
    let (mut found, mut said, mut at) = (Vec::new(), String::new(), 0);
    while at < text.len() {
        let id = text.get(at..at + ID);
        let part = match id {
            Some(id) if id == board => Some(Part::Board),
            Some(id) if ids.contains(id) => {
                let given = u64::from_str_radix(&id[..ID_TIME].replace('-', ""), 16);
                Some(Part::Name {
                    given: given.expect("an id is written in hex"),
                    kept: id[ID_TIME..].to_owned(),
                })
            }
            _ => None,
        };
        if let Some(part) = part {
            found.extend([Part::Said(std::mem::take(&mut said)), part]);
            at += ID;
        } else {
            let next = text[at..].chars().next().expect("there is more");
            said.push(next);
            at += next.len_utf8();
        }
    }
    found.push(Part::Said(said));
    found
}
