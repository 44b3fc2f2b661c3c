//! The finished file opened again and searched, as someone would who wants to know what is not for him:
//! text on every page, bookmarks, metadata, tags, names, streams unpacked, objects that nothing leads to.
//!
//! It shares nothing with what wrote the file but how PDFs are read.

use crate::in_place;
use aho_corasick::{AhoCorasick, MatchKind};
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId, Stream, decode_text_string};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use tafelstuk_model::error::{Error, Result};

/// How deep drawings within drawings are followed.
const DEEPEST: usize = 12;
/// No stream is unpacked beyond this.
const MOST_UNPACKED: usize = 64 * 1024 * 1024;

/// Where words are that must not be in a file; secrets by their place in the list that was searched for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leaks {
    /// Page (from 1) and secret, in the order of the pages.
    pub on_pages: Vec<(usize, usize)>,
    /// How often each stands where no page shows it: in the bytes as they are, and in each object by itself.
    pub beside: BTreeMap<usize, usize>,
}

/// All places in `bytes` where any of `secrets` is said, however it is cut into lines or written. Of words that
/// hold others the longest count.
///
/// # Errors
/// [`Error::Damaged`] where the file cannot be read: what cannot be searched cannot be called clean.
pub fn leaks(bytes: &[u8], secrets: &[String]) -> Result<Leaks> {
    let damaged = || Error::Damaged { detail: "PDF".into() };
    let plain: Vec<String> = secrets.iter().map(|words| squeezed(words)).collect();
    if plain.is_empty() {
        return Ok(Leaks::default());
    }
    let wide = plain.iter().map(|words| words.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>());
    let found_in_text = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&plain);
    let found_in_text = found_in_text.map_err(|_| damaged())?;
    let raw: Vec<Vec<u8>> = secrets.iter().map(|words| words.as_bytes().to_vec()).chain(wide).collect();
    let found_in_bytes = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .ascii_case_insensitive(true)
        .build(&raw)
        .map_err(|_| damaged())?;
    let mut search = Search {
        n_secrets: secrets.len(),
        text: found_in_text,
        bytes: found_in_bytes,
        beside: BTreeMap::new(),
    };
    let document = in_place::without_pictures(bytes).map_err(|_| damaged())?;
    let mut reader = PageReader { document: &document, encodings: HashMap::new() };
    let mut on_pages = Vec::new();
    for (at, page) in document.page_iter().enumerate() {
        let found = search.in_text(&reader.text(page));
        on_pages.extend(found.into_iter().map(|secret| (at + 1, secret)));
    }
    search.bytes(bytes);
    for (id, object) in &document.objects {
        if let Object::Stream(stream) = object {
            search.stream(
                stream,
                in_place::content(&document.reference_table, *id, stream, bytes).ok_or_else(damaged)?,
            );
        }
        search.strings(object);
    }
    search.strings(&Object::Dictionary(document.trailer.clone()));
    Ok(Leaks { on_pages, beside: search.beside })
}

/// Text as it is compared: small letters without blanks and hyphens, so that line ends hide nothing.
pub fn squeezed(text: &str) -> String {
    let is_kept =
        |c: &char| !c.is_whitespace() && !matches!(c, '-' | '\u{ad}' | '\u{200b}' | '\u{2010}' | '\u{2011}');
    text.chars().filter(is_kept).flat_map(char::to_lowercase).collect()
}

struct Search {
    n_secrets: usize,
    text: AhoCorasick,
    bytes: AhoCorasick,
    beside: BTreeMap<usize, usize>,
}

impl Search {
    /// The secrets that a text holds, each once.
    fn in_text(&self, text: &str) -> BTreeSet<usize> {
        self.text.find_iter(&squeezed(text)).map(|found| found.pattern().as_usize()).collect()
    }

    fn in_bytes(&self, bytes: &[u8]) -> BTreeSet<usize> {
        self.bytes.find_iter(bytes).map(|found| found.pattern().as_usize() % self.n_secrets).collect()
    }

    fn count(&mut self, found: BTreeSet<usize>) {
        found.into_iter().for_each(|secret| *self.beside.entry(secret).or_default() += 1);
    }

