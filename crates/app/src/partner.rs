//! What goes along to one partner: the text for its own college or board, its page with actions and
//! confirmations, and reminders of what it did not confirm yet. Nothing is sent from here.

use crate::app::App;
use crate::decision_list::{filled, outcome_key};
use crate::files::{Product, ProductFile};
use crate::follow_up::state_key;
use crate::jobs::Job;
use crate::printed::{Form, printed};
use crate::requests::{Sender, eml, signer};
use crate::trace::{confirmed_key, day_of, joined};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use tafelstuk_core::board::{Board, Member, board, members, partner, seats};
use tafelstuk_core::db::Read;
use tafelstuk_core::decision::Outcome;
use tafelstuk_core::decision::confirm::State;
use tafelstuk_core::pack::Audience;
use tafelstuk_core::views::confirmations::{ConfirmationRow, of_decision, open};
use tafelstuk_core::views::decisions::one;
use tafelstuk_core::views::follow_ups::{FollowUpRow, Following, following};
use tafelstuk_core::views::origins::Origins;
use tafelstuk_core::views::partner_page::{self, PartnerConfirmation, PartnerPage};
use tafelstuk_model::catalogue::{Lang, text};
use tafelstuk_model::id::{BoardId, DecisionId, PartnerId};
use tafelstuk_model::{Error, Result};
use tafelstuk_pdf::report::{Report, ReportBlock, ReportLine, ReportPart};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "HomeTextOf")]
pub(crate) struct HomeText {
    pub decision: DecisionId,
    pub partner: PartnerId,
    pub form: Form,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PartnerPrint")]
pub(crate) struct Print {
    pub partner: PartnerId,
    pub form: Form,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "RemindersOf")]
pub(crate) struct RemindersOf {
    pub board: BoardId,
}

/// A reminder as drafted, for one partner.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct Reminder {
    pub partner: PartnerId,
    pub name: String,
    /// None where it is not known; the text can be copied all the same.
    pub address: Option<String>,
    pub subject: String,
    pub text: String,
    /// The message as a file that a mail program opens.
    pub product: Product,
}

/// `decision.home_text`: a text that a partner can lay before its own college or board.
pub(crate) fn home_text(app: &App, job: &Job<'_>, ask: HomeText) -> Result<Product> {
    let lang = app.config.lang;
    job.go_on(0, 1, "partner-printing")?;
    let (row, actions, of) = app.read(|read| {
        let asked = of_decision(read, one(read, ask.decision)?)?;
        let not_asked = || Error::NotNow { kind: "confirmation".into(), state: "not_asked_home".into() };
        let actions = following(read, Following::Decision(ask.decision))?;
        let row = asked.ok_or_else(not_asked)?;
        let of = board(read, row.decision.board)?;
        Ok((row, actions, of))
    })?;
    let missing = || Error::NotFound { kind: "partner".into(), id: ask.partner.to_string() };
    let cell = row.cells.iter().find(|cell| cell.partner == ask.partner).ok_or_else(missing)?;
    let body = cell.confirmation.as_ref().map(|one| one.body.clone()).filter(|body| !body.is_empty());
    let body = body.unwrap_or_else(|| text(lang, "home-text-body"));
    let own = actions.iter().filter(|one| is_of(one, ask.partner));
    let page = Report {
        lang,
        title: filled(lang, "home-text-title", &[("body", &body)]),
        sub: cell.name.clone(),
        notice: text(lang, "home-text-notice"),
        accent: of.accent.clone(),
        date: row.decision.date,
        has_contents: false,
        parts: home_parts(lang, &row, &of, &body, own),
    };
    printed(app, &page, &format!("{} {}", cell.name, text(lang, "home-text")), ask.form)
}

