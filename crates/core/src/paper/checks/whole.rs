//! What the paper as a whole still lacks: owners and periods of steps, descriptions of pictures, a source.

use super::{Finding, FindingCode, Mend, Subject, key};
use crate::board::Treatment;
use crate::paper::{PaperKind, Section, Step};
use regex::Regex;
use std::sync::LazyLock;
use tafelstuk_model::grammar::Verb;
use tafelstuk_model::id::SectionId;
use tafelstuk_model::rich_text::Block;
use tafelstuk_model::section_role::SectionRole;

/// A paper that is there to be read asks for a decision.
pub(super) fn decisions_for_information(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    let informs = |treatment| treatment == Some(Treatment::Information);
    if subject.places.is_empty() || !subject.places.iter().all(|place| informs(place.treatment)) {
        return;
    }
    for point in subject.points {
        let decides = |verb| !matches!(verb, Verb::TakeNote | Verb::Discuss);
        if decides(point.verb) || point.second_verb.is_some_and(decides) {
            let told =
                Piece { section: point.section, id: point.id.to_string(), number: point.number.to_string() };
            found.push(about(subject, FindingCode::DecisionForInformation, told, &point.text));
        }
    }
}

/// Who does it, and when; a step that only gathers others may leave both to them.
pub(super) fn open_steps(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    for step in subject.steps {
        let gathers = subject.steps.iter().any(|other| other.parent == Some(step.id));
        let lacks_owner =
            step.owners.iter().all(|owner| owner.trim().is_empty()) && !has_owner_above(subject, step);
        let lacks_period = step.period.is_none() && !has_period_above(subject, step);
        let code = match (lacks_owner, lacks_period) {
            _ if gathers => continue,
            (true, true) => FindingCode::StepWithoutBoth,
            (true, false) => FindingCode::StepWithoutOwner,
            (false, true) => FindingCode::StepWithoutPeriod,
            (false, false) => continue,
        };
        let told = Piece { section: step.section, id: step.id.to_string(), number: step.number.clone() };
        found.push(about(subject, code, told, &step.text));
    }
}

/// A picture that says nothing to whoever does not see it.
pub(super) fn pictures(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    for section in subject.sections {
        let mut n = 0;
        section.body.each_block(&mut |block| {
            let Block::Image { attrs } = block else { return };
            n += 1;
            if attrs.alt.trim().is_empty() {
                let mut finding = of_section(FindingCode::ImageWithoutDescription, section, &n.to_string());
                finding.expected = n.to_string();
                found.push(finding);
            }
        });
    }
}

/// Figures and findings, and nothing that says where they come from.
pub(super) fn source(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    static CLAIM: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)\d\s?(?:%|procent\b)|€\s?\d|\b(?:uit (?:het |de )?(?:onderzoek|cijfers|analyse)|blijkt uit|volgens (?:het|de|een)|cijfers|regiobeeld)\b")
            .expect("a fixed pattern")
    });
    let asks = matches!(
        subject.paper.kind,
        PaperKind::Note | PaperKind::CoverNote | PaperKind::Proposal | PaperKind::Progress
    );
    let source = subject.sections.iter().find(|section| section.role == SectionRole::Source);
    let named = source.is_some_and(|section| !section.body.plain().trim().is_empty());
    let claims = || subject.sections.iter().any(|section| CLAIM.is_match(&section.body.plain()));
    if !asks || named || !claims() {
        return;
    }
    let mut finding = match source {
        Some(section) => of_section(FindingCode::MissingSource, section, ""),
        None => Finding {
            mend: Some(Mend::AddSection { heading: "Bron".into(), role: SectionRole::Source }),
            ..of_paper(FindingCode::MissingSource)
        },
    };
    finding.key = key(FindingCode::MissingSource, "paper", "");
    found.push(finding);
}

fn has_owner_above(subject: &Subject<'_>, step: &Step) -> bool {
    above(subject, step).is_some_and(|step| !step.owners.is_empty() || has_owner_above(subject, step))
}

fn has_period_above(subject: &Subject<'_>, step: &Step) -> bool {
    above(subject, step).is_some_and(|step| step.period.is_some() || has_period_above(subject, step))
}

fn above<'a>(subject: &Subject<'a>, step: &Step) -> Option<&'a Step> {
    subject.steps.iter().find(|other| Some(other.id) == step.parent)
}

struct Piece {
    section: SectionId,
    id: String,
    number: String,
}

fn about(subject: &Subject<'_>, code: FindingCode, piece: Piece, text: &str) -> Finding {
    let section = subject.sections.iter().find(|section| section.id == piece.section);
    let quote: String = text.chars().take(80).collect();
    Finding {
        key: key(code, &piece.id, ""),
        section: Some(piece.section),
        heading: section.map(|section| section.heading.clone()).unwrap_or_default(),
        piece: Some(piece.id),
        quote,
        expected: piece.number,
        ..of_paper(code)
    }
}

fn of_section(code: FindingCode, section: &Section, quote: &str) -> Finding {
    Finding {
        key: key(code, &section.id.to_string(), quote),
        section: Some(section.id),
        heading: section.heading.clone(),
        ..of_paper(code)
    }
}

fn of_paper(code: FindingCode) -> Finding {
    Finding {
        key: key(code, "paper", ""),
        code,
        section: None,
        heading: String::new(),
        piece: None,
        quote: String::new(),
        start: None,
        expected: String::new(),
        mend: None,
        aside: false,
    }
}
