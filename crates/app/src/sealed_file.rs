//! A sealed file that waits to be saved and is too large for memory: on the disk without a name, so that it is gone with
//! this program however that ends. Nobody but its receiver reads what it holds.

use std::fs::File;
use std::io::{BufWriter, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use tafelstuk_model::Result;

pub(crate) struct SealedFile {
    file: Mutex<File>,
    bytes: u64,
}

impl SealedFile {
    /// Makes one in `folder` of what `fill` writes.
    pub(crate) fn filled(
        folder: &Path,
        fill: impl FnOnce(BufWriter<File>) -> Result<BufWriter<File>>,
    ) -> Result<Self> {
        let written = fill(BufWriter::new(tempfile::tempfile_in(folder)?))?;
        let file = written.into_inner().map_err(std::io::IntoInnerError::into_error)?;
        let bytes = file.metadata()?.len();
        Ok(Self { file: Mutex::new(file), bytes })
    }

    pub(crate) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The contents from their beginning; several may read at a time.
    pub(crate) fn reader(self: &Arc<Self>) -> SealedReader {
        SealedReader { of: Arc::clone(self), at: 0 }
    }

    /// All of it at once, for what is known to be small.
    pub(crate) fn whole(self: &Arc<Self>) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.reader().read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}

pub(crate) struct SealedReader {
    of: Arc<SealedFile>,
    at: u64,
}

impl Read for SealedReader {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let mut file = self.of.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(self.at))?;
        let read = file.read(into)?;
        self.at += read as u64;
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::SealedFile;
    use std::io::{Read, Write};
    use std::sync::Arc;

    #[test]
    fn it_has_no_name_and_is_read_from_its_beginning_by_several_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let fill = |mut out: std::io::BufWriter<std::fs::File>| {
            out.write_all(b"verzegeld")?;
            Ok(out)
        };
        let file = Arc::new(SealedFile::filled(folder.path(), fill).unwrap());
        assert_eq!(
            std::fs::read_dir(folder.path()).unwrap().count(),
            0,
            "nothing of it stays, however it ends"
        );
        let mut first = [0; 4];
        let mut reader = file.reader();
        reader.read_exact(&mut first).unwrap();
        assert_eq!((file.whole().unwrap(), file.bytes()), (b"verzegeld".to_vec(), 9));
        let mut rest = String::new();
        reader.read_to_string(&mut rest).unwrap();
        assert_eq!((&first, rest.as_str()), (b"verz", "egeld"));
    }
}
