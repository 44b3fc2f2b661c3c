//! The loop to its end: a board decides on a paper, in other words than were proposed; one partner reserves its
//! position, one item is not reached; what follows is agreed, put off and done.

use serde_json::{Value, json};
use tafelstuk_tests::command::Place;
use tafelstuk_tests::pdf::Said;
use tafelstuk_tests::product::Asked;
use tempfile::TempDir;

const POINT: &str = "01a20000-0000-7000-8000-0000000000bb";
const HOME: &str = "01a20000-0000-7000-8000-0000000000bc";

/// A board with a meeting on 16 December 2026 that treats one paper and one oral item.
struct Table {
    asked: Asked,
    _folder: TempDir,
    board: String,
    partner: String,
    meeting: String,
    paper: String,
    item: String,
    oral: String,
}

impl Table {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let asked = Asked::create(folder.path());
        let name = "Bestuurlijke tafel Eemvallei";
        let board = asked.made(
            "board.add",
            json!({ "name": name, "short": "BST", "region": "Eemvallei", "kind": "decides" }),
        );
        let partner = asked.made(
            "board.add_partner",
            json!({ "name": "Zorgkantoor Eemvallei", "short": "Zorgkantoor", "kind": "care_office" }),
        );
        let member = asked.made("board.add_member", json!({ "name": "Ria Post", "partner": partner }));
        asked.ask("board.add_seat", json!({ "board": board, "member": member, "role": "chair" }));
        let meeting = asked.made(
            "meeting.add",
            json!({ "board": board, "date": "2026-12-16", "starts": "14:00", "ends": "16:00", "place": "", "standing": false }),
        );
        let paper =
            asked.made("paper.add", json!({ "board": board, "kind": "note", "title": "Regiobeeld 2.0" }));
        write_paper(&asked, &paper);
        let item = asked.made("agenda.add_item", json!({ "meeting": meeting, "title": "Regiobeeld 2.0" }));
        asked.ask("agenda.place_paper", json!({ "item": item, "paper": paper }));
        let oral = asked.made("agenda.add_item", json!({ "meeting": meeting, "title": "Opleiden" }));
        Self { asked, _folder: folder, board, partner, meeting, paper, item, oral }
    }

    fn record(&self, point: &str, rev: i64, more: Value) -> Value {
        let mut request = json!({ "item": self.item, "point": point, "rev": rev });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.asked.ask("decision.record", request)
    }

    fn view(&self) -> Value {
        self.asked.ask("decision.recording", json!({ "meeting": self.meeting }))
    }

    fn point(&self, id: &str) -> Value {
        let view = self.view();
        let points = view["items"][0]["points"].as_array().unwrap();
        points.iter().find(|point| point["point"] == id).cloned().unwrap()
    }

    fn actions(&self, request: Value) -> Vec<Value> {
        self.asked.ask("follow_up.list", request).as_array().unwrap().clone()
    }
}

fn write_paper(asked: &Asked, paper: &str) {
    let section =
        asked.made("paper.add_section", json!({ "paper": paper, "heading": "Voorstel", "role": "proposal" }));
    let words = |text: &str| json!([{ "type": "text", "text": text }]);
    let paragraph = |text: &str| json!({ "type": "paragraph", "content": words(text) });
    let point = |id: &str, verb: &str, home: bool, text: &str| json!({ "type": "decisionPoint", "attrs": { "id": id, "verb": verb, "needsHomeDecision": home }, "content": words(text) });
    let below = json!({
        "type": "step", "attrs": { "id": "01a20000-0000-7000-8000-0000000000ce", "owners": [], "period": null },
        "content": [paragraph("Cijfers leveren")],
    });
    let step = json!({
        "type": "step",
        "attrs": { "id": "01a20000-0000-7000-8000-0000000000cd", "owners": ["BST"], "period": "1e kwartaal 2027" },
        "content": [paragraph("Versie 3.0 opstellen"), below],
    });
    asked.ask(
        "paper.save_section",
        json!({
            "id": section, "rev": 1, "sitting": "01a20000-0000-7000-8000-0000000000aa", "heading": "Voorstel",
            "role": "proposal",
            "body": { "type": "doc", "content": [
                point(POINT, "take_note", false, "Kennis te nemen van de toelichting."),
                point(HOME, "agree", true, "In te stemmen met regiobeeld 2.0."),
                step,
            ] },
        }),
    );
}

