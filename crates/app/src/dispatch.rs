//! Laying sets ready: every set is built once, and each recipient gets a drafted message, as a file that
//! the secretary's own mail program opens. Nothing is sent from here.

use crate::app::App;
use crate::files::{Product, ProductFile, write_whole};
use crate::jobs::Job;
use crate::pack::{Tails, set};
use mail_builder::MessageBuilder;
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::sync::Arc;
use tafelstuk_core::board::{Carrier, Role};
use tafelstuk_core::history::Kind as Undo;
use tafelstuk_core::meeting::{Meeting, meeting};
use tafelstuk_core::pack::calls::{Build, Built, note};
use tafelstuk_core::pack::dispatch::{
    Copies, Dispatch, Laid, LaidFor, Message, OfMeeting, Prepare, State, Wanted, get, lay_ready, to_make,
};
use tafelstuk_core::pack::recipients::MAIL_LIMIT;
use tafelstuk_core::pack::{Edition, Pack, contents, dispatch, holding, pack};
use tafelstuk_model::catalogue::{Lang, text, text_with};
use tafelstuk_model::id::{DispatchId, MemberId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// What was laid ready.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "DispatchPrepared")]
pub(crate) struct Prepared {
    /// How many different sets were built.
    pub sets: u32,
    /// For how many people.
    pub people: u32,
    /// How many have everything already.
    pub nothing_new: u32,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DispatchById")]
pub(crate) struct ById {
    pub id: DispatchId,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DispatchSaveAll")]
pub(crate) struct SaveAll {
    pub meeting: tafelstuk_model::id::MeetingId,
    /// The folder that the user chose.
    pub folder: String,
}

/// What was written into the folder.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "DispatchSaved")]
pub(crate) struct Saved {
    pub messages: u32,
    pub sets: u32,
}

/// A drafted message as text, for those whose mail program opens no files.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "DispatchText")]
pub(crate) struct Drafted {
    pub to: String,
    pub subject: String,
    pub text: String,
    /// The set's file, as the message names it; none where a link goes instead.
    pub attachment: Option<String>,
}

/// `dispatch.prepare`: builds every set that somebody is to get, and notes what was laid ready for whom.
pub(crate) fn prepare(app: &App, job: &Job<'_>, ask: Prepare) -> Result<Prepared> {
    let (wanted, view) = app.read(|read| {
        Ok((to_make(read, ask.meeting, ask.whole)?, get(read, OfMeeting { meeting: ask.meeting })?))
    })?;
    let named =
        |member: MemberId| view.recipients.iter().find(|one| one.member == member).map(|one| &*one.name);
    let copies = view.message.copies;
    let total = u32::try_from(wanted.len()).unwrap_or(u32::MAX);
    let (mut sets, mut nothing_new) = (Vec::new(), Vec::new());
    for (at, Wanted { audience, whose, edition, large_print, members }) in (0..).zip(wanted) {
        job.go_on(at * 100, total.saturating_mul(100), "pack-progress-setting")?;
        let mut step =
            |percent: u8| job.step(at * 100 + u32::from(percent), total * 100, "pack-progress-setting");
        let build = Build { recipient: whose, edition, large_print, ..Build::of(ask.meeting, audience) };
        let made = one_set(app, job, build, &mut step);
        match made {
            Ok(made) => {
                let people = members.iter().map(|member| (*member, named(*member).unwrap_or_default()));
                let (built, laid) = with_tails(app, made, copies, people)?;
                sets.push((built, laid));
            }
            Err(Error::NotNow { state, .. }) if state == "unchanged_set" => nothing_new.extend(members),
            Err(error) => return Err(error),
        }
    }
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let prepared = Prepared {
        sets: count(sets.len()),
        people: count(sets.iter().map(|(_, members)| members.len()).sum()),
        nothing_new: count(nothing_new.len()),
    };
    app.write("dispatch.prepare", Undo::Final, move |write| {
        let mut laid = Vec::new();
        for (built, members) in sets {
            let pack = note(write, built)?;
            laid.push(Laid { pack: pack.id, pack_hash: pack.blob, members });
        }
        lay_ready(write, ask.meeting, laid, &nothing_new)
    })?;
    Ok(prepared)
}

fn one_set(
    app: &App,
    job: &Job<'_>,
    ask: Build,
    step: &mut dyn FnMut(u8) -> std::ops::ControlFlow<()>,
) -> Result<Built> {
    let mut seen = app.read(|read| contents(read, ask.meeting, ask.audience))?;
    // What is laid ready is what goes out.
    seen.concept = false;
    set(app, job, ask, &seen, step)
}

/// A set with what makes it each person's own copy, where the secretary wants names on them.
fn with_tails<'n>(
    app: &App,
    built: Built,
    copies: Copies,
    people: impl Iterator<Item = (MemberId, &'n str)>,
) -> Result<(Built, Vec<LaidFor>)> {
    if copies == Copies::Same {
        return Ok((built, people.map(|(member, _)| LaidFor { member, tail: None }).collect()));
    }
    let sheets = serde_json::from_value(built.copy_sheets.clone()).expect("it was written just now");
    let mut tails = Tails { sheets, bytes: app.opened()?.content(&built.blob)? };
    let mut laid = Vec::new();
    for (member, name) in people {
        let tail = tails.tail(name, copies == Copies::Marked)?;
        laid.push(LaidFor { member, tail: Some(app.opened()?.keep(&tail)?) });
    }
    Ok((built, laid))
}

/// `dispatch.file`: the set as one person gets it.
pub(crate) fn file(app: &App, _: &Job<'_>, ask: ById) -> Result<Product> {
    let theirs = app.read(|read| {
        let row = dispatch(read, ask.id)?;
        let missing = || Error::NotNow { kind: "dispatch".into(), state: "not_laid".into() };
        Ok(Theirs { pack: pack(read, row.pack.ok_or_else(missing)?)?, name: row.name, tail: row.tail })
    })?;
    let media_type = "application/pdf".to_owned();
    let bytes = Arc::new(theirs.bytes(app)?);
    Ok(app.shelve(ProductFile { name: theirs.file_name(), media_type, bytes }))
}

/// A set as one person gets it.
struct Theirs {
    pack: Pack,
    name: String,
    /// What makes it that person's own copy.
    tail: Option<String>,
}

impl Theirs {
    fn file_name(&self) -> String {
        match (&self.tail, self.pack.name.strip_suffix(".pdf")) {
            (Some(_), Some(stem)) => format!("{stem} - {}.pdf", plain_name(&self.name)),
            _ => self.pack.name.clone(),
        }
    }

    fn bytes(&self, app: &App) -> Result<Vec<u8>> {
        let open = app.opened()?;
        let mut bytes = open.content(&self.pack.blob)?;
        if let Some(tail) = &self.tail {
            bytes.extend(open.content(tail)?);
        }
        Ok(bytes)
    }
}

/// `dispatch.message`: one drafted message, as a file that a mail program opens.
pub(crate) fn message(app: &App, _: &Job<'_>, ask: ById) -> Result<Product> {
    let row = app.read(|read| dispatch(read, ask.id))?;
    let draft = Draft::of(app, &row)?;
    let bytes = draft.eml(app)?;
    let (name, media_type) = (format!("{}.eml", plain_name(&row.name)), "message/rfc822".to_owned());
    Ok(app.shelve(ProductFile { name, media_type, bytes: Arc::new(bytes) }))
}

/// `dispatch.text`: the same message as text to copy.
pub(crate) fn drafted(app: &App, _: &Job<'_>, ask: ById) -> Result<Drafted> {
    let row = app.read(|read| dispatch(read, ask.id))?;
    let draft = Draft::of(app, &row)?;
    let attachment = draft.attached().map(Theirs::file_name);
    Ok(Drafted { to: row.email.clone(), subject: draft.subject, text: draft.text, attachment })
}

/// `dispatch.save_all`: every drafted message and every set that somebody gets on paper, in a folder.
pub(crate) fn save_all(app: &App, job: &Job<'_>, ask: SaveAll) -> Result<Saved> {
    let folder = app.offered_path(&ask.folder)?;
    let view = app.read(|read| get(read, OfMeeting { meeting: ask.meeting }))?;
    let rows: Vec<Dispatch> = view.recipients.into_iter().filter_map(|one| one.dispatch).collect();
    let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let mut saved = Saved { messages: 0, sets: 0 };
    let mut known: Vec<String> = Vec::new();
    for (at, row) in (0..).zip(rows.iter().filter(|row| row.state == State::Drafted)) {
        job.go_on(at, total, "dispatch-saving")?;
        let draft = Draft::of(app, row)?;
        if by_mail(row.carrier) && !row.email.is_empty() {
            put(&folder, &format!("{}.eml", plain_name(&row.name)), &draft.eml(app)?)?;
            saved.messages += 1;
        } else {
            let letter = format!("{}\r\n\r\n{}\r\n", draft.subject, draft.text.replace('\n', "\r\n"));
            put(&folder, &format!("{}.txt", plain_name(&row.name)), letter.as_bytes())?;
            saved.messages += 1;
        }
        // A set that goes on paper or stands behind a link is saved once, unless it bears a name.
        let file = draft.set.file_name();
        if draft.attached().is_none() && !known.contains(&file) {
            put(&folder, &file, &draft.set.bytes(app)?)?;
            known.push(file);
            saved.sets += 1;
        }
    }
    Ok(saved)
}

pub(crate) fn put(folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    write_whole(&mut &bytes[..], &folder.join(name))
}

/// A message that somebody is to get.
struct Draft {
    from: Option<(String, String)>,
    to: (String, String),
    subject: String,
    text: String,
    carrier: Carrier,
    set: Theirs,
    id: DispatchId,
}

impl Draft {
    fn of(app: &App, row: &Dispatch) -> Result<Self> {
        let lang = app.config.lang;
        let (at, short, from, words, set) = app.read(|read| {
            let at = meeting(read, row.meeting)?;
            let view = get(read, OfMeeting { meeting: row.meeting })?;
            let from = holding(read, &at, Role::Secretary)?;
            let missing = || Error::NotNow { kind: "dispatch".into(), state: "not_laid".into() };
            let set = pack(read, row.pack.ok_or_else(missing)?)?;
            Ok((at, view.board_short, from, view.message, set))
        })?;
        let from = from.filter(|one| !one.email.is_empty()).map(|one| (one.name, one.email));
        let subject =
            if words.subject.is_empty() { subject(lang, &short, &at, &set) } else { words.subject.clone() };
        let link = row.carrier == Carrier::Link || set.bytes > MAIL_LIMIT && row.carrier == Carrier::Mail;
        if link && words.link.is_empty() {
            return Err(Error::Missing { field: "link".into() });
        }
        Ok(Self {
            from,
            to: (row.name.clone(), row.email.clone()),
            subject,
            text: body(lang, &row.name, &short, &at, &words, &set, link),
            carrier: if link { Carrier::Link } else { row.carrier },
            set: Theirs { pack: set, name: row.name.clone(), tail: row.tail.clone() },
            id: row.id,
        })
    }

    /// The set that goes along in the mail itself.
    fn attached(&self) -> Option<&Theirs> {
        (self.carrier == Carrier::Mail).then_some(&self.set)
    }

    /// The message as RFC 5322 has it; the mark makes mail programs open it as one still to be sent.
    fn eml(&self, app: &App) -> Result<Vec<u8>> {
        let (name, address) = &self.to;
        if address.is_empty() {
            return Err(Error::Missing { field: "email".into() });
        }
        let mut builder = MessageBuilder::new()
            .message_id(format!("{}@tafelstuk.invalid", self.id))
            .date(app.now().timestamp())
            .to((name.as_str(), address.as_str()))
            .subject(self.subject.as_str())
            .header("X-Unsent", mail_builder::headers::text::Text::new("1"))
            .text_body(self.text.as_str());
        if let Some((name, address)) = &self.from {
            builder = builder.from((name.as_str(), address.as_str()));
        }
        if let Some(set) = self.attached() {
            builder = builder.attachment("application/pdf", set.file_name(), set.bytes(app)?);
        }
        builder.write_to_vec().map_err(Error::from)
    }
}

fn subject(lang: Lang, short: &str, at: &Meeting, set: &Pack) -> String {
    let key = match set.edition {
        Edition::Whole => "dispatch-subject",
        Edition::Addendum => "dispatch-subject-addendum",
    };
    filled(lang, key, &[("board", short), ("date", &day(lang, at))])
}

/// The whole message: to whom, the secretary's words, and where the set stands.
fn body(
    lang: Lang,
    name: &str,
    short: &str,
    at: &Meeting,
    words: &Message,
    set: &Pack,
    link: bool,
) -> String {
    let mut parts = vec![filled(lang, "dispatch-greeting", &[("name", name)])];
    if words.text.is_empty() {
        let time = at.starts.clone().unwrap_or_default();
        let facts = [("board", short), ("date", &day(lang, at)), ("time", &time), ("place", &at.place)];
        let key = match set.edition {
            Edition::Whole => "dispatch-text",
            Edition::Addendum => "dispatch-text-addendum",
        };
        parts.push(filled(lang, key, &facts));
    } else {
        parts.push(words.text.clone());
    }
    if link {
        parts.push(filled(lang, "dispatch-link", &[("link", &words.link)]));
    }
    parts.join("\n\n")
}

fn filled(lang: Lang, key: &str, words: &[(&str, &str)]) -> String {
    let params = words.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())).collect();
    text_with(lang, key, &params)
}

/// "16 september 2026"
fn day(lang: Lang, at: &Meeting) -> String {
    use chrono::Datelike;
    let month = text(lang, &format!("pack-month-{}", at.date.month()));
    format!("{} {month} {}", at.date.day(), at.date.year())
}

fn by_mail(carrier: Carrier) -> bool {
    matches!(carrier, Carrier::Mail | Carrier::Link)
}

/// A person's name as a file's.
pub(crate) fn plain_name(name: &str) -> String {
    let plain: String =
        name.chars().map(|c| if c.is_alphanumeric() || c == '-' { c } else { ' ' }).take(80).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
