//! Follow-up still to come: bullets and sentences of the next steps, rows of an action list, promises in
//! minutes.

use tafelstuk_model::Period;
use tafelstuk_model::period::Precision;

use crate::recognised::Step;
use crate::sheet::squeeze;
use crate::source::{Block, Kind};

use super::Setting;
use super::columns::{Column, Columns};
use super::owners::{in_cell, names_only_actors, owners};
use super::sentences::sentences;

/// The steps of a section with that role.
pub(super) fn read(blocks: &[&Block], section: usize, setting: &Setting, steps: &mut Vec<Step>) {
    if let Some((head, columns)) = table(blocks) {
        let rows = blocks[head + 1..].iter().filter_map(|block| row(&columns, block, setting));
        return steps.extend(rows.map(|step| Step { section: Some(section), ..step }));
    }
    let closing = blocks.iter().position(|block| is_closing(&block.text)).unwrap_or(blocks.len());
    listed(&blocks[..closing], Some(section), setting, steps);
}

/// Items and sentences, each a step; an item below another is part of it.
fn listed(blocks: &[&Block], section: Option<usize>, setting: &Setting, steps: &mut Vec<Step>) {
    let mut above: Vec<(u8, usize)> = Vec::new();
    for (at, block) in
        blocks.iter().enumerate().filter(|(_, block)| block.text.contains(char::is_alphanumeric))
    {
        let next_is_item = blocks.get(at + 1).is_some_and(|next| next.is_item());
        if block.is_item() {
            let level = block.level();
            above.retain(|(held, _)| *held < level);
            let parent = above.last().map(|(_, step)| *step);
            above.push((level, steps.len()));
            steps.push(Step { parent, section, ..step(&block.text, block, setting) });
        } else {
            above.clear();
            for sentence in sentences(&block.text) {
                let leads_in = sentence.ends_with(':') && (next_is_item || blocks.len() > at + 1);
                if !leads_in {
                    steps.push(Step { section, ..step(sentence, block, setting) });
                }
            }
        }
    }
}

/// The end of a letter: what follows is no follow-up.
fn is_closing(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["met vriendelijke groet", "vriendelijke groet", "hoogachtend"]
        .iter()
        .any(|words| lower.starts_with(words))
}

/// One step; a period that lies behind is none.
pub(super) fn step(text: &str, block: &Block, setting: &Setting) -> Step {
    Step {
        text: text.trim().to_owned(),
        owners: owners(text, setting),
        period: period(text, setting),
        parent: None,
        section: None,
        item: None,
        lines: block.lines,
    }
}

fn period(text: &str, setting: &Setting) -> Option<Period> {
    Period::find(text, setting.on, setting.next_meeting).filter(|period| !period.is_past())
}

/// The rows of a table that says what is done and by whom, wherever in a paper it stands.
pub(super) fn from_table(blocks: &[&Block], section: usize, setting: &Setting, steps: &mut Vec<Step>) {
    let head = blocks.iter().enumerate().find_map(|(at, block)| {
        let columns = Columns::of(block)?;
        (columns.has(Column::Action) && columns.has(Column::Who)).then_some((at, columns))
    });
    let Some((head, columns)) = head else { return };
    let rows = blocks[head + 1..].iter().filter_map(|block| row(&columns, block, setting));
    steps.extend(rows.map(|step| Step { section: Some(section), ..step }));
}

/// The rows of an action list.
pub(super) fn from_action_list(blocks: &[&Block], setting: &Setting, steps: &mut Vec<Step>) {
    match table(blocks) {
        Some((head, columns)) => {
            steps.extend(blocks[head + 1..].iter().filter_map(|block| row(&columns, block, setting)));
        }
        None => {
            let items: Vec<&Block> = blocks.iter().copied().filter(|block| block.is_item()).collect();
            listed(&items, None, setting, steps);
        }
    }
}

/// Whether the blocks hold a table of actions, and where its first row is.
fn table(blocks: &[&Block]) -> Option<(usize, Columns)> {
    blocks.iter().enumerate().find_map(|(at, block)| Some((at, Columns::of_steps(block)?)))
}

/// The action in a row of a table; none in a row that only fills or divides it.
pub(super) fn row(columns: &Columns, block: &Block, setting: &Setting) -> Option<Step> {
    let Kind::Row { cells } = &block.kind else { return None };
    let text = squeeze(columns.cell(cells, Column::Action));
    let fits = cells.len() + 3 >= columns.len() && text.contains(char::is_alphanumeric);
    if !fits || Columns::of(block).is_some() {
        return None;
    }
    // Without a column of its own, who acts and when stands in the action's words.
    let who = columns.has(Column::Who).then(|| in_cell(columns.cell(cells, Column::Who)));
    let when = columns.has(Column::When).then(|| columns.cell(cells, Column::When));
    Some(Step {
        owners: who.unwrap_or_else(|| owners(&text, setting)),
        period: match when {
            Some(when) => Period::find(when, setting.on, setting.next_meeting),
            None => period(&text, setting),
        },
        ..step_text(&text, block)
    })
}

/// What a line in a column of actions tells, sentence by sentence; one that only names who acts tells
/// nothing.
pub(super) fn told(line: &Block, setting: &Setting) -> Vec<Step> {
    if names_only_actors(&line.text, setting) {
        return Vec::new();
    }
    sentences(&line.text).into_iter().map(|sentence| step(sentence, line, setting)).collect()
}

fn step_text(text: &str, block: &Block) -> Step {
    Step {
        text: text.to_owned(),
        owners: Vec::new(),
        period: None,
        parent: None,
        section: None,
        item: None,
        lines: block.lines,
    }
}

