//! The action list as a spreadsheet, opened by a program that shares no code with ours.

use serde_json::{Value, json};
use std::process::Command;
use tafelstuk_tests::product::Asked;

/// What openpyxl finds in a spreadsheet.
fn opened(bytes: &[u8]) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let (file, root) = (folder.path().join("acties.xlsx"), concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    std::fs::write(&file, bytes).unwrap();
    let python = format!("{root}/target/venv/bin/python");
    let read = Command::new(&python).arg(format!("{root}/tests/workbook.py")).arg(&file).output();
    let read = read.unwrap_or_else(|fault| panic!("{python}: {fault}; `cargo xtask test` makes it"));
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    serde_json::from_slice(&read.stdout).unwrap()
}

#[test]
fn a_spreadsheet_of_actions_opens_elsewhere_with_numbers_days_and_no_formula() {
    let folder = tempfile::tempdir().unwrap();
    let asked = Asked::create(folder.path());
    let new = json!({ "name": "Bestuurlijke tafel Merenland", "short": "BTM", "region": "Merenland", "kind": "decides" });
    let board = asked.made("board.add", new);
    let texts = ["Cijfers leveren", "=1+1", "Zin met <teken> & \"aanhaling\"", "Tweede\nregel"];
    for (text, period) in texts.iter().zip(["vóór 1 februari 2027", "", "Q1 2027", "binnenkort"]) {
        asked.ask("follow_up.add", json!({ "board": board, "text": text, "owner": "AST", "period": period }));
    }
    let product = asked.ask("follow_up.export", json!({ "board": board, "form": "xlsx" }));
    let bytes = asked.app.product(product["product"].as_str().unwrap()).unwrap().bytes.clone();
    let found = opened(&bytes);
    assert_eq!(found["formulas"], json!([]));
    assert_eq!((found["sheets"].clone(), found["frozen"].clone()), (json!(["Actielijst"]), json!("A2")));
    assert_eq!(found["printed"], json!(["landscape", true, 0, "$1:$1"]), "all columns fit on a page");
    let rows = found["rows"].as_array().unwrap();
    assert_eq!(
        rows[0],
        json!([
            "Nr.",
            "Actie",
            "Wie",
            "Wanneer",
            "Laatste dag",
            "Besluit",
            "Stand",
            "Tafel",
            "Afgesproken op",
            "Toelichting"
        ])
    );
    let told: Vec<Value> = rows[1..].iter().map(|row| json!([row[0], row[1], row[3], row[4]])).collect();
    let day = |day: &str| json!(format!("{day}T00:00:00"));
    assert_eq!(
        told,
        [
            json!([1, texts[0], "vóór 1 februari 2027", day("2027-01-31")]),
            json!([3, texts[2], "Q1 2027", day("2027-03-31")]),
            json!([2, texts[1], "", null]),
            json!([4, texts[3], "binnenkort", null]),
        ]
    );
}
