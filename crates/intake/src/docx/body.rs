//! Paragraphs and tables of a Word file, laid down in reading order.

use std::collections::HashMap;

use roxmltree::Node;
use tafelstuk_model::{Error, Result};

use crate::sheet::{Runs, Sheet};
use crate::source::{Aside, Block, Document, Kind};
use crate::tables::{self, Row};

use super::numbering::Numbering;
use super::run::{Field, Inline};
use super::styles::{self, Look, Styles};
use super::{DEEPEST, attribute, child, switch, value};

/// Columns that one cell may span; Word knows 63.
const WIDEST: usize = 64;

pub(super) struct Body<'n> {
    pub styles: Styles,
    pub numbering: Numbering,
    pub links: HashMap<String, String>,
    pub page: u32,
    /// A page was begun and nothing stands on it yet.
    pub fresh_page: bool,
    pub fields: Vec<Field>,
    sheet: Sheet,
    /// Where blocks go instead of the sheet: the cell that is being read.
    cell: Option<Vec<Block>>,
    /// What all blocks are while a note, box or header is read.
    apart: Option<Kind>,
    /// Text before a paragraph mark that was deleted: the next paragraph goes on with it.
    pending: Runs,
    name: &'n str,
}

impl<'n> Body<'n> {
    pub fn new(styles: Styles, numbering: Numbering, links: HashMap<String, String>, name: &'n str) -> Self {
        Self {
            styles,
            numbering,
            links,
            page: 1,
            fresh_page: false,
            fields: Vec::new(),
            sheet: Sheet::default(),
            cell: None,
            apart: None,
            pending: Runs::default(),
            name,
        }
    }

    pub fn finish(self) -> Document {
        self.sheet.finish()
    }

    pub fn has_tracked_changes(&mut self) {
        self.sheet.has_tracked_changes();
    }

    /// Refuses what nests deeper than paper does.
    pub fn require_shallow(&self, depth: u32) -> Result<()> {
        if depth > DEEPEST { Err(Error::DamagedFile { name: self.name.to_owned() }) } else { Ok(()) }
    }

    /// Everything that may stand between two paragraphs.
    pub fn blocks(&mut self, node: Node, depth: u32) -> Result<()> {
        self.require_shallow(depth)?;
        for part in node.children().filter(Node::is_element) {
            match part.tag_name().name() {
                "p" => self.paragraph(part, depth + 1)?,
                "tbl" => self.table(part, depth + 1)?,
                "sectPr" => self.section(part),
                "ins" | "moveTo" => {
                    self.has_tracked_changes();
                    self.blocks(part, depth + 1)?;
                }
                "del" | "moveFrom" => {
                    self.has_tracked_changes();
                    self.beside(part, &Kind::Aside(Aside::Deleted), depth + 1)?;
                }
                "AlternateContent" => {
                    if let Some(shown) = shown(part) {
                        self.blocks(shown, depth + 1)?;
                    }
                }
                "pPr" | "sdtPr" | "tblPr" | "rPr" => {}
                _ => self.blocks(part, depth + 1)?,
            }
        }
        Ok(())
    }

    /// What stands beside the text, as blocks of that kind.
    pub fn beside(&mut self, node: Node, kind: &Kind, depth: u32) -> Result<()> {
        let before = self.apart.replace(kind.clone());
        let done = self.blocks(node, depth);
        self.apart = before;
        done
    }

    /// Footnotes or comments; what Word itself put there to separate them is no text.
    pub fn notes(&mut self, root: Node, kind: &Kind) -> Result<()> {
        let own = |note: &Node| {
            note.is_element() && !attribute(*note, "type").is_some_and(|kind| kind.contains("eparator"))
        };
        root.children().filter(own).try_for_each(|note| self.beside(note, kind, 0))
    }

    /// A header or footer.
    pub fn notes_of(&mut self, root: Node, kind: &Kind) -> Result<()> {
        self.beside(root, kind, 0)
    }

    /// A page begins here.
    pub fn break_page(&mut self) {
        self.page = self.page.saturating_add(1);
        self.fresh_page = true;
    }

    fn section(&mut self, node: Node) {
        if !matches!(value(node, "type"), Some("continuous" | "nextColumn")) {
            self.break_page();
        }
    }

