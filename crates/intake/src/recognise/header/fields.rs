//! Labels of the header block and their values, however they are set: "Label: value", in columns, or
//! several on a line.

use crate::sheet::squeeze;
use crate::source::{Block, Kind};

use super::again::Other;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Title,
    Item,
    Date,
    /// "Volgende vergadering:"
    Next,
    /// "Vergadering:" is followed by a date or by a body.
    DateOrBody,
    /// "Te bespreken in:", the meeting beside which "Datum:" is the paper's own.
    Discussed,
    Body,
    /// "Voor:" is followed by a body, or by what the paper is meant for.
    For,
    Author,
    /// "Van:", where a function may follow the name.
    From,
    Holder,
    Reference,
    Version,
    Attachments,
    /// "Verzonden:", which only a message has.
    Sent,
    /// Known and left as it is: place, time, chair.
    Other,
}

const LABELS: &[(&str, Field)] = &[
    ("onderwerp", Field::Title),
    ("betreft", Field::Title),
    ("betreffende", Field::Title),
    ("titel", Field::Title),
    ("titel notitie", Field::Title),
    ("titel stuk", Field::Title),
    ("inzake", Field::Title),
    ("over", Field::Title),
    ("gaat over", Field::Title),
    ("agendapunt", Field::Item),
    ("agendapuntnummer", Field::Item),
    ("punt", Field::Item),
    ("agendanummer", Field::Item),
    ("agendapuntnr", Field::Item),
    ("agendapuntnr.", Field::Item),
    ("agendapunt nr.", Field::Item),
    ("agendapunt nummer", Field::Item),
    ("nummer agendapunt", Field::Item),
    ("agp", Field::Item),
    ("agp.", Field::Item),
    ("agendapunt nr", Field::Item),
    ("datum", Field::Date),
    ("vergaderdatum", Field::Date),
    ("datum vergadering", Field::Date),
    ("datum overleg", Field::Date),
    ("overlegdatum", Field::Date),
    ("datum van de vergadering", Field::Date),
    ("datum behandeling", Field::Date),
    ("behandeldatum", Field::Date),
    ("datum bijeenkomst", Field::Date),
    ("datum bespreking", Field::Date),
    ("vergadering", Field::DateOrBody),
    ("overleg", Field::DateOrBody),
    ("vergadering van", Field::DateOrBody),
    ("overleg van", Field::DateOrBody),
    ("bijeenkomst", Field::DateOrBody),
    ("bijeenkomst van", Field::DateOrBody),
    ("voorstel voor de vergadering van", Field::DateOrBody),
    ("bespreken in", Field::Discussed),
    ("bespreken op", Field::Discussed),
    ("te bespreken in", Field::Discussed),
    ("te bespreken op", Field::Discussed),
    ("ter bespreking in", Field::Discussed),
    ("ter bespreking op", Field::Discussed),
    ("te behandelen in", Field::Discussed),
    ("te behandelen op", Field::Discussed),
    ("voor de vergadering van", Field::Discussed),
    ("aan", Field::Body),
    ("voor", Field::For),
    ("ten behoeve van", Field::For),
    ("t.b.v.", Field::For),
    ("gremium", Field::Body),
    ("orgaan", Field::Body),
    ("geadresseerde", Field::Body),
    ("gericht aan", Field::Body),
    ("ter attentie van", Field::Body),
    ("t.a.v.", Field::Body),
    ("raadsvergadering", Field::DateOrBody),
    ("bestuursvergadering", Field::DateOrBody),
    ("bestemd voor", Field::For),
    ("tafel", Field::Body),
    ("bestuursorgaan", Field::Body),
    ("bestuurlijk overleg", Field::Body),
    ("ambtelijk overleg", Field::Body),
    ("steller", Field::Author),
    ("steller(s)", Field::Author),
    ("auteur", Field::Author),
    ("auteur(s)", Field::Author),
    ("opsteller", Field::Author),
    ("opgesteld door", Field::Author),
    ("opstellers", Field::Author),
    ("opsteller(s)", Field::Author),
    ("geschreven door", Field::Author),
    ("ingediend door", Field::Author),
    ("ingebracht door", Field::Author),
    ("inbrenger", Field::Author),
    ("aangeleverd door", Field::Author),
    ("auteurs", Field::Author),
    ("stellers", Field::Author),
    ("behandelaar", Field::Author),
    ("ambtenaar", Field::Author),
    ("behandeld door", Field::Author),
    ("behandelend ambtenaar", Field::Author),
    ("ambtelijk opsteller", Field::Author),
    ("indiener", Field::Author),
    ("van", Field::From),
    ("portefeuillehouder", Field::Holder),
    ("portefeuillehouder(s)", Field::Holder),
    ("portefeuillehouders", Field::Holder),
    ("portefeuille", Field::Holder),
    ("verantwoordelijk bestuurder", Field::Holder),
    ("verantwoordelijk wethouder", Field::Holder),
    ("wethouder", Field::Holder),
    ("bestuurder", Field::Holder),
    ("bestuurlijk trekker", Field::Holder),
    ("kenmerk", Field::Reference),
    ("referentie", Field::Reference),
    ("dossiernummer", Field::Reference),
    ("documentkenmerk", Field::Reference),
    ("briefkenmerk", Field::Reference),
    ("ons kenmerk", Field::Reference),
    ("registratienummer", Field::Reference),
    ("reg.nr.", Field::Reference),
    ("reg.nr", Field::Reference),
    ("zaaknr.", Field::Reference),
    ("zaaknr", Field::Reference),
    ("zaaknummer", Field::Reference),
    ("documentnummer", Field::Reference),
    ("voorstelnummer", Field::Reference),
    ("registratienr.", Field::Reference),
    ("code", Field::Reference),
    ("versie", Field::Version),
    ("versienummer", Field::Version),
    ("bijlage", Field::Attachments),
    ("bijlagen", Field::Attachments),
    ("bijlage(n)", Field::Attachments),
    ("verzonden", Field::Sent),
    ("verstuurd", Field::Sent),
    ("sent", Field::Sent),
    ("aard", Field::Other),
    ("behandeling", Field::Other),
    ("status", Field::Other),
    ("openbaarheid", Field::Other),
    ("tijd", Field::Other),
    ("aanvang", Field::Other),
    ("plaats", Field::Other),
    ("locatie", Field::Other),
    ("voorzitter", Field::Other),
    ("secretaris", Field::Other),
    ("telefoon", Field::Other),
    ("contactpersoon", Field::Other),
    ("cc", Field::Other),
    ("c.c.", Field::Other),
    ("kopie aan", Field::Other),
    ("kopie", Field::Other),
    ("gast", Field::Other),
    ("gasten", Field::Other),
    ("genodigden", Field::Other),
    ("deelnemers", Field::Other),
    ("notulist", Field::Other),
    ("vertrouwelijkheid", Field::Other),
    ("e-mail", Field::Other),
    ("afdeling", Field::Other),
    ("aanwezig", Field::Other),
    ("afwezig", Field::Other),
    ("afwezig met kennisgeving", Field::Other),
    ("datum notitie", Field::Other),
    ("afschrift aan", Field::Other),
];

