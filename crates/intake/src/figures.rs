//! Numbers as lists write them: figures, letters, Roman ones.

/// A number as a list shows it.
pub(crate) fn figure(value: u32, format: &str) -> String {
    match format {
        "upperRoman" => roman(value),
        "lowerRoman" => roman(value).to_lowercase(),
        "upperLetter" => letters(value),
        "lowerLetter" => letters(value).to_lowercase(),
        "decimalZero" => format!("{value:02}"),
        "none" => String::new(),
        _ => value.to_string(),
    }
}

fn roman(value: u32) -> String {
    const FIGURES: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if value == 0 || value > 3999 {
        return value.to_string();
    }
    let mut left = value;
    let mut text = String::new();
    for (worth, figure) in FIGURES {
        while left >= worth {
            text.push_str(figure);
            left -= worth;
        }
    }
    text
}

/// A to Z, then AA, BB, as Word goes on.
fn letters(value: u32) -> String {
    let Some(at) = value.checked_sub(1) else { return "0".to_owned() };
    let letter = char::from(b'A' + (at % 26) as u8);
    letter.to_string().repeat(((at / 26) + 1).min(20) as usize)
}

#[cfg(test)]
mod tests {
    use super::figure;

    #[test]
    fn figures_are_written_as_lists_show_them() {
        let cases = [
            (4, "decimal", "4"),
            (4, "decimalZero", "04"),
            (9, "upperRoman", "IX"),
            (14, "lowerRoman", "xiv"),
            (3, "lowerLetter", "c"),
            (27, "upperLetter", "AA"),
            (0, "upperRoman", "0"),
            (u32::MAX, "lowerLetter", &"u".repeat(20)),
        ];
        for (value, format, shown) in cases {
            assert_eq!(figure(value, format), shown, "{value} {format}");
        }
    }
}
