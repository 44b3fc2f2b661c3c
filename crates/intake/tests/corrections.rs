//! What a reader corrects: through the recogniser's own rules, and without losing a word.

use tafelstuk_intake::{Correction, HeaderField, Known, PaperKind, Recognised, read, recognise_document};
use tafelstuk_model::grammar::Verb;
use tafelstuk_model::section_role::SectionRole;

const NOTE: &str = "Bespreeknotitie bij agendapunt 4: Nachtzorg

Aanleiding
De nachtzorg kraakt. De tafel wordt gevraagd in te stemmen met een proef.

Wat het betekent voor de beurs
De proef kost 40.000 euro.

Voorstel
De tafel wordt gevraagd om:
- Kennis te nemen van de cijfers
- In te stemmen met een proef

Vervolgstappen
- Zorgkring Oost levert in mei cijfers aan
  - Daarbij ook de nachten
- Het plan komt terug
";

fn with(corrections: Vec<Correction>) -> Recognised {
    let document = read(NOTE.as_bytes(), "notitie.txt").expect("the note is read");
    let known = Known { meeting_date: "2031-03-12".parse().ok(), corrections, ..Known::default() };
    recognise_document(&document, "notitie.txt", &known)
}

fn line(words: &str) -> u32 {
    NOTE.lines().position(|line| line.contains(words)).expect("the words stand in the note") as u32 + 1
}

fn points(found: &Recognised) -> Vec<&str> {
    found.decision_points.iter().map(|point| point.text.as_str()).collect()
}

fn steps(found: &Recognised) -> Vec<(&str, Option<usize>)> {
    found.steps.iter().map(|step| (step.text.as_str(), step.parent)).collect()
}

#[test]
fn nothing_corrected_reads_as_before() {
    let found = with(Vec::new());
    assert_eq!(points(&found), ["Kennis te nemen van de cijfers", "In te stemmen met een proef"]);
    assert_eq!(
        steps(&found),
        [
            ("Zorgkring Oost levert in mei cijfers aan", None),
            ("Daarbij ook de nachten", Some(0)),
            ("Het plan komt terug", None)
        ]
    );
}

#[test]
fn a_piece_becomes_a_point_with_the_verb_that_stands_in_it() {
    let at = line("De nachtzorg kraakt");
    let text = "De nachtzorg kraakt. De tafel wordt gevraagd in te stemmen met een proef.";
    let found = with(vec![Correction::Point { line: at, text: text.into(), is: true }]);
    assert_eq!(found.decision_points.len(), 3);
    assert_eq!(found.decision_points[0].verb, Verb::Agree);
    assert_eq!(found.decision_points[0].section, Some(0));
}

#[test]
fn a_point_can_be_taken_out_and_put_back() {
    let at = line("Kennis te nemen");
    let point = |is| Correction::Point { line: at, text: "Kennis te nemen van de cijfers".into(), is };
    assert_eq!(points(&with(vec![point(false)])), ["In te stemmen met een proef"]);
    assert_eq!(points(&with(vec![point(false), point(true)])).len(), 2);
    assert_eq!(points(&with(vec![point(true)])).len(), 2);
}

#[test]
fn what_is_a_point_is_no_step() {
    let at = line("Het plan komt");
    let found = with(vec![Correction::Point { line: at, text: "Het plan komt terug".into(), is: true }]);
    assert_eq!(found.steps.len(), 2);
    assert_eq!(points(&found).last(), Some(&"Het plan komt terug"));
    let at = line("- In te stemmen");
    let found =
        with(vec![Correction::Step { line: at, text: "In te stemmen met een proef".into(), is: true }]);
    assert_eq!(points(&found), ["Kennis te nemen van de cijfers"]);
    assert_eq!(steps(&found)[0].0, "In te stemmen met een proef");
    assert_eq!(steps(&found)[2], ("Daarbij ook de nachten", Some(1)));
}

#[test]
fn what_was_nested_under_a_step_that_is_none_moves_up() {
    let text = "Zorgkring Oost levert in mei cijfers aan";
    let found = with(vec![Correction::Step { line: line(text), text: text.into(), is: false }]);
    assert_eq!(steps(&found), [("Daarbij ook de nachten", None), ("Het plan komt terug", None)]);
}

