import type { Implementation } from "@dreamcatcher/client";
import { EXIT, type ExitCode } from "../exit-codes.ts";

/**
 * What a build ends the command with: `partly` where a check fails, `failed` where there is no project, else
 * `done`, also where nothing was proven: `verdict` says what is.
 */
export function exitOf({ checks, status, verdict, project_url }: Implementation): ExitCode {
  if (checks.some(({ outcome }) => outcome === "failed")) return EXIT.partly;
  if (project_url !== null) return verdict === "failed" ? EXIT.partly : EXIT.done;
  return status === "failed" ? EXIT.failed : EXIT.done;
}
