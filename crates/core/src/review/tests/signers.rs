//! Whose keys sign, and what is not sent twice to the same computer.

use super::super::outgoing::device;
use super::super::receiving::{self, Incoming, Signed};
use super::super::signers::Standing::{First, Known, Other};
use super::super::signers::{fingerprint, of_sender};
use super::super::{Sender, reader};
use super::{Two, signed};
use crate::rig::moment;
use tafelstuk_model::Error;
use tafelstuk_model::id::BundleId;

#[test]
fn another_key_under_a_known_name_is_told_and_counts_only_once_its_fingerprint_was_compared() {
    let two = Two::new();
    let package = two.send();
    two.react(package, two.points()[1], "accept", "");
    let incoming = two.reply(package);
    two.receive(&incoming).unwrap();
    let by_other = |compared| Incoming {
        id: BundleId::fresh(moment(900)),
        signed: Some(Signed { compared, ..signed("another") }),
        ..incoming.clone()
    };
    let told = two.secretary.read(|read| receiving::preview(read, &by_other(None))).signer.unwrap();
    assert_eq!((told.standing, &told.known), (Other, &vec![fingerprint("key of the chair")]));
    assert!(matches!(two.receive(&by_other(None)), Err(Error::UnknownSigner { .. })));
    let wrong = Some(fingerprint("key of the chair"));
    assert!(matches!(two.receive(&by_other(wrong)), Err(Error::UnknownSigner { .. })));
    two.receive(&by_other(Some(fingerprint("another")))).unwrap();
    // From now on both are theirs: a person may have two computers.
    let told = two.secretary.read(|read| receiving::preview(read, &by_other(None))).signer.unwrap();
    assert_eq!((told.standing, told.known.len()), (Known, 2));
    let stranger = Incoming { package: BundleId::fresh(moment(901)), ..by_other(None) };
    assert_eq!(two.receive(&stranger), Err(Error::NotForYou { name: String::new() }));
}

#[test]
fn a_sender_who_signs_with_another_key_is_told_under_its_number_and_under_its_name() {
    let two = Two::new();
    two.send();
    assert!(matches!(two.send_with("another key"), Err(Error::UnknownSigner { .. })));
    let other = |id: &str, name: &str| Sender {
        id: id.into(),
        name: name.into(),
        key: "another key".into(),
        recipient: String::new(),
    };
    let standing = |sender: &Sender| two.chair.read(|read| of_sender(read, sender)).standing;
    assert_eq!(standing(&other("elsewhere", " ilse")), Other, "the same name from another store");
    assert_eq!(standing(&other("s", "Bas")), Other, "another name from the same store");
    assert_eq!(standing(&other("elsewhere", "Bas")), First);
}

#[test]
fn what_a_reviewers_computer_has_is_not_sent_there_again() {
    let two = Two::new();
    let person = two.secretary.read(|read| super::super::person(read, two.person));
    let package = two.send();
    assert_eq!(two.secretary.read(|read| device(read, &person)), None, "nothing came from there");
    two.react(package, two.points()[1], "accept", "");
    let mut incoming = two.reply(package);
    let seen = two.chair.read(|read| reader::seen(read, "s"));
    assert_eq!(seen, [package]);
    incoming.signed.as_mut().unwrap().seen = seen;
    two.receive(&incoming).unwrap();
    let known = two.secretary.read(|read| device(read, &person)).unwrap();
    assert_eq!((known.recipient.as_str(), known.has.len()), ("opened by key of the chair", 0));
}
