//! Every form of every decision verb, on phrases of our own.

use tafelstuk_model::grammar::{Verb, verbs_under};

fn named(name: &str) -> Verb {
    serde_json::from_value(name.into()).unwrap_or_else(|_| panic!("no verb {name}"))
}

#[test]
fn every_form_of_a_decision_is_read_as_its_verb() {
    let mut wrong = Vec::new();
    let mut read = 0;
    for line in include_str!("points.txt").lines() {
        let Some((verbs, phrase)) = line.split_once(": ").filter(|_| !line.starts_with('#')) else {
            continue;
        };
        let (first, second) = verbs.split_once('+').map_or((verbs, None), |(a, b)| (a, Some(b)));
        let expected = (named(first), second.map(named));
        let found = verbs_under(phrase, None);
        if (found.first, found.second) != expected {
            wrong.push(format!("{phrase}: {:?} {:?}", found.first, found.second));
        }
        read += 1;
    }
    assert!(wrong.is_empty(), "{} of {read} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(read > 180, "only {read} phrases");
}
