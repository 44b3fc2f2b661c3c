//! What is done about findings: mended with one click, put aside for this paper, taken up again.

use super::AddSection;
use crate::history::Write;
use crate::paper::checks::Mend;
use crate::paper::{content, store};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{AsideId, PaperId};
use tafelstuk_model::rich_text::{Doc, Inline};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperMend")]
pub struct DoMend {
    pub paper: PaperId,
    /// As the finding gave it.
    pub mend: Mend,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperFinding")]
pub struct OneFinding {
    pub paper: PaperId,
    /// The finding's lasting name.
    pub finding: String,
}

/// `paper.mend`
pub fn mend(write: &mut Write<'_>, ask: DoMend) -> Result<()> {
    write.scope("paper", ask.paper);
    match ask.mend {
        Mend::AddSection { heading, role } => {
            let new = AddSection { paper: ask.paper, heading, role, position: None };
            super::add_section(write, new).map(|_| ())
        }
        Mend::Replace { section: None, rev, quote, with, .. } => {
            let title = store::paper(write.read(), ask.paper)?.title;
            let mended = title.replacen(&quote, &with, 1);
            changed(mended != title, &quote)?;
            write.update("paper", ask.paper, Some(rev), &json!({ "title": mended })).map(|_| ())
        }
        Mend::Replace { section: Some(id), rev, quote, with, all } => {
            let mut section = store::section(write.read(), id)?;
            let paper = store::paper(write.read(), section.paper)?;
            let heading = section.heading.replace(&quote, &with);
            let in_heading = heading != section.heading;
            let in_body = replace(&mut section.body, &quote, &with, all);
            changed(in_heading || in_body, &quote)?;
            section.heading = heading;
            content::save_section(write, &paper, section, rev).map(|_| ())
        }
    }
}

/// `paper.put_aside`: the finding is no longer told for this paper.
pub fn put_aside(write: &mut Write<'_>, ask: OneFinding) -> Result<()> {
    store::paper(write.read(), ask.paper)?;
    write.scope("paper", ask.paper);
    if ask.finding.trim().is_empty() || ask.finding.len() > 500 {
        return Err(Error::Invalid {
            field: "finding".into(),
            value: ask.finding.chars().take(40).collect(),
        });
    }
    if store::asides(write.read(), ask.paper)?.iter().any(|(_, known)| *known == ask.finding) {
        return Ok(());
    }
    let id = AsideId::fresh(write.now());
    write.insert("paper_aside", &json!({ "id": id, "paper": ask.paper, "finding": ask.finding }))
}

/// `paper.take_up`: the finding is told again.
pub fn take_up(write: &mut Write<'_>, ask: OneFinding) -> Result<()> {
    write.scope("paper", ask.paper);
    let known = store::asides(write.read(), ask.paper)?;
    match known.into_iter().find(|(_, finding)| *finding == ask.finding) {
        Some((id, _)) => write.remove("paper_aside", id, None),
        None => Ok(()),
    }
}

/// The words are not there as they were: the finding is an old one.
fn changed(done: bool, quote: &str) -> Result<()> {
    if done { Ok(()) } else { Err(Error::NotFound { kind: "words".into(), id: quote.to_owned() }) }
}

/// Puts `with` in the place of `quote` wherever one run of text holds it; marks stay as they are.
fn replace(doc: &mut Doc, quote: &str, with: &str, all: bool) -> bool {
    let mut done = false;
    doc.each_inline_mut(&mut |inline| {
        let Inline::Text { text, .. } = inline else { return };
        if text.contains(quote) && (all || !done) {
            *text = text.replacen(quote, with, if all { usize::MAX } else { 1 });
            done = true;
        }
    });
    done
}
