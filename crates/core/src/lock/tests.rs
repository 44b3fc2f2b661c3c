use super::*;

const AT_ONCE: Duration = Duration::ZERO;

#[test]
fn several_share_a_store() {
    let folder = tempfile::tempdir().unwrap();
    let _one = StoreLock::shared(folder.path(), AT_ONCE).unwrap();
    let _two = StoreLock::shared(folder.path(), AT_ONCE).unwrap();
}

#[test]
fn nobody_takes_alone_what_is_shared_nor_shares_what_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let shared = StoreLock::shared(folder.path(), AT_ONCE).unwrap();
    assert_eq!(StoreLock::exclusive(folder.path(), AT_ONCE).unwrap_err(), Error::StoreBusy {});
    drop(shared);
    let alone = StoreLock::exclusive(folder.path(), AT_ONCE).unwrap();
    assert_eq!(StoreLock::shared(folder.path(), AT_ONCE).unwrap_err(), Error::StoreBusy {});
    assert_eq!(StoreLock::exclusive(folder.path(), AT_ONCE).unwrap_err(), Error::StoreBusy {});
    drop(alone);
    StoreLock::shared(folder.path(), AT_ONCE).unwrap();
}

#[test]
fn waiting_ends_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    let _alone = StoreLock::exclusive(folder.path(), AT_ONCE).unwrap();
    let refused = StoreLock::shared(folder.path(), Duration::from_millis(50));
    assert_eq!(refused.unwrap_err(), Error::StoreBusy {});
}

#[test]
fn who_waits_gets_the_store_once_it_is_free() {
    let folder = tempfile::tempdir().unwrap();
    let alone = StoreLock::exclusive(folder.path(), AT_ONCE).unwrap();
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| StoreLock::shared(folder.path(), Duration::from_secs(20)));
        drop(alone);
        waiting.join().unwrap().unwrap();
    });
}

#[test]
fn a_folder_that_is_not_there_is_no_store() {
    let folder = tempfile::tempdir().unwrap().path().join("gone");
    let refused = StoreLock::shared(&folder, AT_ONCE).unwrap_err();
    assert_eq!(refused, Error::NoStore { folder: folder.display().to_string() });
}

#[cfg(unix)]
#[test]
fn a_lock_on_a_folder_that_was_moved_away_does_not_count() {
    let place = tempfile::tempdir().unwrap();
    let (here, aside) = (place.path().join("store"), place.path().join("aside"));
    fs::create_dir(&here).unwrap();
    let file = open(&here, &here.join(FILE)).unwrap();
    fs::rename(&here, &aside).unwrap();
    assert!(!is_still_there(&file, &here.join(FILE)));
    assert!(is_still_there(&file, &aside.join(FILE)));
}

#[cfg(unix)]
#[test]
fn a_link_in_place_of_the_lock_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink("/dev/null", folder.path().join(FILE)).unwrap();
    let refused = StoreLock::shared(folder.path(), AT_ONCE).unwrap_err();
    assert_eq!(refused, Error::Damaged { detail: FILE.into() });
}
