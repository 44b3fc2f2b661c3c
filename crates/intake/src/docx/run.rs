//! What stands inside a paragraph: runs, links, fields, changes, boxes and pictures.

use roxmltree::Node;
use tafelstuk_model::Result;

use crate::sheet::{Runs, Set, squeeze};
use crate::source::{Aside, Kind};

use super::body::{Body, shown};
use super::styles::Look;
use super::{attribute, child, switch, value};

/// A field that has begun: its instruction, and whether what follows is its result.
#[derive(Default)]
pub(super) struct Field {
    instruction: String,
    in_result: bool,
}

pub(super) struct Inline<'b, 'n> {
    body: &'b mut Body<'n>,
    look: Look,
    runs: Runs,
    deleted: Runs,
    /// What is said of each picture.
    pictures: Vec<String>,
    /// The page on which the first word stands.
    page: Option<u32>,
}

/// In what the walk stands.
#[derive(Clone, Default)]
struct Inside {
    deleted: bool,
    link: Option<String>,
    set: Set,
}

impl<'b, 'n> Inline<'b, 'n> {
    pub fn new(body: &'b mut Body<'n>, look: Look, runs: Runs) -> Self {
        Self { body, look, runs, deleted: Runs::default(), pictures: Vec::new(), page: None }
    }

    /// The text, what was deleted from it, its pictures, and its page.
    pub fn finish(self) -> (Runs, Runs, Vec<String>, u32) {
        let page = self.page.unwrap_or(self.body.page);
        (self.runs, self.deleted, self.pictures, page)
    }

    pub fn read(&mut self, node: Node, depth: u32) -> Result<()> {
        self.walk(node, &Inside::default(), depth)
    }

    fn walk(&mut self, node: Node, inside: &Inside, depth: u32) -> Result<()> {
        self.body.require_shallow(depth)?;
        for part in node.children().filter(Node::is_element) {
            match part.tag_name().name() {
                "r" => self.run(part, inside, depth + 1)?,
                "hyperlink" => {
                    let link = attribute(part, "id").and_then(|id| self.body.links.get(id)).cloned();
                    self.walk(part, &Inside { link, ..inside.clone() }, depth + 1)?;
                }
                "ins" | "moveTo" => {
                    self.body.has_tracked_changes();
                    self.walk(part, inside, depth + 1)?;
                }
                "del" | "moveFrom" => {
                    self.body.has_tracked_changes();
                    self.walk(part, &Inside { deleted: true, ..inside.clone() }, depth + 1)?;
                }
                "AlternateContent" => {
                    if let Some(shown) = shown(part) {
                        self.walk(shown, inside, depth + 1)?;
                    }
                }
                "pPr" | "rPr" | "sdtPr" | "rt" => {}
                // Formulas keep their letters.
                "t" => self.push(part.text().unwrap_or_default(), inside),
                _ => self.walk(part, inside, depth + 1)?,
            }
        }
        Ok(())
    }

    fn run(&mut self, node: Node, inside: &Inside, depth: u32) -> Result<()> {
        let inside = self.inside_run(node, inside);
        self.content(node, &inside, depth)
    }

    /// How a run is set, by its own word, its style and its paragraph's.
    fn inside_run(&self, node: Node, inside: &Inside) -> Inside {
        let properties = child(node, "rPr");
        let style = properties.and_then(|it| value(it, "rStyle"));
        let styled = style.map(|style| self.body.styles.character(style)).unwrap_or_default();
        let own = |name: &str| properties.and_then(|it| switch(it, name));
        let by_style = style.and_then(|style| self.body.styles.is_set_bold(style));
        let hidden = own("vanish").unwrap_or(styled.hidden || self.look.hidden);
        let set = Set {
            bold: own("b").or(by_style).unwrap_or(self.look.bold),
            italic: own("i").unwrap_or(styled.italic || self.look.italic),
            link: inside.link.clone().or_else(|| self.field_link()),
        };
        Inside { deleted: inside.deleted || hidden, set, link: inside.link.clone() }
    }

