//! The file as it comes to be. What will not change any more is written at once, so that the pictures of hundreds
//! of pages are never held twice; the small objects come last, packed together, and the table behind them
//! (ISO 32000-1, 7.5.7 and 7.5.8).

use super::copy::End;
use lopdf::{Dictionary, Document, Object, ObjectId, ObjectStream, Stream, Writer, dictionary};
use std::collections::BTreeMap;
use std::io::{self, Write};

/// How many objects share one compressed stream.
const PACKED: usize = 200;
/// How they are compressed: the usual middle between small and fast.
const LEVEL: u32 = 6;

/// What is written of a file.
pub(super) struct File<'a> {
    out: Counted<'a>,
    places: BTreeMap<u32, Place>,
}

/// A place to write to that knows how far it is.
struct Counted<'a> {
    out: &'a mut dyn Write,
    at: usize,
}

/// Where an object is.
enum Place {
    At { offset: usize, generation: u16 },
    Packed { stream: u32, index: usize },
}

impl<'a> File<'a> {
    pub(super) fn begin(out: &'a mut dyn Write) -> lopdf::Result<Self> {
        let mut out = Counted { out, at: 0 };
        // Four bytes that are no text tell other programs that the file is none (7.5.2).
        out.write_all(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")?;
        Ok(Self { out, places: BTreeMap::new() })
    }

    /// Writes an object that will not change any more.
    pub(super) fn put(&mut self, id: ObjectId, object: &Object) -> lopdf::Result<()> {
        let offset = put(&mut self.out, id, object)?;
        self.places.insert(id.0, Place::At { offset, generation: id.1 });
        Ok(())
    }

    /// Writes a stream whose content lies elsewhere.
    pub(super) fn put_stream(
        &mut self,
        id: ObjectId,
        dict: &Dictionary,
        content: &[u8],
    ) -> lopdf::Result<()> {
        let offset = put_stream(&mut self.out, id, dict, content)?;
        self.places.insert(id.0, Place::At { offset, generation: id.1 });
        Ok(())
    }

    /// Writes everything that is left of `document`, ends the file and says what its end says.
    pub(super) fn finish(mut self, document: Document) -> lopdf::Result<End> {
        let (mut last, mut small) = (document.max_id, Vec::new());
        for (id, object) in document.objects {
            match &object {
                Object::Stream(stream) if is_of_the_old_table(stream) => {}
                Object::Stream(_) => self.put(id, &object)?,
                _ if id.1 > 0 => self.put(id, &object)?,
                _ => small.push((id, object)),
            }
        }
        let mut small = small.into_iter().peekable();
        while small.peek().is_some() {
            last += 1;
            self.pack(last, small.by_ref().take(PACKED))?;
        }
        self.end(last + 1, document.trailer)
    }

    fn pack(&mut self, stream: u32, objects: impl Iterator<Item = (ObjectId, Object)>) -> lopdf::Result<()> {
        let mut packed = ObjectStream::builder().max_objects(PACKED).compression_level(LEVEL).build();
        for (index, (id, object)) in objects.enumerate() {
            packed.add_object(id, object)?;
            self.places.insert(id.0, Place::Packed { stream, index });
        }
        self.put((stream, 0), &Object::Stream(packed.to_stream_object()?))
    }

    fn end(mut self, number: u32, trailer: Dictionary) -> lopdf::Result<End> {
        let offset = self.out.at;
        self.places.insert(number, Place::At { offset, generation: 0 });
        let kept = [&b"Root"[..], b"Info", b"ID"];
        let kept = kept.into_iter().filter_map(|key| Some((key, trailer.get(key).ok()?.clone())));
        let mut table = table(&self.places, kept.collect());
        table.dict.set("Size", i64::from(number) + 1);
        put(&mut self.out, (number, 0), &Object::Stream(table))?;
        close(&mut self.out, offset)?;
        Ok(End {
            length: self.out.at,
            start: offset,
            size: number + 1,
            root: trailer.get(b"Root")?.clone(),
            info: trailer.get(b"Info").ok().cloned(),
        })
    }
}

impl Write for Counted<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.out.write(bytes)?;
        self.at += taken;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
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

/// What comes behind a file with that end: objects, and a table that names them and leads to the one before
/// (7.5.6).
pub(super) fn tail(
    end: &End,
    objects: Vec<(u32, Object)>,
    number: u32,
    id: [blake3::Hash; 2],
) -> lopdf::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut out = Counted { out: &mut bytes, at: end.length };
    out.write_all(b"\n")?;
    let mut places = BTreeMap::new();
    for (number, object) in objects {
        let offset = put(&mut out, (number, 0), &object)?;
        places.insert(number, Place::At { offset, generation: 0 });
    }
    let offset = out.at;
    places.insert(number, Place::At { offset, generation: 0 });
    let mut table = table(&places, end.leads(id));
    table.dict.set("Size", i64::from(number) + 1);
    put(&mut out, (number, 0), &Object::Stream(table))?;
    close(&mut out, offset)?;
    Ok(bytes)
}

