//! Files beside a paper: kept as they came, read bit by bit, refused where they are no document.

use crate::app::App;
use crate::files::{Incoming, LIMIT_MB, Product, ProductFile};
use crate::jobs::Job;
use serde::{Deserialize, Serialize};
use std::io::{self, Read, Seek, SeekFrom};
use std::sync::Arc;
use tafelstuk_core::board::calls::Made;
use tafelstuk_core::history::Kind as Undo;
use tafelstuk_core::paper::calls::attachments as calls;
use tafelstuk_core::paper::content::{self, NewAttachment};
use tafelstuk_core::paper::{attachments, paper, past_files};
use tafelstuk_model::id::{AttachmentId, PaperId, PastFileId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// How much is read between two looks at whether the user asked to stop.
const STEP: u64 = 4 * 1024 * 1024;
/// How much of a file's beginning and end tells whether it is whole.
const EDGE: usize = 66_000;
/// Endings of files that a computer would run.
const PROGRAMS: [&str; 22] = [
    "exe", "com", "scr", "msi", "msp", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf", "hta", "jar",
    "app", "sh", "lnk", "dll", "reg", "cpl", "appimage",
];
/// Beginnings of programs: Windows, Linux, macOS, Java, scripts.
const PROGRAM_STARTS: [&[u8]; 7] = [
    b"\x7FELF",
    b"\xCF\xFA\xED\xFE",
    b"\xCE\xFA\xED\xFE",
    b"\xFE\xED\xFA\xCF",
    b"\xCA\xFE\xBA\xBE",
    b"#!/",
    b"L\0\0\0\x01\x14\x02\0",
];
const OLE: &[u8] = b"\xD0\xCF\x11\xE0";

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Attach {
    pub paper: PaperId,
    pub offers: Vec<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct Attached {
    pub attachments: Vec<AttachmentId>,
    /// What was not taken, and why; the others are.
    pub refused: Vec<RefusedAttachment>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct RefusedAttachment {
    pub name: String,
    pub fault: Error,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "AttachmentReplace")]
pub(crate) struct Replace {
    pub id: AttachmentId,
    #[ts(type = "number")]
    pub rev: i64,
    pub offer: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneAttachment {
    pub paper: PaperId,
    pub id: AttachmentId,
    /// What it was before, in its stead.
    #[serde(default)]
    #[ts(optional)]
    pub past: Option<PastFileId>,
}

/// `paper.attach`: keeps the files as they are, behind those that the paper has. One that cannot be taken is
/// told and does not stop the others; where none can, nothing is kept.
pub(crate) fn attach(app: &App, job: &Job<'_>, ask: Attach) -> Result<Attached> {
    let total = ask.offers.len();
    let (mut files, mut refused) = (Vec::new(), Vec::new());
    for (at, offer) in ask.offers.iter().enumerate() {
        match keep(app, job, offer, (at, total)) {
            Ok(file) => files.push(file),
            Err(Error::Cancelled {}) => return Err(Error::Cancelled {}),
            Err(fault) => refused.push(RefusedAttachment { name: app.offer_name(offer)?, fault }),
        }
    }
    if let (true, Some(first)) = (files.is_empty(), refused.first()) {
        return Err(first.fault.clone());
    }
    let attachments = app.write("paper.attach", Undo::Undoable, move |write| {
        let paper = paper(write.read(), ask.paper)?;
        write.scope("paper", paper.id);
        content::attach(write, &paper, files)
    })?;
    Ok(Attached { attachments, refused })
}

/// `paper.replace_attachment`: another file under the same name of ours; what it was is kept.
pub(crate) fn replace(app: &App, job: &Job<'_>, ask: Replace) -> Result<Made> {
    let file = keep(app, job, &ask.offer, (0, 1))?;
    app.write("paper.replace_attachment", Undo::Undoable, move |write| {
        calls::replace(write, ask.id, ask.rev, file)
    })
}

/// `paper.open_attachment`
pub(crate) fn open(app: &App, _: &Job<'_>, ask: OneAttachment) -> Result<Product> {
    let missing = || Error::NotFound { kind: "attachment".into(), id: ask.id.to_string() };
    let (name, media_type, blob) = app.read(|read| {
        let all = attachments(read, ask.paper)?;
        let file = all.into_iter().find(|file| file.id == ask.id).ok_or_else(missing)?;
        let Some(past) = ask.past else { return Ok((file.name, file.media_type, file.blob)) };
        let all = past_files(read, file.id)?;
        let file = all.into_iter().find(|file| file.id == past).ok_or_else(missing)?;
        Ok((file.name, file.media_type, file.blob))
    })?;
    let bytes = app.opened()?.content(&blob)?;
    Ok(app.shelve(ProductFile { name, media_type, bytes: Arc::new(bytes) }))
}

pub(crate) fn keep(app: &App, job: &Job<'_>, offer: &str, place: (usize, usize)) -> Result<NewAttachment> {
    let Incoming { name, bytes, mut from } = app.offered_stream(offer)?;
    sound(&name, bytes, &mut from)?;
    let mut watched = Watched { from, job, read: 0, total: bytes, place, stopped: false };
    watched.tell();
    let kept = app.opened()?.keep_from(&mut watched, LIMIT_MB * 1024 * 1024);
    let (blob, size) = kept.map_err(|fault| match fault {
        _ if watched.stopped => Error::Cancelled {},
        Error::TooLarge { limit_mb, .. } => Error::TooLarge { name: name.clone(), limit_mb },
        other => other,
    })?;
    Ok(NewAttachment {
        title: without_extension(&name).to_owned(),
        media_type: media_type(&name).to_owned(),
        bytes: size,
        blob,
        name,
    })
}

/// Refuses what is empty, too large, a program, or a document that ends halfway.
fn sound(name: &str, bytes: u64, from: &mut (impl Read + Seek)) -> Result<()> {
    if bytes == 0 {
        return Err(Error::EmptyFile { name: name.to_owned() });
    }
    if bytes > LIMIT_MB * 1024 * 1024 {
        return Err(Error::TooLarge { name: name.to_owned(), limit_mb: LIMIT_MB });
    }
    let (head, tail) = edges(bytes, from)?;
    let ending = ending(name);
    let runs = PROGRAM_STARTS.iter().any(|start| head.starts_with(start)) || is_windows_program(&head);
    if runs || PROGRAMS.contains(&ending.as_str()) {
        return Err(Error::Executable { name: name.to_owned() });
    }
    if is_whole(&ending, &head, &tail) { Ok(()) } else { Err(Error::BrokenFile { name: name.to_owned() }) }
}

/// The first and the last bytes of a file, which may be the same ones.
fn edges(bytes: u64, from: &mut (impl Read + Seek)) -> Result<(Vec<u8>, Vec<u8>)> {
    let (mut head, mut tail) = (Vec::new(), Vec::new());
    from.by_ref().take(EDGE as u64).read_to_end(&mut head)?;
    from.seek(SeekFrom::Start(bytes.saturating_sub(EDGE as u64)))?;
    from.by_ref().take(EDGE as u64).read_to_end(&mut tail)?;
    from.seek(SeekFrom::Start(0))?;
    Ok((head, tail))
}

/// "MZ", and further on "PE": a text may begin with the two letters alone.
fn is_windows_program(head: &[u8]) -> bool {
    head.starts_with(b"MZ") && head.contains(&0)
}

/// Whether a file begins and ends as its name says it does; what is not known is let through.
fn is_whole(ending: &str, head: &[u8], tail: &[u8]) -> bool {
    let has = |bytes: &[u8], piece: &[u8]| bytes.windows(piece.len()).any(|window| window == piece);
    match ending {
        "pdf" => has(&head[..head.len().min(1024)], b"%PDF-") && has(tail, b"%%EOF"),
        // One with a password is a container of the older form.
        "docx" | "xlsx" | "pptx" => head.starts_with(OLE) || is_whole("zip", head, tail),
        "odt" | "ods" | "odp" | "zip" => head.starts_with(b"PK\x03\x04") && has(tail, b"PK\x05\x06"),
        "msg" => head.starts_with(OLE),
        "doc" | "xls" | "ppt" => {
            head.starts_with(OLE) || head.starts_with(b"{\\rtf") || head.trim_ascii_start().starts_with(b"<")
        }
        "png" => head.starts_with(b"\x89PNG\r\n\x1a\n") && has(tail, b"IEND"),
        "jpg" | "jpeg" => head.starts_with(b"\xFF\xD8\xFF") && has(tail, b"\xFF\xD9"),
        "gif" => head.starts_with(b"GIF8"),
        _ => true,
    }
}

/// A file on its way in, that tells how far it is and stops when asked.
struct Watched<'a, 'j, R> {
    from: R,
    job: &'a Job<'j>,
    read: u64,
    total: u64,
    /// Which of how many files it is.
    place: (usize, usize),
    stopped: bool,
}

impl<R> Watched<'_, '_, R> {
    fn tell(&mut self) {
        let part = self.read.saturating_mul(100).checked_div(self.total).unwrap_or(0).min(100);
        let done = u32::try_from(self.place.0 * 100).unwrap_or(0) + u32::try_from(part).unwrap_or(0);
        let total = u32::try_from(self.place.1 * 100).unwrap_or(100);
        self.stopped = self.job.step(done, total, "intake-progress-keeping").is_break();
    }
}

impl<R: Read> Read for Watched<'_, '_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let before = self.read / STEP;
        let n = self.from.read(into)?;
        self.read += n as u64;
        if self.read / STEP > before {
            self.tell();
        }
        if self.stopped { Err(io::Error::other("stopped")) } else { Ok(n) }
    }
}

/// Whether a file is a message, by its name.
pub(crate) fn is_message(name: &str) -> bool {
    matches!(ending(name).as_str(), "eml" | "msg")
}

/// "Kaart 2026.pdf" gives "Kaart 2026".
pub(crate) fn without_extension(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem })
}

fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
}

/// A file's media type by its name's ending; what is not known is a run of bytes.
pub(crate) fn media_type(name: &str) -> &'static str {
    match ending(name).as_str() {
        "pdf" => "application/pdf",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt" => "application/vnd.oasis.opendocument.text",
        "txt" => "text/plain",
        "html" | "htm" => "text/html",
        "eml" => "message/rfc822",
        "msg" => "application/vnd.ms-outlook",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::sound;
    use std::io::Cursor;

    fn check(name: &str, content: &[u8], expected: &str) {
        let told = sound(name, content.len() as u64, &mut Cursor::new(content));
        let told = told.map_or_else(|fault| fault.code(), |()| "taken".to_owned());
        assert_eq!(told, expected, "{name}");
    }

    #[test]
    fn a_program_a_broken_and_an_empty_file_are_told_from_a_document() {
        check("kaart.pdf", b"%PDF-1.7\n...\n%%EOF\n", "taken");
        check("kaart.pdf", b"%PDF-1.7\n...", "broken_file");
        check("kaart.pdf", b"PK\x03\x04", "broken_file");
        check("leeg.pdf", b"", "empty_file");
        check("nota.docx", b"PK\x03\x04...PK\x05\x06...", "taken");
        check("nota.docx", b"PK\x03\x04...", "broken_file");
        check("met-wachtwoord.docx", b"\xD0\xCF\x11\xE0...", "taken");
        check("foto.PNG", b"\x89PNG\r\n\x1a\n...IEND....", "taken");
        check("foto.png", b"\x89PNG\r\n\x1a\n...", "broken_file");
        check("foto.jpg", b"\xFF\xD8\xFF...\xFF\xD9", "taken");
        check("rekenhulp.exe", b"tekst", "executable");
        check("nota.docx", b"MZ\x90\0\x03", "executable");
        check("verslag.txt", b"MZ is de afkorting van mantelzorg.", "taken");
        check("installeer", b"#!/bin/sh\n", "executable");
        check("link.pdf.lnk", b"L\0\0\0\x01\x14\x02\0", "executable");
        check("cijfers.csv", b"a;b", "taken");
    }
}
