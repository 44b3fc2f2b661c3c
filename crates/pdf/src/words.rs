//! The pack's own words and dates, in its language, from the catalogues.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use serde_json::{Map, Value};
use tafelstuk_model::catalogue::{self, Lang};

/// The words of one language.
#[derive(Clone, Copy)]
pub(crate) struct Words {
    lang: Lang,
}

impl Words {
    pub(crate) fn of(lang: Lang) -> Self {
        Self { lang }
    }

    /// The word under `pack-<key>`.
    pub(crate) fn say(self, key: &str) -> String {
        catalogue::text(self.lang, &format!("pack-{key}"))
    }

    /// The phrase under `pack-<key>`, filled in.
    pub(crate) fn fill(self, key: &str, params: &[(&str, &str)]) -> String {
        let params = params.iter().map(|(name, value)| ((*name).to_owned(), Value::from(*value))).collect();
        catalogue::text_with(self.lang, &format!("pack-{key}"), &params)
    }

    /// The phrase under `pack-<key>` about one or more agenda labels: "Punt 3", "De punten 3 en 5".
    pub(crate) fn about(self, key: &str, labels: &[&str]) -> String {
        let mut params = Map::new();
        params.insert("count".into(), Value::from(labels.len()));
        params.insert("labels".into(), Value::from(self.list(labels)));
        catalogue::text_with(self.lang, &format!("pack-{key}"), &params)
    }

    /// The phrase under `pack-<key>` about a number of things.
    pub(crate) fn count(self, key: &str, count: i64, params: &[(&str, &str)]) -> String {
        let params = params.iter().map(|(name, value)| ((*name).to_owned(), Value::from(*value)));
        let params = params.chain([("count".to_owned(), Value::from(count))]).collect();
        catalogue::text_with(self.lang, &format!("pack-{key}"), &params)
    }

    /// The name of a page of the front. What went out under a name keeps it: the agenda of set 2 is called
    /// otherwise than that of set 1.
    pub(crate) fn page_name(self, key: &str, set: u32) -> String {
        match set {
            0 | 1 => self.say(key),
            _ => self.fill("label-of-set", &[("name", &self.say(key)), ("set", &set.to_string())]),
        }
    }

    /// "16 september 2020"
    pub(crate) fn date(self, date: NaiveDate) -> String {
        let (day, month, year) = self.date_parts(date);
        self.fill("date", &[("day", &day), ("month", &month), ("year", &year)])
    }

    /// "woensdag 16 september 2020"
    pub(crate) fn long_date(self, date: NaiveDate) -> String {
        let (day, month, year) = self.date_parts(date);
        let weekday = self.say(&format!("weekday-{}", date.weekday().number_from_monday()));
        self.fill("long-date", &[("weekday", &weekday), ("day", &day), ("month", &month), ("year", &year)])
    }

    /// "14.05"
    pub(crate) fn time(self, time: NaiveTime) -> String {
        let (hour, minute) = (time.hour().to_string(), format!("{:02}", time.minute()));
        self.fill("time", &[("hour", &hour), ("minute", &minute)])
    }

    /// "14.00 – 16.00 uur", "14.00 uur", or nothing without a start.
    pub(crate) fn time_range(self, starts: Option<NaiveTime>, ends: Option<NaiveTime>) -> Option<String> {
        let from = self.time(starts?);
        Some(match ends {
            Some(ends) => self.fill("time-range", &[("from", &from), ("until", &self.time(ends))]),
            None => self.fill("time-at", &[("from", &from)]),
        })
    }

    fn date_parts(self, date: NaiveDate) -> (String, String, String) {
        let month = self.say(&format!("month-{}", date.month()));
        (date.day().to_string(), month, date.year().to_string())
    }

    fn list(self, labels: &[&str]) -> String {
        match labels {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [first @ .., last] => self.fill("and", &[("first", &first.join(", ")), ("last", last)]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Words;
    use chrono::{NaiveDate, NaiveTime};
    use tafelstuk_model::catalogue::Lang;

    #[test]
    fn dates_and_times_are_written_as_the_language_does() {
        let date = NaiveDate::from_ymd_opt(2020, 9, 16).unwrap();
        let two = NaiveTime::from_hms_opt(14, 0, 0);
        let four = NaiveTime::from_hms_opt(16, 5, 0);
        let (nl, en) = (Words::of(Lang::Nl), Words::of(Lang::En));
        assert_eq!(nl.long_date(date), "woensdag 16 september 2020");
        assert_eq!(en.long_date(date), "Wednesday 16 September 2020");
        assert_eq!(nl.time_range(two, four).unwrap(), "14.00 – 16.05 uur");
        assert_eq!(en.time_range(two, None).unwrap(), "14:00");
        assert_eq!(nl.time_range(None, four), None);
    }

    #[test]
    fn one_withheld_item_reads_differently_from_two() {
        let nl = Words::of(Lang::Nl);
        assert!(nl.about("cover-withheld", &["6"]).contains("punt 6 staat"));
        assert!(nl.about("cover-withheld", &["3", "5", "6"]).contains("de punten 3, 5 en 6 staat"));
    }
}
