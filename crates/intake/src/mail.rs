//! Mail: the message as text, with the names of what hangs on it.

mod outlook;

use mail_parser::{MessageParser, MimeHeaders};
use tafelstuk_model::{Error, Result};

use crate::sheet::{Sheet, squeeze};
use crate::source::{Block, Document};
use crate::{html, txt};

/// A file that hangs on a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// A message, however it was kept.
#[derive(Default)]
struct Message {
    /// Labels and values, in the order in which they are shown.
    header: Vec<(&'static str, String)>,
    text: Option<String>,
    html: Option<String>,
    attached: Vec<Attached>,
}

/// Reads a message in the form that mail travels in.
pub(crate) fn read_eml(bytes: &[u8], name: &str) -> Result<Document> {
    lay_out(eml(bytes, name)?, name)
}

/// Reads a message that Outlook kept.
pub(crate) fn read_msg(bytes: &[u8], name: &str) -> Result<Document> {
    lay_out(outlook::read(bytes, name)?, name)
}

/// What hangs on a message, each with its content.
pub(crate) fn attached(bytes: &[u8], name: &str, is_eml: bool) -> Result<Vec<Attached>> {
    Ok(if is_eml { eml(bytes, name)? } else { outlook::read(bytes, name)? }.attached)
}

fn eml(bytes: &[u8], name: &str) -> Result<Message> {
    let damaged = || Error::DamagedFile { name: name.to_owned() };
    let message = MessageParser::default().parse(bytes).ok_or_else(damaged)?;
    let mut found = Message::default();
    let mut say = |label, value: String| {
        if !value.is_empty() {
            found.header.push((label, value));
        }
    };
    say("Van", people(message.from()));
    say("Aan", people(message.to()));
    say("Datum", message.date().map(day).unwrap_or_default());
    say("Onderwerp", squeeze(message.subject().unwrap_or_default()));
    let texts: Vec<String> = (0..message.text_body.len())
        .filter_map(|at| message.text_bodies().nth(at))
        .filter(|part| part.is_text() && !part.is_text_html())
        .filter_map(|part| part.text_contents().map(str::to_owned))
        .collect();
    found.text = Some(texts.join("\n\n")).filter(|text| !text.trim().is_empty());
    found.html = message.body_html(0).map(std::borrow::Cow::into_owned);
    found.attached = message
        .attachments()
        .map(|part| Attached {
            name: squeeze(part.attachment_name().unwrap_or_default()),
            bytes: part.contents().to_vec(),
        })
        .collect();
    Ok(found)
}

fn people(of: Option<&mail_parser::Address>) -> String {
    let names = of.into_iter().flat_map(mail_parser::Address::iter);
    let names = names.filter_map(|who| who.name().or(who.address())).map(squeeze);
    names.collect::<Vec<_>>().join(", ")
}

fn day(date: &mail_parser::DateTime) -> String {
    format!("{}-{}-{}", date.day, date.month, date.year)
}

/// The message as a paper: header lines, text, and a line for each attachment's name.
fn lay_out(message: Message, name: &str) -> Result<Document> {
    let mut sheet = Sheet::default();
    for (label, value) in &message.header {
        sheet.lay(Block { text: format!("{label}: {value}"), ..Block::default() });
    }
    sheet.space();
    let inner = match (&message.text, &message.html) {
        (Some(text), _) => Some(txt::read(text.as_bytes(), name)),
        (None, Some(page)) => Some(Ok(html::read_text(page))),
        (None, None) => None,
    };
    match inner {
        Some(Ok(inner)) => inner.blocks.into_iter().for_each(|block| sheet.lay(block)),
        // A message may have nothing but attachments.
        Some(Err(Error::EmptyFile { .. })) | None => {}
        Some(Err(fault)) => return Err(fault),
    }
    let mut document = sheet.finish();
    if document.blocks.is_empty() && message.attached.is_empty() {
        return Err(Error::EmptyFile { name: name.to_owned() });
    }
    document.is_message = true;
    document.attached =
        message.attached.into_iter().map(|file| file.name).filter(|name| !name.is_empty()).collect();
    Ok(document)
}
