//! The lines above the content: what kind of paper, for which table, item and date, by whom.

mod again;
mod fields;
mod kinds;

use chrono::{Datelike, NaiveDate, Weekday};
use tafelstuk_model::grammar::lead_in;
use tafelstuk_model::period::{Period, Precision};
use tafelstuk_model::section_role::SectionRole;

use crate::recognised::PaperKind;
use crate::source::{Block, Kind};

use fields::{Field, pairs};
pub(super) use fields::{attachment_name, find_word, item_label, label};
pub(super) use kinds::{is_body, is_paper_line, kind_of};

/// Beyond this many blocks nothing is header any more.
const LONGEST: usize = 40;

pub(super) struct Header {
    pub kind: PaperKind,
    /// No line said what kind of paper it is.
    pub is_unmarked: bool,
    pub title: String,
    pub body: Option<String>,
    pub agenda_item: Option<String>,
    pub meeting_date: Option<NaiveDate>,
    /// What the header says of when the body meets again.
    next_meeting: Option<String>,
    pub version: Option<String>,
    pub author: Option<String>,
    pub portfolio_holder: Option<String>,
    pub reference: Option<String>,
    pub attachments: Vec<String>,
    /// Every meeting date that the header prints, with its weekday if that is printed.
    pub dates: Vec<(NaiveDate, Option<Weekday>)>,
    /// Every label for the paper's own item.
    pub items: Vec<String>,
    /// Its labels are those of a message that was copied.
    pub is_message: bool,
    /// The first block that is content.
    pub end: usize,
}

/// What the header's lines say, gathered before anything is chosen.
#[derive(Default)]
struct Gathered {
    kind: Option<PaperKind>,
    /// The line that names the kind, and what follows the name.
    kind_line: Option<(String, String)>,
    /// How many plain lines stand above the line that names the kind.
    plain_above: usize,
    title: Option<String>,
    item_title: Option<String>,
    label_body: Option<String>,
    segment_body: Option<String>,
    version: Option<String>,
    author: Option<String>,
    holder: Option<String>,
    reference: Option<String>,
    attachments: Vec<String>,
    dates: Vec<(NaiveDate, Option<Weekday>)>,
    items: Vec<String>,
    next_meeting: Option<String>,
    /// The dates of the meeting that is to discuss it, where a label says so.
    discussed: Vec<(NaiveDate, Option<Weekday>)>,
    is_message: bool,
    /// Lines without any other meaning; the first may be the title.
    plain: Vec<String>,
}

pub(super) fn read(blocks: &[&Block], file_name: &str) -> Header {
    let mut found = Gathered::default();
    let mut at = 0;
    while at < blocks.len().min(LONGEST) && !is_content(blocks, at, &found) {
        at += found.take(blocks, at);
    }
    let end = at.min(blocks.len());
    found.into_header(end, file_name)
}

