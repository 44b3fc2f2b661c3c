//! Waarnemen and the shared folder by the command: what a script can do, and the one sentence that it gets where not.

use serde_json::Value;
use std::path::Path;
use tafelstuk_tests::command::{Ended, Place, ended};
use tafelstuk_tests::exchange::PASSWORD;

const DEPUTY: &str = "Sanne de Wit";

/// The example region, its next meeting, and stores of others in the same folder.
struct Desk {
    place: Place,
    meeting: String,
}

impl Desk {
    fn new() -> Self {
        let place = Place::new();
        place.ok(["init", "--store", "store", "--example"]);
        let meeting = place.call("meeting.get", &serde_json::json!({ "id": "latest" }));
        Self { place, meeting: meeting["id"].as_str().unwrap().to_owned() }
    }

    fn run(&self, secret: &str, words: &[&str]) -> Ended {
        ended(self.place.command(words).env("TAFELSTUK_EXCHANGE_PASSPHRASE", secret))
    }

    fn json(&self, words: &[&str]) -> Value {
        let ended = self.run(PASSWORD, words);
        assert_eq!((ended.code, ended.stderr.as_str()), (0, ""), "{words:?}");
        serde_json::from_slice(&ended.stdout).unwrap()
    }

    fn hand_over(&self) -> Value {
        let words = ["writer", "hand-over", "--store", "store", "--meeting", &self.meeting, "--to", DEPUTY];
        self.json(&[&words[..], &["-o", "over.tafelstuk"]].concat())
    }

    fn shown(&self, store: &str) -> Value {
        self.json(&["writer", "show", "--store", store, "--meeting", &self.meeting])
    }
}

#[test]
fn the_writing_is_handed_over_told_and_given_back_by_the_command() {
    let desk = Desk::new();
    assert_eq!(desk.shown("store")["ours"], true);
    assert_ne!(desk.hand_over()["papers"], 0);
    assert_eq!(
        (&desk.shown("store")["ours"], &desk.shown("store")["holder"]),
        (&false.into(), &DEPUTY.into())
    );
    let told = desk.json(&["writer", "accept", "--store", "deputy", "over.tafelstuk", "--preview"]);
    assert_eq!((&told["holder"], &told["ours"]), (&DEPUTY.into(), &true.into()), "{told}");
    assert_eq!(desk.json(&["writer", "accept", "--store", "deputy", "over.tafelstuk"])["ours"], true);
    desk.json(&[
        "writer",
        "report",
        "--store",
        "deputy",
        "--meeting",
        &desk.meeting,
        "-o",
        "stand.tafelstuk",
    ]);
    desk.json(&["writer", "accept", "--store", "store", "stand.tafelstuk"]);
    desk.json(&[
        "writer",
        "hand-over",
        "--store",
        "deputy",
        "--meeting",
        &desk.meeting,
        "-o",
        "terug.tafelstuk",
    ]);
    assert_eq!(desk.json(&["writer", "accept", "--store", "store", "terug.tafelstuk"])["ours"], true);
    assert_eq!((&desk.shown("store")["ours"], &desk.shown("deputy")["ours"]), (&true.into(), &false.into()));
}

#[test]
fn what_cannot_be_handed_over_or_taken_is_said_in_one_sentence_and_nothing_passes_on() {
    let desk = Desk::new();
    let meeting = desk.meeting.as_str();
    let nobody = desk.run(
        PASSWORD,
        &["writer", "hand-over", "--store", "store", "--meeting", meeting, "-o", "x.tafelstuk"],
    );
    nobody.sentence();
    let short = [
        "writer",
        "hand-over",
        "--store",
        "store",
        "--meeting",
        meeting,
        "--to",
        DEPUTY,
        "-o",
        "x.tafelstuk",
    ];
    desk.run("kort", &short).sentence();
    assert!(!desk.place.path().join("x.tafelstuk").exists());
    assert_eq!(desk.shown("store")["ours"], true, "nothing passed on");
    assert_eq!(
        desk.run(PASSWORD, &["writer", "hand-over", "--store", "store", "--to", DEPUTY, "-o", "x"]).code,
        2
    );

    desk.hand_over();
    desk.run("verkeerd woord", &["writer", "accept", "--store", "deputy", "over.tafelstuk"]).sentence();
    let read = desk.run(PASSWORD, &["review", "read", "--store", "deputy", "over.tafelstuk"]).sentence();
    assert!(read.contains("writer accept"), "{read}");
    let agenda = serde_json::json!({ "meeting": meeting, "title": "Nog iets" });
    assert!(desk.place.refused("agenda.add_item", &agenda).contains(DEPUTY));
    desk.place.file("geen.tafelstuk", b"geen bestand");
    desk.run(PASSWORD, &["writer", "accept", "--store", "store", "geen.tafelstuk"]).sentence();
}

