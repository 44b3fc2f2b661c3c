//! Names of records: one type per kind, so that a meeting cannot be passed where a paper is meant.
//!
//! All are UUID version 7 (RFC 9562), made from a moment that the caller passes in.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use std::sync::atomic::{AtomicU32, Ordering};
use ts_rs::TS;
use uuid::{Timestamp, Uuid};

/// A fresh UUID version 7 of the moment `now` (RFC 9562, section 6.2, method 1). Those that one program makes
/// within one millisecond grow in the order in which they are made, so that "the last one" is always told.
pub fn fresh(now: DateTime<Utc>) -> Uuid {
    static MADE: AtomicU32 = AtomicU32::new(0);
    let seconds = u64::try_from(now.timestamp()).unwrap_or(0);
    let made = u128::from(MADE.fetch_add(1, Ordering::Relaxed));
    Uuid::new_v7(Timestamp::from_unix_time(seconds, now.timestamp_subsec_nanos(), made, u32::BITS as u8))
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(Uuid);

        impl $name {
            /// A new name of the moment `now`.
            pub fn fresh(now: DateTime<Utc>) -> Self {
                Self(fresh(now))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )*};
}

ids! {
    /// A tafel.
    BoardId;
    /// An organisation at the table.
    PartnerId;
    /// A person.
    MemberId;
    /// A person's place at one table.
    SeatId;
    /// A line of a board's standing agenda.
    StandingItemId;
    /// What outlives meetings.
    TopicId;
    /// A bespreeknotitie, voorstel and the like.
    PaperId;
    /// A part of a paper under one heading.
    SectionId;
    /// What the body is asked, one per point; lasting.
    PointId;
    /// A follow-up step in a paper; lasting.
    StepId;
    /// A picture or table in a paper's text; lasting.
    FigureId;
    /// What a cross-reference leads to, of whatever kind.
    TargetId;
    /// A version of a paper as issued.
    PaperVersionId;
    /// What papers of a kind begin with at a board.
    TemplateId;
    /// A paper's going from hand to hand.
    PaperMoveId;
    /// A steller's agreement that a paper is set by us.
    AgreementId;
    /// A text that went out as a Word file.
    WordTextId;
    /// A finding that was put aside.
    AsideId;
    /// A file that belongs to a paper.
    AttachmentId;
    /// What an attachment was before it was replaced.
    PastFileId;
    /// Words that a board taught by correcting papers.
    LearnedWordId;
    /// A meeting.
    MeetingId;
    /// A stretch of days on which boards do not meet.
    DayOffId;
    /// A day of a meeting's cycle that was set by hand.
    CycleDayId;
    /// An item on a meeting's agenda.
    AgendaItemId;
    /// An agenda as it was sent.
    AgendaVersionId;
    /// What became of an item at its meeting.
    OutcomeId;
    /// What one board asks of the board that prepares for it.
    AssignmentId;
    /// What chair and secretary keep beside an item.
    ScriptId;
    /// One recipient's set, on its way or sent.
    DispatchId;
    /// A paper's place under an agenda item.
    PlacementId;
    /// Who held a seat at a meeting.
    AttendanceId;
    /// Where an item was treated, apart from where it stands on the agenda.
    ItemPlaceId;
    /// What was decided on one point.
    DecisionId;
    /// How far a meeting's decision list is.
    DecisionListId;
    /// A decision list as it was sent.
    DecisionListVersionId;
    /// That a meeting adopted a decision list.
    AdoptionId;
    /// How far a meeting's minutes are.
    MinutesId;
    /// What was written of an item in the minutes.
    MinutesTextId;
    /// Minutes as they were sent.
    MinutesVersionId;
    /// A remark on minutes that went out.
    MinutesRemarkId;
    /// That a meeting adopted minutes.
    MinutesAdoptionId;
    /// What a partner decided at home on a decision.
    ConfirmationId;
    /// A challenge or theme of the regional picture.
    ChallengeId;
    /// What belongs to a challenge.
    ChallengeLinkId;
    /// A question that is decided in writing.
    WrittenRoundId;
    /// What a partner answered to it.
    WrittenAnswerId;
    /// What is to be done, by whom and when.
    FollowUpId;
    /// A period that was put off.
    SlipId;
    /// Somebody who is asked for the paper of an item.
    PaperRequestId;
    /// A file that came in by itself.
    DeliveryId;
    /// A file made fit to be pages.
    PreparedFileId;
    /// Words that a file may say.
    AcceptedWordsId;
    /// A meeting pack that was made.
    PackId;
    /// A dossier that was made for the archive.
    DossierId;
    /// For how long a kind of record is kept.
    RetentionId;
    /// That something was destroyed.
    DestructionId;
    /// What is asked of reviewers at one time.
    ReviewRoundId;
    /// Somebody who is asked in a round.
    ReviewPersonId;
    /// A paper's text as a round sent it.
    ReviewSheetId;
    /// A record of what a reviewer said.
    RecordId;
    /// An exchange file, sent or received.
    BundleId;
    /// What the secretary did about a record.
    HandlingId;
    /// What a reviewer is still writing.
    AnswerId;
    /// Who this store is to those it exchanges with.
    ExchangeId;
    /// That somebody writes a meeting's agenda or a paper.
    WriterId;
    /// With whom the writing of a meeting goes back and forth.
    WriterPeerId;
    /// One stretch of writing in one section; its saves are one undo step.
    SittingId;
}

/// Records that a cross-reference can lead to.
macro_rules! targets {
    ($($name:ident)*) => {$(
        impl From<$name> for TargetId {
            fn from(id: $name) -> Self {
                Self(id.0)
            }
        }
    )*};
}

targets! { SectionId PointId StepId FigureId AttachmentId AgendaItemId }

#[cfg(test)]
mod tests {
    use super::fresh;
    use chrono::DateTime;

    #[test]
    fn ids_of_one_moment_grow_in_the_order_in_which_they_are_made() {
        let now = DateTime::from_timestamp(1_795_000_000, 123_000_000).expect("a moment");
        let made: Vec<_> = (0..1000).map(|_| fresh(now)).collect();
        assert!(made.is_sorted_by(|one, next| one < next));
    }
}
