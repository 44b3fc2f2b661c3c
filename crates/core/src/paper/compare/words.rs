//! Two texts as one run of words, each marked as same, added or removed.

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffTag, TextDiff, capture_diff_slices};
use std::cmp::Ordering;
use std::collections::HashMap;
use std::time::Duration;
use ts_rs::TS;

/// How long the paragraphs of one section may be laid beside each other before the rest is told as replaced.
const PATIENCE: Duration = Duration::from_millis(500);
/// From this share of common words on, a paragraph is a changed one and not another one.
const ALIKE: f32 = 0.5;
/// How many pairs of paragraphs of one changed stretch are weighed.
const MOST_PAIRS: usize = 250_000;

/// A run of words that stayed, came or went.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Words {
    pub op: Op,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Op {
    Same,
    Added,
    Removed,
}

/// How much may still be compared word by word; what goes beyond is shown as replaced. Counted in work and
/// not in time, so that the same texts always give the same answer.
pub(in crate::paper) struct Budget(usize);

impl Budget {
    pub(in crate::paper) fn of_one_comparison() -> Self {
        Self(60_000_000)
    }

    fn spend(&mut self, before: &str, after: &str) -> bool {
        let words = |text: &str| text.split(' ').count();
        let price = words(before).saturating_mul(words(after));
        let paid = self.0.checked_sub(price);
        self.0 = paid.unwrap_or(self.0);
        paid.is_some()
    }
}

/// Compares paragraph by paragraph, and within a paragraph word by word as long as the two have more in
/// common than not. One that was written anew is shown as a whole.
pub(in crate::paper) fn words(before: &str, after: &str, budget: &mut Budget) -> Vec<Words> {
    let paragraphs = TextDiff::configure().timeout(PATIENCE).diff_lines(before, after);
    let (old, new) = (paragraphs.old_slices(), paragraphs.new_slices());
    let mut runs = Runs(Vec::new());
    for op in paragraphs.ops() {
        let (old, new) = (&old[op.old_range()], &new[op.new_range()]);
        if op.tag() == DiffTag::Equal {
            new.iter().for_each(|line| runs.add(Op::Same, line));
            continue;
        }
        for (before, after) in pairs(old, new) {
            runs.paragraph(before, after, budget);
        }
    }
    runs.0
}

/// Lays changed paragraphs beside those that they were, so that one put in between does not shift the rest.
fn pairs<'t>(old: &[&'t str], new: &[&'t str]) -> Vec<(&'t str, &'t str)> {
    let at = |side: &[&'t str], at: Option<usize>| at.map_or("", |at| side[at]);
    lay(old, new).into_iter().map(|(o, n)| (at(old, o), at(new, n))).collect()
}

/// As [`pairs`], by place; what has no counterpart stands alone.
pub(in crate::paper) fn lay<'t>(old: &[&'t str], new: &[&'t str]) -> Vec<(Option<usize>, Option<usize>)> {
    if old.is_empty() || new.is_empty() || old.len() * new.len() > MOST_PAIRS {
        let within = |side: &[&'t str], at: usize| (at < side.len()).then_some(at);
        return (0..old.len().max(new.len())).map(|n| (within(old, n), within(new, n))).collect();
    }
    let mut names = HashMap::new();
    let bags = |side: &[&'t str], names: &mut HashMap<&'t str, u32>| -> Vec<Vec<u32>> {
        side.iter().map(|text| bag(text, names)).collect()
    };
    let (before, after) = (bags(old, &mut names), bags(new, &mut names));
    let likeness: Vec<Vec<f32>> =
        before.iter().map(|before| after.iter().map(|after| alike(before, after)).collect()).collect();
    // best[o][n]: how alike the paragraphs from `o` and `n` on can be laid.
    let mut best = vec![vec![0.0_f32; new.len() + 1]; old.len() + 1];
    for o in (0..old.len()).rev() {
        for n in (0..new.len()).rev() {
            let pair = likeness[o][n] + best[o + 1][n + 1];
            best[o][n] = pair.max(best[o + 1][n]).max(best[o][n + 1]);
        }
    }
    let (mut o, mut n, mut laid) = (0, 0, Vec::new());
    while o < old.len() || n < new.len() {
        let both = o < old.len() && n < new.len();
        if both && likeness[o][n] > 0.0 && best[o][n] <= likeness[o][n] + best[o + 1][n + 1] {
            laid.push((Some(o), Some(n)));
            (o, n) = (o + 1, n + 1);
        } else if n == new.len() || (both && best[o + 1][n] >= best[o][n + 1]) {
            laid.push((Some(o), None));
            o += 1;
        } else {
            laid.push((None, Some(n)));
            n += 1;
        }
    }
    laid
}

/// Which lines of two texts differ, by place: changed, gone or new.
pub fn lines(before: &[String], after: &[String]) -> Vec<(Option<usize>, Option<usize>)> {
    let old: Vec<&str> = before.iter().map(String::as_str).collect();
    let new: Vec<&str> = after.iter().map(String::as_str).collect();
    let diff = TextDiff::configure().timeout(PATIENCE).diff_slices(&old, &new);
    let mut found = Vec::new();
    for op in diff.ops().iter().filter(|op| op.tag() != DiffTag::Equal) {
        let (from, to) = (op.old_range(), op.new_range());
        let pairs = lay(&old[from.clone()], &new[to.clone()]);
        found
            .extend(pairs.into_iter().map(|(o, n)| (o.map(|at| from.start + at), n.map(|at| to.start + at))));
    }
    found
}

/// The words of a paragraph by number, in order of number.
fn bag<'t>(text: &'t str, names: &mut HashMap<&'t str, u32>) -> Vec<u32> {
    let mut bag: Vec<u32> = Vec::new();
    bag.extend(text.split_whitespace().map(|word| number(word, names)));
    bag.sort_unstable();
    bag
}

/// The number that stands for a word; numbers are compared faster than words.
fn number<'t>(word: &'t str, names: &mut HashMap<&'t str, u32>) -> u32 {
    let next = u32::try_from(names.len()).unwrap_or(u32::MAX);
    *names.entry(word).or_insert(next)
}