#[test]
fn a_deputy_stands_in_from_a_backup_by_the_command() {
    let desk = Desk::new();
    let set = serde_json::json!({ "password": "zeven kleine boten" });
    let code = desk.place.call("store.set_password", &set)["recovery_code"].as_str().unwrap().to_owned();
    let open = |words: &[&str]| {
        let mut command = desk.place.command(words);
        ended(command.env("TAFELSTUK_PASSPHRASE", "zeven kleine boten"))
    };
    assert_eq!(open(&["backup", "--store", "store", "-o", "kopie.backup"]).code, 0);
    let stand_in = |secret: &str, more: &[&str]| {
        let words = ["writer", "take-over", "--store", "deputy", "kopie.backup"];
        desk.run(secret, &[&words[..], more].concat())
    };
    stand_in("verkeerde code", &[]).sentence();
    let told: Value = serde_json::from_slice(&stand_in(&code, &[]).stdout).unwrap();
    assert_eq!(told["next"], desk.meeting.as_str(), "{told}");
    stand_in(&code, &["--meeting", "latest"]).sentence();
    let taken: Value =
        serde_json::from_slice(&stand_in(&code, &["--meeting", "latest", "--name", DEPUTY]).stdout).unwrap();
    assert_eq!((&taken["ours"], &taken["holder"]), (&true.into(), &DEPUTY.into()), "{taken}");
    assert_eq!(desk.shown("deputy")["turns"][0]["way"], "taken");
    let again = stand_in(&code, &["--meeting", "latest", "--name", DEPUTY]).sentence();
    assert!(again.contains("schrijft dit hier al"), "{again}");
}

#[test]
fn files_go_by_the_shared_folder_and_are_listed_until_they_are_taken() {
    let desk = Desk::new();
    let share = |store: &str, folder: &str| {
        desk.run(PASSWORD, &["review", "folder", "--store", store, "--set", folder])
    };
    share("store", "nergens").sentence();
    share("store", "store").sentence();
    std::fs::create_dir(desk.place.path().join("gedeeld")).unwrap();
    assert_eq!(share("store", "gedeeld").code, 0);
    desk.json(&["review", "send", "--store", "store", "--to", "chair", "--folder"]);
    let sent = files_below(&desk.place.path().join("gedeeld"));
    assert_eq!(sent.len(), 1, "{sent:?}");
    desk.json(&["review", "read", "--store", "chair", &sent[0]]);
    assert_eq!(share("chair", "gedeeld").code, 0);
    let words = ["review", "answer", "--store", "chair", "latest", "--folder"];
    let mut command = desk.place.command(words);
    let answers =
        std::fs::File::open(desk.place.file("antwoord.json", br#"{ "remarks": ["Akkoord."] }"#)).unwrap();
    command.env("TAFELSTUK_EXCHANGE_PASSPHRASE", PASSWORD).stdin(answers);
    let ended = ended(&mut command);
    assert_eq!(ended.code, 0, "{}", ended.stderr);
    assert_eq!(files_below(&desk.place.path().join("gedeeld")).len(), 2);
    let waiting = desk.json(&["review", "folder", "--store", "store"]).to_string();
    assert!(waiting.contains(".tafelstuk"), "{waiting}");
    desk.json(&["review", "folder", "--store", "store", "--forget"]);
    desk.run(PASSWORD, &["review", "send", "--store", "store", "--to", "chair", "--folder"]).sentence();
}

fn files_below(folder: &Path) -> Vec<String> {
    let senders =
        std::fs::read_dir(folder).unwrap().map(|one| one.unwrap().path()).filter(|one| one.is_dir());
    let files = senders.flat_map(|one| std::fs::read_dir(one).unwrap().map(|file| file.unwrap().path()));
    files.map(|file| file.display().to_string()).collect()
}
