//! Files that mean harm, or were harmed: each gets one clear answer, in bounded time and memory.

mod scripts;

use std::io::Write;

use scripts::{Format, file, lines, zipped};
use tafelstuk_intake::{Recognised, recognise};
use tafelstuk_model::Result;

fn answer(bytes: &[u8], name: &str) -> String {
    match recognise(bytes, name, None, None) {
        Ok(found) => format!("read: {}", found.title),
        Err(fault) => fault.code(),
    }
}

fn read(bytes: &[u8], name: &str) -> Result<Recognised> {
    recognise(bytes, name, None, None)
}

/// A Word file with this text between its body's tags.
fn word(body: &str) -> Vec<u8> {
    let document = format!(r#"<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>"#);
    zipped(&[("word/document.xml", document.as_bytes())])
}

fn note() -> Vec<u8> {
    file(&lines("= Bespreeknotitie haven\n# Aanleiding\nDe kade is oud."), Format::Docx)
}

#[test]
fn a_zip_that_unpacks_without_end_is_too_large() {
    let bomb = zipped(&[("word/document.xml", &vec![b' '; 60 * 1024 * 1024])]);
    assert!(bomb.len() < 200_000, "{}", bomb.len());
    assert_eq!(answer(&bomb, "bom.docx"), "too_large");
    let heavy = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", &vec![b' '; 60 * 1024 * 1024]),
    ]);
    assert_eq!(answer(&heavy, "bom.odt"), "too_large");
}

#[test]
fn entities_of_a_files_own_are_refused() {
    let laughs = r#"<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>"#;
    let document = format!(
        r#"{laughs}<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>"#
    );
    assert_eq!(answer(&zipped(&[("word/document.xml", document.as_bytes())]), "x.docx"), "damaged_file");
}

#[test]
fn what_nests_without_end_is_refused_or_read_flat() {
    let deep = |tag: &str, times: usize| {
        format!("{}{}", format!("<{tag}>").repeat(times), format!("</{tag}>").repeat(times))
    };
    for tag in ["w:tbl", "w:sdt", "w:ins"] {
        assert_eq!(answer(&word(&deep(tag, 5_000)), "diep.docx"), "damaged_file", "{tag}");
    }
    let page = format!("<!DOCTYPE html>{}diep<p>", "<div><b>".repeat(50_000));
    assert_eq!(answer(page.as_bytes(), "diep.html"), "read: diep");
    let lists = format!("<!DOCTYPE html>{}diep", "<ul><li>".repeat(20_000));
    assert!(read(lists.as_bytes(), "lijst.html").is_ok());
    let tables = format!("<!DOCTYPE html>{}diep", "<table><tr><td>".repeat(20_000));
    assert!(read(tables.as_bytes(), "tabel.html").is_ok());
}

#[test]
fn a_damaged_package_is_told_so() {
    let whole = note();
    assert_eq!(answer(&whole[..whole.len() / 2], "half.docx"), "damaged_file");
    assert_eq!(
        answer(&zipped(&[("word/document.xml", b"<w:document xmlns:w='w'><w:body>")]), "open.docx"),
        "damaged_file"
    );
    assert_eq!(answer(&zipped(&[("word/iets.xml", b"<a/>")]), "leeg.docx"), "damaged_file");
    assert_eq!(answer(&word(""), "leeg.docx"), "empty_file");
}

#[test]
fn a_protected_file_asks_to_be_saved_without_password() {
    let mut office = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    office.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(answer(&office, "geheim.docx"), "protected");
    let manifest = b"<manifest:manifest xmlns:manifest='m'><manifest:encryption-data/></manifest:manifest>";
    let office = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", b"\x01\x02\x03"),
    ]);
    assert_eq!(answer(&office, "geheim.odt"), "protected");
}

#[test]
fn macros_and_a_wrong_ending_do_not_keep_a_paper_from_being_read() {
    let document = br#"<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Bespreeknotitie over de haven</w:t></w:r></w:p></w:body></w:document>"#;
    let macros = zipped(&[("word/document.xml", document), ("word/vbaProject.bin", b"Sub AutoOpen()")]);
    assert_eq!(answer(&macros, "met-macro.docm"), "read: de haven");
    assert_eq!(answer(&note(), "eigenlijk-word.txt"), "read: haven");
    assert_eq!(answer(&note(), "eigenlijk-word.pdf"), "read: haven");
    let page = b"<!DOCTYPE html><title>x</title><h1>Haven open</h1><p>De haven is open.";
    assert_eq!(answer(page, "pagina.docx"), "read: Haven open");
}

#[test]
fn styles_and_lists_that_lead_to_themselves_end() {
    let styles = br#"<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>"#;
    let numbering = br#"<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="x"/><w:lvl w:ilvl="0"><w:start w:val="4294967295"/><w:lvlText w:val="%1.%9.%0"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#;
    let item = r#"<w:p><w:pPr><w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Punt</w:t></w:r></w:p>"#;
    let document = format!(r#"<w:document xmlns:w="w"><w:body>{}</w:body></w:document>"#, item.repeat(3));
    let bytes = zipped(&[
        ("word/document.xml", document.as_bytes()),
        ("word/styles.xml", styles),
        ("word/numbering.xml", numbering),
    ]);
    assert!(read(&bytes, "kring.docx").is_ok());
}

#[test]
fn a_cell_may_not_claim_more_columns_than_a_page_has() {
    let cell = r#"<w:tc><w:tcPr><w:gridSpan w:val="4000000000"/></w:tcPr><w:p><w:r><w:t>breed</w:t></w:r></w:p></w:tc>"#;
    let row = format!("<w:tr>{cell}{cell}</w:tr>");
    let found = read(&word(&format!("<w:tbl>{}</w:tbl>", row.repeat(50))), "breed.docx").expect("a paper");
    assert!(found.header.iter().chain(&found.opening).all(|piece| piece.cells.len() < 200));
}

#[test]
fn a_message_inside_a_message_inside_a_message_ends() {
    let mut mail = Vec::new();
    for depth in 0..400 {
        write!(
            mail,
            "From: a@b.nl\r\nMIME-Version: 1.0\r\nSubject: stuk {depth}\r\nContent-Type: multipart/mixed; boundary=b{depth}\r\n\r\n--b{depth}\r\nContent-Type: message/rfc822\r\n\r\n"
        )
        .expect("memory to write in");
    }
    assert!(read(&mail, "diep.eml").is_ok());
}

#[test]
fn a_paper_of_a_thousand_pages_is_read() {
    let paragraph = "<w:p><w:r><w:t>De kade is oud en wordt in delen hersteld.</w:t></w:r></w:p>";
    let found = read(&word(&paragraph.repeat(30_000)), "lang.docx").expect("a paper");
    assert_eq!(found.text.lines().count(), 30_000);
}
