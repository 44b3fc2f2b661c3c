use super::Kind;
use crate::board::{Board, board};
use crate::rig::Rig;
use serde_json::json;
use tafelstuk_model::Error;
use tafelstuk_model::id::BoardId;

fn name(rig: &Rig, id: BoardId) -> String {
    rig.read(|read| board(read, id)).name
}

fn rename(rig: &Rig, id: BoardId, rev: i64, name: &'static str) -> Result<i64, Error> {
    rig.write(move |write| {
        write.scope("board", id);
        write.update("board", id, Some(rev), &json!({ "name": name }))
    })
}

fn scope(id: BoardId) -> String {
    format!("board:{id}")
}

#[test]
fn an_edit_that_names_an_old_rev_is_refused_and_changes_nothing() {
    let (rig, id) = Rig::with_board();
    rename(&rig, id, 1, "Eerste").unwrap();
    let refused = rename(&rig, id, 1, "Tweede");
    assert_eq!(refused, Err(Error::Conflict { kind: "board".into(), id: id.to_string(), seen: 1, now: 2 }));
    assert_eq!(name(&rig, id), "Eerste");
}

#[test]
fn a_refused_call_leaves_no_row_and_no_trace() {
    let (rig, id) = Rig::with_board();
    let before = rig.read(|read| read.history(None, 100));
    let refused = rig.write(move |write| {
        write.update("board", id, Some(1), &json!({ "name": "Half" }))?;
        Err::<(), _>(Error::Cancelled {})
    });
    assert_eq!(refused, Err(Error::Cancelled {}));
    assert_eq!(name(&rig, id), "Bestuurlijke tafel Waterland");
    assert_eq!(rig.read(|read| read.history(None, 100)), before);
}

#[test]
fn undo_and_redo_walk_through_the_changes_also_after_a_restart() {
    let (mut rig, id) = Rig::with_board();
    rename(&rig, id, 1, "Eerste").unwrap();
    rename(&rig, id, 2, "Tweede").unwrap();
    rig.restart();
    rig.undo(&scope(id)).unwrap();
    assert_eq!(name(&rig, id), "Eerste");
    rig.undo(&scope(id)).unwrap();
    assert_eq!(name(&rig, id), "Bestuurlijke tafel Waterland");
    rig.restart();
    rig.redo(&scope(id)).unwrap();
    assert_eq!(name(&rig, id), "Eerste");
    rig.redo(&scope(id)).unwrap();
    assert_eq!(name(&rig, id), "Tweede");
    assert_eq!(rig.redo(&scope(id)), Err(Error::NothingToUndo {}));
}

#[test]
fn what_was_undone_cannot_be_redone_after_a_new_change() {
    let (rig, id) = Rig::with_board();
    rename(&rig, id, 1, "Eerste").unwrap();
    rig.undo(&scope(id)).unwrap();
    rename(&rig, id, 3, "Anders").unwrap();
    assert_eq!(rig.redo(&scope(id)), Err(Error::NothingToUndo {}));
    assert_eq!(name(&rig, id), "Anders");
}

#[test]
fn undo_refuses_where_the_row_has_moved_on_outside_its_scope() {
    let (rig, id) = Rig::with_board();
    rename(&rig, id, 1, "Eerste").unwrap();
    rig.write(move |write| {
        write.scope("topic", "other");
        write.update("board", id, None, &json!({ "name": "Elders gewijzigd" }))
    })
    .unwrap();
    assert_eq!(rig.undo(&scope(id)), Err(Error::MovedOn { call: "test.call".into() }));
    assert_eq!(name(&rig, id), "Elders gewijzigd");
}

#[test]
fn undoing_what_others_rest_on_is_refused() {
    let (rig, id) = Rig::with_board();
    rig.write(move |write| {
        write.scope("topic", "elsewhere");
        let ask = json!({ "board": id, "title": "Wachttijden" });
        crate::topic::calls::add(write, serde_json::from_value(ask).unwrap())
    })
    .unwrap();
    assert_eq!(rig.undo(&scope(id)), Err(Error::MovedOn { call: "test.call".into() }));
    assert_eq!(rig.read(|read| crate::views::topics::list(read, Default::default())).len(), 1);
}