    fn paragraph(&mut self, node: Node, depth: u32) -> Result<()> {
        let properties = child(node, "pPr");
        let style = properties.and_then(|it| value(it, "pStyle"));
        let look = self.styles.paragraph(style);
        let breaks = properties.and_then(|it| switch(it, "pageBreakBefore")).unwrap_or(look.page_break);
        if breaks && !self.fresh_page {
            self.break_page();
        }
        let mark = properties.and_then(|it| child(it, "rPr"));
        let mark_is = |name: &str| mark.is_some_and(|mark| child(mark, name).is_some());
        if mark_is("ins") || mark_is("del") {
            self.has_tracked_changes();
        }
        let pending = std::mem::take(&mut self.pending);
        let mut inline = Inline::new(self, look.clone(), pending);
        inline.read(node, depth)?;
        let (runs, deleted, pictures, page) = inline.finish();
        if mark_is("del") && !runs.is_blank() && self.cell.is_none() {
            self.pending = runs;
        } else {
            self.lay_paragraph(&runs, properties, style, &look, page);
        }
        let beside = |kind, text: String| Block { kind: Kind::Aside(kind), text, page, ..Block::default() };
        if !deleted.is_blank() {
            self.lay(beside(Aside::Deleted, deleted.squeezed().0));
        }
        for words in pictures {
            self.lay(beside(Aside::Picture, words));
        }
        if let Some(section) = properties.and_then(|it| child(it, "sectPr")) {
            self.section(section);
        }
        Ok(())
    }

    fn lay_paragraph(
        &mut self,
        runs: &Runs,
        properties: Option<Node>,
        style: Option<&str>,
        look: &Look,
        page: u32,
    ) {
        if runs.is_blank() {
            return self.lay(Block::default());
        }
        self.fresh_page = false;
        let heading = properties.and_then(styles::outline_level).or(look.heading);
        let list = properties.and_then(styles::list).or(look.list.clone());
        let list = list.filter(|(list, _)| list != "0").map(|(list, level)| {
            let by_style = || style.and_then(|style| self.numbering.level_of_style(&list, style));
            let level = level.or_else(by_style).unwrap_or(0);
            (list, level)
        });
        let marker = list.as_ref().and_then(|(list, level)| self.numbering.count(list, *level));
        let kind = match (heading, marker) {
            (Some(level), marker) => Kind::Heading { level, marker },
            (None, Some(marker)) => {
                Kind::Item { marker, level: list.as_ref().map_or(0, |(_, level)| (*level).min(8)) }
            }
            (None, None) => Kind::Paragraph,
        };
        let family = list.map_or(0, |(list, _)| self.numbering.family(&list));
        let kind = if look.is_contents { Kind::Furniture } else { kind };
        let like = Block { kind, page, bold: look.is_title, list: family, ..Block::default() };
        for block in runs.blocks(&like) {
            self.lay(block);
        }
    }

    fn table(&mut self, node: Node, depth: u32) -> Result<()> {
        self.require_shallow(depth)?;
        let mut rows = Vec::new();
        self.rows(node, &mut rows, depth)?;
        for block in tables::lay_out(rows) {
            self.lay(block);
        }
        self.space();
        Ok(())
    }

    fn rows(&mut self, node: Node, rows: &mut Vec<Row>, depth: u32) -> Result<()> {
        self.require_shallow(depth)?;
        for part in node.children().filter(Node::is_element) {
            match part.tag_name().name() {
                "tr" => {
                    let change = child(part, "trPr").map(|it| (child(it, "ins"), child(it, "del")));
                    if matches!(change, Some((Some(_), _) | (_, Some(_)))) {
                        self.has_tracked_changes();
                    }
                    if matches!(change, Some((_, Some(_)))) {
                        self.beside(part, &Kind::Aside(Aside::Deleted), depth + 1)?;
                        continue;
                    }
                    let mut row = Row { page: self.page, cells: Vec::new() };
                    self.cells(part, &mut row, depth + 1)?;
                    rows.push(row);
                }
                "tblPr" | "tblGrid" => {}
                _ => self.rows(part, rows, depth + 1)?,
            }
        }
        Ok(())
    }

    fn cells(&mut self, node: Node, row: &mut Row, depth: u32) -> Result<()> {
        self.require_shallow(depth)?;
        for part in node.children().filter(Node::is_element) {
            match part.tag_name().name() {
                "tc" => {
                    let outer = self.cell.replace(Vec::new());
                    let done = self.blocks(part, depth + 1);
                    let blocks = std::mem::replace(&mut self.cell, outer).unwrap_or_default();
                    done?;
                    let span = child(part, "tcPr").and_then(|it| value(it, "gridSpan"));
                    let span = span.and_then(|span| span.parse().ok()).unwrap_or(1usize);
                    row.cells.push(blocks);
                    row.cells.extend((1..span.min(WIDEST)).map(|_| Vec::new()));
                }
                "trPr" | "tblPrEx" | "tcPr" => {}
                _ => self.cells(part, row, depth + 1)?,
            }
        }
        Ok(())
    }

    pub fn lay(&mut self, block: Block) {
        let block = match &self.apart {
            Some(kind) if !block.text.is_empty() => Block { kind: kind.clone(), ..block },
            _ => block,
        };
        match &mut self.cell {
            Some(cell) => cell.push(block),
            None => self.sheet.lay(block),
        }
    }

    fn space(&mut self) {
        if self.cell.is_none() {
            self.sheet.space();
        }
    }
}

/// The one of several renderings that is shown.
pub(super) fn shown<'a, 'x>(node: Node<'a, 'x>) -> Option<Node<'a, 'x>> {
    child(node, "Choice").or_else(|| child(node, "Fallback"))
}
