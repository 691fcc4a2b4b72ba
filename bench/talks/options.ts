import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../local/paths.ts";
import { UserError } from "../../local/user-error.ts";
import type { Range } from "./sample.ts";

const ADDRESS = "https://github.com";

export const HELP = `
Fetches the conversations that bench/talks/sources.json names, from public repositories at the commits it
names, and writes each into a file of its own, which readConversation reads. With --random these are chats of
a public collection instead, of which a number always means the same one; that needs Python with pip. They all
belong to the people who had them: use them to measure, and do not pass them on.

  npm run bench:talks [-- options]

Options
  --mirror FOLDER    take the repositories from this folder, <owner>/<name>, instead of ${ADDRESS}
  --into FOLDER      write the conversations here; without it into .build/talks, which Git ignores
  --sources FILE     fetch those that this file names, such as bench/kinds/sources.json
  --random COUNT     fetch so many random chats of the collection instead
  --from NUMBER      the number of the first of these; without it 1
  --help             this text
`;

export interface Options {
  /** What an owner and a name are added to for the address of a repository. */
  address: string;
  into: string;
  /** The file that names the conversations. */
  sources: string;
  /** The random chats that are fetched instead of those that are named. */
  random: Range | undefined;
  help: boolean;
}

/**
 * Parses the command line.
 *
 * @throws {UserError} when an option is unknown, lacks its value or has a wrong one
 */
export function readOptions(args: string[]): Options {
  const { mirror, into, sources, random, from, help } = valuesOf(args);
  if (from !== undefined && random === undefined) throw new UserError(`--from needs --random.\n${HELP}`);
  return {
    // Git resolves an address against the folder that it works in.
    address: mirror === undefined ? ADDRESS : resolve(mirror),
    into: into ?? join(root, ".build", "talks"),
    sources: sources ?? join(root, "bench", "talks", "sources.json"),
    random:
      random === undefined
        ? undefined
        : { count: numberOf("random", random), from: numberOf("from", from ?? "1") },
    help,
  };
}

function numberOf(name: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UserError(`--${name} needs a number from 1.\n${HELP}`);
  return Number(text);
}

function valuesOf(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        mirror: { type: "string" },
        into: { type: "string" },
        sources: { type: "string" },
        random: { type: "string" },
        from: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    throw new UserError(`${(error as Error).message}\n${HELP}`);
  }
}
