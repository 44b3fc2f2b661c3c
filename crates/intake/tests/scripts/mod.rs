//! Papers of our own, written once as a script and made into files of every format.
//!
//! A script is a text with a mark before each line: `= ` a line in large bold letters, `# ` and `## ` a
//! heading style, `**…**` a bold line, `- ` and `-- ` bullets, `+ ` a number that the program counts,
//! `| a | b |` a row (`//` divides paragraphs in a cell), `[box] ` a line in a text box, `[nav] ` a line of
//! the page around it. Inside a line `[-…-]` is deleted, `[+…+]` inserted and `[note: …]` a footnote.

#![allow(dead_code, reason = "each test uses its own part of this")]

mod docx;
#[path = "../../../pages/tests/drawn/mod.rs"]
mod drawn;
mod html;
mod odt;
mod pdf;

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

/// A format that scripts are made into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Docx,
    Odt,
    Html,
    Txt,
    Pdf,
}

impl Format {
    pub const ALL: [Self; 5] = [Self::Docx, Self::Odt, Self::Html, Self::Txt, Self::Pdf];

    /// Whether it shows neither changes nor what stands beside the text.
    pub fn is_plain(self) -> bool {
        matches!(self, Self::Txt | Self::Pdf)
    }

    pub fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Html => "html",
            Self::Txt => "txt",
            Self::Pdf => "pdf",
        }
    }
}

/// One line of a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    Title(Vec<Run>),
    Heading(u8, Vec<Run>),
    Bold(Vec<Run>),
    Bullet(u8, Vec<Run>),
    Number(Vec<Run>),
    Row(Vec<Vec<Vec<Run>>>),
    Box(Vec<Run>),
    Around(Vec<Run>),
    Plain(Vec<Run>),
    /// Ends a table.
    Blank,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    Text(String),
    Deleted(String),
    Inserted(String),
    Note(String),
}

impl Run {
    pub fn words(&self) -> &str {
        match self {
            Self::Text(text) | Self::Deleted(text) | Self::Inserted(text) | Self::Note(text) => text,
        }
    }
}

/// The folder of scripts and their labels.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/intake/scripts")
}

/// The names of all scripts, in order.
pub fn names() -> Vec<String> {
    let files = std::fs::read_dir(folder()).expect("the folder is there");
    let mut names: Vec<String> = files
        .filter_map(|entry| entry.expect("an entry").file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".paper").map(str::to_owned))
        .collect();
    names.sort();
    names
}

pub fn script(name: &str) -> Vec<Line> {
    let text = std::fs::read_to_string(folder().join(format!("{name}.paper"))).expect("the script is there");
    lines(&text)
}

pub fn lines(text: &str) -> Vec<Line> {
    text.lines().map(line).collect()
}

/// The script as a file.
pub fn file(lines: &[Line], format: Format) -> Vec<u8> {
    match format {
        Format::Docx => docx::file(lines),
        Format::Odt => odt::file(lines),
        Format::Html => html::file(lines).into_bytes(),
        Format::Txt => txt(lines).into_bytes(),
        Format::Pdf => pdf::file(lines),
    }
}

/// Every word of the script that a file of the format holds.
pub fn words(lines: &[Line], format: Format) -> Vec<String> {
    let told = |run: &&Run| !format.is_plain() || matches!(run, Run::Text(_) | Run::Inserted(_));
    let runs = |line: &Line| -> Vec<Run> {
        match line {
            Line::Box(_) | Line::Around(_) if format.is_plain() => Vec::new(),
            Line::Title(runs)
            | Line::Heading(_, runs)
            | Line::Bold(runs)
            | Line::Bullet(_, runs)
            | Line::Number(runs)
            | Line::Box(runs)
            | Line::Around(runs)
            | Line::Plain(runs) => runs.clone(),
            Line::Row(cells) => cells.iter().flatten().flatten().cloned().collect(),
            Line::Blank => Vec::new(),
        }
    };
    let words = |line: &Line| -> Vec<String> {
        let runs = runs(line);
        let texts = runs.iter().filter(told).map(Run::words).enumerate();
        texts.flat_map(|(at, text)| split_words(if at == 0 { without_figure(text) } else { text })).collect()
    };
    lines.iter().flat_map(words).collect()
}

/// A line without the figure or letter typed before it: where it numbers a heading its place tells it, and
/// a letter joins the label of the item above.
pub fn without_figure(line: &str) -> &str {
    let line = line.trim_start();
    let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
    let bare = first.trim_end_matches(['.', ')', ':']);
    let figure = !bare.is_empty() && bare.chars().all(|c| c.is_ascii_digit() || c == '.');
    let letter = bare.len() == 1 && bare.len() < first.len();
    let marked = bare.len() < first.len() || !rest.is_empty();
    if (figure && marked && bare.len() <= 5) || letter { rest } else { line }
}

pub fn split_words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

