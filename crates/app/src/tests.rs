use crate::{App, Config, Event, Kind, calls, typescript};
use chrono::DateTime;
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use tafelstuk_model::{Error, Lang};
use tempfile::TempDir;

/// The product on a passing folder, without a keyring, on 25 November 2026.
struct Rig {
    folder: TempDir,
    app: Arc<App>,
}

impl Rig {
    fn absent(passphrase: Option<&str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = App::start(config(&folder, passphrase));
        Self { folder, app }
    }

    fn new() -> Self {
        let rig = Self::absent(None);
        rig.ask("store.create", json!({}));
        rig
    }

    fn example() -> Self {
        let rig = Self::absent(None);
        rig.ask("store.create", json!({ "example": true }));
        rig
    }

    fn ask(&self, name: &str, request: Value) -> Value {
        self.try_ask(name, request).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    fn try_ask(&self, name: &str, request: Value) -> Result<Value, Error> {
        self.app.ask(name, request)
    }
}

fn config(folder: &TempDir, passphrase: Option<&str>) -> Config {
    Config {
        store: folder.path().join("store"),
        settings: folder.path().join("settings"),
        lang: Lang::Nl,
        clock: || DateTime::parse_from_rfc3339("2026-11-25T14:03:00+01:00").unwrap(),
        keyring: false,
        passphrase: passphrase.map(str::to_owned),
    }
}

#[test]
fn the_table_names_every_call_once_and_its_types_do_not_clash() {
    let names: Vec<&str> = calls().iter().map(|call| call.name).collect();
    let mut once = names.clone();
    once.dedup();
    assert_eq!(names, once);
    let text = typescript();
    assert!(names.iter().all(|name| text.contains(&format!("\"{name}\": {{ kind:"))));
}

#[test]
fn every_call_but_those_on_the_store_itself_is_refused_while_it_is_closed() {
    let rig = Rig::absent(None);
    for call in calls().iter().filter(|call| matches!(call.kind, Kind::Read | Kind::Write)) {
        let refused = rig.try_ask(call.name, json!({}));
        assert!(matches!(refused, Err(Error::StoreClosed {} | Error::BadRequest { .. })), "{}", call.name);
    }
}

#[test]
fn a_request_with_a_field_too_many_is_refused() {
    let rig = Rig::new();
    let refused = rig.try_ask("board.list", json!({ "surprise": 1 }));
    assert!(matches!(refused, Err(Error::BadRequest { .. })));
    assert_eq!(rig.try_ask("no.such", json!({})), Err(Error::UnknownCall { name: "no.such".into() }));
}

#[test]
fn the_example_has_two_boards_eight_partners_and_a_paper_with_two_versions() {
    let rig = Rig::example();
    let boards = rig.ask("board.list", json!({}));
    assert_eq!(boards.as_array().unwrap().len(), 2);
    let detail = rig.ask("board.get", json!({ "id": boards[0]["id"] }));
    assert_eq!(detail["partners"].as_array().unwrap().len(), 8);
    assert_eq!(rig.ask("topic.list", json!({})).as_array().unwrap().len(), 6);
    let papers = rig.ask("paper.list", json!({}));
    let two =
        papers.as_array().unwrap().iter().find(|p| p["versions"] == json!(["1.0", "2.0"])).unwrap().clone();
    let told = rig.ask("paper.compare", json!({ "id": two["id"], "from": "1.0", "to": "2.0" }));
    let changes: Vec<&str> =
        told["sections"].as_array().unwrap().iter().map(|s| s["change"].as_str().unwrap()).collect();
    for kind in ["same", "changed", "added", "removed"] {
        assert!(changes.contains(&kind), "{kind} in {changes:?}");
    }
    assert_eq!(rig.try_ask("store.create", json!({})).unwrap_err().code(), "store_exists");
}

#[test]
fn the_coming_meeting_is_the_latest_and_its_agenda_fits_its_time() {
    let rig = Rig::example();
    let agenda = rig.ask("agenda.get", json!({ "meeting": "latest" }));
    assert_eq!(agenda["meeting"]["date"], "2026-12-16");
    assert_eq!(agenda["planned_minutes"], agenda["available_minutes"]);
    let labels: Vec<&str> =
        agenda["items"].as_array().unwrap().iter().map(|item| item["label"].as_str().unwrap()).collect();
    assert_eq!(labels[..6], ["1", "2", "3", "3a", "4", "4a"]);
    let own =
        agenda["items"].as_array().unwrap().iter().filter(|item| item["own_label"] == json!(true)).count();
    assert_eq!(own, 0, "the example's labels are those that numbering gives");
}

#[test]
fn every_point_of_the_example_has_the_verb_of_its_words() {
    let rig = Rig::example();
    for point in rig.ask("paper.points", json!({})).as_array().unwrap() {
        assert_ne!(point["verb"], "resolve", "{}", point["text"]);
    }
}

#[test]
fn a_pack_tells_its_progress_and_is_the_same_when_built_again() {
    let rig = Rig::example();
    let heard = Arc::new(Mutex::new(Vec::new()));
    let hearing = heard.clone();
    rig.app.subscribe(move |event| hearing.lock().unwrap().push(event.clone()));
    let meeting = rig.ask("meeting.get", json!({ "id": "latest" }))["id"].clone();
    let build = |audience: &str| {
        let ask = json!({ "meeting": meeting, "audience": audience, "job": "set" });
        let made = rig.ask("pack.build", ask);
        rig.app.product(made["product"]["product"].as_str().unwrap()).unwrap().bytes
    };
    let first = build("members");
    let other = build("chair");
    assert_ne!(first, other);
    assert_eq!(first, build("members"));
    let heard = heard.lock().unwrap();
    assert!(heard.iter().any(|e| matches!(e, Event::Progress { job, total: 100, .. } if job == "set")));
    assert!(heard.iter().any(|e| matches!(e, Event::Changed { .. })));
}

#[test]
fn a_public_pack_of_a_closed_board_and_a_pack_without_items_are_refused() {
    let rig = Rig::example();
    let meeting = rig.ask("meeting.get", json!({ "id": "latest" }))["id"].clone();
    let public = rig.try_ask("pack.build", json!({ "meeting": meeting, "audience": "public" }));
    assert_eq!(public.unwrap_err().code(), "not_public");
    let board = rig.ask("board.list", json!({}))[0]["id"].clone();
    let empty = rig.ask("meeting.add", json!({ "board": board, "date": "2027-05-12" }))["id"].clone();
    let refused = rig.try_ask("pack.build", json!({ "meeting": empty, "audience": "members" }));
    assert_eq!(refused.unwrap_err().code(), "no_items");
}

#[test]
fn a_passphrase_is_the_only_key_that_is_tried() {
    let rig = Rig::absent(Some("een lang geheim"));
    rig.ask("store.create", json!({}));
    rig.ask("store.close", json!({}));
    let wrong = App::start(config(&rig.folder, Some("een ander geheim")));
    assert_eq!(wrong.call("store.unlock", json!({})).unwrap_err(), Error::WrongPassword {});
    let right = App::start(config(&rig.folder, Some("een lang geheim")));
    assert!(right.call("board.list", json!({})).is_ok());
}

#[test]
fn a_first_run_that_was_cut_short_can_be_done_again() {
    let rig = Rig::absent(None);
    let store = rig.folder.path().join("store");
    std::fs::create_dir_all(&store).unwrap();
    std::fs::write(store.join("key.json"), b"{}").unwrap();
    assert_eq!(rig.ask("store.create", json!({}))["state"], "open");
    assert_eq!(rig.try_ask("store.create", json!({})).unwrap_err().code(), "store_exists");
}

#[test]
fn a_kept_key_that_does_not_fit_asks_for_the_password() {
    let rig = Rig::new();
    for wrong in ["0".repeat(64), "no key".to_owned()] {
        for kept in std::fs::read_dir(rig.folder.path().join("settings/keys")).unwrap() {
            std::fs::write(kept.unwrap().path(), &wrong).unwrap();
        }
        let again = App::start(config(&rig.folder, None));
        assert_eq!(again.call("store.unlock", json!({})).unwrap_err(), Error::PasswordNeeded {});
    }
}

#[test]
fn what_one_program_writes_the_other_hears() {
    let rig = Rig::example();
    let other = App::start(config(&rig.folder, None));
    let heard = Arc::new(Mutex::new(0));
    let hearing = heard.clone();
    other.notice();
    other.subscribe(move |_| *hearing.lock().unwrap() += 1);
    other.notice();
    assert_eq!(*heard.lock().unwrap(), 0);
    let partner = json!({ "name": "Gemeente Waterland", "short": "", "kind": "municipality" });
    rig.ask("board.add_partner", partner);
    other.notice();
    assert_eq!(*heard.lock().unwrap(), 1);
}

#[test]
fn a_backup_restores_on_another_machine_with_the_recovery_code() {
    let rig = Rig::example();
    let code =
        rig.ask("store.set_password", json!({ "password": "zeven kleine boten" }))["recovery_code"].clone();
    let file = rig.folder.path().join("kopie.backup");
    let to = rig.app.offer_target(&file).unwrap().offer;
    rig.ask("store.backup", json!({ "to": to }));
    let other = Rig::absent(None);
    let offer = other.app.offer(&file).unwrap().offer;
    let status = other.ask("store.restore", json!({ "offer": offer, "password": code }));
    assert_eq!(status["state"], "open");
    assert_eq!(other.ask("paper.list", json!({})), rig.ask("paper.list", json!({})));
    assert_eq!(other.ask("store.verify", json!({}))["faults"], json!([]));
}

#[test]
fn a_store_that_is_gone_while_its_backups_remain_is_told_as_lost() {
    let rig = Rig::example();
    rig.ask("store.backup", json!({}));
    rig.ask("store.close", json!({}));
    std::fs::remove_dir_all(rig.folder.path().join("store")).unwrap();
    let again = App::start(config(&rig.folder, None));
    let status = again.ask("store.status", json!({})).unwrap();
    assert_eq!(status["state"], "lost");
    assert!(status["backup"]["last_file"].as_str().unwrap().ends_with(".backup"));
}

#[test]
fn a_backup_folder_that_is_gone_is_told_until_it_is_back_and_the_work_goes_on() {
    let rig = Rig::example();
    let folder = rig.folder.path().join("usb");
    let choose = |folder: &std::path::Path| {
        std::fs::create_dir_all(folder).unwrap();
        let offer = rig.app.offer_folder(folder).unwrap().offer;
        rig.ask("store.backup_folder", json!({ "offer": offer }))["backup"].clone()
    };
    choose(&folder);
    std::fs::remove_dir(&folder).unwrap();
    let daily = || {
        rig.app.back_up_if_due();
        rig.ask("store.status", json!({}))["backup"].clone()
    };
    let gone = json!({ "code": "folder_gone", "params": { "name": folder.display().to_string() } });
    let told = daily();
    assert_eq!((&told["fault"], &told["last"]), (&gone, &Value::Null));
    assert!(!folder.exists(), "a folder that the user chose is never made: it may be a disk's");
    let partner = json!({ "name": "Gemeente Hollerveen", "short": "", "kind": "municipality" });
    rig.ask("board.add_partner", partner);
    let elsewhere = choose(&rig.folder.path().join("other"));
    assert_eq!(elsewhere["fault"], Value::Null, "it was said of the folder before");
    choose(&folder);
    std::fs::remove_dir(&folder).unwrap();
    assert_eq!(daily()["fault"], gone);
    std::fs::create_dir(&folder).unwrap();
    let made = daily();
    assert_eq!((&made["fault"], made["last"].is_string()), (&Value::Null, true));
}

#[test]
fn a_backup_is_tried_by_putting_it_back_beside_the_store_and_leaves_nothing_behind() {
    let rig = Rig::example();
    assert_eq!(rig.app.ask("store.try_backup", json!({})).unwrap_err().code(), "not_now");
    let made = rig.ask("store.backup", json!({}));
    let before = || -> Vec<_> {
        let names = std::fs::read_dir(rig.folder.path()).unwrap();
        names.map(|entry| entry.unwrap().file_name()).collect()
    };
    let (names, papers) = (before(), rig.ask("paper.list", json!({})));
    let found = rig.ask("store.try_backup", json!({}));
    assert_eq!((found["faults"].clone(), found["rows"].as_u64() > Some(100)), (json!([]), true));
    assert_eq!((before(), rig.ask("paper.list", json!({}))), (names, papers));
    assert!(rig.ask("store.status", json!({}))["backup"]["tried"].is_string());
    let file = std::path::PathBuf::from(made["file"].as_str().unwrap());
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    rig.app.ask("store.try_backup", json!({})).unwrap_err();
}

#[test]
fn the_days_backup_is_made_once() {
    let rig = Rig::example();
    rig.app.back_up_if_due();
    let files = || std::fs::read_dir(rig.folder.path().join("settings/backups")).unwrap().count();
    assert_eq!(files(), 1);
    rig.app.back_up_if_due();
    assert_eq!(files(), 1);
}

#[test]
fn a_content_that_broken_off_work_left_goes_with_the_days_backup_and_what_a_row_names_stays() {
    let rig = Rig::example();
    let paper = rig.ask("paper.list", json!({}))[0]["id"].clone();
    let offers = [rig.app.offer_bytes("kaart.pdf", ONE_PAGE.to_vec()).offer];
    rig.ask("paper.attach", json!({ "paper": paper, "offers": offers }));
    let blobs = rig.folder.path().join("store/blobs");
    let files = || -> Vec<std::path::PathBuf> {
        let shelves = std::fs::read_dir(&blobs).unwrap().map(|shelf| shelf.unwrap().path());
        shelves.flat_map(|shelf| std::fs::read_dir(shelf).unwrap().map(|file| file.unwrap().path())).collect()
    };
    let named = files();
    assert!(!named.is_empty());
    let orphan = blobs.join("ab").join(format!("ab{}", "0".repeat(62)));
    std::fs::create_dir_all(orphan.parent().unwrap()).unwrap();
    std::fs::write(&orphan, b"half a file").unwrap();
    let long_ago = std::time::SystemTime::UNIX_EPOCH;
    for file in files() {
        std::fs::File::options().write(true).open(file).unwrap().set_modified(long_ago).unwrap();
    }
    rig.app.back_up_if_due();
    assert!(!orphan.exists());
    assert_eq!(files().len(), named.len());
}

#[test]
fn a_compound_is_found_by_a_part_of_it_and_accents_do_not_matter() {
    let rig = Rig::example();
    let board = rig.ask("board.list", json!({}))[0]["id"].clone();
    rig.ask(
        "topic.add",
        json!({ "board": board, "title": "Huisvestingsverordening", "summary": "coördinatie" }),
    );
    let titles = |text: &str| -> Vec<String> {
        let found = rig.ask("search.find", json!({ "text": text }));
        found["hits"]
            .as_array()
            .unwrap()
            .iter()
            .map(|hit| hit["title"].as_str().unwrap().to_owned())
            .collect()
    };
    assert!(titles("vestings").contains(&"Huisvestingsverordening".to_owned()));
    assert!(titles("coordinatie").contains(&"Huisvestingsverordening".to_owned()));
    assert_eq!(titles("\"' * ("), Vec::<String>::new());
}

#[test]
fn search_finds_what_was_saved_last_and_not_what_was_before() {
    let rig = Rig::example();
    let board = rig.ask("board.list", json!({}))[0]["id"].clone();
    let found =
        |text: &str| rig.ask("search.find", json!({ "text": text }))["hits"].as_array().unwrap().len();
    let sound = || rig.ask("store.verify", json!({}))["faults"].clone();
    let topic = rig.ask("topic.add", json!({ "board": board, "title": "Zonnedak", "summary": "" }));
    assert_eq!((found("zonnedak"), sound()), (1, json!([])));
    let scope = json!({ "scope": format!("topic:{}", topic["id"].as_str().unwrap()) });
    let named = json!({ "id": topic["id"], "rev": 1, "title": "Waterkade", "summary": "", "phase": "asked" });
    rig.ask("topic.edit", named);
    assert_eq!((found("zonnedak"), found("waterkade"), sound()), (0, 1, json!([])));
    rig.ask("history.undo", scope.clone());
    rig.ask("history.undo", scope);
    assert_eq!((found("zonnedak"), found("waterkade"), sound()), (0, 0, json!([])));
}

#[test]
fn the_recovery_sheet_is_made_for_the_right_code_only() {
    let rig = Rig::new();
    let code =
        rig.ask("store.set_password", json!({ "password": "zeven kleine boten" }))["recovery_code"].clone();
    let sheet = rig.ask("store.recovery_sheet", json!({ "code": code }));
    assert_eq!(sheet["media_type"], "application/pdf");
    let wrong = rig.try_ask("store.recovery_sheet", json!({ "code": "zeven kleine boten!" }));
    assert_eq!(wrong, Err(Error::MistypedCode {}));
}

/// A page of one line, as small as a PDF can be.
const ONE_PAGE: &[u8] = b"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n\
    2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj\n\
    3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> \
    >> endobj\n\
    4 0 obj << /Length 40 >>\nstream\nBT /F 12 Tf 20 300 Td (De kaart) Tj ET  \nendstream endobj\n\
    5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";

#[test]
fn an_attachment_shows_its_pages_and_only_a_pdf_has_them() {
    let rig = Rig::example();
    let paper = rig.ask("paper.list", json!({}))[0]["id"].clone();
    let offers = [
        rig.app.offer_bytes("kaart.pdf", ONE_PAGE.to_vec()).offer,
        rig.app.offer_bytes("lijst.txt", b"een lijst".to_vec()).offer,
    ];
    let made = rig.ask("paper.attach", json!({ "paper": paper, "offers": offers }));
    let of = json!({ "paper": paper, "attachment": made["attachments"][0] });
    let pages = rig.ask("paper.pages", of);
    assert_eq!(
        (pages["pages"].as_array().unwrap().len(), &pages["pages"][0]["text"]),
        (1, &json!("De kaart"))
    );
    let picture = |page: u32| {
        let ask = json!({ "paper": paper, "attachment": made["attachments"][0], "page": page, "width": 150 });
        rig.try_ask("paper.page", ask)
    };
    let product = picture(1).unwrap();
    let file = rig.app.product(product["product"].as_str().unwrap()).unwrap();
    assert_eq!((file.media_type.as_str(), &file.bytes[..4]), ("image/png", &b"\x89PNG"[..]));
    assert_eq!(picture(2).unwrap_err().code(), "not_found");
    let text = json!({ "paper": paper, "attachment": made["attachments"][1] });
    assert_eq!(rig.try_ask("paper.pages", text).unwrap_err().code(), "cannot_read");
}
