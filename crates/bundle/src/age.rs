//! The age form (<https://age-encryption.org/v1>), as far as the exchange uses it: one recipient, by a
//! password (scrypt) or by a key (X25519), and the payload as a stream of sealed chunks. Any age program
//! opens what is written here.
//!
//! Nothing of what is read is believed: the header is short or refused, the cost of a password bounded, and
//! of the payload only whole chunks that were sealed under the file's key come out.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use curve25519_dalek::MontgomeryPoint;
use curve25519_dalek::constants::X25519_BASEPOINT;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use sha2::Sha256;
use std::io::{self, ErrorKind, Read, Write};
use tafelstuk_model::{Error, Result};
use zeroize::Zeroizing;

/// The first line of every file of this form.
const INTRO: &str = "age-encryption.org/v1";
/// What the first line of any age file begins with.
const ANY_INTRO: &str = "age-encryption.org/";
const SCRYPT: &str = "scrypt";
const SCRYPT_LABEL: &[u8] = b"age-encryption.org/v1/scrypt";
const X25519: &str = "X25519";
const X25519_LABEL: &[u8] = b"age-encryption.org/v1/X25519";
/// The most bytes of a header; ours has some two hundred.
const HEADER_BYTES: usize = 4096;
/// What a chunk of the payload holds.
const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;

/// The cost of trying one password, as a power of two: 128 MiB and some tenths of a second.
#[cfg(not(test))]
const WORK: u8 = 17;
#[cfg(test)]
const WORK: u8 = 4;
/// The most that a stranger's file may ask of this computer: 256 MiB.
const MOST_WORK: u8 = 18;

type FileKey = Zeroizing<[u8; 16]>;
type Secret = Zeroizing<[u8; 32]>;

/// The header of a file, not yet believed.
pub(crate) struct Header {
    stanza: Stanza,
    /// All that the header's own seal covers.
    covered: Vec<u8>,
    seal: Vec<u8>,
}

enum Stanza {
    Scrypt {
        salt: [u8; 16],
        work: u8,
        body: Vec<u8>,
    },
    X25519 {
        share: [u8; 32],
        body: Vec<u8>,
    },
    /// For another sort of receiver than we are.
    Other,
}

impl Header {
    /// Reads a header from the start of a file called `name`, and not a byte more.
    ///
    /// # Errors
    /// `NotABundle` where it is no age file, `NewerBundle` where it is one of a later form, `DamagedBundle`
    /// where it is not whole.
    pub(crate) fn read(from: &mut impl Read, name: &str) -> Result<Self> {
        let foreign = || Error::NotABundle { name: name.into() };
        let mut covered = Vec::new();
        let intro = line(from, &mut covered)?.ok_or_else(foreign)?;
        if intro != INTRO {
            let later = intro.starts_with(ANY_INTRO);
            return Err(if later { Error::NewerBundle { name: name.into() } } else { foreign() });
        }
        Self::stanzas(from, covered)?.ok_or_else(|| Error::DamagedBundle { name: name.into() })
    }

    fn stanzas(from: &mut impl Read, mut covered: Vec<u8>) -> Result<Option<Self>> {
        let mut stanzas = Vec::new();
        loop {
            let Some(head) = line(from, &mut covered)? else { return Ok(None) };
            if let Some(seal) = head.strip_prefix("--- ") {
                covered.truncate(covered.len() - seal.len() - 2);
                let Ok(seal) = STANDARD_NO_PAD.decode(seal) else { return Ok(None) };
                let [stanza] = <[Stanza; 1]>::try_from(stanzas).unwrap_or([Stanza::Other]);
                return Ok(Some(Self { stanza, covered, seal }));
            }
            let Some(head) = head.strip_prefix("-> ") else { return Ok(None) };
            // A body's last line is shorter than the 64 characters of the others.
            let mut body = String::new();
            loop {
                let Some(part) = line(from, &mut covered)? else { return Ok(None) };
                body.push_str(&part);
                if part.len() < 64 {
                    break;
                }
            }
            let Some(stanza) = Stanza::of(head, &body) else { return Ok(None) };
            stanzas.push(stanza);
        }
    }

