//! Papers that mean harm, were harmed, or are far too large: each is answered by one clear sentence or read
//! whole, within little memory and time.

use crate::drawn::{Drawn, assemble};
use serde_json::Value;
use std::fs::File;
use std::io::{Cursor, Write};
use std::time::{Duration, Instant};
use tafelstuk_tests::command::{Ended, Place, built, ended};

/// What the command may ask of the computer: room for its program and one paper, and less than a minute.
const MEMORY_KB: u32 = 1_500_000;
const PATIENCE: Duration = Duration::from_secs(50);

/// Reads a paper with no more memory than that, in the language of `locale`.
fn read(place: &Place, name: &str, locale: &str) -> Ended {
    let script = format!("ulimit -v {MEMORY_KB}; exec \"$0\" intake \"$1\"");
    let program = built("tafelstuk").display().to_string();
    let begun = Instant::now();
    let mut command = place.around("sh".as_ref(), ["-c", &script, &program, name]);
    let ended = ended(command.env("LANG", locale));
    assert!(begun.elapsed() < PATIENCE, "{name} took {:?}", begun.elapsed());
    ended
}

fn refused(place: &Place, name: &str, bytes: &[u8], dutch: &str, english: &str) {
    place.file(name, bytes);
    for (locale, expected) in [("nl_NL.UTF-8", dutch), ("en_GB.UTF-8", english)] {
        let sentence = read(place, name, locale).sentence();
        assert!(sentence.contains(&format!("“{name}” {expected}")), "{sentence}\n  expected {expected}");
    }
}

fn recognised(place: &Place, name: &str, bytes: &[u8]) -> Value {
    place.file(name, bytes);
    let ended = read(place, name, "nl_NL.UTF-8");
    assert_eq!((ended.code, ended.stderr.as_str()), (0, ""), "{name} is read without a word");
    serde_json::from_slice(&ended.stdout).expect("the command prints JSON")
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a new part");
        zip.write_all(bytes).expect("memory to write in");
    }
    zip.finish().expect("a whole zip").into_inner()
}

/// A Word file of one paragraph, with `before` in front of its body and `more` parts beside it.
fn word(before: &str, text: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let body = format!("<w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body>");
    let document = format!("{before}<w:document xmlns:w=\"w\">{body}</w:document>");
    zipped(&[&[("word/document.xml", document.as_bytes())], more].concat())
}

const ODT: &[u8] = b"application/vnd.oasis.opendocument.text";

#[test]
fn archives_that_unpack_without_end_are_too_large() {
    let place = Place::new();
    let endless = vec![b' '; 400 * 1024 * 1024];
    let (dutch, english) = ("is te groot;", "is too large;");
    refused(&place, "bom.docx", &zipped(&[("word/document.xml", &endless)]), dutch, english);
    refused(&place, "bom.odt", &zipped(&[("mimetype", ODT), ("content.xml", &endless)]), dutch, english);
    let styles = word("", "Haven", &[("word/styles.xml", &endless)]);
    refused(&place, "opmaak.docx", &styles, dutch, english);
    let inner = zipped(&[("word/document.xml", &endless)]);
    refused(&place, "pak.docx", &zipped(&[("pak.docx", &inner)]), "is beschadigd", "is damaged");
}

