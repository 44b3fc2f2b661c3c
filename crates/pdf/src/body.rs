//! Stage one: Typst sets the body, as PDF/A-2a and PDF/UA-1 in one file, and says where everything came.

use crate::lower::{Lowered, PRODUCT};
use crate::pages::{AGENDA, Anchors, CHANGES, FRONT};
use crate::words::Words;
use crate::world::PackWorld;
use tafelstuk_model::error::{Error, Result};
use typst::diag::SourceDiagnostic;
use typst::ecow::EcoVec;
use typst::foundations::{Label, Smart};
use typst::introspection::Introspector;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// How many builds a piece of layout is remembered for. What the last one used is enough: a set for other readers
/// uses most of the same, and each more would keep all of its pages in memory.
const REMEMBERED_BUILDS: usize = 1;

/// The set body.
pub(crate) struct Body {
    pub(crate) bytes: Vec<u8>,
    pub(crate) places: Places,
}

/// On which page (from 0) things begin.
pub(crate) struct Places {
    pub(crate) total: usize,
    /// None where there is no change sheet.
    pub(crate) changes: Option<usize>,
    pub(crate) agenda: usize,
    /// The other pages of the front, as far as there are any.
    pub(crate) front: [Option<usize>; FRONT.len()],
    /// Where each part that we set begins, in order.
    pub(crate) set: Vec<usize>,
}

/// Sets the body. `ident` names the pack for the file's identifiers.
///
/// # Errors
/// [`Error::CannotSet`] with Typst's own reason; what users can cause is settled before it comes here.
pub(crate) fn set(lowered: &Lowered, ident: String, words: Words) -> Result<Body> {
    let json = serde_json::to_vec(&lowered.sheet).expect("the sheet is plain data");
    let world = PackWorld::new(json, lowered.images.clone());
    let (document, bytes) = set_world(&world, ident, words)?;
    let places = Places::find(&document, &lowered.anchors);
    comemo::evict(REMEMBERED_BUILDS);
    Ok(Body { bytes, places })
}

/// Sets what a world holds, as PDF/A-2a and PDF/UA-1.
pub(crate) fn set_world(world: &PackWorld, ident: String, words: Words) -> Result<(PagedDocument, Vec<u8>)> {
    let refused = |faults: EcoVec<SourceDiagnostic>| refusal(&faults, words);
    let document = typst::compile::<PagedDocument>(world).output.map_err(refused)?;
    let bytes = typst_pdf::pdf(&document, &options(ident)).map_err(refused)?;
    Ok((document, bytes))
}

fn options(ident: String) -> PdfOptions {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
    PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some(PRODUCT.to_owned())),
        standards: standards.expect("both standards stand on PDF 1.7"),
        ..PdfOptions::default()
    }
}

fn refusal(faults: &[SourceDiagnostic], words: Words) -> Error {
    let reason = faults.first().map_or("", |fault| fault.message.as_str());
    Error::CannotSet {
        place: words.say("place-pack"),
        detail: words.fill("fault-setting", &[("reason", reason)]),
    }
}

impl Places {
    fn find(document: &PagedDocument, anchors: &Anchors) -> Self {
        let introspector = document.introspector();
        let page = |anchor: &str| {
            let element = introspector.query_label(Label::new(PicoStr::intern(anchor))?).ok()?;
            introspector.page(element.location()?).map(|page| page.get() - 1)
        };
        let set = anchors.set().filter_map(page).collect();
        let agenda = page(AGENDA).unwrap_or(0);
        let front = FRONT.map(|(anchor, _)| page(anchor));
        Self { total: document.pages().len(), changes: page(CHANGES), agenda, front, set }
    }
}
