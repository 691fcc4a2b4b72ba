import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../local/paths.ts";
import { UserError } from "../../local/user-error.ts";

const ADDRESS = "https://github.com";

export const HELP = `
Fetches the conversations that bench/talks/sources.json names, from public repositories at the commits it
names, and writes each into a file of its own, which readConversation reads. They belong to the people who
had them: use them to measure, and do not pass them on.

  npm run bench:talks [-- options]

Options
  --mirror FOLDER    take the repositories from this folder, <owner>/<name>, instead of ${ADDRESS}
  --into FOLDER      write the conversations here; without it into .build/talks, which Git ignores
  --sources FILE     fetch those that this file names, such as bench/kinds/sources.json
  --help             this text
`;

export interface Options {
  /** What an owner and a name are added to for the address of a repository. */
  address: string;
  into: string;
  /** The file that names the conversations. */
  sources: string;
  help: boolean;
}

/**
 * Parses the command line.
 *
 * @throws {UserError} when an option is unknown or lacks its value
 */
export function readOptions(args: string[]): Options {
  const { mirror, into, sources, help } = valuesOf(args);
  return {
    // Git resolves an address against the folder that it works in.
    address: mirror === undefined ? ADDRESS : resolve(mirror),
    into: into ?? join(root, ".build", "talks"),
    sources: sources ?? join(root, "bench", "talks", "sources.json"),
    help,
  };
}

function valuesOf(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        mirror: { type: "string" },
        into: { type: "string" },
        sources: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    throw new UserError(`${(error as Error).message}\n${HELP}`);
  }
}
