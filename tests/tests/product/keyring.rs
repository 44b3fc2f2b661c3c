//! A keyring that is there but locked: nothing is written past it, and a password still opens the store.
//!
//! The keyring is a real one on a bus of its own, started by the bus and never unlocked. Where the system
//! has none, [`the_keyring_is_there`] tells it.

use std::process::{Command, Output};
use tafelstuk_tests::PASSWORD;
use tafelstuk_tests::command::{Ended, Place};

const LOCKED: &str =
    "De sleutelbos van deze computer is op slot of weigert. Ontgrendel de sleutelbos, of geef uw wachtwoord.";

/// Whether this system has a bus and a keyring that it starts; a test without them shows nothing, and says so.
fn the_keyring_is_there() -> bool {
    let there = |program: &str| {
        std::env::var_os("PATH")
            .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).is_file()))
    };
    let missing: Vec<&str> =
        ["dbus-run-session", "gnome-keyring-daemon"].into_iter().filter(|name| !there(name)).collect();
    if !missing.is_empty() {
        eprintln!("SKIPPED: no {} here, so no keyring can be locked", missing.join(" and no "));
    }
    missing.is_empty()
}

/// Runs the command on a bus of its own, whose keyring knows no password and stays locked.
fn with_locked_keyring(place: &Place, password: Option<&str>, words: &[&str]) -> Ended {
    let command = place.command(words);
    let mut session = Command::new("dbus-run-session");
    // The bus and the keyring write to the same stderr, so the product gets a file of its own for it.
    session.args(["--", "sh", "-c", "exec \"$@\" 2>said", "sh"]);
    session.arg(command.get_program()).args(command.get_args()).current_dir(place.path());
    let home = place.path().join("home");
    let runtime = place.path().join("runtime");
    for folder in [&home, &runtime] {
        std::fs::create_dir_all(folder).unwrap();
        only_for_this_user(folder);
    }
    session.env("TAFELSTUK_SETTINGS", place.settings()).env_remove("TAFELSTUK_PASSPHRASE");
    session.env("LANG", "nl_NL.UTF-8").env_remove("LC_ALL").env_remove("LC_MESSAGES");
    session.env("HOME", home).env("XDG_RUNTIME_DIR", runtime);
    session.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env_remove("XDG_DATA_HOME");
    if let Some(password) = password {
        session.env("TAFELSTUK_PASSPHRASE", password);
    }
    let Output { status, stdout, .. } = session.output().expect("the session starts");
    let stderr = std::fs::read_to_string(place.path().join("said")).expect("the command was started");
    Ended { code: status.code().expect("the session ended by itself"), stdout, stderr }
}

#[cfg(unix)]
fn only_for_this_user(folder: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700)).unwrap();
}

#[test]
fn a_locked_keyring_is_told_and_no_store_is_begun() {
    if !the_keyring_is_there() {
        return;
    }
    let place = Place::new();
    let ended = with_locked_keyring(&place, None, &["init", "--store", "store"]);
    assert_eq!(ended.sentence(), LOCKED);
    assert!(!place.store().join("tafelstuk.db").exists());
    assert!(!place.settings().join("keys").exists(), "no key is written around the keyring");
}

#[test]
fn a_password_opens_a_store_whose_keyring_is_locked() {
    if !the_keyring_is_there() {
        return;
    }
    let place = Place::new();
    let made = with_locked_keyring(&place, Some(PASSWORD), &["init", "--store", "store"]);
    assert_eq!((made.code, made.stderr.as_str()), (0, ""));
    let list = ["list", "--store", "store", "boards"];
    let opened = with_locked_keyring(&place, Some(PASSWORD), &list);
    assert_eq!((opened.code, String::from_utf8_lossy(&opened.stdout).trim()), (0, "[]"));
    let without = with_locked_keyring(&place, None, &list).sentence();
    assert!(without == LOCKED || without.starts_with("De sleutel staat niet in de sleutelbos"), "{without}");
}
