//! A form that came back, read into what its writer says: choices and words in fields, comments beside the
//! text, and what was written in the text itself. Nothing of it is dropped: what has no place of its own
//! becomes a remark.

use super::mailed::{Named, named, of_point};
use super::said::{Anchor, LONGEST, Ripeness, Sheet, Verdict, What};
use super::standing::found;
use crate::paper::compare::lines;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;
use tafelstuk_model::catalogue::{Lang, text, text_with};
use tafelstuk_model::filled::{ALL, Field, Filled, Line, Note};
use tafelstuk_model::id::{PaperId, PointId, SectionId};
use tafelstuk_model::rich_text::anchors::CONTEXT;

/// What a form says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    pub said: Vec<What>,
    /// How often the text of a paper was changed in the form; told as suggestions and remarks.
    pub n_edits: usize,
}

/// Reads `came` against `went`, the form as it went out to the person called `name` with `sheets` in it; `lang` is that
/// of what is told beside their words.
pub fn reading(sheets: &[Sheet], went: &Filled, came: &Filled, name: &str, lang: Lang) -> Reading {
    let form = Form { sheets, points: named(sheets), name, lang };
    let mut said = form.fields(&asked(went), &came.fields);
    said.extend(came.notes.iter().flat_map(|note| form.note(note)));
    let blank: BTreeSet<&str> = went.fields.iter().map(|field| field.text.as_str()).collect();
    let edits = form.edits(&went.lines, &came.lines, &blank);
    let n_edits = edits.len();
    said.extend(edits);
    said.retain(|what| !what.is_empty());
    Reading { said: said.into_iter().flat_map(in_bounds).collect(), n_edits }
}

/// What each field showed when the form went out.
fn asked(went: &Filled) -> BTreeMap<&str, &str> {
    went.fields.iter().map(|field| (field.name.as_str(), field.text.as_str())).collect()
}

struct Form<'a> {
    sheets: &'a [Sheet],
    points: Vec<Named<'a>>,
    name: &'a str,
    lang: Lang,
}

/// What was written in a form's text.
enum Written<'a> {
    /// Behind a label of a point: it is one answer with what stands behind the others.
    Answer(&'a Named<'a>, &'a str),
    Other(What),
}

