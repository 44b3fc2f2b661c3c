//! Names taken apart into words.

/// The words in a name, in lower case: "AgendaRow_x" is agenda, row, x.
pub fn parts(name: &str) -> Vec<String> {
    let mut parts: Vec<String> = vec![String::new()];
    let mut was_lower = false;
    for c in name.chars() {
        if !c.is_alphanumeric() || (c.is_uppercase() && was_lower) {
            parts.push(String::new());
        }
        if c.is_alphanumeric() {
            parts.last_mut().expect("there is always one").extend(c.to_lowercase());
        }
        was_lower = c.is_lowercase();
    }
    parts.retain(|part| !part.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn names_fall_apart_into_words() {
        assert_eq!(parts("AgendaRow_x"), ["agenda", "row", "x"]);
        assert_eq!(parts("useKeyboardSensor"), ["use", "keyboard", "sensor"]);
    }
}
