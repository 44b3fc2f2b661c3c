//! *Klaar om te verzenden?* Everything about an agenda that would embarrass if it went out, in one list,
//! each with the place where it is mended. What the text of a paper says is the paper's own check; here stands
//! how much of it is still open.

use crate::agenda::assignment::changed_after_clearing;
use crate::agenda::changes::issued_as;
use crate::agenda::sending::next_label;
use crate::agenda::{
    About, AgendaItem, assignments_about, clashes, in_order, items, placements, starting_times,
};
use crate::board::{ItemKind, Role, Treatment, Visibility, board};
use crate::db::Read;
use crate::meeting::{Meeting, clock};
use crate::pack::holder;
use crate::pack::recipients::{Recipient, recipients};
use crate::paper::checks::doubts;
use crate::paper::{Paper, Point, State, attachments, paper, points};
use crate::views::checks;
use crate::views::meetings::{OfMeeting, named};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::HashSet;
use tafelstuk_model::grammar::Verb;
use tafelstuk_model::id::{AgendaItemId, MemberId, PaperId, SectionId};
use tafelstuk_model::{Result, item_label};
use ts_rs::TS;

/// One thing to mend before an agenda goes out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "ReadyFinding")]
pub struct Finding {
    /// What it is; the catalogue words it.
    pub code: Code,
    pub weight: Weight,
    /// The data of its sentence.
    #[ts(type = "Record<string, string | number>")]
    pub params: Value,
    /// Where it is mended: at an item, in a paper, at a person, or at the meeting where none is given.
    pub item: Option<AgendaItemId>,
    pub paper: Option<PaperId>,
    /// The section of the paper where the first of several stands.
    pub section: Option<SectionId>,
    pub member: Option<MemberId>,
}

/// Whether sending waits for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ReadyWeight")]
pub enum Weight {
    /// The agenda cannot go out so.
    Stops,
    /// It can, but somebody will notice.
    Look,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ReadyCode")]
pub enum Code {
    NoItems,
    LabelTwice,
    NoRecipients,
    PaperMissing,
    PaperNotReady,
    PaperNotIssued,
    PaperDoubts,
    /// What a writer should still look at, as the paper's own checks have it.
    PaperFindings,
    ChangedAfterAdvice,
    NoTimes,
    NoPlace,
    TooLong,
    MinutesMissing,
    PresenterMissing,
    NoChair,
    ClosedYetPublic,
    LooserThanAbove,
    PersonalPaper,
    PaperStricter,
    AttachmentStricter,
    ConsentForNotice,
    InformationYetAsks,
    AddressMissing,
    DayPast,
}

/// An agenda's findings, those that stop it first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Ready {
    pub findings: Vec<Finding>,
    /// How many of them stop it.
    pub stops: u32,
    /// How many papers get a version when the agenda goes out.
    pub to_issue: u32,
}

/// `agenda.ready`
pub fn ready(read: &Read<'_>, ask: OfMeeting) -> Result<Ready> {
    let meeting = named(read, &ask.meeting)?;
    let mut look = Look { read, meeting: &meeting, found: Vec::new() };
    let ordered = in_order(items(read, meeting.id)?);
    look.at_meeting(&ordered)?;
    look.at_times(&ordered);
    let mut seen = HashSet::new();
    for item in &ordered {
        look.at_item(item, &ordered, &mut seen)?;
    }
    look.at_recipients(&recipients(read, &meeting)?);
    let mut findings = look.found;
    findings.sort_by_key(|finding| finding.weight);
    let count = |test: fn(&Finding) -> bool| findings.iter().filter(|one| test(one)).count();
    Ok(Ready {
        stops: u32::try_from(count(|one| one.weight == Weight::Stops)).unwrap_or(u32::MAX),
        to_issue: u32::try_from(count(|one| one.code == Code::PaperNotIssued)).unwrap_or(u32::MAX),
        findings,
    })
}

