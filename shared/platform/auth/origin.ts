import { getSecret } from "@aws-lambda-powertools/parameters/secrets";
import { carriesSecret } from "./origin-header.ts";

let secret: Promise<string> | undefined;

/**
 * Whether a request came by the web app's address, so that its firewall has seen it. A stage without a web
 * stack has no `ORIGIN_SECRET_ARN`, and takes every request.
 *
 * @throws {Error} when the secret is empty
 */
export async function cameByTheApp(headers: Readonly<Record<string, string | undefined>>): Promise<boolean> {
  const arn = process.env.ORIGIN_SECRET_ARN;
  return !arn || carriesSecret(headers, await originSecret(arn));
}

/** Reads the secret once; a failed try is not kept. */
function originSecret(arn: string): Promise<string> {
  secret ??= readSecret(arn).catch((error) => {
    secret = undefined;
    throw error;
  });
  return secret;
}

async function readSecret(arn: string): Promise<string> {
  const value = await getSecret(arn);
  // An empty secret would be that of a request without the header.
  if (typeof value !== "string" || value === "") throw new Error("the origin's secret is empty");
  return value;
}
