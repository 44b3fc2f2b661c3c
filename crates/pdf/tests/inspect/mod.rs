//! Looks into a finished PDF as a reader's software does: tags, parent tree, outline, page labels, text.
//! It shares no code with what wrote the file.

pub mod parent_tree;
pub mod tags;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, decode_text_string};
use std::collections::BTreeMap;

/// A piece of a page's content, in the order it is drawn.
pub struct Piece {
    /// None: an artifact. Outside of both is a fault that `parent_tree` reports.
    pub owner: Owner,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    Marked(i64),
    Artifact,
    Nobody,
}

pub fn open(bytes: &[u8]) -> Document {
    Document::load_mem(bytes).expect("the file opens")
}

/// The content of one page, forms included, cut at every change of owner.
pub fn pieces(document: &Document, page: ObjectId) -> Vec<Piece> {
    let mut reader = Reader { document, marks: Vec::new(), pieces: Vec::new() };
    reader.stream(&document.get_page_content(page), &resources(document, page));
    reader.pieces
}

struct Reader<'a> {
    document: &'a Document,
    marks: Vec<Mark>,
    pieces: Vec<Piece>,
}

/// A stretch of marked content that is open.
struct Mark {
    owner: Owner,
    /// Its text is given apart; what is drawn within says nothing.
    is_spelled: bool,
}

impl Reader<'_> {
    fn stream(&mut self, content: &[u8], resources: &Dictionary) {
        let fonts = entry(self.document, resources, b"Font");
        let mut font: Option<Dictionary> = None;
        for operation in Content::decode(content).expect("the content can be read").operations {
            match operation.operator.as_str() {
                "BDC" | "BMC" => self.begin(&operation),
                "EMC" => drop(self.marks.pop().expect("as many ends as begins")),
                "Tf" => {
                    let name = operation.operands[0].as_name().expect("a font has a name");
                    font = Some(entry(self.document, &fonts, name));
                }
                "Tj" | "TJ" => {
                    let text = shown(self.document, font.as_ref().expect("a font is set"), &operation);
                    self.push(&text);
                }
                "f" | "F" | "f*" | "S" | "s" | "B" | "B*" | "b" | "b*" | "sh" => self.push(""),
                "Do" => self.form(operation.operands[0].as_name().expect("a form has a name"), resources),
                _ => {}
            }
        }
    }

    fn begin(&mut self, operation: &Operation) {
        let properties = operation.operands.get(1).and_then(|properties| properties.as_dict().ok());
        let spelled = properties.and_then(|properties| properties.get(b"ActualText").ok()).map(string);
        self.marks.push(Mark { owner: owner(operation), is_spelled: false });
        if let Some(text) = spelled {
            self.push(&text);
            self.marks.last_mut().expect("just opened").is_spelled = true;
        }
    }

    fn form(&mut self, name: &[u8], resources: &Dictionary) {
        self.push("");
        let forms = entry(self.document, resources, b"XObject");
        let (_, form) =
            self.document.dereference(forms.get(name).expect("the form exists")).expect("it is there");
        let form = form.as_stream().expect("a form is a stream");
        if form.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Form") {
            assert!(!form.dict.has(b"StructParents"), "a form without tags of its own");
            let content = form.decompressed_content().expect("the form can be read");
            let inner = entry(self.document, &form.dict, b"Resources");
            self.stream(&content, &inner);
        }
    }

    /// The innermost mark with an owner counts.
    fn push(&mut self, text: &str) {
        let owned = self.marks.iter().rev().map(|mark| mark.owner).find(|owner| *owner != Owner::Nobody);
        let owner = owned.unwrap_or(Owner::Nobody);
        let text = if self.marks.iter().any(|mark| mark.is_spelled) { "" } else { text };
        match self.pieces.last_mut() {
            Some(last) if last.owner == owner => last.text.push_str(text),
            _ => self.pieces.push(Piece { owner, text: text.to_owned() }),
        }
    }
}

/// To whom each thing that a page itself draws belongs, in order. It needs no typefaces: what is drawn can be
/// owned though nobody can spell it. A form belongs to whoever draws it; marks within one that has no key in
/// the parent tree count for nobody (ISO 32000-1, 14.7.4.3).
pub fn owners(document: &Document, page: ObjectId) -> Vec<Owner> {
    let named = entry(document, &resources(document, page), b"Properties");
    let mut open: Vec<Owner> = Vec::new();
    let mut drawn = Vec::new();
    let content = [&document.get_page_content(page)[..], b"\nTheEnd"].concat();
    let mut operations = Content::decode(&content).expect("the content can be read").operations;
    let end = operations.pop().expect("the end that was just put there");
    assert!(end.operator == "TheEnd" && end.operands.is_empty(), "the content breaks off within something");
    for operation in operations {
        match operation.operator.as_str() {
            "BDC" | "BMC" => open.push(owner_among(document, &named, &operation)),
            "EMC" => drop(open.pop().expect("as many ends as begins")),
            "Tj" | "TJ" | "'" | "\"" | "f" | "F" | "f*" | "S" | "s" | "B" | "B*" | "b" | "b*" | "sh"
            | "Do" | "BI" => {
                let owner = open.iter().rev().find(|owner| **owner != Owner::Nobody);
                drawn.push(owner.copied().unwrap_or(Owner::Nobody));
            }
            _ => {}
        }
    }
    assert!(open.is_empty(), "as many begins as ends");
    drawn
}

