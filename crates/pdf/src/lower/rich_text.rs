//! Rich text to the blocks of the sheet: numbers for points and steps, heading levels without gaps, runs
//! in one style, and bounded nesting whatever comes in.

use super::{Lowering, height};
use crate::glyphs::says_nothing;
use crate::sheet::{Block, Point, Run, Step};
use std::ops::Range;
use tafelstuk_model::error::Result;
use tafelstuk_model::id::FigureId;
use tafelstuk_model::rich_text::references::Targets;
use tafelstuk_model::rich_text::{self, Doc, Inline, ListItem, Mark, PointAttrs, StepAttrs};
use tafelstuk_model::{grammar, item_label};

/// Lists below this depth keep their order and are indented no further: Typst bounds its recursion, and
/// nobody reads a seventh indent.
const DEEPEST_LIST: usize = 6;
/// Steps nested deeper are indented no further, and steps nested this much deeper are left to their parent.
const DEEPEST_STEP: usize = 3;
const MOST_STEP_LEVELS: usize = rich_text::MAX_DEPTH;
const LONGEST_LINK: usize = 2_000;
/// PDF knows headings H1 to H6.
const DEEPEST_HEADING: u8 = 6;

/// The running numbers of one paper.
#[derive(Debug)]
pub(super) struct Numbering {
    points: usize,
    steps: usize,
    figures: Targets,
}

impl Numbering {
    pub(super) fn of(figures: Targets) -> Self {
        Self { points: 0, steps: 0, figures }
    }
}

/// Where in the text we are.
pub(super) struct At<'p> {
    pub(super) place: &'p str,
    depth: usize,
    /// The level of the last heading in the document, for headings without gaps.
    heading: u8,
    /// The level of what the text stands under.
    base: u8,
    pub(super) in_table: bool,
    numbering: &'p mut Numbering,
}

