//! What the secretary should look at: contradictions, references that will not hold, what stayed open.

use tafelstuk_model::section_role::SectionRole;

use crate::recognised::{Recognised, Warning};
use crate::source::{Block, Document};

use super::header::{Header, find_word, item_label};

/// All warnings, each once.
pub(super) fn find(document: &Document, result: &Recognised, header: &Header) -> Vec<Warning> {
    let mut found = Vec::new();
    let mut warn = |applies: bool, warning: Warning| {
        if applies {
            found.push(warning);
        }
    };
    let content = || document.blocks.iter().filter(|block| block.is_content());
    warn(header.has_date_conflict(), Warning::DateConflict);
    warn(content().any(|block| refers_to_page(&block.text)), Warning::PageReference);
    warn(has_two_labels(header, content()) || has_double_label(result), Warning::AgendaMismatch);
    let unresolved =
        result.steps.iter().filter_map(|step| step.period.as_ref()).any(|period| period.is_unresolved());
    warn(unresolved, Warning::UnresolvedPeriod);
    warn(!document.pages_without_text.is_empty(), Warning::NoTextLayer);
    warn(result.sections.iter().any(|section| section.role == SectionRole::Custom), Warning::UnknownHeading);
    warn(document.tracked_changes, Warning::TrackedChanges);
    warn(!document.read_by_machine.is_empty(), Warning::ReadByMachine);
    found
}

/// "blz. 3", "op de volgende bladzijde", "pagina 12 van de analyse".
fn refers_to_page(text: &str) -> bool {
    // Most text holds none of these words, however it is written.
    if !["blz", "Blz", "BLZ", "ladz", "LADZ", "pag", "Pag", "PAG"].iter().any(|piece| text.contains(piece)) {
        return false;
    }
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let page = |word: &str| matches!(word, "blz" | "bladzijde" | "bladzijden" | "pagina" | "pag" | "paginas");
    words.iter().enumerate().any(|(at, word)| {
        let numbered = words.get(at + 1).is_some_and(|next| next.chars().all(|c| c.is_ascii_digit()));
        let pointed = at > 0
            && matches!(
                words[at - 1].as_str(),
                "volgende" | "vorige" | "laatste" | "eerste" | "andere" | "deze"
            );
        page(word) && (numbered || pointed)
    })
}

/// The header or a sentence about the paper itself gives another item.
fn has_two_labels<'b>(header: &Header, blocks: impl Iterator<Item = &'b Block>) -> bool {
    let Some(own) = &header.agenda_item else { return false };
    if header.items.iter().any(|item| item != own) {
        return true;
    }
    blocks.filter(|block| speaks_of_itself(&block.text)).any(|block| {
        let at = find_word(&block.text, "agendapunt").map(|at| at + "agendapunt".len());
        let label = at
            .and_then(|at| block.text.get(at..))
            .and_then(|rest| item_label(rest.trim_start_matches([':', ' '])));
        label.is_some_and(|label| label != *own)
    })
}

fn speaks_of_itself(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "deze notitie",
        "dit stuk",
        "dit voorstel",
        "deze oplegnotitie",
        "deze memo",
        "dit memo",
        "deze bespreeknotitie",
    ]
    .iter()
    .any(|words| lower.contains(words))
}

fn has_double_label(result: &Recognised) -> bool {
    let mut labels: Vec<&str> = result.agenda_items.iter().filter_map(|item| item.label.as_deref()).collect();
    labels.sort_unstable();
    labels.windows(2).any(|pair| pair[0] == pair[1])
}