/// As [`owner`], where a mark may be held by the page's resources under a name.
fn owner_among(document: &Document, named: &Dictionary, operation: &Operation) -> Owner {
    match operation.operands.get(1) {
        Some(Object::Name(name)) => {
            match entry(document, named, name).get(b"MCID").and_then(Object::as_i64) {
                Ok(mcid) => Owner::Marked(mcid),
                Err(_) => owner(operation),
            }
        }
        _ => owner(operation),
    }
}

fn owner(operation: &Operation) -> Owner {
    let properties = operation.operands.get(1).and_then(|properties| properties.as_dict().ok());
    match properties.and_then(|properties| properties.get(b"MCID").ok()).map(Object::as_i64) {
        Some(Ok(mcid)) => Owner::Marked(mcid),
        _ if operation.operands.first().is_some_and(|tag| *tag == Object::from("Artifact")) => {
            Owner::Artifact
        }
        _ => Owner::Nobody,
    }
}

fn shown(document: &Document, font: &Dictionary, operation: &Operation) -> String {
    let encoding = font.get_font_encoding(document).expect("the font has a map to Unicode");
    let strings: Vec<&Object> = match &operation.operands[0] {
        Object::Array(parts) => parts.iter().collect(),
        string => vec![string],
    };
    let bytes = strings.into_iter().filter_map(|string| string.as_str().ok());
    bytes.map(|bytes| Document::decode_text(&encoding, bytes).expect("the text can be read")).collect()
}

pub fn resources(document: &Document, page: ObjectId) -> Dictionary {
    entry(document, document.get_dictionary(page).expect("a page is a dictionary"), b"Resources")
}

/// The dictionary under `key`, wherever it stands; empty where there is none.
pub fn entry(document: &Document, dictionary: &Dictionary, key: &[u8]) -> Dictionary {
    let Ok(object) = dictionary.get(key) else { return Dictionary::new() };
    document.dereference(object).expect("it is there").1.as_dict().cloned().unwrap_or_default()
}

/// The text of all pages, one line per change of owner; what the overlay drew is marked with "~".
pub fn pages_text(document: &Document) -> String {
    let mut out = String::new();
    for (at, page) in document.page_iter().enumerate() {
        out.push_str(&format!("=== {}\n", page_labels(document)[at]));
        for piece in pieces(document, page).iter().filter(|piece| !piece.text.trim().is_empty()) {
            let mark = if piece.owner == Owner::Artifact { "~ " } else { "" };
            out.push_str(&format!("{mark}{}\n", piece.text.trim_end()));
        }
    }
    out
}

/// The labels that a viewer shows for the pages.
pub fn page_labels(document: &Document) -> Vec<String> {
    let labels = entry(document, document.catalog().expect("a catalog"), b"PageLabels");
    let nums = labels.get(b"Nums").and_then(Object::as_array).expect("labels");
    let starts: BTreeMap<usize, &Dictionary> = nums
        .chunks(2)
        .map(|pair| (pair[0].as_i64().expect("a page") as usize, pair[1].as_dict().expect("a label")))
        .collect();
    let label = |page: usize| {
        let (start, label) = starts.range(..=page).next_back().expect("the first page has a label");
        let prefix = label.get(b"P").map_or(String::new(), string);
        let first = label.get(b"St").and_then(Object::as_i64).unwrap_or(1);
        let number = label.has(b"S").then(|| (first + (page - start) as i64).to_string());
        prefix + &number.unwrap_or_default()
    };
    (0..document.page_iter().count()).map(label).collect()
}

/// The outline, indented, each entry with the label of its page.
pub fn outline(document: &Document) -> String {
    let root = entry(document, document.catalog().expect("a catalog"), b"Outlines");
    let mut out = String::new();
    outline_level(document, &root, 0, &mut out);
    out
}

fn outline_level(document: &Document, parent: &Dictionary, depth: usize, out: &mut String) {
    let mut next = parent.get(b"First").and_then(Object::as_reference).ok();
    while let Some(id) = next {
        let item = document.get_dictionary(id).expect("an entry");
        let target = item.get(b"Dest").and_then(Object::as_array).expect("a destination")[0].as_reference();
        let target = target.expect("a page is an object");
        let page = document.page_iter().position(|page| page == target).expect("a page of this file");
        let title = string(item.get(b"Title").expect("a title"));
        out.push_str(&format!("{}{title} -> {}\n", "  ".repeat(depth), page_labels(document)[page]));
        outline_level(document, item, depth + 1, out);
        next = item.get(b"Next").and_then(Object::as_reference).ok();
    }
}

pub fn string(object: &Object) -> String {
    decode_text_string(object).expect("text")
}
