//! Rich text: what is written is read back, and what may not be stored is refused.

use super::cases;
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::{collection::vec, option, sample::select};
use tafelstuk_model::Error;
use tafelstuk_model::grammar::Verb;
use tafelstuk_model::id::{FigureId, PointId, StepId, TargetId};
use tafelstuk_model::rich_text::{
    Block, Doc, HeadingAttrs, ImageAttrs, Inline, LinkAttrs, ListItem, MAX_CHARS, MAX_DEPTH, Mark,
    OrderedListAttrs, PointAttrs, ReferenceAttrs, ReferenceKind, StepAttrs, TableAttrs, TableCell, TableRow,
    UnknownAttrs, inline_text, step_text,
};

fn words() -> impl Strategy<Value = String> {
    select(vec!["Eén", "de tafel", "€ 50.000", "ﬁnanciële", "vóór", "😀", "«x»", "\u{301}e", "\"", "\\n"])
        .prop_flat_map(|start| "[ a-zé,.]{0,12}".prop_map(move |rest| format!("{start}{rest}")))
}

fn id() -> impl Strategy<Value = String> {
    any::<u64>().prop_map(|n| format!("01a20000-0000-7000-8000-{:012x}", n & 0xffff_ffff_ffff))
}

fn point_id() -> impl Strategy<Value = PointId> {
    id().prop_map(|id| id.parse().expect("an id"))
}

fn step_id() -> impl Strategy<Value = StepId> {
    id().prop_map(|id| id.parse().expect("an id"))
}

fn mark() -> impl Strategy<Value = Mark> {
    prop_oneof![
        Just(Mark::Bold),
        Just(Mark::Italic),
        select(vec!["https://example.org/", "mailto:iemand@example.org"])
            .prop_map(|href| Mark::Link { attrs: LinkAttrs { href: href.to_owned() } }),
    ]
}

fn figure_id() -> impl Strategy<Value = FigureId> {
    id().prop_map(|id| id.parse().expect("an id"))
}

fn target_id() -> impl Strategy<Value = TargetId> {
    id().prop_map(|id| id.parse().expect("an id"))
}

fn inline() -> impl Strategy<Value = Vec<Inline>> {
    let kind = select(vec![ReferenceKind::Image, ReferenceKind::Item, ReferenceKind::Point]);
    let reference = (kind, target_id(), words())
        .prop_map(|(kind, id, shown)| Inline::Reference { attrs: ReferenceAttrs { kind, id, shown } });
    let plain = prop_oneof![
        6 => (words(), vec(mark(), 0..2)).prop_map(|(text, marks)| Inline::Text { text, marks }),
        1 => Just(Inline::HardBreak),
        1 => reference,
    ];
    let note = vec(plain.clone(), 0..3).prop_map(|content| Inline::Footnote { content });
    vec(prop_oneof![8 => plain, 1 => note], 0..4)
}

fn leaf() -> impl Strategy<Value = Block> {
    let verb = || select(vec![Verb::TakeNote, Verb::Agree, Verb::Resolve]);
    prop_oneof![
        3 => inline().prop_map(|content| Block::Paragraph { content }),
        1 => (1_u8..=3, inline())
            .prop_map(|(level, content)| Block::Heading { attrs: HeadingAttrs { level }, content }),
        1 => (words(), option::of(figure_id()), option::of(10_u8..=100)).prop_map(|(alt, id, width)| {
            let caption = alt.to_uppercase();
            Block::Image { attrs: ImageAttrs { id, blob: "00".repeat(32), alt, caption, width } }
        }),
        1 => words().prop_map(|text| {
            Block::Unknown { attrs: UnknownAttrs { origin: "docx".into(), text, source: "<w:x/>".into() } }
        }),
        2 => (point_id(), verb(), option::of(verb()), any::<bool>(), words(), inline()).prop_map(
            |(id, verb, second_verb, needs_home_decision, condition, content)| {
                let attrs = PointAttrs { id, verb, second_verb, needs_home_decision, condition };
                Block::DecisionPoint { attrs, content }
            }
        ),
        2 => step(),
    ]
}

fn step() -> impl Strategy<Value = Block> {
    let bare = (step_id(), vec(words(), 0..3), option::of(words()), inline());
    let alone = bare.prop_map(|(id, owners, period, text)| Block::Step {
        attrs: StepAttrs { id, owners, period },
        content: vec![Block::Paragraph { content: text }],
    });
    alone.prop_recursive(3, 12, 3, |below| {
        (step_id(), inline(), vec(below, 0..3)).prop_map(|(id, text, steps)| {
            let mut content = vec![Block::Paragraph { content: text }];
            content.extend(steps);
            Block::Step { attrs: StepAttrs { id, owners: Vec::new(), period: None }, content }
        })
    })
}