/// Sentences of minutes that promise or announce: somebody will, or something is planned.
pub(super) fn promises(block: &Block, setting: &Setting) -> Vec<Step> {
    sentences(&block.text)
        .into_iter()
        .map(|sentence| step(sentence, block, setting))
        .filter(is_promise)
        .collect()
}

/// Somebody will do it: the sentence says so, its subject does what is still to come, or it has a place in
/// the calendar ahead.
fn is_promise(step: &Step) -> bool {
    const SAYS: [&str; 4] = [" zal ", " zullen ", " zegt toe", " zeggen toe"];
    const LOOKS_BACK: [&str; 7] = [" heeft ", " hebben ", " was ", " waren ", " werd ", " werden ", " had "];
    let lower = format!(" {} ", step.text.trim_end_matches('.').to_lowercase());
    if SAYS.iter().any(|words| lower.contains(words)) {
        return true;
    }
    if LOOKS_BACK.iter().any(|words| lower.contains(words))
        || is_past(&lower)
        || is_done(&lower)
        || is_next_meeting(&lower)
    {
        return false;
    }
    let owned = !step.owners.is_empty();
    let vague = step
        .period
        .as_ref()
        .is_some_and(|period| matches!(period.precision, Precision::Relative | Precision::Open));
    owned && takes_up(&lower) || step.period.is_some() && (owned || !vague)
}

/// Past forms of strong verbs: what stood, came or turned out is told, not promised.
fn is_past(lower: &str) -> bool {
    const PAST: [&str; 43] = [
        "reed", "steeg", "daalde", "stond", "stonden", "kwam", "kwamen", "ging", "gingen", "bleef", "bleven",
        "bleek", "bleken", "lag", "lagen", "liep", "liepen", "kreeg", "kregen", "zat", "zaten", "deed",
        "deden", "begon", "begonnen", "nam", "namen", "gaf", "gaven", "sprak", "spraken", "vond", "vonden",
        "hield", "hielden", "zag", "zagen", "vroeg", "vroegen", "wilde", "wilden", "moest", "moesten",
    ];
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    // "meldt dat de bus 340 ritten maakte": a clause that ends in a past form.
    let told = words.iter().position(|word| *word == "dat").is_some_and(|at| {
        const AHEAD: [&str; 12] = [
            "te", "zal", "zullen", "gaat", "gaan", "kan", "kunnen", "moet", "moeten", "wil", "willen",
            "wordt",
        ];
        let ends = ["de", "te", "den", "ten"];
        words.last().is_some_and(|last| last.len() > 4 && ends.iter().any(|end| last.ends_with(end)))
            && !words[at..].iter().any(|word| AHEAD.contains(word) || *word == "worden")
    });
    told || words.iter().any(|word| PAST.contains(word))
}

/// Verbs in two parts by which somebody takes something up: "vraagt na", "koppelt … terug".
fn takes_up(lower: &str) -> bool {
    const VERBS: [(&str, &str); 17] = [
        ("vraag", "na"),
        ("vragen", "na"),
        ("zoek", "uit"),
        ("ga", "na"),
        ("neem", "contact"),
        ("nemen", "contact"),
        ("pak", "op"),
        ("kom", "terug"),
        ("koppel", "terug"),
        ("stuur", "rond"),
        ("stuur", "toe"),
        ("stuur", "door"),
        ("sturen", "rond"),
        ("sturen", "toe"),
        ("lever", "aan"),
        ("werk", "uit"),
        ("pas", "aan"),
    ];
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let is_form = |word: &str, stem: &str| {
        word.strip_prefix(stem)
            .is_some_and(|end| matches!(end, "" | "t" | "en" | "pen" | "ken" | "sen" | "an" | "at"))
    };
    // "gaat na de pauze verder" takes nothing up; "gaat na of …" does.
    let asks = |next: Option<&&str>| {
        next.is_none_or(|next| {
            matches!(*next, "of" | "wanneer" | "hoe" | "wat" | "wie" | "waar" | "welke" | "bij" | "en")
        })
    };
    let has = |from: usize, particle: &str| {
        (from..words.len()).any(|at| words[at] == particle && (particle != "na" || asks(words.get(at + 1))))
    };
    words
        .iter()
        .enumerate()
        .any(|(at, word)| VERBS.iter().any(|(stem, particle)| is_form(word, stem) && has(at + 1, particle)))
}

/// "Het volgende overleg is op 6 mei": when the body meets again is no step.
fn is_next_meeting(lower: &str) -> bool {
    let words: Vec<&str> = lower.split_whitespace().take(4).collect();
    let next = words.iter().position(|word| matches!(*word, "volgende" | "eerstvolgende"));
    let meets = ["overleg", "vergadering", "bijeenkomst"];
    let Some(word) = next.and_then(|at| words.get(at + 1)) else { return false };
    let bare = word.trim_end_matches(':');
    meets.iter().any(|meet| bare.ends_with(meet))
        && (bare.len() < word.len()
            || [" is ", " vindt plaats", " vindt ", " staat "].iter().any(|verb| lower.contains(verb)))
}

/// "zijn rondgedeeld", "is besproken": over and done with, unlike "is gepland".
fn is_done(lower: &str) -> bool {
    let perfect = lower.contains(" is ") || lower.contains(" zijn ");
    perfect
        && lower.split(|c: char| !c.is_alphabetic()).any(|word| {
            let participle = word.len() > 6 && word.contains("ge") && word.ends_with(['d', 't']);
            participle && !matches!(word, "gepland" | "voorgenomen")
                || matches!(word, "besproken" | "vastgesteld" | "verzonden")
        })
}
