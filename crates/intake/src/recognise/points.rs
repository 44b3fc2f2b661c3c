//! Decision points: what stands under a proposal heading, behind a lead-in, or under an item of a list.

use tafelstuk_model::grammar::{self, Verb};

use crate::recognised::Point;
use crate::source::{Block, Kind};

use super::forms::lines;
use super::items::is_own_decision;
use super::sentences::{first_sentence, sentences};

/// Where points are found.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub section: Option<usize>,
    pub item: Option<usize>,
}

impl Place {
    pub fn opening() -> Self {
        Self { section: None, item: None }
    }

    pub fn section(at: usize) -> Self {
        Self { section: Some(at), item: None }
    }
}

/// Whether one of the blocks leads in a list of points.
pub(super) fn has_lead_in(blocks: &[&Block]) -> bool {
    blocks.iter().any(|block| {
        grammar::lead_in(&block.text).is_some()
            && grammar::without_asking(&block.text).len() == block.text.len()
    })
}

/// The points in the blocks of a proposal.
pub(super) fn read(blocks: &[&Block], place: Place) -> Vec<Point> {
    if blocks.first().is_some_and(|block| is_none(&block.text)) && blocks.len() == 1 {
        return Vec::new();
    }
    let listed = blocks.iter().any(|block| block.is_item());
    let mut reading = Reading { place, inherited: None, led_in: false, above: None, points: Vec::new() };
    for (at, block) in blocks.iter().enumerate() {
        let next = blocks.get(at + 1).copied();
        if block.is_item() {
            reading.item(block, next);
        } else if let Kind::Row { cells } = &block.kind {
            reading.row(block, cells);
        } else if let Some(lead) = grammar::lead_in(&block.text)
            .filter(|_| block.text.ends_with(':') || next.is_some_and(Block::is_item))
        {
            reading.inherited = lead.verb;
            reading.led_in = true;
        } else if !listed {
            reading.prose(block);
        } else {
            reading.behind_list(block);
        }
    }
    reading.points
}

/// The points behind a line that asks ("De raad wordt voorgesteld te besluiten:"), under whatever heading.
pub(super) fn asked(blocks: &[&Block], place: Place) -> Vec<Point> {
    let asks = |at: &usize| {
        grammar::asks(&blocks[*at].text) && blocks.get(at + 1).is_some_and(|next| next.is_item())
    };
    let Some(lead) = (0..blocks.len()).find(asks) else { return Vec::new() };
    let items = blocks[lead + 1..].iter().take_while(|block| block.is_item()).count();
    read(&blocks[lead..=lead + items], place)
}

fn is_none(text: &str) -> bool {
    let text = text.trim_end_matches('.').to_lowercase();
    matches!(text.as_str(), "niet van toepassing" | "n.v.t" | "nvt" | "geen" | "-")
}

struct Reading {
    place: Place,
    /// The verb of the lead-in above.
    inherited: Option<Verb>,
    led_in: bool,
    /// A bullet that leads in the bullets below it: its level and verb. Without verb they are details.
    above: Option<(u8, Option<Verb>)>,
    points: Vec<Point>,
}

impl Reading {
    fn item(&mut self, block: &Block, next: Option<&Block>) {
        let level = block.level();
        if let Some((above, verb)) = self.above {
            if level > above {
                if verb.is_some() {
                    self.add(block, &block.text, verb);
                }
                return;
            }
            self.above = None;
        }
        let has_children = next.is_some_and(|next| next.is_item() && next.level() > level);
        if has_children {
            let bare = block.text.ends_with(':') && !has_object(&block.text);
            let verb = grammar::verbs(&block.text).map(|verbs| verbs.first).filter(|_| bare);
            self.above = Some((level, verb));
            if verb.is_some() {
                return;
            }
        }
        if !is_none(&block.text) {
            self.add(block, behind_asking(&block.text), self.inherited);
        }
    }

    /// The first cell of a row in which something is asked, line by line.
    fn row(&mut self, block: &Block, cells: &[String]) {
        // "Nr. | Besluit" heads the table.
        let asks = |line: &Block| {
            let text = line.text.as_str();
            text.contains(' ') && (grammar::verbs(text).is_some() || grammar::is_point(text))
        };
        let cell = cells.iter().map(|cell| lines(block, cell)).find(|cell| cell.iter().any(asks));
        for line in cell.iter().flatten().filter(|line| asks(line)) {
            self.add(line, &line.text, self.inherited);
        }
    }

    /// Sentences that decide or, behind a lead-in, lines that each are a point.
    fn prose(&mut self, block: &Block) {
        for sentence in sentences(&block.text) {
            let point = grammar::without_asking(sentence);
            let asked = point.len() < sentence.len();
            let decides = asked || grammar::verbs(point).is_some();
            let listed = self.led_in && (point.starts_with(char::is_lowercase) || point.ends_with(';'));
            let worded = grammar::is_point(point) && !is_told(point);
            if decides || listed || worded {
                self.add(block, point, self.inherited);
            }
        }
    }

    /// A sentence behind a list in which the body itself decides: "De tafel verzoekt de regio …".
    fn behind_list(&mut self, block: &Block) {
        if self.points.is_empty() {
            return;
        }
        for sentence in sentences(&block.text).into_iter().filter(|sentence| is_own_decision(sentence)) {
            self.add(block, sentence, None);
        }
    }

    fn add(&mut self, block: &Block, text: &str, inherited: Option<Verb>) {
        self.points.push(point(text, inherited, self.place, block));
    }
}

/// Whether a sentence has a finite verb of its own: "De raad kan kiezen de regeling in te trekken".
pub(super) fn is_told(sentence: &str) -> bool {
    const FINITE: [&str; 22] = [
        "is", "zijn", "was", "waren", "wordt", "worden", "werd", "heeft", "hebben", "kan", "kunnen", "moet",
        "moeten", "zal", "zullen", "gaat", "gaan", "wil", "willen", "mag", "dient", "blijft",
    ];
    sentence.split(' ').any(|word| FINITE.contains(&word.trim_end_matches(',')))
}

/// An item without the asking in front: "Wij verzoeken u het schap te machtigen" from "het" on.
fn behind_asking(text: &str) -> &str {
    let point = grammar::without_asking(text);
    let asking = &text[..text.len() - point.len()];
    let short = asking.split_whitespace().count() <= 8;
    if short && !asking.split(' ').any(|word| word == "te") { point } else { text }
}

/// Whether a bullet that ends in a colon already says what it is about.
fn has_object(text: &str) -> bool {
    grammar::split(text).is_some_and(|split| split.object().split_whitespace().count() > 2)
}

/// One point: its own sentence, its verbs, and what is remarked behind it.
pub(super) fn point(text: &str, inherited: Option<Verb>, place: Place, block: &Block) -> Point {
    let text = text.trim();
    let (own, rest) = first_sentence(text);
    // A first sentence without verb may need the next one to say what is decided.
    let decided = inherited.is_some()
        || grammar::verbs(own).is_some()
        || rest.is_none_or(|rest| grammar::verbs(rest).is_none());
    let (own, remark) = if decided { (own, rest) } else { (text, None) };
    let verbs = grammar::verbs_under(own, inherited);
    Point {
        verb: verbs.first,
        second_verb: verbs.second,
        text: own.to_owned(),
        remark: remark.map(str::to_owned),
        section: place.section,
        item: place.item,
        lines: block.lines,
    }
}
