//! Waarnemen: the writing of a meeting or a paper passes on as an exchange file, closed for who writes from now on; or
//! it is taken from a backup, without who writes.

mod taking;

pub(crate) use taking::{in_backup, take_over};

use crate::app::App;
use crate::files::Incoming as File;
use crate::jobs::Job;
use crate::review::{
    HANDOVER, MEDIA_TYPE, Packed, bundle_id, day, file_name, filled, keep_blobs, known_keys, long_enough,
    mail_with, own_keys, sealed, settle, uuid,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_bundle::{self as bundle, Keys, Letter, Lock, Opened, Secrets, is_text_signed};
use tafelstuk_core::board::members;
use tafelstuk_core::history::{Kind as Undo, Travelling};
use tafelstuk_core::review::said::{COVER, FATE, SHEET, Sheet};
use tafelstuk_core::review::{Identity, identity};
use tafelstuk_core::writer::calls::Of;
use tafelstuk_core::writer::handing::{self, Handover, Passing, Subject, role_record};
use tafelstuk_core::writer::receiving::{self, Incoming, Preview, Taken};
use tafelstuk_core::writer::{BASE, Party, ROLE, ROW, Role, Signed, has_blob, role_in};
use tafelstuk_model::catalogue::text;
use tafelstuk_model::id::{MeetingId, PaperId, RecordId};
use tafelstuk_model::record::Record;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "WriterHandOver")]
pub(crate) struct HandOver {
    #[serde(default)]
    #[ts(optional)]
    pub meeting: Option<MeetingId>,
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<PaperId>,
    /// Who writes from now on; none hands it back to whom it came from.
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<String>,
    /// What opens the file; none closes it for the other's computer, where that is known.
    #[serde(default)]
    #[ts(optional)]
    pub password: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "WriterReport")]
pub(crate) struct Report {
    #[serde(default)]
    #[ts(optional)]
    pub meeting: Option<MeetingId>,
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<PaperId>,
    /// As for a hand-over.
    #[serde(default)]
    #[ts(optional)]
    pub password: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "WriterAccept")]
pub(crate) struct Accept {
    pub offer: String,
    #[serde(default)]
    #[ts(optional)]
    pub password: Option<String>,
    /// The fingerprint of the key that signed, where the user compared it by phone.
    #[serde(default)]
    #[ts(optional)]
    pub compared: Option<String>,
}

/// What the manifest of such a file says that it is about.
#[derive(Serialize, Deserialize)]
struct About {
    role: RecordId,
    is_report: bool,
    form: i64,
    change: i64,
    /// All contents that its rows name, those too that did not go along.
    blobs: Vec<String>,
}

/// `writer.hand_over`: from now on somebody else writes.
pub(crate) fn hand_over(app: &App, job: &Job<'_>, ask: HandOver) -> Result<Packed> {
    let subject = Of { meeting: ask.meeting, paper: ask.paper }.subject()?;
    let passing = ask.to.map_or(Passing::HandBack, Passing::HandTo);
    pass(app, job, subject, passing, ask.password)
}

/// By which keys others know a store; who has it, the role tells.
fn party(own: &Identity, keys: &Keys) -> Party {
    Party { id: own.id.to_string(), key: keys.public(), recipient: keys.recipient(), ..Party::default() }
}

/// `writer.report`: the other gets to see how it stands; nothing passes on.
pub(crate) fn report(app: &App, job: &Job<'_>, ask: Report) -> Result<Packed> {
    let subject = Of { meeting: ask.meeting, paper: ask.paper }.subject()?;
    pass(app, job, subject, Passing::Report, ask.password)
}

