//! What a PDF is read as: drawn here, so that each fact stands by itself.

#[path = "../../pages/tests/drawn/mod.rs"]
mod drawn;

use drawn::Drawn;
use tafelstuk_intake::{PieceKind, Recognised, Warning, recognise};

fn read(pdf: &Drawn) -> Recognised {
    recognise(&pdf.bytes(), "stuk.pdf", "2031-03-12".parse().ok(), None).expect("a drawn paper is read")
}

/// All pieces of running text, with their markers.
fn pieces(found: &Recognised) -> Vec<String> {
    let opening =
        found.header.iter().chain(&found.opening).chain(found.sections.iter().flat_map(|one| &one.blocks));
    opening
        .map(|piece| match &piece.marker {
            Some(marker) => format!("{marker} {}", piece.text),
            None => piece.text.clone(),
        })
        .collect()
}

const FULL: [&str; 4] = [
    "De vier gemeenten in de regio hebben vorig jaar samen een plan gemaakt voor de haven, dat",
    "nu door de raden is besproken en op hoofdlijnen is goed-",
    "gekeurd. De raden hebben daarbij drie wensen meegegeven over de kade en over het nieuwe",
    "plein.",
];

#[test]
fn broken_lines_and_words_become_paragraphs_and_headings_stay_apart() {
    let pdf = Drawn::new()
        .page()
        .bold(70.0, 80.0, 15.0, "Bespreeknotitie: Plan voor de haven")
        .bold(70.0, 120.0, 11.0, "Aanleiding")
        .lines(70.0, 136.0, 11.0, &FULL)
        .bold(70.0, 210.0, 11.0, "Gevraagd besluit")
        .text(80.0, 226.0, 11.0, "• Kennis te nemen van het plan, dat voor de zomer van volgend jaar door de")
        .text(92.0, 239.2, 11.0, "raden wordt behandeld;")
        .text(80.0, 252.4, 11.0, "• In te stemmen met de drie wensen.");
    let found = read(&pdf);
    let headings: Vec<&str> = found.sections.iter().map(|section| section.heading.as_str()).collect();
    assert_eq!(headings, ["Aanleiding", "Gevraagd besluit"]);
    let text = &found.sections[0].blocks[0].text;
    assert!(text.contains("op hoofdlijnen is goedgekeurd. De raden"), "{text}");
    let points: Vec<&str> = found.decision_points.iter().map(|point| point.text.as_str()).collect();
    assert_eq!(points.len(), 2, "{points:?}");
    assert!(
        points[0].ends_with("door de raden wordt behandeld;")
            || points[0].ends_with("door de raden wordt behandeld")
    );
}

#[test]
fn a_label_that_fills_its_column_has_its_value_where_the_rows_beside_it_have_theirs() {
    let mut pdf = Drawn::new().page().bold(70.0, 60.0, 15.0, "Oplegnotitie");
    let rows =
        [("Onderwerp", "Nieuwe steigers"), ("Portefeuillehouder", "J. Meerman"), ("Steller", "K. Bos")];
    for (at, (label, value)) in rows.into_iter().enumerate() {
        let top = 90.0 + 14.0 * at as f32;
        pdf = pdf.text(70.0, top, 11.0, label).text(168.0, top, 11.0, value);
    }
    let pdf = pdf.bold(70.0, 150.0, 11.0, "Aanleiding").lines(70.0, 166.0, 11.0, &FULL);
    assert_eq!(read(&pdf).portfolio_holder.as_deref(), Some("J. Meerman"));
}

#[test]
fn letterspaced_headings_are_read() {
    let spaced = |text: &str, top: f32| format!("BT /F2 12 Tf 4 Tc 70 {} Td ({text}) Tj ET", 842.0 - top);
    let pdf = Drawn::new()
        .page()
        .bold(70.0, 80.0, 15.0, "Bespreeknotitie: Plan voor de haven")
        .raw(&spaced("AANLEIDING", 120.0))
        .raw("0 Tc")
        .lines(70.0, 140.0, 11.0, &FULL)
        .raw(&spaced("GEVRAAGD BESLUIT", 220.0))
        .raw("0 Tc")
        .text(70.0, 240.0, 11.0, "1. In te stemmen met het plan.");
    let found = read(&pdf);
    let headings: Vec<&str> = found.sections.iter().map(|section| section.heading.as_str()).collect();
    assert_eq!(headings, ["AANLEIDING", "GEVRAAGD BESLUIT"]);
    assert_eq!(found.decision_points.len(), 1);
}

/// Body lines that differ from page to page, as those of a text do.
fn own(page: u32) -> [&'static str; 2] {
    [
        ["Op de eerste bladzij staat waarom het plan er komt, en wie", "het heeft gemaakt voor de haven."],
        ["Daarna volgt wat het plan kost en hoe de vier gemeenten dat", "geld over vier jaar verdelen."],
        [
            "Tot slot zegt de tekst wanneer het werk begint en wat eerst",
            "nog gedaan moet worden aan de kade.",
        ],
    ][page as usize - 1]
}

#[test]
fn running_lines_are_left_out_and_listed() {
    let mut pdf = Drawn::new();
    for page in 1..=3 {
        pdf = pdf.page().text(70.0, 40.0, 9.0, "Regio Zuiderkoog").lines(70.0, 100.0, 11.0, &own(page)).text(
            70.0,
            810.0,
            9.0,
            &format!("Plan voor de haven, pagina {page}"),
        );
    }
    let found = read(&pdf);
    let left_out: Vec<&str> = found.furniture.iter().map(|piece| piece.text.as_str()).collect();
    assert_eq!(left_out.len(), 6, "{left_out:?}");
    assert!(pieces(&found).iter().all(|text| !text.contains("Zuiderkoog") && !text.contains("pagina")));
}

