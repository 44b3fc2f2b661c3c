//! Forms that come back, on a real store.

use super::{TEXT, Two, counts};
use crate::review::forms::{self, Returned};
use crate::review::outgoing::{Kept, Sending, compose, note};
use crate::review::receiving::{Incoming, Receipt, Withdraw, preview, take, withdraw};
use crate::review::said::{Ripeness, Verdict, What};
use crate::review::standing::Standing;
use crate::review::view::SaidRow;
use crate::review::{Bundle, Carrier};
use crate::rig::moment;
use tafelstuk_model::Error;
use tafelstuk_model::catalogue::Lang;
use tafelstuk_model::filled::{Field, Filled, Line, Note};
use tafelstuk_model::id::BundleId;

const NAME: &str = "reactie.docx";

fn field(name: &str, choice: Option<&str>, text: &str) -> Field {
    Field { name: name.into(), choice: choice.map(str::to_owned), text: text.into(), is_blank: false }
}

fn line(place: &str, text: &str) -> Line {
    Line { place: place.into(), text: text.into() }
}

/// A round with a form that went out to the chair.
struct Laid {
    two: Two,
    out: BundleId,
    went: Filled,
}

impl Laid {
    fn new() -> Self {
        let two = Two::new();
        let (out, went) = send(&two);
        Self { two, out, went }
    }

    /// The form as it went, to be filled in.
    fn form(&self) -> Filled {
        self.went.clone()
    }

    fn verdict(&self, at: usize, code: &str) -> Field {
        field(&format!("verdict.{}", self.two.points()[at]), Some(code), code)
    }

    fn text(&self, at: usize, words: &str) -> Field {
        field(&format!("text.{}", self.two.points()[at]), None, words)
    }

    fn section(&self) -> String {
        format!("section_{}", self.two.section.to_string().replace('-', ""))
    }

    fn incoming(&self, filled: &Filled, file: &str) -> Result<Incoming, Error> {
        let hash = *blake3::hash(file.as_bytes()).as_bytes();
        let file = Kept { blob: "b".repeat(64), bytes: 1, name: NAME.into() };
        let came = Returned { file, hash, filled: filled.clone(), read_at: moment(500), lang: Lang::Nl };
        let out: Result<Bundle, Error> = self.two.secretary.read(|read| Ok(forms::went(read, filled, NAME)));
        let out = out?;
        Ok(self.two.secretary.read(|read| forms::incoming(read, &out, &self.went, came)))
    }

    fn receive(&self, filled: &Filled, file: &str) -> Receipt {
        let incoming = self.incoming(filled, file).unwrap();
        let seen = self.two.secretary.read(|read| preview(read, &incoming));
        let taken = self.two.secretary.write(move |write| take(write, incoming)).unwrap();
        assert_eq!(seen, taken, "what is shown first is what is taken over");
        taken
    }

    fn remarks(&self) -> Vec<SaidRow> {
        let view = self.two.view();
        let mut all = view.papers.into_iter().flat_map(|paper| paper.remarks).collect::<Vec<_>>();
        all.extend(view.loose);
        all
    }

    /// Remarks as text, quote and suggestion.
    fn told(&self) -> Vec<(String, String, Option<String>)> {
        let told = self.remarks().into_iter().filter_map(|row| match row.said.what {
            What::Remark { text, anchor, suggestion, .. } => {
                Some((text, anchor.map(|anchor| anchor.quote).unwrap_or_default(), suggestion))
            }
            _ => None,
        });
        told.collect()
    }
}

