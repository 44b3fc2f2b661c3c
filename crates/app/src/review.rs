//! Exchange files on their way out and in: a package for a reviewer, the answer to it. Nothing is sent from
//! here; a file and a drafted message are laid ready.

mod form;
mod keys;
mod noted;
mod opening;
mod packing;
mod reminder;
mod shared;
mod shown;

pub(crate) use form::{came, form};
pub(crate) use keys::{known_keys, own_key, own_keys};
pub(crate) use noted::record;
pub(crate) use opening::{bundle_id, file, keep_blobs, look, open, preview, receive, settle};
pub(crate) use packing::{Packed, day, file_name, filled, long_enough, mail_with, pack, reply, sealed};
pub(crate) use reminder::remind;
pub(crate) use shared::{
    Shared, list as folder, offered as folder_file, put as folder_put, set_aside as folder_aside, set_folder,
};
pub(crate) use shown::{came_page, came_pages, file_page, file_pages};

use uuid::Uuid;

/// The kinds of bundle.
const PACKAGE: &str = "package";
const ANSWER: &str = "answer";
pub(crate) const HANDOVER: &str = "handover";
pub(crate) const MEDIA_TYPE: &str = "application/vnd.tafelstuk";
/// How files begin in which a form comes back: Word files are zipped.
const ZIP: &[u8] = b"PK\x03\x04";
const PDF: &[u8] = b"%PDF-";
/// A PDF may begin a little later (ISO 32000-1, annex H.3).
const PDF_BEGINS_WITHIN: u64 = 1024;
/// The fewest characters of a password that travels by another way than the file.
const PASSWORD_MINIMUM: u32 = 8;

pub(crate) fn uuid(id: impl std::fmt::Display) -> Uuid {
    Uuid::parse_str(&id.to_string()).expect("every id of ours is a UUID")
}
