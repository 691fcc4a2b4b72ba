import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../local/paths.ts";
import { UserError } from "../../local/user-error.ts";

export const HELP = `
Searches the published talks for what questions.json asks, and counts how often a right talk is found.

  npm run bench:talks && npm run bench:search -- quality [options]

Options
  --talks FOLDER    the fetched talks; without it .build/talks
  --misses          list the questions whose answer is not among the first five, of the tuning half
  --held-out        list those of the half, too, that ranking is judged by: not for adjusting it
  --help            this text
`;

export interface Options {
  talks: string;
  misses: boolean;
  heldOut: boolean;
  help: boolean;
}

/**
 * Parses the command line.
 *
 * @throws {UserError} when an option is unknown or lacks its value
 */
export function readOptions(args: string[]): Options {
  const { talks, misses, "held-out": heldOut, help } = valuesOf(args);
  return { talks: talks ?? join(root, ".build", "talks"), misses: misses || heldOut, heldOut, help };
}

function valuesOf(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        talks: { type: "string" },
        misses: { type: "boolean", default: false },
        "held-out": { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    throw new UserError(`${(error as Error).message}\n${HELP}`);
  }
}
