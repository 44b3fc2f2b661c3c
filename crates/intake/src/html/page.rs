//! A web page as its tags open and close.

use crate::figures::figure;
use crate::sheet::{Runs, Set, Sheet, squeeze};
use crate::source::{Aside, Block, Document, Kind, Marker};
use crate::tables::{self, Row};

/// Elements nest no deeper than this in any page that a person made; deeper ones are read flat.
const DEEPEST: usize = 500;
const WIDEST: usize = 64;

pub(super) struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    fn says(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    fn is_main(&self) -> bool {
        self.name == "main" || self.says("role") == Some("main")
    }

    /// What belongs to the page around the text.
    fn is_frame(&self) -> bool {
        let role = self.says("role").unwrap_or_default();
        let hidden = self.says("hidden").is_some()
            || self.says("style").is_some_and(|style| style.replace(' ', "").contains("display:none"));
        hidden
            || matches!(role, "navigation" | "banner" | "contentinfo" | "search" | "complementary" | "dialog")
            || matches!(
                self.name.as_str(),
                "nav"
                    | "aside"
                    | "form"
                    | "button"
                    | "select"
                    | "dialog"
                    | "template"
                    | "noscript"
                    | "title"
                    | "textarea"
                    | "svg"
                    | "footer"
                    | "option"
            )
    }
}

/// An element that is open, with what it changed.
struct Open {
    name: String,
    main: bool,
    article: bool,
    frame: bool,
}

struct List {
    ordered: bool,
    format: &'static str,
    next: u32,
}

#[derive(Default)]
struct Table {
    rows: Vec<Row>,
    /// The cell that is open: its blocks and the columns it spans.
    cell: Option<(Vec<Block>, usize)>,
}

/// A laid block, with where it stood.
struct Laid {
    block: Block,
    in_main: bool,
    in_article: bool,
}

#[derive(Default)]
pub(super) struct Page {
    open: Vec<Open>,
    runs: Runs,
    deleted: Runs,
    links: Vec<String>,
    lists: Vec<List>,
    /// The marker of an item whose first words are still to come.
    marker: Option<Marker>,
    tables: Vec<Table>,
    laid: Vec<Laid>,
    changed: bool,
}

impl Page {
    pub fn text(&mut self, text: &str) {
        if self.is_in(&["script", "style"]) {
            return;
        }
        let set = Set {
            bold: self.is_in(&["b", "strong", "th"]),
            italic: self.is_in(&["i", "em", "cite"]),
            link: self.links.last().cloned(),
        };
        let runs = if self.is_in(&["del"]) { &mut self.deleted } else { &mut self.runs };
        if self.open.iter().any(|open| open.name == "pre") {
            return runs.push(text, &set);
        }
        let text: String =
            text.chars().map(|c| if matches!(c, '\n' | '\t' | '\r') { ' ' } else { c }).collect();
        runs.push(&text, &set);
    }

