//! What holds for any file at all: no panic, and no line of it is lost.

use std::collections::BTreeSet;

use proptest::prelude::{ProptestConfig, Strategy, any, prop, prop_assert, proptest};
use tafelstuk_intake::source::Lines;
use tafelstuk_intake::{
    Correction, Known, PaperKind, Piece, Recognised, read, recognise, recognise_document,
};
use tafelstuk_model::section_role::SectionRole;

/// All source lines that the result accounts for.
fn accounted(found: &Recognised) -> BTreeSet<u32> {
    let mut lines: Vec<Lines> = Vec::new();
    let further = found.further.iter().flat_map(accounted);
    let mut pieces = |pieces: &[Piece]| lines.extend(pieces.iter().map(|piece| piece.lines));
    pieces(&found.header);
    pieces(&found.opening);
    pieces(&found.furniture);
    found.sections.iter().for_each(|section| pieces(&section.blocks));
    found.agenda_items.iter().for_each(|item| pieces(&item.blocks));
    lines.extend(found.sections.iter().map(|section| section.lines));
    lines.extend(found.agenda_items.iter().map(|item| item.lines));
    lines.into_iter().flat_map(|lines| lines.first..=lines.last).chain(further).collect()
}

/// Lines of the text as read that hold something to see.
fn written(text: &str) -> BTreeSet<u32> {
    let visible = |line: &str| line.chars().any(|c| !c.is_whitespace() && c != '\u{AD}');
    text.split('\n').enumerate().filter(|(_, line)| visible(line)).map(|(at, _)| at as u32 + 1).collect()
}

fn check(bytes: &[u8]) -> Result<(), proptest::test_runner::TestCaseError> {
    let Ok(found) = recognise(bytes, "stuk.txt", "2031-03-12".parse().ok(), None) else { return Ok(()) };
    check_found(&found)
}

fn check_found(found: &Recognised) -> Result<(), proptest::test_runner::TestCaseError> {
    let missing: Vec<u32> = written(&found.text).difference(&accounted(found)).copied().collect();
    prop_assert!(missing.is_empty(), "lines {missing:?} of {:?}", found.text);
    prop_assert!(!found.title.trim().is_empty());
    for (at, step) in found.steps.iter().enumerate() {
        prop_assert!(step.parent.is_none_or(|parent| parent < at));
        prop_assert!(step.section.is_none_or(|section| section < found.sections.len()));
    }
    Ok(())
}

/// Papers put together from lines that mean something to the recogniser.
fn paper_like() -> impl Strategy<Value = Vec<u8>> {
    let lines = [
        "Bespreeknotitie t.b.v. agendapunt 3: Haven",
        "Besluitenlijst dagelijks bestuur 3 mei 2031",
        "Agenda",
        "Voorstel",
        "Actielijst",
        "Conceptverslag overleg 4 juni 2031",
        "Aanleiding",
        "Vervolgstappen",
        "Planning",
        "Gevraagd besluit:",
        "Bijlagen",
        "Bron: boek",
        "Onderwerp: haven",
        "Datum",
        "Steller\tKuil\tDatum\t3 mei 2031",
        "Nr\tActie\tWie\tWanneer",
        "1\tBellen\tKuil\tmei",
        "- Kennis te nemen van X",
        "\u{F0B7} In te stemmen met:",
        "o De kade",
        "o",
        "1. Titel",
        "2)",
        "a. Onderdeel",
        "Het bestuur besluit:",
        "De tafel wordt gevraagd om",
        "Dit is een zin over de haven die lang genoeg is om op een alinea te lijken, met meer dan honderd tekens erin.",
        "en een vervolg",
        "Ter besluitvorming",
        "II Overig",
        "20310503.2 Verslag – Het verslag vast te stellen; – De kade te dekken",
        "Datum/nr.: 20310503.1",
        "\u{C}",
        "Pagina 1 van 2",
        "",
        " ",
        " Ingesprongen regel",
        "samen-",
        "werking",
        "Voorstel: het plan vast te stellen",
        "3 mei 2031 –",
        "::",
        "–",
    ];
    let line = prop::sample::select(lines.to_vec());
    let end = prop::sample::select(vec!["\n", "\r\n", "\n\n", "\u{C}", " "]);
    prop::collection::vec((line, end), 0..40).prop_map(|pairs| {
        pairs.into_iter().flat_map(|(line, end)| [line, end]).collect::<String>().into_bytes()
    })
}

/// Corrections of whatever stands at these lines.
fn corrected(bytes: &[u8], at: &[(u32, u8)]) -> Option<Recognised> {
    let document = read(bytes, "stuk.txt").ok()?;
    let words =
        |line: u32| document.text.split('\n').nth(line as usize - 1).unwrap_or_default().trim().to_owned();
    let corrections = at.iter().map(|(line, what)| {
        let (line, text) = (*line, words(*line));
        match what {
            0 => Correction::Point { line, text, is: true },
            1 => Correction::Point { line, text, is: false },
            2 => Correction::Step { line, text, is: true },
            3 => Correction::Step { line, text, is: false },
            4 => Correction::Heading { line, role: Some(SectionRole::Proposal) },
            5 => Correction::Heading { line, role: Some(SectionRole::NextSteps) },
            6 => Correction::Heading { line, role: None },
            7 => Correction::Item { line, is: true },
            8 => Correction::Item { line, is: false },
            9 => Correction::Kind { paper: 0, kind: PaperKind::Agenda },
            10 => Correction::Kind { paper: 0, kind: PaperKind::Note },
            _ => Correction::Period { line, text, period: "mei".into() },
        }
    });
    let known = Known { corrections: corrections.collect(), ..Known::default() };
    Some(recognise_document(&document, "stuk.txt", &known))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_are_refused_or_read_whole(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        check(&bytes)?;
    }

    #[test]
    fn any_text_is_read_whole(text in "[\\PC\n\r\u{C}\t\u{AD}]{0,300}") {
        check(text.as_bytes())?;
    }

    #[test]
    fn any_mix_of_corrections_loses_no_line(
        bytes in paper_like(),
        at in prop::collection::vec((1u32..40, 0u8..12), 0..12),
    ) {
        if let Some(found) = corrected(&bytes, &at) {
            check_found(&found)?;
            let (sections, items) = (found.sections.len(), found.agenda_items.len());
            for point in &found.decision_points {
                prop_assert!(point.section.is_none_or(|at| at < sections));
                prop_assert!(point.item.is_none_or(|at| at < items));
            }
            for step in &found.steps {
                prop_assert!(step.item.is_none_or(|at| at < items));
            }
        }
    }

    #[test]
    fn any_mix_of_paper_lines_is_read_whole(bytes in paper_like()) {
        check(&bytes)?;
    }
}

#[test]
fn a_large_file_takes_no_more_than_its_size_asks() {
    for piece in [
        "Kennis te nemen van X; – ",
        "o\n",
        "1. a\n- b\n",
        "Voorstel\n",
        "in mei en juni of juli \n",
        "\u{C}x",
        "a: ",
        "(x",
        "Het bestuur besluit: ",
    ] {
        let text = format!("Besluitenlijst bestuur\n{}", piece.repeat(50_000 / piece.len()));
        let found = recognise(text.as_bytes(), "lang.txt", None, None);
        assert!(found.is_ok(), "{piece:?} {found:?}");
    }
}
