import type { RunningStage } from "../stage/stage.ts";

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
  demo: { email, password },
});
