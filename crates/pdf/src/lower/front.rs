//! The pages behind the agenda and the sheets in front of items, with every text made fit for the page.

use super::Lowering;
use crate::contents::PackItem;
use crate::front::{PackAction, PackDecided, PackDecidedLine, PackReceiver, PackSeat};
use crate::pages::{Anchors, FRONT};
use crate::sheet::{DecidedSheet, FrontSheet, Further, PaperLink, Separator};

/// A sheet in front of an item stays one page: what it names beyond these is found behind it.
const MOST_NAMED: usize = 12;
const MOST_ASKED: usize = 6;

impl Lowering<'_> {
    /// Empty in a nazending: it holds only what is new.
    pub(super) fn front(&mut self) -> FrontSheet {
        if self.is_addendum() {
            return FrontSheet::default();
        }
        let front = &self.contents.front;
        FrontSheet {
            seats: front.seats.iter().map(|seat| self.seat(seat)).collect(),
            receivers: front.receivers.iter().map(|one| self.receiver(one)).collect(),
            decisions: front.decisions.as_ref().map(|decisions| DecidedSheet {
                heading: self.words.fill("decisions", &[("date", &self.words.date(decisions.date))]),
                is_draft: decisions.is_draft,
                items: decisions.items.iter().map(|item| self.decided(item)).collect(),
            }),
            actions: front.actions.iter().map(|action| self.action(action)).collect(),
        }
    }

    /// What the agenda says of the pages behind it.
    pub(super) fn further(&mut self) -> Vec<Further> {
        if self.is_addendum() {
            return Vec::new();
        }
        let front = &self.contents.front;
        let decided = front.decisions.as_ref();
        let texts = [
            (!front.seats.is_empty() || !front.receivers.is_empty()).then(|| self.words.say("people")),
            decided.map(|last| self.words.fill("decisions", &[("date", &self.words.date(last.date))])),
            (!front.actions.is_empty()).then(|| {
                let count = i64::try_from(front.actions.len()).unwrap_or(i64::MAX);
                self.words.count("actions-open", count, &[])
            }),
        ];
        let named = FRONT.iter().zip(texts).filter_map(|((anchor, key), text)| {
            let name = self.words.page_name(key, self.contents.set_number);
            Some(Further { text: text?, anchor, name })
        });
        named.collect()
    }

    fn seat(&mut self, seat: &PackSeat) -> PackSeat {
        PackSeat {
            name: self.glyphs.line(&seat.name),
            of: self.glyphs.line(&seat.of),
            role: self.glyphs.line(&seat.role),
            deputies: self.glyphs.line(&seat.deputies),
        }
    }

    fn receiver(&mut self, one: &PackReceiver) -> PackReceiver {
        PackReceiver {
            name: self.glyphs.line(&one.name),
            of: self.glyphs.line(&one.of),
            role: self.glyphs.line(&one.role),
        }
    }

    fn decided(&mut self, item: &PackDecided) -> PackDecided {
        // A closed one is stripped once more on its way to the page.
        let said = if item.is_closed { &PackDecided::default() } else { item };
        let closed = self.words.say("decided-closed");
        PackDecided {
            label: self.glyphs.line(&item.label),
            title: if item.is_closed { closed } else { self.glyphs.line(&said.title) },
            is_closed: item.is_closed,
            lines: said.lines.iter().map(|line| self.decided_line(line)).collect(),
        }
    }

    fn decided_line(&mut self, line: &PackDecidedLine) -> PackDecidedLine {
        PackDecidedLine {
            text: self.glyphs.line(&line.text),
            notes: line.notes.iter().map(|note| self.glyphs.line(note)).collect(),
            needs_home_decision: line.needs_home_decision,
        }
    }

    fn action(&mut self, action: &PackAction) -> PackAction {
        PackAction {
            number: self.glyphs.line(&action.number),
            text: self.glyphs.line(&action.text),
            who: self.glyphs.line(&action.who),
            when: self.glyphs.line(&action.when),
        }
    }

    /// The sheet in front of an item: its label large, its title, what is asked, what stands behind it.
    pub(super) fn separator(
        &mut self,
        at: usize,
        item: &PackItem,
        anchor: &str,
        anchors: &Anchors,
    ) -> Separator {
        let mut asked =
            if item.asked.is_empty() { Vec::new() } else { self.asked_at(at, item, anchors).points };
        asked.truncate(MOST_ASKED);
        let mut papers = Vec::new();
        for (nth, paper) in item.papers.iter().enumerate() {
            if let Some(place) = anchors.page_ref(at, nth) {
                papers.push(PaperLink { text: self.title_of(paper), at: place });
            }
            for (which, attachment) in paper.attachments.iter().enumerate() {
                if let Some(place) = anchors.attachment_ref(at, nth, which) {
                    let text = self.attachment_title(which, &attachment.title);
                    papers.push(PaperLink { text, at: place });
                }
            }
        }
        papers.truncate(MOST_NAMED);
        let (treatment, when) = (self.treatment(item), self.when(item));
        let names = item.presenters.join(", ");
        let presenters = (!names.is_empty()).then(|| self.words.fill("presenters", &[("names", &names)]));
        Separator {
            anchor: anchor.to_owned(),
            label: self.glyphs.line(&item.label),
            title: self.title(item),
            facts: self.joined([Some(when).filter(|when| !when.is_empty()), treatment, presenters]),
            asked,
            papers,
        }
    }
}