/// Whether the header ends before this block.
fn is_content(blocks: &[&Block], at: usize, found: &Gathered) -> bool {
    let block = blocks[at];
    let text = block.text.as_str();
    if at == 0 && block.is_item() && text.ends_with(['-', '–']) {
        return false;
    }
    let is_list = matches!(
        found.kind,
        Some(PaperKind::Agenda | PaperKind::DecisionList | PaperKind::Minutes | PaperKind::ActionList)
    );
    // "Voorstel: dorpshuis openhouden" may be set as a heading below the organisation's name.
    let names_kind = found.kind.is_none() && at < 4 && kinds::is_kind_line(text, at, found.kind);
    if names_proposal(blocks, at, found) {
        return false;
    }
    if found.kind == Some(PaperKind::ActionList) && super::steps::begins_card(&blocks[at..]) {
        return true;
    }
    // "OPLEGNOTITIE" alone, and below it the subject in larger letters above the labels.
    let titles = found.lacks_subject() && blocks[at + 1..].iter().take(3).any(|next| is_labelled(next));
    let styled = matches!(block.kind, Kind::Heading { .. });
    if styled && titles && !names_kind {
        return false;
    }
    if block.is_marked() || styled && found.has_title() && !names_kind {
        return true;
    }
    let begins = super::items::begins_item(block) || super::items::is_group(text);
    if is_list && (begins || super::items::begins_series(text)) {
        return true;
    }
    if let Kind::Row { cells } = &block.kind {
        let heads = super::forms::numbered_line(block)
            .is_some_and(|line| SectionRole::of_heading(&line.text) != SectionRole::Custom);
        let columns = is_list && heads_columns(cells);
        return is_table_row(cells) || heads || columns || (is_list && super::items::begins_row(cells));
    }
    if kinds::is_kind_line(text, at, found.kind)
        || label(text).is_some_and(|(field, _)| field != Field::Attachments || at < 12)
    {
        return false;
    }
    // A salutation or a sentence is no header line.
    let said = text.ends_with(['.', ','])
        && text.split(' ').count() >= 2
        && !has_date(text)
        && !kinds::is_version(text);
    // A question behind the title heads what answers it.
    let asked = text.ends_with('?') && found.has_title() && text.split(' ').count() <= 8;
    let long = said || asked || text.chars().count() > 160;
    let heads = text.split(' ').count() <= 12
        && SectionRole::of_heading(text) != SectionRole::Custom
        && !text.contains('|')
        && fields::item_in(text).is_none();
    long || lead_in(text).is_some()
        || super::headings::asks_in_line(block)
        || (heads && !names_day(text) && super::headings::looks_like_heading(block))
}

/// A label with its value, in a line or a row.
fn is_labelled(block: &Block) -> bool {
    match &block.kind {
        Kind::Row { cells } => cells.len() == 2 && label(&cells[0]).is_some(),
        _ => label(&block.text).is_some_and(|(_, value)| !value.is_empty()),
    }
}

/// "Raadsvoorstel", "VOORSTEL" alone below the organisation's name, above the labels: the paper's kind.
fn names_proposal(blocks: &[&Block], at: usize, found: &Gathered) -> bool {
    let text = blocks[at].text.as_str();
    let alone = kind_of(text).is_some_and(|(kind, _, rest)| kind == PaperKind::Proposal && rest.is_empty());
    let labels = blocks[at + 1..].iter().take(2).any(|next| is_labelled(next));
    alone && labels && at < 4 && found.kind.is_none() && !blocks[at].is_marked()
}

/// A line that begins with what was done with the paper after the meeting.
fn is_sent(lower: &str) -> bool {
    const SENT: [&str; 8] = [
        "verspreid ",
        "verzonden ",
        "verstuurd ",
        "gepubliceerd ",
        "rondgestuurd ",
        "toegezonden ",
        "bekendgemaakt ",
        "openbaar gemaakt ",
    ];
    let lower = lower.replacen(':', " ", 1);
    SENT.iter().any(|word| lower.starts_with(word))
}

/// Names of three columns or more, none of which is a value: "Datum | Actiepunt | Uit te voeren door".
fn heads_columns(cells: &[String]) -> bool {
    let named = |cell: &String| {
        let words = cell.split_whitespace().count();
        (1..=4).contains(&words) && !cell.contains(|c: char| c.is_ascii_digit() || c == ':')
    };
    cells.len() >= 3 && cells.len() % 2 == 1 && cells.iter().all(named)
}

/// A row of three columns or more without labels, or the head of a table.
fn is_table_row(cells: &[String]) -> bool {
    let first = cells.first().map(|cell| cell.to_lowercase()).unwrap_or_default();
    let head = matches!(first.as_str(), "nr" | "nr." | "nummer" | "#" | "no." | "datum/nr.")
        || first.starts_with("actie");
    let labelled = cells.iter().any(|cell| label(cell).is_some() || cell.ends_with(':'));
    cells.len() >= 3 && (head || !labelled && !fields::are_pairs(cells))
}

