// A Word file changed as a partner would: its text rewritten, all other parts as they were.
import { crc32, inflateRawSync } from "node:zlib";

/** `edit` gets the markup of the text and gives it back changed. */
export function edited(file, edit) {
  return zipped(entries(file).map(({ name, content }) => ({ name, content: name === "word/document.xml" ? Buffer.from(edit(content.toString())) : content })));
}

function entries(file) {
  const end = file.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const found = [];
  for (let at = file.readUInt32LE(end + 16), left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, nameLength] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt16LE(at + 28)];
    const start = file.readUInt32LE(at + 42);
    const from = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
    const packed = file.subarray(from, from + size);
    found.push({ name: file.toString("utf8", at + 46, at + 46 + nameLength), content: method === 0 ? packed : inflateRawSync(packed) });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return found;
}

function zipped(parts) {
  const local = [];
  const central = [];
  let at = 0;
  for (const { name, content } of parts) {
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt32LE(crc32(content), 10);
    about.writeUInt32LE(content.length, 14);
    about.writeUInt32LE(content.length, 18);
    about.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    local.push(Buffer.from("PK\x03\x04", "latin1"), about, Buffer.from(name), content);
    central.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), about, place, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + content.length;
  }
  const size = central.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, ...central, end]);
}