fn send(two: &Two) -> (BundleId, Filled) {
    let out = two.secretary.read(|read| compose(read, two.person, moment(100)));
    let id = out.id;
    let section = format!("section_{}", two.section.to_string().replace('-', ""));
    let point = format!("point_{}", two.points()[1].to_string().replace('-', ""));
    let went = Filled {
        form: Some(id.to_string().replace('-', "")),
        lines: vec![line("form_x", "Reactie op"), line(&point, "Antwoord:"), line(&section, TEXT)],
        fields: vec![field(&format!("text.{}", two.points()[0]), None, "Schrijf hier")],
        ..Filled::default()
    };
    let form = Kept { blob: "a".repeat(64), bytes: 1, name: "formulier.docx".into() };
    let by = Sending { carrier: Carrier::Word, form: Some(form) };
    two.secretary.write(move |write| note(write, &out, by)).unwrap();
    (id, went)
}

#[test]
fn choices_and_words_in_a_form_become_the_records_of_the_app() {
    let laid = Laid::new();
    let mut form = laid.form();
    let paper = laid.two.paper;
    form.fields = vec![
        laid.verdict(0, "seen"),
        laid.verdict(1, "accept_if"),
        laid.text(1, "de raden meedoen"),
        field(&format!("ripe.{paper}"), Some("after_change"), "Na aanpassing"),
        field(&format!("paper.{paper}"), None, "Graag korter."),
        field("all", None, "Dank."),
    ];
    let receipt = laid.receive(&form, "een");
    assert_eq!((counts(&receipt), receipt.edits, receipt.older), ((4, 0, 0), 0, false));
    assert_eq!((laid.two.verdicts(0), laid.two.verdicts(1)), (vec![Verdict::Seen], vec![Verdict::AcceptIf]));
    let view = laid.two.view();
    let reaction = &view.papers[0].points[1].reactions[0];
    assert_eq!(reaction.carrier, Carrier::Word);
    assert!(matches!(&reaction.said.what, What::Reaction { text, .. } if text == "de raden meedoen"));
    assert!(matches!(&view.papers[0].ripeness[0].said.what,
        What::Ripeness { ripe: Ripeness::AfterChange, text, .. } if text == "Graag korter."));
    assert_eq!(laid.told(), [("Dank.".to_owned(), String::new(), None)]);
    assert_eq!(view.received[0].file_name, NAME, "the file is kept as it came");
}

#[test]
fn reading_a_form_twice_adds_nothing_and_saving_it_anew_adds_only_what_is_new() {
    let laid = Laid::new();
    let mut form = laid.form();
    form.fields = vec![laid.verdict(1, "reject"), field("all", None, "Dank.")];
    assert_eq!(counts(&laid.receive(&form, "een")), (2, 0, 0));
    let before = serde_json::to_value(laid.two.view()).unwrap();
    assert_eq!(counts(&laid.receive(&form, "een")), (0, 2, 0), "the same file");
    assert_eq!(serde_json::to_value(laid.two.view()).unwrap(), before);
    assert_eq!(counts(&laid.receive(&form, "een, anders bewaard")), (0, 2, 0), "the same words");
    form.fields[0] = laid.verdict(1, "accept");
    assert_eq!(counts(&laid.receive(&form, "twee")), (1, 1, 0));
    assert_eq!(laid.two.verdicts(1), [Verdict::Accept], "a later answer takes the place");
    assert_eq!(counts(&laid.receive(&form, "een")), (0, 2, 0), "an earlier file that comes late");
    assert_eq!(laid.two.verdicts(1), [Verdict::Accept]);
}

#[test]
fn a_form_is_withdrawn_as_a_whole_and_received_again() {
    let laid = Laid::new();
    let mut form = laid.form();
    form.fields = vec![laid.verdict(1, "accept")];
    let receipt = laid.receive(&form, "een");
    let rev = laid.two.view().received[0].rev;
    let ask = Withdraw { bundle: receipt.bundle, rev };
    laid.two.secretary.write(move |write| withdraw(write, ask)).unwrap();
    assert!(laid.two.verdicts(1).is_empty());
    assert_eq!(counts(&laid.receive(&form, "een")), (1, 0, 0));
    assert_eq!(laid.two.verdicts(1), [Verdict::Accept]);
}

