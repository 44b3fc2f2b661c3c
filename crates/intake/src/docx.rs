//! Word files: the running text as Word shows it, with what stands beside it.
//!
//! Insertions are text and deletions stand beside it; numbers are counted as Word counts them. Macros,
//! fields and linked pictures are never run or fetched.

mod body;
mod form;
mod numbering;
mod run;
mod styles;

use std::collections::HashMap;

use roxmltree::Node;
use tafelstuk_model::{Error, Result};

use crate::package::Package;
use crate::source::{Aside, Document, Kind};

pub(crate) use form::read as read_form;

use body::Body;
use numbering::Numbering;
use styles::Styles;

/// Elements nest no deeper than this in any paper that a person made.
const DEEPEST: u32 = 200;

/// Reads a Word file.
pub(crate) fn read(bytes: &[u8], name: &str) -> Result<Document> {
    let mut package = Package::open(bytes, name)?;
    let main = main_part(&mut package)?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let part = |file: &str| if folder.is_empty() { file.to_owned() } else { format!("{folder}/{file}") };
    let styles = package.xml(&part("styles.xml"), |xml| Ok(Styles::of(xml.root_element())))?;
    let styles = styles.unwrap_or_default();
    let numbering = package.xml(&part("numbering.xml"), |xml| Ok(Numbering::of(xml.root_element())))?;
    let links = relations(&mut package, &main)?;
    let mut body = Body::new(styles, numbering.unwrap_or_default(), links, name);
    let found = package.xml(&main, |xml| {
        let text = child(xml.root_element(), "body");
        text.map_or(Ok(()), |text| body.blocks(text, 0))
    })?;
    if found.is_none() {
        return Err(Error::DamagedFile { name: name.to_owned() });
    }
    for (file, kind) in [
        ("footnotes.xml", Kind::Aside(Aside::Footnote)),
        ("endnotes.xml", Kind::Aside(Aside::Footnote)),
        ("comments.xml", Kind::Aside(Aside::Comment)),
    ] {
        package.xml(&part(file), |xml| body.notes(xml.root_element(), &kind))?;
    }
    for begin in ["header", "footer"] {
        for file in package.named(&part(begin), ".xml") {
            package.xml(&file, |xml| body.notes_of(xml.root_element(), &Kind::Furniture))?;
        }
    }
    Ok(body.finish())
}

/// The properties that programs gave the file, by name.
pub(crate) fn properties(bytes: &[u8], name: &str) -> Result<HashMap<String, String>> {
    let mut package = Package::open(bytes, name)?;
    let found = package.xml("docProps/custom.xml", |xml| {
        let property = |node: Node| {
            let value = node.children().find(Node::is_element)?.text()?;
            Some((attribute(node, "name")?.to_owned(), value.to_owned()))
        };
        Ok(xml.root_element().children().filter_map(property).collect())
    })?;
    Ok(found.unwrap_or_default())
}

/// The part that holds the text, by the package's own word.
fn main_part(package: &mut Package) -> Result<String> {
    let target = package.xml("_rels/.rels", |xml| {
        let main = xml
            .descendants()
            .find(|node| attribute(*node, "Type").is_some_and(|kind| kind.ends_with("/officeDocument")));
        Ok(main.and_then(|node| attribute(node, "Target")).map(|to| to.trim_start_matches('/').to_owned()))
    })?;
    Ok(target.flatten().filter(|part| package.has(part)).unwrap_or_else(|| "word/document.xml".to_owned()))
}

/// Where links lead, by their number in the part.
fn relations(package: &mut Package, part: &str) -> Result<HashMap<String, String>> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let name = format!("{folder}/_rels/{file}.rels");
    let links = package.xml(name.trim_start_matches('/'), |xml| {
        let link = |node: Node| {
            let link = attribute(node, "Type")?.ends_with("/hyperlink");
            link.then_some((attribute(node, "Id")?.to_owned(), attribute(node, "Target")?.to_owned()))
        };
        Ok(xml.root_element().children().filter_map(link).collect())
    })?;
    Ok(links.unwrap_or_default())
}

/// An attribute, whatever its namespace: Word and its relatives do not agree on theirs.
fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

fn child<'a, 'x>(node: Node<'a, 'x>, name: &str) -> Option<Node<'a, 'x>> {
    node.children().find(|node| node.is_element() && node.tag_name().name() == name)
}

/// The `val` of a child.
fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    attribute(child(node, name)?, "val")
}

/// A switch such as bold: `None` where it is not named.
fn switch(node: Node, name: &str) -> Option<bool> {
    let named = child(node, name)?;
    Some(!matches!(attribute(named, "val"), Some("0" | "false" | "off" | "none")))
}
