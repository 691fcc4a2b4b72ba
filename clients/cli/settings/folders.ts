import { resolve } from "node:path";
import envPaths from "env-paths";

/** Where this program keeps things: `DREAMCATCHER_HOME`, or the folders that the system has for it. */
export interface Folders {
  /** Settings and credentials. */
  config: string;
  /** Dreams. */
  data: string;
}

/** The folders by the environment; nothing is created. */
export function foldersOf({ DREAMCATCHER_HOME: home }: NodeJS.ProcessEnv): Folders {
  if (home) return { config: resolve(home), data: resolve(home, "data") };
  const { config, data } = envPaths("dreamcatcher", { suffix: "" });
  return { config, data };
}
