import { readFile, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

/** What a bundle was made of, each with a mark that another content or version of it would not have. */
type Marks = Readonly<Record<string, string>>;

/** The installed package that a file belongs to, which may lie in another one. */
const INSTALLED = /^.*node_modules\/(@[^/]+\/)?[^/]+/;

/**
 * Notes in the file `record` what a bundle was made of. An installed package stands for all its files: its version
 * says what they are.
 *
 * @param files relative to `root`
 */
export async function noteInputs(root: string, record: string, files: readonly string[]): Promise<void> {
  const inputs = files.map((file) => {
    const [folder] = INSTALLED.exec(file) ?? [];
    return folder ? `${folder}/package.json` : file;
  });
  await writeFile(record, JSON.stringify(await marksOf(root, [...new Set(inputs)])));
}

/** Whether all that is noted in `record` is as it was. */
export async function inputsAreAsNoted(root: string, record: string): Promise<boolean> {
  try {
    const noted: Marks = JSON.parse(await readFile(record, "utf8"));
    const now = await marksOf(root, Object.keys(noted));
    return Object.entries(noted).every(([input, mark]) => now[input] === mark);
  } catch {
    return false;
  }
}

const marksOf = async (root: string, inputs: readonly string[]): Promise<Marks> =>
  Object.fromEntries(
    await Promise.all(
      inputs.map(async (input) => {
        const path = join(root, input);
        return [input, await (basename(input) === "package.json" ? markOfPackage(path) : markOfFile(path))];
      }),
    ),
  );

async function markOfFile(path: string) {
  const { mtimeMs, size } = await stat(path);
  return `${mtimeMs} ${size}`;
}

/** What a bundle depends on of a `package.json`: not on what else is installed. */
async function markOfPackage(path: string) {
  const { version, main, module, exports, imports, sideEffects } = JSON.parse(await readFile(path, "utf8"));
  return JSON.stringify({ version, main, module, exports, imports, sideEffects });
}
