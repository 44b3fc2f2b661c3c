//! Damaged PDFs: no panic, no endless work, one answer. `TAFELSTUK_FUZZ` sets how many are tried.

#[path = "../../pages/tests/drawn/mod.rs"]
mod drawn;

use drawn::Drawn;
use tafelstuk_intake::{read_form, recognise};

/// A small generator, so that each run tries the same files.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

fn whole() -> Vec<u8> {
    let mut pdf = Drawn::new();
    for _ in 0..3 {
        pdf = pdf
            .page()
            .bold(70.0, 80.0, 15.0, "Bespreeknotitie: Plan voor de haven")
            .lines(
                70.0,
                120.0,
                11.0,
                &["Aanleiding", "De gemeenten hebben een plan gemaakt.", "1. In te stemmen."],
            )
            .picture(70.0, 300.0, 200.0, 100.0);
    }
    pdf.bytes()
}

/// Changes, cuts, doubles or removes some of it.
fn mutated(whole: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for _ in 0..=dice.below(12) {
        let at = dice.below(bytes.len());
        let length = dice.below(60).min(bytes.len() - at);
        match dice.below(5) {
            0 => bytes[at] = dice.below(256) as u8,
            1 => drop(bytes.drain(at..at + length)),
            2 => {
                let piece = bytes[at..at + length].to_vec();
                let to = dice.below(bytes.len());
                bytes.splice(to..to, piece);
            }
            3 => {
                // A figure becomes another: a length, a place, a reference.
                if let Some(digit) = bytes[at..].iter().position(u8::is_ascii_digit) {
                    bytes[at + digit] = b'0' + dice.below(10) as u8;
                }
            }
            _ => bytes.truncate(bytes.len() - length),
        }
        if bytes.is_empty() {
            return whole.to_vec();
        }
    }
    bytes
}

fn tries() -> usize {
    std::env::var("TAFELSTUK_FUZZ").ok().and_then(|tries| tries.parse().ok()).unwrap_or(400)
}

#[test]
fn mutated_forms_are_read_or_refused() {
    let notes = "/Annots [<< /Subtype /Widget /Rect [70 600 500 620] /FT /Tx /T (text_01) /V (mits) \
        /Parent << /T (form_ab) >> >> \
        << /Subtype /Widget /Rect [70 650 80 660] /AS /accept /T (verdict_01) /FT /Btn /V /accept \
        /Parent << /T (form_ab) >> >> \
        << /Subtype /Highlight /Rect [69 700 126 740] /QuadPoints [69 740 126 740 69 700 126 700] /T (Els) \
        /Contents <FEFF0057006100740020> >>]";
    let whole =
        Drawn::new().page().lines(70.0, 100.0, 11.0, &["Een plan.", "Nog een plan."]).with(notes).bytes();
    let mut dice = Dice(0x0F0F_1234_ABCD);
    let (mut read, mut refused) = (0, 0);
    for _ in 0..tries() {
        match read_form(&mutated(&whole, &mut dice), "reactie.pdf") {
            Ok(_) => read += 1,
            Err(_) => refused += 1,
        }
    }
    assert!(read > tries() / 10 && refused > 0, "{read} read, {refused} refused");
}

#[test]
fn mutated_files_are_read_or_refused() {
    let tries = tries();
    let whole = whole();
    let mut dice = Dice(0x5EED_1234_ABCD);
    let (mut read, mut refused) = (0, 0);
    for _ in 0..tries {
        match recognise(&mutated(&whole, &mut dice), "stuk.pdf", None, None) {
            Ok(_) => read += 1,
            Err(_) => refused += 1,
        }
    }
    assert!(read > tries / 10 && refused > 0, "{read} read, {refused} refused");
}
