//! Form fields become part of the page, as they look: a pack is read, not filled in.

use super::pages::plain;
use super::{What, Work, dictionary_of, entry, list};
use crate::shape::rectangle;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// Flags of an annotation (ISO 32000-1, 12.5.3): it is not shown.
const HIDDEN: i64 = 0b10;
const NO_VIEW: i64 = 0b10_0000;

/// Draws the fields of all pages into the pages and takes the fields out.
pub(super) fn flatten(work: &mut Work) {
    for at in 0..work.pages.len() {
        let page = work.document.get_dictionary(work.pages[at]).cloned().unwrap_or_default();
        let annotations = list(&work.document, &page, b"Annots");
        let (fields, others): (Vec<_>, Vec<_>) =
            annotations.into_iter().partition(|annotation| is_field(&work.document, annotation));
        if fields.is_empty() {
            continue;
        }
        let drawn: Vec<Drawn> = fields.iter().filter_map(|field| appearance(&work.document, field)).collect();
        let unseen = fields.iter().any(|field| is_unseen(&work.document, field));
        work.say(What::FormFlattened);
        if unseen {
            work.say_of(What::FieldsUnseen, at);
        }
        draw(work, at, page, others, drawn);
    }
}

/// An appearance and how it is put on the page.
struct Drawn {
    form: ObjectId,
    matrix: [f32; 6],
}

fn is_field(document: &Document, annotation: &Object) -> bool {
    let sort = dictionary_of(document, annotation).and_then(|field| field.get(b"Subtype").ok());
    sort.is_some_and(|sort| sort.as_name().is_ok_and(|name| name == b"Widget"))
}

/// A field that would show a value had someone drawn it.
fn is_unseen(document: &Document, field: &Object) -> bool {
    let Some(field) = dictionary_of(document, field) else { return false };
    let says =
        field.get_deref(b"V", document).is_ok_and(|value| !matches!(value, Object::Null | Object::Name(_)));
    says && is_shown(field) && normal(document, field).is_none()
}

fn is_shown(field: &Dictionary) -> bool {
    field.get(b"F").and_then(Object::as_i64).unwrap_or(0) & (HIDDEN | NO_VIEW) == 0
}

/// The object that a field shows: its only appearance, or that of the state it is in.
fn normal(document: &Document, field: &Dictionary) -> Option<ObjectId> {
    let appearances = entry(document, field, b"AP");
    let mut object = appearances.get(b"N").ok()?.clone();
    for _ in 0..4 {
        let id = object.as_reference().ok();
        match document.dereference(&object).ok()?.1 {
            Object::Stream(_) => return id,
            Object::Dictionary(states) => {
                let state = field.get(b"AS").and_then(Object::as_name).ok()?;
                object = states.get(state).ok()?.clone();
            }
            _ => return None,
        }
    }
    None
}

/// The appearance placed as ISO 32000-1, 12.5.5 says: its box, turned by its matrix, fills the rectangle.
fn appearance(document: &Document, field: &Object) -> Option<Drawn> {
    let field = dictionary_of(document, field)?;
    if !is_shown(field) {
        return None;
    }
    let form = normal(document, field)?;
    let look = &document.get_object(form).ok()?.as_stream().ok()?.dict;
    let target = rectangle(field.get_deref(b"Rect", document).ok()?)?;
    let own = rectangle(look.get_deref(b"BBox", document).ok()?)?;
    let turned = bounds(own, matrix(document, look));
    let (width, height) = (turned[2] - turned[0], turned[3] - turned[1]);
    if !(width > 0.0 && height > 0.0) {
        return None;
    }
    let (across, up) = ((target[2] - target[0]) / width, (target[3] - target[1]) / height);
    let matrix = [across, 0.0, 0.0, up, target[0] - turned[0] * across, target[1] - turned[1] * up];
    matrix.iter().all(|number| number.is_finite()).then_some(Drawn { form, matrix })
}

fn matrix(document: &Document, look: &Dictionary) -> [f32; 6] {
    let numbers: Vec<f32> =
        list(document, look, b"Matrix").iter().filter_map(|number| number.as_float().ok()).collect();
    numbers.try_into().unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0])
}

fn bounds([left, bottom, right, top]: [f32; 4], [a, b, c, d, e, f]: [f32; 6]) -> [f32; 4] {
    let corners = [(left, bottom), (right, bottom), (left, top), (right, top)];
    let turned = corners.map(|(x, y)| (a * x + c * y + e, b * x + d * y + f));
    turned.iter().fold([f32::MAX, f32::MAX, f32::MIN, f32::MIN], |all, (x, y)| {
        [all[0].min(*x), all[1].min(*y), all[2].max(*x), all[3].max(*y)]
    })
}

/// Adds the appearances to the page's content and resources, behind what is there.
fn draw(work: &mut Work, at: usize, mut page: Dictionary, others: Vec<Object>, drawn: Vec<Drawn>) {
    let mut resources = entry(&work.document, &page, b"Resources");
    let mut forms = entry(&work.document, &resources, b"XObject");
    let mut content = Vec::new();
    for (nth, Drawn { form, matrix }) in drawn.into_iter().enumerate() {
        let name = format!("TafelstukField{nth}");
        let numbers = matrix.map(|number| format!("{number:.4}")).join(" ");
        content.extend(format!("q {numbers} cm /{name} Do Q\n").into_bytes());
        if let Ok(Object::Stream(look)) = work.document.get_object_mut(form) {
            look.dict.set("Type", "XObject");
            look.dict.set("Subtype", "Form");
        }
        forms.set(name, form);
    }
    resources.set("XObject", forms);
    page.set("Resources", resources);
    match others.is_empty() {
        true => drop(page.remove(b"Annots")),
        false => page.set("Annots", others),
    }
    let mut contents = list(&work.document, &page, b"Contents");
    let stream = work.document.add_object(plain(content));
    contents.push(stream.into());
    page.set("Contents", contents);
    work.document.set_object(work.pages[at], page);
    work.fields.insert(at, stream);
}
