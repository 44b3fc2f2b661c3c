//! PDFs read as forms, as several programs save them, and as those write them who mean harm.

#[path = "../../pages/tests/drawn/mod.rs"]
mod drawn;

use drawn::Drawn;
use tafelstuk_intake::read_form;
use tafelstuk_model::Error;
use tafelstuk_model::filled::{Field, Filled};

const POINT: &str = "0197f0a0-0000-7000-8000-000000000001";
const PLAIN: &str = "0197f0a0000070008000000000000001";

/// A page with lines of text and these annotations.
fn form(notes: &str) -> Result<Filled, Error> {
    let text = ["In te stemmen met het plan.", "De gemeenten hebben een plan gemaakt."];
    let pdf = Drawn::new().page().lines(70.0, 100.0, 11.0, &text);
    read_form(&pdf.with(&format!("/Annots [{notes}]")).bytes(), "reactie.pdf")
}

/// A widget below those names, `about` besides.
fn widget(names: [&str; 3], bottom: u32, about: &str) -> String {
    let [form, group, own] = names;
    format!(
        "<< /Type /Annot /Subtype /Widget /Rect [70 {bottom} 500 {}] /T ({group}_{own}) {about} \
         /Parent << /T ({form}) >> >>",
        bottom + 20
    )
}

fn text(value: &str) -> String {
    widget(["form_ab12", "text", POINT], 600, &format!("/FT /Tx /V {value}"))
}

/// One of the buttons of the point's choice.
fn button(state: &str, value: &str) -> String {
    format!(
        "<< /Type /Annot /Subtype /Widget /Rect [70 650 80 660] /AS /{state} /Parent << /T (verdict_{POINT}) \
         /FT /Btn /Ff 32768 {value} /Parent << /T (form_ab12) >> >> >>"
    )
}

#[test]
fn what_was_chosen_and_written_is_read_and_empty_places_are_blank() {
    let filled = form(
        &[button("Off", "/V /accept_if"), button("accept_if", "/V /accept_if"), text("(mits \\(b\\))")]
            .concat(),
    );
    let filled = filled.unwrap();
    assert_eq!(filled.form.as_deref(), Some("ab12"));
    let verdict = Field {
        name: format!("verdict.{POINT}"),
        choice: Some("accept_if".into()),
        text: "accept_if".into(),
        is_blank: false,
    };
    let words =
        Field { name: format!("text.{POINT}"), choice: None, text: "mits (b)".into(), is_blank: false };
    assert_eq!(filled.fields, [verdict, words]);
    let empty = form(&[button("Off", "/V /Off"), button("Off", "/V /Off"), text("()")].concat()).unwrap();
    assert!(empty.fields.iter().all(|field| field.is_blank), "{empty:?}");
    let drawn = form(&[button("Off", ""), button("reject", "")].concat()).unwrap();
    assert_eq!(drawn.fields[0].choice.as_deref(), Some("reject"), "where only the look of a button says it");
}

#[test]
fn text_is_read_whatever_its_encoding_and_where_its_lines_end() {
    let said = |value: &str| form(&text(value)).unwrap().fields[0].text.clone();
    assert_eq!(said("<FEFF20AC00200035>"), "€ 5");
    assert_eq!(said("<EFBBBFE282AC>"), "€");
    assert_eq!(said("(\\240 5)"), "€ 5");
    assert_eq!(said("(een\\rtwee\\r\\ndrie)"), "een\ntwee\ndrie");
}

#[test]
fn comments_stand_at_their_words_and_say_who_wrote_them() {
    // The second line stands at 114 points from the top, which is 728 from the foot.
    let highlight = "<< /Type /Annot /Subtype /Highlight /Rect [69 722 126 740] /QuadPoints [69 740 126 740 69 722 126 722] \
        /T (Els Vos) /Contents (Welke?) >>";
    let loose = "<< /Type /Annot /Subtype /Text /Rect [480 722 500 740] /T (Els Vos) /Contents (Mooi.) >>";
    let over = "<< /Type /Annot /Subtype /FreeText /Rect [70 20 200 60] /Contents (Onderaan) >>";
    let mute = "<< /Type /Annot /Subtype /Highlight /Rect [69 722 126 740] >> << /Subtype /Popup /Contents (Welke?) >>";
    let all =
        [&widget(["form_ab12", "ripe", POINT], 780, "/FT /Btn /Ff 32768"), highlight, loose, over, mute];
    let notes = form(&all.concat()).unwrap().notes;
    let told: Vec<_> = notes.iter().map(|note| [&note.quote, &note.text, &note.author]).collect();
    assert_eq!(told[0], ["De gemeenten", "Welke?", "Els Vos"]);
    assert!(notes[0].before.ends_with("met het plan. "), "{:?}", notes[0]);
    assert_eq!(told[1], ["De gemeenten hebben een plan gemaakt.", "Mooi.", "Els Vos"]);
    assert_eq!(told[2], ["", "Onderaan", ""]);
    assert_eq!(told.len(), 3, "what says nothing is no comment");
    assert!(notes.iter().all(|note| note.place == format!("paper_{PLAIN}")), "{notes:?}");
}

#[test]
fn a_comment_is_about_the_point_whose_field_comes_next() {
    let fields = [
        widget(["form_ab12", "ripe", POINT], 780, "/FT /Btn /Ff 32768"),
        widget(["form_ab12", "text", POINT], 600, "/FT /Tx"),
    ];
    let at = |top: u32| format!("<< /Subtype /Text /Rect [480 {} 500 {top}] /Contents (x) >>", top - 10);
    let notes = form(&[fields.concat(), at(795), at(700), at(400)].concat()).unwrap().notes;
    let places: Vec<&str> = notes.iter().map(|note| note.place.as_str()).collect();
    assert_eq!(places, [format!("paper_{PLAIN}"), format!("point_{PLAIN}"), format!("paper_{PLAIN}")]);
}

#[test]
fn a_pdf_without_fields_of_ours_is_refused_as_one_that_was_printed() {
    let flat = Err(Error::FlatForm { name: "reactie.pdf".into() });
    assert_eq!(form(""), flat);
    assert_eq!(form(&widget(["formulier", "text", POINT], 600, "/FT /Tx /V (x)")), flat);
    assert_eq!(form(&widget(["form_ab12", "naam", POINT], 600, "/FT /Tx /V (x)")), flat);
    assert_eq!(form("<< /Subtype /Text /Rect [0 0 9 9] /Contents (los) >>"), flat);
}

#[test]
fn fields_without_end_and_words_without_number_are_bounded() {
    let many = "<< /Subtype /Text /Rect [0 0 9 9] /Contents (x) >>".repeat(20_001);
    assert_eq!(form(&many), Err(Error::OverwhelmingFile { name: "reactie.pdf".into() }));
    let long = form(&text(&format!("({})", "a".repeat(300_000)))).unwrap();
    assert_eq!(long.fields[0].text.len(), 200_000);
    // A field that stands in itself.
    let own = "<< /Type /Annot /Subtype /Widget /T (form_x) /FT /Tx /Parent 3 0 R >>";
    let _ = form(own);
    assert!(matches!(read_form(b"%PDF-1.7 kort", "kort.pdf"), Err(Error::DamagedFile { .. })));
}
