use super::*;
use std::sync::LazyLock;

/// Stretching is slow on purpose, so most tests share one file.
static SEALED: LazyLock<(StoreKey, KeyFile, String)> = LazyLock::new(|| {
    let key = StoreKey::fresh().unwrap();
    let mut file = KeyFile::new(&key, moment());
    file.set_password(&key, "tien tekens é").unwrap();
    let code = file.renew_recovery(&key).unwrap();
    (key, file, code.to_string())
});

fn moment() -> DateTime<Utc> {
    "2026-03-04T09:00:00Z".parse().unwrap()
}

#[test]
fn password_and_recovery_code_each_open_the_store() {
    let (key, file, code) = &*SEALED;
    assert_eq!(&file.open("tien tekens é").unwrap(), key);
    assert_eq!(&file.open(code).unwrap(), key);
    assert_eq!(&file.open(&code.to_lowercase().replace('-', "  ")).unwrap(), key);
    assert_eq!(&file.open(&code.replace('0', "o").replace('1', "L")).unwrap(), key);
}

#[test]
fn a_password_typed_with_separate_accents_is_the_same_password() {
    let (key, file, _) = &*SEALED;
    assert_eq!(&file.open_with_password("tien tekens e\u{301}").unwrap(), key);
}

#[test]
fn a_wrong_password_and_a_slip_in_the_code_are_told_apart() {
    let (_, file, code) = &*SEALED;
    assert_eq!(file.open("tien tekens e"), Err(Error::WrongPassword {}));
    let slip = if code.ends_with('7') { "8" } else { "7" };
    assert_eq!(file.open(&format!("{}{slip}", &code[..code.len() - 1])), Err(Error::MistypedCode {}));
    assert_eq!(file.open(&code[..code.len() - 1]), Err(Error::MistypedCode {}));
    let other = code::fresh().unwrap();
    assert_eq!(file.open(&other), Err(Error::WrongPassword {}));
}

#[test]
fn every_slip_of_one_character_and_every_swap_is_noticed() {
    let code = code::fresh().unwrap();
    let plain: Vec<char> = code.chars().filter(|c| *c != '-').collect();
    for at in 0..plain.len() {
        for other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().filter(|c| *c != plain[at]) {
            let mut typed = plain.clone();
            typed[at] = other;
            assert!(code::read(&typed.iter().collect::<String>()).is_none());
        }
        for with in at + 1..plain.len() {
            let mut typed = plain.clone();
            typed.swap(at, with);
            let read = code::read(&typed.iter().collect::<String>());
            assert_eq!(read.is_some(), plain[at] == plain[with]);
        }
    }
}

#[test]
fn a_new_password_closes_the_door_to_the_old_one_and_leaves_the_recovery_code() {
    let (key, file, code) = &*SEALED;
    let mut file = file.clone();
    file.set_password(key, "een ander wachtwoord").unwrap();
    assert_eq!(file.open("tien tekens é"), Err(Error::WrongPassword {}));
    assert_eq!(&file.open("een ander wachtwoord").unwrap(), key);
    assert_eq!(&file.open(code).unwrap(), key);
}

#[test]
fn a_renewed_recovery_code_closes_the_door_to_the_old_one() {
    let (key, file, code) = &*SEALED;
    let mut file = file.clone();
    let renewed = file.renew_recovery(key).unwrap();
    assert_eq!(file.open_with_recovery(code), Err(Error::WrongPassword {}));
    assert_eq!(&file.open_with_recovery(&renewed).unwrap(), key);
}

#[test]
fn a_password_of_nine_characters_is_refused() {
    let key = StoreKey::fresh().unwrap();
    let mut file = KeyFile::new(&key, moment());
    let refused = file.set_password(&key, "negen e\u{301}ée");
    assert_eq!(refused, Err(Error::PasswordTooShort { minimum: 10 }));
    assert!(!file.has_password());
}

#[test]
fn the_key_of_another_store_is_not_sealed_here() {
    let (_, file, _) = &*SEALED;
    let other = StoreKey::fresh().unwrap();
    let mut file = file.clone();
    assert!(!file.fits(&other));
    assert_eq!(file.set_password(&other, "een ander wachtwoord"), Err(Error::WrongPassword {}));
}

