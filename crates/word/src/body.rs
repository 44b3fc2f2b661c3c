//! The paper's own text as Word's: paragraphs with styles, lists with numbering, tables, pictures.

use crate::picture::picture;
use crate::xml::escaped;
use crate::{WordPaper, Words};
use std::collections::BTreeMap;
use tafelstuk_model::rich_text::{Block, Doc, Inline, ListItem, Mark, TableCell, TableRow, inline_text};

/// The width of the text, in twentieths of a point and in English metric units.
const WIDTH: usize = 9_070;
const WIDTH_EMU: u64 = 5_760_000;
const HEIGHT_EMU: u64 = 7_600_000;
/// A pixel of a screen in English metric units.
const PIXEL_EMU: u64 = 9_525;
/// Word numbers nine levels.
const DEEPEST: usize = 8;

/// The text, and what it refers to.
#[derive(Default)]
pub(crate) struct Body {
    pub xml: String,
    /// The lists in it; a list's number is its place, from 1.
    pub lists: Vec<List>,
    pub links: Vec<String>,
    /// Names and contents of pictures.
    pub media: Vec<(String, Vec<u8>)>,
    /// The runs of each footnote; its number is its place, from 1.
    pub notes: Vec<String>,
}

pub(crate) enum List {
    Bullets,
    Figures { start: u32, level: usize },
}

/// Where a paragraph stands.
#[derive(Clone, Copy, Default)]
struct Place {
    /// The list that it begins an item of, and how deep.
    item: Option<(usize, usize)>,
    /// How far it is indented, in levels.
    indent: usize,
}

pub(crate) fn body(paper: &WordPaper) -> Body {
    let mut writer = Writer::new(&paper.images, &paper.words);
    writer.line("Subtitle", &paper.above);
    writer.line("Title", &paper.title);
    paper.facts.iter().for_each(|fact| writer.line("Subtitle", fact));
    for section in &paper.sections {
        writer.line("Heading1", &section.heading);
        writer.text(&section.body);
    }
    if !paper.attachments.is_empty() {
        writer.line("Heading1", &paper.words.attachments);
        let list = writer.list(List::Figures { start: 1, level: 0 });
        for name in &paper.attachments {
            let run = run(name, &[]);
            writer.paragraph("ListParagraph", Place { item: Some((list, 0)), indent: 0 }, &run);
        }
    }
    writer.finish()
}

/// Writes text, of one paper or of several behind each other.
pub(crate) struct Writer<'a> {
    images: &'a BTreeMap<String, Vec<u8>>,
    words: &'a Words,
    body: Body,
    /// The list that numbers the points through the paper, and that of the steps.
    points: Option<usize>,
    steps: Option<usize>,
    n_pictures: usize,
    /// How much deeper headings stand than in a file of one paper.
    deeper: u8,
}

impl<'a> Writer<'a> {
    pub fn new(images: &'a BTreeMap<String, Vec<u8>>, words: &'a Words) -> Self {
        Self { images, words, body: Body::default(), points: None, steps: None, n_pictures: 0, deeper: 0 }
    }

    pub fn finish(self) -> Body {
        self.body
    }

    /// Another paper begins: its points and steps are numbered from one, its headings stand `deeper`.
    pub fn begin_paper(&mut self, deeper: u8) {
        (self.points, self.steps, self.deeper) = (None, None, deeper);
    }

    /// A section's text.
    pub fn text(&mut self, doc: &Doc) {
        self.blocks(&doc.content, Place::default());
    }

    /// A paragraph of runs that are written already.
    pub fn raw_line(&mut self, style: &str, runs: &str) {
        self.paragraph(style, Place::default(), runs);
    }

    pub fn line(&mut self, style: &str, text: &str) {
        if !text.trim().is_empty() {
            self.paragraph(style, Place::default(), &run(text, &[]));
        }
    }

    fn paragraph(&mut self, style: &str, place: Place, runs: &str) {
        let shape = match (place.item, place.indent) {
            (Some((list, level)), _) => {
                format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>")
            }
            (None, 0) => String::new(),
            (None, indent) => format!("<w:ind w:left=\"{}\"/>", indent * 360),
        };
        self.body.xml += &format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{shape}</w:pPr>{runs}</w:p>");
    }

    /// A list's number.
    fn list(&mut self, list: List) -> usize {
        self.body.lists.push(list);
        self.body.lists.len()
    }

