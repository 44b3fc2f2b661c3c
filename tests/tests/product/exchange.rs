//! Keys between two stores: the first file asks a password, later ones open on the computer that answered; another
//! key under the same name is told before anything is taken over.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tafelstuk_app::Error;
use tafelstuk_tests::copy_folder;
use tafelstuk_tests::exchange::{PASSWORD, Two, handed};
use tafelstuk_tests::product::Asked;

/// Two files that nothing makes smaller.
fn files(folder: &Path) -> Vec<PathBuf> {
    let file = |seed: u32| {
        let bytes: Vec<u8> =
            (0..75_000_u32).flat_map(|at| (at ^ seed).wrapping_mul(2_654_435_761).to_le_bytes()).collect();
        let place = folder.join(format!("bijlage-{seed}.dat"));
        std::fs::write(&place, bytes).unwrap();
        place
    };
    vec![file(1), file(2)]
}

fn bytes(made: &Value) -> u64 {
    made["product"]["bytes"].as_u64().unwrap()
}

fn open(store: &Asked, offer: &str, more: Value) -> Result<Value, Error> {
    let mut ask = more;
    ask["offer"] = json!(offer);
    store.try_ask("review.open", ask)
}

#[test]
fn after_the_first_answer_a_file_opens_without_a_password_on_that_computer_alone_and_without_what_it_has() {
    let folder = tempfile::tempdir().unwrap();
    let two = Two::new(folder.path());
    two.attach(&files(folder.path()));
    let first = two.packed(json!({}));
    assert!(bytes(&first) > 600_000, "{first}");
    let offer = handed(&two.secretary, &two.chair, &first["product"]);
    let looked = two.chair.ask("review.look", json!({ "offer": offer }));
    assert_eq!(looked, json!({ "needs_password": false, "is_answer": false, "is_handover": false }));
    let elsewhere = Asked::create(&folder.path().join("elsewhere"));
    let stray = handed(&two.secretary, &elsewhere, &first["product"]);
    assert!(matches!(open(&elsewhere, &stray, json!({})), Err(Error::NotForYou { .. })));
    // The same computer before it had the files.
    two.chair.ask("store.close", json!({}));
    copy_folder(&folder.path().join("chair"), &folder.path().join("earlier")).unwrap();
    two.chair.ask("store.unlock", json!({}));

    let opened = open(&two.chair, &offer, json!({})).unwrap();
    two.answered(&opened["package"]);
    let second = two.packed(json!({}));
    assert!(bytes(&second) < 100_000, "what stands there does not go again: {second}");
    let offer = handed(&two.secretary, &two.chair, &second["product"]);
    let opened = open(&two.chair, &offer, json!({})).unwrap();
    let package = two.chair.ask("review.package", json!({ "package": opened["package"] }));
    let attached = package["papers"][0]["attachments"].as_array().unwrap();
    assert_eq!(attached.len(), 2);
    for file in attached {
        let ask = json!({ "package": opened["package"], "blob": file["blob"] });
        assert_eq!(two.chair.ask("review.file", ask)["bytes"], json!(300_000));
    }

    let earlier = Asked::open(&folder.path().join("earlier"));
    let stray = handed(&two.secretary, &earlier, &second["product"]);
    assert!(matches!(open(&earlier, &stray, json!({})), Err(Error::LacksFiles { n: 2, .. })));
    let whole = two.packed(json!({ "password": PASSWORD }));
    assert!(bytes(&whole) > 600_000, "a file with a password is whole");
    let stray = handed(&two.secretary, &elsewhere, &whole["product"]);
    open(&elsewhere, &stray, json!({ "password": PASSWORD })).unwrap();
}

#[test]
fn an_answer_from_another_computer_is_told_and_taken_over_once_its_fingerprint_was_compared() {
    let folder = tempfile::tempdir().unwrap();
    let two = Two::new(folder.path());
    let laptop = Asked::create(&folder.path().join("laptop"));
    assert_eq!(laptop.ask("review.own_key", json!({})), json!({ "fingerprint": null }));
    let made = two.packed(json!({ "password": PASSWORD }));
    let offer = handed(&two.secretary, &laptop, &made["product"]);
    let opened = open(&laptop, &offer, json!({ "password": PASSWORD })).unwrap();
    let what = json!({ "about": "remark", "paper": null, "anchor": null, "text": "Kan dit korter?" });
    laptop.ask("review.say", json!({ "package": opened["package"], "what": what }));
    let reply = laptop.ask("review.reply", json!({ "package": opened["package"] }));
    let offer = handed(&laptop, &two.secretary, &reply["product"]);

    let signer = two.secretary.ask("review.preview", json!({ "offer": offer }))["signer"].clone();
    let own = laptop.ask("review.own_key", json!({}))["fingerprint"].clone();
    assert_eq!((&signer["standing"], &signer["fingerprint"]), (&json!("other"), &own));
    let taken = |compared: &Value| {
        two.secretary.try_ask("review.receive", json!({ "offer": offer, "compared": compared }))
    };
    let known = &signer["known"][0];
    assert!(matches!(taken(&Value::Null), Err(Error::UnknownSigner { .. })));
    assert!(matches!(taken(known), Err(Error::UnknownSigner { .. })), "that is the other computer's");
    assert_eq!(taken(&own).unwrap()["new"], json!(1));
    let keys = two.secretary.ask("review.known_keys", json!({}));
    assert_eq!(keys.as_array().unwrap().len(), 2, "{keys}");
    assert_eq!(two.secretary.ask("review.preview", json!({ "offer": offer }))["signer"]["standing"], "known");
    assert_eq!(
        laptop.ask("review.known_keys", json!({}))[0]["fingerprint"],
        two.secretary.ask("review.own_key", json!({}))["fingerprint"]
    );
}

/// Memory is told by the system, in this form by Linux alone.
#[cfg(target_os = "linux")]
#[test]
fn two_hundred_megabytes_are_attached_packed_saved_and_opened_in_bounded_memory() {
    use std::io::Write;
    use tafelstuk_tests::big_pack::{forget_peak, peak};
    const BLOCK: usize = 1_000_000;
    let folder = tempfile::tempdir().unwrap();
    let two = Two::new(folder.path());
    let large = folder.path().join("bijlage.dat");
    let mut out = std::fs::File::create(&large).unwrap();
    for at in 0..200_u8 {
        out.write_all(&vec![at; BLOCK]).unwrap();
    }
    drop(out);
    forget_peak();
    let before = peak();
    two.attach(&[large]);
    let made = two.packed(json!({}));
    assert!(bytes(&made) > 200 * BLOCK as u64, "{made}");
    let place = folder.path().join("stukken.tafelstuk");
    let file = two.secretary.app.product_reader(made["product"]["product"].as_str().unwrap()).unwrap();
    tafelstuk_app::save(file, &place).unwrap();
    let offer = two.chair.app.offer(&place).unwrap().offer;
    let opened = open(&two.chair, &offer, json!({})).unwrap();
    let more = peak().saturating_sub(before) / 1024;
    assert!(more < 48, "{more} MB of memory for a file of 200 MB");
    let package = two.chair.ask("review.package", json!({ "package": opened["package"] }));
    assert_eq!(package["papers"][0]["attachments"][0]["bytes"], json!(200 * BLOCK));
}
