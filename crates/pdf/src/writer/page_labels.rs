//! The names of pages as PDF page labels, so that a reader's "go to page 3-12" works.

use crate::pages::PageName;
use lopdf::{Dictionary, Object, dictionary, text_string};

/// The number tree of `/PageLabels` (ISO 32000-1, 12.4.2): an entry where a new run of names begins.
pub(super) fn number_tree(names: &[PageName]) -> Dictionary {
    let mut nums = Vec::new();
    for (page, name) in names.iter().enumerate() {
        if page == 0 || !follows(&names[page - 1], name) {
            nums.push(Object::from(i64::try_from(page).expect("a page count fits")));
            nums.push(Object::Dictionary(label(name)));
        }
    }
    dictionary! { "Nums" => nums }
}

fn follows(before: &PageName, name: &PageName) -> bool {
    before.prefix == name.prefix && before.number.is_some() && before.number.map(|n| n + 1) == name.number
}

fn label(name: &PageName) -> Dictionary {
    let mut label = dictionary! { "P" => text_string(&name.prefix) };
    if let Some(number) = name.number {
        label.set("S", "D");
        label.set("St", i64::try_from(number).expect("a page count fits"));
    }
    label
}
