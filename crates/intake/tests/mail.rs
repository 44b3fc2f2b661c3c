//! Messages: the text is a source, and what hangs on it is named and can be taken.

mod kept;
mod measure;
mod scripts;

use tafelstuk_intake::{PaperKind, attached, recognise};

use scripts::split_words;

const MAIL: &[u8] = include_bytes!("../../../tests/fixtures/intake/mail/aanlevering.eml");

#[test]
fn a_message_is_a_source_with_its_subject_as_title_and_its_attachments_named() {
    let found = recognise(MAIL, "bericht.eml", None, None).expect("a message");
    assert_eq!(found.kind, PaperKind::Source);
    assert_eq!(found.title, "Stukken voor de tafel van 3 april: financiën");
    assert_eq!(found.attachments, ["Notitie haven.txt", "Kaart van de kade.pdf"]);
    assert_eq!(found.meeting_date, None);
    assert!(found.text.contains("Hierbij de notitie over de financiën."), "{}", found.text);
    assert!(found.text.contains("Van: Marije Hofstra"), "{}", found.text);
    assert!(found.decision_points.is_empty() && found.steps.is_empty());
}

#[test]
fn what_hangs_on_a_message_can_be_read_as_a_paper_of_its_own() {
    let files = attached(MAIL, "bericht.eml").expect("a message");
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["Notitie haven.txt", "Kaart van de kade.pdf"]);
    let note = recognise(&files[0].bytes, &files[0].name, None, None).expect("a paper");
    assert_eq!((note.kind, note.title.as_str()), (PaperKind::Note, "haven"));
    assert!(attached(b"Notitie haven", "notitie.txt").expect("a text").is_empty());
}

#[test]
fn a_message_that_outlook_kept_says_the_same() {
    let mail = scripts::outlook();
    let found = recognise(&mail, "bericht.msg", None, None).expect("a message");
    assert_eq!((found.kind, found.title.as_str()), (PaperKind::Source, "Stukken voor de tafel"));
    assert_eq!(found.attachments, ["Notitie haven.txt"]);
    assert!(found.text.contains("financiën"), "{}", found.text);
    let files = attached(&mail, "bericht.msg").expect("a message");
    assert_eq!(files[0].bytes, b"Bespreeknotitie haven");
}

#[test]
fn every_word_of_a_message_is_in_its_result() {
    for (bytes, name) in [(MAIL.to_vec(), "bericht.eml"), (scripts::outlook(), "bericht.msg")] {
        let found = recognise(&bytes, name, None, None).expect("a message");
        let words = split_words(&found.text);
        assert!(words.len() > 5, "{name}: {words:?}");
        let lost = kept::lost(&serde_json::to_value(&found).expect("plain data"), words);
        assert!(lost.is_empty(), "{name}: {lost:?}");
    }
}