impl Gathered {
    /// Only the kind of paper is known yet.
    fn lacks_subject(&self) -> bool {
        let bare = self.kind_line.as_ref().is_some_and(|(_, rest)| rest.is_empty());
        let named = matches!(self.kind, Some(PaperKind::Note | PaperKind::Proposal));
        bare && named && self.title.is_none() && self.plain.is_empty() || self.names_item_only()
    }

    /// "Oplegnotitie bij agendapunt 5b", and nothing yet of what it is about.
    fn names_item_only(&self) -> bool {
        let bare = self.kind_line.as_ref().is_some_and(|(_, rest)| fields::is_item_only(rest));
        let named = matches!(self.kind, Some(PaperKind::Note | PaperKind::Proposal));
        let known = self.title.is_some() || self.item_title.is_some();
        bare && named && !known && self.plain.len() == self.plain_above
    }

    fn has_title(&self) -> bool {
        self.kind_line.is_some() || self.title.is_some() || !self.plain.is_empty()
    }

    /// Takes in one line, or two where a label stands alone above its value; says how many.
    fn take(&mut self, blocks: &[&Block], at: usize) -> usize {
        let block = blocks[at];
        if names_proposal(blocks, at, self) {
            self.take_kind_line(&block.text);
            return 1;
        }
        let joined = block.lines.last > block.lines.first;
        if let Some((line, meeting)) = kinds::meeting_below(&block.text).filter(|_| joined) {
            self.take_segment(line, at);
            self.take_segment(meeting, at);
            return 1;
        }
        if let Some(parted) = again::part(&block.text).filter(|_| !matches!(block.kind, Kind::Row { .. })) {
            self.next_meeting = self.next_meeting.take().or(parted.next);
            let rest = Block { text: parted.rest, ..block.clone() };
            return if rest.text.is_empty() { 1 } else { self.take_pieces(pairs(&rest), at, 1) };
        }
        let mut taken = 1;
        let mut pieces = pairs(block);
        if let [(Some(field), value)] = pieces.as_mut_slice() {
            let next = blocks.get(at + 1).filter(|next| value.is_empty() && next.text.chars().count() <= 120);
            if let Some(next) =
                next.filter(|next| label(&next.text).is_none() && !next.is_marked() && *field != Field::Other)
            {
                *value = next.text.clone();
                taken = 2;
            }
        }
        self.take_pieces(pieces, at, taken)
    }

    /// Takes in what stands in so many lines; gives their number back.
    fn take_pieces(&mut self, pieces: Vec<(Option<Field>, String)>, at: usize, taken: usize) -> usize {
        // "Versie 1.1 – 12 januari": the version's own day.
        let mut behind_version = false;
        for (field, value) in pieces {
            match field {
                Some(field) => self.take_field(field, &value),
                None if behind_version && kinds::is_bare_date(&value) => {}
                None => self.take_segment(&value, at),
            }
            behind_version = field.is_none() && kinds::is_version(&value);
        }
        taken
    }

