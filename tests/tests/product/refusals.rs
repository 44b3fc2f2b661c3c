//! What the product refuses, in one clear sentence on stderr with exit code 1; and wrong usage, which
//! leaves with 2.

use rusqlite::Connection;
use serde_json::{Value, json};
use tafelstuk_core::keys::StoreKey;
use tafelstuk_tests::PASSWORD;
use tafelstuk_tests::command::{Place, ended};

/// Asserts that `words` are refused in `place` with a Dutch sentence that begins so, and an English one.
fn check(place: &Place, words: &[&str], dutch: &str, english: &str) {
    for (locale, expected) in [("nl_NL.UTF-8", dutch), ("en_GB.UTF-8", english)] {
        let sentence = ended(place.command(words).env("LANG", locale)).sentence();
        assert!(sentence.starts_with(expected), "{words:?}\n  said     {sentence}\n  expected {expected}");
    }
}

#[test]
fn a_folder_without_a_store_is_named() {
    let place = Place::new();
    for words in [["list", "--store", "nergens", "papers"].as_slice(), &["verify", "--store", "nergens"]] {
        let folder = place.path().join("nergens").display().to_string();
        check(
            &place,
            words,
            &format!("In de map {folder} staan geen gegevens van Tafelstuk."),
            &format!("The folder {folder} holds no data of Tafelstuk."),
        );
    }
    assert!(!place.path().join("nergens").exists(), "asking makes no folder");
}

#[test]
fn a_store_is_never_made_over_another() {
    let place = Place::with_store();
    check(
        &place,
        &["init", "--store", "store", "--example"],
        "In de map ",
        &format!("The folder {} already holds data of Tafelstuk.", place.store().display()),
    );
    assert_eq!(place.json(["list", "--store", "store", "papers"]), json!([]));
}

#[test]
fn what_is_not_in_the_call_table_is_refused_by_name() {
    let place = Place::with_store();
    check(
        &place,
        &["call", "--store", "store", "paper.vanish"],
        "De opdracht “paper.vanish” bestaat niet.",
        "There is no call “paper.vanish”.",
    );
    check(
        &place,
        &["call", "--store", "store", "paper.get", "{not json"],
        "De gegevens bij “paper.get” kloppen niet",
        "The data with “paper.get” are not right",
    );
    check(
        &place,
        &["call", "--store", "store", "paper.get", "{\"id\": \"kwijt\"}"],
        "De gegevens bij “paper.get” kloppen niet",
        "The data with “paper.get” are not right",
    );
}

#[test]
fn a_file_that_is_no_document_and_an_empty_file_are_refused_by_name() {
    let place = Place::with_store();
    place.file("leeg.txt", b"");
    place.file("foto.raw", &(0..=255).cycle().take(5_000).collect::<Vec<u8>>());
    check(&place, &["intake", "leeg.txt"], "“leeg.txt” is leeg.", "“leeg.txt” is empty.");
    check(&place, &["intake", "foto.raw"], "“foto.raw” is geen document.", "“foto.raw” is not a document.");
    check(
        &place,
        &["take-in", "--store", "store", "--board", "Tafel", "--date", "2026-09-16", "leeg.txt"],
        "“leeg.txt” is leeg.",
        "“leeg.txt” is empty.",
    );
    check(
        &place,
        &["take-in", "--store", "store", "--board", "Tafel", "--date", "2026-09-16", "foto.raw"],
        "“foto.raw” is geen document.",
        "“foto.raw” is not a document.",
    );
    assert_eq!(place.json(["list", "--store", "store", "meetings"]), json!([]), "no meeting was made");
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let place = Place::with_store();
    for words in [
        ["intake", "kwijt.txt"].as_slice(),
        &["take-in", "--store", "store", "--board", "Tafel", "--date", "2026-09-16", "kwijt.txt"],
        &["restore", "kwijt.txt", "--store", "store"],
    ] {
        check(&place, words, "“kwijt.txt” is niet gevonden.", "“kwijt.txt” was not found.");
    }
}

