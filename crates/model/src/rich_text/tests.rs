use super::{Block, Doc, Inline};
use crate::error::Error;

fn read(json: &str) -> Result<Doc, serde_json::Error> {
    serde_json::from_str(json)
}

#[test]
fn what_the_editor_saves_comes_back_the_same() {
    let json = r#"{"type":"doc","content":[{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Eén","marks":[{"type":"bold"}]},{"type":"hardBreak"}]}]}]}]}"#;
    let doc = read(json).unwrap();
    assert_eq!(serde_json::to_string(&doc).unwrap(), json);
    assert_eq!(doc.plain(), "Eén\n");
}

#[test]
fn a_node_or_attribute_outside_the_schema_is_refused() {
    for json in [
        r#"{"type":"doc","content":[{"type":"script","content":[]}]}"#,
        r#"{"type":"doc","content":[{"type":"paragraph","onclick":"x"}]}"#,
        r#"{"type":"doc","content":[{"type":"heading","attrs":{"level":1,"style":"x"}}]}"#,
    ] {
        assert!(read(json).is_err(), "{json}");
    }
}

#[test]
fn a_link_may_only_lead_to_web_or_mail() {
    let link = |href: &str| {
        read(&format!(
            r#"{{"type":"doc","content":[{{"type":"paragraph","content":[{{"type":"text","text":"x","marks":[{{"type":"link","attrs":{{"href":"{href}"}}}}]}}]}}]}}"#
        ))
        .unwrap()
        .check()
    };
    assert_eq!(link("https://example.org/"), Ok(()));
    assert_eq!(link("mailto:iemand@example.org"), Ok(()));
    assert_eq!(
        link("javascript:alert(1)"),
        Err(Error::Invalid { field: "body".into(), value: "link".into() })
    );
}

#[test]
fn text_nested_deeper_than_the_limit_is_refused() {
    let mut block = Block::paragraph("diep");
    for _ in 0..super::MAX_DEPTH {
        block = Block::BulletList { content: vec![super::ListItem::ListItem { content: vec![block] }] };
    }
    assert!(Doc { content: vec![block] }.check().is_err());
}

#[test]
fn empty_text_makes_no_text_node() {
    assert_eq!(Inline::plain(""), Vec::new());
}
