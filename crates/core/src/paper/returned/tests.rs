use super::reword::reword;
use tafelstuk_model::rich_text::{Inline, inline_text};

fn content(json: &str) -> Vec<Inline> {
    serde_json::from_str(json).unwrap()
}

fn check(before: &str, text: &str, after: &str) {
    let made = reword(&content(before), text);
    assert_eq!(inline_text(&made), text);
    assert_eq!(
        serde_json::to_value(&made).unwrap(),
        serde_json::from_str::<serde_json::Value>(after).unwrap()
    );
}

#[test]
fn new_words_look_like_the_words_that_they_replace() {
    check(
        r#"[{"type":"text","text":"Een "},{"type":"text","text":"vet woord","marks":[{"type":"bold"}]},{"type":"text","text":" hier"}]"#,
        "Een vet ding hier",
        r#"[{"type":"text","text":"Een "},{"type":"text","text":"vet ding","marks":[{"type":"bold"}]},{"type":"text","text":" hier"}]"#,
    );
}

#[test]
fn words_put_behind_a_link_are_no_part_of_it() {
    check(
        r#"[{"type":"text","text":"verslag","marks":[{"type":"link","attrs":{"href":"https://example.org/"}}]}]"#,
        "verslag en meer",
        r#"[{"type":"text","text":"verslag","marks":[{"type":"link","attrs":{"href":"https://example.org/"}}]},{"type":"text","text":" en meer"}]"#,
    );
}

#[test]
fn a_note_stays_with_the_word_before_it_even_where_that_word_is_another() {
    check(
        r#"[{"type":"text","text":"Het oude"},{"type":"footnote","content":[]},{"type":"text","text":" beeld"}]"#,
        "Het nieuwe beeld",
        r#"[{"type":"text","text":"Het nieuwe"},{"type":"footnote","content":[]},{"type":"text","text":" beeld"}]"#,
    );
}

#[test]
fn a_reference_that_is_not_touched_stays_one() {
    let id = "0197f0a0-0000-7000-8000-000000000009";
    let reference =
        format!(r#"{{"type":"reference","attrs":{{"kind":"image","id":"{id}","shown":"afbeelding 2"}}}}"#);
    check(
        &format!(r#"[{{"type":"text","text":"Zie "}},{reference},{{"type":"text","text":" hier"}}]"#),
        "Kijk bij afbeelding 2 hier",
        &format!(r#"[{{"type":"text","text":"Kijk bij "}},{reference},{{"type":"text","text":" hier"}}]"#),
    );
}
