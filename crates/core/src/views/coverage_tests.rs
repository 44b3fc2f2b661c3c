use super::coverage::{Gap, coverage};
use crate::challenge::calls::{Add, AddLink, One, add, add_link, remove};
use crate::challenge::{Kind, LinkKind, Reliability, challenges, links};
use crate::follow_up::calls::{Add as AddAction, SetState, add as add_action, set_state};
use crate::follow_up::{State, follow_up};
use crate::rig::Rig;
use tafelstuk_model::id::{BoardId, ChallengeId, FollowUpId};

fn written(rig: &Rig, kind: Kind, title: &str) -> ChallengeId {
    let ask = Add {
        kind,
        title: title.into(),
        text: String::new(),
        source: "Regiobeeld 2.0".into(),
        reliability: Reliability::Measured,
    };
    rig.write(move |write| add(write, ask)).unwrap().id.parse().unwrap()
}

fn linked(rig: &Rig, challenge: ChallengeId, kind: LinkKind, text: &str, target: Option<String>) -> bool {
    let ask = AddLink { challenge, kind, text: text.into(), target, partner: None, period: String::new() };
    rig.write(move |write| add_link(write, ask)).is_ok()
}

fn action(rig: &Rig, board: BoardId, owner: &str) -> FollowUpId {
    let ask = AddAction {
        board,
        text: "Aanpak uitwerken".into(),
        kind: None,
        owner: owner.into(),
        period: String::new(),
        parent: None,
    };
    rig.write(move |write| add_action(write, ask)).unwrap().id.parse().unwrap()
}

fn gaps(rig: &Rig) -> Vec<Gap> {
    rig.read(|read| coverage(read, crate::board::calls::Nothing {})).remove(0).gaps
}

#[test]
fn a_challenge_tells_what_it_lacks_until_it_lacks_nothing() {
    let (rig, board) = Rig::with_board();
    let one = written(&rig, Kind::Challenge, "Zorgvraag groeit sneller dan het aanbod");
    assert_eq!(gaps(&rig), [Gap::NoDirection, Gap::NoOwner, Gap::NoAction]);
    assert!(linked(&rig, one, LinkKind::Direction, "Eén aanmeldpunt", None));
    let todo = action(&rig, board, "Zorgkantoor");
    assert!(linked(&rig, one, LinkKind::Action, "", Some(todo.to_string())));
    assert_eq!(gaps(&rig), []);
    let rev = rig.read(|read| follow_up(read, todo)).rev;
    let done = SetState { id: todo, rev, state: State::Done, note: None };
    rig.write(move |write| set_state(write, done)).unwrap();
    assert_eq!(gaps(&rig), [Gap::OnlyFinished]);
}

#[test]
fn what_is_linked_twice_stands_there_once_and_what_is_not_there_is_refused() {
    let (rig, board) = Rig::with_board();
    let one = written(&rig, Kind::Theme, "Vitaal ouder worden");
    let todo = action(&rig, board, "").to_string();
    assert!(linked(&rig, one, LinkKind::Action, "", Some(todo.clone())));
    assert!(linked(&rig, one, LinkKind::Action, "", Some(todo.clone())));
    assert_eq!(rig.read(links).len(), 1);
    assert!(!linked(&rig, one, LinkKind::Topic, "", Some(todo)));
    assert!(!linked(&rig, one, LinkKind::Decision, "", Some("geen id".into())));
    assert!(!linked(&rig, one, LinkKind::Direction, "  ", None));
}

#[test]
fn a_removed_challenge_comes_back_by_undo_with_what_belonged_to_it() {
    let (rig, _) = Rig::with_board();
    let one = written(&rig, Kind::Challenge, "Grote verschillen tussen wijken");
    assert!(linked(&rig, one, LinkKind::Result, "Minder verschil in 2030", None));
    rig.write(move |write| remove(write, One { id: one, rev: 1 })).unwrap();
    assert_eq!(rig.read(challenges).len(), 0);
    rig.undo("challenge:all").unwrap();
    assert_eq!((rig.read(challenges).len(), rig.read(links).len()), (1, 1));
}