#[test]
fn a_sealed_key_opens_in_no_other_store_and_as_no_other_kind() {
    let (_, file, _) = &*SEALED;
    let mut moved = file.clone();
    moved.store_id = id::fresh(moment());
    assert_eq!(moved.open_with_password("tien tekens é"), Err(Error::WrongPassword {}));
    let mut relabelled = file.clone();
    relabelled.wraps.retain(|w| w.kind == Kind::Password);
    relabelled.wraps[0].kind = Kind::Recovery;
    assert_eq!(relabelled.unseal(Kind::Recovery, "tien tekens é"), Err(Error::WrongPassword {}));
}

#[test]
fn the_file_reads_back_and_is_for_its_owner_only() {
    let (_, file, _) = &*SEALED;
    let folder = tempfile::tempdir().unwrap();
    file.save(folder.path()).unwrap();
    file.save(folder.path()).unwrap();
    assert_eq!(&KeyFile::load(folder.path()).unwrap(), file);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(folder.path().join(FILE)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn the_file_holds_neither_key_nor_secret() {
    let (key, file, code) = &*SEALED;
    let text = serde_json::to_string(file).unwrap();
    assert!(!text.contains(key.to_hex().as_str()));
    assert!(!text.contains("tien tekens"));
    assert!(!text.contains(code.as_str()));
    assert!(!format!("{key:?}").contains(&key.to_hex()[..8]));
}

#[test]
fn a_hostile_file_is_refused_before_it_costs_anything() {
    let (_, file, _) = &*SEALED;
    let good = serde_json::to_string(file).unwrap();
    for (from, to) in [
        ("\"m_kib\":65536", "\"m_kib\":104857600"),
        ("\"m_kib\":65536", "\"m_kib\":1"),
        ("\"t\":3", "\"t\":4294967295"),
        ("\"p\":1", "\"p\":16777215"),
        ("\"p\":1", "\"p\":0"),
        ("argon2id", "none"),
        ("\"kind\":\"recovery\"", "\"kind\":\"password\""),
        ("\"nonce\":\"", "\"nonce\":\"00"),
        ("\"format\":1", "\"format\":0"),
        ("\"format\":1", "\"format\":\"1\""),
        ("\"wraps\":[", "\"more\":1,\"wraps\":["),
        ("}", ""),
    ] {
        let bad = good.replacen(from, to, 1);
        assert_ne!(bad, good, "{from}");
        assert_eq!(KeyFile::from_bytes(bad.as_bytes()), Err(damaged()), "{from} -> {to}");
    }
    assert_eq!(KeyFile::from_bytes(&vec![b' '; 1 << 20]), Err(damaged()));
    assert_eq!(KeyFile::from_bytes(&[b'['; 60_000]), Err(damaged()));
}

#[test]
fn a_newer_file_is_named_as_such() {
    let (_, file, _) = &*SEALED;
    let newer = serde_json::to_string(file).unwrap().replacen("\"format\":1", "\"format\":2,\"x\":1", 1);
    assert_eq!(KeyFile::from_bytes(newer.as_bytes()), Err(Error::NewerStore { found: 2, known: 1 }));
}

#[test]
fn a_folder_without_a_file_is_no_store() {
    let folder = tempfile::tempdir().unwrap();
    let refused = KeyFile::load(folder.path());
    assert_eq!(refused, Err(Error::NoStore { folder: folder.path().display().to_string() }));
}

#[cfg(unix)]
#[test]
fn a_link_in_place_of_the_file_is_refused() {
    let (_, file, _) = &*SEALED;
    let folder = tempfile::tempdir().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    file.save(elsewhere.path()).unwrap();
    std::os::unix::fs::symlink(elsewhere.path().join(FILE), folder.path().join(FILE)).unwrap();
    assert_eq!(KeyFile::load(folder.path()), Err(damaged()));
}

#[test]
fn the_key_survives_the_keyring_as_text() {
    let key = StoreKey::fresh().unwrap();
    assert_eq!(StoreKey::from_hex(&key.to_hex()).unwrap(), key);
    assert!(StoreKey::from_hex("00ff").is_err());
    assert!(StoreKey::from_hex(&"é".repeat(32)).is_err());
}

#[test]
fn database_and_blobs_get_different_keys() {
    let key = StoreKey::fresh().unwrap();
    assert_ne!(key.database_key(), key.blob_key());
    assert_ne!(key.blob_key(), key.blob_name_key());
}
