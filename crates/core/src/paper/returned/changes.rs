//! What a file that came back says otherwise: section by section, line by line.

mod edits;

use super::lines::{Piece, Place, Shows, block_at, pieces, places, squeezed};
use super::{Edit, Found, Line, Lines, ReturnedChange, ReturnedPiece};
use crate::paper::Snapshot;
use crate::paper::compare::{Budget, Change, Op, Words, in_order, lay, words_of};
use similar::{Algorithm, DiffTag, capture_diff_slices_deadline};
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::time::{Duration, Instant};
use tafelstuk_model::rich_text::Block;

/// How long the lines of one section are laid beside each other before the rest is told as replaced.
const PATIENCE: Duration = Duration::from_millis(500);

/// The changes of `theirs` against `ours`, which is `text` as Word shows it. What is not in `base`, the text
/// that went out, was changed here since and is ours.
pub fn changes(
    base: &Lines,
    ours: &Lines,
    theirs: &Lines,
    text: &Snapshot,
    home_decision: &str,
) -> Vec<Found> {
    let pieces = pieces(text, home_decision);
    let n_notes = pieces.iter().filter(|piece| matches!(piece.place, Place::Note(..))).count();
    let (body, notes) = pieces.split_at(pieces.len() - n_notes);
    let places = places(&ours.text, body);
    let mut teller = Teller {
        text,
        pieces: &pieces,
        places,
        ours: &ours.text,
        theirs: &theirs.text,
        base: Base::of(base),
        budget: Budget::of_one_comparison(),
        found: Vec::new(),
        gone: Vec::new(),
        come: Vec::new(),
    };
    teller.sections();
    teller.moved();
    teller.rest();
    teller.notes(&ours.notes, &theirs.notes, body.len(), notes.len());
    named(teller.found)
}

/// The text that went out, as far as it tells whose a change is.
struct Base {
    lines: HashSet<String>,
    /// What stood before each line.
    before: HashMap<String, String>,
    headings: Vec<String>,
}

impl Base {
    fn of(base: &Lines) -> Self {
        let keys: Vec<String> = base.text.iter().map(key).collect();
        let before = keys.windows(2).map(|two| (two[1].clone(), two[0].clone())).collect();
        let headings = base.text.iter().filter(|line| line.heading == Some(1)).map(|line| line.text.clone());
        let notes = base.notes.iter().map(key);
        Self { headings: headings.collect(), before, lines: keys.iter().cloned().chain(notes).collect() }
    }

    fn has(&self, line: &Line) -> bool {
        self.lines.contains(&key(line))
    }
}

/// What makes a line the same line.
fn key(line: &Line) -> String {
    match &line.cells {
        Some(cells) => {
            let cells: Vec<String> = cells.iter().map(|cell| squeezed(cell)).collect();
            format!("\t{}", cells.join("\t").trim_end())
        }
        None => line.text.clone(),
    }
}

/// A heading and the lines below it; the lines above the first heading have none.
#[derive(Clone)]
struct Part {
    heading: Option<usize>,
    lines: Range<usize>,
}

fn parts(lines: &[Line]) -> Vec<Part> {
    let mut found = vec![Part { heading: None, lines: 0..0 }];
    for (at, line) in lines.iter().enumerate() {
        if line.heading == Some(1) {
            found.push(Part { heading: Some(at), lines: at + 1..at + 1 });
        } else if let Some(open) = found.last_mut() {
            open.lines.end = at + 1;
        }
    }
    found
}

struct Teller<'a> {
    text: &'a Snapshot,
    pieces: &'a [Piece],
    places: Vec<Option<Shows>>,
    ours: &'a [Line],
    theirs: &'a [Line],
    base: Base,
    budget: Budget,
    /// What was found, each with its place in the file for telling in order.
    found: Vec<(usize, Found)>,
    /// Lines of ours that are gone, with where in the file they would stand.
    gone: Vec<(usize, usize)>,
    /// Lines of theirs that are new, with the line of ours before them.
    come: Vec<(usize, Option<usize>)>,
}

