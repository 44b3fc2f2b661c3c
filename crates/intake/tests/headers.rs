//! What the lines above the content say, in the forms that they come in.

use tafelstuk_intake::{Recognised, Warning, recognise};

fn read(text: &str) -> Recognised {
    recognise(text.as_bytes(), "stuk.txt", None, None).expect("a text is a paper")
}

/// A list of two actions, of which the first is due at the next meeting.
fn list_with(lines: &str) -> Recognised {
    let actions = "Nr.\tActie\tTrekker\tGereed\n1\tSteiger keuren\tTromp\tvolgende vergadering\n\
                   2\tBoten tellen\tHavendienst\tjuni\n";
    read(&format!("Actielijst stuurgroep Kade\n\n{lines}\n\n{actions}"))
}

fn due(found: &Recognised) -> Option<String> {
    found.steps.first()?.period.as_ref()?.start.map(|day| day.to_string())
}

#[test]
fn the_day_of_the_next_meeting_is_that_of_the_steps_due_then_and_no_second_date() {
    for lines in [
        "Stand na de vergadering van 3 maart 2031\n\nVolgende vergadering: 14 april 2031",
        "Stand na het overleg van 3 maart 2031. Volgend overleg: 14 april 2031.",
        "Volgend overleg: 14 april 2031. Stand na het overleg van 3 maart 2031.",
        "Overleg van 3 maart 2031 (volgende bijeenkomst: maandag 14 apr. 2031)",
        "Overleg van 3 maart 2031 | Datum volgend overleg: 14 april 2031 | Haven",
        "Vorige vergadering: 6 januari 2031\n\nVergadering van 3 maart 2031\n\nVolgende vergadering: 14 april",
        "Datum: 3 maart 2031\n\nHet volgende bestuurlijk overleg is op 14 april 2031.",
    ] {
        let found = list_with(lines);
        assert_eq!(found.meeting_date, "2031-03-03".parse().ok(), "{lines}");
        assert_eq!(due(&found).as_deref(), Some("2031-04-14"), "{lines}");
        assert_eq!(found.warnings, [], "{lines}");
    }
}

#[test]
fn a_meeting_that_was_moved_or_lies_before_the_list_is_not_the_next() {
    for lines in [
        "Overleg van 3 maart 2031\n\nDe volgende vergadering is verplaatst van 7 april 2031 naar 14 april 2031.",
        "Overleg van 3 maart 2031\n\nVolgende vergadering: 14 april 2030",
    ] {
        assert_eq!(due(&list_with(lines)), None, "{lines}");
    }
    let two = list_with("Overleg van 3 maart 2031\n\nStand na het overleg van 4 april 2031");
    assert!(two.warnings.contains(&Warning::DateConflict));
}

#[test]
fn the_next_meeting_may_stand_below_the_list_and_what_is_known_goes_before_it() {
    let text = "Actielijst stuurgroep Kade\n\nOverleg van 3 maart 2031\n\nNr.\tActie\tTrekker\tGereed\n\
                1\tSteiger keuren\tTromp\tvolgend overleg\n\nVolgend overleg: 14 april 2031\n";
    assert_eq!(due(&read(text)).as_deref(), Some("2031-04-14"));
    let known = recognise(text.as_bytes(), "stuk.txt", None, "2031-05-05".parse().ok()).expect("a paper");
    assert_eq!(due(&known).as_deref(), Some("2031-05-05"));
}
