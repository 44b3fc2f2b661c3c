//! What a pack is made of: plain data, filled by whoever reads the store.
//!
//! It says what the reader sees, never how it looks. It holds no clock: two equal values give the same
//! bytes. Who may see what is decided before it comes here; a withheld item is nevertheless stripped
//! again on the way to the page.

use crate::front::Front;
use crate::script::ScriptItem;
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use tafelstuk_model::catalogue::Lang;
use tafelstuk_model::rich_text::Doc;

/// One meeting pack for one audience.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PackContents {
    /// The language of the pack's own words; papers keep theirs.
    pub lang: Lang,
    pub board: PackBoard,
    pub meeting: PackMeeting,
    pub audience: Audience,
    /// Whose copy this is; printed on every page and nowhere else, so that one body serves all.
    #[serde(skip)]
    pub recipient: Option<String>,
    /// Provisional: every page says CONCEPT.
    pub is_draft: bool,
    /// 1 for the first set of a meeting, 2 for the first set sent after it.
    pub set_number: u32,
    #[serde(default)]
    pub edition: Edition,
    /// The day of the last change in these contents (not of making the file).
    pub contents_date: NaiveDate,
    /// In agenda order.
    pub items: Vec<PackItem>,
    /// What only the chair reads, set behind the agenda so that it moves no page of an item.
    #[serde(default)]
    pub script: Vec<ScriptItem>,
    #[serde(default)]
    pub extent: Extent,
    /// The other pages behind the agenda; a nazending has none of them.
    #[serde(default)]
    pub front: Front,
    /// Every item with papers begins with a sheet that names it.
    #[serde(default)]
    pub has_separators: bool,
    /// Whether all files among the contents let the pack claim that it is accessible and archivable.
    #[serde(default = "yes")]
    pub files_conform: bool,
    /// To be printed on both sides of the sheet: items begin on a front, and the cover costs no ink.
    #[serde(default)]
    pub is_for_paper: bool,
    /// Large print: every page grows to A3, and keeps its number.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_large_print: bool,
    /// The recipient's name also stands across every page.
    #[serde(default)]
    pub is_marked: bool,
    /// Pictures by the content address that the papers name them with: PNG, JPEG, GIF or WebP.
    #[serde(skip)]
    pub images: BTreeMap<String, Arc<[u8]>>,
}

/// How much of a pack is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// Cover, agenda and papers.
    #[default]
    Pack,
    /// The agenda and what is asked, to be printed by itself; its items have no papers here.
    Agenda,
    /// The papers of its items, under the page labels that they have in the pack.
    Papers,
}

/// How a set stands to those of the same meeting that went out before it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(tag = "edition", rename_all = "snake_case")]
pub enum Edition {
    /// Whole; later sets are worked in.
    #[default]
    Whole,
    /// *Nazending*: only what is new or changed since another set, behind a sheet that says what.
    Addendum {
        /// The number of that set, and the day of its contents.
        since: u32,
        since_date: NaiveDate,
        changes: Vec<Change>,
    },
}

/// A line of the change sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The item's label; empty for what concerns the meeting.
    pub label: String,
    pub title: String,
    /// In words: "nieuw", "gewijzigd", "vervallen".
    pub what: String,
    /// The new pages: item, paper and attachment, by their places in the contents.
    #[serde(default)]
    pub at: Option<(usize, usize, Option<usize>)>,
    /// The earlier pages that no longer hold, in words: "3-4 t/m 3-7".
    #[serde(default)]
    pub replaces: Option<String>,
}

/// The body that meets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PackBoard {
    /// "Bestuurlijke samenwerkingstafel"
    pub name: String,
    /// "BST"
    pub short: String,
    #[serde(default)]
    pub region: Option<String>,
    /// House colour as "#rrggbb"; darkened where needed to be readable. Anything else gives the neutral one.
    #[serde(default)]
    pub accent: Option<String>,
    #[serde(default)]
    pub logo: Option<PackLogo>,
}

/// The picture of a board's house style.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PackLogo {
    /// Its address among the pack's images.
    pub address: String,
    /// What it shows; the board's name where nobody said.
    pub alt: String,
}

/// When, where and with whom.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PackMeeting {
    /// Only where it says more than the board's name and date ("Extra vergadering").
    #[serde(default)]
    pub title: Option<String>,
    /// The meeting's number in its year or series.
    #[serde(default)]
    pub number: Option<String>,
    pub date: NaiveDate,
    #[serde(default)]
    pub starts: Option<NaiveTime>,
    #[serde(default)]
    pub ends: Option<NaiveTime>,
    #[serde(default)]
    pub place: Option<String>,
    #[serde(default)]
    pub chair: Option<String>,
    #[serde(default)]
    pub secretary: Option<String>,
}

