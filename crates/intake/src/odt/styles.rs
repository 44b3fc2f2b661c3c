//! The styles of a LibreOffice text, as far as they tell what the page shows.

use std::collections::HashMap;

use roxmltree::Node;

use super::lists::{Level, levels};
use super::{attribute, child};

/// A style follows its base no further than this; a circle ends there too.
const LONGEST_CHAIN: u32 = 20;

#[derive(Default)]
pub(super) struct Styles {
    /// By family and name: paragraphs and texts may share names.
    styles: HashMap<(String, String), Style>,
    pub lists: HashMap<String, Vec<Level>>,
    /// The numbers before headings.
    pub outline: Vec<Level>,
}

#[derive(Default)]
struct Style {
    base: Option<String>,
    bold: Option<bool>,
    italic: Option<bool>,
    hidden: Option<bool>,
    list: Option<String>,
    outline: Option<u8>,
    breaks: bool,
    is_title: bool,
}

/// What a style says, bases included.
#[derive(Clone, Default)]
pub(super) struct Look {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub hidden: bool,
    pub list: Option<String>,
    /// The level in the outline, 1 the highest.
    pub outline: Option<u8>,
    pub breaks: bool,
    pub is_title: bool,
}

impl Styles {
    /// Takes in all styles of a part; the automatic ones of the text come last and count first.
    pub fn take(&mut self, root: Node) {
        for node in root.descendants().filter(Node::is_element) {
            match node.tag_name().name() {
                "style" => {
                    let named = attribute(node, "family").zip(attribute(node, "name"));
                    if let Some((family, name)) = named {
                        self.styles.insert((family.to_owned(), name.to_owned()), style(node));
                    }
                }
                "list-style" => {
                    if let Some(name) = attribute(node, "name") {
                        self.lists.insert(name.to_owned(), levels(node));
                    }
                }
                "outline-style" => self.outline = levels(node),
                _ => {}
            }
        }
    }

    pub fn paragraph(&self, name: Option<&str>) -> Look {
        self.look("paragraph", name.unwrap_or("Standard"))
    }

    pub fn text(&self, name: Option<&str>) -> Look {
        name.map_or_else(Look::default, |name| self.look("text", name))
    }

    fn look(&self, family: &str, name: &str) -> Look {
        let mut look = Look::default();
        let mut next = Some(name.to_owned());
        for _ in 0..LONGEST_CHAIN {
            let Some(style) = next.take().and_then(|name| self.styles.get(&(family.to_owned(), name))) else {
                break;
            };
            look.bold = look.bold.or(style.bold);
            look.italic = look.italic.or(style.italic);
            look.hidden |= style.hidden == Some(true);
            look.list = look.list.or_else(|| style.list.clone());
            look.outline = look.outline.or(style.outline);
            look.breaks |= style.breaks;
            look.is_title |= style.is_title;
            next = style.base.clone();
        }
        look
    }
}

fn style(node: Node) -> Style {
    let text = child(node, "text-properties");
    let said = |name: &str| text.and_then(|text| attribute(text, name));
    let weight = said("font-weight")
        .map(|weight| weight == "bold" || weight.parse::<u32>().is_ok_and(|weight| weight >= 600));
    let paragraph = child(node, "paragraph-properties");
    let level = attribute(node, "default-outline-level").and_then(|level| level.parse().ok());
    Style {
        base: attribute(node, "parent-style-name").map(str::to_owned),
        bold: weight,
        italic: said("font-style").map(|style| style == "italic"),
        hidden: said("display").map(|display| display == "none"),
        list: attribute(node, "list-style-name").filter(|name| !name.is_empty()).map(str::to_owned),
        outline: level.filter(|level| *level > 0),
        breaks: paragraph.and_then(|it| attribute(it, "break-before")) == Some("page")
            || attribute(node, "master-page-name").is_some_and(|name| !name.is_empty()),
        is_title: matches!(attribute(node, "name"), Some("Title" | "Titel")),
    }
}
