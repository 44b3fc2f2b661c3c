//! What stands before a list item, as a file counts it or as somebody typed it.

/// What stands before a list item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Marker {
    /// A symbol, as printed.
    Bullet(String),
    Dash,
    /// "1.", "2)", "1.1", without its point or bracket.
    Number(String),
    /// "a.", without its point or bracket.
    Letter(String),
    /// The symbol did not survive the way to text; only the indent shows that it was there.
    Lost,
}

impl Marker {
    /// The marker typed at the start of a line, and what follows it.
    pub fn read(line: &str) -> (Option<Self>, &str) {
        read(line)
    }

    /// The marker that a counted label makes; none where it is empty.
    pub fn of_label(label: &str) -> Option<Self> {
        let bare =
            label.trim_matches(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '.' | ':' | ','));
        let mut chars = bare.chars();
        match (chars.next(), chars.next()) {
            (None, _) => None,
            (Some(letter), None) if letter.is_ascii_lowercase() => Some(Self::Letter(bare.to_owned())),
            _ => Some(Self::Number(bare.to_owned())),
        }
    }

    /// The marker that is shown like this: the reverse of [`Marker::label`].
    pub fn of_shown(label: &str) -> Self {
        match label {
            "" => Self::Lost,
            "-" => Self::Dash,
            _ if label.starts_with(|c: char| c.is_ascii_digit()) || is_argued(label) => {
                Self::Number(label.to_owned())
            }
            _ if label.len() == 1 && label.starts_with(|c: char| c.is_ascii_lowercase()) => {
                Self::Letter(label.to_owned())
            }
            _ => Self::Bullet(label.to_owned()),
        }
    }

    /// The marker as it can be shown, empty where it was lost.
    pub fn label(&self) -> &str {
        match self {
            Self::Bullet(label) | Self::Number(label) | Self::Letter(label) => label,
            Self::Dash => "-",
            Self::Lost => "",
        }
    }

    /// Whether both are of one sort, so that their items belong to one list.
    pub fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Bullet(a), Self::Bullet(b)) => a == b,
            (Self::Number(a), Self::Number(b)) => a.matches('.').count() == b.matches('.').count(),
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }
}

/// The marker at the start of a line and what follows it.
fn read(body: &str) -> (Option<Marker>, &str) {
    let none = (None, body);
    let Some(first) = body.chars().next() else { return none };
    let rest = &body[first.len_utf8()..];
    let followed = rest.is_empty() || rest.starts_with(char::is_whitespace);
    if is_private(first) || is_bullet(first) {
        // Symbol fonts need no space behind them.
        return (Some(Marker::Bullet(first.to_string())), rest.trim_start());
    }
    // "-> Bos belt": an arrow, typed.
    if let Some(rest) = body.strip_prefix("->").or_else(|| body.strip_prefix("=>")) {
        return (Some(Marker::Bullet(body[..2].to_owned())), rest.trim_start());
    }
    if followed && matches!(first, '-' | '\u{2013}' | '\u{2014}' | '\u{2012}') {
        return (Some(Marker::Dash), rest.trim_start());
    }
    if followed && matches!(first, 'o' | '*' | '§' | 'Ø' | '+' | '>') {
        return (Some(Marker::Bullet(first.to_string())), rest.trim_start());
    }
    numbered(body).or_else(|| argued(body)).or_else(|| lettered(body)).or_else(|| roman(body)).unwrap_or(none)
}

/// Whether a line breaks off before the figure that its last word calls for: "… wordt in week".
pub(crate) fn calls_for_figure(line: &str) -> bool {
    const CALLING: [&str; 16] = [
        "week",
        "weken",
        "wk",
        "artikel",
        "art.",
        "lid",
        "paragraaf",
        "nummer",
        "nr.",
        "punt",
        "agendapunt",
        "blz.",
        "bladzijde",
        "pagina",
        "hoofdstuk",
        "ruim",
    ];
    let last = line.trim_end().rsplit(' ').next().unwrap_or_default().to_lowercase();
    line.trim_end().contains(' ') && CALLING.contains(&last.as_str())
}

/// Lines between two figures of a list typed without points.
const NEAR: usize = 4;

/// The lines that are items whose figures were typed without a point: "1 De nota …", "2 De kaart …". A figure
/// counts only in a run of at least two that goes up from one; by line, its marker and what follows it.
pub(crate) fn counted<'t>(lines: impl Iterator<Item = &'t str>) -> Vec<(usize, Marker, &'t str)> {
    let mut found: Vec<(usize, Marker, &str)> = Vec::new();
    let mut run: Vec<(usize, Marker, &str)> = Vec::new();
    let mut close = |run: &mut Vec<(usize, Marker, &'t str)>| {
        if run.len() > 1 {
            found.append(run);
        }
        run.clear();
    };
    for (at, line) in lines.enumerate() {
        let Some((figure, rest)) = bare_figure(line) else { continue };
        let near = run.last().is_some_and(|(last, ..)| at - last <= NEAR);
        if !near || figure != run.len() + 1 {
            close(&mut run);
        }
        if figure == run.len() + 1 {
            run.push((at, Marker::Number(figure.to_string()), rest));
        }
    }
    close(&mut run);
    found
}

/// "1 De nota": a small figure before a sentence; not "3 april" or "2 gemeenten".
fn bare_figure(line: &str) -> Option<(usize, &str)> {
    let (figure, rest) = line.split_once(' ')?;
    let small = figure.len() <= 2 && !figure.starts_with('0');
    let rest = rest.trim_start();
    let begins = rest.starts_with(|c: char| c.is_uppercase() || matches!(c, '‘' | '“' | '€'));
    let figure = figure.parse().ok().filter(|_| small && begins && rest.contains(' '))?;
    Some((figure, rest))
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}')
}

fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '•' | '◦'
            | '▪'
            | '▫'
            | '●'
            | '○'
            | '■'
            | '□'
            | '·'
            | '‣'
            | '⁃'
            | '∙'
            | '➢'
            | '➔'
            | '→'
            | '➜'
            | '⇒'
            | '►'
            | '✓'
            | '✔'
            | '❖'
            | '☐'
            | '☒'
            | '☑'
    )
}

/// "1.", "2)", "(3)", "1.1 Titel"; not a year, amount, time or a bare figure.
fn numbered(body: &str) -> Option<(Option<Marker>, &str)> {
    let inner = body.strip_prefix('(').unwrap_or(body);
    let end = inner.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(inner.len());
    let digits = &inner[..end];
    let number = digits.trim_end_matches('.');
    let parts: Vec<&str> = number.split('.').collect();
    if parts.iter().any(|part| part.is_empty() || part.len() > 2) || parts.len() > 4 {
        return None;
    }
    let closed = digits.ends_with('.') || inner[end..].starts_with(')');
    let rest = inner[end..].strip_prefix(')').unwrap_or(&inner[end..]);
    let spaced = rest.is_empty() || rest.starts_with(char::is_whitespace);
    let text = rest.trim_start();
    let titled = parts.len() > 1 && text.starts_with(char::is_uppercase);
    (spaced && (closed || titled)).then(|| (Some(Marker::Number(number.to_owned())), text))
}

/// "a.1 Verlengen geeft rust": an argument counted below the letter of its point.
fn argued(body: &str) -> Option<(Option<Marker>, &str)> {
    let (label, rest) = body.split_once(char::is_whitespace)?;
    let bare = label.trim_end_matches(['.', ')']);
    let text = rest.trim_start();
    (is_argued(bare) && text.starts_with(char::is_uppercase))
        .then(|| (Some(Marker::Number(bare.to_owned())), text))
}

/// A small letter and a figure with a point between them.
fn is_argued(label: &str) -> bool {
    let Some((letter, figure)) = label.split_once('.') else { return false };
    let counts = (1..=2).contains(&figure.len()) && figure.chars().all(|c| c.is_ascii_digit());
    counts && letter.len() == 1 && letter.starts_with(|c: char| c.is_ascii_lowercase())
}

/// "a.", "b)"; a capital only before a small letter, for "A. Jansen" is a name.
fn lettered(body: &str) -> Option<(Option<Marker>, &str)> {
    let mut chars = body.chars();
    let letter = chars.next().filter(char::is_ascii_alphabetic)?;
    let rest = chars.as_str();
    let rest = rest.strip_prefix('.').or_else(|| rest.strip_prefix(')'))?;
    let spaced = rest.is_empty() || rest.starts_with(char::is_whitespace);
    let small = letter.is_ascii_lowercase() || rest.trim_start().starts_with(char::is_lowercase);
    (spaced && small).then(|| (Some(Marker::Letter(letter.to_string())), rest.trim_start()))
}

/// "II. het krediet", "IV) de directeur": before a small letter, for "I. Jansen" is a name.
fn roman(body: &str) -> Option<(Option<Marker>, &str)> {
    let end = body.find(|c: char| !matches!(c, 'I' | 'V' | 'X'))?;
    let rest = body[end..].strip_prefix('.').or_else(|| body[end..].strip_prefix(')'))?;
    let text = rest.trim_start();
    let item = (1..=5).contains(&end) && rest.len() > text.len() && text.starts_with(char::is_lowercase);
    item.then(|| (Some(Marker::Number(body[..end].to_owned())), text))
}

#[cfg(test)]
mod tests {
    use super::{Marker, counted};

    #[test]
    fn roman_figures_count_before_a_small_letter() {
        assert_eq!(Marker::read("II. het krediet"), (Some(Marker::Number("II".to_owned())), "het krediet"));
        assert_eq!(Marker::read("I. Jansen").0, None);
        assert_eq!(Marker::read("VIA. het").0, None);
    }

    #[test]
    fn a_letter_and_figure_before_a_sentence_count_an_argument() {
        let number = Marker::Number("b.2".to_owned());
        assert_eq!(Marker::read("b.2 Het dok zakt"), (Some(number.clone()), "Het dok zakt"));
        assert_eq!(Marker::of_shown("b.2"), number);
        assert_eq!(Marker::read("o.a. Het dok").0, None);
        assert_eq!(Marker::read("p.2 van").0, None);
    }

    #[test]
    fn a_capital_before_a_small_letter_and_a_typed_arrow_are_markers() {
        assert_eq!(Marker::read("B. een duin"), (Some(Marker::Letter("B".to_owned())), "een duin"));
        assert_eq!(Marker::read("B. Duinstra").0, None);
        assert_eq!(Marker::read("-> Bos belt"), (Some(Marker::Bullet("->".to_owned())), "Bos belt"));
    }

    #[test]
    fn figures_without_a_point_count_where_they_go_up_from_one() {
        let at = |lines: &[&str]| counted(lines.iter().copied()).iter().map(|it| it.0).collect::<Vec<_>>();
        assert_eq!(at(&["Voorstel", "1 De nota vast te stellen", "", "2 Een krediet te geven"]), [1, 3]);
        assert_eq!(at(&["1 De nota vast te stellen", "1 De kaart vast te stellen"]), [0_usize; 0]);
        assert_eq!(at(&["2 Gemeenten doen mee", "3 Gemeenten niet"]), [0_usize; 0]);
        assert_eq!(at(&["1 april is het feest", "2 mei ook"]), [0_usize; 0]);
    }
}
