//! A meeting that was held leaves for the archive: a folder that other programs can check, whole or not at all.

use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use tafelstuk_app::Error;
use tafelstuk_tests::command::Place;
use tafelstuk_tests::product::Asked;
use tempfile::TempDir;

const POINT: &str = "01a20000-0000-7000-8000-0000000000bb";
const PAPER: &[&str] = &["id", "rev", "title", "kind", "topic", "author", "portfolio_holder", "reference"];
const ITEM: &[&str] =
    &["id", "rev", "title", "label", "treatment", "minutes", "presenter", "consent", "oral", "late"];
const MEETING: &[&str] = &["id", "rev", "date", "starts", "ends", "place"];

/// A public board's meeting with an open item and its paper, a closed one, and one for a named person.
struct Table {
    asked: Asked,
    folder: TempDir,
    meeting: String,
}

impl Table {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let asked = Asked::create(folder.path());
        let board = json!({
            "name": "Bestuurlijke tafel Eemvallei", "short": "BTE", "region": "Eemvallei", "kind": "decides",
            "public": true,
        });
        let board = asked.made("board.add", board);
        let member = json!({ "name": "Ria Post", "email": "r.post@eemvallei.example" });
        let member = asked.made("board.add_member", member);
        asked.ask("board.add_seat", json!({ "board": board, "member": member, "role": "chair" }));
        let date = json!({
            "board": board, "date": "2026-11-18", "starts": "14:00", "ends": "16:00", "place": "Zaal 3",
            "standing": false,
        });
        let meeting = asked.made("meeting.add", date);
        let table = Self { asked, folder, meeting };
        table.item(&board, "Regiobeeld & <cijfers>", "public", false);
        table.item(&board, "Overname van het verpleeghuis", "participants", true);
        table.item(&board, "Gesprek met de bestuurder", "personal", false);
        let members = json!([member]);
        table.asked.ask("dispatch.prepare", json!({ "meeting": table.meeting }));
        table.asked.ask("dispatch.confirm", json!({ "meeting": table.meeting, "members": members }));
        table
    }

    /// An item with a paper of one point.
    fn item(&self, board: &str, title: &str, visibility: &str, closed: bool) {
        let paper = self.asked.made("paper.add", json!({ "board": board, "kind": "note", "title": title }));
        let seen = self.asked.ask("paper.get", json!({ "id": paper }))["paper"].clone();
        self.edit("paper.edit", &seen, PAPER, json!({ "visibility": visibility }));
        let section = json!({ "paper": paper, "heading": "Voorstel", "role": "proposal" });
        let section = self.asked.made("paper.add_section", section);
        let words = format!("In te stemmen met het voorstel over {}.", title.to_lowercase());
        let id = POINT.replace("bb", &format!("{:02x}", title.len()));
        let point = json!({
            "type": "decisionPoint", "attrs": { "id": id, "verb": "agree", "needsHomeDecision": false },
            "content": [{ "type": "text", "text": words }],
        });
        let text = json!({
            "id": section, "rev": 1, "sitting": "01a20000-0000-7000-8000-0000000000aa", "heading": "Voorstel",
            "role": "proposal", "body": { "type": "doc", "content": [point] },
        });
        self.asked.ask("paper.save_section", text);
        let item = self.asked.made("agenda.add_item", json!({ "meeting": self.meeting, "title": title }));
        self.asked.ask("agenda.place_paper", json!({ "item": item, "paper": paper }));
        let agenda = self.asked.ask("agenda.get", json!({ "meeting": self.meeting }));
        let seen = agenda["items"].as_array().unwrap().iter().find(|one| one["id"] == item.as_str());
        self.edit(
            "agenda.edit_item",
            seen.unwrap(),
            ITEM,
            json!({ "visibility": visibility, "closed": closed }),
        );
    }

    /// Edits a row: the fields that the call wants as they were seen, and others.
    fn edit(&self, call: &str, seen: &Value, fields: &[&str], mut edit: Value) {
        for field in fields {
            edit[*field] = seen[*field].clone();
        }
        self.asked.ask(call, edit);
    }

    /// Every point is decided as proposed, and list and minutes go out.
    fn hold(&self) {
        let seen = self.asked.ask("meeting.get", json!({ "id": self.meeting }));
        self.edit("meeting.edit", &seen, MEETING, json!({ "state": "held" }));
        let view = self.asked.ask("decision.recording", json!({ "meeting": self.meeting }));
        for item in view["items"].as_array().unwrap() {
            for point in item["points"].as_array().unwrap() {
                self.asked.ask(
                    "decision.record",
                    json!({ "item": item["item"]["id"], "point": point["point"], "rev": 0, "outcome": "as_proposed" }),
                );
            }
        }
        for (slice, view) in [("decision", "list_of"), ("minutes", "get")] {
            let hash = self.asked.ask(&format!("{slice}.{view}"), json!({ "meeting": self.meeting }))["hash"]
                .clone();
            let agree = json!({ "meeting": self.meeting, "by": "Ria Post", "hash": hash });
            self.asked.ask(&format!("{slice}.agree"), agree);
            self.asked.ask(&format!("{slice}.send"), json!({ "meeting": self.meeting, "hash": hash }));
        }
    }

    fn export(&self, more: Value) -> Result<Value, Error> {
        let folder = self.asked.app.offer_folder(self.folder.path()).unwrap().offer;
        let mut request = json!({ "meeting": self.meeting, "folder": folder });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.asked.try_ask("archive.export", request)
    }
}

