//! Comparing two versions: the words that stayed and came are the new text, those that stayed and went the
//! old one.

use super::cases;
use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_assert, prop_assert_eq, proptest};
use proptest::sample::{select, subsequence};
use tafelstuk_core::paper::compare::{Change, Op, SectionChange, Words, compare};
use tafelstuk_core::paper::{PaperKind, SNAPSHOT_SCHEMA, Snapshot, SnapshotSection};
use tafelstuk_model::id::SectionId;
use tafelstuk_model::rich_text::{Block, Doc, Inline};
use tafelstuk_model::section_role::SectionRole;

fn sentence() -> impl Strategy<Value = String> {
    let words =
        vec!["de", "tafel", "stemt", "in", "met", "€", "40.000", "één", "\n", "\n\n", "e\u{301}én", "  "];
    vec(select(words), 0..24).prop_map(|words| words.join(" "))
}

/// Sections, each named by its number.
fn sections() -> impl Strategy<Value = Vec<(u8, String)>> {
    let order = subsequence((0_u8..6).collect::<Vec<_>>(), 0..=6).prop_shuffle();
    order.prop_flat_map(|numbers| {
        let count = numbers.len();
        vec(sentence(), count).prop_map(move |texts| numbers.clone().into_iter().zip(texts).collect())
    })
}

fn snapshot(sections: &[(u8, String)]) -> Snapshot {
    let section = |(number, text): &(u8, String)| SnapshotSection {
        id: id(*number),
        heading: format!("Deel {number}"),
        role: SectionRole::Custom,
        body: Doc { content: vec![Block::Paragraph { content: Inline::plain(text) }] },
    };
    Snapshot {
        schema: SNAPSHOT_SCHEMA,
        title: "Stuk".into(),
        kind: PaperKind::Note,
        author: String::new(),
        portfolio_holder: String::new(),
        reference: String::new(),
        sections: sections.iter().map(section).collect(),
    }
}

fn id(number: u8) -> SectionId {
    format!("01a20000-0000-7000-8000-0000000000{number:02}").parse().expect("an id")
}

/// A section's words without those of one kind.
fn without(words: &[Words], op: Op) -> String {
    words.iter().filter(|run| run.op != op).map(|run| run.text.as_str()).collect()
}

fn of(changes: &[SectionChange], number: u8) -> Option<&SectionChange> {
    changes.iter().find(|change| change.heading == format!("Deel {number}"))
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn words_that_stayed_and_came_are_the_new_text_and_those_that_stayed_and_went_the_old(
        from in sections(), to in sections()
    ) {
        let told = compare("1.0", &snapshot(&from), "2.0", &snapshot(&to)).sections;
        for (number, after) in &to {
            let change = of(&told, *number).expect("every new section is told");
            prop_assert_eq!(without(&change.words, Op::Removed), after.clone());
        }
        for (number, before) in &from {
            let change = of(&told, *number).expect("every old section is told");
            prop_assert_eq!(without(&change.words, Op::Added), before.clone());
        }
    }

    #[test]
    fn every_section_is_told_once_and_as_what_happened_to_it(from in sections(), to in sections()) {
        let told = compare("1.0", &snapshot(&from), "2.0", &snapshot(&to)).sections;
        let numbers = (0_u8..6).filter(|n| from.iter().chain(&to).any(|(number, _)| number == n));
        prop_assert_eq!(told.len(), numbers.count());
        for change in &told {
            let text = |all: &[(u8, String)]| {
                all.iter().find(|(number, _)| change.heading == format!("Deel {number}")).map(|(_, t)| t.clone())
            };
            match (text(&from), text(&to)) {
                (None, Some(_)) => prop_assert_eq!(change.change, Change::Added),
                (Some(_), None) => prop_assert_eq!(change.change, Change::Removed),
                (before, after) if before == after => {
                    prop_assert!(matches!(change.change, Change::Same | Change::Moved));
                }
                _ => prop_assert_eq!(change.change, Change::Changed),
            }
        }
    }

    #[test]
    fn a_text_compared_with_itself_is_the_same_everywhere(text in sections()) {
        let told = compare("1.0", &snapshot(&text), "2.0", &snapshot(&text)).sections;
        prop_assert!(told.iter().all(|change| change.change == Change::Same && !change.moved));
    }
}
