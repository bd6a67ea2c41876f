const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

/** A ZIP archive whose files are stored as they are (PKWARE APPNOTE 6.3, method 0). */
export function zip(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = encoder.encode(path);
    const content = encoder.encode(text);
    const facts = [0x00210000, crc32(content), content.length, content.length];
    const local = header(0x04034b50, [20, 0x800, 0], facts, [name.length, 0], []);
    central.push(header(0x02014b50, [20, 20, 0x800, 0], facts, [name.length, 0, 0, 0, 0], [0, offset]), name);
    locals.push(local, name, content);
    offset += local.length + name.length + content.length;
  }
  const count = Object.keys(files).length;
  const size = central.reduce((all, part) => all + part.length, 0);
  return join([...locals, ...central, header(0x06054b50, [0, 0, count, count], [size, offset], [0], [])]);
}

// Two-byte and four-byte fields in the order in which all three records have them.
function header(mark: number, shorts: number[], longs: number[], lengths: number[], tail: number[]): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(4 + 2 * (shorts.length + lengths.length) + 4 * (longs.length + tail.length)));
  let at = 0;
  const four = (value: number) => { bytes.setUint32(at, value, true); at += 4; };
  const two = (value: number) => { bytes.setUint16(at, value, true); at += 2; };
  four(mark);
  shorts.forEach(two);
  longs.forEach(four);
  lengths.forEach(two);
  tail.forEach(four);
  return new Uint8Array(bytes.buffer);
}

function join(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((all, part) => all + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
