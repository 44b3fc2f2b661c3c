//! Papers of our own and what they should be recognised as, in the form of `tafelstuk intake`.

use std::path::{Path, PathBuf};

use serde_json::Value;
use tafelstuk_intake::{Recognised, recognise};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/intake")
}

fn read(name: &str) -> Recognised {
    let bytes = std::fs::read(folder().join(name)).expect("the fixture is there");
    recognise(&bytes, name, None, None).expect("the fixture is a paper")
}

fn json(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).expect("a result is plain data")
}

/// The result in the expected form: only the fields that the label has, and the start of long texts.
fn shaped(label: &Value, found: &Value) -> Value {
    match (label, found) {
        (Value::Object(label), Value::Object(found)) => {
            let field = |key: &String| match key.as_str() {
                "starts_with" => {
                    let text = found["text"].as_str().unwrap_or_default();
                    let start = label[key].as_str().unwrap_or_default();
                    Value::from(if text.starts_with(start) { start } else { text })
                }
                _ => shaped(&label[key], &found[key]),
            };
            label.keys().map(|key| (key.clone(), field(key))).collect::<serde_json::Map<_, _>>().into()
        }
        (Value::Array(labels), Value::Array(found)) => {
            let shape = |(at, one): (usize, &Value)| {
                labels.get(at).or(labels.last()).map_or(one.clone(), |label| shaped(label, one))
            };
            found.iter().enumerate().map(shape).collect()
        }
        (_, found) => found.clone(),
    }
}

#[test]
fn every_paper_is_recognised_as_its_label_says() {
    let mut papers = 0;
    for entry in std::fs::read_dir(folder()).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        let Some(name) =
            path.file_name().and_then(|name| name.to_str()).filter(|name| name.ends_with(".txt"))
        else {
            continue;
        };
        let label =
            std::fs::read_to_string(path.with_extension("expected.json")).expect("every paper has a label");
        let label: Value = serde_json::from_str(&label).expect("the label is JSON");
        let found = shaped(&label, &json(&read(name)));
        let pretty = |value: &Value| serde_json::to_string_pretty(value).expect("plain data");
        assert_eq!(pretty(&found), pretty(&label), "{name}");
        papers += 1;
    }
    assert!(papers >= 6, "only {papers} papers found");
}

#[test]
fn the_meeting_date_that_is_given_fills_in_missing_years() {
    let text = "Notitie haven\nAanleiding\nDe kade is oud.\nVervolgstappen\n- In mei volgt een plan\n- Daarna komt het in de volgende vergadering terug";
    let found = recognise(text.as_bytes(), "n.txt", "2031-06-01".parse().ok(), "2031-09-11".parse().ok())
        .expect("a paper");
    let days: Vec<Value> = found.steps.iter().map(|step| json(&step.period)["start"].clone()).collect();
    assert_eq!(days, ["2032-05-01", "2031-09-11"]);
}

#[test]
fn remarks_details_and_empty_proposals_are_no_points() {
    let text = "Notitie haven\nVoorstel\n- In te stemmen met de kade. De buurt weet ervan.\n- Kennis te nemen van de drie varianten die zijn onderzocht:\n  o een korte kade\n  o een lange kade\nToelichting\nVoor te leggen stukken volgen later.";
    let found = recognise(text.as_bytes(), "n.txt", None, None).expect("a paper");
    let points: Vec<(&str, Option<&str>)> =
        found.decision_points.iter().map(|point| (point.text.as_str(), point.remark.as_deref())).collect();
    assert_eq!(
        points,
        [
            ("In te stemmen met de kade.", Some("De buurt weet ervan.")),
            ("Kennis te nemen van de drie varianten die zijn onderzocht:", None)
        ]
    );
    let none = recognise(b"Notitie haven\nGevraagd besluit\nNiet van toepassing.", "n.txt", None, None)
        .expect("a paper");
    assert!(none.decision_points.is_empty());
}

