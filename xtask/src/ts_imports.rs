//! Every import of a TypeScript, JavaScript or CSS source, and every name it uses, read without a compiler.

/// What a source imports, with its line: the text between the quotes.
pub fn imports(source: &str) -> Vec<(usize, String)> {
    let pieces = pieces(source);
    let mut found = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let Piece::Text(text, line) = piece else {
            continue;
        };
        let before = |back: usize| at.checked_sub(back).and_then(|at| pieces.get(at));
        let word =
            |back: usize, word: &str| matches!(before(back), Some(Piece::Word(found, _)) if found == word);
        let mark =
            |back: usize, mark: char| matches!(before(back), Some(Piece::Mark(found)) if *found == mark);
        let called = mark(1, '(') && (word(2, "import") || word(2, "require") || word(2, "url"));
        if word(1, "from") || word(1, "import") || called {
            found.push((*line, text.clone()));
        }
    }
    found
}

/// The names in a source (of code, not of texts and comments), with their lines.
pub fn names(source: &str) -> Vec<(usize, String)> {
    let word = |piece: Piece| match piece {
        Piece::Word(word, line) => Some((line, word)),
        Piece::Text(..) | Piece::Mark(_) => None,
    };
    pieces(source).into_iter().filter_map(word).collect()
}

#[derive(Debug)]
enum Piece {
    Word(String, usize),
    Text(String, usize),
    Mark(char),
}

fn pieces(source: &str) -> Vec<Piece> {
    let chars: Vec<char> = source.chars().collect();
    let (mut at, mut line) = (0, 1);
    let mut pieces = Vec::new();
    while at < chars.len() {
        let start = at;
        match (chars[at], chars.get(at + 1)) {
            ('/', Some('/')) => at = position(&chars, at, |rest| rest[0] == '\n'),
            ('/', Some('*')) => at = position(&chars, at + 2, |rest| rest.starts_with(&['*', '/'])) + 2,
            (quote @ ('"' | '\'' | '`'), _) => {
                at = quoted(&chars, at + 1, quote);
                let text = chars[start + 1..at.min(chars.len())].iter().collect();
                pieces.push(Piece::Text(text, line));
                at += 1;
            }
            (c, _) if is_word(c) => {
                at = position(&chars, at, |rest| !is_word(rest[0]));
                pieces.push(Piece::Word(chars[start..at].iter().collect(), line));
            }
            (c, _) => {
                at += 1;
                if !c.is_whitespace() {
                    pieces.push(Piece::Mark(c));
                }
            }
        }
        at = at.min(chars.len());
        line += chars[start..at].iter().filter(|c| **c == '\n').count();
    }
    pieces
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

fn position(chars: &[char], from: usize, end: impl Fn(&[char]) -> bool) -> usize {
    (from..chars.len()).find(|at| end(&chars[*at..])).unwrap_or(chars.len())
}

/// Where a text ends; one in single or double quotes also ends with its line, as an apostrophe between
/// tags opens none.
fn quoted(chars: &[char], from: usize, quote: char) -> usize {
    let mut at = from;
    while at < chars.len() && chars[at] != quote && (quote == '`' || chars[at] != '\n') {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    at
}

#[cfg(test)]
mod tests {
    use super::{imports, names};

    fn check(source: &str, expected: &[&str]) {
        let found: Vec<String> = imports(source).into_iter().map(|(_, text)| text).collect();
        assert_eq!(found, expected, "{source}");
    }

    #[test]
    fn every_form_of_import_is_seen() {
        check(r#"import { a } from "./a"; import b from './b';"#, &["./a", "./b"]);
        check(
            r#"import type { A } from "../a"; export * from "../b"; import "./base.css";"#,
            &["../a", "../b", "./base.css"],
        );
        check(r#"const x = import("./lazy"); const y = require("z");"#, &["./lazy", "z"]);
        check(
            r#"@import "tokens.css"; .a { composes: b from "./b.module.css"; }"#,
            &["tokens.css", "./b.module.css"],
        );
    }

    #[test]
    fn comments_and_texts_import_nothing() {
        check("// import \"./a\"\n/* from \"./b\" */ const x = 'from \"./c\"';", &[]);
    }

    #[test]
    fn names_are_those_of_code() {
        let found: Vec<String> =
            names("const rows = \"meeting\"; // agenda").into_iter().map(|(_, name)| name).collect();
        assert_eq!(found, ["const", "rows"]);
    }
}
