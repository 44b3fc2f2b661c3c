//! Prints the TypeScript types of the call table; `cargo xtask types` keeps them in the page.

fn main() {
    print!("{}", tafelstuk_app::typescript());
}
