//! What was decided at a meeting as open data (JSON), after the *ODS Open Raads- en Stateninformatie 2.0* of VNG
//! Realisatie. That standard knows no governance tables, so this is an extension of it and says so. Of what was
//! treated behind closed doors it holds the label and nothing else.

use serde_json::{Value, json};
use tafelstuk_core::agenda::AgendaItem;
use tafelstuk_core::archive::{Gathered, open_items};
use tafelstuk_core::board::Visibility;
use tafelstuk_core::decision::{Decision, Outcome};
use tafelstuk_core::pack::{ItemContents, PaperContents};
use tafelstuk_model::Lang;
use tafelstuk_model::catalogue::text;

/// The file's text.
pub(super) fn open_data(lang: Lang, gathered: &Gathered) -> String {
    let (meeting, board) = (&gathered.seen.meeting, &gathered.seen.board);
    let open = open_items(&gathered.treated, board.public);
    let papers: Vec<(&AgendaItem, &PaperContents)> = shown(gathered)
        .filter(|(item, paper)| open.contains(&item.id) && is_open(paper, board.public))
        .collect();
    let items: Vec<Value> = (1_u32..)
        .zip(&gathered.treated)
        .map(|(place, item)| {
            if !open.contains(&item.id) {
                return json!({
                    "id": item.id, "vergadering": meeting.id, "agendapuntKenmerk": item.label,
                    "agendapuntvolgnummer": place, "indicatorBesloten": true,
                });
            }
            let decisions = gathered.decisions.iter().filter(|one| one.item == item.id);
            let is_open = |one: &Decision| {
                one.paper.is_none_or(|paper| papers.iter().any(|(_, open)| open.paper.id == paper))
            };
            let decisions: Vec<Value> = decisions
                .map(|one| match is_open(one) {
                    true => decision(lang, one),
                    false => json!({ "id": one.id, "indicatorBesloten": true }),
                })
                .collect();
            let papers = papers.iter().filter(|(of, _)| of.id == item.id).map(|(_, paper)| paper.paper.id);
            json!({
                "id": item.id, "vergadering": meeting.id, "agendapuntKenmerk": item.label,
                "agendapuntTitel": item.title, "agendapuntvolgnummer": place, "hoofdagendapunt": item.parent,
                "indicatieHamerstuk": item.consent, "indicatorBehandeld": !decisions.is_empty(),
                "indicatorBesloten": false, "informatieobjecten": papers.collect::<Vec<_>>(),
                "besluiten": decisions,
            })
        })
        .collect();
    let papers: Vec<Value> = papers.iter().map(|(_, paper)| about(lang, paper)).collect();
    let whole = json!({
        "standaard": "ODS Open Raads- en Stateninformatie 2.0 (uitbreiding: tafel is geen vergaderingstype van de standaard)",
        "openbaar": board.public,
        "vergadering": {
            "id": meeting.id, "vergaderingstype": "tafel", "naam": format!("{} {}", board.short, meeting.date),
            "georganiseerdDoorGremium": { "id": board.id, "naam": board.name },
            "locatie": meeting.place, "status": "gehouden", "vergaderdatum": meeting.date,
            "geplandeAanvangVergadering": meeting.starts, "geplandeEindeVergadering": meeting.ends,
        },
        "agendapunten": items,
        "informatieobjecten": papers,
    });
    format!("{whole:#}\n")
}

fn shown(gathered: &Gathered) -> impl Iterator<Item = (&AgendaItem, &PaperContents)> {
    gathered.seen.items.iter().flat_map(|item| {
        let (item, papers) = match item {
            ItemContents::Shown { item, papers, .. } => (Some(item), papers.as_slice()),
            ItemContents::Withheld { .. } => (None, &[][..]),
        };
        papers.iter().filter_map(move |paper| Some((item?, paper)))
    })
}

fn is_open(paper: &PaperContents, public: bool) -> bool {
    paper.paper.visibility <= if public { Visibility::Public } else { Visibility::Participants }
}

fn decision(lang: Lang, one: &Decision) -> Value {
    json!({
        "id": one.id, "besluitresultaat": result(one.outcome),
        "uitkomst": text(lang, crate::decision_list::outcome_key(one.outcome)),
        "besluittekst": one.wording(), "besluittoelichting": one.remark,
        "voorbehouden": one.reservations.iter().map(|one| &one.name).collect::<Vec<_>>(),
        "eigenBesluitNodig": one.needs_home_decision, "informatieobject": one.paper,
    })
}

/// The standard's word for an outcome, where it has one.
fn result(outcome: Outcome) -> Option<&'static str> {
    match outcome {
        Outcome::AsProposed => Some("Aangenomen"),
        Outcome::Amended => Some("Geamendeerd aangenomen"),
        Outcome::Conditional | Outcome::WithReservation => Some("Onder voorbehoud aangenomen"),
        Outcome::Rejected => Some("Verworpen"),
        Outcome::Deferred | Outcome::Remitted => Some("Aangehouden"),
        Outcome::Withdrawn | Outcome::NotReached => None,
    }
}

fn about(lang: Lang, paper: &PaperContents) -> Value {
    json!({
        "id": paper.paper.id, "titel": paper.text.title,
        "informatieobjecttype": text(lang, crate::pack::kind_key(paper.paper.kind)),
        "versie": paper.version.as_ref().map(|version| &version.label), "auteur": paper.text.author,
        "portefeuillehouder": paper.text.portfolio_holder,
        "vertrouwelijkheidsaanduiding": paper.paper.visibility,
    })
}