#[test]
fn comments_stand_on_the_words_they_are_about_and_tell_who_else_wrote_them() {
    let laid = Laid::new();
    let mut form = laid.form();
    let note = |place: &str, author: &str, quote: &str, text: &str| Note {
        place: place.into(),
        author: author.into(),
        quote: quote.into(),
        text: text.into(),
        ..Note::default()
    };
    let point = format!("point_{}", laid.two.points()[1].to_string().replace('-', ""));
    form.notes = vec![
        note(&laid.section(), "marleen oosterhuis", "in een latere  fase", "Leg uit waarom."),
        note(&point, "Joke Bakker", "4.2 In te stemmen", "Past dit?"),
        note(&laid.section(), "", "woorden die er niet staan", "Hoezo?"),
        note("form_x", "", "", "Mooi formulier."),
        note("section_0", "", "weg", "En dit?"),
    ];
    assert_eq!(counts(&laid.receive(&form, "een")), (5, 0, 0));
    let told = laid.told();
    let has =
        |text: &str, quote: &str| assert!(told.contains(&(text.into(), quote.into(), None)), "{told:#?}");
    has("Leg uit waarom.", "in een latere fase");
    has("Joke Bakker: Past dit?", "");
    has("“woorden die er niet staan”: Hoezo?", "");
    has("Mooi formulier.", "");
    has("“weg”: En dit?", "");
    assert!(laid.remarks().iter().all(|row| row.standing == Standing::Kept));
}

#[test]
fn text_that_was_changed_in_a_form_is_a_suggestion_and_the_paper_stays_as_it_is() {
    let laid = Laid::new();
    let mut form = laid.form();
    form.lines[2].text = TEXT.replace("nog niet geraadpleegd", "inmiddels geraadpleegd");
    form.lines.push(line(&laid.section(), "En de raden volgen later."));
    let receipt = laid.receive(&form, "een");
    assert_eq!((counts(&receipt), receipt.edits), ((2, 0, 0), 2));
    let told = laid.told();
    let suggestion = (String::new(), "nog niet".to_owned(), Some("inmiddels".to_owned()));
    assert!(told.contains(&suggestion), "{told:#?}");
    assert!(told.contains(&("En de raden volgen later.".into(), String::new(), None)), "{told:#?}");
    assert!(laid.remarks().iter().any(|row| row.fits), "one click takes it over");
    assert!(
        laid.two.secretary.read(|read| crate::paper::sections(read, laid.two.paper))[0]
            .body
            .plain()
            .contains("nog niet")
    );
}

#[test]
fn an_answer_typed_beside_its_field_is_an_answer_and_words_that_ask_for_one_are_not() {
    let laid = Laid::new();
    let mut form = laid.form();
    form.lines[1].text = "Antwoord: niet akkoord, te vroeg".into();
    form.lines.insert(2, line(&form.lines[1].place.clone(), "Schrijf hier"));
    form.fields[0].text = "Schrijf hier".into();
    assert_eq!(counts(&laid.receive(&form, "een")), (1, 0, 0));
    assert_eq!(laid.two.verdicts(1), [Verdict::Reject]);
}

#[test]
fn the_answers_of_a_form_whose_fields_lost_their_names_are_one_reaction_per_point() {
    let laid = Laid::new();
    let mut form = laid.form();
    form.fields.clear();
    form.lines[1].text = "Antwoord: Vraag".into();
    form.lines.insert(2, line(&form.lines[1].place.clone(), "Wat kost dit?"));
    form.lines.push(line(&format!("paper_{}", laid.two.paper.to_string().replace('-', "")), "Na aanpassing"));
    laid.receive(&form, "een");
    let point = laid.two.points()[1];
    let reactions: Vec<_> = laid.two.view().papers[0]
        .points
        .iter()
        .filter(|one| one.point == point)
        .flat_map(|one| one.reactions.clone())
        .map(|row| row.said.what)
        .collect();
    let [What::Reaction { verdict: Verdict::Question, text, .. }] = &reactions[..] else {
        panic!("{reactions:?}")
    };
    assert_eq!(text, "Wat kost dit?");
    assert!(matches!(
        laid.two.view().papers[0].ripeness[0].said.what,
        What::Ripeness { ripe: Ripeness::AfterChange, .. }
    ));
}