    /// Blocks in a row; only the first of them begins an item.
    fn blocks(&mut self, blocks: &[Block], place: Place) {
        let mut place = place;
        for block in blocks {
            self.block(block, place);
            place.item = None;
        }
    }

    fn block(&mut self, block: &Block, place: Place) {
        match block {
            Block::Paragraph { content } => {
                let runs = self.runs(content);
                let style = if place.item.is_some() || place.indent > 0 { "ListParagraph" } else { "Normal" };
                self.paragraph(style, place, &runs);
            }
            Block::Heading { attrs, content } => {
                let runs = self.runs(content);
                self.paragraph(
                    &format!("Heading{}", (attrs.level.clamp(1, 3) + 1 + self.deeper).min(4)),
                    Place::default(),
                    &runs,
                );
            }
            Block::BulletList { content } => self.items(content, List::Bullets, place),
            Block::OrderedList { attrs, content } => {
                let level = place.indent.min(DEEPEST);
                self.items(content, List::Figures { start: attrs.start, level }, place);
            }
            Block::Table { attrs, content } => {
                self.line("Caption", &attrs.caption);
                self.table(content);
            }
            Block::Image { attrs } => {
                self.image(&attrs.blob, &attrs.alt, place);
                self.line("Caption", &attrs.caption);
            }
            Block::DecisionPoint { attrs, content } => {
                let mut runs = self.runs(content);
                if !attrs.condition.trim().is_empty() {
                    runs += &run(&format!(", {}", attrs.condition.trim()), &[]);
                }
                if attrs.needs_home_decision {
                    runs += &run(&format!(" ({})", self.words.home_decision), &["<w:i/>"]);
                }
                let known = self.points;
                let list = known.unwrap_or_else(|| self.list(List::Figures { start: 1, level: 0 }));
                self.points = Some(list);
                self.paragraph("ListParagraph", Place { item: Some((list, 0)), indent: 0 }, &runs);
            }
            Block::Step { .. } => self.step(block, 0),
            Block::Unknown { attrs } => {
                attrs.text.lines().for_each(|line| self.paragraph("Quote", place, &run(line, &[])));
            }
        }
    }

    fn items(&mut self, items: &[ListItem], list: List, place: Place) {
        let (list, level) = (self.list(list), place.indent.min(DEEPEST));
        for ListItem::ListItem { content } in items {
            self.blocks(content, Place { item: Some((list, level)), indent: place.indent + 1 });
        }
    }

    /// A step with who and when behind it, then the steps below it.
    fn step(&mut self, block: &Block, level: usize) {
        let Block::Step { attrs, content } = block else { return };
        let known = self.steps;
        let list = known.unwrap_or_else(|| self.list(List::Figures { start: 1, level: 0 }));
        self.steps = Some(list);
        let mut runs = match content.first() {
            Some(Block::Paragraph { content }) => self.runs(content),
            _ => String::new(),
        };
        let said: Vec<&str> = attrs
            .owners
            .iter()
            .map(String::as_str)
            .chain(attrs.period.as_deref())
            .filter(|s| !s.is_empty())
            .collect();
        if !said.is_empty() {
            runs += &run(&format!(" ({})", said.join(", ")), &["<w:i/>"]);
        }
        self.paragraph("ListParagraph", Place { item: Some((list, level.min(DEEPEST))), indent: 0 }, &runs);
        content.iter().skip(1).for_each(|below| self.step(below, level + 1));
    }

    fn table(&mut self, rows: &[TableRow]) {
        let columns = rows.iter().map(|TableRow::TableRow { content }| content.len()).max().unwrap_or(0);
        if columns == 0 {
            return;
        }
        let width = WIDTH / columns;
        let grid = format!("<w:gridCol w:w=\"{width}\"/>").repeat(columns);
        self.body.xml += "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>\
                          <w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr>";
        self.body.xml += &format!("<w:tblGrid>{grid}</w:tblGrid>");
        let is_header = |cell: &TableCell| matches!(cell, TableCell::TableHeader { .. });
        let mut in_head = true;
        for TableRow::TableRow { content } in rows {
            in_head = in_head && !content.is_empty() && content.iter().all(is_header);
            self.body.xml += "<w:tr>";
            if in_head {
                self.body.xml += "<w:trPr><w:tblHeader/></w:trPr>";
            }
            for cell in content {
                let shade = if is_header(cell) {
                    "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F1EFEA\"/>"
                } else {
                    ""
                };
                self.body.xml +=
                    &format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{shade}</w:tcPr>");
                self.blocks(cell.content(), Place::default());
                // A cell ends with a paragraph.
                if !matches!(cell.content().last(), Some(Block::Paragraph { .. })) {
                    self.body.xml += "<w:p/>";
                }
                self.body.xml += "</w:tc>";
            }
            for _ in content.len()..columns {
                self.body.xml +=
                    &format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr><w:p/></w:tc>");
            }
            self.body.xml += "</w:tr>";
        }
        self.body.xml += "</w:tbl><w:p/>";
    }

