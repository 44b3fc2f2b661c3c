//! The messages of the uitvraag: a request or a reminder for each steller, as text to copy and as a mail to
//! open. Nothing is sent from here.

use crate::app::App;
use crate::files::{Product, ProductFile};
use crate::jobs::Job;
use crate::outline;
use crate::word::MEDIA_TYPE;
use chrono::{Datelike, NaiveDate};
use mail_builder::MessageBuilder;
use mail_builder::headers::raw::Raw;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::sync::Arc;
use tafelstuk_core::board::{Role, members, seats};
use tafelstuk_core::db::Read;
use tafelstuk_core::paper::PaperKind;
use tafelstuk_core::paper::calls::templates;
use tafelstuk_core::paper_request::calls::{Of, PaperRequestRow, PaperRequests, list};
use tafelstuk_model::id::{BoardId, MeetingId, PaperRequestId, fresh};
use tafelstuk_model::{Error, Lang, Result, catalogue};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperRequestDraft")]
pub(crate) struct Draft {
    pub meeting: MeetingId,
    pub ids: Vec<PaperRequestId>,
    pub kind: MessageKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PaperRequestMessageKind")]
pub(crate) enum MessageKind {
    Ask,
    Remind,
}

/// A message as drafted, for one steller.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "PaperRequestMessage")]
pub(crate) struct Message {
    pub requests: Vec<PaperRequestId>,
    pub name: String,
    /// None where it is not known; the text can be copied all the same.
    pub address: Option<String>,
    pub subject: String,
    pub text: String,
    /// The names of the outlines that go along, one for each paper that nobody began yet.
    pub outlines: Vec<String>,
    /// The message as a file that a mail program opens.
    pub product: Product,
}

/// Who signs.
pub(crate) struct Sender {
    pub(crate) name: String,
    address: Option<String>,
}

/// `paper_request.draft`
pub(crate) fn draft(app: &App, _: &Job<'_>, ask: Draft) -> Result<Vec<Message>> {
    let (asked, sender, plan) = app.read(|read| {
        let asked = list(read, Of { meeting: ask.meeting })?;
        let sender = signer(read, asked.board.id, read.today().unwrap_or(asked.meeting.date))?;
        let plan = templates::template(read, templates::Of { board: asked.board.id, kind: PaperKind::Note })?;
        Ok((asked, sender, plan))
    })?;
    let mut messages = Vec::new();
    for (name, rows) in by_author(&asked, &ask.ids)? {
        let words = Words { lang: app.config.lang, asked: &asked, kind: ask.kind };
        let mut outlines = Vec::new();
        for row in rows.iter().filter(|row| row.papers.is_empty()) {
            outlines.push(outline::written(&asked, row, PaperKind::Note, plan.clone())?);
        }
        let (subject, text) = (words.subject(), words.text(&name, &rows, &sender, outlines.len()));
        let address = rows.iter().find_map(|row| row.address.clone());
        let names = outlines.iter().map(|(name, _)| name.clone()).collect();
        let to = (name.as_str(), address.as_deref());
        let bytes = eml(app, &sender, to, &subject, &text, outlines)?;
        let file = ProductFile {
            name: format!("{name}.eml").replace(['/', '\\'], "-"),
            media_type: "message/rfc822".into(),
            bytes: Arc::new(bytes),
        };
        messages.push(Message {
            requests: rows.iter().filter_map(|row| row.request.as_ref()).map(|request| request.id).collect(),
            product: app.shelve(file),
            name,
            address,
            subject,
            text,
            outlines: names,
        });
    }
    Ok(messages)
}

/// The rows that are asked about, together where one person writes several.
fn by_author<'a>(
    asked: &'a PaperRequests,
    ids: &[PaperRequestId],
) -> Result<Vec<(String, Vec<&'a PaperRequestRow>)>> {
    let mut found: Vec<(String, Vec<&PaperRequestRow>)> = Vec::new();
    for row in &asked.rows {
        let Some(request) = row.request.as_ref().filter(|request| ids.contains(&request.id)) else {
            continue;
        };
        let name = request.author_name.clone();
        if name.is_empty() {
            return Err(Error::Missing { field: "author".into() });
        }
        match found.iter_mut().find(|(known, _)| *known == name) {
            Some((_, rows)) => rows.push(row),
            None => found.push((name, vec![row])),
        }
    }
    Ok(found)
}

