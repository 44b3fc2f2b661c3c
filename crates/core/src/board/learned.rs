//! What a board taught by correcting papers that were read: headings with their role, and owners' names.
//! Plain words in the board's own store; whoever reads its papers next starts from them, and each can be
//! erased.

use super::{board, store};
use crate::db::Read;
use crate::history::Write;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::Result;
use tafelstuk_model::id::{BoardId, LearnedWordId};
use tafelstuk_model::section_role::SectionRole;
use ts_rs::TS;

/// A board keeps no more words than this; the oldest make room.
const MOST: usize = 400;
/// Longer than this is no heading and no name.
const LONGEST: usize = 120;

/// Words that mean something in the board's papers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LearnedWord {
    pub id: LearnedWordId,
    #[ts(type = "number")]
    pub rev: i64,
    pub board: BoardId,
    pub kind: LearnedKind,
    /// As printed.
    pub words: String,
    /// For a heading: what its section is for.
    pub role: Option<SectionRole>,
    pub learned_on: DateTime<Utc>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LearnedKind {
    Heading,
    Owner,
}

/// What one correction teaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lesson {
    Heading(String, SectionRole),
    Owner(String),
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "BoardLearned")]
pub struct Of {
    pub board: BoardId,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "BoardForget")]
pub struct Forget {
    pub board: BoardId,
    /// None: all of them.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<LearnedWordId>,
}

/// `board.learned`: headings first, each by their words.
pub fn learned(read: &Read<'_>, ask: Of) -> Result<Vec<LearnedWord>> {
    board(read, ask.board)?;
    words(read, ask.board)
}

/// What a board has learned.
pub fn words(read: &Read<'_>, board: BoardId) -> Result<Vec<LearnedWord>> {
    store::learned(read, board)
}

/// `board.forget`: one word, or all of them.
pub fn forget(write: &mut Write<'_>, ask: Forget) -> Result<()> {
    write.scope("board", ask.board);
    let known = words(write.read(), ask.board)?;
    for word in known.iter().filter(|word| ask.id.is_none_or(|id| id == word.id)) {
        write.remove("learned_word", word.id, None)?;
    }
    Ok(())
}

/// Keeps lessons for the board's next papers. A heading learned again takes the role that was said last.
pub fn learn(write: &mut Write<'_>, board: BoardId, lessons: &[Lesson]) -> Result<()> {
    for lesson in lessons {
        let (kind, words, role) = match lesson {
            Lesson::Heading(words, role) => (LearnedKind::Heading, words.trim(), Some(*role)),
            Lesson::Owner(words) => (LearnedKind::Owner, words.trim(), None),
        };
        if words.is_empty() || words.chars().count() > LONGEST {
            continue;
        }
        let known = store::learned(write.read(), board)?;
        let same = |own: &&LearnedWord| own.kind == kind && own.words.to_lowercase() == words.to_lowercase();
        match known.iter().find(same) {
            Some(own) if own.role == role => {}
            Some(own) => {
                write.update("learned_word", own.id, None, &json!({ "role": role }))?;
            }
            None => {
                if known.len() >= MOST
                    && let Some(oldest) = known.iter().min_by_key(|own| own.learned_on)
                {
                    write.remove("learned_word", oldest.id, None)?;
                }
                let new = LearnedWord {
                    id: LearnedWordId::fresh(write.now()),
                    rev: 1,
                    board,
                    kind,
                    words: words.to_owned(),
                    role,
                    learned_on: write.now(),
                };
                write.insert("learned_word", &new)?;
            }
        }
    }
    Ok(())
}
