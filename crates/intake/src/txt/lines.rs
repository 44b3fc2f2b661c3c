//! One source line: its indent, what marker it begins with, its text and columns.

use crate::source::{Marker, calls_for_figure, counted};

#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Counted from 1.
    pub number: u32,
    pub page: u32,
    pub indent: u32,
    pub marker: Option<Marker>,
    /// Without marker, inner white space made single.
    pub text: String,
    /// The columns, where tabs, bars or wide gaps divide the line.
    pub cells: Vec<String>,
    /// Characters from the left edge to the end, as set.
    pub width: usize,
    /// The word at the end goes on in the next line.
    pub hyphenated: bool,
    /// Its level where marks before it say that it is a heading: "## Aanleiding".
    pub heading: Option<u8>,
    /// Marks around it say that all of it is bold: "**Aanleiding**".
    pub bold: bool,
}

impl Line {
    pub fn is_blank(&self) -> bool {
        self.text.is_empty() && self.marker.is_none()
    }

    pub fn is_lone_marker(&self) -> bool {
        self.text.is_empty() && self.marker.is_some()
    }
}

pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut page = 1;
    let mut found = Vec::new();
    let marked = is_marked_up(text);
    for (at, raw) in text.split('\n').enumerate() {
        // A form feed begins a page wherever it stands in the line.
        let breaks = raw.matches('\u{C}').count() as u32;
        let leads = raw.trim_start_matches([' ', '\t']).starts_with('\u{C}');
        let cleaned = raw.trim_start_matches('\u{C}').replace('\u{C}', " ");
        let line_page = if leads { page + breaks } else { page };
        // A tab at the end is an empty last column.
        let cleaned = cleaned.trim_end_matches(|c: char| c.is_whitespace() && c != '\t');
        found.push(match marked {
            true => marked_line(cleaned, at as u32 + 1, line_page),
            false => line(cleaned, at as u32 + 1, line_page),
        });
        page += breaks;
    }
    number_typed(&mut found);
    rejoin(&mut found, text);
    align(&mut found, text);
    found
}

/// A table in plain text has no more columns, rows, or characters in a line.
const MOST_COLUMNS: usize = 12;
const MOST_ROWS: usize = 300;
const LONGEST: usize = 400;

/// Divides the lines below a head of three columns or more where the head's columns begin: between a long
/// cell and the next there may be no more than two spaces.
fn align(lines: &mut [Line], text: &str) {
    let raws: Vec<&str> = text.split('\n').map(|raw| raw.trim_end()).collect();
    let mut at = 0;
    while at < lines.len() {
        let starts = starts(raws[at]);
        if !(3..=MOST_COLUMNS).contains(&starts.len()) {
            at += 1;
            continue;
        }
        let fits = |raw: &&&str| !raw.is_empty() && !raw.contains(['\t', '|']) && stands_in(raw, &starts);
        let rows = raws[at..].iter().take(MOST_ROWS).take_while(fits).count();
        let wide = raws[at..at + rows].iter().any(|raw| raw.contains("   "));
        if rows < 2 || !wide {
            at += 1;
            continue;
        }
        for (line, raw) in lines[at..at + rows].iter_mut().zip(&raws[at..]) {
            line.cells = divided(raw, &starts);
            line.text = squeeze(raw);
            line.marker = None;
        }
        at += rows;
    }
}

/// Where the words of a line begin that stand at its edge or behind two spaces or more, in characters.
fn starts(raw: &str) -> Vec<usize> {
    if raw.len() > LONGEST || !raw.contains("  ") {
        return Vec::new();
    }
    let chars: Vec<char> = raw.chars().collect();
    let blank = |at: usize| chars.get(at) == Some(&' ');
    let begins = |at: &usize| !blank(*at) && (*at == 0 || blank(at - 1) && (*at == 1 || blank(at - 2)));
    (0..chars.len()).filter(begins).collect()
}

/// Whether a line has a blank before each column, and none of its own between them.
fn stands_in(raw: &str, columns: &[usize]) -> bool {
    if raw.len() > LONGEST {
        return false;
    }
    let chars: Vec<char> = raw.chars().collect();
    let parted = |at: &usize| *at == 0 || chars.get(at - 1).is_none_or(|before| *before == ' ');
    columns.iter().all(parted) && starts(raw).iter().all(|start| columns.contains(start))
}

fn divided(raw: &str, columns: &[usize]) -> Vec<String> {
    let chars: Vec<char> = raw.chars().collect();
    let ends = columns[1..].iter().copied().chain([chars.len()]);
    let cell = |(from, to): (&usize, usize)| {
        let (from, to) = ((*from).min(chars.len()), to.min(chars.len()));
        squeeze(&chars[from..to.max(from)].iter().collect::<String>())
    };
    columns.iter().zip(ends).map(cell).collect()
}

/// Gives lines their figures where these were typed without a point.
fn number_typed(lines: &mut [Line]) {
    let text = |line: &Line| {
        let plain = line.marker.is_none() && line.cells.len() == 1;
        if plain { line.text.clone() } else { String::new() }
    };
    let texts: Vec<String> = lines.iter().map(text).collect();
    for (at, marker, rest) in counted(texts.iter().map(String::as_str)) {
        let line = &mut lines[at];
        (line.marker, line.text, line.cells) = (Some(marker), rest.to_owned(), vec![rest.to_owned()]);
    }
}

