//! The offline round trip on the command line: a secretary's store and a chair's, and a file in between.

use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};
use tafelstuk_tests::command::{Ended, Place, ended};

use crate::returned::edited;

const PASSWORD: &str = "korte brug zeven";

struct Trip {
    place: Place,
}

fn with_password(command: &mut Command) -> &mut Command {
    command.env("TAFELSTUK_EXCHANGE_PASSPHRASE", PASSWORD)
}

impl Trip {
    /// The example region, and its papers sent to the chair.
    fn begin() -> Self {
        let place = Place::new();
        place.ok(["init", "--store", "store", "--example"]);
        let trip = Self { place };
        trip.json(&["send", "--store", "store", "--to", "chair", "-o", "stukken.tafelstuk"]);
        trip
    }

    fn run(&self, words: &[&str]) -> Ended {
        ended(with_password(&mut self.place.command(["review"].iter().chain(words))))
    }

    fn json(&self, words: &[&str]) -> Value {
        let ended = self.run(words);
        assert_eq!((ended.code, ended.stderr.as_str()), (0, ""), "{words:?}");
        serde_json::from_slice(&ended.stdout).unwrap()
    }

    fn read(&self) -> Value {
        self.json(&["read", "--store", "chair", "stukken.tafelstuk"])
    }

