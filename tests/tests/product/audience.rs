//! Who sees what: every combination of labels, a *besloten* treatment and audience, shown by what the
//! finished pack says.
//!
//! The rule is stated here once more, apart from the product's own: the strictest label of item, paper
//! and attachment wins, and an item whose only paper is withheld is withheld with it.

use serde_json::{Value, json};
use tafelstuk_tests::pdf::Said;
use tafelstuk_tests::product::Asked;

const LABELS: [&str; 4] = ["public", "participants", "confidential", "personal"];
const AUDIENCES: [&str; 4] = ["members", "public", "partner", "chair"];

/// One item with one paper and one attachment, as labelled.
struct Case {
    number: usize,
    item: usize,
    paper: usize,
    attachment: usize,
    closed: bool,
}

/// Words of a case that stand nowhere else: seen with the item, with the paper, with the attachment.
struct Traces {
    item: Vec<String>,
    paper: Vec<String>,
    attachment: Vec<String>,
}

impl Case {
    fn all() -> Vec<Self> {
        let mut cases = Vec::new();
        for item in 0..LABELS.len() {
            for paper in 0..LABELS.len() {
                for attachment in 0..LABELS.len() {
                    for closed in [false, true] {
                        cases.push(Self { number: cases.len(), item, paper, attachment, closed });
                    }
                }
            }
        }
        cases
    }

    fn word(&self, kind: &str) -> String {
        format!("{kind}{}x", self.number)
    }

    fn traces(&self) -> Traces {
        let words = |kinds: &[&str]| kinds.iter().map(|kind| self.word(kind)).collect();
        Traces {
            item: words(&["Punt", "Spreker"]),
            paper: words(&["Stuk", "Kop", "Zin", "Vraag", "Steller", "Houder"]),
            attachment: words(&["Bijlage"]),
        }
    }
}

/// The rule: may someone of `audience` see what bears these labels?
fn may_see(audience: &str, labels: &[usize], closed: bool) -> bool {
    let strictest = labels.iter().max().map(|label| LABELS[*label]);
    match (audience, strictest) {
        ("public", Some("public")) => !closed,
        ("public", _) | (_, Some("personal")) => false,
        _ => true,
    }
}

struct Table {
    asked: Asked,
    meeting: String,
    board: String,
}

impl Table {
    fn new(folder: &std::path::Path) -> Self {
        let asked = Asked::create(folder);
        let board = asked.made(
            "board.add",
            json!({ "name": "Open tafel", "short": "OT", "region": "Eemvallei", "kind": "decides", "public": true }),
        );
        let meeting = asked.made("meeting.add", json!({ "board": board, "date": "2026-12-16" }));
        Self { asked, meeting, board }
    }

    fn add(&self, case: &Case) {
        let ask = |name: &str, request: Value| self.asked.ask(name, request);
        let title = case.word("Punt");
        let item = ask("agenda.add_item", json!({ "meeting": self.meeting, "title": title }));
        let paper = self.paper(case);
        ask("agenda.place_paper", json!({ "item": item["id"], "paper": paper }));
        let row = ask("agenda.get", json!({ "meeting": self.meeting }))["items"]
            .as_array()
            .and_then(|rows| rows.iter().find(|row| row["id"] == item["id"]).cloned())
            .expect("the item was just added");
        ask(
            "agenda.edit_item",
            json!({
                "id": row["id"], "rev": row["rev"], "title": title, "label": row["label"], "treatment": null,
                "minutes": null, "presenter": case.word("Spreker"), "consent": false, "oral": false,
                "late": false, "closed": case.closed, "visibility": LABELS[case.item],
            }),
        );
    }

    fn paper(&self, case: &Case) -> String {
        let ask = |name: &str, request: Value| self.asked.ask(name, request);
        let new = json!({ "board": self.board, "kind": "note", "title": case.word("Stuk") });
        let id = self.asked.made("paper.add", new);
        let heading = case.word("Kop");
        let section =
            ask("paper.add_section", json!({ "paper": id, "heading": heading, "role": "proposal" }));
        let body = json!({ "type": "doc", "content": [
            { "type": "paragraph", "content": [{ "type": "text", "text": case.word("Zin") }] },
            { "type": "decisionPoint",
              "attrs": { "id": format!("01a20000-0000-7000-8000-{:012}", case.number), "verb": "agree" },
              "content": [{ "type": "text", "text": format!("In te stemmen met {}", case.word("Vraag")) }] },
        ] });
        ask(
            "paper.save_section",
            json!({
                "id": section["id"], "rev": 1, "sitting": "01a20000-0000-7000-8000-00000000abcd",
                "heading": heading, "role": "proposal", "body": body,
            }),
        );
        self.label(&id, case, case.attachment);
        let file = format!("{}.pdf", case.word("Bijlage"));
        let offer = self.asked.app.offer_bytes(&file, b"%PDF-1.7 niets %%EOF".to_vec()).offer;
        // A file takes over the label that its paper has at that moment.
        ask("paper.attach", json!({ "paper": id, "offers": [offer] }));
        self.label(&id, case, case.paper);
        id
    }

    fn label(&self, id: &str, case: &Case, label: usize) {
        let rev = self.asked.ask("paper.get", json!({ "id": id }))["paper"]["rev"].clone();
        self.asked.ask(
            "paper.edit",
            json!({
                "id": id, "rev": rev, "title": case.word("Stuk"), "kind": "note",
                "author": case.word("Steller"), "portfolio_holder": case.word("Houder"), "reference": "",
                "visibility": LABELS[label],
            }),
        );
    }