    /// The picture with its description; the description alone where there is no picture to show.
    fn image(&mut self, blob: &str, alt: &str, place: Place) {
        let found = self.images.get(blob).and_then(|bytes| Some((picture(bytes)?, bytes)));
        let Some((size, bytes)) = found else {
            self.paragraph("Quote", place, &run(alt, &[]));
            return;
        };
        let at = self.body.media.len();
        self.body.media.push((format!("media/image{at}.{}", size.ending), bytes.clone()));
        self.n_pictures += 1;
        let (wide, high) = fitted(u64::from(size.width) * PIXEL_EMU, u64::from(size.height) * PIXEL_EMU);
        let (id, alt) = (self.n_pictures, escaped(alt));
        let drawing = format!(
            "<w:r><w:drawing><wp:inline><wp:extent cx=\"{wide}\" cy=\"{high}\"/>\
             <wp:docPr id=\"{id}\" name=\"image{id}\" descr=\"{alt}\"/>\
             <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
             <pic:pic><pic:nvPicPr><pic:cNvPr id=\"{id}\" name=\"image{id}\" descr=\"{alt}\"/><pic:cNvPicPr/></pic:nvPicPr>\
             <pic:blipFill><a:blip r:embed=\"img{at}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
             <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{wide}\" cy=\"{high}\"/></a:xfrm>\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
             </wp:inline></w:drawing></w:r>"
        );
        self.paragraph("Normal", place, &drawing);
    }

    /// Keeps a footnote and gives its number; links within it stand as words.
    fn footnote(&mut self, content: &[Inline]) -> usize {
        self.body.notes.push(run(&inline_text(content), &[]));
        self.body.notes.len()
    }

    fn runs(&mut self, content: &[Inline]) -> String {
        let mut out = String::new();
        for inline in content {
            let (text, marks) = match inline {
                Inline::Text { text, marks } => (text, marks),
                Inline::HardBreak => {
                    out += "<w:r><w:br/></w:r>";
                    continue;
                }
                Inline::Footnote { content } => {
                    let id = self.footnote(content);
                    out += &format!(
                        "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"{id}\"/></w:r>"
                    );
                    continue;
                }
                Inline::Reference { attrs } => {
                    out += &run(&attrs.shown, &[]);
                    continue;
                }
            };
            let mut looks = Vec::new();
            let mut link = None;
            for mark in marks {
                match mark {
                    Mark::Bold => looks.push("<w:b/>"),
                    Mark::Italic => looks.push("<w:i/>"),
                    Mark::Link { attrs } => link = Some(attrs.href.clone()),
                }
            }
            match link {
                None => out += &run(text, &looks),
                Some(href) => {
                    looks.insert(0, "<w:rStyle w:val=\"Hyperlink\"/>");
                    let at = self.body.links.len();
                    self.body.links.push(href);
                    out += &format!("<w:hyperlink r:id=\"link{at}\">{}</w:hyperlink>", run(text, &looks));
                }
            }
        }
        out
    }
}

pub(crate) fn run(text: &str, looks: &[&str]) -> String {
    let looks = if looks.is_empty() { String::new() } else { format!("<w:rPr>{}</w:rPr>", looks.concat()) };
    let lines: Vec<String> =
        text.split('\n').map(|line| format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(line))).collect();
    format!("<w:r>{looks}{}</w:r>", lines.join("<w:br/>"))
}

/// A size that fits the page, its shape kept.
fn fitted(wide: u64, high: u64) -> (u64, u64) {
    let (mut wide, mut high) = (wide.max(1), high.max(1));
    if wide > WIDTH_EMU {
        (wide, high) = (WIDTH_EMU, (high * WIDTH_EMU / wide).max(1));
    }
    if high > HEIGHT_EMU {
        (wide, high) = ((wide * HEIGHT_EMU / high).max(1), HEIGHT_EMU);
    }
    (wide, high)
}
