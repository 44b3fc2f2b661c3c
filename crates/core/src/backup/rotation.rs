//! When a backup is due, what it is called, and which ones stay: seven days, four weeks, twelve months.

use super::read_key_file;
use chrono::{DateTime, Datelike, FixedOffset, NaiveDateTime, Timelike};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use tafelstuk_model::Result;
use uuid::Uuid;

const DAILY: usize = 7;
const WEEKLY: usize = 4;
const MONTHLY: usize = 12;

/// Whether the day's backup is still to be made. Another day counts, not a later one, so that a clock that
/// was set back does not stop the backups.
pub fn due(last: Option<DateTime<FixedOffset>>, now: DateTime<FixedOffset>) -> bool {
    last.is_none_or(|last| last.with_timezone(&now.timezone()).date_naive() != now.date_naive())
}

/// The `nth` backup of the minute `at`: `tafelstuk-2026-03-04-0915.backup`, then `...-0915-2.backup`.
pub fn file_name(at: NaiveDateTime, nth: u32) -> String {
    let moment = at.format("tafelstuk-%Y-%m-%d-%H%M");
    if nth < 2 { format!("{moment}.backup") } else { format!("{moment}-{nth}.backup") }
}

/// Which of `made` stay: the newest of each of the last seven days, four weeks and twelve months that have
/// any. Days without a backup do not count, so nothing goes for want of a newer one.
pub fn to_keep<T: Copy + Ord>(made: &[T], moment: impl Fn(T) -> NaiveDateTime) -> BTreeSet<T> {
    let mut newest_first = made.to_vec();
    newest_first.sort_by(|a, b| (moment(*b), b).cmp(&(moment(*a), a)));
    let mut keep = BTreeSet::new();
    keep.extend(newest_of(&newest_first, DAILY, |at| moment(at).date()));
    keep.extend(newest_of(&newest_first, WEEKLY, |at| moment(at).date().iso_week()));
    keep.extend(newest_of(&newest_first, MONTHLY, |at| (moment(at).year(), moment(at).month())));
    keep
}

/// Removes backups of the store `store_id` from `folder` that need not stay; `made`, the newest, always
/// does. Files of other names or other stores are left alone. The files that went.
pub fn rotate(folder: &Path, store_id: Uuid, made: &Path) -> Result<Vec<PathBuf>> {
    let found = backups_in(folder, store_id)?;
    let places: Vec<usize> = (0..found.len()).collect();
    let keep = to_keep(&places, |place| found[place].0.0);
    let mut gone = Vec::new();
    for place in places.into_iter().filter(|place| !keep.contains(place)) {
        let path = &found[place].1;
        if path.file_name() != made.file_name() {
            fs::remove_file(path)?;
            gone.push(path.clone());
        }
    }
    Ok(gone)
}

/// Removes every backup of the store `store_id` from `folder` but `kept`. The files that went.
pub fn remove_others(folder: &Path, store_id: Uuid, kept: &Path) -> Result<Vec<PathBuf>> {
    let mut gone = Vec::new();
    for (_, path) in backups_in(folder, store_id)?.into_iter().filter(|(_, path)| path != kept) {
        fs::remove_file(&path)?;
        gone.push(path);
    }
    Ok(gone)
}

/// The backups of a store in a folder, by their moment, the oldest first.
fn backups_in(folder: &Path, store_id: Uuid) -> Result<Vec<((NaiveDateTime, u32), PathBuf)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let moment = path.file_name().and_then(|name| name.to_str()).and_then(moment_of);
        let Some(moment) = moment else { continue };
        if read_key_file(&path).is_ok_and(|key_file| key_file.store_id() == store_id) {
            found.push((moment, path));
        }
    }
    found.sort();
    Ok(found)
}

/// The moment in a name that [`file_name`] made, and which of that minute it is.
fn moment_of(name: &str) -> Option<(NaiveDateTime, u32)> {
    let inner = name.strip_prefix("tafelstuk-")?.strip_suffix(".backup")?;
    let (moment, rest) = inner.split_at_checked("2026-03-04-0915".len())?;
    let at = NaiveDateTime::parse_from_str(moment, "%Y-%m-%d-%H%M").ok()?.with_second(0)?;
    let nth = if rest.is_empty() { 1 } else { rest.strip_prefix('-')?.parse().ok()? };
    (file_name(at, nth) == name).then_some((at, nth))
}