#[test]
fn one_bad_file_among_good_ones_is_told_and_the_others_are_taken_in() {
    let place = Place::with_store();
    place.file("leeg.txt", b"");
    place.file("goed.txt", "Bespreeknotitie t.b.v. agendapunt 3: Dorpsbus\n\nDe bus rijdt.\n".as_bytes());
    let taken = place.json([
        "take-in",
        "--store",
        "store",
        "--board",
        "Tafel",
        "--date",
        "2026-09-16",
        "leeg.txt",
        "goed.txt",
    ]);
    assert_eq!(taken["papers"][0]["title"], "Dorpsbus");
    assert_eq!(
        taken["refused"],
        json!([{ "name": "leeg.txt", "fault": { "code": "empty_file", "params": { "name": "leeg.txt" } } }])
    );
}

#[test]
fn a_pack_needs_a_meeting_with_items_and_a_board_that_allows_it() {
    let place = Place::with_store();
    let pack = |meeting: &'static str, audience: &'static str| {
        ["pack", "--store", "store", "--meeting", meeting, "--audience", audience, "-o", "set.pdf"]
    };
    for meeting in ["latest", "01a20000-0000-7000-8000-000000000000", "morgen"] {
        check(&place, &pack(meeting, "members"), "Dit is er niet (meer).", "This is not there (any more).");
    }
    let board = json!({ "name": "Tafel Eemvallei", "short": "TE", "region": "", "kind": "decides" });
    let board = place.call("board.add", &board)["id"].clone();
    place.call("meeting.add", &json!({ "board": board, "date": "2026-12-16" }));
    check(
        &place,
        &pack("latest", "members"),
        "De vergadering TE 2026-12-16 heeft nog geen agendapunten.",
        "The meeting TE 2026-12-16 has no agenda items yet.",
    );
    check(
        &place,
        &pack("latest", "public"),
        "De vergaderingen van Tafel Eemvallei zijn niet openbaar",
        "The meetings of Tafel Eemvallei are not public",
    );
    assert!(!place.path().join("set.pdf").exists());
}

#[test]
fn a_password_that_does_not_fit_opens_nothing() {
    let place = Place::new();
    let with = |password: &str, words: &[&str]| {
        let mut command = place.command(words);
        command.env("TAFELSTUK_PASSPHRASE", password);
        command
    };
    let made = ended(&mut with(PASSWORD, &["init", "--store", "store"]));
    assert_eq!((made.code, made.stderr.as_str()), (0, ""));
    let list = ["list", "--store", "store", "boards"];
    let wrong = ended(&mut with("acht grote boten", &list)).sentence();
    assert_eq!(
        wrong,
        "Dit wachtwoord past niet. Probeer het opnieuw, of gebruik de code van uw herstelblad."
    );
    assert_eq!(ended(&mut with(PASSWORD, &list)).code, 0);
    let none = ended(&mut place.command(list)).sentence();
    assert!(none.starts_with("De sleutel staat niet in de sleutelbos van deze computer."), "{none}");
    let short = Place::new();
    let mut command = short.command(["init", "--store", "store"]);
    let sentence = ended(command.env("TAFELSTUK_PASSPHRASE", "kort")).sentence();
    assert_eq!(sentence, "Kies een wachtwoord van minstens 10 tekens.");
    assert!(!short.store().join("tafelstuk.db").exists());
}

#[test]
fn a_store_from_a_newer_version_is_refused_and_left_as_it_is() {
    let place = Place::with_store();
    let database = connect(&place);
    let version: i64 = database.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    database.pragma_update(None, "user_version", version + 1).unwrap();
    database.close().unwrap();
    let list = ["list", "--store", "store", "boards"];
    check(
        &place,
        &list,
        "Deze gegevens zijn gemaakt met een nieuwere Tafelstuk.",
        "These data were made by a newer Tafelstuk.",
    );
    let database = connect(&place);
    let still: i64 = database.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!(still, version + 1);
    database.pragma_update(None, "user_version", version).unwrap();
    database.close().unwrap();
    assert_eq!(place.json(list), json!([]));
}

