//! A meeting leaves for the archive: a folder with what was sent and decided, what is said of every piece and file in
//! the national form (MDTO), what was decided as data, and a list of files with their SHA-256.

mod destroy;
mod mdto;
mod open_data;

pub(crate) use destroy::{clear_copies, destroy};

use crate::app::App;
use crate::decision_list::{Export as ListExport, Form as ListForm};
use crate::dispatch::plain_name;
use crate::jobs::Job;
use crate::minutes::Export as MinutesExport;
use crate::pack::{KeptPaper, kept_papers, kind_key};
use crate::printed::Form;
use chrono::NaiveDate;
use mdto::{FileAbout, Level, Named, Object};
use serde::{Deserialize, Serialize};
use std::path::{Component, Path};
use tafelstuk_core::archive::calls::note;
use tafelstuk_core::archive::retention::kept_for;
use tafelstuk_core::archive::{Dossier, Gathered, Missing, gather};
use tafelstuk_core::board::Visibility;
use tafelstuk_core::folder::NewFolder;
use tafelstuk_core::history::Kind as Undo;
use tafelstuk_core::meeting::meeting;
use tafelstuk_core::pack::calls::{ById, remarks};
use tafelstuk_core::pack::{Audience, Pack};
use tafelstuk_model::catalogue::{Lang, text, text_with};
use tafelstuk_model::id::MeetingId;
use tafelstuk_model::{Error, Result, item_label};
use ts_rs::TS;

/// How the file about a file is called.
const ABOUT_FILE: &str = ".bestand.mdto.xml";
/// How the file about a piece is called.
const ABOUT_PIECE: &str = ".mdto.xml";

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ArchiveExport")]
pub(crate) struct Export {
    pub meeting: MeetingId,
    /// An offered folder, in which the dossier comes as a folder of its own.
    pub folder: String,
    /// The dossier's name; "BST 2026-12-16 dossier" where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
    /// Whether the meeting is closed by it.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub close: bool,
}

/// A dossier that was made, and what is not in it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "ArchiveExported")]
pub(crate) struct Exported {
    pub dossier: Dossier,
    pub missing: Vec<Missing>,
}

/// `archive.export`
///
/// Errors: the meeting was not held; `FolderExists`; as `pack.publish`. Whatever stops it leaves nothing behind.
pub(crate) fn export(app: &App, job: &Job<'_>, ask: Export) -> Result<Exported> {
    let (gathered, years) =
        app.read(|read| Ok((gather(read, &meeting(read, ask.meeting)?)?, kept_for(read)?)))?;
    let lang = app.config.lang;
    let (board, date) = (gathered.seen.board.short.clone(), gathered.seen.meeting.date);
    let name =
        ask.name.unwrap_or_else(|| plain_name(&format!("{board} {date} {}", text(lang, "archive-dossier"))));
    let target = app.offered_path(&ask.folder)?.join(one_name(&name)?);
    job.go_on(0, 100, "archive-progress-papers")?;
    let mut writing = Writing {
        app,
        gathered: &gathered,
        folder: NewFolder::begin(&target)?,
        root: name.clone(),
        today: (app.config.clock)().date_naive(),
        years,
        parts: Vec::new(),
    };
    writing.sets(job)?;
    writing.papers(job)?;
    writing.lists(job)?;
    writing.data()?;
    writing.whole()?;
    job.go_on(99, 100, "archive-progress-keeping")?;
    let kept = writing.folder.keep()?;
    let dossier = app.write("archive.export", Undo::Final, move |write| {
        note(write, ask.meeting, name, &kept, ask.close)
    })?;
    Ok(Exported { dossier, missing: gathered.missing })
}

/// A dossier on its way.
struct Writing<'a> {
    app: &'a App,
    gathered: &'a Gathered,
    folder: NewFolder,
    /// The dossier's name.
    root: String,
    /// The day on which it is closed.
    today: NaiveDate,
    /// For how many years it is kept; none for ever.
    years: Option<u32>,
    /// Id and name of every piece so far.
    parts: Vec<(String, String)>,
}

