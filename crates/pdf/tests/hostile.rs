//! Text from outside cannot break a pack, change its form or run anything.

#[allow(dead_code)]
mod inspect;
mod made;
#[allow(dead_code)]
mod sample;

use inspect::{open, pages_text, parent_tree};
use made::{Made, made};
use tafelstuk_model::rich_text::{Block, Doc, ListItem};
use tafelstuk_pdf::PackContents;
use tafelstuk_pdf::contents::{PackItem, PackSection, PaperBody};

/// Sets `text` in every place that takes text.
fn everywhere(text: &str) -> Made {
    let mut contents = sample::pack(1);
    let board = &mut contents.board;
    for field in [&mut board.name, &mut board.short] {
        text.clone_into(field);
    }
    board.region = Some(text.into());
    let meeting = &mut contents.meeting;
    for field in [
        &mut meeting.title,
        &mut meeting.number,
        &mut meeting.place,
        &mut meeting.chair,
        &mut meeting.secretary,
    ] {
        *field = Some(text.into());
    }
    contents.recipient = Some(text.into());
    for item in &mut contents.items {
        fill(item, text);
    }
    set(&contents)
}

fn fill(item: &mut PackItem, text: &str) {
    text.clone_into(&mut item.label);
    text.clone_into(&mut item.title);
    item.treatment = Some(text.into());
    item.presenters = vec![text.into()];
    item.asked.iter_mut().for_each(|asked| text.clone_into(&mut asked.text));
    for paper in &mut item.papers {
        text.clone_into(&mut paper.title);
        text.clone_into(&mut paper.kind);
        paper.version = Some(text.into());
        paper.author = Some(text.into());
        paper.attachments.iter_mut().for_each(|attachment| text.clone_into(&mut attachment.title));
        if let PaperBody::Set { sections } = &mut paper.body {
            sections.push(PackSection { heading: Some(text.into()), body: Doc::of_paragraphs([text]) });
        }
    }
}

/// One paper with `blocks` as its text.
fn paper_of(blocks: Vec<Block>) -> Made {
    let mut contents = sample::pack(1);
    contents.items[2].papers[0].body = PaperBody::Set {
        sections: vec![PackSection { heading: Some("Tekst".into()), body: Doc { content: blocks } }],
    };
    set(&contents)
}

fn set(contents: &PackContents) -> Made {
    made(contents, &mut sample::no_files)
}

#[track_caller]
fn sound(pack: &Made) -> String {
    let document = open(&pack.bytes);
    assert_eq!(parent_tree::faults(&document), Vec::<String>::new());
    pages_text(&document)
}

#[test]
fn markup_is_text() {
    let text = r##"#panic("x") $x^2$ *vet* _schuin_ `code` \ // /* = kop @ref <label> #let a = 1; ~ --- "q" https://x.example"##;
    let shown = sound(&everywhere(text)).split_whitespace().collect::<String>();
    let whole = text.split_whitespace().collect::<String>();
    assert!(shown.matches(&whole).count() >= 6, "{shown}");
}

#[test]
fn names_of_files_and_inputs_are_text() {
    sound(&everywhere("#read(\"/etc/passwd\") #sys.inputs #import \"pack.typ\": * #include \"style.typ\""));
}

#[test]
fn characters_without_a_glyph_show_as_boxes_and_are_reported() {
    let pack =
        everywhere("נתון 👩‍👩‍👧 \u{0}\u{7}\u{202e}omgekeerd\u{feff}\u{fffe}\u{10ffff} ｆｕｌｌ 漢字 \u{e000}");
    let text = sound(&pack);
    assert!(text.contains('□') && text.contains("omgekeerd"));
    assert!(!text.contains('\u{202e}') && !text.contains('\u{0}'));
    assert!(pack.missing_characters.contains(&'漢') && pack.missing_characters.contains(&'👩'));
}

#[test]
fn empty_text_everywhere_still_makes_a_pack() {
    for text in ["", " ", "\u{200b}", "\n\n"] {
        sound(&everywhere(text));
    }
}

#[test]
fn a_paragraph_of_a_hundred_thousand_characters_is_set() {
    let words = "De regio overweegt nogmaals. ".repeat(3_450);
    assert!(paper_of(vec![Block::paragraph(&words)]).pages > 20);
    let endless = "a".repeat(100_000);
    sound(&paper_of(vec![Block::paragraph(&endless)]));
}

