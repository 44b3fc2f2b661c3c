//! Changed files of every format: whatever they became, they are refused or read, and nothing panics.
//!
//! A short run here; `INTAKE_FUZZ_RUNS` names the number of files per format for a longer one.

mod scripts;

use std::io::{Cursor, Read};

use scripts::{Format, file, names, script, zipped};
use tafelstuk_intake::{read_form, recognise};

/// A small generator of numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides.max(1) as u64) as usize
    }

    /// One to six changes of a kind that breaks files: bytes flipped, pieces lost, doubled or moved, tags
    /// and numbers put in.
    fn change(&mut self, bytes: &mut Vec<u8>) {
        const PIECES: [&[u8]; 14] = [
            b"<",
            b">",
            b"</w:p>",
            b"<w:tbl>",
            b"<w:del>",
            b"</div>",
            b"<table>",
            b"<li>",
            b"&#0;",
            b"\xFF\xFE",
            b"4294967295",
            b"-1",
            b"\0",
            b"<text:list>",
        ];
        for _ in 0..=self.roll(6) {
            let len = bytes.len().max(1);
            let (from, size) = (self.roll(len), self.roll(40));
            let to = (from + size).min(bytes.len());
            let from = from.min(to);
            match self.roll(5) {
                0 => {
                    if let Some(byte) = bytes.get_mut(from) {
                        *byte ^= 1 << self.roll(8);
                    }
                }
                1 => drop(bytes.drain(from..to)),
                2 => {
                    let piece = bytes[from..to].to_vec();
                    let at = self.roll(bytes.len() + 1);
                    bytes.splice(at..at, piece);
                }
                3 => bytes.truncate(self.roll(len) + len / 2),
                _ => {
                    let piece = PIECES[self.roll(PIECES.len())].to_vec();
                    bytes.splice(from..from, piece);
                }
            }
        }
    }
}

fn runs() -> usize {
    std::env::var("INTAKE_FUZZ_RUNS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(300)
}

fn try_all(ending: &str, mut make: impl FnMut(&mut Dice) -> Vec<u8>) {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let mut read = 0;
    for _ in 0..runs() {
        let bytes = make(&mut dice);
        let name = format!("stuk.{ending}");
        if let Ok(found) = recognise(&bytes, &name, "2031-03-12".parse().ok(), None) {
            read += 1;
            assert!(!found.title.trim().is_empty());
            assert!(
                found.steps.iter().enumerate().all(|(at, step)| step.parent.is_none_or(|above| above < at))
            );
        }
    }
    assert!(read * 20 >= runs(), "{ending}: hardly any changed file was read: {read}");
}

/// The parts of a package with one of them changed, packed again.
fn changed_part(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("our own zip");
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("our own part");
        let mut content = Vec::new();
        part.read_to_end(&mut content).expect("our own part");
        let name = part.name().expect("a name").into_owned();
        parts.push((name, content));
    }
    let at = dice.roll(parts.len());
    dice.change(&mut parts[at].1);
    let parts: Vec<(&str, &[u8])> =
        parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    zipped(&parts)
}

fn files(format: Format) -> Vec<Vec<u8>> {
    names().iter().map(|name| file(&script(name), format)).collect()
}

#[test]
fn changed_word_files_do_no_harm() {
    let files = files(Format::Docx);
    try_all("docx", |dice| {
        let mut bytes = changed_part(&files[dice.roll(files.len())], dice);
        if dice.roll(4) == 0 {
            dice.change(&mut bytes);
        }
        bytes
    });
}

/// A form as it comes back: choices, typed text, a comment with its range, and marks of places.
fn filled_in() -> Vec<u8> {
    let control = |tag: &str, about: &str, text: &str| {
        format!(
            r#"<w:sdt><w:sdtPr><w:tag w:val="{tag}"/>{about}</w:sdtPr><w:sdtContent><w:r><w:t>{text}</w:t></w:r></w:sdtContent></w:sdt>"#
        )
    };
    let mark =
        |name: &str| format!(r#"<w:bookmarkStart w:id="0" w:name="{name}"/><w:bookmarkEnd w:id="0"/>"#);
    let list = r#"<w:dropDownList><w:listItem w:displayText="Akkoord" w:value="agree"/></w:dropDownList>"#;
    let quote =
        r#"<w:commentRangeStart w:id="3"/><w:r><w:t>de kade</w:t></w:r><w:commentRangeEnd w:id="3"/>"#;
    let paragraphs = [
        mark("form_ab12"),
        mark("paper_1") + "<w:r><w:t>Haven</w:t></w:r>",
        mark("point_2")
            + &control("verdict.1", list, "Akkoord")
            + &control("text.1", "", "Mits de kade blijft"),
        mark("section_4") + quote,
        control("ripe.1", "<w:showingPlcHdr/>", "Schrijf hier"),
    ];
    let body: String = paragraphs.iter().map(|runs| format!("<w:p>{runs}</w:p>")).collect();
    let document = format!(r#"<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>"#);
    let comments = r#"<w:comments xmlns:w="w"><w:comment w:id="3" w:author="Kuil" w:date="2026-10-02T09:30:00"><w:p><w:r><w:t>Te hoog</w:t></w:r></w:p></w:comment></w:comments>"#;
    let core = r#"<c:coreProperties xmlns:c="c" xmlns:d="d"><d:modified>2026-10-01T08:00:00Z</d:modified></c:coreProperties>"#;
    zipped(&[
        ("word/document.xml", document.as_bytes()),
        ("word/comments.xml", comments.as_bytes()),
        ("docProps/core.xml", core.as_bytes()),
    ])
}

#[test]
fn changed_forms_do_no_harm() {
    let form = filled_in();
    let mut dice = Dice(0x5DEE_CE66_D1CE_4E5B);
    let whole = read_form(&form, "reactie.docx").expect("our own form");
    assert!(!whole.fields.is_empty() && !whole.notes.is_empty());
    let mut read = 0;
    for _ in 0..runs() {
        let bytes = changed_part(&form, &mut dice);
        if let Ok(filled) = read_form(&bytes, "reactie.docx") {
            read += 1;
            assert!(filled.fields.len() <= bytes.len() && filled.notes.len() <= bytes.len());
        }
    }
    assert!(read > 0, "no changed form was read");
}

#[test]
fn changed_libreoffice_files_do_no_harm() {
    let files = files(Format::Odt);
    try_all("odt", |dice| {
        let mut bytes = changed_part(&files[dice.roll(files.len())], dice);
        if dice.roll(4) == 0 {
            dice.change(&mut bytes);
        }
        bytes
    });
}

#[test]
fn changed_web_pages_do_no_harm() {
    let files = files(Format::Html);
    try_all("html", |dice| {
        let mut bytes = files[dice.roll(files.len())].clone();
        dice.change(&mut bytes);
        bytes
    });
}

#[test]
fn changed_texts_do_no_harm() {
    let files = files(Format::Txt);
    try_all("txt", |dice| {
        let mut bytes = files[dice.roll(files.len())].clone();
        dice.change(&mut bytes);
        bytes
    });
}

#[test]
fn changed_messages_do_no_harm() {
    let mail = include_bytes!("../../../tests/fixtures/intake/mail/aanlevering.eml");
    try_all("eml", |dice| {
        let mut bytes = mail.to_vec();
        dice.change(&mut bytes);
        bytes
    });
}

#[test]
fn changed_outlook_messages_do_no_harm() {
    let mail = scripts::outlook();
    try_all("msg", |dice| {
        let mut bytes = mail.clone();
        dice.change(&mut bytes);
        bytes
    });
}
