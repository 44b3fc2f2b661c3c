//! Facts about packs with strangers' files in them.

#[allow(dead_code)]
mod inspect;
mod made;
#[allow(dead_code)]
mod sample;
mod strange;

use inspect::{open, outline, page_labels, pages_text, parent_tree, tags};
use lopdf::{Dictionary, Document, Object, dictionary};
use made::{Made, made};
use strange::{Strange, plain};
use tafelstuk_pdf::PackContents;
use tafelstuk_pdf::attachment::{Prepared, Problem, Refusal, What, prepare};
use tafelstuk_pdf::contents::{FilePages, PackFile, PackPaper, PaperBody};

fn ready(bytes: &[u8]) -> Prepared {
    prepare(bytes, None).expect("the file can be taken in")
}

fn remarks(prepared: &Prepared) -> Vec<What> {
    prepared.about.remarks.iter().map(|remark| remark.what).collect()
}

/// A pack whose paper at item 3 has these files as its attachments.
fn with_files(files: &[Prepared]) -> PackContents {
    let mut contents = sample::pack(2);
    contents.files_conform = files.iter().all(|file| file.about.verdict.conforms());
    let paper = contents.items.iter_mut().find(|item| item.label == "3").expect("item 3").papers.first_mut();
    let attach = |(at, file): (usize, &Prepared)| {
        let mut attachment = sample::attachment(&format!("Bijlage nummer {at}"), Some("bestand.pdf"));
        let (address, pages, bytes) = (at.to_string(), file.about.pages, file.about.bytes);
        attachment.pages = FilePages::Here(PackFile { address, pages, bytes });
        attachment
    };
    paper.expect("a paper").attachments = files.iter().enumerate().map(attach).collect();
    contents
}

fn set(contents: &PackContents, files: &[Prepared]) -> Made {
    let mut give = |address: &str| Ok(files[address.parse::<usize>().expect("a number")].bytes.clone());
    made(contents, &mut give)
}

fn merged(files: &[Prepared]) -> Document {
    let document = open(&set(&with_files(files), files).bytes);
    assert_eq!(parent_tree::faults(&document), Vec::<String>::new());
    document
}

#[test]
fn the_pages_of_a_file_stand_behind_its_paper_under_its_item() {
    let files = [ready(&plain(2)), ready(&plain(1))];
    let contents = with_files(&files);
    let pack = set(&contents, &files);
    let document = open(&pack.bytes);
    assert_eq!(page_labels(&document).join(" "), "omslag agenda 2-1 2-2 3-1 3-2 3-3 3-4 3-5 3-6 4-1 4-2 4-3");
    assert_eq!(pack.page_labels, page_labels(&document));
    let text = pages_text(&document);
    for (label, words) in [("3-4", "Strange page 1"), ("3-5", "Strange page 2"), ("3-6", "Strange page 1")] {
        let page = text.split("=== ").find(|page| page.starts_with(&format!("{label}\n"))).unwrap();
        assert!(page.contains(words), "{page}");
        assert!(page.contains(" · set 1, pagina") && page.contains(&format!("{label}CONCEPT")), "{page}");
    }
    let outline = outline(&document);
    assert!(
        outline
            .contains("  Regiobeeld 2.0 -> 3-1\n    Bijlage 1: Bijlage nummer 0 -> 3-4\n    Bijlage 2: Bijlage nummer 1 -> 3-6\n"),
        "{outline}"
    );
    let places: Vec<_> = pack.parts.iter().filter(|part| part.attachment.is_some()).collect();
    assert_eq!(
        places.iter().map(|part| (part.label.as_str(), part.pages)).collect::<Vec<_>>(),
        [("3-4", 2), ("3-6", 1)]
    );
}

#[test]
fn the_agenda_and_the_paper_name_the_page_that_an_attachment_is_on() {
    let files = [ready(&plain(2)), ready(&plain(1))];
    let document = merged(&files);
    let text: String = pages_text(&document).split_whitespace().collect::<Vec<_>>().join("");
    for named in [
        "Bijlage1:Bijlagenummer0(3-4)",
        "Bijlage2:Bijlagenummer1(3-6)",
        "bestandbestand.pdfPag.3-4",
        "bestandbestand.pdfPag.3-6",
    ] {
        assert!(text.contains(named), "{named}: {text}");
    }
    let strings = format!("{:?}", document.objects);
    assert!(!strings.contains("tafelstuk:part"), "a link was left without its place");
}

