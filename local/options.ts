import { parseArgs } from "node:util";
import { UserError } from "./user-error.ts";

/** The options of `npm start`. */
export interface Options {
  port: number;
  detach: boolean;
  help: boolean;
}

export const HELP = `
Dreamcatcher on this machine: an AWS emulator with the whole stack deployed into it.

  npm start [-- options]     start, and keep running until Ctrl-C
  npm stop                   end what was started with --detach
  npm run reset              end it, and delete all that it holds

Options
  --detach      return when ready and leave the stage running;
                when it runs already: deploy what has changed and renew the token
  --port N      the emulator's port (default 4566, or DREAMCATCHER_PORT)
  --help        this text

Environment
  AWS_ENDPOINT_URL    use the emulator that is there (MiniStack, LocalStack) instead of starting one
  DREAMCATCHER_PORT   the port where --port is not given
  DREAMCATCHER_MODEL, DREAMCATCHER_OPENAI_BASE_URL, MINISTACK_BEDROCK_PROXY_URL
                      a model of yours that plans dreams: docs/planning.md

The running stage is described in .local/stage.json; .local/emulator.log is the emulator's log.
`;

/**
 * Parses the command line.
 *
 * @throws {UserError} when an option is unknown or its value invalid
 */
export function readOptions(args: string[], environment: NodeJS.ProcessEnv): Options {
  const { values } = (() => {
    try {
      return parseArgs({
        args,
        options: {
          port: { type: "string" },
          detach: { type: "boolean", default: false },
          help: { type: "boolean", short: "h", default: false },
        },
      });
    } catch (error) {
      throw new UserError(`${(error as Error).message}\n${HELP}`);
    }
  })();
  const given = values.port ?? environment.DREAMCATCHER_PORT ?? "4566";
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UserError(`The port must be a number from 1 to 65535, not "${given}".`);
  return { port, detach: values.detach, help: values.help };
}