#[test]
fn entities_of_a_files_own_are_refused_in_every_form_of_xml() {
    let place = Place::new();
    let laughs: String =
        (1..20).map(|at| format!("<!ENTITY e{at} \"{}\">", format!("&e{};", at - 1).repeat(10))).collect();
    let laughs = format!("<!DOCTYPE x [<!ENTITY e0 \"ha\">{laughs}]>");
    let (dutch, english) = ("is beschadigd", "is damaged");
    refused(&place, "lach.docx", &word(&laughs, "&e19;", &[]), dutch, english);
    let secret = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    refused(&place, "lees.docx", &word(secret, "&e;", &[]), dutch, english);
    let content = format!("{laughs}<o:document-content xmlns:o=\"o\">&e19;</o:document-content>");
    refused(
        &place,
        "lach.odt",
        &zipped(&[("mimetype", ODT), ("content.xml", content.as_bytes())]),
        dutch,
        english,
    );
    // A web page has no entities of its own: what looks like one stays text.
    let page = "<!DOCTYPE html [<!ENTITY e \"ha\">]><html><body><h1>Haven</h1><p>De kade &e; is oud.</p></body></html>";
    let found = recognised(&place, "lach.html", page.as_bytes());
    assert!(found["text"].as_str().is_some_and(|text| text.contains("De kade &e; is oud.")), "{found}");
}

#[test]
fn a_pdf_of_a_thousand_pages_is_read_and_one_of_four_thousand_is_refused() {
    let place = Place::new();
    let pages = |n: u32| {
        (1..=n).fold(Drawn::new(), |pdf, page| {
            pdf.page().text(
                70.0,
                100.0,
                11.0,
                &format!("Op deze bladzijde staat regel nummer {page} van het plan."),
            )
        })
    };
    let found = recognised(&place, "lang.pdf", &pages(1000).bytes());
    let text = found["text"].as_str().expect("a paper has text");
    assert!(text.contains("regel nummer 1 van") && text.contains("regel nummer 1000 van"));
    refused(
        &place,
        "lang.pdf",
        &pages(4000).bytes(),
        "heeft meer dan 3000 pagina’s.",
        "has more than 3000 pages.",
    );
}