/// A piece of the dossier: one thing that is kept, in one or more files.
struct Piece<'a> {
    id: String,
    name: String,
    description: String,
    made_on: NaiveDate,
    author: &'a str,
    /// Who may read it: a key of the catalogue.
    readers: &'static str,
}

/// A file to write: its name, what it claims to be, its contents.
struct Contents {
    name: String,
    claims: Vec<String>,
    bytes: Vec<u8>,
}

impl Writing<'_> {
    fn lang(&self) -> Lang {
        self.app.config.lang
    }

    /// The sets as they were sent.
    fn sets(&mut self, job: &Job<'_>) -> Result<()> {
        for pack in &self.gathered.sets {
            job.go_on(1, 100, "archive-progress-papers")?;
            let remarks = self.app.read(|read| remarks(read, ById { id: pack.id }))?;
            let claims = if remarks.not_conforming.is_empty() {
                vec!["PDF/A-2a".to_owned(), "PDF/UA-1".to_owned()]
            } else {
                Vec::new()
            };
            let bytes = self.app.opened()?.content(&pack.blob)?;
            let piece = Piece {
                id: pack.id.to_string(),
                name: set_name(self.lang(), pack),
                description: String::new(),
                made_on: pack.made_at.date_naive(),
                author: "",
                readers: readers_of_set(pack.audience),
            };
            self.piece(&piece, vec![Contents { name: pack.name.clone(), claims, bytes }])?;
        }
        Ok(())
    }

    /// Every paper with its files; an item that is withheld is a piece without files that says so.
    fn papers(&mut self, job: &Job<'_>) -> Result<()> {
        let gathered = self.gathered;
        kept_papers(self.app, job, &gathered.seen, &mut |kept| self.paper(kept))?;
        for missing in &gathered.missing {
            let Missing::Personal { label } = missing else { continue };
            let lang = self.lang();
            let piece = Piece {
                id: format!("{}/{label}", gathered.seen.meeting.id),
                name: format!("{} {}", item_label::for_page(label), text(lang, "archive-withheld")),
                description: text(lang, "archive-withheld-why"),
                made_on: gathered.seen.meeting.date,
                author: "",
                readers: "personal",
            };
            self.piece(&piece, Vec::new())?;
        }
        Ok(())
    }

    fn paper(&mut self, kept: KeptPaper<'_>) -> Result<()> {
        let KeptPaper { item, paper, files } = kept;
        let version = paper.version.as_ref().map(|version| version.label.clone()).unwrap_or_default();
        let kind = text(self.lang(), kind_key(paper.paper.kind));
        let piece = Piece {
            id: paper.paper.id.to_string(),
            name: format!("{} {}", item_label::for_page(&item.label), paper.text.title),
            description: format!("{kind} {version}").trim().to_owned(),
            made_on: paper.changed_on,
            author: &paper.text.author,
            readers: readers_of(item.visibility.max(paper.paper.visibility), item.closed),
        };
        let files = files.into_iter().map(|file| Contents {
            name: file.name,
            claims: file.claims,
            bytes: file.bytes,
        });
        self.piece(&piece, files.collect())
    }

    /// Decision lists and minutes as they went out.
    fn lists(&mut self, job: &Job<'_>) -> Result<()> {
        let (lang, of) = (self.lang(), self.gathered.seen.meeting.id);
        let claims = vec!["PDF/A-2a".to_owned(), "PDF/UA-1".to_owned()];
        for list in &self.gathered.lists {
            job.go_on(90, 100, "archive-progress-lists")?;
            let ask = ListExport { meeting: of, number: Some(list.number), form: ListForm::Pdf };
            let made = crate::decision_list::made(self.app, ask)?;
            let name = numbered(lang, "archive-decision-list", list.number);
            let said = [
                list.adopted_on.map(|day| filled(lang, "archive-adopted", &day.to_string())),
                some(&list.amendments),
            ];
            let piece = issued(list.id.to_string(), name, said, list.sent_on);
            let bytes = made.bytes.as_ref().clone();
            self.piece(&piece, vec![Contents { name: made.name, claims: claims.clone(), bytes }])?;
        }
        for version in &self.gathered.minutes {
            job.go_on(95, 100, "archive-progress-lists")?;
            let ask = MinutesExport { meeting: of, number: Some(version.number), form: Form::Pdf };
            let made = crate::minutes::made(self.app, ask)?;
            let name = numbered(lang, "archive-minutes", version.number);
            let said = [
                version.adopted_on.map(|day| filled(lang, "archive-adopted", &day.to_string())),
                some(&version.amendments),
            ];
            let piece = issued(version.id.to_string(), name, said, version.sent_on);
            let bytes = made.bytes.as_ref().clone();
            self.piece(&piece, vec![Contents { name: made.name, claims: claims.clone(), bytes }])?;
        }
        Ok(())
    }

    /// What was decided, as data.
    fn data(&mut self) -> Result<()> {
        let lang = self.lang();
        let seen = &self.gathered.seen;
        let piece = Piece {
            id: format!("{}/data", seen.meeting.id),
            name: text(lang, "archive-data"),
            description: text(lang, "archive-data-about"),
            made_on: self.today,
            author: "",
            readers: if seen.board.public { "public" } else { "participants" },
        };
        let bytes = open_data::open_data(lang, self.gathered).into_bytes();
        let name = format!("{}.json", text(lang, "archive-data-file"));
        self.piece(&piece, vec![Contents { name, claims: Vec::new(), bytes }])
    }

    /// What is said of the dossier as a whole, for programs and for people.
    fn whole(&mut self) -> Result<()> {
        let (lang, seen) = (self.lang(), &self.gathered.seen);
        let id = seen.meeting.id.to_string();
        let readers = readers(lang, "participants");
        let about = Object {
            at: Named { id: &id, name: &self.root },
            level: Level::Dossier,
            description: &filled(lang, "archive-dossier-about", &seen.board.name),
            lang,
            day: seen.meeting.date,
            made_on: seen.meeting.date,
            closed_on: self.today,
            years: self.years,
            part_of: None,
            holds: &self.parts,
            files: &[],
            maker: &seen.board.name,
            author: "",
            readers: (&readers.0, &readers.1),
        };
        let about = mdto::object(&about);
        let name = format!("{}{ABOUT_PIECE}", plain_name(&self.root));
        self.folder.add(&name, about.as_bytes())?;
        let read_me = self.read_me();
        self.folder.add(&format!("{}.txt", text(lang, "archive-read-me")), read_me.as_bytes())?;
        Ok(())
    }

    fn read_me(&self) -> String {
        let lang = self.lang();
        let mut lines = vec![
            self.root.clone(),
            self.gathered.seen.board.name.clone(),
            String::new(),
            text(lang, "archive-read-me-about"),
            text(lang, "archive-read-me-check"),
            String::new(),
            text(lang, "archive-read-me-holds"),
        ];
        lines.extend(self.parts.iter().map(|(_, name)| format!("- {name}")));
        if !self.gathered.missing.is_empty() {
            lines.extend([String::new(), text(lang, "archive-read-me-missing")]);
            lines.extend(self.gathered.missing.iter().map(|one| format!("- {}", missing_text(lang, one))));
        }
        lines.join("\r\n") + "\r\n"
    }

    /// Writes one piece: a folder with its files, what is said of each, and what is said of the piece.
    fn piece(&mut self, piece: &Piece<'_>, files: Vec<Contents>) -> Result<()> {
        let stem = plain_name(&format!("{:02} {}", self.parts.len() + 1, piece.name));
        let of = Named { id: &piece.id, name: &piece.name };
        let mut known = Vec::new();
        for Contents { name, claims, bytes } in files {
            let id = format!("{}/{name}", piece.id);
            let format = mdto::format_of(&name, &bytes, &claims);
            let written = self.folder.add(&format!("{stem}/{name}"), bytes.as_slice())?;
            let about = mdto::file(&FileAbout {
                at: Named { id: &id, name: &name },
                bytes: written.bytes,
                format,
                sha256: &written.sha256,
                hashed_at: self.app.now(),
                of,
            });
            self.folder.add(&format!("{stem}/{name}{ABOUT_FILE}"), about.as_bytes())?;
            known.push((id, name));
        }
        let (lang, seen) = (self.lang(), &self.gathered.seen);
        let (root, readers) = (seen.meeting.id.to_string(), readers(lang, piece.readers));
        let about = mdto::object(&Object {
            at: of,
            level: Level::Piece,
            description: &piece.description,
            lang,
            day: seen.meeting.date,
            made_on: piece.made_on,
            closed_on: self.today,
            years: self.years,
            part_of: Some(Named { id: &root, name: &self.root }),
            holds: &[],
            files: &known,
            maker: &seen.board.name,
            author: piece.author,
            readers: (&readers.0, &readers.1),
        });
        self.folder.add(&format!("{stem}/{stem}{ABOUT_PIECE}"), about.as_bytes())?;
        self.parts.push((piece.id.clone(), piece.name.clone()));
        Ok(())
    }
}

