import type { Context } from "../../context.ts";
import { credentialsFor } from "../../credentials/credentials.ts";
import type { Stage } from "../../settings/stages.ts";
import { plain } from "../../terminal/plain.ts";

/** What is known of a stage without a network. */
export interface Described {
  name: string;
  /** Null where everything stays on this machine. */
  url: string | null;
  /** Whose dreams they are; null where nobody is signed in. */
  account: string | null;
  email: string | null;
}

/** A stage, and who has signed in to it on this machine. */
export function described({ folders }: Pick<Context, "folders">, stage: Stage): Described {
  const { account = null, email = null } = credentialsFor(folders, stage) ?? {};
  return { name: stage.name, url: stage.url, account, email };
}

/** Where a stage is. */
export const placeOf = ({ url }: Described): string => (url === null ? "this machine alone" : plain(url));

/** Who is signed in to a stage. */
export const personOf = ({ account, email }: Described): string =>
  account === null ? "nobody is signed in" : `signed in as ${plain(email ?? account)}`;
