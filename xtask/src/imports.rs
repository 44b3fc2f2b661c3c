//! The import rules 1 to 5 of the design, checked by reading every import path. The README says them in
//! words, the tables in `crate_rules` and `page_rules` are what is checked.

use crate::crate_rules::{Edges, circle, manifest_faults, rust_faults};
use crate::page_rules::page_faults;
use crate::sources::Source;

/// Everything that breaks a rule, one line each.
pub fn faults(sources: &[Source]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut edges = Edges::new();
    for source in sources {
        if source.path.ends_with("Cargo.toml") {
            faults.extend(manifest_faults(source));
        } else if source.path.ends_with(".rs") {
            faults.extend(rust_faults(source, &mut edges));
        } else if [".ts", ".tsx", ".css", ".mjs"].iter().any(|end| source.path.ends_with(end)) {
            faults.extend(page_faults(source));
        }
    }
    faults.extend(circle(&edges));
    faults
}

#[cfg(test)]
mod tests {
    use super::faults;
    use crate::sources::Source;

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        let source = |(path, text): &(&str, &str)| Source { path: (*path).into(), text: (*text).into() };
        faults(&files.iter().map(source).collect::<Vec<_>>())
    }

    fn allows(path: &str, text: &str) {
        assert_eq!(found(&[(path, text)]), Vec::<String>::new(), "{path}");
    }

    fn refuses(path: &str, text: &str, because: &str) {
        let found = found(&[(path, text)]);
        assert!(found.iter().any(|fault| fault.contains(because)), "{path}: {text} gave {found:?}");
    }

    #[test]
    fn rule_1_holds_for_manifests() {
        let manifest = |name: &str, dependency: &str| {
            format!("[package]\nname = \"{name}\"\n[dependencies]\n{dependency} = \"1\"")
        };
        allows("crates/pdf/Cargo.toml", &manifest("tafelstuk-pdf", "tafelstuk-model"));
        refuses("crates/pdf/Cargo.toml", &manifest("tafelstuk-pdf", "tafelstuk-core"), "rule 1");
        refuses("crates/intake/Cargo.toml", &manifest("tafelstuk-intake", "rusqlite"), "rules 1 and 2");
        refuses("crates/app/Cargo.toml", &manifest("tafelstuk-app", "tauri-plugin-dialog"), "rules 1 and 2");
        refuses("tests/Cargo.toml", &manifest("tafelstuk-tests", "tafelstuk-window"), "rule 1");
        refuses("crates/new/Cargo.toml", &manifest("tafelstuk-new", "serde"), "no line");
        refuses("xtask/Cargo.toml", &manifest("xtask", "serde"), "needs only cargo");
    }

    #[test]
    fn rule_1_holds_for_sources() {
        allows("crates/cli/src/main.rs", "use tafelstuk_app::App;");
        refuses("crates/cli/src/main.rs", "use tafelstuk_core::db::Db;", "rule 1");
        refuses("tests/src/bin/host.rs", "use tafelstuk_core::db::Db;", "rule 1");
        allows("tests/src/faults.rs", "use tafelstuk_core::db::Db;");
    }

    #[test]
    fn rule_2_keeps_sql_in_its_files() {
        allows("crates/core/src/paper/store.rs", "use rusqlite::Row;");
        allows("crates/core/src/db/open.rs", "use rusqlite::Connection;");
        refuses("crates/core/src/paper/mod.rs", "use rusqlite::Row;", "rule 2");
        refuses("crates/core/src/paper/calls.rs", "fn f(row: &rusqlite::Row<'_>) {}", "rule 2");
        refuses(
            "crates/core/src/paper/store.rs",
            "const SQL: &str = \"INSERT OR REPLACE INTO x\";",
            "SQLite alone",
        );
        allows("crates/core/src/db.rs", "const SQL: &str = \"PRAGMA journal_mode\";");
    }

    #[test]
    fn rule_3_lets_slices_rest_one_way() {
        allows("crates/core/src/agenda/calls.rs", "use crate::paper::Paper;");
        allows("crates/core/src/views/ready.rs", "use crate::pack::Pack;");
        refuses("crates/core/src/paper/calls.rs", "use crate::agenda::Item;", "paper may not rest on agenda");
        refuses(
            "crates/core/src/paper/calls.rs",
            "fn f() { super::super::agenda::x() }",
            "paper may not rest on agenda",
        );
        refuses(
            "crates/core/src/follow_up/mod.rs",
            "use crate::{board, review};",
            "follow_up may not rest on review",
        );
        refuses("crates/core/src/paper/mod.rs", "use crate::views::today;", "no slice imports views");
    }

    #[test]
    fn rule_3_finds_circles_below_the_slices() {
        let files = [
            ("crates/core/src/db.rs", "use crate::lock::Lock;"),
            ("crates/core/src/lock/mod.rs", "use crate::blobs::Blobs;"),
            ("crates/core/src/blobs.rs", "use crate::db::Db;"),
        ];
        assert!(found(&files)[0].contains("circle"), "{:?}", found(&files));
        assert!(found(&files[..2]).is_empty());
    }

    #[test]
    fn rule_4_keeps_features_apart_and_components_plain() {
        allows("ui/src/features/agenda/List.tsx", "import { Button } from \"../../components/Button\";");
        refuses(
            "ui/src/features/agenda/List.tsx",
            "import { P } from \"../paper/P\";",
            "features/agenda may not import",
        );
        refuses(
            "ui/src/components/Row.tsx",
            "import { P } from \"../features/paper/P\";",
            "components import no feature",
        );
        refuses("ui/src/components/Row.tsx", "export function AgendaRow() {}", "domain word");
        refuses(
            "ui/src/text/text.ts",
            "import { invoke } from \"@tauri-apps/api/core\";",
            "only ui/src/backend",
        );
        allows("ui/src/backend/tauri.ts", "import { invoke } from \"@tauri-apps/api/core\";");
    }

    #[test]
    fn rule_5_reads_the_surroundings_in_shells_only() {
        refuses("crates/core/src/db.rs", "let now = chrono::Utc::now();", "rule 5");
        refuses("crates/app/src/app.rs", "let home = std::env::var(\"HOME\");", "rule 5");
        allows("crates/cli/src/main.rs", "let now = chrono::Local::now();");
        allows("crates/core/src/db.rs", "#[cfg(test)] mod tests { fn f() { std::env::temp_dir(); } }");
    }
}
