//! Whose keys sign. What came first from somebody pins the key that signed it; a later file under the same name
//! that another key signed is told, and counts only once the user compared fingerprints by phone.
//!
//! Nothing is kept for this beside what came in: a key is known because something of it was taken over and was
//! not withdrawn. Somebody who works on two computers has two keys.

use super::{Person, Sender, store};
use crate::board::calls::Nothing;
use crate::db::Read;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// How many digits stand together in a fingerprint, and how many such groups there are: as many bits as a
/// forger would have to try, 99, and no more than two people read to each other.
const DIGITS: u32 = 5;
const GROUPS: usize = 6;
/// How many bytes of the hash a group is made of.
const BYTES: usize = 5;

/// How a key stands to what is known of whoever it speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ReviewSignerStanding")]
pub enum Standing {
    /// Nothing came from them before; this key is theirs from now on.
    First,
    Known,
    /// Other keys are known of them, and not this one.
    Other,
}

/// Who signed a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewSigner")]
pub struct Signer {
    pub name: String,
    /// See [`fingerprint`].
    pub fingerprint: String,
    pub standing: Standing,
    /// The fingerprints that are known of them.
    pub known: Vec<String>,
}

impl Signer {
    pub(crate) fn of(name: &str, key: &str, known: &[String]) -> Self {
        let standing = match known {
            [] => Standing::First,
            known if known.iter().any(|other| other == key) => Standing::Known,
            _ => Standing::Other,
        };
        let known = known.iter().map(|key| fingerprint(key)).collect();
        Self { name: name.to_owned(), fingerprint: fingerprint(key), standing, known }
    }

    /// Lets the file through, or refuses it where its key is another one than those known and the user did
    /// not say of this very key that it was compared.
    ///
    /// # Errors
    /// `UnknownSigner`.
    pub fn admit(&self, compared: Option<&str>) -> Result<()> {
        if self.standing != Standing::Other || self.is_compared(compared) {
            return Ok(());
        }
        let known = self.known.join(", ");
        Err(Error::UnknownSigner { name: self.name.clone(), fingerprint: self.fingerprint.clone(), known })
    }

    /// Whether the user compared this very key.
    pub(crate) fn is_compared(&self, compared: Option<&str>) -> bool {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        compared.is_some_and(|text| digits(text) == digits(&self.fingerprint))
    }
}

/// A key as two people compare it by phone: six groups of five digits of its BLAKE3 hash.
pub fn fingerprint(key: &str) -> String {
    let hash = blake3::hash(key.as_bytes());
    let groups = hash.as_bytes().chunks_exact(BYTES).take(GROUPS);
    let group = |bytes: &[u8]| {
        let number = bytes.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        format!("{:0width$}", number % 10_u64.pow(DIGITS), width = DIGITS as usize)
    };
    groups.map(group).collect::<Vec<_>>().join(" ")
}

/// Who signed an answer in the name of `person`.
pub fn of_reviewer(read: &Read<'_>, person: &Person, key: &str) -> Result<Signer> {
    let came = store::answers_of(read, person)?.into_iter().filter_map(|answer| answer.signer);
    Ok(Signer::of(&person.name, key, &each_once(came)))
}

/// Who signed a package.
pub fn of_sender(read: &Read<'_>, sender: &Sender) -> Result<Signer> {
    let same = |other: &Sender| {
        other.id == sender.id || (!sender.name.is_empty() && folded(&other.name) == folded(&sender.name))
    };
    Ok(Signer::of(&sender.name, &sender.key, &each_once(senders(read)?.filter(same).map(|one| one.key))))
}

/// The keys that signed packages and answers under a name.
pub(crate) fn known_of(read: &Read<'_>, name: &str) -> Result<Vec<String>> {
    let answered = store::all_signers(read)?;
    let sent = senders(read)?.map(|sender| (sender.name, sender.key));
    let all = answered.into_iter().chain(sent).filter(|(other, _)| folded(other) == folded(name));
    Ok(each_once(all.map(|(_, key)| key)))
}

/// Somebody's key, as far as it is known here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewKnownKey")]
pub struct KnownKey {
    pub name: String,
    pub fingerprint: String,
}

/// `review.known_keys`: the keys of those from whom something came, by name.
pub fn known_keys(read: &Read<'_>, _: Nothing) -> Result<Vec<KnownKey>> {
    let mut found: BTreeMap<(String, String), KnownKey> = BTreeMap::new();
    let senders = senders(read)?.map(|sender| (sender.name, sender.key));
    for (name, key) in store::all_signers(read)?.into_iter().chain(senders) {
        let known = KnownKey { fingerprint: fingerprint(&key), name };
        found.insert((folded(&known.name), known.fingerprint.clone()), known);
    }
    Ok(found.into_values().collect())
}

/// Whose packages stand here; of who was handed something by password the key is not known yet.
fn senders(read: &Read<'_>) -> Result<impl Iterator<Item = Sender> + use<>> {
    let all = store::packages(read)?.into_iter().map(|package| package.sender);
    Ok(all.filter(|sender| !sender.key.is_empty()))
}

fn each_once(keys: impl Iterator<Item = String>) -> Vec<String> {
    keys.fold(Vec::new(), |mut known, key| {
        if !known.contains(&key) {
            known.push(key);
        }
        known
    })
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{Signer, Standing, fingerprint};
    use tafelstuk_model::Error;

    #[test]
    fn a_fingerprint_is_six_groups_of_five_digits_and_another_for_every_key() {
        let one = fingerprint("a key");
        assert_eq!(one.split(' ').map(str::len).collect::<Vec<_>>(), [5; 6]);
        assert!(one.chars().all(|c| c.is_ascii_digit() || c == ' '));
        assert_eq!(one, fingerprint("a key"));
        assert_ne!(one, fingerprint("b key"));
    }

    #[test]
    fn another_key_is_let_through_only_once_its_own_fingerprint_was_compared() {
        let signer = Signer::of("Marleen", "new", &["old".to_owned()]);
        assert_eq!(signer.standing, Standing::Other);
        assert!(matches!(signer.admit(None), Err(Error::UnknownSigner { .. })));
        assert!(matches!(signer.admit(Some(&fingerprint("old"))), Err(Error::UnknownSigner { .. })));
        assert_eq!(signer.admit(Some(&fingerprint("new").replace(' ', ""))), Ok(()));
        assert_eq!(Signer::of("Marleen", "new", &[]).admit(None), Ok(()));
        assert_eq!(Signer::of("Marleen", "new", &["old".to_owned(), "new".to_owned()]).admit(None), Ok(()));
    }
}