/// The store's database, opened beside the product.
fn connect(place: &Place) -> Connection {
    let keys = std::fs::read_dir(place.settings().join("keys")).unwrap();
    let file = keys.map(|entry| entry.unwrap().path()).next().expect("one key is kept");
    let key = StoreKey::from_hex(&std::fs::read_to_string(file).unwrap()).unwrap();
    let hex: String = key.database_key().iter().map(|byte| format!("{byte:02x}")).collect();
    let database = Connection::open(place.store().join("tafelstuk.db")).unwrap();
    database.pragma_update(None, "key", format!("x'{hex}'")).unwrap();
    database
}

#[test]
fn a_database_with_one_flipped_bit_is_told_and_stays_where_it_is() {
    let place = Place::with_store();
    let path = place.store().join("tafelstuk.db");
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[20_000] ^= 0x10;
    std::fs::write(&path, &bytes).unwrap();
    let verified = place.run(["verify", "--store", "store"]);
    assert_eq!(verified.code, 1);
    assert!(verified.stderr.starts_with("De gegevens zijn beschadigd"), "{}", verified.stderr);
    let report: Value = serde_json::from_slice(&verified.stdout).unwrap();
    assert!(report["faults"].as_array().is_some_and(|faults| !faults.is_empty()), "{report}");
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
}

#[test]
fn what_is_no_backup_does_not_replace_the_store() {
    let place = Place::with_store();
    place.file("brief.txt", b"Geachte heer, mevrouw");
    check(
        &place,
        &["restore", "brief.txt", "--store", "store"],
        "“brief.txt” is geen reservekopie van Tafelstuk.",
        "“brief.txt” is not a Tafelstuk backup.",
    );
    assert_eq!(place.verified(), (json!([]), json!([])));
}

#[test]
fn an_agenda_that_was_sent_stays_as_it_went_out_and_only_sending_sends_it() {
    let place = Place::new();
    place.ok(["init", "--example", "--store", "store"]);
    let agenda = place.call("agenda.get", &json!({ "meeting": "latest" }));
    let meeting = &agenda["meeting"];
    let mut said: Value = json!({ "state": "sent" });
    for field in ["id", "rev", "date", "starts", "ends", "place"] {
        said[field] = meeting[field].clone();
    }
    assert_eq!(place.refused("meeting.edit", &said), "Een agenda wordt verzonden met de knop “Verzenden”.");
    let (item, second) = (&agenda["items"][0], &agenda["items"][1]);
    place.call("agenda.move_item", &json!({ "id": item["id"], "rev": item["rev"], "position": 3 }));
    let rev = place.call("meeting.get", &json!({ "id": meeting["id"] }))["rev"].clone();
    place.call("agenda.send", &json!({ "meeting": meeting["id"], "rev": rev }));
    let number = json!({ "meeting": meeting["id"], "number": 1 });
    let sent = place.call("agenda.sent", &number);
    let scope = json!({ "scope": format!("meeting:{}", meeting["id"].as_str().unwrap()) });
    assert_eq!(
        place.refused("history.undo", &scope),
        "Dit kan niet meer ongedaan worden gemaakt, want de agenda is verzonden. Wat u nu wijzigt, komt in de \
         volgende agenda."
    );
    let now = place.call("agenda.get", &json!({ "meeting": "latest" }));
    let seen = now["items"].as_array().unwrap().iter().find(|one| one["id"] == second["id"]).unwrap();
    place.call("agenda.move_item", &json!({ "id": seen["id"], "rev": seen["rev"], "position": 9 }));
    let now = place.call("agenda.get", &json!({ "meeting": "latest" }));
    assert_eq!(now["changes"][0]["what"], "moved");
    assert_eq!(place.call("agenda.sent", &number), sent);
}

#[test]
fn wrong_usage_leaves_with_two_and_changes_nothing() {
    let place = Place::with_store();
    for words in [
        [].as_slice(),
        &["vergadering"],
        &["list", "--store", "store", "everything"],
        &["pack", "--store", "store"],
        &["pack", "--store", "store", "--audience", "everybody", "-o", "set.pdf"],
        &["period", "in Q4"],
        &["period", "in Q4", "--on", "16-09-2026"],
        &["take-in", "--store", "store", "--date", "2026-09-16", "brief.txt"],
    ] {
        let ended = place.run(words);
        assert_eq!(ended.code, 2, "{words:?}: {}", ended.stderr);
        assert!(!ended.stderr.is_empty(), "{words:?}");
    }
}
