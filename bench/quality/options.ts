import { parseArgs } from "node:util";
import { UserError } from "../../local/user-error.ts";

export const HELP = `
Organizes labelled talks with the built-in rules, and compares the dreams with the labels.

  npm run bench:quality [-- options]

Options
  --labels FILE           labels of your own: a JSON object of labels by the id of the conversation
  --conversations FILE    and the conversations: a JSON list, each with an id
  --worst N               list what differs in the N talks with the most differences
  --json                  print JSON
  --help                  this text

Without files, the talks in examples/labelled are organized; its README says how they are labelled.
`;

export interface Options {
  /** Talks of one's own. */
  files: { labels: string; conversations: string } | undefined;
  worst: number;
  json: boolean;
  help: boolean;
}

/**
 * Parses the command line.
 *
 * @throws {UserError} when an option is unknown, its value invalid, or only one of two files is named
 */
export function readOptions(args: string[]): Options {
  const { labels, conversations, worst, json, help } = valuesOf(args);
  if ((labels === undefined) !== (conversations === undefined))
    throw new UserError("--labels and --conversations go together.");
  if (!/^\d{1,6}$/.test(worst)) throw new UserError(`--worst must be a number, not "${worst}".`);
  const files = labels !== undefined && conversations !== undefined ? { labels, conversations } : undefined;
  return { files, worst: Number(worst), json, help };
}

function valuesOf(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        labels: { type: "string" },
        conversations: { type: "string" },
        worst: { type: "string", default: "0" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    throw new UserError(`${(error as Error).message}\n${HELP}`);
  }
}
