//! A pack made in memory, with what the build says of it.

use std::ops::{ControlFlow, Deref};
use tafelstuk_model::Result;
use tafelstuk_pdf::{Pack, PackContents, build};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    pub pack: Pack,
    pub bytes: Vec<u8>,
}

pub fn made(contents: &PackContents, files: &mut dyn FnMut(&str) -> Result<Vec<u8>>) -> Made {
    let mut bytes = Vec::new();
    let pack = build(contents, files, &mut bytes, &mut |_| ControlFlow::Continue(()));
    Made { pack: pack.expect("the pack is set"), bytes }
}

impl Deref for Made {
    type Target = Pack;

    fn deref(&self) -> &Pack {
        &self.pack
    }
}
