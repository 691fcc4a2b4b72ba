import { cliConfigOf } from "../../infra/web/cli-sign-in.ts";
import { type PageConfig, POOL_SCOPES } from "../../infra/web/page-config.ts";
import type { RunningStage } from "../stage/stage.ts";

/** What the page of a running stage reads as `/config.json`. */
export const webConfigOf = ({
  endpoint_url,
  region,
  user_pool_id,
  web_client_id,
  cli_client_id,
  web_url,
  user: { email, password },
}: RunningStage): PageConfig => ({
  issuer: `https://cognito-idp.${region}.amazonaws.com/${user_pool_id}`,
  discovery_url: `${endpoint_url}/${user_pool_id}/.well-known/openid-configuration`,
  client_id: web_client_id,
  scopes: POOL_SCOPES,
  demo: { email, password },
  cli: cliConfigOf(cli_client_id, web_url),
});
