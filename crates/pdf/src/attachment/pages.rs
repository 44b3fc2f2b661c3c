//! Every page on its own feet: inherited attributes become its own, its content leaves nothing open, and
//! what is missing from it is noticed.

use super::content::{Balance, NamedMarks};
use super::{MOST_UNPACKED, What, Work, dictionary_of, entry, list};
use crate::shape::{rectangle, within};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

/// The name under which a page draws what it encloses, and how far that reaches.
const ENCLOSED: &str = "TafelstukPage";
const EVERYWHERE: i64 = 1_000_000;
/// How far up the page tree an attribute is looked for.
const HIGHEST: usize = 100;
/// Attributes that a page may have from the tree above it.
const INHERITED: [&[u8]; 4] = [b"MediaBox", b"CropBox", b"Rotate", b"Resources"];
/// What else a page keeps; scripts, files, thumbnails and the makers' private data are not among it.
const KEPT: [&[u8]; 6] = [b"Contents", b"Annots", b"Group", b"StructParents", b"UserUnit", b"Tabs"];

/// Settles all pages.
pub(super) fn settle(work: &mut Work) {
    for at in 0..work.pages.len() {
        let page = own(&work.document, work.pages[at]);
        work.document.set_object(work.pages[at], page);
        close(work, at);
    }
}

/// The page with what it inherits and without what it does not need.
fn own(document: &Document, id: ObjectId) -> Dictionary {
    let old = document.get_dictionary(id).cloned().unwrap_or_default();
    let mut page = dictionary! { "Type" => "Page" };
    for key in INHERITED {
        if let Some(value) = inherited(document, &old, key) {
            page.set(key, value);
        }
    }
    for key in KEPT {
        if let Ok(value) = old.get(key) {
            page.set(key, value.clone());
        }
    }
    settle_boxes(document, &mut page);
    if !page.get(b"Resources").is_ok_and(|object| dictionary_of(document, object).is_some()) {
        page.set("Resources", Dictionary::new());
    }
    page
}

fn inherited(document: &Document, page: &Dictionary, key: &[u8]) -> Option<Object> {
    let mut node = page;
    for _ in 0..HIGHEST {
        match node.get(key) {
            Ok(Object::Null) | Err(_) => {}
            Ok(value) => return Some(value.clone()),
        }
        node = node.get_deref(b"Parent", document).ok()?.as_dict().ok()?;
    }
    None
}

fn settle_boxes(document: &Document, page: &mut Dictionary) {
    let plain = |key: &[u8]| {
        let numbers = page.get_deref(key, document).and_then(Object::as_array).ok()?;
        let numbers = numbers.iter().map(|number| Some(document.dereference(number).ok()?.1.clone()));
        rectangle(&Object::Array(numbers.collect::<Option<_>>()?))
    };
    let media = plain(b"MediaBox").unwrap_or([0.0, 0.0, 595.28, 841.89]);
    let crop = plain(b"CropBox").and_then(|crop| within(crop, media)).filter(|crop| *crop != media);
    let number = |key: &[u8]| page.get_deref(key, document).and_then(Object::as_float).ok();
    let turns = number(b"Rotate").map_or(0, |degrees| ((degrees / 90.0).round() as i64).rem_euclid(4));
    let unit = number(b"UserUnit").filter(|unit| (0.1..=1_000.0).contains(unit) && *unit != 1.0);
    let array = |numbers: [f32; 4]| Object::Array(numbers.map(Object::Real).to_vec());
    page.set("MediaBox", array(media));
    set_or_remove(page, "CropBox", crop.map(array));
    set_or_remove(page, "Rotate", (turns != 0).then(|| Object::Integer(turns * 90)));
    set_or_remove(page, "UserUnit", unit.map(Object::Real));
}

fn set_or_remove(page: &mut Dictionary, key: &str, value: Option<Object>) {
    match value {
        Some(value) => page.set(key, value),
        None => drop(page.remove(key.as_bytes())),
    }
}

