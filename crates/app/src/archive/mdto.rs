//! What is said of a dossier and of every file in it, in the national form for keeping: MDTO 1.0.1 as XML.
//!
//! Source: Nationaal Archief, *Metagegevens voor Duurzaam Toegankelijke Overheidsinformatie*, namespace
//! `https://www.nationaalarchief.nl/mdto`. One document says one thing: an *informatieobject* or a *bestand*. The
//! order of elements is fixed. Where no national list of words exists, a list of ours is named.

use chrono::{DateTime, Months, NaiveDate, SecondsFormat, Utc};
use std::fmt::Write;
use tafelstuk_model::Lang;

/// Who gave the ids.
const SOURCE: &str = "Tafelstuk";
/// The list of words that are ours.
const OURS: &str = "Begrippenlijst Tafelstuk";

/// Something that is kept: the dossier, or a piece in it.
pub(super) struct Object<'a> {
    pub at: Named<'a>,
    pub level: Level,
    pub description: &'a str,
    pub lang: Lang,
    /// The day that it is about.
    pub day: NaiveDate,
    /// The day on which it came to be.
    pub made_on: NaiveDate,
    /// The day from which it is kept, and for how many years; none keeps it for ever.
    pub closed_on: NaiveDate,
    pub years: Option<u32>,
    pub part_of: Option<Named<'a>>,
    pub holds: &'a [(String, String)],
    pub files: &'a [(String, String)],
    /// The organisation whose record it is.
    pub maker: &'a str,
    /// Whose text it is, where that is known.
    pub author: &'a str,
    /// Who may read it, in a word and a sentence.
    pub readers: (&'a str, &'a str),
}

/// An object's id and its name.
#[derive(Clone, Copy)]
pub(super) struct Named<'a> {
    pub id: &'a str,
    pub name: &'a str,
}

#[derive(Clone, Copy)]
pub(super) enum Level {
    Dossier,
    Piece,
}

/// One file.
pub(super) struct FileAbout<'a> {
    pub at: Named<'a>,
    pub bytes: u64,
    pub format: Format,
    pub sha256: &'a str,
    pub hashed_at: DateTime<Utc>,
    pub of: Named<'a>,
}

/// A file's form: its name and its number in the PRONOM register of The National Archives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Format {
    pub name: &'static str,
    pub code: &'static str,
}

/// The document about an object.
pub(super) fn object(about: &Object<'_>) -> String {
    let mut xml = Xml::begin("informatieobject");
    xml.identity("identificatie", about.at.id);
    xml.leaf("naam", about.at.name);
    let level = match about.level {
        Level::Dossier => "Dossier",
        Level::Piece => "Archiefstuk",
    };
    xml.term("aggregatieniveau", level, None, "Begrippenlijst Aggregatieniveaus MDTO");
    if !about.description.is_empty() {
        xml.leaf("omschrijving", about.description);
    }
    xml.within("dekkingInTijd", |xml| {
        xml.term("dekkingInTijdType", "Vergaderdatum", None, OURS);
        xml.leaf("dekkingInTijdBegindatum", &about.day.to_string());
    });
    xml.leaf("taal", about.lang.tag());
    xml.event("Creatie", about.made_on);
    xml.event("Bevriezing", about.closed_on);
    let (value, code) = match about.years {
        Some(_) => ("Tijdelijk te bewaren", "V"),
        None => ("Blijvend te bewaren", "B"),
    };
    xml.term("waardering", value, Some(code), "Begrippenlijst Waarderingen MDTO");
    if let Some(years) = about.years {
        xml.within("bewaartermijn", |xml| {
            xml.term("termijnTriggerStartLooptijd", "Bevriezing", None, "Begrippenlijst EventTypeLijst MDTO");
            xml.leaf("termijnStartdatumLooptijd", &about.closed_on.to_string());
            xml.leaf("termijnLooptijd", &format!("P{years}Y"));
            if let Some(until) = about.closed_on.checked_add_months(Months::new(years.saturating_mul(12))) {
                xml.leaf("termijnEinddatum", &until.to_string());
            }
        });
    }
    if let Some(above) = about.part_of {
        xml.reference("isOnderdeelVan", above.name, Some(above.id));
    }
    for (id, name) in about.holds {
        xml.reference("bevatOnderdeel", name, Some(id));
    }
    for (id, name) in about.files {
        xml.reference("heeftRepresentatie", name, Some(id));
    }
    xml.reference("archiefvormer", about.maker, None);
    if !about.author.is_empty() {
        xml.within("betrokkene", |xml| {
            xml.term("betrokkeneTypeRelatie", "Steller", None, OURS);
            xml.reference("betrokkeneActor", about.author, None);
        });
    }
    xml.within("beperkingGebruik", |xml| {
        xml.term("beperkingGebruikType", about.readers.0, None, OURS);
        xml.leaf("beperkingGebruikNadereBeschrijving", about.readers.1);
    });
    xml.end("informatieobject")
}

