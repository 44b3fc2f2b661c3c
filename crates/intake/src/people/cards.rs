//! Address cards (vCard 2.1, 3.0 and 4.0): of each card the name, function, organisation and first address.

use super::{ListForm, ListedPerson, MOST_LINES, PeopleList, whole_name};

/// One line of a card, unfolded.
struct Property {
    /// In capitals, without its group.
    name: String,
    value: String,
}

pub(super) fn read(text: &str) -> PeopleList {
    let mut people = Vec::new();
    let mut cut = false;
    let mut card: Option<Card> = None;
    for (line, content) in unfolded(text) {
        let Some(Property { name, value }) = property(&content) else { continue };
        match (name.as_str(), &mut card) {
            ("BEGIN", _) if value.eq_ignore_ascii_case("VCARD") => {
                people.extend(card.take().map(Card::person));
                card = Some(Card { line, ..Card::default() });
            }
            ("END", Some(_)) => people.extend(card.take().map(Card::person)),
            (name, Some(card)) => card.take(name, &value),
            _ => {}
        }
        if people.len() >= MOST_LINES {
            cut = true;
            break;
        }
    }
    people.extend(card.map(Card::person));
    PeopleList { form: ListForm::Cards, encoding: "", columns: Vec::new(), people, cut }
}

#[derive(Default)]
struct Card {
    line: usize,
    whole: String,
    parts: String,
    function: String,
    email: String,
    partner: String,
}

impl Card {
    fn take(&mut self, name: &str, value: &str) {
        let first = |known: &mut String, value: String| {
            if known.is_empty() {
                *known = value;
            }
        };
        match name {
            "FN" => first(&mut self.whole, plain(value)),
            "N" => {
                let part = |at: usize| parts(value).get(at).cloned().unwrap_or_default();
                first(&mut self.parts, whole_name(&part(1), &part(2), &part(0)));
            }
            "TITLE" => first(&mut self.function, plain(value)),
            "EMAIL" => first(&mut self.email, plain(value)),
            "ORG" => first(&mut self.partner, parts(value).into_iter().next().unwrap_or_default()),
            _ => {}
        }
    }

    fn person(self) -> ListedPerson {
        ListedPerson {
            line: self.line,
            name: if self.whole.is_empty() { self.parts } else { self.whole },
            function: self.function,
            email: self.email,
            partner: self.partner,
            role: String::new(),
            fault: None,
        }
    }
}

/// The content lines with the line on which each begins: what was folded, or broken by quoted-printable, is
/// one again.
fn unfolded(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        match lines.last_mut() {
            Some((_, last)) if line.starts_with([' ', '\t']) => last.push_str(&line[1..]),
            Some((_, last)) if last.ends_with('=') && is_quoted_printable(last) => {
                last.pop();
                last.push_str(line);
            }
            _ => lines.push((number, line.to_owned())),
        }
    }
    lines
}

fn is_quoted_printable(line: &str) -> bool {
    let head = line.split(':').next().unwrap_or_default().to_ascii_uppercase();
    head.contains("QUOTED-PRINTABLE")
}

fn property(line: &str) -> Option<Property> {
    let mut quoted = false;
    let colon = line.find(|c: char| {
        quoted ^= c == '"';
        c == ':' && !quoted
    })?;
    let (head, value) = (&line[..colon], &line[colon + 1..]);
    let name = head.split(';').next().unwrap_or_default();
    let name = name.rsplit('.').next().unwrap_or_default().trim().to_ascii_uppercase();
    let value = if is_quoted_printable(line) { unquoted(value) } else { value.to_owned() };
    Some(Property { name, value: value.trim().to_owned() })
}

/// Quoted-printable back to text; what it says in no known letters stays as signs that tell so.
fn unquoted(value: &str) -> String {
    let bytes = value.as_bytes();
    let mut found = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let pair = bytes.get(at + 1..at + 3).and_then(|pair| std::str::from_utf8(pair).ok());
        match (bytes[at], pair.and_then(|pair| u8::from_str_radix(pair, 16).ok())) {
            (b'=', Some(byte)) => {
                found.push(byte);
                at += 3;
            }
            (byte, _) => {
                found.push(byte);
                at += 1;
            }
        }
    }
    crate::txt::decode::decode(&found).unwrap_or_default()
}

/// A value without its backslashes.
fn plain(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut rest = value.chars();
    while let Some(c) = rest.next() {
        match c {
            '\\' => match rest.next() {
                Some('n' | 'N') => text.push(' '),
                Some(other) => text.push(other),
                None => {}
            },
            other => text.push(other),
        }
    }
    text
}

/// The parts of a value between semicolons that no backslash guards.
fn parts(value: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut guarded = false;
    for c in value.chars() {
        if c == ';' && !guarded {
            found.push(String::new());
            continue;
        }
        guarded = c == '\\' && !guarded;
        found.last_mut().expect("there is always one").push(c);
    }
    found.iter().map(|part| plain(part)).collect()
}
