//! The label of an agenda item: free text ("3", "3a", "05A", "A.1") beside a sort order.
//!
//! Labels are provisional while the agenda is made and are issued at sending; a label once issued is
//! never given to another item.

/// The label after `label` in the same style: "3" gives "4", "05A" gives "06", "A.1" gives "A.2".
/// A label without a digit gives none.
pub fn next(label: &str) -> Option<String> {
    let end = label.rfind(|c: char| c.is_ascii_digit())? + 1;
    let start =
        label[..end].rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + last_len(&label[..end]));
    let width = end - start;
    let number: u64 = label[start..end].parse().ok()?;
    Some(format!("{}{:0width$}", &label[..start], number.checked_add(1)?))
}

/// Whether counting goes on from `label` once it has come to `last`: both end in a number, all before it
/// is the same, and `label` has the higher number.
pub fn is_behind(label: &str, last: &str) -> bool {
    match (counted(label), counted(last)) {
        (Some((before, number)), Some((same, lower))) => before == same && number > lower,
        _ => false,
    }
}

/// Whether `label` is of the style of `first`: both end in a number and all before it is the same.
pub fn is_of_style(label: &str, first: &str) -> bool {
    matches!((counted(label), counted(first)), (Some((one, _)), Some((other, _))) if one == other)
}

/// What stands before the number that a label ends in, and that number.
fn counted(label: &str) -> Option<(&str, u64)> {
    let before = label.trim_end_matches(|c: char| c.is_ascii_digit());
    label[before.len()..].parse().ok().map(|number| (before, number))
}

/// The label of the `nth` sub-item (from 0) under `parent`: "3a", "3b", ... "3z", "3aa".
pub fn below(parent: &str, nth: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = nth + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'a' + u8::try_from(rest % 26).expect("a remainder of 26 fits")));
        rest /= 26;
    }
    letters.reverse();
    format!("{parent}{}", letters.into_iter().collect::<String>())
}

/// The part of a page label or file name that a label becomes: no blanks, slashes or final dots.
pub fn for_page(label: &str) -> String {
    label
        .trim()
        .trim_end_matches('.')
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
        .collect()
}

fn last_len(text: &str) -> usize {
    text.trim_end_matches(|c: char| c.is_ascii_digit()).chars().last().map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_next_label_keeps_the_style() {
        let check =
            |label: &str, next: Option<&str>| assert_eq!(super::next(label).as_deref(), next, "{label}");
        check("3", Some("4"));
        check("9", Some("10"));
        check("05A", Some("06"));
        check("A.1", Some("A.2"));
        check("é9", Some("é10"));
        check("a", None);
        check("99999999999999999999", None);
        check("18446744073709551615", None);
    }

    #[test]
    fn counting_goes_on_from_a_higher_number_of_the_same_style() {
        let check = |label: &str, last: &str, behind: bool| {
            assert_eq!(super::is_behind(label, last), behind, "{label} after {last}");
        };
        check("7", "3", true);
        check("3", "3", false);
        check("A.3", "A.2", true);
        check("B.3", "A.2", false);
        check("05A", "4", false);
        check("7", "A.2", false);
        check("99999999999999999999", "1", false);
    }

    #[test]
    fn sub_items_count_in_letters() {
        assert_eq!(super::below("3", 0), "3a");
        assert_eq!(super::below("3", 25), "3z");
        assert_eq!(super::below("3", 26), "3aa");
    }

    #[test]
    fn a_page_label_holds_nothing_that_breaks_a_line_or_a_path() {
        assert_eq!(super::for_page(" 4.a. "), "4.a");
        assert_eq!(super::for_page("I/2"), "I2");
    }
}
