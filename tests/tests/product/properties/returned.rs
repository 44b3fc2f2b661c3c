//! A paper's Word file, returned as it went, says nothing else than the paper does; whatever the text.

use super::cases;
use super::rich_text::doc;
use proptest::prelude::{ProptestConfig, Strategy, prop_assert_eq};
use proptest::test_runner::TestRunner;
use serde_json::json;
use tafelstuk_model::rich_text::{Block, Doc};
use tafelstuk_tests::product::Asked;

/// What the page can send: pictures need a file, and what is unknown comes from files only.
fn written() -> impl Strategy<Value = Doc> {
    doc().prop_map(|mut doc| {
        doc.each_block_mut(&mut |block| {
            if let Block::Image { attrs: _ } | Block::Unknown { attrs: _ } = block {
                *block = Block::paragraph("Hier stond iets anders.");
            }
        });
        doc
    })
}

#[test]
fn a_word_file_returned_as_it_went_has_no_changes() {
    let folder = tempfile::tempdir().unwrap();
    let asked = Asked::create(folder.path());
    let board = asked.made(
        "board.add",
        json!({ "name": "Tafel", "short": "T", "region": "Eemvallei", "kind": "decides" }),
    );
    let paper = asked.made("paper.add", json!({ "board": board, "kind": "note", "title": "Stuk" }));
    let section = asked.ask("paper.get", json!({ "id": paper }))["sections"][0].clone();
    let config: ProptestConfig = cases(40);
    let done = TestRunner::new(config).run(&written(), |doc| {
        let rev = asked.ask("paper.get", json!({ "id": paper }))["sections"][0]["rev"].clone();
        let sitting = "0197f0a0-0000-7000-8000-0000000000aa";
        let ask = json!({ "id": section["id"], "rev": rev, "sitting": sitting, "heading": "Kern", "role": "core", "body": doc });
        if asked.try_ask("paper.save_section", ask).is_err() {
            // A text that may not be stored never leaves.
            return Ok(());
        }
        let product = asked.ask("paper.word", json!({ "id": paper }))["product"].clone();
        let bytes = asked.app.product(product.as_str().unwrap()).unwrap().bytes;
        let offer = asked.app.offer_bytes("stuk.docx", bytes.to_vec()).offer;
        let read = asked.ask("paper.read_returned", json!({ "id": paper, "offer": offer }));
        prop_assert_eq!(&read["changes"], &json!([]));
        Ok(())
    });
    done.unwrap();
}