/// The document about a file.
pub(super) fn file(about: &FileAbout<'_>) -> String {
    let mut xml = Xml::begin("bestand");
    xml.identity("identificatie", about.at.id);
    xml.leaf("naam", about.at.name);
    xml.leaf("omvang", &about.bytes.to_string());
    xml.term("bestandsformaat", about.format.name, Some(about.format.code), "PRONOM-register");
    xml.within("checksum", |xml| {
        xml.term("checksumAlgoritme", "SHA-256", None, "Begrippenlijst ChecksumAlgoritme MDTO");
        xml.leaf("checksumWaarde", about.sha256);
        xml.leaf("checksumDatum", &about.hashed_at.to_rfc3339_opts(SecondsFormat::Secs, true));
    });
    xml.reference("isRepresentatieVan", about.of.name, Some(about.of.id));
    xml.end("bestand")
}

/// The form of a file, by what it claims, by its first bytes, and by its name's ending.
pub(super) fn format_of(name: &str, bytes: &[u8], claims: &[String]) -> Format {
    for (claim, code, called) in [
        ("PDF/A-1a", "fmt/95", "PDF/A-1a"),
        ("PDF/A-1b", "fmt/354", "PDF/A-1b"),
        ("PDF/A-2a", "fmt/476", "PDF/A-2a"),
        ("PDF/A-2b", "fmt/477", "PDF/A-2b"),
        ("PDF/A-2u", "fmt/478", "PDF/A-2u"),
    ] {
        if claims.iter().any(|one| one == claim) {
            return Format { name: called, code };
        }
    }
    let starts = |head: &[u8]| bytes.starts_with(head);
    let format = |name, code| Format { name, code };
    if starts(b"%PDF-1.") {
        return match bytes.get(7) {
            Some(b'3') => format("PDF 1.3", "fmt/17"),
            Some(b'4') => format("PDF 1.4", "fmt/18"),
            Some(b'5') => format("PDF 1.5", "fmt/19"),
            Some(b'6') => format("PDF 1.6", "fmt/20"),
            _ => format("PDF 1.7", "fmt/276"),
        };
    }
    if starts(b"%PDF-2.") {
        return format("PDF 2.0", "fmt/1129");
    }
    if starts(b"\xff\xd8\xff") {
        return format("JPEG", "fmt/43");
    }
    if starts(b"\x89PNG") {
        return format("PNG", "fmt/11");
    }
    match name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default().as_str() {
        "docx" => format("Microsoft Word 2007 en later (docx)", "fmt/412"),
        "doc" => format("Microsoft Word 97-2003 (doc)", "fmt/40"),
        "xlsx" => format("Microsoft Excel 2007 en later (xlsx)", "fmt/214"),
        "pptx" => format("Microsoft PowerPoint 2007 en later (pptx)", "fmt/215"),
        "odt" => format("OpenDocument-tekst", "fmt/291"),
        "eml" => format("E-mailbericht (eml)", "fmt/278"),
        "msg" => format("Outlook-bericht (msg)", "x-fmt/430"),
        "html" | "htm" => format("HTML", "fmt/96"),
        "json" => format("JSON", "fmt/817"),
        "txt" => format("Platte tekst", "x-fmt/111"),
        _ => format("Onbekend", "niet bepaald"),
    }
}

