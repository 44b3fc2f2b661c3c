use super::form;
use std::collections::BTreeMap;
use std::sync::Arc;
use tafelstuk_model::Lang;
use tafelstuk_model::form::{Form, FormField, FormPaper, FormPoint, FormSection};
use tafelstuk_pages::Value;

fn field(name: &str, choices: &[&str]) -> FormField {
    FormField {
        name: name.into(),
        title: format!("Antwoord: {name}"),
        label: "Antwoord:".into(),
        blank: "Kies".into(),
        choices: choices.iter().map(|code| ((*code).to_owned(), format!("woord {code}"))).collect(),
    }
}

fn paper(id: &str, text: &str) -> FormPaper {
    let body = serde_json::from_str(&format!(
        r#"{{"type":"doc","content":[{{"type":"paragraph","content":[{{"type":"text","text":"{text}"}}]}},
        {{"type":"image","attrs":{{"blob":"weg","alt":""}}}}]}}"#
    ));
    FormPaper {
        place: format!("paper_{id}"),
        heading: format!("{id} #Plan *voor* de haven"),
        facts: vec!["Ilse".into(), String::new()],
        ask: "Wat vindt u?".into(),
        fields: vec![field(&format!("ripe.{id}"), &["yes", "no"]), field(&format!("paper.{id}"), &[])],
        points: vec![FormPoint {
            place: format!("point_{id}"),
            text: "4.1 In te stemmen met het plan".into(),
            fields: vec![
                field(&format!("verdict.{id}"), &["accept", "reject"]),
                field(&format!("text.{id}"), &[]),
            ],
        }],
        sections: vec![FormSection {
            place: format!("section_{id}"),
            heading: "Aanleiding".into(),
            body: body.unwrap(),
        }],
    }
}

fn sample() -> Form {
    Form {
        lang: Lang::Nl,
        accent: "#1b5e6e".into(),
        name: "ab12".into(),
        title: "Reactie op de BST".into(),
        made_on: chrono::NaiveDate::from_ymd_opt(2026, 9, 2).unwrap(),
        asks: vec!["Kan dit zo?".into(), String::new()],
        papers: vec![paper("een", "Zo staat het er."), paper("twee", "En zo.")],
        rest: "Alle stukken samen".into(),
        rest_field: field("all", &[]),
        home_decision: "eigen besluit nodig".into(),
        attachments: "Bijlagen".into(),
    }
}

fn made() -> Vec<u8> {
    form(&sample(), &BTreeMap::new()).unwrap()
}

#[test]
fn every_field_stands_on_its_page_under_its_lasting_name_and_is_empty() {
    let read = tafelstuk_pages::entered(&Arc::new(made())).unwrap();
    let names: Vec<(u32, &str)> = read.fields.iter().map(|field| (field.page, field.name.as_str())).collect();
    let of = |page: u32, id: &str| {
        let names = ["ripe", "ripe", "paper", "verdict", "verdict", "text"];
        names.map(|kind| (page, format!("form_ab12.{kind}_{id}"))).to_vec()
    };
    let all = [of(2, "een"), of(3, "twee"), vec![(4, "form_ab12.all".to_owned())]].concat();
    assert_eq!(names, all.iter().map(|(page, name)| (*page, name.as_str())).collect::<Vec<_>>());
    for field in &read.fields {
        assert!(matches!(&field.value, Value::Choice(None)) || field.value == Value::Text(String::new()));
        let (width, height) = (field.area.right - field.area.left, field.area.bottom - field.area.top);
        let is_button = field.value == Value::Choice(None);
        let fits = if is_button { (11.0..14.0).contains(&width) } else { width > 400.0 };
        assert!(fits && height > 11.0, "{field:?}");
    }
}

#[test]
fn fields_are_tagged_named_for_who_listens_and_reached_in_the_order_of_the_text() {
    let bytes = made();
    assert_eq!(bytes, made(), "the same form gives the same bytes");
    let file = lopdf::Document::load_mem(&bytes).unwrap();
    let mut n_tags = 0;
    let mut n_named = 0;
    for object in file.objects.values().filter_map(|object| object.as_dict().ok()) {
        let says =
            |key: &[u8], word: &[u8]| object.get(key).and_then(lopdf::Object::as_name).ok() == Some(word);
        n_tags += usize::from(says(b"S", b"Form") && object.has(b"K") && object.has(b"P"));
        n_named +=
            usize::from(says(b"Subtype", b"Widget") && object.has(b"TU") && object.has(b"StructParent"));
        assert!(!says(b"S", b"Link") && !says(b"Subtype", b"Link"), "{object:?}");
    }
    assert_eq!((n_tags, n_named), (13, 13));
    for page in file.get_pages().into_values() {
        assert_eq!(file.get_dictionary(page).unwrap().get(b"Tabs").unwrap().as_name().unwrap(), b"S");
    }
}

#[test]
fn the_papers_stand_in_it_as_text_and_it_claims_to_be_accessible_but_not_archived() {
    let bytes = made();
    let read = tafelstuk_pages::read(&Arc::new(bytes.clone()), &mut |_, _| true).unwrap();
    let text: Vec<String> = read.pages.iter().map(tafelstuk_pages::Page::text).collect();
    assert!(text[0].contains("Kan dit zo?"), "{text:?}");
    for words in
        ["een #Plan *voor* de haven", "4.1 In te stemmen met het plan", "woord accept", "Zo staat het er."]
    {
        assert!(text[1].contains(words), "{words} in {}", text[1]);
    }
    let file = String::from_utf8_lossy(&bytes).into_owned();
    assert!(!file.contains("pdfaid:part"));
    let empty = Form { papers: Vec::new(), ..sample() };
    assert!(form(&empty, &BTreeMap::new()).is_ok());
}
