//! From contents to the sheet that the templates set: words are chosen, numbers given, text cleaned, and
//! everything the standards would refuse is settled here, before Typst sees it.

mod agenda;
mod changes;
mod front;
mod height;
mod image;
mod rich_text;
mod script;
mod table;

pub(crate) use image::is_for_print;

use crate::colour::Palette;
use crate::contents::{
    Audience, Edition, Extent, FilePages, PackAttachment, PackContents, PackItem, PackPaper, PackSection,
    PaperBody,
};
use crate::glyphs::Glyphs;
use crate::pages::Anchors;
use crate::sheet::{AttachmentLine, Block, Colours, Cover, Paper, Run, Section, Sheet};
use crate::words::Words;
use chrono::Datelike;
use rich_text::Numbering;
use std::collections::BTreeMap;
use tafelstuk_model::error::{Error, Result};
use tafelstuk_model::rich_text::references::Targets;
use typst::foundations::Bytes;

/// Shown as the maker of the file.
pub(crate) const PRODUCT: &str = "Tafelstuk";

/// The words that the templates use by name.
const TEMPLATE_WORDS: [&str; 32] = [
    "agenda",
    "column-number",
    "column-time",
    "column-subject",
    "column-treatment",
    "column-page",
    "no-page",
    "asked",
    "home-decision",
    "closed",
    "column-step",
    "column-who",
    "column-when",
    "attachments",
    "draft",
    "title",
    "changes",
    "column-what",
    "column-replaces",
    "people",
    "people-name",
    "people-of",
    "people-role",
    "people-deputy",
    "receivers",
    "decisions-draft",
    "decided-closed",
    "actions",
    "column-action",
    "further",
    "separator-papers",
    "item-word",
];

/// What the templates read, the pictures they name, and the characters that could not be shown.
pub(crate) struct Lowered {
    pub(crate) sheet: Sheet,
    pub(crate) images: Vec<Bytes>,
    pub(crate) anchors: Anchors,
    pub(crate) glyphs: Glyphs,
    /// What every paper is called, those of earlier sets among them, in agenda order.
    pub(crate) named: Vec<Named>,
}

/// A paper and its attachments as bookmarks name them.
pub(crate) struct Named {
    pub(crate) title: String,
    pub(crate) attachments: Vec<String>,
}

/// Lowers a pack.
///
/// # Errors
/// [`Error::NoItems`] without items; [`Error::CannotSet`] for a picture without description, naming the
/// paper and section it stands in.
pub(crate) fn lower(contents: &PackContents) -> Result<Lowered> {
    let words = Words::of(contents.lang);
    if contents.items.is_empty() {
        return Err(Error::NoItems { meeting: words.date(contents.meeting.date) });
    }
    let mut glyphs = Glyphs::default();
    let has_separators = contents.has_separators && matches!(contents.edition, Edition::Whole);
    let anchors = Anchors::of(&contents.items, has_separators, |label| glyphs.line(label));
    let mut lowering = Lowering { contents, words, glyphs, images: Vec::new(), image_names: BTreeMap::new() };
    let sheet = lowering.sheet(&anchors)?;
    let named = lowering.named(&anchors);
    Ok(Lowered { sheet, images: lowering.images, anchors, glyphs: lowering.glyphs, named })
}

/// The colours of a pack.
pub(crate) fn palette(contents: &PackContents) -> Palette {
    let palette = Palette::of(contents.board.accent.as_deref());
    if contents.is_for_paper { palette.without_band() } else { palette }
}

struct Lowering<'a> {
    contents: &'a PackContents,
    words: Words,
    glyphs: Glyphs,
    images: Vec<Bytes>,
    /// Where in `images` a content address went.
    image_names: BTreeMap<&'a str, usize>,
}

