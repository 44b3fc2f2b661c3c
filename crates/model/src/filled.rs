//! A form as somebody filled it in, whatever kind of file it came in.
//!
//! Its fields and places are named after what they are about, so that a file can be read whoever saved it:
//! `verdict.ID`, `text.ID` about a decision point, `ripe.ID`, `paper.ID` about a paper, `all` about all.

use chrono::{DateTime, Utc};

/// The field about all papers together.
pub const ALL: &str = "all";

/// How the names of all other fields begin.
pub const FIELDS: [&str; 4] = ["verdict.", "text.", "ripe.", "paper."];

/// What somebody made of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// Which form it is, by the file's own word.
    pub form: Option<String>,
    /// When it was last saved, as the clock of whoever saved it says.
    pub saved_at: Option<DateTime<Utc>>,
    pub fields: Vec<Field>,
    pub notes: Vec<Note>,
    /// The form's own text outside the fields, in order.
    pub lines: Vec<Line>,
}

/// A place to fill in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    pub name: String,
    /// What was chosen of a list, by its code; none where something else was typed.
    pub choice: Option<String>,
    /// What it shows, be it chosen, typed, or the words that ask for something.
    pub text: String,
    /// Whether nothing was filled in.
    pub is_blank: bool,
}

/// What was written beside the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// The last named place before it: `form_ID`, `paper_ID`, `point_ID`, `section_ID` or `all`.
    pub place: String,
    pub author: String,
    pub at: Option<DateTime<Utc>>,
    /// The words that it is about, and those just before them.
    pub quote: String,
    pub before: String,
    pub text: String,
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    pub place: String,
    pub text: String,
}
