//! Papers go out as a PDF with fields, and come back filled in: as programs do that append what was changed.

use serde_json::{Value, json};
use tafelstuk_tests::command::Place;

struct Trip {
    place: Place,
    form: Vec<u8>,
}

impl Trip {
    fn begin() -> Self {
        let place = Place::new();
        place.ok(["init", "--store", "store", "--example"]);
        let words =
            ["review", "send", "--store", "store", "--to", "chair", "--as", "pdf", "-o", "formulier.pdf"];
        place.ok(words);
        let form = std::fs::read(place.path().join("formulier.pdf")).unwrap();
        Self { place, form }
    }

    fn receive(&self, name: &str, bytes: &[u8], more: &[&str]) -> Value {
        self.place.file(name, bytes);
        let words = [&["review", "receive", "--store", "store", name], more].concat();
        self.place.json(words)
    }

    fn refused(&self, name: &str, bytes: &[u8]) -> String {
        self.place.file(name, bytes);
        self.place.run(["review", "receive", "--store", "store", name]).sentence()
    }
}

/// Where an object that says all of `words` is in the file: its number, and what it holds.
fn object<'a>(file: &'a str, words: &[&str]) -> (u32, &'a str) {
    let mut found =
        file.split(" 0 obj\n").zip(file.split(" 0 obj\n").skip(1)).filter_map(|(before, rest)| {
            let number = before.rsplit('\n').next()?.parse().ok()?;
            let body = rest.split("\nendobj").next()?.trim();
            words.iter().all(|word| body.contains(word)).then_some((number, body))
        });
    found.next().unwrap_or_else(|| panic!("no object says {words:?}"))
}

/// The file with other objects behind it, as an incremental update (ISO 32000-1, 7.5.6).
fn updated(form: &[u8], objects: &[(u32, String)]) -> Vec<u8> {
    let text = String::from_utf8_lossy(form).into_owned();
    let trailer = text.rsplit("trailer").next().unwrap();
    let root = trailer.split("/Root").nth(1).unwrap().trim_start().split(" R").next().unwrap();
    let start: usize =
        trailer.split("startxref").nth(1).unwrap().split_whitespace().next().unwrap().parse().unwrap();
    let size: u32 = trailer
        .split("/Size")
        .nth(1)
        .unwrap()
        .trim_start()
        .split(['/', '>', ' '])
        .next()
        .unwrap()
        .parse()
        .unwrap();
    let mut bytes = form.to_vec();
    let mut table = String::from("xref\n");
    for (number, body) in objects {
        bytes.extend(b"\n");
        table += &format!("{number} 1\n{:010} 00000 n \n", bytes.len());
        bytes.extend(format!("{number} 0 obj\n{body}\nendobj\n").bytes());
    }
    let size = size.max(objects.iter().map(|(number, _)| number + 1).max().unwrap_or(0));
    let end = format!(
        "{table}trailer\n<</Size {size}/Root {root} R/Prev {start}>>\nstartxref\n{}\n%%EOF\n",
        bytes.len()
    );
    bytes.extend(end.bytes());
    bytes
}

/// The object with more in its dictionary.
fn with(body: &str, more: &str) -> String {
    format!("{}{more}>>", body.strip_suffix(">>").unwrap())
}

/// The form as the chair filled it in: one point chosen and explained, words on all, and a note on the second page.
fn answered(trip: &Trip, point: &str) -> Vec<u8> {
    let file = String::from_utf8_lossy(&trip.form).into_owned();
    let (choice, body) = object(&file, &[&format!("/T(verdict_{point})")]);
    let chosen = body.replace("/V/Off", "/V/question");
    assert_ne!(chosen, body);
    let (words, body) = object(&file, &[&format!("/T(text_{point})")]);
    let explained = with(body, "/V<FEFF0057006100740020006900730020006400690074002020AC003F>");
    let (rest, body) = object(&file, &["/T(all)"]);
    let all = with(body, "/V(Heldere stukken.)");
    // Beside the heading of the first paper.
    let note = "<</Type/Annot/Subtype/Text/Rect[500 750 520 770]/T(Els Vos)/Contents(Kan dit korter?)>>";
    let (page, body) = object(&file, &["/Type/Page/", "/Annots["]);
    let noted = body.replacen("/Annots[", "/Annots[90001 0 R ", 1);
    let changed =
        [(choice, chosen), (words, explained), (rest, all), (90001, note.to_owned()), (page, noted)];
    updated(&trip.form, &changed)
}

fn first_point(trip: &Trip) -> String {
    let rounds = trip.place.call("review.list", &json!({}));
    let round = trip.place.call("review.get", &json!({ "round": rounds[0]["id"] }));
    let papers = round["papers"].as_array().unwrap();
    let points = papers.iter().flat_map(|paper| paper["points"].as_array().unwrap());
    points.map(|point| point["point"].as_str().unwrap().to_owned()).next().unwrap()
}

#[test]
fn a_pdf_that_was_filled_in_and_commented_becomes_records_once() {
    let trip = Trip::begin();
    let back = answered(&trip, &first_point(&trip));
    let counts = |told: Value| ["new", "known", "orphaned"].map(|name| told[name].as_u64().unwrap());
    assert_eq!(counts(trip.receive("terug.pdf", &back, &["--preview"])), [3, 0, 0]);
    assert_eq!(counts(trip.receive("terug.pdf", &back, &[])), [3, 0, 0]);
    assert_eq!(counts(trip.receive("terug.pdf", &back, &[])), [0, 3, 0], "read twice");
    let rounds = trip.place.call("review.list", &json!({}));
    let round = trip.place.call("review.get", &json!({ "round": rounds[0]["id"] }));
    assert_eq!(round["loose"][0]["what"]["text"], "Heldere stukken.");
    assert_eq!(round["loose"][0]["carrier"], "pdf");
    let said = round["papers"].to_string();
    assert!(said.contains("Wat is dit €?") && said.contains("\"verdict\":\"question\""), "{said}");
    assert!(said.contains("Els Vos: Kan dit korter?"), "{said}");
    let came = trip.place.call("review.came", &json!({ "bundle": round["received"][0]["id"] }));
    assert_eq!((&came["name"], &came["media_type"]), (&json!("terug.pdf"), &json!("application/pdf")));
    assert_eq!(trip.place.verified(), (json!([]), json!([])));
}

#[test]
fn an_untouched_pdf_says_nothing_and_one_without_fields_or_whole_is_refused_in_one_sentence() {
    let trip = Trip::begin();
    assert_eq!(trip.receive("leeg.pdf", &trip.form, &["--preview"])["new"], 0);
    assert!(trip.refused("kort.pdf", &trip.form[..200]).contains("beschadigd"));
    let flat: Vec<u8> = replaced(&trip.form, b"/Subtype/Widget", b"/Subtype/Stamp_");
    assert!(trip.refused("geprint.pdf", &flat).contains("zitten geen velden"));
    trip.place.ok(["init", "--store", "elders"]);
    trip.place.file("terug.pdf", &trip.form);
    let elsewhere = trip.place.run(["review", "receive", "--store", "elders", "terug.pdf"]).sentence();
    assert!(elsewhere.contains("andere regio"), "{elsewhere}");
}

/// The bytes with each such piece replaced by one as long.
fn replaced(bytes: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_vec();
    let mut at = 0;
    while let Some(next) = out[at..].windows(old.len()).position(|piece| piece == old) {
        out[at + next..at + next + old.len()].copy_from_slice(&new[..old.len()]);
        at += next + old.len();
    }
    out
}
