//! Twenty years of a region: what its views cost beside one bare read of the rows that they show, and beside
//! the same views of a region in its first year.

use crate::beside::{bare, key_of, timed, values};
use crate::product::Asked;
use rusqlite::{Connection, params};
use serde_json::json;
use std::time::Duration;
use tafelstuk_core::db::FILE;
use tempfile::TempDir;

/// What a region does in a year.
const MEETINGS: usize = 6;
const DECISIONS: usize = 600;
const STEPS: usize = 3_000;
/// How much of the last year's work is still open on the day of [`crate::product::november`].
const OPEN: usize = 600;
/// Every so many decisions one is taken at home as well, by each of so many partners.
const AT_HOME: usize = 12;
const PARTNERS: usize = 8;
const LAST_YEAR: usize = 2026;
const LOOKS: usize = 21;

/// A view, what it shows in SQL, and what it is called for the reader.
const VIEWS: [(&str, &str, Asks, &str); 6] = [
    (
        "timeline",
        "follow_up.timeline",
        Asks::Board,
        "SELECT f.*, d.decided FROM follow_up f LEFT JOIN decision d ON d.id = f.decision
         WHERE f.board = ?1 AND (f.state IN ('open', 'active') OR (f.state IN ('done', 'dropped')
           AND f.period_end BETWEEN '2026-10-01' AND '2027-12-31'))",
    ),
    ("open actions", "follow_up.list", Asks::Open, OPEN_ROWS),
    (
        "actions of a year",
        "follow_up.list",
        Asks::Year,
        "SELECT f.*, d.decided FROM follow_up f LEFT JOIN decision d ON d.id = f.decision
         WHERE f.board = ?1 AND f.agreed_on BETWEEN '2026-01-01' AND '2026-12-31' ORDER BY f.period_end",
    ),
    (
        "decisions of a year",
        "decision.list",
        Asks::Year,
        "SELECT d.*, i.label, i.title FROM meeting m JOIN decision d ON d.meeting = m.id
         JOIN agenda_item i ON i.id = d.item
         WHERE m.board = ?1 AND m.date BETWEEN '2026-01-01' AND '2026-12-31' ORDER BY m.date DESC, d.position",
    ),
    (
        "confirmations of a year",
        "decision.confirmations",
        Asks::Year,
        "SELECT c.*, d.*, i.label, i.title, p.name, p.short FROM meeting m JOIN decision d ON d.meeting = m.id
         JOIN agenda_item i ON i.id = d.item JOIN confirmation c ON c.decision = d.id
         JOIN partner p ON p.id = c.partner
         WHERE m.board = ?1 AND m.date BETWEEN '2026-01-01' AND '2026-12-31' AND d.needs_home_decision = 1
         ORDER BY m.date DESC, d.position",
    ),
    ("term agenda", "meeting.term_agenda", Asks::Board, OPEN_ROWS),
];
const OPEN_ROWS: &str = "SELECT f.*, d.decided FROM follow_up f LEFT JOIN decision d ON d.id = f.decision
    WHERE f.board = ?1 AND f.state IN ('open', 'active') ORDER BY f.period_end";

#[derive(Clone, Copy)]
enum Asks {
    Board,
    Open,
    Year,
}

/// One view: the time it took over twenty years, that of the bare read, and that in the first year.
pub struct Looked {
    pub what: &'static str,
    pub pairs: Vec<(Duration, Duration)>,
    pub beside_first: Vec<(Duration, Duration)>,
}

/// Measures every view.
///
/// # Panics
/// Where the product refuses what the bench asks of it.
pub fn looked() -> Vec<Looked> {
    let (long, short) = (Region::of(20), Region::of(1));
    VIEWS
        .iter()
        .map(|(what, call, asks, sql)| {
            let mut one = Looked { what, pairs: Vec::new(), beside_first: Vec::new() };
            for _ in 0..LOOKS {
                let ours = long.look(call, *asks);
                let peer = timed(|| assert!(values(&long.database, sql, &long.board) > 0, "{sql}")).0;
                one.pairs.push((ours, peer));
                one.beside_first.push((ours, short.look(call, *asks)));
            }
            one
        })
        .collect()
}

struct Region {
    _folder: TempDir,
    asked: Asked,
    database: Connection,
    board: String,
}

impl Region {
    fn of(years: usize) -> Self {
        let folder = tempfile::tempdir().expect("a passing folder can be made");
        let asked = Asked::create(folder.path());
        let new = json!({ "name": "Tafel", "short": "T", "region": "Eemvallei", "kind": "decides" });
        let board = asked.made("board.add", new);
        let partners: Vec<String> = (1..=PARTNERS).map(|nth| seated(&asked, &board, nth)).collect();
        asked.ask("store.close", json!({}));
        drop(asked);
        let database = bare(&folder.path().join("store").join(FILE), &key_of(folder.path()));
        fill(&database, years, &board, &partners).expect("the rows are written");
        Self { asked: Asked::open(folder.path()), _folder: folder, database, board }
    }

    fn look(&self, call: &str, asks: Asks) -> Duration {
        let ask = match asks {
            Asks::Board => json!({ "board": self.board }),
            Asks::Open => json!({ "board": self.board, "which": "open" }),
            Asks::Year => json!({ "board": self.board, "year": LAST_YEAR }),
        };
        timed(|| assert!(self.asked.text(call, ask).len() > 1_000, "{call}")).0
    }
}

