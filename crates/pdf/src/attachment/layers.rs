//! Layers: what a reader of the file does not see at first, nobody sees in the pack.

use super::{What, Work, dictionary_of, entry, list};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};
use std::collections::BTreeSet;

/// The file's layers and which of them are hidden, in the form that PDF/A allows; none where it has none.
pub(super) fn of(work: &mut Work) -> Option<Object> {
    let catalog = work.document.catalog().ok()?.clone();
    let properties = entry(&work.document, &catalog, b"OCProperties");
    let groups: Vec<ObjectId> = references(&list(&work.document, &properties, b"OCGs"));
    if groups.is_empty() {
        return None;
    }
    let hidden = hidden(&work.document, &properties, &groups);
    if !hidden.is_empty() {
        work.say(What::LayersHidden);
    }
    for group in &groups {
        settle(&mut work.document, *group);
    }
    let all: Vec<Object> = groups.iter().copied().map(Object::from).collect();
    let hidden: Vec<Object> = hidden.into_iter().map(Object::from).collect();
    Some(properties_of(all, hidden).into())
}

/// The layers of a file as its catalog holds them.
pub(crate) fn properties_of(all: Vec<Object>, hidden: Vec<Object>) -> Dictionary {
    let shown_first = dictionary! {
        "Name" => text_string("Tafelstuk"), "BaseState" => "ON", "OFF" => hidden.clone(),
        "Order" => all.clone(), "Locked" => hidden,
    };
    dictionary! { "OCGs" => all, "D" => shown_first }
}

fn references(objects: &[Object]) -> Vec<ObjectId> {
    let mut seen = BTreeSet::new();
    objects.iter().filter_map(|object| object.as_reference().ok()).filter(|id| seen.insert(*id)).collect()
}

fn hidden(document: &Document, properties: &Dictionary, groups: &[ObjectId]) -> Vec<ObjectId> {
    let first = entry(document, properties, b"D");
    let base = first.get(b"BaseState").and_then(Object::as_name).unwrap_or(b"ON");
    let mut off: BTreeSet<ObjectId> =
        if base == b"OFF" { groups.iter().copied().collect() } else { BTreeSet::new() };
    off.extend(references(&list(document, &first, b"OFF")));
    for on in references(&list(document, &first, b"ON")) {
        off.remove(&on);
    }
    for usage in list(document, &first, b"AS") {
        let Some(usage) = dictionary_of(document, &usage) else { continue };
        if usage.get(b"Event").and_then(Object::as_name).is_ok_and(|event| event == b"View") {
            for group in references(&list(document, usage, b"OCGs")) {
                match view_state(document, group) {
                    Some(true) => drop(off.remove(&group)),
                    Some(false) => drop(off.insert(group)),
                    None => {}
                }
            }
        }
    }
    groups.iter().copied().filter(|group| off.contains(group)).collect()
}

/// Whether a layer says by itself that it shows on a screen.
fn view_state(document: &Document, group: ObjectId) -> Option<bool> {
    let usage = entry(document, document.get_dictionary(group).ok()?, b"Usage");
    let view = entry(document, &usage, b"View");
    view.get(b"ViewState").and_then(Object::as_name).ok().map(|state| state != b"OFF")
}

/// A layer keeps its name and nothing that would switch it by itself.
fn settle(document: &mut Document, group: ObjectId) {
    let name = document.get_dictionary(group).and_then(|group| group.get(b"Name")).cloned();
    let name = name.ok().filter(|name| name.as_str().is_ok()).unwrap_or_else(|| text_string("-"));
    document.set_object(group, dictionary! { "Type" => "OCG", "Name" => name });
}