#[test]
fn a_sentence_goes_on_across_pages() {
    let pdf = Drawn::new()
        .page()
        .text(
            70.0,
            700.0,
            11.0,
            "De vier gemeenten in de regio hebben vorig jaar samen een plan gemaakt voor de haven dat",
        )
        .page()
        .text(70.0, 100.0, 11.0, "door de raden is besproken.");
    let all = pieces(&read(&pdf)).join(" | ");
    assert!(all.contains("de haven dat door de raden is besproken."), "{all}");
}

#[test]
fn a_ruled_table_becomes_rows_with_cells() {
    let mut pdf = Drawn::new().page().bold(70.0, 60.0, 15.0, "Actielijst regiotafel");
    for line in 0..4 {
        pdf = pdf.raw(&format!("0.5 w 70 {0} m 500 {0} l S", 742.0 - 40.0 * line as f32));
    }
    for left in [70.0, 110.0, 320.0, 420.0, 500.0] {
        pdf = pdf.raw(&format!("{left} 742 m {left} 622 l S"));
    }
    let rows = [
        ["Nr", "Actie", "Wie", "Wanneer"],
        ["1", "Plan maken voor de", "Gemeente", "mei"],
        ["2", "Bellen", "Zorgkantoor", "Q3"],
    ];
    for (at, row) in rows.iter().enumerate() {
        for (cell, left) in row.iter().zip([75.0, 115.0, 325.0, 425.0]) {
            pdf = pdf.text(left, 115.0 + 40.0 * at as f32, 10.0, cell);
        }
    }
    let found = read(&pdf.text(115.0, 167.0, 10.0, "nieuwe haven"));
    let rows: Vec<Vec<String>> = found
        .header
        .iter()
        .chain(&found.opening)
        .filter(|piece| piece.kind == PieceKind::Row)
        .map(|piece| piece.cells.clone())
        .collect();
    assert_eq!(rows[1], ["1", "Plan maken voor de nieuwe haven", "Gemeente", "mei"]);
    assert_eq!(found.steps.len(), 2);
}

#[test]
fn pages_without_text_are_told_and_do_not_make_the_file_empty() {
    let scan = Drawn::new().page().picture(0.0, 0.0, 595.0, 842.0);
    assert_eq!(read(&scan).warnings, [Warning::NoTextLayer]);
}

#[test]
fn rows_between_lines_are_whole_wherever_in_them_their_cells_stand() {
    let line = |top: f32| format!("60 {} 480 0.7 re f", 842.0 - top);
    let pdf = Drawn::new()
        .page()
        .bold(60.0, 80.0, 15.0, "Actielijst tafel Haven")
        .text(66.0, 140.0, 11.0, "Wat")
        .text(360.0, 140.0, 11.0, "Wie")
        .text(460.0, 140.0, 11.0, "Wanneer")
        .raw(&line(146.0))
        .text(66.0, 160.0, 11.0, "Een plan maken voor de kade, met een begroting")
        .text(66.0, 174.0, 11.0, "en een voorstel voor het plein")
        .text(360.0, 174.0, 11.0, "Bureau Noord")
        .text(460.0, 174.0, 11.0, "mei 2031")
        .raw(&line(180.0))
        .text(66.0, 196.0, 11.0, "De buurt vragen")
        .text(360.0, 196.0, 11.0, "secretaris")
        .text(460.0, 196.0, 11.0, "juni 2031")
        .raw(&line(202.0));
    let found = read(&pdf);
    let steps: Vec<(&str, &str)> =
        found.steps.iter().map(|step| (step.text.as_str(), step.owners[0].as_str())).collect();
    assert_eq!(
        steps,
        [
            ("Een plan maken voor de kade, met een begroting en een voorstel voor het plein", "Bureau Noord"),
            ("De buurt vragen", "secretaris")
        ]
    );
}

#[test]
fn a_dot_that_was_drawn_before_a_line_is_its_bullet() {
    let dot = |left: f32, top: f32| format!("{left} {} 3.5 3.5 re f", 842.0 - top);
    let pdf = Drawn::new()
        .page()
        .bold(70.0, 80.0, 15.0, "Bespreeknotitie: Plan voor de haven")
        .bold(70.0, 120.0, 11.0, "Vervolgstappen")
        .raw(&dot(76.0, 137.0))
        .text(90.0, 140.0, 11.0, "Bureau Noord maakt een plan")
        .raw(&dot(96.0, 151.0))
        .text(110.0, 154.0, 11.0, "De buurt denkt mee")
        .raw(&dot(76.0, 165.0))
        .text(90.0, 168.0, 11.0, "De raad besluit in mei 2031");
    let found = read(&pdf);
    let parents: Vec<Option<usize>> = found.steps.iter().map(|step| step.parent).collect();
    assert_eq!(parents, [None, Some(0), None]);
}

#[test]
fn a_figure_that_its_sentence_calls_for_begins_no_item_at_the_next_line() {
    let pdf = Drawn::new()
        .page()
        .bold(70.0, 80.0, 15.0, "Bespreeknotitie: Plan voor de haven")
        .bold(70.0, 120.0, 11.0, "Aanleiding")
        .text(
            70.0,
            136.0,
            11.0,
            "De vier gemeenten in de regio hebben samen een plan gemaakt dat klaar is in week",
        )
        .text(
            70.0,
            149.2,
            11.0,
            "49. De raden hebben daarbij drie wensen meegegeven over de kade en het plein.",
        );
    let found = read(&pdf);
    let text = &found.sections[0].blocks[0].text;
    assert!(text.contains("klaar is in week 49. De raden hebben"), "{text}");
    assert_eq!(found.sections[0].blocks.len(), 1);
}
