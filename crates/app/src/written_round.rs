//! The question of a written round as a letter to the partners.

use crate::app::App;
use crate::decision_list::filled;
use crate::files::Product;
use crate::jobs::Job;
use crate::printed::{Form, printed};
use crate::trace::day_of;
use serde::{Deserialize, Serialize};
use tafelstuk_core::board::board;
use tafelstuk_core::written_round::round;
use tafelstuk_model::Result;
use tafelstuk_model::catalogue::text;
use tafelstuk_model::id::WrittenRoundId;
use tafelstuk_pdf::report::{Report, ReportBlock, ReportLine, ReportPart};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "WrittenRoundLetter")]
pub(crate) struct Letter {
    pub id: WrittenRoundId,
    pub form: Form,
}

/// `written_round.letter`
pub(crate) fn letter(app: &App, job: &Job<'_>, ask: Letter) -> Result<Product> {
    let lang = app.config.lang;
    job.go_on(0, 1, "written-round-making")?;
    let (asked, of) = app.read(|read| {
        let asked = round(read, ask.id)?;
        let of = board(read, asked.board)?;
        Ok((asked, of))
    })?;
    let until = day_of(Some(asked.deadline));
    let said = |text: String| ReportBlock::Text { text };
    let mut blocks = vec![
        said(filled(lang, "written-round-letter-ask", &[("board", &of.name), ("date", &until)])),
        ReportBlock::Lines {
            lines: vec![ReportLine { text: asked.question.clone(), strong: true, ..ReportLine::default() }],
        },
        said(text(lang, "written-round-letter-choices")),
    ];
    if asked.needs_home_decision {
        blocks.push(said(text(lang, "written-round-letter-home")));
    }
    blocks.push(said(text(lang, "written-round-letter-next")));
    let page = Report {
        lang,
        title: filled(lang, "written-round-letter-title", &[("title", &asked.title)]),
        sub: of.name.clone(),
        notice: String::new(),
        accent: of.accent,
        date: asked.asked_on,
        has_contents: false,
        parts: vec![ReportPart { heading: String::new(), blocks }],
    };
    printed(app, &page, &format!("{} {}", of.short, asked.title), ask.form)
}
