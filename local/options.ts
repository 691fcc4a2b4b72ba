import { parseArgs } from "node:util";
import { UserError } from "./user-error.ts";

/** The options of `npm start`. */
export interface Options {
  port: number;
  webPort: number;
  detach: boolean;
  help: boolean;
}

export const HELP = `
Runs Dreamcatcher on this machine: deploys the whole app into an AWS emulator.

  npm start [-- options]     start, and run until Ctrl-C
  npm stop                   stop a stage that was started with --detach
  npm run reset              stop it and delete its state

Options
  --detach      return when ready and leave the stage running;
                if it runs already: deploy changes and renew the token
  --port N      the emulator's port (default 4566, or DREAMCATCHER_PORT)
  --web-port N  the page's port (default: the one after the emulator's)
  --help        this text

Environment
  AWS_ENDPOINT_URL    use this running emulator (MiniStack, LocalStack)
  DREAMCATCHER_PORT   the port without --port
  DREAMCATCHER_MODEL, DREAMCATCHER_OPENAI_BASE_URL, MINISTACK_BEDROCK_PROXY_URL
                      a model that plans dreams: docs/planning.md

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
          "web-port": { type: "string" },
          detach: { type: "boolean", default: false },
          help: { type: "boolean", short: "h", default: false },
        },
      });
    } catch (error) {
      throw new UserError(`${(error as Error).message}\n${HELP}`);
    }
  })();
  const port = portOf(values.port ?? environment.DREAMCATCHER_PORT ?? "4566");
  const webPort = portOf(values["web-port"] ?? String(port + 1));
  return { port, webPort, detach: values.detach, help: values.help };
}

function portOf(given: string): number {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UserError(`The port must be a number from 1 to 65535, not "${given}".`);
  return port;
}
