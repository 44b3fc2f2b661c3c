//! What a paper begins with: the sections of its kind, as a board wants them.
//!
//! All sections are optional and every heading may be renamed; the role only tells what a section is for.

use super::PaperKind;
use crate::board::filled;
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::{BoardId, TemplateId};
use tafelstuk_model::section_role::SectionRole;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// How many sections a template may have.
const MOST_SECTIONS: usize = 40;

/// A board's own template for one kind of paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Template {
    pub id: TemplateId,
    pub rev: i64,
    pub board: BoardId,
    pub kind: PaperKind,
    pub sections: Vec<PlannedSection>,
}

/// A section that a new paper begins with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlannedSection {
    pub heading: String,
    pub role: SectionRole,
}

/// Checks what a board wants; headings without blanks around them.
pub fn planned(sections: Vec<PlannedSection>) -> Result<Vec<PlannedSection>> {
    if sections.len() > MOST_SECTIONS {
        return Err(Error::Invalid { field: "sections".into(), value: sections.len().to_string() });
    }
    sections
        .into_iter()
        .map(|section| Ok(PlannedSection { heading: filled("heading", &section.heading)?, ..section }))
        .collect()
}

/// What the program proposes for a kind of paper. Papers are written in Dutch, whatever the screen speaks.
pub fn recommended(kind: PaperKind) -> Vec<PlannedSection> {
    use SectionRole::{
        Arguments, Attachments, Background, Communication, Considerations, Core, Finance, NextSteps, Process,
        Proposal, Purpose, Source,
    };
    let plan: &[(&str, SectionRole)] = match kind {
        PaperKind::Note => &[
            ("Aanleiding", Background),
            ("Doel", Purpose),
            ("Toelichting", Core),
            ("Argumenten", Arguments),
            ("Kanttekeningen", Considerations),
            ("Financiën", Finance),
            ("Communicatie", Communication),
            ("Proces", Process),
            ("Voorstel", Proposal),
            ("Vervolgstappen", NextSteps),
            ("Bijlagen", Attachments),
            ("Bron", Source),
        ],
        PaperKind::CoverNote => &[
            ("Aanleiding", Background),
            ("Kern", Core),
            ("Voorstel", Proposal),
            ("Vervolgstappen", NextSteps),
            ("Bijlagen", Attachments),
        ],
        PaperKind::Proposal => &[
            ("Voorstel", Proposal),
            ("Aanleiding", Background),
            ("Beoogd effect", Purpose),
            ("Argumenten", Arguments),
            ("Kanttekeningen", Considerations),
            ("Financiën", Finance),
            ("Communicatie", Communication),
            ("Vervolgstappen", NextSteps),
            ("Bijlagen", Attachments),
            ("Bron", Source),
        ],
        PaperKind::Progress => &[
            ("Aanleiding", Background),
            ("Stand van zaken", Core),
            ("Kanttekeningen", Considerations),
            ("Financiën", Finance),
            ("Voorstel", Proposal),
            ("Vervolgstappen", NextSteps),
            ("Bron", Source),
        ],
        _ => &[],
    };
    plan.iter()
        .map(|(heading, role)| PlannedSection { heading: (*heading).to_owned(), role: *role })
        .collect()
}
