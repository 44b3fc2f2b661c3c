//! Paragraphs, lists and tables of a LibreOffice text, laid down in reading order.

use std::collections::HashMap;

use roxmltree::Node;
use tafelstuk_model::{Error, Result};

use crate::sheet::{Runs, Set, Sheet, squeeze};
use crate::source::{Aside, Block, Document, Kind, Marker};
use crate::tables::{self, Row};

use super::lists::{Count, Counts};
use super::styles::{Look, Styles};
use super::{DEEPEST, attribute, child};

/// Columns, spaces or rows that one element may stand for.
const MOST_REPEATED: usize = 64;

pub(super) struct Body<'n> {
    styles: Styles,
    sheet: Sheet,
    page: u32,
    counts: Counts,
    headings: Count,
    /// A number for each list style, in the order they are met.
    families: HashMap<String, u32>,
    /// Where blocks go instead of the sheet: the cell that is being read.
    cell: Option<Vec<Block>>,
    /// What all blocks are while a note, box or header is read.
    apart: Option<Kind>,
    name: &'n str,
}

/// What stands inside a paragraph.
#[derive(Default)]
struct Inline {
    runs: Runs,
    deleted: Runs,
    pictures: Vec<String>,
}

impl<'n> Body<'n> {
    pub fn new(styles: Styles, name: &'n str) -> Self {
        Self {
            styles,
            sheet: Sheet::default(),
            page: 1,
            counts: Counts::default(),
            headings: Count::default(),
            families: HashMap::new(),
            cell: None,
            apart: None,
            name,
        }
    }

    pub fn finish(self) -> Document {
        self.sheet.finish()
    }

    /// Headers and footers.
    pub fn page_edges(&mut self, root: Node) -> Result<()> {
        let edge = |node: &Node| {
            matches!(node.tag_name().name(), "header" | "footer" | "header-first" | "footer-first")
                && node.parent().is_some_and(|parent| parent.tag_name().name() == "master-page")
        };
        root.descendants().filter(edge).try_for_each(|node| self.beside(node, &Kind::Furniture, 0))
    }

    fn require_shallow(&self, depth: u32) -> Result<()> {
        if depth > DEEPEST { Err(Error::DamagedFile { name: self.name.to_owned() }) } else { Ok(()) }
    }

    /// Everything that may stand between two paragraphs.
    pub fn blocks(&mut self, node: Node, depth: u32) -> Result<()> {
        self.require_shallow(depth)?;
        for part in node.children().filter(Node::is_element) {
            match part.tag_name().name() {
                "p" | "h" => self.paragraph(part, None, depth + 1)?,
                "list" => self.list(part, None, depth + 1)?,
                "table" => self.table(part, depth + 1)?,
                "soft-page-break" => self.page = self.page.saturating_add(1),
                "tracked-changes" => self.changes(part, depth + 1)?,
                "table-of-content" | "alphabetical-index" | "illustration-index" => {
                    self.beside(part, &Kind::Furniture, depth + 1)?;
                }
                "annotation" => self.beside(part, &Kind::Aside(Aside::Comment), depth + 1)?,
                "text-box" => self.beside(part, &Kind::Aside(Aside::TextBox), depth + 1)?,
                "sequence-decls"
                | "variable-decls"
                | "forms"
                | "creator"
                | "date"
                | "index-source"
                | "table-of-content-source"
                | "list-style" => {}
                _ => self.blocks(part, depth + 1)?,
            }
        }
        Ok(())
    }

    fn beside(&mut self, node: Node, kind: &Kind, depth: u32) -> Result<()> {
        let before = self.apart.replace(kind.clone());
        let done = self.blocks(node, depth);
        self.apart = before;
        done
    }

    /// What tracked changes took out; what they put in stands in the text.
    fn changes(&mut self, node: Node, depth: u32) -> Result<()> {
        for change in node.descendants().filter(|part| part.tag_name().name() == "changed-region") {
            self.sheet.has_tracked_changes();
            if let Some(deletion) = child(change, "deletion") {
                self.beside_deleted(deletion, depth)?;
            }
        }
        Ok(())
    }

    fn beside_deleted(&mut self, deletion: Node, depth: u32) -> Result<()> {
        let before = self.apart.replace(Kind::Aside(Aside::Deleted));
        for part in deletion.children().filter(|part| part.tag_name().name() != "change-info") {
            match part.tag_name().name() {
                "p" | "h" => self.paragraph(part, None, depth + 1)?,
                "list" => self.list(part, None, depth + 1)?,
                "table" => self.table(part, depth + 1)?,
                _ => self.blocks(part, depth + 1)?,
            }
        }
        self.apart = before;
        Ok(())
    }

