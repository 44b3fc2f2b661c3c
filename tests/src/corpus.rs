//! Forty attachments as strangers make them, of 503 pages that can be opened: long reports, scans, locked and
//! damaged files, forms, layers, turned and oversized pages. The same at every run, and made here: no real
//! council's document is among them.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

#[path = "../../crates/pdf/tests/strange/mod.rs"]
mod strange;

use strange::{Strange, plain};

/// How many pages the corpus has, without those of the files that nobody can open.
pub const PAGES: usize = 503;
/// A4 and A3 upright, in points.
const A4: (i64, i64) = (595, 842);
const A3: (i64, i64) = (842, 1191);
/// The points of a scan at 150 to the inch.
const SCAN: (i64, i64) = (1240, 1754);

/// One file of the corpus.
pub struct Attachment {
    pub name: String,
    pub bytes: Vec<u8>,
    /// 0 for one that cannot be opened.
    pub pages: usize,
    /// Whether it is encrypted, which some tools refuse.
    pub is_locked: bool,
}

/// All forty, in the order in which they are attached.
pub fn corpus() -> Vec<Attachment> {
    let mut all = Vec::new();
    let mut add = |name: &str, pages: usize, bytes: Vec<u8>| {
        let name = format!("{:02} {name}.pdf", all.len() + 1);
        all.push(Attachment { name, bytes, pages, is_locked: false });
    };
    for pages in [60, 48, 36, 30, 24] {
        add("rapport", pages, report(pages, A4));
    }
    for pages in [11, 8, 6, 4, 4] {
        add("scan", pages, scan(pages));
    }
    add("met links", 20, Strange::new(20).with_links().bytes());
    add("met bladwijzers", 16, Strange::new(16).with_bookmarks().bytes());
    add("formulier", 4, Strange::new(4).with_form().bytes());
    add("formulier met links", 12, Strange::new(12).with_links().with_form().bytes());
    add("script", 3, Strange::new(3).with_scripts().bytes());
    add("script en formulier", 5, Strange::new(5).with_scripts().with_form().bytes());
    add("bestand in bestand", 5, Strange::new(5).with_embedded_file().bytes());
    for pages in [2, 3] {
        add("verborgen laag", pages, Strange::new(pages).with_hidden_layer().bytes());
    }
    for (pages, degrees) in [(8, 90), (6, 180), (4, 270)] {
        let turned = (0..pages).fold(Strange::new(pages), |file, page| file.turned(page, degrees));
        add("gedraaid", pages, turned.bytes());
    }
    for pages in [4, 6] {
        add("kaart", pages, report(pages, A3));
    }
    add("open stand", 6, Strange::new(6).with_content("q q 0.2 0 0 0.2 0 0 cm 0 0 900 900 re f").bytes());
    add("verloren pagina", 7, Strange::new(7).without_content_of(3).bytes());
    add("rommel ervoor", 6, [b"HTTP/1.1 200 OK\r\n\r\n".to_vec(), plain(6)].concat());
    add("kapotte tabel", 9, without_table(9));
    for pages in [14, 13, 12, 11, 10, 9, 8] {
        add("bijlage", pages, report(pages, A4));
    }
    let last = PAGES - 24 - all.iter().map(|file| file.pages).sum::<usize>();
    all.push(made("sluitstuk", all.len(), last, report(last, A4)));
    for name in ["op slot voor wijzigen", "op slot voor afdrukken"] {
        let locked = Strange::new(12).locked_with("", "geheim");
        all.push(Attachment { is_locked: true, ..made(name, all.len(), 12, locked) });
    }
    let closed = Strange::new(2).locked_with("wachtwoord", "geheim");
    all.push(Attachment { is_locked: true, ..made("op slot voor lezen", all.len(), 0, closed) });
    let mut cut = report(6, A4);
    cut.truncate(200);
    all.push(made("afgekapt", all.len(), 0, cut));
    all
}

fn made(name: &str, before: usize, pages: usize, bytes: Vec<u8>) -> Attachment {
    Attachment { name: format!("{:02} {name}.pdf", before + 1), bytes, pages, is_locked: false }
}

