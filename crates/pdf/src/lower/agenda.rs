//! The agenda's rows and the box that says what each reader is asked.

use super::Lowering;
use crate::contents::{PackItem, PackPaper};
use crate::pages::Anchors;
use crate::sheet::{AskedGroup, AskedPoint, PaperLink, Row};

/// Sub-items deeper than this are indented no further.
const DEEPEST: u8 = 3;
/// More papers and attachments of one item are found in its papers.
const MOST_LINKS: usize = 24;

impl Lowering<'_> {
    pub(super) fn rows(&mut self, anchors: &Anchors) -> Vec<Row> {
        let items = self.contents.items.iter().enumerate();
        items.map(|(at, item)| self.row(at, item, anchors)).collect()
    }

    fn row(&mut self, at: usize, item: &PackItem, anchors: &Anchors) -> Row {
        let label = self.glyphs.line(&item.label);
        let level = item.level.min(DEEPEST);
        if item.is_withheld {
            let title = self.words.say("withheld");
            let none = String::new;
            return Row {
                label,
                level,
                time: none(),
                title,
                subtitle: none(),
                treatment: none(),
                first: None,
                papers: vec![],
            };
        }
        let several = item.papers.len() > 1;
        Row {
            label,
            level,
            time: self.when(item),
            title: self.title(item),
            subtitle: self.subtitle(item, several),
            treatment: self.treatment(item).unwrap_or_default(),
            first: anchors.page_ref(at, 0),
            papers: self.paper_links(at, item, anchors),
        }
    }

    pub(super) fn title(&mut self, item: &PackItem) -> String {
        let title = self.glyphs.line(&item.title);
        match item.papers.first() {
            Some(paper) if title.is_empty() => self.title_of(paper),
            _ => title,
        }
    }

    pub(super) fn when(&self, item: &PackItem) -> String {
        match (item.starts, item.minutes) {
            (Some(starts), _) => self.words.time(starts),
            (None, Some(minutes)) => self.words.fill("minutes", &[("minutes", &minutes.to_string())]),
            (None, None) => String::new(),
        }
    }

    /// In words how an item is treated; a hamerstuk is called that and nothing else.
    pub(super) fn treatment(&mut self, item: &PackItem) -> Option<String> {
        if item.is_hamerstuk {
            return Some(self.words.say("hamerstuk"));
        }
        item.treatment.as_deref().map(|treatment| self.glyphs.line(treatment))
    }

    fn subtitle(&mut self, item: &PackItem, papers_follow: bool) -> String {
        let closed = item.is_closed.then(|| self.words.say("closed"));
        let oral = item.is_oral.then(|| self.words.say("oral"));
        if let Some(given) = &item.subtitle {
            return self.joined([closed, Some(given.clone())]);
        }
        let paper = item.papers.first().filter(|_| !papers_follow).map(|paper| self.short(paper));
        let names = item.presenters.join(", ");
        let presenters = (!names.is_empty()).then(|| self.words.fill("presenters", &[("names", &names)]));
        self.joined([closed, oral, paper, presenters])
    }

    /// "Bespreeknotitie 2.0"
    fn short(&mut self, paper: &PackPaper) -> String {
        let version = paper.version.as_deref().unwrap_or_default();
        self.glyphs.line(&format!("{} {version}", paper.kind))
    }

    /// The papers of an item where there are several, and the attachments that have pages here.
    fn paper_links(&mut self, at: usize, item: &PackItem, anchors: &Anchors) -> Vec<PaperLink> {
        let several = item.papers.len() > 1;
        let mut links = Vec::new();
        for (nth, paper) in item.papers.iter().enumerate() {
            if several && let Some(place) = anchors.page_ref(at, nth) {
                let (title, short) = (self.title_of(paper), self.short(paper));
                let text = if title == short { title } else { format!("{title} · {short}") };
                links.push(PaperLink { text, at: place });
            }
            for (which, attachment) in paper.attachments.iter().enumerate() {
                if let Some(place) = anchors.attachment_ref(at, nth, which) {
                    let text = self.attachment_title(which, &attachment.title);
                    links.push(PaperLink { text, at: place });
                }
            }
        }
        links.truncate(MOST_LINKS);
        links
    }

    pub(super) fn asked(&mut self, anchors: &Anchors) -> Vec<AskedGroup> {
        let items = self.contents.items.iter().enumerate();
        let asking = items.filter(|(_, item)| !item.is_withheld && !item.asked.is_empty());
        asking.map(|(at, item)| self.asked_at(at, item, anchors)).collect()
    }

    pub(super) fn asked_at(&mut self, at: usize, item: &PackItem, anchors: &Anchors) -> AskedGroup {
        let point = |asked: &crate::contents::Asked| AskedPoint {
            text: capitalised(&self.glyphs.line(&asked.text)),
            home: asked.needs_home_decision,
        };
        let points = item.asked.iter().map(point).collect();
        AskedGroup { label: self.glyphs.line(&item.label), first: anchors.page_ref(at, 0), points }
    }
}

/// A list of sentences begins each with a capital, and leaves out what ended the item in its own list.
fn capitalised(text: &str) -> String {
    let text = text.trim_end_matches([';', '.', ',', ' ']);
    let text = text.strip_suffix("; en").unwrap_or(text);
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_asked_reads_as_a_sentence_of_its_own() {
        assert_eq!(super::capitalised("kennis te nemen van de stand;"), "Kennis te nemen van de stand");
        assert_eq!(super::capitalised("in te stemmen met het plan; en"), "In te stemmen met het plan");
        assert_eq!(super::capitalised(""), "");
    }
}