/// A partner with somebody at the table.
fn seated(asked: &Asked, board: &str, nth: usize) -> String {
    let new = json!({ "name": format!("Organisatie {nth}"), "short": format!("O{nth}"), "kind": "provider" });
    let partner = asked.made("board.add_partner", new);
    let member = asked.made("board.add_member", json!({ "name": format!("Lid {nth}"), "partner": partner }));
    asked.ask("board.add_seat", json!({ "board": board, "member": member, "role": "member" }));
    partner
}

/// Rows as the product would have written them, without an hour of calls. The last year is the same in each
/// region, and only it has anything open.
fn fill(database: &Connection, years: usize, board: &str, partners: &[String]) -> rusqlite::Result<()> {
    database.execute_batch("BEGIN")?;
    for year in 0..years {
        (0..MEETINGS).try_for_each(|at| meeting(database, board, year, at))?;
        (0..DECISIONS).try_for_each(|at| decision(database, partners, year, at))?;
        (0..STEPS).try_for_each(|at| step(database, board, &partners[at % PARTNERS], year, at))?;
    }
    database.execute_batch("COMMIT; ANALYZE")
}

fn meeting(database: &Connection, board: &str, year: usize, at: usize) -> rusqlite::Result<()> {
    let (nth, day) = (year * MEETINGS + at, format!("{}-{:02}-15", LAST_YEAR - year, at * 2 + 1));
    database.execute(
        "INSERT INTO meeting (id, rev, board, date, place, state) VALUES (?1, 1, ?2, ?3, '', 'held')",
        params![id(1, nth), board, day],
    )?;
    database
        .execute(
            "INSERT INTO agenda_item (id, rev, meeting, position, label, own_label, title, kind, presenter, consent,
               oral, late, closed, visibility)
             VALUES (?1, 1, ?2, 1, '1', 0, 'Regiobeeld', 'topic', '', 0, 0, 0, 0, 'participants')",
            params![id(2, nth), id(1, nth)],
        )
        .map(drop)
}

fn decision(database: &Connection, partners: &[String], year: usize, at: usize) -> rusqlite::Result<()> {
    let meeting = year * MEETINGS + at % MEETINGS;
    let nth = year * DECISIONS + at;
    let position = i64::try_from(at).expect("a few hundred");
    let (at_home, day) = (at.is_multiple_of(AT_HOME), format!("{}-12-20", LAST_YEAR - year));
    database.execute(
        "INSERT INTO decision (id, rev, meeting, item, position, outcome, proposed, decided, remark,
           reservations, needs_home_decision, confirmed_on)
         VALUES (?1, 1, ?2, ?3, ?4, 'as_proposed', '', ?5, '', '[]', ?6, ?7)",
        params![
            id(3, nth),
            id(1, meeting),
            id(2, meeting),
            position,
            format!("In te stemmen met voorstel {nth}."),
            at_home,
            at_home.then_some(&day),
        ],
    )?;
    let confirming = partners.iter().enumerate().filter(|_| at_home);
    confirming.into_iter().try_for_each(|(of, partner)| {
        let said = params![id(5, nth * PARTNERS + of), id(3, nth), partner, day];
        database
            .execute(
                "INSERT INTO confirmation (id, rev, decision, partner, state, remark, contact, body, decided_on,
                   carrier, noted_on)
                 VALUES (?1, 1, ?2, ?3, 'agreed', '', 'Ria Post', 'college', ?4, 'mail', ?4)",
                said,
            )
            .map(drop)
    })
}

fn step(database: &Connection, board: &str, partner: &str, year: usize, at: usize) -> rusqlite::Result<()> {
    let nth = year * STEPS + at;
    let state = if year == 0 && at < OPEN { "open" } else { "done" };
    let (called, quarter) = (LAST_YEAR - year, at % 4);
    database
        .execute(
            "INSERT INTO follow_up (id, rev, board, number, kind, text, owner_kind, owner, owner_name,
               period_literal, period_start, period_end, period_precision, state, note, agreed_on, decision, meeting,
               item)
             VALUES (?1, 1, ?2, ?3, 'action', ?4, 'partner', ?5, 'Zorgkantoor', ?6, ?7, ?8, 'quarter', ?9, '', ?10,
               ?11, ?12, ?13)",
            params![
                id(4, nth),
                board,
                i64::try_from(nth).expect("some ten thousands") + 1,
                format!("Stap {nth} uitwerken met de partners in de regio"),
                partner,
                format!("Q{} {called}", quarter + 1),
                format!("{called}-{:02}-01", quarter * 3 + 1),
                format!("{called}-{:02}-28", quarter * 3 + 3),
                state,
                format!("{called}-01-15"),
                id(3, year * DECISIONS + at % DECISIONS),
                id(1, year * MEETINGS + at % MEETINGS),
                id(2, year * MEETINGS + at % MEETINGS),
            ],
        )
        .map(drop)
}

/// A lasting id of the nth row of a table.
fn id(table: usize, nth: usize) -> String {
    format!("01900000-0000-7000-8{table:03}-{nth:012}")
}
