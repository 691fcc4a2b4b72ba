import { BlobReader, ZipReader } from "@zip.js/zip.js/lib/zip-core-native.js";

/** A file of a zip; a binary one has no text. */
export interface ReadFile {
  path: string;
  text: string | null;
}

/** Git's own files are for git. */
const HIDDEN = /^\.git\//;

/** Reads the files of a project's zip, by their paths. */
export async function readZip(zip: Blob): Promise<ReadFile[]> {
  const files: ReadFile[] = [];
  for (const entry of await new ZipReader(new BlobReader(zip)).getEntries()) {
    if (entry.directory || HIDDEN.test(entry.filename)) continue;
    // The policy of the page allows no worker from elsewhere; a project is small.
    const content = await entry.arrayBuffer({ useWebWorkers: false });
    files.push({ path: entry.filename, text: textOf(content) });
  }
  return files;
}

/** The text of a file, or null where its bytes are none. */
function textOf(content: ArrayBuffer): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(content);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}
