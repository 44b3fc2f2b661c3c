//! Agendas, decision lists and minutes: their items, the treatment of each, and what was decided or
//! promised under them.

use tafelstuk_model::grammar::{self, Verb};
use tafelstuk_model::section_role::SectionRole;

use crate::recognised::{AgendaItem, PaperKind, Recognised, Treatment};
use crate::source::{Block, Marker};

use super::header::{attachment_name, find_word, item_label};
use super::points::{Place, point};
use super::{Setting, headings, piece, steps};

/// Reads all items of a list.
pub(super) fn read(blocks: &[&Block], setting: &Setting, result: &mut Recognised) {
    let mut reading = Reading { setting, result, group: None, led_in: None, number: None };
    for (at, block) in blocks.iter().enumerate() {
        reading.take(block, blocks.get(at + 1).copied());
    }
    reading.close_number();
}

struct Reading<'a> {
    setting: &'a Setting,
    result: &'a mut Recognised,
    /// The treatment that the group line above gives.
    group: Option<Treatment>,
    /// Behind a lead-in: numbered lines are points, with this verb if they have none.
    led_in: Option<Option<Verb>>,
    /// A number printed before its subject line ("Datum/nr.: 20251211.02").
    number: Option<(String, Block)>,
}

impl Reading<'_> {
    fn take(&mut self, block: &Block, next: Option<&Block>) {
        if let Some(treatment) = group(&block.text) {
            self.close_number();
            self.group = treatment;
            self.led_in = None;
            return self.keep(block);
        }
        if let Some(number) = numbered_label(&block.text) {
            self.close_number();
            self.number = Some((number, block.clone()));
            self.led_in = None;
            return;
        }
        if let Some((label, line)) = self.number.take() {
            let title = block.text.strip_prefix("Onderwerp:").unwrap_or(&block.text).trim().to_owned();
            self.add_item(Some(label), &title, block);
            let item = self.result.agenda_items.last_mut().expect("just added");
            item.lines.first = line.lines.first;
            return;
        }
        if self.led_in.is_some() && block.is_item() && !self.resumes(block) {
            self.add_points(&block.text, block);
            return self.keep(block);
        }
        if let Some(lead) = grammar::lead_in(&block.text).filter(|_| next.is_some_and(Block::is_item)) {
            self.led_in = Some(lead.verb);
            return self.keep(block);
        }
        if let Some(item) = item_line(block, self.is_minutes()) {
            self.led_in = None;
            return self.begin(item, block);
        }
        self.led_in = None;
        self.below(block);
        self.keep(block);
    }

    /// A number without a subject line behind it stays where it stood.
    fn close_number(&mut self) {
        if let Some((_, block)) = self.number.take() {
            self.keep(&block);
        }
    }

    /// Whether a numbered line goes on with the items rather than with the points led in above.
    fn resumes(&self, block: &Block) -> bool {
        let Some(number) = block.number().filter(|_| block.level() == 0 && block.spaced) else {
            return false;
        };
        let last = self
            .result
            .agenda_items
            .iter()
            .rev()
            .find_map(|item| stem(item.label.as_deref()?)?.parse::<u32>().ok());
        last.is_some_and(|last| number.parse() == Ok(last + 1))
    }

    fn is_minutes(&self) -> bool {
        self.result.kind == PaperKind::Minutes
    }

    fn begin(&mut self, item: ItemLine, block: &Block) {
        let label = match item.letter {
            true => self
                .result
                .agenda_items
                .iter()
                .rev()
                .find_map(|above| stem(above.label.as_deref()?))
                .map(|stem| stem + &item.label),
            false => Some(item.label),
        };
        self.add_item(label, &item.title, block);
        if !item.rest.is_empty() {
            let rest = headings::part_of(block, &item.rest);
            self.below(&rest);
            self.keep(&rest);
        }
    }

    fn add_item(&mut self, label: Option<String>, title: &str, block: &Block) {
        let (title, own) = treatment_behind(title);
        self.result.agenda_items.push(AgendaItem {
            label,
            title: title.to_owned(),
            treatment: own.or(self.group.filter(|_| !is_standing(title))),
            lines: block.lines,
            blocks: Vec::new(),
        });
    }

    /// What stands under an item: points, attachments, and in minutes promises.
    fn below(&mut self, block: &Block) {
        let text = block.text.as_str();
        let role =
            text.split_once(':').map(|(name, rest)| (SectionRole::of_heading(name), name, rest.trim()));
        match role {
            Some((SectionRole::Proposal, name, rest)) if name.split(' ').count() <= 3 && !rest.is_empty() => {
                self.add_points(rest, block)
            }
            Some((SectionRole::Attachments, _, rest)) if !rest.is_empty() => {
                self.result.attachments.extend(rest.split(';').filter_map(attachment_name))
            }
            _ if block.is_item() && is_file_name(text) => {
                self.result.attachments.extend(attachment_name(text))
            }
            _ if self.result.kind == PaperKind::DecisionList => self.add_points(text, block),
            _ if self.is_minutes() => self.minute(block),
            _ => {}
        }
    }

    /// The points in a line: several may stand between dashes.
    fn add_points(&mut self, text: &str, block: &Block) {
        let place = Place { item: self.result.agenda_items.len().checked_sub(1), ..Place::opening() };
        let inherited = self.led_in.flatten();
        for text in between_dashes(text) {
            let text = grammar::without_asking(text);
            if self.led_in.is_some() || is_decision(text) {
                self.result.decision_points.push(point(text, inherited, place, block));
            }
        }
    }

    fn minute(&mut self, block: &Block) {
        let item = self.result.agenda_items.len().checked_sub(1);
        for sentence in super::sentences::sentences(&block.text) {
            if is_own_decision(sentence) {
                let place = Place { item, ..Place::opening() };
                self.result.decision_points.push(point(sentence, None, place, block));
            }
        }
        let promised = steps::promises(block, self.setting);
        let decided = |text: &str| is_own_decision(text);
        self.result.steps.extend(promised.into_iter().filter(|step| !decided(&step.text)).map(|mut step| {
            step.item = item;
            step
        }));
    }

    fn keep(&mut self, block: &Block) {
        match self.result.agenda_items.last_mut() {
            Some(item) => item.blocks.push(piece(block)),
            None => self.result.opening.push(piece(block)),
        }
    }
}

