//! Faults of the machine: a full disk, a folder that cannot be written, two programs at once.

use serde_json::json;
use std::process::Command;
use tafelstuk_tests::command::{Place, ended};
use tafelstuk_tests::writing::{Acknowledged, Writer, Written};

const FULL: &str =
    "De schijf is vol. Maak ruimte vrij en probeer het opnieuw; wat was opgeslagen, staat er nog.";

/// `command`, with no file growing beyond `blocks` of 512 bytes: what a full disk does, on any machine.
fn limited(command: &Command, blocks: u64) -> Command {
    through_shell(command, &format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$@\""))
}

/// `command`, run by a shell that does `script` first.
fn through_shell(command: &Command, script: &str) -> Command {
    let mut shell = Command::new("sh");
    shell.args(["-c", script, "sh"]).arg(command.get_program()).args(command.get_args());
    shell.current_dir(command.get_current_dir().expect("every command has its folder"));
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => shell.env(name, value),
            None => shell.env_remove(name),
        };
    }
    shell
}

fn bytes_of(written: &Written, name: &str) -> u64 {
    std::fs::metadata(written.place.store().join(name)).map_or(0, |about| about.len())
}

#[test]
fn a_disk_that_fills_up_is_told_and_nothing_acknowledged_is_lost() {
    for room in [2, 40, 400, 900] {
        let written = Written::new(1);
        let blocks = bytes_of(&written, "tafelstuk.db") / 512 + room;
        let mut told = Acknowledged::from(1);
        let mut command = limited(&written.command(0), blocks);
        let (code, said) = Writer::start(&mut command).end(&mut told);
        assert_eq!((code, said.as_str()), (Some(1), FULL), "with room for {room} blocks");
        written.assert_kept(&written.open(), 0, &told);
    }
}

#[test]
fn a_disk_that_fills_up_while_files_are_attached_leaves_no_half_file() {
    let written = Written::new(1);
    // Enough for the database for a while, not enough for a file of a megabyte.
    let blocks = bytes_of(&written, "tafelstuk.db") / 512 + 1_000;
    written.place.file("groot.txt", &vec![b'x'; 3_000_000]);
    let command =
        written.place.command(["attach", "--store", "store", "--paper", &written.paper, "groot.txt"]);
    assert_eq!(ended(&mut limited(&command, blocks)).sentence(), FULL);
    let asked = written.open();
    assert_eq!(asked.ask("paper.get", json!({ "id": written.paper }))["attachments"], json!([]));
    let report = asked.ask("store.verify", json!({}));
    assert_eq!((&report["faults"], &report["notes"]), (&json!([]), &json!([])));
}

