//! What is searched: of each kind of record its words, and what a hit says of it and can be chosen by.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The kinds of hits, in the order of their numbers in the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "SearchKind")]
pub enum Kind {
    Member,
    Partner,
    Topic,
    Paper,
    /// A decision point in a paper.
    Point,
    Decision,
    FollowUp,
    /// What a reviewer said.
    Remark,
    AgendaItem,
    Challenge,
    WrittenRound,
    /// What was said at an item, in the minutes.
    Minutes,
    Section,
    /// By its title or name.
    Attachment,
    /// A page of an attachment.
    Page,
}

/// Kinds whose words are known together: what somebody begins to type is meant as a name, as a record or as a
/// word of a text, and each has frequent words of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shelf {
    People,
    Records,
    Texts,
}

/// Where the words of a kind stand, in SQL. `t` is the row that was found, `b` its board, `m` its meeting; the
/// others are named in `joins`.
pub struct Source {
    pub kind: Kind,
    pub table: &'static str,
    /// What it is called, as far as that is looked for.
    pub title: &'static str,
    /// What else is looked for.
    pub body: &'static str,
    pub joins: &'static str,
    /// What a hit is called, and the paper in which it stands where that is called otherwise.
    pub shown: &'static str,
    pub of: &'static str,
    pub paper: &'static str,
    /// What it is part of and has to be opened for it: the section of a point, the meeting of a decision.
    pub within: &'static str,
    /// The agenda item at which it was said or decided.
    pub item: &'static str,
    pub page: &'static str,
    pub day: &'static str,
    pub state: &'static str,
    /// A condition on `:board`; empty where `b` is its only board.
    pub at_board: &'static str,
    /// A condition on `:partner`; empty where it belongs to none.
    pub of_partner: &'static str,
}

const NONE: &str = "NULL";
const OF_PAPER: &str = "JOIN paper p ON p.id = t.paper JOIN board b ON b.id = p.board";
const OF_ITEM: &str = "JOIN agenda_item i ON i.id = t.item JOIN meeting m ON m.id = i.meeting
                       JOIN board b ON b.id = m.board";
/// The day of a paper: that of the meeting it is for, else the one on which it was made.
const PAPER_DAY: &str = "coalesce(p.meeting_date, substr(p.created_at, 1, 10))";
/// A paper is a partner's where somebody of that partner was asked to write it, or is named as its writer.
const PAPER_PARTNER: &str = "(EXISTS (SELECT 1 FROM member w WHERE w.partner = :partner AND w.name = p.author)
    OR EXISTS (SELECT 1 FROM placement l JOIN paper_request q ON q.item = l.item JOIN member w ON w.id = q.author
               WHERE l.paper = p.id AND w.partner = :partner))";
const SAID: &str =
    "CASE WHEN json_valid(t.line) THEN coalesce(json_extract(t.line, '$.body.what.text'), '') || ' '
    || coalesce(json_extract(t.line, '$.body.what.suggestion'), '') ELSE '' END";

const RECORD: Source = Source {
    kind: Kind::Topic,
    table: "topic",
    title: "t.title",
    body: "t.summary",
    joins: "JOIN board b ON b.id = t.board",
    shown: "t.title",
    of: NONE,
    paper: NONE,
    within: NONE,
    item: NONE,
    page: NONE,
    day: NONE,
    state: NONE,
    at_board: "",
    of_partner: "",
};

