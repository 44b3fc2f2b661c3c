//! Files on their way in and out. The page never sees a path: a host *offers* what the user chose or
//! dropped, and takes *products* that the user wants to look at or save.

use crate::app::App;
use crate::sealed_file::SealedFile;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fs::File;
use std::io::{Cursor, Read, Seek};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tafelstuk_core::board::calls::Nothing;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// The largest file that is taken in.
pub(crate) const LIMIT_MB: u64 = 200;
/// How many files of a dropped folder are offered.
const MOST_IN_FOLDER: usize = 500;
/// How many products wait to be looked at or saved, however large they are.
const FEW_PRODUCTS: usize = 12;
/// How many wait at most, and how large they may be together once they are more than a few: the messages of
/// a whole meeting are many and small.
const MOST_PRODUCTS: usize = 200;
const PRODUCT_BYTES: usize = 64 * 1024 * 1024;
/// How many attachments of one message are offered.
const MOST_ATTACHED: usize = 60;

/// A file that the user chose or dropped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Offer {
    pub offer: String,
    pub name: String,
    #[ts(type = "number")]
    pub bytes: u64,
}

/// A file that can be looked at or saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Product {
    pub product: String,
    pub name: String,
    pub media_type: String,
    #[ts(type = "number")]
    pub bytes: u64,
}

/// A product's contents.
#[derive(Clone, Debug)]
pub struct ProductFile {
    pub name: String,
    pub media_type: String,
    pub bytes: Arc<Vec<u8>>,
}

