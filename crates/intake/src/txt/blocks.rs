//! Lines to blocks: broken lines joined, list nesting, page furniture apart.

use std::collections::HashMap;

use tafelstuk_model::period::{Period, Precision, squeeze};
use tafelstuk_model::section_role::SectionRole;

use crate::source::{Block, Kind, Lines, Marker, calls_for_figure};

use super::lines::Line;

/// Makes blocks of the lines; every line that is not blank ends up in exactly one of them.
pub(super) fn blocks(lines: &[Line]) -> Vec<Block> {
    let furniture = furniture(lines);
    let measure = Measure::of(lines);
    let mut builder =
        Builder { measure, done: Vec::new(), open: None, lone: None, blank: 0, empty: 0, in_prose: false };
    for (at, line) in lines.iter().enumerate() {
        if line.is_blank() {
            builder.empty += 1;
            builder.blank = builder.empty.saturating_sub(builder.measure.spacing);
        } else if furniture.binary_search(&line.number).is_ok() {
            builder.set_apart(line);
        } else {
            let next = lines[at + 1..].iter().find(|next| !next.is_blank());
            builder.take(line, next);
        }
    }
    builder.close();
    let mut blocks = builder.done;
    nest(&mut blocks);
    blocks
}

/// Where no width can be told, a line is broken at so many characters.
const WRAPPED: usize = 75;

/// How wide the lines were set, if they were broken to a width.
struct Measure {
    width: Option<usize>,
    /// Text begins at the left edge as a rule, so that an indent means something.
    flush: bool,
    /// Empty lines that stand between any two lines.
    spacing: u32,
}

impl Measure {
    fn of(lines: &[Line]) -> Self {
        let written: Vec<&Line> = lines.iter().filter(|line| !line.is_blank()).collect();
        let mut widths: Vec<usize> = written.iter().map(|line| line.width).collect();
        widths.sort_unstable();
        let indented = written.iter().filter(|line| line.indent > 0).count();
        let flush = indented * 2 < widths.len();
        // A few lines may stick out; a text of long lines was not broken at all.
        let widest = widths.len().checked_sub(1 + widths.len() / 20).map(|at| widths[at]);
        let spacing = u32::from(is_spread(&written));
        let width = widest
            .filter(|width| (40..=140).contains(width))
            .filter(|width| is_broken_at(&written, *width, spacing));
        Self { width, flush, spacing: width.map_or(0, |_| spacing) }
    }
}

/// Whether an empty line stands between nearly all lines, as where a page was set with double spacing.
fn is_spread(written: &[&Line]) -> bool {
    let gaps = written.windows(2).filter(|pair| pair[1].number > pair[0].number + 1).count();
    written.len() > 12 && gaps * 10 >= (written.len() - 1) * 9
}

/// Whether lines were broken at this width: lines near it go on with a small letter more often than chance.
fn is_broken_at(written: &[&Line], width: usize, spacing: u32) -> bool {
    let near = written.windows(2).filter(|pair| {
        let close = pair[1].number <= pair[0].number + 1 + spacing;
        pair[0].width * 10 >= width * 8 && close && pair[1].marker.is_none()
    });
    let (mut all, mut small) = (0, 0);
    for pair in near {
        all += 1;
        small += usize::from(pair[1].text.starts_with(char::is_lowercase));
    }
    all >= 2 && small * 5 >= all * 2
}

/// A block that may still go on, with its last line.
struct Open<'l> {
    block: Block,
    last: &'l Line,
}

struct Builder<'l> {
    measure: Measure,
    done: Vec<Block>,
    open: Option<Open<'l>>,
    /// A marker that stood alone on its line.
    lone: Option<&'l Line>,
    /// Empty lines since the last written one, and how many of them count.
    empty: u32,
    blank: u32,
    /// A sentence has ended somewhere above: the header is over.
    in_prose: bool,
}

impl<'l> Builder<'l> {
    fn take(&mut self, line: &'l Line, next: Option<&Line>) {
        if line.is_lone_marker() {
            self.close();
            self.lone = Some(line);
            self.blank = 0;
            self.empty = 0;
            return;
        }
        if line.marker.is_some() && self.lone.is_some() {
            self.close();
        }
        if let Some(lone) = self.lone.take() {
            self.begin(line, lone.marker.clone(), lone.number, lone.indent);
        } else if self.goes_on(line, next) {
            self.join(line);
        } else {
            self.begin(line, line.marker.clone(), line.number, line.indent);
        }
        self.blank = 0;
        self.empty = 0;
        self.in_prose |= line.text.ends_with(['.', ';']);
    }

