//! Lines of a file as blocks of a text, and other words for blocks that stand.

use super::super::Line;
use super::super::lines::{At, block_at, point_tail, squeezed, step_tail};
use super::super::reword::reword;
use super::New;
use super::tree::{block_mut, insert_item, insert_row, put_after};
use chrono::{DateTime, Utc};
use tafelstuk_model::grammar;
use tafelstuk_model::id::{PointId, StepId};
use tafelstuk_model::period::Period;
use tafelstuk_model::rich_text::{
    Block, Doc, HeadingAttrs, Inline, ListItem, OrderedListAttrs, PointAttrs, StepAttrs, TableAttrs,
    TableCell, TableRow, inline_text,
};
use tafelstuk_model::section_role::SectionRole;

/// What blocks are made with.
pub(super) struct Making<'a> {
    pub home_decision: &'a str,
    pub now: DateTime<Utc>,
}

impl Making<'_> {
    /// Other words for a block, given as Word shows it.
    pub fn reword(&self, block: &mut Block, shown: &str, is_alt: bool) {
        match block {
            Block::Paragraph { content } | Block::Heading { content, .. } => {
                *content = reword(content, shown)
            }
            Block::Image { attrs } if is_alt => attrs.alt = shown.to_owned(),
            Block::Image { attrs } => attrs.caption = shown.to_owned(),
            Block::Table { attrs, .. } => attrs.caption = shown.to_owned(),
            Block::DecisionPoint { attrs, content } => {
                let tail = format!(" ({})", self.home_decision);
                let said = shown.strip_suffix(tail.as_str());
                attrs.needs_home_decision = said.is_some();
                let said = said.unwrap_or(shown);
                let condition = PointAttrs { needs_home_decision: false, ..attrs.clone() };
                let condition = point_tail(&condition, "");
                let words = match said.strip_suffix(condition.as_str()) {
                    Some(words) => words,
                    None => {
                        attrs.condition.clear();
                        said
                    }
                };
                if let Some(verbs) = grammar::verbs(words) {
                    (attrs.verb, attrs.second_verb) = (verbs.first, verbs.second);
                }
                *content = reword(content, words);
            }
            Block::Step { attrs, content } => {
                let tail = step_tail(attrs);
                let words = match shown.strip_suffix(tail.as_str()) {
                    Some(words) => words,
                    None => {
                        let (words, owners, period) = who_and_when(shown);
                        (attrs.owners, attrs.period) = (owners, period);
                        words
                    }
                };
                if let Some(Block::Paragraph { content }) = content.first_mut() {
                    *content = reword(content, words);
                }
            }
            Block::BulletList { .. } | Block::OrderedList { .. } | Block::Unknown { .. } => {}
        }
    }

    pub fn insert(&self, doc: &mut Doc, at: Option<&At>, ends: bool, what: Vec<New>) {
        let rows: Vec<&Vec<String>> = what
            .iter()
            .filter_map(|new| match new {
                New::Line(Line { cells: Some(cells), .. }) => Some(cells),
                _ => None,
            })
            .collect();
        let Some(at) = at else {
            let blocks = if rows.is_empty() { self.blocks(&what) } else { vec![table(&rows)] };
            doc.content.splice(0..0, blocks);
            return;
        };
        if let (Some(row), [cells]) = (at.row, rows.as_slice()) {
            insert_row(&mut doc.content, &at.path[..row], cells);
        } else if !rows.is_empty() {
            let top = (at.path[0] + 1).min(doc.content.len());
            doc.content.insert(top, table(&rows));
        } else {
            what.into_iter().rev().for_each(|new| self.insert_one(doc, at, ends, new));
        }
    }

    fn insert_one(&self, doc: &mut Doc, at: &At, ends: bool, new: New) {
        let (is_item, level) = match &new {
            New::Line(line) => (line.item.is_some(), usize::from(line.item.unwrap_or(0))),
            New::Block { is_item, .. } => (*is_item, 0),
        };
        let beside = block_at(doc, &at.path).map(kind);
        match beside {
            Some(Kind::Step) if is_item => {
                let step = self.step(new);
                let is_below = level + 1 > at.path.len();
                if let (true, Some(Block::Step { content, .. })) =
                    (is_below, block_mut(&mut doc.content, &at.path))
                {
                    content.insert(1, step);
                } else {
                    put_after(&mut doc.content, &at.path, step);
                }
                return;
            }
            Some(Kind::Point) if is_item => {
                let point = self.point(new);
                return put_after(&mut doc.content, &at.path, point);
            }
            _ => {}
        }
        let in_list = at.row.is_none() && at.path.len() >= 3;
        if in_list && is_item {
            let item = ListItem::ListItem { content: vec![self.block(new)] };
            insert_item(&mut doc.content, &at.path, item);
        } else if at.row.is_some() || (in_list && !ends) {
            let block = self.block(new);
            put_after(&mut doc.content, &at.path, block);
        } else {
            self.insert_at_top(doc, at.path[0] + 1, new, is_item);
        }
    }

    /// Behind an outermost block; an item joins the list that follows.
    fn insert_at_top(&self, doc: &mut Doc, at: usize, new: New, is_item: bool) {
        let at = at.min(doc.content.len());
        let numbered = matches!(&new, New::Line(line) if line.numbered);
        let block = self.block(new);
        if !is_item || !matches!(block, Block::Paragraph { .. }) {
            doc.content.insert(at, block);
            return;
        }
        let item = ListItem::ListItem { content: vec![block] };
        match doc.content.get_mut(at) {
            Some(Block::BulletList { content }) if !numbered => content.insert(0, item),
            Some(Block::OrderedList { content, .. }) if numbered => content.insert(0, item),
            _ => doc.content.insert(at, list(numbered, vec![item])),
        }
    }

    fn block(&self, new: New) -> Block {
        match new {
            New::Block { block, .. } => block,
            New::Line(Line { text, heading: Some(level), .. }) => Block::Heading {
                attrs: HeadingAttrs { level: level.saturating_sub(1).clamp(1, 3) },
                content: Inline::plain(&text),
            },
            New::Line(line) => Block::paragraph(&line.text),
        }
    }

    /// A point where the words ask something; otherwise the words alone.
    fn point(&self, new: New) -> Block {
        let line = match new {
            New::Line(line) => line,
            New::Block { block, .. } => return block,
        };
        let tail = format!(" ({})", self.home_decision);
        let words = line.text.strip_suffix(tail.as_str());
        let (needs_home_decision, words) = (words.is_some(), words.unwrap_or(&line.text));
        let Some(verbs) = grammar::verbs(words) else { return Block::paragraph(&line.text) };
        let attrs = PointAttrs {
            id: PointId::fresh(self.now),
            verb: verbs.first,
            second_verb: verbs.second,
            needs_home_decision,
            condition: String::new(),
        };
        Block::DecisionPoint { attrs, content: Inline::plain(words) }
    }

    fn step(&self, new: New) -> Block {
        let line = match new {
            New::Line(line) => line,
            New::Block { block: block @ Block::Step { .. }, .. } => return block,
            New::Block { block, .. } => Line { text: inline_text(block.inlines()), ..Line::default() },
        };
        let (words, owners, period) = who_and_when(&line.text);
        let attrs = StepAttrs { id: StepId::fresh(self.now), owners, period };
        Block::Step { attrs, content: vec![Block::paragraph(words)] }
    }

    /// Lines as blocks of a text: items as lists, in a proposal as points, among what follows as steps.
    pub fn doc(&self, lines: &[Line], role: SectionRole) -> Doc {
        let mut content: Vec<Block> = Vec::new();
        let mut rows: Vec<&Vec<String>> = Vec::new();
        for (at, line) in lines.iter().enumerate() {
            if let Some(cells) = &line.cells {
                rows.push(cells);
                if lines.get(at + 1).is_none_or(|next| next.cells.is_none()) {
                    content.push(table(&std::mem::take(&mut rows)));
                }
                continue;
            }
            let new = New::Line(line.clone());
            match (line.item, role) {
                (Some(_), SectionRole::Proposal) => content.push(self.point(new)),
                (Some(_), SectionRole::NextSteps) => content.push(self.step(new)),
                (Some(_), _) => self.add_item(&mut content, new, line.numbered),
                (None, _) => content.push(self.block(new)),
            }
        }
        Doc { content }
    }

    fn add_item(&self, content: &mut Vec<Block>, new: New, numbered: bool) {
        let item = ListItem::ListItem { content: vec![self.block(new)] };
        match content.last_mut() {
            Some(Block::BulletList { content }) if !numbered => content.push(item),
            Some(Block::OrderedList { content, .. }) if numbered => content.push(item),
            _ => content.push(list(numbered, vec![item])),
        }
    }

    fn blocks(&self, what: &[New]) -> Vec<Block> {
        let mut content = Vec::new();
        for new in what {
            match new {
                New::Line(line) if line.item.is_some() => {
                    self.add_item(&mut content, new.clone(), line.numbered)
                }
                _ => content.push(self.block(new.clone())),
            }
        }
        content
    }
}

