//! A script as a web page.

use super::{Line, Run, escape, numbers};

pub fn file(lines: &[Line]) -> String {
    let mut page = String::from("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><nav>");
    let around = |line: &Line| matches!(line, Line::Around(_));
    page += &lines.iter().filter(|line| around(line)).map(|line| shown(line, 0)).collect::<String>();
    page += "</nav><main>";
    let mut row_open = false;
    let mut list_open = false;
    for (line, number) in lines.iter().zip(numbers(lines)).filter(|(line, _)| !around(line)) {
        let is_row = matches!(line, Line::Row(_));
        let is_bullet = matches!(line, Line::Bullet(..));
        page += match (row_open, is_row) {
            (false, true) => "<table>",
            (true, false) => "</table>",
            _ => "",
        };
        page += match (list_open, is_bullet) {
            (false, true) => "<ul>",
            (true, false) => "</ul>",
            _ => "",
        };
        (row_open, list_open) = (is_row, is_bullet);
        page += &shown(line, number);
    }
    page + "</main><footer>" + &notes(lines) + "</footer></body></html>"
}

fn shown(line: &Line, number: u32) -> String {
    match line {
        Line::Title(runs) => format!("<p><strong>{}</strong></p>\n", set(runs)),
        Line::Bold(runs) => format!("<p><b>{}</b>\n", set(runs)),
        Line::Heading(level, runs) => format!("<h{0}>{1}</h{0}>", level + 1, set(runs)),
        Line::Bullet(0, runs) => format!("<li>{}\n", set(runs)),
        Line::Bullet(_, runs) => format!("<ul><li>{}</ul>", set(runs)),
        Line::Number(runs) => format!("<ol start={number}><li>{}</ol>", set(runs)),
        Line::Plain(runs) => format!("<p>{}", set(runs)),
        Line::Box(runs) => format!("<aside><b>{}</b></aside>", set(runs)),
        Line::Around(runs) => format!("<a href=\"#\">{}</a> ", set(runs)),
        Line::Row(cells) => {
            let cell = |cell: &Vec<Vec<Run>>| {
                format!("<td>{}", cell.iter().map(|part| format!("<p>{}</p>", set(part))).collect::<String>())
            };
            format!("<tr>{}\n", cells.iter().map(cell).collect::<String>())
        }
        Line::Blank => String::new(),
    }
}

fn notes(lines: &[Line]) -> String {
    let runs = lines.iter().filter_map(|line| match line {
        Line::Plain(runs) | Line::Bullet(_, runs) | Line::Number(runs) => Some(runs),
        _ => None,
    });
    let notes = runs.flatten().filter(|run| matches!(run, Run::Note(_)));
    notes.map(|note| format!("<p>{}</p>", escape(note.words()))).collect()
}

fn set(runs: &[Run]) -> String {
    runs.iter()
        .map(|run| match run {
            // A page has no tabs; columns are set apart by something else.
            Run::Text(words) => escape(words).replace('\t', " | "),
            Run::Inserted(words) => format!("<ins>{}</ins>", escape(words)),
            Run::Deleted(words) => format!("<del>{}</del>", escape(words)),
            // Notes follow the page's text.
            Run::Note(_) => String::new(),
        })
        .collect()
}
