use super::{PlaceOnAgenda, Subject, findings};
use crate::board::{Treatment, Visibility};
use crate::paper::{Form, Paper, PaperKind, Section, Snapshot, State, reading};
use chrono::{DateTime, NaiveDate};
use expect_test::{Expect, expect};
use serde_json::{Value, json};
use tafelstuk_model::section_role::SectionRole;

/// A paper for 16 September 2026 under item 4 of an agenda with the items 1 to 4.
struct Case {
    title: &'static str,
    treatment: Treatment,
    sections: Vec<(&'static str, SectionRole, Value)>,
}

fn case(sections: Vec<(&'static str, SectionRole, Value)>) -> Case {
    Case { title: "Logeerzorg", treatment: Treatment::Decision, sections }
}

/// One section of plain paragraphs.
fn text(paragraphs: &[&str]) -> Case {
    let blocks: Vec<Value> = paragraphs.iter().map(|text| paragraph(text)).collect();
    case(vec![("Toelichting", SectionRole::Core, json!(blocks))])
}

fn paragraph(text: &str) -> Value {
    json!({ "type": "paragraph", "content": [{ "type": "text", "text": text }] })
}

fn check(case: Case, expected: &Expect) {
    let id = |n: usize| format!("0197f0a0-0000-7000-8000-0000000000{n:02}").parse().unwrap();
    let day = NaiveDate::from_ymd_opt(2026, 9, 16);
    let paper = Paper {
        id: "0197f0a0-0000-7000-8000-000000000099".parse().unwrap(),
        rev: 1,
        board: "0197f0a0-0000-7000-8000-000000000098".parse().unwrap(),
        topic: None,
        kind: PaperKind::Note,
        title: case.title.into(),
        form: Form::Typeset,
        state: State::Draft,
        author: String::new(),
        portfolio_holder: String::new(),
        reference: String::new(),
        visibility: Visibility::Participants,
        source_name: None,
        source_blob: None,
        warnings: Vec::new(),
        meeting_date: day,
        created_at: DateTime::UNIX_EPOCH,
    };
    let sections: Vec<Section> = (1..)
        .zip(case.sections)
        .map(|(position, (heading, role, blocks))| Section {
            id: id(position as usize),
            rev: 1,
            paper: paper.id,
            position,
            heading: heading.into(),
            role,
            body: serde_json::from_value(json!({ "type": "doc", "content": blocks })).unwrap(),
        })
        .collect();
    let whole = Snapshot::of(&paper, sections.clone(), &[]);
    let labels = ["1", "2", "3", "4"].map(str::to_owned).to_vec();
    let names = [("BTM".to_owned(), None), ("ZKM".to_owned(), Some("Zorgkantoor Merenland".to_owned()))];
    let found = findings(&Subject {
        paper: &paper,
        sections: &sections,
        points: &reading::points(paper.id, &whole),
        steps: &reading::steps(paper.id, &whole, day),
        attachments: &[],
        places: &[PlaceOnAgenda { label: "4".into(), treatment: Some(case.treatment), labels }],
        names: &names,
    });
    let lines: Vec<String> = found
        .iter()
        .map(|finding| {
            let mend = finding.mend.as_ref().map(|mend| json!(mend)).map_or(String::new(), |mend| {
                format!(" -> {}", mend["with"].as_str().or(mend["heading"].as_str()).unwrap_or_default())
            });
            let code = json!(finding.code);
            format!("{} [{}]{mend}", code.as_str().unwrap(), finding.quote)
        })
        .collect();
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn a_reference_to_a_turned_page_is_mended_by_above_or_below() {
    check(
        text(&["Zie ook het schema op de volgende blz. en de kaart op vorige pagina."]),
        &expect![[r#"
            page_reference [op de volgende blz.] -> hieronder
            page_reference [op vorige pagina] -> hierboven"#]],
    );
    check(text(&["Het staat op blz. 3."]), &expect!["page_reference [op blz. 3]"]);
    check(text(&["Het staat op pagina 12 van de analyse."]), &expect![""]);
    check(text(&["Een bladzijde omslaan helpt."]), &expect![""]);
}

#[test]
fn a_heading_is_read_too() {
    let sections = vec![("Proces (zie ook afbeelding op volgende blz.)", SectionRole::Process, json!([]))];
    check(case(sections), &expect!["page_reference [op volgende blz.] -> hieronder"]);
}

#[test]
fn the_item_number_is_held_against_the_agenda() {
    let titled = |title| Case { title, ..text(&[]) };
    check(
        titled("Bespreeknotitie t.b.v. agendapunt 3: Regiobeeld"),
        &expect!["item_number [agendapunt 3] -> agendapunt 4"],
    );
    check(titled("Bespreeknotitie t.b.v. agendapunt 4: Regiobeeld"), &expect![""]);
    check(
        text(&["Deze notitie hoort bij agendapunt 2."]),
        &expect!["item_number [agendapunt 2] -> agendapunt 4"],
    );
    check(text(&["Zie ook agendapunt 2, dat hierover gaat."]), &expect![""]);
    check(text(&["Zie ook agendapunt 9."]), &expect!["item_number [agendapunt 9] -> agendapunt 4"]);
}

#[test]
fn an_abbreviation_is_told_once_and_not_when_it_is_explained() {
    check(
        text(&["De GGZ-instellingen en de VVO. De GGZ doet mee."]),
        &expect![[r#"
            abbreviation [GGZ] -> geestelijke gezondheidszorg (GGZ)
            abbreviation [VVO]"#]],
    );
    check(text(&["Het Integraal Zorgakkoord (IZA) vraagt dit. Het IZA loopt tot 2027."]), &expect![""]);
    check(
        text(&["De BTM besluit; ZKM betaalt."]),
        &expect!["abbreviation [ZKM] -> Zorgkantoor Merenland (ZKM)"],
    );
    check(
        text(&["DIT IS GEEN AFKORTING MAAR EEN KOP", "Deel II kost € 3 BTW in de EU."]),
        &expect!["missing_source [] -> Bron"],
    );
}

#[test]
fn dates_are_held_against_the_calendar_and_the_meeting() {
    check(
        text(&["Op dinsdag 16 september 2026 komt de tafel bijeen."]),
        &expect!["wrong_weekday [dinsdag 16 september 2026] -> woensdag 16 september 2026"],
    );
    check(text(&["Op woensdag 16 september 2026 komt de tafel bijeen."]), &expect![""]);
    check(
        text(&["Datum vergadering: 17 maart 2026"]),
        &expect!["other_meeting_date [Datum vergadering: 17 maart 2026]"],
    );
    check(text(&["In de vergadering van 10 juni is dit gevraagd."]), &expect![""]);
    check(text(&["De subsidie loopt van 2027 t/m 2025."]), &expect!["backward_span [2027 t/m 2025]"]);
    check(text(&["De subsidie loopt van 2025 t/m 2027."]), &expect![""]);
}

#[test]
fn a_paper_for_information_asks_for_no_decision() {
    let point = |verb: &str, words: &str| {
        json!([{ "type": "decisionPoint", "attrs": { "id": "0197f0a0-0000-7000-8000-000000000050", "verb": verb },
                 "content": [{ "type": "text", "text": words }] }])
    };
    let asks = |verb, words| Case {
        treatment: Treatment::Information,
        ..case(vec![("Voorstel", SectionRole::Proposal, point(verb, words))])
    };
    check(
        asks("agree", "In te stemmen met het beeld"),
        &expect!["decision_for_information [In te stemmen met het beeld]"],
    );
    check(asks("take_note", "Kennis te nemen van het beeld"), &expect![""]);
    let decides =
        case(vec![("Voorstel", SectionRole::Proposal, point("agree", "In te stemmen met het beeld"))]);
    check(decides, &expect![""]);
}

#[test]
fn a_step_has_an_owner_and_a_period_or_gathers_those_that_have() {
    let step = |n: u32, owners: Value, period: Value, below: Vec<Value>| {
        let mut content = vec![paragraph(&format!("Stap {n}"))];
        content.extend(below);
        json!({ "type": "step", "content": content, "attrs": {
            "id": format!("0197f0a0-0000-7000-8000-0000000000{n}"), "owners": owners, "period": period } })
    };
    let blocks = json!([
        step(61, json!(["AST"]), json!("in Q4"), vec![]),
        step(62, json!([]), json!("in Q4"), vec![]),
        step(63, json!(["AST"]), json!(null), vec![]),
        step(64, json!([]), json!(null), vec![]),
        step(65, json!(["AST"]), json!(null), vec![step(66, json!([]), json!("in 2027"), vec![])]),
        step(67, json!(["AST"]), json!("in juni 2026"), vec![]),
    ]);
    check(
        case(vec![("Vervolgstappen", SectionRole::NextSteps, blocks)]),
        &expect![[r#"
            step_without_owner [Stap 62]
            step_without_period [Stap 63]
            step_without_both [Stap 64]
            step_before_meeting [in juni 2026]"#]],
    );
}

#[test]
fn figures_need_a_source_and_pictures_a_description() {
    check(text(&["Het aantal groeide met 12%."]), &expect!["missing_source [] -> Bron"]);
    let picture = json!({ "type": "image", "attrs": { "blob": "00", "alt": " " } });
    check(
        case(vec![
            ("Toelichting", SectionRole::Core, json!([paragraph("Het aantal groeide met 12%."), picture])),
            ("Bron", SectionRole::Source, json!([paragraph("Regiobeeld 2025")])),
        ]),
        &expect!["image_without_description []"],
    );
}

#[test]
fn a_reference_to_what_is_gone_is_told() {
    let to = |id: &str, shown: &str| json!({ "type": "reference", "attrs": { "kind": "section", "id": id, "shown": shown } });
    let blocks = json!([{ "type": "paragraph", "content": [
        to("0197f0a0-0000-7000-8000-000000000001", "Toelichting"),
        to("0197f0a0-0000-7000-8000-000000000077", "Financiën"),
    ] }]);
    check(case(vec![("Toelichting", SectionRole::Core, blocks)]), &expect!["lost_reference [Financiën]"]);
}