/// Words and the blanks between them, in turn.
pub(in crate::paper) fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut from = 0;
    let mut before: Option<bool> = None;
    for (at, c) in text.char_indices() {
        let blank = c.is_whitespace();
        if before.is_some_and(|before| before != blank) {
            tokens.push(&text[from..at]);
            from = at;
        }
        before = Some(blank);
    }
    if from < text.len() {
        tokens.push(&text[from..]);
    }
    tokens
}

/// The share of words that two paragraphs have in common, wherever they stand; 0 where that is too little.
fn alike(before: &[u32], after: &[u32]) -> f32 {
    let (mut b, mut a, mut common) = (0, 0, 0);
    while b < before.len() && a < after.len() {
        match before[b].cmp(&after[a]) {
            Ordering::Less => b += 1,
            Ordering::Greater => a += 1,
            Ordering::Equal => (b, a, common) = (b + 1, a + 1, common + 1),
        }
    }
    let share = 2.0 * count(common) / count(before.len() + after.len()).max(1.0);
    if share < ALIKE { 0.0 } else { share }
}

fn count(words: usize) -> f32 {
    f32::from(u16::try_from(words).unwrap_or(u16::MAX))
}

struct Runs(Vec<Words>);

impl Runs {
    fn paragraph<'t>(&mut self, before: &'t str, after: &'t str, budget: &mut Budget) {
        let mut names = HashMap::new();
        let is_another = alike(&bag(before, &mut names), &bag(after, &mut names)) == 0.0;
        if is_another || !budget.spend(before, after) {
            self.add(Op::Removed, before);
            self.add(Op::Added, after);
            return;
        }
        let (old, new) = (tokens(before), tokens(after));
        let ids = |tokens: &[&'t str], names: &mut HashMap<&'t str, u32>| -> Vec<u32> {
            tokens.iter().map(|token| number(token, names)).collect()
        };
        let (from, to) = (ids(&old, &mut names), ids(&new, &mut names));
        for op in capture_diff_slices(Algorithm::Myers, &from, &to) {
            if op.tag() == DiffTag::Equal {
                new[op.new_range()].iter().for_each(|token| self.add(Op::Same, token));
                continue;
            }
            old[op.old_range()].iter().for_each(|token| self.add(Op::Removed, token));
            new[op.new_range()].iter().for_each(|token| self.add(Op::Added, token));
        }
    }

    fn add(&mut self, op: Op, text: &str) {
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some(run) if run.op == op => run.text.push_str(text),
            _ => self.0.push(Words { op, text: text.to_owned() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Budget, Op, words};

    fn shown(before: &str, after: &str) -> String {
        let mark = |op| match op {
            Op::Same => "",
            Op::Added => "+",
            Op::Removed => "-",
        };
        let told = words(before, after, &mut Budget::of_one_comparison());
        told.iter().map(|run| format!("{}[{}]", mark(run.op), run.text)).collect()
    }

    #[test]
    fn a_paragraph_put_in_between_does_not_shift_the_changed_ones() {
        let before = "De cijfers gaan over drie gemeenten.\nHet beeld is in juni besproken.";
        let after =
            "De cijfers gaan over vier gemeenten.\nEr kwam iets nieuws bij.\nHet beeld is in juli besproken.";
        assert_eq!(
            shown(before, after),
            "[De cijfers gaan over ]-[drie]+[vier][ gemeenten.\n]+[Er kwam iets nieuws bij.\n][Het beeld is in ]-[juni]+[juli][ besproken.]"
        );
    }

    #[test]
    fn a_paragraph_written_anew_is_shown_as_a_whole() {
        assert_eq!(
            shown("Een twee drie vier.", "Heel andere woorden hier."),
            "-[Een twee drie vier.]+[Heel andere woorden hier.]"
        );
    }

    #[test]
    fn texts_beyond_the_budget_are_shown_as_replaced() {
        let (before, after) = ("een twee drie ".repeat(9_000), "een twee vier ".repeat(9_000));
        let told = words(&before, &after, &mut Budget::of_one_comparison());
        assert_eq!(told.iter().map(|run| run.op).collect::<Vec<_>>(), [Op::Removed, Op::Added]);
    }
}
