//! A script as a LibreOffice text.

use super::{Line, Run, escape, numbers, zipped};

const NAMES: &str = r#"xmlns:office="office" xmlns:text="text" xmlns:style="style" xmlns:fo="fo" xmlns:table="table" xmlns:draw="draw""#;
const MANIFEST: &str = r#"<?xml version="1.0"?><manifest:manifest xmlns:manifest="manifest"/>"#;

pub fn file(lines: &[Line]) -> Vec<u8> {
    let mut body = String::new();
    let mut changes = String::new();
    let mut row_open = false;
    for (line, number) in lines.iter().zip(numbers(lines)) {
        let is_row = matches!(line, Line::Row(_));
        if is_row && !row_open {
            body.push_str("<table:table>");
        } else if !is_row && row_open {
            body.push_str("</table:table>");
        }
        row_open = is_row;
        let mut paragraph = |style: &str, runs: &[Run]| {
            format!(r#"<text:p text:style-name="{style}">{}</text:p>"#, set(runs, &mut changes))
        };
        let own = match line {
            Line::Title(runs) | Line::Bold(runs) => paragraph("Vet", runs),
            Line::Heading(level, runs) => {
                format!(r#"<text:h text:outline-level="{level}">{}</text:h>"#, set(runs, &mut changes))
            }
            Line::Bullet(0, runs) => {
                format!(
                    r#"<text:list text:style-name="Punt"><text:list-item>{}</text:list-item></text:list>"#,
                    paragraph("Gewoon", runs)
                )
            }
            Line::Bullet(_, runs) => format!(
                r#"<text:list text:style-name="Punt"><text:list-item><text:list><text:list-item>{}</text:list-item></text:list></text:list-item></text:list>"#,
                paragraph("Gewoon", runs)
            ),
            Line::Number(runs) => format!(
                r#"<text:list text:style-name="Cijfer" text:continue-numbering="{}"><text:list-item>{}</text:list-item></text:list>"#,
                number != 1,
                paragraph("Gewoon", runs)
            ),
            Line::Plain(runs) => paragraph("Gewoon", runs),
            Line::Box(runs) => {
                let inner = paragraph("Vet", runs);
                format!("<text:p><draw:frame><draw:text-box>{inner}</draw:text-box></draw:frame></text:p>")
            }
            Line::Row(cells) => {
                let cell = |cell: &Vec<Vec<Run>>| {
                    let parts: String = cell.iter().map(|part| paragraph("Gewoon", part)).collect();
                    format!("<table:table-cell>{parts}</table:table-cell>")
                };
                format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
            }
            Line::Around(_) | Line::Blank => String::new(),
        };
        body.push_str(&own);
    }
    body.push_str(if row_open { "</table:table>" } else { "" });
    let around: String = lines
        .iter()
        .filter_map(|line| match line {
            Line::Around(runs) => Some(format!("<text:p>{}</text:p>", set(runs, &mut changes))),
            _ => None,
        })
        .collect();
    let changes = if changes.is_empty() {
        changes
    } else {
        format!("<text:tracked-changes>{changes}</text:tracked-changes>")
    };
    let content = format!(
        r#"<?xml version="1.0"?><office:document-content {NAMES}><office:automatic-styles><style:style style:name="Vet" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style><text:list-style style:name="Punt"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-bullet text:level="2" text:bullet-char="◦"/></text:list-style><text:list-style style:name="Cijfer"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style></office:automatic-styles><office:body><office:text>{changes}{body}</office:text></office:body></office:document-content>"#
    );
    let styles = format!(
        r#"<?xml version="1.0"?><office:document-styles {NAMES}><office:master-styles><style:master-page><style:footer>{around}</style:footer></style:master-page></office:master-styles></office:document-styles>"#
    );
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", MANIFEST.as_bytes()),
        ("content.xml", content.as_bytes()),
        ("styles.xml", styles.as_bytes()),
    ])
}

fn set(runs: &[Run], changes: &mut String) -> String {
    let spaces =
        |text: &str| escape(text).replace("   ", r#" <text:s text:c="2"/>"#).replace('\t', "<text:tab/>");
    let mut set = String::new();
    for run in runs {
        match run {
            Run::Text(words) => set += &spaces(words),
            Run::Inserted(words) => {
                set += &format!("<text:change-start/>{}<text:change-end/>", spaces(words))
            }
            Run::Deleted(words) => {
                set += "<text:change/>";
                *changes += &format!(
                    "<text:changed-region><text:deletion><text:p>{}</text:p></text:deletion></text:changed-region>",
                    escape(words)
                );
            }
            Run::Note(words) => {
                set += &format!(
                    "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>{}</text:p></text:note-body></text:note>",
                    escape(words)
                );
            }
        }
    }
    set
}
