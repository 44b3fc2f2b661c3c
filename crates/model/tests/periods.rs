//! Every row of the period table on sentences of our own, and what holds for any text at all.

use chrono::NaiveDate;
use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, proptest};
use serde::Deserialize;
use tafelstuk_model::period::{Period, squeeze};

#[derive(Deserialize)]
struct Case {
    text: String,
    on: Option<NaiveDate>,
    next_meeting: Option<NaiveDate>,
    expected: Option<Period>,
}

#[test]
fn every_class_of_period_is_read_as_the_table_says() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("periods.json")).expect("the fixture is JSON");
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let found = Period::find(&case.text, case.on, case.next_meeting);
            (found != case.expected)
                .then(|| format!("{:?}\n  want {:?}\n  got  {found:?}", case.text, case.expected))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn what_lies_behind_us_says_so() {
    let on = NaiveDate::from_ymd_opt(2031, 3, 12);
    for (text, past) in [
        ("op 2 september jl.", true),
        ("afgelopen voorjaar", true),
        ("2 september a.s.", false),
        ("in mei", false),
    ] {
        assert_eq!(Period::find(text, on, None).expect("a period").is_past(), past, "{text}");
    }
}

#[test]
fn all_periods_of_a_text_keep_their_place() {
    let text = squeeze("Concept in\nmei, vaststelling   vóór 1 juli,  daarna z.s.m.");
    let places = Period::find_all(&text, None, None);
    let literals: Vec<&str> = places.iter().map(|place| &text[place.at.clone()]).collect();
    assert_eq!(literals, ["in mei", "vóór 1 juli", "z.s.m."]);
}

#[test]
fn a_very_long_text_is_read_in_passing() {
    for piece in [
        "na ",
        "van 3 en ",
        "zodra x ",
        "1-",
        "uiterlijk voor het eind van ",
        "binnen 9999 jaar na de ",
        "'26 ",
        "z.s.",
        "a",
        "tussen 1 ",
    ] {
        let text = piece.repeat(100_000 / piece.len());
        Period::find(&text, NaiveDate::from_ymd_opt(2031, 3, 12), None);
    }
}

/// Texts made of the words that the grammar knows, in any order.
fn period_like() -> impl Strategy<Value = String> {
    let words = [
        "voor",
        "vóór",
        "tot",
        "en",
        "met",
        "van",
        "na",
        "het",
        "eind",
        "begin",
        "week",
        "53",
        "31",
        "29",
        "februari",
        "mei",
        "2026",
        "'99",
        "-",
        "/",
        "–",
        "Q4",
        "kwartaal",
        "1e",
        "laatste",
        "helft",
        "volgend",
        "jaar",
        "komende",
        "maandag",
        "jl.",
        "a.s.",
        "e.v.",
        "ultimo",
        "binnen",
        "9999",
        "jaren",
        "winter",
        "schooljaar",
        "2027-2026",
        "12-13-14",
        "t/m",
        "of",
        "dit",
        "per",
        "12.",
        "deze",
        "maand",
        "zodra",
        "z.s.m.",
        "december",
        "tussen",
        "doorlopend",
        "naar",
        "half",
        "ste",
        "(",
        ")",
        "d.d.",
        "afgelopen",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()), 0..12).prop_map(|words| words.join(" "))
}

fn any_date() -> impl Strategy<Value = Option<NaiveDate>> {
    prop::option::of((-262_000i32..262_000, 1u32..366).prop_map(|(year, day)| {
        NaiveDate::from_yo_opt(year, day).expect("the first 365 days are in every year")
    }))
}

fn check_any(text: &str, on: Option<NaiveDate>) -> Result<(), proptest::test_runner::TestCaseError> {
    let squeezed = squeeze(text);
    for place in Period::find_all(text, on, on) {
        prop_assert_eq!(&squeezed[place.at.clone()], place.period.literal.as_str());
        if let (Some(start), Some(end)) = (place.period.start, place.period.end) {
            prop_assert!(start <= end, "{:?}", place.period);
        }
    }
    if let Some(found) = Period::find(text, on, on) {
        prop_assert!(squeezed.contains(&found.literal));
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_yields_words_of_its_own_and_days_in_order(text in any::<String>(), on in any_date()) {
        check_any(&text, on)?;
    }

    #[test]
    fn any_mix_of_period_words_yields_days_in_order(text in period_like(), on in any_date()) {
        check_any(&text, on)?;
    }
}

#[test]
fn every_form_of_a_term_is_read_as_its_days() {
    let on = NaiveDate::from_ymd_opt(2027, 2, 3);
    let day = |text: &str| (!text.is_empty()).then(|| text.parse::<NaiveDate>().expect("a day"));
    let (mut wrong, mut read) = (Vec::new(), 0);
    for line in include_str!("terms.txt").lines() {
        let Some((label, text)) = line.split_once(": ").filter(|_| !line.starts_with('#')) else { continue };
        let expected = label.split_once(' ').map(|(days, precision)| {
            let (start, end) = days.split_once("..").expect("two days");
            (day(start), day(end), precision.to_owned())
        });
        let found = Period::find(text, on, None).map(|period| {
            let precision = serde_json::to_value(period.precision).expect("plain data");
            (period.start, period.end, precision.as_str().unwrap_or_default().to_owned())
        });
        if found != expected {
            wrong.push(format!("{text}: want {expected:?}, got {found:?}"));
        }
        read += 1;
    }
    assert!(wrong.is_empty(), "{} of {read} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(read > 150, "only {read} terms");
}