struct ItemLine {
    label: String,
    /// A letter alone belongs to the number above it.
    letter: bool,
    title: String,
    rest: String,
}

/// Whether a block is the first line of an item.
pub(super) fn begins_item(block: &Block) -> bool {
    numbered_label(&block.text).is_some() || item_line(block, false).is_some()
}

fn item_line(block: &Block, minutes: bool) -> Option<ItemLine> {
    let text = block.text.as_str();
    match block.marker() {
        Some(Marker::Number(label)) if is_title(text) => Some(divided(label.clone(), false, text)),
        Some(Marker::Letter(label)) if is_title(text) && !minutes => Some(divided(label.clone(), true, text)),
        Some(_) => None,
        None => {
            let rest = match find_word(text, "agendapunt") {
                Some(0) => text["agendapunt".len()..].trim_start(),
                _ => text,
            };
            let label = leading_label(rest)?;
            let title = rest[label.len()..].trim_start_matches([':', '.', ')', ' ', '-', '–']);
            (is_title(title) && title.starts_with(|c: char| c.is_uppercase() || c == '‘' || c == '“'))
                .then(|| divided(label.trim_end_matches(['.', ')', ':']).to_owned(), false, title))
        }
    }
}

fn is_title(text: &str) -> bool {
    let title = text.split(" – ").next().unwrap_or(text);
    let short = !title.is_empty() && title.chars().count() <= 120;
    // "Vaststellen agenda" is an item; "het verslag vast te stellen" is what is decided under one.
    let worded = title.starts_with(char::is_lowercase) || title.split(' ').any(|word| word == "te");
    short
        && (title.len() < text.len() || !title.ends_with(['.', ';']))
        && !(worded && grammar::verbs(title).is_some())
}

/// "20251008.3 Titel", "5a Titel", "A.1 Titel": a label with a figure in it, not a date or amount.
fn leading_label(text: &str) -> Option<&str> {
    let word = text.split(' ').next()?;
    let bare = item_label(word)?;
    let digits = bare.chars().filter(char::is_ascii_digit).count();
    let shaped =
        bare.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-')) && !bare.contains("--");
    let year = bare.len() == 4 && digits == 4;
    let unit = text.split(' ').nth(1).is_some_and(|next| next.starts_with(char::is_lowercase));
    (shaped && !year && !unit && digits > 0 && bare.len() <= 16).then_some(word)
}

/// A title and what follows a dash behind it.
fn divided(label: String, letter: bool, text: &str) -> ItemLine {
    let (title, rest) = match text.split_once(" – ").or_else(|| text.split_once(" - ")) {
        Some((title, rest)) if is_decision(rest.split(" – ").next().unwrap_or(rest)) => (title, rest),
        _ => (text, ""),
    };
    ItemLine { label, letter, title: title.trim().to_owned(), rest: rest.trim().to_owned() }
}

/// "Datum/nr.: 20251211.02".
fn numbered_label(text: &str) -> Option<String> {
    let (name, value) = text.split_once(':')?;
    let name = name.to_lowercase();
    let named = matches!(name.as_str(), "datum/nr." | "datum/nr" | "nr." | "nr" | "nummer" | "agendapunt");
    named.then(|| item_label(value)).flatten().filter(|_| value.split_whitespace().count() == 1)
}

