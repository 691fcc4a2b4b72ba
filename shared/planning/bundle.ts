import { buffer } from "node:stream/consumers";
import type { Project } from "@dreamcatcher/contracts/plan";
import { ZipFile } from "yazl";

/** The earliest time a zip can hold. A fixed time makes the same project the same bytes. */
const MTIME = new Date(1980, 0, 1);

/** Packs a project into a zip, its files sorted by path. */
export async function bundle(project: Project): Promise<Buffer> {
  const zip = new ZipFile();
  const files = project.files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, content } of files) {
    zip.addBuffer(Buffer.from(content), path, { mtime: MTIME, mode: 0o100644, forceDosTimestamp: true });
  }
  zip.end();
  return buffer(zip.outputStream);
}