fn home_parts<'a>(
    lang: Lang,
    row: &ConfirmationRow,
    of: &Board,
    body: &str,
    own: impl Iterator<Item = &'a FollowUpRow>,
) -> Vec<ReportPart> {
    let decision = &row.decision.decision;
    let day = day_of(Some(row.decision.date));
    let said = |text: String| ReportBlock::Text { text };
    let mut about = vec![said(filled(lang, "home-text-decided", &[("board", &of.name), ("date", &day)]))];
    about.push(ReportBlock::Lines {
        lines: vec![ReportLine { text: row.wording.clone(), strong: true, ..ReportLine::default() }],
    });
    if decision.outcome != Outcome::AsProposed {
        about.push(said(filled(
            lang,
            "home-text-outcome",
            &[("outcome", &text(lang, outcome_key(decision.outcome)))],
        )));
    }
    about.extend(Some(decision.remark.clone()).filter(|text| !text.is_empty()).map(said));
    if let Some(title) = &row.decision.paper_title {
        about.push(said(filled(lang, "home-text-paper", &[("title", title)])));
    }
    let mut asked = vec![said(filled(lang, "home-text-asked", &[("body", body)]))];
    asked.push(ReportBlock::Lines {
        lines: ["home-text-point-agree", "home-text-point-tell"]
            .map(|key| ReportLine {
                text: filled(lang, key, &[("board", &of.short)]),
                ..ReportLine::default()
            })
            .to_vec(),
    });
    if let Some(due) = row.due {
        asked.push(said(filled(lang, "home-text-due", &[("date", &day_of(Some(due)))])));
    }
    let actions = actions_table(lang, own);
    let part = |key: &str, blocks: Vec<ReportBlock>| ReportPart { heading: text(lang, key), blocks };
    let mut parts = vec![part("home-text-about", about), part("home-text-question", asked)];
    parts.extend(actions.map(|table| part("home-text-actions", vec![table])));
    parts
}

fn is_of(row: &FollowUpRow, partner: PartnerId) -> bool {
    row.follow_up.owner.id.as_deref() == Some(partner.to_string().as_str())
}

/// `follow_up.print_partner`: a page to send along, with a partner's actions and confirmations.
pub(crate) fn print(app: &App, job: &Job<'_>, ask: Print) -> Result<Product> {
    let lang = app.config.lang;
    job.go_on(0, 1, "partner-printing")?;
    let seen = app.read(|read| partner_page::page(read, partner_page::Of { partner: ask.partner }))?;
    let day = app.now().date_naive();
    let page = Report {
        lang,
        title: filled(lang, "partner-page-title", &[("name", &seen.partner.name)]),
        sub: filled(lang, "partner-page-on", &[("date", &day_of(Some(day)))]),
        notice: String::new(),
        accent: "#1b5e6e".into(),
        date: day,
        has_contents: false,
        parts: page_parts(lang, &seen),
    };
    printed(app, &page, &format!("{} {day}", seen.partner.name), ask.form)
}

fn page_parts(lang: Lang, seen: &PartnerPage) -> Vec<ReportPart> {
    let nothing = |key: &str| ReportBlock::Text { text: text(lang, key) };
    let actions = actions_table(lang, seen.actions.iter());
    let asked = (!seen.confirmations.is_empty()).then(|| ReportBlock::Table {
        head: ["decision", "follow-ups-state", "confirmation-due"].map(|key| text(lang, key)).to_vec(),
        widths: vec![Some(1), None, None],
        rows: seen.confirmations.iter().map(|one| confirmation(lang, one)).collect(),
    });
    let part = |key: &str, block: Option<ReportBlock>, none: &str| ReportPart {
        heading: text(lang, key),
        blocks: vec![block.unwrap_or_else(|| nothing(none))],
    };
    vec![
        part("follow-ups", actions, "partner-page-no-actions"),
        part("confirmations", asked, "partner-page-no-confirmations"),
    ]
}

fn actions_table<'a>(lang: Lang, rows: impl Iterator<Item = &'a FollowUpRow>) -> Option<ReportBlock> {
    let rows: Vec<Vec<String>> = rows.map(|row| action(lang, row)).collect();
    let head = ["follow-ups-number", "follow-ups-text", "follow-ups-when", "follow-ups-state"];
    (!rows.is_empty()).then(|| ReportBlock::Table {
        head: head.map(|key| text(lang, key)).to_vec(),
        widths: vec![None, Some(1), None, None],
        rows,
    })
}

