use super::kinds::{INDEXES, SOURCES};
use super::snippet::{Place, around};
use super::{Ask, Kind, behind, catch_up, disagreements, find, settle, start_over, words};
use crate::db::Db;
use crate::db::upgrades::store_of;
use crate::keys::StoreKey;
use crate::rig::Rig;
use crate::topic::calls::{Add, add};
use proptest::prelude::*;
use tafelstuk_model::id::BoardId;

fn all(text: &str) -> Vec<String> {
    words::first(text, 100).0
}

#[test]
fn capitals_diacritics_ligatures_and_soft_hyphens_make_no_other_word() {
    assert_eq!(all("Coördinatie COÖRDINATIE coordinatie"), ["coordinatie"]);
    assert_eq!(all("ﬁnanciën ĲSSEL huis\u{ad}vesting"), ["financien", "ijssel", "huisvesting"]);
    assert_eq!(all("'s-Hertogenbosch (foto's) €3,5"), ["s", "hertogenbosch", "foto", "3", "5"]);
    assert_eq!(all("\u{301} \u{ad} \"'*(){}"), Vec::<String>::new());
}

#[test]
fn every_kind_has_numbers_of_its_own_and_the_kinds_of_a_shelf_follow_each_other() {
    let shelves: Vec<_> = SOURCES.iter().map(|source| source.shelf() as u8).collect();
    assert!(shelves.is_sorted());
    assert!(SOURCES.windows(2).all(|pair| pair[0].numbers().end == pair[1].numbers().start));
}

#[test]
fn a_snippet_shows_where_most_of_the_words_stand_together() {
    let text =
        format!("wonen {} over wonen en zorg in de regio {}", "niets ".repeat(80), "verder ".repeat(80));
    let asked = ["wonen".to_owned(), "zorg".to_owned()];
    let snippet = around(&text, &asked, Place::Beginning).unwrap();
    assert!(snippet.contains("over \u{2068}wonen\u{2069} en \u{2068}zorg\u{2069} in"), "{snippet}");
    assert!(snippet.starts_with('…') && snippet.ends_with('…') && snippet.len() < 320, "{snippet}");
    assert_eq!(around("niets ervan", &asked, Place::Anywhere), None);
}

proptest! {
    #[test]
    fn any_text_gives_whole_words_in_order_and_a_snippet_of_what_it_holds(text in "\\PC{0,400}", at in 0_usize..20) {
        let mut end = 0;
        words::each(&text, |range, word| {
            assert!(range.start >= end && range.end > range.start && !word.is_empty());
            end = range.end;
            assert!(text.get(range).is_some());
            std::ops::ControlFlow::Continue(())
        });
        if let Some(word) = all(&text).get(at) {
            let snippet = around(&text, std::slice::from_ref(word), Place::Beginning);
            let marked = snippet.is_some_and(|snippet| snippet.contains(super::HIT.0));
            prop_assert!(marked);
        }
    }
}

fn topics(rig: &Rig, board: BoardId, titles: &'static [&'static str]) {
    rig.write(move |write| {
        for title in titles {
            let ask = serde_json::json!({ "board": board, "title": title, "summary": "" });
            add(write, serde_json::from_value::<Add>(ask).unwrap())?;
        }
        Ok(())
    })
    .unwrap();
}

fn titles(rig: &Rig, text: &str) -> Vec<String> {
    let db = rig.db.as_ref().unwrap();
    catch_up(db).unwrap();
    let ask = Ask { text: text.into(), most: Some(500), ..Ask::default() };
    rig.read(|read| find(read, &ask)).hits.into_iter().map(|hit| hit.title).collect()
}

#[test]
fn parts_of_words_are_looked_for_where_beginnings_find_little() {
    let (rig, board) = Rig::with_board();
    topics(&rig, board, &["Huisvestingsverordening", "Vestingwal", "Coördinatie van zorg", "Jeugdzorg"]);
    assert_eq!(titles(&rig, "vestings"), ["Huisvestingsverordening"]);
    assert_eq!(titles(&rig, "vesting"), ["Vestingwal", "Huisvestingsverordening"]);
    assert_eq!(titles(&rig, "huisvest verordening"), ["Huisvestingsverordening"]);
    assert_eq!(titles(&rig, "COÖRD zorg"), ["Coördinatie van zorg"]);
    assert_eq!(titles(&rig, "zorg"), ["Coördinatie van zorg", "Jeugdzorg"]);
}

#[test]
fn a_word_that_stands_nowhere_any_more_is_not_kept_once_the_index_is_settled() {
    let (rig, board) = Rig::with_board();
    topics(&rig, board, &["Zeewaterkwal", "Boerenzwaluw"]);
    assert_eq!(titles(&rig, "zeewaterkwal").len(), 1);
    rig.write(|write| {
        let id: String = write
            .read()
            .all("SELECT id FROM topic WHERE title = 'Zeewaterkwal'", [], |row| row.get(0))?
            .remove(0);
        write.remove("topic", id, None)
    })
    .unwrap();
    assert!(titles(&rig, "zeewater").is_empty());
    settle(rig.db.as_ref().unwrap()).unwrap();
    let words = |read: &crate::db::Read<'_>| {
        read.all("SELECT word FROM search_word WHERE shelf = 1 ORDER BY word", [], |row| {
            row.get::<_, String>(0)
        })
    };
    assert_eq!(rig.read(words), ["boerenzwaluw"]);
    assert_eq!(titles(&rig, "zwaluw"), ["Boerenzwaluw"]);
}

