//! Agendas, decision lists and minutes: their items, the treatment of each, and what was decided or
//! promised under them.

mod decided;
mod lines;
mod shape;
mod treatment;

use tafelstuk_model::grammar::{self, Verb};
use tafelstuk_model::section_role::SectionRole;

use crate::recognised::{AgendaItem, PaperKind, Recognised, Step, Treatment};
use crate::sheet::squeeze;
use crate::source::{Block, Kind, Marker};

use super::columns::{Column, Columns};
use super::header::{attachment_name, item_label};
use super::owners::names_only_actors;
use super::points::{Place, point};
use super::{Setting, forms, headings, piece, steps};

pub(super) use decided::is_own_decision;
use decided::{
    action, between_dashes, is_act_of_body, is_decision, is_file_name, is_label_alone, led_in_line,
    names_body_alone, was_asked,
};
use lines::{
    ItemLine, bare_number, is_numbered, is_time, is_title, is_unnumbered_item, item_line, labelled,
    leading_label, lettered_heading, numbered_label, stem,
};
pub(super) use lines::{begins_item, begins_row, without_label};
use shape::Shape;
pub(super) use treatment::{begins_series, is_group};
use treatment::{group, is_standing, treatment, treatment_apart, treatment_behind};

/// Reads all items of a list.
pub(super) fn read(blocks: &[&Block], setting: &Setting, result: &mut Recognised) {
    let kind = result.kind;
    let mut reading = Reading {
        setting,
        result,
        group: None,
        lettered: false,
        led_in: None,
        number: None,
        points_like: None,
        items_list: 0,
        lists_actions: false,
        columns: None,
        shape: Shape::of(blocks, kind),
    };
    for (at, block) in blocks.iter().enumerate() {
        reading.take(block, blocks.get(at + 1).copied());
    }
    reading.close_number();
}

/// Whether a number comes right after another: "5" after "4", "2.2" or "3.1" after "2.1".
fn follows(last: &str, number: &str) -> bool {
    let figures =
        |label: &str| label.split('.').map(|part| part.parse::<u32>().ok()).collect::<Option<Vec<_>>>();
    let (Some(last), Some(own)) = (figures(last), figures(number)) else { return false };
    match (last.as_slice(), own.as_slice()) {
        ([last], [own]) => *own == last + 1,
        ([chapter, last], [same, own]) => {
            chapter == same && *own == last + 1 || *same == chapter + 1 && *own == 1
        }
        _ => false,
    }
}

/// "Actiepunten:" on a line of its own.
fn heads_actions(text: &str) -> bool {
    let bare = text.trim_end_matches(':');
    let agreed = matches!(bare.to_lowercase().as_str(), "afspraken" | "toezeggingen" | "gemaakte afspraken");
    let usual = agreed || SectionRole::of_heading(bare) == SectionRole::NextSteps;
    usual && bare.len() < text.len() && bare.split(' ').count() <= 3
}

/// "Vervolgacties" alone, above lines with a bullet or dash.
fn heads_bullets(block: &Block, next: Option<&Block>) -> bool {
    let bullets = next.is_some_and(|next| matches!(next.marker(), Some(Marker::Bullet(_) | Marker::Dash)));
    let plain = !block.is_item() && !matches!(block.kind, Kind::Row { .. });
    plain && bullets && heads_actions(&format!("{}:", block.text.trim_end_matches(':')))
}

/// "Afgesproken is:" above what each is going to do.
fn is_agreed(text: &str) -> bool {
    let lower = text.to_lowercase();
    let agreed = lower.split(' ').any(|word| matches!(word.trim_end_matches(':'), "afgesproken" | "spreken"));
    agreed && text.ends_with(':') && lower.split(' ').count() <= 6
}

struct Reading<'a> {
    setting: &'a Setting,
    result: &'a mut Recognised,
    /// The treatment that the group line above gives.
    group: Option<Treatment>,
    /// That line was numbered itself, so that it counts for the letters below it only.
    lettered: bool,
    /// Behind a lead-in: numbered lines are points, with this verb if they have none.
    led_in: Option<Option<Verb>>,
    /// A number printed before its subject line ("Datum/nr.: 20251211.02").
    number: Option<(String, Block)>,
    /// The mark of the first point behind the lead-in.
    points_like: Option<Marker>,
    /// The list that the last item stood in, by the file's own word.
    items_list: u32,
    /// Below "Actiepunten:" each line of the list is one.
    lists_actions: bool,
    /// The columns of the table that is being read.
    columns: Option<Columns>,
    shape: Shape,
}

