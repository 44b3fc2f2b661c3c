//! Opening a stranger's PDF: unlocked where it can be, its pages found, each once.

use super::{MOST_PAGES, MOST_UNPACKED, Refusal, What, Work};
use lopdf::{Document, Error, LoadOptions, Object, ObjectId, dictionary};
use std::collections::BTreeSet;

/// Opens a file.
pub(super) fn open(bytes: &[u8], password: Option<&str>) -> Result<Work, Refusal> {
    let options = LoadOptions {
        password: password.map(str::to_owned),
        max_decompressed_size: Some(MOST_UNPACKED),
        ..LoadOptions::default()
    };
    let locked = if password.is_some() { Refusal::WrongPassword } else { Refusal::NeedsPassword };
    let document = Document::load_mem_with_options(bytes, options).map_err(|fault| match fault {
        Error::InvalidPassword | Error::Decryption(_) => locked,
        _ => Refusal::Damaged,
    })?;
    if document.is_encrypted() && document.page_iter().next().is_none() {
        return Err(locked);
    }
    let is_repaired = document.xref_recovery.is_some() || !has_end(bytes);
    let is_unlocked = document.was_encrypted() || document.trailer.has(b"Encrypt");
    let mut work = Work::of(document);
    work.document.trailer.remove(b"Encrypt");
    work.document.encryption_state = None;
    let here = work.document.objects.keys().copied().collect();
    pages(&mut work)?;
    work.document.objects.values_mut().for_each(|object| forget_strays(object, &here));
    if is_repaired {
        work.say(What::Repaired);
    }
    if is_unlocked {
        work.say(What::Unlocked);
    }
    Ok(work)
}

/// What leads nowhere means nothing (ISO 32000-1, 7.3.10). Left as it is, its number would become that of an object
/// that is made later or comes with another file, and that would be shown.
fn forget_strays(object: &mut Object, here: &BTreeSet<ObjectId>) {
    match object {
        Object::Reference(id) if !here.contains(id) => *object = Object::Null,
        Object::Array(objects) => objects.iter_mut().for_each(|object| forget_strays(object, here)),
        Object::Dictionary(entries) => {
            entries.iter_mut().for_each(|(_, object)| forget_strays(object, here));
        }
        Object::Stream(stream) => {
            stream.dict.iter_mut().for_each(|(_, object)| forget_strays(object, here));
        }
        _ => {}
    }
}

/// Whether the file says where it ends, somewhere in its last kilobytes.
fn has_end(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(4_096)..];
    memchr::memmem::find(tail, b"%%EOF").is_some()
}

/// Finds the pages. A page that stands in the tree twice becomes two; one that cannot be read stays as an
/// empty page, so that the numbers of the others hold.
fn pages(work: &mut Work) -> Result<(), Refusal> {
    let found: Vec<ObjectId> = work.document.page_iter().take(MOST_PAGES + 1).collect();
    if found.is_empty() {
        return Err(Refusal::Damaged);
    }
    if found.len() > MOST_PAGES {
        return Err(Refusal::TooManyPages);
    }
    let mut seen = BTreeSet::new();
    let mut readable = 0;
    for (at, id) in found.into_iter().enumerate() {
        let page = work.document.get_dictionary(id).ok().cloned();
        readable += usize::from(page.is_some());
        let id = match page {
            Some(_) if seen.insert(id) => id,
            Some(page) => work.document.add_object(page),
            None => {
                work.say_of(What::PageLost, at);
                work.document.add_object(Object::Dictionary(dictionary! { "Type" => "Page" }))
            }
        };
        work.pages.push(id);
    }
    if readable == 0 { Err(Refusal::Damaged) } else { Ok(()) }
}
