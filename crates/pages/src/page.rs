//! What stands on a page. All measures are in points, from the page's upper left corner as it is shown.

/// A PDF that was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    pub pages: Vec<Page>,
}

/// The size of a page as it is shown, its rotation applied.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    pub width: f32,
    pub height: f32,
}

/// One page.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Counted from 1.
    pub number: u32,
    pub size: Size,
    /// Upright text in reading order: a column is read to its end before the next begins.
    pub lines: Vec<Line>,
    /// Text that stands askew, such as a stamp across the page.
    pub askew: Vec<Line>,
    pub links: Vec<Link>,
    /// Straight lines along the page's edges, such as those around the cells of a table.
    pub rules: Vec<Area>,
    /// Small round or square marks, such as bullets that were drawn rather than printed.
    pub dots: Vec<Area>,
    pub layer: Layer,
    /// Not all that stands on it could be read.
    pub damaged: bool,
}

/// Whether a page can be read as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    Text,
    /// It shows something that is no text, as a scan does; the little text on it does not tell what.
    Picture,
    Nothing,
}

/// Words on one baseline, within one column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    pub words: Vec<Word>,
    /// The height of its baseline.
    pub baseline: f32,
    /// The type size of most of it.
    pub size: f32,
    /// Which column of the page it stands in, counted from 0, and where that begins and ends. Text across
    /// the whole page stands in column 0.
    pub column: u32,
    pub column_left: f32,
    pub column_right: f32,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Word {
    pub text: String,
    pub left: f32,
    pub right: f32,
    pub size: f32,
    pub bold: bool,
    pub italic: bool,
    /// Smaller and above the line, as the mark of a footnote.
    pub raised: bool,
}

/// A place on the page that leads elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The address as written in the file. It is told, never followed.
    pub address: String,
    pub area: Area,
}

/// A rectangle on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    pub left: f32,
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
}

impl Line {
    pub fn text(&self) -> String {
        let words: Vec<&str> = self.words.iter().map(|word| word.text.as_str()).collect();
        words.join(" ")
    }

    pub fn left(&self) -> f32 {
        self.words.first().map_or(0.0, |word| word.left)
    }

    pub fn right(&self) -> f32 {
        self.words.last().map_or(0.0, |word| word.right)
    }

    /// Whether all of it that can be bold is.
    pub fn is_bold(&self) -> bool {
        let mut written =
            self.words.iter().filter(|word| word.text.contains(char::is_alphanumeric)).peekable();
        written.peek().is_some() && written.all(|word| word.bold)
    }
}

impl Page {
    /// The page's text in reading order, one line each.
    pub fn text(&self) -> String {
        let lines: Vec<String> = self.lines.iter().chain(&self.askew).map(Line::text).collect();
        lines.join("\n")
    }
}