/// Where in a form something stands.
enum Spot<'a> {
    Point(&'a Named<'a>),
    Section(&'a Sheet, SectionId),
    Paper(&'a Sheet),
    Nowhere,
}

impl Form<'_> {
    fn fields(&self, asked: &BTreeMap<&str, &str>, fields: &[Field]) -> Vec<What> {
        let mut by_name: BTreeMap<&str, Vec<&Field>> = BTreeMap::new();
        for field in fields.iter().filter(|field| !field.is_blank && !field.text.trim().is_empty()) {
            if asked.get(field.name.as_str()) != Some(&field.text.as_str()) {
                by_name.entry(&field.name).or_default().push(field);
            }
        }
        let mut take = |name: String| by_name.remove(name.as_str()).unwrap_or_default();
        let mut said = Vec::new();
        for point in &self.points {
            let chosen = take(format!("verdict.{}", point.point.id));
            said.extend(on_point(point, &chosen, &written(&take(format!("text.{}", point.point.id)))));
        }
        for sheet in self.sheets {
            let chosen = take(format!("ripe.{}", sheet.paper));
            said.extend(on_paper(sheet.paper, &chosen, written(&take(format!("paper.{}", sheet.paper)))));
        }
        said.push(remark(None, None, written(&take(ALL.to_owned()))));
        // Fields of a form that this round did not send: their words are kept.
        said.extend(by_name.into_values().map(|fields| remark(None, None, written(&fields))));
        said
    }

    fn spot(&self, place: &str) -> Spot<'_> {
        let id = |begin: &str| place.strip_prefix(begin);
        if let Some(at) = id("point_").and_then(parsed::<PointId>) {
            return self.points.iter().find(|one| one.point.id == at).map_or(Spot::Nowhere, Spot::Point);
        }
        if let Some(at) = id("section_").and_then(parsed::<SectionId>) {
            let holds = |sheet: &&Sheet| sheet.text.sections.iter().any(|section| section.id == at);
            return self.sheets.iter().find(holds).map_or(Spot::Nowhere, |sheet| Spot::Section(sheet, at));
        }
        let paper = id("paper_").and_then(parsed::<PaperId>);
        let sheet = self.sheets.iter().find(|sheet| Some(sheet.paper) == paper);
        sheet.map_or(Spot::Nowhere, Spot::Paper)
    }

    fn sheet_of(&self, point: &Named<'_>) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.paper == point.paper)
    }

    /// A comment on words, a point or a paper; who else than the one who was asked wrote it is named.
    fn note(&self, note: &Note) -> Option<What> {
        let text = match note.author.trim() {
            author if author.is_empty() || author.to_lowercase() == self.name.to_lowercase() => {
                note.text.clone()
            }
            author => format!("{author}: {}", note.text),
        };
        (!note.text.trim().is_empty()).then(|| self.at(&note.place, &note.quote, &note.before, text))
    }

    /// A remark at a place, on a quote where the text has that; else the quote stands in its words.
    fn at(&self, place: &str, quote: &str, before: &str, text: String) -> What {
        let anchor = |section: Option<SectionId>, point: Option<PointId>| Anchor {
            section,
            point,
            quote: quote.to_owned(),
            before: before.to_owned(),
            ..Anchor::default()
        };
        let with_quote = || if quote.is_empty() { text.clone() } else { format!("“{quote}”: {text}") };
        match self.spot(place) {
            Spot::Point(one) => {
                let own = Anchor {
                    section: Some(one.point.section),
                    point: Some(one.point.id),
                    ..Anchor::default()
                };
                let words = anchor(own.section, own.point);
                let found = self.sheet_of(one).and_then(|sheet| found(sheet, &words));
                remark(Some(one.paper), Some(found.unwrap_or(own)), text)
            }
            Spot::Section(sheet, id) => match found(sheet, &anchor(Some(id), None)) {
                Some(found) => remark(Some(sheet.paper), Some(found), text),
                None => {
                    let own = Anchor { section: Some(id), ..Anchor::default() };
                    remark(Some(sheet.paper), Some(own), with_quote())
                }
            },
            Spot::Paper(sheet) => match found(sheet, &anchor(None, None)) {
                Some(found) => remark(Some(sheet.paper), Some(found), text),
                None => remark(Some(sheet.paper), None, with_quote()),
            },
            Spot::Nowhere => remark(None, None, with_quote()),
        }
    }

    /// What was written in the form's own text, outside its fields.
    fn edits(&self, went: &[Line], came: &[Line], blank: &BTreeSet<&str>) -> Vec<What> {
        if went.is_empty() {
            return Vec::new();
        }
        let spaced = |lines: &[Line]| lines.iter().map(|line| spaced(&line.text)).collect::<Vec<_>>();
        let (old, new) = (spaced(went), spaced(came));
        let changed = apart(lines(&old, &new), &old, &new);
        let gone: BTreeSet<&str> = changed
            .iter()
            .filter(|pair| pair.1.is_none())
            .filter_map(|pair| Some(old[pair.0?].as_str()))
            .collect();
        // Of a text that came more than once the first place counts, which is put in last.
        let come: BTreeMap<&str, usize> = changed
            .iter()
            .rev()
            .filter(|pair| pair.0.is_none())
            .filter_map(|pair| Some((new[pair.1?].as_str(), pair.1?)))
            .collect();
        let mut found = Vec::new();
        let mut answers: Vec<(&Named<'_>, Vec<&str>)> = Vec::new();
        for &(was, now) in &changed {
            // A line that left its place and stands elsewhere was moved, and nothing of it removed.
            if let (Some(at), None) = (was, now)
                && let Some(to) = come.get(old[at].as_str())
            {
                found.extend(self.moved(&went[at], to.checked_sub(1).map_or("", |before| &new[before])));
                continue;
            }
            if was.is_none() && now.is_some_and(|at| gone.contains(new[at].as_str())) {
                continue;
            }
            let (was, now) = (was.map(|at| &went[at]), now.map(|at| &came[at]));
            match self.edit(was, now, went, blank) {
                Some(Written::Other(what)) => found.push(what),
                Some(Written::Answer(one, words)) => {
                    match answers.iter_mut().find(|(point, _)| point.point.id == one.point.id) {
                        Some((_, all)) => all.push(words),
                        None => answers.push((one, vec![words])),
                    }
                }
                None => {}
            }
        }
        found.extend(answers.into_iter().map(|(one, words)| of_point(one, &words.join(" ")).what));
        found
    }

    /// A line of a paper that stands behind another now; the form's own labels say nothing wherever they stand.
    fn moved(&self, was: &Line, before: &str) -> Option<What> {
        let Spot::Section(..) = self.spot(&was.place) else { return None };
        let params = serde_json::Map::from_iter([("line".to_owned(), Value::String(before.to_owned()))]);
        Some(self.at(&was.place, was.text.trim(), "", text_with(self.lang, "review-form-moved", &params)))
    }

    fn edit<'b>(
        &'b self,
        was: Option<&'b Line>,
        now: Option<&'b Line>,
        went: &[Line],
        blank: &BTreeSet<&str>,
    ) -> Option<Written<'b>> {
        let place = &was.or(now)?.place;
        let spot = self.spot(place);
        if let (Spot::Section(sheet, id), Some(was)) = (&spot, was) {
            return suggestion(sheet, *id, &was.text, now.map_or("", |line| &line.text)).map(Written::Other);
        }
        // Behind a label of ours, or where a field was: what is new there is an answer.
        let now = now?.text.trim();
        let labels = went.iter().filter(|line| line.place == *place).map(|line| line.text.trim());
        let behind = labels.filter_map(|label| now.strip_prefix(label)).min_by_key(|rest| rest.len());
        let added = behind.unwrap_or(now).trim();
        if added.is_empty() || blank.contains(added) {
            return None;
        }
        let said = match spot {
            Spot::Point(one) => return Some(Written::Answer(one, added)),
            Spot::Paper(sheet) => self.ripe(sheet.paper, added),
            _ => None,
        };
        Some(Written::Other(said.unwrap_or_else(|| self.at(place, "", "", added.to_owned()))))
    }

    /// One of the choices of a field that a program kept as text alone.
    fn ripe(&self, paper: PaperId, words: &str) -> Option<What> {
        let named = [("yes", Ripeness::Yes), ("after-change", Ripeness::AfterChange), ("no", Ripeness::No)];
        let (_, ripe) =
            named.into_iter().find(|(key, _)| text(self.lang, &format!("ripeness-{key}")) == words)?;
        Some(What::Ripeness { paper, ripe, treatment: None, minutes: None, text: String::new() })
    }
}