fn field(name: &str) -> Option<Field> {
    // A label may be broken over two lines of its cell.
    let name = squeeze(name.trim().trim_end_matches(':')).to_lowercase();
    let listed = LABELS.iter().find(|(label, _)| *label == name).map(|(_, field)| *field);
    listed.or_else(|| compound(&name))
}

/// A label that a known one ends or begins: "Bestuurlijk portefeuillehouder", "Datum raadsvergadering".
fn compound(name: &str) -> Option<Field> {
    const ENDS: [(&str, Field); 6] = [
        ("portefeuillehouder", Field::Holder),
        ("kenmerk", Field::Reference),
        ("zaaknummer", Field::Reference),
        ("registratienummer", Field::Reference),
        ("steller", Field::Author),
        ("agendapuntnummer", Field::Item),
    ];
    if name.split(' ').count() > 3 || name.len() > 40 {
        return None;
    }
    if let Some(other) = super::again::is_name(name) {
        return Some(if other == Other::Next { Field::Next } else { Field::Other });
    }
    if let Some(field) = numbered(name) {
        return Some(field);
    }
    // "Behandeling op", "Bespreking in": the meeting that is to discuss it.
    let discussed = ["behandeling", "bespreking", "besluitvorming", "agendering"];
    if name
        .split_once(' ')
        .is_some_and(|(act, at)| discussed.contains(&act) && matches!(at, "op" | "in" | "d.d."))
    {
        return Some(Field::Discussed);
    }
    if let Some(meeting) = name.strip_prefix("datum ") {
        let meets = meeting.ends_with("vergadering") || super::kinds::is_body(meeting);
        return meets.then_some(Field::Date);
    }
    let about = name.strip_prefix("onderwerp ").or_else(|| name.strip_prefix("titel "));
    if about.is_some_and(|of| super::kinds::kind_of(of).is_some()) {
        return Some(Field::Title);
    }
    ENDS.iter().find(|(end, _)| name.ends_with(end)).map(|(_, field)| *field)
}