/// Takes the marker from a line whose figure belongs to the line above it: "… in week" and "12. Bos komt".
fn rejoin(lines: &mut [Line], text: &str) {
    let raws: Vec<&str> = text.split('\n').collect();
    for at in 1..lines.len() {
        if matches!(lines[at].marker, Some(Marker::Number(_))) && calls_for_figure(raws[at - 1]) {
            let whole = squeeze(raws[at]);
            (lines[at].marker, lines[at].cells) = (None, vec![whole.clone()]);
            lines[at].text = whole;
        }
    }
}

/// Whether a text was written with marks for its looks: at least two headings of them.
fn is_marked_up(text: &str) -> bool {
    text.lines().filter(|line| marked_heading(line).is_some()).take(2).count() == 2
}

/// "## Aanleiding": its level, and what stands behind the marks.
fn marked_heading(line: &str) -> Option<(u8, &str)> {
    let rest = line.trim_start_matches('#');
    let level = u8::try_from(line.len() - rest.len()).ok().filter(|level| (1..=6).contains(level))?;
    let text = rest.strip_prefix(' ')?.trim().trim_end_matches('#').trim_end();
    (!text.is_empty()).then_some((level, text))
}

/// A line without the marks for its looks.
fn marked_line(raw: &str, number: u32, page: u32) -> Line {
    if let Some((level, text)) = marked_heading(raw) {
        return Line { heading: Some(level), ..line(&text.replace("**", ""), number, page) };
    }
    let inner = raw.trim().strip_prefix("**").and_then(|rest| rest.strip_suffix("**"));
    let bold = inner.is_some_and(|inner| !inner.contains("**"));
    Line { bold, ..line(&raw.replace("**", ""), number, page) }
}

fn line(raw: &str, number: u32, page: u32) -> Line {
    let hyphenated = raw.ends_with('\u{AD}');
    let raw = raw.trim_end_matches('\u{AD}');
    let body = raw.trim_start();
    let indent = columns(&raw[..raw.len() - body.len()]);
    let (marker, rest) = Marker::read(body);
    let cells = cells(rest);
    let text = squeeze(&if cells.len() > 1 { cells.join(" ") } else { rest.to_owned() });
    let width = raw.chars().count();
    Line { number, page, indent, marker, width, text, cells, hyphenated, heading: None, bold: false }
}

fn columns(blank: &str) -> u32 {
    blank.chars().fold(0, |at, c| if c == '\t' { at / 4 * 4 + 4 } else { at + 1 })
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Columns divided by tabs, bars or at least three spaces; one cell where there are none.
fn cells(text: &str) -> Vec<String> {
    let bars = text.matches('|').count() >= 2 || text.contains(" | ");
    let divided: Vec<String> = if bars {
        text.trim_matches('|').split('|').map(squeeze).collect()
    } else if text.contains('\t') {
        text.split('\t').map(squeeze).collect()
    } else {
        text.split("   ").map(squeeze).filter(|cell| !cell.is_empty()).collect()
    };
    let filled = divided.iter().filter(|cell| !cell.is_empty()).count();
    if divided.len() > 1 && (bars || filled > 1) { divided } else { vec![squeeze(text)] }
}

#[cfg(test)]
mod tests {
    use super::{Line, lines};
    use crate::source::Marker;

    fn one(text: &str) -> Line {
        lines(text).remove(0)
    }

    #[test]
    fn list_markers_are_told_from_words_and_figures() {
        let bullet = |c: &str| Some(Marker::Bullet(c.to_owned()));
        let number = |n: &str| Some(Marker::Number(n.to_owned()));
        let cases = [
            ("\u{F0B7} Punt een", bullet("\u{F0B7}"), "Punt een"),
            ("\u{F0A7}Punt een", bullet("\u{F0A7}"), "Punt een"),
            ("o Onder", bullet("o"), "Onder"),
            ("• Punt", bullet("•"), "Punt"),
            ("– Streep", Some(Marker::Dash), "Streep"),
            ("2) Advies", number("2"), "Advies"),
            ("(3) Derde", number("3"), "Derde"),
            ("1.1 De techniek", number("1.1"), "De techniek"),
            ("b. Tweede", Some(Marker::Letter("b".to_owned())), "Tweede"),
            ("o.a. dit", None, "o.a. dit"),
            ("2024. Daarna", None, "2024. Daarna"),
            ("1.5 miljoen", None, "1.5 miljoen"),
            ("3 april", None, "3 april"),
            ("A. Jansen", None, "A. Jansen"),
            ("-5 graden", None, "-5 graden"),
        ];
        for (text, marker, rest) in cases {
            let line = one(text);
            assert_eq!((line.marker, line.text.as_str()), (marker, rest), "{text}");
        }
    }

    #[test]
    fn columns_pages_and_indent_are_kept() {
        let line = one("Steller\tA. Kuil\tDatum\t3 mei 2031");
        assert_eq!(line.cells, ["Steller", "A. Kuil", "Datum", "3 mei 2031"]);
        assert_eq!(one("een  dubbele spatie").cells.len(), 1);
        let pages: Vec<u32> = lines("a\n\u{C}b\nc\u{C}\nd").iter().map(|line| line.page).collect();
        assert_eq!(pages, [1, 2, 2, 3]);
        assert_eq!(one("    vier").indent, 4);
    }
}
