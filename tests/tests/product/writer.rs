//! Waarnemen: a meeting with its papers passes from the secretary to a deputy and back, as files between two stores. One
//! of both writes at any time; what the other wants comes as suggestions; nothing is lost on the way.

use serde_json::{Value, json};
use tafelstuk_app::Error;
use tafelstuk_tests::exchange::{PASSWORD, handed};
use tafelstuk_tests::product::Asked;
use tempfile::TempDir;

const OWNER: &str = "Ilse van Dorsten";
const DEPUTY: &str = "Sanne de Wit";
const SITTING: &str = "01936b1e-7c00-7000-8000-000000000003";

struct Desk {
    owner: Asked,
    deputy: Asked,
    meeting: Value,
    item: Value,
    paper: String,
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let owner = Asked::create(&folder.path().join("owner"));
        let deputy = Asked::create(&folder.path().join("deputy"));
        let board = owner.made(
            "board.add",
            json!({ "name": "Bestuurlijke tafel", "short": "BST", "region": "Eemvallei", "kind": "decides" }),
        );
        let seat = |name: &str, role: &str| {
            let member = owner.made("board.add_member", json!({ "name": name, "email": "" }));
            owner.ask("board.add_seat", json!({ "board": board, "member": member, "role": role }));
        };
        seat(OWNER, "secretary");
        seat("Marleen Oosterhuis", "chair");
        let meeting = owner.made("meeting.add", json!({ "board": board, "date": "2026-12-16" }));
        let item = owner.made("agenda.add_item", json!({ "meeting": meeting, "title": "Regiobeeld" }));
        let paper = owner
            .made("agenda.add_paper", json!({ "item": item, "kind": "note", "title": "Regiobeeld 2.0" }));
        let desk = Self { owner, deputy, meeting: json!(meeting), item: json!(item), paper, folder };
        write(&desk.owner, &desk.paper, "De inloop is vijf dagen per week open.").unwrap();
        desk
    }

    fn hand_over(&self) -> Value {
        let ask = json!({ "meeting": self.meeting, "to": DEPUTY, "password": PASSWORD });
        self.owner.ask("writer.hand_over", ask)
    }

    /// The deputy takes the meeting over, and lets the owner know.
    fn deputised(&self) {
        let made = self.hand_over();
        accept(&self.owner, &self.deputy, &made, json!({ "password": PASSWORD })).unwrap();
        self.report();
    }

    fn report(&self) {
        let made = self.deputy.ask("writer.report", json!({ "meeting": self.meeting }));
        accept(&self.deputy, &self.owner, &made, json!({})).unwrap();
    }

    fn handed_back(&self) -> Value {
        let made = self.deputy.ask("writer.hand_over", json!({ "meeting": self.meeting }));
        accept(&self.deputy, &self.owner, &made, json!({})).unwrap()
    }

    fn writes(&self, store: &Asked) -> bool {
        store.ask("writer.of", json!({ "meeting": self.meeting }))["ours"] == json!(true)
    }
}

fn accept(from: &Asked, to: &Asked, made: &Value, more: Value) -> Result<Value, Error> {
    let mut ask = more;
    ask["offer"] = json!(handed(from, to, &made["product"]));
    to.try_ask("writer.accept", ask)
}

/// Puts one paragraph into the first section of a paper.
fn write(store: &Asked, paper: &str, text: &str) -> Result<Value, Error> {
    let section = store.ask("paper.get", json!({ "id": paper }))["sections"][0].clone();
    let body = json!({ "type": "doc", "content": [{ "type": "paragraph", "content": [{ "type": "text", "text": text }] }] });
    let ask = json!({ "id": section["id"], "rev": section["rev"], "sitting": SITTING, "heading": section["heading"],
                      "role": section["role"], "body": body });
    store.try_ask("paper.save_section", ask)
}

fn issue(store: &Asked, paper: &str) -> Value {
    let rev = store.ask("paper.get", json!({ "id": paper }))["paper"]["rev"].clone();
    json!({ "id": paper, "rev": rev, "label": "1.0", "status": "draft" })
}

fn text(store: &Asked, paper: &str) -> String {
    store.ask("paper.get", json!({ "id": paper }))["sections"][0]["body"].to_string()
}

