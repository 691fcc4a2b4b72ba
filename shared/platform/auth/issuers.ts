import * as z from "zod";
import { environment } from "#shared/platform/environment.ts";

/**
 * A token issuer of this stage. `owner_prefix` keeps the subjects of issuers distinct; it is empty for the
 * stage's own user pool.
 */
const Issuer = z.object({
  issuer: z.string(),
  jwks_uri: z.url(),
  client_ids: z.array(z.string()).min(1),
  owner_prefix: z.string(),
});
export type Issuer = z.infer<typeof Issuer>;

export const issuers = z
  .array(Issuer)
  .min(1)
  .parse(JSON.parse(environment("TOKEN_ISSUERS").TOKEN_ISSUERS));
