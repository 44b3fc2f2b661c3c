//! Exchange files go by a folder that several people share: each is offered once, whatever a program that keeps folders
//! alike makes of it, and nothing there is ever changed.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tafelstuk_app::Error;
use tafelstuk_tests::exchange::{PASSWORD, Two};
use tafelstuk_tests::product::Asked;
use tempfile::TempDir;

struct Desk {
    two: Two,
    shared: PathBuf,
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let two = Two::new(folder.path());
        let shared = folder.path().join("gedeeld");
        std::fs::create_dir(&shared).unwrap();
        share(&two.secretary, &shared);
        share(&two.chair, &shared);
        Self { two, shared, folder }
    }

    /// A file with a password for the chair, put into the folder.
    fn send(&self) {
        let packed = self.two.packed(json!({ "password": PASSWORD }));
        put(&self.two.secretary, &packed["product"]).unwrap();
    }

    /// The chair takes what waits, remarks on it, and puts the answer into the folder.
    fn answer(&self, text: &str) {
        let file = waiting(&self.two.chair)[0]["file"].clone();
        let offer = self.two.chair.ask("review.folder_file", json!({ "file": file }))["offer"].clone();
        let opened = self.two.chair.ask("review.open", json!({ "offer": offer, "password": PASSWORD }));
        let package = &opened["package"];
        let what = json!({ "about": "remark", "paper": null, "anchor": null, "text": text });
        self.two.chair.ask("review.say", json!({ "package": package, "what": what }));
        let reply = self.two.chair.ask("review.reply", json!({ "package": package }));
        put(&self.two.chair, &reply["product"]).unwrap();
    }

    /// The files in the folder with their contents.
    fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let below = std::fs::read_dir(&self.shared)
            .unwrap()
            .flat_map(|one| std::fs::read_dir(one.unwrap().path()).unwrap().map(|file| file.unwrap().path()));
        let mut files: Vec<_> = below.map(|file| (file.clone(), std::fs::read(file).unwrap())).collect();
        files.sort();
        files
    }
}

fn share(store: &Asked, folder: &Path) {
    let offer = store.app.offer_folder(folder).unwrap().offer;
    store.ask("review.set_folder", json!({ "offer": offer }));
}

fn put(store: &Asked, product: &Value) -> Result<Value, Error> {
    store.try_ask("review.folder_put", json!({ "product": product["product"] }))
}

/// What waits after two looks, as a file counts once it stands still.
fn waiting(store: &Asked) -> Vec<Value> {
    store.app.look_at_deliveries();
    store.app.look_at_deliveries();
    store.ask("review.folder", json!({}))["files"].as_array().unwrap().clone()
}

#[test]
fn papers_and_reactions_go_by_the_folder_each_offered_once_to_whom_they_are_for() {
    let desk = Desk::new();
    desk.send();
    assert_eq!(waiting(&desk.two.secretary), Vec::<Value>::new(), "nobody is offered their own");
    let closed = waiting(&desk.two.chair);
    assert_eq!((closed.len(), &closed[0]["from"]), (1, &Value::Null));
    let before = desk.files();
    desk.answer("Kan dit korter?");
    assert_eq!(waiting(&desk.two.chair), Vec::<Value>::new(), "what was taken in is not offered again");

    let came = waiting(&desk.two.secretary);
    assert_eq!((came.len(), &came[0]["from"]), (1, &json!("Marleen Oosterhuis")));
    let elsewhere = Asked::create(&desk.folder.path().join("elsewhere"));
    share(&elsewhere, &desk.shared);
    let seen = waiting(&elsewhere);
    assert_eq!((seen.len(), &seen[0]["file"]), (1, &closed[0]["file"]), "the answer is not for them");
    elsewhere.ask("review.folder_aside", json!({ "file": seen[0]["file"] }));
    assert_eq!(waiting(&elsewhere), Vec::<Value>::new());

    let offer = desk.two.secretary.ask("review.folder_file", json!({ "file": came[0]["file"] }));
    let offer = json!({ "offer": offer["offer"] });
    assert_eq!(desk.two.secretary.ask("review.preview", offer.clone())["new"], json!(1));
    assert_eq!(waiting(&desk.two.secretary).len(), 1, "looking takes nothing");
    assert_eq!(desk.two.secretary.ask("review.receive", offer)["new"], json!(1));
    assert_eq!(waiting(&desk.two.secretary), Vec::<Value>::new());
    let after = desk.files();
    assert_eq!(after.len(), 2);
    assert!(before.iter().all(|file| after.contains(file)), "nothing in the folder changes");
}