/// Pairs of a line and what stands in its place, without those of which one half stands elsewhere too: that was moved.
fn apart(
    pairs: Vec<(Option<usize>, Option<usize>)>,
    old: &[String],
    new: &[String],
) -> Vec<(Option<usize>, Option<usize>)> {
    let (went, come): (BTreeSet<_>, BTreeSet<_>) = (
        pairs.iter().filter_map(|pair| Some(old[pair.0?].clone())).collect(),
        pairs.iter().filter_map(|pair| Some(new[pair.1?].clone())).collect(),
    );
    let split = |pair: (Option<usize>, Option<usize>)| match pair {
        (Some(was), Some(now)) if come.contains(&old[was]) || went.contains(&new[now]) => {
            vec![(Some(was), None), (None, Some(now))]
        }
        whole => vec![whole],
    };
    pairs.into_iter().flat_map(split).collect()
}

fn on_point(one: &Named<'_>, chosen: &[&Field], text: &str) -> Vec<What> {
    let offered = Verdict::for_point(one.point.verb, one.point.second_verb);
    let code = |field: &&&Field| field.choice.clone().and_then(coded::<Verdict>);
    let mut verdicts =
        chosen.iter().filter_map(|field| code(&field)).filter(|verdict| offered.contains(verdict));
    let Some(verdict) = verdicts.next() else {
        let words: Vec<&str> = chosen.iter().map(|field| field.text.as_str()).chain([text]).collect();
        let words = words.join(" ").trim().to_owned();
        return if words.is_empty() { Vec::new() } else { vec![of_point(one, &words).what] };
    };
    let (paper, point) = (one.paper, one.point.id);
    let reaction = |verdict| What::Reaction { paper, point, verdict, text: text.to_owned() };
    // Two fields of one point, one of them a copy: both stand, and the secretary asks.
    let other = verdicts.find(|other| *other != verdict);
    std::iter::once(verdict).chain(other).map(reaction).collect()
}