/// A product's contents, to be read bit by bit.
pub struct ProductReader {
    pub name: String,
    pub media_type: String,
    pub from: Box<dyn Read + Send>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneProduct {
    pub product: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneJob {
    pub job: String,
}

/// A file on its way in; never whole in memory.
pub(crate) struct Incoming {
    pub name: String,
    pub bytes: u64,
    pub from: Box<dyn ReadSeek>,
}

/// What a file and contents without a path have in common.
pub(crate) trait ReadSeek: Read + Seek {}
impl<T: Read + Seek> ReadSeek for T {}

struct Shared(Arc<Vec<u8>>);

impl AsRef<[u8]> for Shared {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

#[derive(Default)]
pub(crate) struct Shelf {
    next: AtomicU64,
    offers: Mutex<HashMap<String, Source>>,
    products: Mutex<Vec<Shelved>>,
}

/// A product that waits to be looked at or saved.
struct Shelved {
    product: String,
    name: String,
    media_type: String,
    held: Held,
}

/// Where a product's contents are.
#[derive(Clone)]
enum Held {
    Here(Arc<Vec<u8>>),
    /// On the disk until it is saved or makes room.
    Sealed(Arc<SealedFile>),
    /// In the store, under this address: a pack is large, and need not be in memory to be looked at later.
    Kept(String),
}

#[derive(Clone)]
struct Source {
    name: String,
    from: From,
}

#[derive(Clone)]
enum From {
    Path(PathBuf),
    Bytes(Arc<Vec<u8>>),
    /// What hangs on a message, counted from 0.
    Attached {
        message: Box<Source>,
        at: usize,
    },
}

impl App {
    /// Offers one file of the user's.
    ///
    /// Errors: it is not there, is no plain file, or cannot be read.
    pub fn offer(&self, path: &Path) -> Result<Offer> {
        let about = std::fs::metadata(path).map_err(|error| unreadable(error, path))?;
        let name = called(path);
        if !about.is_file() {
            return Err(Error::NotADocument { name });
        }
        Ok(self.shelf.offer(name, about.len(), From::Path(path.to_owned())))
    }

    /// Offers all files among `paths`; a folder gives the files in it, by name, without those in
    /// folders below or hidden ones. What cannot be read is left out.
    pub fn offer_all(&self, paths: &[PathBuf]) -> Vec<Offer> {
        let mut files = Vec::new();
        for path in paths {
            if path.is_dir() { files.extend(files_in(path)) } else { files.push(path.clone()) }
        }
        files.iter().filter_map(|path| self.offer(path).ok()).collect()
    }

    /// Offers a file to be written, which need not be there yet.
    pub fn offer_target(&self, path: &Path) -> Result<Offer> {
        let path = std::path::absolute(path)?;
        let name = called(&path);
        Ok(self.shelf.offer(name, 0, From::Path(path)))
    }

    /// Offers contents that came without a path.
    pub fn offer_bytes(&self, name: &str, bytes: Vec<u8>) -> Offer {
        let name = name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
        self.shelf.offer(name, bytes.len() as u64, From::Bytes(Arc::new(bytes)))
    }

    /// A product's contents, for saving or showing.
    pub fn product(&self, product: &str) -> Result<ProductFile> {
        let (name, media_type, held) = self.shelf.product(product)?;
        let bytes = match held {
            Held::Here(bytes) => bytes,
            Held::Sealed(file) => Arc::new(file.whole()?),
            Held::Kept(blob) => Arc::new(self.opened()?.content(&blob)?),
        };
        Ok(ProductFile { name, media_type, bytes })
    }

    /// A product's contents bit by bit: it may be larger than memory allows.
    pub fn product_reader(&self, product: &str) -> Result<ProductReader> {
        let (name, media_type, held) = self.shelf.product(product)?;
        let from: Box<dyn Read + Send> = match held {
            Held::Here(bytes) => Box::new(Cursor::new(Shared(bytes))),
            Held::Sealed(file) => Box::new(file.reader()),
            Held::Kept(blob) => Box::new(self.opened()?.content_reader(&blob)?),
        };
        Ok(ProductReader { name, media_type, from })
    }

    /// Offers what hangs on a message; nothing where a file is no message or holds no whole one.
    pub(crate) fn offer_attached(&self, message: &str, name: &str, bytes: &[u8]) -> Vec<Offer> {
        let Ok(source) = self.shelf.source(message) else { return Vec::new() };
        // A message on a message is read as text with it, and goes no deeper.
        if matches!(source.from, From::Attached { .. }) {
            return Vec::new();
        }
        let attached = tafelstuk_intake::attached(bytes, name).unwrap_or_default();
        let named = (0..).zip(attached).filter(|(_, file)| !file.name.is_empty() && !file.bytes.is_empty());
        named
            .take(MOST_ATTACHED)
            .map(|(at, file)| {
                let from = From::Attached { message: Box::new(source.clone()), at };
                self.shelf.offer(file.name, file.bytes.len() as u64, from)
            })
            .collect()
    }

    /// Puts a file on the shelf; the oldest makes room.
    pub(crate) fn shelve(&self, file: ProductFile) -> Product {
        let bytes = file.bytes.len() as u64;
        self.shelf.put(file.name, file.media_type, bytes, Held::Here(file.bytes))
    }

    /// Puts a file on the shelf that stays on the disk.
    pub(crate) fn shelve_sealed(&self, name: String, media_type: &str, file: Arc<SealedFile>) -> Product {
        self.shelf.put(name, media_type.to_owned(), file.bytes(), Held::Sealed(file))
    }

    /// Puts a content of the store on the shelf, `bytes` long.
    pub(crate) fn shelve_kept(&self, name: String, media_type: &str, blob: String, bytes: u64) -> Product {
        self.shelf.put(name, media_type.to_owned(), bytes, Held::Kept(blob))
    }

    /// The name and contents of an offer.
    pub(crate) fn offered(&self, offer: &str) -> Result<(String, Vec<u8>)> {
        read_source(&self.shelf.source(offer)?)
    }

    /// An offer to be read bit by bit.
    pub(crate) fn offered_stream(&self, offer: &str) -> Result<Incoming> {
        let source = self.shelf.source(offer)?;
        Ok(match source.from {
            From::Bytes(bytes) => {
                let length = bytes.len() as u64;
                Incoming { name: source.name, bytes: length, from: Box::new(Cursor::new(Shared(bytes))) }
            }
            From::Path(path) => {
                let file = File::open(&path).map_err(|error| unreadable(error, &path))?;
                Incoming { name: source.name, bytes: file.metadata()?.len(), from: Box::new(file) }
            }
            From::Attached { .. } => {
                let (name, bytes) = read_source(&source)?;
                Incoming { name, bytes: bytes.len() as u64, from: Box::new(Cursor::new(bytes)) }
            }
        })
    }

    /// The name of an offer, for telling why it was refused.
    pub(crate) fn offer_name(&self, offer: &str) -> Result<String> {
        Ok(self.shelf.source(offer)?.name)
    }

    /// The path behind an offer, for what is read as a stream or written to.
    pub(crate) fn offered_path(&self, offer: &str) -> Result<PathBuf> {
        match self.shelf.source(offer)?.from {
            From::Path(path) => Ok(path),
            From::Bytes(_) | From::Attached { .. } => {
                Err(Error::NotFound { kind: "offer".into(), id: offer.into() })
            }
        }
    }

    /// Offers a folder, for backups to go to.
    pub fn offer_folder(&self, path: &Path) -> Result<Offer> {
        if !std::fs::metadata(path).map_err(|error| unreadable(error, path))?.is_dir() {
            return Err(Error::NotFound { kind: "folder".into(), id: path.display().to_string() });
        }
        // It is remembered, and looked for from elsewhere.
        let path = std::path::absolute(path)?;
        Ok(self.shelf.offer(path.display().to_string(), 0, From::Path(path)))
    }
}

impl Shelf {
    fn name(&self, kind: &str) -> String {
        format!("{kind}-{}", self.next.fetch_add(1, Ordering::Relaxed) + 1)
    }

    fn offer(&self, name: String, bytes: u64, from: From) -> Offer {
        let offer = self.name("offer");
        let source = Source { name: name.clone(), from };
        self.offers.lock().unwrap_or_else(PoisonError::into_inner).insert(offer.clone(), source);
        Offer { offer, name, bytes }
    }

    fn put(&self, name: String, media_type: String, bytes: u64, held: Held) -> Product {
        let product = self.name("product");
        let about =
            Product { product: product.clone(), name: name.clone(), media_type: media_type.clone(), bytes };
        let mut products = self.products.lock().unwrap_or_else(PoisonError::into_inner);
        products.push(Shelved { product, name, media_type, held });
        make_room(&mut products);
        about
    }

    fn product(&self, product: &str) -> Result<(String, String, Held)> {
        let products = self.products.lock().unwrap_or_else(PoisonError::into_inner);
        let found = products.iter().find(|shelved| shelved.product == product);
        let found = found.map(|one| (one.name.clone(), one.media_type.clone(), one.held.clone()));
        found.ok_or_else(|| Error::NotFound { kind: "product".into(), id: product.into() })
    }

    fn source(&self, offer: &str) -> Result<Source> {
        let offers = self.offers.lock().unwrap_or_else(PoisonError::into_inner);
        offers.get(offer).cloned().ok_or_else(|| Error::NotFound { kind: "offer".into(), id: offer.into() })
    }
}

impl Held {
    fn in_memory(&self) -> usize {
        match self {
            Self::Here(bytes) => bytes.len(),
            Self::Sealed(_) | Self::Kept(_) => 0,
        }
    }
}

/// Takes the oldest products off the shelf until the others fit.
fn make_room(products: &mut Vec<Shelved>) {
    let mut bytes: usize = products.iter().map(|one| one.held.in_memory()).sum();
    let mut over = 0;
    while products.len() - over > FEW_PRODUCTS
        && (bytes > PRODUCT_BYTES || products.len() - over > MOST_PRODUCTS)
    {
        bytes -= products[over].held.in_memory();
        over += 1;
    }
    products.drain(..over);
}

/// The name and contents of a file of the user's.
///
/// Errors: it is not there, cannot be read, or is larger than is taken in.
pub fn read_file(path: &Path) -> Result<(String, Vec<u8>)> {
    let name = called(path);
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| unreadable(error, path))?;
    // A file that tells it is too large is not read at all; one that does not is read up to the bound.
    if file.metadata()?.len() > LIMIT_MB * 1024 * 1024 {
        return Err(Error::TooLarge { name, limit_mb: LIMIT_MB });
    }
    file.take(LIMIT_MB * 1024 * 1024 + 1).read_to_end(&mut bytes)?;
    too_large(&name, &bytes)?;
    Ok((name, bytes))
}

fn read_source(source: &Source) -> Result<(String, Vec<u8>)> {
    let bytes = match &source.from {
        From::Bytes(bytes) => bytes.as_ref().clone(),
        From::Path(path) => return read_file(path),
        From::Attached { message, at } => {
            let (name, bytes) = read_source(message)?;
            let gone = || Error::NoFile { name: source.name.clone() };
            let all = tafelstuk_intake::attached(&bytes, &name)?;
            all.into_iter().nth(*at).ok_or_else(gone)?.bytes
        }
    };
    too_large(&source.name, &bytes)?;
    Ok((source.name.clone(), bytes))
}

fn too_large(name: &str, bytes: &[u8]) -> Result<()> {
    if bytes.len() as u64 > LIMIT_MB * 1024 * 1024 {
        return Err(Error::TooLarge { name: name.to_owned(), limit_mb: LIMIT_MB });
    }
    Ok(())
}

fn unreadable(error: std::io::Error, path: &Path) -> Error {
    match error.kind() {
        std::io::ErrorKind::NotFound => Error::NoFile { name: called(path) },
        _ => error.into(),
    }
}

fn called(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Writes a product to where the user wants it: whole under that name, or not at all.
///
/// Errors: the folder is not there or cannot be written; the disk is full.
pub fn save(mut file: ProductReader, to: &Path) -> Result<()> {
    write_whole(&mut file.from, to)
}

/// As [`save`], of what is no product.
pub(crate) fn write_whole(from: &mut dyn Read, to: &Path) -> Result<()> {
    let parent = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let refused = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
            Error::ReadOnly { folder: parent.display().to_string() }
        }
        std::io::ErrorKind::NotFound => Error::NoFile { name: parent.display().to_string() },
        _ => error.into(),
    };
    let mut draft = tempfile::NamedTempFile::new_in(parent).map_err(refused)?;
    std::io::copy(from, &mut draft)?;
    draft.as_file().sync_all()?;
    draft.persist(to).map(|_| ()).map_err(|fault| refused(fault.error))
}

impl std::convert::From<ProductFile> for ProductReader {
    fn from(file: ProductFile) -> Self {
        let ProductFile { name, media_type, bytes } = file;
        Self { name, media_type, from: Box::new(Cursor::new(Shared(bytes))) }
    }
}

/// `product.read`
pub(crate) fn read_product(app: &App, ask: OneProduct) -> Result<Vec<u8>> {
    app.product(&ask.product).map(|file| Arc::unwrap_or_clone(file.bytes))
}

/// `job.cancel`
pub(crate) fn cancel(app: &App, ask: OneJob) -> Result<Nothing> {
    app.jobs.cancel(&ask.job);
    Ok(Nothing {})
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let hidden =
        |path: &PathBuf| path.file_name().is_none_or(|name| name.to_string_lossy().starts_with(['.', '~']));
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.is_file() && !hidden(path))
        .take(MOST_IN_FOLDER)
        .collect();
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use super::{Held, ProductFile, Shelved, make_room, save};
    use std::sync::Arc;

