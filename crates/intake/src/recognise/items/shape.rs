//! How an agenda marks its items where it does not number them in figures: by the clock, by capitals or
//! Roman figures, or by bullets.

use crate::recognised::PaperKind;
use crate::source::{Block, Kind, Marker};

use super::lines::{ItemLine, begins_item, behind_time, is_clock, is_title, is_unnumbered_item, item_line};
use super::treatment::{capital, group, treatment, treatment_behind};

/// Fewer lines than this of one sort are no agenda.
const FEWEST: usize = 3;

/// What begins an item, beside a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// As usual: figures, and letters below them.
    Figures,
    /// "14.00 Opening".
    Clock,
    /// "A. Opening", "II Verslag"; with figures below them they head groups instead.
    Capitals,
    /// "• Opening".
    Bullets,
    /// A line in bold letters.
    Bold,
}

impl Shape {
    /// How the items of a list are marked; the first sort of which there are enough.
    pub fn of(blocks: &[&Block], kind: PaperKind) -> Self {
        let count = |fits: fn(&Block) -> bool| blocks.iter().filter(|block| fits(block)).count();
        if kind != PaperKind::Agenda {
            // Minutes without figures have their items in bold.
            let bold = kind == PaperKind::Minutes && count(begins_item) == 0 && count(is_bold) >= FEWEST;
            return if bold { Self::Bold } else { Self::Figures };
        }
        if count(|block| timed(block).is_some()) >= FEWEST {
            return Self::Clock;
        }
        let tabled = blocks.iter().any(|block| matches!(block.kind, Kind::Row { .. }));
        if count(|block| begins_item(block) && !is_capital(block)) > 0 || tabled {
            return Self::Figures;
        }
        let plain = |block: &Block| {
            let heads = |title| treatment(treatment_behind(title).0).is_some();
            capital(&block.text).is_some_and(|(_, title)| is_line(block) && !heads(title))
        };
        if blocks.iter().filter(|block| plain(block)).count() >= FEWEST {
            return Self::Capitals;
        }
        if count(is_bullet) >= FEWEST && count(|block| matches!(block.kind, Kind::Heading { .. })) == 0 {
            return Self::Bullets;
        }
        Self::Figures
    }

    /// The item that a block begins by this sort of mark.
    pub fn item(self, block: &Block) -> Option<ItemLine> {
        let unlabelled = |title: &str, rest: &str| ItemLine {
            label: String::new(),
            letter: false,
            title: title.to_owned(),
            rest: rest.to_owned(),
        };
        match self {
            Self::Figures => None,
            Self::Clock => {
                let (time, text) = timed(block)?;
                let line = Block { kind: Kind::Paragraph, text: text.to_owned(), ..block.clone() };
                let mut item = item_line(&line, false).unwrap_or_else(|| unlabelled(text, ""));
                item.rest = [time, &item.rest].join(" ").trim_end().to_owned();
                Some(item)
            }
            Self::Capitals => {
                let (label, title) = capital(&block.text).filter(|_| is_line(block))?;
                Some(ItemLine { label: label.to_owned(), ..unlabelled(title, "") })
            }
            Self::Bold => is_bold(block).then(|| unlabelled(&block.text, "")),
            Self::Bullets => {
                (is_bullet(block) && group(&block.text).is_none()).then(|| unlabelled(&block.text, ""))
            }
        }
    }
}

/// The time at which a line begins, and what is treated then.
fn timed(block: &Block) -> Option<(&str, &str)> {
    match block.number() {
        Some(number) => is_clock(number).then_some((number, block.text.as_str())),
        None => behind_time(&block.text).filter(|_| !matches!(block.kind, Kind::Row { .. })),
    }
}

fn is_line(block: &Block) -> bool {
    matches!(block.kind, Kind::Paragraph | Kind::Heading { .. }) || block.marker() == Some(&Marker::Lost)
}

/// A figure in capitals that the file itself counts.
fn is_capital(block: &Block) -> bool {
    block.number().is_some_and(|number| number.chars().all(|c| c.is_ascii_uppercase()))
}

fn is_bold(block: &Block) -> bool {
    block.bold
        && block.kind == Kind::Paragraph
        && is_unnumbered_item(&block.text)
        && !block.text.ends_with(':')
}

fn is_bullet(block: &Block) -> bool {
    let marked = matches!(block.marker(), Some(Marker::Bullet(_) | Marker::Dash | Marker::Lost));
    marked && block.level() == 0 && is_title(&block.text)
}