#[test]
fn a_bullet_that_only_leads_in_gives_its_verb_to_those_below() {
    let text = "Notitie haven\nVoorstel\n• In te stemmen met:\n  o De korte kade\n  o Het tarief voor passanten\n• Het verslag vast te stellen";
    let found = recognise(text.as_bytes(), "n.txt", None, None).expect("a paper");
    let verbs: Vec<Value> = found.decision_points.iter().map(|point| json(&point.verb)).collect();
    assert_eq!(verbs, ["agree", "agree", "adopt"]);
}

fn starts(found: &Recognised) -> Vec<(Value, &str)> {
    found.decision_points.iter().map(|point| (json(&point.verb), point.text.as_str())).collect()
}

#[test]
fn a_line_that_leads_in_gives_its_verb_to_the_bullets() {
    let text = "Notitie haven\nVoorstel\nDe tafel besluit in te stemmen met:\n- De korte kade\n- Het tarief voor passanten";
    let found = recognise(text.as_bytes(), "n.txt", None, None).expect("a paper");
    assert_eq!(
        starts(&found),
        [("agree".into(), "De korte kade"), ("agree".into(), "Het tarief voor passanten")]
    );
}

#[test]
fn a_memo_has_a_date_of_its_own_beside_the_meeting_that_discusses_it() {
    let text = "MEMO\nDatum: 11 februari 2030\nBetreft: De kade\nBespreken in: vergadering van 27 februari 2030, agendapunt 6b\n\nAanleiding\nDe kade is oud.";
    let found = recognise(text.as_bytes(), "m.txt", None, None).expect("a paper");
    assert_eq!(found.meeting_date, "2030-02-27".parse().ok());
    assert_eq!(found.agenda_item.as_deref(), Some("6b"));
    assert!(found.warnings.is_empty(), "{:?}", found.warnings);
}

#[test]
fn a_line_in_capitals_that_begins_with_voorstel_names_the_paper() {
    let text = "BESTUURLIJKE TAFEL HAVEN\nVergadering d.d. donderdag 9 mei 2030\n\nVOORSTEL HERSTEL VAN DE OUDE KADE\n\nGevraagd besluit\n- Een werkgroep in te stellen";
    let found = recognise(text.as_bytes(), "v.txt", None, None).expect("a paper");
    assert_eq!(found.title, "HERSTEL VAN DE OUDE KADE");
    assert_eq!(found.decision_points.len(), 1);
}

#[test]
fn a_meeting_named_with_its_date_names_the_body() {
    let text = "Oplegger\nVergadering: BST Kustregio 9 mei 2030\nOnderwerp: De kade\n\nKern\nDe kade is oud.";
    let found = recognise(text.as_bytes(), "o.txt", None, None).expect("a paper");
    assert_eq!(found.body.as_deref(), Some("BST Kustregio"));
}

#[test]
fn a_paragraph_beside_a_list_of_points_is_a_remark() {
    let text = "Notitie haven\nVoorstel\n- De kade vast te stellen\n\nDe raden wordt later gevraagd de begroting goed te keuren.";
    let found = recognise(text.as_bytes(), "n.txt", None, None).expect("a paper");
    assert_eq!(starts(&found), [("adopt".into(), "De kade vast te stellen")]);
}

#[test]
fn numbered_arguments_are_no_headings_whatever_they_say() {
    let text = "Notitie haven\nArgumenten\n1. De kosten van een eigen kraan zijn lager\nHuren is duurder dan kopen.\n2. Het proces wordt er korter van\nMinder partijen aan tafel.";
    let found = recognise(text.as_bytes(), "n.txt", None, None).expect("a paper");
    let headings: Vec<&str> = found.sections.iter().map(|section| section.heading.as_str()).collect();
    assert_eq!(headings, ["Argumenten"]);
}