    #[test]
    fn many_small_products_wait_together_and_large_ones_make_room() {
        let left = |n: usize, held: Held| {
            let one = || Shelved {
                product: "product-1".into(),
                name: "a".into(),
                media_type: "application/pdf".into(),
                held: held.clone(),
            };
            let mut products: Vec<Shelved> = (0..n).map(|_| one()).collect();
            make_room(&mut products);
            products.len()
        };
        let of = |bytes: usize| Held::Here(Arc::new(vec![0; bytes]));
        assert_eq!(left(150, of(10)), 150);
        assert_eq!(left(30, of(8 * 1024 * 1024)), 12);
        assert_eq!(left(1000, of(1)), 200);
        // What the store holds takes no room.
        assert_eq!(left(30, Held::Kept("an address".into())), 30);
    }

    #[test]
    fn a_failed_save_leaves_what_was_there_and_no_rest() {
        let folder = tempfile::tempdir().unwrap();
        let file = |text: &str| ProductFile {
            name: "set.pdf".into(),
            media_type: "application/pdf".into(),
            bytes: Arc::new(text.into()),
        };
        let place = folder.path().join("set.pdf");
        save(file("one").into(), &place).unwrap();
        save(file("two").into(), &place).unwrap();
        assert_eq!(std::fs::read_to_string(&place).unwrap(), "two");
        // A folder of that name cannot be replaced by a file.
        let taken = folder.path().join("taken");
        std::fs::create_dir_all(taken.join("x")).unwrap();
        assert!(save(file("three").into(), &taken).is_err());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2);
    }
}