impl Reading<'_> {
    fn take(&mut self, block: &Block, next: Option<&Block>) {
        if self.take_row(block) {
            return;
        }
        if self.led_in.is_none()
            && let Some(item) = self.shape.item(block)
        {
            return self.begin(item, block);
        }
        // "BESLUIT:" among the text of a list heads no items.
        let heads = self.result.kind == PaperKind::Agenda
            || next.is_some_and(|next| begins_item(next) || matches!(next.kind, Kind::Row { .. }));
        // "4. Hamerstukken" above "a." is an item itself, and the letters below it are treated so.
        let lettered = |next: &Block| matches!(next.marker(), Some(Marker::Letter(_)));
        if let Some(number) = block.number().filter(|_| next.is_some_and(lettered))
            && let Some(treatment) = group(&block.text).filter(|_| heads)
        {
            self.close_number();
            self.led_in = None;
            self.group = treatment;
            self.lettered = true;
            return self.add_item(Some(number.to_owned()), &block.text, block);
        }
        if self.lettered && !lettered(block) && block.number().is_some() {
            self.group = None;
            self.lettered = false;
        }
        if let Some(treatment) = group(&block.text).filter(|_| heads) {
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
        if self.lists_actions && block.is_item() {
            self.add_step(Some(steps::step(&block.text, block, self.setting)));
            return self.keep(block);
        }
        let worked_out = next.filter(|next| next.is_item() && !grammar::is_point(&next.text)).is_some();
        self.lists_actions = self.takes_actions()
            && next.is_some_and(Block::is_item)
            && (heads_actions(&block.text)
                || heads_bullets(block, next)
                || self.is_minutes() && worked_out && is_agreed(&block.text));
        if self.lists_actions {
            self.led_in = None;
            return self.keep(block);
        }
        let leads = grammar::lead_in(&block.text).map(|lead| lead.verb);
        let leads = leads.or_else(|| names_body_alone(&block.text).then_some(None));
        if let Some(verb) = leads.filter(|_| next.is_some_and(Block::is_item)) {
            self.led_in = Some(verb);
            return self.keep(block);
        }
        let lettered = lettered_heading(block);
        let block = lettered.as_ref().unwrap_or(block);
        let letters = !self.is_minutes() || self.is_lettered_item(block, next);
        if let Some(item) = item_line(block, !letters) {
            self.led_in = None;
            self.items_list = block.list;
            return self.begin(item, block);
        }
        if matches!(block.kind, Kind::Heading { .. }) && is_unnumbered_item(&block.text) {
            self.led_in = None;
            // "Afsluiting" above "9. Rondvraag", among numbered items or before them all, heads a group.
            let numbered = self.result.agenda_items.last().is_none_or(|item| item.label.is_some());
            if numbered && next.is_some_and(|next| is_numbered(next) && begins_item(next)) {
                self.group = None;
                return self.keep(block);
            }
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
        let label = self.joined(cell(Column::Number));
        let label = label.or_else(|| item_label(cell(Column::Number))).or(typed_before).or(typed);
        self.led_in = None;
        if !title.is_empty() {
            self.add_item(label, bare, block);
        }
        let said = [Column::Treatment, Column::Points].into_iter().map(cell);
        let said = said.filter(|said| said.split(' ').count() <= 4).find_map(treatment);
        if let Some(treatment) = said
            && let Some(item) = self.result.agenda_items.last_mut()
        {
            item.treatment = Some(treatment);
        }
        let rest = subject.collect::<Vec<_>>().join("\n");
        for line in forms::lines(block, &rest).iter().chain(&forms::lines(block, cell(Column::Notes))) {
            self.below(line);
        }
        // "Vaststellen" alone says how an item is treated.
        let said = |line: &&Block| match line.text.split(' ').count() {
            1 => false,
            2 | 3 => treatment(&line.text).is_none(),
            _ => true,
        };
        for line in forms::lines(block, cell(Column::Points)).iter().filter(said) {
            self.point_line(line);
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
                let before = self.result.decision_points.len();
                self.add_points(&line.text, line);
                if self.result.decision_points.len() == before && is_act_of_body(&line.text) {
                    let item = self.result.agenda_items.len().checked_sub(1);
                    let place = Place { item, ..Place::opening() };
                    self.result.decision_points.push(point(&line.text, None, place, line));
                }
            }
        }
    }

    /// A row of a table without a head: a label, a title and what is said behind it.
    fn take_bare_row(&mut self, block: &Block, cells: &[String]) -> bool {
        let filled: Vec<&str> =
            cells.iter().map(String::as_str).filter(|cell| !cell.is_empty() && !is_time(cell)).collect();
        let Some((number, rest)) = filled.split_first() else { return false };
        let Some((title, behind)) = rest.split_first() else { return false };
        let number = bare_number(number);
        let Some(label) = leading_label(number).filter(|label| *label == number).and_then(item_label) else {
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
        let last = self.result.agenda_items.iter().rev().find_map(|item| stem(item.label.as_deref()?));
        last.is_some_and(|last| follows(&last, number))
    }

    fn takes_actions(&self) -> bool {
        matches!(self.result.kind, PaperKind::Minutes | PaperKind::DecisionList)
    }

    fn is_minutes(&self) -> bool {
        self.result.kind == PaperKind::Minutes
    }

    /// In minutes letters mark items only where each has a text of its own below it: a list has none.
    fn is_lettered_item(&self, block: &Block, next: Option<&Block>) -> bool {
        let letter = |marker: Option<&Marker>| matches!(marker, Some(Marker::Letter(_)));
        let text_below = next.is_some_and(|next| next.kind == Kind::Paragraph && next.text.ends_with('.'));
        let above = self.result.agenda_items.last().and_then(|item| item.blocks.last());
        let in_list = above
            .and_then(|piece| piece.marker.as_deref())
            .is_some_and(|marker| letter(Some(&Marker::of_shown(marker))));
        letter(block.marker()) && block.text.starts_with(char::is_uppercase) && text_below && !in_list
    }

    /// A letter alone in the column of numbers, behind the number above it: "5a" of "5" and "a.".
    fn joined(&self, number: &str) -> Option<String> {
        let letter = number.trim().trim_end_matches(['.', ')']);
        let alone = letter.len() == 1 && letter.chars().all(|c| c.is_ascii_lowercase());
        self.number_above().filter(|_| alone).map(|above| above + letter)
    }

    fn number_above(&self) -> Option<String> {
        self.result.agenda_items.iter().rev().find_map(|above| stem(above.label.as_deref()?))
    }

    fn begin(&mut self, item: ItemLine, block: &Block) {
        let label = match item.letter {
            _ if item.label.is_empty() => None,
            true => Some(self.number_above().unwrap_or_default() + &item.label),
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
        let (title, apart) =
            treatment_apart(title).map_or((title, None), |(title, apart)| (title, Some(apart)));
        let (title, own) = treatment_behind(title);
        let own = own.or_else(|| treatment(apart?));
        self.result.agenda_items.push(AgendaItem {
            label,
            title: title.to_owned(),
            treatment: own.or(self.group.filter(|_| !is_standing(title))),
            lines: block.lines,
            blocks: Vec::new(),
        });
        if let Some(apart) = apart.filter(|_| !matches!(block.kind, Kind::Row { .. })) {
            self.keep(&headings::part_of(block, apart));
        }
    }

    /// What stands under an item: points, attachments, and in minutes promises.
    fn below(&mut self, block: &Block) {
        let text = block.text.as_str();
        let role =
            text.split_once(':').map(|(name, rest)| (SectionRole::of_heading(name), name, rest.trim()));
        match role {
            Some((_, "Besloten" | "BESLOTEN", rest)) if !rest.is_empty() => {
                let place = Place { item: self.result.agenda_items.len().checked_sub(1), ..Place::opening() };
                self.result.decision_points.push(point(rest, None, place, block));
            }
            Some((SectionRole::Proposal, name, rest)) if name.split(' ').count() <= 3 && !rest.is_empty() => {
                self.add_points(rest, block)
            }
            Some((SectionRole::Attachments, _, rest)) if !rest.is_empty() => {
                self.result.attachments.extend(rest.split(';').filter_map(attachment_name))
            }
            // "Doel: meningsvormend".
            _ if self.treat(text) => {}
            // "Samenvatting: de GGD vraagt …" tells what was decided about.
            Some((SectionRole::Core | SectionRole::Background | SectionRole::Considerations, name, rest))
                if self.result.kind == PaperKind::DecisionList && !name.contains(' ') && !rest.is_empty() => {
            }
            _ if self.takes_actions() && action(text).is_some() => {
                // "Actie: R. Tromp" says who, and nothing of what.
                let told = action(text).filter(|told| !names_only_actors(told, self.setting));
                let step = told.map(|text| steps::step(text, block, self.setting));
                self.add_step(step);
            }
            _ if block.is_item() && is_file_name(text) => {
                self.result.attachments.extend(attachment_name(text))
            }
            _ if is_label_alone(text) => {}
            _ if self.result.kind == PaperKind::DecisionList => self.add_points(text, block),
            _ if self.is_minutes() => self.minute(block),
            // "Voorgesteld wordt de notitie vast te stellen."
            _ if self.result.kind == PaperKind::Agenda => {
                let asks = |sentence: &&str| grammar::without_asking(sentence).len() < sentence.len();
                let asked = super::sentences::sentences(text).into_iter().filter(asks);
                asked.for_each(|sentence| self.add_points(sentence, block));
            }
            _ => {}
        }
    }

    /// A line that only says how the item is treated; says whether it was one.
    fn treat(&mut self, text: &str) -> bool {
        const LABELS: [&str; 8] =
            ["doel", "behandeling", "aard", "status", "karakter", "wijze van behandeling", "soort", "type"];
        let Some((name, value)) = text.split_once(':') else { return false };
        let said =
            treatment(value.trim().trim_end_matches('.')).filter(|_| value.split_whitespace().count() <= 3);
        let named = LABELS.contains(&name.trim().to_lowercase().as_str());
        match (said.filter(|_| named), self.result.agenda_items.last_mut()) {
            (Some(said), Some(item)) => {
                item.treatment = Some(said);
                true
            }
            _ => false,
        }
    }

    /// The points in a line: it may lead them in itself.
    fn add_points(&mut self, text: &str, block: &Block) {
        let Some((lead, pieces)) = led_in_line(text).filter(|_| self.led_in.is_none()) else {
            return self.add_line_of_points(text, block);
        };
        self.led_in = grammar::lead_in(lead).map(|lead| lead.verb);
        pieces.into_iter().for_each(|piece| self.add_line_of_points(piece, block));
        self.led_in = None;
    }

    /// The points in a line without a lead-in: several may stand between dashes.
    fn add_line_of_points(&mut self, text: &str, block: &Block) {
        let place = Place { item: self.result.agenda_items.len().checked_sub(1), ..Place::opening() };
        let inherited = self.led_in.flatten();
        // "Ter kennisname." says how an item was treated.
        if let Some(said) = treatment(text.trim_end_matches('.')).filter(|_| text.split(' ').count() <= 2)
            && let Some(item) = self.result.agenda_items.last_mut()
        {
            item.treatment = item.treatment.or(Some(said));
            return;
        }
        let before = self.result.decision_points.len();
        for text in between_dashes(text) {
            // What is asked in a later sentence does not take the first one away.
            let (first, _) = super::sentences::first_sentence(text);
            let put = if was_asked(first) { first } else { grammar::without_asking(first) };
            let asked = first.len() - put.len();
            let text = &text[asked..];
            if self.led_in.is_some() || is_decision(text) {
                self.result.decision_points.push(point(text, inherited, place, block));
            }
        }
        // "Het voorstel wordt aangehouden. Het bestuur verzoekt …": what is decided may come later.
        if self.result.decision_points.len() == before {
            let first = usize::from(self.result.kind != PaperKind::DecisionList);
            let later = super::sentences::sentences(text).into_iter().skip(first);
            let decided = later.filter(|sentence| is_own_decision(sentence));
            self.result.decision_points.extend(decided.map(|sentence| point(sentence, None, place, block)));
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
        let when = self.result.agenda_items.last().is_some_and(|item| steps::is_next_meeting(&item.title));
        let promised = if when { Vec::new() } else { steps::promises(block, self.setting) };
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