/// "Agendanr.", "Dossiernr.", "Stuknummer": what is counted says what the number is of.
fn numbered(name: &str) -> Option<Field> {
    const OF_PAPERS: [&str; 9] =
        ["dossier", "zaak", "document", "stuk", "registratie", "voorstel", "notitie", "archief", "reg."];
    let counted = ["nummer", "nr.", "nr"].iter().find_map(|end| name.strip_suffix(end))?;
    match counted.trim_end() {
        "agenda" | "agendapunt" => Some(Field::Item),
        of if OF_PAPERS.contains(&of) => Some(Field::Reference),
        _ => None,
    }
}

/// Whether cells are labels with their values beside them: "Voor | commissie | Behandeling op | 3 maart".
pub(super) fn are_pairs(cells: &[String]) -> bool {
    let labels = || cells.iter().step_by(2);
    cells.len() > 2
        && cells.len().is_multiple_of(2)
        && labels().filter(|cell| field(cell).is_some()).count() * 2 > labels().count()
        && !cells.iter().skip(1).step_by(2).any(|cell| field(cell).is_some())
}

/// A line that is a label with its value, or a label alone.
pub(crate) fn label(text: &str) -> Option<(Field, &str)> {
    if let Some((name, value)) = text.split_once(':')
        && let Some(field) = field(name)
    {
        return Some((field, value.trim()));
    }
    // "Zaaknr. WD-0388": a number behind the label needs no colon.
    if let Some((name, value)) = text.rsplit_once(' ')
        && field(name) == Some(Field::Reference)
        && !name.eq_ignore_ascii_case("code")
        && value.contains(|c: char| c.is_ascii_digit())
    {
        return Some((Field::Reference, value));
    }
    // Without a colon only a word that is nothing else stands for a field.
    let alone = field(text).filter(|field| {
        !matches!(
            field,
            Field::DateOrBody
                | Field::Next
                | Field::Discussed
                | Field::Body
                | Field::For
                | Field::From
                | Field::Attachments
                | Field::Sent
                | Field::Other
        )
    });
    alone.map(|field| (field, ""))
}

