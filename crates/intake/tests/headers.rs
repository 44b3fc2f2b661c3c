//! What the lines above the content say, in the forms that they come in.

use tafelstuk_intake::{PaperKind, Recognised, Warning, recognise};

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

#[test]
fn below_a_line_that_names_only_kind_and_item_stands_the_title() {
    for line in [
        "Oplegnotitie bij agendapunt 5b",
        "OPLEGNOTITIE (agendapunt 5b)",
        "Bespreeknotitie voor agendapunt nr. 5b",
    ] {
        let text = format!(
            "Regio Kade – secretariaat\n\n{line}\n\nNieuwe steigers in de haven\n\nStuurgroep Kade, 3 maart 2031\n\n\
             Aanleiding\n\nDe steigers zijn oud.\n"
        );
        let found = read(&text);
        assert_eq!(found.title, "Nieuwe steigers in de haven", "{line}");
        assert_eq!(found.agenda_item.as_deref(), Some("5b"), "{line}");
        assert_eq!(found.body.as_deref(), Some("Stuurgroep Kade"), "{line}");
    }
    let html = "<p>Regio Kade</p><h1>Oplegnotitie bij agendapunt 5b</h1><h2>Nieuwe steigers</h2>\
                <p>Indiener: M. Tromp</p><h2>Aanleiding</h2><p>De steigers zijn oud.</p>";
    let found = recognise(html.as_bytes(), "stuk.html", None, None).expect("a paper");
    assert_eq!((found.title.as_str(), found.sections.len()), ("Nieuwe steigers", 1));
    let whole =
        read("Notitie Steigers bij agendapunt 5b\n\nRegio Kade\n\nAanleiding\n\nDe steigers zijn oud.\n");
    assert_eq!(whole.title, "Steigers bij agendapunt 5b");
}

#[test]
fn a_version_in_brackets_of_either_sort_behind_the_title_is_no_part_of_it() {
    for line in [
        "Notitie: Nieuwe steigers [v0.3]",
        "Notitie: Nieuwe steigers (v0.3)",
        "Notitie\n\nNieuwe steigers [v0.3]",
        "Notitie\n\nOnderwerp: Nieuwe steigers [v0.3]",
        "Notitie bij agendapunt 4: Nieuwe steigers [v0.3]",
    ] {
        let found = read(&format!("{line}\n\nAanleiding\n\nDe steigers zijn oud.\n"));
        assert_eq!(
            (found.title.as_str(), found.version.as_deref()),
            ("Nieuwe steigers", Some("v0.3")),
            "{line}"
        );
    }
    let other = read("Notitie: Nieuwe steigers [deel 2]\n\nAanleiding\n\nDe steigers zijn oud.\n");
    assert_eq!((other.title.as_str(), other.version), ("Nieuwe steigers [deel 2]", None));
}

#[test]
fn a_number_behind_the_label_of_a_reference_needs_no_colon_and_a_word_does() {
    let head = "Notitie: Nieuwe steigers\n\nSteller: M. Tromp";
    for line in [" | Zaaknr. KD-0412", " | Kenmerk KD-0412 | Versie 2", "\nRegistratienummer KD-0412"] {
        let found = read(&format!("{head}{line}\n\nAanleiding\n\nDe steigers zijn oud.\n"));
        assert_eq!(found.reference.as_deref(), Some("KD-0412"), "{line}");
        assert_eq!(found.author.as_deref(), Some("M. Tromp"), "{line}");
    }
    let none = read(&format!("{head} | Kenmerk volgt\n\nAanleiding\n\nDe steigers zijn oud.\n"));
    assert_eq!(none.reference, None);
}

#[test]
fn a_list_titled_by_the_state_of_its_actions_is_an_action_list_of_the_body_behind() {
    let actions =
        "Nr.\tActie\tTrekker\tGereed\n1\tSteiger keuren\tTromp\tmei\n2\tBoten tellen\tHavendienst\tjuni\n";
    for state in ["Lopende acties", "Openstaande acties", "Actuele afspraken"] {
        let found = read(&format!("{state} stuurgroep Kade\n\nOverleg van 3 maart 2031\n\n{actions}"));
        assert_eq!(found.kind, PaperKind::ActionList, "{state}");
        assert_eq!(found.body.as_deref(), Some("stuurgroep Kade"), "{state}");
        assert_eq!(found.steps.len(), 2, "{state}");
    }
    let note = read("Lopende acties worden sneller klaar\n\nAanleiding\n\nDe steigers zijn oud.\n");
    assert_ne!(note.kind, PaperKind::ActionList);
    let projects = read("Lopende projecten met acties\n\nAanleiding\n\nDe steigers zijn oud.\n");
    assert_ne!(projects.kind, PaperKind::ActionList);
}