    /// Whether a password opens it.
    pub(crate) fn is_for_password(&self) -> bool {
        matches!(self.stanza, Stanza::Scrypt { .. })
    }

    /// What lies behind the header, for whoever knows `password`.
    pub(crate) fn open_with_password<R: Read>(
        self,
        password: &str,
        from: R,
        name: &str,
    ) -> Result<Inside<R>> {
        let Stanza::Scrypt { salt, work, body } = &self.stanza else {
            return Err(Error::NotForYou { name: name.into() });
        };
        if *work > MOST_WORK {
            return Err(Error::OverwhelmingFile { name: name.into() });
        }
        let key = stretched(password, salt, *work)?;
        let file_key = unwrap(&key, body).ok_or(Error::WrongExchangePassword {})?;
        self.payload(&file_key, from, name)
    }

    /// What lies behind the header, for the holder of `secret`.
    pub(crate) fn open_with_key<R: Read>(self, secret: &Secret, from: R, name: &str) -> Result<Inside<R>> {
        let foreign = || Error::NotForYou { name: name.into() };
        let Stanza::X25519 { share, body } = &self.stanza else { return Err(foreign()) };
        let shared = MontgomeryPoint(*share).mul_clamped(**secret);
        let key = agreed(share, &public(secret), &shared).ok_or_else(foreign)?;
        let file_key = unwrap(&key, body).ok_or_else(foreign)?;
        self.payload(&file_key, from, name)
    }

    fn payload<R: Read>(self, file_key: &FileKey, mut from: R, name: &str) -> Result<Inside<R>> {
        let damaged = || Error::DamagedBundle { name: name.into() };
        header_seal(file_key, &self.covered).verify_slice(&self.seal).map_err(|_| damaged())?;
        let mut nonce = [0; 16];
        from.read_exact(&mut nonce).map_err(|_| damaged())?;
        Ok(Inside {
            from,
            cipher: payload_cipher(file_key, &nonce),
            count: 0,
            chunk: Zeroizing::new(Vec::with_capacity(CHUNK + TAG + 1)),
            at: 0,
            end: 0,
            ended: false,
        })
    }
}

impl Stanza {
    /// A stanza; none where it is of a known sort and not as that sort must be.
    fn of(head: &str, body: &str) -> Option<Self> {
        let words: Vec<&str> = head.split(' ').collect();
        let body = STANDARD_NO_PAD.decode(body).ok()?;
        match words[..] {
            [SCRYPT, salt, work] => Some(Self::Scrypt {
                salt: STANDARD_NO_PAD.decode(salt).ok()?.try_into().ok()?,
                work: work.parse().ok().filter(|work| (1..64).contains(work))?,
                body,
            }),
            [X25519, share] => {
                Some(Self::X25519 { share: STANDARD_NO_PAD.decode(share).ok()?.try_into().ok()?, body })
            }
            [SCRYPT | X25519, ..] => None,
            _ => Some(Self::Other),
        }
    }
}

/// One line of a header, which stays within bounds; none where there is no whole line of plain text.
fn line(from: &mut impl Read, covered: &mut Vec<u8>) -> Result<Option<String>> {
    let start = covered.len();
    loop {
        let mut byte = [0];
        match from.read_exact(&mut byte) {
            Ok(()) => {}
            Err(fault) if fault.kind() == ErrorKind::UnexpectedEof => return Ok(None),
            Err(fault) => return Err(fault.into()),
        }
        covered.push(byte[0]);
        if byte[0] == b'\n' {
            return Ok(String::from_utf8(covered[start..covered.len() - 1].to_vec()).ok());
        }
        if covered.len() > HEADER_BYTES || !(b' '..=b'~').contains(&byte[0]) {
            return Ok(None);
        }
    }
}

