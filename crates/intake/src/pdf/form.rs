//! A PDF as a form: what was chosen and written in its fields, and the comments on its pages with their place.
//!
//! The fields tell the places too: each stands below what it is about, and every paper begins on a new page.

use std::sync::Arc;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use tafelstuk_model::filled::{ALL, FIELDS, Field, Filled, Note};
use tafelstuk_model::rich_text::anchors::CONTEXT;
use tafelstuk_model::{Error, Result};
use tafelstuk_pages::{Area, Comment, Entry, Line, Moment, Page, Value, Word};

/// How the names of all fields of a form begin; behind it which form it is, a dot, and the field's own name, in
/// which an underscore stands for the dot that PDF keeps for itself.
const FORM: &str = "form_";
/// Nobody means more words with one comment.
const LONGEST_QUOTE: usize = 8_000;

/// Reads a PDF as a form.
pub(crate) fn read(bytes: &[u8], name: &str) -> Result<Filled> {
    let bytes = Arc::new(bytes.to_vec());
    let entered = tafelstuk_pages::entered(&bytes).map_err(|fault| fault.of(name))?;
    let mut filled = Filled { saved_at: entered.saved_at.and_then(moment), ..Filled::default() };
    let mut stops = Vec::new();
    for entry in &entered.fields {
        let Some((form, own)) = entry.name.strip_prefix(FORM).and_then(|rest| rest.split_once('.')) else {
            continue;
        };
        let own = own.replacen('_', ".", 1);
        let is_ours = own == ALL || FIELDS.iter().any(|begin| own.starts_with(begin));
        if is_ours && *filled.form.get_or_insert_with(|| form.to_owned()) == form {
            stops.push(Stop::of(&own, entry));
            take(&mut filled, &own, &entry.value);
        }
    }
    stops.sort_by(|a: &Stop, b: &Stop| a.page.cmp(&b.page).then(a.bottom.total_cmp(&b.bottom)));
    if filled.form.is_none() {
        return Err(Error::FlatForm { name: name.to_owned() });
    }
    if !entered.comments.is_empty() {
        let pages = tafelstuk_pages::read(&bytes, &mut |_, _| true).map_err(|fault| fault.of(name))?.pages;
        filled.notes = entered.comments.iter().map(|comment| note(comment, &stops, &pages)).collect();
    }
    Ok(filled)
}

/// Buttons with one name are one field; of a copied one the first that says something stands.
fn take(filled: &mut Filled, name: &str, value: &Value) {
    let (choice, text) = match value {
        Value::Text(text) => (None, text.trim().to_owned()),
        Value::Choice(choice) => (choice.clone(), choice.clone().unwrap_or_default()),
    };
    let is_blank = text.is_empty();
    match filled.fields.iter_mut().find(|field| field.name == name) {
        Some(known) if known.is_blank => {
            *known = Field { name: name.to_owned(), choice, text, is_blank };
        }
        Some(_) => {}
        None => filled.fields.push(Field { name: name.to_owned(), choice, text, is_blank }),
    }
}

/// Down to where on the pages everything is about one place.
struct Stop {
    page: u32,
    bottom: f32,
    /// `point_ID`, `paper_ID` or `all`.
    place: String,
    /// Whether it stands below the heading of a paper, and before its text.
    paper: bool,
}

impl Stop {
    fn of(name: &str, entry: &Entry) -> Self {
        let (kind, id) = name.split_once('.').unwrap_or((name, ""));
        let paper = matches!(kind, "ripe" | "paper");
        let plain = id.replace('-', "");
        let place = match kind {
            ALL => ALL.to_owned(),
            _ if paper => format!("paper_{plain}"),
            _ => format!("point_{plain}"),
        };
        Self { page: entry.page, bottom: entry.area.bottom, place, paper }
    }
}

/// What a spot on a page is about: the field that comes next says it, where that is of the same paper; what
/// stands behind the last field of a paper is its text.
fn place(stops: &[Stop], page: u32, at: f32) -> String {
    let last_paper = |stops: &[Stop]| stops.iter().rfind(|stop| stop.paper).map(|stop| stop.place.clone());
    let Some(next) = stops.iter().position(|stop| (stop.page, stop.bottom) >= (page, at)) else {
        let last = stops.last().filter(|stop| stop.place == ALL).map(|stop| stop.place.clone());
        return last.or_else(|| last_paper(stops)).unwrap_or_default();
    };
    let (before, stop) = (&stops[..next], &stops[next]);
    let begins = stop.paper || stop.place == ALL;
    if begins && stop.page > page { last_paper(before).unwrap_or_default() } else { stop.place.clone() }
}

fn note(comment: &Comment, stops: &[Stop], pages: &[Page]) -> Note {
    let page = pages.iter().find(|page| page.number == comment.page);
    let (before, quote) = page.map(|page| quoted(page, comment)).unwrap_or_default();
    let first = comment.marked.first().unwrap_or(&comment.area);
    Note {
        place: place(stops, comment.page, (first.top + first.bottom) / 2.0),
        author: comment.author.trim().to_owned(),
        at: None,
        quote,
        before,
        text: comment.text.trim().to_owned(),
    }
}

/// The words that a comment marks and those just before them; of one that only stands somewhere, the line there.
fn quoted(page: &Page, comment: &Comment) -> (String, String) {
    let mut words: Vec<(&Line, &Word)> = Vec::new();
    for line in &page.lines {
        words.extend(line.words.iter().map(|word| (line, word)));
    }
    let is_marked = |(line, word): &&(&Line, &Word)| {
        let (across, up) = ((word.left + word.right) / 2.0, line.baseline - line.size * 0.3);
        comment.marked.iter().any(|area| holds(area, across, up))
    };
    let marked: Vec<usize> =
        words.iter().enumerate().filter(|(_, word)| is_marked(word)).map(|(at, _)| at).collect();
    let (Some(first), false) = (marked.first().copied(), marked.is_empty()) else {
        return (String::new(), beside(page, &comment.area));
    };
    let said = |at: &usize| words[*at].1.text.as_str();
    let mut quote = marked.iter().map(said).collect::<Vec<_>>().join(" ");
    quote.truncate(quote.floor_char_boundary(LONGEST_QUOTE));
    let before: Vec<&str> =
        words[first.saturating_sub(12)..first].iter().map(|(_, word)| word.text.as_str()).collect();
    let before = before.join(" ") + " ";
    let skip = before.chars().count().saturating_sub(CONTEXT);
    (before.chars().skip(skip).collect(), quote)
}

fn holds(area: &Area, x: f32, y: f32) -> bool {
    (area.left..=area.right).contains(&x) && (area.top..=area.bottom).contains(&y)
}

/// The line at which a loose comment stands.
fn beside(page: &Page, area: &Area) -> String {
    let middle = (area.top + area.bottom) / 2.0;
    let far = |line: &Line| (line.baseline - line.size * 0.3 - middle).abs();
    let near = page.lines.iter().filter(|line| far(line) < line.size * 1.2);
    near.min_by(|a, b| far(a).total_cmp(&far(b))).map(Line::text).unwrap_or_default()
}

fn moment(at: Moment) -> Option<DateTime<Utc>> {
    let ((year, month, day), (hour, minute, second)) = (at.day, at.time);
    let there = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())?.and_hms_opt(
        hour.into(),
        minute.into(),
        second.into(),
    )?;
    let (hours, minutes) = at.from_utc;
    let minutes = if hours < 0 { -i64::from(minutes) } else { minutes.into() };
    there.checked_sub_signed(Duration::minutes(i64::from(hours) * 60 + minutes)).map(|at| at.and_utc())
}
