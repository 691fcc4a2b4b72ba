import { devNull } from "node:os";
import { delimiter, dirname } from "node:path";

export const REGION = "us-east-1";
/** The emulators' account for access keys that are no account id. */
export const ACCOUNT = "000000000000";

/**
 * The root credentials of the emulator. With `AUTH=true`, MiniStack enforces IAM for the keys that it issues,
 * such as the temporary keys of functions' roles; `test` is the account's root user, without a check of
 * signatures. LocalStack interprets it the same way.
 */
export const CREDENTIALS = { accessKeyId: "test", secretAccessKey: "test" } as const;

/** The configuration of SDK clients; an IP address makes S3 URLs path-style, which resolve everywhere. */
export const clientOf = (endpoint_url: string) => ({
  endpoint: endpoint_url.replace("//localhost", "//127.0.0.1"),
  region: REGION,
  credentials: CREDENTIALS,
});

/** A PATH whose `node` is the version that runs this process, which functions are deployed for. */
export const pathWithNode = () => `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ""}`;

/**
 * The environment of a tool that uses the emulator. It contains none of the developer's AWS profiles, keys or
 * regions, which could lead to a real account.
 */
export const toolEnvironment = (endpoint_url: string): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("AWS_"))),
  PATH: pathWithNode(),
  AWS_ENDPOINT_URL: clientOf(endpoint_url).endpoint,
  AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
  AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
  AWS_REGION: REGION,
  AWS_DEFAULT_REGION: REGION,
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  AWS_EC2_METADATA_DISABLED: "true",
});
