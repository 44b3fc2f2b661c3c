//! Every path that a Rust source names (`use` trees and paths in code), read without a compiler.
//!
//! Good enough for import rules: comments and strings are skipped, `crate`, `self` and `super` are
//! resolved. Paths that macros put together at compile time are not seen.

/// A path as it stands in a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub line: usize,
    /// "crate" first where the path is one of the crate itself.
    pub segments: Vec<String>,
    /// Whether it stands in a module under `#[cfg(test)]`.
    pub in_tests: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Word(String),
    Sep,
    Mark(char),
}

/// The module of a file in a crate's `src`: "paper/store.rs" is `paper::store`.
pub fn module_of(file: &str) -> Vec<String> {
    let mut parts: Vec<String> = file.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if parts.last().is_some_and(|last| ["mod", "lib", "main"].contains(&last.as_str())) {
        parts.pop();
    }
    parts
}

/// All paths in `source`, which is the module `module` of its crate.
pub fn paths(source: &str, module: &[String]) -> Vec<Found> {
    let tokens = tokens(source);
    let mut reader =
        Reader { tokens: &tokens, at: 0, modules: Vec::new(), depth: 0, test_next: false, found: Vec::new() };
    reader.read();
    for found in &mut reader.found {
        found.0.segments = resolved(&found.0.segments, module, &found.1);
    }
    reader.found.into_iter().map(|(found, _)| found).collect()
}

/// The words of a source, outside comments and texts, with their lines.
pub fn words(source: &str) -> Vec<(usize, String)> {
    let word = |(token, line)| match token {
        Token::Word(word) => Some((line, word)),
        Token::Sep | Token::Mark(_) => None,
    };
    tokens(source).into_iter().filter_map(word).collect()
}

struct Inline {
    name: String,
    depth: usize,
    test: bool,
}

struct Reader<'a> {
    tokens: &'a [(Token, usize)],
    at: usize,
    modules: Vec<Inline>,
    depth: usize,
    test_next: bool,
    found: Vec<(Found, Vec<String>)>,
}

impl Reader<'_> {
    fn read(&mut self) {
        while let Some((token, line)) = self.tokens.get(self.at).cloned() {
            match token {
                Token::Mark('#') => self.attribute(),
                Token::Mark('{') => self.step(|reader| reader.depth += 1),
                Token::Mark('}') => self.close(),
                Token::Word(word) if word == "use" && self.starts() => {
                    self.at += 1;
                    self.tree(&mut Vec::new());
                }
                Token::Word(word) if word == "mod" => self.module(),
                Token::Word(word) if self.peek(1) == Some(&Token::Sep) && self.starts() => {
                    self.path(word, line)
                }
                _ => self.at += 1,
            }
        }
    }

    fn step(&mut self, act: impl FnOnce(&mut Self)) {
        act(self);
        self.at += 1;
    }

    fn peek(&self, ahead: usize) -> Option<&Token> {
        self.tokens.get(self.at + ahead).map(|(token, _)| token)
    }

    /// Whether what stands here begins a path or statement instead of continuing one.
    fn starts(&self) -> bool {
        let back =
            |by: usize| self.at.checked_sub(by).and_then(|at| self.tokens.get(at)).map(|(token, _)| token);
        match back(1) {
            Some(Token::Mark('.')) => false,
            Some(Token::Sep) => !matches!(back(2), Some(Token::Word(_) | Token::Mark('>'))),
            _ => true,
        }
    }

    fn attribute(&mut self) {
        let words: Vec<&Token> = (1..=5).filter_map(|ahead| self.peek(ahead)).collect();
        let word = |text: &str| Token::Word(text.into());
        if words.len() == 5 && *words[1] == word("cfg") && *words[3] == word("test") {
            self.test_next = true;
        }
        self.at += 1;
    }

    fn module(&mut self) {
        if let (Some(Token::Word(name)), Some(Token::Mark('{'))) = (self.peek(1).cloned(), self.peek(2)) {
            let test = self.test_next || self.modules.iter().any(|module| module.test);
            self.modules.push(Inline { name, depth: self.depth, test });
        }
        self.test_next = false;
        self.at += 1;
    }

    fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        if self.modules.last().is_some_and(|module| module.depth == self.depth) {
            self.modules.pop();
        }
        self.at += 1;
    }

    fn path(&mut self, first: String, line: usize) {
        let mut segments = vec![first];
        self.at += 1;
        while self.peek(0) == Some(&Token::Sep) {
            let Some(Token::Word(word)) = self.peek(1).cloned() else {
                break;
            };
            segments.push(word);
            self.at += 2;
        }
        self.keep(segments, line);
    }

    fn tree(&mut self, above: &mut Vec<String>) {
        let length = above.len();
        while let Some((token, line)) = self.tokens.get(self.at).cloned() {
            match token {
                Token::Word(word) if word == "as" => self.at += 2,
                Token::Word(word) => {
                    self.at += 1;
                    if word != "self" || above.is_empty() {
                        above.push(word);
                    }
                    if self.peek(0) != Some(&Token::Sep) {
                        self.keep(above.clone(), line);
                    }
                }
                Token::Sep => self.at += 1,
                Token::Mark('*') => {
                    above.push("*".into());
                    self.keep(above.clone(), line);
                    self.at += 1;
                }
                Token::Mark('{') => {
                    self.at += 1;
                    self.tree(&mut above.clone());
                }
                Token::Mark(',') => {
                    above.truncate(length);
                    self.at += 1;
                }
                _ => {
                    self.at += 1;
                    return;
                }
            }
        }
    }

    fn keep(&mut self, segments: Vec<String>, line: usize) {
        let inside = self.modules.iter().map(|module| module.name.clone()).collect();
        let in_tests = self.modules.iter().any(|module| module.test);
        self.found.push((Found { line, segments, in_tests }, inside));
    }
}