/// What programs that share no code with ours find in a dossier.
fn read(dossier: &Path) -> Value {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let python = format!("{root}/target/venv/bin/python");
    let found = Command::new(&python).arg(format!("{root}/tests/dossier.py")).arg(dossier).output();
    let found = found.unwrap_or_else(|fault| panic!("{python}: {fault}; `cargo xtask test` makes it"));
    assert!(found.status.success(), "{}", String::from_utf8_lossy(&found.stderr));
    serde_json::from_slice(&found.stdout).unwrap()
}

fn named<'a>(found: &'a Value, start: &str) -> &'a Value {
    let objects = found["objects"].as_array().unwrap();
    let object = objects.iter().find(|one| one["name"].as_str().unwrap().starts_with(start));
    object.unwrap_or_else(|| panic!("{start} in {objects:?}"))
}

#[test]
fn a_dossier_holds_what_was_sent_and_decided_and_every_file_is_described() {
    let table = Table::new();
    table.hold();
    let made = table.export(json!({ "close": true })).unwrap();
    assert_eq!(made["dossier"]["name"], "BTE 2026-11-18 dossier");
    assert_eq!(made["missing"], json!([{ "missing": "personal", "label": "3" }]));
    let found = read(&table.folder.path().join("BTE 2026-11-18 dossier"));
    assert_eq!(found["faults"], json!([]));
    let whole = named(&found, "BTE 2026-11-18 dossier");
    assert_eq!((&whole["level"], &whole["parts"]), (&json!("Dossier"), &json!(7)));
    assert_eq!(whole["until"], "2036-11-25");
    assert_eq!(named(&found, "1 Regiobeeld & <cijfers>")["readers"], "Openbaar");
    assert_eq!(named(&found, "2 Overname")["readers"], "Besloten");
    let withheld = named(&found, "3 niet in dit dossier");
    assert_eq!((&withheld["readers"], &withheld["files"]), (&json!("Genoemde personen"), &json!(0)));
    assert_eq!(named(&found, "Vergaderset 1")["readers"], "Voorzitter en secretaris");
    for sort in ["Vergaderset 1, Voorzitter", "Besluitenlijst 1", "Verslag 1", "Besluiten als open data"] {
        assert_eq!(named(&found, sort)["files"], 1, "{sort}");
    }
    let formats = found["formats"].as_object().unwrap();
    let pdfs = formats.iter().filter(|(name, _)| name.ends_with(".pdf"));
    assert!(pdfs.clone().count() >= 5 && pdfs.clone().all(|(_, format)| format == "PDF/A-2a"), "{formats:?}");
    assert_eq!(table.asked.ask("meeting.get", json!({ "id": table.meeting }))["state"], "closed");
    let view = table.asked.ask("archive.get", json!({ "meeting": table.meeting }));
    assert_eq!(view["dossiers"][0]["sha256"], made["dossier"]["sha256"]);
}

