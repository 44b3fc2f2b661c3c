//! What a file claims of itself, and a quick look whether that can be so. No conformance checker: it finds
//! what makes a claim untrue most often, and a file without a claim never passes.

use super::{dictionary_of, entry, list};
use lopdf::{Document, Object};
use serde::{Deserialize, Serialize};

/// What a file claims, and what stands in the way of the pack claiming the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// "PDF/A-2a", "PDF/UA-1"
    pub claims: Vec<String>,
    pub problems: Vec<Problem>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// It does not say that it is made to be read by everyone (PDF/UA-1).
    NoAccessibleClaim,
    /// It does not say that it is made to be kept (PDF/A, level a).
    NoArchiveClaim,
    NotTagged,
    NoLanguage,
    /// A typeface is not in the file.
    FontNotEmbedded,
    /// Colours for a printing press.
    PrintColours,
    /// It was locked, runs scripts, or holds files.
    NotPlain,
    /// A picture: nobody told what it shows.
    PictureOnly,
}

impl Verdict {
    /// Whether the pack can claim what it claims with this file in it.
    pub fn conforms(&self) -> bool {
        self.problems.is_empty()
    }

    pub(super) fn add(&mut self, problem: Problem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
            self.problems.sort();
        }
    }
}

/// Looks at a file as it came.
pub(super) fn of(document: &Document) -> Verdict {
    let mut verdict = Verdict::default();
    let Ok(catalog) = document.catalog() else { return verdict };
    let about = catalog.get_deref(b"Metadata", document).and_then(Object::as_stream);
    let about = about.and_then(|stream| stream.get_plain_content_with_limit(super::MOST_UNPACKED));
    let about = String::from_utf8_lossy(&about.unwrap_or_default()).into_owned();
    let archive = value(&about, "pdfaid:part").zip(value(&about, "pdfaid:conformance"));
    let accessible = value(&about, "pdfuaid:part");
    if let Some((part, level)) = &archive {
        verdict.claims.push(format!("PDF/A-{part}{}", level.to_ascii_lowercase()));
    }
    if let Some(part) = &accessible {
        verdict.claims.push(format!("PDF/UA-{part}"));
    }
    let is_kept =
        archive.is_some_and(|(part, level)| (part == "1" || part == "2") && level.eq_ignore_ascii_case("a"));
    let is_tagged = entry(document, catalog, b"MarkInfo")
        .get(b"Marked")
        .is_ok_and(|marked| *marked == Object::Boolean(true))
        && catalog.has(b"StructTreeRoot");
    let found = [
        (!is_kept, Problem::NoArchiveClaim),
        (accessible.as_deref() != Some("1"), Problem::NoAccessibleClaim),
        (!is_tagged, Problem::NotTagged),
        (!catalog.has(b"Lang"), Problem::NoLanguage),
        (has_foreign_font(document), Problem::FontNotEmbedded),
        (has_print_colours(document), Problem::PrintColours),
        (document.was_encrypted() || is_active(document), Problem::NotPlain),
    ];
    found.into_iter().filter(|(is_so, _)| *is_so).for_each(|(_, problem)| verdict.add(problem));
    verdict
}

/// The value of a property in XMP, written as an attribute or as an element.
fn value(xmp: &str, name: &str) -> Option<String> {
    let after = xmp.split(name).nth(1)?;
    let after = after.trim_start_matches(['=', '"', '\'', '>', ' ']);
    let value: String = after.chars().take_while(char::is_ascii_alphanumeric).take(4).collect();
    (!value.is_empty()).then_some(value)
}

fn has_foreign_font(document: &Document) -> bool {
    document.objects.values().filter_map(|object| object.as_dict().ok()).any(|font| {
        if !font.has_type(b"Font") {
            return false;
        }
        let sort = font.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
        let is_outer = sort == b"Type0" || sort == b"Type3";
        let about = entry(document, font, b"FontDescriptor");
        !is_outer && ![&b"FontFile"[..], b"FontFile2", b"FontFile3"].iter().any(|file| about.has(file))
    })
}

fn has_print_colours(document: &Document) -> bool {
    let catalog_intents = document.catalog().map(|catalog| list(document, catalog, b"OutputIntents"));
    let for_print = catalog_intents.unwrap_or_default().iter().any(|intent| {
        let profile =
            dictionary_of(document, intent).map(|intent| entry(document, intent, b"DestOutputProfile"));
        profile.is_some_and(|profile| profile.get(b"N").and_then(Object::as_i64).is_ok_and(|inks| inks == 4))
    });
    for_print
        || document.objects.values().any(|object| match object {
            Object::Stream(stream) => stream
                .dict
                .get(b"ColorSpace")
                .and_then(Object::as_name)
                .is_ok_and(|name| name == b"DeviceCMYK"),
            _ => false,
        })
}

fn is_active(document: &Document) -> bool {
    document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .any(|dictionary| dictionary.has(b"JS") || dictionary.has(b"EF") || dictionary.has(b"AA"))
}