#[test]
fn a_meeting_is_recorded_to_its_last_action() {
    let table = Table::new();
    let seat = table.view()["seats"][0]["seat"].clone();
    table
        .asked
        .ask("decision.attend", json!({ "meeting": table.meeting, "seat": seat, "presence": "present" }));
    table.record(POINT, 0, json!({ "outcome": "as_proposed" }));
    let decided = "In te stemmen met regiobeeld 2.0, mits de colleges zijn geraadpleegd.";
    table.record(
        HOME,
        0,
        json!({ "outcome": "amended", "decided": decided, "reservations": [{ "partner": table.partner }] }),
    );
    table.asked.ask("agenda.set_outcome", json!({ "item": table.oral, "outcome": "not_reached" }));
    let noted = table.asked.ask(
        "follow_up.note",
        json!({ "item": table.item, "text": "Zorgkantoor stuurt planning rond vóór 1 februari" }),
    );
    assert_eq!((noted["kind"].clone(), noted["number"].clone()), (json!("action"), json!(1)));
    let taken = table.asked.ask("follow_up.take_steps", json!({ "meeting": table.meeting }));
    assert_eq!(taken["made"].as_array().unwrap().len(), 2);
    let again = table.asked.ask("follow_up.take_steps", json!({ "meeting": table.meeting }));
    assert_eq!(again["made"], json!([]));

    let list = table.actions(json!({ "board": table.board }));
    let told: Vec<Value> = list
        .iter()
        .map(|row| json!([row["number"], row["owner_now"], row["period"]["end"], row["decided"]]))
        .collect();
    assert_eq!(
        told,
        [
            json!([1, "Zorgkantoor Eemvallei", "2027-01-31", null]),
            json!([2, "BST", "2027-03-31", "Kennis te nemen van de toelichting."]),
            json!([3, "", null, "Kennis te nemen van de toelichting."]),
        ]
    );
    assert_eq!(list[2]["parent_number"], 2);
    // The wording stands once: what was decided is what every list shows.
    let decisions = table.asked.ask("decision.list", json!({}));
    assert_eq!(decisions[1]["decided"], decided);
    assert_eq!(decisions[1]["reservations"][0]["name"], "Zorgkantoor Eemvallei");
    assert_eq!(decisions[1]["proposed"], "In te stemmen met regiobeeld 2.0.");
}

#[test]
fn what_is_recorded_is_there_after_the_lid_closed() {
    let table = Table::new();
    table.record(POINT, 0, json!({ "outcome": "deferred" }));
    let outcome = || table.view()["items"][0]["outcome"].clone();
    assert_eq!(outcome(), "deferred");
    table.asked.ask("store.close", json!({}));
    table.asked.ask("store.unlock", json!({}));
    assert_eq!(outcome(), "deferred");
    assert_eq!(table.point(POINT)["outcome"], "deferred");
}

#[test]
fn a_point_has_one_outcome_and_a_second_writer_is_told() {
    let table = Table::new();
    table.record(POINT, 0, json!({ "outcome": "as_proposed" }));
    let second = table.asked.try_ask(
        "decision.record",
        json!({ "item": table.item, "point": POINT, "rev": 0, "outcome": "rejected" }),
    );
    assert_eq!(second.unwrap_err().code(), "conflict");
    assert_eq!(table.point(POINT)["outcome"], "as_proposed");
    assert_eq!(table.asked.ask("decision.list", json!({})).as_array().unwrap().len(), 1);
}

#[test]
fn item_and_points_say_the_same() {
    let table = Table::new();
    let outcome = || table.view()["items"][0]["outcome"].clone();
    table.record(POINT, 0, json!({ "outcome": "as_proposed" }));
    assert_eq!(outcome(), "handled");
    table.record(HOME, 0, json!({ "outcome": "deferred" }));
    assert_eq!(outcome(), "deferred");
    // The next meeting is offered what comes back.
    let next = table.asked.made(
        "meeting.add",
        json!({ "board": table.board, "date": "2027-02-10", "starts": null, "ends": null, "place": "", "standing": false }),
    );
    let offers = table.asked.ask("agenda.offers", json!({ "meeting": next }));
    assert_eq!(
        (offers[0]["title"].clone(), offers[0]["why"].clone()),
        (json!("Regiobeeld 2.0"), json!("deferred"))
    );
    table.record(HOME, 1, json!({ "outcome": null }));
    assert_eq!(outcome(), "handled");
    table.record(POINT, 1, json!({ "outcome": null }));
    assert_eq!(outcome(), Value::Null);
}

