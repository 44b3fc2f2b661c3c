//! What Typst may see: the bundled templates and typefaces, one sheet of data and the pictures it names.
//! No files, no network, no clock.

use crate::fonts::{Typefaces, typefaces};
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

macro_rules! template {
    ($name:literal) => {
        ($name, include_str!(concat!("../../../assets/pack/", $name)))
    };
}

/// The template that a pack begins with.
const PACK: &str = "/pack.typ";
/// The template of the recovery sheet.
const RECOVERY_SHEET: &str = "/recovery-sheet.typ";
/// The template of a change sheet.
const CHANGE_SHEET: &str = "/change-sheet.typ";
/// The template of the chair's script.
const SCRIPT: &str = "/script.typ";
/// The template of a decision list.
const DECISION_LIST: &str = "/decision-list.typ";
/// The template of a plain printable page.
const REPORT: &str = "/report.typ";
/// The template of papers to react to.
const FORM: &str = "/form.typ";
const SHEET: &str = "/sheet.json";
const TEMPLATES: [(&str, &str); 17] = [
    template!("pack.typ"),
    template!("style.typ"),
    template!("cover.typ"),
    template!("agenda.typ"),
    template!("changes.typ"),
    template!("front.typ"),
    template!("separator.typ"),
    template!("paper.typ"),
    template!("rich-text.typ"),
    template!("recovery-sheet.typ"),
    template!("change-sheet.typ"),
    template!("script.typ"),
    template!("script-row.typ"),
    template!("chair.typ"),
    template!("decision-list.typ"),
    template!("report.typ"),
    template!("form.typ"),
];

/// The world of one pack.
pub(crate) struct PackWorld {
    main: &'static str,
    sheet: Bytes,
    images: Vec<Bytes>,
}

impl PackWorld {
    /// A world with `sheet` (JSON) as its data and `images` under `/images/0`, `/images/1`, ...
    pub(crate) fn new(sheet: Vec<u8>, images: Vec<Bytes>) -> Self {
        Self { main: PACK, sheet: Bytes::new(sheet), images }
    }

    /// The world of a recovery sheet with `sheet` (JSON) as its data.
    pub(crate) fn of_recovery_sheet(sheet: Vec<u8>) -> Self {
        Self { main: RECOVERY_SHEET, sheet: Bytes::new(sheet), images: Vec::new() }
    }

    /// The world of a change sheet with `sheet` (JSON) as its data.
    pub(crate) fn of_change_sheet(sheet: Vec<u8>) -> Self {
        Self { main: CHANGE_SHEET, sheet: Bytes::new(sheet), images: Vec::new() }
    }
}

impl PackWorld {
    /// The world of a decision list with `sheet` (JSON) as its data.
    pub(crate) fn of_decision_list(sheet: Vec<u8>) -> Self {
        Self { main: DECISION_LIST, sheet: Bytes::new(sheet), images: Vec::new() }
    }

    /// The world of a plain printable page with `sheet` (JSON) as its data.
    pub(crate) fn of_report(sheet: Vec<u8>) -> Self {
        Self { main: REPORT, sheet: Bytes::new(sheet), images: Vec::new() }
    }

    /// The world of a form with `sheet` (JSON) as its data and pictures as a pack has them.
    pub(crate) fn of_form(sheet: Vec<u8>, images: Vec<Bytes>) -> Self {
        Self { main: FORM, sheet: Bytes::new(sheet), images }
    }

    /// The world of a chair's script with `sheet` (JSON) as its data.
    pub(crate) fn of_script(sheet: Vec<u8>) -> Self {
        Self { main: SCRIPT, sheet: Bytes::new(sheet), images: Vec::new() }
    }
}

impl World for PackWorld {
    fn library(&self) -> &LazyHash<Library> {
        static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
            let features = [Feature::A11yExtras].into_iter().collect();
            LazyHash::new(Library::builder().with_features(features).build())
        });
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        let Typefaces { book, .. } = typefaces();
        book
    }

    fn main(&self) -> FileId {
        file_id(self.main)
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
            let source =
                |(name, text): &(&str, &str)| Source::new(file_id(&format!("/{name}")), (*text).to_owned());
            TEMPLATES.iter().map(source).collect()
        });
        SOURCES.iter().find(|source| source.id() == id).cloned().ok_or_else(|| absent(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.vpath().get_with_slash();
        if path == SHEET {
            return Ok(self.sheet.clone());
        }
        let image = path.strip_prefix("/images/").and_then(|name| name.parse::<usize>().ok());
        image.and_then(|image| self.images.get(image)).cloned().ok_or_else(|| absent(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        typefaces().fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn file_id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("the paths of the pack are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn absent(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_with_slash().into())
}