fn newest_of<T: Copy, S: PartialEq>(newest_first: &[T], count: usize, span: impl Fn(T) -> S) -> Vec<T> {
    let mut kept: Vec<(T, S)> = Vec::new();
    for made in newest_first {
        let its = span(*made);
        if kept.len() < count && kept.last().is_none_or(|(_, last)| *last != its) {
            kept.push((*made, its));
        }
    }
    kept.into_iter().map(|(made, _)| made).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Duration, NaiveDate};

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    fn kept(made: &[NaiveDateTime]) -> Vec<String> {
        to_keep(made, |moment| moment).iter().map(|m| m.format("%Y-%m-%d %H:%M").to_string()).collect()
    }

    #[test]
    fn after_two_years_of_days_seven_days_four_weeks_and_twelve_months_stay() {
        let last = NaiveDate::from_ymd_opt(2026, 3, 4).unwrap().and_hms_opt(9, 0, 0).unwrap();
        let made: Vec<_> = (0..730).map(|back| last - Duration::days(back)).collect();
        assert_eq!(
            kept(&made),
            [
                "2025-04-30 09:00",
                "2025-05-31 09:00",
                "2025-06-30 09:00",
                "2025-07-31 09:00",
                "2025-08-31 09:00",
                "2025-09-30 09:00",
                "2025-10-31 09:00",
                "2025-11-30 09:00",
                "2025-12-31 09:00",
                "2026-01-31 09:00",
                "2026-02-15 09:00",
                "2026-02-22 09:00",
                "2026-02-26 09:00",
                "2026-02-27 09:00",
                "2026-02-28 09:00",
                "2026-03-01 09:00",
                "2026-03-02 09:00",
                "2026-03-03 09:00",
                "2026-03-04 09:00",
            ]
        );
    }

    #[test]
    fn of_one_day_the_newest_stays() {
        assert_eq!(kept(&[at("2026-03-04 09:00"), at("2026-03-04 17:30")]), ["2026-03-04 17:30"]);
    }

    #[test]
    fn old_backups_stay_while_there_are_no_newer_ones() {
        let made: Vec<_> = (1..=7).map(|day| at(&format!("2019-05-{day:02} 12:00"))).collect();
        assert_eq!(kept(&made).len(), 7);
    }

    #[test]
    fn rotating_every_day_keeps_what_rotating_once_keeps() {
        let first = at("2025-01-01 08:00");
        let all: Vec<_> = (0..400).map(|day| first + Duration::days(day)).collect();
        let mut present: Vec<NaiveDateTime> = Vec::new();
        for made in &all {
            present.push(*made);
            present = to_keep(&present, |moment| moment).into_iter().collect();
        }
        assert_eq!(kept(&present), kept(&all));
    }

    #[test]
    fn a_backup_is_due_once_a_day_also_after_the_clock_was_set_back() {
        let moment = |text| DateTime::parse_from_rfc3339(text).unwrap();
        let last = moment("2026-03-04T09:00:00+01:00");
        assert!(due(None, last));
        assert!(!due(Some(last), moment("2026-03-04T23:59:00+01:00")));
        assert!(due(Some(last), moment("2026-03-05T00:01:00+01:00")));
        assert!(due(Some(last), moment("2025-03-04T09:00:00+01:00")));
        assert!(
            due(Some(moment("2026-03-04T22:30:00+00:00")), moment("2026-03-04T23:31:00+01:00")).eq(&false)
        );
    }

    #[test]
    fn only_our_own_names_are_read() {
        for nth in [1, 2, 12] {
            let moment = at("2026-03-04 09:15");
            assert_eq!(moment_of(&file_name(moment, nth)), Some((moment, nth)));
        }
        for name in [
            "tafelstuk-2026-03-04-0915.backup.part",
            "tafelstuk-2026-03-04-0915 (1).backup",
            "tafelstuk-2026-03-04-0915-1.backup",
            "tafelstuk-2026-13-04-0915.backup",
            "tafelstuk-2026-03-é4-0915.backup",
            "Tafelstuk-2026-03-04-0915.backup",
            "tafelstuk-.backup",
        ] {
            assert_eq!(moment_of(name), None, "{name}");
        }
    }
}
