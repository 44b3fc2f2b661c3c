//! LibreOffice files: the running text as the page shows it, with what stands beside it.

mod body;
mod lists;
mod styles;

use roxmltree::Node;
use tafelstuk_model::{Error, Result};

use crate::package::Package;
use crate::source::Document;

use body::Body;
use styles::Styles;

/// Elements nest no deeper than this in any paper that a person made.
const DEEPEST: u32 = 200;

/// Reads a LibreOffice text.
pub(crate) fn read(bytes: &[u8], name: &str) -> Result<Document> {
    let mut package = Package::open(bytes, name)?;
    let manifest = package.text("META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(Error::Protected { name: name.to_owned() });
    }
    let mut styles = Styles::default();
    package.xml("styles.xml", |xml| {
        styles.take(xml.root_element());
        Ok(())
    })?;
    let mut body = None;
    package.xml("content.xml", |xml| {
        styles.take(xml.root_element());
        let mut reading = Body::new(std::mem::take(&mut styles), name);
        let text = child(xml.root_element(), "body").and_then(|body| child(body, "text"));
        text.map_or(Ok(()), |text| reading.blocks(text, 0))?;
        body = Some(reading);
        Ok(())
    })?;
    let mut body = body.ok_or_else(|| Error::DamagedFile { name: name.to_owned() })?;
    package.xml("styles.xml", |xml| body.page_edges(xml.root_element()))?;
    Ok(body.finish())
}

fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

fn child<'a, 'x>(node: Node<'a, 'x>, name: &str) -> Option<Node<'a, 'x>> {
    node.children().find(|node| node.is_element() && node.tag_name().name() == name)
}