struct Look<'a, 'r> {
    read: &'a Read<'r>,
    meeting: &'a Meeting,
    found: Vec<Finding>,
}

impl Look<'_, '_> {
    fn add(&mut self, weight: Weight, code: Code, params: Value) -> &mut Finding {
        let (item, paper, section, member) = (None, None, None, None);
        self.found.push(Finding { code, weight, params, item, paper, section, member });
        self.found.last_mut().expect("it was just put there")
    }

    fn at(&mut self, weight: Weight, code: Code, item: &AgendaItem) -> &mut Finding {
        let params = json!({ "label": item.label, "title": item.title });
        let finding = self.add(weight, code, params);
        finding.item = Some(item.id);
        finding
    }

    fn in_paper(&mut self, code: Code, item: &AgendaItem, paper: &Paper, more: &Value) -> &mut Finding {
        let mut params = json!({ "label": item.label, "title": paper.title });
        if let (Some(params), Some(more)) = (params.as_object_mut(), more.as_object()) {
            params.extend(more.clone());
        }
        let finding = self.add(Weight::Look, code, params);
        (finding.item, finding.paper) = (Some(item.id), Some(paper.id));
        finding
    }

    fn at_meeting(&mut self, ordered: &[AgendaItem]) -> Result<()> {
        if ordered.is_empty() {
            self.add(Weight::Stops, Code::NoItems, json!({}));
        }
        for label in clashes(ordered) {
            let same = |item: &&AgendaItem| item_label::for_page(&item.label) == label;
            if let Some(item) = ordered.iter().rfind(same) {
                self.at(Weight::Stops, Code::LabelTwice, item);
            }
        }
        if self.meeting.starts.is_none() || self.meeting.ends.is_none() {
            self.add(Weight::Look, Code::NoTimes, json!({}));
        }
        if self.meeting.place.is_empty() {
            self.add(Weight::Look, Code::NoPlace, json!({}));
        }
        if self.read.today().is_some_and(|today| self.meeting.date < today) {
            self.add(Weight::Look, Code::DayPast, json!({ "date": self.meeting.date.to_string() }));
        }
        if holder(self.read, self.meeting, Role::Chair)?.is_none() {
            self.add(Weight::Look, Code::NoChair, json!({}));
        }
        Ok(())
    }

    fn at_times(&mut self, ordered: &[AgendaItem]) {
        let planned = ordered.iter().filter_map(|item| item.minutes).fold(0, u32::saturating_add);
        if let Some(over) =
            self.meeting.minutes().and_then(|there| planned.checked_sub(there)).filter(|n| *n > 0)
        {
            let times = starting_times(ordered, self.meeting.starts.as_deref());
            let ends = self.meeting.ends.as_deref().and_then(clock);
            let late = |at: &Option<String>| at.as_deref().and_then(clock) >= ends;
            let first = ordered.iter().zip(&times).find(|(_, at)| late(at)).map(|(item, _)| item.id);
            self.add(Weight::Look, Code::TooLong, json!({ "n": over })).item =
                first.or(ordered.last().map(|item| item.id));
        }
        let without = |item: &&AgendaItem| item.kind == ItemKind::Topic && item.minutes.is_none();
        let mut without = ordered.iter().filter(without);
        if let Some(first) = without.next() {
            let n = without.count() + 1;
            self.add(Weight::Look, Code::MinutesMissing, json!({ "n": n })).item = Some(first.id);
        }
    }

