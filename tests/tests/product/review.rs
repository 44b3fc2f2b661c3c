//! The offline round trip on the command line: a secretary's store and a chair's, and a file in between.

use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};
use tafelstuk_tests::command::{Ended, Place, ended};

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