/// Headings with their roles, of a paper with this text below its header.
fn headings(text: &str) -> Vec<(String, Value)> {
    let paper = format!("Bespreeknotitie: Nieuwe steigers\nVergadering: 12 maart 2031\n\n{text}\n");
    let found = recognise(paper.as_bytes(), "stuk.txt", None, None).expect("a paper");
    found.sections.iter().map(|section| (section.heading.clone(), json(&section.role))).collect()
}

#[test]
fn a_line_numbered_below_its_section_is_a_heading_and_an_argument_for_a_point_is_none() {
    let found = headings(
        "4. Overwegingen\n\n4.1 Gevolgen voor schippers\n\nDe schippers varen om.\n\n\
         5. Argumenten\n\n1.1 Schippers zijn blij\n\nZij hebben daar zelf om gevraagd.\n\n\
         5.2 Varen wordt sneller\n\nDe sluis gaat minder vaak open.",
    );
    let texts: Vec<&str> = found.iter().map(|(text, _)| text.as_str()).collect();
    assert_eq!(texts, ["Overwegingen", "Gevolgen voor schippers", "Argumenten"]);
}

#[test]
fn attachments_named_below_their_heading_are_no_headings() {
    let found = headings("Kosten\nDie zijn laag.\n\nBijlagen\nBijlage 1: Schets\nBijlage 2: Raming");
    let texts: Vec<&str> = found.iter().map(|(text, _)| text.as_str()).collect();
    assert_eq!(texts, ["Kosten", "Bijlagen"]);
    let found = headings("Kosten\nDie zijn laag.\n\nBijlage: Schets");
    assert_eq!(found.len(), 2, "a line of its own at the end is one: {found:?}");
}

#[test]
fn a_paper_that_first_asks_what_it_is_about_introduces_itself() {
    let found = headings(
        "Waar gaat het over?\nDe steigers zijn oud en wankel.\n\nWaar gaat het om?\nEr komen twaalf nieuwe.",
    );
    let roles: Vec<&Value> = found.iter().map(|(_, role)| role).collect();
    assert_eq!(roles, ["background", "core"]);
}