#[test]
fn an_undone_outcome_is_gone_from_point_and_item() {
    let table = Table::new();
    table.record(POINT, 0, json!({ "outcome": "as_proposed" }));
    table.asked.ask("history.undo", json!({ "scope": format!("meeting:{}", table.meeting) }));
    assert_eq!(table.point(POINT)["outcome"], Value::Null);
    assert_eq!(table.view()["items"][0]["outcome"], Value::Null);
}

#[test]
fn the_words_that_went_out_are_what_is_decided_on() {
    let table = Table::new();
    let rev = table.asked.ask("meeting.get", json!({ "id": table.meeting }))["rev"].clone();
    table.asked.ask("agenda.send", json!({ "meeting": table.meeting, "rev": rev }));
    let detail = table.asked.ask("paper.get", json!({ "id": table.paper }));
    let sections = detail["sections"].as_array().unwrap();
    let has_points = |one: &&Value| one["body"]["content"].as_array().is_some_and(|all| all.len() == 3);
    let mut section = sections.iter().find(has_points).cloned().unwrap();
    section["body"]["content"][0]["content"][0]["text"] = json!("Kennis te nemen van iets anders.");
    let mut request = json!({ "sitting": "01a20000-0000-7000-8000-0000000000ab" });
    for field in ["id", "rev", "heading", "role", "body"] {
        request[field] = section[field].clone();
    }
    table.asked.ask("paper.save_section", request);
    assert_eq!(table.point(POINT)["proposed"], "Kennis te nemen van de toelichting.");
}

#[test]
fn the_order_on_the_spot_leaves_the_agenda_as_it_went_out() {
    let table = Table::new();
    table.asked.ask("decision.move_item", json!({ "item": table.oral, "after": null }));
    let view = table.view();
    let treated: Vec<&Value> =
        view["items"].as_array().unwrap().iter().map(|row| &row["item"]["title"]).collect();
    assert_eq!(treated, ["Opleiden", "Regiobeeld 2.0"]);
    let agenda = table.asked.ask("agenda.get", json!({ "meeting": table.meeting }));
    let planned: Vec<&Value> = agenda["items"].as_array().unwrap().iter().map(|row| &row["title"]).collect();
    assert_eq!(planned, ["Regiobeeld 2.0", "Opleiden"]);
}

#[test]
fn the_second_screen_shows_what_is_being_decided() {
    let table = Table::new();
    let shown = || table.asked.ask("decision.shown", json!({ "meeting": table.meeting }));
    assert_eq!(shown(), Value::Null);
    table.asked.ask(
        "decision.show",
        json!({ "meeting": table.meeting, "item": table.item, "point": HOME, "decision": null }),
    );
    assert_eq!(shown()["text"], "In te stemmen met regiobeeld 2.0.");
    table.record(HOME, 0, json!({ "outcome": "amended", "decided": "In te stemmen met versie 2.1." }));
    assert_eq!(
        (shown()["text"].clone(), shown()["outcome"].clone()),
        (json!("In te stemmen met versie 2.1."), json!("amended"))
    );
}

#[test]
fn an_owner_who_left_stays_named_and_is_told() {
    let table = Table::new();
    table
        .asked
        .ask("follow_up.add", json!({ "board": table.board, "text": "Zaal regelen", "owner": "Ria Post" }));
    assert_eq!(table.actions(json!({}))[0]["owner_left"], false);
    let seat = table.asked.ask("board.get", json!({ "id": table.board }))["seats"][0].clone();
    table.asked.ask(
        "board.edit_seat",
        json!({
            "id": seat["id"], "rev": seat["rev"], "role": "chair", "from": null, "until": "2026-11-01", "beside": null,
            "carrier": "mail",
        }),
    );
    let row = table.actions(json!({}))[0].clone();
    assert_eq!((row["owner_left"].clone(), row["owner_now"].clone()), (json!(true), json!("Ria Post")));
}

