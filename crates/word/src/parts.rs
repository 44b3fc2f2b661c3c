//! The parts of the file around its text: what it consists of, styles, numbering, properties.

use crate::About;
use crate::body::{Body, List};
use crate::xml::escaped;
use tafelstuk_model::Lang;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
/// How many levels a list has.
const LEVELS: usize = 9;

pub(crate) fn package_relations() -> String {
    let relation = |id: u8, kind: &str, part: &str| {
        format!("<Relationship Id=\"rId{id}\" Type=\"{kind}\" Target=\"{part}\"/>")
    };
    [
        HEAD,
        &format!("<Relationships xmlns=\"{PACKAGE}/relationships\">"),
        &relation(1, &format!("{RELATIONS}/officeDocument"), "word/document.xml"),
        &relation(2, &format!("{PACKAGE}/relationships/metadata/core-properties"), "docProps/core.xml"),
        &relation(3, &format!("{RELATIONS}/custom-properties"), "docProps/custom.xml"),
        "</Relationships>",
    ]
    .concat()
}

pub(crate) fn content_types() -> String {
    let over = |part: &str, kind: &str| format!("<Override PartName=\"{part}\" ContentType=\"{kind}\"/>");
    let word =
        |part: &str, kind: &str| over(&format!("/word/{part}.xml"), &format!("{WORD_TYPE}.{kind}+xml"));
    [
        HEAD,
        &format!("<Types xmlns=\"{PACKAGE}/content-types\">"),
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
        "<Default Extension=\"png\" ContentType=\"image/png\"/>",
        "<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>",
        "<Default Extension=\"gif\" ContentType=\"image/gif\"/>",
        &word("document", "document.main"),
        &word("styles", "styles"),
        &word("numbering", "numbering"),
        &word("settings", "settings"),
        &word("footnotes", "footnotes"),
        &over("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        &over(
            "/docProps/custom.xml",
            "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        ),
        "</Types>",
    ]
    .concat()
}

pub(crate) fn properties(about: &About<'_>) -> String {
    let (title, tag) = (escaped(about.title), region(about.lang));
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title>\
         <dc:language>{tag}</dc:language></cp:coreProperties>"
    )
}

/// Properties of our own, which word processors keep: what agenda item the file is for, which text it is.
pub(crate) fn own_properties(own: &[(&str, &Option<String>)]) -> String {
    // The set of properties that are the user's own, as ISO/IEC 29500-2 names it.
    const OWN: &str = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
    let said = own.iter().filter_map(|(name, value)| Some((name, value.as_deref()?)));
    // The first number that is the user's own to give.
    let properties: String = (2..)
        .zip(said)
        .map(|(id, (name, value)): (u8, _)| {
            format!(
                "<property fmtid=\"{OWN}\" pid=\"{id}\" name=\"{name}\"><vt:lpwstr>{}</vt:lpwstr></property>",
                escaped(value)
            )
        })
        .collect();
    format!(
        "{HEAD}<Properties xmlns=\"{OFFICE}/custom-properties\" xmlns:vt=\"{OFFICE}/docPropsVTypes\">{properties}</Properties>"
    )
}

pub(crate) fn document(body: &str) -> String {
    format!(
        "{HEAD}<w:document {W} xmlns:r=\"{RELATIONS}\" \
         xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>{body}\
         <w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"1418\" w:right=\"1418\" w:bottom=\"1418\" w:left=\"1418\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/>\
         </w:sectPr></w:body></w:document>"
    )
}

pub(crate) fn settings(lang: Lang) -> String {
    format!("{HEAD}<w:settings {W}><w:themeFontLang w:val=\"{}\"/></w:settings>", region(lang))
}

/// The notes at the foot of pages, behind the two lines that every file has.
pub(crate) fn footnotes(notes: &[String]) -> String {
    let line = |id: i8, kind: &str, mark: &str| {
        format!("<w:footnote w:type=\"{kind}\" w:id=\"{id}\"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>")
    };
    let notes: String = (1..)
        .zip(notes)
        .map(|(id, runs): (usize, _)| {
            format!(
                "<w:footnote w:id=\"{id}\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr><w:r><w:rPr>\
                 <w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>\
                 <w:r><w:t xml:space=\"preserve\"> </w:t></w:r>{runs}</w:p></w:footnote>"
            )
        })
        .collect();
    let (first, second) =
        (line(-1, "separator", "separator"), line(0, "continuationSeparator", "continuationSeparator"));
    format!("{HEAD}<w:footnotes {W}>{first}{second}{notes}</w:footnotes>")
}

