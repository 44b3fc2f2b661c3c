//! Small PDFs for tests, written by hand: text in the standard typefaces at given places, nothing else.

#![allow(dead_code, reason = "each test file draws what it needs")]

/// A PDF in the making.
#[derive(Default)]
pub struct Drawn {
    pages: Vec<String>,
    /// Added to every page's dictionary.
    extra: String,
}

impl Drawn {
    pub fn new() -> Self {
        Self::default()
    }

    /// Begins a page; all drawing goes to the last one.
    pub fn page(mut self) -> Self {
        self.pages.push(String::new());
        self
    }

    pub fn with(mut self, extra: &str) -> Self {
        self.extra.push_str(extra);
        self
    }

    /// Adds raw drawing operators.
    pub fn raw(mut self, operators: &str) -> Self {
        let page = self.pages.last_mut().expect("a page was begun");
        page.push_str(operators);
        page.push('\n');
        self
    }

    /// Text with its baseline that far from the left and from the top, in points.
    pub fn text(self, left: f32, top: f32, size: f32, text: &str) -> Self {
        self.styled("F1", left, top, size, text)
    }

    pub fn bold(self, left: f32, top: f32, size: f32, text: &str) -> Self {
        self.styled("F2", left, top, size, text)
    }

    fn styled(self, font: &str, left: f32, top: f32, size: f32, text: &str) -> Self {
        let (up, text) = (842.0 - top, escaped(text));
        self.raw(&format!("BT /{font} {size} Tf {left} {up} Td ({text}) Tj ET"))
    }

    /// Lines below one another.
    pub fn lines(mut self, left: f32, mut top: f32, size: f32, lines: &[&str]) -> Self {
        for line in lines {
            self = self.text(left, top, size, line);
            top += 1.2 * size;
        }
        self
    }

    /// A grey picture over that part of the page.
    pub fn picture(self, left: f32, top: f32, width: f32, height: f32) -> Self {
        let up = 842.0 - top - height;
        self.raw(&format!("q {width} 0 0 {height} {left} {up} cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q"))
    }

    pub fn bytes(&self) -> Vec<u8> {
        let n_pages = self.pages.len();
        let kids: Vec<String> = (0..n_pages).map(|at| format!("{} 0 R", 5 + 2 * at)).collect();
        let mut objects = vec![
            "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
            format!("<< /Type /Pages /Count {n_pages} /Kids [{}] >>", kids.join(" ")),
            font("Helvetica"),
            font("Helvetica-Bold"),
        ];
        for (at, page) in self.pages.iter().enumerate() {
            objects.push(format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R /Resources << /Font << \
                 /F1 3 0 R /F2 4 0 R >> >> {} >>",
                6 + 2 * at,
                self.extra
            ));
            objects.push(format!("<< /Length {} >>\nstream\n{page}\nendstream", latin(page).len() + 1));
        }
        assemble(&objects)
    }
}

/// Objects, numbered from 1, as a whole file.
pub fn assemble(objects: &[String]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n", at + 1).bytes());
        bytes.extend(latin(object));
        bytes.extend(b"\nendobj\n");
    }
    let table = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        bytes.extend(format!("{place:010} 00000 n \n").bytes());
    }
    let end = format!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1);
    bytes.extend(end.bytes());
    bytes
}

fn font(name: &str) -> String {
    format!("<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>")
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)")
}

/// Characters as WinAnsi bytes: Latin-1, and the few that papers need besides.
fn latin(text: &str) -> Vec<u8> {
    let byte = |char: char| match char {
        '•' => 0x95,
        '–' => 0x96,
        '’' => 0x92,
        '€' => 0x80,
        char => u8::try_from(u32::from(char)).unwrap_or(b'?'),
    };
    text.chars().map(byte).collect()
}
