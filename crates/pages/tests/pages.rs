//! What is read from pages, and what is refused.

mod drawn;

use drawn::{Drawn, assemble};
use std::sync::Arc;
use tafelstuk_pages::{Document, Fault, Layer, feet, picture, read, sizes};

fn read_all(bytes: Vec<u8>) -> Result<Document, Fault> {
    read(&Arc::new(bytes), &mut |_, _| true)
}

fn texts(document: &Document) -> Vec<String> {
    document.pages[0].lines.iter().map(tafelstuk_pages::Line::text).collect()
}

#[test]
fn text_comes_with_its_place_size_and_weight() {
    let pdf =
        Drawn::new().page().bold(70.0, 90.0, 14.0, "Aanleiding").text(70.0, 120.0, 11.0, "Er is één reden.");
    let document = read_all(pdf.bytes()).unwrap();
    let lines = &document.pages[0].lines;
    assert_eq!(texts(&document), ["Aanleiding", "Er is één reden."]);
    assert!(lines[0].is_bold() && !lines[1].is_bold());
    assert_eq!((lines[0].size, lines[1].size), (14.0, 11.0));
    assert!((lines[0].left() - 70.0).abs() < 0.1 && (lines[1].baseline - 120.0).abs() < 0.1);
}

#[test]
fn a_column_is_read_to_its_end() {
    let left = [
        "De regio kent vier gemeenten",
        "en een zorgkantoor. Samen",
        "vormen zij de tafel die over",
        "de ouderenzorg besluit. Dat",
        "doen zij vier keer per jaar.",
    ];
    let right = [
        "In het najaar volgt een plan",
        "voor de langere termijn. De",
        "gemeenten leggen dat plan",
        "aan hun raden voor. Zij doen",
        "dat zo mogelijk voor de zomer.",
    ];
    let pdf = Drawn::new()
        .page()
        .bold(120.0, 60.0, 16.0, "Voortgang van het plan voor de hele regio")
        .lines(60.0, 100.0, 10.0, &left)
        .lines(310.0, 100.0, 10.0, &right)
        .text(
            60.0,
            200.0,
            10.0,
            "Onder de kolommen staat een regel die over de volle breedte van het blad loopt.",
        );
    let document = read_all(pdf.bytes()).unwrap();
    let lines = texts(&document);
    assert_eq!(lines[0], "Voortgang van het plan voor de hele regio");
    assert_eq!(lines[1..6], left);
    assert_eq!(lines[6..11], right);
    assert_eq!(lines.len(), 12);
}

#[test]
fn a_table_is_no_columns_of_prose() {
    let mut pdf = Drawn::new().page();
    for (at, (what, who)) in [
        ("Plan maken", "Gemeente"),
        ("Bellen", "Zorgkantoor"),
        ("Lezen", "Iedereen"),
        ("Ruimte zoeken", "Huurder"),
        ("Afsluiten", "Voorzitter"),
        ("Sturen", "Secretaris"),
    ]
    .iter()
    .enumerate()
    {
        let top = 100.0 + 14.0 * at as f32;
        pdf = pdf.text(60.0, top, 10.0, what).text(300.0, top, 10.0, who);
    }
    assert_eq!(texts(&read_all(pdf.bytes()).unwrap())[0], "Plan maken Gemeente");
}

#[test]
fn a_scan_is_told_from_text_and_from_nothing() {
    let pdf = Drawn::new()
        .page()
        .text(60.0, 100.0, 10.0, "Tekst")
        .page()
        .picture(0.0, 0.0, 595.0, 842.0)
        .text(500.0, 820.0, 8.0, "pagina 2")
        .page();
    let document = read_all(pdf.bytes()).unwrap();
    let layers: Vec<Layer> = document.pages.iter().map(|page| page.layer).collect();
    assert_eq!(layers, [Layer::Text, Layer::Picture, Layer::Nothing]);
    assert_eq!(document.pages[1].text(), "pagina 2");
}

#[test]
fn a_page_is_read_and_sized_as_it_is_turned() {
    let pdf =
        Drawn::new().with("/Rotate 90").page().raw("BT 0 1 -1 0 100 100 Tm /F1 12 Tf (Dwars) Tj ET").bytes();
    let size = sizes(&Arc::new(pdf.clone())).unwrap()[0];
    assert_eq!((size.width, size.height), (842.0, 595.0));
    let document = read_all(pdf).unwrap();
    assert_eq!((texts(&document), document.pages[0].askew.len()), (vec!["Dwars".to_owned()], 0));
}

#[test]
fn a_stamp_across_the_page_stays_out_of_the_text() {
    let pdf = Drawn::new()
        .page()
        .text(60.0, 100.0, 10.0, "Tekst")
        .raw("BT 0.7 0.7 -0.7 0.7 150 300 Tm /F2 60 Tf (CONCEPT) Tj ET");
    let document = read_all(pdf.bytes()).unwrap();
    assert_eq!(texts(&document), ["Tekst"]);
    assert_eq!(document.pages[0].askew[0].text(), "CONCEPT");
}

#[test]
fn links_are_told_with_their_place() {
    let note = "/Annots [<< /Subtype /Link /Rect [60 700 160 720] /A << /S /URI /URI (https://voorbeeld.example/plan) >> >>]";
    let document = read_all(Drawn::new().with(note).page().bytes()).unwrap();
    let link = &document.pages[0].links[0];
    assert_eq!(link.address, "https://voorbeeld.example/plan");
    assert_eq!((link.area.left, link.area.top, link.area.bottom), (60.0, 122.0, 142.0));
}

