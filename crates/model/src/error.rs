//! Every refusal of the product, with the data that its sentence needs.
//!
//! An error travels as `{ code, params }` and is worded from the catalogue (`error-<code>`), never from
//! text made here. A variant exists only while somebody acts on it or words it differently.

use serde::{Deserialize, Serialize};
use thiserror::Error as ThisError;
use ts_rs::TS;

/// The outcome of anything that can be refused.
pub type Result<T> = std::result::Result<T, Error>;

/// Why something was refused.
///
/// `detail` fields hold technical text for the curious (an operating system's message); they never hold
/// the content of papers.
#[derive(Clone, Debug, PartialEq, Eq, ThisError, Serialize, Deserialize, TS)]
#[serde(tag = "code", content = "params", rename_all = "snake_case")]
#[error("{self:?}")]
pub enum Error {
    /// A call names something that is not in the store (any more).
    NotFound { kind: String, id: String },
    /// The row has moved on since the caller saw it; the caller's text is still with the caller.
    Conflict { kind: String, id: String, seen: i64, now: i64 },
    /// A field's value cannot stand; `field` is its name in the call.
    Invalid { field: String, value: String },
    /// A field that must be filled is empty.
    Missing { field: String },
    /// The call table has no such call.
    UnknownCall { name: String },
    /// The request is not of the call's form.
    BadRequest { call: String, detail: String },
    /// The user asked to stop.
    Cancelled {},
    /// Something that this moment in the record's life does not allow, such as changing what was sent.
    NotNow { kind: String, state: String },

    /// Somebody else writes this meeting's agenda or this paper.
    Lent { name: String },
    /// An exchange file hands over the writing; it is taken over by another way than papers to react to.
    IsHandover { name: String },
    /// The rows in a hand-over are of another edition of the program than this one.
    OtherEdition { name: String },
    /// Whoever writes now has not told yet to which key its files are closed.
    NotConfirmed { name: String },

    /// The number was issued to another item of the meeting, whose title is `title`.
    LabelTaken { label: String, title: String },

    /// There is nothing (more) to undo or redo here.
    NothingToUndo {},
    /// What would be undone was changed again since.
    MovedOn { call: String },
    /// What would be undone went out since; `state` says how.
    Settled { call: String, state: String },

    /// No store in that folder.
    NoStore { folder: String },
    /// There is a store in that folder already.
    StoreExists { folder: String },
    /// The store is open under another key or not open at all.
    StoreClosed {},
    /// The password does not fit.
    WrongPassword {},
    /// A recovery code with a typing fault in it.
    MistypedCode {},
    /// The key is not in the keyring, so a password is needed.
    PasswordNeeded {},
    /// The keyring is there but locked or refusing.
    KeyringLocked { detail: String },
    /// A new password is too short.
    PasswordTooShort { minimum: u32 },
    /// The store was written by a newer program.
    NewerStore { found: i64, known: i64 },
    /// The folder cannot be written.
    ReadOnly { folder: String },
    /// No room on the disk; nothing was changed.
    DiskFull {},
    /// Another program holds the store for a moment that takes it alone.
    StoreBusy {},
    /// The store or a file in it is not as it was written.
    Damaged { detail: String },
    /// The operating system refused.
    Io { detail: String },

    /// There is no file or folder of that name.
    NoFile { name: String },
    /// The file has no content.
    EmptyFile { name: String },
    /// The file is a program and not a document.
    Executable { name: String },
    /// The file is not what its name says, or ends halfway.
    BrokenFile { name: String },
    /// The file is no document.
    NotADocument { name: String },
    /// The file is no backup of a store.
    NotABackup { name: String },
    /// Something of that name is there already; nothing was written over it.
    FolderExists { folder: String },
    /// The folder is no export of a store, or no folder that Tafelstuk wrote.
    NotAnExport { name: String },
    /// A file of an export is not as it was written; nothing was taken in.
    DamagedExport { name: String },
    /// The file is larger than is taken in.
    TooLarge { name: String, limit_mb: u64 },
    /// The file asks a password before it shows anything.
    Protected { name: String },
    /// The file is a document, but not a whole or sound one.
    DamagedFile { name: String },
    /// The file is no picture of a kind that pages can show.
    NotAPicture { name: String },
    /// The picture has more points than a page can be set from.
    PictureTooLarge { name: String, megapixels: u64, limit: u64 },
    /// The file is no Word file.
    NotWord { name: String },
    /// The Word file is another paper's.
    OtherPaper { name: String },
    /// A document of a form whose text is not read; it can be attached as it came.
    CannotRead { name: String, format: String },
    /// The file has more pages than are read.
    TooManyPages { name: String, limit: u32 },
    /// The file would fill the memory when opened, or keep the reader busy without end.
    OverwhelmingFile { name: String },

    /// The file is no exchange file of ours.
    NotABundle { name: String },
    /// The exchange file was cut short or changed on its way.
    DamagedBundle { name: String },
    /// The exchange file is signed by another than it says, or than those before it.
    OtherSigner { name: String },
    /// The exchange file is signed with another key than those known of whoever it names. `known` holds their
    /// fingerprints.
    UnknownSigner { name: String, fingerprint: String, known: String },
    /// The folder that exchange files go by cannot be reached.
    FolderGone { name: String },
    /// The exchange file goes without contents that its reader had, and that are not here.
    LacksFiles { name: String, n: u32 },
    /// The exchange file was written by a newer program.
    NewerBundle { name: String },
    /// The exchange file was closed with a password.
    ExchangePasswordNeeded {},
    /// The password does not open the exchange file.
    WrongExchangePassword {},
    /// The file is no form of ours: it does not say what it answers.
    NotAForm { name: String },
    /// The PDF has no fields of a form of ours: it is another file, or was printed or scanned.
    FlatForm { name: String },
    /// The exchange file was closed for somebody else.
    NotForYou { name: String },

    /// A pack of a meeting without items.
    NoItems { meeting: String },
    /// The board's meetings are not public, so there is no public pack.
    NotPublic { board: String },
    /// The pack could not be set; `place` says where.
    CannotSet { place: String, detail: String },
    /// The finished pack says what its readers may not see; it was not kept. Where a file that came along says
    /// it, `file` is that file's content address, `title` its name and `secret` names the words: the secretary
    /// can then say that it may.
    Leaks { words: String, place: String, file: String, title: String, secret: String },
}

impl Error {
    /// The error's code as it travels: `not_found`, `conflict`, ...
    pub fn code(&self) -> String {
        let value = serde_json::to_value(self).expect("an error is plain data");
        value["code"].as_str().expect("every error has a code").to_owned()
    }

    /// The data for the error's sentence, by name.
    pub fn params(&self) -> serde_json::Map<String, serde_json::Value> {
        let value = serde_json::to_value(self).expect("an error is plain data");
        value["params"].as_object().cloned().unwrap_or_default()
    }
}

impl From<std::io::Error> for Error {
    /// What a reader or writer of ours refused comes out as it was.
    fn from(error: std::io::Error) -> Self {
        let kind = error.kind();
        error.downcast::<Self>().unwrap_or_else(|error| match kind {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull {},
            std::io::ErrorKind::FileTooLarge => Self::DiskFull {},
            _ => Self::Io { detail: error.to_string() },
        })
    }
}
