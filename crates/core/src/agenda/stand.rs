//! The agenda as it stands, in the form in which it goes out. A whole agenda is read in a few questions, and
//! text that did not change since it went out is not read again.

use super::changes::{AGENDA_SCHEMA, SentAgenda, SentFile, SentItem, SentPaper, issued_as, text_hash};
use super::{AgendaItem, in_order, store};
use crate::board::Visibility;
use crate::db::Read;
use crate::meeting::Meeting;
use std::collections::{BTreeMap, HashMap};
use tafelstuk_model::Result;
use tafelstuk_model::id::{AgendaItemId, PaperId, PaperVersionId, SectionId};

/// A short name for the state of each paper's text: as long as it is the same, title, sections and last
/// version are. A row's `rev` never comes back with other contents, so the revs stand for the text.
pub type Marks = BTreeMap<PaperId, String>;

/// What an agenda needs of a paper besides its text.
pub struct Head {
    pub paper: PaperId,
    pub title: String,
    pub visibility: Visibility,
    /// Its last version.
    pub version: Option<PaperVersionId>,
    /// Its sections in order, each with its rev.
    pub sections: Vec<(SectionId, i64)>,
    pub files: Vec<SentFile>,
}

impl Head {
    fn mark(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        hasher.update(self.title.as_bytes());
        hasher.update(format!("\n{:?}\n", self.version).as_bytes());
        for (section, rev) in &self.sections {
            hasher.update(format!("{section} {rev}\n").as_bytes());
        }
        hasher.finalize().to_hex().as_str()[..32].to_owned()
    }
}

/// The marks of all papers on a meeting's agenda.
pub fn marks(read: &Read<'_>, meeting: &Meeting) -> Result<Marks> {
    let heads = store::heads(read, meeting.id)?;
    Ok(heads.into_iter().map(|head| (head.paper, head.mark())).collect())
}

/// The meeting's agenda as it stands.
pub fn now(read: &Read<'_>, meeting: &Meeting) -> Result<SentAgenda> {
    gathered(read, meeting, &HashMap::new(), &Marks::new())
}

/// As [`now`], where it went out as `before` when its papers had these marks.
pub fn now_since(
    read: &Read<'_>,
    meeting: &Meeting,
    before: &SentAgenda,
    marks: &Marks,
) -> Result<SentAgenda> {
    let sent = before.items.iter().flat_map(|item| &item.papers).map(|paper| (paper.paper, paper)).collect();
    gathered(read, meeting, &sent, marks)
}

fn gathered(
    read: &Read<'_>,
    meeting: &Meeting,
    sent: &HashMap<PaperId, &SentPaper>,
    marks: &Marks,
) -> Result<SentAgenda> {
    let mut papers = HashMap::new();
    for head in store::heads(read, meeting.id)? {
        papers.insert(head.paper, sent_paper(read, head, sent, marks)?);
    }
    let mut placed: HashMap<AgendaItemId, Vec<SentPaper>> = HashMap::new();
    for place in store::placements_of(read, meeting.id)? {
        placed.entry(place.item).or_default().extend(papers.get(&place.paper).cloned());
    }
    let ordered = in_order(store::items(read, meeting.id)?).into_iter();
    Ok(SentAgenda {
        schema: AGENDA_SCHEMA,
        date: meeting.date,
        starts: meeting.starts.clone(),
        ends: meeting.ends.clone(),
        place: meeting.place.clone(),
        items: ordered.map(|item| sent_item(placed.remove(&item.id).unwrap_or_default(), item)).collect(),
    })
}

fn sent_item(papers: Vec<SentPaper>, item: AgendaItem) -> SentItem {
    SentItem {
        id: item.id,
        parent: item.parent,
        label: item.label,
        title: item.title,
        kind: item.kind,
        treatment: item.treatment,
        minutes: item.minutes,
        presenter: item.presenter,
        consent: item.consent,
        oral: item.oral,
        late: item.late,
        closed: item.closed,
        visibility: item.visibility,
        papers,
    }
}

fn sent_paper(
    read: &Read<'_>,
    head: Head,
    sent: &HashMap<PaperId, &SentPaper>,
    marks: &Marks,
) -> Result<SentPaper> {
    let id = head.paper;
    let same = marks.get(&id).is_some_and(|mark| *mark == head.mark());
    let (version, hash) = match sent.get(&id).filter(|_| same) {
        Some(sent) => (sent.version.clone(), sent.hash.clone()),
        None => (issued_as(read, id)?, text_hash(read, id)?),
    };
    Ok(SentPaper {
        paper: id,
        title: head.title,
        visibility: head.visibility,
        version,
        hash,
        files: head.files,
    })
}