#[test]
fn a_meeting_goes_to_a_deputy_and_back_with_all_that_was_written_and_one_of_both_writes_at_any_time() {
    let desk = Desk::new();
    assert!(desk.writes(&desk.owner), "before anything passed on whoever has the store writes");
    let made = desk.hand_over();
    let lent = |refused: Result<Value, Error>| assert_eq!(refused, Err(Error::Lent { name: DEPUTY.into() }));
    lent(write(&desk.owner, &desk.paper, "Anders."));
    lent(desk.owner.try_ask("agenda.add_item", json!({ "meeting": desk.meeting, "title": "Nog iets" })));
    lent(desk.owner.try_ask("agenda.remove_item", json!({ "id": desk.item, "rev": 1 })));
    lent(desk.owner.try_ask("paper.issue", issue(&desk.owner, &desk.paper)));
    lent(desk.owner.try_ask("history.undo", json!({ "scope": format!("paper:{}", desk.paper) })));
    lent(desk.owner.try_ask(
        "writer.hand_over",
        json!({ "meeting": desk.meeting, "to": "Nog iemand", "password": PASSWORD }),
    ));

    let taken = accept(&desk.owner, &desk.deputy, &made, json!({ "password": PASSWORD })).unwrap();
    assert_eq!((&taken["ours"], &taken["holder"]), (&json!(true), &json!(DEPUTY)));
    assert!(desk.writes(&desk.deputy) && !desk.writes(&desk.owner));
    assert!(text(&desk.deputy, &desk.paper).contains("vijf dagen"));
    write(&desk.deputy, &desk.paper, "De inloop is zes dagen per week open.").unwrap();
    let item = desk.deputy.made("agenda.add_item", json!({ "meeting": desk.meeting, "title": "Vervoer" }));
    let second =
        desk.deputy.made("agenda.add_paper", json!({ "item": item, "kind": "note", "title": "Vervoer" }));
    write(&desk.deputy, &second, "De bus rijdt ook op zaterdag.").unwrap();
    // The same file once more changes nothing of what was written since.
    accept(&desk.owner, &desk.deputy, &made, json!({ "password": PASSWORD })).unwrap();
    assert!(text(&desk.deputy, &desk.paper).contains("zes dagen"));

    desk.report();
    assert!(text(&desk.owner, &desk.paper).contains("zes dagen"), "the owner sees how it stands");
    lent(write(&desk.owner, &desk.paper, "Anders."));
    lent(write(&desk.owner, &second, "Anders."));

    let taken = desk.handed_back();
    assert_eq!((&taken["ours"], &taken["holder"]), (&json!(true), &json!(OWNER)));
    assert!(desk.writes(&desk.owner) && !desk.writes(&desk.deputy));
    let back = write(&desk.deputy, &desk.paper, "Anders.");
    assert_eq!(back, Err(Error::Lent { name: OWNER.into() }));
    write(&desk.owner, &desk.paper, "De inloop is alle dagen open.").unwrap();
    assert!(text(&desk.owner, &second).contains("zaterdag"));
    let agenda = desk.owner.ask("agenda.get", json!({ "meeting": desk.meeting }));
    assert_eq!(agenda["items"].as_array().map(Vec::len), Some(2), "{agenda}");
    let turns = desk.owner.ask("writer.of", json!({ "paper": desk.paper }))["turns"].clone();
    let told: Vec<_> = turns.as_array().unwrap().iter().map(|turn| (&turn["from"], &turn["to"])).collect();
    assert_eq!(told, [(&json!(DEPUTY), &json!(OWNER)), (&json!(OWNER), &json!(DEPUTY))]);
    let faults = desk.owner.ask("store.verify", json!({}));
    assert_eq!(faults["faults"], json!([]), "{faults}");
}