impl Lowering<'_> {
    fn sheet(&mut self, anchors: &Anchors) -> Result<Sheet> {
        let contents = self.contents;
        let (date, palette) = (contents.contents_date, palette(contents));
        let asked = if contents.extent == Extent::Papers { Vec::new() } else { self.asked(anchors) };
        let sentences =
            asked.iter().flat_map(|group| &group.points).map(|point| (point.text.as_str(), point.home));
        let asked_stays = height::asked_stays(sentences);
        Ok(Sheet {
            lang: contents.lang.tag(),
            title: self.document_title(),
            author: self.glyphs.line(&contents.board.name),
            date: (date.year(), date.month(), date.day()),
            colours: Colours {
                band: palette.band.hex(),
                on_band: palette.on_band.hex(),
                accent: palette.accent.hex(),
                pale: palette.pale.hex(),
            },
            words: TEMPLATE_WORDS.iter().map(|key| (*key, self.words.say(key))).collect(),
            cover: (contents.extent == Extent::Pack).then(|| self.cover()),
            changes: self.change_sheet(anchors),
            rows: if contents.extent == Extent::Papers { Vec::new() } else { self.rows(anchors) },
            asked,
            asked_stays,
            front: self.front(),
            further: self.further(),
            script: self.script(),
            script_words: crate::script::words(contents.lang),
            papers: self.papers(anchors)?,
        })
    }

    fn document_title(&mut self) -> String {
        let board = self.glyphs.line(&self.contents.board.name);
        let date = self.words.date(self.contents.meeting.date);
        let key = match self.contents.extent {
            Extent::Agenda => "document-title-agenda",
            Extent::Papers => "document-title-papers",
            Extent::Pack if self.is_addendum() => "document-title-addendum",
            Extent::Pack => "document-title",
        };
        self.words.fill(key, &[("board", &board), ("date", &date)])
    }

    fn cover(&mut self) -> Cover {
        let (board, meeting) = (&self.contents.board, &self.contents.meeting);
        Cover {
            board: self.glyphs.line(&board.name),
            region: board.region.as_deref().map(|region| self.glyphs.line(region)).filter(|r| !r.is_empty()),
            logo: board.logo.as_ref().and_then(|logo| self.logo(logo)),
            heading: match &meeting.title {
                Some(title) if !title.trim().is_empty() => self.glyphs.line(title),
                _ if self.is_addendum() => self.words.say("addendum"),
                _ => self.words.say("title"),
            },
            date: self.words.long_date(meeting.date),
            facts: self.cover_facts(),
            notes: self.cover_notes(),
        }
    }

    fn cover_facts(&mut self) -> Vec<(String, String)> {
        let meeting = &self.contents.meeting;
        let set = self.contents.set_number.to_string();
        let as_of = self.words.date(self.contents.contents_date);
        let facts = [
            ("number", meeting.number.clone()),
            ("time", self.words.time_range(meeting.starts, meeting.ends)),
            ("place", meeting.place.clone()),
            ("chair", meeting.chair.clone()),
            ("secretary", meeting.secretary.clone()),
            ("set", Some(self.words.fill("cover-set-value", &[("set", &set), ("date", &as_of)]))),
            ("since", self.since()),
        ];
        let named = |(key, value): (&str, Option<String>)| {
            let value = self.glyphs.line(&value?);
            (!value.is_empty()).then(|| (self.words.say(&format!("cover-{key}")), value))
        };
        facts.into_iter().filter_map(named).collect()
    }

    fn cover_notes(&mut self) -> Vec<String> {
        let mut notes = Vec::new();
        if self.contents.is_draft {
            notes.push(self.words.say("cover-draft"));
        }
        if self.contents.is_large_print {
            notes.push(self.words.say("cover-large"));
        }
        notes.push(match &self.contents.audience {
            Audience::Members => self.words.say("audience-members"),
            Audience::Public => self.words.say("audience-public"),
            Audience::Chair => self.words.say("audience-chair"),
            Audience::Partner { name } => {
                self.words.fill("audience-partner", &[("name", &self.glyphs.line(name))])
            }
        });
        notes.extend(self.note_about("cover-withheld", |item| item.is_withheld));
        notes.extend(self.note_about("cover-closed", |item| item.is_closed && !item.is_withheld));
        notes.push(self.words.say(match (&self.contents.edition, self.contents.set_number) {
            (Edition::Addendum { .. }, _) => "cover-numbering-addendum",
            (Edition::Whole, 0 | 1) => "cover-numbering",
            (Edition::Whole, _) => "cover-numbering-whole",
        }));
        notes
    }

    fn note_about(&mut self, key: &str, is_about: impl Fn(&PackItem) -> bool) -> Option<String> {
        let items = self.contents.items.iter().filter(|item| is_about(item));
        let labels: Vec<String> = items.map(|item| self.glyphs.line(&item.label)).collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        (!labels.is_empty()).then(|| self.words.about(key, &labels))
    }

    /// What we set, in the order of the parts: each paper, and behind it a page for every attachment whose
    /// own pages are missing.
    fn papers(&mut self, anchors: &Anchors) -> Result<Vec<Paper>> {
        let mut set = anchors.set();
        let mut papers = Vec::new();
        for (at, (item, its)) in self.contents.items.iter().zip(&anchors.items).enumerate() {
            let mut separator = match its.separator {
                Some(_) => set.next().map(|anchor| self.separator(at, item, anchor, anchors)),
                None => None,
            };
            for (nth, (paper, parts)) in item.papers.iter().zip(&its.papers).enumerate() {
                if parts.set.part().is_some()
                    && let Some(anchor) = set.next()
                {
                    let attachments = self.attachments(at, nth, paper, anchors);
                    let separator = separator.take();
                    papers.push(Paper { attachments, separator, ..self.paper(item, paper, anchor)? });
                }
                for (nth, attachment) in paper.attachments.iter().enumerate() {
                    if let FilePages::Missing { why } = &attachment.pages {
                        let page =
                            set.next().map(|anchor| self.missing(item, (nth, attachment), why, anchor));
                        papers.extend(page);
                    }
                }
            }
        }
        Ok(papers)
    }

    fn named(&mut self, anchors: &Anchors) -> Vec<Named> {
        let items = self.contents.items.iter().zip(&anchors.items);
        let papers = items.flat_map(|(item, its)| item.papers.iter().take(its.papers.len()));
        papers
            .map(|paper| Named {
                title: self.title_of(paper),
                attachments: (paper.attachments.iter().enumerate())
                    .map(|(nth, one)| self.attachment_title(nth, &one.title))
                    .collect(),
            })
            .collect()
    }

    /// The page that stands for an attachment whose pages could not be taken in.
    fn missing(
        &mut self,
        item: &PackItem,
        (nth, attachment): (usize, &PackAttachment),
        why: &str,
        anchor: &str,
    ) -> Paper {
        let file = attachment.file_name.as_deref().unwrap_or(&attachment.title);
        let number = (nth + 1).to_string();
        let label = self.glyphs.line(&item.label);
        let item_words = (!label.is_empty()).then(|| self.words.fill("item", &[("label", &label)]));
        let title = self.glyphs.line(&attachment.title);
        Paper {
            anchor: anchor.to_owned(),
            above: self.joined([Some(self.words.fill("attachment", &[("number", &number)])), item_words]),
            beside: String::new(),
            below: String::new(),
            closed: item.is_closed,
            title: if title.is_empty() { self.words.say("untitled") } else { title },
            sections: vec![self.supplied(file, &FilePages::Missing { why: why.to_owned() })],
            attachments: Vec::new(),
            separator: None,
        }
    }

    fn paper(&mut self, item: &PackItem, paper: &PackPaper, anchor: &str) -> Result<Paper> {
        let (label, treatment) = (self.glyphs.line(&item.label), self.treatment(item));
        let item_words = (!label.is_empty()).then(|| self.words.fill("item", &[("label", &label)]));
        let version =
            paper.version.as_deref().map(|version| self.words.fill("version", &[("version", version)]));
        let author = paper.author.as_deref().map(|name| self.words.fill("author", &[("name", name)]));
        let holder = paper.portfolio_holder.as_deref();
        let holder = holder.map(|name| self.words.fill("portfolio-holder", &[("name", name)]));
        let replaces =
            paper.replaces.as_deref().map(|pages| self.words.fill("replaces", &[("pages", pages)]));
        Ok(Paper {
            anchor: anchor.to_owned(),
            above: self.joined([Some(paper.kind.clone()), item_words, treatment]),
            beside: self.joined([
                version,
                paper.status.clone(),
                paper.date.map(|date| self.words.date(date)),
            ]),
            below: self.joined([author, holder, replaces]),
            closed: item.is_closed,
            title: self.title_of(paper),
            sections: self.sections(paper)?,
            attachments: Vec::new(),
            separator: None,
        })
    }

    /// A heading must say something, even where the paper has no title yet.
    fn title_of(&mut self, paper: &PackPaper) -> String {
        let said =
            [self.glyphs.line(&paper.title), self.glyphs.line(&paper.kind), self.words.say("untitled")];
        said.into_iter().find(|said| !said.is_empty()).unwrap_or_default()
    }

    fn sections(&mut self, paper: &PackPaper) -> Result<Vec<Section>> {
        match &paper.body {
            PaperBody::Supplied { file_name, pages } => Ok(vec![self.supplied(file_name, pages)]),
            PaperBody::Before { .. } => Ok(Vec::new()),
            PaperBody::Set { sections } => {
                let texts = sections.iter().map(|section| (None, "", &section.body));
                let mut numbering = Numbering::of(Targets::of(texts));
                sections.iter().map(|section| self.section(paper, section, &mut numbering)).collect()
            }
        }
    }

    fn section(
        &mut self,
        paper: &PackPaper,
        section: &PackSection,
        numbering: &mut Numbering,
    ) -> Result<Section> {
        let heading = section.heading.as_deref().map(|heading| self.glyphs.line(heading));
        let heading = heading.filter(|heading| !heading.is_empty());
        let place = self.place(paper, heading.as_deref());
        let above = if heading.is_some() { 2 } else { 1 };
        Ok(Section { blocks: self.blocks_of_section(&section.body, above, numbering, &place)?, heading })
    }

    fn place(&mut self, paper: &PackPaper, section: Option<&str>) -> String {
        let paper = self.title_of(paper);
        match section {
            Some(section) => self.words.fill("place-image", &[("paper", &paper), ("section", section)]),
            None => self.words.fill("place-paper", &[("paper", &paper)]),
        }
    }

    /// What stands in the place of pages that we did not set.
    fn supplied(&mut self, file_name: &str, pages: &FilePages) -> Section {
        let file = self.glyphs.line(file_name);
        let said = match pages {
            FilePages::Beside | FilePages::Before { .. } => {
                vec![self.words.fill("supplied", &[("file", &file)]), self.words.say("supplied-pages")]
            }
            FilePages::Here(here) => {
                let count = i64::from(here.pages);
                vec![self.words.count("supplied-here", count, &[("file", &file)])]
            }
            FilePages::Missing { why } => {
                let why = self.glyphs.line(why);
                vec![
                    self.words.fill("supplied-missing", &[("file", &file), ("why", &why)]),
                    self.words.say("supplied-ask"),
                ]
            }
        };
        let par = |text| Block::Par { body: vec![Run { text, ..Run::default() }], leads: false };
        Section { heading: None, blocks: said.into_iter().map(par).collect() }
    }

    fn attachments(
        &mut self,
        item: usize,
        paper: usize,
        of: &PackPaper,
        anchors: &Anchors,
    ) -> Vec<AttachmentLine> {
        let mut lines = Vec::new();
        for (nth, attachment) in of.attachments.iter().enumerate() {
            let file = attachment.file_name.as_deref().map(|file| self.glyphs.line(file));
            let file = file.map(|file| self.words.fill("attachment-file", &[("file", &file)]));
            let replaces = attachment.replaces.as_deref();
            let replaces = replaces.map(|pages| self.words.fill("replaces", &[("pages", pages)]));
            let file = self.joined([file, replaces]);
            lines.push(AttachmentLine {
                title: self.attachment_title(nth, &attachment.title),
                file: (!file.is_empty()).then_some(file),
                at: anchors.attachment_ref(item, paper, nth),
            });
        }
        lines
    }

    /// "Bijlage 2: Kaart van het gebied": what a paper calls "bijlage 2" is found under that name.
    pub(super) fn attachment_title(&mut self, nth: usize, title: &str) -> String {
        let (number, title) = ((nth + 1).to_string(), self.glyphs.line(title));
        self.words.fill("attachment-title", &[("number", &number), ("title", &title)])
    }

    fn joined<const N: usize>(&mut self, parts: [Option<String>; N]) -> String {
        let parts = parts.into_iter().flatten().map(|part| self.glyphs.line(&part));
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}
