//! Exchange files on their way in: papers to react to, and the answers to papers from here.

use super::keys::known_keys;
use super::{ANSWER, HANDOVER, PACKAGE, PDF, PDF_BEGINS_WITHIN, ZIP, form};
use crate::app::App;
use crate::files::{Incoming as File, LIMIT_MB, Product, ProductFile, ReadSeek};
use crate::jobs::Job;
use serde::{Deserialize, Serialize};
use std::io::{Read, Seek};
use std::sync::Arc;
use tafelstuk_bundle::{self as bundle, Opened, Secrets};
use tafelstuk_core::history::{Kind as Undo, Write};
use tafelstuk_core::paper_request::arrivals;
use tafelstuk_core::review::reader;
use tafelstuk_core::review::receiving::{self, Incoming, Receipt, Signed};
use tafelstuk_core::review::said::SheetFile;
use tafelstuk_core::review::{Carrier, Package, Sender, signers};
use tafelstuk_model::id::{BundleId, ReviewPersonId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;
use uuid::Uuid;

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
    /// Whether it passes the writing of papers on; what is closed with a password says so only once it is open.
    pub is_handover: bool,
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

/// `review.look`
pub(crate) fn look(app: &App, _: &Job<'_>, ask: Offered) -> Result<Looked> {
    let File { name, mut from, .. } = app.offered_stream(&ask.offer)?;
    if is_form(&mut from)? {
        return Ok(Looked { needs_password: false, is_answer: true, is_handover: false });
    }
    if bundle::needs_password(&mut from, &name)? {
        return Ok(Looked { needs_password: true, is_answer: false, is_handover: false });
    }
    from.rewind()?;
    let opened = bundle::open(from, &name, Secrets { password: None, keys: Some(&known_keys(app, &name)?) })?;
    let is_handover = opened.manifest.kind == HANDOVER;
    Ok(Looked {
        needs_password: false,
        is_answer: !is_handover && opened.manifest.kind != PACKAGE,
        is_handover,
    })
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
    if opened.manifest.kind == HANDOVER {
        return Err(Error::IsHandover { name });
    }
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
pub(crate) fn settle(write: &mut Write<'_>, shared: Option<(String, String)>) -> Result<()> {
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
pub(crate) fn file_of(app: &App, ask: &FileOf) -> Result<(SheetFile, Arc<Vec<u8>>)> {
    let missing = || Error::NotFound { kind: "attachment".into(), id: ask.blob.clone() };
    let papers = app.read(|read| Ok(reader::papers(&tafelstuk_core::review::package(read, ask.package)?)))?;
    let mut files = papers.into_iter().flat_map(|paper| paper.sheet.attachments);
    let file = files.find(|file| file.blob == ask.blob).ok_or_else(missing)?;
    let bytes = Arc::new(app.opened()?.content(&file.blob)?);
    Ok((file, bytes))
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
    if manifest.kind == HANDOVER {
        return Err(Error::IsHandover { name });
    }
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
pub(crate) fn is_form(from: &mut Box<dyn ReadSeek>) -> Result<bool> {
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

pub(crate) fn keep_blobs(app: &App, job: &Job<'_>, opened: &mut Opened) -> Result<Vec<(String, u64)>> {
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

pub(crate) fn bundle_id(id: Uuid) -> Result<BundleId> {
    id.to_string().parse().map_err(|_| Error::Damaged { detail: "id".into() })
}
