import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** A file of a zip; its content is text or bytes. */
export interface BundledFile {
  path: string;
  content: string | Uint8Array;
}

/** The earliest time a zip can hold. A fixed time makes the same files the same bytes. */
const MTIME = new Date(1980, 0, 1);

/** Packs files into a zip, sorted by path. */
export async function bundle({ files }: { files: readonly BundledFile[] }): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { path, content } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const options = {
      mtime: MTIME,
      mode: 0o100644,
      forceDosTimestamp: true,
      // A packfile of git is compressed already.
      compress: !path.endsWith(".pack"),
    };
    // One file after the other: added as buffers, all are compressed at once, and 2 000 need 1 GB for it.
    zip.addReadStreamLazy(path, options, (done) => done(null, Readable.from([Buffer.from(content)])));
  }
  zip.end();
  return buffer(zip.outputStream);
}
