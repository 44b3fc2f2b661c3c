//! What holds for every text, every agenda, every history and every pair of versions, tried on random ones.

mod agenda;
mod compare;
mod history;
mod returned;
mod rich_text;

use proptest::test_runner::Config;

/// How often each property is tried; a failure is told with its smallest case and nothing is written.
fn cases(count: u32) -> Config {
    Config { cases: count, failure_persistence: None, ..Config::default() }
}