impl Lowering<'_> {
    /// The blocks of a section whose own heading has level `base`.
    pub(super) fn blocks_of_section(
        &mut self,
        doc: &Doc,
        base: u8,
        numbering: &mut Numbering,
        place: &str,
    ) -> Result<Vec<Block>> {
        self.blocks(
            &doc.content,
            &mut At { place, depth: 0, heading: base, base, in_table: false, numbering },
        )
    }

    pub(super) fn blocks(&mut self, content: &[rich_text::Block], at: &mut At<'_>) -> Result<Vec<Block>> {
        let mut blocks = Vec::new();
        let mut rest = content;
        while let Some(first) = rest.first() {
            let run = rest.iter().take_while(|block| same_kind(first, block)).count();
            let (same, after) = rest.split_at(run);
            rest = after;
            match first {
                rich_text::Block::DecisionPoint { .. } => blocks.push(self.points(same, at)),
                rich_text::Block::Step { .. } => blocks.push(self.steps(same, at)),
                _ => self.block(first, at, &mut blocks)?,
            }
        }
        keep_introductions(&mut blocks);
        Ok(blocks)
    }

    fn block(&mut self, block: &rich_text::Block, at: &mut At<'_>, out: &mut Vec<Block>) -> Result<()> {
        match block {
            rich_text::Block::Paragraph { content } => out.extend(self.paragraph(content)),
            rich_text::Block::Heading { attrs, content } => {
                out.extend(self.heading(attrs.level, content, at))
            }
            rich_text::Block::BulletList { content } => self.list(None, content, at, out)?,
            rich_text::Block::OrderedList { attrs, content } => {
                self.list(Some(attrs.start), content, at, out)?
            }
            rich_text::Block::Table { attrs, content } => self.table(attrs, content, at, out)?,
            rich_text::Block::Image { attrs } => out.push(self.image(attrs, at)?),
            rich_text::Block::Unknown { attrs } => out.extend(self.kept(attrs)),
            rich_text::Block::DecisionPoint { .. } | rich_text::Block::Step { .. } => {}
        }
        Ok(())
    }

    fn paragraph(&mut self, content: &[Inline]) -> Option<Block> {
        let body = self.runs(content);
        (!body.is_empty()).then_some(Block::Par { body, leads: false })
    }

    /// "Afbeelding 2. Inwoners per kern": the number as far as it has one, then its words.
    pub(super) fn caption(&mut self, at: &At<'_>, id: Option<FigureId>, words: &str) -> Option<String> {
        let number = id.and_then(|id| at.numbering.figures.caption(id)).map(str::to_owned);
        let words = self.glyphs.line(words);
        match number {
            Some(number) if words.is_empty() => Some(number),
            Some(number) => Some(format!("{number}. {words}")),
            None => (!words.is_empty()).then_some(words),
        }
    }

    fn heading(&mut self, level: u8, content: &[Inline], at: &mut At<'_>) -> Option<Block> {
        // Headings go into outline and bookmarks, where a note has no foot to stand at.
        let body = self.runs(&with_notes_in_brackets(content));
        if body.is_empty() {
            return None;
        }
        if at.depth > 0 || at.in_table {
            return Some(Block::Par {
                body: body.into_iter().map(|run| Run { bold: true, ..run }).collect(),
                leads: true,
            });
        }
        let level = (at.base + level.max(1)).min(at.heading + 1).min(DEEPEST_HEADING);
        at.heading = level;
        Some(Block::Heading { level, body })
    }

    fn list(
        &mut self,
        start: Option<u32>,
        items: &[ListItem],
        at: &mut At<'_>,
        out: &mut Vec<Block>,
    ) -> Result<()> {
        at.depth += 1;
        if at.depth > DEEPEST_LIST {
            for ListItem::ListItem { content } in items {
                out.extend(self.blocks(content, at)?);
            }
        } else {
            let lowered = items.iter().map(|ListItem::ListItem { content }| self.blocks(content, at));
            let items = lowered.collect::<Result<_>>()?;
            out.push(match start {
                None => Block::Bullets { items },
                Some(start) => Block::Numbers { start, items },
            });
        }
        at.depth -= 1;
        Ok(())
    }

    /// Consecutive points are one list, numbered on through the paper.
    fn points(&mut self, blocks: &[rich_text::Block], at: &mut At<'_>) -> Block {
        let start = at.numbering.points + 1;
        at.numbering.points += blocks.len();
        let point = |block: &rich_text::Block| match block {
            rich_text::Block::DecisionPoint { attrs, content } => Some(self.point(attrs, content)),
            _ => None,
        };
        let points: Vec<Point> = blocks.iter().filter_map(point).collect();
        let texts: Vec<(String, bool)> = points.iter().map(|point| (said(&point.body), point.home)).collect();
        let stays = height::points_stay(texts.iter().map(|(text, home)| (text.as_str(), *home)));
        Block::Points { start, points, stays }
    }

    fn point(&mut self, attrs: &PointAttrs, content: &[Inline]) -> Point {
        let verb = verb_in(&rich_text::inline_text(content));
        let mut body = self.runs(&with_bold(content, &verb));
        let condition = self.glyphs.line(&attrs.condition);
        if !condition.is_empty() {
            if let Some(last) = body.iter_mut().rev().find(|run| run.note.is_none()) {
                last.text.truncate(last.text.trim_end().trim_end_matches(['.', ';', ',']).len());
            }
            body.push(Run { text: format!(", {condition}"), ..Run::default() });
        }
        Point { body, home: attrs.needs_home_decision }
    }

    /// Consecutive steps and what is nested in them are one table: 1, 2, 2a, 2b, 3.
    fn steps(&mut self, blocks: &[rich_text::Block], at: &mut At<'_>) -> Block {
        let mut steps = Vec::new();
        for block in blocks {
            at.numbering.steps += 1;
            self.step(block, at.numbering.steps.to_string(), 0, &mut steps);
        }
        let stays = steps_stay(&steps);
        Block::Steps { steps, stays }
    }

    fn step(&mut self, block: &rich_text::Block, number: String, level: usize, out: &mut Vec<Step>) {
        let rich_text::Block::Step { attrs, content } = block else { return };
        let body = match content.first() {
            Some(rich_text::Block::Paragraph { content }) => self.runs(content),
            _ => Vec::new(),
        };
        let (who, when) = self.who_and_when(attrs);
        out.push(Step { number: number.clone(), level: level.min(DEEPEST_STEP), body, who, when });
        if level == MOST_STEP_LEVELS {
            return;
        }
        let below = content.iter().filter(|block| matches!(block, rich_text::Block::Step { .. }));
        for (nth, block) in below.enumerate() {
            self.step(block, number_below(&number, level, nth), level + 1, out);
        }
    }

    fn who_and_when(&mut self, attrs: &StepAttrs) -> (String, String) {
        (
            self.glyphs.line(&attrs.owners.join(", ")),
            self.glyphs.line(attrs.period.as_deref().unwrap_or_default()),
        )
    }

    /// What we have no node for is shown as text, and said to be so.
    fn kept(&mut self, attrs: &rich_text::UnknownAttrs) -> Option<Block> {
        let lines = attrs.text.lines().map(|line| self.glyphs.line(line)).filter(|line| !line.is_empty());
        let lines: Vec<String> = lines.collect();
        let origin = self.glyphs.line(&attrs.origin);
        (!lines.is_empty())
            .then(|| Block::Kept { note: self.words.fill("kept", &[("origin", &origin)]), lines })
    }

    /// Running text as runs, without blanks and line ends around it; empty where nothing shows.
    pub(super) fn runs(&mut self, content: &[Inline]) -> Vec<Run> {
        let mut runs: Vec<Run> = content.iter().map(|inline| self.run(inline)).collect();
        runs.retain(|run| run.line_end || run.note.is_some() || !run.text.is_empty());
        let says_nothing = |run: &Run| run.note.is_none() && says_nothing(&run.text);
        runs.drain(..runs.iter().take_while(|run| says_nothing(run)).count());
        runs.truncate(runs.len() - runs.iter().rev().take_while(|run| says_nothing(run)).count());
        runs
    }

    fn run(&mut self, inline: &Inline) -> Run {
        let (text, marks) = match inline {
            Inline::Text { text, marks } => (text, marks.as_slice()),
            Inline::Reference { attrs } => (&attrs.shown, &[][..]),
            Inline::HardBreak => return Run { line_end: true, ..Run::default() },
            Inline::Footnote { content } => return self.footnote(content),
        };
        let href = marks.iter().find_map(|mark| match mark {
            Mark::Link { attrs } => sound_link(&attrs.href),
            Mark::Bold | Mark::Italic => None,
        });
        Run {
            text: self.glyphs.clean(text),
            bold: marks.contains(&Mark::Bold),
            italic: marks.contains(&Mark::Italic),
            href,
            note: None,
            line_end: false,
        }
    }

    /// A note that says nothing leaves no mark in the text.
    fn footnote(&mut self, content: &[Inline]) -> Run {
        let own: Vec<Inline> = content.iter().filter(|inline| inline.note().is_none()).cloned().collect();
        let body = self.runs(&own);
        Run { note: (!body.is_empty()).then_some(body), ..Run::default() }
    }
}

