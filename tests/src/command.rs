//! The `tafelstuk` command as a real process, on a passing folder, apart from the user's own keyring,
//! settings and language.

use serde_json::Value;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// A bus on which nobody listens: the keyring of whoever runs the tests stays out of it.
const NO_BUS: &str = "unix:path=/nonexistent/bus";

/// A program of this workspace, built beside the test that asks for it.
///
/// # Panics
/// It is not there: the workspace was not built whole.
pub fn built(name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("a test runs from a file");
    let places = test.ancestors().skip(1).take(2);
    let found = places.map(|folder| folder.join(name)).find(|path| path.is_file());
    found.unwrap_or_else(|| {
        panic!("{name} was not built; run `cargo build --workspace --all-targets` before the tests")
    })
}

/// A folder with a store in it, for one test.
pub struct Place {
    folder: TempDir,
}

/// How a command ended.
#[derive(Debug)]
pub struct Ended {
    pub code: i32,
    pub stdout: Vec<u8>,
    pub stderr: String,
}

impl Place {
    /// An empty folder; there is no store in it yet.
    #[allow(clippy::new_without_default, reason = "making a folder is more than a default")]
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a passing folder can be made") }
    }

    /// A new empty store.
    pub fn with_store() -> Self {
        let place = Self::new();
        place.ok(["init", "--store", "store"]);
        place
    }

    /// The folder that commands run in.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The store's folder, which every command calls `store`.
    pub fn store(&self) -> PathBuf {
        self.path().join("store")
    }

    /// The folder of settings and keys.
    pub fn settings(&self) -> PathBuf {
        self.path().join("settings")
    }

    /// The command with `words`, ready to run in this folder, in Dutch.
    pub fn command<I: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = I>) -> Command {
        self.around(&built("tafelstuk"), words)
    }

    /// Any program with `words`, surrounded as the command is.
    pub fn around<I: AsRef<OsStr>>(&self, program: &Path, words: impl IntoIterator<Item = I>) -> Command {
        let mut command = Command::new(program);
        command.args(words).current_dir(self.path());
        command.env("TAFELSTUK_SETTINGS", self.settings()).env_remove("TAFELSTUK_PASSPHRASE");
        command.env("DBUS_SESSION_BUS_ADDRESS", NO_BUS);
        command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env("LANG", "nl_NL.UTF-8");
        command
    }

    /// Runs the command and tells how it ended.
    pub fn run<I: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = I>) -> Ended {
        ended(&mut self.command(words))
    }

    /// What the command prints; it must succeed.
    pub fn ok<I: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = I>) -> Vec<u8> {
        let ended = self.run(words);
        assert_eq!((ended.code, ended.stderr.as_str()), (0, ""), "the command succeeds without a word");
        ended.stdout
    }

    /// The JSON that the command prints; it must succeed.
    pub fn json<I: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = I>) -> Value {
        serde_json::from_slice(&self.ok(words)).expect("the command prints JSON")
    }

    /// One call of the call table; it must succeed.
    pub fn call(&self, name: &str, request: &Value) -> Value {
        self.json(["call", "--store", "store", name, &request.to_string()])
    }

    /// Why one call is refused: its sentence.
    pub fn refused(&self, name: &str, request: &Value) -> String {
        let ended = self.run(["call", "--store", "store", name, &request.to_string()]);
        ended.sentence()
    }

    /// Writes a file into the folder.
    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path().join(name);
        std::fs::write(&path, bytes).expect("a passing file can be written");
        path
    }

    /// The faults that `tafelstuk verify` finds, and what it notes.
    pub fn verified(&self) -> (Value, Value) {
        let report = self.json(["verify", "--store", "store"]);
        (report["faults"].clone(), report["notes"].clone())
    }
}

impl Ended {
    /// The one sentence of a refusal: exit code 1, one line on stderr, nothing on stdout.
    pub fn sentence(&self) -> String {
        assert_eq!(self.code, 1, "a refusal leaves with 1: {self:?}");
        assert_eq!(String::from_utf8_lossy(&self.stdout), "", "a refusal prints no result");
        let sentence = self.stderr.trim_end_matches('\n');
        assert!(!sentence.is_empty() && !sentence.contains('\n'), "one line: {:?}", self.stderr);
        assert!(sentence.ends_with('.') && !sentence.contains("error-"), "a whole sentence: {sentence}");
        sentence.to_owned()
    }
}

/// Runs a command and tells how it ended.
pub fn ended(command: &mut Command) -> Ended {
    let Output { status, stdout, stderr } = command.output().expect("the program starts");
    let code = status.code().expect("the program ended by itself");
    Ended { code, stdout, stderr: String::from_utf8_lossy(&stderr).into_owned() }
}
