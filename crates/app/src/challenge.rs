//! Challenges as pages to print: one, or all behind an overview of what each lacks.

use crate::app::App;
use crate::files::Product;
use crate::jobs::Job;
use crate::printed::{Form, printed};
use crate::trace::joined;
use serde::{Deserialize, Serialize};
use tafelstuk_core::board::calls::Nothing;
use tafelstuk_core::challenge::{LinkKind, Reliability};
use tafelstuk_core::views::coverage::{ById, ChallengeDetail, CoverageRow, Gap, coverage, get};
use tafelstuk_model::Result;
use tafelstuk_model::catalogue::{Lang, text};
use tafelstuk_model::id::ChallengeId;
use tafelstuk_pdf::report::{Report, ReportBlock, ReportLine, ReportPart};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ChallengePrint")]
pub(crate) struct Print {
    /// All of them where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<ChallengeId>,
    pub form: Form,
}

/// `challenge.print`
pub(crate) fn print(app: &App, job: &Job<'_>, ask: Print) -> Result<Product> {
    let lang = app.config.lang;
    job.go_on(0, 1, "challenge-printing")?;
    let (rows, details) = app.read(|read| {
        let rows = coverage(read, Nothing {})?;
        let ids =
            rows.iter().map(|row| row.challenge.id).filter(|id| ask.id.is_none_or(|asked| asked == *id));
        let details = ids.map(|id| get(read, ById { id })).collect::<Result<Vec<_>>>()?;
        Ok((rows, details))
    })?;
    let day = app.now().date_naive();
    let one = ask.id.and_then(|_| details.first());
    let title = one.map_or_else(|| text(lang, "challenges"), |one| one.row.challenge.title.clone());
    let mut parts = Vec::new();
    match one {
        Some(one) => parts.extend(parts_of(lang, one)),
        None => {
            parts.push(overview(lang, &rows));
            parts.extend(details.iter().map(|one| whole(lang, one)));
        }
    }
    let page = Report {
        lang,
        title: title.clone(),
        sub: day.format("%d-%m-%Y").to_string(),
        notice: String::new(),
        accent: "#1b5e6e".into(),
        date: day,
        has_contents: false,
        parts,
    };
    printed(app, &page, &title, ask.form)
}

fn overview(lang: Lang, rows: &[CoverageRow]) -> ReportPart {
    let head =
        ["challenge", "challenge-directions", "challenge-efforts", "challenge-actions", "challenge-lacks"];
    ReportPart {
        heading: text(lang, "challenge-coverage"),
        blocks: vec![ReportBlock::Table {
            head: head.map(|key| text(lang, key)).to_vec(),
            widths: vec![Some(2), None, None, None, Some(1)],
            rows: rows
                .iter()
                .map(|row| {
                    let lacks: Vec<String> = row.gaps.iter().map(|gap| text(lang, gap_key(*gap))).collect();
                    vec![
                        row.challenge.title.clone(),
                        row.n_directions.to_string(),
                        row.n_efforts.to_string(),
                        format!("{} / {}", row.n_done, row.n_done + row.n_open),
                        lacks.join(", "),
                    ]
                })
                .collect(),
        }],
    }
}

/// One challenge as one part, for the page of all.
fn whole(lang: Lang, one: &ChallengeDetail) -> ReportPart {
    let mut blocks = about(lang, one);
    for part in linked(lang, one) {
        blocks.push(ReportBlock::Text { text: part.heading });
        blocks.extend(part.blocks);
    }
    ReportPart { heading: one.row.challenge.title.clone(), blocks }
}

fn parts_of(lang: Lang, one: &ChallengeDetail) -> Vec<ReportPart> {
    let first = ReportPart { heading: String::new(), blocks: about(lang, one) };
    std::iter::once(first).chain(linked(lang, one)).collect()
}

fn about(lang: Lang, one: &ChallengeDetail) -> Vec<ReportBlock> {
    let known = &one.row.challenge;
    let source = joined(&[known.source.clone(), text(lang, reliability_key(known.reliability))]);
    let lacks: Vec<String> = one.row.gaps.iter().map(|gap| text(lang, gap_key(*gap))).collect();
    let lines =
        [known.text.clone(), format!("{}: {source}", text(lang, "challenge-source")), lacks.join(", ")];
    lines.into_iter().filter(|text| !text.is_empty()).map(|text| ReportBlock::Text { text }).collect()
}

fn linked(lang: Lang, one: &ChallengeDetail) -> Vec<ReportPart> {
    let kinds = [
        (LinkKind::Direction, "challenge-directions"),
        (LinkKind::Result, "challenge-results"),
        (LinkKind::Effort, "challenge-efforts"),
        (LinkKind::Topic, "challenge-topics"),
        (LinkKind::Decision, "challenge-decisions"),
        (LinkKind::Action, "challenge-actions"),
    ];
    let part = |(kind, key): (LinkKind, &str)| {
        let rows = one.links.iter().filter(|row| row.link.kind == kind);
        let lines: Vec<ReportLine> = rows
            .map(|row| ReportLine {
                text: row.title.clone(),
                notes: Some(joined(&[row.who.clone(), row.when.clone()]))
                    .filter(|text| !text.is_empty())
                    .into_iter()
                    .collect(),
                ..ReportLine::default()
            })
            .collect();
        (!lines.is_empty())
            .then(|| ReportPart { heading: text(lang, key), blocks: vec![ReportBlock::Lines { lines }] })
    };
    kinds.into_iter().filter_map(part).collect()
}

fn gap_key(gap: Gap) -> &'static str {
    match gap {
        Gap::NoDirection => "challenge-gap-no-direction",
        Gap::NoOwner => "challenge-gap-no-owner",
        Gap::NoAction => "challenge-gap-no-action",
        Gap::OnlyFinished => "challenge-gap-only-finished",
    }
}

fn reliability_key(reliability: Reliability) -> &'static str {
    match reliability {
        Reliability::Measured => "challenge-reliability-measured",
        Reliability::Estimated => "challenge-reliability-estimated",
        Reliability::Experienced => "challenge-reliability-experienced",
        Reliability::Unknown => "challenge-reliability-unknown",
    }
}