/// Pages full of text.
fn report(pages: usize, size: (i64, i64)) -> Vec<u8> {
    let mut file = File::new(size);
    let font = file.document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    });
    for page in 1..=pages {
        let lines = (1..=42).map(|line| {
            format!(
                "({page}.{line} De regio werkt samen aan zorg dichtbij huis, en meet wat dat oplevert.) '\n"
            )
        });
        let text = format!("BT /F1 11 Tf 16 TL 60 {} Td\n{}ET", size.1 - 70, lines.collect::<String>());
        let resources = dictionary! { "Font" => dictionary! { "F1" => font } };
        file.page(resources, text.into_bytes());
    }
    file.bytes()
}

/// Pages that are a grey picture each, with the noise of paper: it hardly packs, as real scans do not.
fn scan(pages: usize) -> Vec<u8> {
    let mut file = File::new(A4);
    let (width, height) = SCAN;
    let mut seed = 1_u64;
    for _ in 0..pages {
        let mut noise = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            u8::try_from(seed >> 56).unwrap_or_default()
        };
        let points = (0..width * height).map(|_| noise()).collect();
        let picture = dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => width, "Height" => height,
            "ColorSpace" => "DeviceGray", "BitsPerComponent" => 8,
        };
        let picture = file.document.add_object(Stream::new(picture, points));
        let resources = dictionary! { "XObject" => dictionary! { "I" => picture } };
        file.page(resources, format!("q {} 0 0 {} 0 0 cm /I Do Q", A4.0, A4.1).into_bytes());
    }
    file.bytes()
}

/// A file whose table of objects is not where it says.
fn without_table(pages: usize) -> Vec<u8> {
    let kids: String = (0..pages).map(|page| format!("{} 0 R ", page + 4)).collect();
    let mut file = format!(
        "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[{kids}]/Count {pages}\
         /MediaBox[0 0 595 842]>>\nendobj\n3 0 obj\n<</Length 12>>\nstream\n0 0 9 9 re f\nendstream\nendobj\n"
    );
    for page in 0..pages {
        let number = page + 4;
        file.push_str(&format!("{number} 0 obj\n<</Type/Page/Parent 2 0 R/Contents 3 0 R>>\nendobj\n"));
    }
    file.push_str(&format!("trailer <</Size {}/Root 1 0 R>>\nstartxref\n7\n%%EOF\n", pages + 4));
    file.into_bytes()
}

/// A file under construction.
struct File {
    document: Document,
    tree: ObjectId,
    kids: Vec<Object>,
    size: (i64, i64),
}

impl File {
    fn new(size: (i64, i64)) -> Self {
        let mut document = Document::with_version("1.6");
        let tree = document.new_object_id();
        Self { document, tree, kids: Vec::new(), size }
    }

    fn page(&mut self, resources: Dictionary, content: Vec<u8>) {
        let content = self.document.add_object(Stream::new(Dictionary::new(), content));
        let page = dictionary! {
            "Type" => "Page", "Parent" => self.tree, "Resources" => resources, "Contents" => content,
        };
        let page = self.document.add_object(page);
        self.kids.push(page.into());
    }

    fn bytes(mut self) -> Vec<u8> {
        let count = i64::try_from(self.kids.len()).unwrap_or_default();
        let (width, height) = self.size;
        let tree = dictionary! {
            "Type" => "Pages", "Kids" => self.kids, "Count" => count,
            "MediaBox" => vec![0.into(), 0.into(), width.into(), height.into()],
        };
        self.document.set_object(self.tree, tree);
        let catalog = self.document.add_object(dictionary! { "Type" => "Catalog", "Pages" => self.tree });
        self.document.trailer.set("Root", catalog);
        let mut bytes = Vec::new();
        self.document.save_to(&mut bytes).expect("a file made here is sound");
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::{PAGES, corpus};

    #[test]
    fn the_corpus_has_forty_files_and_503_pages_that_can_be_opened() {
        let all = corpus();
        assert_eq!(all.len(), 40);
        assert_eq!(all.iter().map(|file| file.pages).sum::<usize>(), PAGES);
        // The large ones are like the small ones, and take long.
        for file in all.iter().filter(|file| file.pages > 0 && file.bytes.len() < 40_000) {
            let made = tafelstuk_pdf::attachment::prepare(&file.bytes, None);
            let made = made.unwrap_or_else(|refusal| panic!("{}: {}", file.name, refusal.key()));
            assert_eq!(made.about.pages as usize, file.pages, "{}", file.name);
        }
        for file in all.iter().filter(|file| file.pages == 0) {
            assert!(tafelstuk_pdf::attachment::prepare(&file.bytes, None).is_err(), "{}", file.name);
        }
    }
}
