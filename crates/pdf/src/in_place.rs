//! Files read without copying what is large: a stream's content is left where it lies in the file's bytes, and
//! fetched from there when it is wanted. Pictures are most of a pack.

use lopdf::xref::{Xref, XrefEntry};
use lopdf::{Document, LoadOptions, Object, ObjectId, Stream};
use memchr::memmem;

/// Stands for a content that was left in the file.
const LEFT: &[u8] = b"-";
/// What stands between a stream's dictionary and its content.
const KEYWORD: &[u8] = b"stream";

/// The file's objects, the content of every picture left in `bytes`.
pub(crate) fn without_pictures(bytes: &[u8]) -> lopdf::Result<Document> {
    Document::load_mem_with_options(
        bytes,
        LoadOptions::with_filter(|id, object| leave(id, object, is_picture)),
    )
}

/// The file's objects, the content of every stream left in `bytes`.
pub(crate) fn without_streams(bytes: &[u8]) -> lopdf::Result<Document> {
    Document::load_mem_with_options(bytes, LoadOptions::with_filter(|id, object| leave(id, object, is_any)))
}

/// What the stream `id` holds, of a document with that `table` that was read from `bytes`; none where it is not there.
pub(crate) fn content<'s>(
    table: &Xref,
    id: ObjectId,
    stream: &'s Stream,
    bytes: &'s [u8],
) -> Option<&'s [u8]> {
    if stream.content != LEFT {
        return Some(&stream.content);
    }
    let XrefEntry::Normal { offset, .. } = table.get(id.0)? else { return None };
    let object = bytes.get(usize::try_from(*offset).ok()?..)?;
    let length = usize::try_from(stream.dict.get(b"Length").ok()?.as_i64().ok()?).ok()?;
    memmem::find_iter(object, KEYWORD).find_map(|at| {
        let (dictionary, behind) = object.split_at(at);
        let content = after_line_end(&behind[KEYWORD.len()..])?;
        let (content, behind) = content.split_at_checked(length)?;
        let is_it = dictionary.trim_ascii_end().ends_with(b">>")
            && after_line_end(behind).unwrap_or(behind).starts_with(b"endstream");
        is_it.then_some(content)
    })
}

/// None where no line ends there.
fn after_line_end(bytes: &[u8]) -> Option<&[u8]> {
    [&b"\r\n"[..], b"\n", b"\r"].iter().find_map(|end| bytes.strip_prefix(*end))
}

/// Leaves the content where it lies; the dictionary says from then on exactly how long it is.
fn leave(id: ObjectId, object: &mut Object, which: fn(&Stream) -> bool) -> Option<(ObjectId, Object)> {
    let Object::Stream(stream) = object else { return Some((id, object.clone())) };
    // What is empty here may be what lopdf fetches itself, later.
    if which(stream) && !stream.content.is_empty() {
        stream.dict.set("Length", i64::try_from(stream.content.len()).ok()?);
        stream.content = LEFT.to_vec();
    }
    // What is given back counts for objects within streams of objects only, and no stream is one (7.5.7).
    Some((id, Object::Null))
}

fn is_picture(stream: &Stream) -> bool {
    stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|sort| sort == b"Image")
}

fn is_any(stream: &Stream) -> bool {
    !stream.dict.has_type(b"ObjStm")
}

#[cfg(test)]
mod tests {
    use super::{content, without_pictures, without_streams};
    use lopdf::{Document, Object, ObjectId, Stream, dictionary};

    const PICTURE: &[u8] = b"points of a picture\r";
    const TEXT: &[u8] = b"BT ET";

    /// A file with a picture, a text and one whose content is what stands for a content that was left.
    fn file() -> (Vec<u8>, [ObjectId; 3]) {
        let mut document = Document::with_version("1.7");
        let pages =
            document.add_object(dictionary! { "Type" => "Pages", "Kids" => Object::Array(Vec::new()) });
        let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
        document.trailer.set("Root", catalog);
        let image = dictionary! { "Type" => "XObject", "Subtype" => "Image" };
        let ids = [
            document.add_object(Stream::new(image.clone(), PICTURE.to_vec())),
            document.add_object(Stream::new(dictionary! {}, TEXT.to_vec())),
            document.add_object(Stream::new(image, b"-".to_vec())),
        ];
        let mut bytes = Vec::new();
        document.save_modern(&mut bytes).unwrap();
        (bytes, ids)
    }

    fn stream(document: &Document, id: ObjectId) -> &Stream {
        document.get_object(id).and_then(Object::as_stream).unwrap()
    }

    #[test]
    fn contents_that_were_left_are_those_of_a_file_read_whole() {
        let (bytes, ids) = file();
        for read in [without_pictures(&bytes).unwrap(), without_streams(&bytes).unwrap()] {
            for (id, expected) in ids.into_iter().zip([PICTURE, TEXT, b"-"]) {
                assert_eq!(content(&read.reference_table, id, stream(&read, id), &bytes), Some(expected));
            }
            assert!(read.catalog().unwrap().has_type(b"Catalog"), "objects within streams are read");
        }
    }

    #[test]
    fn only_what_was_asked_for_is_left() {
        let (bytes, [picture, text, _]) = file();
        let held = |read: Document| [picture, text].map(|id| stream(&read, id).content.len());
        assert_eq!(held(without_pictures(&bytes).unwrap()), [1, TEXT.len()]);
        assert_eq!(held(without_streams(&bytes).unwrap()), [1, 1]);
    }

    #[test]
    fn words_of_a_dictionary_are_no_content() {
        let mut document = Document::with_version("1.7");
        let trap = Object::string_literal("stream\nno content\nendstream");
        let dictionary = dictionary! { "Subtype" => "Image", "Alt" => trap };
        let picture = document.add_object(Stream::new(dictionary, b"a content!".to_vec()));
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        let read = without_pictures(&bytes).unwrap();
        let found = content(&read.reference_table, picture, stream(&read, picture), &bytes);
        assert_eq!(found, Some(b"a content!".as_slice()));
    }

    #[test]
    fn a_content_that_is_not_there_is_none() {
        let (bytes, [picture, ..]) = file();
        let read = without_pictures(&bytes).unwrap();
        assert_eq!(content(&read.reference_table, picture, stream(&read, picture), &bytes[..20]), None);
    }
}
