//! What cross-references say: "afbeelding 2", "bijlage 3", "agendapunt 4". A reference holds only the
//! lasting id of its target; its words are made here from where the target stands now.
//!
//! The words are Dutch, as papers are.

use super::{Block, Doc, Inline, ReferenceAttrs, ReferenceKind};
use crate::catalogue::{Lang, text_with};
use crate::id::{AgendaItemId, AttachmentId, FigureId, SectionId, StepId, TargetId};
use crate::item_label;
use std::collections::{HashMap, HashSet};

/// Everything in and around one paper that its text can refer to, with the words for it.
#[derive(Clone, Debug, Default)]
pub struct Targets {
    words: HashMap<(ReferenceKind, TargetId), String>,
    captions: HashMap<FigureId, String>,
}

impl Targets {
    /// The targets in a paper's own text. A picture or table counts where it has a caption or is referred
    /// to: what readers are sent to carries a number, and nothing else does.
    pub fn of<'a>(sections: impl IntoIterator<Item = (Option<SectionId>, &'a str, &'a Doc)> + Clone) -> Self {
        let mut targets = Self::default();
        let referred = referred_to(sections.clone().into_iter().map(|(.., doc)| doc));
        let (mut images, mut tables, mut points) = (0, 0, 0);
        let mut steps: Vec<(StepId, Option<StepId>)> = Vec::new();
        for (id, heading, doc) in sections {
            if let Some(id) = id {
                targets.add(ReferenceKind::Section, id, "section", heading);
            }
            doc.each_block(&mut |block| match block {
                Block::Image { attrs } => {
                    targets.figure(ReferenceKind::Image, attrs.id, &attrs.caption, &referred, &mut images);
                }
                Block::Table { attrs, .. } => {
                    targets.figure(ReferenceKind::Table, attrs.id, &attrs.caption, &referred, &mut tables);
                }
                Block::DecisionPoint { attrs, .. } => {
                    points += 1;
                    targets.add(ReferenceKind::Point, attrs.id, "point", &points.to_string());
                }
                _ => {}
            });
            steps.extend(doc.steps().into_iter().map(|(attrs, _, parent)| (attrs.id, parent)));
        }
        for ((id, _), number) in steps.iter().zip(step_numbers(&steps)) {
            targets.add(ReferenceKind::Step, *id, "step", &number);
        }
        targets
    }

    /// The same with the paper's attachments, in their order.
    #[must_use]
    pub fn with_attachments(mut self, attachments: impl IntoIterator<Item = AttachmentId>) -> Self {
        for (number, id) in (1..).zip(attachments) {
            self.add(ReferenceKind::Attachment, id, "attachment", &i32::to_string(&number));
        }
        self
    }

    /// The same with the items of the agenda that it stands on, each with its label.
    #[must_use]
    pub fn with_items<'a>(mut self, items: impl IntoIterator<Item = (AgendaItemId, &'a str)>) -> Self {
        for (id, label) in items {
            self.add(ReferenceKind::Item, id, "item", label);
        }
        self
    }

    /// What a reference says; its words as last shown where the target is not known here.
    pub fn words<'a>(&'a self, reference: &'a ReferenceAttrs) -> &'a str {
        self.words.get(&(reference.kind, reference.id)).map_or(&reference.shown, String::as_str)
    }

    /// Whether what a reference leads to is there.
    pub fn knows(&self, reference: &ReferenceAttrs) -> bool {
        self.words.contains_key(&(reference.kind, reference.id))
    }

    /// "Afbeelding 2", "Tabel 1"; none for what carries no number.
    pub fn caption(&self, figure: FigureId) -> Option<&str> {
        self.captions.get(&figure).map(String::as_str)
    }

    /// Writes into every reference of a text what it says now.
    pub fn write_into(&self, doc: &mut Doc) {
        doc.each_inline_mut(&mut |inline| {
            if let Inline::Reference { attrs } = inline {
                attrs.shown = self.words(attrs).to_owned();
            }
        });
    }

    fn figure(
        &mut self,
        kind: ReferenceKind,
        id: Option<FigureId>,
        caption: &str,
        referred: &HashSet<TargetId>,
        count: &mut u32,
    ) {
        let Some(id) = id.filter(|id| !caption.trim().is_empty() || referred.contains(&(*id).into())) else {
            return;
        };
        *count += 1;
        let key = if kind == ReferenceKind::Image { "image" } else { "table" };
        self.add(kind, id, key, &count.to_string());
        self.captions.insert(id, said(&format!("caption-{key}"), &count.to_string()));
    }

    fn add(&mut self, kind: ReferenceKind, id: impl Into<TargetId>, key: &str, value: &str) {
        self.words.insert((kind, id.into()), said(&format!("reference-{key}"), value));
    }
}

/// The number of each step, in the order given: "1", "2", "2a", "2b", "2b1".
pub fn step_numbers(steps: &[(StepId, Option<StepId>)]) -> Vec<String> {
    let mut numbers: Vec<String> = Vec::with_capacity(steps.len());
    let mut places: HashMap<StepId, usize> = HashMap::new();
    let mut below: HashMap<Option<StepId>, usize> = HashMap::new();
    for (at, (id, parent)) in steps.iter().enumerate() {
        let nth = below.entry(*parent).or_default();
        let above = parent.and_then(|parent| places.get(&parent)).map(|at| numbers[*at].as_str());
        let number = match above {
            None => (*nth + 1).to_string(),
            Some(above) if above.ends_with(|c: char| c.is_ascii_digit()) => item_label::below(above, *nth),
            Some(above) => format!("{above}{}", *nth + 1),
        };
        *nth += 1;
        places.insert(*id, at);
        numbers.push(number);
    }
    numbers
}

fn referred_to<'a>(docs: impl Iterator<Item = &'a Doc>) -> HashSet<TargetId> {
    let mut found = HashSet::new();
    for doc in docs {
        doc.each_block(&mut |block| {
            let own = block.inlines().iter();
            let notes = block.inlines().iter().filter_map(Inline::note).flatten();
            found.extend(own.chain(notes).filter_map(|inline| match inline {
                Inline::Reference { attrs } => Some(attrs.id),
                _ => None,
            }));
        });
    }
    found
}

fn said(key: &str, value: &str) -> String {
    let params = [("value".to_owned(), value.into())].into_iter().collect();
    text_with(Lang::Nl, key, &params)
}