#[test]
fn a_word_that_says_that_a_body_meets_is_no_part_of_its_name() {
    for line in [
        "Agenda overlegvergadering Dorpsraad Kade",
        "Agenda bijeenkomst van de Dorpsraad Kade",
        "Agenda Dorpsraad Kade Vergadering van 3 maart 2031",
    ] {
        let found = read(&format!("{line}\n\n3 maart 2031\n\n1. Opening\n2. Steigers\n3. Sluiting\n"));
        assert_eq!(found.body.as_deref(), Some("Dorpsraad Kade"), "{line}");
        assert_eq!(found.title, line);
    }
    let itself =
        read("Notitie: Steigers\n\nVergadering: Ledenvergadering\n\nAanleiding\n\nDe steigers zijn oud.\n");
    assert_eq!(itself.body.as_deref(), Some("Ledenvergadering"));
}

#[test]
fn the_line_of_the_meeting_below_a_long_title_is_no_part_of_it() {
    // Lines this wide below make the title a full one, with which the next line would go on.
    let items: String = (1..5)
        .map(|nth| {
            format!(
                "{nth}.  Steiger {nth}\n    De havendienst vertelt dat deze steiger oud is en dat er snel een\n    \
                 nieuwe moet komen die breder is en waaraan ook boten van meer dan\n    twaalf meter liggen.\n\n"
            )
        })
        .collect();
    let title = "Besluitenlijst Stuurgroep Havens en Vaarwegen aan de Kade van Noord";
    let found =
        read(&format!("{title}\nVergadering van maandag 3 maart 2031\nHavenkantoor, 09.00 uur\n\n{items}"));
    assert_eq!(found.title, title);
    assert_eq!(found.body.as_deref(), Some("Stuurgroep Havens en Vaarwegen aan de Kade van Noord"));
    assert_eq!(found.meeting_date, "2031-03-03".parse().ok());
}

#[test]
fn labels_and_values_in_turn_are_the_header_and_numbered_labels_say_of_what() {
    let row = |cells: [&str; 4]| format!("<tr><td>{}</td></tr>", cells.join("</td><td>"));
    let rows = [
        ["Voor", "stuurgroep Kade", "Behandeling op", "maandag 3 maart 2031"],
        ["Agendanr.", "3.2", "Dossiernr.", "KD-31-7"],
        ["Opgesteld door", "L. Tromp", "Bestuurder", "wethouder Kuil"],
    ];
    let text = format!(
        "<p>Bespreeknotitie – Boten op het droge</p><table>{}</table><h2>Aanleiding</h2><p>De sluis lekt.</p>",
        rows.map(row).concat()
    );
    let found = recognise(text.as_bytes(), "n.html", None, None).expect("a note");
    assert_eq!(found.body.as_deref(), Some("stuurgroep Kade"));
    assert_eq!(found.meeting_date, "2031-03-03".parse().ok());
    assert_eq!((found.agenda_item.as_deref(), found.reference.as_deref()), (Some("3.2"), Some("KD-31-7")));
    assert_eq!(found.author.as_deref(), Some("L. Tromp"));
    assert_eq!(found.portfolio_holder.as_deref(), Some("wethouder Kuil"));
}

#[test]
fn a_label_broken_over_two_lines_of_its_cell_is_the_same_label() {
    let row = |name: &str, value: &str| format!("<tr><td>{name}</td><td>{value}</td></tr>");
    let text = format!(
        "<p>Actielijst stuurgroep Kade, 3 maart 2031</p><table>{}{}</table><table><tr><th>Nr.</th><th>Actie</th>\
         <th>Trekker</th><th>Gereed</th></tr><tr><td>1</td><td>Steiger keuren</td><td>Tromp</td>\
         <td>volgende vergadering</td></tr></table>",
        row("Plaats", "Haven"),
        row("Volgende<br>vergadering", "14 april 2031")
    );
    let found = recognise(text.as_bytes(), "l.html", None, None).expect("a list");
    assert_eq!(due(&found).as_deref(), Some("2031-04-14"));
    assert_eq!(found.warnings, []);
}
