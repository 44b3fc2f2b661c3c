//! Exchange files on their way out and in: a package for a reviewer, the answer to it. Nothing is sent from
//! here; a file and a drafted message are laid ready.

mod form;
mod noted;
mod shared;
mod shown;

pub(crate) use form::{came, form};
pub(crate) use noted::record;
pub(crate) use shared::{
    Shared, list as folder, offered as folder_file, put as folder_put, set_aside as folder_aside, set_folder,
};
pub(crate) use shown::{came_page, came_pages, file_page, file_pages};

use crate::app::App;
use crate::files::{Incoming as File, LIMIT_MB, Product, ProductFile, ReadSeek};
use crate::jobs::Job;
use chrono::{Datelike, NaiveDate};
use mail_builder::MessageBuilder;
use mail_builder::headers::text::Text;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::io::{Read, Seek};
use std::sync::Arc;
use tafelstuk_bundle::{self as bundle, EXTENSION, Keys, Letter, Lock, Opened, Secrets};
use tafelstuk_core::blobs::BlobHash;
use tafelstuk_core::board::calls::Nothing;
use tafelstuk_core::db::Read as Snapshot;
use tafelstuk_core::history::{Kind as Undo, Write};
use tafelstuk_core::pack::recipients::MAIL_LIMIT;
use tafelstuk_core::paper_request::arrivals;
use tafelstuk_core::review::outgoing::{Outgoing, Sending, compose};
use tafelstuk_core::review::reader::{self, Reply};
use tafelstuk_core::review::receiving::{self, Incoming, Receipt, Signed};
use tafelstuk_core::review::said::SheetFile;
use tafelstuk_core::review::{Carrier, Identity, Package, Sender, identity, outgoing, person, signers};
use tafelstuk_model::catalogue::{Lang, text, text_with};
use tafelstuk_model::id::{BundleId, ReviewPersonId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;
use uuid::Uuid;
use zeroize::Zeroizing;

/// The kinds of bundle.
const PACKAGE: &str = "package";
const ANSWER: &str = "answer";
const MEDIA_TYPE: &str = "application/vnd.tafelstuk";
/// How files begin in which a form comes back: Word files are zipped.
const ZIP: &[u8] = b"PK\x03\x04";
const PDF: &[u8] = b"%PDF-";
/// A PDF may begin a little later (ISO 32000-1, annex H.3).
const PDF_BEGINS_WITHIN: u64 = 1024;
/// The fewest characters of a password that travels by another way than the file.
const PASSWORD_MINIMUM: u32 = 8;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewPack")]
pub(crate) struct Pack {
    pub person: ReviewPersonId,
    /// What opens the file; it is told by phone, never in the mail that the file goes with. None closes it for the
    /// computer on which the reviewer answered last, without what stands there already.
    #[serde(default)]
    #[ts(optional)]
    pub password: Option<String>,
}

/// A package that was made, and the message that it goes with.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewPacked")]
pub(crate) struct Packed {
    /// None for a message that bears no file.
    pub product: Option<Product>,
    pub n_papers: u32,
    /// The message as a file that a mail program opens, the package in it; none where there is no address.
    pub mail: Option<Product>,
    pub to: String,
    pub subject: String,
    pub text: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewOffer")]
pub(crate) struct Offered {
    pub offer: String,
}

/// What an exchange file is, seen from outside.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewLooked")]
pub(crate) struct Looked {
    /// Whether it asks a password.
    pub needs_password: bool,
    /// Whether it is an answer to papers from here, from the app or on a form; else it is papers to react to.
    pub is_answer: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewOpen")]
pub(crate) struct Open {
    pub offer: String,
    /// None where the file was closed for this computer.
    #[serde(default)]
    #[ts(optional)]
    pub password: Option<String>,
    /// The fingerprint of the key that signed, where the user compared it by phone.
    #[serde(default)]
    #[ts(optional)]
    pub compared: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewReceive")]
pub(crate) struct Receive {
    pub offer: String,
    /// The fingerprint of the key that signed, where the user compared it by phone.
    #[serde(default)]
    #[ts(optional)]
    pub compared: Option<String>,
}

/// Who this computer is to others.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewOwnKey")]
pub(crate) struct OwnKey {
    /// What others compare by phone; none until something was exchanged.
    pub fingerprint: Option<String>,
}

/// A package that was opened and kept.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewOpened")]
pub(crate) struct Kept {
    pub package: BundleId,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewFileOf")]
pub(crate) struct FileOf {
    pub package: BundleId,
    pub blob: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewReply")]
pub(crate) struct AskReply {
    pub package: BundleId,
}

/// An answer as a file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewReplied")]
pub(crate) struct Replied {
    pub product: Product,
    /// How many things it says that were not said before.
    pub n_new: u32,
}

/// `review.pack`: the file for one reviewer.
pub(crate) fn pack(app: &App, job: &Job<'_>, ask: Pack) -> Result<Packed> {
    let short = |password: &String| password.trim().chars().count() < PASSWORD_MINIMUM as usize;
    if ask.password.as_ref().is_some_and(short) {
        return Err(Error::PasswordTooShort { minimum: PASSWORD_MINIMUM });
    }
    let (own, keys) = own_keys(app)?;
    let (out, address) = reviewer(app, ask.person)?;
    let device = match ask.password {
        Some(_) => None,
        None => app.read(|read| outgoing::device(read, &out.person))?,
    };
    let lock = match (&ask.password, &device) {
        (Some(password), _) => Lock::Password(password),
        (None, Some(device)) => Lock::Recipient(&device.recipient),
        (None, None) => return Err(Error::ExchangePasswordNeeded {}),
    };
    let has = |blob: &String| device.as_ref().is_some_and(|device| device.has.contains(blob));
    let blobs: Vec<String> = out.blobs.iter().filter(|blob| !has(blob)).cloned().collect();
    let letter = Letter {
        id: uuid(out.id),
        kind: PACKAGE,
        made_at: app.now(),
        sender: (uuid(own.id), out.cover.from.as_str()),
        about: json!({}),
        seen: Vec::new(),
        records: &out.records,
        blobs: &blobs,
    };
    let bytes = sealed(app, job, &letter, &keys, lock)?;
    let lang = app.config.lang;
    let name = file_name(&[&text(lang, "review-file"), &out.cover.name, &out.cover.date.to_string()]);
    let file = ProductFile { name, media_type: MEDIA_TYPE.into(), bytes: Arc::new(bytes) };
    let (subject, words) =
        message(lang, &out, vec![text(lang, "review-message-how"), text(lang, how_opened(&ask.password))]);
    // What no mail takes along goes by another way, and is not held a second time.
    let fits = file.bytes.len() as u64 <= MAIL_LIMIT;
    let mail = (!address.is_empty() && fits)
        .then(|| mail(app, &out, &address, (&subject, &words), Some(&file)))
        .transpose()?;
    let n_papers = u32::try_from(out.sheets().len()).unwrap_or(u32::MAX);
    let by = Sending { carrier: Carrier::App, form: None };
    app.write("review.pack", Undo::Final, move |write| outgoing::note(write, &out, by))?;
    Ok(Packed { product: Some(app.shelve(file)), n_papers, mail, to: address, subject, text: words })
}

/// The sentence about what opens a file.
fn how_opened(password: &Option<String>) -> &'static str {
    if password.is_some() { "review-message-password" } else { "review-message-no-password" }
}

/// What goes to a reviewer, and to which address; empty where none is known.
fn reviewer(app: &App, id: ReviewPersonId) -> Result<(Outgoing, String)> {
    let now = app.now();
    app.read(|read| {
        let member = person(read, id)?.member;
        let members = tafelstuk_core::board::members(read)?;
        let address = members.into_iter().find(|one| Some(one.id) == member).map(|one| one.email);
        Ok((compose(read, id, now)?, address.unwrap_or_default()))
    })
}

/// `review.look`
pub(crate) fn look(app: &App, _: &Job<'_>, ask: Offered) -> Result<Looked> {
    let File { name, mut from, .. } = app.offered_stream(&ask.offer)?;
    if is_form(&mut from)? {
        return Ok(Looked { needs_password: false, is_answer: true });
    }
    if bundle::needs_password(&mut from, &name)? {
        return Ok(Looked { needs_password: true, is_answer: false });
    }
    from.rewind()?;
    let opened = bundle::open(from, &name, Secrets { password: None, keys: Some(&known_keys(app, &name)?) })?;
    Ok(Looked { needs_password: false, is_answer: opened.manifest.kind != PACKAGE })
}

/// `review.preview`: what an answer would bring; writes nothing.
pub(crate) fn preview(app: &App, _: &Job<'_>, ask: Offered) -> Result<Receipt> {
    let (incoming, name) = incoming(app, &ask.offer, None)?;
    app.read(|read| receiving::preview(read, &incoming)).map_err(|fault| called(fault, name))
}

/// `review.receive`: takes an answer over, after a backup.
pub(crate) fn receive(app: &App, _: &Job<'_>, ask: Receive) -> Result<Receipt> {
    let (incoming, name) = incoming(app, &ask.offer, ask.compared.clone())?;
    let told = app.read(|read| receiving::preview(read, &incoming)).map_err(|fault| called(fault, name))?;
    if let Some(signer) = told.signer {
        signer.admit(ask.compared.as_deref())?;
    }
    app.back_up_first()?;
    if incoming.file.is_some() {
        let (_, bytes) = app.offered(&ask.offer)?;
        app.opened()?.keep(&bytes)?;
    }
    let shared = app.in_shared_folder(&ask.offer)?;
    app.write("review.receive", Undo::Compensated, move |write| {
        let receipt = receiving::take(write, incoming)?;
        settle(write, shared)?;
        Ok(receipt)
    })
}

/// `review.open`: verifies a package and keeps it here.
pub(crate) fn open(app: &App, job: &Job<'_>, ask: Open) -> Result<Kept> {
    let File { name, from, .. } = app.offered_stream(&ask.offer)?;
    let mut opened = match &ask.password {
        Some(password) => bundle::open(from, &name, Secrets { password: Some(password), keys: None })?,
        None => bundle::open(from, &name, Secrets { password: None, keys: Some(&known_keys(app, &name)?) })?,
    };
    if opened.manifest.kind != PACKAGE {
        return Err(Error::NotForYou { name });
    }
    let package = package_of(app, &opened, &name)?;
    let came: Vec<&str> = opened.blobs().collect();
    let missing = app.read(|read| {
        signers::of_sender(read, &package.sender)?.admit(ask.compared.as_deref())?;
        reader::missing_blobs(read, &package, &came)
    })?;
    if !missing.is_empty() {
        return Err(Error::LacksFiles { name, n: u32::try_from(missing.len()).unwrap_or(u32::MAX) });
    }
    let blobs = keep_blobs(app, job, &mut opened)?;
    let shared = app.in_shared_folder(&ask.offer)?;
    app.write("review.open", Undo::Final, move |write| {
        let package = reader::keep(write, package, &blobs, ask.compared.as_deref())?;
        settle(write, shared)?;
        Ok(Kept { package })
    })
}

/// A file that was taken in is not offered again, where it lies in the shared folder.
fn settle(write: &mut Write<'_>, shared: Option<(String, String)>) -> Result<()> {
    match shared {
        Some((hash, _)) if arrivals::is_known(write.read(), &hash)? => Ok(()),
        Some((hash, name)) => arrivals::set_aside(write, &hash, &name),
        None => Ok(()),
    }
}

/// `review.file`: a file that came with a package.
pub(crate) fn file(app: &App, _: &Job<'_>, ask: FileOf) -> Result<Product> {
    let (file, bytes) = file_of(app, &ask)?;
    Ok(app.shelve(ProductFile { name: file.name, media_type: file.media_type, bytes }))
}

/// A file that came with a package, and its contents.
fn file_of(app: &App, ask: &FileOf) -> Result<(SheetFile, Arc<Vec<u8>>)> {
    let missing = || Error::NotFound { kind: "attachment".into(), id: ask.blob.clone() };
    let papers = app.read(|read| Ok(reader::papers(&tafelstuk_core::review::package(read, ask.package)?)))?;
    let mut files = papers.into_iter().flat_map(|paper| paper.sheet.attachments);
    let file = files.find(|file| file.blob == ask.blob).ok_or_else(missing)?;
    let bytes = Arc::new(app.opened()?.content(&file.blob)?);
    Ok((file, bytes))
}

/// `review.reply`: the answer to a package, as a file for its sender alone.
pub(crate) fn reply(app: &App, job: &Job<'_>, ask: AskReply) -> Result<Replied> {
    let (own, keys) = own_keys(app)?;
    let now = app.now();
    let (reply, cover, seen) = app.read(|read| {
        let reply = reader::reply(read, ask.package, now)?;
        let seen = reader::seen(read, &reply.package.sender.id)?;
        let view = reader::package(read, reader::ById { package: ask.package.to_string() })?;
        Ok((reply, view.row.cover, seen))
    })?;
    let letter = Letter {
        id: uuid(reply.id),
        kind: ANSWER,
        made_at: now,
        sender: (uuid(own.id), cover.name.as_str()),
        about: json!({ "package": reply.package.id }),
        seen: seen.into_iter().map(uuid).collect(),
        records: &reply.records,
        blobs: &[],
    };
    let recipient = Lock::Recipient(&reply.package.sender.recipient);
    let bytes = Arc::new(sealed(app, job, &letter, &keys, recipient)?);
    let name = text(app.config.lang, "review-reply-file");
    let name = file_name(&[&name, &cover.name, &cover.date.to_string()]);
    let n_new = note(app, reply)?;
    Ok(Replied { product: app.shelve(ProductFile { name, media_type: MEDIA_TYPE.into(), bytes }), n_new })
}

fn note(app: &App, reply: Reply) -> Result<u32> {
    let new = u32::try_from(reply.n_new()).unwrap_or(u32::MAX);
    app.write("review.reply", Undo::Final, move |write| reader::note_reply(write, reply))?;
    Ok(new)
}

/// Who this store is to others, and its keys; made when they are first needed.
fn own_keys(app: &App) -> Result<(Identity, Keys)> {
    let known = match app.read(identity)? {
        Some(known) => known,
        None => {
            let keys: Zeroizing<String> = Keys::fresh()?.to_text();
            app.write("review.keys", Undo::Final, move |write| reader::keep_identity(write, &keys))?
        }
    };
    let keys = Keys::from_text(&known.keys)?;
    Ok((known, keys))
}

/// `review.own_key`: by what others know this computer.
pub(crate) fn own_key(read: &Snapshot<'_>, _: Nothing) -> Result<OwnKey> {
    let own = identity(read)?;
    let public = own.map(|own| Keys::from_text(&own.keys)).transpose()?.map(|keys| keys.public());
    Ok(OwnKey { fingerprint: public.map(|key| signers::fingerprint(&key)) })
}

/// The keys of this computer. Whoever never exchanged anything has nothing that a file could be closed for.
fn known_keys(app: &App, name: &str) -> Result<Keys> {
    let own = app.read(identity)?.ok_or_else(|| Error::NotForYou { name: name.to_owned() })?;
    Keys::from_text(&own.keys)
}

fn sealed(app: &App, job: &Job<'_>, letter: &Letter<'_>, keys: &Keys, lock: Lock<'_>) -> Result<Vec<u8>> {
    let (open, total) = (app.opened()?, u32::try_from(letter.blobs.len()).unwrap_or(u32::MAX));
    let mut at = 0;
    let mut blob = |name: &str| -> Result<Box<dyn Read>> {
        job.go_on(at, total, "review-progress-packing")?;
        at += 1;
        let damaged = |_| Error::Damaged { detail: name.to_owned() };
        Ok(Box::new(open.blobs.open(name.parse::<BlobHash>().map_err(damaged)?)?))
    };
    bundle::write(Vec::new(), letter, keys, lock, &mut blob)
}

fn incoming(app: &App, offer: &str, compared: Option<String>) -> Result<(Incoming, String)> {
    #[derive(Deserialize)]
    struct About {
        package: BundleId,
    }
    let File { name, mut from, .. } = app.offered_stream(offer)?;
    if is_form(&mut from)? {
        let (_, bytes) = app.offered(offer)?;
        return Ok((form::incoming(app, &name, &bytes)?, name));
    }
    let keys = known_keys(app, &name)?;
    let opened = bundle::open(from, &name, Secrets { password: None, keys: Some(&keys) })?;
    let manifest = opened.manifest;
    let about = serde_json::from_value::<About>(manifest.about).ok().filter(|_| manifest.kind == ANSWER);
    let about = about.ok_or_else(|| Error::NotForYou { name: name.clone() })?;
    let incoming = Incoming {
        id: bundle_id(manifest.id)?,
        package: about.package,
        carrier: Carrier::App,
        signed: Some(Signed {
            key: manifest.sender.key,
            recipient: manifest.sender.recipient,
            seen: manifest.seen.into_iter().map(bundle_id).collect::<Result<_>>()?,
            compared,
        }),
        made_at: manifest.made_at,
        records: opened.records,
        n_edits: 0,
        file: None,
    };
    Ok((incoming, name))
}

/// Whether a file begins as a Word file or a PDF does, and is no exchange file.
fn is_form(from: &mut Box<dyn ReadSeek>) -> Result<bool> {
    let mut head = Vec::new();
    from.by_ref().take(PDF_BEGINS_WITHIN).read_to_end(&mut head)?;
    from.rewind()?;
    Ok(head.starts_with(ZIP) || head.windows(PDF.len()).any(|begin| begin == PDF))
}

/// A refusal names the file as its user does.
fn called(fault: Error, name: String) -> Error {
    match fault {
        Error::NotForYou { .. } => Error::NotForYou { name },
        other => other,
    }
}

fn keep_blobs(app: &App, job: &Job<'_>, opened: &mut Opened) -> Result<Vec<(String, u64)>> {
    let store = app.opened()?;
    let names: Vec<String> = opened.blobs().map(str::to_owned).collect();
    let total = u32::try_from(names.len()).unwrap_or(u32::MAX);
    let mut kept = Vec::new();
    for (at, name) in (0..).zip(names) {
        job.go_on(at, total, "review-progress-opening")?;
        kept.push(store.keep_from(opened.blob(&name)?, LIMIT_MB * 1024 * 1024)?);
    }
    Ok(kept)
}

fn package_of(app: &App, opened: &Opened, name: &str) -> Result<Package> {
    #[derive(Deserialize)]
    struct Ids {
        round: tafelstuk_model::id::ReviewRoundId,
        person: ReviewPersonId,
    }
    let manifest = &opened.manifest;
    let cover = opened.records.iter().find(|record| record.kind == tafelstuk_core::review::said::COVER);
    let ids = cover.and_then(|record| record.body::<Ids>());
    let ids = ids.ok_or_else(|| Error::DamagedBundle { name: name.to_owned() })?;
    Ok(Package {
        id: bundle_id(manifest.id)?,
        rev: 1,
        round: ids.round,
        person: ids.person,
        sender: Sender {
            id: manifest.sender.id.to_string(),
            name: manifest.sender.name.clone(),
            key: manifest.sender.key.clone(),
            recipient: manifest.sender.recipient.clone(),
        },
        made_at: manifest.made_at,
        opened_at: app.now(),
        lines: opened.records.iter().map(|record| record.line.clone()).collect(),
    })
}

fn uuid(id: impl std::fmt::Display) -> Uuid {
    Uuid::parse_str(&id.to_string()).expect("every id of ours is a UUID")
}

fn bundle_id(id: Uuid) -> Result<BundleId> {
    id.to_string().parse().map_err(|_| Error::Damaged { detail: "id".into() })
}

/// Subject and words of the message that a package goes with, `how` to answer in it. No password is in it.
fn message(lang: Lang, out: &Outgoing, how: Vec<String>) -> (String, String) {
    let cover = &out.cover;
    let date = day(lang, cover.date);
    let subject = filled(lang, "review-message-subject", &[("board", &cover.board), ("date", &date)]);
    let mut parts = vec![
        filled(lang, "review-message-greeting", &[("name", &cover.name)]),
        filled(lang, "review-message-text", &[("board", &cover.board), ("date", &date)]),
    ];
    if !cover.question.is_empty() {
        parts.push(cover.question.clone());
    }
    if let Some(due) = cover.due {
        parts.push(filled(lang, "review-message-due", &[("date", &day(lang, due))]));
    }
    parts.extend(how);
    parts.push(filled(lang, "review-message-close", &[("name", &cover.from)]).trim_end().to_owned());
    (subject, parts.join("\n\n"))
}

/// The message as RFC 5322 has it, the file in it where there is one; the mark makes mail programs open it as one still to be sent.
fn mail(
    app: &App,
    out: &Outgoing,
    address: &str,
    (subject, words): (&str, &str),
    file: Option<&ProductFile>,
) -> Result<Product> {
    let mut message = MessageBuilder::new()
        .message_id(format!("{}@tafelstuk.invalid", out.id))
        .date(app.now().timestamp())
        .to((out.cover.name.as_str(), address))
        .subject(subject)
        .header("X-Unsent", Text::new("1"))
        .text_body(words);
    if let Some(file) = file {
        message = message.attachment(file.media_type.as_str(), file.name.as_str(), file.bytes.as_slice());
    }
    let bytes = message.write_to_vec()?;
    let name = format!("{}.eml", out.cover.name.replace(['/', '\\'], "-"));
    Ok(app.shelve(ProductFile { name, media_type: "message/rfc822".into(), bytes: Arc::new(bytes) }))
}

/// "16 september 2026"
fn day(lang: Lang, date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), text(lang, &format!("pack-month-{}", date.month())), date.year())
}

fn filled(lang: Lang, key: &str, words: &[(&str, &str)]) -> String {
    let params = words.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())).collect();
    text_with(lang, key, &params)
}

fn file_name(parts: &[&str]) -> String {
    let allowed = |c: char| c.is_alphanumeric() || " -_.".contains(c);
    let name: String = parts.join(" ").chars().map(|c| if allowed(c) { c } else { '-' }).take(100).collect();
    format!("{}.{EXTENSION}", name.trim())
}