#[test]
fn a_line_that_breaks_off_before_what_is_asked_is_no_heading() {
    let found = headings(
        "Aanleiding\nDe steigers zijn oud.\n\nWij stellen de tafel voor te besluiten om\n\n\
         - de steigers te vervangen;\n- de kosten te dekken uit de reserve.",
    );
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn the_first_of_a_list_is_no_heading_nor_is_the_item_of_the_meeting() {
    let found =
        headings("Kosten\nDie zijn laag.\n\nTwee vormen\n1. Een houten steiger\n2. Een drijvende steiger");
    let texts: Vec<&str> = found.iter().map(|(text, _)| text.as_str()).collect();
    assert_eq!(texts, ["Kosten", "Twee vormen"]);
    let paper = "Discussienotitie: Steigers\nBespreekpunt 5\n\nKosten\nDie zijn laag.\n";
    let found = recognise(paper.as_bytes(), "n.txt", None, None).expect("a paper");
    assert_eq!((found.sections.len(), found.agenda_item.as_deref()), (1, Some("5")));
}

#[test]
fn a_line_that_looks_as_the_usual_headings_of_the_paper_is_one() {
    let found = headings(
        "AANLEIDING\nDe steigers zijn oud.\n\nGEVRAAGD\nIn te stemmen met de bouw.\n\n\
         OVERNACHTEN OP HET WATER\nDat mag.\n\nKOSTEN\nDie zijn laag.",
    );
    assert_eq!(found.len(), 4, "{found:?}");
    assert_eq!(found[2], ("OVERNACHTEN OP HET WATER".to_owned(), Value::from("custom")));
}

#[test]
fn a_wide_gap_behind_its_figure_makes_no_row_of_a_line() {
    let paper = "Projectvoorstel\nNieuwe steigers\n\nAan         Tafel Haven\nDatum       12 maart 2031\n\n\
                 1   AANLEIDING\n    De steigers zijn oud.\n\n\
                 2   PLANNING\n    2.1  Hout kopen: mei 2031 (havendienst)\n    2.2  Steigers slaan: juni 2031\n\n\
                 3   OVERNACHTEN\n    Dat mag.\n";
    let found = recognise(paper.as_bytes(), "n.txt", None, None).expect("a paper");
    let texts: Vec<&str> = found.sections.iter().map(|section| section.heading.as_str()).collect();
    assert_eq!(texts, ["AANLEIDING", "PLANNING", "OVERNACHTEN"]);
    assert_eq!(found.steps.len(), 2, "{:?}", found.steps);
}

#[test]
fn a_line_worded_as_a_point_is_one_without_mark_or_lead_in_and_a_told_one_is_none() {
    let text = "Notitie haven\nAanleiding\nDe kade is oud.\n\nGevraagd besluit\n\
                De regeling in te trekken.\nEen werkgroep in te stellen.\nDe raad kan kiezen de proef te verlengen.\n";
    let found = recognise(text.as_bytes(), "n.txt", None, None).expect("a paper");
    let texts: Vec<&str> = found.decision_points.iter().map(|point| point.text.as_str()).collect();
    assert_eq!(texts, ["De regeling in te trekken.", "Een werkgroep in te stellen."]);
}

#[test]
fn a_heading_above_numbered_items_is_a_group_and_a_guest_gives_minutes_no_item() {
    let text = "<h1>Agenda tafel Haven</h1><p>12 maart 2031</p><ol><li>Opening</li><li>Steigers</li></ol>\
                <h2>Afronding</h2><ol start=\"3\"><li>Rondvraag</li></ol>";
    let found = recognise(text.as_bytes(), "a.html", None, None).expect("an agenda");
    assert_eq!(items(&found), [(Some("1"), "Opening"), (Some("2"), "Steigers"), (Some("3"), "Rondvraag")]);
    let text =
        "Verslag tafel Haven\n12 maart 2031\nTe gast: de heer Bos, bij agendapunt 2\n\n1. Opening\nWelkom.\n";
    let found = recognise(text.as_bytes(), "v.txt", None, None).expect("minutes");
    assert_eq!(found.agenda_item, None);
}

#[test]
fn letters_typed_in_headings_join_the_number_above_and_headings_around_numbers_are_groups() {
    let text = "<h1>Agenda tafel Haven</h1><p>12 maart 2031</p><h2>Vooraf</h2><h3>1. Opening</h3>\
                <h3>2. Steigers</h3><h4>a. Sloop</h4><p>De kraan komt.</p><h4>b. Koop</h4>\
                <h2>Slotwoord</h2><h3>3. Rondvraag</h3>";
    let found = recognise(text.as_bytes(), "a.html", None, None).expect("an agenda");
    let expected = [("1", "Opening"), ("2", "Steigers"), ("2a", "Sloop"), ("2b", "Koop"), ("3", "Rondvraag")];
    assert_eq!(items(&found), expected.map(|(label, title)| (Some(label), title)));
}

#[test]
fn a_heading_between_the_kind_and_the_labels_is_the_subject() {
    let text = "<p>OPLEGNOTITIE</p><h1>Nieuwe steigers</h1><table><tr><th>Voor</th><td>Tafel Haven</td></tr>\
                <tr><th>Agendapunt</th><td>4a</td></tr></table><h3>Aanleiding</h3><p>De steigers zijn oud.</p>";
    let found = recognise(text.as_bytes(), "o.html", None, None).expect("a paper");
    assert_eq!((found.title.as_str(), found.agenda_item.as_deref()), ("Nieuwe steigers", Some("4a")));
    assert_eq!(found.sections.len(), 1);
}

#[test]
fn dotted_numbers_go_on_with_the_items_behind_what_was_decided() {
    let text = "Besluitenlijst tafel Haven\n12 maart 2031\n\n2.1 Steigers\nDe tafel besluit:\n\
                \u{20}  a. de steigers te slopen;\n   b. hout te kopen.\n\n2.2 Kade\nDe tafel besluit:\n\
                \u{20}  a. de kade te verhogen.\n\n3.1 Rondvraag\nNiemand vraagt het woord.\n";
    let found = recognise(text.as_bytes(), "b.txt", None, None).expect("a list");
    assert_eq!(items(&found), [(Some("2.1"), "Steigers"), (Some("2.2"), "Kade"), (Some("3.1"), "Rondvraag")]);
    assert_eq!(found.decision_points.len(), 3, "{:?}", found.decision_points);
}

#[test]
fn what_was_agreed_is_listed_behind_what_was_decided() {
    let text = "<h1>Verslag tafel Haven</h1><p>12 maart 2031</p><p>1. Steigers</p><p>Besluit:</p>\
                <ul><li>De tafel stemt in met de sloop.</li></ul><p>Afspraken:</p>\
                <ul><li>Bos koopt hout, in week 27.</li></ul>";
    let found = recognise(text.as_bytes(), "v.html", None, None).expect("minutes");
    assert_eq!((found.decision_points.len(), found.steps.len()), (1, 1), "{:?}", found.decision_points);
}

#[test]
fn a_sentence_further_in_is_no_part_of_the_short_item_above_it() {
    let text = "Agenda tafel Haven\n12 maart 2031\n\n01. Opening\n\n02. Steigers\n\
                \u{20}   De steigers zijn oud en moeten nodig worden vervangen door de havendienst, die\n\
                \u{20}   daar al mee begonnen is.\n\n03. Rondvraag\n    03a. Schippers\n";
    let found = recognise(text.as_bytes(), "a.txt", None, None).expect("an agenda");
    let labels: Vec<Option<&str>> = items(&found).into_iter().map(|(label, _)| label).collect();
    assert_eq!(labels, [Some("01"), Some("02"), Some("03"), Some("03a")]);
    assert_eq!(items(&found)[1].1, "Steigers");
}

#[test]
fn minutes_announce_in_many_words() {
    let announced = [
        "De nota wordt aangepast en in het volgende overleg besproken.",
        "Mevrouw Bos houdt de schippers op de hoogte.",
        "De havendienst komt met een voorstel.",
        "Uiterlijk 1 juli ligt er een tekening.",
        "De steigers moeten vóór de zomer geregeld zijn.",
    ];
    let told = ["De heer Kuil maakt zich zorgen over het hout.", "De heer Kuil licht de tekening toe."];
    let lines = announced.iter().chain(&told).enumerate();
    let lines: String = lines.map(|(at, line)| format!("{}. Onderwerp\n{line}\n\n", at + 1)).collect();
    let paper = format!("Verslag tafel Haven\n12 maart 2031\n\n{lines}");
    let found = recognise(paper.as_bytes(), "n.txt", None, None).expect("minutes");
    let texts: Vec<&str> = found.steps.iter().map(|step| step.text.as_str()).collect();
    assert_eq!(texts, announced);
}

#[test]
fn what_is_agreed_is_still_to_be_done() {
    let paper = "Verslag tafel Haven\n12 maart 2031\n\n1. Steigers\n\
                 Afgesproken is dat mevrouw Bos de tekening rondstuurt voor 1 juni.\n";
    let found = recognise(paper.as_bytes(), "n.txt", None, None).expect("minutes");
    assert_eq!(found.steps.len(), 1);
    assert_eq!(found.steps[0].owners, ["Bos"]);
}

#[test]
fn a_line_that_leads_in_below_its_heading_is_none_and_the_next_topic_is_one_by_its_look() {
    let found = headings(
        "Het alternatief\nDrijvende steigers kosten meer.\n\nOns advies\nWij adviseren u:\n\
         1) de steigers te slopen;\n2) de kosten te dekken uit de reserve.\n\n\
         De mensen op de boten\nMet hen is gesproken.\n\nPlanning en vervolg\nDe sloop is in mei.",
    );
    let texts: Vec<&str> = found.iter().map(|(text, _)| text.as_str()).collect();
    assert_eq!(texts, ["Het alternatief", "Ons advies", "De mensen op de boten", "Planning en vervolg"]);
}

#[test]
fn marks_for_the_looks_of_a_text_make_its_headings() {
    let paper = "# Oplegnotitie tafel Haven\n\n**Onderwerp:** Nieuwe steigers\n\n## Drie soorten hout\n\
                 Eik, den en lariks.\n\n## Gevraagd besluit\n- De steigers te **vervangen**\n";
    let found = recognise(paper.as_bytes(), "n.txt", None, None).expect("a paper");
    let texts: Vec<&str> = found.sections.iter().map(|section| section.heading.as_str()).collect();
    assert_eq!(texts, ["Drie soorten hout", "Gevraagd besluit"]);
    assert_eq!(found.title, "Nieuwe steigers");
    assert_eq!(starts(&found), [("resolve".into(), "De steigers te vervangen")]);
}

/// Who acts and what, of a list of actions.
fn actions(paper: &str) -> Vec<(String, Vec<String>)> {
    let found = recognise(paper.as_bytes(), "n.txt", None, None).expect("a list");
    found.steps.into_iter().map(|step| (step.text, step.owners)).collect()
}

#[test]
fn columns_begin_where_those_of_the_head_do() {
    let paper = "Actielijst tafel Haven\n12 maart 2031\n\n\
                 Wat                       Wie      Wanneer\n\
                 Steigers laten nameten    Bos      mei 2031\n\
                 Hout van zaagmolen halen  Kuiper   juni 2031\n";
    let whole = [("Steigers laten nameten", "Bos"), ("Hout van zaagmolen halen", "Kuiper")];
    let whole = whole.map(|(text, owner)| (text.to_owned(), vec![owner.to_owned()]));
    assert_eq!(actions(paper), whole);
}

#[test]
fn rows_without_head_say_when_and_what_and_a_name_above_its_items_acts_in_them() {
    let steps = |text: &str| {
        let paper = format!("Notitie haven\nAanleiding\nDe kade is oud.\n\nVervolg\n{text}\n");
        let found = recognise(paper.as_bytes(), "n.txt", None, None).expect("a paper");
        found
            .steps
            .into_iter()
            .map(|step| (step.text, step.owners, step.period.is_some()))
            .collect::<Vec<_>>()
    };
    let found = steps("april 2031\tbespreking in de tafel\njuli 2031\tgunning");
    assert_eq!(
        found.iter().map(|step| step.0.as_str()).collect::<Vec<_>>(),
        ["bespreking in de tafel", "gunning"]
    );
    assert!(found.iter().all(|step| step.2));
    let found = steps("1. De gemeente Oever:\n   a. maakt een tekening\n   b. vraagt prijzen op");
    assert!(found.iter().all(|step| step.1 == ["gemeente Oever"]), "{found:?}");
    let found = steps("In mei 2031 begint de sloop. Bij vragen kunt u terecht bij K. Bos.");
    assert_eq!(found.len(), 1);
    let found = steps("Wat\tWie\tWanneer\nSlopen\tBos\tmei 2031\n\nIn juni 2031 volgt de bouw.");
    assert_eq!(found.len(), 2);
}

#[test]
fn labels_below_an_action_say_who_and_when() {
    let paper = "Toezeggingen en acties tafel Haven\n12 maart 2031\n\n\
                 1. Steigers laten nameten\n   Wie: Vastgoed & Water\n   Wanneer: mei\n\n\
                 2. Hout halen\n   Wie: Kuiper\n   Wanneer: juni\n";
    let found = actions(paper);
    assert_eq!(found[0], ("Steigers laten nameten".to_owned(), vec!["Vastgoed & Water".to_owned()]));
    assert_eq!(found.len(), 2);
}

#[test]
fn what_is_decided_may_come_in_a_later_sentence_or_behind_its_label() {
    let list = "Besluitenlijst tafel Haven\n12 maart 2031\n\nNr. 1   Steigers\n\
                Het voorstel wordt aangehouden. De tafel verzoekt de havenmeester om een tekening te maken.\n";
    let found = recognise(list.as_bytes(), "n.txt", None, None).expect("a list");
    assert_eq!(items(&found), [(Some("1"), "Steigers")]);
    let asked = "De tafel verzoekt de havenmeester om een tekening te maken.";
    assert_eq!(starts(&found), [("request".into(), asked)]);
    let minutes = "Verslag tafel Haven\n12 maart 2031\n\n1. Steigers\nBesloten: we kiezen eikenhout.\n";
    let found = recognise(minutes.as_bytes(), "n.txt", None, None).expect("minutes");
    assert_eq!(starts(&found), [("resolve".into(), "we kiezen eikenhout.")]);
}

#[test]
fn a_verb_with_a_preposition_far_behind_promises_nothing() {
    let paper = "Verslag tafel Haven\n12 maart 2031\n\n1. Steigers\n\
                 De vloot past niet meer in de kom aan de Kadeweg. De heer Bos past de tekening aan.\n";
    let found = recognise(paper.as_bytes(), "verslag.txt", None, None).expect("minutes");
    let texts: Vec<&str> = found.steps.iter().map(|step| step.text.as_str()).collect();
    assert_eq!(texts, ["De heer Bos past de tekening aan."]);
}

#[test]
fn what_lies_behind_gives_a_step_no_period() {
    let text =
        "Notitie haven\nVervolg\n- Uitwerken wat op 3 februari jl. is besproken\n- Afronden in mei 2031";
    let found = recognise(text.as_bytes(), "n.txt", None, None).expect("a paper");
    let periods: Vec<bool> = found.steps.iter().map(|step| step.period.is_some()).collect();
    assert_eq!(periods, [false, true]);
}

#[test]
fn a_paper_without_marks_keeps_its_file_name_as_title() {
    let found = recognise(b"12345", "brief van de buurt.txt", None, None).expect("a text");
    assert_eq!(found.title, "12345");
    let found =
        recognise(b"- een punt\n- nog een punt", "brief van de buurt.txt", None, None).expect("a text");
    assert_eq!(found.title, "brief van de buurt");
}

#[test]
fn several_papers_in_one_file_are_split() {
    let text = "Agenda bestuurlijke tafel Haven\nDatum: 3 mei 2031\n1. Opening\n2. Kade\n\u{C}Bespreeknotitie\nAgendapunt: 2\nOnderwerp: De kade\nAanleiding\nDe kade is oud.\n\u{C}Voorstel\n- In te stemmen met herstel";
    let found = recognise(text.as_bytes(), "set.txt", None, None).expect("papers");
    assert_eq!(found.agenda_items.len(), 2);
    let further: Vec<(&str, usize)> =
        found.further.iter().map(|paper| (paper.title.as_str(), paper.decision_points.len())).collect();
    assert_eq!(further, [("De kade", 1)]);
}

#[test]
fn a_line_that_stands_on_every_page_splits_nothing() {
    let text = "Bespreeknotitie haven\nDatum: 3 mei 2031\nAanleiding\nDe kade is oud.\n\u{C}Bespreeknotitie haven\nDatum: 3 mei 2031\nVoorstel\n- In te stemmen met herstel";
    let found = recognise(text.as_bytes(), "n.txt", None, None).expect("a paper");
    assert!(found.further.is_empty(), "{:?}", found.further);
}

fn items(found: &Recognised) -> Vec<(Option<&str>, &str)> {
    found.agenda_items.iter().map(|item| (item.label.as_deref(), item.title.as_str())).collect()
}

#[test]
fn an_agenda_by_the_clock_has_items_without_label() {
    let text = "Agenda tafel Haven\nDatum: 3 mei 2031\n- 9.30 uur Welkom\n- 9.40 uur De kade, ter bespreking\n- 10.15 uur Rondvraag";
    let found = recognise(text.as_bytes(), "a.txt", None, None).expect("an agenda");
    assert_eq!(items(&found), [(None, "Welkom"), (None, "De kade"), (None, "Rondvraag")]);
    assert_eq!(json(&found.agenda_items[1].treatment), "discussion");
    let kept: Vec<&str> = found.agenda_items[1].blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(kept, ["ter bespreking", "9.40 uur"]);
}

#[test]
fn capitals_and_roman_figures_are_items_unless_figures_stand_below_them() {
    let series = "Agenda tafel Haven\nDatum: 3 mei 2031\nI. Opening\nII. Verslag van maart\nIII. De kade (ter besluitvorming)";
    let found = recognise(series.as_bytes(), "a.txt", None, None).expect("an agenda");
    assert_eq!(
        items(&found),
        [(Some("I"), "Opening"), (Some("II"), "Verslag van maart"), (Some("III"), "De kade")]
    );
    let groups =
        "Agenda tafel Haven\nDatum: 3 mei 2031\nA. Algemeen\n1. Opening\nB. Ter besluitvorming\n2. De kade";
    let found = recognise(groups.as_bytes(), "a.txt", None, None).expect("an agenda");
    assert_eq!(items(&found), [(Some("1"), "Opening"), (Some("2"), "De kade")]);
    assert_eq!(json(&found.agenda_items[1].treatment), "decision");
}

#[test]
fn a_heading_of_no_known_role_goes_on_with_what_is_asked_or_planned_above_it() {
    let text = "<h1>Notitie haven</h1><h2>Gevraagd besluit</h2><ul><li>In te stemmen met de kade</li></ul>\
        <h2>Het plein</h2><ul><li>Een krediet beschikbaar te stellen</li><li>De regeling in te trekken</li></ul>\
        <h2>Planning</h2><ul><li>In mei 2031 begint het werk</li></ul>\
        <h3>De bomen</h3><ul><li>Bureau Noord plant ze</li></ul>\
        <h2>Over de buurt</h2><ul><li>De buurt is groen</li></ul>";
    let found = recognise(text.as_bytes(), "n.html", None, None).expect("a paper");
    let sections: Vec<Option<usize>> = found.decision_points.iter().map(|point| point.section).collect();
    assert_eq!(sections, [Some(0), Some(1), Some(1)]);
    assert_eq!(found.steps.len(), 2, "{:?}", found.steps);
}

#[test]
fn what_is_asked_counts_in_a_row_and_behind_a_label() {
    let text = "Oplegnotitie\nOnderwerp: De kade\nGevraagd besluit: in te stemmen met de kade en de oude regeling in te trekken.\nToelichting\nDe kade is oud.";
    let found = recognise(text.as_bytes(), "n.txt", None, None).expect("a paper");
    assert_eq!(found.decision_points.len(), 1);
    assert_eq!(json(&found.decision_points[0].second_verb), "resolve");
    let text = "Notitie haven\nBeslispunten\n1\tDe kade vast te stellen\thaven\n2\tDe raad te verzoeken mee te doen\traad\nToelichting\nDe kade is oud.";
    let found = recognise(text.as_bytes(), "n.txt", None, None).expect("a paper");
    let verbs: Vec<Value> = found.decision_points.iter().map(|point| json(&point.verb)).collect();
    assert_eq!(verbs, ["adopt", "request"]);
}
