import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";
import type { Stage } from "../settings/stages.ts";

/** The command that signs in to a stage: the first time it needs the address. */
export const howToSignIn = ({ url }: Stage): string =>
  url === null ? "dreams login <address>" : "dreams login";

export const nobodySignedIn = (stage: Stage): CommandError =>
  new CommandError(EXIT.notSignedIn, "Nobody is signed in.", `Sign in: ${howToSignIn(stage)}`);