#[test]
fn overdue_and_undated_are_told_apart() {
    let table = Table::new();
    for (text, period) in [("Laat", "oktober 2026"), ("Straks", "december 2027"), ("Ooit", "")] {
        table.asked.ask("follow_up.add", json!({ "board": table.board, "text": text, "period": period }));
    }
    let texts = |which: &str| -> Vec<String> {
        let rows = table.actions(json!({ "which": which }));
        rows.iter().map(|row| row["text"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(texts("overdue"), ["Laat"]);
    assert_eq!(texts("undated"), ["Ooit"]);
    assert_eq!(texts("open"), ["Laat", "Straks", "Ooit"]);
}

impl Table {
    fn list(&self) -> Value {
        self.asked.ask("decision.list_of", json!({ "meeting": self.meeting }))
    }

    fn agree(&self) {
        let hash = self.list()["hash"].clone();
        self.asked.ask("decision.agree", json!({ "meeting": self.meeting, "by": "Ria Post", "hash": hash }));
    }

    fn send_list(&self) -> Result<Value, String> {
        let hash = self.list()["hash"].clone();
        let request = json!({ "meeting": self.meeting, "hash": hash, "remarks_until": "2026-12-24" });
        self.asked.try_ask("decision.send", request).map_err(|fault| format!("{fault:?}"))
    }

    fn exported(&self, form: &str) -> Vec<u8> {
        let product =
            self.asked.ask("decision.export_list", json!({ "meeting": self.meeting, "form": form }));
        self.asked.app.product(product["product"].as_str().unwrap()).unwrap().bytes.as_ref().clone()
    }

    fn decision(&self, nth: usize) -> Value {
        self.list()["decisions"][nth].clone()
    }
}

#[test]
fn a_list_goes_from_concept_to_adopted_and_never_changes_once_sent() {
    let table = Table::new();
    assert!(table.send_list().unwrap_err().contains("list_empty"));
    table.record(POINT, 0, json!({ "outcome": "as_proposed" }));
    assert_eq!(table.list()["state"], "concept");
    assert!(table.send_list().unwrap_err().contains("list_not_agreed"));
    table.agree();
    assert_eq!(table.list()["state"], "agreed");
    // What changes after the chair agreed is a concept again.
    table.record(HOME, 0, json!({ "outcome": "rejected", "remark": "Te duur" }));
    assert_eq!(table.list()["state"], "concept");
    table.agree();
    table.send_list().unwrap();
    assert_eq!(table.list()["state"], "sent");
    let sent = || table.asked.ask("decision.sent_list", json!({ "meeting": table.meeting, "number": 1 }));
    let before = sent();
    table.record(HOME, 1, json!({ "outcome": "as_proposed" }));
    assert_eq!(sent(), before);
    assert_eq!(table.list()["state"], "concept");
    table.agree();
    assert_eq!(table.send_list().unwrap()["number"], 2);
    table.asked.ask(
        "decision.adopt",
        json!({ "meeting": table.meeting, "number": 2, "adopted_on": "2027-02-10", "amendments": "Punt 1: komma weg" }),
    );
    let list = table.list();
    assert_eq!(
        (list["state"].clone(), list["versions"][1]["amendments"].clone()),
        (json!("adopted"), json!("Punt 1: komma weg"))
    );
}

#[test]
fn own_words_stay_when_the_record_changes_and_are_the_same_everywhere() {
    let table = Table::new();
    table.record(HOME, 0, json!({ "outcome": "as_proposed" }));
    table.asked.ask("follow_up.take_steps", json!({ "meeting": table.meeting }));
    let own = "De tafel stemt in met regiobeeld 2.0.";
    let one = table.decision(0);
    table.asked.ask("decision.reword", json!({ "id": one["id"], "rev": one["rev"], "text": own }));
    let line = |list: &Value| list["list"]["items"][0]["lines"][0]["text"].clone();
    assert_eq!(line(&table.list()), own);
    let rev = table.decision(0)["rev"].clone();
    table.record(
        HOME,
        rev.as_i64().unwrap(),
        json!({ "outcome": "amended", "decided": "In te stemmen met versie 2.1." }),
    );
    let list = table.list();
    assert_eq!(line(&list), own);
    let changed: Vec<&Value> = list["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["warning"] == "record_changed")
        .collect();
    assert_eq!(changed[0]["recorded"], "In te stemmen met versie 2.1.");
    // One source: list, actions and the three files show the same words.
    assert_eq!(table.actions(json!({}))[0]["decided"], own);
    assert!(String::from_utf8(table.exported("text")).unwrap().contains(own));
    let squeezed = own.replace(' ', "");
    let pdf = Said::of(&table.exported("pdf")).text().replace([' ', '\n'], "");
    assert!(pdf.contains(&squeezed), "{pdf}");
    assert!(table.exported("word").starts_with(b"PK"));
    let one = table.decision(0);
    table.asked.ask("decision.reword", json!({ "id": one["id"], "rev": one["rev"], "text": null }));
    assert_eq!(line(&table.list()), "In te stemmen met versie 2.1.");
}

#[test]
fn a_list_without_attendance_or_with_points_unsaid_warns() {
    let table = Table::new();
    table.record(POINT, 0, json!({ "outcome": "as_proposed" }));
    let list = table.list();
    let kinds: Vec<&Value> = list["warnings"].as_array().unwrap().iter().map(|one| &one["warning"]).collect();
    assert_eq!(kinds, ["no_attendance", "unsaid"]);
}

#[test]
fn open_actions_are_offered_to_the_next_agenda_once() {
    let table = Table::new();
    let offered = || -> Vec<Value> {
        let offers = table.asked.ask("agenda.offers", json!({ "meeting": table.meeting }));
        offers.as_array().unwrap().iter().filter(|one| one["why"] == "open_actions").cloned().collect()
    };
    assert_eq!(offered(), Vec::<Value>::new());
    table.asked.ask("follow_up.add", json!({ "board": table.board, "text": "Zaal regelen" }));
    let offer = offered().remove(0);
    assert_eq!(offer["title"], "Actielijst (1 open)");
    table.asked.ask("agenda.take_up", json!({ "meeting": table.meeting, "offers": [offer["source"]] }));
    assert_eq!(offered(), Vec::<Value>::new());
}

#[test]
fn the_command_lists_what_is_asked_and_writes_the_action_list() {
    let place = Place::new();
    place.ok(["init", "--store", "store", "--example"]);
    let decisions = place.json(["list", "--store", "store", "decisions"]);
    let decided = decisions.as_array().unwrap().iter().filter(|row| !row["decision"].is_null()).count();
    assert!(decided > 4, "{decided} decisions");
    let steps = place.json(["list", "--store", "store", "steps"]);
    let states: Vec<&str> =
        steps.as_array().unwrap().iter().map(|row| row["state"].as_str().unwrap()).collect();
    for state in ["proposed", "open", "active", "done"] {
        assert!(states.contains(&state), "{state} among {states:?}");
    }
    place.ok(["steps", "--store", "store", "--xlsx", "acties.xlsx", "--csv", "acties.csv"]);
    let csv = std::fs::read_to_string(place.path().join("acties.csv")).unwrap();
    assert!(
        csv.starts_with('\u{feff}') && csv.contains("Samenwerkingsafspraken")
            || csv.contains("samenwerkingsafspraken")
    );
    assert!(std::fs::read(place.path().join("acties.xlsx")).unwrap().starts_with(b"PK"));
    assert_eq!(place.run(["steps", "--store", "store"]).code, 2);
}

#[test]
fn a_decision_is_confirmed_by_the_boards_own_rule_partner_by_partner() {
    let table = Table::new();
    table.record(HOME, 0, json!({ "outcome": "as_proposed" }));
    let row = || table.asked.ask("decision.confirmations", json!({}))[0].clone();
    let confirm = |rev: i64, state: &str| {
        let request = json!({
            "decision": row()["decision"]["id"], "partner": table.partner, "rev": rev, "state": state,
            "remark": "Met dank", "contact": "Bas Kramer", "body": "raad van bestuur", "decided_on": "2027-01-12",
            "carrier": "mail",
        });
        table.asked.try_ask("decision.confirm", request)
    };
    assert_eq!((row()["complete"].clone(), row()["of"].clone()), (json!(false), json!(1)));
    confirm(0, "submitted").unwrap();
    assert_eq!(row()["complete"], false);
    confirm(1, "agreed_with_remark").unwrap();
    assert_eq!((row()["complete"].clone(), row()["agreed"].clone()), (json!(true), json!(1)));
    assert_eq!(row()["wording"], "In te stemmen met regiobeeld 2.0.");
    assert_eq!(confirm(1, "declined").unwrap_err().code(), "conflict");
    confirm(2, "declined").unwrap();
    assert_eq!(row()["complete"], false);
    let board = table.asked.ask("board.get", json!({ "id": table.board }))["board"].clone();
    let rule = json!({ "id": table.board, "rev": board["rev"], "rule": "municipalities" });
    table.asked.ask("board.set_confirmed_by", rule);
    assert_eq!((row()["rule"].clone(), row()["complete"].clone()), (json!("municipalities"), json!(true)));
}

#[test]
fn a_confirmation_keeps_its_document_as_it_came_until_another_takes_its_place() {
    let table = Table::new();
    table.record(HOME, 0, json!({ "outcome": "as_proposed" }));
    let row = || table.asked.ask("decision.confirmations", json!({}))[0].clone();
    let kept = || row()["cells"][0]["confirmation"]["document"]["name"].clone();
    let confirm = |rev: i64, document: Value| {
        let request = json!({
            "decision": row()["decision"]["id"], "partner": table.partner, "rev": rev, "state": "agreed", "remark": "",
            "contact": "", "body": "", "decided_on": null, "carrier": "letter", "document": document,
        });
        table.asked.try_ask("decision.confirm", request)
    };
    let offered = |name: &str, bytes: &[u8]| {
        let offer = table.asked.app.offer_bytes(name, bytes.to_vec());
        json!({ "offered": offer.offer })
    };
    let of = || json!({ "decision": row()["decision"]["id"], "partner": table.partner });
    let content = || {
        let shown = table.asked.ask("decision.open_document", of());
        table.asked.app.product(shown["product"].as_str().unwrap()).unwrap().bytes
    };
    assert_eq!(table.asked.try_ask("decision.open_document", of()).unwrap_err().code(), "not_found");
    let refused = confirm(0, offered("besluit.exe", b"MZ no letter at all"));
    assert_eq!(refused.unwrap_err().code(), "executable");
    assert_eq!(
        row()["cells"][0]["confirmation"],
        Value::Null,
        "nothing is noted where its document is refused"
    );
    confirm(0, offered("brief.txt", b"Wij stemmen in.")).unwrap();
    confirm(1, json!("kept")).unwrap();
    assert_eq!((kept(), content().as_slice()), (json!("brief.txt"), b"Wij stemmen in.".as_slice()));
    confirm(1, offered("besluit.txt", b"Het college besluit.")).unwrap();
    assert_eq!((kept(), content().as_slice()), (json!("besluit.txt"), b"Het college besluit.".as_slice()));
    confirm(2, json!("removed")).unwrap();
    assert_eq!(kept(), Value::Null);
    table.asked.ask("history.undo", json!({ "scope": format!("meeting:{}", table.meeting) }));
    assert_eq!((kept(), content().as_slice()), (json!("besluit.txt"), b"Het college besluit.".as_slice()));
    assert_eq!(table.asked.ask("store.verify", json!({}))["faults"], json!([]));
}

#[test]
fn what_no_partner_decides_at_home_is_not_confirmed() {
    let table = Table::new();
    table.record(POINT, 0, json!({ "outcome": "as_proposed" }));
    assert_eq!(table.asked.ask("decision.confirmations", json!({})), json!([]));
    let decision = table.asked.ask("decision.list", json!({}))[0]["id"].clone();
    let refused = table.asked.try_ask(
        "decision.confirm",
        json!({
            "decision": decision, "partner": table.partner, "rev": 0, "state": "agreed", "remark": "", "contact": "",
            "body": "", "decided_on": null, "carrier": "mail",
        }),
    );
    assert_eq!(refused.unwrap_err().code(), "not_now");
}
