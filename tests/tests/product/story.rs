//! The secretary's day, on the command line: an existing note becomes a paper on an agenda, is worked on
//! and leaves as a pack.

use serde_json::{Value, json};
use tafelstuk_tests::command::Place;
use tafelstuk_tests::fixture;
use tafelstuk_tests::pdf::Said;
use tafelstuk_tests::product::{Asked, much_later};

const BOARD: &str = "Bestuurlijke tafel Zorg Eemvallei";

/// A store in which the note was taken in for the meeting of 16 September 2026.
struct Story {
    place: Place,
    meeting: String,
    paper: String,
}

impl Story {
    fn begin() -> Self {
        let place = Place::with_store();
        let note = fixture("story/bespreeknotitie-mantelzorg.txt");
        let taken = place.json([
            "take-in".as_ref(),
            "--store".as_ref(),
            "store".as_ref(),
            "--board".as_ref(),
            BOARD.as_ref(),
            "--date".as_ref(),
            "2026-09-16".as_ref(),
            note.as_os_str(),
        ]);
        let text = |value: &Value| value.as_str().expect("an id is text").to_owned();
        Self { place, meeting: text(&taken["meeting"]), paper: text(&taken["papers"][0]["paper"]) }
    }

    fn agenda(&self) -> Value {
        self.place.call("agenda.get", &json!({ "meeting": self.meeting }))
    }

    /// Label and title of every item, in order.
    fn lines(&self) -> Vec<String> {
        let agenda = self.agenda();
        let items = agenda["items"].as_array().expect("an agenda has items");
        let text = |value: &Value| value.as_str().expect("text").to_owned();
        items.iter().map(|item| format!("{} {}", text(&item["label"]), text(&item["title"]))).collect()
    }

    fn item(&self, title: &str) -> Value {
        let agenda = self.agenda();
        let items = agenda["items"].as_array().expect("an agenda has items");
        items.iter().find(|item| item["title"] == title).cloned().expect("the item is there")
    }

    fn paper(&self) -> Value {
        self.place.call("paper.get", &json!({ "id": self.paper }))
    }

    fn pack(&self, name: &str, audience: &str) -> Vec<u8> {
        let words = ["pack", "--store", "store", "--audience", audience, "-o", name];
        self.place.ok(words);
        std::fs::read(self.place.path().join(name)).expect("the pack was written")
    }

    /// Changes some fields of an item, as the agenda's side panel does.
    fn edit(&self, item: &Value, change: &Value) -> Value {
        let fields = "id rev title label treatment minutes presenter consent oral late closed visibility";
        let mut request: serde_json::Map<String, Value> =
            fields.split(' ').map(|field| (field.to_owned(), item[field].clone())).collect();
        request.extend(change.as_object().cloned().expect("a change has fields"));
        self.place.call("agenda.edit_item", &Value::Object(request))
    }
}

#[test]
fn an_existing_note_becomes_item_three_with_its_points_and_its_nested_steps() {
    let story = Story::begin();
    assert_eq!(
        story.lines(),
        [
            "1 Opening en vaststelling agenda",
            "2 Verslag en besluitenlijst vorige vergadering",
            "3 Steunpunten mantelzorg",
            "4 Rondvraag en sluiting",
        ]
    );
    assert_eq!(story.item("Steunpunten mantelzorg")["treatment"], "decision");
    let points = story.place.json(["list", "--store", "store", "decisions"]);
    let verbs: Vec<&str> = points.as_array().unwrap().iter().map(|p| p["verb"].as_str().unwrap()).collect();
    assert_eq!(verbs, ["take_note", "agree"]);
    let steps = story.place.json(["list", "--store", "store", "steps"]);
    let steps: Vec<Value> = steps.as_array().unwrap().iter().map(at_a_glance).collect();
    assert_eq!(
        steps,
        [
            json!(["1", "2026-10-01", "2026-10-31", ["Linde", "gemeenten"]]),
            json!(["2", "2026-10-01", "2026-12-31", []]),
            json!(["2a", null, null, []]),
            json!(["2b", null, null, []]),
            json!(["3", "2027-01-01", "2027-12-31", []]),
        ]
    );
}

fn at_a_glance(step: &Value) -> Value {
    json!([step["number"], step["period"]["start"], step["period"]["end"], step["owners"]])
}