    fn take_field(&mut self, field: Field, value: &str) {
        let value = value.trim();
        if value.is_empty() {
            return;
        }
        let own = || Some(value.to_owned());
        match field {
            Field::Title => {
                let title = kinds::without_version(value);
                self.version =
                    self.version.take().or_else(|| kinds::version_behind(value).map(str::to_owned));
                if self.kind.is_none() && kinds::calls_to_meeting(value) {
                    self.kind = Some(PaperKind::Agenda);
                    self.take_dates(value);
                }
                self.title = self.title.take().or_else(|| Some(title.to_owned()));
            }
            Field::Next => self.next_meeting = self.next_meeting.take().or_else(own),
            Field::Item => self.items.extend(item_label(value)),
            Field::Discussed if has_date(value) => {
                let weekday = value.split(|c: char| !c.is_alphabetic()).find_map(weekday);
                self.discussed.extend(dates(value).into_iter().map(|day| (day, weekday)));
                self.items.extend(fields::item_in(value).map(|(item, _)| item));
            }
            Field::Date if has_date(value) => self.take_dates(value),
            Field::DateOrBody if has_date(value) => {
                self.take_dates(value);
                self.label_body = self.label_body.take().or_else(|| kinds::body_in(value));
            }
            // Below the paper's own name it says when the paper was sent.
            Field::Sent => self.is_message |= self.kind_line.is_none(),
            Field::Date => {}
            // "Status: concept 2".
            Field::Other => {
                if self.version.is_none() && kinds::is_version(value) && kinds::is_numbered(value) {
                    self.version = own();
                }
            }
            Field::For => self.label_body = self.label_body.take().or_else(|| kinds::body_in(value)),
            Field::DateOrBody | Field::Discussed | Field::Body => {
                let body = kinds::body_in(value).unwrap_or_else(|| value.to_owned());
                self.label_body = self.label_body.take().or(Some(body));
            }
            Field::Author => self.author = self.author.take().or_else(own),
            Field::From => self.author = self.author.take().or(Some(fields::sender(value).to_owned())),
            Field::Holder => self.holder = self.holder.take().or_else(own),
            Field::Reference => self.reference = self.reference.take().or_else(own),
            Field::Version => self.version = self.version.take().or_else(own),
            Field::Attachments => self.attachments.extend(value.split(';').filter_map(attachment_name)),
        }
    }

    fn take_segment(&mut self, text: &str, at: usize) {
        if kinds::is_kind_line(text, at, self.kind) {
            return self.take_kind_line(text);
        }
        // "Te gast: de heer Bos, bij agendapunt 4" in minutes tells of one of theirs.
        let of_list = self.kind.is_some_and(|kind| !matches!(kind, PaperKind::Note | PaperKind::Proposal))
            && find_word(text, "agendapunt").is_some_and(|at| at > 0);
        if let Some((item, title)) = fields::item_in(text).filter(|_| !of_list) {
            self.items.push(item);
            self.take_item_title(title);
            self.take_dates(text);
            return;
        }
        let dated = has_date(text);
        self.take_dates(text);
        if self.version.is_none() && kinds::is_version(text) {
            self.version = Some(kinds::without_brackets(text).to_owned());
        } else if let Some(body) = kinds::body_in(text) {
            self.segment_body = self.segment_body.take().or(Some(body));
        } else if !dated && !text.is_empty() && !kinds::is_bare_date(text) {
            // Behind the title stands the paper's own version: "Een nieuwe kade [v0.3]".
            let version = kinds::version_behind(text).filter(|_| self.plain.is_empty());
            let title = version.map_or(text, |_| kinds::without_version(text));
            self.version = self.version.take().or_else(|| version.map(str::to_owned));
            self.plain.push(title.to_owned());
        }
    }

    fn take_item_title(&mut self, title: Option<String>) {
        let Some(title) = title else { return };
        self.version = self.version.take().or_else(|| kinds::version_behind(&title).map(str::to_owned));
        self.item_title = self.item_title.take().or_else(|| Some(kinds::without_version(&title).to_owned()));
    }

    fn take_kind_line(&mut self, text: &str) {
        let Some((kind, name, rest)) = kind_of(text) else { return };
        // "Voorstel aan de raad: de haven".
        if let Some((to, title)) = rest.split_once(": ").filter(|(to, _)| to.starts_with("aan "))
            && let Some(body) = kinds::body_in(to)
        {
            self.label_body = self.label_body.take().or(Some(body));
            self.title = self.title.take().or_else(|| Some(title.trim().to_owned()));
        }
        // "AGENDA" above "Agenda vergadering …": the line that says more counts.
        let says_more = self.kind_line.as_ref().is_none_or(|(_, held)| held.is_empty() && !rest.is_empty());
        self.kind = self.kind.or(Some(kind));
        if self.version.is_none() && name.to_lowercase().starts_with("concept") {
            self.version = Some(name.to_owned());
        }
        if let Some((item, title)) = fields::item_in(rest) {
            self.items.push(item);
            self.take_item_title(title);
            // "Notitie voor de tafel, 3 mei 2030, agendapunt 3": what stands before the item is its meeting.
            let before = find_word(rest, "agendapunt").unwrap_or(0);
            self.take_dates(&rest[..before]);
        } else if !matches!(kind, PaperKind::Note | PaperKind::Proposal)
            || rest.to_lowercase().contains("d.d.")
            || names_meeting(rest)
            || rest.starts_with("voor ") && kinds::body_in(rest).is_some()
        {
            self.take_dates(rest);
        }
        let bracketed = |open, close| {
            let (inner, _) = rest.split_once(open)?.1.split_once(close)?;
            kinds::is_version(inner).then(|| inner.to_owned())
        };
        self.version = self.version.take().or_else(|| bracketed('(', ')')).or_else(|| bracketed('[', ']'));
        if says_more {
            self.kind_line = Some((text.to_owned(), rest.to_owned()));
            self.plain_above = self.plain.len();
        }
    }