enum Kind {
    Step,
    Point,
    Other,
}

fn kind(block: &Block) -> Kind {
    match block {
        Block::Step { .. } => Kind::Step,
        Block::DecisionPoint { .. } => Kind::Point,
        _ => Kind::Other,
    }
}

/// "Beeld maken (AST, in Q4)": the words, who, and when.
fn who_and_when(shown: &str) -> (&str, Vec<String>, Option<String>) {
    let parted = shown.strip_suffix(')').and_then(|shown| shown.rsplit_once(" ("));
    let Some((words, said)) = parted else { return (shown, Vec::new(), None) };
    let mut owners: Vec<String> = said.split(", ").map(|part| part.trim().to_owned()).collect();
    let is_period = |part: &String| Period::find(part, None, None).is_some();
    let period = owners.last().is_some_and(is_period).then(|| owners.pop()).flatten();
    owners.retain(|owner| !owner.is_empty());
    (words, owners, period)
}

fn list(numbered: bool, content: Vec<ListItem>) -> Block {
    if numbered {
        Block::OrderedList { attrs: OrderedListAttrs::default(), content }
    } else {
        Block::BulletList { content }
    }
}

/// Rows as one table; the first is its header.
fn table(rows: &[&Vec<String>]) -> Block {
    let width = rows.iter().map(|cells| cells.len()).max().unwrap_or(1);
    let content = rows.iter().enumerate().map(|(at, cells)| row(cells, width, at == 0)).collect();
    Block::Table { attrs: TableAttrs::default(), content }
}

pub(super) fn row(cells: &[String], width: usize, is_header: bool) -> TableRow {
    let cell = |at: usize| {
        let lines = cells.get(at).map(String::as_str).unwrap_or_default().lines();
        let mut content: Vec<Block> = lines.map(|line| Block::paragraph(&squeezed(line))).collect();
        if content.is_empty() {
            content.push(Block::paragraph(""));
        }
        if is_header { TableCell::TableHeader { content } } else { TableCell::TableCell { content } }
    };
    TableRow::TableRow { content: (0..width.max(1)).map(cell).collect() }
}
