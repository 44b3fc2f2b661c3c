//! A document as it is being read: blocks are laid down one by one, and the text and its lines follow.
//!
//! For formats without lines of their own. Each block is one line of the text.

use unicode_normalization::UnicodeNormalization;

use crate::source::{Block, Document, Kind, Lines, Look, Marker, Span, number_typed};
use crate::tables;

/// Lays down blocks in reading order.
#[derive(Default)]
pub(crate) struct Sheet {
    document: Document,
    /// Lines laid down so far.
    lines: u32,
    /// Space since the last block.
    spaced: bool,
}

impl Sheet {
    /// Lays down a block; one without words only leaves space.
    pub fn lay(&mut self, block: Block) {
        if block.text.is_empty() && !matches!(block.kind, Kind::Aside(_)) {
            self.spaced = true;
            return;
        }
        self.lines += 1;
        if self.lines > 1 {
            self.document.text.push('\n');
        }
        let marker = block.marker().map(Marker::label).filter(|label| !label.is_empty());
        if let Some(label) = marker {
            self.document.text.push_str(label);
            self.document.text.push(' ');
        }
        match &block.kind {
            Kind::Row { cells } => self.document.text.push_str(&cells.join("\t").replace('\n', " ")),
            _ => self.document.text.push_str(&block.text),
        }
        let spaced = self.spaced || block.spaced;
        let lines = Lines { first: self.lines, last: self.lines };
        self.spaced = false;
        self.document.blocks.push(Block { lines, spaced, ..block });
    }

    pub fn space(&mut self) {
        self.spaced = true;
    }

    pub fn has_tracked_changes(&mut self) {
        self.document.tracked_changes = true;
    }

    pub fn finish(mut self) -> Document {
        tables::unbox(&mut self.document.blocks);
        number_typed(&mut self.document.blocks);
        self.document
    }
}

/// Text with its looks as it comes in, run by run.
#[derive(Clone, Debug, Default)]
pub(crate) struct Runs {
    text: String,
    /// Looks by byte.
    looks: Vec<(usize, usize, Look)>,
    /// Letters and figures, and how many of them are bold.
    all: usize,
    bold: usize,
}

/// How a run is set.
#[derive(Clone, Debug, Default)]
pub(crate) struct Set {
    pub bold: bool,
    pub italic: bool,
    pub link: Option<String>,
}

impl Runs {
    pub fn push(&mut self, text: &str, set: &Set) {
        let start = self.text.len();
        for c in text.chars() {
            match c {
                // Soft hyphens and invisible characters are no part of a word.
                '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => {}
                '\u{FB00}'..='\u{FB06}' => self.text.extend(std::iter::once(c).nfkc()),
                '\u{2011}' => self.text.push('-'),
                '\t' | '\n' => self.text.push(c),
                _ if c.is_whitespace() || c.is_control() => self.text.push(' '),
                _ => self.text.push(c),
            }
        }
        let end = self.text.len();
        let words = self.text[start..end].chars().filter(|c| c.is_alphanumeric()).count();
        self.all += words;
        self.bold += if set.bold { words } else { 0 };
        let mut look = |applies: bool, look: Look| {
            if applies && end > start {
                match self.looks.last_mut() {
                    Some((_, to, last)) if *last == look && *to == start => *to = end,
                    _ => self.looks.push((start, end, look)),
                }
            }
        };
        look(set.italic, Look::Italic);
        look(set.bold, Look::Bold);
        if let Some(target) = &set.link {
            look(true, Look::Link(target.clone()));
        }
    }

    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// All its letters and figures are bold.
    pub fn is_bold(&self) -> bool {
        self.all > 0 && self.bold == self.all
    }

    /// The runs before and behind each line break.
    pub fn lines(&self) -> Vec<Runs> {
        let mut found = Vec::new();
        let mut begin = 0;
        for end in self.text.match_indices('\n').map(|(at, _)| at).chain([self.text.len()]) {
            found.push(self.part(begin, end));
            begin = end + 1;
        }
        found
    }

    fn part(&self, begin: usize, end: usize) -> Runs {
        let end = end.max(begin);
        let cut = |at: usize| at.clamp(begin, end) - begin;
        let looks: Vec<(usize, usize, Look)> = self
            .looks
            .iter()
            .map(|(from, to, look)| (cut(*from), cut(*to), look.clone()))
            .filter(|(from, to, _)| from < to)
            .collect();
        let text = self.text.get(begin..end).unwrap_or_default().to_owned();
        let words = |piece: &str| piece.chars().filter(|c| c.is_alphanumeric()).count();
        let bold = looks.iter().filter(|(.., look)| *look == Look::Bold);
        let bold = bold.map(|(from, to, _)| words(&text[*from..*to])).sum();
        Runs { all: words(&text), bold, text, looks }
    }