/// Something that went out in its final words.
fn issued(id: String, name: String, said: [Option<String>; 2], sent_on: NaiveDate) -> Piece<'static> {
    Piece {
        id,
        name,
        description: said.into_iter().flatten().collect::<Vec<_>>().join(" "),
        made_on: sent_on,
        author: "",
        readers: "participants",
    }
}

/// The one name of a folder, not a way to elsewhere.
pub(crate) fn one_name(name: &str) -> Result<&Path> {
    let path = Path::new(name.trim());
    let mut parts = path.components();
    match (parts.next(), parts.next()) {
        (Some(Component::Normal(_)), None) => Ok(path),
        _ => Err(Error::Invalid { field: "name".into(), value: name.chars().take(80).collect() }),
    }
}

fn set_name(lang: Lang, pack: &Pack) -> String {
    let audience = serde_json::to_value(pack.audience).expect("an audience is a word");
    let audience = text(lang, &format!("audience-{}", audience.as_str().unwrap_or_default()));
    let whose = pack.recipient.as_ref().map(|name| format!(" {name}")).unwrap_or_default();
    format!("{} {audience}{whose}", numbered(lang, "archive-set", pack.set_number))
}

/// Who may read something, in a word and a sentence.
fn readers(lang: Lang, key: &str) -> (String, String) {
    (text(lang, &format!("archive-readers-{key}")), text(lang, &format!("archive-readers-{key}-why")))
}