    fn begin(&mut self, line: &'l Line, marker: Option<Marker>, first: u32, indent: u32) {
        self.close();
        let kind = match marker {
            marker if line.heading.is_some() => Kind::Heading { level: line.heading.unwrap_or(1), marker },
            // A number with columns behind it is the first cell of a row.
            Some(Marker::Number(label)) if line.cells.len() >= 3 => {
                let cells = std::iter::once(label).chain(line.cells.iter().cloned()).collect();
                Kind::Row { cells }
            }
            Some(marker) => Kind::Item { marker, level: 0 },
            None if line.cells.len() > 1 => Kind::Row { cells: line.cells.clone() },
            None if self.measure.flush && (1..=8).contains(&line.indent) => {
                Kind::Item { marker: Marker::Lost, level: 0 }
            }
            None => Kind::Paragraph,
        };
        let text = match &kind {
            Kind::Row { cells } => cells.join(" ").trim().to_owned(),
            _ => line.text.clone(),
        };
        let block = Block {
            kind,
            text,
            lines: Lines { first, last: line.number },
            page: line.page,
            indent,
            bold: line.bold,
            spaced: self.blank > 0,
            ..Block::default()
        };
        self.open = Some(Open { block, last: line });
    }

    fn join(&mut self, line: &'l Line) {
        let Some(open) = &mut self.open else { return };
        let text = &mut open.block.text;
        if open.last.hyphenated {
            text.push_str(&line.text);
        } else if breaks_word(text, &line.text) {
            text.pop();
            text.push_str(&line.text);
        } else if text.ends_with('-') && line.text.starts_with(char::is_uppercase) {
            text.push_str(&line.text);
        } else {
            text.push(' ');
            text.push_str(&line.text);
        }
        if let Kind::Row { cells } = &mut open.block.kind
            && let Some(last) = cells.last_mut()
        {
            last.push(' ');
            last.push_str(&line.text);
        }
        open.block.lines.last = line.number;
        open.last = line;
    }

    /// Whether the line continues the open block.
    fn goes_on(&self, line: &Line, next: Option<&Line>) -> bool {
        let Some(open) = &self.open else { return false };
        if let Kind::Row { cells } = &open.block.kind {
            return self.blank == 0 && goes_on_in_row(cells, open.block.indent, line);
        }
        if line.marker.is_some() || line.cells.len() > 1 || line.heading.is_some() || line.bold {
            return false;
        }
        if matches!(open.block.kind, Kind::Heading { .. }) || open.block.bold {
            return false;
        }
        let before = open.block.text.as_str();
        if open.last.hyphenated || breaks_word(before, &line.text) {
            return true;
        }
        // An amount or a bracket goes on with a sentence as a small letter does.
        let small = line.text.starts_with(|c: char| c.is_lowercase() || matches!(c, '€' | '('));
        let ended = before.ends_with(['.', '!', '?', ':', ';']);
        let heads = open.block.spaced && open.block.lines.first == open.last.number;
        if self.blank > 0 && is_small_heading(&line.text) || heads && is_small_heading(before) {
            return false;
        }
        if self.blank > 0 || open.last.page != line.page {
            return small && !ended;
        }
        let apart = begins_with_role(&line.text) || begins_with_field(&line.text);
        // "04. Steigers" and, further in, a sentence: the line above was not full.
        let short = open.last.width < self.measure.width.unwrap_or(WRAPPED).min(WRAPPED) * 8 / 10;
        let begins = line.text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let numbered = matches!(open.block.marker(), Some(Marker::Number(_)));
        let below = numbered && short && begins && !before.ends_with([',', '-']);
        if open.block.is_marked() && line.indent >= open.block.indent + 2 && !apart && !below {
            return true;
        }
        let figure = line.text.starts_with(|c: char| c.is_ascii_digit());
        if is_unfinished(before) || figure && calls_for_figure(before) {
            return true;
        }
        // In a flush text an indent begins something, unless it is in the middle of a sentence.
        if self.measure.flush && line.indent > 0 && open.last.indent == 0 && !small {
            return false;
        }
        if is_known_heading(line) && stands_alone(line, next) {
            return false;
        }
        if !self.in_prose && before.contains(": ") && is_dated(&line.text) {
            return false;
        }
        let word = line.text.split(' ').next().unwrap_or_default().chars().count();
        // Header lines are short and begin with capitals; only a line that is really full goes on there.
        let enough = if self.in_prose || small { 88 } else { 103 };
        let full =
            self.measure.width.is_some_and(|width| (open.last.width + 1 + word) * 100 >= width * enough);
        if begins_with_label(&line.text) {
            return false;
        }
        if !full {
            return small && !ended && (self.in_prose || open.last.width >= 40 || open.block.is_item());
        }
        let heading_next = before.ends_with(['.', '!', '?']) && stands_alone(line, next);
        !heading_next && (small || !before.ends_with(':'))
    }

