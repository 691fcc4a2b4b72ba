import type { PageConfig } from "./page-config.ts";

/**
 * The ports of a person's machine that `dreams login` waits on, at the first that is free: the pool compares
 * addresses whole, so each is registered. They are below those that systems give away by themselves.
 */
export const CLI_PORTS: readonly number[] = [17853, 23917, 29581];

/** Where the page shows the code of a sign-in, for whoever has no browser beside the terminal. */
const codeUrlOf = (webOrigin: string): string => `${webOrigin}/signed-in/code`;

/** Where the sign-in of the command line comes back to. */
export const cliCallbackUrls = (webOrigins: readonly string[]): string[] => [
  ...CLI_PORTS.map((port) => `http://127.0.0.1:${port}/signed-in`),
  ...webOrigins.map(codeUrlOf),
];

/** What the command line must know to sign in to a stage, by the id of its client. */
export const cliConfigOf = (client_id: string, webOrigin: string): PageConfig["cli"] => ({
  client_id,
  ports: CLI_PORTS,
  code_url: codeUrlOf(webOrigin),
});
