//! The text as the pieces that Word shows, each with its place, and which lines of the file show which piece.

use super::Line;
use crate::paper::Snapshot;
use tafelstuk_model::rich_text::{Block, Doc, ImageAttrs, Inline, ListItem, TableCell, TableRow};
use tafelstuk_model::rich_text::{PointAttrs, StepAttrs, inline_text, step_text};

/// How many pieces are passed over in search of the one that a line shows.
const FURTHEST: usize = 8;
/// The longest mark before a typed item ("10a. ").
const LONGEST_MARK: usize = 8;

/// A stretch of the text that stands by itself in Word.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub place: Place,
    /// As Word shows it, with single spaces.
    pub shown: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Title,
    /// The heading of a section.
    Heading(usize),
    Text(At),
    Alt(At),
    Caption(At),
    /// One of the footnotes of a block, from 0.
    Note(At, usize),
    /// Kept as it came from a file.
    Kept(At),
}

/// A block: its section, and the way to it from the outside in. A list adds item and block, a table row, cell
/// and block, a step the place below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct At {
    pub section: usize,
    pub path: Vec<usize>,
    /// How much of the way leads to the row that it stands in.
    pub row: Option<usize>,
}

/// Where a line of ours stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shows {
    /// From where to where of what the piece shows.
    Part { piece: usize, from: usize, to: usize },
    /// The pieces of each cell.
    Row(Vec<Vec<usize>>),
}

impl Piece {
    pub fn at(&self) -> Option<&At> {
        match &self.place {
            Place::Text(at) | Place::Alt(at) | Place::Caption(at) | Place::Note(at, _) | Place::Kept(at) => {
                Some(at)
            }
            Place::Title | Place::Heading(_) => None,
        }
    }

    pub fn section(&self) -> Option<usize> {
        match self.place {
            Place::Heading(section) => Some(section),
            _ => self.at().map(|at| at.section),
        }
    }
}

/// Everything that Word shows of a text, in its order; notes behind all else.
pub(super) fn pieces(text: &Snapshot, home_decision: &str) -> Vec<Piece> {
    let title = Piece { place: Place::Title, shown: squeezed(&text.title) };
    let mut found = Found { home_decision, pieces: vec![title], notes: Vec::new() };
    for (section, part) in text.sections.iter().enumerate() {
        found.put(Place::Heading(section), &part.heading);
        for (at, block) in part.body.content.iter().enumerate() {
            found.block(block, At { section, path: vec![at], row: None });
        }
    }
    found.pieces.append(&mut found.notes);
    found.pieces
}

struct Found<'a> {
    home_decision: &'a str,
    pieces: Vec<Piece>,
    notes: Vec<Piece>,
}

impl Found<'_> {
    fn put(&mut self, place: Place, shown: &str) {
        let shown = squeezed(shown);
        if !shown.is_empty() {
            self.pieces.push(Piece { place, shown });
        }
    }

    fn block(&mut self, block: &Block, at: At) {
        self.notes_of(block, &at);
        let below = |more: &[usize]| At { path: [&at.path, more].concat(), ..at.clone() };
        match block {
            Block::Paragraph { content } | Block::Heading { content, .. } => {
                self.put(Place::Text(at), &inline_text(content));
            }
            Block::DecisionPoint { attrs, content } => {
                let shown = inline_text(content) + &point_tail(attrs, self.home_decision);
                self.put(Place::Text(at), &shown);
            }
            Block::Step { attrs, content } => {
                self.put(Place::Text(at.clone()), &(step_text(content) + &step_tail(attrs)));
                if let Some(words) = content.first() {
                    self.notes_of(words, &below(&[0]));
                }
                for (n, step) in content.iter().enumerate().skip(1) {
                    self.block(step, below(&[n]));
                }
            }
            Block::BulletList { content } | Block::OrderedList { content, .. } => {
                for (item, ListItem::ListItem { content }) in content.iter().enumerate() {
                    content.iter().enumerate().for_each(|(n, block)| self.block(block, below(&[item, n])));
                }
            }
            Block::Table { attrs, content } => {
                self.put(Place::Caption(at.clone()), &attrs.caption);
                for (row, TableRow::TableRow { content }) in content.iter().enumerate() {
                    for (cell, content) in content.iter().map(TableCell::content).enumerate() {
                        for (n, block) in content.iter().enumerate() {
                            let inner = At { row: Some(at.path.len() + 1), ..below(&[row, cell, n]) };
                            self.block(block, inner);
                        }
                    }
                }
            }
            Block::Image { attrs: ImageAttrs { alt, caption, .. } } => {
                self.put(Place::Alt(at.clone()), alt);
                self.put(Place::Caption(at), caption);
            }
            Block::Unknown { attrs } => {
                attrs.text.lines().for_each(|line| self.put(Place::Kept(at.clone()), line));
            }
        }
    }

    fn notes_of(&mut self, block: &Block, at: &At) {
        let notes = block.inlines().iter().filter_map(Inline::note);
        self.notes.extend(notes.enumerate().map(|(n, note)| Piece {
            place: Place::Note(at.clone(), n),
            shown: squeezed(&inline_text(note)),
        }));
    }
}