#[test]
fn a_list_of_sixty_levels_keeps_its_text() {
    let mut block = Block::paragraph("het diepste punt");
    for level in 0..60 {
        let content = vec![Block::paragraph(&format!("niveau {}", 60 - level)), block];
        let items = vec![ListItem::ListItem { content }];
        block = if level % 2 == 0 {
            Block::BulletList { content: items }
        } else {
            Block::OrderedList { attrs: Default::default(), content: items }
        };
    }
    let text = sound(&paper_of(vec![block]));
    assert!(text.contains("niveau 60") && text.contains("het diepste punt"));
}

#[test]
fn tables_of_any_shape_are_set() {
    let cell = |kind: &str, inner: &str| format!(r#"{{"type":"{kind}","content":[{inner}]}}"#);
    let par = |text: &str| format!(r#"{{"type":"paragraph","content":[{{"type":"text","text":"{text}"}}]}}"#);
    let row = |cells: &[String]| format!(r#"{{"type":"tableRow","content":[{}]}}"#, cells.join(","));
    let table = |rows: &[String]| format!(r#"{{"type":"table","content":[{}]}}"#, rows.join(","));
    let mut nested = par("binnenste");
    for _ in 0..8 {
        nested = table(&[row(&[cell("tableHeader", &par("kop"))]), row(&[cell("tableCell", &nested)])]);
    }
    let wide: Vec<String> = (0..40).map(|n| cell("tableCell", &par(&format!("kolom{n}")))).collect();
    let long = par(&"lang ".repeat(20_000));
    let shapes = [
        nested,
        table(&[]),
        table(&[row(&[])]),
        table(&[row(&wide)]),
        table(&[row(&[cell("tableHeader", &long)]), row(&[cell("tableCell", &long), cell("tableCell", "")])]),
        table(&[row(&[cell("tableHeader", &par("enkel"))])]),
        table(&[
            row(&[cell("tableCell", "")]),
            row(&[cell("tableCell", &par("a")), cell("tableHeader", &par("b"))]),
        ]),
    ];
    for shape in shapes {
        let doc = sample::read(&format!(r#"{{"type":"doc","content":[{shape}]}}"#));
        sound(&paper_of(doc.content));
    }
}

#[test]
fn headings_never_skip_a_level() {
    let heading = |level: u8| {
        format!(
            r#"{{"type":"heading","attrs":{{"level":{level}}},"content":[{{"type":"text","text":"kop {level}"}}]}}"#
        )
    };
    let levels = [3, 1, 3, 2, 9, 0].map(heading).join(",");
    let doc = sample::read(&format!(r#"{{"type":"doc","content":[{levels}]}}"#));
    let tree = inspect::tags::dump(&open(&paper_of(doc.content).bytes));
    let found: Vec<u32> =
        tree.lines().filter_map(|line| line.trim().strip_prefix('H')?.chars().next()?.to_digit(10)).collect();
    assert!(found.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{found:?}");
}

#[test]
fn only_links_to_web_and_mail_can_be_followed() {
    let link = |href: &str| {
        format!(r#"{{"type":"text","text":"hier","marks":[{{"type":"link","attrs":{{"href":"{href}"}}}}]}}"#)
    };
    let long = format!("https://x.example/{}", "a".repeat(9_000));
    let hrefs = [
        "https://x.example/",
        "MAILTO:a@x.example",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "",
        "https://x y",
        &long,
    ];
    let links = hrefs.map(link).join(",");
    let doc =
        sample::read(&format!(r#"{{"type":"doc","content":[{{"type":"paragraph","content":[{links}]}}]}}"#));
    let document = open(&paper_of(doc.content).bytes);
    let actions =
        document.objects.values().filter_map(|object| object.as_dict().ok()?.get(b"A").ok()?.as_dict().ok());
    let mut uris: Vec<String> =
        actions.filter_map(|action| Some(inspect::string(action.get(b"URI").ok()?))).collect();
    uris.sort();
    uris.dedup();
    assert_eq!(uris, ["MAILTO:a@x.example", "https://x.example/"]);
}