    fn set_apart(&mut self, line: &Line) {
        let block = Block {
            kind: Kind::Furniture,
            text: line.text.clone(),
            lines: Lines { first: line.number, last: line.number },
            page: line.page,
            indent: line.indent,
            ..Block::default()
        };
        // The open block may go on behind the furniture, so that goes before it in line order only.
        self.done.push(block);
    }

    fn close(&mut self) {
        if let Some(lone) = self.lone.take() {
            self.done.push(Block {
                kind: Kind::Paragraph,
                text: lone.marker.as_ref().map_or("", Marker::label).to_owned(),
                lines: Lines { first: lone.number, last: lone.number },
                page: lone.page,
                indent: lone.indent,
                ..Block::default()
            });
        }
        self.done.extend(self.open.take().map(|open| open.block));
    }
}

/// Where the first half of a word ends that goes on behind a line's end, its hyphen left out.
pub(crate) fn broken_word(before: &str, after: &str) -> Option<usize> {
    let head = before
        .strip_suffix('\u{AD}')
        .or_else(|| breaks_word(before, after).then(|| before.strip_suffix('-'))?);
    head.map(str::len)
}

/// "samen-" + "werking": a word broken at the line's end. "regio- en" is none.
fn breaks_word(before: &str, after: &str) -> bool {
    let Some(head) = before.strip_suffix('-') else { return false };
    let follows = after.starts_with(char::is_lowercase);
    let word = after.split(' ').next().unwrap_or_default();
    head.ends_with(char::is_lowercase)
        && follows
        && !matches!(word, "en" | "of" | "als" | "dan" | "naar" | "tot" | "en/of")
}

/// "Steller: …", "Datum vergadering: …": up to three words and a colon.
fn begins_with_label(text: &str) -> bool {
    text.split_once(':').is_some_and(|(name, rest)| {
        let words = name.split(' ').count();
        words <= 3 && name.starts_with(char::is_uppercase) && (rest.is_empty() || rest.starts_with(' '))
    })
}

/// "Bijlage: …", "Voorstel: …" below an item is a line of its own.
pub(crate) fn begins_with_role(text: &str) -> bool {
    text.split_once(": ").is_some_and(|(name, _)| {
        let role = SectionRole::of_heading(name);
        let apart = matches!(role, SectionRole::Attachments | SectionRole::Source | SectionRole::Proposal);
        apart && name.split(' ').count() <= 2 && name.starts_with(char::is_uppercase)
    })
}

/// "Wie: …", "Wanneer: …" below an action is a line of its own.
fn begins_with_field(text: &str) -> bool {
    const FIELDS: [&str; 10] = [
        "wie",
        "wanneer",
        "door",
        "actiehouder",
        "trekker",
        "status",
        "gereed",
        "klaar",
        "termijn",
        "deadline",
    ];
    text.split_once(": ").is_some_and(|(name, _)| FIELDS.contains(&name.to_lowercase().as_str()))
}

/// A line that is nothing but one of the usual headings.
fn is_known_heading(line: &Line) -> bool {
    line.text.split(' ').count() <= 4 && SectionRole::of_heading(&line.text) != SectionRole::Custom
}

/// "4    Nieuwe auto's voor de", and below it, further in and in small letters, "posten buiten de stad".
fn goes_on_in_row(cells: &[String], indent: u32, line: &Line) -> bool {
    let numbered = cells.len() == 2 && cells[0].chars().any(|c| c.is_ascii_digit()) && cells[0].len() <= 6;
    let further = line.indent >= indent + 2 && line.marker.is_none() && line.cells.len() <= 1;
    let unfinished = cells.last().is_some_and(|cell| is_unfinished(cell));
    numbered && further && (unfinished || line.text.starts_with(char::is_lowercase))
}

/// "… vertalen in het Pools en": no line is done here, whatever the next begins with.
fn is_unfinished(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    text.contains(' ') && matches!(last, "en" | "of" | "de" | "het" | "een" | "van" | "voor" | "met" | "door")
}

/// "Bestuurlijke tafel Haven, 12 maart 2031": below a subject, a line that closes with a day is of its own.
fn is_dated(text: &str) -> bool {
    let day = Period::find_all(text, None, None).pop();
    let closes = day.is_some_and(|day| {
        day.period.precision == Precision::Day && day.at.end == squeeze(text.trim_end_matches('.')).len()
    });
    closes && text.starts_with(char::is_uppercase)
}