fn with_notes_in_brackets(content: &[Inline]) -> Vec<Inline> {
    let mut out = Vec::new();
    for inline in content {
        match inline.note() {
            None => out.push(inline.clone()),
            Some(note) => out.extend(Inline::plain(&format!(" ({})", rich_text::inline_text(note)))),
        }
    }
    out
}

fn said(body: &[Run]) -> String {
    body.iter().map(|run| run.text.as_str()).collect()
}

fn steps_stay(steps: &[Step]) -> bool {
    let texts: Vec<String> = steps.iter().map(|step| said(&step.body)).collect();
    let rows = steps.iter().zip(&texts);
    height::table_stays(
        rows.map(|(step, text)| vec![(text.as_str(), 76.0), (&step.who, 37.0), (&step.when, 24.0)]),
    )
}

/// A paragraph that ends in a colon stays with the list or table it introduces.
fn keep_introductions(blocks: &mut [Block]) {
    for at in 1..blocks.len() {
        let (before, after) = blocks.split_at_mut(at);
        if let Some(Block::Par { body, leads }) = before.last_mut() {
            let introduces = body.last().is_some_and(|run| run.text.trim_end().ends_with(':'));
            *leads |= introduces && !matches!(after[0], Block::Par { .. } | Block::Heading { .. });
        }
    }
}