fn line(text: &str) -> Line {
    let rest = |mark: &str| text.strip_prefix(mark).map(runs);
    if text.trim().is_empty() {
        return Line::Blank;
    }
    if let Some(row) = text.strip_prefix('|') {
        let cells = row.trim_end().trim_end_matches('|').split('|');
        return Line::Row(
            cells.map(|cell| cell.split("//").map(|part| runs(part.trim())).collect()).collect(),
        );
    }
    let bold = text.strip_prefix("**").and_then(|inner| inner.strip_suffix("**"));
    None.or_else(|| rest("= ").map(Line::Title))
        .or_else(|| rest("## ").map(|runs| Line::Heading(2, runs)))
        .or_else(|| rest("# ").map(|runs| Line::Heading(1, runs)))
        .or_else(|| rest("-- ").map(|runs| Line::Bullet(1, runs)))
        .or_else(|| rest("- ").map(|runs| Line::Bullet(0, runs)))
        .or_else(|| rest("+ ").map(Line::Number))
        .or_else(|| rest("[box] ").map(|_| Line::Box(runs(text["[box] ".len()..].trim_matches('*')))))
        .or_else(|| rest("[nav] ").map(Line::Around))
        .or_else(|| bold.map(|inner| Line::Bold(runs(inner))))
        .unwrap_or_else(|| Line::Plain(runs(text)))
}

/// How a mark opens and closes, and what it makes of the words inside.
type Mark = (&'static str, &'static str, fn(String) -> Run);

fn runs(text: &str) -> Vec<Run> {
    let mut found = Vec::new();
    let mut rest = text;
    let marks: [Mark; 3] =
        [("[-", "-]", Run::Deleted), ("[+", "+]", Run::Inserted), ("[note: ", "]", Run::Note)];
    while let Some((at, open, close, make)) = marks
        .iter()
        .filter_map(|(open, close, make)| Some((rest.find(open)?, *open, *close, make)))
        .min_by_key(|(at, ..)| *at)
    {
        let inner = &rest[at + open.len()..];
        let end = inner.find(close).expect("a mark that is closed");
        found.push(Run::Text(rest[..at].to_owned()));
        found.push(make(inner[..end].to_owned()));
        rest = &inner[end + close.len()..];
    }
    found.push(Run::Text(rest.to_owned()));
    found.retain(|run| !run.words().is_empty());
    found
}

/// The numbers of counted lines: they go on through the paper until a heading begins them again.
pub fn numbers(lines: &[Line]) -> Vec<u32> {
    let mut next = 1;
    lines
        .iter()
        .map(|line| match line {
            Line::Number(_) => {
                next += 1;
                next - 1
            }
            Line::Heading(..) | Line::Bold(_) => {
                next = 1;
                0
            }
            _ => 0,
        })
        .collect()
}

fn txt(lines: &[Line]) -> String {
    let plain = |runs: &[Run]| -> String {
        let told = runs.iter().filter(|run| matches!(run, Run::Text(_) | Run::Inserted(_)));
        told.map(Run::words).collect()
    };
    let numbers = numbers(lines);
    let mut text = String::new();
    for (line, number) in lines.iter().zip(numbers) {
        let own = match line {
            Line::Title(runs) | Line::Plain(runs) => format!("{}\n", plain(runs)),
            Line::Heading(_, runs) | Line::Bold(runs) => format!("\n{}\n", plain(runs)),
            Line::Bullet(0, runs) => format!("- {}\n", plain(runs)),
            Line::Bullet(_, runs) => format!("  o {}\n", plain(runs)),
            Line::Number(runs) => format!("{number}. {}\n", plain(runs)),
            Line::Row(cells) => {
                let cell =
                    |cell: &Vec<Vec<Run>>| cell.iter().map(|part| plain(part)).collect::<Vec<_>>().join(" ");
                format!("{}\n", cells.iter().map(cell).collect::<Vec<_>>().join("\t"))
            }
            Line::Blank => "\n".to_owned(),
            Line::Box(_) | Line::Around(_) => String::new(),
        };
        text.push_str(&own);
    }
    text
}

pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A zip of these parts.
pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, bytes) in parts {
        let method = if *name == "mimetype" {
            zip::CompressionMethod::Stored
        } else {
            zip::CompressionMethod::Deflated
        };
        zip.start_file(*name, options.compression_method(method)).expect("a new part");
        zip.write_all(bytes).expect("memory to write in");
    }
    zip.finish().expect("a whole zip").into_inner()
}

/// A message as Outlook keeps it.
pub fn outlook() -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("a new file");
    let folder = "/__attach_version1.0_#00000000";
    file.create_storage(folder).expect("a new folder");
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let streams = [
        ("/__properties_version1.0".to_owned(), vec![0; 32]),
        ("/__substg1.0_0037001F".to_owned(), wide("Stukken voor de tafel")),
        ("/__substg1.0_0C1A001F".to_owned(), wide("Marije Hofstra")),
        (
            "/__substg1.0_1000001F".to_owned(),
            wide("Beste collega,\r\n\r\nHierbij de notitie over de financiën.\r\n"),
        ),
        (format!("{folder}/__substg1.0_3707001F"), wide("Notitie haven.txt")),
        (format!("{folder}/__substg1.0_37010102"), b"Bespreeknotitie haven".to_vec()),
    ];
    for (path, bytes) in streams {
        file.create_stream(&path).expect("a new stream").write_all(&bytes).expect("memory to write in");
    }
    file.flush().expect("memory to write in");
    file.into_inner().into_inner()
}
