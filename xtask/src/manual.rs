//! The manual page and the shell's completion of the `tafelstuk` command, both read off what the command says of
//! itself with `--help`: they cannot tell of a word that is not there.

use crate::shell::{Outcome, output, program};
use std::path::Path;

/// What the command's help does not say.
const REST: &str = "\
.SH ENVIRONMENT
.TP
.B TAFELSTUK_PASSPHRASE
The password of the store. If set, it is the only key that is tried.
.TP
.B TAFELSTUK_EXCHANGE_PASSPHRASE
The password that closes and opens an exchange file.
.TP
.B TAFELSTUK_SETTINGS
Another settings folder.
.SH EXIT STATUS
0: done. 1: refused, with one sentence on stderr. 2: wrong usage.
.SH COPYRIGHT
EUPL-1.2.
";

/// One command with its help: `["review", "send"]`.
pub struct Verb {
    words: Vec<String>,
    help: String,
}

/// Everything the command at `path` can be asked, itself first.
pub fn verbs(path: &Path) -> Outcome<Vec<Verb>> {
    let mut found = Vec::new();
    let mut wanted = vec![Vec::new()];
    while let Some(words) = wanted.pop() {
        let help = output(program(&path.to_string_lossy()).args(&words).arg("--help"))?;
        let below = entries(&help, "Commands:").into_iter().map(|(name, _)| name);
        let mut below: Vec<Vec<String>> = below
            .filter(|name| name != "help")
            .map(|name| words.iter().cloned().chain([name]).collect())
            .collect();
        below.reverse();
        wanted.extend(below);
        found.push(Verb { words, help });
    }
    Ok(found)
}

/// The manual page, section 1.
pub fn page(verbs: &[Verb], version: &str) -> String {
    let about = verbs.first().map_or("", |verb| verb.about()).trim_end_matches('.');
    let mut page = format!(
        ".TH TAFELSTUK 1 \"\" \"Tafelstuk {version}\"\n.SH NAME\ntafelstuk \\- {}\n\
         .SH SYNOPSIS\n.B tafelstuk\n.I COMMAND\n[\\fIOPTIONS\\fR]\n\
         .SH DESCRIPTION\nThe twin of the window for scripts. Results go to stdout.\n.SH COMMANDS\n",
        escaped(about)
    );
    for verb in verbs.iter().filter(|verb| !verb.words.is_empty()) {
        page.push_str(&verb.section());
    }
    page + REST
}

/// Completion for bash: verbs, the verbs below them, options, else files.
pub fn completion(verbs: &[Verb]) -> String {
    let cases: String = verbs.iter().map(Verb::case).collect();
    format!(
        "_tafelstuk() {{\n    local word=\"${{COMP_WORDS[COMP_CWORD]}}\" above words\n    \
         above=\"${{COMP_WORDS[*]:1:COMP_CWORD-1}}\"\n    case \"$above\" in\n{cases}    esac\n    \
         COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n}}\n\
         complete -o default -F _tafelstuk tafelstuk\n"
    )
}

impl Verb {
    fn about(&self) -> &str {
        self.help.lines().next().unwrap_or_default()
    }

    fn section(&self) -> String {
        let usage = self.help.lines().find_map(|line| line.strip_prefix("Usage: ")).unwrap_or_default();
        let mut text =
            format!(".SS {}\n{}\n.PP\n.B {}\n", self.words.join(" "), escaped(self.about()), escaped(usage));
        for heading in ["Arguments:", "Options:"] {
            for (name, says) in entries(&self.help, heading).iter().filter(|(name, _)| name != "-h, --help") {
                text.push_str(&format!(".TP\n.B {}\n{}\n", escaped(name), escaped(says)));
            }
        }
        text
    }

    /// What may follow these words; the longest match stands last, so the patterns of parents exclude children.
    fn case(&self) -> String {
        let below = entries(&self.help, "Commands:").into_iter().map(|(name, _)| name);
        let options = entries(&self.help, "Options:")
            .into_iter()
            .flat_map(|(name, _)| name.split([' ', ',']).map(str::to_owned).collect::<Vec<_>>())
            .filter(|word| word.starts_with("--"));
        let follows: Vec<String> = below.chain(options).collect();
        let pattern = match self.words.as_slice() {
            [] => "\"\"".to_owned(),
            words => format!("\"{0}\"|\"{0} -\"*", words.join(" ")),
        };
        format!("        {pattern}) words=\"{}\" ;;\n", follows.join(" "))
    }
}

/// The entries below a heading of a help text, each with what is said of it.
fn entries(help: &str, heading: &str) -> Vec<(String, String)> {
    let below = help.lines().skip_while(|line| *line != heading).skip(1);
    let mut found: Vec<(String, String)> = Vec::new();
    for line in below.take_while(|line| line.starts_with(' ')) {
        let (name, says) = line.trim().split_once("  ").unwrap_or((line.trim(), ""));
        found.push((name.trim().to_owned(), says.trim().to_owned()));
    }
    found
}

/// Text as it stands in a page: no line is an instruction, and a hyphen is the one that is typed.
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\e").replace('-', "\\-");
    if text.starts_with(['.', '\'']) { format!("\\&{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> Vec<Verb> {
        let verb = |words: &[&str], help: &str| Verb {
            words: words.iter().map(|word| (*word).to_owned()).collect(),
            help: help.into(),
        };
        vec![
            verb(
                &[],
                "Prepare meetings\n\nUsage: tafelstuk <COMMAND>\n\nCommands:\n  pack  Build a pack\n  help  Print\n",
            ),
            verb(
                &["pack"],
                "Build a pack\n\nUsage: tafelstuk pack [OPTIONS]\n\nOptions:\n      --for-paper      \
                 To be printed\n  -o, --output <FILE>  \n  -h, --help           Print help\n",
            ),
        ]
    }

    #[test]
    fn the_page_names_every_verb_and_every_option() {
        let page = page(&example(), "0.1.0");
        assert!(page.contains("tafelstuk \\- Prepare meetings\n"), "{page}");
        assert!(page.contains(".SS pack\nBuild a pack\n"), "{page}");
        assert!(page.contains(".B \\-\\-for\\-paper\nTo be printed\n"), "{page}");
        assert!(page.contains(".B \\-o, \\-\\-output <FILE>\n"), "{page}");
        assert!(!page.contains("Print help"), "{page}");
    }

    #[test]
    fn completion_knows_what_may_follow() {
        let text = completion(&example());
        assert!(text.contains("\"\") words=\"pack help\""), "{text}");
        assert!(text.contains("\"pack\"|\"pack -\"*) words=\"--for-paper --output --help\""), "{text}");
    }

    #[test]
    fn no_text_becomes_an_instruction() {
        assert_eq!(escaped(".xlsx"), "\\&.xlsx");
        assert_eq!(escaped("a\\b"), "a\\eb");
    }
}