/// XML in the order in which it is written.
struct Xml {
    text: String,
    depth: usize,
}

impl Xml {
    fn begin(kind: &str) -> Self {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<MDTO xmlns=\"https://www.nationaalarchief.nl/mdto\" \
                    xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
                    xsi:schemaLocation=\"https://www.nationaalarchief.nl/mdto \
                    https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd\">\n";
        Self { text: format!("{head}  <{kind}>\n"), depth: 2 }
    }

    fn end(mut self, kind: &str) -> String {
        self.text.push_str(&format!("  </{kind}>\n</MDTO>\n"));
        self.text
    }

    fn within(&mut self, name: &str, fill: impl FnOnce(&mut Self)) {
        let indent = "  ".repeat(self.depth);
        let _ = writeln!(self.text, "{indent}<{name}>");
        self.depth += 1;
        fill(self);
        self.depth -= 1;
        let _ = writeln!(self.text, "{indent}</{name}>");
    }

    fn leaf(&mut self, name: &str, text: &str) {
        let indent = "  ".repeat(self.depth);
        let _ = writeln!(self.text, "{indent}<{name}>{}</{name}>", escaped(text));
    }

    fn identity(&mut self, name: &str, id: &str) {
        self.within(name, |xml| {
            xml.leaf("identificatieKenmerk", id);
            xml.leaf("identificatieBron", SOURCE);
        });
    }

    fn reference(&mut self, name: &str, called: &str, id: Option<&str>) {
        self.within(name, |xml| {
            xml.leaf("verwijzingNaam", called);
            if let Some(id) = id {
                xml.identity("verwijzingIdentificatie", id);
            }
        });
    }

    fn term(&mut self, name: &str, label: &str, code: Option<&str>, list: &str) {
        self.within(name, |xml| {
            xml.leaf("begripLabel", label);
            if let Some(code) = code {
                xml.leaf("begripCode", code);
            }
            xml.reference("begripBegrippenlijst", list, None);
        });
    }

    fn event(&mut self, what: &str, day: NaiveDate) {
        self.within("event", |xml| {
            xml.term("eventType", what, None, "Begrippenlijst EventTypeLijst MDTO");
            xml.leaf("eventTijd", &day.to_string());
        });
    }
}

/// Text as XML 1.0 bears it: what it cannot write at all becomes a space.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\t' | '\n' => out.push(c),
            c if c < ' ' || c == '\u{fffe}' || c == '\u{ffff}' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{escaped, format_of};

    #[test]
    fn no_text_can_break_the_xml() {
        assert_eq!(escaped("a<b> & \u{1}c\u{ffff}"), "a&lt;b&gt; &amp;  c ");
    }

    #[test]
    fn a_form_is_known_by_claim_then_bytes_then_name() {
        let code = |name: &str, bytes: &[u8], claims: &[&str]| {
            format_of(name, bytes, &claims.iter().map(ToString::to_string).collect::<Vec<_>>()).code
        };
        assert_eq!(code("a.pdf", b"%PDF-1.7", &["PDF/UA-1", "PDF/A-2a"]), "fmt/476");
        assert_eq!(code("a.pdf", b"%PDF-1.4", &[]), "fmt/18");
        assert_eq!(code("a.DOCX", b"PK", &[]), "fmt/412");
        assert_eq!(code("a.xyz", b"", &[]), "niet bepaald");
    }
}
