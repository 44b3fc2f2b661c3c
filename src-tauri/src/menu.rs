//! The native menu, from the same table of commands as the page's buttons and shortcuts.
//!
//! Shortcuts are shown here and obeyed by the page: a native one would take Ctrl+Z away from the field
//! that is being typed in, and everything would happen twice.

use crate::closing;
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeSet;
use tafelstuk_app::Lang;
use tafelstuk_app::catalogue::text;
use tauri::menu::{Menu, MenuItem, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Emitter, Wry};

const COMMANDS: &str = include_str!("../../ui/src/commands.json");
const MENUS: [&str; 4] = ["file", "edit", "view", "help"];
/// The one command that the window does itself.
const CLOSE: &str = "window.close";

#[derive(Deserialize)]
struct Command {
    id: String,
    label: String,
    shortcut: Option<String>,
    menu: String,
}

/// The menu, worded in `lang`.
pub fn build(app: &AppHandle, lang: Lang) -> tauri::Result<Menu<Wry>> {
    let commands = commands();
    let bar = Menu::new(app)?;
    for menu in MENUS {
        let submenu = Submenu::new(app, text(lang, &format!("menu-{menu}")), true)?;
        for command in commands.iter().filter(|command| command.menu == menu) {
            let label = shown(&text(lang, &command.label), command.shortcut.as_deref());
            submenu.append(&MenuItem::with_id(app, &command.id, label, true, None::<&str>)?)?;
        }
        if menu == "file" {
            submenu.append(&PredefinedMenuItem::separator(app)?)?;
            submenu.append(&MenuItem::with_id(app, CLOSE, text(lang, "menu-close"), true, None::<&str>)?)?;
        }
        bar.append(&submenu)?;
    }
    Ok(bar)
}

/// Tells the page what was chosen.
pub fn chosen(app: &AppHandle, id: &str) {
    if id == CLOSE {
        closing::ask(app);
    } else {
        let _ = app.emit("menu", json!({ "command": id }));
    }
}

fn commands() -> Vec<Command> {
    let commands: Vec<Command> = serde_json::from_str(COMMANDS).expect("a test reads the table of commands");
    debug_assert!(commands.iter().all(|command| MENUS.contains(&command.menu.as_str())));
    debug_assert_eq!(commands.iter().map(|c| c.id.as_str()).collect::<BTreeSet<_>>().len(), commands.len());
    commands
}

/// A label with its shortcut behind it; an ampersand is one, not a mnemonic.
fn shown(label: &str, shortcut: Option<&str>) -> String {
    let label = label.replace('&', "&&");
    let Some(shortcut) = shortcut else { return label };
    let keys = shortcut.replace("ArrowUp", "↑").replace("ArrowDown", "↓").replace("Comma", ",");
    format!("{label}\t{keys}")
}

#[cfg(test)]
mod tests {
    use super::{MENUS, commands, shown};
    use tafelstuk_app::Lang;
    use tafelstuk_app::catalogue::text;

    #[test]
    fn every_command_stands_in_a_menu_and_has_words() {
        for command in commands() {
            assert!(MENUS.contains(&command.menu.as_str()), "{}", command.id);
            for lang in [Lang::Nl, Lang::En] {
                assert_ne!(text(lang, &command.label), command.label, "{lang:?}");
            }
        }
    }

    #[test]
    fn the_window_s_own_words_are_there() {
        let own = ["menu-file", "menu-edit", "menu-view", "menu-help", "menu-close", "dialog-pick-files"];
        for key in
            own.into_iter().chain(["dialog-pick-folder", "dialog-save", "dialog-papers", "dialog-all-files"])
        {
            assert_ne!(text(Lang::Nl, key), key);
        }
    }

    #[test]
    fn a_shortcut_stands_behind_its_label() {
        assert_eq!(shown("Omhoog", Some("Alt+ArrowUp")), "Omhoog\tAlt+↑");
        assert_eq!(shown("Wie & wat", None), "Wie && wat");
    }
}
