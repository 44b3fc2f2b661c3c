//! The keys of this computer, by which others know it.

use crate::app::App;
use serde::{Deserialize, Serialize};
use tafelstuk_bundle::Keys;
use tafelstuk_core::board::calls::Nothing;
use tafelstuk_core::db::Read as Snapshot;
use tafelstuk_core::history::Kind as Undo;
use tafelstuk_core::review::{Identity, identity, reader, signers};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;
use zeroize::Zeroizing;

/// Who this computer is to others.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewOwnKey")]
pub(crate) struct OwnKey {
    /// What others compare by phone; none until something was exchanged.
    pub fingerprint: Option<String>,
}

/// Who this store is to others, and its keys; made when they are first needed.
pub(crate) fn own_keys(app: &App) -> Result<(Identity, Keys)> {
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
pub(crate) fn known_keys(app: &App, name: &str) -> Result<Keys> {
    let own = app.read(identity)?.ok_or_else(|| Error::NotForYou { name: name.to_owned() })?;
    Keys::from_text(&own.keys)
}
