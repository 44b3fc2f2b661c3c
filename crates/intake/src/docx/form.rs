//! A Word file as a form: what was chosen and typed in its content controls, which words were written
//! outside them, and the comments with their author and place.
//!
//! Word, LibreOffice and others write the same file in different ways; what counts is what all of them keep:
//! the tag of a control, the name of a bookmark, the range of a comment.

use super::{DEEPEST, attribute, child, main_part, value};
use crate::package::Package;
use chrono::{DateTime, NaiveDateTime, Utc};
use roxmltree::Node;
use std::collections::HashMap;
use tafelstuk_model::filled::{ALL, FIELDS, Field, Filled, Line, Note};
use tafelstuk_model::rich_text::anchors::CONTEXT;
use tafelstuk_model::{Error, Result};

/// How the names of our own places begin.
const PLACES: [&str; 4] = ["form_", "paper_", "point_", "section_"];
const FORM: &str = "form_";
/// Nobody writes more comments, or means more words with one.
const MOST_COMMENTS: usize = 5_000;
const LONGEST_QUOTE: usize = 8_000;

/// Reads a Word file as a form.
pub(crate) fn read(bytes: &[u8], name: &str) -> Result<Filled> {
    let mut package = Package::open(bytes, name)?;
    let main = main_part(&mut package)?;
    let folder = main.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    let said = package.xml(&format!("{folder}comments.xml"), |xml| Ok(comments(xml.root_element())))?;
    let mut reader = Reader { name, ..Reader::default() };
    let found = package
        .xml(&main, |xml| child(xml.root_element(), "body").map_or(Ok(()), |body| reader.walk(body, 0)))?;
    if found.is_none() {
        return Err(Error::DamagedFile { name: name.to_owned() });
    }
    let mut filled = reader.finish(said.unwrap_or_default());
    filled.saved_at = package.xml("docProps/core.xml", |xml| Ok(saved_at(xml.root_element())))?.flatten();
    Ok(filled)
}

/// A comment's own words.
struct Comment {
    id: String,
    author: String,
    at: Option<DateTime<Utc>>,
    text: String,
}

/// Where a comment stands: the place and words that its range covers.
#[derive(Default)]
struct Range {
    place: String,
    before: String,
    quote: String,
}

#[derive(Default)]
struct Reader<'a> {
    name: &'a str,
    filled: Filled,
    place: String,
    /// The paragraph that is being read, and whether it says anything outside fields.
    line: String,
    /// The text of the field that is being read.
    field: Option<String>,
    /// Where comments stand, in order, and which of them by its id.
    ranges: Vec<Range>,
    known: HashMap<String, usize>,
    /// Those whose end did not come yet.
    open: Vec<usize>,
}

