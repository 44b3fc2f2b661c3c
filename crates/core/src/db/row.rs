//! One row of what a statement found, read by the names of its columns.

use rusqlite::types::FromSql;
use std::cell::{Cell, RefCell};

/// Where the columns of one statement stand, as far as a row was asked for them.
///
/// The database finds a name by comparing it with that of every column before it. Rows are all asked for the
/// same columns in about the same order, so that each name is looked for once, and from then on expected right
/// behind the one before.
#[derive(Default)]
pub(crate) struct Places(RefCell<Vec<(String, usize)>>);

/// A row, read by the names of its columns or by where they stand.
pub struct Row<'a> {
    row: &'a rusqlite::Row<'a>,
    places: &'a Places,
    expected: Cell<usize>,
}

/// What tells a column: its name, or its place from 0.
pub trait Column {
    /// Where it stands in `row`.
    ///
    /// Errors: the statement has no column of that name.
    fn place(self, row: &Row<'_>) -> rusqlite::Result<usize>;
}

impl<'a> Row<'a> {
    pub(crate) fn of(row: &'a rusqlite::Row<'a>, places: &'a Places) -> Self {
        Self { row, places, expected: Cell::new(0) }
    }

    /// The value of a column.
    ///
    /// Errors: no such column, or a value of another sort.
    pub fn get<C: Column, T: FromSql>(&self, column: C) -> rusqlite::Result<T> {
        self.row.get(column.place(self)?)
    }
}

impl Column for usize {
    fn place(self, _: &Row<'_>) -> rusqlite::Result<usize> {
        Ok(self)
    }
}

impl Column for &str {
    fn place(self, row: &Row<'_>) -> rusqlite::Result<usize> {
        let mut known = row.places.0.borrow_mut();
        let expected = row.expected.get();
        let (before, behind) = known.split_at(expected);
        let is_it = |(name, _): &(String, usize)| name == self;
        let found = behind.iter().position(is_it).map(|at| at + expected);
        let at = match found.or_else(|| before.iter().position(is_it)) {
            Some(at) => at,
            None => {
                let place = row.row.as_ref().column_index(self)?;
                known.push((self.to_owned(), place));
                known.len() - 1
            }
        };
        row.expected.set(at + 1);
        Ok(known[at].1)
    }
}

#[cfg(test)]
mod tests {
    use super::{Places, Row};
    use rusqlite::Connection;

    /// The rows of `sql`, each read by `read`.
    fn rows<T>(sql: &str, read: impl Fn(&Row<'_>) -> rusqlite::Result<T>) -> rusqlite::Result<Vec<T>> {
        let (database, places) = (Connection::open_in_memory()?, Places::default());
        let mut statement = database.prepare(sql)?;
        statement.query_map([], |row| read(&Row::of(row, &places)))?.collect()
    }

    #[test]
    fn columns_are_found_by_name_in_whatever_order_each_row_asks() {
        let sql =
            "SELECT 1 AS n, 'a' AS one, 'b' AS two UNION ALL SELECT 2, 'c', 'd' UNION ALL SELECT 3, 'e', 'f'";
        let read = rows(sql, |row| {
            let n: i64 = row.get("n")?;
            let get = |name: &str| row.get::<_, String>(name);
            Ok(match n {
                1 => vec![get("two")?],
                2 => vec![get("one")?, get("two")?, get("one")?],
                _ => vec![get("two")?, get("one")?],
            })
        });
        assert_eq!(
            read,
            Ok(vec![
                vec!["b".into()],
                vec!["c".into(), "d".into(), "c".into()],
                vec!["f".into(), "e".into()]
            ])
        );
    }

    #[test]
    fn a_name_that_no_column_has_is_refused_in_every_row() {
        let read = rows("SELECT 1 AS n UNION ALL SELECT 2", |row| Ok(row.get::<_, i64>("m").is_err()));
        assert_eq!(read, Ok(vec![true, true]));
    }
}