    /// Without what comes before this byte.
    fn from(&self, begin: usize) -> Runs {
        self.part(begin, self.text.len())
    }

    /// The text with single spaces, composed accents, and its looks counted in scalars.
    pub fn squeezed(&self) -> (String, Vec<Span>) {
        let mut text = String::with_capacity(self.text.len());
        let mut count = 0u32;
        // The scalar that each byte has become.
        let mut places = vec![0u32; self.text.len() + 1];
        for (at, c) in self.text.char_indices() {
            places[at..at + c.len_utf8()].fill(count);
            if !c.is_whitespace() {
                text.push(c);
                count += 1;
            } else if !text.is_empty() && !text.ends_with(' ') {
                text.push(' ');
                count += 1;
            }
        }
        places[self.text.len()] = count;
        let kept = text.trim_end().chars().count() as u32;
        text.truncate(text.trim_end().len());
        let spans = self.looks.iter().map(|(from, to, look)| Span {
            start: places[*from].min(kept),
            end: places[*to].min(kept),
            look: look.clone(),
        });
        let mut spans: Vec<Span> = spans.filter(|span| span.start < span.end).collect();
        if !unicode_normalization::is_nfc(&text) {
            // Composing moves the places; a paper that needs it loses its looks, not its words.
            text = text.nfc().collect();
            spans.clear();
        }
        (text, spans)
    }

    /// The blocks of a paragraph: a line break begins a new one, unless the sentence goes on; a typed
    /// marker makes an item, and tabs make columns.
    pub fn blocks(&self, like: &Block) -> Vec<Block> {
        let mut found: Vec<Block> = Vec::new();
        for line in self.lines() {
            let block = line.block(like, found.is_empty());
            match found.last_mut() {
                _ if block.text.is_empty() => {}
                Some(open) if goes_on(open, &block) => {
                    open.text.push(' ');
                    let moved = open.text.chars().count() as u32;
                    open.text.push_str(&block.text);
                    open.bold &= block.bold;
                    open.spans.extend(block.spans.into_iter().map(|span| Span {
                        start: span.start + moved,
                        end: span.end + moved,
                        ..span
                    }));
                }
                _ => found.push(block),
            }
        }
        found
    }

    fn block(&self, like: &Block, first: bool) -> Block {
        let bold = like.bold || self.is_bold();
        let plain = |kind: Kind, runs: &Runs| {
            let (text, spans) = runs.squeezed();
            Block { kind, text, spans, bold, ..like.clone() }
        };
        match &like.kind {
            Kind::Paragraph => {}
            // The file's own marker stands before the first line only.
            kind if first => return plain(kind.clone(), self),
            Kind::Item { .. } | Kind::Heading { .. } | Kind::Row { .. } => {}
            kind => return plain(kind.clone(), self),
        }
        let lead = self.text.len() - self.text.trim_start().len();
        let (marker, rest) = Marker::read(&self.text[lead..]);
        let body = self.from(self.text.len() - rest.len());
        if let Some(marker) = marker.filter(|_| !body.is_blank()) {
            return plain(Kind::Item { marker, level: like.level() }, &body);
        }
        let cells: Vec<String> =
            self.text.trim().split('\t').map(squeeze).filter(|c| !c.is_empty()).collect();
        if cells.len() > 1 {
            return plain(Kind::Row { cells }, self);
        }
        plain(Kind::Paragraph, self)
    }
}

/// Whether a line behind a line break continues the block before it.
fn goes_on(open: &Block, next: &Block) -> bool {
    if matches!(next.kind, Kind::Row { .. }) || matches!(open.kind, Kind::Row { .. }) {
        return false;
    }
    let own = matches!(next.kind, Kind::Item { .. });
    let kept =
        matches!(open.kind, Kind::Item { .. } | Kind::Heading { .. } | Kind::Aside(_) | Kind::Furniture);
    let small = next.text.starts_with(char::is_lowercase) && !open.text.ends_with(['.', ':', ';', '!', '?']);
    !own && (kept || small)
}

/// Single spaces, and none around.
pub(crate) fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
