//! The file as it comes to be. What will not change any more is written at once, so that the pictures of hundreds
//! of pages are never held twice; the small objects come last, packed together, and the table behind them
//! (ISO 32000-1, 7.5.7 and 7.5.8).

use lopdf::{Dictionary, Document, Object, ObjectId, ObjectStream, Stream, Writer, dictionary};
use std::collections::BTreeMap;
use std::io::Write;

/// How many objects share one compressed stream.
const PACKED: usize = 200;
/// How they are compressed: the usual middle between small and fast.
const LEVEL: u32 = 6;

/// What is written of a file.
pub(super) struct File {
    bytes: Vec<u8>,
    places: BTreeMap<u32, Place>,
}

/// Where an object is.
enum Place {
    At { offset: usize, generation: u16 },
    Packed { stream: u32, index: usize },
}

impl File {
    /// Begins a file that will take about `room` bytes: what is written is never moved then, and room that is not
    /// used costs no memory.
    pub(super) fn begin(room: usize) -> Self {
        let mut bytes = Vec::with_capacity(room);
        // Four bytes that are no text tell other programs that the file is none (7.5.2).
        bytes.extend(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
        Self { bytes, places: BTreeMap::new() }
    }

    /// Writes an object that will not change any more.
    pub(super) fn put(&mut self, id: ObjectId, object: &Object) {
        let offset = put(&mut self.bytes, id, object);
        self.places.insert(id.0, Place::At { offset, generation: id.1 });
    }

    /// Writes everything that is left of `document`, and ends the file.
    pub(super) fn finish(mut self, document: Document) -> lopdf::Result<Vec<u8>> {
        let (mut last, mut small) = (document.max_id, Vec::new());
        for (id, object) in document.objects {
            match &object {
                Object::Stream(stream) if is_of_the_old_table(stream) => {}
                Object::Stream(_) => self.put(id, &object),
                _ if id.1 > 0 => self.put(id, &object),
                _ => small.push((id, object)),
            }
        }
        let mut small = small.into_iter().peekable();
        while small.peek().is_some() {
            last += 1;
            self.pack(last, small.by_ref().take(PACKED))?;
        }
        self.end(last + 1, document.trailer);
        Ok(self.bytes)
    }

    fn pack(&mut self, stream: u32, objects: impl Iterator<Item = (ObjectId, Object)>) -> lopdf::Result<()> {
        let mut packed = ObjectStream::builder().max_objects(PACKED).compression_level(LEVEL).build();
        for (index, (id, object)) in objects.enumerate() {
            packed.add_object(id, object)?;
            self.places.insert(id.0, Place::Packed { stream, index });
        }
        self.put((stream, 0), &Object::Stream(packed.to_stream_object()?));
        Ok(())
    }

    fn end(&mut self, number: u32, trailer: Dictionary) {
        let offset = self.bytes.len();
        self.places.insert(number, Place::At { offset, generation: 0 });
        let kept = [&b"Root"[..], b"Info", b"ID"];
        let kept = kept.into_iter().filter_map(|key| Some((key, trailer.get(key).ok()?.clone())));
        let mut table = table(&self.places, kept.collect());
        table.dict.set("Size", i64::from(number) + 1);
        put(&mut self.bytes, (number, 0), &Object::Stream(table));
        close(&mut self.bytes, offset);
    }
}

fn is_of_the_old_table(stream: &Stream) -> bool {
    stream.dict.has_type(b"ObjStm") || stream.dict.has_type(b"XRef")
}

/// The table of where everything is, one row of eight bytes each.
fn table(places: &BTreeMap<u32, Place>, keys: Vec<(&[u8], Object)>) -> Stream {
    let (mut rows, mut runs) = (Vec::with_capacity(places.len() * 8), Vec::<(u32, u32)>::new());
    for (number, place) in places {
        match runs.last_mut() {
            Some((first, length)) if *first + *length == *number => *length += 1,
            _ => runs.push((*number, 1)),
        }
        let (sort, at, more) = match place {
            Place::At { offset, generation } => (1, *offset as u64, *generation),
            Place::Packed { stream, index } => {
                (2, u64::from(*stream), u16::try_from(*index).unwrap_or_default())
            }
        };
        rows.push(sort);
        rows.extend(&at.to_be_bytes()[3..]);
        rows.extend(more.to_be_bytes());
    }
    let runs = runs.into_iter().flat_map(|(first, length)| [first, length].map(|n| i64::from(n).into()));
    let mut entries = dictionary! {
        "Type" => "XRef", "W" => vec![1.into(), 5.into(), 2.into()], "Index" => runs.collect::<Vec<_>>(),
    };
    keys.into_iter().for_each(|(key, value)| entries.set(key, value));
    Stream::new(entries, rows)
}

/// Appends objects to a finished file, and a table that names them and leads to the one before (7.5.6).
pub(super) fn append(
    bytes: &mut Vec<u8>,
    objects: Vec<(u32, Object)>,
    number: u32,
    keys: Vec<(&[u8], Object)>,
) {
    bytes.push(b'\n');
    let mut places = BTreeMap::new();
    for (number, object) in objects {
        let offset = put(bytes, (number, 0), &object);
        places.insert(number, Place::At { offset, generation: 0 });
    }
    let offset = bytes.len();
    places.insert(number, Place::At { offset, generation: 0 });
    let mut table = table(&places, keys);
    table.dict.set("Size", i64::from(number) + 1);
    put(bytes, (number, 0), &Object::Stream(table));
    close(bytes, offset);
}

fn close(bytes: &mut Vec<u8>, table: usize) {
    let _ = write!(bytes, "startxref\n{table}\n%%EOF");
}

/// Writes an object, and says where it begins. Writing into memory cannot fail.
fn put(bytes: &mut Vec<u8>, (number, generation): ObjectId, object: &Object) -> usize {
    /// Ends the data of a stream, and is no part of it.
    const END: &[u8] = b"\nendstream";
    let offset = bytes.len();
    let _ = writeln!(bytes, "{number} {generation} obj");
    let _ = Writer::write_object(bytes, object);
    // Behind data that happens to end in CR the LF would make them one line end, and the stream a byte shorter
    // than its `/Length` says (ISO 19005-2, 6.1.7.1).
    if let Object::Stream(Stream { content, .. }) = object
        && content.ends_with(b"\r")
    {
        bytes.truncate(bytes.len() - END.len());
        bytes.extend(b"\r");
        bytes.extend(END);
    }
    bytes.extend(b"\nendobj\n");
    offset
}

#[cfg(test)]
mod tests {
    use super::{File, PACKED};
    use lopdf::{Dictionary, Document, Object, Stream, dictionary};

