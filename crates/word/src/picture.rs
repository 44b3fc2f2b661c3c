//! The size of a picture, read off its first bytes.

/// A kind of picture that Word shows, and its size in pixels.
pub(crate) struct Picture {
    pub ending: &'static str,
    pub width: u32,
    pub height: u32,
}

/// What the bytes are a picture of; none where they are none that Word shows.
pub(crate) fn picture(bytes: &[u8]) -> Option<Picture> {
    png(bytes).or_else(|| jpeg(bytes)).or_else(|| gif(bytes)).filter(|size| size.width > 0 && size.height > 0)
}

fn png(bytes: &[u8]) -> Option<Picture> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?.get(8..16)?;
    let number = |at: usize| u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]);
    Some(Picture { ending: "png", width: number(0), height: number(4) })
}

fn gif(bytes: &[u8]) -> Option<Picture> {
    let size = bytes.strip_prefix(b"GIF8")?.get(2..6)?;
    let number = |at: usize| u32::from(u16::from_le_bytes([size[at], size[at + 1]]));
    Some(Picture { ending: "gif", width: number(0), height: number(2) })
}

/// The frame header (ITU-T T.81, B.2.2) names height and width.
fn jpeg(bytes: &[u8]) -> Option<Picture> {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8])?;
    while let [0xff, marker, high, low, segment @ ..] = rest {
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            let number =
                |at: usize| Some(u32::from(u16::from_be_bytes([*segment.get(at)?, *segment.get(at + 1)?])));
            return Some(Picture { ending: "jpeg", width: number(3)?, height: number(1)? });
        }
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        rest = segment.get(length.saturating_sub(2)..)?;
    }
    None
}
