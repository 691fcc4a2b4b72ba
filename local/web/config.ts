import type { RunningStage } from "../stage/stage.ts";

/** The identity of whoever signs in, and all that the API offers. */
const SCOPES = "openid email dreamcatcher/read dreamcatcher/write";

/** What the page reads as `/config.json`: see `web/src/signing-in/config.ts`. */
export const webConfigOf = ({
  endpoint_url,
  region,
  user_pool_id,
  web_client_id,
  user: { email, password },
}: RunningStage) => ({
  issuer: `https://cognito-idp.${region}.amazonaws.com/${user_pool_id}`,
  discovery_url: `${endpoint_url}/${user_pool_id}/.well-known/openid-configuration`,
  client_id: web_client_id,
  scopes: SCOPES,
  demo: { email, password },
});
