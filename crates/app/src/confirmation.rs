//! What a partner decided at home, with the document that it rests on.

use crate::app::App;
use crate::attach;
use crate::files::{Product, ProductFile};
use crate::jobs::Job;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use tafelstuk_core::board::calls::Made;
use tafelstuk_core::decision::confirm::{Confirm, Document, DocumentAsk, confirm as note};
use tafelstuk_core::decision::confirmation;
use tafelstuk_core::history::Kind as Undo;
use tafelstuk_model::id::{DecisionId, PartnerId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ConfirmationDocumentOf")]
pub(crate) struct DocumentOf {
    pub decision: DecisionId,
    pub partner: PartnerId,
}

/// `decision.confirm`: what a partner said; an offered document is kept as it came.
pub(crate) fn confirm(app: &App, job: &Job<'_>, ask: Confirm) -> Result<Made> {
    let offered = match &ask.document {
        DocumentAsk::Offered(offer) => Some(kept(app, job, offer)?),
        DocumentAsk::Kept | DocumentAsk::Removed => None,
    };
    app.write("decision.confirm", Undo::Undoable, move |write| note(write, ask, offered))
}

fn kept(app: &App, job: &Job<'_>, offer: &str) -> Result<Document> {
    let file = attach::keep(app, job, offer, (0, 1))?;
    Ok(Document { name: file.name, media_type: file.media_type, bytes: file.bytes, blob: file.blob })
}

/// `decision.open_document`: the document as it came, to look at or save.
pub(crate) fn open_document(app: &App, _: &Job<'_>, ask: DocumentOf) -> Result<Product> {
    let missing = || Error::NotFound { kind: "document".into(), id: ask.partner.to_string() };
    let said = app.read(|read| confirmation(read, ask.decision, ask.partner))?;
    let Document { name, media_type, blob, .. } = said.and_then(|one| one.document).ok_or_else(missing)?;
    let bytes = app.opened()?.content(&blob)?;
    Ok(app.shelve(ProductFile { name, media_type, bytes: Arc::new(bytes) }))
}