fn close(out: &mut Counted<'_>, table: usize) -> io::Result<()> {
    write!(out, "startxref\n{table}\n%%EOF")
}

/// Writes an object, and says where it begins.
fn put(out: &mut Counted<'_>, id: ObjectId, object: &Object) -> lopdf::Result<usize> {
    if let Object::Stream(stream) = object {
        return put_stream(out, id, &stream.dict, &stream.content);
    }
    let offset = begin(out, id)?;
    Writer::write_object(out, object)?;
    out.write_all(b"\nendobj\n")?;
    Ok(offset)
}

/// Writes a stream, and says where it begins.
fn put_stream(
    out: &mut Counted<'_>,
    id: ObjectId,
    dict: &Dictionary,
    content: &[u8],
) -> lopdf::Result<usize> {
    let offset = begin(out, id)?;
    Writer::write_object(out, &Object::Dictionary(dict.clone()))?;
    out.write_all(b"stream\n")?;
    out.write_all(content)?;
    // Behind data that happens to end in CR the LF would make them one line end, and the stream a byte shorter
    // than its `/Length` says (ISO 19005-2, 6.1.7.1).
    let end: &[u8] = if content.ends_with(b"\r") { b"\r\nendstream" } else { b"\nendstream" };
    out.write_all(end)?;
    out.write_all(b"\nendobj\n")?;
    Ok(offset)
}

fn begin(out: &mut Counted<'_>, (number, generation): ObjectId) -> lopdf::Result<usize> {
    let offset = out.at;
    writeln!(out, "{number} {generation} obj")?;
    Ok(offset)
}

#[cfg(test)]
mod tests {
    use super::{End, File, PACKED};
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
        let mut bytes = Vec::new();
        let mut file = File::begin(&mut bytes).unwrap();
        let early = document.new_object_id();
        file.put(early, &Object::Stream(Stream::new(Dictionary::new(), b"early".to_vec()))).unwrap();
        let small: Vec<_> = (0..PACKED as i64 * 2 + 3).map(|n| document.add_object(n)).collect();
        document.objects.insert((small[0].0 + 9_000, 3), Object::Integer(-3));
        document.max_id = small[0].0 + 9_000;
        let end = file.finish(document).unwrap();
        assert_eq!(End::of(&bytes).unwrap(), end);
        let read = Document::load_mem(&bytes).unwrap();
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
        let mut bytes = Vec::new();
        File::begin(&mut bytes).unwrap().finish(document).unwrap();
        assert!(memchr::memmem::find(&bytes, b"data\r\r\nendstream\nendobj").is_some());
        let read = Document::load_mem(&bytes).unwrap();
        let read = read.get_object(stream).and_then(Object::as_stream).unwrap();
        assert_eq!(read.content, b"data\r");
    }
}
