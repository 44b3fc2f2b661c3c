//! Prints what a file is recognised as: `cargo run -p tafelstuk-intake --example recognise -- FILE [DATE]`.

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(path) = arguments.next() else { return ExitCode::from(2) };
    let date = arguments.next().and_then(|date| date.parse().ok());
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    match tafelstuk_intake::recognise(&bytes, &path, date, None) {
        Ok(found) => {
            println!("{}", serde_json::to_string_pretty(&found).expect("a result is plain data"));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
