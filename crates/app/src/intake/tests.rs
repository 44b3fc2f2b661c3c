//! Programs that read scans, in the place of Tesseract, and what corrections teach.

use super::lessons;
use super::scans::{is_installed, words};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tafelstuk_core::board::learned::Lesson;
use tafelstuk_intake::{Correction, Known, recognise_document};
use tafelstuk_model::Error;
use tafelstuk_model::section_role::SectionRole;
use tempfile::TempDir;

/// A program that does this.
fn program(folder: &TempDir, does: &str) -> PathBuf {
    let place = folder.path().join("tesseract");
    fs::write(&place, format!("#!/bin/sh\n{does}\n")).expect("a program can be written");
    fs::set_permissions(&place, fs::Permissions::from_mode(0o700)).expect("it can be made to run");
    place
}

#[test]
fn a_program_counts_where_it_knows_dutch() {
    let folder = tempfile::tempdir().unwrap();
    let dutch = program(&folder, "echo 'List of languages'; echo eng; echo nld");
    assert!(is_installed(&dutch));
    assert!(!is_installed(&program(&folder, "echo eng")));
    assert!(!is_installed(Path::new("/nergens/tesseract")));
}

#[test]
fn a_picture_goes_in_and_words_come_out() {
    let folder = tempfile::tempdir().unwrap();
    let place = program(&folder, "echo \"$*\"; wc -c");
    let text = words(&place, vec![7; 1_000_000], &mut || true).unwrap().unwrap();
    assert!(text.starts_with("stdin stdout -l nld"), "{text}");
    assert!(text.contains("1000000"), "{text}");
}

#[test]
fn a_program_that_fails_or_says_nothing_gives_no_words() {
    let folder = tempfile::tempdir().unwrap();
    let said = |does: &str| words(&program(&folder, does), vec![7; 100_000], &mut || true).unwrap();
    assert_eq!(said("echo half; exit 1"), None);
    assert_eq!(said("cat > /dev/null"), None);
    assert_eq!(words(Path::new("/nergens/tesseract"), Vec::new(), &mut || true).unwrap(), None);
}

#[test]
fn a_program_is_ended_when_nobody_waits_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let place = program(&folder, "exec sleep 600");
    let begun = Instant::now();
    let mut glances = 0;
    let stopped = words(&place, vec![7; 10], &mut || {
        glances += 1;
        glances < 3
    });
    assert!(matches!(stopped, Err(Error::Cancelled {})));
    assert!(begun.elapsed() < Duration::from_secs(60));
}

#[test]
fn corrections_teach_the_roles_of_headings_and_the_names_of_owners() {
    let text = "Bespreeknotitie bij agendapunt 4: Nachtzorg\n\nAanleiding\nDe nachtzorg kraakt.\n\nVoor de beurs\nDe proef kost 40.000 euro per jaar.\n";
    let line = text.lines().position(|line| line == "Voor de beurs").unwrap() as u32 + 1;
    let document = tafelstuk_intake::read(text.as_bytes(), "notitie.txt").unwrap();
    let corrections = vec![
        Correction::Heading { line, role: Some(SectionRole::Finance) },
        Correction::Heading { line: 3, role: None },
        Correction::Owners { line: 4, text: "x".into(), owners: vec!["HKZ".into()] },
        Correction::Point { line: 4, text: "y".into(), is: true },
    ];
    let known = Known { corrections: corrections.clone(), ..Known::default() };
    let found = recognise_document(&document, "notitie.txt", &known);
    assert_eq!(
        lessons(&found, &corrections),
        [Lesson::Heading("Voor de beurs".into(), SectionRole::Finance), Lesson::Owner("HKZ".into())]
    );
}