#[test]
fn what_the_owner_wants_meanwhile_comes_to_the_deputy_as_a_suggestion_that_one_click_takes_over() {
    let desk = Desk::new();
    desk.deputised();
    let view = desk.owner.ask("writer.of", json!({ "paper": desk.paper }));
    let package = desk.owner.ask("review.package", json!({ "package": view["package"] }));
    assert_eq!(package["cover"]["from"], json!(DEPUTY));
    let section = package["papers"][0]["text"]["sections"][0]["id"].clone();
    let what = json!({ "about": "remark", "paper": desk.paper, "text": "",
                       "anchor": { "section": section, "quote": "vijf dagen" }, "suggestion": "zeven dagen" });
    desk.owner.ask("review.say", json!({ "package": view["package"], "what": what }));
    let reply = desk.owner.ask("review.reply", json!({ "package": view["package"] }));
    let offer = handed(&desk.owner, &desk.deputy, &reply["product"]);
    let receipt = desk.deputy.ask("review.receive", json!({ "offer": offer }));
    assert_eq!((&receipt["name"], &receipt["new"]), (&json!(OWNER), &json!(1)));
    let round = desk.deputy.ask("writer.of", json!({ "meeting": desk.meeting }))["round"].clone();
    let said = desk.deputy.ask("review.get", json!({ "round": round }));
    let remark = &said["papers"][0]["remarks"][0];
    assert_eq!(remark["fits"], json!(true), "{remark}");
    desk.deputy.ask("review.apply", json!({ "record": remark["record"] }));
    assert!(text(&desk.deputy, &desk.paper).contains("zeven dagen"));
    // And what became of it is told with the next report.
    desk.report();
    let view = desk.owner.ask("writer.of", json!({ "paper": desk.paper }));
    let package = desk.owner.ask("review.package", json!({ "package": view["package"] }));
    assert_eq!(package["fates"][0]["outcome"], json!("applied"), "{package}");
}

#[test]
fn until_the_deputy_told_that_it_was_taken_over_what_the_owner_suggests_waits() {
    let desk = Desk::new();
    desk.hand_over();
    let package = desk.owner.ask("writer.of", json!({ "meeting": desk.meeting }))["package"].clone();
    let what = json!({ "about": "remark", "paper": null, "anchor": null, "text": "Denk aan de bijlage." });
    desk.owner.ask("review.say", json!({ "package": package, "what": what }));
    let refused = desk.owner.try_ask("review.reply", json!({ "package": package }));
    assert_eq!(refused, Err(Error::NotConfirmed { name: DEPUTY.into() }));
}

#[test]
fn an_older_file_an_open_one_of_a_stranger_and_a_report_that_comes_late_change_nothing() {
    let desk = Desk::new();
    let first = desk.hand_over();
    accept(&desk.owner, &desk.deputy, &first, json!({ "password": PASSWORD })).unwrap();
    write(&desk.deputy, &desk.paper, "Eerste stand.").unwrap();
    let early = desk.deputy.ask("writer.report", json!({ "meeting": desk.meeting }));
    write(&desk.deputy, &desk.paper, "Tweede stand.").unwrap();
    desk.report();
    accept(&desk.deputy, &desk.owner, &early, json!({})).unwrap();
    assert!(
        text(&desk.owner, &desk.paper).contains("Tweede"),
        "a report that comes late shows nothing older"
    );
    desk.handed_back();
    write(&desk.owner, &desk.paper, "Derde stand.").unwrap();
    let late = accept(&desk.deputy, &desk.owner, &early, json!({}));
    let refused = |state: &str| Err(Error::NotNow { kind: "writer".into(), state: state.into() });
    assert_eq!(late, refused("later_writer"));
    assert!(text(&desk.owner, &desk.paper).contains("Derde"));

    // A stranger that has the meeting by a file of the deputy hands "it" over to the owner.
    let stranger = Asked::create(&desk.folder.path().join("stranger"));
    accept(&desk.owner, &stranger, &first, json!({ "password": PASSWORD })).unwrap();
    let forged = stranger
        .ask("writer.hand_over", json!({ "meeting": desk.meeting, "to": OWNER, "password": PASSWORD }));
    let taken = accept(&stranger, &desk.owner, &forged, json!({ "password": PASSWORD }));
    assert_eq!(taken, refused("ours"));
    assert!(text(&desk.owner, &desk.paper).contains("Derde"));
}

/// A deputy who got nothing handed over stands in from a backup.
struct Away {
    desk: Desk,
    offer: String,
    code: Value,
}