#[test]
fn a_line_that_was_moved_in_a_form_is_told_as_moved_and_never_as_taken_away() {
    let mut laid = Laid::new();
    let section = laid.section();
    laid.went.lines.extend(["Midden.", "Slot."].map(|text| line(&section, text)));
    let mut form = laid.form();
    form.lines.clone_from(&laid.went.lines);
    let moved = form.lines.remove(2);
    form.lines.push(moved.clone());
    laid.receive(&form, "een");
    let told = laid.told();
    assert!(
        told.iter().all(|(_, _, suggestion)| suggestion.is_none()),
        "nothing is to be removed: {told:#?}"
    );
    let behind =
        told.iter().filter(|(text, quote, _)| text.contains("“Slot.”") && moved.text.contains(quote));
    assert_eq!(behind.count(), 1, "{told:#?}");
}

#[test]
fn nothing_that_a_form_says_is_lost_whatever_was_done_to_its_fields() {
    let laid = Laid::new();
    let mut form = laid.form();
    form.fields = vec![
        laid.verdict(0, "accept"),
        field(&format!("verdict.{}", laid.two.points()[1]), None, "doe maar"),
        field("text.018f0000-0000-7000-8000-000000000099", None, "Over een punt van elders."),
        field("paper.geen-stuk", None, &"a".repeat(45_000)),
    ];
    form.fields.push(laid.text(1, "ja hoor"));
    laid.receive(&form, "een");
    let told: String = laid.told().into_iter().map(|(text, ..)| text).collect();
    assert!(laid.two.verdicts(0).is_empty(), "nobody agrees with what is only taken note of");
    for words in ["accept", "doe maar ja hoor", "Over een punt van elders.", &"a".repeat(20_000)] {
        assert!(told.contains(words), "{words}");
    }
    assert_eq!(
        told.matches('a').count() - "accept doe maar ja hoor Over een punt van elders.".matches('a').count(),
        45_000
    );
}

#[test]
fn a_form_from_elsewhere_and_a_file_that_is_none_are_refused() {
    let laid = Laid::new();
    let none = Filled { form: None, ..laid.form() };
    assert_eq!(laid.incoming(&none, "een").err(), Some(Error::NotAForm { name: NAME.into() }));
    let other = BundleId::fresh(moment(900)).to_string();
    for named in [other.as_str(), "geen nummer"] {
        let foreign = Filled { form: Some(named.into()), ..laid.form() };
        assert_eq!(laid.incoming(&foreign, "een").err(), Some(Error::NotForYou { name: NAME.into() }));
    }
    let package = laid.two.send_with("key").unwrap();
    let of_the_app = Filled { form: Some(package.to_string()), ..laid.form() };
    assert_eq!(laid.incoming(&of_the_app, "een").err(), Some(Error::NotForYou { name: NAME.into() }));
}

#[test]
fn an_answer_to_an_earlier_text_is_taken_and_says_so() {
    let laid = Laid::new();
    laid.two.write_text("Een heel andere tekst.", &laid.two.sentences());
    send(&laid.two);
    let mut form = laid.form();
    form.fields = vec![laid.verdict(1, "accept")];
    form.notes = vec![Note {
        place: laid.section(),
        quote: "nog niet geraadpleegd".into(),
        text: "Wanneer wel?".into(),
        ..Note::default()
    }];
    let receipt = laid.receive(&form, "een");
    assert_eq!((receipt.older, receipt.orphaned), (true, 1));
    assert_eq!(laid.told(), [("Wanneer wel?".into(), "nog niet geraadpleegd".into(), None)]);
    assert_eq!(laid.out.to_string().replace('-', ""), form.form.unwrap());
}