fn action(lang: Lang, row: &FollowUpRow) -> Vec<String> {
    let one = &row.follow_up;
    let when = one.period.as_ref().map(|period| period.literal.clone()).unwrap_or_default();
    let state = if row.overdue { text(lang, "follow-up-overdue") } else { text(lang, state_key(one.state)) };
    vec![format!("{} {}", row.board_short, one.number), one.text.clone(), when, state]
}

fn confirmation(lang: Lang, one: &PartnerConfirmation) -> Vec<String> {
    let said = one.cell.confirmation.as_ref();
    let wording = format!(
        "{} ({} {})",
        one.row.wording,
        one.row.decision.board_short,
        day_of(Some(one.row.decision.date))
    );
    vec![wording, text(lang, confirmed_key(said.map(|one| one.state))), day_of(one.row.due)]
}

/// `decision.draft_reminders`: one message for each partner that did not confirm yet.
pub(crate) fn reminders(app: &App, job: &Job<'_>, ask: RemindersOf) -> Result<Vec<Reminder>> {
    let lang = app.config.lang;
    job.go_on(0, 1, "partner-printing")?;
    let (of, rows, sender, people) = app.read(|read| {
        let today = read.today().unwrap_or_default();
        let (mut rows, mut origins) = (open(read, Some(ask.board))?, Origins::of(Audience::Partner));
        for row in &mut rows {
            if !origins.are_known_of(read, &row.decision.decision)? {
                row.withhold();
            }
        }
        Ok((board(read, ask.board)?, rows, signer(read, ask.board, today)?, contacts(read, ask.board)?))
    })?;
    let mut waiting: Vec<(PartnerId, Vec<&ConfirmationRow>)> = Vec::new();
    for row in &rows {
        let open = row
            .cells
            .iter()
            .filter(|cell| cell.confirmation.as_ref().is_none_or(|one| one.state == State::Submitted));
        for cell in open {
            match waiting.iter_mut().find(|(partner, _)| *partner == cell.partner) {
                Some((_, rows)) => rows.push(row),
                None => waiting.push((cell.partner, vec![row])),
            }
        }
    }
    let mut messages = Vec::new();
    for (id, rows) in waiting {
        let name = app.read(|read| partner(read, id))?.name;
        let contact = people.iter().find(|member| member.partner == Some(id));
        let address = contact.map(|member| member.email.clone()).filter(|address| !address.is_empty());
        messages.push(message(app, lang, &of, &sender, (id, name, address), &rows)?);
    }
    Ok(messages)
}

/// The people at the board's table, who can be written to.
fn contacts(read: &Read<'_>, of: BoardId) -> Result<Vec<Member>> {
    let seats = seats(read, of)?;
    Ok(members(read)?
        .into_iter()
        .filter(|member| seats.iter().any(|seat| seat.member == member.id))
        .collect())
}

fn message(
    app: &App,
    lang: Lang,
    of: &Board,
    sender: &Sender,
    (partner, name, address): (PartnerId, String, Option<String>),
    rows: &[&ConfirmationRow],
) -> Result<Reminder> {
    let lines = rows.iter().map(|row| {
        let due = row.due.map(|due| filled(lang, "reminder-line-due", &[("date", &day_of(Some(due)))]));
        format!("- {}", joined(&[row.wording.clone(), due.unwrap_or_default()]))
    });
    let subject = filled(lang, "reminder-subject", &[("board", &of.short)]);
    let words = [
        filled(lang, "request-mail-greeting", &[("name", &name)]),
        filled(lang, "reminder-opening", &[("board", &of.name)]),
        lines.collect::<Vec<_>>().join("\n"),
        text(lang, "reminder-question"),
        format!("{}\n{}", text(lang, "request-mail-close"), sender.name).trim_end().to_owned(),
    ]
    .join("\n\n");
    let bytes = eml(app, sender, (&name, address.as_deref()), &subject, &words, Vec::new())?;
    let file = ProductFile {
        name: format!("{name}.eml").replace(['/', '\\'], "-"),
        media_type: "message/rfc822".into(),
        bytes: Arc::new(bytes),
    };
    Ok(Reminder { partner, product: app.shelve(file), name, address, subject, text: words })
}
