//! What the tests of the whole product share: the command as a real process, the product in process,
//! what a finished PDF says, and notes to take in.
//!
//! It makes and removes folders of its own and reads nothing of the user's. It never ships.

pub mod beside;
pub mod big_pack;
pub mod command;
pub mod corpus;
pub mod exchange;
pub mod filling;
pub mod finding;
pub mod growing;
pub mod pdf;
pub mod product;
pub mod region;
pub mod writing;

use std::path::{Path, PathBuf};

/// The password of every store that a test makes with one, and of the stores under `tests/files`.
pub const PASSWORD: &str = "zeven kleine boten";

/// The folder of the crate `tests`.
pub fn folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file that tests read, by its name under `tests/fixtures`.
pub fn fixture(name: &str) -> PathBuf {
    folder().join("fixtures").join(name)
}

/// Copies a folder with all that is in it.
///
/// # Errors
/// What the operating system refuses.
pub fn copy_folder(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
