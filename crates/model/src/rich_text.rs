//! The text of a section: a closed tree that editor, store and PDF agree on.
//!
//! The JSON has the shape that the editor keeps in memory (`type`, `attrs`, `content`, `marks`), so that
//! nothing is translated on the way. What a file holds that we have no node for travels in
//! [`Block::Unknown`]; the page may not send such a node.

pub mod anchors;
pub mod references;

use crate::error::{Error, Result};
use crate::grammar::Verb;
use crate::id::{FigureId, PointId, StepId, TargetId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How deep lists and tables may be nested.
pub const MAX_DEPTH: usize = 24;
/// How many Unicode scalars one section may hold.
pub const MAX_CHARS: usize = 400_000;

/// One section's text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename = "doc")]
pub struct Doc {
    #[serde(default)]
    pub content: Vec<Block>,
}

/// A block of text. Field names inside `attrs` are those of the editor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", deny_unknown_fields)]
pub enum Block {
    Paragraph {
        #[serde(default)]
        content: Vec<Inline>,
    },
    Heading {
        attrs: HeadingAttrs,
        #[serde(default)]
        content: Vec<Inline>,
    },
    BulletList {
        content: Vec<ListItem>,
    },
    OrderedList {
        #[serde(default)]
        attrs: OrderedListAttrs,
        content: Vec<ListItem>,
    },
    Table {
        #[serde(default, skip_serializing_if = "TableAttrs::is_plain")]
        #[ts(optional, as = "Option<TableAttrs>")]
        attrs: TableAttrs,
        content: Vec<TableRow>,
    },
    Image {
        attrs: ImageAttrs,
    },
    /// What the body is asked, as one sentence; its verb beside it.
    DecisionPoint {
        attrs: PointAttrs,
        #[serde(default)]
        content: Vec<Inline>,
    },
    /// A follow-up step: one paragraph, then its own steps.
    Step {
        attrs: StepAttrs,
        content: Vec<Block>,
    },
    /// Kept verbatim and shown as such.
    Unknown {
        attrs: UnknownAttrs,
    },
}

/// A heading inside a section; the section's own heading is not in its text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HeadingAttrs {
    /// 1 is the first level below the section's heading; at most 3.
    pub level: u8,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OrderedListAttrs {
    /// The number of the first item.
    pub start: u32,
}

impl Default for OrderedListAttrs {
    fn default() -> Self {
        Self { start: 1 }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TableAttrs {
    /// Its lasting id, for references; given on saving where it has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub id: Option<FigureId>,
    /// What stands above it, behind "Tabel 2".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(optional, as = "Option<String>")]
    pub caption: String,
}

impl TableAttrs {
    fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImageAttrs {
    /// Its lasting id, for references; given on saving where it has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub id: Option<FigureId>,
    /// The picture's content address (BLAKE3, hex).
    pub blob: String,
    /// What the picture shows, for whoever does not see it; required before a pack is made.
    pub alt: String,
    /// What stands below it, behind "Afbeelding 2".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(optional, as = "Option<String>")]
    pub caption: String,
    /// Its share of the line in percent, from 10; its own size where none is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub width: Option<u8>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PointAttrs {
    pub id: PointId,
    pub verb: Verb,
    #[serde(default)]
    pub second_verb: Option<Verb>,
    /// *Eigen besluit nodig*: every partner also decides at home.
    #[serde(default)]
    pub needs_home_decision: bool,
    /// On what condition, as written ("mits de colleges zijn geraadpleegd"); read behind the sentence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(optional, as = "Option<String>")]
    pub condition: String,
}

impl PointAttrs {
    /// The whole sentence: `text` and the condition behind it.
    pub fn sentence(&self, text: &str) -> String {
        match self.condition.trim() {
            "" => text.to_owned(),
            condition => format!("{}, {condition}", text.trim_end().trim_end_matches(['.', ';', ','])),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StepAttrs {
    pub id: StepId,
    /// Who acts, as written.
    #[serde(default)]
    pub owners: Vec<String>,
    /// When, as written ("in Q4"); its dates are derived when the paper's meeting is known.
    #[serde(default)]
    pub period: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UnknownAttrs {
    /// Where it came from ("docx").
    pub origin: String,
    /// Its text as far as it has any.
    pub text: String,
    /// The thing itself.
    pub source: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", deny_unknown_fields)]
pub enum ListItem {
    ListItem { content: Vec<Block> },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", deny_unknown_fields)]
pub enum TableRow {
    TableRow { content: Vec<TableCell> },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", deny_unknown_fields)]
pub enum TableCell {
    TableHeader { content: Vec<Block> },
    TableCell { content: Vec<Block> },
}

/// Running text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", deny_unknown_fields)]
pub enum Inline {
    Text {
        text: String,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(optional, as = "Option<Vec<Mark>>")]
        marks: Vec<Mark>,
    },
    HardBreak,
    /// A note at the foot of the page; no note stands within another.
    Footnote {
        #[serde(default)]
        content: Vec<Inline>,
    },
    /// "zie afbeelding 2".
    Reference {
        attrs: ReferenceAttrs,
    },
}

/// A reference to something else, by its lasting id. Its words are made when it is shown
/// ([`references::Targets`]), so that they stay right when things move.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReferenceAttrs {
    pub kind: ReferenceKind,
    pub id: TargetId,
    /// The words as last shown; they stand where the target is gone.
    #[serde(default)]
    pub shown: String,
}

/// What a reference can lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum ReferenceKind {
    Image,
    Table,
    Section,
    Point,
    Step,
    Attachment,
    /// An item of the agenda.
    Item,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", deny_unknown_fields)]
pub enum Mark {
    Bold,
    Italic,
    Link { attrs: LinkAttrs },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LinkAttrs {
    /// http, https or mailto; anything else is refused.
    pub href: String,
}

impl Doc {
    /// A text of plain paragraphs.
    pub fn of_paragraphs<'a>(paragraphs: impl IntoIterator<Item = &'a str>) -> Self {
        Self { content: paragraphs.into_iter().map(Block::paragraph).collect() }
    }

    /// Refuses what may not be stored: too deep, too long, a link to elsewhere than the web or mail,
    /// a step that does not begin with its text, a heading level that does not exist.
    pub fn check(&self) -> Result<()> {
        let invalid = |value: &str| Err(Error::Invalid { field: "body".into(), value: value.into() });
        let plain = self.plain();
        // No text has more scalars than bytes.
        if plain.len() > MAX_CHARS && plain.chars().count() > MAX_CHARS {
            return invalid("length");
        }
        match self.content.iter().find_map(|block| block.fault(MAX_DEPTH)) {
            Some(fault) => invalid(fault),
            None => Ok(()),
        }
    }

    /// The text alone, one line per block. Anchors count Unicode scalars in it.
    pub fn plain(&self) -> String {
        let mut lines = Vec::new();
        self.content.iter().for_each(|block| block.plain_into(&mut lines));
        lines.join("\n")
    }

    /// The decision points, in reading order, each with its whole sentence.
    pub fn points(&self) -> Vec<(&PointAttrs, String)> {
        let mut found = Vec::new();
        self.walk(&mut |block, _| {
            if let Block::DecisionPoint { attrs, content } = block {
                found.push((attrs, attrs.sentence(&inline_text(content))));
            }
        });
        found
    }

    /// The steps, in reading order, each with its text and the step above it.
    pub fn steps(&self) -> Vec<(&StepAttrs, String, Option<StepId>)> {
        let mut found = Vec::new();
        self.walk(&mut |block, parent| {
            if let Block::Step { attrs, content } = block {
                found.push((attrs, step_text(content), parent));
            }
        });
        found
    }

    /// The ids of the pictures and tables that have one.
    pub fn figures(&self) -> impl Iterator<Item = FigureId> {
        let mut found = Vec::new();
        self.each_block(&mut |block| match block {
            Block::Image { attrs: ImageAttrs { id, .. } }
            | Block::Table { attrs: TableAttrs { id, .. }, .. } => {
                found.extend(*id);
            }
            _ => {}
        });
        found.into_iter()
    }

    /// The content addresses of its pictures, in reading order.
    pub fn pictures(&self) -> Vec<&str> {
        let mut found = Vec::new();
        self.walk(&mut |block, _| {
            if let Block::Image { attrs } = block {
                found.push(attrs.blob.as_str());
            }
        });
        found
    }

    /// What came from files and has no node of ours, in reading order.
    pub fn unknown(&self) -> Vec<&Block> {
        let mut found = Vec::new();
        self.walk(&mut |block, _| {
            if matches!(block, Block::Unknown { .. }) {
                found.push(block);
            }
        });
        found
    }

    /// Lets `visit` see every block, from the outside in.
    pub fn each_block<'a>(&'a self, visit: &mut impl FnMut(&'a Block)) {
        self.walk(&mut |block, _| visit(block));
    }

    /// Lets `change` see every block, from the outside in.
    pub fn each_block_mut(&mut self, change: &mut impl FnMut(&mut Block)) {
        self.content.iter_mut().for_each(|block| block.each_mut(change));
    }

    /// Lets `change` see all running text, footnotes included.
    pub fn each_inline_mut(&mut self, change: &mut impl FnMut(&mut Inline)) {
        self.each_block_mut(&mut |block| {
            for inline in block.inlines_mut() {
                change(inline);
                if let Inline::Footnote { content } = inline {
                    content.iter_mut().for_each(&mut *change);
                }
            }
        });
    }

    fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Block, Option<StepId>)) {
        self.content.iter().for_each(|block| block.walk(None, visit));
    }
}

impl Block {
    /// A paragraph of plain text.
    pub fn paragraph(text: &str) -> Self {
        Self::Paragraph { content: Inline::plain(text) }
    }

    fn walk<'a>(&'a self, parent: Option<StepId>, visit: &mut impl FnMut(&'a Block, Option<StepId>)) {
        visit(self, parent);
        let below = match self {
            Self::Step { attrs, .. } => Some(attrs.id),
            _ => parent,
        };
        self.children().for_each(|child| child.walk(below, visit));
    }

    fn each_mut(&mut self, change: &mut impl FnMut(&mut Block)) {
        change(self);
        match self {
            Self::BulletList { content } | Self::OrderedList { content, .. } => {
                for ListItem::ListItem { content } in content {
                    content.iter_mut().for_each(|block| block.each_mut(change));
                }
            }
            Self::Table { content, .. } => {
                for TableRow::TableRow { content } in content {
                    for TableCell::TableHeader { content } | TableCell::TableCell { content } in content {
                        content.iter_mut().for_each(|block| block.each_mut(change));
                    }
                }
            }
            Self::Step { content, .. } => content.iter_mut().for_each(|block| block.each_mut(change)),
            _ => {}
        }
    }

    fn children(&self) -> Box<dyn Iterator<Item = &Block> + '_> {
        match self {
            Self::BulletList { content } | Self::OrderedList { content, .. } => {
                Box::new(content.iter().flat_map(|ListItem::ListItem { content }| content))
            }
            Self::Table { content, .. } => Box::new(
                content
                    .iter()
                    .flat_map(|TableRow::TableRow { content }| content)
                    .flat_map(TableCell::content),
            ),
            Self::Step { content, .. } => Box::new(content.iter()),
            _ => Box::new(std::iter::empty()),
        }
    }

    /// The running text of a block that has some itself.
    pub fn inlines(&self) -> &[Inline] {
        match self {
            Self::Paragraph { content }
            | Self::Heading { content, .. }
            | Self::DecisionPoint { content, .. } => content,
            _ => &[],
        }
    }

    fn inlines_mut(&mut self) -> &mut [Inline] {
        match self {
            Self::Paragraph { content }
            | Self::Heading { content, .. }
            | Self::DecisionPoint { content, .. } => content,
            _ => &mut [],
        }
    }

    fn plain_into(&self, lines: &mut Vec<String>) {
        match self {
            Self::Paragraph { content } | Self::Heading { content, .. } => lines.push(inline_text(content)),
            Self::DecisionPoint { attrs, content } => lines.push(attrs.sentence(&inline_text(content))),
            Self::Image { attrs } => {
                lines.push(attrs.alt.clone());
                lines.extend(said(&attrs.caption));
            }
            Self::Unknown { attrs } => lines.push(attrs.text.clone()),
            Self::Table { attrs, .. } => lines.extend(said(&attrs.caption)),
            _ => {}
        }
        lines.extend(self.inlines().iter().filter_map(Inline::note).map(inline_text));
        self.children().for_each(|child| child.plain_into(lines));
    }

    fn fault(&self, depth: usize) -> Option<&'static str> {
        if depth == 0 {
            return Some("depth");
        }
        match self {
            Self::Heading { attrs, .. } if !(1..=3).contains(&attrs.level) => Some("heading"),
            Self::Step { content, .. } if !is_step(content) => Some("step"),
            Self::Image { attrs } if attrs.width.is_some_and(|width| !(10..=100).contains(&width)) => {
                Some("width")
            }
            _ if self.inlines().iter().any(links_elsewhere) => Some("link"),
            _ if self
                .inlines()
                .iter()
                .filter_map(Inline::note)
                .flatten()
                .any(|inline| inline.note().is_some()) =>
            {
                Some("footnote")
            }
            _ => self.children().find_map(|child| child.fault(depth - 1)),
        }
    }
}

impl TableCell {
    /// The cell's blocks.
    pub fn content(&self) -> &[Block] {
        match self {
            Self::TableHeader { content } | Self::TableCell { content } => content,
        }
    }
}

impl Inline {
    /// Text without marks; none where there is no text, as the editor allows no empty text node.
    pub fn plain(text: &str) -> Vec<Self> {
        if text.is_empty() {
            return Vec::new();
        }
        vec![Self::Text { text: text.to_owned(), marks: Vec::new() }]
    }

    /// The text of a footnote.
    pub fn note(&self) -> Option<&[Self]> {
        match self {
            Self::Footnote { content } => Some(content),
            _ => None,
        }
    }

    /// The words that this adds to the line it stands in; those of a footnote stand elsewhere.
    pub fn said(&self) -> &str {
        match self {
            Self::Text { text, .. } => text,
            Self::HardBreak => "\n",
            Self::Reference { attrs } => &attrs.shown,
            Self::Footnote { .. } => "",
        }
    }
}

/// The words of running text, without those of its footnotes.
pub fn inline_text(content: &[Inline]) -> String {
    content.iter().map(Inline::said).collect()
}

/// The words of a step, without those of the steps below it.
pub fn step_text(content: &[Block]) -> String {
    match content.first() {
        Some(Block::Paragraph { content }) => inline_text(content),
        _ => String::new(),
    }
}

fn is_step(content: &[Block]) -> bool {
    matches!(content.first(), Some(Block::Paragraph { .. }))
        && content[1..].iter().all(|block| matches!(block, Block::Step { .. }))
}

fn said(line: &str) -> Option<String> {
    (!line.is_empty()).then(|| line.to_owned())
}

fn links_elsewhere(inline: &Inline) -> bool {
    let marks = match inline {
        Inline::Text { marks, .. } => marks,
        Inline::Footnote { content } => return content.iter().any(links_elsewhere),
        Inline::HardBreak | Inline::Reference { .. } => return false,
    };
    marks.iter().any(|mark| match mark {
        Mark::Link { attrs } => !["https://", "http://", "mailto:"].iter().any(|s| attrs.href.starts_with(s)),
        Mark::Bold | Mark::Italic => false,
    })
}

#[cfg(test)]
mod tests;
