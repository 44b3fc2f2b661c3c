//! Everything that a finished PDF says, to whoever reads it and to whoever searches its bytes: page text,
//! outline, metadata, alternative texts, names, and every stream unpacked. It shares no code with what
//! wrote the file.

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, decode_text_string};
use memchr::memmem;

/// A PDF that was opened and read whole.
pub struct Said {
    pages: Vec<String>,
    /// Every text string of every object.
    strings: String,
    /// The file's own bytes, and every stream unpacked.
    bytes: Vec<u8>,
}

impl Said {
    /// Reads a PDF.
    ///
    /// # Panics
    /// It cannot be read.
    pub fn of(bytes: &[u8]) -> Self {
        let document = Document::load_mem(bytes).expect("the file opens");
        let pages = document.page_iter().map(|page| page_text(&document, page)).collect();
        let mut strings = String::new();
        let mut unpacked = bytes.to_vec();
        for object in document.objects.values() {
            strings_in(object, &mut strings);
            if let Object::Stream(stream) = object {
                unpacked.push(b'\n');
                unpacked.extend(stream.decompressed_content().unwrap_or_else(|_| stream.content.clone()));
            }
        }
        Self { pages, strings, bytes: unpacked }
    }

    /// The text of all pages, a page after the other.
    pub fn text(&self) -> String {
        self.pages.join("\n")
    }

    /// The text of each page.
    pub fn pages(&self) -> &[String] {
        &self.pages
    }

    /// Whether `word` stands anywhere: drawn on a page, in a string, or in the bytes of a stream, in the
    /// ways in which a PDF writes text.
    pub fn holds(&self, word: &str) -> bool {
        let utf16: Vec<u8> = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02X}")).collect::<String>();
        let (plain, wide) = (hex(word.as_bytes()), hex(&utf16));
        let forms = [&utf16[..], plain.as_bytes(), wide.as_bytes()];
        let small = [plain.to_ascii_lowercase(), wide.to_ascii_lowercase()];
        let within = |text: &[u8], form: &[u8]| memmem::find(text, form).is_some();
        self.pages.iter().chain([&self.strings]).any(|text| within(text.as_bytes(), word.as_bytes()))
            || within(&self.bytes, word.as_bytes())
            || forms
                .into_iter()
                .chain(small.iter().map(String::as_bytes))
                .any(|form| within(&self.bytes, form))
    }
}

fn page_text(document: &Document, page: lopdf::ObjectId) -> String {
    let dictionary = document.get_dictionary(page).expect("a page is a dictionary");
    let resources = entry(document, dictionary, b"Resources");
    let mut text = String::new();
    read(document, &document.get_page_content(page), &resources, &mut text);
    text
}

/// What a content stream draws as text, with the streams that it draws in turn.
fn read(document: &Document, content: &[u8], resources: &Dictionary, text: &mut String) {
    let fonts = entry(document, resources, b"Font");
    let forms = entry(document, resources, b"XObject");
    let mut font = Dictionary::new();
    for operation in Content::decode(content).expect("the content can be read").operations {
        match operation.operator.as_str() {
            "Tf" => font = entry(document, &fonts, operation.operands[0].as_name().expect("a name")),
            "Tj" | "TJ" => text.push_str(&shown(document, &font, &operation)),
            "ET" | "Td" | "TD" | "Tm" | "T*" if !text.ends_with(['\n', ' ']) => text.push(' '),
            "Do" => form(document, &forms, operation.operands[0].as_name().expect("a name"), text),
            _ => {}
        }
    }
}

fn form(document: &Document, forms: &Dictionary, name: &[u8], text: &mut String) {
    let Ok((_, object)) = forms.get(name).and_then(|object| document.dereference(object)) else { return };
    let Ok(stream) = object.as_stream() else { return };
    if stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Form") {
        let inner = entry(document, &stream.dict, b"Resources");
        read(document, &stream.decompressed_content().expect("a form can be read"), &inner, text);
    }
}

fn shown(document: &Document, font: &Dictionary, operation: &Operation) -> String {
    let encoding = font.get_font_encoding(document).expect("the font has a map to Unicode");
    let parts: Vec<&Object> = match &operation.operands[0] {
        Object::Array(parts) => parts.iter().collect(),
        string => vec![string],
    };
    let bytes = parts.into_iter().filter_map(|part| part.as_str().ok());
    bytes.map(|bytes| Document::decode_text(&encoding, bytes).expect("the text can be read")).collect()
}

/// The dictionary under `key`, wherever it stands; empty where there is none.
fn entry(document: &Document, dictionary: &Dictionary, key: &[u8]) -> Dictionary {
    let found = dictionary.get(key).and_then(|object| document.dereference(object));
    found.ok().and_then(|(_, object)| object.as_dict().ok().cloned()).unwrap_or_default()
}

fn strings_in(object: &Object, into: &mut String) {
    match object {
        Object::String(..) => {
            into.push_str(&decode_text_string(object).unwrap_or_default());
            into.push('\n');
        }
        Object::Name(name) => {
            into.push_str(&String::from_utf8_lossy(name));
            into.push('\n');
        }
        Object::Array(all) => all.iter().for_each(|object| strings_in(object, into)),
        Object::Dictionary(all) => all.iter().for_each(|(_, object)| strings_in(object, into)),
        Object::Stream(stream) => stream.dict.iter().for_each(|(_, object)| strings_in(object, into)),
        _ => {}
    }
}

/// The labels that a viewer shows for the pages of a PDF.
///
/// # Panics
/// It cannot be read, or has none.
pub fn page_labels(bytes: &[u8]) -> Vec<String> {
    let document = Document::load_mem(bytes).expect("the file opens");
    let catalog = document.catalog().expect("a catalog");
    let labels = catalog.get_deref(b"PageLabels", &document).and_then(Object::as_dict).expect("labels");
    let nums = labels.get(b"Nums").and_then(Object::as_array).expect("labels");
    let mut names = Vec::new();
    for page in 0..document.page_iter().count() {
        let mut starts =
            nums.chunks(2).filter(|pair| pair[0].as_i64().is_ok_and(|start| start <= page as i64));
        let pair = starts.next_back().expect("the first page has a label");
        let (start, label) = (pair[0].as_i64().expect("a page"), pair[1].as_dict().expect("a label"));
        let prefix = label.get(b"P").ok().and_then(|text| decode_text_string(text).ok()).unwrap_or_default();
        let first = label.get(b"St").and_then(Object::as_i64).unwrap_or(1);
        let number = label.has(b"S").then(|| (first + page as i64 - start).to_string());
        names.push(prefix + &number.unwrap_or_default());
    }
    names
}