impl Away {
    /// The owner keeps a backup and a recovery sheet; with a key where it ever exchanged a file.
    fn new(has_key: bool) -> Self {
        let desk = Desk::new();
        if has_key {
            desk.owner.ask("review.ask", json!({ "meeting": desk.meeting, "to": "chair" }));
            let round = desk.owner.ask("review.list", json!({}))[0].clone();
            let person =
                desk.owner.ask("review.get", json!({ "round": round["id"] }))["people"][0]["id"].clone();
            desk.owner.ask("review.pack", json!({ "person": person, "password": PASSWORD }));
        }
        let code = desk.owner.ask("store.set_password", json!({ "password": "zeven kleine boten" }));
        let file = desk.folder.path().join("kopie.backup");
        let to = desk.owner.app.offer_target(&file).unwrap().offer;
        desk.owner.ask("store.backup", json!({ "to": to }));
        let offer = desk.deputy.app.offer(&file).unwrap().offer;
        Self { desk, offer, code: code["recovery_code"].clone() }
    }

    fn stands_in(&self) -> Value {
        let ask = json!({ "offer": self.offer, "secret": self.code, "meeting": "latest", "name": DEPUTY });
        self.desk.deputy.ask("writer.take_over", ask)
    }

    /// The file by which the deputy tells the owner.
    fn report(&self) -> String {
        let ask = json!({ "meeting": self.desk.meeting, "password": PASSWORD });
        let made = self.desk.deputy.ask("writer.report", ask);
        handed(&self.desk.deputy, &self.desk.owner, &made["product"])
    }

    fn owner(&self, call: &str, offer: &str) -> Result<Value, Error> {
        self.desk.owner.try_ask(call, json!({ "offer": offer, "password": PASSWORD }))
    }
}

#[test]
fn a_deputy_stands_in_from_a_backup_and_the_owner_who_wrote_on_finds_it_as_suggestions() {
    let away = Away::new(true);
    let desk = &away.desk;
    let found = desk.deputy.ask("writer.in_backup", json!({ "offer": away.offer, "secret": away.code }));
    assert_eq!(found["next"], desk.meeting, "{found}");
    let taken = away.stands_in();
    assert_eq!((&taken["ours"], &taken["holder"]), (&json!(true), &json!(DEPUTY)));
    assert!(text(&desk.deputy, &desk.paper).contains("vijf dagen"), "as it stood in the backup");
    let turns = desk.deputy.ask("writer.of", json!({ "meeting": desk.meeting }))["turns"].clone();
    assert_eq!(
        (&turns[0]["way"], &turns[0]["to"]),
        (&json!("taken"), &json!(DEPUTY)),
        "it is told how it passed on"
    );

    // Neither knows of the other's writing.
    write(&desk.deputy, &desk.paper, "De inloop is zes dagen per week open.").unwrap();
    write(&desk.owner, &desk.paper, "De inloop is elke avond open.").unwrap();
    desk.owner.made("agenda.add_item", json!({ "meeting": desk.meeting, "title": "Vervoer" }));

    let offer = away.report();
    let told = away.owner("writer.preview", &offer).unwrap();
    assert_eq!((&told["proven"], &told["later"]), (&json!(true), &json!(2)), "{told}");
    away.owner("writer.accept", &offer).unwrap();
    assert!(desk.writes(&desk.deputy) && !desk.writes(&desk.owner), "one of both writes");
    assert!(text(&desk.owner, &desk.paper).contains("zes dagen"), "as the deputy has it");
    assert_eq!(write(&desk.owner, &desk.paper, "Anders."), Err(Error::Lent { name: DEPUTY.into() }));
    away.owner("writer.accept", &offer).unwrap();

    let package = desk.owner.ask("writer.of", json!({ "meeting": desk.meeting }))["package"].clone();
    let reply = desk.owner.ask("review.reply", json!({ "package": package }));
    let offer = handed(&desk.owner, &desk.deputy, &reply["product"]);
    let receipt = desk.deputy.ask("review.receive", json!({ "offer": offer }));
    assert_eq!(receipt["new"], json!(2), "once, though the report was taken in twice: {receipt}");
    let round = desk.deputy.ask("writer.of", json!({ "meeting": desk.meeting }))["round"].clone();
    let said = desk.deputy.ask("review.get", json!({ "round": round })).to_string();
    assert!(said.contains("De inloop is elke avond open.") && said.contains("Vervoer"), "{said}");
}

