use super::Audience::{Chair, Members, Partner, Public};
use super::may_see;
use crate::board::Visibility::{Confidential, Participants, Personal, Public as Open};

/// Columns: label, besloten, then public, members, partner, chair.
#[test]
fn each_audience_sees_what_its_row_of_the_table_says() {
    let table = [
        (Open, false, [true, true, true, true]),
        (Open, true, [false, true, true, true]),
        (Participants, false, [false, true, true, true]),
        (Participants, true, [false, true, true, true]),
        (Confidential, false, [false, true, true, true]),
        (Confidential, true, [false, true, true, true]),
        (Personal, false, [false, false, false, false]),
        (Personal, true, [false, false, false, false]),
    ];
    for (label, closed, expected) in table {
        let seen = [Public, Members, Partner, Chair].map(|audience| may_see(audience, label, closed));
        assert_eq!(seen, expected, "{label:?}, besloten {closed}");
    }
}

#[test]
fn of_several_labels_the_strictest_wins() {
    assert_eq!(Open.max(Participants), Participants);
    assert_eq!(Participants.max(Confidential), Confidential);
    assert_eq!(Personal.max(Confidential), Personal);
}
