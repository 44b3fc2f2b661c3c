//! Papers as a form for who has no app: under each of them a place to choose and write per point. What kind of
//! file it becomes is for whoever sets it; how it is read back is in [`crate::filled`].

use crate::Lang;
use crate::rich_text::Doc;
use chrono::NaiveDate;

/// A form; all words are in its language already.
#[derive(Clone, Debug)]
pub struct Form {
    pub lang: Lang,
    /// The house colour, as "#rrggbb".
    pub accent: String,
    /// Which form it is: a name of letters and digits.
    pub name: String,
    pub title: String,
    pub made_on: NaiveDate,
    /// What is asked, by when, and how to answer; a paragraph each.
    pub asks: Vec<String>,
    pub papers: Vec<FormPaper>,
    /// The heading above what is said about all papers, and its field.
    pub rest: String,
    pub rest_field: FormField,
    /// Behind a point that every partner also decides at home.
    pub home_decision: String,
    /// The heading above the attachments.
    pub attachments: String,
}

/// One paper of a form.
#[derive(Clone, Debug)]
pub struct FormPaper {
    /// The name of its place.
    pub place: String,
    pub heading: String,
    /// What stands below the heading, a line each.
    pub facts: Vec<String>,
    /// The heading above what is asked.
    pub ask: String,
    pub fields: Vec<FormField>,
    pub points: Vec<FormPoint>,
    pub sections: Vec<FormSection>,
}

/// A part of a paper's text.
#[derive(Clone, Debug)]
pub struct FormSection {
    /// The name of its place.
    pub place: String,
    pub heading: String,
    pub body: Doc,
}

/// A point and what can be said of it.
#[derive(Clone, Debug)]
pub struct FormPoint {
    pub place: String,
    /// "4.1 In te stemmen met …"
    pub text: String,
    pub fields: Vec<FormField>,
}

/// A place to choose or write.
#[derive(Clone, Debug)]
pub struct FormField {
    /// Its name; what it is called in lists; what stands before it; what it shows while it is empty.
    pub name: String,
    pub title: String,
    pub label: String,
    pub blank: String,
    /// What can be chosen, by code and words; none where one writes.
    pub choices: Vec<(String, String)>,
}