    fn said(&self, audience: &str) -> Said {
        let recipient = (audience == "partner").then_some("Gemeente Eemdal");
        let ask = json!({ "meeting": self.meeting, "audience": audience, "recipient": recipient });
        Said::of(&self.asked.pack(ask))
    }
}

#[test]
fn the_strictest_label_decides_and_what_is_withheld_stands_nowhere_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::new(folder.path());
    let cases = Case::all();
    cases.iter().for_each(|case| table.add(case));
    let mut wrong = Vec::new();
    let mut seen = 0;
    for audience in AUDIENCES {
        let said = table.said(audience);
        for case in &cases {
            let traces = case.traces();
            let item = [case.item, case.paper];
            let paper = item;
            let attachment = [case.item, case.paper, case.attachment];
            let rows: [(&[usize], &[String]); 3] =
                [(&item, &traces.item), (&paper, &traces.paper), (&attachment, &traces.attachment)];
            for (labels, words) in rows {
                let expected = may_see(audience, labels, case.closed);
                seen += usize::from(expected);
                let names: Vec<&str> = labels.iter().map(|label| LABELS[*label]).collect();
                let off = words.iter().filter(|word| said.holds(word) != expected);
                wrong.extend(off.map(|word| {
                    format!("{audience}, {names:?}, closed {}: {word}, expected {expected}", case.closed)
                }));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(seen > 400, "the table has rows that are seen: {seen}");
}

#[test]
fn a_withheld_item_keeps_its_number_and_says_that_it_is_closed() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::new(folder.path());
    for (number, item) in [(1, 0), (2, 3), (3, 0)] {
        table.add(&Case { number, item, paper: 0, attachment: 0, closed: false });
    }
    let said = table.said("members");
    assert!(said.holds("Punt1x") && said.holds("Punt3x") && !said.holds("Punt2x"));
    assert!(said.holds("Besloten"));
    assert!(said.holds("3-1") && !said.holds("2-1"), "the third item's pages keep its number");
}

#[test]
fn an_item_with_one_paper_withheld_shows_the_other_and_no_trace_of_that_one() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::new(folder.path());
    let shown = Case { number: 1, item: 0, paper: 0, attachment: 0, closed: false };
    let withheld = Case { number: 2, item: 0, paper: 2, attachment: 0, closed: false };
    table.add(&shown);
    let agenda = table.asked.ask("agenda.get", json!({ "meeting": table.meeting }));
    let second = json!({ "item": agenda["items"][0]["id"], "paper": table.paper(&withheld) });
    table.asked.ask("agenda.place_paper", second);
    let said = table.said("public");
    let (shown, withheld) = (shown.traces(), withheld.traces());
    assert!(shown.item.iter().chain(&shown.paper).all(|word| said.holds(word)));
    assert!(!withheld.paper.iter().chain(&withheld.attachment).any(|word| said.holds(word)));
}

#[test]
fn what_lies_under_a_withheld_item_is_withheld_too() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::new(folder.path());
    table.add(&Case { number: 1, item: 3, paper: 0, attachment: 0, closed: false });
    let agenda = table.asked.ask("agenda.get", json!({ "meeting": table.meeting }));
    let under =
        json!({ "meeting": table.meeting, "title": "Onderliggend", "parent": agenda["items"][0]["id"] });
    table.asked.ask("agenda.add_item", under);
    assert!(!table.said("chair").holds("Onderliggend"));
}

#[test]
fn the_script_stands_in_the_chairs_pack_and_in_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::new(folder.path());
    let ask = json!({ "meeting": table.meeting, "title": "Regiobeeld" });
    let item = table.asked.made("agenda.add_item", ask);
    let ask = json!({
        "item": item, "rev": 0, "positions": "Het zorgkantoor vraagt hier om meer tijd.",
        "conclusion": "De tafel komt hier met een knelpuntenlijst op terug.", "notes": "Vooraf bellen met de wethouder.",
    });
    table.asked.ask("agenda.save_script", ask);
    for audience in ["chair", "members", "partner", "public"] {
        let said = table.said(audience);
        for word in ["zorgkantoor", "knelpuntenlijst", "wethouder"] {
            assert_eq!(said.holds(word), audience == "chair", "{audience}: {word}");
        }
    }
}

#[test]
fn what_is_made_of_an_agenda_that_changed_after_it_went_out_says_concept() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::new(folder.path());
    let add = |title: &str| {
        table.asked.ask("agenda.add_item", json!({ "meeting": table.meeting, "title": title }));
    };
    let build = || {
        table.asked.ask("pack.build", json!({ "meeting": table.meeting, "audience": "members" }))["pack"]["concept"].clone()
    };
    let send = || {
        let rev = table.asked.ask("meeting.get", json!({ "id": table.meeting }))["rev"].clone();
        table.asked.ask("agenda.send", json!({ "meeting": table.meeting, "rev": rev }));
    };
    add("Regiobeeld");
    assert_eq!(build(), true);
    send();
    assert_eq!(build(), false);
    add("Nagekomen");
    assert_eq!(build(), true);
    send();
    assert_eq!(build(), false);
}
