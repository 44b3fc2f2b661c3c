//! Numbers and bullets as LibreOffice counts and draws them.

use std::collections::HashMap;

use roxmltree::Node;

use crate::source::Marker;

use super::attribute;

const DEEPEST_LEVEL: usize = 10;

#[derive(Clone, Debug, Default)]
pub(super) struct Level {
    bullet: Option<String>,
    /// "1", "a", "A", "i", "I", or empty for no number.
    format: String,
    prefix: String,
    suffix: String,
    /// How many levels the number shows.
    shown: usize,
    start: u32,
}

/// The levels of a list style, outermost first.
pub(super) fn levels(node: Node) -> Vec<Level> {
    let mut found = vec![Level::default(); DEEPEST_LEVEL];
    for part in node.children().filter(Node::is_element) {
        let at: Option<usize> = attribute(part, "level").and_then(|level| level.parse().ok());
        let Some(place) = at.and_then(|at| at.checked_sub(1)).and_then(|at| found.get_mut(at)) else {
            continue;
        };
        let said = |name: &str| attribute(part, name).unwrap_or_default().to_owned();
        let number = |name: &str| attribute(part, name).and_then(|value| value.parse::<u32>().ok());
        let kind = part.tag_name().name();
        let bullet = match kind {
            "list-level-style-bullet" => Some(said("bullet-char")),
            "list-level-style-image" => Some("•".to_owned()),
            _ => None,
        };
        *place = Level {
            bullet,
            format: said("num-format"),
            prefix: said("num-prefix"),
            suffix: said("num-suffix"),
            shown: number("display-levels").unwrap_or(1) as usize,
            start: number("start-value").unwrap_or(1),
        };
    }
    found
}

/// How far the numbers of one list have come, by level.
#[derive(Clone, Debug, Default)]
pub(super) struct Count {
    values: [Option<u32>; DEEPEST_LEVEL],
}

impl Count {
    /// Counts one item on; `start` is what the item itself says.
    pub fn next(&mut self, levels: &[Level], at: usize, start: Option<u32>) -> Option<Marker> {
        let at = at.min(DEEPEST_LEVEL - 1);
        let first = |level: usize| levels.get(level).map_or(1, |level| level.start);
        for above in 0..at {
            self.values[above].get_or_insert_with(|| first(above));
        }
        let next =
            start.unwrap_or_else(|| self.values[at].map_or(first(at), |value| value.saturating_add(1)));
        self.values[at] = Some(next);
        self.values[at + 1..].fill(None);
        self.marker(levels, at)
    }

    fn marker(&self, levels: &[Level], at: usize) -> Option<Marker> {
        let level = levels.get(at)?;
        if let Some(bullet) = &level.bullet {
            return Some(match bullet.chars().next() {
                None => Marker::Lost,
                Some('-' | '\u{2013}' | '\u{2014}') => Marker::Dash,
                Some(c) => Marker::Bullet(c.to_string()),
            });
        }
        if level.format.is_empty() {
            return None;
        }
        let from = (at + 1).saturating_sub(level.shown.max(1));
        let figures: Vec<String> = (from..=at)
            .map(|level| (self.values[level].unwrap_or(1), levels.get(level)))
            .filter_map(|(value, level)| level.map(|level| figure(value, &level.format)))
            .filter(|figure| !figure.is_empty())
            .collect();
        Marker::of_label(&format!("{}{}{}", level.prefix, figures.join("."), level.suffix))
    }
}

fn figure(value: u32, format: &str) -> String {
    let format = match format {
        "a" => "lowerLetter",
        "A" => "upperLetter",
        "i" => "lowerRoman",
        "I" => "upperRoman",
        "" => "none",
        _ => "decimal",
    };
    crate::figures::figure(value, format)
}

/// Counts that a later list may go on with, by list and by style.
#[derive(Default)]
pub(super) struct Counts {
    by_id: HashMap<String, Count>,
    by_style: HashMap<String, Count>,
}

impl Counts {
    /// The count that a list begins with.
    pub fn begin(&self, list: Node, style: &str) -> Count {
        if let Some(other) = attribute(list, "continue-list") {
            return self.by_id.get(other).cloned().unwrap_or_default();
        }
        match attribute(list, "continue-numbering") {
            Some("true") => self.by_style.get(style).cloned().unwrap_or_default(),
            _ => Count::default(),
        }
    }

    pub fn end(&mut self, list: Node, style: &str, count: Count) {
        if let Some(id) = attribute(list, "id") {
            self.by_id.insert(id.to_owned(), count.clone());
        }
        self.by_style.insert(style.to_owned(), count);
    }
}