#[test]
fn owner_and_period_of_a_step_are_what_the_reader_says() {
    let (at, text) = (line("Het plan komt"), "Het plan komt terug".to_owned());
    let found = with(vec![
        Correction::Owners { line: at, text: text.clone(), owners: vec![" HKZ ".into(), String::new()] },
        Correction::Period { line: at, text: text.clone(), period: "Q3".into() },
    ]);
    assert_eq!(found.steps[2].owners, ["HKZ"]);
    let period = found.steps[2].period.clone().unwrap();
    assert_eq!((period.literal.as_str(), period.end), ("Q3", "2031-09-30".parse().ok()));
    let found = with(vec![Correction::Period { line: at, text: text.clone(), period: "als het kan".into() }]);
    assert_eq!(found.steps[2].period.clone().unwrap().literal, "als het kan");
    let found = with(vec![Correction::Period { line: at, text, period: " ".into() }]);
    assert_eq!(found.steps[2].period, None);
}

#[test]
fn a_heading_with_another_role_has_its_section_read_anew() {
    let at = line("Wat het betekent");
    let heading = |role| vec![Correction::Heading { line: at, role }];
    assert_eq!(with(heading(Some(SectionRole::Finance))).sections[1].role, SectionRole::Finance);
    let found = with(heading(Some(SectionRole::NextSteps)));
    assert_eq!(steps(&found)[0].0, "De proef kost 40.000 euro.");
    let found = with(heading(None));
    assert_eq!(found.sections.len(), 3);
    assert!(found.sections[0].blocks.iter().any(|piece| piece.text == "Wat het betekent voor de beurs"));
}

#[test]
fn any_line_can_be_made_a_heading() {
    let at = line("De proef kost");
    let found = with(vec![Correction::Heading { line: at, role: Some(SectionRole::Core) }]);
    assert_eq!(found.sections[2].heading, "De proef kost 40.000 euro.");
}

#[test]
fn the_header_says_what_the_reader_says() {
    let field = |field, text: &str| Correction::Field { paper: 0, field, text: text.into() };
    let found = with(vec![
        field(HeaderField::Title, "Nachtzorg Vechtzoom"),
        field(HeaderField::AgendaItem, "5a"),
        field(HeaderField::Author, "J. Kuil"),
        Correction::Field { paper: 1, field: HeaderField::Title, text: "Iets anders".into() },
    ]);
    assert_eq!(found.title, "Nachtzorg Vechtzoom");
    assert_eq!((found.agenda_item.as_deref(), found.author.as_deref()), (Some("5a"), Some("J. Kuil")));
    assert_eq!(with(vec![field(HeaderField::Title, " ")]).title, "Nachtzorg");
}

#[test]
fn a_paper_of_another_kind_is_read_as_that_kind() {
    let found = with(vec![Correction::Kind { paper: 0, kind: PaperKind::Source }]);
    assert_eq!(found.kind, PaperKind::Source);
}

const AGENDA: &str = "Agenda bestuurlijke tafel Werk Vechtzoom
Datum: maandag 2 juni 2031

1. Opening
2. Verslag vorige keer
Toelichting op het verslag
Banenplan en leerwerkbedrijf
Het plan ligt voor.
3. Rondvraag
";

fn agenda(corrections: Vec<Correction>) -> Vec<(Option<String>, String, usize)> {
    let document = read(AGENDA.as_bytes(), "agenda.txt").expect("the agenda is read");
    let found = recognise_document(&document, "agenda.txt", &Known { corrections, ..Known::default() });
    found.agenda_items.into_iter().map(|item| (item.label, item.title, item.blocks.len())).collect()
}

#[test]
fn an_item_can_be_made_and_unmade() {
    let at = |words: &str| {
        AGENDA.lines().position(|line| line.contains(words)).expect("the words stand in the note") as u32 + 1
    };
    let before = agenda(Vec::new());
    assert_eq!(before.len(), 3);
    let made = agenda(vec![Correction::Item { line: at("Verslag"), is: false }]);
    assert_eq!(made.len(), 2);
    assert!(made[0].2 > before[0].2, "{made:?}");
    let back = agenda(vec![
        Correction::Item { line: at("Verslag"), is: false },
        Correction::Item { line: at("Verslag"), is: true },
    ]);
    assert_eq!(back.len(), 3);
    assert_eq!(back[1].0.as_deref(), Some("2"));
    assert_eq!(back[1].1, "Verslag vorige keer");
}

#[test]
fn headings_and_owners_corrected_before_are_known_the_next_time() {
    let document = read(NOTE.as_bytes(), "notitie.txt").expect("the note is read");
    let known = Known {
        headings: vec![("Wat het betekent voor de beurs".into(), SectionRole::Finance)],
        owners: vec!["plan".into()],
        ..Known::default()
    };
    let found = recognise_document(&document, "notitie.txt", &known);
    assert_eq!(found.sections[1].role, SectionRole::Finance);
    assert_eq!(found.steps[2].owners, ["plan"]);
}
