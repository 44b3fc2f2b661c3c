//! Templates: what a paper of a kind begins with at a board.

use crate::board::board;
use crate::board::calls::Made;
use crate::db::Read;
use crate::history::Write;
use crate::paper::template::{PlannedSection, Template, planned, recommended};
use crate::paper::{PaperKind, store};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{BoardId, TemplateId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperTemplateOf")]
pub struct Of {
    pub board: BoardId,
    pub kind: PaperKind,
}

/// The sections that a new paper of a kind begins with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "PaperTemplate")]
pub struct TemplateView {
    /// 0 where the board has no template of its own.
    #[ts(type = "number")]
    pub rev: i64,
    /// Whether the board made it; else it is what the program proposes.
    pub own: bool,
    pub sections: Vec<PlannedSection>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperSetTemplate")]
pub struct Set {
    pub board: BoardId,
    pub kind: PaperKind,
    /// As `paper.template` gave it.
    #[ts(type = "number")]
    pub rev: i64,
    pub sections: Vec<PlannedSection>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperResetTemplate")]
pub struct Reset {
    pub board: BoardId,
    pub kind: PaperKind,
    #[ts(type = "number")]
    pub rev: i64,
}

/// `paper.template`
pub fn template(read: &Read<'_>, ask: Of) -> Result<TemplateView> {
    board(read, ask.board)?;
    Ok(match store::template(read, ask.board, ask.kind)? {
        Some(own) => TemplateView { rev: own.rev, own: true, sections: own.sections },
        None => TemplateView { rev: 0, own: false, sections: recommended(ask.kind) },
    })
}

/// `paper.set_template`
pub fn set_template(write: &mut Write<'_>, ask: Set) -> Result<Made> {
    board(write.read(), ask.board)?;
    write.scope("board", ask.board);
    let sections = planned(ask.sections)?;
    match store::template(write.read(), ask.board, ask.kind)? {
        Some(own) => {
            let rev =
                write.update("paper_template", own.id, Some(ask.rev), &json!({ "sections": sections }))?;
            Ok(Made { id: own.id.to_string(), rev })
        }
        None if ask.rev != 0 => {
            Err(Error::NotFound { kind: "paper_template".into(), id: ask.board.to_string() })
        }
        None => {
            let id = TemplateId::fresh(write.now());
            let new = Template { id, rev: 1, board: ask.board, kind: ask.kind, sections };
            write.insert("paper_template", &new)?;
            Ok(Made::first(id))
        }
    }
}

/// `paper.reset_template`: back to what the program proposes.
pub fn reset_template(write: &mut Write<'_>, ask: Reset) -> Result<()> {
    write.scope("board", ask.board);
    match store::template(write.read(), ask.board, ask.kind)? {
        Some(own) => write.remove("paper_template", own.id, Some(ask.rev)),
        None => Ok(()),
    }
}