impl Teller<'_> {
    fn sections(&mut self) {
        let (ours, theirs) = (parts(self.ours), parts(self.theirs));
        let head = |lines: &[Line], part: &Part| part.heading.map(|at| lines[at].text.clone());
        let mut left: Vec<usize> = (1..ours.len()).collect();
        let mut pairs: Vec<Option<usize>> = vec![Some(0)];
        for part in &theirs[1..] {
            let same = left.iter().position(|at| head(self.ours, &ours[*at]) == head(self.theirs, part));
            pairs.push(same.map(|at| left.remove(at)));
        }
        self.renamed(&ours, &theirs, &mut pairs, &mut left);
        let kept: Vec<usize> = pairs.iter().flatten().copied().collect();
        let was: Vec<usize> = (0..ours.len()).filter(|at| kept.contains(at)).collect();
        let stays: HashSet<usize> = in_order(&was, &kept).into_iter().map(|at| kept[at]).collect();
        let mut before = 0;
        for (part, pair) in theirs.iter().zip(&pairs) {
            match *pair {
                Some(pair) => {
                    self.heading(&ours[pair], part);
                    if !stays.contains(&pair) {
                        self.moved_section(&ours[pair], part, &ours[before]);
                    }
                    self.lines(&ours[pair], part);
                    before = pair;
                }
                None => self.new_section(part, &ours[before]),
            }
        }
        for at in left {
            self.lost_section(&ours[at]);
        }
    }

    /// Sections with another heading are told from new ones by their text.
    fn renamed(&self, ours: &[Part], theirs: &[Part], pairs: &mut [Option<usize>], left: &mut Vec<usize>) {
        let whole = |lines: &[Line], part: &Part| -> String {
            let from = part.heading.unwrap_or(part.lines.start);
            lines[from..part.lines.end].iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ")
        };
        let open: Vec<usize> = (0..pairs.len()).filter(|at| pairs[*at].is_none()).collect();
        let was: Vec<String> = left.iter().map(|at| whole(self.ours, &ours[*at])).collect();
        let now: Vec<String> = open.iter().map(|at| whole(self.theirs, &theirs[*at])).collect();
        let (was, now) = (texts(&was), texts(&now));
        let mut taken = Vec::new();
        for (o, n) in lay(&was, &now) {
            if let (Some(o), Some(n)) = (o, n) {
                pairs[open[n]] = Some(left[o]);
                taken.push(left[o]);
            }
        }
        left.retain(|at| !taken.contains(at));
    }

    fn heading(&mut self, ours: &Part, theirs: &Part) {
        let (Some(o), Some(t)) = (ours.heading, theirs.heading) else { return };
        if self.ours[o].text != self.theirs[t].text {
            self.changed(o, t);
        }
    }

    /// The lines of one section.
    fn lines(&mut self, ours: &Part, theirs: &Part) {
        let old: Vec<String> = self.ours[ours.lines.clone()].iter().map(key).collect();
        let new: Vec<String> = self.theirs[theirs.lines.clone()].iter().map(key).collect();
        let until = Some(Instant::now() + PATIENCE);
        let mut before = ours.heading;
        for op in capture_diff_slices_deadline(Algorithm::Patience, &old, &new, until) {
            let (o, n) = (op.old_range(), op.new_range());
            if op.tag() != DiffTag::Equal {
                self.hunk(
                    ours.lines.start + o.start..ours.lines.start + o.end,
                    theirs.lines.start,
                    n,
                    before,
                );
            }
            before = (o.end > 0).then(|| ours.lines.start + o.end - 1).or(before);
        }
    }

    /// A stretch that differs: lines that are still alike are laid beside each other.
    fn hunk(&mut self, ours: Range<usize>, from: usize, theirs: Range<usize>, before: Option<usize>) {
        let theirs = from + theirs.start..from + theirs.end;
        let mut before = before;
        let (old, new): (Vec<&str>, Vec<&str>) = (
            ours.clone().map(|at| self.ours[at].text.as_str()).collect(),
            theirs.clone().map(|at| self.theirs[at].text.as_str()).collect(),
        );
        let mut next = theirs.start;
        for (o, n) in lay(&old, &new) {
            let (o, n) = (o.map(|o| ours.start + o), n.map(|n| theirs.start + n));
            match (o, n) {
                (Some(o), Some(n)) if self.ours[o].cells.is_some() == self.theirs[n].cells.is_some() => {
                    self.changed(o, n);
                    before = Some(o);
                    next = n + 1;
                }
                _ => {
                    self.gone.extend(o.map(|o| (o, next)));
                    before = o.or(before);
                    if let Some(n) = n {
                        self.come.push((n, before));
                        next = n + 1;
                    }
                }
            }
        }
    }

    /// Lines that went in one place and came in another are one move.
    fn moved(&mut self) {
        let mut places: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, (line, _)) in self.come.iter().enumerate() {
            places.entry(key(&self.theirs[*line])).or_default().push(at);
        }
        let mut taken = HashSet::new();
        let gone = std::mem::take(&mut self.gone);
        let mut left = Vec::new();
        for (o, at) in gone {
            let to = places.get_mut(&key(&self.ours[o])).and_then(Vec::pop);
            match to {
                Some(to) => {
                    taken.insert(to);
                    self.moved_line(o, self.come[to]);
                }
                None => left.push((o, at)),
            }
        }
        self.gone = left;
        let come = std::mem::take(&mut self.come);
        self.come =
            come.into_iter().enumerate().filter(|(at, _)| !taken.contains(at)).map(|(_, c)| c).collect();
    }

    fn moved_line(&mut self, ours: usize, (theirs, before): (usize, Option<usize>)) {
        let line = &self.ours[ours];
        let stood_after = ours.checked_sub(1).map(|at| key(&self.ours[at]));
        // Where we moved it ourselves since, it is they who left it in its place.
        if self.base.has(line) && self.base.before.get(&key(line)).cloned() != stood_after {
            return;
        }
        let piece = self.whole(ours).filter(|piece| self.stands_alone(*piece));
        let after = before.and_then(|at| self.last_piece(at));
        let edit = piece.zip(after).map(|(piece, after)| Edit::Move { piece, after });
        let told = self.told(Some(ours), Some(theirs), Change::Moved);
        self.put(theirs, told, edit);
    }

    /// Lines that only went, and lines that only came.
    fn rest(&mut self) {
        for (ours, at) in std::mem::take(&mut self.gone) {
            if !self.base.has(&self.ours[ours]) {
                continue;
            }
            let told = self.told(Some(ours), None, Change::Removed);
            let edit = self.removal(ours);
            self.put(at, told, edit);
        }
        let come = std::mem::take(&mut self.come);
        let mut at = 0;
        while at < come.len() {
            let (theirs, before) = come[at];
            // Rows in a row where no table stands are one table.
            let is_row = |n: usize| self.theirs[n].cells.is_some();
            let in_table = before.is_some_and(|at| self.ours[at].cells.is_some());
            let more = come[at..]
                .iter()
                .zip(theirs..)
                .take_while(|((n, after), next)| n == next && *after == before && is_row(*n) && !in_table);
            let n = more.count().max(1);
            let lines: Vec<Line> = self.theirs[theirs..theirs + n].to_vec();
            at += n;
            if lines.iter().all(|line| self.base.has(line)) {
                continue;
            }
            let mut told = self.told(None, Some(theirs), Change::Added);
            for line in &lines[1..] {
                told.words.push(Words { op: Op::Added, text: format!("\n{}", shown(line)) });
            }
            let is_picture = lines.iter().any(|line| line.is_picture);
            let after = before.and_then(|at| self.last_piece(at)).filter(|_| !is_picture);
            self.put(theirs, told, after.map(|after| Edit::Insert { after, lines }));
        }
    }

    fn changed(&mut self, ours: usize, theirs: usize) {
        let (was, now) = (&self.ours[ours], &self.theirs[theirs]);
        let (known, theirs_known) = (self.base.has(was), self.base.has(now));
        if !known && theirs_known {
            return;
        }
        let edit = self.rewording(ours, theirs);
        let mut told = self.told(Some(ours), Some(theirs), Change::Changed);
        told.ours_too = !known;
        self.put(theirs, told, edit);
    }

    fn new_section(&mut self, part: &Part, before: &Part) {
        let Some(head) = part.heading else { return };
        let all = || std::iter::once(head).chain(part.lines.clone());
        if all().all(|at| self.base.has(&self.theirs[at])) {
            return;
        }
        let told = self.section_told(None, Some(part), Change::Added);
        let lines = self.theirs[part.lines.clone()].to_vec();
        let edit = (!lines.iter().any(|line| line.is_picture)).then(|| Edit::AddSection {
            after: before.heading.and_then(|at| self.section_of(at)),
            heading: self.theirs[head].text.clone(),
            lines,
        });
        self.put(head, told, edit);
    }

    fn lost_section(&mut self, part: &Part) {
        let Some(head) = part.heading else { return };
        if !self.base.has(&self.ours[head]) {
            return;
        }
        let theirs: HashSet<String> = self.theirs.iter().map(key).collect();
        // Where its text lives on elsewhere, only its heading went: that is for whoever knows why.
        let lives_on = part.lines.clone().any(|at| theirs.contains(&key(&self.ours[at])));
        let told = self.section_told(Some(part), None, Change::Removed);
        let section = self.section_of(head).filter(|_| !lives_on);
        self.put(usize::MAX, told, section.map(|section| Edit::RemoveSection { section }));
    }

    fn moved_section(&mut self, ours: &Part, theirs: &Part, before: &Part) {
        let (Some(o), Some(t)) = (ours.heading, theirs.heading) else { return };
        let mine: Vec<String> =
            self.ours.iter().filter(|l| l.heading == Some(1)).map(|l| l.text.clone()).collect();
        let known: HashSet<&String> = self.base.headings.iter().collect();
        let mine: Vec<&String> = mine.iter().filter(|heading| known.contains(heading)).collect();
        let was: Vec<&String> = self.base.headings.iter().filter(|heading| mine.contains(heading)).collect();
        if mine != was {
            return;
        }
        let mut told = self.section_told(Some(ours), Some(theirs), Change::Moved);
        told.words = Vec::new();
        let edit = self.section_of(o).map(|section| Edit::MoveSection {
            section,
            after: before.heading.and_then(|at| self.section_of(at)),
        });
        self.put(t, told, edit);
    }

    fn notes(&mut self, ours: &[Line], theirs: &[Line], first: usize, n_pieces: usize) {
        let old: Vec<&str> = ours.iter().map(|line| line.text.as_str()).collect();
        let new: Vec<&str> = theirs.iter().map(|line| line.text.as_str()).collect();
        for (o, n) in lay(&old, &new) {
            let (was, now) = (o.map(|o| &ours[o]), n.map(|n| &theirs[n]));
            if was.map(key) == now.map(key) {
                continue;
            }
            let known = was.is_none_or(|line| self.base.has(line));
            if now.map_or(!known, |line| self.base.has(line)) {
                continue;
            }
            let piece = o.filter(|_| n_pieces == ours.len()).map(|o| first + o);
            let edit = match (piece, now) {
                (Some(piece), Some(now)) => {
                    let to = self.pieces[piece].shown.len();
                    Some(Edit::Reword { piece, from: 0, to, with: now.text.clone() })
                }
                (Some(piece), None) => Some(Edit::Remove { piece }),
                (None, _) => None,
            };
            let change = match (was, now) {
                (Some(_), Some(_)) => Change::Changed,
                (None, _) => Change::Added,
                (_, None) => Change::Removed,
            };
            let text = |line: Option<&Line>| line.map_or("", |line| line.text.as_str()).to_owned();
            let section = piece.and_then(|piece| self.pieces[piece].section());
            let told = ReturnedChange {
                id: String::new(),
                what: ReturnedPiece::Note,
                change,
                heading: section.map(|at| self.text.sections[at].heading.clone()).unwrap_or_default(),
                words: words_of(&text(was), &text(now), &mut self.budget),
                ours_too: !known,
                by_hand: false,
            };
            self.put(usize::MAX, told, edit);
        }
    }

    fn told(&mut self, ours: Option<usize>, theirs: Option<usize>, change: Change) -> ReturnedChange {
        let line = |side: &[Line], at: Option<usize>| at.map(|at| side[at].clone());
        let (was, now) = (line(self.ours, ours), line(self.theirs, theirs));
        let shown = |line: &Option<Line>| line.as_ref().map(shown).unwrap_or_default();
        let words = words_of(&shown(&was), &shown(&now), &mut self.budget);
        let heading = match (theirs, ours) {
            (Some(at), _) => heading_above(self.theirs, at),
            (None, Some(at)) => heading_above(self.ours, at),
            (None, None) => String::new(),
        };
        let what = ours.and_then(|at| self.what(at)).or(now.as_ref().map(kind_of));
        let what = what.unwrap_or(ReturnedPiece::Beside);
        ReturnedChange { id: String::new(), what, change, heading, words, ours_too: false, by_hand: false }
    }

    fn section_told(&mut self, ours: Option<&Part>, theirs: Option<&Part>, change: Change) -> ReturnedChange {
        let text = |lines: &[Line], part: Option<&Part>| -> String {
            let Some(part) = part else { return String::new() };
            let lines = part.heading.into_iter().chain(part.lines.clone()).map(|at| shown(&lines[at]));
            lines.collect::<Vec<_>>().join("\n")
        };
        let words = words_of(&text(self.ours, ours), &text(self.theirs, theirs), &mut self.budget);
        let heading = theirs.and_then(|part| part.heading).map(|at| &self.theirs[at]);
        let heading = heading.or(ours.and_then(|part| part.heading).map(|at| &self.ours[at]));
        ReturnedChange {
            id: String::new(),
            what: ReturnedPiece::Section,
            change,
            heading: heading.map(|line| line.text.clone()).unwrap_or_default(),
            words,
            ours_too: false,
            by_hand: false,
        }
    }

    /// What a line of ours is.
    fn what(&self, ours: usize) -> Option<ReturnedPiece> {
        let line = &self.ours[ours];
        let Some(place) = self.places.get(ours)?.as_ref() else { return Some(ReturnedPiece::Beside) };
        let Shows::Part { piece, .. } = place else { return Some(ReturnedPiece::Row) };
        let at = match &self.pieces[*piece].place {
            Place::Title => return Some(ReturnedPiece::Title),
            Place::Heading(_) => return Some(ReturnedPiece::Section),
            Place::Alt(_) => return Some(ReturnedPiece::Picture),
            Place::Note(..) => return Some(ReturnedPiece::Note),
            Place::Text(at) | Place::Caption(at) | Place::Kept(at) => at,
        };
        match block_at(&self.text.sections.get(at.section)?.body, &at.path)? {
            Block::DecisionPoint { .. } => Some(ReturnedPiece::Point),
            Block::Step { .. } => Some(ReturnedPiece::Step),
            Block::Heading { .. } => Some(ReturnedPiece::Heading),
            _ => Some(kind_of(line)),
        }
    }

    fn put(&mut self, at: usize, mut told: ReturnedChange, edit: Option<Edit>) {
        told.by_hand = edit.is_none();
        self.found.push((at, Found { told, edit }));
    }
}

