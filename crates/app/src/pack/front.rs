//! The pages behind the agenda in words. What its readers may not see is not among it; what says something
//! of it all the same is left out and told.

use crate::app::App;
use crate::decision_list::notes;
use tafelstuk_core::board::Role;
use tafelstuk_core::pack::recipients::Recipient;
use tafelstuk_core::pack::remarks::LeftOut;
use tafelstuk_core::pack::{Contents, telling};
use tafelstuk_core::views::decision_list::LastList;
use tafelstuk_core::views::follow_ups::FollowUpRow;
use tafelstuk_core::views::pack_front::{self, FrontSeat};
use tafelstuk_model::Result;
use tafelstuk_model::catalogue::{Lang, text, text_with};
use tafelstuk_pdf::PackContents;
use tafelstuk_pdf::front::{
    Front, PackAction, PackDecided, PackDecidedLine, PackDecisions, PackReceiver, PackSeat,
};
use tafelstuk_pdf::leak::squeezed;

/// What stands between agenda and papers. Words that must not be found come to `secrets`, what is left out
/// because it holds any to `left_out`.
pub(super) fn before_papers(
    app: &App,
    seen: &Contents,
    whole: &PackContents,
    secrets: &mut Vec<String>,
    left_out: &mut Vec<LeftOut>,
) -> Result<Front> {
    let lang = app.config.lang;
    let found = app.read(|read| pack_front::front(read, seen))?;
    let mut all = std::mem::take(secrets);
    all.extend(found.secrets);
    *secrets = telling(all);
    let seats: Vec<PackSeat> = found.seats.iter().map(|seat| seat_of(lang, seat)).collect();
    let receivers: Vec<PackReceiver> = found.receivers.iter().map(|one| receiver_of(lang, one)).collect();
    let names = seats.iter().map(|one| &one.name).chain(receivers.iter().map(|one| &one.name));
    let plain = not_shown(secrets, whole, names);
    let mut sieve = Sieve { plain: &plain, left_out };
    Ok(Front {
        seats,
        receivers,
        decisions: found.last.map(|last| sieve.decisions(lang, last, &found.closed)),
        actions: found.actions.iter().filter_map(|action| sieve.action(action)).collect(),
    })
}

/// The secrets, squeezed, without what the reader sees anyway, such as the name of somebody at the table.
fn not_shown<'n>(
    secrets: &[String],
    whole: &PackContents,
    names: impl Iterator<Item = &'n String>,
) -> Vec<String> {
    if secrets.is_empty() {
        return Vec::new();
    }
    let shown = names.fold(squeezed(&whole.words()), |shown, name| shown + "\n" + &squeezed(name));
    let plain = secrets.iter().map(|words| squeezed(words));
    plain.filter(|words| !shown.contains(words)).collect()
}

/// Who is at the table, as the pack names them.
pub(super) fn seats(app: &App, seen: &Contents) -> Result<Vec<PackSeat>> {
    let found = app.read(|read| pack_front::seated(read, &seen.meeting, seen.audience))?;
    Ok(found.iter().map(|seat| seat_of(app.config.lang, seat)).collect())
}

fn seat_of(lang: Lang, seat: &FrontSeat) -> PackSeat {
    PackSeat {
        name: seat.name.clone(),
        of: joined(seat.partner.as_deref(), &seat.function),
        role: text(lang, role_key(seat.role)),
        deputies: seat.deputies.join(", "),
    }
}

fn receiver_of(lang: Lang, one: &Recipient) -> PackReceiver {
    let role = text(lang, role_key(one.role));
    let role = match &one.beside {
        Some(name) => {
            let params = [("role".into(), role.into()), ("name".into(), name.as_str().into())];
            text_with(lang, "pack-beside", &params.into_iter().collect())
        }
        None => role,
    };
    PackReceiver { name: one.name.clone(), of: joined(one.partner.as_deref(), &one.function), role }
}

fn joined(partner: Option<&str>, function: &str) -> String {
    let parts = [partner.unwrap_or_default(), function];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Leaves out what says something that these readers may not see.
struct Sieve<'a> {
    plain: &'a [String],
    left_out: &'a mut Vec<LeftOut>,
}

impl Sieve<'_> {
    fn decisions(
        &mut self,
        lang: Lang,
        last: LastList,
        closed: &[tafelstuk_model::id::AgendaItemId],
    ) -> PackDecisions {
        let items = last.list.items.into_iter().map(|item| {
            if closed.contains(&item.item) {
                return PackDecided { label: item.label, is_closed: true, ..PackDecided::default() };
            }
            if self.drops(&item.label, &item.title, "pack-left-out-decided", &item.title) {
                return PackDecided { label: item.label, is_closed: true, ..PackDecided::default() };
            }
            let mut lines = Vec::new();
            for line in &item.lines {
                let notes = notes(lang, line);
                let said = format!("{}\n{}", line.text, notes.join("\n"));
                if !self.drops(&item.label, &line.text, "pack-left-out-decided", &said) {
                    let needs_home_decision = line.needs_home_decision;
                    lines.push(PackDecidedLine { text: line.text.clone(), notes, needs_home_decision });
                }
            }
            PackDecided { label: item.label, title: item.title, is_closed: false, lines }
        });
        PackDecisions { date: last.list.date, is_draft: !last.went_out, items: items.collect() }
    }

    fn action(&mut self, action: &FollowUpRow) -> Option<PackAction> {
        let one = &action.follow_up;
        let number = one.number.to_string();
        if self.drops(&number, &one.text, "pack-left-out-action", &one.text) {
            return None;
        }
        Some(PackAction {
            number,
            text: one.text.clone(),
            who: action.owner_now.clone(),
            when: one.period.as_ref().map(|period| period.literal.clone()).unwrap_or_default(),
        })
    }

    /// Whether `said` holds a secret; it is told under `title` then.
    fn drops(&mut self, label: &str, title: &str, why: &str, said: &str) -> bool {
        let said = squeezed(said);
        let holds = self.plain.iter().any(|words| said.contains(words.as_str()));
        if holds {
            self.left_out.push(LeftOut {
                label: label.to_owned(),
                title: title.to_owned(),
                why: why.to_owned(),
                pages: String::new(),
                locked: None,
            });
        }
        holds
    }
}

fn role_key(role: Role) -> &'static str {
    match role {
        Role::Chair => "role-chair",
        Role::Secretary => "role-secretary",
        Role::Member => "role-member",
        Role::Deputy => "role-deputy",
        Role::Adviser => "role-adviser",
        Role::Secretariat => "role-secretariat",
        Role::Receiver => "role-receiver",
    }
}
