//! Calendar files (iCalendar, RFC 5545) of meetings: board, day and place, and nothing that was for the
//! table's ears. A meeting keeps its UID, and its SEQUENCE grows with every change, so that a calendar which
//! has it already moves or removes it.
//!
//! The file is written here: the library that was looked at dates a VTIMEZONE and folds a line at 76 octets,
//! and neither may be.

use crate::app::App;
use crate::files::{Product, ProductFile};
use crate::jobs::Job;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use tafelstuk_core::board::{Board, board};
use tafelstuk_core::meeting::{Meeting, State, clock, meetings_of};
use tafelstuk_core::views::meetings::named;
use tafelstuk_model::{Result, catalogue};
use ts_rs::TS;

/// The longest line, in octets, its end not counted.
const LONGEST: usize = 75;
const ZONE: &str = "Europe/Amsterdam";
/// The rules of Dutch time as they hold since 1996.
const ZONE_RULES: [&str; 17] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Amsterdam",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
    "END:VTIMEZONE",
];

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct MakeCalendar {
    /// A meeting's id, or "latest".
    pub meeting: String,
    /// Whether all meetings of its board go in.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub series: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct CalendarMade {
    pub product: Product,
    pub meetings: u32,
    /// How many of them tell that they do not take place.
    pub cancelled: u32,
}

/// `meeting.calendar`
pub(crate) fn make(app: &App, _: &Job<'_>, ask: MakeCalendar) -> Result<CalendarMade> {
    let (board, mut chosen) = app.read(|read| {
        let meeting = named(read, &ask.meeting)?;
        let board = board(read, meeting.board)?;
        let chosen = if ask.series { meetings_of(read, board.id)? } else { vec![meeting] };
        Ok((board, chosen))
    })?;
    chosen.sort_by(|a, b| (a.date, &a.starts).cmp(&(b.date, &b.starts)));
    let text = write(&board, &chosen, app.now());
    let name = match chosen.as_slice() {
        [one] => format!("{} {}.ics", board.short, one.date),
        _ => format!("{}.ics", catalogue::text_with(app.config.lang, "calendar-series", &params(&board))),
    };
    let is_off = |meeting: &&Meeting| meeting.state == State::Cancelled;
    let cancelled = u32::try_from(chosen.iter().filter(is_off).count()).unwrap_or(u32::MAX);
    let bytes = Arc::new(text.into_bytes());
    let file = ProductFile { name, media_type: "text/calendar".into(), bytes };
    let meetings = u32::try_from(chosen.len()).unwrap_or(u32::MAX);
    Ok(CalendarMade { product: app.shelve(file), meetings, cancelled })
}

fn params(board: &Board) -> serde_json::Map<String, serde_json::Value> {
    [("board".to_owned(), board.short.clone().into())].into_iter().collect()
}

/// The whole file. It tells a cancellation where all of it is cancelled, else what there is.
fn write(board: &Board, meetings: &[Meeting], now: DateTime<Utc>) -> String {
    let off = !meetings.is_empty() && meetings.iter().all(|meeting| meeting.state == State::Cancelled);
    let mut file = String::new();
    let mut line = |text: &str| fold(&mut file, text);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line(concat!("PRODID:-//Tafelstuk//", env!("CARGO_PKG_VERSION"), "//NL"));
    line("CALSCALE:GREGORIAN");
    line(if off { "METHOD:CANCEL" } else { "METHOD:PUBLISH" });
    if meetings.iter().any(|meeting| start(meeting).is_some()) {
        ZONE_RULES.into_iter().for_each(&mut line);
    }
    for meeting in meetings {
        event(board, meeting, now).iter().for_each(|text| line(text));
    }
    line("END:VCALENDAR");
    file
}

fn event(board: &Board, meeting: &Meeting, now: DateTime<Utc>) -> Vec<String> {
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@tafelstuk", meeting.id),
        format!("DTSTAMP:{}", now.format("%Y%m%dT%H%M%SZ")),
        // The row's own count of changes; it starts at one.
        format!("SEQUENCE:{}", meeting.rev.saturating_sub(1).max(0)),
    ];
    match start(meeting) {
        Some(starts) => {
            lines.push(timed("DTSTART", meeting.date, starts));
            let ends = meeting.ends.as_deref().and_then(clock).filter(|ends| *ends > starts);
            lines.extend(ends.map(|ends| timed("DTEND", meeting.date, ends)));
        }
        None => {
            lines.push(format!("DTSTART;VALUE=DATE:{}", meeting.date.format("%Y%m%d")));
            let next = meeting.date.succ_opt();
            lines.extend(next.map(|day| format!("DTEND;VALUE=DATE:{}", day.format("%Y%m%d"))));
        }
    }
    lines.push(format!("SUMMARY:{}", escaped(&board.name)));
    if !meeting.place.is_empty() {
        lines.push(format!("LOCATION:{}", escaped(&meeting.place)));
    }
    let status = match meeting.state {
        State::Cancelled => "CANCELLED",
        State::Planned => "TENTATIVE",
        _ => "CONFIRMED",
    };
    lines.push(format!("STATUS:{status}"));
    lines.push("END:VEVENT".to_owned());
    lines
}

fn start(meeting: &Meeting) -> Option<NaiveTime> {
    meeting.starts.as_deref().and_then(clock)
}

/// A local time, which stays the same hour on the wall when the clock changes.
fn timed(name: &str, day: NaiveDate, time: NaiveTime) -> String {
    format!("{name};TZID={ZONE}:{}", day.and_time(time).format("%Y%m%dT%H%M%S"))
}

/// Text as a value: what separates values is guarded, and a line end is two signs.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => value.extend(['\\', c]),
            '\n' | '\r' => value.push_str("\\n"),
            c if c.is_control() => value.push(' '),
            c => value.push(c),
        }
    }
    value
}

/// Writes one line, folded between characters so that no part is longer than 75 octets.
fn fold(file: &mut String, text: &str) {
    let mut room = LONGEST;
    for c in text.chars() {
        if c.len_utf8() > room {
            file.push_str("\r\n ");
            room = LONGEST - 1;
        }
        room -= c.len_utf8();
        file.push(c);
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::{escaped, fold};
    use proptest::prelude::*;

    #[test]
    fn what_separates_values_is_guarded() {
        for (text, value) in [
            ("Raadzaal, Hollerveen", "Raadzaal\\, Hollerveen"),
            ("a;b\\c", "a\\;b\\\\c"),
            ("regel 1\r\nregel 2", "regel 1\\nregel 2"),
            ("BEGIN:VEVENT\nEND", "BEGIN:VEVENT\\nEND"),
            ("tab\there", "tab here"),
        ] {
            assert_eq!(escaped(text), value);
        }
    }

    proptest! {
        #[test]
        fn a_folded_line_is_short_and_unfolds_to_itself(text in "[a-zé€😀 ]{0,400}") {
            let mut file = String::new();
            fold(&mut file, &text);
            prop_assert!(file.split("\r\n").all(|line| line.len() <= 75));
            let whole = file.replace("\r\n ", "");
            prop_assert_eq!(whole.trim_end_matches("\r\n"), text.as_str());
        }
    }
}
