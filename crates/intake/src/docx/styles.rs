//! The styles of a Word file, as far as they tell what the page shows.

use std::collections::HashMap;

use roxmltree::Node;

use super::{attribute, child, switch, value};

/// A style follows its base no further than this; a circle ends there too.
const LONGEST_CHAIN: u32 = 20;

#[derive(Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    /// The style of a paragraph that names none.
    standard: Option<String>,
}

#[derive(Default)]
struct Style {
    base: Option<String>,
    bold: Option<bool>,
    italic: Option<bool>,
    hidden: Option<bool>,
    heading: Option<u8>,
    is_title: bool,
    is_contents: bool,
    list: Option<(String, Option<u8>)>,
    page_break: bool,
}

/// What a paragraph's style says, bases included.
#[derive(Clone, Default)]
pub(super) struct Look {
    pub bold: bool,
    pub italic: bool,
    pub hidden: bool,
    /// Level of a heading, 1 the highest.
    pub heading: Option<u8>,
    pub is_title: bool,
    /// A line of a table of contents.
    pub is_contents: bool,
    /// List and level.
    pub list: Option<(String, Option<u8>)>,
    pub page_break: bool,
}

impl Styles {
    pub fn of(root: Node) -> Self {
        let mut found = Self::default();
        for node in root.children().filter(|node| node.tag_name().name() == "style") {
            let Some(id) = attribute(node, "styleId") else { continue };
            if attribute(node, "type") == Some("paragraph") && attribute(node, "default") == Some("1") {
                found.standard = Some(id.to_owned());
            }
            found.styles.insert(id.to_owned(), style(node));
        }
        found
    }

    pub fn paragraph(&self, id: Option<&str>) -> Look {
        id.or(self.standard.as_deref()).map_or_else(Look::default, |id| self.look(id))
    }

    pub fn character(&self, id: &str) -> Look {
        self.look(id)
    }

    /// Whether a run of this style is bold by the style's own word.
    pub fn is_set_bold(&self, id: &str) -> Option<bool> {
        self.chain(id).find_map(|style| style.bold)
    }

    fn look(&self, id: &str) -> Look {
        let first = |what: fn(&Style) -> Option<bool>| self.chain(id).find_map(what).unwrap_or(false);
        Look {
            bold: first(|style| style.bold),
            italic: first(|style| style.italic),
            hidden: first(|style| style.hidden),
            heading: self.chain(id).find_map(|style| style.heading),
            is_title: self.chain(id).any(|style| style.is_title),
            is_contents: self.chain(id).any(|style| style.is_contents),
            list: self.chain(id).find_map(|style| style.list.clone()),
            page_break: self.chain(id).any(|style| style.page_break),
        }
    }

    fn chain<'s>(&'s self, id: &str) -> impl Iterator<Item = &'s Style> {
        let mut next = self.styles.get(id);
        let mut left = LONGEST_CHAIN;
        std::iter::from_fn(move || {
            let style = next.filter(|_| left > 0)?;
            left -= 1;
            next = style.base.as_ref().and_then(|base| self.styles.get(base));
            Some(style)
        })
    }
}

fn style(node: Node) -> Style {
    let name = value(node, "name").unwrap_or_default().to_lowercase();
    let paragraph = child(node, "pPr");
    let run = child(node, "rPr");
    let named = ["heading ", "kop "].iter().find_map(|word| name.strip_prefix(word)?.trim().parse().ok());
    let outline = paragraph.and_then(outline_level);
    Style {
        base: value(node, "basedOn").map(str::to_owned),
        bold: run.and_then(|run| switch(run, "b")),
        italic: run.and_then(|run| switch(run, "i")),
        hidden: run.and_then(|run| switch(run, "vanish")),
        heading: named.filter(|level| (1..=9).contains(level)).or(outline),
        is_title: matches!(name.as_str(), "title" | "titel"),
        is_contents: name.starts_with("toc ") || name.starts_with("inhopg "),
        list: paragraph.and_then(list),
        page_break: paragraph.and_then(|it| switch(it, "pageBreakBefore")).unwrap_or(false),
    }
}

/// The level that a paragraph has in the outline; 9 is body text.
pub(super) fn outline_level(properties: Node) -> Option<u8> {
    let level: u8 = value(properties, "outlineLvl")?.parse().ok()?;
    (level < 9).then_some(level + 1)
}

/// The list and level that a paragraph names.
pub(super) fn list(properties: Node) -> Option<(String, Option<u8>)> {
    let numbered = child(properties, "numPr")?;
    let level = value(numbered, "ilvl").and_then(|level| level.parse().ok());
    Some((value(numbered, "numId").unwrap_or_default().to_owned(), level))
}
