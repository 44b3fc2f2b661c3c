//! The recovery code as people copy it from paper: seven groups of four letters and digits.
//!
//! Twenty-six characters carry 130 random bits; two more are a Reed-Solomon check over GF(32), so that any
//! one or two wrong characters, two that changed places included, are told from a code of another store.
//! The alphabet is Crockford's base 32: no I, L, O or U.

use super::random;
use tafelstuk_model::Result;
use zeroize::Zeroizing;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SECRET: usize = 26;
const LENGTH: usize = 28;
const GROUP: usize = 4;

/// A new code, as it is printed.
pub(super) fn fresh() -> Result<Zeroizing<String>> {
    let mut symbols = Zeroizing::new([0; LENGTH]);
    let noise = Zeroizing::new(random::<SECRET>()?);
    for (symbol, byte) in symbols.iter_mut().zip(noise.iter()) {
        *symbol = byte & 31;
    }
    complete(&mut symbols);
    Ok(print(&symbols[..]))
}

/// The secret in a code as typed, where its check holds. Case, spaces and dashes do not matter; O counts
/// as 0, I and L as 1.
pub(super) fn read(typed: &str) -> Option<Zeroizing<String>> {
    let symbols = symbols(typed)?;
    if symbols.len() != LENGTH || checks(&symbols) != (0, 0) {
        return None;
    }
    let secret = symbols[..SECRET].iter().map(|s| char::from(ALPHABET[usize::from(*s)]));
    Some(Zeroizing::new(secret.collect()))
}

/// Whether `typed` is about as long as a code and made of its characters, but does not read as one.
pub(super) fn is_mistyped(typed: &str) -> bool {
    let near = LENGTH - 2..=LENGTH + 2;
    let long_enough = near.contains(&typed.chars().filter(|c| !is_gap(*c)).count());
    let foreign = typed.chars().filter(|c| !is_gap(*c) && symbol(*c).is_none()).count();
    long_enough && foreign <= 2 && read(typed).is_none()
}

fn symbols(typed: &str) -> Option<Zeroizing<Vec<u8>>> {
    let found = typed.chars().filter(|c| !is_gap(*c)).map(symbol);
    found.collect::<Option<Vec<u8>>>().map(Zeroizing::new)
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '_' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn symbol(c: char) -> Option<u8> {
    let plain = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = ALPHABET.iter().position(|a| char::from(*a) == plain)?;
    u8::try_from(at).ok()
}

fn print(symbols: &[u8]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(LENGTH + LENGTH / GROUP));
    for (at, symbol) in symbols.iter().enumerate() {
        if at > 0 && at % GROUP == 0 {
            text.push('-');
        }
        text.push(char::from(ALPHABET[usize::from(*symbol)]));
    }
    text
}

/// Sets the last two symbols so that the check holds; among their 1,024 values exactly one does.
fn complete(symbols: &mut [u8; LENGTH]) {
    for pair in 0..=1023_u16 {
        symbols[SECRET] = u8::try_from(pair >> 5).expect("five bits");
        symbols[SECRET + 1] = u8::try_from(pair & 31).expect("five bits");
        if checks(symbols) == (0, 0) {
            return;
        }
    }
}

/// The code word's values at 1 and at the field's generator; both are zero in a code without a slip.
fn checks(symbols: &[u8]) -> (u8, u8) {
    symbols.iter().fold((0, 0), |(sum, weighed), s| (sum ^ s, double(weighed) ^ s))
}

/// Times the generator in GF(32) modulo x^5 + x^2 + 1.
fn double(value: u8) -> u8 {
    let shifted = value << 1;
    if shifted & 32 == 0 { shifted } else { shifted ^ 0b10_0101 }
}