/// All that is searched.
pub const SOURCES: [Source; 15] = [
    Source {
        kind: Kind::Member,
        table: "member",
        title: "t.name",
        body: "t.function || ' ' || t.email",
        joins: "LEFT JOIN board b ON b.id = (SELECT board FROM seat WHERE member = t.id ORDER BY id LIMIT 1)",
        shown: "t.name",
        at_board: "EXISTS (SELECT 1 FROM seat s WHERE s.member = t.id AND s.board = :board)",
        of_partner: "t.partner = :partner",
        ..RECORD
    },
    Source {
        kind: Kind::Partner,
        table: "partner",
        title: "t.name",
        body: "t.short",
        joins: "LEFT JOIN board b ON b.id = (SELECT s.board FROM seat s JOIN member w ON w.id = s.member
                                             WHERE w.partner = t.id ORDER BY s.id LIMIT 1)",
        shown: "t.name",
        at_board: "EXISTS (SELECT 1 FROM seat s JOIN member w ON w.id = s.member
                           WHERE w.partner = t.id AND s.board = :board)",
        of_partner: "t.id = :partner",
        ..RECORD
    },
    Source { state: "t.phase", ..RECORD },
    Source {
        kind: Kind::Paper,
        table: "paper",
        body: "t.author || ' ' || t.portfolio_holder || ' ' || t.reference",
        joins: "JOIN paper p ON p.id = t.id JOIN board b ON b.id = p.board",
        paper: "t.id",
        day: PAPER_DAY,
        state: "p.state",
        of_partner: PAPER_PARTNER,
        ..RECORD
    },
    Source {
        kind: Kind::Point,
        table: "decision_point",
        title: "''",
        body: "t.text",
        joins: OF_PAPER,
        shown: "p.title",
        paper: "t.paper",
        within: "t.section",
        day: PAPER_DAY,
        state: "p.state",
        of_partner: PAPER_PARTNER,
        ..RECORD
    },
    Source {
        kind: Kind::Decision,
        table: "decision",
        title: "''",
        body: "coalesce(t.own_text, t.decided) || ' ' || t.remark",
        joins: OF_ITEM,
        shown: "i.title",
        paper: "t.paper",
        within: "t.meeting",
        item: "t.item",
        day: "m.date",
        state: "t.outcome",
        of_partner: "(t.reservations LIKE '%' || :partner || '%' OR EXISTS
                      (SELECT 1 FROM confirmation c WHERE c.decision = t.id AND c.partner = :partner))",
        ..RECORD
    },
    Source {
        kind: Kind::FollowUp,
        table: "follow_up",
        title: "t.text",
        body: "t.owner_name || ' ' || t.note",
        shown: "t.text",
        day: "t.agreed_on",
        state: "t.state",
        of_partner: "(t.owner = :partner OR EXISTS
                      (SELECT 1 FROM member w WHERE w.id = t.owner AND w.partner = :partner))",
        ..RECORD
    },
    Source {
        kind: Kind::Remark,
        table: "review_record",
        title: "''",
        body: SAID,
        joins: "JOIN review_round r ON r.id = t.round JOIN meeting m ON m.id = r.meeting
                JOIN board b ON b.id = m.board
                JOIN review_person w ON json_valid(t.line) AND w.id = json_extract(t.line, '$.body.person')",
        shown: "w.name",
        within: "t.round",
        day: "m.date",
        of_partner: "EXISTS (SELECT 1 FROM member x WHERE x.id = w.member AND x.partner = :partner)",
        ..RECORD
    },
    Source {
        kind: Kind::AgendaItem,
        table: "agenda_item",
        body: "t.presenter",
        joins: "JOIN meeting m ON m.id = t.meeting JOIN board b ON b.id = m.board",
        within: "t.meeting",
        day: "m.date",
        ..RECORD
    },
    Source {
        kind: Kind::Challenge,
        table: "challenge",
        body: "t.text",
        joins: "LEFT JOIN board b ON FALSE",
        of_partner: "EXISTS (SELECT 1 FROM challenge_link c WHERE c.challenge = t.id AND c.partner = :partner)",
        ..RECORD
    },
    Source {
        kind: Kind::WrittenRound,
        table: "written_round",
        body: "t.question",
        day: "t.asked_on",
        ..RECORD
    },
    Source {
        kind: Kind::Minutes,
        table: "minutes_text",
        title: "''",
        body: "t.text",
        joins: OF_ITEM,
        shown: "i.title",
        within: "i.meeting",
        item: "t.item",
        day: "m.date",
        ..RECORD
    },
    Source {
        kind: Kind::Section,
        table: "section",
        title: "t.heading",
        body: "t.plain",
        joins: OF_PAPER,
        shown: "coalesce(nullif(t.heading, ''), p.title)",
        of: "p.title",
        paper: "t.paper",
        day: PAPER_DAY,
        state: "p.state",
        of_partner: PAPER_PARTNER,
        ..RECORD
    },
    Source {
        kind: Kind::Attachment,
        table: "attachment",
        body: "t.name",
        joins: OF_PAPER,
        of: "p.title",
        paper: "t.paper",
        day: PAPER_DAY,
        state: "p.state",
        of_partner: PAPER_PARTNER,
        ..RECORD
    },
    Source {
        kind: Kind::Page,
        table: "search_page",
        title: "''",
        body: "t.text",
        joins: "JOIN attachment a ON a.blob = t.blob JOIN paper p ON p.id = a.paper JOIN board b ON b.id = p.board",
        shown: "coalesce(nullif(a.title, ''), a.name)",
        of: "p.title",
        paper: "a.paper",
        within: "a.id",
        page: "t.page",
        day: PAPER_DAY,
        state: "p.state",
        of_partner: PAPER_PARTNER,
        ..RECORD
    },
];

/// How many numbers each kind has in the index.
const STRETCH: i64 = 1 << 40;

/// The parts of the index: sections and pages, of which there are most, have one each.
pub const INDEXES: [Index; 3] = [
    Index { table: "search_in_records", words: "search_words_of_records" },
    Index { table: "search_in_sections", words: "search_words_of_sections" },
    Index { table: "search_in_pages", words: "search_words_of_pages" },
];

/// A part of the index, and the list of the words that stand in it.
pub struct Index {
    pub table: &'static str,
    pub words: &'static str,
}

impl Source {
    /// The source whose rows stand in `table`.
    pub fn of_table(table: &str) -> Option<&'static Self> {
        SOURCES.iter().find(|source| source.table == table)
    }

    /// The numbers that its rows have in the index; a later row has a lower one.
    pub fn numbers(&self) -> std::ops::Range<i64> {
        let first = (self.kind as i64 + 1) * STRETCH;
        first..first + STRETCH
    }

    /// The part of the index that holds its words.
    pub fn index(&self) -> &'static Index {
        match self.kind {
            Kind::Section => &INDEXES[1],
            Kind::Page => &INDEXES[2],
            _ => &INDEXES[0],
        }
    }

    /// Whether no other kind stands in its part of the index.
    pub fn is_alone(&self) -> bool {
        matches!(self.kind, Kind::Section | Kind::Page)
    }

    pub fn shelf(&self) -> Shelf {
        match self.kind {
            Kind::Member | Kind::Partner => Shelf::People,
            Kind::Section | Kind::Attachment | Kind::Page | Kind::Minutes => Shelf::Texts,
            _ => Shelf::Records,
        }
    }
}
