//! Columns as values of the model: words of an enum, ids and dates as text, lists as JSON.

use super::Row;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use serde::de::value::{Error as Fault, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};

/// A column that holds one serde name: an enum's word, an id, a date or a time.
pub struct Word<T>(pub T);

/// A column that holds JSON.
pub struct Json<T>(pub T);

impl<T: DeserializeOwned> FromSql for Word<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let word: StrDeserializer<'_, Fault> = value.as_str()?.into_deserializer();
        T::deserialize(word).map(Self).map_err(|e| FromSqlError::Other(e.into()))
    }
}

impl<T: DeserializeOwned> FromSql for Json<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map(Self).map_err(|e| FromSqlError::Other(e.into()))
    }
}

/// Reads a [`Word`] column by name.
pub fn word<T: DeserializeOwned>(row: &Row<'_>, name: &str) -> rusqlite::Result<T> {
    row.get::<_, Word<T>>(name).map(|word| word.0)
}

/// Reads a [`Word`] column that may be empty.
pub fn maybe<T: DeserializeOwned>(row: &Row<'_>, name: &str) -> rusqlite::Result<Option<T>> {
    row.get::<_, Option<Word<T>>>(name).map(|word| word.map(|word| word.0))
}

/// Reads a [`Json`] column by name.
pub fn json<T: DeserializeOwned>(row: &Row<'_>, name: &str) -> rusqlite::Result<T> {
    row.get::<_, Json<T>>(name).map(|json| json.0)
}

/// Reads a column that counts something and is never negative.
pub fn count(row: &Row<'_>, name: &str) -> rusqlite::Result<u64> {
    row.get::<_, i64>(name).map(|n| u64::try_from(n).unwrap_or(0))
}