#[test]
fn parts_doubles_and_conflicting_copies_do_no_harm() {
    let desk = Desk::new();
    desk.send();
    desk.answer("Kan dit korter?");
    let (place, bytes) =
        desk.files().into_iter().find(|(path, _)| path.to_string_lossy().contains("Reactie")).unwrap();
    let beside =
        |name: &str, bytes: &[u8]| std::fs::write(place.parent().unwrap().join(name), bytes).unwrap();
    beside("Reactie (1).tafelstuk", &bytes);
    beside("Reactie (conflicted copy of BUREAU-7).tafelstuk", &bytes[..bytes.len() / 2]);
    beside(".Reactie.tafelstuk.part", &bytes[..100]);
    beside("leeg.tafelstuk", b"");
    beside("brief.tafelstuk", b"%PDF-1.7 een brief");
    beside("lijst.txt", b"geen bestand van ons");
    std::fs::write(desk.shared.join("los.tafelstuk"), &bytes).unwrap();
    assert_eq!(waiting(&desk.two.secretary).len(), 1);
    // The half one becomes whole, and says the same.
    beside("Reactie (conflicted copy of BUREAU-7).tafelstuk", &bytes);
    let whole = waiting(&desk.two.secretary);
    assert_eq!(whole.len(), 1);
    let offer = desk.two.secretary.ask("review.folder_file", json!({ "file": whole[0]["file"] }));
    desk.two.secretary.ask("review.receive", json!({ "offer": offer["offer"] }));
    assert_eq!(waiting(&desk.two.secretary), Vec::<Value>::new());
}

#[test]
fn a_part_that_becomes_whole_later_is_offered_then() {
    let desk = Desk::new();
    desk.send();
    desk.answer("Kan dit korter?");
    let (place, bytes) =
        desk.files().into_iter().find(|(path, _)| path.to_string_lossy().contains("Reactie")).unwrap();
    std::fs::write(&place, &bytes[..bytes.len() - 1]).unwrap();
    assert_eq!(waiting(&desk.two.secretary), Vec::<Value>::new());
    std::fs::write(&place, &bytes).unwrap();
    assert_eq!(waiting(&desk.two.secretary).len(), 1);
}

#[test]
fn a_folder_that_is_gone_is_told_and_goes_on_once_it_is_back() {
    let desk = Desk::new();
    desk.send();
    let away = desk.folder.path().join("weg");
    std::fs::rename(&desk.shared, &away).unwrap();
    waiting(&desk.two.chair);
    let told = desk.two.chair.ask("review.folder", json!({}));
    assert_eq!((&told["folder"], &told["is_there"]), (&json!("gedeeld"), &json!(false)));
    let packed = desk.two.packed(json!({ "password": PASSWORD }));
    let refusal = put(&desk.two.secretary, &packed["product"]);
    assert_eq!(refusal, Err(Error::FolderGone { name: "gedeeld".into() }));
    std::fs::rename(&away, &desk.shared).unwrap();
    assert_eq!(waiting(&desk.two.chair).len(), 1);
}

#[test]
fn the_folder_of_the_store_is_not_shared_and_other_files_are_not_put_there() {
    let desk = Desk::new();
    let own = desk.two.chair.app.offer_folder(&desk.folder.path().join("chair/store")).unwrap().offer;
    let refused = desk.two.chair.try_ask("review.set_folder", json!({ "offer": own }));
    assert!(matches!(refused, Err(Error::Invalid { .. })));
    let word = desk.two.secretary.ask("paper.word", json!({ "id": desk.two.paper }));
    assert!(matches!(put(&desk.two.secretary, &word), Err(Error::NotABundle { .. })));
    desk.two.chair.ask("review.set_folder", json!({ "offer": null }));
    assert_eq!(desk.two.chair.ask("review.folder", json!({}))["folder"], Value::Null);
}