#[test]
fn standing_in_needs_what_opens_the_backup_and_a_name_and_is_not_for_who_writes() {
    let away = Away::new(false);
    let desk = &away.desk;
    let ask = |secret: &Value, meeting: &str, name: &str| json!({ "offer": away.offer, "secret": secret, "meeting": meeting, "name": name });
    let code = |refused: Result<Value, Error>| refused.unwrap_err().code().to_owned();
    let wrong = desk.deputy.try_ask("writer.take_over", ask(&json!("geen kleine boten"), "latest", DEPUTY));
    assert_eq!(code(wrong), "wrong_password");
    assert_eq!(code(desk.deputy.try_ask("writer.take_over", ask(&away.code, "latest", " "))), "missing");
    let nowhere = desk.deputy.try_ask("writer.take_over", ask(&away.code, SITTING, DEPUTY));
    assert_eq!(code(nowhere), "not_found");
    assert_eq!(desk.deputy.ask("meeting.list", json!({})), json!([]), "nothing was taken in");
    let mut own = ask(&away.code, "latest", OWNER);
    own["offer"] = json!(desk.owner.app.offer(&desk.folder.path().join("kopie.backup")).unwrap().offer);
    let refused = desk.owner.try_ask("writer.take_over", own);
    assert_eq!(refused, Err(Error::NotNow { kind: "writer".into(), state: "own_backup".into() }));
    assert!(desk.writes(&desk.owner));
}

#[test]
fn of_a_store_that_never_exchanged_a_file_standing_in_is_believed_once_the_fingerprint_was_compared() {
    let away = Away::new(false);
    away.stands_in();
    let offer = away.report();
    let told = away.owner("writer.preview", &offer).unwrap();
    assert_eq!((&told["proven"], &told["replaces"]), (&json!(false), &json!(true)), "{told}");
    assert_eq!(away.owner("writer.accept", &offer).unwrap_err().code(), "unknown_signer");
    let other = json!({ "offer": offer, "password": PASSWORD, "compared": "00000" });
    assert_eq!(away.desk.owner.try_ask("writer.accept", other).unwrap_err().code(), "unknown_signer");
    assert!(away.desk.writes(&away.desk.owner));
    let compared = json!({ "offer": offer, "password": PASSWORD, "compared": told["signer"]["fingerprint"] });
    away.desk.owner.ask("writer.accept", compared);
    assert!(!away.desk.writes(&away.desk.owner));
}

const OTHER: &str = "Bram Hoekstra";

impl Away {
    /// A second deputy with the same copy.
    fn second(&self) -> Asked {
        let other = Asked::create(&self.desk.folder.path().join("other"));
        let offer = other.app.offer(&self.desk.folder.path().join("kopie.backup")).unwrap().offer;
        let ask = json!({ "offer": offer, "secret": self.code, "meeting": "latest", "name": OTHER });
        other.ask("writer.take_over", ask);
        other
    }

    /// How it stands in one store, as a file for another.
    fn stand(&self, from: &Asked, to: &Asked) -> Value {
        let made = from.ask("writer.report", json!({ "meeting": self.desk.meeting, "password": PASSWORD }));
        json!({ "offer": handed(from, to, &made["product"]), "password": PASSWORD })
    }

    /// What is said by name in the round by which others react to the writer.
    fn said_to(&self, writer: &Asked) -> Vec<(String, String)> {
        let round = writer.ask("writer.of", json!({ "meeting": self.desk.meeting }))["round"].clone();
        let view = writer.ask("review.get", json!({ "round": round }));
        let mut said = Vec::new();
        for paper in view["papers"].as_array().unwrap() {
            for remark in paper["remarks"].as_array().unwrap() {
                let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
                said.push((word(&remark["name"]), word(&remark["what"]["suggestion"])));
            }
        }
        said
    }
}

