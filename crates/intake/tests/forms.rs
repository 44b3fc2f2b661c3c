//! Word files read as forms, as Word and others write them, and as those write them who mean harm.

mod scripts;

use scripts::zipped;
use tafelstuk_intake::read_form;
use tafelstuk_model::Error;
use tafelstuk_model::filled::{Field, Filled};

fn form(body: &str, comments: &str) -> Result<Filled, Error> {
    let document = format!(r#"<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>"#);
    let comments = format!(r#"<w:comments xmlns:w="w">{comments}</w:comments>"#);
    let core = r#"<c:coreProperties xmlns:c="c" xmlns:d="d"><d:modified>2026-10-01T08:00:00Z</d:modified></c:coreProperties>"#;
    let parts = [
        ("word/document.xml", document.as_bytes()),
        ("word/comments.xml", comments.as_bytes()),
        ("docProps/core.xml", core.as_bytes()),
    ];
    read_form(&zipped(&parts), "reactie.docx")
}

fn control(tag: &str, about: &str, text: &str) -> String {
    format!(
        r#"<w:sdt><w:sdtPr><w:tag w:val="{tag}"/>{about}</w:sdtPr><w:sdtContent><w:r><w:t>{text}</w:t></w:r></w:sdtContent></w:sdt>"#
    )
}

fn paragraph(runs: &str) -> String {
    format!("<w:p>{runs}</w:p>")
}

fn run(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

fn mark(name: &str) -> String {
    format!(r#"<w:bookmarkStart w:id="0" w:name="{name}"/><w:bookmarkEnd w:id="0"/>"#)
}

fn comment(id: &str, author: &str, text: &str) -> String {
    let body = text.split('\n').map(|line| paragraph(&run(line))).collect::<String>();
    format!(r#"<w:comment w:id="{id}" w:author="{author}" w:date="2026-10-02T09:30:00">{body}</w:comment>"#)
}

#[test]
fn what_was_chosen_and_typed_is_read_and_what_only_asks_is_blank() {
    let list =
        r#"<w:dropDownList><w:listItem w:displayText="Niet akkoord" w:value="reject"/></w:dropDownList>"#;
    let body = [
        paragraph(&(mark("form_ab12") + &run("Reactie"))),
        paragraph(&(run("Antwoord: ") + &control("verdict.1", list, "Niet akkoord"))),
        paragraph(&control("verdict.2", list, "iets anders")),
        paragraph(&control("text.1", "<w:showingPlcHdr/>", "Schrijf hier")),
        paragraph(&control("van-een-ander", "", "gewone tekst")),
    ];
    let filled = form(&body.concat(), "").unwrap();
    assert_eq!(filled.form.as_deref(), Some("ab12"));
    assert_eq!(filled.saved_at.unwrap().to_rfc3339(), "2026-10-01T08:00:00+00:00");
    let field = |name: &str, choice: Option<&str>, text: &str, is_blank| Field {
        name: name.into(),
        choice: choice.map(str::to_owned),
        text: text.into(),
        is_blank,
    };
    assert_eq!(
        filled.fields,
        [
            field("verdict.1", Some("reject"), "Niet akkoord", false),
            field("verdict.2", None, "iets anders", false),
            field("text.1", None, "Schrijf hier", true),
        ]
    );
    let lines: Vec<&str> = filled.lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(lines, ["Reactie", "Antwoord:", "gewone tekst"]);
}

#[test]
fn comments_stand_in_the_order_of_the_text_with_their_words_place_and_author() {
    let start = |id: &str| format!(r#"<w:commentRangeStart w:id="{id}"/>"#);
    let end =
        |id: &str| format!(r#"<w:commentRangeEnd w:id="{id}"/><w:r><w:commentReference w:id="{id}"/></w:r>"#);
    let body = [
        paragraph(&(mark("section_1") + &run("De colleges ") + &start("7") + &run("zijn nog niet"))),
        paragraph(&(run("geraadpleegd") + &end("7") + &run(" hierover."))),
        paragraph(
            &(mark("point_2") + &run("In te stemmen") + r#"<w:r><w:commentReference w:id="3"/></w:r>"#),
        ),
    ];
    let said =
        comment("3", "Bart", "Wat kost dit?") + &comment("7", "Joke", "Eén\nTwee") + &comment("9", "", " ");
    let notes = form(&body.concat(), &(said + &comment("5", "Wim", "Zonder plek"))).unwrap().notes;
    let told: Vec<_> = notes
        .iter()
        .map(|note| (note.place.as_str(), note.author.as_str(), note.quote.as_str(), note.text.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("section_1", "Joke", "zijn nog niet\ngeraadpleegd", "Eén\nTwee"),
            ("point_2", "Bart", "", "Wat kost dit?"),
            ("", "Wim", "", "Zonder plek"),
        ]
    );
    assert_eq!((notes[0].before.as_str(), notes[0].at.is_some()), ("De colleges ", true));
}

#[test]
fn what_was_struck_is_gone_and_what_was_put_in_is_text() {
    let body = paragraph(
        r#"<w:r><w:t>Wij </w:t></w:r><w:del><w:r><w:delText>nooit</w:delText><w:t>nooit</w:t></w:r></w:del><w:ins><w:r><w:t>altijd</w:t></w:r></w:ins>"#,
    );
    assert_eq!(form(&body, "").unwrap().lines[0].text, "Wij altijd");
}

#[test]
fn files_that_nest_without_end_or_comment_without_end_are_refused() {
    let deep = "<w:ins>".repeat(400) + &"</w:ins>".repeat(400);
    let damaged = Err(Error::DamagedFile { name: "reactie.docx".into() });
    assert_eq!(form(&paragraph(&deep), ""), damaged);
    let many: String = (0..6_000).map(|id| format!(r#"<w:commentRangeStart w:id="{id}"/>"#)).collect();
    let heavy = Err(Error::OverwhelmingFile { name: "reactie.docx".into() });
    assert_eq!(form(&paragraph(&many), ""), heavy);
    assert_eq!(
        read_form(b"PK\x03\x04 kort", "kort.docx"),
        Err(Error::DamagedFile { name: "kort.docx".into() })
    );
    assert_eq!(read_form(b"een brief", "brief.txt"), Err(Error::NotWord { name: "brief.txt".into() }));
}