pub(crate) fn relations(body: &Body) -> String {
    let own = |id: usize, kind: &str| {
        format!("<Relationship Id=\"rId{id}\" Type=\"{RELATIONS}/{kind}\" Target=\"{kind}.xml\"/>")
    };
    let mut all = vec![own(1, "styles"), own(2, "numbering"), own(3, "settings"), own(4, "footnotes")];
    for (at, (name, _)) in body.media.iter().enumerate() {
        all.push(format!("<Relationship Id=\"img{at}\" Type=\"{RELATIONS}/image\" Target=\"{name}\"/>"));
    }
    for (at, href) in body.links.iter().enumerate() {
        all.push(format!(
            "<Relationship Id=\"link{at}\" Type=\"{RELATIONS}/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
            escaped(href)
        ));
    }
    format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">{}</Relationships>", all.concat())
}

/// Text in the board's colour and a face that every office has.
pub(crate) fn styles(about: &About<'_>) -> String {
    let colour: String = about.accent.chars().filter(char::is_ascii_hexdigit).take(6).collect();
    let tag = region(about.lang);
    let heading = |n: usize, name: &str, size: u32| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{name}\"><w:name w:val=\"{}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/>{}</w:pPr>\
             <w:rPr><w:b/><w:color w:val=\"{colour}\"/><w:sz w:val=\"{size}\"/></w:rPr></w:style>",
            if n == 0 { "Title".to_owned() } else { format!("heading {n}") },
            if n == 0 { String::new() } else { format!("<w:outlineLvl w:val=\"{}\"/>", n - 1) },
        )
    };
    let plain = |id: &str, name: &str, paragraph: &str, run: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        )
    };
    [
        HEAD,
        &format!("<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>"),
        "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"22\"/>",
        &format!("<w:lang w:val=\"{tag}\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"),
        "<w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>",
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>",
        &heading(0, "Title", 40),
        &heading(1, "Heading1", 28),
        &heading(2, "Heading2", 24),
        &heading(3, "Heading3", 22),
        &heading(4, "Heading4", 22),
        &plain("Subtitle", "Subtitle", "<w:spacing w:after=\"40\"/>", "<w:color w:val=\"56606A\"/><w:sz w:val=\"20\"/>"),
        &plain("Caption", "caption", "<w:keepNext/>", "<w:i/><w:sz w:val=\"20\"/>"),
        &plain("FootnoteText", "footnote text", "<w:spacing w:after=\"0\"/>", "<w:sz w:val=\"18\"/>"),
        "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/>",
        "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>",
        &plain("ListParagraph", "List Paragraph", "<w:contextualSpacing/>", ""),
        &plain("Point", "Point", "<w:keepNext/><w:spacing w:before=\"160\"/>", "<w:b/>"),
        &plain("Field", "Field", "<w:ind w:left=\"360\"/>", ""),
        "<w:style w:type=\"character\" w:styleId=\"PlaceholderText\"><w:name w:val=\"Placeholder Text\"/>",
        "<w:rPr><w:color w:val=\"56606A\"/></w:rPr></w:style>",
        &plain("Quote", "Quote", "<w:ind w:left=\"360\"/>", "<w:i/>"),
        "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/>",
        &format!("<w:rPr><w:color w:val=\"{colour}\"/><w:u w:val=\"single\"/></w:rPr></w:style>"),
        "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>",
        &["top", "left", "bottom", "right", "insideH", "insideV"]
            .map(|side| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"C9C5BC\"/>"))
            .concat(),
        "</w:tblBorders><w:tblCellMar><w:left w:w=\"100\" w:type=\"dxa\"/><w:right w:w=\"100\" w:type=\"dxa\"/>",
        "</w:tblCellMar></w:tblPr></w:style></w:styles>",
    ]
    .concat()
}

/// One numbering per list, so that each begins anew.
pub(crate) fn numbering(lists: &[List]) -> String {
    let levels = |level: &dyn Fn(usize) -> (String, String)| -> String {
        (0..LEVELS)
            .map(|n| {
                let (kind, text) = level(n);
                let indent = 360 * (n + 1);
                format!(
                    "<w:lvl w:ilvl=\"{n}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{kind}\"/><w:lvlText w:val=\"{text}\"/>\
                     <w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{indent}\" w:hanging=\"360\"/></w:pPr></w:lvl>"
                )
            })
            .collect()
    };
    let bullets = levels(&|_| ("bullet".into(), "–".into()));
    let figures = levels(&|n| {
        let kind = if n % 2 == 0 { "decimal" } else { "lowerLetter" };
        (kind.into(), format!("%{}.", n + 1))
    });
    let shape = |id: u8, levels: &str| {
        format!(
            "<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/>{levels}</w:abstractNum>"
        )
    };
    let nums: String = (1..)
        .zip(lists)
        .map(|(id, list): (usize, _)| match list {
            List::Bullets => format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"0\"/></w:num>"),
            List::Figures { start, level } => format!(
                "<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"{level}\">\
                 <w:startOverride w:val=\"{start}\"/></w:lvlOverride></w:num>"
            ),
        })
        .collect();
    format!("{HEAD}<w:numbering {W}>{}{}{nums}</w:numbering>", shape(0, &bullets), shape(1, &figures))
}

fn region(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "nl-NL",
        Lang::En => "en-GB",
    }
}