#[test]
fn a_final_call_cannot_be_undone() {
    let (rig, id) = Rig::with_board();
    rig.write_as("paper.issue", Kind::Final, move |write| {
        write.scope("board", "final");
        write.update("board", id, None, &json!({ "name": "Verzonden" }))
    })
    .unwrap();
    assert_eq!(rig.undo("board:final"), Err(Error::NothingToUndo {}));
}

#[test]
fn saves_of_one_sitting_are_one_step_and_another_sitting_is_another() {
    let (rig, id) = Rig::with_board();
    let save = |sitting: &'static str, name: &'static str| {
        rig.write(move |write| {
            write.scope("board", id);
            write.sitting(sitting);
            write.update("board", id, None, &json!({ "name": name }))
        })
        .unwrap();
    };
    for (sitting, name) in [("a", "R"), ("a", "Re"), ("a", "Reg"), ("b", "Regi")] {
        save(sitting, name);
    }
    rig.undo(&scope(id)).unwrap();
    assert_eq!(name(&rig, id), "Reg");
    rig.undo(&scope(id)).unwrap();
    assert_eq!(name(&rig, id), "Bestuurlijke tafel Waterland");
    rig.redo(&scope(id)).unwrap();
    assert_eq!(name(&rig, id), "Reg");
}

#[test]
fn a_sitting_ends_where_its_row_was_changed_from_elsewhere() {
    let (rig, id) = Rig::with_board();
    let save = |name: &'static str| {
        rig.write(move |write| {
            write.scope("board", id);
            write.sitting("a");
            write.update("board", id, None, &json!({ "name": name }))
        })
        .unwrap();
    };
    save("Eerste");
    rig.write(move |write| {
        write.scope("meeting", "elsewhere");
        write.update("board", id, None, &json!({ "region": "Rietmark" }))
    })
    .unwrap();
    save("Tweede");
    rig.undo(&scope(id)).unwrap();
    let stands = rig.read(|read| board(read, id));
    assert_eq!((stands.name.as_str(), stands.region.as_str()), ("Eerste", "Rietmark"));
}

#[test]
fn a_call_that_changes_nothing_is_not_logged() {
    let (rig, id) = Rig::with_board();
    let before = rig.read(|read| read.history(None, 100)).len();
    rename(&rig, id, 1, "Bestuurlijke tafel Waterland").unwrap();
    assert_eq!(rig.read(|read| read.history(None, 100)).len(), before);
    assert_eq!(rig.read(|read| board(read, id)).rev, 1);
}

#[test]
fn a_row_made_and_removed_in_one_call_leaves_only_what_else_was_done() {
    let (rig, id) = Rig::with_board();
    rig.write(move |write| {
        let passing = Board { id: BoardId::fresh(write.now()), ..board(write.read(), id)? };
        write.insert("board", &passing)?;
        write.remove("board", passing.id, None)
    })
    .unwrap();
    assert_eq!(rig.read(|read| read.history(None, 100)).len(), 1);
}

#[test]
fn a_store_of_a_newer_program_is_refused_untouched() {
    let (mut rig, _) = Rig::with_board();
    rig.db
        .as_ref()
        .unwrap()
        .write(
            super::Plan {
                call: "test.call",
                kind: Kind::Final,
                now: crate::rig::moment(9),
                today: crate::rig::moment(9).date_naive(),
            },
            |write| {
                write.read().connection.pragma_update(None, "user_version", 99).unwrap();
                Ok(())
            },
        )
        .unwrap();
    rig.db.take();
    let bytes = std::fs::read(rig.folder.path().join(crate::db::FILE)).unwrap();
    let refused = crate::db::Db::open(rig.folder.path(), &rig.key, crate::rig::moment(10)).map(|_| ());
    let steps = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations")).unwrap().count();
    assert_eq!(refused, Err(Error::NewerStore { found: 99, known: i64::try_from(steps).unwrap() }));
    assert_eq!(std::fs::read(rig.folder.path().join(crate::db::FILE)).unwrap(), bytes);
}
