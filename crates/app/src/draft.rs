//! A recognised paper as the paper it becomes: each piece of text in its section, in reading order, with
//! points and steps as blocks in place of the lines they were read from. No words are lost on the way.

use chrono::{DateTime, Utc};
use tafelstuk_core::agenda::take_in::{Arrival, ListedItem};
use tafelstuk_core::board::{self, Visibility};
use tafelstuk_core::paper::content::{NewPaper, NewSection, Source};
use tafelstuk_core::paper::{Form, PaperKind, State};
use tafelstuk_intake::{Piece, PieceKind, Point, Recognised, Step, Treatment};
use tafelstuk_model::id::{BoardId, PointId, StepId};
use tafelstuk_model::rich_text::{
    Block, Doc, Inline, ListItem, OrderedListAttrs, PointAttrs, StepAttrs, TableAttrs, TableCell, TableRow,
};
use tafelstuk_model::section_role::SectionRole;

/// The paper that a recognised file becomes, and what it says of its place on an agenda.
pub(crate) fn arrival(found: &Recognised, source: Source, now: DateTime<Utc>) -> Arrival {
    let mut sections = Vec::new();
    if !found.opening.is_empty() {
        let body = Content { found, now, section: None, item: None }.doc(&found.opening);
        sections.push(NewSection { heading: String::new(), role: SectionRole::Core, body });
    }
    for (at, section) in found.sections.iter().enumerate() {
        let body = Content { found, now, section: Some(at), item: None }.doc(&section.blocks);
        sections.push(NewSection { heading: section.heading.clone(), role: section.role, body });
    }
    for (at, item) in found.agenda_items.iter().enumerate() {
        let label = item.label.clone().unwrap_or_default();
        let heading = format!("{label} {}", item.title).trim().to_owned();
        let body = Content { found, now, section: None, item: Some(at) }.doc(&item.blocks);
        sections.push(NewSection { heading, role: SectionRole::Custom, body });
    }
    let kind = kind(found);
    Arrival {
        item_label: found.agenda_item.clone(),
        items: if kind == PaperKind::Agenda { listed(found) } else { Vec::new() },
        beside: Vec::new(),
        paper: NewPaper {
            title: found.title.clone(),
            author: found.author.clone().unwrap_or_default(),
            portfolio_holder: found.portfolio_holder.clone().unwrap_or_default(),
            reference: found.reference.clone().unwrap_or_default(),
            warnings: found.warnings.iter().filter_map(word).collect(),
            meeting_date: found.meeting_date,
            form: Form::Typeset,
            kind,
            sections,
            ..supplied(String::new(), source).paper
        },
    }
}

/// The paper that a file becomes, with the pages that it came with where it has some.
pub(crate) fn whole(found: &Recognised, source: Source, now: DateTime<Utc>) -> Arrival {
    let form = form(found, &source);
    let made = arrival(found, source, now);
    Arrival { paper: NewPaper { form, ..made.paper }, ..made }
}

/// Imports start *zoals aangeleverd* where the original has pages that can be shown, which is a PDF. Word and
/// plain text have pages only in the program that lays them out, so what is read of them is set by us. A file
/// of several papers, or of an agenda, is no one's own pages.
fn form(found: &Recognised, source: &Source) -> Form {
    let has_pages = source.name.to_lowercase().ends_with(".pdf");
    let is_one = found.further.is_empty() && found.kind != tafelstuk_intake::PaperKind::Agenda;
    if has_pages && is_one { Form::AsSupplied } else { Form::Typeset }
}

/// A file whose text is not read, as the paper that keeps it as it came.
pub(crate) fn supplied(title: String, source: Source) -> Arrival {
    Arrival {
        item_label: None,
        items: Vec::new(),
        beside: Vec::new(),
        paper: NewPaper {
            // Taking it in gives it the meeting's board.
            board: BoardId::fresh(DateTime::UNIX_EPOCH),
            topic: None,
            kind: PaperKind::Other,
            title,
            form: Form::AsSupplied,
            state: State::Draft,
            author: String::new(),
            portfolio_holder: String::new(),
            reference: String::new(),
            visibility: Visibility::Participants,
            source: Some(source),
            warnings: Vec::new(),
            meeting_date: None,
            sections: Vec::new(),
        },
    }
}

pub(crate) fn kind(found: &Recognised) -> PaperKind {
    match found.kind {
        tafelstuk_intake::PaperKind::Note => PaperKind::Note,
        tafelstuk_intake::PaperKind::Proposal => PaperKind::Proposal,
        tafelstuk_intake::PaperKind::Agenda => PaperKind::Agenda,
        tafelstuk_intake::PaperKind::DecisionList => PaperKind::DecisionList,
        tafelstuk_intake::PaperKind::ActionList => PaperKind::ActionList,
        tafelstuk_intake::PaperKind::Minutes => PaperKind::Minutes,
        tafelstuk_intake::PaperKind::Source => PaperKind::Source,
    }
}