fn resolved(segments: &[String], module: &[String], inside: &[String]) -> Vec<String> {
    let mut here: Vec<String> = module.iter().chain(inside).cloned().collect();
    let mut rest = segments;
    match segments.first().map(String::as_str) {
        Some("crate") => here.clear(),
        Some("self") => {}
        Some("super") => {
            while rest.first().is_some_and(|first| first == "super") {
                here.pop();
                rest = &rest[1..];
            }
            return std::iter::once("crate".to_owned()).chain(here).chain(rest.iter().cloned()).collect();
        }
        _ => return segments.to_vec(),
    }
    std::iter::once("crate".to_owned()).chain(here).chain(rest[1..].iter().cloned()).collect()
}

fn tokens(source: &str) -> Vec<(Token, usize)> {
    let chars: Vec<char> = source.chars().collect();
    let (mut at, mut line) = (0, 1);
    let mut tokens = Vec::new();
    while at < chars.len() {
        let end = skipped(&chars, at).unwrap_or(at);
        if end > at {
            line += chars[at..end].iter().filter(|c| **c == '\n').count();
            at = end;
            continue;
        }
        let c = chars[at];
        if c.is_alphanumeric() || c == '_' {
            let start = at;
            while at < chars.len() && (chars[at].is_alphanumeric() || chars[at] == '_') {
                at += 1;
            }
            tokens.push((Token::Word(chars[start..at].iter().collect()), line));
        } else if c == ':' && chars.get(at + 1) == Some(&':') {
            tokens.push((Token::Sep, line));
            at += 2;
        } else {
            tokens.push((Token::Mark(c), line));
            at += 1;
        }
    }
    tokens
}

/// Where the space, comment, text or character that begins at `at` ends, if one does.
fn skipped(chars: &[char], at: usize) -> Option<usize> {
    let two = (chars[at], chars.get(at + 1).copied());
    let word_before = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_');
    match two {
        (c, _) if c.is_whitespace() => Some(at + 1),
        ('/', Some('/')) => Some(until(chars, at, |rest| rest[0] == '\n', 0)),
        ('/', Some('*')) => Some(block_comment(chars, at)),
        ('"', _) => Some(text(chars, at + 1)),
        ('b' | 'c', Some('"')) if !word_before => Some(text(chars, at + 2)),
        ('r', Some('"' | '#')) if !word_before => raw_text(chars, at + 1),
        ('b' | 'c', Some('r')) if !word_before && matches!(chars.get(at + 2), Some('"' | '#')) => {
            raw_text(chars, at + 2)
        }
        ('\'', Some('\\')) => Some(until(chars, at + 3, |rest| rest[0] == '\'', 1)),
        ('\'', Some(_)) if chars.get(at + 2) == Some(&'\'') => Some(at + 3),
        ('\'', _) => Some(at + 1),
        _ => None,
    }
}

