use super::{WordPaper, WordSection, Words, write};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use tafelstuk_model::Lang;
use tafelstuk_model::rich_text::Doc;
use zip::ZipArchive;

fn paper(body: &str) -> WordPaper {
    let pixel = [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &[0, 0, 0, 4, 0, 0, 0, 2], b"...."].concat();
    WordPaper {
        lang: Lang::Nl,
        accent: "#1b5e6e".into(),
        above: "Bespreeknotitie".into(),
        title: "Zorg & wonen <3".into(),
        facts: vec!["Steller: Joke".into()],
        sections: vec![WordSection { heading: "Aanleiding".into(), body: doc(body) }],
        attachments: vec!["Kaart".into()],
        images: BTreeMap::from([("ab".to_owned(), pixel)]),
        words: Words { attachments: "Bijlagen".into(), home_decision: "eigen besluit nodig".into() },
        item: Some("01a2 & <punt>".into()),
        origin: Some("stuk/tekst".into()),
    }
}

fn doc(blocks: &str) -> Doc {
    serde_json::from_str(&format!(r#"{{"type":"doc","content":[{blocks}]}}"#)).unwrap()
}

fn part(paper: &WordPaper, name: &str) -> String {
    let mut zip = ZipArchive::new(Cursor::new(write(paper).unwrap())).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn headings_have_real_styles_and_text_is_data() {
    let text = r#"{"type":"heading","attrs":{"level":1},"content":[{"type":"text","text":"Meer"}]},
        {"type":"paragraph","content":[{"type":"text","text":"a < b & \u0007c","marks":[{"type":"bold"}]}]}"#;
    let xml = part(&paper(text), "word/document.xml");
    assert!(xml.contains(
        r#"<w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">Zorg &amp; wonen &lt;3"#
    ));
    assert!(xml.contains(r#"<w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">Aanleiding"#));
    assert!(xml.contains(r#"<w:pStyle w:val="Heading2"/>"#));
    assert!(xml.contains(r#"<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">a &lt; b &amp; c</w:t>"#));
    assert!(part(&paper(""), "docProps/core.xml").contains("<dc:language>nl-NL</dc:language>"));
    assert!(part(&paper(""), "docProps/custom.xml").contains("<vt:lpwstr>stuk/tekst</vt:lpwstr>"));
    assert!(part(&paper(""), "word/styles.xml").contains(r#"<w:color w:val="1b5e6e"/>"#));
}

#[test]
fn lists_points_and_steps_are_numbered_by_word_itself() {
    let text = r#"{"type":"orderedList","attrs":{"start":3},"content":[{"type":"listItem","content":[
          {"type":"paragraph","content":[{"type":"text","text":"drie"}]}]}]},
        {"type":"decisionPoint","attrs":{"id":"0197f0a0-0000-7000-8000-000000000001","verb":"agree","needsHomeDecision":true},
          "content":[{"type":"text","text":"In te stemmen"}]},
        {"type":"step","attrs":{"id":"0197f0a0-0000-7000-8000-000000000002","owners":["AST"],"period":"in Q4"},"content":[
          {"type":"paragraph","content":[{"type":"text","text":"Beeld maken"}]},
          {"type":"step","attrs":{"id":"0197f0a0-0000-7000-8000-000000000003"},"content":[{"type":"paragraph"}]}]}"#;
    let xml = part(&paper(text), "word/document.xml");
    assert!(xml.contains(r#"<w:ilvl w:val="0"/><w:numId w:val="1"/>"#));
    assert!(xml.contains(" (eigen besluit nodig)"));
    assert!(xml.contains(" (AST, in Q4)"));
    assert!(xml.contains(r#"<w:ilvl w:val="1"/><w:numId w:val="3"/>"#));
    assert!(part(&paper(text), "word/numbering.xml").contains(r#"<w:startOverride w:val="3"/>"#));
}

#[test]
fn a_table_has_its_header_row_and_a_picture_its_description() {
    let cell = |kind: &str, text: &str| {
        format!(
            r#"{{"type":"{kind}","content":[{{"type":"paragraph","content":[{{"type":"text","text":"{text}"}}]}}]}}"#
        )
    };
    let text = format!(
        r#"{{"type":"table","content":[{{"type":"tableRow","content":[{},{}]}},{{"type":"tableRow","content":[{}]}}]}},
           {{"type":"image","attrs":{{"blob":"ab","alt":"Een \"kaart\""}}}},
           {{"type":"image","attrs":{{"blob":"weg","alt":"Niet meer daar"}}}}"#,
        cell("tableHeader", "Jaar"),
        cell("tableHeader", "Bedrag"),
        cell("tableCell", "2027"),
    );
    let xml = part(&paper(&text), "word/document.xml");
    assert_eq!(xml.matches("<w:tblHeader/>").count(), 1);
    assert_eq!(xml.matches("<w:tc>").count(), 4, "every row has all columns");
    assert!(xml.contains("descr=\"Een &quot;kaart&quot;\""));
    assert!(xml.contains("Niet meer daar"));
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let one = paper(r#"{"type":"paragraph","content":[{"type":"text","text":"gelijk"}]}"#);
    assert_eq!(write(&one).unwrap(), write(&one).unwrap());
}

#[test]
fn a_footnote_stands_at_the_foot_and_a_reference_says_its_words() {
    let text = r#"{"type":"paragraph","content":[{"type":"text","text":"Zie "},
        {"type":"reference","attrs":{"kind":"attachment","id":"0197f0a0-0000-7000-8000-000000000009","shown":"bijlage 2"}},
        {"type":"footnote","content":[{"type":"text","text":"Stand van juni."}]}]}"#;
    let xml = part(&paper(text), "word/document.xml");
    assert!(xml.contains("bijlage 2") && xml.contains(r#"<w:footnoteReference w:id="1"/>"#));
    assert!(part(&paper(text), "word/footnotes.xml").contains("Stand van juni."));
}

#[test]
fn the_item_that_a_file_is_for_stands_in_its_properties_and_not_in_its_text() {
    let xml = part(&paper(""), "docProps/custom.xml");
    assert!(xml.contains("name=\"Tafelstuk agendapunt\"><vt:lpwstr>01a2 &amp; &lt;punt&gt;</vt:lpwstr>"));
    assert!(!part(&paper(""), "word/document.xml").contains("01a2"));
    let plain = WordPaper { item: None, origin: None, ..paper("") };
    assert!(!part(&plain, "docProps/custom.xml").contains("<property"));
}