fn listed(found: &Recognised) -> Vec<ListedItem> {
    let line = |item: &tafelstuk_intake::AgendaItem| ListedItem {
        label: item.label.clone(),
        title: item.title.clone(),
        treatment: item.treatment.map(treatment),
    };
    found.agenda_items.iter().map(line).collect()
}

pub(crate) fn treatment(treatment: Treatment) -> board::Treatment {
    match treatment {
        Treatment::Information => board::Treatment::Information,
        Treatment::Discussion => board::Treatment::Discussion,
        Treatment::Decision => board::Treatment::Decision,
    }
}

/// A warning's name, as rows and the page have it.
pub(crate) fn word(warning: &tafelstuk_intake::Warning) -> Option<String> {
    serde_json::to_value(warning).ok()?.as_str().map(str::to_owned)
}

/// The part of a recognised paper whose blocks are made: a section, an agenda item, or the opening.
struct Content<'a> {
    found: &'a Recognised,
    now: DateTime<Utc>,
    section: Option<usize>,
    item: Option<usize>,
}

impl Content<'_> {
    fn doc(&self, pieces: &[Piece]) -> Doc {
        let mut content = Vec::new();
        let mut at = 0;
        while at < pieces.len() {
            let same = |piece: &Piece| piece.kind == pieces[at].kind && !self.is_special(piece);
            if self.is_special(&pieces[at]) {
                self.special(&pieces[at], &mut content);
                at += 1;
                continue;
            }
            let run = pieces[at..].iter().take_while(|piece| same(piece)).count().max(1);
            match pieces[at].kind {
                PieceKind::Paragraph => content.push(Block::paragraph(&pieces[at].text)),
                PieceKind::Item => content.push(list(&pieces[at..at + run])),
                PieceKind::Row => content.push(table(&pieces[at..at + run])),
            }
            at += if pieces[at].kind == PieceKind::Paragraph { 1 } else { run };
        }
        Doc { content }
    }

    fn is_special(&self, piece: &Piece) -> bool {
        self.points(piece).next().is_some() || self.steps(piece).next().is_some()
    }

    /// A piece with points or steps in it: what it says before them, they themselves, and the rest.
    fn special(&self, piece: &Piece, content: &mut Vec<Block>) {
        let points: Vec<&Point> = self.points(piece).collect();
        let steps: Vec<(usize, &Step)> = self.steps(piece).collect();
        let taken: Vec<&str> = points
            .iter()
            .map(|point| point.text.as_str())
            .chain(steps.iter().map(|(_, step)| step.text.as_str()))
            .collect();
        let (before, after) = around(&piece.text, &taken);
        content.extend(before.map(|text| Block::paragraph(&text)));
        content.extend(points.into_iter().map(|point| self.point(point)));
        // A nested step comes with the one above it.
        let tops = steps.into_iter().filter(|(_, step)| step.parent.is_none());
        content.extend(tops.map(|(at, step)| self.step(at, step)));
        content.extend(after.map(|text| Block::paragraph(&text)));
    }

    fn point(&self, point: &Point) -> Block {
        let attrs = PointAttrs {
            id: PointId::fresh(self.now),
            verb: point.verb,
            second_verb: point.second_verb,
            needs_home_decision: false,
            condition: String::new(),
        };
        Block::DecisionPoint { attrs, content: Inline::plain(&point.text) }
    }

    fn step(&self, at: usize, step: &Step) -> Block {
        let attrs = StepAttrs {
            id: StepId::fresh(self.now),
            owners: step.owners.clone(),
            period: step.period.as_ref().map(|period| period.literal.clone()),
        };
        let mut content = vec![Block::paragraph(&step.text)];
        let below = self.found.steps.iter().enumerate().filter(|(_, other)| other.parent == Some(at));
        content.extend(below.map(|(at, step)| self.step(at, step)));
        Block::Step { attrs, content }
    }

    fn points(&self, piece: &Piece) -> impl Iterator<Item = &Point> {
        let lines = piece.lines;
        self.found
            .decision_points
            .iter()
            .filter(move |point| point.section == self.section && point.item == self.item)
            .filter(move |point| lines.first <= point.lines.first && point.lines.first <= lines.last)
    }

    fn steps(&self, piece: &Piece) -> impl Iterator<Item = (usize, &Step)> {
        let lines = piece.lines;
        self.found
            .steps
            .iter()
            .enumerate()
            .filter(move |(_, step)| step.section == self.section && step.item == self.item)
            .filter(move |(_, step)| lines.first <= step.lines.first && step.lines.first <= lines.last)
    }
}

/// What a piece says before the points and steps in it, and besides them.
fn around(text: &str, taken: &[&str]) -> (Option<String>, Option<String>) {
    let first = taken.iter().filter_map(|part| text.find(part)).min().unwrap_or(0);
    let mut rest = text[first..].to_owned();
    for part in taken {
        rest = rest.replacen(part, " ", 1);
    }
    (words(&text[..first]), words(&rest))
}

/// Words with single spaces; none where only marks are left, such as the full stop between two points.
fn words(text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.chars().any(char::is_alphanumeric).then_some(text)
}