/// For whom the pack is; the cover says it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Audience {
    Members,
    Public,
    Partner { name: String },
    Chair,
}

/// One item of the agenda with what belongs to it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PackItem {
    /// As issued: "3", "3a", "05A".
    pub label: String,
    /// 0 for an item, 1 for a sub-item, and so on.
    pub level: u8,
    pub title: String,
    /// The line below the title on the agenda. Without it, one is made of papers and presenters.
    pub subtitle: Option<String>,
    pub starts: Option<NaiveTime>,
    pub minutes: Option<u32>,
    /// In words: "ter besluitvorming".
    pub treatment: Option<String>,
    pub presenters: Vec<String>,
    pub is_hamerstuk: bool,
    /// There is no paper; it is told at the meeting.
    pub is_oral: bool,
    /// Treated behind closed doors; this audience still has the papers.
    pub is_closed: bool,
    /// This audience may know no more than the label.
    pub is_withheld: bool,
    pub asked: Vec<Asked>,
    pub papers: Vec<PackPaper>,
}

/// One thing that the reader is asked at an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// One sentence, without the "De tafel wordt gevraagd".
    pub text: String,
    /// *Eigen besluit nodig.*
    pub needs_home_decision: bool,
}

/// A paper at an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PackPaper {
    /// In words: "Bespreeknotitie".
    pub kind: String,
    pub title: String,
    /// "2.0"
    #[serde(default)]
    pub version: Option<String>,
    /// In words: "vastgesteld".
    #[serde(default)]
    pub status: Option<String>,
    #[serde(default)]
    pub date: Option<NaiveDate>,
    #[serde(default)]
    pub author: Option<String>,
    #[serde(default)]
    pub portfolio_holder: Option<String>,
    pub body: PaperBody,
    #[serde(default)]
    pub attachments: Vec<PackAttachment>,
    /// The number of its first page within the item, where it does not just go on.
    #[serde(default)]
    pub from: Option<u32>,
    /// The pages of an earlier set that it stands in the place of, in words: "3-4 t/m 3-7".
    #[serde(default)]
    pub replaces: Option<String>,
}

/// The two forms of paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "form", rename_all = "snake_case")]
pub enum PaperBody {
    /// *Opgemaakt*: set by us from its sections.
    Set { sections: Vec<PackSection> },
    /// *Zoals aangeleverd*: it keeps the pages it came with.
    Supplied {
        file_name: String,
        #[serde(default)]
        pages: FilePages,
    },
    /// Unchanged in a set that the reader has, on pages numbered from `page` on.
    Before { page: u32 },
}

/// A section of a paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PackSection {
    /// None for text that stands before the first heading.
    #[serde(default)]
    pub heading: Option<String>,
    pub body: Doc,
}

/// A file that belongs to a paper and is named after it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PackAttachment {
    pub title: String,
    #[serde(default)]
    pub file_name: Option<String>,
    #[serde(default)]
    pub pages: FilePages,
    /// As with a paper.
    #[serde(default)]
    pub from: Option<u32>,
    #[serde(default)]
    pub replaces: Option<String>,
}

/// Where the pages of a file are.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(tag = "where", rename_all = "snake_case")]
pub enum FilePages {
    /// Beside the pack, which names the file and no more.
    #[default]
    Beside,
    /// In the pack.
    Here(PackFile),
    /// They should have been in the pack; in words why they are not.
    Missing { why: String },
    /// Unchanged in a set that the reader has, numbered from `page` on.
    Before { page: u32 },
}

/// A file made fit by [`crate::attachment::prepare`], by the address that its bytes are asked under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackFile {
    pub address: String,
    pub pages: u32,
    /// Its length.
    #[serde(default)]
    pub bytes: u64,
}

fn yes() -> bool {
    true
}

impl PackContents {
    /// Every word in it.
    pub fn words(&self) -> String {
        let mut words = self.recipient.clone().unwrap_or_default() + "\n";
        collect(&serde_json::to_value(self).expect("contents are plain data"), &mut words);
        words
    }

    /// A hash over everything a reader can see except whose copy it is: the same for all recipients.
    pub(crate) fn body_fingerprint(&self) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&serde_json::to_vec(self).expect("contents are plain data"));
        for (address, bytes) in &self.images {
            hasher.update(address.as_bytes()).update(blake3::hash(bytes).as_bytes());
        }
        hasher.finalize()
    }
}

fn collect(value: &serde_json::Value, words: &mut String) {
    match value {
        serde_json::Value::String(text) => {
            words.push_str(text);
            words.push('\n');
        }
        serde_json::Value::Array(all) => all.iter().for_each(|value| collect(value, words)),
        serde_json::Value::Object(all) => all.values().for_each(|value| collect(value, words)),
        _ => {}
    }
}
