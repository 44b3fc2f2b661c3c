//! Why a PDF is not read.

use tafelstuk_model::Error;

/// Why a PDF, or a page of it, is not read. It knows no file name; [`Fault::of`] adds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It opens only with a password.
    Locked,
    /// It is no PDF, or too damaged to find its pages.
    Broken,
    /// It has more pages than are read.
    TooManyPages,
    /// It was made to fill the memory or to keep the reader busy without end.
    Overwhelming,
    /// The page asked for is not in it.
    NoSuchPage(u32),
    /// The caller asked to stop.
    Cancelled,
}

impl Fault {
    /// The refusal of the file of that name.
    pub fn of(self, name: &str) -> Error {
        let name = name.to_owned();
        match self {
            Self::Locked => Error::Protected { name },
            Self::Broken => Error::DamagedFile { name },
            Self::TooManyPages => Error::TooManyPages { name, limit: crate::MAX_PAGES },
            Self::Overwhelming => Error::OverwhelmingFile { name },
            Self::NoSuchPage(page) => Error::NotFound { kind: "page".into(), id: page.to_string() },
            Self::Cancelled => Error::Cancelled {},
        }
    }
}