fn same_kind(first: &rich_text::Block, other: &rich_text::Block) -> bool {
    use rich_text::Block::{DecisionPoint, Step};
    std::ptr::eq(first, other)
        || matches!((first, other), (DecisionPoint { .. }, DecisionPoint { .. }) | (Step { .. }, Step { .. }))
}

/// "2" gives "2a", "2b"; "2a" gives "2a1"; letters and figures take turns.
fn number_below(number: &str, level: usize, nth: usize) -> String {
    if level.is_multiple_of(2) { item_label::below(number, nth) } else { format!("{number}{}", nth + 1) }
}

/// Which characters of a point's sentence are its verb, wherever it stands.
fn verb_in(sentence: &str) -> Range<usize> {
    let Some(split) = grammar::split(sentence) else { return 0..0 };
    let start = split.before.chars().count();
    start..start + split.words.chars().count()
}

/// A link that a reader may follow: to the web or to mail, of a length that a file may hold.
fn sound_link(href: &str) -> Option<String> {
    let href = href.trim();
    let lower = href.get(..8).unwrap_or(href).to_ascii_lowercase();
    let known = ["https://", "http://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme));
    let plain = href.len() <= LONGEST_LINK && !href.chars().any(|c| c.is_control() || c.is_whitespace());
    (known && plain).then(|| href.to_owned())
}

/// The same text with some of its characters bold.
fn with_bold(content: &[Inline], bold: &Range<usize>) -> Vec<Inline> {
    let mut at = 0;
    let mut out = Vec::new();
    for inline in content {
        let Inline::Text { text, marks } = inline else {
            out.push(inline.clone());
            at += inline.said().chars().count();
            continue;
        };
        let length = text.chars().count();
        let from = bold.start.clamp(at, at + length) - at;
        let to = bold.end.clamp(at, at + length) - at;
        let cut = |chars: usize| text.char_indices().nth(chars).map_or(text.len(), |(byte, _)| byte);
        out.extend(styled(&text[..cut(from)], marks, None));
        out.extend(styled(&text[cut(from)..cut(to)], marks, Some(Mark::Bold)));
        out.extend(styled(&text[cut(to)..], marks, None));
        at += length;
    }
    out
}

fn styled(text: &str, marks: &[Mark], more: Option<Mark>) -> Option<Inline> {
    let marks = marks.iter().cloned().chain(more).collect();
    (!text.is_empty()).then(|| Inline::Text { text: text.to_owned(), marks })
}

#[cfg(test)]
mod tests {
    use super::{number_below, sound_link, verb_in, with_bold};
    use tafelstuk_model::rich_text::{Inline, Mark, inline_text};

    #[test]
    fn steps_below_steps_take_letters_and_figures_in_turn() {
        assert_eq!(number_below("2", 0, 0), "2a");
        assert_eq!(number_below("2a", 1, 2), "2a3");
        assert_eq!(number_below("2a3", 2, 1), "2a3b");
    }

    #[test]
    fn the_verb_is_bold_wherever_it_stands_and_the_words_stay() {
        let bold = |parts: &[&str]| {
            let content: Vec<Inline> = parts.iter().flat_map(|part| Inline::plain(part)).collect();
            let sentence = inline_text(&content);
            let set = with_bold(&content, &verb_in(&sentence));
            assert_eq!(inline_text(&set), sentence);
            let is_bold = |inline: &&Inline| matches!(inline, Inline::Text { marks, .. } if marks.contains(&Mark::Bold));
            inline_text(&set.iter().filter(is_bold).cloned().collect::<Vec<_>>())
        };
        assert_eq!(bold(&["Kennis te nemen van de stand."]), "Kennis te nemen van");
        assert_eq!(bold(&["Kennis te ", "nemen van de stand."]), "Kennis te nemen van");
        assert_eq!(bold(&["de planning vast te stellen"]), "vast te stellen");
        assert_eq!(bold(&["iets geheel anders"]), "");
    }

    #[test]
    fn a_link_leads_to_web_or_mail() {
        assert_eq!(sound_link(" https://x.example/ ").as_deref(), Some("https://x.example/"));
        for href in ["javascript:x", "httpsx", "", "é", "https://x\ny"] {
            assert_eq!(sound_link(href), None, "{href}");
        }
    }
}