/// The number that a letter below joins: "5" of "5", "5" of "5a".
fn stem(label: &str) -> Option<String> {
    let stem = label.trim_end_matches(|c: char| c.is_ascii_lowercase());
    (!stem.is_empty()).then(|| stem.to_owned())
}

/// A line that heads a group of items, with the treatment it gives.
fn group(text: &str) -> Option<Option<Treatment>> {
    let first = text.split([' ', '.']).next().unwrap_or_default();
    let roman =
        !first.is_empty() && first.len() < text.len() && first.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    let bare = if roman { text[first.len()..].trim_start_matches(['.', ' ']) } else { text };
    let bare = bare.trim_end_matches(':');
    let words = bare.split(' ').count();
    match treatment(bare) {
        Some(treatment) if words <= 4 => Some(Some(treatment)),
        _ if roman && words <= 4 && !bare.is_empty() => Some(None),
        _ => None,
    }
}

pub(super) fn is_group(text: &str) -> bool {
    group(text).is_some()
}

fn treatment(text: &str) -> Option<Treatment> {
    let lower = text.to_lowercase();
    let has = |stems: &[&str]| {
        lower.split(|c: char| !c.is_alphabetic()).any(|word| stems.iter().any(|stem| word.starts_with(stem)))
    };
    if has(&["besluitvorm", "hamerstuk"]) {
        Some(Treatment::Decision)
    } else if has(&["meningvorm", "meningsvorm", "oordeelsvorm", "bespreekstuk", "bespreekpunt"])
        || lower == "ter bespreking"
    {
        Some(Treatment::Discussion)
    } else if has(&["informerend", "informatief", "kennisname", "kennisneming"]) || lower == "ter informatie"
    {
        Some(Treatment::Information)
    } else {
        None
    }
}

/// Items that stand on every agenda and belong to no group.
fn is_standing(title: &str) -> bool {
    let first = title.split([' ', ',']).next().unwrap_or_default().to_lowercase();
    matches!(first.as_str(), "opening" | "rondvraag" | "sluiting" | "afsluiting" | "w.v.t.t.k." | "wvttk")
}

/// "Jaarverslag (ter kennisname)": the title and the treatment behind it.
fn treatment_behind(title: &str) -> (&str, Option<Treatment>) {
    match title.strip_suffix(')').and_then(|title| title.rsplit_once('(')) {
        Some((before, inner)) if treatment(inner).is_some() => (before.trim_end(), treatment(inner)),
        _ => (title, None),
    }
}

/// Pieces between dashes, where a dash follows an end mark.
fn between_dashes(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut begin = 0;
    for (at, _) in text.match_indices(" – ") {
        if text[begin..at].ends_with([';', '.']) {
            found.push(text[begin..at].trim());
            begin = at + " – ".len();
        }
    }
    found.push(text[begin..].trim());
    found
        .into_iter()
        .map(|piece| piece.trim_start_matches(['–', '-', ' ']))
        .filter(|piece| !piece.is_empty())
        .collect()
}

/// Worded as a point ("… te verlengen") or as a sentence that decides.
fn is_decision(text: &str) -> bool {
    let (first, _) = super::sentences::first_sentence(text);
    let passive = [" wordt ", " worden ", " is ", " zijn ", " werd "].iter().any(|word| first.contains(word));
    let infinitive = first.split(' ').any(|word| word == "te" || word == "Te");
    (grammar::verbs(first).is_some() && !passive) || (infinitive && !passive && !first.contains(" om te "))
}

/// "Het bestuur stelt de nota vast": a decision in a sentence of its own.
fn is_own_decision(sentence: &str) -> bool {
    const DECIDES: [&str; 7] = ["besluit", "stelt", "stemt", "keurt", "neemt", "gaat", "wijst"];
    let subject = sentence.split(' ').take(6).collect::<Vec<_>>();
    let decides = subject.iter().any(|word| DECIDES.contains(word));
    let body = subject.iter().any(|word| {
        ["bestuur", "tafel", "overleg", "stuurgroep", "college", "commissie", "raad", "BST"]
            .iter()
            .any(|body| word.ends_with(body))
    });
    let certain = grammar::verbs(sentence).is_some_and(|verbs| {
        matches!(
            verbs.first,
            Verb::Adopt | Verb::Agree | Verb::Approve | Verb::TakeNote | Verb::Designate | Verb::Resolve
        )
    });
    decides && body && certain
}

fn is_file_name(text: &str) -> bool {
    let name = text.trim_end_matches([';', ',']);
    name.rsplit_once('.').is_some_and(|(_, end)| {
        matches!(end.to_lowercase().as_str(), "pdf" | "docx" | "doc" | "xlsx" | "pptx" | "odt")
    })
}