fn pass(
    app: &App,
    job: &Job<'_>,
    subject: Subject,
    passing: Passing,
    password: Option<String>,
) -> Result<Packed> {
    long_enough(password.as_deref())?;
    let (own, keys) = own_keys(app)?;
    let us = party(&own, &keys);
    let now = app.now();
    let (mut out, address) = app.read(|read| {
        let out = handing::compose(read, subject, passing, &us, now)?;
        let known = members(read)?.into_iter().find(|member| member.name == out.to.name);
        Ok((out, known.map(|member| member.email).unwrap_or_default()))
    })?;
    let lock = match &password {
        Some(password) => Lock::Password(password),
        None if out.to.recipient.is_empty() => return Err(Error::ExchangePasswordNeeded {}),
        None => Lock::Recipient(&out.to.recipient),
    };
    let signed = (!out.is_report).then(|| {
        let text = serde_json::to_string(&out.role).expect("a role is plain data");
        let signature = keys.sign_text(&text);
        role_record(out.record, &Signed { text, signature })
    });
    out.records.extend(signed.clone());
    let whole = password.is_some();
    let goes = |blob: &&String| whole || !out.has.contains(*blob);
    let blobs: Vec<String> = out.blobs.iter().filter(goes).cloned().collect();
    let name = if out.is_report { &out.role.holder.name } else { &out.role.by.name };
    let about = About {
        role: out.record,
        is_report: out.is_report,
        form: out.form,
        change: out.change,
        blobs: out.blobs.clone(),
    };
    let letter = Letter {
        id: uuid(out.id),
        kind: HANDOVER,
        made_at: now,
        sender: (uuid(own.id), name),
        about: json!(about),
        seen: Vec::new(),
        records: &out.records,
        blobs: &blobs,
    };
    let sealed = sealed(app, job, &letter, &keys, lock)?;
    let (name, subject, words) = drafted(app, &out, whole);
    let mail = mail_with(app, out.id, (&out.to.name, &address), (&subject, &words), (&name, &sealed))?;
    let n_papers = u32::try_from(out.role.papers.len()).unwrap_or(u32::MAX);
    let call = if out.is_report { "writer.report" } else { "writer.hand_over" };
    app.write(call, Undo::Final, move |write| handing::note(write, out, signed.as_ref()))?;
    let product = Some(app.shelve_sealed(name, MEDIA_TYPE, sealed));
    Ok(Packed { product, n_papers, mail, to: address, subject, text: words })
}

/// The file's name, and the subject and words of the message that it goes with.
fn drafted(app: &App, out: &Handover, whole: bool) -> (String, String, String) {
    let (lang, cover) = (app.config.lang, &out.cover);
    let kind = if out.is_report { "report" } else { "handover" };
    let date = day(lang, cover.date);
    let from = if out.is_report { &out.role.holder.name } else { &out.role.by.name };
    let words = [("board", cover.board.as_str()), ("date", date.as_str())];
    let how = if whole { "review-message-password" } else { "review-message-no-password" };
    let parts = [
        filled(lang, "review-message-greeting", &[("name", &out.to.name)]),
        filled(lang, &format!("writer-message-{kind}"), &words),
        text(lang, &format!("writer-message-{kind}-how")),
        text(lang, how),
        filled(lang, "review-message-close", &[("name", from)]).trim_end().to_owned(),
    ];
    let name = text(lang, &format!("writer-file-{kind}"));
    let name = file_name(&[&name, &out.to.name, &cover.date.to_string()]);
    (name, filled(lang, &format!("writer-message-{kind}-subject"), &words), parts.join("\n\n"))
}

/// `writer.preview`: what a file would do; writes nothing.
pub(crate) fn preview(app: &App, _: &Job<'_>, ask: Accept) -> Result<Preview> {
    let (incoming, ..) = incoming(app, &ask)?;
    app.read(|read| receiving::preview(read, &incoming))
}

