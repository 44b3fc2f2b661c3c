//! Who the owners of actions are today: read once, and looked up for every row.

use crate::board::{boards, members, partners};
use crate::db::Read;
use crate::db::column::word;
use crate::follow_up::{Owner, OwnerKind};
use std::collections::{HashMap, HashSet};
use tafelstuk_model::Result;
use tafelstuk_model::id::{BoardId, MemberId};

/// The names of today, by the ids that owners bear.
pub struct Owners {
    boards: HashMap<String, String>,
    partners: HashMap<String, String>,
    /// A person, and the organisation that it comes from.
    members: HashMap<String, (String, Option<String>)>,
    seated: HashSet<MemberId>,
}

impl Owners {
    /// Reads them as they are today.
    pub fn of(read: &Read<'_>) -> Result<Self> {
        let day = read.today().map(|day| day.to_string()).unwrap_or_default();
        let sql = "SELECT DISTINCT member FROM seat WHERE until IS NULL OR until >= ?1";
        let people = members(read)?.into_iter();
        Ok(Self {
            boards: boards(read)?.into_iter().map(|one| (one.id.to_string(), one.short)).collect(),
            partners: partners(read)?.into_iter().map(|one| (one.id.to_string(), one.name)).collect(),
            members: people
                .map(|one| (one.id.to_string(), (one.name, one.partner.map(|id| id.to_string()))))
                .collect(),
            seated: read.all(sql, [day], |row| word(row, "member"))?.into_iter().collect(),
        })
    }

    /// The short name of a board.
    pub fn board(&self, id: BoardId) -> String {
        self.boards.get(&id.to_string()).cloned().unwrap_or_default()
    }

    /// Whether that is the id of a partner.
    pub fn is_partner(&self, id: &str) -> bool {
        self.partners.contains_key(id)
    }

    /// The owner's name as it is today; none for a name alone and where its record is gone.
    pub fn now(&self, owner: &Owner) -> Option<&str> {
        let id = owner.id.as_ref()?;
        match owner.kind? {
            OwnerKind::Partner => self.partners.get(id).map(String::as_str),
            OwnerKind::Board => self.boards.get(id).map(String::as_str),
            OwnerKind::Member => self.members.get(id).map(|(name, _)| name.as_str()),
        }
    }

    /// Whether the owner's record is gone, or the person has no seat any more.
    pub fn has_left(&self, owner: &Owner) -> bool {
        let is_seated = || {
            let id = owner.id.as_ref().and_then(|id| id.parse::<MemberId>().ok());
            id.is_some_and(|id| self.seated.contains(&id))
        };
        let is_gone = owner.kind.is_some() && self.now(owner).is_none();
        is_gone || owner.kind == Some(OwnerKind::Member) && !is_seated()
    }

    /// The organisation that the owner is or comes from, by id and name; the owner itself where none is known.
    pub fn organisation(&self, owner: &Owner) -> (String, String) {
        let id = owner.id.as_ref();
        let from = id.and_then(|id| self.members.get(id)).and_then(|(_, partner)| partner.as_ref());
        let Some(id) = from.or(id) else { return (owner.name.clone(), owner.name.clone()) };
        let name = self.partners.get(id).or_else(|| self.boards.get(id)).unwrap_or(&owner.name);
        (id.clone(), name.clone())
    }
}