/// What lies in the payload. A chunk that was changed, is missing or stands elsewhere ends reading with bad
/// data.
pub(crate) struct Inside<R> {
    from: R,
    cipher: LessSafeKey,
    count: u64,
    /// The chunk that is read now, and at its end what was read ahead of the next one, to know which is the last.
    chunk: Zeroizing<Vec<u8>>,
    at: usize,
    /// Where the chunk ends and its tag begins.
    end: usize,
    ended: bool,
}

impl<R: Read> Inside<R> {
    fn next_chunk(&mut self) -> io::Result<()> {
        let bad = || io::Error::from(ErrorKind::InvalidData);
        let ahead = self.chunk.last().copied().filter(|_| self.count > 0);
        self.chunk.clear();
        self.chunk.extend(ahead);
        // One byte more than a chunk tells whether another follows.
        let wanted = CHUNK + TAG + 1 - self.chunk.len();
        self.from.by_ref().take(wanted as u64).read_to_end(&mut self.chunk)?;
        let is_last = self.chunk.len() <= CHUNK + TAG;
        let sealed = self.chunk.len().min(CHUNK + TAG);
        let nonce = nonce(self.count, is_last);
        let opened = self.cipher.open_in_place(nonce, Aad::empty(), &mut self.chunk[..sealed]);
        let end = opened.map_err(|_| bad())?.len();
        // Only an empty file has an empty chunk.
        if end == 0 && self.count > 0 {
            return Err(bad());
        }
        (self.at, self.end, self.ended) = (0, end, is_last);
        self.count += 1;
        Ok(())
    }
}

impl<R: Read> Read for Inside<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        if self.at == self.end && !self.ended {
            self.next_chunk()?;
        }
        let part = to.len().min(self.end - self.at);
        to[..part].copy_from_slice(&self.chunk[self.at..self.at + part]);
        self.at += part;
        Ok(part)
    }
}

/// Seals what is written to it; without [`Sealer::finish`] the file is one cut short.
pub(crate) struct Sealer<W> {
    to: W,
    cipher: LessSafeKey,
    count: u64,
    chunk: Zeroizing<Vec<u8>>,
}

impl<W: Write> Sealer<W> {
    /// A file that `password` opens.
    pub(crate) fn to_password(password: &str, to: W) -> Result<Self> {
        let salt: [u8; 16] = random()?;
        let key = stretched(password, &salt, WORK)?;
        Self::begin(to, &key, &format!("{SCRYPT} {} {WORK}", STANDARD_NO_PAD.encode(salt)))
    }

    /// A file that the holder of the key opens whose public half is `recipient`.
    pub(crate) fn to_key(recipient: &[u8; 32], to: W) -> Result<Self> {
        let passing: Secret = Zeroizing::new(random()?);
        let share = public(&passing);
        let shared = MontgomeryPoint(*recipient).mul_clamped(*passing);
        let weak = || Error::Damaged { detail: "recipient".into() };
        let key = agreed(&share, recipient, &shared).ok_or_else(weak)?;
        Self::begin(to, &key, &format!("{X25519} {}", STANDARD_NO_PAD.encode(share)))
    }

    fn begin(mut to: W, wrapping: &Secret, stanza: &str) -> Result<Self> {
        let file_key: FileKey = Zeroizing::new(random()?);
        let mut body = file_key.to_vec();
        let sealed = cipher(wrapping).seal_in_place_append_tag(only_nonce(), Aad::empty(), &mut body);
        sealed.expect("16 bytes are not too long");
        let covered = format!("{INTRO}\n-> {stanza}\n{}\n---", STANDARD_NO_PAD.encode(body));
        let seal = header_seal(&file_key, covered.as_bytes()).finalize().into_bytes();
        let nonce: [u8; 16] = random()?;
        writeln!(to, "{covered} {}", STANDARD_NO_PAD.encode(seal))?;
        to.write_all(&nonce)?;
        let cipher = payload_cipher(&file_key, &nonce);
        Ok(Self { to, cipher, count: 0, chunk: Zeroizing::new(Vec::with_capacity(CHUNK + TAG)) })
    }