    fn bytes(&mut self, bytes: &[u8]) {
        let found = self.in_bytes(bytes);
        self.count(found);
    }

    /// What a stream holds, unpacked where that can be.
    fn stream(&mut self, stream: &Stream, content: &[u8]) {
        if stream.filters().is_ok_and(|filters| !filters.is_empty()) {
            let packed = Stream { content: content.to_vec(), ..stream.clone() };
            if let Ok(unpacked) = packed.get_plain_content_with_limit(MOST_UNPACKED) {
                return self.bytes(&unpacked);
            }
        }
        self.bytes(content);
    }

    fn strings(&mut self, object: &Object) {
        match object {
            Object::String(bytes, _) => {
                let text = decode_text_string(object).unwrap_or_default();
                let found = self.in_text(&text).into_iter().chain(self.in_bytes(bytes)).collect();
                self.count(found);
            }
            Object::Name(name) => self.bytes(name),
            Object::Array(all) => all.iter().for_each(|object| self.strings(object)),
            Object::Dictionary(all) => all.iter().for_each(|(key, object)| {
                self.bytes(key);
                self.strings(object);
            }),
            Object::Stream(stream) => stream.dict.iter().for_each(|(_, object)| self.strings(object)),
            _ => {}
        }
    }
}

/// Reads what pages say. How a typeface spells is looked up once.
struct PageReader<'d> {
    document: &'d Document,
    encodings: HashMap<ObjectId, Option<Encoding<'d>>>,
}

impl<'d> PageReader<'d> {
    fn text(&mut self, page: ObjectId) -> String {
        let mut text = String::new();
        let content = self.document.get_page_content_with_limit(page, MOST_UNPACKED).unwrap_or_default();
        if let Ok(page) = self.document.get_dictionary(page)
            && let Some(resources) = self.entry(page, b"Resources")
        {
            self.read(&content, resources, &mut text, DEEPEST);
        }
        text
    }

    fn entry(&self, of: &'d Dictionary, key: &[u8]) -> Option<&'d Dictionary> {
        let (_, object) = self.document.dereference(of.get(key).ok()?).ok()?;
        object.as_dict().ok()
    }

    fn read(&mut self, content: &[u8], resources: &'d Dictionary, text: &mut String, depth: usize) {
        let fonts = self.entry(resources, b"Font");
        let forms = self.entry(resources, b"XObject");
        let mut font = None;
        for operation in Content::decode_iter(content).map_while(std::result::Result::ok) {
            match (operation.operator.as_str(), operation.operands.as_slice()) {
                ("Tf", [Object::Name(name), ..]) => {
                    font = fonts.and_then(|fonts| fonts.get(name).ok()?.as_reference().ok());
                }
                ("Tj" | "TJ" | "'" | "\"", operands) => {
                    let Some(font) = font else { continue };
                    for operand in operands {
                        self.show(font, operand, text);
                    }
                }
                ("Do", [Object::Name(name)]) if depth > 0 => {
                    let form = forms.and_then(|forms| forms.get(name).ok());
                    let form = form.and_then(|form| self.document.dereference(form).ok()?.1.as_stream().ok());
                    let Some(form) = form else { continue };
                    if form.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|sort| sort == b"Form") {
                        let inner = form.get_plain_content_with_limit(MOST_UNPACKED).unwrap_or_default();
                        let own = self.entry(&form.dict, b"Resources").unwrap_or(resources);
                        self.read(&inner, own, text, depth - 1);
                    }
                }
                _ => {}
            }
        }
    }

    fn show(&mut self, font: ObjectId, operand: &Object, text: &mut String) {
        match operand {
            Object::String(bytes, _) => {
                let document = self.document;
                let encoding = self.encodings.entry(font).or_insert_with(|| {
                    let font = document.get_dictionary(font).ok()?;
                    font.get_font_encoding_with_limit(document, MOST_UNPACKED).ok()
                });
                if let Some(encoding) = encoding {
                    text.push_str(&Document::decode_text(encoding, bytes).unwrap_or_default());
                }
            }
            Object::Array(parts) => parts.iter().for_each(|part| self.show(font, part, text)),
            _ => {}
        }
    }
}
