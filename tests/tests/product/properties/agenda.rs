//! The order and the labels of an agenda, whatever is added, moved, renamed and removed.

use super::cases;
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert, prop_oneof, proptest};
use proptest::test_runner::TestCaseError;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tafelstuk_tests::product::Asked;

/// One act on the agenda; numbers are taken modulo what there is.
#[derive(Clone, Debug)]
enum Act {
    Add { after: Option<usize>, under: Option<usize> },
    Move { item: usize, position: u32, under: Option<usize> },
    Label { item: usize, label: &'static str },
    Remove { item: usize },
    Undo,
}

fn act() -> impl Strategy<Value = Act> {
    let maybe = || proptest::option::weighted(0.3, any::<usize>());
    prop_oneof![
        5 => (maybe(), maybe()).prop_map(|(after, under)| Act::Add { after, under }),
        4 => (any::<usize>(), 0_u32..8, maybe())
            .prop_map(|(item, position, under)| Act::Move { item, position, under }),
        1 => (any::<usize>(), proptest::sample::select(vec!["7", "A.1", "05A", ""]))
            .prop_map(|(item, label)| Act::Label { item, label }),
        1 => any::<usize>().prop_map(|item| Act::Remove { item }),
        1 => proptest::strategy::Just(Act::Undo),
    ]
}

struct Agenda {
    asked: Asked,
    meeting: String,
    _folder: tempfile::TempDir,
}

impl Agenda {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let asked = Asked::create(folder.path());
        let board = json!({ "name": "Tafel", "short": "T", "region": "", "kind": "decides" });
        let board = asked.made("board.add", board);
        let meeting = asked.made("meeting.add", json!({ "board": board, "date": "2026-12-16" }));
        Self { asked, meeting, _folder: folder }
    }

    fn items(&self) -> Vec<Value> {
        let agenda = self.asked.ask("agenda.get", json!({ "meeting": self.meeting }));
        agenda["items"].as_array().expect("a list").clone()
    }

    /// Does one act. What the product refuses (an item under a sub-item, nothing to undo) changes nothing.
    fn act(&self, act: &Act) {
        let items = self.items();
        let one = |at: usize| items.get(at % items.len().max(1));
        let id = |at: Option<usize>| at.and_then(one).map(|item| item["id"].clone());
        let (name, request) = match act {
            Act::Add { after, under } => (
                "agenda.add_item",
                json!({ "meeting": self.meeting, "title": "Punt", "after": id(*after), "parent": id(*under) }),
            ),
            Act::Undo => ("history.undo", json!({ "scope": format!("meeting:{}", self.meeting) })),
            Act::Move { item, .. } | Act::Label { item, .. } | Act::Remove { item } => {
                let Some(row) = one(*item) else { return };
                match act {
                    Act::Move { position, under, .. } => (
                        "agenda.move_item",
                        json!({ "id": row["id"], "rev": row["rev"], "position": position, "parent": id(*under) }),
                    ),
                    Act::Label { label, .. } => ("agenda.edit_item", labelled(row, label)),
                    _ => ("agenda.remove_item", json!({ "id": row["id"], "rev": row["rev"] })),
                }
            }
        };
        if let Err(error) = self.asked.try_ask(name, request) {
            assert!(["invalid", "nothing_to_undo", "moved_on"].contains(&error.code().as_str()), "{error}");
        }
        let is_there = self.asked.try_ask("meeting.get", json!({ "id": self.meeting })).is_ok();
        if !is_there {
            // The undo took the meeting itself back, as its making is the first change; doing that again
            // brings it back.
            self.asked.ask("history.redo", json!({ "scope": format!("meeting:{}", self.meeting) }));
        }
    }

    fn check(&self) -> Result<(), TestCaseError> {
        let items = self.items();
        let mut positions: BTreeMap<String, Vec<u64>> = BTreeMap::new();
        let mut automatic = BTreeSet::new();
        let mut above = &Value::Null;
        for item in &items {
            if item["parent"].is_null() {
                above = &item["id"];
            } else {
                prop_assert!(&item["parent"] == above, "a sub-item stands behind its parent: {items:#?}");
            }
            let place = item["position"].as_u64().expect("a number");
            positions.entry(item["parent"].to_string()).or_default().push(place);
            let label = item["label"].as_str().expect("text");
            prop_assert!(!label.is_empty(), "every item has a label");
            if item["own_label"] == json!(false) {
                prop_assert!(automatic.insert(label.to_owned()), "the label {label} is given once");
            }
        }
        for places in positions.values() {
            let dense: Vec<u64> = (1..=places.len() as u64).collect();
            prop_assert!(*places == dense, "places without holes: {places:?}");
        }
        Ok(())
    }
}

fn labelled(row: &Value, label: &str) -> Value {
    json!({
        "id": row["id"], "rev": row["rev"], "title": row["title"], "label": label, "treatment": null,
        "minutes": null, "presenter": "", "consent": false, "oral": false, "late": false, "closed": false,
    })
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn places_have_no_holes_automatic_labels_are_unique_and_sub_items_follow_their_parent(
        acts in vec(act(), 1..24)
    ) {
        let agenda = Agenda::new();
        for act in &acts {
            agenda.act(act);
            agenda.check()?;
        }
        let faults = agenda.asked.ask("store.verify", json!({}))["faults"].clone();
        prop_assert!(faults == json!([]), "{faults}");
    }
}