#[test]
fn a_pdf_whose_streams_inflate_without_end_is_not_opened() {
    let place = Place::new();
    let mut packed = lopdf::Stream::new(lopdf::Dictionary::new(), vec![b' '; 300 * 1024 * 1024]);
    packed.compress().expect("spaces can be packed");
    let head = "<< /Type /Catalog /Pages 2 0 R >>".to_owned();
    let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>".to_owned();
    let mut bytes = assemble(&[head, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>".into(), page]);
    bytes.extend(
        format!("4 0 obj\n<< /Filter /FlateDecode /Length {} >>\nstream\n", packed.content.len()).bytes(),
    );
    bytes.extend(&packed.content);
    bytes.extend(b"\nendstream\nendobj\n");
    refused(
        &place,
        "bom.pdf",
        &bytes,
        "is zo gemaakt dat openen het geheugen zou vullen.",
        "is made in such a way",
    );
}

#[test]
fn locked_files_ask_to_be_saved_without_a_password() {
    let place = Place::new();
    let (dutch, english) = ("is beveiligd met een wachtwoord.", "is protected by a password.");
    let mut office = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    office.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    refused(&place, "geheim.docx", &office, dutch, english);
    let manifest = b"<m:manifest xmlns:m='m'><m:encryption-data/></m:manifest>".as_slice();
    let parts =
        [("mimetype", ODT), ("META-INF/manifest.xml", manifest), ("content.xml", b"\x01\x02".as_slice())];
    refused(&place, "geheim.odt", &zipped(&parts), dutch, english);
    refused(&place, "geheim.pdf", &locked_pdf(), dutch, english);
}

/// A PDF that opens with a password only.
fn locked_pdf() -> Vec<u8> {
    let plain = Drawn::new().page().text(70.0, 100.0, 11.0, "Vertrouwelijk").bytes();
    let mut pdf = lopdf::Document::load_mem(&plain).expect("our own file");
    let id = lopdf::Object::string_literal("0123456789abcdef");
    pdf.trailer.set("ID", lopdf::Object::Array(vec![id.clone(), id]));
    let version = lopdf::EncryptionVersion::V2 {
        document: &pdf,
        owner_password: "eigenaar",
        user_password: "lezer",
        key_length: 128,
        permissions: lopdf::Permissions::all(),
    };
    let state = lopdf::EncryptionState::try_from(version).expect("a known way to lock");
    pdf.encrypt(&state).expect("a plain file can be locked");
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).expect("memory to write in");
    bytes
}

#[test]
fn files_that_were_cut_short_are_told_as_damaged_or_read_as_far_as_they_go() {
    let place = Place::new();
    let (dutch, english) = ("is beschadigd", "is damaged");
    let whole = word("", &"De kade is oud. ".repeat(500), &[]);
    refused(&place, "half.docx", &whole[..whole.len() / 2], dutch, english);
    refused(&place, "half.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog", dutch, english);
    let pdf =
        (0..6).fold(Drawn::new(), |pdf, _| pdf.page().text(70.0, 100.0, 11.0, "De kade is oud.")).bytes();
    let found = recognised(&place, "half-gelezen.pdf", &pdf[..pdf.len() - 40]);
    assert!(found["text"].as_str().is_some_and(|text| text.contains("De kade is oud.")), "{found}");
}

#[test]
fn macros_are_not_run_and_a_wrong_ending_misleads_nobody() {
    let place = Place::new();
    let macros: &[(&str, &[u8])] = &[("word/vbaProject.bin", b"Sub AutoOpen()")];
    for name in ["met-macro.docm", "eigenlijk-word.txt", "eigenlijk-word.pdf"] {
        let found = recognised(&place, name, &word("", "Bespreeknotitie over de haven", macros));
        assert_eq!(found["title"], "de haven", "{name}");
        assert!(!found.to_string().contains("AutoOpen"), "{name}");
    }
    let pdf = Drawn::new().page().text(70.0, 100.0, 11.0, "Bespreeknotitie over de haven").bytes();
    assert_eq!(recognised(&place, "eigenlijk-pdf.docx", &pdf)["title"], "de haven");
    refused(
        &place,
        "programma.docx",
        b"MZ\x90\x00\x03\x00\x00\x00",
        "is geen document.",
        "is not a document.",
    );
    let sheet = zipped(&[("xl/workbook.xml", b"<a/>")]);
    refused(&place, "blad.docx", &sheet, "kan niet worden gelezen (xlsx).", "cannot be read (xlsx).");
}

#[test]
fn empty_files_are_told_so_whatever_their_form() {
    let place = Place::new();
    let (dutch, english) = ("is leeg.", "is empty.");
    let odt = b"<o:document-content xmlns:o='o'><o:body><o:text/></o:body></o:document-content>".as_slice();
    let cases: [(&str, Vec<u8>); 6] = [
        ("leeg.docx", Vec::new()),
        ("wit.txt", b"\xEF\xBB\xBF \r\n\t\r\n".to_vec()),
        ("wit.docx", zipped(&[("word/document.xml", b"<w:document xmlns:w='w'><w:body/></w:document>")])),
        ("wit.odt", zipped(&[("mimetype", ODT), ("content.xml", odt)])),
        ("wit.html", b"<!DOCTYPE html><html><body> </body></html>".to_vec()),
        ("wit.pdf", Drawn::new().page().bytes()),
    ];
    for (name, bytes) in cases {
        refused(&place, name, &bytes, dutch, english);
    }
}

#[test]
fn a_file_of_three_hundred_megabytes_is_refused_unread() {
    let place = Place::new();
    let file = File::create(place.path().join("groot.pdf")).expect("a passing file can be made");
    file.set_len(300 * 1024 * 1024).expect("a file may be as long as it says");
    let begun = Instant::now();
    for (locale, expected) in [
        ("nl_NL.UTF-8", "is te groot; de grens is 200 MB."),
        ("en_GB.UTF-8", "is too large; the limit is 200 MB."),
    ] {
        let sentence = read(&place, "groot.pdf", locale).sentence();
        assert!(sentence.contains(expected), "{sentence}");
    }
    assert!(begun.elapsed() < Duration::from_secs(10));
}
