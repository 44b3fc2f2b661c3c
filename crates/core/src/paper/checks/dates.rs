//! Dates that contradict each other or the calendar.

use super::{Finding, FindingCode, Subject, Text, key, texts};
use chrono::{Datelike, NaiveDate};
use regex::{Captures, Regex};
use std::sync::LazyLock;
use tafelstuk_model::period::{MONTHS, WEEKDAYS, weekday};

/// "10 juni 2026": the pattern of a date that is written out, as three groups.
static DATE: LazyLock<String> =
    LazyLock::new(|| format!(r"(\d{{1,2}})\s+({})(?:\s+(\d{{4}}))?", MONTHS.join("|")));

pub(super) fn contradictions(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    for text in texts(subject) {
        weekdays(subject, &text, found);
        spans(subject, &text, found);
        meeting_date(subject, &text, found);
    }
    steps(subject, found);
}

fn weekdays(subject: &Subject<'_>, text: &Text<'_>, found: &mut Vec<Finding>) {
    static DAY: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(&format!(r"(?i)\b({})\s+{}\b", WEEKDAYS.join("|"), *DATE)).expect("a fixed pattern")
    });
    for hit in DAY.captures_iter(&text.text) {
        let (Some(date), Some(said)) = (date(subject, &hit, 2), weekday(&hit[1].to_lowercase())) else {
            continue;
        };
        if date.weekday() == said {
            continue;
        }
        let whole = hit.get(0).expect("a match");
        let mut finding = text.finding(FindingCode::WrongWeekday, whole.start(), whole.end());
        let right = WEEKDAYS[date.weekday().num_days_from_monday() as usize];
        let mended = format!("{right}{}", &whole.as_str()[hit[1].len()..]);
        finding.mend = text.mend(subject.paper, whole.as_str(), &mended, true);
        finding.expected = right.to_owned();
        found.push(finding);
    }
}

/// "2027 t/m 2025": a span that ends before it begins.
fn spans(_: &Subject<'_>, text: &Text<'_>, found: &mut Vec<Finding>) {
    static YEARS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)\b(20\d\d)\s*(?:-|–|t/m|tot en met|tot)\s*(20\d\d)\b").expect("a fixed pattern")
    });
    for hit in YEARS.captures_iter(&text.text) {
        if hit[1] > hit[2] {
            let whole = hit.get(0).expect("a match");
            found.push(text.finding(FindingCode::BackwardSpan, whole.start(), whole.end()));
        }
    }
}

/// "Datum vergadering: 17 maart 2026" in a paper for another day.
fn meeting_date(subject: &Subject<'_>, text: &Text<'_>, found: &mut Vec<Finding>) {
    static HEAD: LazyLock<Regex> = LazyLock::new(|| {
        let head = r"(?:datum vergadering|vergaderdatum|(?:voor|t\.b\.v\.|ten behoeve van) (?:de )?vergadering (?:van|op|d\.d\.))";
        Regex::new(&format!(r"(?i)\b{head}\s*:?\s*(?:(?:{})\s+)?{}\b", WEEKDAYS.join("|"), *DATE))
            .expect("a fixed pattern")
    });
    let Some(meeting) = subject.paper.meeting_date else { return };
    for hit in HEAD.captures_iter(&text.text) {
        if date(subject, &hit, 1).is_some_and(|date| date != meeting) {
            let whole = hit.get(0).expect("a match");
            let mut finding = text.finding(FindingCode::OtherMeetingDate, whole.start(), whole.end());
            finding.expected = meeting.to_string();
            found.push(finding);
        }
    }
}

/// A step that ends before the meeting that is to agree to it.
fn steps(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    let Some(meeting) = subject.paper.meeting_date else { return };
    for step in subject.steps {
        let Some(period) = &step.period else { continue };
        if period.end.is_some_and(|end| end < meeting) {
            let section = subject.sections.iter().find(|section| section.id == step.section);
            found.push(Finding {
                key: key(FindingCode::StepBeforeMeeting, &step.id.to_string(), &period.literal),
                code: FindingCode::StepBeforeMeeting,
                section: Some(step.section),
                heading: section.map(|section| section.heading.clone()).unwrap_or_default(),
                piece: Some(step.id.to_string()),
                quote: period.literal.clone(),
                start: None,
                expected: step.number.clone(),
                mend: None,
                aside: false,
            });
        }
    }
}

/// A date whose day, month and year stand in the groups from `at` on; a missing year is the meeting's.
fn date(subject: &Subject<'_>, hit: &Captures<'_>, at: usize) -> Option<NaiveDate> {
    let day = hit.get(at)?.as_str().parse().ok()?;
    let word = hit.get(at + 1)?.as_str().to_lowercase();
    let month = u32::try_from(MONTHS.iter().position(|month| *month == word)?).ok()? + 1;
    let year = match hit.get(at + 2) {
        Some(year) => year.as_str().parse().ok()?,
        None => subject.paper.meeting_date?.year(),
    };
    NaiveDate::from_ymd_opt(year, month, day)
}