#[test]
fn open_data_of_a_closed_item_is_its_number_alone() {
    let table = Table::new();
    table.hold();
    table.export(json!({ "name": "voor het e-depot" })).unwrap();
    let found = read(&table.folder.path().join("voor het e-depot"));
    let file =
        found["files"].as_array().unwrap().iter().find(|name| name.as_str().unwrap().ends_with(".json"));
    let path = table.folder.path().join("voor het e-depot").join(file.unwrap().as_str().unwrap());
    let text = std::fs::read_to_string(path).unwrap();
    let data: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(data["openbaar"], true);
    assert_eq!(data["agendapunten"][0]["besluiten"][0]["besluitresultaat"], "Aangenomen");
    assert_eq!(data["agendapunten"][1]["indicatorBesloten"], true);
    assert!(text.contains("regiobeeld"), "{text}");
    for secret in ["Overname", "overname", "verpleeghuis", "Gesprek", "bestuurder\""] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
}

#[test]
fn a_folder_of_that_name_is_never_written_into_and_a_meeting_to_come_has_no_dossier() {
    let table = Table::new();
    assert!(matches!(table.export(json!({})), Err(Error::NotNow { .. })));
    table.hold();
    let there = table.folder.path().join("BTE 2026-11-18 dossier");
    std::fs::create_dir(&there).unwrap();
    assert!(matches!(table.export(json!({})), Err(Error::FolderExists { .. })));
    assert_eq!(std::fs::read_dir(&there).unwrap().count(), 0);
    for name in ["../elders", "a/b", "/", ".."] {
        assert!(matches!(table.export(json!({ "name": name })), Err(Error::Invalid { .. })), "{name}");
    }
    assert_eq!(table.asked.ask("archive.get", json!({ "meeting": table.meeting }))["dossiers"], json!([]));
}

#[test]
fn a_dossier_that_is_stopped_leaves_nothing_behind() {
    let table = Table::new();
    table.hold();
    let before = names(table.folder.path());
    let app = table.asked.app.clone();
    table.asked.app.subscribe(move |event| {
        if let tafelstuk_app::Event::Progress { job, what, .. } = event
            && what == "archive-progress-lists"
        {
            app.call("job.cancel", json!({ "job": job })).unwrap();
        }
    });
    let stopped = table.export(json!({ "job": "dossier" }));
    assert!(matches!(stopped, Err(Error::Cancelled {})), "{stopped:?}");
    assert_eq!(names(table.folder.path()), before);
}

#[test]
fn the_command_makes_a_dossier_under_the_name_that_is_asked_for() {
    let place = Place::new();
    place.ok(["init", "--store", "store", "--example"]);
    let meetings = place.json(["list", "--store", "store", "meetings"]);
    let held =
        meetings.as_array().unwrap().iter().find(|one| one["state"] == "held" || one["state"] == "closed");
    let meeting = held.unwrap()["id"].as_str().unwrap();
    let words = ["archive", "--store", "store", "--meeting", meeting, "-o", "dossier"];
    let made = place.json(words);
    assert_eq!(made["dossier"]["name"], "dossier");
    assert_eq!(read(&place.path().join("dossier"))["faults"], json!([]));
    let again = place.run(words).sentence();
    assert!(again.contains("bestaat al"), "{again}");
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
