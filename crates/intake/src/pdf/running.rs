//! What comes back on every page, and what stands at its foot.

use std::collections::{BTreeSet, HashMap};

use tafelstuk_pages::{Line, Page};

use super::line::is_note_mark;
use crate::txt::is_page_number;

/// Page headers and footers stand this near the edge, by page height.
const EDGE: f32 = 0.13;
/// Lines at either edge that are looked at.
const DEEPEST: usize = 4;

/// For each page, which of its lines are page headers, page footers or page numbers.
pub(super) fn lines(pages: &[Page]) -> Vec<BTreeSet<usize>> {
    let edges: Vec<Vec<usize>> = pages.iter().map(edge_lines).collect();
    let mut seen: HashMap<(String, i32), BTreeSet<u32>> = HashMap::new();
    for (page, edges) in pages.iter().zip(&edges) {
        for at in edges {
            let line = &page.lines[*at];
            for height in heights(line) {
                seen.entry((pattern(line), height)).or_default().insert(page.number);
            }
        }
    }
    let comes_back =
        |line: &Line| heights(line).iter().any(|height| seen[&(pattern(line), *height)].len() > 1);
    pages
        .iter()
        .zip(edges)
        .map(|(page, edges)| {
            let runs = |at: &usize| {
                let line = &page.lines[*at];
                let bare = pages.len() > 1 && line.text().chars().all(|c| c.is_ascii_digit());
                is_page_number(&line.text()) || bare || comes_back(line)
            };
            edges.into_iter().filter(runs).collect()
        })
        .collect()
}

/// The lines near the upper and lower edge.
fn edge_lines(page: &Page) -> Vec<usize> {
    let mut by_height: Vec<usize> = (0..page.lines.len()).collect();
    by_height.sort_by(|a, b| page.lines[*a].baseline.total_cmp(&page.lines[*b].baseline));
    let edge = EDGE * page.size.height;
    let upper = by_height.iter().take(DEEPEST).filter(|at| page.lines[**at].baseline < edge);
    let lower =
        by_height.iter().rev().take(DEEPEST).filter(|at| page.lines[**at].baseline > page.size.height - edge);
    let mut found: Vec<usize> = upper.chain(lower).copied().collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// A line without its figures, which differ from page to page.
fn pattern(line: &Line) -> String {
    line.text().chars().filter(|c| !c.is_ascii_digit()).collect()
}

/// Its height in steps of six points; a line may stand between two steps.
fn heights(line: &Line) -> [i32; 2] {
    let step = (line.baseline / 6.0) as i32;
    [step, step + 1]
}

/// Small lines at the foot of the page, from one that begins with the mark of a note in the text.
pub(super) fn footnotes(page: &Page, running: &BTreeSet<usize>, body: f32) -> BTreeSet<usize> {
    let marks: BTreeSet<&str> = page
        .lines
        .iter()
        .flat_map(|line| line.words.iter().skip(1))
        .filter(|word| is_note_mark(word))
        .map(|word| word.text.as_str())
        .collect();
    let mut found = BTreeSet::new();
    if marks.is_empty() {
        return found;
    }
    let mut inside = false;
    for (at, line) in page.lines.iter().enumerate() {
        let small = line.size < 0.95 * body && line.baseline > 0.4 * page.size.height;
        let begins = line.words.first().is_some_and(|word| marks.contains(word.text.as_str()));
        inside = small && (inside || begins) && !running.contains(&at);
        if inside {
            found.insert(at);
        }
    }
    found
}
