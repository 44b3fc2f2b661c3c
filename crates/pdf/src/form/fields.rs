//! Links that hold a field's place become the field (ISO 32000-1, 12.7), and so does their tag (14.8.4.5). Round
//! buttons for what is chosen, a box of several lines for what is written; each bears how it looks while empty,
//! so that no reader has to draw it first.

use crate::colour::Palette;
use crate::writer::claims;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary, text_string};
use std::collections::{BTreeMap, BTreeSet};
use tafelstuk_model::form::{Form, FormField};

/// How the address of such a link begins; behind it the field's name, and behind `#` what a button chooses.
const PLACE: &[u8] = b"field:";
/// Flags of fields (12.7.4): one button of several; several lines.
const RADIO: i64 = 1 << 15;
const LINES: i64 = 1 << 12;
/// A field is printed (12.5.3).
const PRINT: i64 = 1 << 2;
/// How what is written looks.
const WRITTEN: &str = "/Helv 10 Tf 0 g";
const OFF: &str = "Off";

/// A place on a page: the annotation, its page, and what a button there chooses.
struct Place {
    note: ObjectId,
    page: ObjectId,
    code: Option<String>,
}

/// Makes the fields of `form` in a file in which links hold their places.
pub(super) fn put_in(bytes: &[u8], form: &Form) -> lopdf::Result<Vec<u8>> {
    let mut document = Document::load_mem(bytes)?;
    let mut places = places(&document)?;
    tag(&mut document, &places);
    let accent = Palette::of(Some(&form.accent)).accent.hex();
    let mut fields = Fields::begin(&mut document, &format!("form_{}", form.name), &accent);
    for field in all(form) {
        let own = places.remove(field.name.as_str()).unwrap_or_default();
        fields.add(field, &own)?;
    }
    let root = fields.finish();
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    });
    let catalog = document.catalog_mut()?;
    catalog.set(
        "AcroForm",
        dictionary! {
            "Fields" => vec![root.into()],
            "DR" => dictionary! { "Font" => dictionary! { "Helv" => font } },
            "DA" => Object::string_literal(WRITTEN),
        },
    );
    // Keys move through the fields in the order of the text.
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    for page in pages {
        document.get_object_mut(page)?.as_dict_mut()?.set("Tabs", "S");
    }
    claims::leave_out_archive(&mut document)?;
    document.prune_objects();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes)?;
    Ok(bytes)
}

/// All fields in the order of the text.
fn all(form: &Form) -> impl Iterator<Item = &FormField> {
    let papers = form
        .papers
        .iter()
        .flat_map(|paper| paper.fields.iter().chain(paper.points.iter().flat_map(|point| &point.fields)));
    papers.chain([&form.rest_field])
}

/// The places that links hold, by the field's name.
fn places(document: &Document) -> lopdf::Result<BTreeMap<String, Vec<Place>>> {
    let mut places: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    for page in document.get_pages().into_values() {
        let dict = document.get_dictionary(page)?;
        let Ok(notes) = dict.get_deref(b"Annots", document).and_then(Object::as_array) else { continue };
        for note in notes.iter().filter_map(|note| note.as_reference().ok()) {
            if let Some((name, code)) = named(document, note) {
                places.entry(name).or_default().push(Place { note, page, code });
            }
        }
    }
    Ok(places)
}

fn named(document: &Document, note: ObjectId) -> Option<(String, Option<String>)> {
    let action = document.get_dictionary(note).ok()?.get_deref(b"A", document).ok()?.as_dict().ok()?;
    let address = action.get(b"URI").ok()?.as_str().ok()?.strip_prefix(PLACE)?;
    let address = String::from_utf8_lossy(address).into_owned();
    Some(match address.split_once('#') {
        Some((name, code)) => (name.to_owned(), Some(code.to_owned())),
        None => (address, None),
    })
}

/// What was tagged as a link is tagged as a field: its element holds the field and nothing else.
fn tag(document: &mut Document, places: &BTreeMap<String, Vec<Place>>) {
    let notes: BTreeSet<ObjectId> = places.values().flatten().map(|place| place.note).collect();
    for object in document.objects.values_mut() {
        let Ok(element) = object.as_dict_mut() else { continue };
        if element.get(b"S").and_then(Object::as_name).ok() != Some(b"Link") {
            continue;
        }
        let kids = match element.get(b"K") {
            Ok(Object::Array(kids)) => kids.clone(),
            Ok(kid) => vec![kid.clone()],
            Err(_) => continue,
        };
        let is_place = |kid: &Object| {
            let about = kid.as_dict().and_then(|kid| kid.get(b"Obj")).and_then(Object::as_reference);
            about.is_ok_and(|about| notes.contains(&about))
        };
        if let Some(kid) = kids.into_iter().find(is_place) {
            element.set("S", "Form");
            element.set("K", kid);
            element.remove(b"Alt");
        }
    }
}

/// The fields that come to stand below one root, which says which form it is. A dot would part the names of a field
/// and of what it stands in, so none is in a name.
struct Fields<'a> {
    document: &'a mut Document,
    root: ObjectId,
    name: String,
    kids: Vec<Object>,
    accent: [f32; 3],
}