/// `writer.accept`: takes a hand-over or a report in, after a backup.
pub(crate) fn accept(app: &App, job: &Job<'_>, ask: Accept) -> Result<Taken> {
    let own = own_keys(app)?.1.public();
    let (mut incoming, mut opened, named) = incoming(app, &ask)?;
    incoming.own = Some(own);
    let told = app.read(|read| receiving::preview(read, &incoming))?;
    told.signer.admit(ask.compared.as_deref())?;
    let came: Vec<String> = opened.blobs().map(str::to_owned).collect();
    let missing = app.read(|read| {
        let mut missing = 0_u32;
        for hash in named.iter().filter(|hash| !came.contains(hash)) {
            missing += u32::from(!has_blob(read, hash)?);
        }
        Ok(missing)
    })?;
    if missing > 0 && !told.known {
        return Err(Error::LacksFiles { name: incoming.name, n: missing });
    }
    app.back_up_first()?;
    let blobs = keep_blobs(app, job, &mut opened)?;
    let shared = app.in_shared_folder(&ask.offer)?;
    app.write("writer.accept", Undo::Final, move |write| {
        let taken = receiving::accept(write, incoming, &blobs)?;
        settle(write, shared)?;
        Ok(taken)
    })
}

/// A verified file, as it came, and the contents that its rows name.
fn incoming(app: &App, ask: &Accept) -> Result<(Incoming, Opened, Vec<String>)> {
    let File { name, from, .. } = app.offered_stream(&ask.offer)?;
    let opened = match &ask.password {
        Some(password) => bundle::open(from, &name, Secrets { password: Some(password), keys: None })?,
        None => bundle::open(from, &name, Secrets { password: None, keys: Some(&known_keys(app, &name)?) })?,
    };
    let manifest = &opened.manifest;
    let damaged = || Error::DamagedBundle { name: name.clone() };
    if manifest.kind != HANDOVER {
        return Err(Error::NotForYou { name });
    }
    let about: About = serde_json::from_value(manifest.about.clone()).map_err(|_| damaged())?;
    let sorted = Sorted::of(&opened.records, &name)?;
    let sender = &manifest.sender;
    let from =
        if sender.name.is_empty() { text(app.config.lang, "writer-somebody") } else { sender.name.clone() };
    let incoming = Incoming {
        id: bundle_id(manifest.id)?,
        sender: Party {
            id: sender.id.to_string(),
            name: sender.name.clone(),
            key: sender.key.clone(),
            recipient: sender.recipient.clone(),
        },
        role: about.role,
        is_report: about.is_report,
        form: about.form,
        change: about.change,
        rows: sorted.rows,
        sheets: sorted.sheets,
        base: sorted.base,
        made_at: manifest.made_at,
        own: app.read(identity)?.map(|own| Keys::from_text(&own.keys)).transpose()?.map(|keys| keys.public()),
        compared: ask.compared.clone(),
        question: filled(app.config.lang, "writer-question", &[("name", &from)]),
        lang: app.config.lang,
        roles: sorted.roles,
        name,
    };
    Ok((incoming, opened, about.blobs))
}

/// The records of a hand-over or a report by what they are.
struct Sorted {
    roles: Vec<(Record, Role)>,
    rows: Vec<Travelling>,
    sheets: Vec<Record>,
    base: Vec<Sheet>,
}

impl Sorted {
    /// Errors: `OtherSigner` where a role is not signed by its giver; `DamagedBundle`.
    fn of(records: &[Record], name: &str) -> Result<Self> {
        let damaged = || Error::DamagedBundle { name: name.to_owned() };
        let of = |kind: &'static str| records.iter().filter(move |record| record.kind == kind);
        let mut roles = Vec::new();
        for record in of(ROLE) {
            let (signed, role) = role_in(record).ok_or_else(damaged)?;
            if !is_text_signed(role.signer(), &signed.text, &signed.signature) {
                return Err(Error::OtherSigner { name: name.to_owned() });
            }
            roles.push((record.clone(), role));
        }
        let rows = of(ROW).map(|record| record.body::<Travelling>().ok_or_else(damaged));
        let base = of(BASE).map(|record| record.body::<Sheet>().ok_or_else(damaged));
        Ok(Self {
            rows: rows.collect::<Result<_>>()?,
            base: base.collect::<Result<_>>()?,
            sheets: of(COVER).chain(of(SHEET)).chain(of(FATE)).cloned().collect(),
            roles,
        })
    }
}