fn kind_of(line: &Line) -> ReturnedPiece {
    match line {
        Line { cells: Some(_), .. } => ReturnedPiece::Row,
        Line { is_picture: true, .. } => ReturnedPiece::Picture,
        Line { heading: Some(_), .. } => ReturnedPiece::Heading,
        Line { item: Some(_), .. } => ReturnedPiece::Item,
        _ => ReturnedPiece::Paragraph,
    }
}

fn texts(side: &[String]) -> Vec<&str> {
    side.iter().map(String::as_str).collect()
}

fn shown(line: &Line) -> String {
    match &line.cells {
        Some(cells) => cells.iter().map(|cell| squeezed(cell)).collect::<Vec<_>>().join(" | "),
        None => line.text.clone(),
    }
}

fn heading_above(lines: &[Line], at: usize) -> String {
    let above = lines[..=at].iter().rev().find(|line| line.heading == Some(1));
    above.map(|line| line.text.clone()).unwrap_or_default()
}

/// In the file's order, each with its lasting name.
fn named(mut found: Vec<(usize, Found)>) -> Vec<Found> {
    found.sort_by_key(|(at, _)| *at);
    let mut seen: HashMap<String, u32> = HashMap::new();
    let mut named = |mut one: Found| {
        let about = serde_json::to_string(&one.told).expect("a change is plain data");
        let nth = seen.entry(about.clone()).and_modify(|n| *n += 1).or_insert(0);
        let hash = blake3::hash(format!("{about}{nth}").as_bytes());
        one.told.id = hash.to_hex().chars().take(16).collect();
        one
    };
    found.into_iter().map(|(_, one)| named(one)).collect()
}
