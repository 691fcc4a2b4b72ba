import { readFile, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

/** The inputs of a bundle, by their paths, each with a fingerprint of its content or version. */
type Fingerprints = Readonly<Record<string, string>>;

/** The installed package that a file belongs to; it may be nested in another one. */
const INSTALLED = /^.*node_modules\/(@[^/]+\/)?[^/]+/;

/**
 * Writes the fingerprints of a bundle's inputs to the file `record`. Files of an installed package count by
 * the package's version.
 *
 * @param files relative to `root`
 */
export async function recordInputs(root: string, record: string, files: readonly string[]): Promise<void> {
  const inputs = files.map((file) => {
    const [folder] = INSTALLED.exec(file) ?? [];
    return folder ? `${folder}/package.json` : file;
  });
  await writeFile(record, JSON.stringify(await fingerprintsOf(root, [...new Set(inputs)])));
}

/** Whether every input in `record` has the same fingerprint; false where `record` cannot be read. */
export async function inputsAreUnchanged(root: string, record: string): Promise<boolean> {
  try {
    const recorded: Fingerprints = JSON.parse(await readFile(record, "utf8"));
    const now = await fingerprintsOf(root, Object.keys(recorded));
    return Object.entries(recorded).every(([input, fingerprint]) => now[input] === fingerprint);
  } catch {
    return false;
  }
}

const fingerprintsOf = async (root: string, inputs: readonly string[]): Promise<Fingerprints> =>
  Object.fromEntries(
    await Promise.all(
      inputs.map(async (input) => {
        const path = join(root, input);
        return [
          input,
          await (basename(input) === "package.json" ? fingerprintOfPackage(path) : fingerprintOfFile(path)),
        ];
      }),
    ),
  );

async function fingerprintOfFile(path: string) {
  const { mtimeMs, size } = await stat(path);
  return `${mtimeMs} ${size}`;
}

/** The fields of a `package.json` that a bundle depends on; its dependencies are inputs themselves. */
async function fingerprintOfPackage(path: string) {
  const { version, main, module, exports, imports, sideEffects } = JSON.parse(await readFile(path, "utf8"));
  return JSON.stringify({ version, main, module, exports, imports, sideEffects });
}