#[test]
fn every_word_of_the_note_stands_in_the_paper() {
    let story = Story::begin();
    let paper = story.paper().to_string();
    let note = std::fs::read_to_string(fixture("story/bespreeknotitie-mantelzorg.txt")).unwrap();
    let missing: Vec<&str> = note
        .lines()
        .skip(3)
        .flat_map(str::split_whitespace)
        // The colon behind a heading says nothing.
        .map(|word| word.trim_end_matches(':'))
        .filter(|word| !["•", "o"].contains(word) && !paper.contains(word))
        .collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn moved_items_are_numbered_again_and_undo_and_redo_follow() {
    let story = Story::begin();
    let before = story.lines();
    let item = story.item("Steunpunten mantelzorg");
    story.place.call("agenda.move_item", &json!({ "id": item["id"], "rev": item["rev"], "position": 0 }));
    let moved = [
        "1 Steunpunten mantelzorg",
        "2 Opening en vaststelling agenda",
        "3 Verslag en besluitenlijst vorige vergadering",
        "4 Rondvraag en sluiting",
    ];
    assert_eq!(story.lines(), moved);
    let scope = json!({ "scope": format!("meeting:{}", story.meeting) });
    story.place.call("history.undo", &scope);
    assert_eq!(story.lines(), before);
    story.place.call("history.redo", &scope);
    assert_eq!(story.lines(), moved);
    assert_eq!(
        story.place.refused("history.redo", &scope),
        "Hier is niets meer om ongedaan te maken of opnieuw te doen."
    );
}

#[test]
fn an_issued_version_stays_and_what_changed_since_is_told_word_by_word() {
    let story = Story::begin();
    let detail = story.paper();
    let issue =
        json!({ "id": story.paper, "rev": detail["paper"]["rev"], "label": "1.0", "status": "draft" });
    story.place.call("paper.issue", &issue);
    let section = detail["sections"]
        .as_array()
        .and_then(|all| all.iter().find(|section| section["heading"] == "Aanleiding"))
        .expect("the note has a reason");
    let body = json!({ "type": "doc", "content": [{ "type": "paragraph", "content": [
        { "type": "text", "text": "De gemeenten en Linde voegen hun steunpunten samen." }] }] });
    story.place.call(
        "paper.save_section",
        &json!({
            "id": section["id"], "rev": section["rev"], "sitting": "01a20000-0000-7000-8000-000000000001",
            "heading": "Aanleiding", "role": section["role"], "body": body,
        }),
    );
    let told = story.place.json(["paper", "--store", "store", &story.paper, "--compare", "1.0", "working"]);
    let changes: Vec<&Value> = told["sections"].as_array().unwrap().iter().map(|s| &s["change"]).collect();
    assert_eq!(changes.iter().filter(|change| **change == "changed").count(), 1);
    assert_eq!(changes.iter().filter(|change| **change == "same").count(), changes.len() - 1);
    let issued = story.place.call("paper.version", &json!({ "id": story.paper, "label": "1.0" }));
    assert!(issued.to_string().contains("twee keer doorverwezen"));
    assert!(!story.paper().to_string().contains("twee keer doorverwezen"));
}

#[test]
fn a_members_pack_shows_title_points_and_steps_and_names_its_pages() {
    let story = Story::begin();
    let said = Said::of(&story.pack("leden.pdf", "members"));
    let text = said.text();
    for words in [
        BOARD,
        "16 september 2026",
        "Steunpunten mantelzorg",
        "Kennis te nemen van het beeld van de steunpunten",
        "In te stemmen met versie 2.0",
        "telefoonnummer voor alle mantelzorgers",
        "3-1",
    ] {
        let found = without_spaces(&text).contains(&without_spaces(words));
        assert!(found, "{words:?} stands in the pack:\n{text}");
    }
}

#[test]
fn a_confidential_item_leaves_no_trace_in_the_public_pack() {
    let story = Story::begin();
    let secret = fixture("story/voorstel-grondaankoop.txt");
    let words = ["take-in", "--store", "store", "--meeting", "latest"];
    story.place.ok(words.iter().map(AsRef::<std::ffi::OsStr>::as_ref).chain([secret.as_os_str()]));
    let board = story.agenda()["board"].clone();
    story.place.call(
        "board.edit",
        &json!({
            "id": board["id"], "rev": board["rev"], "name": board["name"], "short": board["short"],
            "region": board["region"], "public": true, "accent": board["accent"],
        }),
    );
    let mut open = json!({ "visibility": "public" });
    let paper = story.paper()["paper"].clone();
    for field in ["id", "rev", "title", "kind", "author", "portfolio_holder", "reference"] {
        open[field] = paper[field].clone();
    }
    story.place.call("paper.edit", &open);
    for title in ["Opening en vaststelling agenda", "Steunpunten mantelzorg"] {
        story.edit(&story.item(title), &json!({ "visibility": "public" }));
    }
    story.edit(&story.item("Aankoop kavel Grutto"), &json!({ "visibility": "confidential" }));
    let members = Said::of(&story.pack("leden.pdf", "members"));
    let public = Said::of(&story.pack("openbaar.pdf", "public"));
    for word in ["Grutto", "Wielewaal"] {
        assert!(members.holds(word), "members see {word}");
        assert!(!public.holds(word), "the public does not see {word}");
    }
    assert!(public.holds("Steunpunten") && public.holds("Linde"), "what is public stands in it");
    let stored = story.place.json(["list", "--store", "store", "papers"]);
    assert_eq!(stored.as_array().map(Vec::len), Some(2));
}

#[test]
fn the_same_pack_is_the_same_file_with_another_between_and_on_a_later_clock() {
    let story = Story::begin();
    let first = story.pack("een.pdf", "members");
    let other = story.pack("twee.pdf", "chair");
    assert_ne!(first, other);
    assert_eq!(first, story.pack("drie.pdf", "members"));
    let later = Asked::at(&story.place.store(), &story.place.settings(), much_later);
    assert_eq!(first, later.pack(json!({ "meeting": story.meeting, "audience": "members" })));
}

#[test]
fn a_whole_day_leaves_a_sound_store_whose_backup_restores() {
    let story = Story::begin();
    story.pack("leden.pdf", "members");
    story.place.ok(["backup", "--store", "store", "-o", "kopie.backup"]);
    let item = story.item("Steunpunten mantelzorg");
    story.place.call("agenda.remove_item", &json!({ "id": item["id"], "rev": item["rev"] }));
    assert_eq!(story.place.verified(), (json!([]), json!([])));
    story.place.ok(["restore", "kopie.backup", "--store", "store"]);
    assert_eq!(story.place.verified(), (json!([]), json!([])));
    assert!(story.lines().contains(&"3 Steunpunten mantelzorg".to_owned()));
}

fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}