/// Puts the page's content between streams that save and restore what it leaves open.
fn close(work: &mut Work, at: usize) {
    let page = work.pages[at];
    let (streams, is_lost) = streams(&work.document, page);
    let content = work.document.get_page_content_with_limit(page, MOST_UNPACKED);
    let is_read = content.is_ok();
    let mut balance = Balance::of(&content.unwrap_or_default(), &named_marks(&work.document, page));
    let was_damaged = work.remarks.iter().any(|remark| remark.what == What::Repaired);
    if is_lost || !is_read || !balance.is_whole || (was_damaged && !balance.draws) {
        work.say_of(What::PageLost, at);
    }
    // Content that grows beyond all measure shows nothing rather than everything.
    let streams = if is_read { streams } else { Vec::new() };
    if let Ok(page) = work.document.get_dictionary_mut(page) {
        page.set("Contents", streams.into_iter().map(Object::from).collect::<Vec<_>>());
    }
    let is_sound = balance.is_whole && balance.is_balanced;
    if !is_sound {
        enclose(&mut work.document, page);
        balance = Balance { draws: balance.draws, is_whole: true, ..Balance::default() };
        balance.marks.has_unmarked = is_read;
    }
    let before = work.document.add_object(plain(balance.before()));
    let after = work.document.add_object(plain(balance.after()));
    surround(&mut work.document, page, before, after);
    work.marks.push(balance.marks);
}

/// Puts a stream before and one behind a page's content.
pub(super) fn surround(document: &mut Document, page: ObjectId, before: ObjectId, after: ObjectId) {
    let Ok(dictionary) = document.get_dictionary(page) else { return };
    let contents = list(document, dictionary, b"Contents");
    let contents: Vec<Object> = [before.into()].into_iter().chain(contents).chain([after.into()]).collect();
    if let Ok(page) = document.get_dictionary_mut(page) {
        page.set("Contents", contents);
    }
}

/// Makes all that a page draws one form, byte for byte: what it breaks off or leaves open stays within it,
/// and marks within a form that has no key in the parent tree are no business of the page's
/// (ISO 32000-1, 14.7.4.3).
pub(super) fn enclose(document: &mut Document, page: ObjectId) {
    let Ok(old) = document.get_dictionary(page).cloned() else { return };
    let content = document.get_page_content_with_limit(page, MOST_UNPACKED).unwrap_or_default();
    let everywhere = vec![(-EVERYWHERE).into(), (-EVERYWHERE).into(), EVERYWHERE.into(), EVERYWHERE.into()];
    let form = dictionary! {
        "Type" => "XObject", "Subtype" => "Form", "BBox" => everywhere,
        "Resources" => entry(document, &old, b"Resources"),
    };
    let mut form = Stream::new(form, content);
    // What cannot be packed stays as it is.
    let _ = form.compress();
    let form = document.add_object(form);
    let drawn = document.add_object(plain(format!("/{ENCLOSED} Do").into_bytes()));
    if let Ok(page) = document.get_dictionary_mut(page) {
        page.set("Contents", vec![drawn.into()]);
        page.set("Resources", dictionary! { "XObject" => dictionary! { ENCLOSED => form } });
    }
}

/// The marked-content ids that the page's resources hold under a name.
fn named_marks(document: &Document, page: ObjectId) -> NamedMarks {
    let Ok(page) = document.get_dictionary(page) else { return NamedMarks::new() };
    let properties = entry(document, &entry(document, page, b"Resources"), b"Properties");
    let id = |object: &Object| dictionary_of(document, object)?.get(b"MCID").ok()?.as_i64().ok();
    properties.iter().filter_map(|(name, object)| Some((name.clone(), id(object)?))).collect()
}

/// The page's content streams that are there and can be unpacked, and whether others are not.
fn streams(document: &Document, page: ObjectId) -> (Vec<ObjectId>, bool) {
    let named = document.get_page_contents(page);
    let has_entry = document.get_dictionary(page).is_ok_and(|page| page.has(b"Contents"));
    let mut is_lost = named.is_empty() && has_entry && !is_empty_list(document, page);
    let mut sound = Vec::new();
    for id in named {
        let stream = document.get_object(id).and_then(Object::as_stream);
        match stream.map(|stream| stream.get_plain_content_with_limit(MOST_UNPACKED)) {
            Ok(Ok(_)) => sound.push(id),
            _ => is_lost = true,
        }
    }
    (sound, is_lost)
}

fn is_empty_list(document: &Document, page: ObjectId) -> bool {
    let contents = document.get_dictionary(page).and_then(|page| page.get_deref(b"Contents", document));
    contents.and_then(Object::as_array).is_ok_and(|list| list.is_empty())
}

/// A stream of ours.
pub(super) fn plain(content: Vec<u8>) -> Stream {
    Stream::new(Dictionary::new(), [b"\n", content.as_slice(), b"\n"].concat())
}