    /// What a run holds.
    fn content(&mut self, node: Node, inside: &Inside, depth: u32) -> Result<()> {
        self.body.require_shallow(depth)?;
        for part in node.children().filter(Node::is_element) {
            match part.tag_name().name() {
                "t" | "delText" => self.push(part.text().unwrap_or_default(), inside),
                "tab" | "ptab" => self.push("\t", inside),
                "br" | "cr" if attribute(part, "type") == Some("page") => self.body.break_page(),
                "br" | "cr" => self.push("\n", inside),
                "noBreakHyphen" => self.push("-", inside),
                "sym" => self.push(&symbol(part), inside),
                "lastRenderedPageBreak" if !self.body.fresh_page => self.body.break_page(),
                "fldChar" => self.field(part, inside),
                "instrText" => {
                    if let Some(field) = self.body.fields.last_mut().filter(|field| !field.in_result) {
                        field.instruction.push_str(part.text().unwrap_or_default());
                    }
                }
                "AlternateContent" => {
                    if let Some(shown) = shown(part) {
                        self.content(shown, inside, depth + 1)?;
                    }
                }
                "drawing" | "pict" | "object" => self.drawing(part, inside, depth + 1)?,
                "ruby" => self.walk(part, inside, depth + 1)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn push(&mut self, text: &str, inside: &Inside) {
        if self.body.fields.iter().any(|field| !field.in_result) {
            return;
        }
        if inside.deleted {
            return self.deleted.push(text, &Set::default());
        }
        if self.page.is_none() && !text.trim().is_empty() {
            self.page = Some(self.body.page);
            self.body.fresh_page = false;
        }
        self.runs.push(text, &inside.set);
    }

    fn field(&mut self, node: Node, inside: &Inside) {
        match attribute(node, "fldCharType") {
            Some("begin") => {
                self.body.fields.push(Field::default());
                if let Some(ticked) = tick_box(node) {
                    self.body.fields.pop();
                    self.push(if ticked { "☒" } else { "☐" }, inside);
                    self.body.fields.push(Field::default());
                }
            }
            Some("separate") => {
                if let Some(field) = self.body.fields.last_mut() {
                    field.in_result = true;
                }
            }
            Some("end") => drop(self.body.fields.pop()),
            _ => {}
        }
    }

    /// Where the innermost link field leads.
    fn field_link(&self) -> Option<String> {
        let instruction = &self.body.fields.iter().rev().find(|field| field.in_result)?.instruction;
        let target = instruction.trim().strip_prefix("HYPERLINK")?.split('"').nth(1)?;
        Some(target.to_owned())
    }

    /// Boxes with text and pictures with a description.
    fn drawing(&mut self, node: Node, inside: &Inside, depth: u32) -> Result<()> {
        self.body.require_shallow(depth)?;
        for part in node.children().filter(Node::is_element) {
            match part.tag_name().name() {
                "txbxContent" => {
                    let kind = if inside.deleted { Aside::Deleted } else { Aside::TextBox };
                    self.body.beside(part, &Kind::Aside(kind), depth + 1)?;
                }
                "docPr" | "shape" if !has_box(node) => {
                    let words = attribute(part, "descr").or_else(|| attribute(part, "alt"));
                    let words = squeeze(words.unwrap_or_default());
                    if inside.deleted {
                        self.deleted.push(&words, &Set::default());
                    } else {
                        self.pictures.push(words);
                    }
                }
                "AlternateContent" => {
                    if let Some(shown) = shown(part) {
                        self.drawing(shown, inside, depth + 1)?;
                    }
                }
                _ => self.drawing(part, inside, depth + 1)?,
            }
        }
        Ok(())
    }
}

fn has_box(node: Node) -> bool {
    node.descendants().any(|part| part.tag_name().name() == "txbxContent")
}

/// Whether the tick box of a form is ticked; `None` where the field is another.
fn tick_box(node: Node) -> Option<bool> {
    let tick = child(child(node, "ffData")?, "checkBox")?;
    Some(switch(tick, "checked").or_else(|| switch(tick, "default")).unwrap_or(false))
}

/// A character of a symbol font; the tick boxes among them as what they look like.
fn symbol(node: Node) -> String {
    let code = attribute(node, "char").and_then(|code| u32::from_str_radix(code, 16).ok()).unwrap_or(0);
    let wingdings = attribute(node, "font").is_some_and(|font| font.starts_with("Wingdings"));
    let shown = match code & 0xFF {
        0x6F | 0xA8 if wingdings => Some('☐'),
        0xFD if wingdings => Some('☒'),
        0xFE if wingdings => Some('☑'),
        _ => char::from_u32(code),
    };
    shown.map(String::from).unwrap_or_default()
}