/// Items in a row as one list, nested by their level; figures before them make it a numbered one.
fn list(items: &[Piece]) -> Block {
    let level = items[0].level;
    let mut content: Vec<ListItem> = Vec::new();
    let mut at = 0;
    while at < items.len() {
        let below = items[at + 1..].iter().take_while(|item| item.level > level).count();
        let mut blocks = vec![Block::paragraph(&items[at].text)];
        if below > 0 {
            blocks.push(list(&items[at + 1..at + 1 + below]));
        }
        content.push(ListItem::ListItem { content: blocks });
        at += 1 + below;
    }
    match items[0].marker.as_deref().and_then(|marker| marker.trim_end_matches(['.', ')']).parse().ok()) {
        Some(start) => Block::OrderedList { attrs: OrderedListAttrs { start }, content },
        None => Block::BulletList { content },
    }
}

/// Rows as one table; the first is its header.
fn table(rows: &[Piece]) -> Block {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(1).max(1);
    let content = rows.iter().enumerate().map(|(at, row)| {
        let cells = (0..width).map(|column| {
            let text = row.cells.get(column).map_or("", String::as_str);
            // A cell divides its paragraphs by line breaks; an empty one is a paragraph too.
            let content = text.split('\n').map(|line| Block::paragraph(line.trim())).collect();
            if at == 0 { TableCell::TableHeader { content } } else { TableCell::TableCell { content } }
        });
        TableRow::TableRow { content: cells.collect() }
    });
    Block::Table { attrs: TableAttrs::default(), content: content.collect() }
}

#[cfg(test)]
mod tests {
    use super::{Arrival, Source, arrival};
    use chrono::{DateTime, NaiveDate};
    use tafelstuk_intake::{Piece, recognise};
    use tafelstuk_model::rich_text::Block;

    fn fixtures() -> Vec<(String, Vec<u8>)> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/intake");
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let texts = files.filter(|path| path.extension().is_some_and(|ending| ending == "txt"));
        texts.map(|path| (path.display().to_string(), std::fs::read(path).unwrap())).collect()
    }

    fn taken(bytes: &[u8]) -> (tafelstuk_intake::Recognised, Arrival) {
        let found = recognise(bytes, "stuk.txt", NaiveDate::from_ymd_opt(2026, 9, 16), None).unwrap();
        let source = Source { name: "stuk.txt".into(), blob: String::new(), bytes: 0 };
        let arrival = arrival(&found, source, DateTime::UNIX_EPOCH);
        (found, arrival)
    }

    fn words(text: &str) -> Vec<String> {
        let mut words: Vec<String> =
            text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect();
        words.sort();
        words
    }

    fn said(pieces: &[Piece]) -> String {
        let lines = pieces
            .iter()
            .map(|piece| if piece.cells.is_empty() { piece.text.clone() } else { piece.cells.join(" ") });
        lines.collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn no_word_of_a_section_is_lost_or_doubled_on_the_way_to_the_paper() {
        assert!(fixtures().len() > 2);
        for (name, bytes) in fixtures() {
            let (found, arrival) = taken(&bytes);
            let parts = found
                .sections
                .iter()
                .map(|section| (section.heading.clone(), &section.blocks))
                .chain(found.agenda_items.iter().map(|item| (item.title.clone(), &item.blocks)));
            let from = usize::from(!found.opening.is_empty());
            for ((heading, blocks), section) in parts.zip(&arrival.paper.sections[from..]) {
                assert!(section.heading.ends_with(&heading), "{name}");
                assert_eq!(words(&section.body.plain()), words(&said(blocks)), "{name}: {heading}");
                section.body.check().unwrap();
            }
        }
    }

    #[test]
    fn points_and_nested_steps_become_blocks_in_their_sections() {
        for (name, bytes) in fixtures() {
            let (found, arrival) = taken(&bytes);
            let docs = || arrival.paper.sections.iter().map(|section| &section.body);
            let points: Vec<String> = docs().flat_map(|doc| doc.points()).map(|(_, text)| text).collect();
            let expected: Vec<String> =
                found.decision_points.iter().map(|point| point.text.clone()).collect();
            assert_eq!(points, expected, "{name}");
            let nested = docs().flat_map(|doc| doc.steps()).filter(|(.., parent)| parent.is_some()).count();
            let expected = found.steps.iter().filter(|step| step.parent.is_some()).count();
            assert_eq!(nested, expected, "{name}");
        }
    }

    #[test]
    fn figures_before_items_make_a_numbered_list_and_deeper_items_nest() {
        let text = "Bespreeknotitie\n\nAanleiding\n\n1. Eerst worden de cijfers van de drie gemeenten verzameld.\n2. Daarna volgt een gesprek met de aanbieders.\n\nKern\n- Buiten\n  o Binnen\n- Weer buiten\n";
        let (_, arrival) = taken(text.as_bytes());
        let blocks: Vec<&Block> = arrival.paper.sections.iter().flat_map(|s| &s.body.content).collect();
        assert!(matches!(blocks[0], Block::OrderedList { content, .. } if content.len() == 2), "{blocks:?}");
        assert!(matches!(blocks[1], Block::BulletList { content } if content.len() == 2), "{blocks:?}");
    }
}
