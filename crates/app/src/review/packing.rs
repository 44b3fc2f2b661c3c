//! Exchange files on their way out: a package for a reviewer, and the answer to one.

use super::keys::own_keys;
use super::{ANSWER, MEDIA_TYPE, PACKAGE, PASSWORD_MINIMUM, uuid};
use crate::app::App;
use crate::files::{Product, ProductFile};
use crate::jobs::Job;
use crate::sealed_file::SealedFile;
use chrono::{Datelike, NaiveDate};
use mail_builder::MessageBuilder;
use mail_builder::headers::text::Text;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::fmt::Display;
use std::io::Read;
use std::sync::Arc;
use tafelstuk_bundle::{self as bundle, EXTENSION, Keys, Letter, Lock};
use tafelstuk_core::blobs::BlobHash;
use tafelstuk_core::history::Kind as Undo;
use tafelstuk_core::pack::recipients::MAIL_LIMIT;
use tafelstuk_core::review::outgoing::{Outgoing, Sending, compose};
use tafelstuk_core::review::reader::{self, Reply};
use tafelstuk_core::review::{Carrier, outgoing, person};
use tafelstuk_model::catalogue::{Lang, text, text_with};
use tafelstuk_model::id::{BundleId, ReviewPersonId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

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
    long_enough(ask.password.as_deref())?;
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
    let sealed = sealed(app, job, &letter, &keys, lock)?;
    let lang = app.config.lang;
    let name = file_name(&[&text(lang, "review-file"), &out.cover.name, &out.cover.date.to_string()]);
    let (subject, words) =
        message(lang, &out, vec![text(lang, "review-message-how"), text(lang, how_opened(&ask.password))]);
    let mail = mail_with(app, out.id, (&out.cover.name, &address), (&subject, &words), (&name, &sealed))?;
    let n_papers = u32::try_from(out.sheets().len()).unwrap_or(u32::MAX);
    let by = Sending { carrier: Carrier::App, form: None };
    app.write("review.pack", Undo::Final, move |write| outgoing::note(write, &out, by))?;
    let product = Some(app.shelve_sealed(name, MEDIA_TYPE, sealed));
    Ok(Packed { product, n_papers, mail, to: address, subject, text: words })
}

/// Refuses a password that is soon guessed; without one the file is closed for a key.
///
/// Errors: `PasswordTooShort`.
pub(crate) fn long_enough(password: Option<&str>) -> Result<()> {
    let short = |text: &str| text.trim().chars().count() < PASSWORD_MINIMUM as usize;
    match password {
        Some(text) if short(text) => Err(Error::PasswordTooShort { minimum: PASSWORD_MINIMUM }),
        _ => Ok(()),
    }
}

/// The sentence about what opens a file.
fn how_opened(password: &Option<String>) -> &'static str {
    if password.is_some() { "review-message-password" } else { "review-message-no-password" }
}

/// What goes to a reviewer, and to which address; empty where none is known.
pub(crate) fn reviewer(app: &App, id: ReviewPersonId) -> Result<(Outgoing, String)> {
    let now = app.now();
    app.read(|read| {
        let member = person(read, id)?.member;
        let members = tafelstuk_core::board::members(read)?;
        let address = members.into_iter().find(|one| Some(one.id) == member).map(|one| one.email);
        Ok((compose(read, id, now)?, address.unwrap_or_default()))
    })
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
    if reply.package.sender.recipient.is_empty() {
        return Err(Error::NotConfirmed { name: reply.package.sender.name });
    }
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
    let sealed = sealed(app, job, &letter, &keys, recipient)?;
    let name = text(app.config.lang, "review-reply-file");
    let name = file_name(&[&name, &cover.name, &cover.date.to_string()]);
    let n_new = note(app, reply)?;
    Ok(Replied { product: app.shelve_sealed(name, MEDIA_TYPE, sealed), n_new })
}

fn note(app: &App, reply: Reply) -> Result<u32> {
    let new = u32::try_from(reply.n_new()).unwrap_or(u32::MAX);
    app.write("review.reply", Undo::Final, move |write| reader::note_reply(write, reply))?;
    Ok(new)
}

pub(crate) fn sealed(
    app: &App,
    job: &Job<'_>,
    letter: &Letter<'_>,
    keys: &Keys,
    lock: Lock<'_>,
) -> Result<Arc<SealedFile>> {
    let (open, total) = (app.opened()?, u32::try_from(letter.blobs.len()).unwrap_or(u32::MAX));
    let mut at = 0;
    let mut blob = |name: &str| -> Result<Box<dyn Read>> {
        job.go_on(at, total, "review-progress-packing")?;
        at += 1;
        let damaged = |_| Error::Damaged { detail: name.to_owned() };
        Ok(Box::new(open.blobs.open(name.parse::<BlobHash>().map_err(damaged)?)?))
    };
    SealedFile::filled(&app.config.store, |out| bundle::write(out, letter, keys, lock, &mut blob))
        .map(Arc::new)
}

/// Subject and words of the message that a package goes with, `how` to answer in it. No password is in it.
pub(crate) fn message(lang: Lang, out: &Outgoing, how: Vec<String>) -> (String, String) {
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

/// The message as RFC 5322 has it, the file in it where there is one; the mark makes mail programs open it as one still
/// to be sent. None where no address is known, and for a file that no mail takes along: that goes by another way, and is
/// not held a second time.
pub(crate) fn mail(
    app: &App,
    id: impl Display,
    (name, address): (&str, &str),
    (subject, words): (&str, &str),
    file: Option<&ProductFile>,
) -> Result<Option<Product>> {
    if address.is_empty() || file.is_some_and(|file| file.bytes.len() as u64 > MAIL_LIMIT) {
        return Ok(None);
    }
    let mut message = MessageBuilder::new()
        .message_id(format!("{id}@tafelstuk.invalid"))
        .date(app.now().timestamp())
        .to((name, address))
        .subject(subject)
        .header("X-Unsent", Text::new("1"))
        .text_body(words);
    if let Some(file) = file {
        message = message.attachment(file.media_type.as_str(), file.name.as_str(), file.bytes.as_slice());
    }
    let bytes = message.write_to_vec()?;
    let name = format!("{}.eml", name.replace(['/', '\\'], "-"));
    Ok(Some(app.shelve(ProductFile { name, media_type: "message/rfc822".into(), bytes: Arc::new(bytes) })))
}

/// The message with a sealed file in it; none for a file that no mail takes along.
pub(crate) fn mail_with(
    app: &App,
    id: impl Display,
    to: (&str, &str),
    said: (&str, &str),
    (name, file): (&str, &Arc<SealedFile>),
) -> Result<Option<Product>> {
    if file.bytes() > MAIL_LIMIT {
        return Ok(None);
    }
    let bytes = Arc::new(file.whole()?);
    let file = ProductFile { name: name.to_owned(), media_type: MEDIA_TYPE.into(), bytes };
    mail(app, id, to, said, Some(&file))
}

/// "16 september 2026"
pub(crate) fn day(lang: Lang, date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), text(lang, &format!("pack-month-{}", date.month())), date.year())
}

pub(crate) fn filled(lang: Lang, key: &str, words: &[(&str, &str)]) -> String {
    let params = words.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())).collect();
    text_with(lang, key, &params)
}

pub(crate) fn file_name(parts: &[&str]) -> String {
    let allowed = |c: char| c.is_alphanumeric() || " -_.".contains(c);
    let name: String = parts.join(" ").chars().map(|c| if allowed(c) { c } else { '-' }).take(100).collect();
    format!("{}.{EXTENSION}", name.trim())
}
