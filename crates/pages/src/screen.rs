//! A look at the raw bytes before the library sees them, for what it has no limit on: streams that inflate
//! beyond memory, and brackets nested beyond any stack.

use flate2::read::ZlibDecoder;
use memchr::memmem::{self, Finder};
use std::io::Read;

use crate::fault::Fault;

/// No stream is larger once inflated.
const LARGEST_STREAM: usize = 256 * 1024 * 1024;
/// A packed stream of this size cannot come out larger than [`LARGEST_STREAM`].
pub(crate) const LARGEST_UNMEASURED: usize = LARGEST_STREAM / 1100;
/// All streams of a file together.
const MOST_INFLATED: usize = 8 * 1024 * 1024 * 1024;
/// Arrays and dictionaries within one another; papers have a dozen.
const DEEPEST: u32 = 2000;

/// Looks at every stream and at what stands between them.
pub(crate) fn screen(bytes: &[u8]) -> Result<(), Fault> {
    let (begin, end) = (Finder::new(b"stream"), Finder::new(b"endstream"));
    let mut depth = Depth::default();
    let (mut at, mut inflated, mut ends) = (0, 0, true);
    while let Some(found) = begin.find(&bytes[at..]) {
        let keyword = at + found;
        if depth.goes_too_deep(&bytes[at..keyword]) {
            return Err(Fault::Overwhelming);
        }
        depth = Depth::default();
        let data = after_line_end(bytes, keyword + b"stream".len());
        inflated += measure(&bytes[data..])?;
        if inflated > MOST_INFLATED {
            return Err(Fault::Overwhelming);
        }
        // The next keyword may stand within this stream, where its end is missing; so only a whole one is skipped.
        at = match ends.then(|| end.find(&bytes[data..])).flatten() {
            Some(length) => {
                if is_nested(&bytes[data..data + length]) {
                    return Err(Fault::Overwhelming);
                }
                data + length + b"endstream".len()
            }
            None => {
                ends = false;
                data
            }
        };
    }
    if depth.goes_too_deep(&bytes[at..]) { Err(Fault::Overwhelming) } else { Ok(()) }
}

/// Whether streams are packed in ways that [`screen`] cannot look into. Names may be written with escapes.
pub(crate) fn has_rare_filters(bytes: &[u8]) -> bool {
    let rare: [&[u8]; 7] = [b"LZW", b"RunLength", b"/RL", b"ASCII", b"/A85", b"/AHx", b"#"];
    rare.iter().any(|name| memmem::find(bytes, name).is_some()) || has_two_filters(bytes)
}

/// Whether brackets nest deeper than any paper needs.
pub(crate) fn is_nested(bytes: &[u8]) -> bool {
    Depth::default().goes_too_deep(bytes)
}

fn has_two_filters(bytes: &[u8]) -> bool {
    memmem::find_iter(bytes, b"/Filter").any(|at| {
        let rest = &bytes[at + 7..bytes.len().min(at + 160)];
        let list = rest.trim_ascii_start().strip_prefix(b"[");
        list.and_then(|list| list.split(|byte| *byte == b']').next())
            .is_some_and(|list| list.iter().filter(|byte| **byte == b'/').count() > 1)
    })
}

fn after_line_end(bytes: &[u8], at: usize) -> usize {
    let rest = &bytes[at.min(bytes.len())..];
    let skip = if rest.starts_with(b"\r\n") {
        2
    } else {
        usize::from(rest.starts_with(b"\n") || rest.starts_with(b"\r"))
    };
    at + skip
}

/// Inflates a stream, if it is a packed one, without keeping it; gives its size.
fn measure(data: &[u8]) -> Result<usize, Fault> {
    let Some(&[method, check]) = data.first_chunk::<2>() else { return Ok(0) };
    if method & 0x0F != 8 || u16::from_be_bytes([method, check]) % 31 != 0 {
        return Ok(0);
    }
    let mut inflated = ZlibDecoder::new(data);
    let mut piece = vec![0; 64 * 1024];
    let mut depth = Depth::default();
    let mut size = 0;
    // A stream that breaks off has been measured as far as anyone can read it.
    while let Ok(length @ 1..) = inflated.read(&mut piece) {
        size += length;
        if size > LARGEST_STREAM || depth.goes_too_deep(&piece[..length]) {
            return Err(Fault::Overwhelming);
        }
    }
    Ok(size)
}

/// How deep arrays and dictionaries nest. What looks like them in pictures and typefaces evens out; a single
/// `<` opens a string, which does not nest, and stands in some typefaces by the thousand.
#[derive(Default)]
struct Depth {
    level: u32,
    /// The last byte, where it may be the first half of `<<` or `>>`.
    half: u8,
}

impl Depth {
    fn goes_too_deep(&mut self, bytes: &[u8]) -> bool {
        for byte in bytes {
            let whole = std::mem::take(&mut self.half) == *byte;
            match byte {
                b'[' => self.level += 1,
                b']' => self.level = self.level.saturating_sub(1),
                b'<' if whole => self.level += 1,
                b'>' if whole => self.level = self.level.saturating_sub(1),
                b'<' | b'>' => self.half = *byte,
                _ => {}
            }
            if self.level > DEEPEST {
                return true;
            }
        }
        false
    }
}