    /// A list, or one inside another.
    fn list(&mut self, node: Node, outer: Option<(&str, usize, &mut Count)>, depth: u32) -> Result<()> {
        self.require_shallow(depth)?;
        let own = attribute(node, "style-name");
        if let Some((style, level, count)) = outer {
            let style = own.unwrap_or(style).to_owned();
            return self.items(node, &style, level, count, depth);
        }
        let style = own.map(str::to_owned).or_else(|| self.style_of_first(node)).unwrap_or_default();
        let mut count = self.counts.begin(node, &style);
        self.items(node, &style, 0, &mut count, depth)?;
        self.counts.end(node, &style, count);
        Ok(())
    }

    /// The list style that the first paragraph's style names.
    fn style_of_first(&self, list: Node) -> Option<String> {
        let first = list.descendants().find(|part| part.tag_name().name() == "p")?;
        self.styles.paragraph(attribute(first, "style-name")).list
    }

    fn items(&mut self, node: Node, style: &str, level: usize, count: &mut Count, depth: u32) -> Result<()> {
        self.require_shallow(depth)?;
        for item in node.children().filter(Node::is_element) {
            let numbered = item.tag_name().name() == "list-item";
            let start = attribute(item, "start-value").and_then(|value| value.parse().ok());
            let mut first = numbered;
            for part in item.children().filter(Node::is_element) {
                match part.tag_name().name() {
                    "p" | "h" => {
                        let marker = first.then(|| self.count(style, level, count, start)).flatten();
                        first = false;
                        self.item(part, style, level, marker, depth + 1)?;
                    }
                    "list" => {
                        self.list(part, Some((style, level + 1, &mut *count)), depth + 1)?;
                    }
                    "soft-page-break" => self.page = self.page.saturating_add(1),
                    _ => self.blocks(part, depth + 1)?,
                }
            }
        }
        Ok(())
    }

    fn count(&self, style: &str, level: usize, count: &mut Count, start: Option<u32>) -> Option<Marker> {
        match self.styles.lists.get(style) {
            Some(levels) => count.next(levels, level, start),
            None => Some(Marker::Lost),
        }
    }

    fn item(
        &mut self,
        node: Node,
        style: &str,
        level: usize,
        marker: Option<Marker>,
        depth: u32,
    ) -> Result<()> {
        let next = self.families.len() as u32 + 1;
        let family = *self.families.entry(style.to_owned()).or_insert(next);
        let level = u8::try_from(level.min(8)).unwrap_or(8);
        let kind = match (node.tag_name().name(), marker) {
            ("h", marker) => Kind::Heading { level: level + 1, marker },
            (_, Some(marker)) => Kind::Item { marker, level },
            (_, None) => Kind::Paragraph,
        };
        self.paragraph(node, Some((kind, family)), depth)
    }

    fn paragraph(&mut self, node: Node, item: Option<(Kind, u32)>, depth: u32) -> Result<()> {
        let look = self.styles.paragraph(attribute(node, "style-name"));
        if look.breaks {
            self.page = self.page.saturating_add(1);
        }
        let page = self.page;
        let mut inline = Inline::default();
        let set = Set { bold: look.bold == Some(true), italic: look.italic == Some(true), link: None };
        self.inline(node, &set, look.hidden, &mut inline, depth)?;
        let (kind, list) = item.unwrap_or_else(|| (self.kind(node, &look, !inline.runs.is_blank()), 0));
        let like = Block { kind, page, list, bold: look.is_title, ..Block::default() };
        if inline.runs.is_blank() {
            self.lay(Block::default());
        }
        for block in inline.runs.blocks(&like) {
            self.lay(block);
        }
        let beside = |kind, text: String| Block { kind: Kind::Aside(kind), text, page, ..Block::default() };
        if !inline.deleted.is_blank() {
            self.lay(beside(Aside::Deleted, inline.deleted.squeezed().0));
        }
        for words in inline.pictures {
            self.lay(beside(Aside::Picture, words));
        }
        Ok(())
    }

    /// A heading by element or style, with its number; any other is a paragraph.
    fn kind(&mut self, node: Node, look: &Look, filled: bool) -> Kind {
        let own = attribute(node, "outline-level").and_then(|level| level.parse::<u8>().ok());
        let level = own.filter(|_| node.tag_name().name() == "h").or(look.outline);
        let Some(level) = level.filter(|level| (1..=10).contains(level) && filled) else {
            return Kind::Paragraph;
        };
        let shown = attribute(node, "is-list-header") != Some("true");
        let marker =
            shown.then(|| self.headings.next(&self.styles.outline, usize::from(level - 1), None)).flatten();
        Kind::Heading { level, marker }
    }

