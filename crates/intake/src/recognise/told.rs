//! What the recogniser is told beforehand: headings by correction of this paper or of earlier ones.

use std::collections::HashMap;

use tafelstuk_model::section_role::SectionRole;

use crate::known::{Correction, Known};
use crate::recognised::PaperKind;
use crate::source::{Block, Kind};

/// What is known of headings and kinds.
#[derive(Default)]
pub(crate) struct Told {
    /// By the line at which a block begins; none where it is no heading.
    lines: HashMap<u32, Option<SectionRole>>,
    /// By the heading's words in small letters.
    headings: HashMap<String, SectionRole>,
    kind: Option<PaperKind>,
}

impl Told {
    /// For the paper that stands at `place` in its file.
    pub fn of(known: &Known, place: usize) -> Self {
        let mut told = Self::default();
        told.headings.extend(known.headings.iter().map(|(heading, role)| (fold(heading), *role)));
        for correction in &known.corrections {
            match correction {
                Correction::Heading { line, role } => {
                    told.lines.insert(*line, *role);
                }
                Correction::Kind { paper, kind } if *paper as usize == place => told.kind = Some(*kind),
                _ => {}
            }
        }
        told
    }

    pub fn kind(&self) -> Option<PaperKind> {
        self.kind
    }

    /// Whether a block is a heading by correction, and with which role; none where nothing was said of it.
    pub fn at(&self, block: &Block) -> Option<Option<SectionRole>> {
        self.lines.get(&block.lines.first).copied()
    }

    /// The role of a heading in these words, where it was given before.
    pub fn role(&self, heading: &str) -> Option<SectionRole> {
        self.headings.get(&fold(heading)).copied()
    }

    /// The role of a block that is nothing but a heading known from before.
    pub fn known(&self, block: &Block) -> Option<SectionRole> {
        let stands_alone =
            matches!(block.kind, Kind::Paragraph | Kind::Heading { .. }) || block.number().is_some();
        self.role(&block.text).filter(|_| stands_alone)
    }
}

/// A heading's words in small letters, without number and marks around them.
fn fold(heading: &str) -> String {
    let words = heading.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words
        .skip_while(|word| word.chars().all(|c| c.is_ascii_digit()))
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}