#[test]
fn a_picture_has_the_width_asked_for_and_shows_the_page() {
    let blank = Arc::new(Drawn::new().page().bytes());
    let written = Arc::new(Drawn::new().page().bold(60.0, 200.0, 60.0, "GROOT").bytes());
    let (blank, written) = (picture(&blank, 1, 200).unwrap(), picture(&written, 1, 200).unwrap());
    assert_eq!(u32::from_be_bytes(written[16..20].try_into().unwrap()), 200);
    assert_eq!(u32::from_be_bytes(written[20..24].try_into().unwrap()), 283);
    assert!(written.len() > blank.len() + 300);
    let one = Arc::new(Drawn::new().page().bytes());
    assert_eq!(picture(&one, 2, 200), Err(Fault::NoSuchPage(2)));
}

#[test]
fn what_is_no_pdf_or_locked_is_refused() {
    assert_eq!(read_all(b"geen pdf".to_vec()), Err(Fault::Broken));
    assert_eq!(read_all(b"%PDF-1.7\nniets meer".to_vec()), Err(Fault::Broken));
    let locked = String::from_utf8_lossy(&Drawn::new().page().bytes()).replace(
        "/Root 1 0 R",
        "/Root 1 0 R /ID [<01><01>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 \
         /O <0102030405060708091011121314151617181920212223242526272829303132> \
         /U <0102030405060708091011121314151617181920212223242526272829303132> >>",
    );
    assert_eq!(read_all(locked.into_bytes()), Err(Fault::Locked));
}

#[test]
fn a_lost_page_table_is_found_again() {
    let whole = Drawn::new().page().text(60.0, 100.0, 10.0, "Toch gelezen").bytes();
    let cut = whole.len() - 200;
    assert_eq!(texts(&read_all(whole[..cut].to_vec()).unwrap()), ["Toch gelezen"]);
}

#[test]
fn marks_that_do_not_nest_are_no_reason_to_refuse_a_file() {
    // Some typefaces hold thousands more of one mark than of the other.
    let typeface = format!("<< /Length 30000 >> stream\n{}\nendstream", "\u{1}<".repeat(15_000));
    let page = Drawn::new().page().text(70.0, 80.0, 11.0, "Actielijst").raw(&format!("% {typeface}"));
    assert_eq!(texts(&read_all(page.bytes()).unwrap()), ["Actielijst"]);
}

#[test]
fn endless_files_are_refused() {
    let nested = Drawn::new().page().raw(&"[".repeat(300_000)).bytes();
    assert_eq!(read_all(nested), Err(Fault::Overwhelming));
    let outside = [b"%PDF-1.7\n1 0 obj\n".to_vec(), b"<<".repeat(200_000)].concat();
    assert_eq!(read_all(outside), Err(Fault::Overwhelming));
    // Ten forms that each draw the next ten times: a thousand million drawings of one line.
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> \
         >> >>"
            .to_owned(),
        "<< /Length 5 >>\nstream\n/X Do\nendstream".to_owned(),
    ];
    for at in 5..15 {
        let draw = if at < 14 { "/X Do ".repeat(10) } else { "0 0 m 9 9 l S".to_owned() };
        objects.push(format!(
            "<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X {} 0 R >> >> /Length {} \
             >>\nstream\n{draw}\nendstream",
            at + 1,
            draw.len()
        ));
    }
    assert_eq!(read_all(assemble(&objects)), Err(Fault::Overwhelming));
}

#[test]
fn reading_stops_when_asked() {
    let mut pdf = Drawn::new();
    for _ in 0..400 {
        pdf = pdf.page().text(60.0, 100.0, 10.0, "Tekst");
    }
    let bytes = Arc::new(pdf.bytes());
    assert_eq!(read(&bytes, &mut |done, _| done < 3), Err(Fault::Cancelled));
    assert_eq!(read(&bytes, &mut |_, _| true).unwrap().pages.len(), 400);
}

#[test]
fn pages_that_hold_themselves_are_refused() {
    let objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Count 1 /Kids [2 0 R 3 0 R] >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>".to_owned(),
    ];
    assert_eq!(read_all(assemble(&objects)), Err(Fault::Broken));
}

/// Room for the pack's line, in points.
const ASKED: f32 = 30.0;

#[test]
fn a_foot_is_told_without_drawing_as_a_drawing_shows_it() {
    let pdf = Drawn::new()
        .page()
        .text(70.0, 780.0, 11.0, "Hieronder is ruimte.")
        .page()
        .text(70.0, 832.0, 11.0, "Hieronder niet.")
        .page()
        .raw("1 g 0 0 595 100 re f")
        .page()
        .raw("10 w 50 33 m 500 33 l S")
        .page()
        .raw("0 g 0 -900 595 900 re f")
        .page()
        .raw("q 500 0 0 20 40 -5 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x00 EI Q")
        .page();
    let bytes = Arc::new(pdf.bytes());
    let has_room = |asked: f32| -> Vec<bool> {
        let feet = feet(&bytes, vec![asked; 7]).unwrap();
        feet.into_iter().map(|free| free.is_some_and(|free| free >= ASKED)).collect()
    };
    let told = has_room(ASKED);
    assert_eq!(told, [true, false, true, false, true, false, true]);
    // Where more is asked than any page has, every page is drawn.
    assert_eq!(told, has_room(f32::INFINITY));
}
