//! Bytes to characters, and characters to the ones that were meant.

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The text of a file in UTF-8, UTF-16 or Windows-1252. `None` when it is no text.
pub(crate) fn decode(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes)?,
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes)?,
        _ if bytes.contains(&0) => unmarked_utf16(bytes)?,
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes.iter().map(|byte| windows_1252(*byte)).collect(),
        },
    };
    is_text(&text).then_some(text)
}

/// The text of a web page or message part, whatever is in it.
pub(crate) fn decode_text(bytes: &[u8]) -> Option<String> {
    decode(bytes)
}

/// The text of an XML part: UTF-8, or UTF-16 with its mark.
pub(crate) fn decode_xml(bytes: Vec<u8>) -> Option<String> {
    match bytes.as_slice() {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => decode(&bytes),
        _ => String::from_utf8(bytes).ok(),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let text: String = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    let lost = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    (lost * 100 <= text.len()).then_some(text)
}

/// UTF-16 without its mark shows as a zero in nearly every other byte.
fn unmarked_utf16(bytes: &[u8]) -> Option<String> {
    let zeros = |odd: usize| bytes.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), bytes.len() / 2);
    if odd * 10 >= half * 8 && even == 0 {
        utf16(bytes, u16::from_le_bytes)
    } else if even * 10 >= half * 8 && odd == 0 {
        utf16(bytes, u16::from_be_bytes)
    } else {
        None
    }
}

/// The 32 characters in which Windows-1252 differs from Latin-1; unused places stay control characters.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// Text holds hardly any control characters, and letters are not a minority among strange signs.
fn is_text(text: &str) -> bool {
    let (mut all, mut control, mut lost, mut plain) = (0usize, 0usize, 0usize, 0usize);
    for c in text.chars() {
        all += 1;
        if c.is_control() && !is_allowed_control(c) {
            control += 1;
        } else if c == char::REPLACEMENT_CHARACTER {
            lost += 1;
        } else if c.is_ascii_alphanumeric() || c.is_whitespace() {
            plain += 1;
        }
    }
    let few = all / 200;
    control <= few.max(2).min(all / 4) && lost <= few.max(2) && (all < 64 || plain * 3 >= all)
}

fn is_allowed_control(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{1A}' | '\u{85}')
}

/// Line ends made alike, accents composed, ligatures spelled out, invisible characters away. Soft hyphens
/// stay only at line ends, where they tell that a word goes on.
pub(super) fn mend(text: &str) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' => {
                rest.next_if_eq(&'\n');
                mended.push('\n');
            }
            '\u{B}' | '\u{85}' | '\u{2028}' | '\u{2029}' => mended.push('\n'),
            '\u{C}' => mended.push('\u{C}'),
            '\u{FB00}'..='\u{FB06}' => mended.extend(c.nfkc()),
            '\u{AD}' if matches!(rest.peek(), Some('\n' | '\r')) => mended.push(c),
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => {}
            _ if c.is_control() && c != '\n' && c != '\t' => {}
            _ if c.is_whitespace() && c != '\n' && c != '\t' => mended.push(' '),
            _ => mended.push(c),
        }
    }
    if is_nfc(&mended) { mended } else { mended.nfc().collect() }
}

#[cfg(test)]
mod tests {
    use super::{decode, mend};

    #[test]
    fn the_same_words_come_out_of_every_encoding() {
        let words = "Financiën: één “kern” – € 5";
        let utf16 = |to: fn(u16) -> [u8; 2], mark: &[u8]| {
            let mut bytes = mark.to_vec();
            bytes.extend(words.encode_utf16().flat_map(to));
            bytes
        };
        let windows = b"Financi\xEBn: \xE9\xE9n \x93kern\x94 \x96 \x80 5".to_vec();
        let marked = [b"\xEF\xBB\xBF".as_slice(), words.as_bytes()].concat();
        let all = [
            words.as_bytes().to_vec(),
            marked,
            windows,
            utf16(u16::to_le_bytes, b"\xFF\xFE"),
            utf16(u16::to_be_bytes, b"\xFE\xFF"),
        ];
        for bytes in all {
            assert_eq!(decode(&bytes).as_deref(), Some(words), "{bytes:?}");
        }
        let plain: Vec<u8> = "Agenda van de tafel".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&plain).as_deref(), Some("Agenda van de tafel"));
    }

    #[test]
    fn bytes_that_are_no_text_are_told() {
        let noise: Vec<u8> = (0..600u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8 | 1).collect();
        for bytes in [b"\x00\x01\x02\x03abc".to_vec(), b"\x01\x02\x03\x04\x05\x06\x07\x08".to_vec(), noise] {
            assert_eq!(decode(&bytes), None, "{:?}", &bytes[..8]);
        }
    }

    #[test]
    fn characters_are_the_ones_that_were_meant() {
        let read = mend("e\u{301}e\u{301}n \u{FB01}nanci\u{AD}ering\r\nver\u{AD}\rder\u{A0}x");
        assert_eq!(read, "één financiering\nver\u{AD}\nder x");
    }
}
