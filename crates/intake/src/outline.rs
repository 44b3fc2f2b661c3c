//! The mark on an outline that was sent along with a request, by which it is known when it comes back.

use roxmltree::Node;
use tafelstuk_model::outline::ITEM_PROPERTY;

use crate::format::{self, Format};
use crate::package::Package;

/// No mark is longer; an id is half of this.
const LONGEST: usize = 80;

/// The agenda item that a Word or OpenDocument file says it is for; none where it says nothing, or cannot be
/// read.
pub fn item_of(bytes: &[u8], file_name: &str) -> Option<String> {
    let (part, name) = match format::of(bytes, file_name).ok()? {
        Format::Docx => ("docProps/custom.xml", "property"),
        Format::Odt => ("meta.xml", "user-defined"),
        _ => return None,
    };
    let mut package = Package::open(bytes, file_name).ok()?;
    let found = package.xml(part, |xml| {
        let ours = |node: &Node| {
            let named = node.attributes().any(|one| one.name() == "name" && one.value() == ITEM_PROPERTY);
            node.tag_name().name() == name && named
        };
        let text = |node: Node| {
            node.descendants()
                .find_map(|inner| inner.is_text().then(|| inner.text())?.map(str::trim).map(str::to_owned))
        };
        Ok(xml.descendants().find(ours).and_then(text))
    });
    found.ok().flatten().flatten().filter(|mark| !mark.is_empty() && mark.len() <= LONGEST)
}
