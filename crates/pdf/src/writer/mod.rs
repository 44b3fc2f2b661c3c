//! Stage three: lopdf writes the pack from body and overlay, with outline, page labels and identifiers.
//! The body's tags, text and links stay as Typst wrote them.

mod outline;
mod page_labels;
mod stamp;

pub(crate) use outline::{Entry, entries};

use crate::pages::PageName;
use lopdf::{Document, Object, ObjectId, SaveOptions, StringFormat};
use memchr::memmem;

/// How many objects share one compressed stream.
const OBJECTS_PER_STREAM: usize = 200;

/// What the writer adds to the body.
pub(crate) struct Additions<'a> {
    /// The overlay as a PDF, one page for each page of the body.
    pub(crate) overlay: &'a [u8],
    pub(crate) names: &'a [PageName],
    pub(crate) outline: &'a [Entry],
    /// What the file is, over all recipients; and what this very copy is.
    pub(crate) ids: [blake3::Hash; 2],
}

/// Writes the pack.
pub(crate) fn write(body: &[u8], additions: &Additions<'_>) -> lopdf::Result<Vec<u8>> {
    let mut document = Document::load_mem(body)?;
    let pages: Vec<ObjectId> = document.page_iter().collect();
    stamp::stamp(&mut document, &pages, additions.overlay)?;
    let labels = page_labels::number_tree(additions.names);
    let outline = outline::add(&mut document, &pages, additions.outline)?;
    let catalog = document.catalog_mut()?;
    catalog.set("PageLabels", labels);
    catalog.set("Outlines", outline);
    catalog.set("PageMode", "UseOutlines");
    document.trailer.set("ID", additions.ids.map(identifier).to_vec());
    document.prune_objects();
    let mut bytes = Vec::with_capacity(body.len() + additions.overlay.len());
    document.save_with_options(&mut bytes, options())?;
    settle_line_ends(&mut bytes);
    Ok(bytes)
}

/// Where stream data happens to end in CR, the LF that lopdf writes before `endstream` would make them one
/// line end, and the stream a byte shorter than its `/Length` says (ISO 19005-2, 6.1.7.1). lopdf also
/// writes a blank after `endstream`, whose room an unmistakable CR LF takes, so that no offset moves.
fn settle_line_ends(bytes: &mut [u8]) {
    const MISTAKEN: &[u8] = b"\r\nendstream \nendobj";
    const SETTLED: &[u8] = b"\r\r\nendstream\nendobj";
    let found: Vec<usize> = memmem::find_iter(bytes, MISTAKEN).collect();
    for at in found {
        bytes[at..at + SETTLED.len()].copy_from_slice(SETTLED);
    }
}

fn options() -> SaveOptions {
    SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(OBJECTS_PER_STREAM)
        .compression_level(6)
        .build()
}

fn identifier(hash: blake3::Hash) -> Object {
    Object::String(hash.as_bytes()[..16].to_vec(), StringFormat::Hexadecimal)
}

#[cfg(test)]
mod tests {
    use super::{options, settle_line_ends};
    use lopdf::{Dictionary, Document, Object, Stream, dictionary};

    #[test]
    fn data_that_ends_in_cr_cannot_be_mistaken_for_a_line_end() {
        let mut document = Document::with_version("1.7");
        let catalog = document.add_object(dictionary! { "Type" => "Catalog" });
        document.trailer.set("Root", catalog);
        let stream = document.add_object(Stream::new(Dictionary::new(), b"data\r".to_vec()));
        document.trailer.set("Extra", stream);
        let mut bytes = Vec::new();
        document.save_with_options(&mut bytes, options()).unwrap();
        let length = bytes.len();
        settle_line_ends(&mut bytes);
        assert!(memchr::memmem::find(&bytes, b"data\r\r\nendstream\nendobj").is_some());
        assert_eq!(bytes.len(), length);
        let read = Document::load_mem(&bytes).unwrap();
        let read = read.get_object(stream).and_then(Object::as_stream).unwrap();
        assert_eq!(read.content, b"data\r");
    }
}
