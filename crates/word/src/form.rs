//! Papers as a form: under each of them a place to choose and write per point, in content controls that Word
//! itself keeps (ECMA-376 part 1, section 17.5.2). Its text is open to comments as any other.

use crate::body::{Writer, run};
use crate::xml::escaped;
use crate::{About, Words, assembled};
use std::collections::BTreeMap;
use tafelstuk_model::Result;
use tafelstuk_model::form::{Form, FormField};

/// Writes the form; `images` are the contents of its pictures by their address in the text.
///
/// # Errors
/// `Io`, where it would not fit the form (more than four gigabytes).
pub fn write_form(form: &Form, images: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>> {
    let words = Words { attachments: form.attachments.clone(), home_decision: form.home_decision.clone() };
    let mut writer = Writer::new(images, &words);
    let mut marks = Marks::default();
    marks.line(&mut writer, "Title", &format!("form_{}", form.name), &form.title);
    form.asks.iter().for_each(|line| writer.line("Normal", line));
    for paper in &form.papers {
        marks.line(&mut writer, "Heading1", &paper.place, &paper.heading);
        paper.facts.iter().for_each(|fact| writer.line("Subtitle", fact));
        marks.fields(&mut writer, &paper.fields);
        if !paper.points.is_empty() {
            writer.line("Heading2", &paper.ask);
        }
        for point in &paper.points {
            marks.line(&mut writer, "Point", &point.place, &point.text);
            marks.fields(&mut writer, &point.fields);
        }
        writer.begin_paper(1);
        for section in &paper.sections {
            marks.line(&mut writer, "Heading2", &section.place, &section.heading);
            writer.text(&section.body);
        }
    }
    marks.line(&mut writer, "Heading1", tafelstuk_model::filled::ALL, &form.rest);
    marks.fields(&mut writer, std::slice::from_ref(&form.rest_field));
    let about = About { lang: form.lang, accent: &form.accent, title: &form.title };
    assembled(&about, &writer.finish(), &[])
}

/// Places and fields, numbered through the file.
#[derive(Default)]
struct Marks {
    n_marks: usize,
}

impl Marks {
    /// A paragraph that a name leads to; an empty one too, so that the name is there.
    fn line(&mut self, writer: &mut Writer<'_>, style: &str, place: &str, text: &str) {
        self.n_marks += 1;
        let (id, place) = (self.n_marks, escaped(place));
        let mark =
            format!("<w:bookmarkStart w:id=\"{id}\" w:name=\"{place}\"/><w:bookmarkEnd w:id=\"{id}\"/>");
        writer.raw_line(style, &(mark + &run(text, &[])));
    }

    fn fields(&mut self, writer: &mut Writer<'_>, fields: &[FormField]) {
        for field in fields {
            let label = run(&format!("{} ", field.label), &["<w:b/>"]);
            let control = self.control(field);
            writer.raw_line("Field", &(label + &control));
        }
    }

    fn control(&mut self, field: &FormField) -> String {
        self.n_marks += 1;
        let choices: String = field
            .choices
            .iter()
            .map(|(code, words)| {
                let (code, words) = (escaped(code), escaped(words));
                format!("<w:listItem w:displayText=\"{words}\" w:value=\"{code}\"/>")
            })
            .collect();
        let kind = if choices.is_empty() {
            "<w:text w:multiLine=\"1\"/>".to_owned()
        } else {
            format!("<w:dropDownList>{choices}</w:dropDownList>")
        };
        format!(
            "<w:sdt><w:sdtPr><w:alias w:val=\"{}\"/><w:tag w:val=\"{}\"/><w:id w:val=\"{}\"/>\
             <w:lock w:val=\"sdtLocked\"/><w:showingPlcHdr/>{kind}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
            escaped(&field.title),
            escaped(&field.name),
            self.n_marks,
            run(&field.blank, &["<w:rStyle w:val=\"PlaceholderText\"/>"]),
        )
    }
}
