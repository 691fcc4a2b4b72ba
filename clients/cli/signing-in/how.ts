import type { Stage } from "../settings/stages.ts";

/** The command that signs in to a stage: the first time it needs the address. */
export const howToSignIn = ({ url }: Stage): string =>
  url === null ? "dreams login <address>" : "dreams login";