/// "stand van zaken", below an empty line: a few words in small letters that head what follows.
fn is_small_heading(text: &str) -> bool {
    let words = text.split(' ').count();
    let small = text.starts_with(char::is_lowercase) && !text.ends_with(['.', ',', ';', '!']);
    small && words <= 5 && SectionRole::of_heading(text) != SectionRole::Custom
}

/// A short line without end mark, followed by a new beginning: a heading rather than more of a sentence.
fn stands_alone(line: &Line, next: Option<&Line>) -> bool {
    let short = line.text.chars().count() <= 60 && !line.text.ends_with(['.', ',', ';', '!']);
    let begins = next.is_some_and(|next| next.marker.is_some() || next.text.starts_with(char::is_uppercase));
    short && begins && line.text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
}

/// Gives items their nesting: a new sort of marker or a deeper indent goes down, a known one comes back.
pub(crate) fn nest(blocks: &mut [Block]) {
    let mut stack: Vec<(Marker, u32)> = Vec::new();
    for block in blocks {
        let indent = block.indent;
        match &mut block.kind {
            Kind::Furniture | Kind::Aside(_) => {}
            Kind::Item { marker, level } => {
                // Numbers behind other marks, further to the left or below some space, begin a list of their own.
                let out = stack.first().is_some_and(|(_, at)| indent < *at);
                let apart = (block.spaced || out) && matches!(marker, Marker::Number(_));
                if apart && stack.first().is_some_and(|(held, at)| indent <= *at && !held.is_like(marker)) {
                    stack.clear();
                }
                let known =
                    stack.iter().position(|(held, at)| held.is_like(marker) && at.abs_diff(indent) <= 1);
                let known = known.or_else(|| {
                    let alike = stack.iter().rposition(|(held, _)| held.is_like(marker));
                    alike.filter(|at| indent <= stack[*at].1)
                });
                match known {
                    Some(at) => stack.truncate(at + 1),
                    None => {
                        while stack.last().is_some_and(|(held, at)| indent < *at && held.is_like(marker)) {
                            stack.pop();
                        }
                        stack.push((marker.clone(), indent));
                    }
                }
                *level = (stack.len() - 1).min(8) as u8;
            }
            _ => stack.clear(),
        }
    }
}

