//! What a pack for an audience must not say: the other side of [`super::contents`], for who searches the
//! finished file.

use super::{Audience, hidden_items, may_see};
use crate::agenda::script::of_item;
use crate::agenda::{AgendaItem, in_order, items, placements};
use crate::db::Read;
use crate::paper::{Attachment, Paper, attachments, paper, sections};
use tafelstuk_model::Result;
use tafelstuk_model::id::MeetingId;

/// Shorter titles and names are found everywhere and tell nothing.
const SHORTEST: usize = 8;
/// Sentences of a text that are shorter can stand elsewhere by chance.
const SHORTEST_SENTENCE: usize = 30;
const MOST: usize = 20_000;

/// Titles, names and sentences of what `audience` may not see of a meeting, as they are written.
pub fn secrets(read: &Read<'_>, meeting: MeetingId, audience: Audience) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let hidden = hidden_items(read, meeting, audience)?;
    for item in in_order(items(read, meeting)?) {
        let papers = papers(read, &item)?;
        let seen = |paper: &Paper| may_see(audience, paper.visibility, item.closed);
        let is_hidden = hidden.contains(&item.id);
        if is_hidden {
            found.extend([item.title.clone(), item.presenter.clone()]);
        }
        if audience != Audience::Chair
            && let Some(note) = of_item(read, item.id)?
        {
            [note.positions, note.conclusion, note.notes].iter().for_each(|text| said(text, &mut found));
        }
        for paper in papers {
            let is_hidden = is_hidden || !seen(&paper);
            if is_hidden {
                said_by_paper(read, &paper, &mut found)?;
            }
            for file in attachments(read, paper.id)? {
                if is_hidden || !may_see(audience, file.visibility.max(paper.visibility), item.closed) {
                    said_by_file(file, &mut found);
                }
            }
        }
    }
    Ok(telling(found))
}

/// Those that are long enough to tell something where they are found, each once.
pub fn telling(mut found: Vec<String>) -> Vec<String> {
    found.retain(|words| words.trim().chars().count() >= SHORTEST);
    found.sort();
    found.dedup();
    found.truncate(MOST);
    found
}

fn papers(read: &Read<'_>, item: &AgendaItem) -> Result<Vec<Paper>> {
    placements(read, item.id)?.into_iter().map(|placement| paper(read, placement.paper)).collect()
}

fn said_by_paper(read: &Read<'_>, paper: &Paper, found: &mut Vec<String>) -> Result<()> {
    found.extend([paper.title.clone(), paper.author.clone(), paper.portfolio_holder.clone()]);
    found.extend(paper.source_name.clone());
    for section in sections(read, paper.id)? {
        said(&section.body.plain(), found);
    }
    Ok(())
}

/// The sentences of a text that tell something by themselves.
fn said(text: &str, found: &mut Vec<String>) {
    let sentences = text.split_inclusive(['.', '!', '?', '\n']).map(str::trim);
    let long = sentences.filter(|sentence| sentence.chars().count() >= SHORTEST_SENTENCE);
    found.extend(long.map(str::to_owned));
}

fn said_by_file(file: Attachment, found: &mut Vec<String>) {
    found.extend([file.title, file.name]);
}