#[test]
fn a_paper_as_supplied_keeps_its_own_pages() {
    let files = [ready(&plain(3))];
    let mut contents = with_files(&[]);
    let paper: &mut PackPaper = &mut contents.items[1].papers[1];
    let pages = FilePages::Here(PackFile { address: "0".into(), pages: 3, bytes: 0 });
    paper.body = PaperBody::Supplied { file_name: "stand.pdf".into(), pages };
    let document = open(&set(&contents, &files).bytes);
    assert!(page_labels(&document).join(" ").contains("2-1 2-2 2-3 2-4 2-5 3-1"));
    assert!(pages_text(&document).contains("de volgende 3 pagina’s"));
}

#[test]
fn what_cannot_be_taken_in_gets_a_page_that_says_so() {
    let mut contents = with_files(&[]);
    let mut lost = sample::attachment("Kaart van het gebied", Some("kaart.pdf"));
    lost.pages = FilePages::Missing { why: "het bestand is beschadigd".into() };
    contents.items[2].papers[0].attachments = vec![lost];
    let document = open(&set(&contents, &[]).bytes);
    assert_eq!(parent_tree::faults(&document), Vec::<String>::new());
    let page = pages_text(&document).split("=== ").find(|page| page.starts_with("3-4\n")).unwrap().to_owned();
    assert!(page.contains("Kaart van het gebied") && page.contains("beschadigd"), "{page}");
    assert!(
        outline(&document).contains("    Bijlage 1: Kaart van het gebied -> 3-4\n  ")
            || outline(&document).contains("    Bijlage 1: Kaart van het gebied -> 3-4\n")
    );
}

#[test]
fn nothing_that_runs_comes_along_and_each_removal_is_told() {
    let prepared = ready(&Strange::new(2).with_scripts().with_embedded_file().with_form().bytes());
    let found = remarks(&prepared);
    for what in [What::ActionsRemoved, What::FilesRemoved, What::FormFlattened, What::LinksRemoved] {
        assert!(found.contains(&what), "{what:?} in {found:?}");
    }
    let document = merged(&[prepared]);
    let objects = format!("{:?}", document.objects);
    for gone in
        ["JavaScript", "Launch", "SubmitForm", "EmbeddedFile", "AcroForm", "/AA", "app.alert", "Widget"]
    {
        assert!(!objects.contains(gone), "{gone}");
    }
    assert!(pages_text(&document).contains("Field value"));
}

#[test]
fn a_link_within_a_file_leads_to_its_page_in_the_pack() {
    let document =
        merged(&[ready(&Strange::new(3).with_links().bytes()), ready(&Strange::new(3).with_links().bytes())]);
    let labels = page_labels(&document);
    let pages: Vec<_> = document.page_iter().collect();
    let leads = |label: &str| -> Vec<String> {
        let at = labels.iter().position(|found| found == label).unwrap();
        let page = document.get_dictionary(pages[at]).unwrap();
        let annotations = page.get(b"Annots").and_then(Object::as_array).unwrap();
        annotations
            .iter()
            .filter_map(|annotation| {
                let dest =
                    document.get_dictionary(annotation.as_reference().ok()?).ok()?.get(b"Dest").ok()?;
                let target = dest.as_array().ok()?[0].as_reference().ok()?;
                Some(labels[pages.iter().position(|page| *page == target)?].clone())
            })
            .collect()
    };
    assert_eq!(leads("3-4"), ["3-5", "3-6"]);
    assert_eq!(leads("3-7"), ["3-8", "3-9"]);
}

#[test]
fn a_files_own_bookmarks_stand_below_its_own() {
    let document = merged(&[ready(&Strange::new(3).with_bookmarks().bytes())]);
    let outline = outline(&document);
    let own = "    Bijlage 1: Bijlage nummer 0 -> 3-4\n      Deel een -> 3-4\n        Onderdeel -> 3-5\n      Deel twee -> 3-6\n";
    assert!(outline.contains(own), "{outline}");
    assert!(!outline.contains("Nergens"), "{outline}");
}

#[test]
fn a_hidden_layer_stays_hidden() {
    let prepared = ready(&Strange::new(1).with_hidden_layer().bytes());
    assert_eq!(remarks(&prepared), [What::LayersHidden]);
    let document = merged(&[ready(&plain(1)), prepared]);
    let layers = inspect::entry(&document, document.catalog().unwrap(), b"OCProperties");
    let groups = layers.get(b"OCGs").and_then(Object::as_array).unwrap();
    let off =
        layers.get(b"D").and_then(Object::as_dict).unwrap().get(b"OFF").and_then(Object::as_array).unwrap();
    assert_eq!(groups, off);
    assert!(document.get_dictionary(off[0].as_reference().unwrap()).unwrap().has_type(b"OCG"));
}