    /// Writes the last chunk and gives the file back.
    pub(crate) fn finish(mut self) -> io::Result<W> {
        self.put(true)?;
        Ok(self.to)
    }

    fn put(&mut self, is_last: bool) -> io::Result<()> {
        let nonce = nonce(self.count, is_last);
        let sealed = self.cipher.seal_in_place_append_tag(nonce, Aad::empty(), &mut *self.chunk);
        sealed.map_err(|_| io::Error::from(ErrorKind::InvalidInput))?;
        self.to.write_all(&self.chunk)?;
        self.count += 1;
        self.chunk.clear();
        Ok(())
    }
}

impl<W: Write> Write for Sealer<W> {
    fn write(&mut self, from: &[u8]) -> io::Result<usize> {
        if self.chunk.len() == CHUNK {
            self.put(false)?;
        }
        let part = from.len().min(CHUNK - self.chunk.len());
        self.chunk.extend_from_slice(&from[..part]);
        Ok(part)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The public half of an X25519 secret (RFC 7748).
pub(crate) fn public(secret: &Secret) -> [u8; 32] {
    X25519_BASEPOINT.mul_clamped(**secret).to_bytes()
}

/// The key that both sides of an X25519 exchange come to; none where the other side's key is a weak one.
fn agreed(share: &[u8; 32], recipient: &[u8; 32], shared: &MontgomeryPoint) -> Option<Secret> {
    let shared = Zeroizing::new(shared.to_bytes());
    if shared.iter().all(|byte| *byte == 0) {
        return None;
    }
    Some(derived(&shared[..], &[share.as_slice(), recipient.as_slice()].concat(), X25519_LABEL))
}

fn stretched(password: &str, salt: &[u8; 16], work: u8) -> Result<Secret> {
    let refused = |fault: String| Error::Io { detail: fault };
    let params = scrypt::Params::new(work, 8, 1).map_err(|fault| refused(fault.to_string()))?;
    let mut key = Zeroizing::new([0; 32]);
    scrypt::scrypt(password.as_bytes(), &[SCRYPT_LABEL, salt].concat(), &params, &mut key[..])
        .map_err(|fault| refused(fault.to_string()))?;
    Ok(key)
}

fn unwrap(wrapping: &Secret, body: &[u8]) -> Option<FileKey> {
    // A body of another length could be made to open under several keys.
    if body.len() != 16 + TAG {
        return None;
    }
    let mut body = Zeroizing::new(body.to_vec());
    let opened = cipher(wrapping).open_in_place(only_nonce(), Aad::empty(), &mut body).ok()?;
    Some(Zeroizing::new((&*opened).try_into().ok()?))
}

fn header_seal(file_key: &FileKey, covered: &[u8]) -> Hmac<Sha256> {
    let key = derived(&file_key[..], &[], b"header");
    let mut seal = Hmac::<Sha256>::new_from_slice(&key[..]).expect("a key of any length will do");
    seal.update(covered);
    seal
}

fn payload_cipher(file_key: &FileKey, nonce: &[u8; 16]) -> LessSafeKey {
    cipher(&derived(&file_key[..], nonce, b"payload"))
}

fn cipher(key: &Secret) -> LessSafeKey {
    LessSafeKey::new(UnboundKey::new(&CHACHA20_POLY1305, &key[..]).expect("a key of 32 bytes"))
}

/// For a key that seals one thing.
fn only_nonce() -> Nonce {
    Nonce::assume_unique_for_key([0; 12])
}

fn derived(secret: &[u8], salt: &[u8], label: &[u8]) -> Secret {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(Some(salt), secret).expand(label, &mut key[..]).expect("32 bytes are not too many");
    key
}

/// The count of a chunk in eleven bytes, and whether it is the last.
fn nonce(count: u64, is_last: bool) -> Nonce {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&count.to_be_bytes());
    nonce[11] = u8::from(is_last);
    Nonce::assume_unique_for_key(nonce)
}

pub(crate) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|fault| Error::Io { detail: fault.to_string() })?;
    Ok(bytes)
}