/// Line numbers of page numbers, and of lines at page edges that come back on other pages.
fn furniture(lines: &[Line]) -> Vec<u32> {
    let mut found: Vec<u32> = Vec::new();
    let mut edges: HashMap<String, Vec<u32>> = HashMap::new();
    let paged = lines.last().is_some_and(|line| line.page > 1);
    for line in lines.iter().filter(|line| !line.is_blank()) {
        if is_page_number(&line.text) {
            found.push(line.number);
        }
    }
    if paged {
        for line in page_edges(lines) {
            let pattern: String = line.text.chars().filter(|c| !c.is_ascii_digit()).collect();
            if line.marker.is_none() && line.text.chars().all(|c| c.is_ascii_digit()) {
                found.push(line.number);
            } else if pattern.trim().chars().count() > 3 {
                edges.entry(pattern).or_default().push(line.number);
            }
        }
        found.extend(edges.into_values().filter(|numbers| numbers.len() > 1).flatten());
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The first and the last line of each page.
fn page_edges(lines: &[Line]) -> Vec<&Line> {
    let mut edges: Vec<&Line> = Vec::new();
    for page in lines.chunk_by(|a, b| a.page == b.page) {
        let mut written = page.iter().filter(|line| !line.is_blank());
        edges.extend(written.next());
        edges.extend(written.next_back());
    }
    edges
}

/// "Pagina 2 van 5", "blz. 3", "2 / 5".
pub(crate) fn is_page_number(text: &str) -> bool {
    let lower = text.to_lowercase();
    let rest =
        ["pagina", "bladzijde", "blz.", "blz", "page"].iter().find_map(|word| lower.strip_prefix(word));
    let figures = rest.unwrap_or(&lower).trim();
    let digits = figures.chars().filter(char::is_ascii_digit).count();
    let plain: String = figures.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()).collect();
    digits > 0
        && digits <= 6
        && (matches!(plain.as_str(), "van" | "/" | "of") || (rest.is_some() && plain.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::blocks;
    use crate::source::{Block, Kind};

    fn read(text: &str) -> Vec<Block> {
        blocks(&lines(text))
    }

    fn texts(text: &str) -> Vec<String> {
        read(text).into_iter().map(|block| block.text).collect()
    }

    #[test]
    fn lines_broken_at_a_width_become_paragraphs_again() {
        let text = "Aanleiding\n\
            De drie dorpen van de streek hebben vorig jaar samen een plan gemaakt voor\n\
            de haven, dat nu door de raden is besproken en op hoofdlijnen is goed-\n\
            gekeurd. De Raad van Zuiderkoog heeft daarbij drie wensen meegegeven over de\n\
            Oude Sluis en de kade.\n\
            Doel\n\
            Een veilige haven voor iedereen die er woont, werkt of met een boot komt aan\u{AD}\n\
            leggen.";
        assert_eq!(
            texts(text),
            [
                "Aanleiding",
                "De drie dorpen van de streek hebben vorig jaar samen een plan gemaakt voor de haven, dat nu door de raden is besproken en op hoofdlijnen is goedgekeurd. De Raad van Zuiderkoog heeft daarbij drie wensen meegegeven over de Oude Sluis en de kade.",
                "Doel",
                "Een veilige haven voor iedereen die er woont, werkt of met een boot komt aanleggen.",
            ]
        );
    }

    #[test]
    fn double_spacing_does_not_tear_paragraphs_apart() {
        let lines = [
            "De drie dorpen van de streek hebben vorig jaar samen een plan gemaakt",
            "voor de haven. De raad van Zuiderkoog heeft daarbij drie wensen aan de",
            "Oude Sluis verbonden, die nu door de ambtelijke tafel zijn bekeken en",
            "op haalbaarheid beoordeeld.",
        ];
        let text = [lines.as_slice(); 4].concat().join("\n\n");
        assert_eq!(texts(&text), vec![lines.join(" "); 4]);
    }

    #[test]
    fn a_sentence_goes_on_behind_an_empty_line_when_it_was_not_finished() {
        let text =
            "o Een koppeling van de wensen aan\n\nconcrete plannen\no Een tweede punt.\n\nEen nieuwe alinea";
        assert_eq!(
            texts(text),
            ["Een koppeling van de wensen aan concrete plannen", "Een tweede punt.", "Een nieuwe alinea"]
        );
    }

    #[test]
    fn lists_keep_their_nesting() {
        let text = "\u{F0B7} Een\no Een a\no Een b\n\u{F0B7} Twee\n\n\u{C}o\n\nTwee a\nBron: boek";
        let levels: Vec<u8> = read(text).iter().map(Block::level).collect();
        assert_eq!(levels, [0, 1, 1, 0, 1, 0]);
        assert_eq!(texts(text)[4..], ["Twee a", "Bron: boek"]);
    }

    #[test]
    fn a_numbered_title_goes_on_below_it() {
        assert_eq!(
            texts("4    Nieuwe auto's voor de\n     posten\n5    Vrijwilligers\n"),
            ["4 Nieuwe auto's voor de posten", "5 Vrijwilligers"]
        );
    }

    #[test]
    fn the_line_with_body_and_day_is_no_part_of_a_long_subject_above_it() {
        let text = "Bespreeknotitie bij agendapunt 4: Herstel van de kade\nBestuurlijke tafel Haven, 12 maart 2031\n\n\
                    De oude kade is op drie plaatsen verzakt en moet worden\nhersteld.\n";
        assert_eq!(texts(text)[1], "Bestuurlijke tafel Haven, 12 maart 2031");
    }

    #[test]
    fn headings_in_small_letters_stand_apart_below_an_empty_line() {
        let text =
            "Vergadering: 8-4-2026\n\naanleiding\nDe school zit vol.\n\nwaar letten we op\nhet verkeer";
        assert_eq!(
            texts(text),
            ["Vergadering: 8-4-2026", "aanleiding", "De school zit vol.", "waar letten we op", "het verkeer"]
        );
    }

    #[test]
    fn a_number_further_to_the_left_than_the_bullets_above_is_not_below_them() {
        let levels: Vec<u8> =
            read("Het bestuur:\n   - stemt in\n   - biedt aan\n4. Drones").iter().map(Block::level).collect();
        assert_eq!(levels.last(), Some(&0), "{levels:?}");
    }

    #[test]
    fn page_furniture_is_set_apart_and_kept() {
        let text = "Notitie haven 1\nEen\n\u{C}Notitie haven 2\nTwee\nPagina 2 van 2";
        let apart: Vec<String> =
            read(text).into_iter().filter(|b| b.kind == Kind::Furniture).map(|b| b.text).collect();
        assert_eq!(apart, ["Notitie haven 1", "Notitie haven 2", "Pagina 2 van 2"]);
    }
}
