//! What is only ever printed: cards to stand on the table and a list to sign. printpdf draws them; they hold
//! nothing that is not in the pack, and claim nothing.

use crate::glyphs::Glyphs;
use crate::overlay::{INK, SOFT, Stroke, Weight, at, document, shortened, width};
use crate::shape::Shape;
use crate::words::Words;
use lopdf::{Document, Object, StringFormat, dictionary, text_string};
use tafelstuk_model::catalogue::Lang;
use tafelstuk_model::error::{Error, Result};

/// A4, its margin and its middle, in mm.
const WIDTH: f32 = 210.0;
const SIDE: f32 = 25.0;
const FOLD: f32 = 148.5;
/// The rows of a list: where the first stands, how high each is, and how many a page holds.
const FIRST_ROW: f32 = 245.0;
const ROW: f32 = 12.0;
const ROWS: usize = 18;
/// Rows for those who are not on the list.
const GUESTS: usize = 4;
const SIGN_AT: f32 = 135.0;

/// Somebody at the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    /// Organisation and function.
    pub of: String,
}

/// A card a page, to be folded in the middle: the name stands upright on both sides, and needs no colour.
///
/// # Errors
/// [`Error::CannotSet`] where the pages cannot be written.
pub fn name_cards(lang: Lang, title: &str, people: &[Person]) -> Result<Vec<u8>> {
    let mut glyphs = Glyphs::default();
    let pages = people.iter().map(|person| card(&glyphs.line(&person.name), &glyphs.line(&person.of)));
    let pages = pages.collect();
    written(lang, title, pages)
}

/// A list to sign, with rows for guests.
///
/// # Errors
/// [`Error::CannotSet`] where the pages cannot be written.
pub fn attendance_list(lang: Lang, title: &str, people: &[Person]) -> Result<Vec<u8>> {
    let mut glyphs = Glyphs::default();
    let mut rows: Vec<(String, String)> =
        people.iter().map(|person| (glyphs.line(&person.name), glyphs.line(&person.of))).collect();
    rows.extend((0..GUESTS).map(|_| (String::new(), String::new())));
    let (words, heading) = (Words::of(lang), glyphs.line(title));
    let total = rows.len().div_ceil(ROWS);
    let pages = rows.chunks(ROWS).enumerate().map(|(at, rows)| list(words, &heading, rows, (at + 1, total)));
    written(lang, title, pages.collect())
}

fn card(name: &str, of: &str) -> Vec<Stroke> {
    let room = WIDTH - 2.0 * SIDE;
    let fitted = |weight, text: &str, most: f32| (room / width(weight, 1.0, text).max(0.1)).min(most);
    let (name, of) = (shortened(name, 60), shortened(of, 90));
    let large = fitted(Weight::Semibold, &name, 54.0);
    let small = fitted(Weight::Regular, &of, 20.0);
    let mut strokes = vec![Stroke::Rule { y: FOLD }];
    for (weight, size, y, text) in [(Weight::Semibold, large, 72.0, name), (Weight::Regular, small, 52.0, of)]
    {
        let wide = width(weight, size, &text);
        let colour = if weight == Weight::Semibold { INK } else { SOFT };
        strokes.push(at(weight, size, colour, ((WIDTH - wide) / 2.0, y), text.clone()));
        strokes.push(Stroke::Turned { weight, size, x: (WIDTH + wide) / 2.0, y: 2.0 * FOLD - y, text });
    }
    strokes
}

fn list(words: Words, title: &str, rows: &[(String, String)], (page, total): (usize, usize)) -> Vec<Stroke> {
    let small = |x: f32, y: f32, text: String| at(Weight::Regular, 9.0, SOFT, (x, y), text);
    let number = [("page", page.to_string()), ("total", total.to_string())];
    let number: Vec<(&str, &str)> = number.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let of = words.fill("list-page", &number);
    let mut strokes = vec![
        at(Weight::Semibold, 18.0, INK, (SIDE, 268.0), shortened(title, 60)),
        small(SIDE, FIRST_ROW + 6.0, words.say("people-name")),
        small(SIGN_AT, FIRST_ROW + 6.0, words.say("signature")),
        Stroke::Rule { y: FIRST_ROW + 3.5 },
        small(WIDTH - SIDE - width(Weight::Regular, 9.0, &of), 14.0, of),
    ];
    for (nth, (name, of)) in (0_u8..).zip(rows) {
        let y = FIRST_ROW - f32::from(nth) * ROW;
        strokes.push(at(Weight::Semibold, 11.0, INK, (SIDE, y - 3.0), shortened(name, 50)));
        strokes.push(small(SIDE, y - 7.2, shortened(of, 70)));
        strokes.push(Stroke::Rule { y: y - ROW + 3.5 });
    }
    strokes
}

/// The pages as a file of their own: what printpdf says of clock and chance is left out.
fn written(lang: Lang, title: &str, pages: Vec<Vec<Stroke>>) -> Result<Vec<u8>> {
    let bytes = document(pages.into_iter().map(|strokes| (strokes, Shape::a4().size())).collect());
    let refused = |fault: lopdf::Error| Error::CannotSet {
        place: title.to_owned(),
        detail: Words::of(lang).fill("fault-writing", &[("reason", &fault.to_string())]),
    };
    let mut file = Document::load_mem(&bytes).map_err(refused)?;
    let about = file.add_object(dictionary! {
        "Title" => text_string(title), "Producer" => text_string(crate::lower::PRODUCT),
    });
    file.trailer.set("Info", about);
    let catalog = file.catalog_mut().map_err(refused)?;
    catalog.remove(b"Metadata");
    catalog.set("Lang", text_string(lang.tag()));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    file.prune_objects();
    file.renumber_objects();
    let mut hasher = blake3::Hasher::new();
    for (id, object) in &file.objects {
        hasher.update(format!("{id:?} {object:?}").as_bytes());
    }
    let id = Object::String(hasher.finalize().as_bytes()[..16].to_vec(), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
    file.compress();
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).map_err(|fault| refused(fault.into()))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::{Person, attendance_list, name_cards};
    use tafelstuk_model::catalogue::Lang;

    fn people(count: usize) -> Vec<Person> {
        let person = |at| Person {
            name: format!("Ria Post-van der {at}"),
            of: "Gemeente Oudewaal · wethouder".into(),
        };
        (0..count).map(person).collect()
    }

    fn text(bytes: &[u8]) -> (usize, String) {
        let document = lopdf::Document::load_mem(bytes).unwrap();
        let pages: Vec<u32> = document.get_pages().into_keys().collect();
        (pages.len(), document.extract_text(&pages).unwrap().replace('\n', " "))
    }

    #[test]
    fn a_card_bears_the_name_on_both_sides_of_the_fold() {
        let (pages, said) = text(&name_cards(Lang::Nl, "Naamkaartjes", &people(3)).unwrap());
        assert_eq!((pages, said.matches("Ria Post-van der 1").count()), (3, 2));
    }

    #[test]
    fn a_list_has_a_row_for_everybody_and_some_for_guests_and_is_the_same_when_made_again() {
        let made = attendance_list(Lang::Nl, "Presentielijst TE", &people(30)).unwrap();
        let (pages, said) = text(&made);
        assert_eq!((pages, said.matches("Ria Post").count()), (2, 30));
        assert!(said.contains("Handtekening") && said.contains("Presentielijst TE"), "{said}");
        assert_eq!(made, attendance_list(Lang::Nl, "Presentielijst TE", &people(30)).unwrap());
    }
}
