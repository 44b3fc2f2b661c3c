//! A script as a Word file.

use super::{Line, Run, escape, numbers, zipped};

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#;
const RELS: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
const STYLES: &str = r#"<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="w"><w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Standaard"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:basedOn w:val="Kop1"/></w:style></w:styles>"#;

pub fn file(lines: &[Line]) -> Vec<u8> {
    let mut body = String::new();
    let mut notes = String::new();
    let mut lists = 2;
    let counted = numbers(lines);
    let mut row_open = false;
    for (line, number) in lines.iter().zip(counted) {
        let is_row = matches!(line, Line::Row(_));
        if is_row && !row_open {
            body.push_str("<w:tbl>");
        } else if !is_row && row_open {
            body.push_str("</w:tbl><w:p/>");
        }
        row_open = is_row;
        // A list that begins again is another list of the same shape, restarted.
        lists += u32::from(number == 1);
        let mut paragraph = |properties: &str, bold: bool, runs: &[Run]| {
            format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", set(runs, bold, &mut notes))
        };
        let list = |id: u32, level: u8| {
            format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{id}"/></w:numPr>"#)
        };
        let own = match line {
            Line::Title(runs) | Line::Bold(runs) => paragraph("", true, runs),
            Line::Heading(level, runs) => {
                paragraph(&format!(r#"<w:pStyle w:val="Kop{level}"/>"#), false, runs)
            }
            Line::Bullet(level, runs) => paragraph(&list(1, *level), false, runs),
            Line::Number(runs) => paragraph(&list(lists, 0), false, runs),
            Line::Plain(runs) => paragraph("", false, runs),
            Line::Box(runs) => {
                let inner = paragraph("", true, runs);
                format!(
                    "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
                )
            }
            Line::Row(cells) => {
                let cell = |cell: &Vec<Vec<Run>>| {
                    let parts: String = cell.iter().map(|part| paragraph("", false, part)).collect();
                    format!("<w:tc>{parts}</w:tc>")
                };
                format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>())
            }
            Line::Around(_) | Line::Blank => String::new(),
        };
        body.push_str(&own);
    }
    body.push_str(if row_open { "</w:tbl>" } else { "" });
    let around: String = lines
        .iter()
        .filter_map(|line| match line {
            Line::Around(runs) => Some(format!("<w:p>{}</w:p>", set(runs, false, &mut notes))),
            _ => None,
        })
        .collect();
    let xml = |root: &str, inner: &str| {
        format!(
            r#"<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="w" xmlns:wps="wps" xmlns:mc="mc">{inner}</w:{root}>"#
        )
    };
    let document = xml("document", &format!("<w:body>{body}</w:body>"));
    let (notes, footer) = (xml("footnotes", &notes), xml("ftr", &around));
    let numbering = xml("numbering", &numbering(lists));
    zipped(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", RELS.as_bytes()),
        ("word/document.xml", document.as_bytes()),
        ("word/styles.xml", STYLES.as_bytes()),
        ("word/numbering.xml", numbering.as_bytes()),
        ("word/footnotes.xml", notes.as_bytes()),
        ("word/footer1.xml", footer.as_bytes()),
    ])
}

/// Bullets as list 1; numbers as the lists from 2 on, all of one shape.
fn numbering(lists: u32) -> String {
    let level = |at: u8, format: &str, text: &str| {
        format!(
            r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl>"#
        )
    };
    let shape =
        |id: u8, levels: String| format!(r#"<w:abstractNum w:abstractNumId="{id}">{levels}</w:abstractNum>"#);
    let mut text = shape(0, level(0, "bullet", "\u{F0B7}") + &level(1, "bullet", "o"));
    text += &shape(1, level(0, "decimal", "%1.") + &level(1, "lowerLetter", "%2."));
    text += r#"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#;
    for id in 2..=lists {
        text += &format!(
            r#"<w:num w:numId="{id}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#
        );
    }
    text
}

fn set(runs: &[Run], bold: bool, notes: &mut String) -> String {
    let look = if bold { "<w:rPr><w:b/></w:rPr>" } else { "" };
    let text = |text: &str| {
        let parts: Vec<String> = text
            .split('\t')
            .map(|part| format!(r#"<w:t xml:space="preserve">{}</w:t>"#, escape(part)))
            .collect();
        format!("<w:r>{look}{}</w:r>", parts.join("<w:tab/>"))
    };
    let mut set = String::new();
    for run in runs {
        match run {
            Run::Text(words) => set += &text(words),
            Run::Inserted(words) => set += &format!("<w:ins>{}</w:ins>", text(words)),
            Run::Deleted(words) => {
                set += &format!("<w:del><w:r><w:delText>{}</w:delText></w:r></w:del>", escape(words));
            }
            Run::Note(words) => {
                set += r#"<w:r><w:footnoteReference w:id="2"/></w:r>"#;
                *notes += &format!(
                    r#"<w:footnote w:id="2"><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:footnote>"#,
                    escape(words)
                );
            }
        }
    }
    set
}