    fn answer(&self, package: &str, said: &Value, file: &str) -> Value {
        let mut command = self.place.command(["review", "answer", "--store", "chair", package, "-o", file]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = with_password(&mut command).spawn().unwrap();
        child.stdin.take().unwrap().write_all(said.to_string().as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    fn counts(&self, words: &[&str]) -> (u64, u64, u64) {
        let told = self.json(&[&["receive", "--store", "store"], words].concat());
        let number = |name: &str| told[name].as_u64().unwrap();
        (number("new"), number("known"), number("orphaned"))
    }
}

#[test]
fn a_chair_without_a_store_of_the_region_answers_every_point_and_nothing_is_lost_on_the_way_back() {
    let trip = Trip::begin();
    let package = trip.read();
    let points = package["points"].as_array().unwrap();
    assert!(points.len() > 3, "{points:?}");
    let answers: Vec<Value> = points
        .iter()
        .map(|point| json!({ "point": point["id"], "verdict": point["verdicts"][0], "text": "" }))
        .collect();
    let remarks = json!([
        "Kan dit korter?",
        { "point": points[0]["id"], "text": "Graag een bedrag erbij." },
        { "text": "Voor mijzelf.", "private": true },
    ]);
    let id = package["package"].as_str().unwrap();
    let said = json!({ "answers": answers, "remarks": remarks });
    let all = u64::try_from(points.len() + 2).unwrap();
    assert_eq!(trip.answer(id, &said, "reactie.tafelstuk")["new"], all);
    assert_eq!(trip.counts(&["reactie.tafelstuk", "--preview"]), (all, 0, 0));
    assert_eq!(trip.counts(&["reactie.tafelstuk"]), (all, 0, 0));
    assert_eq!(trip.counts(&["reactie.tafelstuk"]), (0, all, 0), "received twice");
    let rounds = trip.place.call("review.list", &json!({}));
    let round = trip.place.call("review.get", &json!({ "round": rounds[0]["id"] }));
    let papers = round["papers"].as_array().unwrap();
    let reactions = papers.iter().flat_map(|paper| paper["points"].as_array().unwrap());
    assert!(reactions.clone().count() == points.len());
    assert!(reactions.clone().all(|point| !point["reactions"].as_array().unwrap().is_empty()));
    assert_eq!(round["loose"][0]["what"]["text"], "Kan dit korter?");
    assert!(!round.to_string().contains("Voor mijzelf"), "private notes never leave");
    assert_eq!(trip.place.verified().0, json!([]));
}

#[test]
fn a_wrong_password_a_flipped_bit_and_a_cut_file_are_each_refused_in_one_sentence() {
    let trip = Trip::begin();
    let file = trip.place.path().join("stukken.tafelstuk");
    let whole = std::fs::read(&file).unwrap();
    let refused = |name: &str, bytes: &[u8]| {
        trip.place.file(name, bytes);
        trip.run(&["read", "--store", "chair", name]).sentence()
    };
    let mut flipped = whole.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    assert!(refused("gewijzigd.tafelstuk", &flipped).contains("beschadigd"));
    assert!(refused("kort.tafelstuk", &whole[..middle]).contains("beschadigd"));
    assert!(refused("brief.tafelstuk", b"%PDF-1.7 een brief").contains(".tafelstuk"));
    let words = ["review", "read", "--store", "chair", "stukken.tafelstuk"];
    let mut command = trip.place.command(words);
    let wrong = ended(command.env("TAFELSTUK_EXCHANGE_PASSPHRASE", "lange brug acht")).sentence();
    assert!(wrong.contains("wachtwoord past niet"), "{wrong}");
    let mut command = trip.place.command(words);
    assert!(ended(command.env_remove("TAFELSTUK_EXCHANGE_PASSPHRASE")).sentence().contains("wachtwoord"));
}

#[test]
fn a_reaction_opens_only_where_the_papers_were_laid_out() {
    let trip = Trip::begin();
    let package = trip.read();
    let id = package["package"].as_str().unwrap();
    trip.answer(id, &json!({ "remarks": ["Akkoord."] }), "reactie.tafelstuk");
    trip.place.ok(["init", "--store", "elders"]);
    let sentence = trip.run(&["receive", "--store", "elders", "reactie.tafelstuk"]).sentence();
    assert!(sentence.contains("andere"), "{sentence}");
    let sentence = trip.run(&["receive", "--store", "store", "stukken.tafelstuk"]).sentence();
    assert!(sentence.contains("iemand anders") || sentence.contains("wachtwoord"), "{sentence}");
}

/// The Word form of the example's papers for the chair, and the names of its fields for points.
fn form(trip: &Trip) -> (Vec<u8>, Vec<String>) {
    trip.json(&["send", "--store", "store", "--to", "chair", "--as", "word", "-o", "formulier.docx"]);
    let file = std::fs::read(trip.place.path().join("formulier.docx")).unwrap();
    let mut fields = Vec::new();
    edited(&file, |xml| {
        let tags = xml.split("w:tag w:val=\"verdict.").skip(1);
        fields.extend(tags.map(|rest| rest[..36].to_owned()));
        xml
    });
    (file, fields)
}

/// Fills in a field as Word does: the words that asked for something make place for the answer.
fn fill(xml: &str, field: &str, answer: &str) -> String {
    let tag = format!("<w:tag w:val=\"{field}\"/>");
    let (before, rest) = xml.split_once(&tag).unwrap();
    let (about, rest) = rest.split_once("<w:sdtContent>").unwrap();
    let (_, after) = rest.split_once("</w:sdtContent>").unwrap();
    let about = about.replace("<w:showingPlcHdr/>", "");
    format!("{before}{tag}{about}<w:sdtContent><w:r><w:t>{answer}</w:t></w:r></w:sdtContent>{after}")
}

/// The file with a comment on the first words of the paper's text.
fn commented(file: Vec<u8>, author: &str, text: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new_append(std::io::Cursor::new(file)).unwrap();
    zip.start_file("word/comments.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let comments = format!(
        "<w:comments xmlns:w=\"w\"><w:comment w:id=\"1\" w:author=\"{author}\"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment></w:comments>"
    );
    zip.write_all(comments.as_bytes()).unwrap();
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_word_file_that_was_filled_in_and_commented_becomes_records_once() {
    let trip = Trip::begin();
    let (file, points) = form(&trip);
    assert!(points.len() > 3, "{points:?}");
    let mut heading = String::new();
    let filled = edited(&file, |xml| {
        let xml = fill(&xml, &format!("verdict.{}", points[0]), "Vraag");
        let xml = fill(&xml, &format!("text.{}", points[0]), "Wat kost dit &amp; wie betaalt?");
        let xml = fill(&xml, "all", "Heldere stukken.");
        // A comment on the heading of the first section.
        let at = xml.find("w:name=\"section_").unwrap();
        let text = xml[at..].find("<w:t xml:space=\"preserve\">").unwrap() + at;
        let run = xml[..text].rfind("<w:r>").unwrap();
        let end = xml[run..].find("</w:r>").unwrap() + run + "</w:r>".len();
        heading =
            xml[text..end].trim_start_matches("<w:t xml:space=\"preserve\">").replace("</w:t></w:r>", "");
        let (start, stop) = ("<w:commentRangeStart w:id=\"1\"/>", "<w:commentRangeEnd w:id=\"1\"/>");
        format!("{}{start}{}{stop}{}", &xml[..run], &xml[run..end], &xml[end..])
    });
    trip.place.file("terug.docx", &commented(filled, "Joke Bakker", "Dit kan korter."));
    assert_eq!(trip.counts(&["terug.docx", "--preview"]), (3, 0, 0));
    assert_eq!(trip.place.verified().1, json!([]), "a preview leaves nothing behind");
    assert_eq!(trip.counts(&["terug.docx"]), (3, 0, 0));
    assert_eq!(trip.counts(&["terug.docx"]), (0, 3, 0), "read twice");
    let rounds = trip.place.call("review.list", &json!({}));
    let round = trip.place.call("review.get", &json!({ "round": rounds[0]["id"] }));
    assert_eq!(round["loose"][0]["what"]["text"], "Heldere stukken.");
    let said = round["papers"].to_string();
    assert!(said.contains("Wat kost dit & wie betaalt?"), "{said}");
    assert!(said.contains("Joke Bakker: Dit kan korter.") || said.contains("Joke Bakker"), "{said}");
    assert!(said.contains(&heading));
    let came = trip.place.call("review.came", &json!({ "bundle": round["received"][0]["id"] }));
    assert_eq!(came["name"], "terug.docx", "the file stays as it came");
    assert_eq!(trip.place.verified(), (json!([]), json!([])));
}

/// The names by which a form's text says what stands where, in the order in which they come.
fn names(form: &[u8]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    edited(form, |xml| {
        for name in xml.split("w:name=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let id = name.rsplit('_').next().unwrap_or_default().to_owned();
            if id.len() == 32 && !found.contains(&id) {
                found.push(id);
            }
        }
        xml
    });
    found
}

/// The file was made from such a form: filled in, one line moved with its comment, two lines made one, two people's
/// comments in one sentence; and saved by LibreOffice 7.4, which leaves out the names of fields. `libreoffice.ids` are
/// the names in the form that it came from.
#[test]
fn a_form_that_libreoffice_saved_again_with_lines_moved_merged_and_commented_is_read_whole() {
    let trip = Trip::begin();
    let (file, _) = form(&trip);
    let its = include_str!("../../fixtures/review/libreoffice.ids").lines();
    let names: Vec<(String, String)> = its.map(str::to_owned).zip(names(&file)).collect();
    assert!(names.len() > 60);
    let saved = edited(include_bytes!("../../fixtures/review/libreoffice.docx"), |xml| {
        names.iter().fold(xml, |xml, (its, own)| xml.replace(its, own))
    });
    trip.place.file("terug.docx", &saved);
    let (new, known, orphaned) = trip.counts(&["terug.docx"]);
    assert_eq!((known, orphaned), (0, 0));
    assert_eq!(trip.counts(&["terug.docx"]), (0, new, 0), "read twice");

    let rounds = trip.place.call("review.list", &json!({}));
    let round = trip.place.call("review.get", &json!({ "round": rounds[0]["id"] }));
    let came: Vec<&Value> = ["points", "remarks"]
        .iter()
        .flat_map(|part| {
            round["papers"].as_array().unwrap().iter().flat_map(|paper| paper[*part].as_array().unwrap())
        })
        .flat_map(|one| one["reactions"].as_array().map_or(vec![one], |all| all.iter().collect()))
        .filter(|row| row["carrier"] == "word")
        .map(|row| &row["what"])
        .collect();
    assert_eq!(came.len() as u64, new, "all of it stands beside the papers: {round}");
    let reactions: Vec<_> = came.iter().filter(|what| what["about"] == "reaction").collect();
    assert_eq!(reactions.len(), 1, "one answer to one point: {reactions:?}");
    assert_eq!(
        (&reactions[0]["verdict"], &reactions[0]["text"]),
        (&json!("question"), &json!("Wat kost dit?"))
    );
    let on = |quote: &str| {
        let found = came.iter().find(|what| what["anchor"]["quote"] == quote);
        found.map(|what| what["text"].as_str().unwrap_or_default().to_owned()).unwrap_or_default()
    };
    assert_eq!(on("1.456 uur inzetbaar"), "Per jaar of per maand?");
    assert_eq!(
        on("geeft zekerheid"),
        "Dit is het sterkste argument.",
        "the comment on words that were moved"
    );
    assert_eq!(on("geen besparing"), "Waarom niet?");
    assert_eq!(on("ingeboekt"), "Joke Bakker: Volgt uit de evaluatie.");
    assert_eq!(on("komt de AST met een nieuw voorstel"), "Wanneer?", "the comment on a line that was merged");
    let moved =
        came.iter().filter(|what| what["text"].as_str().is_some_and(|text| text.starts_with("Verplaatst")));
    assert_eq!(moved.count(), 1, "{came:?}");
}

#[test]
fn a_word_file_that_is_no_answer_or_is_damaged_is_refused_in_one_sentence() {
    let trip = Trip::begin();
    let (file, _) = form(&trip);
    let refused = |name: &str, bytes: &[u8]| {
        trip.place.file(name, bytes);
        trip.run(&["receive", "--store", "store", name]).sentence()
    };
    assert!(refused("half.docx", &file[..file.len() / 2]).contains("beschadigd"));
    let nameless = edited(&file, |xml| xml.replace("w:name=\"form_", "w:name=\"_"));
    assert!(refused("brief.docx", &nameless).contains("op welke stukken het antwoordt"));
    trip.place.ok(["init", "--store", "elders"]);
    trip.place.file("terug.docx", &file);
    let elsewhere = trip.run(&["receive", "--store", "elders", "terug.docx"]).sentence();
    assert!(elsewhere.contains("andere regio"), "{elsewhere}");
    let rounds = trip.place.call("review.list", &json!({}));
    let round = trip.place.call("review.get", &json!({ "round": rounds[0]["id"] }));
    assert!(!round["received"].to_string().contains("brief.docx"));
}

#[test]
fn a_message_without_a_file_names_every_point_and_its_answer_is_read() {
    let trip = Trip::begin();
    trip.json(&["send", "--store", "store", "--to", "member", "--as", "mail", "-o", "bericht.txt"]);
    let letter = std::fs::read_to_string(trip.place.path().join("bericht.txt")).unwrap();
    let named =
        letter.lines().find(|line| line.starts_with(|c: char| c.is_ascii_digit()) && line.contains('.'));
    let point = named.unwrap().split(' ').next().unwrap().to_owned();
    let rounds = trip.place.call("review.list", &json!({}));
    let round = trip.place.call("review.get", &json!({ "round": rounds[0]["id"] }));
    let member =
        round["people"].as_array().unwrap().iter().find(|one| one["name"] != "Marleen Oosterhuis").unwrap();
    let ask = json!({ "person": member["id"], "text": format!("{point} vraag: wanneer?") });
    let read = trip.place.call("review.read_mail", &ask);
    assert_eq!(read["found"][0]["label"], json!(point), "{letter}");
}

#[test]
fn a_reminder_is_drafted_in_the_words_of_the_round_and_the_day_is_noted() {
    let trip = Trip::begin();
    let drafted = trip.json(&["remind", "--store", "store", "--to", "chair", "-o", "herinnering.eml"]);
    let text = drafted["text"].as_str().unwrap();
    assert!(text.contains("nog geen reactie") && text.contains("Beste "), "{text}");
    assert!(!text.contains(PASSWORD), "no password is in it");
    let mail = std::fs::read_to_string(trip.place.path().join("herinnering.eml")).unwrap();
    assert!(mail.contains("X-Unsent: 1"), "{mail}");
    let refused = trip.run(&["remind", "--store", "store", "--to", "secretary"]);
    assert_eq!(refused.code, 1, "who was not asked is not reminded: {}", refused.stderr);
}

#[test]
fn keys_are_told_by_their_fingerprint_and_a_compared_one_lets_another_computer_in() {
    let trip = Trip::begin();
    let package = trip.read();
    let id = package["package"].as_str().unwrap();
    trip.answer(id, &json!({ "remarks": ["Akkoord."] }), "eerste.tafelstuk");
    trip.json(&["receive", "--store", "store", "eerste.tafelstuk"]);
    let known = trip.json(&["keys", "--store", "store"]);
    let own = trip.json(&["keys", "--store", "chair"]);
    assert_eq!(known["known"][0]["fingerprint"], own["own"], "{known}");
    assert_eq!(own["known"][0]["fingerprint"], known["own"], "{own}");
    // The chair on another computer.
    let laptop = trip.json(&["read", "--store", "laptop", "stukken.tafelstuk"]);
    let words = [
        "review",
        "answer",
        "--store",
        "laptop",
        laptop["package"].as_str().unwrap(),
        "-o",
        "tweede.tafelstuk",
    ];
    let mut command = trip.place.command(words);
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = with_password(&mut command).spawn().unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(json!({ "remarks": ["Toch niet."] }).to_string().as_bytes())
        .unwrap();
    assert!(child.wait_with_output().unwrap().status.success());
    let refused = trip.run(&["receive", "--store", "store", "tweede.tafelstuk"]);
    assert_eq!(refused.code, 1, "{}", refused.stderr);
    let digits = trip.json(&["keys", "--store", "laptop"])["own"].as_str().unwrap().to_owned();
    let taken = trip.json(&["receive", "--store", "store", "tweede.tafelstuk", "--compared", &digits]);
    assert_eq!(taken["new"], json!(1), "{taken}");
}
