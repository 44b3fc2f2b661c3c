//! The structure tree as indented text: what a screen reader goes through.

use super::{Owner, entry, pieces, string};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;

/// The tree, one line per element, with the text it owns.
pub fn dump(document: &Document) -> String {
    let mut texts = BTreeMap::new();
    for page in document.page_iter() {
        for piece in pieces(document, page) {
            if let Owner::Marked(mcid) = piece.owner {
                texts.entry((page, mcid)).or_insert_with(String::new).push_str(&piece.text);
            }
        }
    }
    let root = entry(document, document.catalog().expect("a catalog"), b"StructTreeRoot");
    let mut out = String::new();
    Dump { document, texts, out: &mut out }.kids(&root, None, 0);
    out
}

struct Dump<'a> {
    document: &'a Document,
    texts: BTreeMap<(ObjectId, i64), String>,
    out: &'a mut String,
}

impl Dump<'_> {
    fn kids(&mut self, element: &Dictionary, page: Option<ObjectId>, depth: usize) {
        let Ok(kids) = element.get(b"K") else { return };
        let kids = match self.document.dereference(kids).expect("kids").1 {
            Object::Array(kids) => kids.clone(),
            kid => vec![kid.clone()],
        };
        for kid in kids {
            self.kid(self.document.dereference(&kid).expect("a kid").1, page, depth);
        }
    }

    fn kid(&mut self, kid: &Object, page: Option<ObjectId>, depth: usize) {
        match kid {
            Object::Integer(mcid) => self.text(page, *mcid, depth),
            Object::Dictionary(kid) if kid.has_type(b"MCR") => {
                let page = kid.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                self.text(page, kid.get(b"MCID").and_then(Object::as_i64).expect("an MCID"), depth);
            }
            Object::Dictionary(kid) if kid.has_type(b"OBJR") => self.line(depth, "(annotation)"),
            Object::Dictionary(kid) => {
                self.line(depth, &describe(self.document, kid));
                let page = kid.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                self.kids(kid, page, depth + 1);
            }
            _ => {}
        }
    }

    fn text(&mut self, page: Option<ObjectId>, mcid: i64, depth: usize) {
        let text = page.and_then(|page| self.texts.get(&(page, mcid))).cloned().unwrap_or_default();
        if !text.trim().is_empty() {
            self.line(depth, &format!("\"{}\"", text.trim()));
        }
    }

    fn line(&mut self, depth: usize, text: &str) {
        self.out.push_str(&format!("{}{text}\n", "  ".repeat(depth)));
    }
}

fn describe(document: &Document, element: &Dictionary) -> String {
    let role = element.get(b"S").and_then(Object::as_name).expect("a role");
    let mut line = String::from_utf8_lossy(role).into_owned();
    if let Ok(alt) = element.get(b"Alt") {
        line.push_str(&format!(" alt=\"{}\"", string(alt)));
    }
    for attributes in attributes(document, element) {
        if let Ok(scope) = attributes.get(b"Scope").and_then(Object::as_name) {
            line.push_str(&format!(" scope={}", String::from_utf8_lossy(scope)));
        }
    }
    line
}

fn attributes(document: &Document, element: &Dictionary) -> Vec<Dictionary> {
    let Ok(attributes) = element.get(b"A") else { return Vec::new() };
    let all = match document.dereference(attributes).expect("attributes").1 {
        Object::Array(all) => all.clone(),
        one => vec![one.clone()],
    };
    all.iter().filter_map(|one| document.dereference(one).ok()?.1.as_dict().ok().cloned()).collect()
}
