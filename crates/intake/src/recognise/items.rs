//! Agendas, decision lists and minutes: their items, the treatment of each, and what was decided or
//! promised under them.

use tafelstuk_model::grammar::{self, Verb};
use tafelstuk_model::section_role::SectionRole;

use crate::recognised::{AgendaItem, PaperKind, Recognised, Step, Treatment};
use crate::sheet::squeeze;
use crate::source::{Block, Kind, Marker};

use super::columns::{Column, Columns};
use super::header::{attachment_name, find_word, item_label};
use super::points::{Place, point};
use super::{Setting, forms, headings, piece, steps};

/// Reads all items of a list.
pub(super) fn read(blocks: &[&Block], setting: &Setting, result: &mut Recognised) {
    let mut reading = Reading {
        setting,
        result,
        group: None,
        led_in: None,
        number: None,
        points_like: None,
        items_list: 0,
        columns: None,
    };
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
    /// The mark of the first point behind the lead-in.
    points_like: Option<Marker>,
    /// The list that the last item stood in, by the file's own word.
    items_list: u32,
    /// The columns of the table that is being read.
    columns: Option<Columns>,
}

impl Reading<'_> {
    fn take(&mut self, block: &Block, next: Option<&Block>) {
        if self.take_row(block) {
            return;
        }
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
            self.points_like = self.points_like.take().or_else(|| block.marker().cloned());
            self.add_points(&block.text, block);
            return self.keep(block);
        }
        self.points_like = None;
        if let Some(lead) = grammar::lead_in(&block.text).filter(|_| next.is_some_and(Block::is_item)) {
            self.led_in = Some(lead.verb);
            return self.keep(block);
        }
        if let Some(item) = item_line(block, self.is_minutes()) {
            self.led_in = None;
            self.items_list = block.list;
            return self.begin(item, block);
        }
        if matches!(block.kind, Kind::Heading { .. }) && is_unnumbered_item(&block.text) {
            self.led_in = None;
            return self.add_item(None, &block.text, block);
        }
        self.led_in = None;
        self.below(block);
        self.keep(block);
    }

    /// A row of a table whose columns are known; says whether it was one.
    fn take_row(&mut self, block: &Block) -> bool {
        let Kind::Row { cells } = &block.kind else {
            self.columns = None;
            return false;
        };
        if let Some(columns) = Columns::of(block) {
            self.close_number();
            self.columns = Some(columns);
            self.keep(block);
            return true;
        }
        let Some(columns) = self.columns.clone() else { return self.take_bare_row(block, cells) };
        if columns.has_items() {
            self.take_item_row(&columns, block, cells);
        } else {
            self.add_step(steps::row(&columns, block, self.setting));
            self.keep(block);
        }
        true
    }

    fn take_item_row(&mut self, columns: &Columns, block: &Block, cells: &[String]) {
        // "1. Opening" in one column: the figure stands before the cells that the head tells of.
        let counted = !columns.has(Column::Number) && cells.len() > columns.len();
        let (typed_before, cells) = match cells.split_first() {
            Some((first, rest)) if counted && leading_label(first) == Some(first) => {
                (item_label(first), rest)
            }
            _ => (None, cells),
        };
        let cell = |kind| columns.cell(cells, kind);
        let filled: Vec<&String> = cells.iter().filter(|cell| !cell.is_empty()).collect();
        if let [only] = filled.as_slice()
            && let Some(treatment) = group(only)
        {
            self.group = treatment;
            return self.keep(block);
        }
        let mut subject = cell(Column::Subject).lines();
        let title = squeeze(subject.next().unwrap_or_default());
        let (typed, bare) = labelled(&title);
        let label = item_label(cell(Column::Number)).or(typed_before).or(typed);
        self.led_in = None;
        if !title.is_empty() {
            self.add_item(label, bare, block);
        }
        if let Some(treatment) = treatment(cell(Column::Treatment))
            && let Some(item) = self.result.agenda_items.last_mut()
        {
            item.treatment = Some(treatment);
        }
        let rest = subject.collect::<Vec<_>>().join("\n");
        for line in forms::lines(block, &rest).iter().chain(&forms::lines(block, cell(Column::Notes))) {
            self.below(line);
        }
        for line in forms::lines(block, cell(Column::Points)) {
            self.point_line(&line);
        }
        let names = cell(Column::Attachments).split(['\n', ';']).filter_map(attachment_name);
        self.result.attachments.extend(names);
        if columns.has_actions() {
            self.add_step(steps::row(columns, block, self.setting));
        } else {
            let said = forms::lines(block, cell(Column::Action));
            let steps: Vec<Step> = said.iter().flat_map(|line| steps::told(line, self.setting)).collect();
            steps.into_iter().for_each(|step| self.add_step(Some(step)));
        }
        self.keep(block);
    }

    /// A line in the column of decisions: a lead-in, or what is decided.
    fn point_line(&mut self, line: &Block) {
        match grammar::lead_in(&line.text) {
            Some(lead) => self.led_in = Some(lead.verb),
            None if self.led_in.is_some() && line.is_item() => self.add_points(&line.text, line),
            None => {
                self.led_in = None;
                self.add_points(&line.text, line);
            }
        }
    }

    /// A row of a table without a head: a label, a title and what is said behind it.
    fn take_bare_row(&mut self, block: &Block, cells: &[String]) -> bool {
        let filled: Vec<&str> =
            cells.iter().map(String::as_str).filter(|cell| !cell.is_empty() && !is_time(cell)).collect();
        let Some((number, rest)) = filled.split_first() else { return false };
        let Some((title, behind)) = rest.split_first() else { return false };
        let Some(label) = leading_label(number).filter(|label| *label == *number).and_then(item_label) else {
            return false;
        };
        let mut lines = title.lines();
        let title = squeeze(lines.next().unwrap_or_default());
        if !is_title(&title) || !title.starts_with(|c: char| c.is_uppercase() || matches!(c, '‘' | '“')) {
            return false;
        }
        self.close_number();
        self.led_in = None;
        self.add_item(Some(label), &title, block);
        let own = behind.iter().find_map(|cell| treatment(cell).filter(|_| cell.split(' ').count() <= 4));
        if let (Some(own), Some(item)) = (own, self.result.agenda_items.last_mut()) {
            item.treatment = Some(own);
        }
        let below = lines.chain(behind.iter().flat_map(|cell| cell.lines())).collect::<Vec<_>>().join("\n");
        for line in forms::lines(block, &below) {
            self.below(&line);
        }
        self.keep(block);
        true
    }

    fn add_step(&mut self, step: Option<Step>) {
        let item = self.result.agenda_items.len().checked_sub(1);
        self.result.steps.extend(step.map(|step| Step { item, ..step }));
    }

    /// A number without a subject line behind it stays where it stood.
    fn close_number(&mut self) {
        if let Some((_, block)) = self.number.take() {
            self.keep(&block);
        }
    }

    /// Whether a numbered line goes on with the items rather than with the points led in above.
    ///
    /// It does where space stands before it, where the points have another mark, or where the file says that
    /// it is in the items' list.
    fn resumes(&self, block: &Block) -> bool {
        let other = self
            .points_like
            .as_ref()
            .is_some_and(|like| !block.marker().is_some_and(|own| own.is_like(like)));
        let of_items = block.list != 0 && block.list == self.items_list;
        let apart = block.spaced || other || of_items;
        let Some(number) = block.number().filter(|_| block.level() == 0 && apart) else {
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

    fn takes_actions(&self) -> bool {
        matches!(self.result.kind, PaperKind::Minutes | PaperKind::DecisionList)
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
            _ if self.takes_actions() && action(text).is_some() => {
                let step = action(text).map(|text| steps::step(text, block, self.setting));
                self.add_step(step);
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

/// Whether a row is the head of a table of items or actions, or its first row.
pub(super) fn begins_row(cells: &[String]) -> bool {
    let block = Block { kind: Kind::Row { cells: cells.to_vec() }, ..Block::default() };
    let first = cells.iter().map(String::as_str).find(|cell| !is_time(cell)).unwrap_or_default();
    Columns::of(&block).is_some() || leading_label(first).is_some_and(|label| label == first)
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

/// "14.05 uur", "13:30 – 14:00": when an item is, not what it is.
fn is_time(cell: &str) -> bool {
    let clock = |text: &str| {
        let (hours, minutes) = text.trim().split_once(['.', ':']).unwrap_or_default();
        let figures =
            |part: &str| !part.is_empty() && part.len() <= 2 && part.chars().all(|c| c.is_ascii_digit());
        figures(hours) && figures(minutes)
    };
    let told = cell.contains("uur") || cell.contains(':');
    told && cell.trim_end_matches("uur").split(['–', '-']).all(clock)
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

/// A title with its label typed before it: "4a. Tarieven".
fn labelled(title: &str) -> (Option<String>, &str) {
    let rest = |word: &str| title[word.len()..].trim_start_matches([':', '.', ')', ' ', '-', '–']);
    match leading_label(title) {
        Some(word) if !rest(word).is_empty() => (item_label(word), rest(word)),
        _ => (None, title),
    }
}

/// "Datum/nr.: 20251211.02".
fn numbered_label(text: &str) -> Option<String> {
    let (name, value) = text.split_once(':')?;
    let name = name.to_lowercase();
    let named = matches!(name.as_str(), "datum/nr." | "datum/nr" | "nr." | "nr" | "nummer" | "agendapunt");
    named.then(|| item_label(value)).flatten().filter(|_| value.split_whitespace().count() == 1)
}

/// A heading that was not numbered is an item all the same, unless it heads an appendix of the list.
fn is_unnumbered_item(text: &str) -> bool {
    let role = SectionRole::of_heading(text);
    let appendix = matches!(role, SectionRole::Attachments | SectionRole::NextSteps | SectionRole::Source);
    is_title(text) && !appendix && super::header::kind_of(text).is_none()
}

/// The number that a letter below joins: "5" of "5", "5" of "5a".
fn stem(label: &str) -> Option<String> {
    let stem = label.trim_end_matches(|c: char| c.is_ascii_lowercase());
    (!stem.is_empty()).then(|| stem.to_owned())
}

/// A line that heads a group of items, with the treatment it gives.
fn group(text: &str) -> Option<Option<Treatment>> {
    if treatment_behind(text).1.is_some() {
        return None;
    }
    let first = text.split([' ', '.']).next().unwrap_or_default();
    let roman =
        !first.is_empty() && first.len() < text.len() && first.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    if let Some(bare) = behind_capital(text) {
        let usual = matches!(bare.to_lowercase().as_str(), "algemeen" | "opening" | "afsluiting" | "overig");
        return match treatment(bare) {
            None if !usual => None,
            treatment => Some(treatment),
        };
    }
    let bare = if roman { text[first.len()..].trim_start_matches(['.', ' ']) } else { text };
    let bare = bare.trim_end_matches(':');
    let words = bare.split(' ').count();
    match treatment(bare) {
        Some(treatment) if words <= 4 => Some(Some(treatment)),
        _ if roman && words <= 4 && !bare.is_empty() => Some(None),
        _ => None,
    }
}

/// "B. Ter besluitvorming": what stands behind a capital and its point.
fn behind_capital(text: &str) -> Option<&str> {
    let (first, rest) = text.split_once(". ")?;
    let capital = first.len() == 1 && first.starts_with(char::is_uppercase);
    (capital && rest.split(' ').count() <= 4).then(|| rest.trim_end_matches(':'))
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
    const DECIDES: [&str; 13] = [
        "besluit",
        "stelt",
        "stemt",
        "keurt",
        "neemt",
        "gaat",
        "wijst",
        "adviseert",
        "verzoekt",
        "machtigt",
        "benoemt",
        "onderschrijft",
        "draagt",
    ];
    let subject = sentence.split(' ').take(6).collect::<Vec<_>>();
    let decides = subject.iter().any(|word| DECIDES.contains(word));
    let body = subject.iter().any(|word| {
        ["bestuur", "tafel", "overleg", "stuurgroep", "college", "commissie", "raad", "BST"]
            .iter()
            .any(|body| word.ends_with(body))
    });
    let certain = grammar::verbs(sentence).is_some_and(|verbs| {
        // What is only talked over is no decision.
        !matches!(verbs.first, Verb::Discuss | Verb::GiveDirection | Verb::SubmitTo)
    });
    decides && body && certain
}

/// "Actie: de secretaris belt": what is to be done.
fn action(text: &str) -> Option<&str> {
    let (name, rest) = text.split_once(':')?;
    let word = name.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ').to_lowercase();
    let named = matches!(
        word.as_str(),
        "actie" | "acties" | "actiepunt" | "toezegging" | "vervolgactie" | "afspraak"
    );
    (named && !rest.trim().is_empty()).then(|| rest.trim())
}

fn is_file_name(text: &str) -> bool {
    let name = text.trim_end_matches([';', ',']);
    name.rsplit_once('.').is_some_and(|(_, end)| {
        matches!(end.to_lowercase().as_str(), "pdf" | "docx" | "doc" | "xlsx" | "pptx" | "odt")
    })
}