fn until(chars: &[char], from: usize, end: impl Fn(&[char]) -> bool, beyond: usize) -> usize {
    let mut at = from;
    while at < chars.len() && !end(&chars[at..]) {
        at += 1;
    }
    (at + beyond).min(chars.len())
}

fn block_comment(chars: &[char], from: usize) -> usize {
    let (mut at, mut depth) = (from + 2, 1);
    while at < chars.len() && depth > 0 {
        match (chars[at], chars.get(at + 1)) {
            ('/', Some('*')) => (depth, at) = (depth + 1, at + 2),
            ('*', Some('/')) => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
    }
    at
}

fn text(chars: &[char], from: usize) -> usize {
    let mut at = from;
    while at < chars.len() && chars[at] != '"' {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(chars.len())
}

/// `None` where it is a raw identifier such as `r#type`.
fn raw_text(chars: &[char], from: usize) -> Option<usize> {
    let hashes = chars[from..].iter().take_while(|c| **c == '#').count();
    if chars.get(from + hashes) != Some(&'"') {
        return None;
    }
    let closing: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    Some(until(chars, from + hashes + 1, |rest| rest.starts_with(&closing), hashes + 1))
}

#[cfg(test)]
mod tests {
    use super::{module_of, paths};

    fn check(source: &str, expected: &[&str]) {
        let module = ["paper".to_owned(), "store".to_owned()];
        let found: Vec<String> =
            paths(source, &module).iter().map(|found| found.segments.join("::")).collect();
        assert_eq!(found, expected, "{source}");
    }

    #[test]
    fn every_leaf_of_a_use_tree_is_a_path() {
        check("use crate::{db::{self, Read}, topic};", &["crate::db", "crate::db::Read", "crate::topic"]);
        check("use a::b as c, d;", &["a::b", "d"]);
        check("pub(crate) use rusqlite::Connection;", &["rusqlite::Connection"]);
        check("use crate::views::*;", &["crate::views::*"]);
    }

    #[test]
    fn paths_in_code_count_too() {
        check("let now = chrono::Utc::now();", &["chrono::Utc::now"]);
        check("fn f(x: &::rusqlite::Row<'_>) -> u8 { x.get::<u8>(0) }", &["rusqlite::Row"]);
        check("Vec::<crate::agenda::Item>::new()", &["Vec", "crate::agenda::Item"]);
    }

    #[test]
    fn own_and_outer_modules_are_resolved() {
        check("use super::Paper;", &["crate::paper::Paper"]);
        check("use super::super::agenda;", &["crate::agenda"]);
        check(
            "mod inner { use super::x; use self::y; }",
            &["crate::paper::store::x", "crate::paper::store::inner::y"],
        );
        check("mod inner { } use super::x;", &["crate::paper::x"]);
    }

    #[test]
    fn comments_and_texts_name_nothing() {
        check("// crate::agenda::x\n/* a::b /* c::d */ e::f */", &[]);
        check(
            r##"let a = "crate::x"; let b = r#"y::z "quoted" "#; let c = b"q::r"; let d = '"'; let e = k::l;"##,
            &["k::l"],
        );
        check("fn f<'a>(x: &'a str) -> n::m { '\\'' }", &["n::m"]);
    }

    #[test]
    fn what_stands_under_cfg_test_is_marked() {
        let found = paths("use a::b; #[cfg(test)] mod tests { use c::d; } use e::f;", &[]);
        let marks: Vec<bool> = found.iter().map(|found| found.in_tests).collect();
        assert_eq!(marks, [false, true, false]);
    }

    #[test]
    fn a_file_is_a_module() {
        assert_eq!(module_of("paper/store.rs"), ["paper", "store"]);
        assert_eq!(module_of("paper/mod.rs"), ["paper"]);
        assert!(module_of("lib.rs").is_empty());
    }
}
