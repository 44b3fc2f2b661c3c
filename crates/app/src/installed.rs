//! Programs of others that this computer may have, and what Tafelstuk does with them. Without them it works as
//! well; what they would do is told where it is missed.

use crate::app::App;
use crate::intake::scans;
use crate::pack::office;
use serde::{Deserialize, Serialize};
use std::path::Path;
use tafelstuk_core::board::calls::Nothing;
use tafelstuk_model::Result;
use ts_rs::TS;

/// Which program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Program {
    /// LibreOffice: Word, Excel and PowerPoint files become pages of a pack.
    Office,
    /// Tesseract: scanned pages become text.
    Scans,
    /// The Dutch word list of Hunspell: what is misspelt gets a line below it. Only where the operating system
    /// brings no spelling of its own.
    Spelling,
}

/// How it stands with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ProgramStand")]
pub(crate) enum Stand {
    Installed,
    /// Tesseract is there, its Dutch is not.
    WithoutDutch,
    Missing,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ProgramInstalled")]
pub(crate) struct Installed {
    pub program: Program,
    pub stand: Stand,
}

/// `app.installed`: looked for now, so that what was just installed is found.
pub(crate) fn installed(_: &App, _: Nothing) -> Result<Vec<Installed>> {
    Ok(all())
}

pub(crate) fn all() -> Vec<Installed> {
    let office = if office::is_installed() { Stand::Installed } else { Stand::Missing };
    let mut stands = vec![(Program::Office, office), (Program::Scans, scans::stand())];
    stands.extend(cfg!(target_os = "linux").then(|| (Program::Spelling, spelling())));
    stands.into_iter().map(|(program, stand)| Installed { program, stand }).collect()
}

fn spelling() -> Stand {
    let lists = ["/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/share/myspell"];
    let is_there = lists.iter().any(|folder| Path::new(folder).join("nl_NL.dic").exists());
    if is_there { Stand::Installed } else { Stand::Missing }
}