    fn at_item(
        &mut self,
        item: &AgendaItem,
        ordered: &[AgendaItem],
        seen: &mut HashSet<PaperId>,
    ) -> Result<()> {
        let placed = placements(self.read, item.id)?;
        let is_topic = item.kind == ItemKind::Topic;
        if is_topic && placed.is_empty() && item.parent.is_none() && !item.oral {
            let asks = matches!(item.treatment, Some(Treatment::Decision | Treatment::Discussion));
            let weight = if asks && !item.late { Weight::Stops } else { Weight::Look };
            self.at(weight, Code::PaperMissing, item);
        }
        if is_topic && item.presenter.is_empty() && !item.consent {
            self.at(Weight::Look, Code::PresenterMissing, item);
        }
        if item.closed && item.visibility == Visibility::Public {
            self.at(Weight::Look, Code::ClosedYetPublic, item);
        }
        let above = item.parent.and_then(|id| ordered.iter().find(|other| other.id == id));
        if above.is_some_and(|above| above.visibility > item.visibility || (above.closed && !item.closed)) {
            self.at(Weight::Look, Code::LooserThanAbove, item);
        }
        let mut asked = Vec::new();
        for place in placed {
            let paper = paper(self.read, place.paper)?;
            asked.extend(points(self.read, paper.id)?);
            if seen.insert(paper.id) {
                self.at_paper(item, &paper)?;
            }
        }
        self.at_points(item, &asked);
        Ok(())
    }

    fn at_points(&mut self, item: &AgendaItem, asked: &[Point]) {
        let only_notice = !asked.is_empty() && asked.iter().all(|point| point.verb == Verb::TakeNote);
        if item.consent && only_notice {
            self.at(Weight::Look, Code::ConsentForNotice, item);
        }
        let asks = asked.iter().any(|point| !matches!(point.verb, Verb::TakeNote | Verb::Discuss));
        if item.treatment == Some(Treatment::Information) && asks {
            self.at(Weight::Look, Code::InformationYetAsks, item);
        }
    }

    fn at_paper(&mut self, item: &AgendaItem, paper: &Paper) -> Result<()> {
        if matches!(paper.state, State::Draft | State::WithAuthor | State::WithChair) {
            self.in_paper(Code::PaperNotReady, item, paper, &json!({ "author": paper.author }));
        }
        if issued_as(self.read, paper.id)?.is_none() {
            let version = next_label(self.read, paper.id)?;
            self.in_paper(Code::PaperNotIssued, item, paper, &json!({ "version": version }));
        }
        let doubts = doubts(paper).count();
        if doubts > 0 {
            self.in_paper(Code::PaperDoubts, item, paper, &json!({ "n": doubts }));
        }
        self.at_text(item, paper)?;
        if paper.visibility == Visibility::Personal {
            self.in_paper(Code::PersonalPaper, item, paper, &json!({}));
        } else if paper.visibility > item.visibility {
            self.in_paper(Code::PaperStricter, item, paper, &json!({}));
        }
        for file in attachments(self.read, paper.id)? {
            if file.visibility > paper.visibility {
                self.in_paper(Code::AttachmentStricter, item, paper, &json!({ "file": file.title }));
            }
        }
        for one in assignments_about(self.read, About::Paper(paper.id))? {
            if one.from_board == self.meeting.board && changed_after_clearing(self.read, &one)? {
                let by = board(self.read, one.to_board)?.short;
                self.in_paper(Code::ChangedAfterAdvice, item, paper, &json!({ "board": by }));
            }
        }
        Ok(())
    }

    /// What the paper's own checks find and nobody put aside, counted.
    fn at_text(&mut self, item: &AgendaItem, paper: &Paper) -> Result<()> {
        let mut open = checks::of_paper(self.read, paper.id)?;
        open.retain(|finding| !finding.aside);
        if !open.is_empty() {
            let first = open.iter().find_map(|finding| finding.section);
            self.in_paper(Code::PaperFindings, item, paper, &json!({ "n": open.len() })).section = first;
        }
        Ok(())
    }

    fn at_recipients(&mut self, all: &[Recipient]) {
        if all.iter().all(|one| one.audience.is_none()) {
            self.add(Weight::Stops, Code::NoRecipients, json!({}));
        }
        for one in all.iter().filter(|one| one.lacks_address()) {
            let params = json!({ "name": one.name });
            self.add(Weight::Look, Code::AddressMissing, params).member = Some(one.member);
        }
    }
}