#[test]
fn of_two_who_stand_in_from_one_copy_one_goes_on_writing_and_the_words_of_the_other_become_suggestions() {
    let away = Away::new(true);
    let desk = &away.desk;
    away.stands_in();
    let other = away.second();
    write(&desk.deputy, &desk.paper, "De inloop is zes dagen per week open.").unwrap();
    write(&other, &desk.paper, "De inloop is elke avond open.").unwrap();
    other.made("agenda.add_item", json!({ "meeting": desk.meeting, "title": "Vervoer" }));
    desk.deputy.made("agenda.add_item", json!({ "meeting": desk.meeting, "title": "Vervoer" }));
    let told = other.ask("writer.preview", away.stand(&desk.deputy, &other));
    let is_first = told["rival"] == json!("counts");
    let (winner, loser) = if is_first { (&desk.deputy, &other) } else { (&other, &desk.deputy) };
    let (name, words) = if is_first { (OTHER, "elke avond") } else { (DEPUTY, "zes dagen") };
    let for_owner = away.stand(loser, &desk.owner);

    let stand = away.stand(loser, winner);
    let told = winner.ask("writer.preview", stand.clone());
    assert_eq!((&told["rival"], &told["later"]), (&json!("yields"), &json!(2)), "{told}");
    for _ in 0..2 {
        assert_eq!(winner.ask("writer.accept", stand.clone())["ours"], json!(true));
    }
    let said = away.said_to(winner);
    let theirs: Vec<_> = said.iter().filter(|(by, what)| by == name && what.contains(words)).collect();
    assert_eq!(theirs.len(), 1, "once, under the name of who wrote it: {said:?}");

    let stand = away.stand(winner, loser);
    let told = loser.ask("writer.preview", stand.clone());
    assert_eq!(
        [&told["rival"], &told["proven"], &told["later"]],
        [&json!("counts"), &json!(true), &json!(2)],
        "{told}"
    );
    loser.ask("writer.accept", stand);
    assert!(desk.writes(winner) && !desk.writes(loser), "one of both writes");
    assert_eq!(text(loser, &desk.paper), text(winner, &desk.paper));
    let package = loser.ask("writer.of", json!({ "meeting": desk.meeting }))["package"].clone();
    let view = loser.ask("review.package", json!({ "package": package }));
    let kept = view["answers"].as_array().unwrap();
    assert!(kept.iter().any(|one| one["what"].to_string().contains(words)), "what was written stays: {view}");
    assert!(kept.iter().all(|one| one["private"] == json!(true)), "and goes nowhere under another's name");

    // The owner hears of both, whichever comes first.
    desk.owner.ask("writer.accept", for_owner.clone());
    let for_owner_too = away.stand(winner, &desk.owner);
    let told = desk.owner.ask("writer.preview", for_owner_too.clone());
    assert_eq!((&told["proven"], &told["later"]), (&json!(true), &json!(2)), "{told}");
    desk.owner.ask("writer.accept", for_owner_too);
    assert_eq!(text(&desk.owner, &desk.paper), text(winner, &desk.paper));
    let late = desk.owner.try_ask("writer.accept", for_owner);
    assert_eq!(late, Err(Error::NotNow { kind: "writer".into(), state: "later_writer".into() }));
}

#[test]
fn what_was_handed_over_counts_rather_than_what_was_taken_from_an_older_copy() {
    let away = Away::new(true);
    let desk = &away.desk;
    let third = Asked::create(&desk.folder.path().join("third"));
    let made = desk
        .owner
        .ask("writer.hand_over", json!({ "meeting": desk.meeting, "to": "Els Dam", "password": PASSWORD }));
    accept(&desk.owner, &third, &made, json!({ "password": PASSWORD })).unwrap();
    away.stands_in();
    write(&desk.deputy, &desk.paper, "De inloop is zes dagen per week open.").unwrap();
    let late = desk.owner.try_ask("writer.accept", away.stand(&desk.deputy, &desk.owner));
    assert_eq!(late, Err(Error::NotNow { kind: "writer".into(), state: "later_writer".into() }));

    third.ask("writer.accept", away.stand(&desk.deputy, &third));
    let said = away.said_to(&third);
    assert!(said.iter().any(|(by, what)| by == DEPUTY && what.contains("zes dagen")), "{said:?}");
    desk.deputy.ask("writer.accept", away.stand(&third, &desk.deputy));
    assert!(desk.writes(&third) && !desk.writes(&desk.deputy) && !desk.writes(&desk.owner));
}