/// The board's secretary on a day, who signs its messages.
pub(crate) fn signer(read: &Read<'_>, board: BoardId, on: NaiveDate) -> Result<Sender> {
    let seats = seats(read, board)?;
    let seat = seats.iter().find(|seat| seat.role == Role::Secretary && seat.holds_on(on));
    let member = members(read)?.into_iter().find(|member| seat.is_some_and(|seat| seat.member == member.id));
    Ok(match member {
        Some(member) => {
            Sender { name: member.name, address: Some(member.email).filter(|text| !text.is_empty()) }
        }
        None => Sender { name: String::new(), address: None },
    })
}

/// What a message says, in the language of the user.
struct Words<'a> {
    lang: Lang,
    asked: &'a PaperRequests,
    kind: MessageKind,
}

impl Words<'_> {
    fn say(&self, key: &str, params: &[(&str, &str)]) -> String {
        let params: Map<String, Value> =
            params.iter().map(|(name, value)| ((*name).to_owned(), Value::from(*value))).collect();
        catalogue::text_with(self.lang, key, &params)
    }

    fn subject(&self) -> String {
        let key = match self.kind {
            MessageKind::Ask => "request-mail-subject-ask",
            MessageKind::Remind => "request-mail-subject-remind",
        };
        self.say(key, &[("board", &self.asked.board.short), ("day", &self.day(self.asked.meeting.date))])
    }

    fn text(&self, name: &str, rows: &[&PaperRequestRow], sender: &Sender, outlines: usize) -> String {
        let opening = match self.kind {
            MessageKind::Ask => "request-mail-ask",
            MessageKind::Remind => "request-mail-remind",
        };
        let how = match outlines {
            0 => self.say("request-mail-how", &[]),
            n => catalogue::text_with(
                self.lang,
                "request-mail-outline",
                &Map::from_iter([("n".to_owned(), n.into())]),
            ),
        };
        let day = self.day(self.asked.meeting.date);
        let lines: Vec<String> = rows.iter().map(|row| self.line(row)).collect();
        let parts = [
            self.say("request-mail-greeting", &[("name", name)]),
            self.say(opening, &[("board", &self.asked.board.name), ("day", &day)]),
            lines.join("\n"),
            how,
            self.say("request-mail-question", &[]),
            format!("{}\n{}", self.say("request-mail-close", &[]), sender.name).trim_end().to_owned(),
        ];
        parts.join("\n\n")
    }

    fn line(&self, row: &PaperRequestRow) -> String {
        let until = row.request.as_ref().and_then(|request| request.until());
        let due = until.map(|day| self.day(day)).unwrap_or_default();
        let key = match (until, row.days_late) {
            (None, _) => "request-mail-line",
            (Some(_), 0) => "request-mail-line-due",
            (Some(_), _) => "request-mail-line-late",
        };
        self.say(key, &[("label", &row.label), ("title", &row.title), ("day", &due)])
    }

    /// "woensdag 16 september 2026"
    fn day(&self, day: NaiveDate) -> String {
        let weekday = self.say(&format!("pack-weekday-{}", day.weekday().number_from_monday()), &[]);
        let month = self.say(&format!("pack-month-{}", day.month()), &[]);
        let (date, year) = (day.day().to_string(), day.year().to_string());
        self.say(
            "pack-long-date",
            &[("weekday", &weekday), ("day", &date), ("month", &month), ("year", &year)],
        )
    }
}

/// The message as a mail that is not sent yet, so that a mail program opens it to be sent.
pub(crate) fn eml(
    app: &App,
    sender: &Sender,
    (name, address): (&str, Option<&str>),
    subject: &str,
    text: &str,
    outlines: Vec<(String, Vec<u8>)>,
) -> Result<Vec<u8>> {
    let now = app.now();
    let mut mail = MessageBuilder::new()
        .date(now.timestamp())
        .message_id(format!("{}@tafelstuk", fresh(now)))
        .header("X-Unsent", Raw::new("1"))
        .subject(subject)
        .text_body(text.replace('\n', "\r\n"));
    if let Some(from) = &sender.address {
        mail = mail.from((sender.name.as_str(), from.as_str()));
    }
    if let Some(to) = address {
        mail = mail.to((name, to));
    }
    for (name, bytes) in outlines {
        mail = mail.attachment(MEDIA_TYPE, name, bytes);
    }
    Ok(mail.write_to_vec()?)
}
