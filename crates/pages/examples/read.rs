//! Prints what is read from a PDF, line by line: `cargo run -p tafelstuk-pages --example read FILE`.

use std::sync::Arc;

fn main() {
    let path = std::env::args().nth(1).expect("a file to read");
    let bytes = Arc::new(std::fs::read(path).expect("a file that can be read"));
    let document = tafelstuk_pages::read(&bytes, &mut |_, _| true).expect("a PDF");
    for page in &document.pages {
        println!("=== {} {:?} {:?} {}", page.number, page.size, page.layer, page.damaged);
        for line in &page.lines {
            let bold = if line.is_bold() { "B" } else { " " };
            println!(
                "{}{bold}{:5.1} {:6.1} {:5.1} {}",
                line.column,
                line.left(),
                line.baseline,
                line.size,
                line.text()
            );
        }
        for line in &page.askew {
            println!("askew {}", line.text());
        }
        for link in &page.links {
            println!("link {}", link.address);
        }
    }
    if let Some(width) = std::env::args().nth(2).and_then(|width| width.parse().ok()) {
        for page in &document.pages {
            let png = tafelstuk_pages::picture(&bytes, page.number, width).expect("a picture");
            std::fs::write(format!("page-{}.png", page.number), png).expect("a folder to write to");
        }
    }
}