    fn take_dates(&mut self, text: &str) {
        // "Bijgewerkt na 3 mei 2031", "Stand per 3 mei 2031": the meeting that it is of.
        let lower = text.to_lowercase();
        // "Vastgesteld in de vergadering van 1 april": the meeting after the one that it is of.
        if lower.starts_with("vastgesteld ") && lower.split(' ').any(|word| word == "in" || word == "op") {
            return;
        }
        // "Verspreid op 3 mei 2031": the day that it was sent around.
        if is_sent(&lower) {
            return;
        }
        let limited = ["bijgewerkt", "stand", "peildatum"].iter().any(|word| lower.contains(word));
        let text = &if limited {
            [" na ", " per ", " t/m ", " tot en met "]
                .iter()
                .fold(lower, |text, limit| text.replace(limit, " op "))
        } else {
            text.to_owned()
        };
        let weekday = text.split(|c: char| !c.is_alphabetic()).find_map(weekday);
        self.dates.extend(dates(text).into_iter().map(|day| (day, weekday)));
    }

    fn into_header(mut self, end: usize, file_name: &str) -> Header {
        if !self.discussed.is_empty() {
            self.dates = std::mem::take(&mut self.discussed);
        }
        let kind = self.kind.unwrap_or(PaperKind::Note);
        let title = self.choose_title(kind, file_name);
        let body = self.choose_body(kind);
        Header {
            kind,
            is_unmarked: self.kind.is_none(),
            title,
            body,
            agenda_item: self.items.first().cloned(),
            meeting_date: self.dates.first().map(|(day, _)| *day).filter(|_| kind != PaperKind::Source),
            next_meeting: self.next_meeting,
            version: self.version,
            author: self.author,
            portfolio_holder: self.holder,
            reference: self.reference,
            attachments: self.attachments,
            dates: self.dates,
            items: self.items,
            is_message: self.is_message,
            end,
        }
    }