    fn document() -> Document {
        let mut document = Document::with_version("1.7");
        let catalog = document.add_object(dictionary! { "Type" => "Catalog" });
        document.trailer.set("Root", catalog);
        document
    }

    #[test]
    fn what_is_written_early_and_what_is_packed_late_is_found_again() {
        let mut document = document();
        let mut file = File::begin(0);
        let early = document.new_object_id();
        file.put(early, &Object::Stream(Stream::new(Dictionary::new(), b"early".to_vec())));
        let small: Vec<_> = (0..PACKED as i64 * 2 + 3).map(|n| document.add_object(n)).collect();
        document.objects.insert((small[0].0 + 9_000, 3), Object::Integer(-3));
        document.max_id = small[0].0 + 9_000;
        let read = Document::load_mem(&file.finish(document).unwrap()).unwrap();
        assert_eq!(read.get_object(early).and_then(Object::as_stream).unwrap().content, b"early");
        for (at, id) in (0..).zip(&small) {
            assert_eq!(read.get_object(*id).and_then(Object::as_i64).unwrap(), at);
        }
        assert_eq!(read.get_object((small[0].0 + 9_000, 3)).and_then(Object::as_i64).unwrap(), -3);
        assert!(read.catalog().unwrap().has_type(b"Catalog"));
    }

    #[test]
    fn data_that_ends_in_cr_cannot_be_mistaken_for_a_line_end() {
        let mut document = document();
        let stream = document.add_object(Stream::new(Dictionary::new(), b"data\r".to_vec()));
        let bytes = File::begin(0).finish(document).unwrap();
        assert!(memchr::memmem::find(&bytes, b"data\r\r\nendstream\nendobj").is_some());
        let read = Document::load_mem(&bytes).unwrap();
        let read = read.get_object(stream).and_then(Object::as_stream).unwrap();
        assert_eq!(read.content, b"data\r");
    }
}