fn on_paper(paper: PaperId, chosen: &[&Field], text: String) -> Vec<What> {
    let ripe = chosen.iter().find_map(|field| field.choice.clone().and_then(coded::<Ripeness>));
    match ripe {
        Some(ripe) => vec![What::Ripeness { paper, ripe, treatment: None, minutes: None, text }],
        None => vec![remark(Some(paper), None, [written(chosen), text].join(" ").trim().to_owned())],
    }
}

/// A changed, or with no words in `now` a removed line of a paper, as what should stand in its place.
fn suggestion(sheet: &Sheet, section: SectionId, was: &str, now: &str) -> Option<What> {
    let (was, now) = (spaced(was), spaced(now));
    let (before, old, new) = differing(&was, &now);
    let anchor = |quote: &str, before: &str| Anchor {
        section: Some(section),
        point: None,
        quote: quote.to_owned(),
        before: before.to_owned(),
        ..Anchor::default()
    };
    let paper = Some(sheet.paper);
    Some(match found(sheet, &anchor(old, before)) {
        Some(found) => {
            let (text, suggestion) = (String::new(), Some(new.to_owned()));
            What::Remark { paper, anchor: Some(found), text, suggestion }
        }
        // A line that the text only shows, such as a row of a table.
        None => remark(paper, Some(anchor("", "")), format!("“{was}” → “{now}”")),
    })
}

/// The words in which two lines differ, with at least one word of the old one, and what stands before them.
fn differing<'a>(was: &'a str, now: &'a str) -> (&'a str, &'a str, &'a str) {
    let ends = |text: &'a str| -> Vec<usize> {
        let spaces = text.match_indices(' ').map(|(at, _)| at + 1);
        std::iter::once(0).chain(spaces).collect()
    };
    let (old, new) = (ends(was), ends(now));
    let word = |text: &'a str, starts: &[usize], at: usize| {
        text[starts[at]..starts.get(at + 1).copied().unwrap_or(text.len())].trim_end()
    };
    let most = old.len().min(new.len());
    let mut head = 0;
    while head < most && word(was, &old, head) == word(now, &new, head) {
        head += 1;
    }
    // Words that are put in stand behind one that was there.
    head = head.min(old.len() - 1).min(new.len() - 1);
    let mut tail = 0;
    while tail < most - head
        && tail + head + 1 < old.len()
        && word(was, &old, old.len() - 1 - tail) == word(now, &new, new.len() - 1 - tail)
    {
        tail += 1;
    }
    let until =
        |text: &'a str, starts: &[usize]| starts.get(starts.len() - tail).copied().unwrap_or(text.len());
    let (old_end, new_end) = (until(was, &old), until(now, &new).max(new[head]));
    let from = was[..old[head]].char_indices().rev().nth(CONTEXT).map_or(0, |(at, _)| at);
    (&was[from..old[head]], was[old[head]..old_end].trim_end(), now[new[head]..new_end].trim_end())
}

fn written(fields: &[&Field]) -> String {
    fields.iter().map(|field| field.text.trim()).collect::<Vec<_>>().join("\n")
}

fn remark(paper: Option<PaperId>, anchor: Option<Anchor>, text: String) -> What {
    What::Remark { paper, anchor, text, suggestion: None }
}

/// More than anyone says at once is said in pieces: the rest in remarks behind it.
fn in_bounds(mut what: What) -> Vec<What> {
    if what.check().is_ok() {
        return vec![what];
    }
    let about = what.paper();
    let (place, text) = match &mut what {
        What::Remark { anchor, text, suggestion, .. } => {
            text.push_str(&suggestion.take().unwrap_or_default());
            (anchor.clone(), text)
        }
        What::Reaction { text, .. } | What::Ripeness { text, .. } => (None, text),
        What::Retraction {} => return vec![what],
    };
    let chars: Vec<char> = std::mem::take(text).chars().collect();
    let mut pieces = chars.chunks(LONGEST).map(|piece| piece.iter().collect::<String>());
    *text = pieces.next().unwrap_or_default();
    let rest: Vec<What> = pieces.map(|piece| remark(about, place.clone(), piece)).collect();
    std::iter::once(what).chain(rest).collect()
}

fn coded<T: serde::de::DeserializeOwned>(code: String) -> Option<T> {
    serde_json::from_value(Value::String(code)).ok()
}

fn parsed<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
