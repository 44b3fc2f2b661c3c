//! Precision and recall per field, of papers against their labels.

#![allow(dead_code, reason = "each test uses its own part of this")]

use serde_json::Value;

/// Fields of which the goal is an F1 of 0.95 or better.
pub const MAIN: [&str; 6] = ["sections", "roles", "points", "verbs", "steps", "periods"];
pub const GOAL: f64 = 0.95;
const HEADER: [&str; 9] = [
    "kind",
    "title",
    "body",
    "agenda_item",
    "meeting_date",
    "version",
    "author",
    "portfolio_holder",
    "reference",
];

/// Right ones, labelled ones, found ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub hits: usize,
    pub labelled: usize,
    pub found: usize,
}

impl Count {
    pub fn f1(self) -> f64 {
        let all = self.labelled + self.found;
        if all == 0 { 1.0 } else { 2.0 * self.hits as f64 / all as f64 }
    }
}

#[derive(Default)]
pub struct Score {
    pub fields: Vec<(&'static str, Count)>,
}

impl Score {
    pub fn add(&mut self, field: &'static str, hits: usize, labelled: usize, found: usize) {
        let at = self.fields.iter().position(|(name, _)| *name == field).unwrap_or_else(|| {
            self.fields.push((field, Count::default()));
            self.fields.len() - 1
        });
        let count = &mut self.fields[at].1;
        *count = Count {
            hits: count.hits + hits,
            labelled: count.labelled + labelled,
            found: count.found + found,
        };
    }

    pub fn paper(&mut self, label: &Value, found: &Value) {
        let same = |key: &'static str| move |a: &Value, b: &Value| norm(&a[key]) == norm(&b[key]);
        let pairs = pair(list(label, "sections"), list(found, "sections"), same("heading"));
        let (n, m) = (list(label, "sections").len(), list(found, "sections").len());
        self.add("sections", pairs.len(), n, m);
        self.add("roles", pairs.iter().filter(|(a, b)| a["role"] == b["role"]).count(), n, m);
        let (points, theirs) = (list(label, "decision_points"), list(found, "decision_points"));
        let pairs = pair(points, theirs, starts);
        self.add("points", pairs.len(), points.len(), theirs.len());
        let verbs =
            pairs.iter().filter(|(a, b)| a["verb"] == b["verb"] && a["second_verb"] == b["second_verb"]);
        self.add("verbs", verbs.count(), points.len(), theirs.len());
        let (steps, theirs) = (list(label, "steps"), list(found, "steps"));
        let pairs = pair(steps, theirs, starts);
        self.add("steps", pairs.len(), steps.len(), theirs.len());
        let dated = |steps: &[Value]| steps.iter().filter(|step| step["period"].is_object()).count();
        let right = |(a, b): &&(&Value, &Value)| {
            let key = |key: &str| a["period"][key] == b["period"][key];
            a["period"].is_object() && ["start", "end", "precision"].into_iter().all(key)
        };
        self.add("periods", pairs.iter().filter(right).count(), dated(steps), dated(theirs));
        let owners = |step: &Value| list(step, "owners").iter().map(norm).collect::<Vec<_>>();
        let owned = |steps: &[Value]| steps.iter().map(|step| owners(step).len()).sum();
        let hits =
            pairs.iter().map(|(a, b)| owners(a).iter().filter(|name| owners(b).contains(name)).count()).sum();
        self.add("owners", hits, owned(steps), owned(theirs));
        let parents = pairs.iter().filter(|(a, b)| a["parent"] == b["parent"]);
        self.add("parents", parents.count(), steps.len(), theirs.len());
        let (items, theirs) = (list(label, "agenda_items"), list(found, "agenda_items"));
        let same_item = |a: &Value, b: &Value| {
            ["label", "title", "treatment"].iter().all(|key| norm(&a[*key]) == norm(&b[*key]))
        };
        self.add("agenda items", pair(items, theirs, same_item).len(), items.len(), theirs.len());
        for key in ["attachments", "warnings"] {
            let (own, theirs) = (list(label, key), list(found, key));
            self.add(key, pair(own, theirs, |a, b| norm(a) == norm(b)).len(), own.len(), theirs.len());
        }
        let said = |paper: &Value| HEADER.iter().filter(|key| !paper[**key].is_null()).count();
        let right = |key: &&&str| !label[**key].is_null() && norm(&label[**key]) == norm(&found[**key]);
        self.add("header", HEADER.iter().filter(right).count(), said(label), said(found));
    }

    pub fn table(&self) -> String {
        let row = |(field, count): &(&str, Count)| {
            let Count { hits, labelled, found } = *count;
            format!("{field:14} {hits:4} {labelled:8} {found:5}  {:.3}\n", count.f1())
        };
        let rows: String = self.fields.iter().map(row).collect();
        format!("field          hits labelled found  F1\n{rows}")
    }
}

pub fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

pub fn norm(value: &Value) -> String {
    super::scripts::split_words(value.as_str().unwrap_or_default()).join(" ")
}

pub fn starts(label: &Value, found: &Value) -> bool {
    norm(&found["text"]).starts_with(&norm(&label["starts_with"]))
}

/// Pairs one to one, in order.
pub fn pair<'v>(
    labels: &'v [Value],
    found: &'v [Value],
    same: impl Fn(&Value, &Value) -> bool,
) -> Vec<(&'v Value, &'v Value)> {
    let mut left: Vec<&Value> = found.iter().collect();
    let mut pairs = Vec::new();
    for label in labels {
        if let Some(at) = left.iter().position(|found| same(label, found)) {
            pairs.push((label, left.remove(at)));
        }
    }
    pairs
}

impl Score {
    /// Every field reaches its goal, or the test says which papers missed what.
    pub fn reaches_goals(&self, of: &str, missed: &[String]) {
        for (field, count) in &self.fields {
            let least = if MAIN.contains(field) { GOAL } else { 0.9 };
            assert!(
                count.f1() >= least,
                "{of}: {field} {:.3}\n{}\n{}",
                count.f1(),
                self.table(),
                missed.join("\n")
            );
        }
    }

    /// The fields in which something is missing or too much, as lines of text.
    pub fn missed(&self, name: &str) -> Vec<String> {
        let wrong = self.fields.iter().filter(|(_, c)| c.hits != c.labelled || c.hits != c.found);
        wrong.map(|(field, count)| format!("{name}: {field} {count:?}")).collect()
    }
}
