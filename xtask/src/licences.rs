//! The licences of everything the product is made of, checked offline from what the packages say.

use crate::shell::{Outcome, cargo, output, program, root};

/// Refuses a package that can only be had under a licence ours cannot carry along.
pub fn check() -> Outcome {
    let words = ["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform"];
    let metadata = output(cargo().args(words).arg(host()?))?;
    let lock =
        std::fs::read_to_string(root().join("ui/package-lock.json")).map_err(|error| error.to_string())?;
    let refused: Vec<String> =
        [metadata, lock].iter().flat_map(|text| licences(text)).filter(|l| !fits(l)).collect();
    if refused.is_empty() {
        Ok(())
    } else {
        Err(format!("licences that cannot go along: {}", refused.join(", ")))
    }
}

/// The platform this runs on, as Rust names it.
fn host() -> Outcome<String> {
    let about = output(program("rustc").arg("-vV"))?;
    let line = about.lines().find_map(|line| line.strip_prefix("host: "));
    line.map(str::to_owned).ok_or_else(|| "rustc does not say which platform this is".into())
}

/// Every licence that a JSON text names.
fn licences(json: &str) -> Vec<String> {
    let mut found: Vec<String> = json
        .split("\"license\":")
        .skip(1)
        .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next().map(str::to_owned))
        .collect();
    found.sort();
    found.dedup();
    found
}

/// Whether one of the choices that a licence offers is free of the GPL's and AGPL's reach.
fn fits(licence: &str) -> bool {
    let choices = licence.split(" OR ").flat_map(|choice| choice.split('/'));
    let bound = |word: &str| (word.contains("GPL") && !word.starts_with("LGPL")) || word.starts_with("SSPL");
    choices.into_iter().any(|choice| !choice.split([' ', '(', ')']).any(bound))
}

#[cfg(test)]
mod tests {
    use super::{fits, licences};

    #[test]
    fn a_choice_is_enough() {
        for (licence, expected) in [
            ("MIT OR Apache-2.0", true),
            ("MIT/Apache-2.0", true),
            ("AGPL-3.0-only", false),
            ("GPL-3.0 OR MIT", true),
            ("(GPL-2.0-only)", false),
            ("LGPL-2.1-or-later", true),
            ("MIT AND AGPL-3.0", false),
            ("EUPL-1.2", true),
        ] {
            assert_eq!(fits(licence), expected, "{licence}");
        }
    }

    #[test]
    fn every_licence_is_read_once() {
        let json = r#"{"license":"MIT","a":{"license": "ISC"},"b":{"license":null},"c":{"license":"MIT"}}"#;
        assert_eq!(licences(json), ["ISC", "MIT"]);
    }
}