    fn choose_title(&self, kind: PaperKind, file_name: &str) -> String {
        let stem = || file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem).trim();
        let is_list = !matches!(kind, PaperKind::Note | PaperKind::Proposal | PaperKind::Source);
        let kind_line = self.kind_line.as_ref();
        let whole =
            kind_line.map(|(line, _)| line.clone()).filter(|line| is_list || kinds::is_title_itself(line));
        let subject = || {
            let (_, rest) = kind_line?;
            let rest = kinds::without_version(rest.trim_start_matches([':', '-', '–', ' ']));
            let rest = ["over ", "inzake ", "betreffende ", "bij "]
                .iter()
                .find_map(|word| rest.strip_prefix(word))
                .unwrap_or(rest);
            let says = !rest.is_empty() && kinds::body_in(rest).is_none() && !fields::is_item_only(rest);
            says.then(|| rest.to_owned())
        };
        // Below "Oplegnotitie bij agendapunt 5b" stands the title; above it, who sends the paper.
        let below = || {
            let (_, rest) = kind_line.filter(|(_, rest)| fields::is_item_only(rest))?;
            self.plain.get(self.plain_above).filter(|_| !rest.is_empty()).cloned()
        };
        self.title
            .clone()
            .or(whole)
            .or_else(|| self.item_title.clone())
            .or_else(subject)
            .or_else(below)
            .or_else(|| self.plain.first().cloned())
            .or_else(|| kind_line.map(|(line, _)| line.clone()))
            .or_else(|| self.segment_body.clone())
            .filter(|title| !title.trim().is_empty())
            .unwrap_or_else(|| if stem().is_empty() { "Stuk".to_owned() } else { stem().to_owned() })
    }

    fn choose_body(&self, kind: PaperKind) -> Option<String> {
        let from_kind_line = || self.kind_line.as_ref().and_then(|(_, rest)| kinds::body_in(rest));
        let is_list = !matches!(kind, PaperKind::Note | PaperKind::Proposal | PaperKind::Source);
        let addressed = || {
            self.kind_line
                .as_ref()
                .filter(|(_, rest)| rest.starts_with("aan "))
                .and_then(|_| from_kind_line())
        };
        // "het overleg" beside "Overleg Wonen Oost": the fuller name of the same body counts.
        let fuller = |body: &String| {
            let named = self.segment_body.as_ref()?;
            let longer = named.len() > body.len() && named.to_lowercase().starts_with(&body.to_lowercase());
            longer.then(|| named.clone())
        };
        self.label_body
            .clone()
            .map(|body| fuller(&body).unwrap_or(body))
            .or_else(|| if is_list { from_kind_line() } else { addressed() })
            .or_else(|| self.segment_body.clone())
            .or_else(from_kind_line)
    }
}

/// "… voor het overleg van 3 mei 2031": the date behind it is the meeting's, not the paper's own.
fn names_meeting(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    words.windows(2).any(|pair| {
        let meets = ["vergadering", "overleg", "bijeenkomst"].iter().any(|tail| pair[0].ends_with(tail));
        (meets || kinds::is_body(pair[0])) && matches!(pair[1], "van" | "op" | "d.d.")
    })
}

/// The days with a year that a line prints.
pub(super) fn dates(text: &str) -> Vec<NaiveDate> {
    Period::find_all(text, None, None)
        .into_iter()
        .filter(|place| place.period.precision == Precision::Day && place.period.start == place.period.end)
        .filter_map(|place| place.period.start)
        .collect()
}

/// Whether a line names a day, be it one that something lasts until or begins on: "Stand per 3 mei 2031".
fn names_day(text: &str) -> bool {
    Period::find_all(text, None, None).iter().any(|place| place.period.precision == Precision::Day)
}

fn has_date(text: &str) -> bool {
    !dates(text).is_empty()
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word.to_lowercase().as_str() {
        "maandag" => Weekday::Mon,
        "dinsdag" => Weekday::Tue,
        "woensdag" => Weekday::Wed,
        "donderdag" => Weekday::Thu,
        "vrijdag" => Weekday::Fri,
        "zaterdag" => Weekday::Sat,
        "zondag" => Weekday::Sun,
        _ => return None,
    })
}

impl Header {
    /// When the body meets again, as its header says or, in a list, what stands below that.
    pub fn next_meeting(&self, below: &[&Block], on: Option<NaiveDate>) -> Option<NaiveDate> {
        let is_list = !matches!(self.kind, PaperKind::Note | PaperKind::Proposal | PaperKind::Source);
        let printed = self.next_meeting.as_deref().and_then(|when| again::day(when, on));
        printed.or_else(|| again::find(below, on).filter(|_| is_list))
    }

    /// Whether the dates contradict each other, or a weekday its date.
    pub fn has_date_conflict(&self) -> bool {
        let differ = self.dates.iter().any(|(day, _)| Some(*day) != self.meeting_date);
        let wrong_weekday =
            self.dates.iter().any(|(day, said)| said.is_some_and(|said| said != day.weekday()));
        self.meeting_date.is_some() && (differ || wrong_weekday)
    }
}