impl<'a> Fields<'a> {
    fn begin(document: &'a mut Document, name: &str, accent: &str) -> Self {
        let part = |at: usize| {
            let hex = accent.get(at..at + 2).and_then(|hex| u8::from_str_radix(hex, 16).ok());
            f32::from(hex.unwrap_or(0)) / 255.0
        };
        let (root, accent) = (document.new_object_id(), [part(1), part(3), part(5)]);
        Self { document, root, name: name.to_owned(), kids: Vec::new(), accent }
    }

    fn add(&mut self, field: &FormField, places: &[Place]) -> lopdf::Result<()> {
        let mut about =
            dictionary! { "T" => text_string(&field.name.replace('.', "_")), "Parent" => self.root };
        let id = if field.choices.is_empty() {
            let Some(place) = places.first() else { return Ok(()) };
            about.set("TU", text_string(&field.title));
            about.set("FT", "Tx");
            about.set("Ff", LINES);
            about.set("DA", Object::string_literal(WRITTEN));
            self.field(place, about, "/Tx BMC EMC")?
        } else {
            let id = self.document.new_object_id();
            let mut buttons: Vec<Object> = Vec::new();
            for place in places {
                buttons.push(self.button(field, place, id)?.into());
            }
            about.extend(&dictionary! {
                "TU" => text_string(&field.title), "FT" => "Btn", "Ff" => RADIO, "V" => OFF, "Kids" => buttons,
            });
            self.document.objects.insert(id, about.into());
            id
        };
        self.kids.push(id.into());
        Ok(())
    }

    /// A box to write in, which is field and place in one.
    fn field(&mut self, place: &Place, about: Dictionary, look: &str) -> lopdf::Result<ObjectId> {
        let (width, height) = self.becomes(place, about)?;
        let look = self.look(width, height, look.to_owned());
        let widget = self.document.get_object_mut(place.note)?.as_dict_mut()?;
        widget.set("AP", dictionary! { "N" => look });
        Ok(place.note)
    }

    fn button(&mut self, field: &FormField, place: &Place, parent: ObjectId) -> lopdf::Result<ObjectId> {
        let code = place.code.clone().unwrap_or_default();
        let words = field.choices.iter().find(|(known, _)| *known == code).map_or("", |(_, words)| words);
        let title = format!("{} {words}", field.title);
        let about = dictionary! { "Parent" => parent, "TU" => text_string(&title) };
        let (width, height) = self.becomes(place, about)?;
        let (on, off) = (dot(width, height, self.accent), String::new());
        let (on, off) = (self.look(width, height, on), self.look(width, height, off));
        let widget = self.document.get_object_mut(place.note)?.as_dict_mut()?;
        let mut looks = dictionary! { OFF => off };
        looks.set(code, on);
        widget.set("AP", dictionary! { "N" => looks });
        widget.set("AS", OFF);
        // "l" is the filled circle of the typeface in which such marks are drawn.
        widget.set("MK", dictionary! { "CA" => Object::string_literal("l") });
        Ok(place.note)
    }

    /// Makes the link at a place a widget with what `about` says, and tells its width and height.
    fn becomes(&mut self, place: &Place, about: Dictionary) -> lopdf::Result<(f32, f32)> {
        let link = self.document.get_object_mut(place.note)?.as_dict_mut()?;
        let mut widget = dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "F" => PRINT, "P" => place.page,
        };
        for kept in ["Rect", "StructParent"] {
            if let Ok(value) = link.get(kept.as_bytes()) {
                widget.set(kept, value.clone());
            }
        }
        widget.extend(&about);
        let sides: Vec<f32> = match widget.get(b"Rect") {
            Ok(Object::Array(sides)) => sides.iter().filter_map(|side| side.as_float().ok()).collect(),
            _ => Vec::new(),
        };
        *link = widget;
        Ok(match sides[..] {
            [left, bottom, right, top] => ((right - left).abs(), (top - bottom).abs()),
            _ => (0.0, 0.0),
        })
    }

    fn look(&mut self, width: f32, height: f32, content: String) -> ObjectId {
        let about = dictionary! {
            "Type" => "XObject", "Subtype" => "Form", "Resources" => dictionary! {},
            "BBox" => vec![0.into(), 0.into(), width.into(), height.into()],
        };
        self.document.add_object(Stream::new(about, content.into_bytes()))
    }

    fn finish(self) -> ObjectId {
        let root = dictionary! { "T" => text_string(&self.name), "Kids" => self.kids };
        self.document.objects.insert(self.root, root.into());
        self.root
    }
}

/// A filled circle in the middle, of four curves.
fn dot(width: f32, height: f32, [red, green, blue]: [f32; 3]) -> String {
    let (x, y, r) = (width / 2.0, height / 2.0, width.min(height) * 0.28);
    // How far the handles of a quarter of a circle lie.
    let k = r * 0.5523;
    let quarter = |a: [f32; 6]| a.map(|number| format!("{number:.2}")).join(" ") + " c\n";
    format!("{red:.3} {green:.3} {blue:.3} rg\n{:.2} {y:.2} m\n", x + r)
        + &quarter([x + r, y + k, x + k, y + r, x, y + r])
        + &quarter([x - k, y + r, x - r, y + k, x - r, y])
        + &quarter([x - r, y - k, x - k, y - r, x, y - r])
        + &quarter([x + k, y - r, x + r, y - k, x + r, y])
        + "f\n"
}
