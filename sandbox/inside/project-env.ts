import { DOM } from "../contract/paths.ts";

/** The environment of a project. It inherits no variable of the supervisor. */
export const PROJECT_ENV: NodeJS.ProcessEnv = {
  PATH: "/sandbox/bin:/usr/local/bin:/usr/bin:/bin",
  HOME: "/tmp",
  TMPDIR: "/tmp",
  LANG: "C.UTF-8",
  CI: "true",
  /** The DOM in which checks load pages. */
  CHECK_DOM: `/sandbox/${DOM}`,
};
