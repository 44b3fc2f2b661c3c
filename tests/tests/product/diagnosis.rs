//! A diagnosis tells whoever helps how it stands, and nothing of what is kept.

use serde_json::{Value, json};
use tafelstuk_tests::product::Asked;

/// All text of four characters and more in what the product tells of its store.
fn words(told: &Value, into: &mut Vec<String>) {
    match told {
        Value::String(text) if text.chars().count() >= 4 => into.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|one| words(one, into)),
        Value::Object(fields) => fields.values().for_each(|one| words(one, into)),
        _ => {}
    }
}

#[test]
fn a_diagnosis_counts_what_is_kept_and_says_none_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let asked = Asked::create(folder.path());
    let new = json!({ "name": "Bestuurlijke tafel Merenland", "short": "BTMX", "region": "Merenland", "kind": "decides" });
    let board = asked.made("board.add", new);
    asked.made("topic.add", json!({ "board": board, "title": "Ouderenzorg aan huis" }));
    asked.made("board.add_member", json!({ "name": "Ria Post", "email": "r.post@merenland.example" }));
    let told = asked.ask("help.diagnose", json!({}));
    let text = told["text"].as_str().unwrap();
    for line in
        ["Tafelstuk: ", "store: open", "rows in topic: 1", "rows in member: 1", "files kept: 0", "scans: "]
    {
        assert!(text.contains(line), "{line} in {text}");
    }
    let mut kept = vec![folder.path().display().to_string()];
    for call in ["board.list", "topic.list", "store.status"] {
        words(&asked.ask(call, json!({})), &mut kept);
    }
    kept.extend(["Ria Post", "Merenland", "BTMX"].map(str::to_owned));
    // Words of closed sets are no content.
    kept.retain(|word| !word.chars().all(|c| c.is_ascii_lowercase() || c == '_'));
    assert!(kept.iter().any(|word| word == "Ouderenzorg aan huis"));
    for word in kept {
        assert!(!text.to_lowercase().contains(&word.to_lowercase()), "{word} in {text}");
    }
    let product = asked.app.product(told["product"]["product"].as_str().unwrap()).unwrap();
    assert_eq!(
        (product.name.as_str(), product.bytes.as_slice()),
        ("Tafelstuk diagnose.txt", text.as_bytes())
    );
}