    pub fn open(&mut self, tag: Tag, closed: bool) {
        let name = tag.name.as_str();
        self.close_implied(name);
        match name {
            "br" => return self.runs.push("\n", &Set::default()),
            "hr" => return self.flush(),
            "img" => return self.picture(&tag),
            _ if is_void(name) => return,
            _ => {}
        }
        if is_block(name) {
            self.flush();
        }
        match name {
            "del" | "ins" => self.changed = true,
            "a" => self.links.push(tag.says("href").unwrap_or_default().to_owned()),
            "ul" | "ol" | "menu" => self.lists.push(list(&tag)),
            "li" => self.item(&tag),
            "table" => self.tables.push(Table::default()),
            "tr" => {
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Row { page: 1, cells: Vec::new() });
                }
            }
            "td" | "th" => self.cell(&tag),
            _ => {}
        }
        if closed || self.open.len() >= DEEPEST {
            return;
        }
        let in_main = self.open.iter().any(|open| open.main || open.article);
        self.open.push(Open {
            main: tag.is_main(),
            article: name == "article",
            frame: tag.is_frame() || (name == "header" && !in_main),
            name: tag.name,
        });
    }

    pub fn close(&mut self, name: &str) {
        let Some(at) = self.open.iter().rposition(|open| open.name == name) else {
            if name == "p" || is_block(name) {
                self.flush();
            }
            return;
        };
        // A cell keeps what was left open inside it; nothing inside closes the table around it.
        let fence = self.open.iter().rposition(|open| matches!(open.name.as_str(), "td" | "th"));
        if fence.is_some_and(|fence| {
            at < fence && !matches!(name, "td" | "th" | "tr" | "table" | "tbody" | "thead" | "body" | "html")
        }) {
            return;
        }
        while self.open.len() > at {
            self.close_last();
        }
    }

    fn close_last(&mut self) {
        let name = self.open.last().map(|open| open.name.clone()).unwrap_or_default();
        if is_block(&name) || name == "title" {
            self.flush();
        }
        self.open.pop();
        match name.as_str() {
            "a" => drop(self.links.pop()),
            "ul" | "ol" | "menu" => drop(self.lists.pop()),
            "li" => self.marker = None,
            "td" | "th" => self.end_cell(),
            "table" => self.end_table(),
            _ => {}
        }
    }

    /// Closes what a new element cannot stand inside.
    fn close_implied(&mut self, name: &str) {
        let closes: &[&str] = match name {
            "li" => &["p", "li"],
            "tr" => &["p", "li", "td", "th", "tr"],
            "td" | "th" => &["p", "td", "th"],
            "dt" | "dd" => &["p", "dt", "dd"],
            "option" => &["option"],
            _ if is_block(name) => &["p"],
            _ => return,
        };
        let stops: &[&str] = match name {
            "li" => &["ul", "ol", "menu", "td", "th"],
            _ => &["table"],
        };
        for closed in closes {
            let reach =
                self.open.iter().rposition(|open| stops.contains(&open.name.as_str())).map_or(0, |at| at + 1);
            if self.open[reach..].iter().any(|open| open.name == *closed) {
                while self.open.len() > reach {
                    let done = self.open.last().is_some_and(|open| open.name == *closed);
                    self.close_last();
                    if done {
                        break;
                    }
                }
            }
        }
    }

    fn is_in(&self, names: &[&str]) -> bool {
        self.open.iter().any(|open| names.contains(&open.name.as_str()))
    }

    fn picture(&mut self, tag: &Tag) {
        let words = squeeze(tag.says("alt").unwrap_or_default());
        let kind = if self.open.iter().any(|open| open.frame) {
            Kind::Furniture
        } else {
            Kind::Aside(Aside::Picture)
        };
        if !words.is_empty() {
            self.lay(Block { kind, text: words, ..Block::default() });
        }
    }

    fn item(&mut self, tag: &Tag) {
        let Some(list) = self.lists.last_mut() else {
            self.marker = Some(Marker::Bullet("•".to_owned()));
            return;
        };
        if let Some(value) = tag.says("value").and_then(|value| value.parse().ok()) {
            list.next = value;
        }
        self.marker = if list.ordered {
            Marker::of_label(&figure(list.next, list.format))
        } else {
            Some(Marker::Bullet("•".to_owned()))
        };
        list.next = list.next.saturating_add(1);
    }

    fn cell(&mut self, tag: &Tag) {
        self.end_cell();
        let Some(table) = self.tables.last_mut() else { return };
        let span = tag.says("colspan").and_then(|span| span.parse().ok()).unwrap_or(1usize);
        if table.rows.is_empty() {
            table.rows.push(Row { page: 1, cells: Vec::new() });
        }
        table.cell = Some((Vec::new(), span.clamp(1, WIDEST)));
    }

    fn end_cell(&mut self) {
        self.flush();
        let Some(table) = self.tables.last_mut() else { return };
        if let Some((blocks, span)) = table.cell.take()
            && let Some(row) = table.rows.last_mut()
        {
            row.cells.push(blocks);
            row.cells.extend((1..span).map(|_| Vec::new()));
        }
    }

    fn end_table(&mut self) {
        self.end_cell();
        if let Some(table) = self.tables.pop() {
            for block in tables::lay_out(table.rows) {
                self.lay(block);
            }
        }
    }

    /// Ends the paragraph that is open.
    fn flush(&mut self) {
        let runs = std::mem::take(&mut self.runs);
        if runs.is_blank() {
            return self.flush_deleted();
        }
        let level = u8::try_from(self.lists.len().saturating_sub(1).min(8)).unwrap_or(8);
        let heading = self.open.iter().rev().find_map(|open| heading(&open.name));
        let framed = self.open.iter().any(|open| open.frame);
        let kind = match (self.marker.take(), heading) {
            _ if framed => Kind::Furniture,
            (marker, Some(level)) => Kind::Heading { level, marker },
            (Some(marker), None) => Kind::Item { marker, level },
            (None, None) => Kind::Paragraph,
        };
        for block in runs.blocks(&Block { kind, ..Block::default() }) {
            self.lay(block);
        }
        self.flush_deleted();
    }

    fn flush_deleted(&mut self) {
        let runs = std::mem::take(&mut self.deleted);
        if !runs.is_blank() {
            self.lay(Block {
                kind: Kind::Aside(Aside::Deleted),
                text: runs.squeezed().0,
                ..Block::default()
            });
        }
    }

    fn lay(&mut self, block: Block) {
        if let Some((cell, _)) = self.tables.last_mut().and_then(|table| table.cell.as_mut()) {
            return cell.push(block);
        }
        self.laid.push(Laid {
            block,
            in_main: self.open.iter().any(|open| open.main),
            in_article: self.open.iter().any(|open| open.article),
        });
    }

    pub fn finish(mut self) -> Document {
        while !self.open.is_empty() {
            self.close_last();
        }
        while !self.tables.is_empty() {
            self.end_table();
        }
        self.flush();
        // A page that marks its main text says that the rest is around it.
        let has_main = self.laid.iter().any(|laid| laid.in_main);
        let has_article = self.laid.iter().any(|laid| laid.in_article);
        let mut sheet = Sheet::default();
        for Laid { block, in_main, in_article } in self.laid {
            let around = if has_main { !in_main } else { has_article && !in_article };
            sheet.lay(if around { Block { kind: Kind::Furniture, ..block } } else { block });
        }
        if self.changed {
            sheet.has_tracked_changes();
        }
        sheet.finish()
    }
}