impl Reader<'_> {
    fn walk(&mut self, node: Node, depth: u32) -> Result<()> {
        if depth > DEEPEST {
            return Err(Error::DamagedFile { name: self.name.to_owned() });
        }
        for child in node.children().filter(Node::is_element) {
            self.element(child, depth + 1)?;
        }
        Ok(())
    }

    fn element(&mut self, node: Node, depth: u32) -> Result<()> {
        match node.tag_name().name() {
            // What is struck, moved away, or drawn a second time for older programs.
            "del" | "moveFrom" | "Fallback" | "pPr" | "rPr" | "sdtPr" | "instrText" => Ok(()),
            "p" => {
                self.walk(node, depth)?;
                self.end_line();
                Ok(())
            }
            "t" => {
                self.say(node.text().unwrap_or_default());
                Ok(())
            }
            "tab" | "br" | "cr" => {
                self.say(if node.tag_name().name() == "tab" { " " } else { "\n" });
                Ok(())
            }
            "bookmarkStart" => {
                self.arrive(attribute(node, "name").unwrap_or_default());
                Ok(())
            }
            "commentRangeStart" => self.begin_range(node),
            "commentRangeEnd" => {
                self.end_range(node);
                Ok(())
            }
            // A comment without a range of its own stands where its mark is.
            "commentReference" => {
                self.begin_range(node)?;
                self.end_range(node);
                Ok(())
            }
            "sdt" => self.control(node, depth),
            _ => self.walk(node, depth),
        }
    }

    /// A content control; one that is not ours is text like any other.
    fn control(&mut self, node: Node, depth: u32) -> Result<()> {
        let Some(content) = child(node, "sdtContent") else { return Ok(()) };
        let about = child(node, "sdtPr");
        let name = about.and_then(|about| value(about, "tag")).unwrap_or_default();
        let is_ours = name == ALL || FIELDS.iter().any(|begin| name.starts_with(begin));
        if !is_ours || self.field.is_some() {
            return self.walk(content, depth);
        }
        self.field = Some(String::new());
        self.walk(content, depth)?;
        let text = self.field.take().unwrap_or_default().trim().to_owned();
        let list = about.and_then(|about| child(about, "dropDownList").or_else(|| child(about, "comboBox")));
        let chosen = |list: Node| {
            let items = list.children().filter(Node::is_element);
            let mut shows = items.filter(|item| attribute(*item, "displayText") == Some(text.as_str()));
            shows.find_map(|item| attribute(item, "value").map(str::to_owned))
        };
        let is_blank = text.is_empty() || about.is_some_and(|about| child(about, "showingPlcHdr").is_some());
        let choice = list.and_then(chosen).filter(|choice| !is_blank && !choice.is_empty());
        self.filled.fields.push(Field { name: name.to_owned(), choice, text, is_blank });
        Ok(())
    }

    fn arrive(&mut self, bookmark: &str) {
        if bookmark != ALL && !PLACES.iter().any(|begin| bookmark.starts_with(begin)) {
            return;
        }
        if let Some(form) = bookmark.strip_prefix(FORM)
            && self.filled.form.is_none()
        {
            self.filled.form = Some(form.to_owned());
        }
        bookmark.clone_into(&mut self.place);
    }

    fn begin_range(&mut self, node: Node) -> Result<()> {
        let Some(id) = attribute(node, "id").filter(|id| !self.known.contains_key(*id)) else {
            return Ok(());
        };
        if self.ranges.len() == MOST_COMMENTS {
            return Err(Error::OverwhelmingFile { name: self.name.to_owned() });
        }
        let chars: Vec<char> = self.line.chars().rev().take(CONTEXT).collect();
        let before = chars.into_iter().rev().collect();
        self.known.insert(id.to_owned(), self.ranges.len());
        self.open.push(self.ranges.len());
        self.ranges.push(Range { place: self.place.clone(), before, quote: String::new() });
        Ok(())
    }

    fn end_range(&mut self, node: Node) {
        let ends = attribute(node, "id").and_then(|id| self.known.get(id));
        self.open.retain(|at| Some(at) != ends);
    }

    fn say(&mut self, text: &str) {
        match &mut self.field {
            Some(field) => field.push_str(text),
            None => {
                self.line.push_str(text);
                self.quote(text);
            }
        }
    }

    /// Comments whose range is open are about these words too.
    fn quote(&mut self, text: &str) {
        let (ranges, open) = (&mut self.ranges, &mut self.open);
        open.retain(|at| {
            let quote = &mut ranges[*at].quote;
            quote.push_str(text);
            quote.len() < LONGEST_QUOTE
        });
    }

    fn end_line(&mut self) {
        if let Some(field) = &mut self.field {
            field.push('\n');
            return;
        }
        self.quote("\n");
        let text = std::mem::take(&mut self.line).trim().to_owned();
        if !text.is_empty() {
            self.filled.lines.push(Line { place: self.place.clone(), text });
        }
    }

    /// Comments in the order of the text; those whose place is gone come last.
    fn finish(mut self, mut said: Vec<Comment>) -> Filled {
        self.end_line();
        let known = &self.known;
        said.sort_by_key(|one| known.get(&one.id).copied().unwrap_or(usize::MAX));
        for comment in said {
            let place = self.known.get(&comment.id).and_then(|at| self.ranges.get_mut(*at));
            let range = place.map(std::mem::take).unwrap_or_default();
            self.filled.notes.push(Note {
                place: range.place,
                author: comment.author,
                at: comment.at,
                quote: range.quote.trim().to_owned(),
                before: range.before,
                text: comment.text,
            });
        }
        self.filled
    }
}

/// The comments with words in them, the first of those with one id.
fn comments(root: Node) -> Vec<Comment> {
    let comment = |node: Node| {
        let paragraphs = node.descendants().filter(|node| node.tag_name().name() == "p");
        let lines: Vec<String> = paragraphs.map(words).filter(|line| !line.trim().is_empty()).collect();
        Some(Comment {
            id: attribute(node, "id")?.to_owned(),
            author: attribute(node, "author").unwrap_or_default().trim().to_owned(),
            at: attribute(node, "date").and_then(moment),
            text: lines.join("\n").trim().to_owned(),
        })
    };
    let own = |node: &Node| node.is_element() && node.tag_name().name() == "comment";
    root.children().filter(own).filter_map(comment).filter(|comment| !comment.text.is_empty()).collect()
}

fn words(paragraph: Node) -> String {
    let texts = paragraph.descendants().filter(|node| node.tag_name().name() == "t");
    texts.filter_map(|node| node.text()).collect()
}

fn saved_at(root: Node) -> Option<DateTime<Utc>> {
    moment(child(root, "modified")?.text()?.trim())
}

/// A moment as Word writes it; comments bear the clock of the room without a zone.
fn moment(text: &str) -> Option<DateTime<Utc>> {
    let zoned = DateTime::parse_from_rfc3339(text).map(|at| at.to_utc());
    let plain = || NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S").map(|at| at.and_utc());
    zoned.or_else(|_| plain()).ok()
}