#[test]
fn an_index_that_is_made_anew_says_the_same() {
    let (rig, board) = Rig::with_board();
    topics(&rig, board, &["Wonen in de regio", "Zorg in de regio"]);
    let before = titles(&rig, "regio");
    assert_eq!(before.len(), 2);
    start_over(rig.db.as_ref().unwrap()).unwrap();
    assert!(rig.read(|read| find(read, &Ask { text: "regio".into(), ..Ask::default() })).hits.is_empty());
    assert_eq!(titles(&rig, "regio"), before);
    assert_eq!(rig.read(disagreements), 0);
}

#[test]
fn what_is_common_is_given_latest_first_and_says_that_there_is_more() {
    let (rig, board) = Rig::with_board();
    rig.write(move |write| {
        (0..400).try_for_each(|at| {
            let ask = serde_json::json!({ "board": board, "title": format!("Regio {at}"), "summary": "" });
            add(write, serde_json::from_value::<Add>(ask).unwrap()).map(drop)
        })
    })
    .unwrap();
    catch_up(rig.db.as_ref().unwrap()).unwrap();
    let ask = Ask { text: "reg".into(), most: Some(3), ..Ask::default() };
    let found = rig.read(|read| find(read, &ask));
    let shown: Vec<_> = found.hits.iter().map(|hit| hit.title.as_str()).collect();
    assert_eq!(shown, ["Regio 399", "Regio 398", "Regio 397"]);
    assert_eq!(found.more, [Kind::Topic]);
}

#[test]
fn a_beginning_that_many_words_have_finds_the_rows_of_each_of_them() {
    let (rig, board) = Rig::with_board();
    rig.write(move |write| {
        (0..40).try_for_each(|at| {
            let ask = serde_json::json!({ "board": board, "title": format!("Beleid{at}"), "summary": "" });
            add(write, serde_json::from_value::<Add>(ask).unwrap()).map(drop)
        })
    })
    .unwrap();
    for asked in ["b", "be", "bel", "bele", "beleid"] {
        assert_eq!(titles(&rig, asked).len(), 40, "{asked}");
    }
}

#[test]
fn a_part_longer_than_what_is_kept_of_a_word_finds_only_words_that_hold_all_of_it() {
    let (rig, board) = Rig::with_board();
    topics(&rig, board, &["Huisvestingsverordening", "Huisvestingsverordelijk"]);
    assert_eq!(titles(&rig, "vestingsverordening"), ["Huisvestingsverordening"]);
    assert_eq!(titles(&rig, "vestingsveror").len(), 2);
    assert_eq!(titles(&rig, "ordelijk"), ["Huisvestingsverordelijk"]);
}

#[test]
fn an_index_without_its_words_is_refused_as_damaged_and_the_words_it_lost_are_counted() {
    for lost in ["search_word", "search_tail", "search_row"] {
        let (rig, board) = Rig::with_board();
        topics(&rig, board, &["Huisvestingsverordening"]);
        assert_eq!(titles(&rig, "vestings").len(), 1);
        rig.db
            .as_ref()
            .unwrap()
            .derive(move |read| crate::db::execute(read, &format!("DELETE FROM {lost}"), []).map(drop))
            .unwrap();
        let ask = Ask { text: "huisvest".into(), ..Ask::default() };
        let outcome = rig.db.as_ref().unwrap().read(|read| find(read, &ask));
        assert!(matches!(outcome, Err(tafelstuk_model::Error::Damaged { .. })), "{lost}");
        assert!(lost == "search_tail" || rig.read(disagreements) > 0, "{lost}");
    }
}

#[test]
fn a_store_whose_rows_hold_no_word_is_searched_in_peace() {
    let (rig, board) = Rig::with_board();
    topics(&rig, board, &["…"]);
    titles(&rig, "iets");
}

#[test]
fn a_large_catch_up_leaves_every_part_of_the_index_in_one_piece() {
    let (rig, board) = Rig::with_board();
    rig.write(move |write| {
        (0..5_000).try_for_each(|at| {
            let ask = serde_json::json!({ "board": board, "title": format!("Stuk {at}"), "summary": "" });
            add(write, serde_json::from_value::<Add>(ask).unwrap()).map(drop)
        })
    })
    .unwrap();
    catch_up(rig.db.as_ref().unwrap()).unwrap();
    let pieces = |read: &crate::db::Read<'_>| {
        let sql = format!("SELECT count(DISTINCT segid) FROM {}_idx", INDEXES[0].table);
        read.number(&sql, [])
    };
    assert_eq!(rig.read(pieces), 1);
}

/// The step that made the index as it is.
const LATEST_INDEX: i64 = 45;
/// The first form, and those before and after each step that changed the index.
const FORMS: [i64; 9] = [1, 15, 16, 17, 18, 42, 43, 44, 45];

#[test]
fn what_a_store_of_an_older_form_says_is_in_the_index_once_it_is_up_to_date() {
    for version in FORMS {
        let (folder, key) = (tempfile::tempdir().unwrap(), StoreKey::fresh().unwrap());
        store_of(folder.path(), &key, version);
        let db = Db::open(folder.path(), &key, crate::rig::moment(0)).unwrap();
        if version >= LATEST_INDEX {
            // What such a store was given there as its index says nothing of its rows.
            start_over(&db).unwrap();
        }
        catch_up(&db).unwrap();
        let told = db.read(|read| Ok((behind(read)?, disagreements(read)?))).unwrap();
        assert_eq!(told, (0, 0), "form {version}");
    }
}
