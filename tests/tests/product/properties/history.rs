//! Undo and redo in two scopes at once, against a model of two plain lists.

use super::cases;
use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_assert_eq, prop_oneof, proptest};
use serde_json::json;
use tafelstuk_tests::product::Asked;

#[derive(Clone, Copy, Debug)]
enum Act {
    Edit,
    Undo,
    Redo,
    Restart,
}

/// What one topic's title was, is, and may become again.
struct Model {
    id: String,
    done: Vec<String>,
    undone: Vec<String>,
}

impl Model {
    fn title(&self) -> &str {
        self.done.last().expect("a topic has a title")
    }

    fn edit(&mut self, title: String) {
        self.done.push(title);
        self.undone.clear();
    }

    fn undo(&mut self) -> bool {
        if self.done.len() == 1 {
            return false;
        }
        self.undone.extend(self.done.pop());
        true
    }

    fn redo(&mut self) -> bool {
        let again = self.undone.pop();
        let did = again.is_some();
        self.done.extend(again);
        did
    }
}

fn act() -> impl Strategy<Value = Act> {
    use proptest::strategy::Just;
    prop_oneof![5 => Just(Act::Edit), 4 => Just(Act::Undo), 3 => Just(Act::Redo), 1 => Just(Act::Restart)]
}

fn topic(asked: &Asked, model: &Model) -> serde_json::Value {
    asked.ask("topic.get", json!({ "id": model.id }))["topic"].clone()
}

fn rename(asked: &Asked, model: &Model, title: &str) {
    let mut topic = topic(asked, model);
    topic["title"] = json!(title);
    topic.as_object_mut().expect("a topic has fields").remove("board");
    asked.ask("topic.edit", topic);
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn undo_and_redo_in_two_scopes_do_what_two_lists_do(acts in vec((0_usize..2, act()), 1..30)) {
        let folder = tempfile::tempdir().unwrap();
        let mut asked = Asked::create(folder.path());
        let board = json!({ "name": "Tafel", "short": "T", "region": "", "kind": "decides" });
        let board = asked.made("board.add", board);
        let mut models = ["Een", "Twee"].map(|title| {
            let new = json!({ "board": board, "title": title, "summary": "" });
            Model { id: asked.made("topic.add", new), done: vec![title.into()], undone: Vec::new() }
        });
        for (at, (which, act)) in acts.into_iter().enumerate() {
            let model = &mut models[which];
            let scope = json!({ "scope": format!("topic:{}", model.id) });
            match act {
                Act::Edit => {
                    let title = format!("Titel {at}");
                    rename(&asked, model, &title);
                    model.edit(title);
                }
                // The topic's making is the first change of its scope; a model that began with it stops there.
                Act::Undo if model.done.len() == 1 => {}
                Act::Undo => prop_assert_eq!(asked.try_ask("history.undo", scope).is_ok(), model.undo()),
                Act::Redo => prop_assert_eq!(asked.try_ask("history.redo", scope).is_ok(), model.redo()),
                Act::Restart => {
                    asked.ask("store.close", json!({}));
                    asked = Asked::open(folder.path());
                }
            }
            for model in &models {
                let topic = topic(&asked, model);
                prop_assert_eq!(topic["title"].as_str(), Some(model.title()));
            }
        }
        let faults = asked.ask("store.verify", json!({}))["faults"].clone();
        prop_assert_eq!(faults, json!([]));
    }
}