fn readers_of(visibility: Visibility, closed: bool) -> &'static str {
    match visibility {
        Visibility::Personal => "personal",
        _ if closed => "closed",
        Visibility::Public => "public",
        Visibility::Participants => "participants",
        Visibility::Confidential => "confidential",
    }
}

/// A set holds all that its readers may see; the chair's also holds the script.
fn readers_of_set(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "public",
        Audience::Members | Audience::Partner => "confidential",
        Audience::Chair => "chair",
    }
}

/// What is not in a dossier, as a sentence.
fn missing_text(lang: Lang, missing: &Missing) -> String {
    match missing {
        Missing::Sets => text(lang, "archive-missing-sets"),
        Missing::DecisionList => text(lang, "archive-missing-decision-list"),
        Missing::Minutes => text(lang, "archive-missing-minutes"),
        Missing::Personal { label } => filled(lang, "archive-missing-personal", &item_label::for_page(label)),
    }
}

fn filled(lang: Lang, key: &str, value: &str) -> String {
    text_with(lang, key, &[("value".to_owned(), value.into())].into_iter().collect())
}

fn numbered(lang: Lang, key: &str, number: u32) -> String {
    text_with(lang, key, &[("number".to_owned(), number.into())].into_iter().collect())
}

fn some(words: &str) -> Option<String> {
    (!words.is_empty()).then(|| words.to_owned())
}