/// Compared as Poppler draws them, before and after.
#[test]
fn the_pages_of_a_prepared_file_look_as_they_did() {
    let files = [
        plain(2),
        Strange::new(4).turned(1, 90).turned(2, 180).turned(3, 270).bytes(),
        Strange::new(1).with_form().bytes(),
        Strange::new(1).with_hidden_layer().bytes(),
        Strange::new(1).with_content("q 5 0 0 5 0 0 cm 1 0 0 rg 1 1 9 9 re f").bytes(),
    ];
    for (at, bytes) in files.iter().enumerate() {
        assert!(drawn(bytes) == drawn(&ready(bytes).bytes), "file {at} looks different");
    }
}

/// The pages as pixels.
fn drawn(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let mut poppler = Command::new("pdftoppm")
        .args(["-r", "36", "-cropbox", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftoppm is installed");
    let mut input = poppler.stdin.take().expect("it reads from us");
    let bytes = bytes.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = poppler.wait_with_output().expect("pdftoppm ends");
    writer.join().expect("writing ends").expect("all was taken");
    assert!(output.stdout.len() > 1_000, "nothing was drawn");
    output.stdout
}

/// The rows of pixels of a page of a file, from above.
fn rows(bytes: &[u8], page: usize) -> Vec<Vec<u8>> {
    let drawn = drawn(bytes);
    let mut rest = &drawn[..];
    for _ in 1..page {
        rest = &rest[picture(rest).1..];
    }
    let (start, end, width) = picture(rest);
    rest[start..end].chunks_exact(width * 3).map(<[u8]>::to_vec).collect()
}

/// Where the first picture's pixels begin and end, and how wide it is (PPM).
fn picture(ppm: &[u8]) -> (usize, usize, usize) {
    let ends: Vec<usize> = ppm
        .iter()
        .enumerate()
        .filter(|(_, byte)| byte.is_ascii_whitespace())
        .map(|(at, _)| at)
        .take(4)
        .collect();
    let word = |from: usize, to: usize| {
        let word = std::str::from_utf8(&ppm[from + 1..to]).expect("a size is plain text");
        word.parse::<usize>().expect("a size is a number")
    };
    let (width, height) = (word(ends[0], ends[1]), word(ends[1], ends[2]));
    (ends[3] + 1, ends[3] + 1 + width * height * 3, width)
}

#[test]
fn our_line_covers_nothing_of_a_page_that_is_full_to_its_edge() {
    let full = "0.2 0.4 0.8 rg 0 0 595 842 re f 1 g 40 4 500 20 re f";
    for (turn, unit) in [(0, false), (90, true), (270, true)] {
        let mut page = Strange::new(1).with_content(full);
        if unit {
            page = page.turned(0, turn);
        }
        let file = page.bytes();
        let prepared = ready(&file);
        let pack = set(&with_files(std::slice::from_ref(&prepared)), &[prepared]);
        let (before, after) = (rows(&file, 1), rows(&pack.bytes, 8));
        assert!(after.len() > before.len(), "{turn}: the page has no strip");
        assert!(after[..before.len()] == before[..], "{turn}: the page looks different");
    }
    let free = ready(&plain(1));
    let pack = set(&with_files(std::slice::from_ref(&free)), &[free]);
    assert_eq!(rows(&pack.bytes, 8).len(), 421, "a page with room at its foot keeps its size");
}

#[test]
fn a_locked_file_asks_for_its_password() {
    let locked = Strange::new(1).locked_with("geheim", "eigenaar");
    assert_eq!(prepare(&locked, None).unwrap_err(), Refusal::NeedsPassword);
    assert_eq!(prepare(&locked, Some("ander")).unwrap_err(), Refusal::WrongPassword);
    let opened = prepare(&locked, Some("geheim")).unwrap();
    assert!(remarks(&opened).contains(&What::Unlocked));
    assert!(pages_text(&merged(&[opened])).contains("Strange page 1"));
    let open_to_all = Strange::new(1).locked_with("", "eigenaar");
    assert!(pages_text(&merged(&[ready(&open_to_all)])).contains("Strange page 1"));
}

#[test]
fn a_page_that_lost_its_content_is_noticed() {
    let lost = ready(&Strange::new(3).without_content_of(1).bytes());
    let remark = lost.about.remarks.iter().find(|remark| remark.what == What::PageLost).expect("it is told");
    assert_eq!(remark.pages, [2]);
    assert!(remarks(&ready(&plain(3))).is_empty());
}

#[test]
fn a_file_cut_short_is_refused_or_told() {
    let whole = plain(12);
    for share in [30, 60, 90, 99] {
        match prepare(&whole[..whole.len() * share / 100], None) {
            Ok(prepared) => assert!(remarks(&prepared).contains(&What::Repaired), "{share}%"),
            Err(refusal) => assert_eq!(refusal, Refusal::Damaged, "{share}%"),
        }
    }
}

#[test]
fn a_graphics_state_left_open_does_not_reach_our_line() {
    for content in [
        "q q 5 0 0 5 0 0 cm 1 0 0 rg BT /F1 9 Tf (open) Tj ET",
        "Q Q Q 9 0 0 9 100 100 cm BT /F1 9 Tf (open) Tj ET",
        "/P BMC BT /F1 9 Tf (open) Tj",
    ] {
        let document = merged(&[ready(&Strange::new(1).with_content(content).bytes())]);
        let page = document.page_iter().nth(7).unwrap();
        let content = document.get_page_content(page);
        let (mut depth, mut marks) = (0_i64, 0_i64);
        for operation in lopdf::content::Content::decode(&content).unwrap().operations {
            match operation.operator.as_str() {
                "q" => depth += 1,
                "Q" => depth -= 1,
                "BMC" | "BDC" => marks += 1,
                "EMC" => marks -= 1,
                _ => {}
            }
            assert!(depth >= 0 && marks >= 0, "{content:?}");
        }
        assert_eq!((depth, marks), (0, 0));
    }
}

#[test]
fn a_tagged_file_keeps_its_tags_and_an_untagged_one_is_read_page_by_page() {
    let own = set(&sample::pack(1), &[]).bytes;
    let tree = tags::dump(&merged(&[ready(&own), ready(&plain(1))]));
    assert_eq!(
        tree.matches("Figure alt=\"Staafdiagram").count(),
        3,
        "its own picture, and those of two papers"
    );
    assert!(tree.contains("Strange page 1"));
    assert!(tree.find("Kosten en dekking").unwrap() < tree.find("Strange page 1").unwrap());
}

#[test]
fn a_pack_claims_to_conform_only_with_files_that_do() {
    let claims = |files: &[Prepared]| {
        let document = merged(files);
        let about = document.catalog().unwrap().get(b"Metadata").and_then(Object::as_reference).unwrap();
        let about = document.get_object(about).and_then(Object::as_stream).unwrap();
        let xmp = String::from_utf8(about.get_plain_content().unwrap()).unwrap();
        (xmp.contains("pdfaid:part"), xmp.contains("pdfuaid:part"))
    };
    let own = ready(&set(&sample::pack(1), &[]).bytes);
    assert_eq!(
        (own.about.verdict.claims.join(" "), own.about.verdict.conforms()),
        ("PDF/A-2a PDF/UA-1".into(), true)
    );
    let strange = ready(&plain(1));
    assert!(strange.about.verdict.problems.contains(&Problem::FontNotEmbedded));
    assert_eq!(claims(std::slice::from_ref(&own)), (true, true));
    assert_eq!(claims(&[own, strange]), (false, false));
}

#[test]
fn a_picture_becomes_a_page_under_its_title() {
    let prepared = ready(&sample::picture());
    assert_eq!(prepared.about.pages, 1);
    assert!(tags::dump(&merged(&[prepared])).contains("Figure alt=\"Bijlage nummer 0\""));
}

#[test]
fn a_reference_to_nothing_leads_to_no_page_of_another_file() {
    let mut document = open(&plain(1));
    let page = document.page_iter().next().unwrap();
    let mut strays = Dictionary::new();
    // The number after the last is that of the table itself.
    for number in document.max_id + 2..document.max_id + 400 {
        strays.set(format!("X{number}"), Object::Reference((number, 0)));
    }
    document.get_dictionary_mut(page).unwrap().set("Resources", dictionary! { "XObject" => strays });
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    let merged = merged(&[ready(&bytes), ready(&plain(3))]);
    for page in merged.page_iter() {
        let drawn = inspect::entry(&merged, &inspect::resources(&merged, page), b"XObject");
        for (name, drawn) in drawn.iter().filter(|(name, _)| name.starts_with(b"X")) {
            assert_eq!(drawn, &Object::Null, "{}", String::from_utf8_lossy(name));
        }
    }
}

#[test]
fn a_copy_adds_the_name_and_changes_nothing_else() {
    let files = [ready(&plain(1))];
    let contents = PackContents { recipient: None, ..with_files(&files) };
    let shared = set(&contents, &files);
    let mut copy = shared.clone();
    shared.copy_sheets.append(&mut copy.bytes, "A. de Boer", false).unwrap();
    assert!(copy.bytes.starts_with(&shared.bytes));
    assert!(copy.bytes.len() < shared.bytes.len() + 40_000);
    let document = open(&copy.bytes);
    assert_eq!(pages_text(&document).matches("Exemplaar van A. de Boer").count(), shared.pages);
    assert_eq!(parent_tree::faults(&document), Vec::<String>::new());
    shared.copy_sheets.append(&mut copy.bytes, "B. Dijkstra", false).unwrap();
    let text = pages_text(&open(&copy.bytes));
    assert!(text.contains("B. Dijkstra") && !text.contains("A. de Boer"));
    let whole = set(&PackContents { recipient: Some("B. Dijkstra".into()), ..contents }, &files);
    let mut later = shared.clone();
    shared.copy_sheets.append(&mut later.bytes, "B. Dijkstra", false).unwrap();
    assert!(whole.bytes == later.bytes, "a copy made later differs");
}

#[test]
fn on_paper_items_begin_on_a_front_and_keep_their_labels() {
    let files = [ready(&plain(2))];
    let contents = PackContents { is_for_paper: true, ..with_files(&files) };
    let document = open(&set(&contents, &files).bytes);
    let labels = page_labels(&document);
    assert_eq!(labels.join(" "), "omslag  agenda  2-1 2-2 3-1 3-2 3-3 3-4 3-5  4-1 4-2 4-3");
    assert_eq!(parent_tree::faults(&document), Vec::<String>::new());
}

#[test]
fn in_large_print_every_page_is_a_sheet_of_a3_under_the_label_that_it_had() {
    let files = [ready(&plain(2))];
    let contents = with_files(&files);
    let usual = open(&set(&contents, &files).bytes);
    let large = open(&set(&PackContents { is_large_print: true, ..contents }, &files).bytes);
    assert_eq!(page_labels(&large), page_labels(&usual));
    for page in large.page_iter() {
        let page = large.get_dictionary(page).unwrap();
        let unit = page.get(b"UserUnit").and_then(Object::as_float).unwrap();
        let media = page.get(b"MediaBox").and_then(Object::as_array).unwrap();
        let side = |at: usize| (media[at + 2].as_float().unwrap() - media[at].as_float().unwrap()) * unit;
        let (short, long) = (side(0).min(side(1)), side(0).max(side(1)));
        assert!(short < 842.5 && long < 1_191.0 && (short > 841.0 || long > 1_190.0), "{short} x {long}");
    }
    assert!(pages_text(&large).contains("Grootletter") && !pages_text(&usual).contains("Grootletter"));
    assert_eq!(parent_tree::faults(&large), Vec::<String>::new());
}

#[test]
fn no_flipped_byte_makes_more_than_a_refusal() {
    // For hours of it, each run with another beginning.
    let said = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let until = std::time::Instant::now()
        + std::time::Duration::from_secs(said("TAFELSTUK_FUZZ_SECONDS").unwrap_or(3));
    let originals = [
        plain(2),
        Strange::new(2)
            .with_scripts()
            .with_embedded_file()
            .with_form()
            .with_links()
            .with_hidden_layer()
            .bytes(),
        Strange::new(1).locked_with("", "x"),
        set(&PackContents { items: sample::pack(1).items[..1].to_vec(), ..sample::pack(1) }, &[]).bytes,
    ];
    let bare = open(&set(&with_files(&[]), &[]).bytes).get_pages().len();
    let mut seed = 0x2545_f491_4f6c_dd1d_u64 ^ said("TAFELSTUK_FUZZ_SEED").unwrap_or(0);
    let mut random = move |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % below as u64).unwrap()
    };
    let mut rounds = 0;
    while std::time::Instant::now() < until {
        let mut bytes = originals[rounds % originals.len()].clone();
        for _ in 0..=random(8) {
            let at = random(bytes.len());
            match random(4) {
                0 => bytes[at] = u8::try_from(random(256)).unwrap(),
                1 => drop(bytes.drain(at..(at + random(40)).min(bytes.len()))),
                2 => bytes[at] ^= 1 << random(8),
                _ => {
                    let from = random(bytes.len());
                    let piece = bytes[from..(from + random(60)).min(bytes.len())].to_vec();
                    bytes.splice(at..at, piece);
                }
            }
            if bytes.is_empty() {
                bytes.push(0);
            }
        }
        if let Ok(prepared) = prepare(&bytes, None) {
            // What is left of its pages stands behind the paper, whatever the damage made of their drawing,
            // and everything on them belongs to somebody.
            let pages = prepared.about.pages as usize;
            assert_eq!(merged(&[prepared]).get_pages().len(), bare + pages);
        }
        rounds += 1;
    }
    assert!(rounds > 0);
    println!("{rounds} damaged files");
}