fn list(tag: &Tag) -> List {
    let format = match tag.says("type") {
        Some("a") => "lowerLetter",
        Some("A") => "upperLetter",
        Some("i") => "lowerRoman",
        Some("I") => "upperRoman",
        _ => "decimal",
    };
    let next = tag.says("start").and_then(|start| start.parse().ok()).unwrap_or(1);
    List { ordered: tag.name == "ol", format, next }
}

fn heading(name: &str) -> Option<u8> {
    let level: u8 = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}

fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area" | "base" | "col" | "embed" | "input" | "link" | "meta" | "param" | "source" | "track" | "wbr"
    )
}

/// Elements that begin and end a paragraph.
fn is_block(name: &str) -> bool {
    heading(name).is_some()
        || matches!(
            name,
            "p" | "div"
                | "section"
                | "article"
                | "main"
                | "header"
                | "footer"
                | "nav"
                | "aside"
                | "ul"
                | "ol"
                | "menu"
                | "li"
                | "table"
                | "thead"
                | "tbody"
                | "tfoot"
                | "tr"
                | "td"
                | "th"
                | "caption"
                | "dl"
                | "dt"
                | "dd"
                | "blockquote"
                | "pre"
                | "figure"
                | "figcaption"
                | "address"
                | "form"
                | "fieldset"
                | "legend"
                | "details"
                | "summary"
                | "body"
                | "html"
                | "head"
                | "title"
                | "button"
                | "select"
                | "option"
                | "textarea"
                | "label"
                | "noscript"
                | "template"
                | "dialog"
                | "svg"
                | "center"
        )
}