/// The labels and values of one header line; `None` before a piece without label.
pub(super) fn pairs(block: &Block) -> Vec<(Option<Field>, String)> {
    let cells: Vec<String> = match &block.kind {
        Kind::Row { cells } => cells.iter().filter(|cell| !cell.is_empty()).cloned().collect(),
        _ => segments(&block.text),
    };
    // Wide gaps inside a value do not make columns.
    let barred = block.text.contains('|');
    let one_field = cells.len() > 1
        && !barred
        && label(&cells[0]).is_some_and(|(_, value)| !value.is_empty())
        && !cells[1..].iter().any(|cell| cell.contains(':') || label(cell).is_some());
    let cells = if one_field { vec![cells.join(" ")] } else { cells };
    // "Datum <tab>: 9 april": the colon stands with the value.
    let cells: Vec<String> =
        cells.into_iter().map(|cell| cell.trim_start_matches([':', ' ']).to_owned()).collect();
    let in_row = matches!(block.kind, Kind::Row { .. });
    let mut found = Vec::new();
    let mut at = 0;
    while at < cells.len() {
        let cell = cells[at].as_str();
        at += 1;
        match label(cell).or_else(|| field(cell).filter(|_| in_row).map(|kind| (kind, ""))) {
            Some((kind, "")) if cells.len() > 1 => {
                let value = cells.get(at).filter(|next| {
                    label(next).is_none_or(|(_, value)| value.is_empty() && !next.ends_with(':'))
                });
                at += usize::from(value.is_some());
                found.push((Some(kind), value.cloned().unwrap_or_default()));
            }
            Some(_) => found.extend(run_together(cell)),
            // A row label of any name keeps its value from being taken for a title.
            None if at == 1 && cells.len() == 2 && in_row && is_unknown_label(cell) => {
                found.push((Some(Field::Other), cells[at].clone()));
                at += 1;
            }
            None => found.push((None, cell.to_owned())),
        }
    }
    found
}

/// Who sends it, without the function behind the name: "M. Haverkort, beleidsadviseur". A part of an
/// organisation belongs to its name.
pub(super) fn sender(value: &str) -> &str {
    const PARTS: [&str; 9] =
        ["afdeling", "team", "sector", "cluster", "programma", "bureau", "directie", "regio", "locatie"];
    const ORGANISATIONS: [&str; 12] = [
        "kantoor",
        "gemeente",
        "provincie",
        "stichting",
        "instelling",
        "organisatie",
        "dienst",
        "schap",
        "corporatie",
        "centrum",
        "ziekenhuis",
        "groep",
    ];
    match value.split_once(',') {
        Some((name, rest)) => {
            let word = rest.split_whitespace().next().unwrap_or_default();
            let person = matches!(word, "mw." | "mevr." | "mevrouw" | "dhr." | "de");
            let part = PARTS.contains(&word) || ORGANISATIONS.iter().any(|tail| word.ends_with(tail));
            let function = word.starts_with(char::is_lowercase) && !part && !person;
            if function { name.trim() } else { value }
        }
        None => value,
    }
}

fn is_unknown_label(cell: &str) -> bool {
    cell.ends_with(':') && cell.split(' ').count() <= 3
}

/// "Agendapunt: 9 Vergaderdatum: 11 december 2025": cut before every known label.
fn run_together(text: &str) -> Vec<(Option<Field>, String)> {
    let mut cuts: Vec<usize> = vec![0];
    for (at, _) in text.match_indices(' ') {
        let rest = &text[at + 1..];
        let begins = rest.split_once(':').is_some_and(|(name, _)| name.len() <= 24 && field(name).is_some());
        // "Datum vergadering:" begins at its first word only.
        if begins && cuts.last().is_none_or(|cut| text[*cut..at].contains(':')) {
            cuts.push(at + 1);
        }
    }
    cuts.push(text.len());
    let pieces = cuts.windows(2).map(|pair| text[pair[0]..pair[1]].trim());
    pieces.filter_map(|piece| label(piece).map(|(field, value)| (Some(field), value.to_owned()))).collect()
}

/// A line in pieces: at bars, and at dashes where one of the pieces is a date, item or version.
fn segments(text: &str) -> Vec<String> {
    let pieces: Vec<&str> = text.split('|').map(str::trim).filter(|piece| !piece.is_empty()).collect();
    if pieces.len() > 1 {
        return pieces.into_iter().map(str::to_owned).collect();
    }
    let dashed: Vec<&str> = text.split(" – ").flat_map(|piece| piece.split(" - ")).map(str::trim).collect();
    let telling = |piece: &&str| {
        super::kinds::is_bare_date(piece)
            || super::kinds::is_version(piece)
            || piece.to_lowercase().starts_with("agendapunt")
    };
    if dashed.len() > 1 && dashed.iter().any(telling) {
        return dashed.into_iter().map(str::to_owned).collect();
    }
    vec![text.to_owned()]
}