fn block() -> impl Strategy<Value = Block> {
    leaf().prop_recursive(4, 40, 4, |inner| {
        let items = || {
            vec(vec(inner.clone(), 1..3), 1..4)
                .prop_map(|all| all.into_iter().map(|content| ListItem::ListItem { content }).collect())
        };
        let cell = (any::<bool>(), vec(inner.clone(), 1..3)).prop_map(|(is_header, content)| {
            if is_header { TableCell::TableHeader { content } } else { TableCell::TableCell { content } }
        });
        let row = vec(cell, 1..3).prop_map(|content| TableRow::TableRow { content });
        prop_oneof![
            items().prop_map(|content| Block::BulletList { content }),
            (0_u32..9, items()).prop_map(|(start, content)| {
                Block::OrderedList { attrs: OrderedListAttrs { start }, content }
            }),
            (option::of(figure_id()), vec(row, 1..3)).prop_map(|(id, content)| {
                Block::Table { attrs: TableAttrs { id, caption: String::new() }, content }
            }),
        ]
    })
}

pub(super) fn doc() -> impl Strategy<Value = Doc> {
    vec(block(), 0..6).prop_map(|content| Doc { content })
}

fn nested(depth: usize) -> Doc {
    let mut block = Block::paragraph("diep");
    for _ in 1..depth {
        block = Block::BulletList { content: vec![ListItem::ListItem { content: vec![block] }] };
    }
    Doc { content: vec![block] }
}

fn refused(fault: &str) -> tafelstuk_model::Result<()> {
    Err(Error::Invalid { field: "body".into(), value: fault.into() })
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn any_text_comes_back_from_its_json_as_it_was(doc in doc()) {
        let json = serde_json::to_string(&doc).unwrap();
        let back: Doc = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(&back, &doc);
        prop_assert_eq!(serde_json::to_string(&back).unwrap(), json);
    }

    #[test]
    fn every_word_of_a_point_and_a_step_stands_in_the_plain_text_in_reading_order(doc in doc()) {
        let plain = doc.plain();
        let mut from = 0;
        let mut said: Vec<String> = Vec::new();
        doc.each_block(&mut |block| match block {
            Block::DecisionPoint { attrs, content } => said.push(attrs.sentence(&inline_text(content))),
            Block::Step { content, .. } => said.push(step_text(content)),
            _ => {}
        });
        for text in &said {
            let at = plain[from..].find(text.as_str());
            prop_assert!(at.is_some(), "{text:?} after {from} in {plain:?}");
            from += at.unwrap_or_default() + text.len();
        }
        prop_assert_eq!(said.len(), doc.points().len() + doc.steps().len());
    }

    #[test]
    fn a_step_stands_behind_the_step_above_it(doc in doc()) {
        let steps = doc.steps();
        for (at, (_, _, parent)) in steps.iter().enumerate() {
            if let Some(parent) = parent {
                prop_assert!(steps[..at].iter().any(|(above, ..)| above.id == *parent));
            }
        }
    }

    #[test]
    fn text_of_known_blocks_within_the_limits_is_accepted(doc in doc()) {
        prop_assert_eq!(doc.check(), Ok(()));
    }

    #[test]
    fn exactly_the_depth_limit_is_accepted_and_nothing_deeper(depth in 1_usize..MAX_DEPTH * 2) {
        let expected = if depth <= MAX_DEPTH { Ok(()) } else { refused("depth") };
        prop_assert_eq!(nested(depth).check(), expected);
    }

    #[test]
    fn a_link_to_anywhere_but_web_and_mail_is_refused_wherever_it_stands(
        before in vec(block(), 0..3),
        href in select(vec!["javascript:x", "file:///etc/passwd", "HTTPS//x", "data:text/html,x", "", "//x"]),
        inside in 0_usize..3,
    ) {
        let link = Inline::Text {
            text: "x".into(),
            marks: vec![Mark::Link { attrs: LinkAttrs { href: href.to_owned() } }],
        };
        let mut block = Block::Paragraph { content: vec![link] };
        for _ in 0..inside {
            let cell = TableCell::TableCell { content: vec![block] };
            let content = vec![TableRow::TableRow { content: vec![cell] }];
            block = Block::Table { attrs: TableAttrs::default(), content };
        }
        let doc = Doc { content: before.into_iter().chain([block]).collect() };
        prop_assert_eq!(doc.check(), refused("link"));
    }
}

#[test]
fn a_text_may_be_as_long_as_the_limit_and_no_longer() {
    let of = |length: usize| Doc { content: vec![Block::paragraph(&"é".repeat(length))] };
    assert_eq!(of(MAX_CHARS).check(), Ok(()));
    assert_eq!(of(MAX_CHARS + 1).check(), refused("length"));
}
