//! Numbers and bullets as Word counts and draws them: lists, levels, restarts.

use std::collections::{HashMap, HashSet};

use roxmltree::Node;

use crate::figures::figure;
use crate::source::Marker;

use super::{attribute, child, switch, value};

const LEVELS: usize = 9;

#[derive(Default)]
pub(super) struct Numbering {
    /// Levels by abstract list.
    shapes: HashMap<String, [Level; LEVELS]>,
    lists: HashMap<String, List>,
    /// The value that each level of an abstract list stands at.
    counters: HashMap<String, [Option<u32>; LEVELS]>,
    /// Lists met so far, whose restarts have been made.
    begun: HashSet<String>,
}

#[derive(Clone, Default)]
struct Level {
    start: u32,
    format: String,
    text: String,
    /// Numbers of higher levels are shown as figures here.
    legal: bool,
    /// The level whose step restarts this one; 0 for never.
    restart: Option<usize>,
    symbol_font: bool,
    /// The paragraph style that takes this level.
    style: Option<String>,
}

#[derive(Default)]
struct List {
    shape: String,
    starts: HashMap<usize, u32>,
    levels: HashMap<usize, Level>,
}

impl Numbering {
    pub fn of(root: Node) -> Self {
        let mut found = Self::default();
        let mut by_style: HashMap<String, String> = HashMap::new();
        let mut linked: Vec<(String, String)> = Vec::new();
        for node in root.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "abstractNum" => {
                    let id = attribute(node, "abstractNumId").unwrap_or_default().to_owned();
                    if let Some(style) = value(node, "styleLink") {
                        by_style.insert(style.to_owned(), id.clone());
                    }
                    if let Some(style) = value(node, "numStyleLink") {
                        linked.push((id.clone(), style.to_owned()));
                    }
                    found.shapes.insert(id, levels(node));
                }
                "num" => {
                    let id = attribute(node, "numId").unwrap_or_default().to_owned();
                    found.lists.insert(id, list(node));
                }
                _ => {}
            }
        }
        for (id, style) in linked {
            let shape = by_style.get(&style).and_then(|to| found.shapes.get(to)).cloned();
            found.shapes.extend(shape.map(|shape| (id, shape)));
        }
        found
    }

    /// The level that a paragraph style has in a list.
    pub fn level_of_style(&self, list: &str, style: &str) -> Option<u8> {
        let shape = self.shapes.get(&self.lists.get(list)?.shape)?;
        let level = shape.iter().position(|level| level.style.as_deref() == Some(style))?;
        u8::try_from(level).ok()
    }

    /// The number that tells one list from another: lists that count on from each other share it.
    pub fn family(&self, list: &str) -> u32 {
        let shape = self.lists.get(list).map(|list| list.shape.as_str()).unwrap_or_default();
        shape.parse::<u32>().map_or(0, |shape| shape.saturating_add(1))
    }

    /// Counts one paragraph of a list on; its marker, or none where the level shows nothing.
    pub fn count(&mut self, id: &str, level: u8) -> Option<Marker> {
        let level = usize::from(level).min(LEVELS - 1);
        let list = self.lists.get(id)?;
        let shape = self.shapes.get(&list.shape)?;
        let at = |level: usize| list.levels.get(&level).unwrap_or(&shape[level]);
        let counters = self.counters.entry(list.shape.clone()).or_default();
        if self.begun.insert(id.to_owned()) {
            for (restarted, _) in list.starts.iter().filter(|(level, _)| **level < LEVELS) {
                counters[*restarted] = None;
            }
        }
        let start = |level: usize| list.starts.get(&level).copied().unwrap_or(at(level).start);
        for (above, counter) in counters.iter_mut().enumerate().take(level) {
            counter.get_or_insert_with(|| start(above));
        }
        counters[level] = Some(counters[level].map_or(start(level), |value| value.saturating_add(1)));
        for (below, counter) in counters.iter_mut().enumerate().skip(level + 1) {
            let restarts = at(below).restart.is_none_or(|by| by > level);
            if restarts {
                *counter = None;
            }
        }
        let values: Vec<u32> = (0..LEVELS).map(|level| counters[level].unwrap_or(0)).collect();
        let formats: Vec<&Level> = (0..LEVELS).map(at).collect();
        marker(&formats, level, &values)
    }
}

fn levels(node: Node) -> [Level; LEVELS] {
    let mut found: [Level; LEVELS] = Default::default();
    for lvl in node.children().filter(|node| node.tag_name().name() == "lvl") {
        let at: Option<usize> = attribute(lvl, "ilvl").and_then(|level| level.parse().ok());
        if let Some(place) = at.and_then(|at| found.get_mut(at)) {
            *place = level(lvl);
        }
    }
    found
}

fn level(node: Node) -> Level {
    let number = |name: &str| value(node, name).and_then(|value| value.parse().ok());
    let font = child(node, "rPr").and_then(|run| child(run, "rFonts"));
    let font = font.and_then(|fonts| attribute(fonts, "ascii").or_else(|| attribute(fonts, "hAnsi")));
    Level {
        start: number("start").unwrap_or(0),
        format: value(node, "numFmt").unwrap_or("decimal").to_owned(),
        text: value(node, "lvlText").unwrap_or_default().to_owned(),
        legal: switch(node, "isLgl").unwrap_or(false),
        restart: number("lvlRestart").map(|level| level as usize),
        symbol_font: font.is_some_and(|font| font.starts_with("Wingdings") || font == "Symbol"),
        style: value(node, "pStyle").map(str::to_owned),
    }
}

fn list(node: Node) -> List {
    let mut found =
        List { shape: value(node, "abstractNumId").unwrap_or_default().to_owned(), ..List::default() };
    for over in node.children().filter(|node| node.tag_name().name() == "lvlOverride") {
        let Some(at) = attribute(over, "ilvl").and_then(|level| level.parse().ok()) else { continue };
        if let Some(own) = child(over, "lvl") {
            found.levels.insert(at, level(own));
        }
        if let Some(start) = value(over, "startOverride").and_then(|start| start.parse().ok()) {
            found.starts.insert(at, start);
        }
    }
    found
}

/// The marker of a level whose counters stand so.
fn marker(levels: &[&Level], at: usize, values: &[u32]) -> Option<Marker> {
    let level = levels[at];
    match level.format.as_str() {
        "none" => return None,
        "bullet" => return Some(bullet(level)),
        _ => {}
    }
    let mut label = String::new();
    let mut rest = level.text.chars().peekable();
    while let Some(c) = rest.next() {
        let other = rest.peek().and_then(|digit| digit.to_digit(10)).filter(|_| c == '%');
        match other.and_then(|digit| (digit as usize).checked_sub(1)) {
            Some(other) if other < LEVELS => {
                rest.next();
                let format = if level.legal { "decimal" } else { levels[other].format.as_str() };
                label.push_str(&figure(values[other], format));
            }
            _ => label.push(c),
        }
    }
    Marker::of_label(label.trim())
}

fn bullet(level: &Level) -> Marker {
    let text = level.text.trim();
    match text.chars().next() {
        None => Marker::Lost,
        Some('-' | '\u{2013}' | '\u{2014}') if !level.symbol_font => Marker::Dash,
        // In the symbol fonts the hyphen is drawn as one too.
        Some('-' | '\u{F02D}') => Marker::Dash,
        Some(c) => Marker::Bullet(c.to_string()),
    }
}