/// An item label as free text, without final mark: "3", "5a", "A.3".
pub(crate) fn item_label(text: &str) -> Option<String> {
    let word = text.split_whitespace().next()?;
    let word = word.trim_end_matches(['.', ':', ',', ';', ')']).trim_start_matches('(');
    let plausible = word.chars().any(|c| c.is_ascii_digit())
        || (word.len() <= 4 && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X')));
    (plausible && word.chars().count() <= 16).then(|| word.to_owned())
}

/// "… t.b.v. agendapunt 3: Titel": the label, and the title where one follows a colon.
pub(super) fn item_in(text: &str) -> Option<(String, Option<String>)> {
    let at = find_word(text, "agendapunt")
        .map(|at| at + "agendapunt".len())
        .or_else(|| find_word(text, "bespreekpunt").map(|at| at + "bespreekpunt".len()))
        .or_else(|| find_word(text, "agp").map(|at| at + 3))?;
    let rest = text.get(at..)?.trim_start_matches([':', ' ', '.']);
    // "agendapunt nr. 5b"
    let counted = ["nr.", "nr ", "nummer "].iter().find_map(|word| rest.strip_prefix(word));
    let rest = counted.map_or(rest, str::trim_start);
    let label = item_label(rest)?;
    let behind = &rest[rest.find(label.as_str()).unwrap_or(0) + label.len()..];
    let title = behind.trim_start_matches([')', '.']).trim_start();
    let title = title
        .strip_prefix(':')
        .or_else(|| title.strip_prefix('–'))
        .or_else(|| title.strip_prefix("- "))
        .map(|title| title.trim().to_owned());
    Some((label, title.filter(|title| !title.is_empty())))
}

/// "bij agendapunt 5b": an item's label, and nothing of what it is about.
pub(super) fn is_item_only(text: &str) -> bool {
    let text = text.trim_matches(['(', ')', ':', '-', '–', '.', ' ']);
    let words: Vec<&str> = text.split_whitespace().collect();
    let words = match words.as_slice() {
        ["bij" | "voor" | "t.b.v." | "behorende", rest @ ..] => rest,
        all => all,
    };
    let words = match words {
        ["bij", rest @ ..] => rest,
        all => all,
    };
    let bare = words.len() == 2 || matches!(words, [_, "nr." | "nr" | "nummer", _]);
    bare && item_in(&words.join(" ")).is_some()
}

/// The place of a word (ASCII, small letters), whatever its capitals.
pub(crate) fn find_word(text: &str, word: &str) -> Option<usize> {
    text.char_indices().map(|(at, _)| at).find(|at| {
        let fits = text.get(*at..at + word.len()).is_some_and(|piece| piece.eq_ignore_ascii_case(word));
        let before = text[..*at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        let after = text
            .get(at + word.len()..)
            .and_then(|rest| rest.chars().next())
            .is_none_or(|c| !c.is_alphabetic());
        fits && before && after
    })
}

/// The name of an attachment without "Bijlage 1:" and the like; a count names nothing.
pub(crate) fn attachment_name(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches([';', '.', ',']);
    let lower = text.to_lowercase();
    let name = match lower.strip_prefix("bijlage") {
        Some(rest) if text.len() == lower.len() => {
            let rest = &text[text.len() - rest.len()..];
            let after = rest.trim_start_matches(|c: char| {
                c.is_alphanumeric() && !c.is_alphabetic() || matches!(c, ' ' | '.')
            });
            let single =
                after.strip_prefix(|c: char| c.is_alphabetic()).filter(|rest| rest.starts_with([':', '.']));
            let after = single.unwrap_or(after);
            match after.strip_prefix([':', '-', '–', ')']) {
                Some(name) => name,
                None if after.is_empty() => "",
                None => text,
            }
        }
        _ => text,
    };
    let name = name.trim();
    let count = name.chars().all(|c| c.is_ascii_digit() || c.is_whitespace());
    let none = matches!(name.to_lowercase().as_str(), "geen" | "n.v.t" | "nvt" | "niet van toepassing" | "-");
    (!name.is_empty() && !count && !none).then(|| name.to_owned())
}