#[test]
fn a_disk_without_room_for_a_pack_or_a_backup_is_told_and_leaves_no_part_of_it() {
    let place = Place::new();
    place.ok(["init", "--example", "--store", "store"]);
    for words in
        [["pack", "--store", "store", "-o", "set.pdf"], ["backup", "--store", "store", "-o", "kopie.backup"]]
    {
        let sentence = ended(&mut limited(&place.command(words), 100)).sentence();
        assert_eq!(sentence, FULL, "{words:?}");
        assert!(!place.path().join(words[4]).exists(), "{words:?}");
    }
    assert_eq!(place.verified().0, json!([]));
    let left: Vec<String> = std::fs::read_dir(place.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name != "store" && name != "settings")
        .collect();
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn a_disk_without_room_for_the_daily_backup_is_told_as_its_last_result_and_the_last_good_one_stays() {
    let place = Place::new();
    place.ok(["init", "--example", "--store", "store"]);
    let call = |name: &str| place.command(["call", "--store", "store", name, "{}"]);
    let status = || -> serde_json::Value {
        serde_json::from_slice(&ended(&mut call("store.status")).stdout).expect("a status")
    };
    ended(&mut call("store.backup"));
    let good = status()["backup"].clone();
    assert_eq!((good["last"].is_string(), &good["fault"]), (true, &json!(null)), "{good}");
    assert_eq!(ended(&mut limited(&call("store.backup"), 100)).sentence(), FULL);
    let told = status()["backup"].clone();
    assert_eq!(told["fault"]["code"], "disk_full");
    assert_eq!((&told["last"], &told["last_file"]), (&good["last"], &good["last_file"]));
    let folder = std::path::Path::new(told["folder"].as_str().expect("a folder"));
    let left: Vec<_> =
        std::fs::read_dir(folder).expect("the folder").flatten().map(|e| e.file_name()).collect();
    assert_eq!(left, [good["last_file"].as_str().expect("a file")], "no part of the one that failed");
    assert_eq!(place.verified().0, json!([]));
}

/// Runs the command while the folder is on a disk that is mounted read-only, in a namespace of its own;
/// where the system allows no such namespace, the folder's own permissions do it, which bind all but root.
fn on_a_read_only_disk(place: &Place, words: &[&str]) -> String {
    let bind = "mount --bind store store && mount -o remount,bind,ro store && exec \"$@\"";
    let command = place.command(words);
    for unshare in [["--mount", "--fork"].as_slice(), &["--mount", "--map-root-user", "--fork"]] {
        let allowed = Command::new("unshare").args(unshare).arg("true").output();
        if !allowed.is_ok_and(|output| output.status.success()) {
            continue;
        }
        let mut inside = through_shell(&command, bind);
        let mut outer = Command::new("unshare");
        outer.args(unshare).arg(inside.get_program()).args(inside.get_args());
        for (name, value) in inside.get_envs() {
            if let Some(value) = value {
                outer.env(name, value);
            } else {
                outer.env_remove(name);
            }
        }
        outer.current_dir(inside.get_current_dir().expect("it has its folder"));
        inside = outer;
        return ended(&mut inside).sentence();
    }
    without_permission(place, words)
}

#[cfg(unix)]
fn without_permission(place: &Place, words: &[&str]) -> String {
    use std::os::unix::fs::PermissionsExt;
    let set = |mode: u32| {
        for entry in std::fs::read_dir(place.store()).unwrap() {
            let path = entry.unwrap().path();
            let mode = if path.is_dir() { mode | 0o111 } else { mode };
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
        }
        std::fs::set_permissions(place.store(), std::fs::Permissions::from_mode(mode | 0o111)).unwrap();
    };
    set(0o444);
    let ended = place.run(words);
    set(0o644);
    ended.sentence()
}

#[test]
fn a_folder_that_cannot_be_written_is_named_and_its_store_stays_as_it_was() {
    let place = Place::with_store();
    let names = |folder: &std::path::Path| {
        let mut names: Vec<_> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let before = names(&place.store());
    for words in [["list", "--store", "store", "papers"].as_slice(), &["verify", "--store", "store"]] {
        let sentence = on_a_read_only_disk(&place, words);
        let folder = place.store().display().to_string();
        assert_eq!(
            sentence,
            format!(
                "In de map {folder} mag niet worden geschreven. Kies een map waar u mag opslaan, of vraag uw \
                 beheerder om rechten."
            )
        );
    }
    assert_eq!(names(&place.store()), before);
    assert_eq!(place.verified().0, json!([]));
}

/// How often each of the two writes.
const WRITES: u64 = 200;
/// How often the command line writes to a row of its own before it turns to the shared one.
const OWN: u64 = 150;

#[test]
fn a_window_and_the_command_line_write_at_once_and_all_that_they_wrote_is_there() {
    let written = Written::new(2);
    let saves = WRITES.to_string();
    let mut window = Writer::start(written.command(0).args(["--saves", &saves]));
    let mut told = Acknowledged::from(1);
    window.wait_for(1, &mut told);
    let line = from_the_command_line(&written, 1, OWN);
    assert_eq!(line.conflicts, 0, "nobody else writes to that row");
    let shared = from_the_command_line(&written, 0, WRITES - OWN);
    let (code, said) = window.end(&mut told);
    assert_eq!((code, said.as_str()), (Some(0), ""));
    let asked = written.open();
    let rev = |at: usize| written.section(&asked, at)["rev"].as_u64().unwrap();
    assert_eq!(rev(1), 1 + OWN);
    assert_eq!(rev(0), 1 + told.saves + shared.saves);
    assert_eq!(told.saves + line.saves + shared.saves, 2 * WRITES);
    assert_eq!(asked.ask("store.verify", json!({}))["faults"], json!([]));
}

/// Saves a section `count` times, each time by a command of its own; a conflict is tried again.
fn from_the_command_line(written: &Written, at: usize, count: u64) -> Acknowledged {
    let mut told = Acknowledged::default();
    let mut seen = written.section(&written.open(), at);
    while told.saves < count {
        let body = json!({ "type": "doc", "content": [{ "type": "paragraph", "content": [
            { "type": "text", "text": format!("Regel {}", told.saves) }] }] });
        let request = json!({
            "id": seen["id"], "rev": seen["rev"], "sitting": "01a20000-0000-7000-8000-0000000000cc",
            "heading": seen["heading"], "role": seen["role"], "body": body,
        });
        let ended =
            written.place.run(["call", "--store", "store", "paper.save_section", &request.to_string()]);
        if ended.code == 0 {
            told.saves += 1;
            let saved: serde_json::Value = serde_json::from_slice(&ended.stdout).unwrap();
            seen["rev"] = saved["rev"].clone();
        } else {
            let sentence = ended.sentence();
            assert!(sentence.starts_with("Iemand heeft dit net gewijzigd."), "only conflicts: {sentence}");
            told.conflicts += 1;
            seen = written.section(&written.open(), at);
        }
    }
    told
}
