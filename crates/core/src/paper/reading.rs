//! Points and steps as they stand in a text that is not the working one, numbered as its own are.

use super::{Point, Snapshot, Step, content};
use chrono::NaiveDate;
use tafelstuk_model::grammar;
use tafelstuk_model::id::PaperId;
use tafelstuk_model::rich_text::references::step_numbers;

/// The decision points of a text, in reading order.
pub fn points(paper: PaperId, text: &Snapshot) -> Vec<Point> {
    let mut found = Vec::new();
    for section in &text.sections {
        for (position, (attrs, text)) in (1..).zip(section.body.points()) {
            found.push(Point {
                id: attrs.id,
                paper,
                section: section.id,
                position,
                number: u32::try_from(found.len()).unwrap_or(u32::MAX - 1) + 1,
                verb: attrs.verb,
                second_verb: attrs.second_verb,
                object: grammar::split(&text).map(|split| split.object()).unwrap_or_default(),
                text,
                needs_home_decision: attrs.needs_home_decision,
            });
        }
    }
    found
}

/// The steps of a text, in reading order; undated periods are read from the day `on`.
pub fn steps(paper: PaperId, text: &Snapshot, on: Option<NaiveDate>) -> Vec<Step> {
    let mut found = Vec::new();
    for section in &text.sections {
        for (position, (attrs, text, parent)) in (1..).zip(section.body.steps()) {
            found.push(Step {
                id: attrs.id,
                paper,
                section: section.id,
                parent,
                position,
                number: String::new(),
                text,
                owners: attrs.owners.clone(),
                period: attrs.period.as_deref().map(|literal| content::period(literal, on)),
            });
        }
    }
    let numbers = step_numbers(&found.iter().map(|step| (step.id, step.parent)).collect::<Vec<_>>());
    for (step, number) in found.iter_mut().zip(numbers) {
        step.number = number;
    }
    found
}
