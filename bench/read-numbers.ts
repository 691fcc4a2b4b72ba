import { parseArgs } from "node:util";
import { UserError } from "../local/user-error.ts";
import { countOf } from "./count.ts";

/**
 * The numbers on the command line of a script, and whether it asks for help instead.
 *
 * @throws {UserError} when something else is on it
 */
export function readNumbers(args: string[], help: string): { numbers: number[]; isHelp: boolean } {
  const { values, positionals } = valuesOf(args, help);
  return { numbers: positionals.map(countOf), isHelp: values.help };
}

function valuesOf(args: string[], help: string) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h", default: false } },
    });
  } catch (error) {
    throw new UserError(`${(error as Error).message}\n${help}`);
  }
}
