//! A script as a PDF: lines broken to the width of the page, tables with lines around their cells. As on
//! paper, what was changed is not to be seen, and nothing stands beside the text.

use super::drawn::Drawn;
use super::{Line, Run, numbers};

const LEFT: f32 = 70.0;
const RIGHT: f32 = 525.0;
const TOP: f32 = 80.0;
const BOTTOM: f32 = 780.0;
const SIZE: f32 = 11.0;
/// The size of text in tables.
const SMALL: f32 = 8.0;
const LEADING: f32 = 1.2;
/// Space between a cell's edge and its text.
const INSET: f32 = 4.0;

pub fn file(lines: &[Line]) -> Vec<u8> {
    let mut sheet = Sheet { pdf: Drawn::new().page(), top: TOP };
    for (line, number) in lines.iter().zip(numbers(lines)) {
        match line {
            Line::Title(runs) => sheet.text(LEFT, LEFT, None, true, 15.0, &plain(runs)),
            Line::Heading(_, runs) => {
                sheet.space(10.0);
                sheet.text(LEFT, LEFT, None, true, 12.0, &plain(runs));
            }
            Line::Bold(runs) => {
                sheet.space(8.0);
                sheet.text(LEFT, LEFT, None, true, SIZE, &plain(runs));
            }
            Line::Bullet(0, runs) => sheet.text(80.0, 92.0, Some("•"), false, SIZE, &plain(runs)),
            Line::Bullet(_, runs) => sheet.text(100.0, 112.0, Some("–"), false, SIZE, &plain(runs)),
            Line::Number(runs) => {
                sheet.text(LEFT, 88.0, Some(&format!("{number}.")), false, SIZE, &plain(runs))
            }
            Line::Plain(runs) => sheet.text(LEFT, LEFT, None, false, SIZE, &plain(runs)),
            Line::Row(cells) => sheet.row(cells),
            Line::Blank => sheet.space(8.0),
            Line::Box(_) | Line::Around(_) => {}
        }
    }
    sheet.pdf.bytes()
}

fn plain(runs: &[Run]) -> String {
    runs.iter().filter(|run| matches!(run, Run::Text(_) | Run::Inserted(_))).map(Run::words).collect()
}

struct Sheet {
    pdf: Drawn,
    top: f32,
}

impl Sheet {
    fn space(&mut self, points: f32) {
        if self.top > TOP {
            self.top += points;
        }
    }

    fn draw(&mut self, left: f32, top: f32, bold: bool, size: f32, text: &str) {
        let pdf = std::mem::take(&mut self.pdf);
        self.pdf = if bold { pdf.bold(left, top, size, text) } else { pdf.text(left, top, size, text) };
    }

    /// A paragraph behind its marker, broken to the width that is left.
    fn text(&mut self, at: f32, left: f32, marker: Option<&str>, bold: bool, size: f32, text: &str) {
        for (nth, line) in broken(text, RIGHT - left, size, bold).iter().enumerate() {
            self.room(LEADING * size);
            if let Some(marker) = marker.filter(|_| nth == 0) {
                self.draw(at, self.top, bold, size, marker);
            }
            self.draw(left, self.top, bold, size, line);
            self.top += LEADING * size;
        }
    }

    fn room(&mut self, height: f32) {
        if self.top + height > BOTTOM {
            self.pdf = std::mem::take(&mut self.pdf).page();
            self.top = TOP;
        }
    }

    fn row(&mut self, cells: &[Vec<Vec<Run>>]) {
        let width = (RIGHT - LEFT) / cells.len() as f32;
        let parts = |cell: &Vec<Vec<Run>>| -> Vec<String> {
            cell.iter().flat_map(|part| broken(&plain(part), width - 2.0 * INSET, SMALL, false)).collect()
        };
        let cells: Vec<Vec<String>> = cells.iter().map(parts).collect();
        let lines = cells.iter().map(Vec::len).max().unwrap_or(1).max(1);
        let height = lines as f32 * LEADING * SMALL + 2.0 * INSET;
        self.room(height);
        let (top, bottom) = (self.top - SMALL, self.top - SMALL + height);
        let (up, down) = (842.0 - top, 842.0 - bottom);
        let mut rules = String::new();
        for y in [up, down] {
            rules.push_str(&format!("0.5 w {LEFT} {y} m {RIGHT} {y} l S "));
        }
        for column in 0..=cells.len() {
            let x = LEFT + width * column as f32;
            rules.push_str(&format!("0.5 w {x} {up} m {x} {down} l S "));
        }
        self.pdf = std::mem::take(&mut self.pdf).raw(&rules);
        for (column, cell) in cells.iter().enumerate() {
            for (nth, line) in cell.iter().enumerate() {
                let top = self.top + INSET + nth as f32 * LEADING * SMALL;
                self.draw(LEFT + width * column as f32 + INSET, top, false, SMALL, line);
            }
        }
        self.top += height;
    }
}

/// The lines of a text at that width.
fn broken(text: &str, width: f32, size: f32, bold: bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if measure(&format!("{line} {word}"), size, bold) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The width of a text in Helvetica, in points.
fn measure(text: &str, size: f32, bold: bool) -> f32 {
    let wider = if bold { 1.07 } else { 1.0 };
    text.chars().map(advance).sum::<f32>() * size * wider / 1000.0
}

/// Helvetica's own widths; letters with accents are as wide as most.
fn advance(letter: char) -> f32 {
    match letter {
        ' ' | '!' | ',' | '.' | '/' | ':' | ';' | 'I' | '[' | ']' | 'f' | 't' => 278.0,
        '(' | ')' | '-' | 'r' => 333.0,
        '\'' | 'i' | 'j' | 'l' | '’' => 222.0,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 500.0,
        'F' | 'T' | 'Z' => 611.0,
        'A' | 'B' | 'E' | 'K' | 'P' | 'S' | 'V' | 'X' | 'Y' | '&' => 667.0,
        'C' | 'D' | 'H' | 'N' | 'R' | 'U' | 'w' => 722.0,
        'G' | 'O' | 'Q' => 778.0,
        'M' | 'm' => 833.0,
        'W' => 944.0,
        '%' => 889.0,
        _ => 556.0,
    }
}