    fn inline(&mut self, node: Node, set: &Set, hidden: bool, found: &mut Inline, depth: u32) -> Result<()> {
        self.require_shallow(depth)?;
        for part in node.children() {
            if part.is_text() {
                let runs = if hidden { &mut found.deleted } else { &mut found.runs };
                // White space in the file is a single space; others are elements of their own.
                runs.push(&part.text().unwrap_or_default().replace(['\n', '\t'], " "), set);
                continue;
            }
            let runs = if hidden { &mut found.deleted } else { &mut found.runs };
            match part.tag_name().name() {
                "s" => {
                    let times = attribute(part, "c").and_then(|count| count.parse().ok()).unwrap_or(1usize);
                    runs.push(&" ".repeat(times.min(MOST_REPEATED)), set);
                }
                "tab" => runs.push("\t", set),
                "line-break" => runs.push("\n", set),
                "soft-page-break" => self.page = self.page.saturating_add(1),
                "span" => {
                    let look = self.styles.text(attribute(part, "style-name"));
                    let set = Set {
                        bold: look.bold.unwrap_or(set.bold),
                        italic: look.italic.unwrap_or(set.italic),
                        link: set.link.clone(),
                    };
                    self.inline(part, &set, hidden || look.hidden, found, depth + 1)?;
                }
                "a" => {
                    let link = attribute(part, "href").map(str::to_owned);
                    self.inline(part, &Set { link, ..set.clone() }, hidden, found, depth + 1)?;
                }
                "note" => {
                    if let Some(body) = child(part, "note-body") {
                        self.beside(body, &Kind::Aside(Aside::Footnote), depth + 1)?;
                    }
                }
                "annotation" => self.beside(part, &Kind::Aside(Aside::Comment), depth + 1)?,
                "frame" | "custom-shape" | "rect" | "g" | "text-box" => {
                    self.drawing(part, found, depth + 1)?;
                }
                "ruby-text" | "annotation-end" | "change" | "change-start" | "change-end" | "bookmark"
                | "bookmark-start" | "bookmark-end" => {}
                _ => self.inline(part, set, hidden, found, depth + 1)?,
            }
        }
        Ok(())
    }

    /// A picture with its description, or a box with text.
    fn drawing(&mut self, node: Node, found: &mut Inline, depth: u32) -> Result<()> {
        self.require_shallow(depth)?;
        let is_picture = child(node, "image").is_some() && child(node, "text-box").is_none();
        if is_picture {
            let words = child(node, "desc").or_else(|| child(node, "title"));
            let words = words.and_then(|words| words.text()).unwrap_or_default();
            found.pictures.push(squeeze(words));
            return Ok(());
        }
        self.beside(node, &Kind::Aside(Aside::TextBox), depth + 1)
    }

    fn table(&mut self, node: Node, depth: u32) -> Result<()> {
        let mut rows = Vec::new();
        self.rows(node, &mut rows, depth)?;
        for block in tables::lay_out(rows) {
            self.lay(block);
        }
        if self.cell.is_none() {
            self.sheet.space();
        }
        Ok(())
    }

    fn rows(&mut self, node: Node, rows: &mut Vec<Row>, depth: u32) -> Result<()> {
        self.require_shallow(depth)?;
        for part in node.children().filter(Node::is_element) {
            match part.tag_name().name() {
                "table-row" => {
                    let mut row = Row { page: self.page, cells: Vec::new() };
                    for cell in part.children().filter(Node::is_element) {
                        self.cell(cell, &mut row, depth + 1)?;
                    }
                    rows.push(row);
                }
                "soft-page-break" => self.page = self.page.saturating_add(1),
                _ => self.rows(part, rows, depth + 1)?,
            }
        }
        Ok(())
    }

    fn cell(&mut self, node: Node, row: &mut Row, depth: u32) -> Result<()> {
        let repeated = attribute(node, "number-columns-repeated").and_then(|count| count.parse().ok());
        let outer = self.cell.replace(Vec::new());
        let done = self.blocks(node, depth);
        let blocks = std::mem::replace(&mut self.cell, outer).unwrap_or_default();
        done?;
        row.cells.push(blocks);
        row.cells.extend((1..repeated.unwrap_or(1usize).min(MOST_REPEATED)).map(|_| Vec::new()));
        Ok(())
    }

    fn lay(&mut self, block: Block) {
        let block = match &self.apart {
            Some(kind) if !block.text.is_empty() => Block { kind: kind.clone(), ..block },
            _ => block,
        };
        match &mut self.cell {
            Some(cell) => cell.push(block),
            None => self.sheet.lay(block),
        }
    }
}
