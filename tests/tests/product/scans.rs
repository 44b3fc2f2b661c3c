//! A paper that went through a scanner: pages that are pictures are told as such, and read where the computer
//! has a program for it.

use crate::drawn::Drawn;
use lopdf::{Document, Stream, dictionary};
use serde_json::{Value, json};
use std::process::Command;
use std::sync::Arc;
use tafelstuk_tests::command::{Place, ended};

/// Dots per point of a scan at 200 dots per inch.
const WIDTH: u32 = 1654;

/// A paper as it left the printer.
fn printed() -> Vec<u8> {
    let lines = [
        "Bespreeknotitie bij agendapunt 4: Herstel van de kade",
        "Bestuurlijke tafel Haven, 12 maart 2031",
        "Aanleiding",
        "De oude kade is op drie plaatsen verzakt en moet worden hersteld.",
        "Gevraagd besluit",
        "- In te stemmen met het herstel van de kade",
        "Vervolgstappen",
        "- De gemeente vraagt in mei drie offertes aan",
    ];
    let mut pdf = Drawn::new().page();
    for (at, line) in lines.iter().enumerate() {
        pdf = pdf.text(70.0, 90.0 + 30.0 * at as f32, 14.0, line);
    }
    pdf.bytes()
}

/// The same paper as it came off the scanner: one grey picture that fills the page, and no text.
fn scanned() -> Vec<u8> {
    let picture =
        tafelstuk_pages::picture(&Arc::new(printed()), 1, WIDTH).expect("our own page can be drawn");
    let pixels = image::load_from_memory(&picture).expect("our own picture").to_luma8();
    let (width, height) = pixels.dimensions();
    let mut pdf = Document::with_version("1.7");
    let mut picture = Stream::new(
        dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => width, "Height" => height,
            "ColorSpace" => "DeviceGray", "BitsPerComponent" => 8,
        },
        pixels.into_raw(),
    );
    picture.compress().expect("a picture can be packed");
    let picture = pdf.add_object(picture);
    let content = pdf.add_object(Stream::new(dictionary! {}, b"q 595 0 0 842 0 0 cm /I Do Q".to_vec()));
    let pages = pdf.new_object_id();
    let page = pdf.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        "Contents" => content, "Resources" => dictionary! { "XObject" => dictionary! { "I" => picture } },
    });
    let kids = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
    pdf.objects.insert(pages, kids.into());
    let catalog = pdf.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    pdf.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).expect("memory to write in");
    bytes
}

/// What the correcting screen is told of the scan, with the computer's programs found on `path`.
fn looked(path: Option<&str>) -> Value {
    let place = Place::with_store();
    let scan = place.file("scan.pdf", &scanned());
    let ask = json!({ "offer": "@1", "meeting_date": "2031-03-12" }).to_string();
    let words =
        ["call", "--store", "store", "intake.look", &ask, "--file", scan.to_str().expect("a plain path")];
    let mut command = place.command(words);
    if let Some(path) = path {
        command.env("PATH", path);
    }
    let ended = ended(&mut command);
    assert_eq!((ended.code, ended.stderr.as_str()), (0, ""));
    serde_json::from_slice(&ended.stdout).expect("the command prints JSON")
}

#[test]
fn a_scan_is_told_as_pages_that_are_not_read_where_no_program_reads_them() {
    let looked = looked(Some("/nergens"));
    assert_eq!((&looked["unread_pages"], &looked["scanned_pages"]), (&json!([1]), &json!([])));
    assert_eq!(looked["reads_scans"], false);
    assert_eq!(looked["papers"][0]["warnings"], json!(["no_text_layer"]));
}

/// Whether this computer reads scans; says so where it does not.
fn reads_dutch() -> bool {
    let listed = Command::new("tesseract").arg("--list-langs").output();
    let dutch =
        listed.is_ok_and(|listed| String::from_utf8_lossy(&listed.stdout).lines().any(|it| it == "nld"));
    if !dutch {
        eprintln!("SKIPPED: no Tesseract with Dutch here (tesseract-ocr-nld), so no scan can be read");
    }
    dutch
}

#[test]
fn a_scan_is_read_by_tesseract_where_it_is_installed_with_dutch() {
    if !reads_dutch() {
        return;
    }
    let looked = looked(None);
    assert_eq!((&looked["unread_pages"], &looked["scanned_pages"]), (&json!([]), &json!([1])));
    let paper = &looked["papers"][0];
    assert_eq!((&paper["title"], &paper["agenda_item"]), (&json!("Herstel van de kade"), &json!("4")));
    let headings: Vec<&Value> =
        paper["parts"].as_array().expect("a paper has parts").iter().map(|part| &part["heading"]).collect();
    for heading in ["Aanleiding", "Gevraagd besluit", "Vervolgstappen"] {
        assert!(headings.contains(&&json!(heading)), "{headings:?}");
    }
    assert!(
        paper["warnings"].as_array().is_some_and(|all| all.contains(&json!("read_by_machine"))),
        "{paper}"
    );
    let text = paper.to_string();
    assert!(text.contains("In te stemmen met het herstel van de kade"), "{text}");
}

/// What the command recognises the scan as, and what it says beside that.
fn recognised(path: Option<&str>) -> (Value, String) {
    let place = Place::new();
    let scan = place.file("scan.pdf", &scanned());
    let mut command = place.command(["intake", scan.to_str().expect("a plain path")]);
    if let Some(path) = path {
        command.env("PATH", path);
    }
    let ended = ended(&mut command);
    assert_eq!(ended.code, 0, "{}", ended.stderr);
    (serde_json::from_slice(&ended.stdout).expect("the command prints JSON"), ended.stderr)
}

#[test]
fn the_command_says_what_would_read_a_scan_where_no_program_reads_it() {
    let (found, said) = recognised(Some("/nergens"));
    assert_eq!(found["warnings"], json!(["no_text_layer"]));
    assert!(said.contains("Tesseract"), "{said}");
}

#[test]
fn the_command_reads_a_scan_as_the_window_does() {
    if !reads_dutch() {
        return;
    }
    let (found, said) = recognised(None);
    assert_eq!((&found["title"], &found["agenda_item"]), (&json!("Herstel van de kade"), &json!("4")));
    assert_eq!(found["decision_points"][0]["text"], "In te stemmen met het herstel van de kade");
    assert!(!said.is_empty(), "that a machine read it is told");
}
