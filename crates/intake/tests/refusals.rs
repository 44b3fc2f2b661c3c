//! What is no paper is refused with the reason, and a document of another form can still be attached.

use tafelstuk_intake::recognise;

fn code(bytes: &[u8], name: &str) -> String {
    match recognise(bytes, name, None, None) {
        Ok(found) => format!("read: {}", found.title),
        Err(error) => {
            format!("{} {:?}", error.code(), error.params().get("format").and_then(|format| format.as_str()))
        }
    }
}

#[test]
fn each_file_is_refused_for_its_own_reason() {
    let jpeg = b"\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01".as_slice();
    let docx = b"PK\x03\x04\x14\x00\x00\x00\x08\x00[Content_Types].xml....word/document.xml".as_slice();
    let odt = b"PK\x03\x04\x14\x00mimetypeapplication/vnd.oasis.opendocument.textPK".as_slice();
    let mail = b"Received: from a\r\nMIME-Version: 1.0\r\nSubject: stuk\r\n\r\nBeste".as_slice();
    let cases: &[(&[u8], &str, &str)] = &[
        (b"", "leeg.txt", "empty_file None"),
        (b"\xEF\xBB\xBF \r\n\t\r\n\x0C", "leeg.txt", "empty_file None"),
        (jpeg, "foto.txt", "not_a_document None"),
        (b"MZ\x90\x00\x03\x00\x00\x00\x04", "notitie.txt", "not_a_document None"),
        (b"abc\x00def\x00ghi\x00\x00\x01\x02", "notitie.txt", "not_a_document None"),
        (b"\x89PNG\r\n\x1A\n\x00\x00", "scan.png", "not_a_document None"),
        (b"PK\x03\x04\x14\x00foto.jpg", "alles.zip", "not_a_document None"),
        (b"%PDF-1.7\n%\xE2\xE3", "stuk.txt", "damaged_file None"),
        (docx, "stuk.docx", "damaged_file None"),
        (odt, "stuk.odt", "damaged_file None"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00\x00", "oud.doc", "cannot_read Some(\"doc\")"),
        (b"{\\rtf1\\ansi Hallo}", "stuk.rtf", "cannot_read Some(\"rtf\")"),
        (b"<!DOCTYPE html>\n<html><body>x</body></html>", "pagina.txt", "read: x"),
        (b"<!DOCTYPE html>\n<html><body> </body></html>", "pagina.txt", "empty_file None"),
        (mail, "bericht", "read: stuk"),
        (b"Beste allen,\n\nMZ is een afkorting.", "brief.txt", "read: brief"),
    ];
    for (bytes, name, expected) in cases {
        assert_eq!(code(bytes, name), *expected, "{name} {:?}", &bytes[..bytes.len().min(12)]);
    }
}

#[test]
fn a_file_beyond_the_limit_is_not_read() {
    let large = vec![b'a'; (tafelstuk_intake::MAX_MB as usize + 1) * 1024 * 1024];
    assert_eq!(code(&large, "groot.txt"), "too_large None");
}
