//! *Vandaag*: what is due this week at all boards, in the order in which a secretary would do it, by the
//! days that each meeting's own cycle gives; the papers that are awaited, and what came in.

use crate::agenda::sending::changed_since;
use crate::agenda::{AgendaItem, assignments_open, items, outcomes};
use crate::board::calls::Nothing;
use crate::board::cycle::Stage;
use crate::board::{Board, ItemKind, boards};
use crate::db::Read;
use crate::meeting::cycle::{CycleDay, days};
use crate::meeting::{Meeting, State, meetings_between, meetings_to_come};
use crate::paper_request::calls::{Of, PaperRequests, list};
use crate::views::awaited::{Arrived, Awaited, WEEK, arrived, awaited, is_unasked, later, to_remind};
use crate::views::meetings::{MeetingRow, row};
use crate::views::offers::left_over;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::id::MeetingId;
use ts_rs::TS;

/// The furthest ahead, in days, that a meeting can ask for something this week.
const FURTHEST: u64 = 250;
/// The most meetings to come that are listed.
const MOST_MEETINGS: usize = 6;

/// The start screen.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TodayView {
    pub today: NaiveDate,
    pub tasks: Vec<Task>,
    pub awaited: Vec<Awaited>,
    /// The files that were taken to their items in the past week, the last one first.
    pub arrived: Vec<Arrived>,
    /// The meetings to come, of all boards.
    pub coming: Vec<MeetingRow>,
}

/// Something to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "TodayTask")]
pub struct Task {
    pub what: What,
    pub when: When,
    pub due: NaiveDate,
    pub board_short: String,
    pub meeting: MeetingId,
    pub date: NaiveDate,
    /// How many it concerns.
    pub n: u32,
}

/// What is to be done, in the order of a secretary's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "TodayWhat")]
pub enum What {
    /// The meeting was; nobody said what became of its items.
    Wrap,
    /// The agenda changed after it went out.
    SendChanges,
    Send,
    /// Papers that were asked for are late.
    Remind,
    /// Agendaoverleg: the chair looks at the agenda before it goes out.
    ChairTalk,
    /// Items wait for a place on the agenda.
    TakeUp,
    /// The other board asks something that is on no agenda.
    Schedule,
    /// Uitvraag: items want a paper that nobody was asked for.
    AskPapers,
    /// An agenda is to be begun.
    Begin,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "TodayWhen")]
pub enum When {
    Overdue,
    Today,
    ThisWeek,
}

/// `today.get`
pub fn today(read: &Read<'_>, _: Nothing) -> Result<TodayView> {
    let today = read.today().unwrap_or(NaiveDate::MIN);
    let boards = boards(read)?;
    let open = meetings_to_come(read)?;
    let week_ago = today.checked_sub_days(Days::new(WEEK)).unwrap_or(today);
    let mut all = meetings_between(read, week_ago, later(today, FURTHEST))?;
    all.retain(|meeting| meeting.state == State::Held);
    all.extend(open.iter().filter(|meeting| meeting.date <= later(today, FURTHEST)).cloned());
    all.sort_by_key(|meeting| (meeting.date, meeting.id));
    let (tasks, awaited, coming) = (Vec::new(), Vec::new(), Vec::new());
    let mut view = TodayView { today, tasks, awaited, arrived: arrived(read, today)?, coming };
    for meeting in all {
        let Some(board) = boards.iter().find(|board| board.id == meeting.board) else { continue };
        let mut day = Day { read, today, board, meeting: &meeting, open: &open, view: &mut view };
        day.look()?;
        if meeting.date >= today && !meeting.state.is_over() && view.coming.len() < MOST_MEETINGS {
            view.coming.push(row(read, &meeting)?);
        }
    }
    // What presses comes by its kind; what still has its day comes by that day.
    let day = |task: &Task| if task.when == When::ThisWeek { task.due } else { today };
    view.tasks.sort_by_key(|task| (task.when, day(task), task.what, task.due, task.date));
    view.awaited.sort_by_key(|paper| (paper.due, paper.date, paper.label.clone()));
    Ok(view)
}

struct Day<'a, 'r> {
    read: &'a Read<'r>,
    today: NaiveDate,
    board: &'a Board,
    meeting: &'a Meeting,
    /// The meetings of all boards that are not over.
    open: &'a [Meeting],
    view: &'a mut TodayView,
}