/// What Word shows behind the sentence of a point.
pub(super) fn point_tail(attrs: &PointAttrs, home_decision: &str) -> String {
    let condition = match attrs.condition.trim() {
        "" => String::new(),
        condition => format!(", {condition}"),
    };
    condition + &if attrs.needs_home_decision { format!(" ({home_decision})") } else { String::new() }
}

/// What Word shows behind the words of a step: who and when.
pub(super) fn step_tail(attrs: &StepAttrs) -> String {
    let owners = attrs.owners.iter().map(String::as_str);
    let said: Vec<&str> = owners.chain(attrs.period.as_deref()).filter(|said| !said.is_empty()).collect();
    if said.is_empty() { String::new() } else { format!(" ({})", said.join(", ")) }
}

/// For each line of our own file, the piece that it shows; none where it shows what stands around the text.
pub(super) fn places(lines: &[Line], pieces: &[Piece]) -> Vec<Option<Shows>> {
    let mut reader = Reader { pieces, next: 0, from: 0 };
    lines.iter().map(|line| reader.line(line)).collect()
}

struct Reader<'a> {
    pieces: &'a [Piece],
    /// The piece at hand, and how much of it was shown.
    next: usize,
    from: usize,
}

impl Reader<'_> {
    fn line(&mut self, line: &Line) -> Option<Shows> {
        if let Some(cells) = &line.cells {
            return self.row(cells);
        }
        let (piece, from) = self.find(&line.text, line.heading == Some(1))?;
        Some(Shows::Part { piece, from, to: from + line.text.len() })
    }

    /// The piece that shows these words next, and where in it.
    fn find(&mut self, words: &str, is_section: bool) -> Option<(usize, usize)> {
        let at = self.next;
        if let Some(piece) = self.pieces.get(at)
            && let Some(found) = piece.shown.get(self.from..).and_then(|rest| rest.find(words))
            && found <= LONGEST_MARK
            && matches!(piece.place, Place::Heading(_)) == is_section
        {
            let from = self.from + found;
            self.pass(at, from + words.len());
            return Some((at, from));
        }
        let further = self.pieces.iter().enumerate().skip(self.next).take(FURTHEST);
        let fits =
            |piece: &Piece| piece.shown == words && matches!(piece.place, Place::Heading(_)) == is_section;
        let (at, _) = further.into_iter().find(|(_, piece)| fits(piece))?;
        self.pass(at, words.len());
        Some((at, 0))
    }

    fn pass(&mut self, at: usize, to: usize) {
        let done = to >= self.pieces[at].shown.len();
        (self.next, self.from) = if done { (at + 1, 0) } else { (at, to) };
    }

    /// A row shows the pieces of its cells, each line of a cell one of them.
    fn row(&mut self, cells: &[String]) -> Option<Shows> {
        let mut shown = Vec::new();
        let was = (self.next, self.from);
        for cell in cells {
            let mut pieces = Vec::new();
            for line in cell.lines().filter(|line| !line.trim().is_empty()) {
                let here = self.pieces.get(self.next).filter(|piece| line.ends_with(&piece.shown));
                if here.and_then(Piece::at).is_none_or(|at| at.row.is_none()) {
                    (self.next, self.from) = was;
                    return self.tabbed(&cells.join(" "));
                }
                pieces.push(self.next);
                self.pass(self.next, usize::MAX);
            }
            shown.push(pieces);
        }
        Some(Shows::Row(shown))
    }

    /// A paragraph with tabs in it looks like a row.
    fn tabbed(&mut self, words: &str) -> Option<Shows> {
        let (piece, from) = self.find(words, false)?;
        Some(Shows::Part { piece, from, to: from + words.len() })
    }
}

/// Single spaces, none around, and without what is invisible: as a file is read.
pub(super) fn squeezed(text: &str) -> String {
    let seen = |c: &char| !matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}');
    let text: String = text
        .chars()
        .filter(seen)
        .map(|c| {
            if c == '\u{2011}' {
                '-'
            } else if c.is_control() {
                ' '
            } else {
                c
            }
        })
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The block at the end of a way.
pub(super) fn block_at<'d>(doc: &'d Doc, path: &[usize]) -> Option<&'d Block> {
    let (first, rest) = path.split_first()?;
    inner(doc.content.get(*first)?, rest)
}

fn inner<'b>(block: &'b Block, path: &[usize]) -> Option<&'b Block> {
    let (next, rest) = match (block, path) {
        (_, []) => return Some(block),
        (Block::BulletList { content } | Block::OrderedList { content, .. }, [item, n, rest @ ..]) => {
            let ListItem::ListItem { content } = content.get(*item)?;
            (content.get(*n)?, rest)
        }
        (Block::Table { content, .. }, [row, cell, n, rest @ ..]) => {
            let TableRow::TableRow { content } = content.get(*row)?;
            (content.get(*cell)?.content().get(*n)?, rest)
        }
        (Block::Step { content, .. }, [n, rest @ ..]) => (content.get(*n)?, rest),
        _ => return None,
    };
    inner(next, rest)
}
