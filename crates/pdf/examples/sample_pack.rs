//! Writes the sample pack: `cargo run -p tafelstuk-pdf --example sample_pack -- OUT.pdf [PAPERS]`.

#[path = "../tests/sample/mod.rs"]
#[allow(dead_code)]
mod sample;

use std::error::Error;
use std::ops::ControlFlow;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let out = args.next().ok_or("name the file to write")?;
    let papers = args.next().map_or(Ok(5), |papers| papers.parse())?;
    let contents = sample::pack(papers);
    let begin = Instant::now();
    let mut bytes = Vec::new();
    let mut go_on = |_| ControlFlow::Continue(());
    let pack = tafelstuk_pdf::build(&contents, &mut sample::no_files, &mut bytes, &mut go_on)?;
    let seconds = begin.elapsed().as_secs_f64();
    std::fs::write(&out, &bytes)?;
    println!(
        "{} pages, {} bytes, {seconds:.2} s, not shown: {:?}",
        pack.pages,
        bytes.len(),
        pack.missing_characters
    );
    Ok(())
}
