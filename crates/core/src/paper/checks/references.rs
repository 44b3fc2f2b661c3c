//! References that will not hold: to a page that is another one in the pack, to an item with another number.

use super::{Finding, FindingCode, PlaceOnAgenda, Subject, Text, key, texts};
use regex::Regex;
use std::sync::LazyLock;
use tafelstuk_model::rich_text::references::Targets;
use tafelstuk_model::rich_text::{Inline, ReferenceKind};

const PAGE: &str = r"(?:blz\.?|bladzijden?|pagina['’]?s?|pag\.)";

/// "op de volgende blz.", "vorige pagina".
pub(super) fn pages(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    static TURNED: LazyLock<Regex> = LazyLock::new(|| {
        let turned = format!(r"(?i)\b(?:op\s+)?(?:de\s+)?(volgende|vorige|andere|eerste|laatste)\s+{PAGE}");
        Regex::new(&turned).expect("a fixed pattern")
    });
    // "pagina 12 van de analyse" stays true: it is about another document.
    static NUMBERED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(&format!(r"(?i)\b(?:op\s+)?{PAGE}\s*(\d+)(\s+van\s+(?:de|het|een)\b)?"))
            .expect("a fixed pattern")
    });
    for text in texts(subject) {
        for hit in TURNED.captures_iter(&text.text) {
            let (whole, side) = (hit.get(0).expect("a match"), hit[1].to_lowercase());
            let mut finding = text.finding(FindingCode::PageReference, whole.start(), whole.end());
            let place = match side.as_str() {
                "volgende" => Some("hieronder"),
                "vorige" => Some("hierboven"),
                _ => None,
            };
            finding.expected = place.unwrap_or_default().to_owned();
            finding.mend = place.and_then(|place| text.mend(subject.paper, whole.as_str(), place, true));
            found.push(finding);
        }
        for hit in NUMBERED.captures_iter(&text.text).filter(|hit| hit.get(2).is_none()) {
            let whole = hit.get(0).expect("a match");
            found.push(text.finding(FindingCode::PageReference, whole.start(), whole.end()));
        }
    }
}

/// "t.b.v. agendapunt 3" in a paper that stands under item 4.
pub(super) fn items(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    static ITEM: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)\bagendapunt\s+(\d+(?:\.\d+)*[a-z]?|[a-z]\.?\d+)\b").expect("a fixed pattern")
    });
    let [first, ..] = subject.places else { return };
    for text in texts(subject) {
        for hit in ITEM.captures_iter(&text.text) {
            let (whole, label) = (hit.get(0).expect("a match"), &hit[1]);
            let own = subject.places.iter().any(|place| same(&place.label, label));
            if own || !(speaks_of_itself(&text, whole.start()) || is_nowhere(subject.places, label)) {
                continue;
            }
            let mut finding = text.finding(FindingCode::ItemNumber, whole.start(), whole.end());
            let kept = &whole.as_str()[..whole.len() - label.len()];
            finding.expected = first.label.clone();
            finding.mend = text.mend(subject.paper, whole.as_str(), &format!("{kept}{}", first.label), true);
            found.push(finding);
        }
    }
}

/// A cross-reference to what is gone. Items of agendas are not known here and are passed over.
pub(super) fn lost(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    let all = subject.sections.iter();
    let targets = Targets::of(all.map(|section| (Some(section.id), section.heading.as_str(), &section.body)))
        .with_attachments(subject.attachments.iter().map(|file| file.id));
    for section in subject.sections {
        section.body.each_block(&mut |block| {
            let notes = block.inlines().iter().filter_map(Inline::note).flatten();
            for inline in block.inlines().iter().chain(notes) {
                let Inline::Reference { attrs } = inline else { continue };
                if attrs.kind == ReferenceKind::Item || targets.knows(attrs) {
                    continue;
                }
                found.push(Finding {
                    key: key(FindingCode::LostReference, &section.id.to_string(), &attrs.id.to_string()),
                    code: FindingCode::LostReference,
                    section: Some(section.id),
                    heading: section.heading.clone(),
                    piece: None,
                    quote: attrs.shown.clone(),
                    start: None,
                    expected: String::new(),
                    mend: None,
                    aside: false,
                });
            }
        });
    }
}

/// "3" and "3." and "03" are one label.
fn same(one: &str, other: &str) -> bool {
    let plain = |label: &str| label.trim_matches(['.', ' ']).trim_start_matches('0').to_lowercase();
    plain(one) == plain(other)
}

fn is_nowhere(places: &[PlaceOnAgenda], label: &str) -> bool {
    places.iter().all(|place| !place.labels.iter().any(|known| same(known, label)))
}

/// The title, or a sentence that says what the paper itself is for.
fn speaks_of_itself(text: &Text<'_>, at: usize) -> bool {
    if text.section.is_none() {
        return true;
    }
    let before = text.text[..at].rsplit(['\n', '.', '!', '?']).next().unwrap_or_default();
    let line = text.text[..at].rsplit('\n').next().unwrap_or_default().to_lowercase();
    let itself = ["deze notitie", "dit stuk", "dit voorstel", "deze oplegnotitie", "deze bespreeknotitie"];
    line.trim_end().ends_with("t.b.v.")
        || line.trim_end().ends_with("tbv")
        || itself.iter().any(|words| before.to_lowercase().contains(words))
}
