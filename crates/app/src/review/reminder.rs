//! A reminder for who was asked and did not react yet: drafted as the first message was, and the day noted.

use super::packing::{Packed, day, filled, mail, reviewer};
use crate::app::App;
use crate::jobs::Job;
use chrono::NaiveDate;
use tafelstuk_core::history::Kind as Undo;
use tafelstuk_core::review::calls::{self, Remind};
use tafelstuk_core::review::outgoing::Outgoing;
use tafelstuk_core::review::{Carrier, bundles};
use tafelstuk_model::catalogue::{Lang, text};
use tafelstuk_model::{Error, Result};

/// `review.remind`: drafts a reminder and notes that it was made today. No file goes with it: the first message bears
/// that, and says how to answer.
///
/// # Errors
/// `NotNow` where nobody asked the person yet.
pub(crate) fn remind(app: &App, _: &Job<'_>, ask: Remind) -> Result<Packed> {
    let (out, address) = reviewer(app, ask.person)?;
    let asked = out.person.asked_on;
    let asked = asked.ok_or(Error::NotNow { kind: "review_person".into(), state: "not_asked".into() })?;
    let round = out.person.round;
    let went = app.read(|read| bundles(read, round))?;
    let by = went.iter().rev().find(|one| one.is_out && one.person == out.person.id).map(|one| one.carrier);
    let today = app.now().date_naive();
    let (subject, words) = letter(app.config.lang, &out, (asked, today), by);
    let mail = mail(app, out.id, (&out.cover.name, &address), (&subject, &words), None)?;
    let n_papers = u32::try_from(out.sheets().len()).unwrap_or(u32::MAX);
    app.write("review.remind", Undo::Undoable, move |write| calls::remind(write, ask))?;
    Ok(Packed { product: None, n_papers, mail, to: address, subject, text: words })
}

fn letter(
    lang: Lang,
    out: &Outgoing,
    (asked, today): (NaiveDate, NaiveDate),
    by: Option<Carrier>,
) -> (String, String) {
    let cover = &out.cover;
    let (date, asked) = (day(lang, cover.date), day(lang, asked));
    let of = [("board", cover.board.as_str()), ("date", date.as_str()), ("asked", asked.as_str())];
    let due = cover.due.map(|due| {
        let key = if due < today { "review-reminder-late" } else { "review-message-due" };
        filled(lang, key, &[("date", &day(lang, due))])
    });
    let how = if by == Some(Carrier::Mail) { "review-reminder-how-mail" } else { "review-reminder-how" };
    let mut parts = vec![
        filled(lang, "review-message-greeting", &[("name", &cover.name)]),
        filled(lang, "review-reminder-text", &of),
    ];
    parts.extend(due);
    parts.push(text(lang, how));
    parts.push(filled(lang, "review-message-close", &[("name", &cover.from)]).trim_end().to_owned());
    (filled(lang, "review-reminder-subject", &of), parts.join("\n\n"))
}