impl Day<'_, '_> {
    fn look(&mut self) -> Result<()> {
        let is_past = self.meeting.date < self.today;
        match self.meeting.state {
            State::Cancelled | State::Closed => Ok(()),
            State::Held => self.after(),
            _ if is_past => {
                self.add(What::Wrap, self.meeting.date, 0);
                Ok(())
            }
            State::Sent => {
                let n = changed_since(self.read, self.meeting)?.len();
                if n > 0 {
                    self.add(What::SendChanges, self.today, n);
                }
                Ok(())
            }
            State::Planned | State::Drafting | State::Cleared => self.before(),
        }
    }

    /// A meeting whose agenda is still to go out.
    fn before(&mut self) -> Result<()> {
        let (read, meeting) = (self.read, self.meeting);
        let here = items(read, meeting.id)?;
        let cycle = days(read, meeting)?;
        let on = |stage: Stage| cycle.iter().find(|day| day.stage == stage).map(|day| day.date);
        let sending = on(Stage::Sending).unwrap_or(meeting.date);
        let begin = first_before(&cycle).unwrap_or(sending);
        let is_begun = here.iter().any(|item| item.kind == ItemKind::Topic);
        if !is_begun {
            self.add(What::Begin, begin, 0);
        }
        if !here.is_empty() {
            self.add(What::Send, sending, 0);
        }
        let is_talked_over = !is_begun || meeting.state == State::Cleared || self.today > sending;
        if let Some(talk) = on(Stage::ChairTalk).filter(|_| !is_talked_over) {
            self.add(What::ChairTalk, talk, 0);
        }
        if self.is_next() {
            let left = left_over(read, meeting)?.len();
            if left > 0 {
                self.add(What::TakeUp, on(Stage::ChairTalk).unwrap_or(sending), left);
            }
            self.requests(sending)?;
        }
        self.papers(&list(read, Of { meeting: meeting.id })?, &here, begin)
    }

    /// The papers of its items: to be asked for, to be reminded of, awaited.
    fn papers(&mut self, asked: &PaperRequests, here: &[AgendaItem], begin: NaiveDate) -> Result<()> {
        let unasked = asked.rows.iter().filter(|row| is_unasked(row, here)).count();
        if unasked > 0 {
            self.add(What::AskPapers, begin, unasked);
        }
        let late: Vec<NaiveDate> = asked.rows.iter().filter_map(to_remind).collect();
        if let Some(first) = late.iter().min() {
            self.add(What::Remind, *first, late.len());
        }
        self.view.awaited.extend(awaited(self.read, self.today, asked, here)?);
        Ok(())
    }

    /// A meeting that was held, until somebody said what became of its items.
    fn after(&mut self) -> Result<()> {
        let said = outcomes(self.read, self.meeting.id)?.len();
        let topics = items(self.read, self.meeting.id)?.into_iter();
        let topics = topics.filter(|item| item.kind == ItemKind::Topic && item.parent.is_none()).count();
        let recent = later(self.meeting.date, WEEK) >= self.today;
        if recent && said == 0 && topics > 0 {
            self.add(What::Wrap, self.meeting.date, topics);
        }
        Ok(())
    }

    /// What the other board asks of this one and is on no agenda.
    fn requests(&mut self, sending: NaiveDate) -> Result<()> {
        let open = assignments_open(self.read, self.board.id)?.into_iter().filter(|one| {
            (one.to_board == self.board.id && one.prepared_at.is_none())
                || (one.from_board == self.board.id && one.cleared_on.is_some() && one.answered_at.is_none())
        });
        let open: Vec<_> = open.collect();
        if let Some(first) =
            open.iter().filter_map(|one| one.due).min().or((!open.is_empty()).then_some(sending))
        {
            self.add(What::Schedule, first.min(sending), open.len());
        }
        Ok(())
    }

    /// Whether it is the board's first meeting still to be held.
    fn is_next(&self) -> bool {
        !self.open.iter().any(|other| {
            other.board == self.board.id && other.date < self.meeting.date && other.date >= self.today
        })
    }

    fn add(&mut self, what: What, due: NaiveDate, n: usize) {
        let week = later(self.today, WEEK);
        let when = match due {
            due if due < self.today => When::Overdue,
            due if due == self.today => When::Today,
            due if due <= week => When::ThisWeek,
            _ => return,
        };
        self.view.tasks.push(Task {
            what,
            when,
            due,
            board_short: self.board.short.clone(),
            meeting: self.meeting.id,
            date: self.meeting.date,
            n: u32::try_from(n).unwrap_or(u32::MAX),
        });
    }
}

/// The day on which the work for a meeting begins.
fn first_before(cycle: &[CycleDay]) -> Option<NaiveDate> {
    let before = cycle.iter().filter(|day| day.stage.is_before()).map(|day| day.date);
    before.min()
}
