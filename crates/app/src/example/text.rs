//! The text of the example's papers: short marks in plain files, made the documents that an editor keeps.

use super::Names;
use serde::Deserialize;
use tafelstuk_core::history::Write;
use tafelstuk_core::paper::content::NewSection;
use tafelstuk_model::grammar;
use tafelstuk_model::id::{PointId, StepId};
use tafelstuk_model::rich_text::{
    Block, Doc, HeadingAttrs, Inline, LinkAttrs, ListItem, Mark, OrderedListAttrs, PointAttrs, StepAttrs,
    TableAttrs, TableCell, TableRow,
};
use tafelstuk_model::section_role::SectionRole;

#[derive(Clone, Deserialize)]
pub(super) struct SectionText {
    heading: String,
    role: SectionRole,
    content: Vec<BlockText>,
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "snake_case")]
enum BlockText {
    P(String),
    H(String),
    Ul(Vec<ItemLine>),
    Ol(Vec<ItemLine>),
    Table { header: Vec<String>, rows: Vec<Vec<String>> },
    Point(PointText),
    Step(StepText),
}

#[derive(Clone, Deserialize)]
#[serde(untagged)]
enum ItemLine {
    Line(String),
    Nested {
        t: String,
        #[serde(default)]
        ul: Vec<ItemLine>,
    },
}

#[derive(Clone, Deserialize)]
struct PointText {
    key: String,
    text: String,
    #[serde(default)]
    home: bool,
}

#[derive(Clone, Deserialize)]
struct StepText {
    key: String,
    text: String,
    #[serde(default)]
    owners: Vec<String>,
    period: Option<String>,
    #[serde(default)]
    steps: Vec<StepText>,
}

pub(super) fn section_of(
    write: &Write<'_>,
    names: &mut Names,
    paper: &str,
    text: &SectionText,
) -> NewSection {
    let content = text.content.iter().map(|block| block_of(write, names, paper, block)).collect();
    NewSection { heading: text.heading.clone(), role: text.role, body: Doc { content } }
}

fn block_of(write: &Write<'_>, names: &mut Names, paper: &str, text: &BlockText) -> Block {
    match text {
        BlockText::P(text) => Block::Paragraph { content: inlines(text) },
        BlockText::H(text) => Block::Heading { attrs: HeadingAttrs { level: 1 }, content: inlines(text) },
        BlockText::Ul(items) => Block::BulletList { content: items.iter().map(list_item).collect() },
        BlockText::Ol(items) => Block::OrderedList {
            attrs: OrderedListAttrs::default(),
            content: items.iter().map(list_item).collect(),
        },
        BlockText::Table { header, rows } => table(header, rows),
        BlockText::Point(point) => point_of(write, names, paper, point),
        BlockText::Step(step) => step_of(write, names, paper, step),
    }
}

fn point_of(write: &Write<'_>, names: &mut Names, paper: &str, text: &PointText) -> Block {
    let key = format!("{paper}/{}", text.key);
    let id = *names.points.entry(key).or_insert_with(|| PointId::fresh(write.now()));
    let verbs = grammar::verbs_under(&text.text, None);
    let attrs = PointAttrs {
        id,
        verb: verbs.first,
        second_verb: verbs.second,
        needs_home_decision: text.home,
        condition: String::new(),
    };
    Block::DecisionPoint { attrs, content: inlines(&text.text) }
}

fn step_of(write: &Write<'_>, names: &mut Names, paper: &str, text: &StepText) -> Block {
    let key = format!("{paper}/{}", text.key);
    let id = *names.steps.entry(key).or_insert_with(|| StepId::fresh(write.now()));
    let attrs = StepAttrs { id, owners: text.owners.clone(), period: text.period.clone() };
    let mut content = vec![Block::Paragraph { content: inlines(&text.text) }];
    content.extend(text.steps.iter().map(|below| step_of(write, names, paper, below)));
    Block::Step { attrs, content }
}

fn list_item(text: &ItemLine) -> ListItem {
    let (line, below) = match text {
        ItemLine::Line(line) => (line, &[][..]),
        ItemLine::Nested { t, ul } => (t, ul.as_slice()),
    };
    let mut content = vec![Block::Paragraph { content: inlines(line) }];
    if !below.is_empty() {
        content.push(Block::BulletList { content: below.iter().map(list_item).collect() });
    }
    ListItem::ListItem { content }
}

fn table(header: &[String], rows: &[Vec<String>]) -> Block {
    let cell = |text: &String| vec![Block::Paragraph { content: inlines(text) }];
    let head = header.iter().map(|text| TableCell::TableHeader { content: cell(text) }).collect();
    let body = rows.iter().map(|row| TableRow::TableRow {
        content: row.iter().map(|text| TableCell::TableCell { content: cell(text) }).collect(),
    });
    let content = std::iter::once(TableRow::TableRow { content: head }).chain(body).collect();
    Block::Table { attrs: TableAttrs::default(), content }
}

/// The files' marks: `**bold**`, `*italic*` and `[words](https://address)`.
fn inlines(text: &str) -> Vec<Inline> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['*', '[']) {
        let marked = marked(&rest[at..]);
        let Some((words, mark, length)) = marked else {
            let next = rest[at + 1..].find(['*', '[']).map_or(rest.len(), |n| at + 1 + n);
            push(&mut found, &rest[..next], Vec::new());
            rest = &rest[next..];
            continue;
        };
        push(&mut found, &rest[..at], Vec::new());
        push(&mut found, words, vec![mark]);
        rest = &rest[at + length..];
    }
    push(&mut found, rest, Vec::new());
    found
}

fn marked(text: &str) -> Option<(&str, Mark, usize)> {
    if let Some(inside) = text.strip_prefix("**") {
        let end = inside.find("**")?;
        return Some((&inside[..end], Mark::Bold, end + 4));
    }
    if let Some(inside) = text.strip_prefix('*') {
        let end = inside.find('*')?;
        return Some((&inside[..end], Mark::Italic, end + 2));
    }
    let inside = text.strip_prefix('[')?;
    let (words, rest) = inside.split_once("](")?;
    let (href, _) = rest.split_once(')')?;
    let mark = Mark::Link { attrs: LinkAttrs { href: href.to_owned() } };
    Some((words, mark, words.len() + href.len() + 4))
}

fn push(found: &mut Vec<Inline>, text: &str, marks: Vec<Mark>) {
    if !text.is_empty() {
        found.push(Inline::Text { text: text.to_owned(), marks });
    }
}
