//! Measures a whole pack against Typst alone setting the same pages in the same process, both without
//! remembered layout: `cargo run -p tafelstuk-pdf --example pack_ratio -- [PAPERS] [ROUNDS]`.

#[path = "../tests/sample/mod.rs"]
#[allow(dead_code)]
mod sample;

use std::error::Error;
use std::io;
use std::ops::ControlFlow;
use std::time::Instant;
use tafelstuk_pdf::{build, forget_layouts, typst_alone};

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1).map(|number| number.parse::<usize>());
    let contents = sample::pack(args.next().unwrap_or(Ok(10))?);
    let rounds = args.next().unwrap_or(Ok(7))?;
    let pages =
        build(&contents, &mut sample::no_files, &mut io::sink(), &mut |_| ControlFlow::Continue(()))?.pages;
    let (mut whole, mut alone, mut again) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..rounds {
        forget_layouts();
        alone.push(seconds(|| typst_alone(&contents).map(drop))?);
        forget_layouts();
        whole.push(seconds(|| {
            build(&contents, &mut sample::no_files, &mut io::sink(), &mut |_| ControlFlow::Continue(()))
                .map(drop)
        })?);
        again.push(seconds(|| {
            build(&contents, &mut sample::no_files, &mut io::sink(), &mut |_| ControlFlow::Continue(()))
                .map(drop)
        })?);
    }
    let (whole, alone, again) = (median(whole), median(alone), median(again));
    println!(
        "{pages} pages: pack {whole:.3} s, Typst alone {alone:.3} s, ratio {:.2}; again {again:.3} s",
        whole / alone
    );
    Ok(())
}

fn seconds<E>(work: impl FnOnce() -> Result<(), E>) -> Result<f64, E> {
    let begin = Instant::now();
    work()?;
    Ok(begin.elapsed().as_secs_f64())
}

fn median(mut seconds: Vec<f64>) -> f64 {
    seconds.sort_by(f64::total_cmp);
    seconds[seconds.len() / 2]
}
