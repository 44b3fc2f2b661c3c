use super::{ListForm, PeopleList, PersonField, read_people};
use proptest::prelude::*;

fn list(bytes: &[u8]) -> PeopleList {
    read_people(bytes, "mensen.csv", None).unwrap()
}

/// Name, function, address, organisation and role of each line, or what is wrong with it.
fn told(list: &PeopleList) -> Vec<String> {
    let line = |person: &super::ListedPerson| match person.fault {
        Some(fault) => format!("{}: {fault:?}", person.line),
        None => [&person.name, &person.function, &person.email, &person.partner, &person.role]
            .map(String::as_str)
            .join("|"),
    };
    list.people.iter().map(line).collect()
}

#[test]
fn the_same_people_come_out_of_every_separator_and_encoding() {
    let rows = "Naam;Functie;E-mail;Organisatie;Rol\nZoë Fährmann;Wethouder;z.f@meer.example;Gemeente Meer;voorzitter\n";
    let windows: Vec<u8> = rows.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let tabs = rows.replace(';', "\t");
    let commas = rows.replace(';', ",");
    let marked = format!("\u{FEFF}{rows}");
    let excel = format!("sep=;\r\n{}", rows.replace('\n', "\r\n"));
    for (bytes, separator, encoding) in [
        (rows.as_bytes(), ';', "UTF-8"),
        (tabs.as_bytes(), '\t', "UTF-8"),
        (commas.as_bytes(), ',', "UTF-8"),
        (marked.as_bytes(), ';', "UTF-8"),
        (excel.as_bytes(), ';', "UTF-8"),
        (&windows, ';', "Windows-1252"),
    ] {
        let list = list(bytes);
        assert_eq!(told(&list), ["Zoë Fährmann|Wethouder|z.f@meer.example|Gemeente Meer|voorzitter"]);
        assert_eq!((list.form, list.encoding), (ListForm::Table { separator }, encoding));
    }
}

#[test]
fn a_name_in_parts_is_one_name() {
    let list = list(b"First Name,Middle Name,Last Name,E-mail Address,Company,Job Title\nAnnelies,de,Ruiter,a@meer.example,\"Meer, Oever\",Wethouder\n");
    assert_eq!(told(&list), ["Annelies de Ruiter|Wethouder|a@meer.example|Meer, Oever|"]);
}

#[test]
fn without_headings_the_address_tells_which_column_is_which() {
    let list = list(b"a@meer.example;Annelies de Ruiter\nb@meer.example;Bram Haan\n");
    assert_eq!(list.columns[0].field, Some(PersonField::Email));
    assert_eq!(told(&list), ["Annelies de Ruiter||a@meer.example||", "Bram Haan||b@meer.example||"]);
}

#[test]
fn the_user_says_what_a_column_is() {
    let text = b"Wie;Wat;Adres\nAnnelies;Wethouder;a@meer.example\n";
    let fields = [Some(PersonField::Name), Some(PersonField::Function), None];
    let list = read_people(text, "x.csv", Some(&fields)).unwrap();
    assert_eq!(list.people.last().map(|person| person.name.as_str()), Some("Annelies"));
    assert_eq!(list.people.last().map(|person| person.email.as_str()), Some(""));
}

#[test]
fn a_line_that_cannot_be_used_is_told_with_its_number() {
    let list = list(b"naam;email\nAnnelies;a@meer.example\n;b@meer.example\n\nBram;geen adres\nCor\n");
    assert_eq!(told(&list), ["Annelies||a@meer.example||", "3: NoName", "5: BadAddress", "Cor||||"]);
}

#[test]
fn a_quote_that_is_never_closed_is_told() {
    let rest = "Bram;b@meer.example\n".repeat(20);
    let list = list(format!("naam;email\nAnnelies;a@meer.example\n\"Dirk;d@meer.example\n{rest}").as_bytes());
    assert_eq!(told(&list), ["Annelies||a@meer.example||", "3: OpenQuote"]);
}

#[test]
fn cards_of_every_version_are_read() {
    let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Ruiter;Annelies;de;;\r\nFN:Annelies de \r\n Ruiter\r\nORG:Gemeente Meer\\, Oever;Bestuur\r\nTITLE:Wethouder\r\nitem1.EMAIL;type=INTERNET:a@meer.example\r\nEND:VCARD\r\n\
        BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:F=C3=A4hrmann;Zo=\n=C3=AB\nEMAIL;INTERNET:z@oever.example\nEND:VCARD\n\
        BEGIN:VCARD\nVERSION:4.0\nFN:Bram Haan\nEMAIL:mailto:b@meer.example\n";
    let list = list(text.as_bytes());
    assert_eq!(list.form, ListForm::Cards);
    assert_eq!(
        told(&list),
        [
            "Annelies de Ruiter|Wethouder|a@meer.example|Gemeente Meer, Oever|",
            "Zoë Fährmann||z@oever.example||",
            "Bram Haan||b@meer.example||",
        ]
    );
}

#[test]
fn what_is_no_list_is_refused_in_one_sentence() {
    for (bytes, code) in [(&b" \n"[..], "empty_file"), (&[0, 1, 2, 3, 4, 5, 6, 7], "not_a_document")] {
        assert_eq!(read_people(bytes, "x.csv", None).unwrap_err().code(), code);
    }
    let large = vec![b'a'; 6 * 1024 * 1024];
    assert_eq!(read_people(&large, "x.csv", None).unwrap_err().code(), "too_large");
}

proptest! {
    #[test]
    fn no_file_makes_it_fall(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = read_people(&bytes, "x.csv", None);
    }

    #[test]
    fn no_card_makes_it_fall(rest in "[A-Z;:=\\\\\" \r\n\u{e9}0-9.]{0,300}") {
        let list = read_people(format!("BEGIN:VCARD\n{rest}").as_bytes(), "x.vcf", None).unwrap();
        prop_assert_eq!(list.form, ListForm::Cards);
    }
}
