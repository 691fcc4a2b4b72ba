import { devNull } from "node:os";
import { delimiter, dirname } from "node:path";

export const REGION = "us-east-1";
/** The account that the emulators own to when the caller's key names none. */
export const ACCOUNT = "000000000000";

/**
 * The emulator's administrator. With `AUTH=true` MiniStack enforces IAM for every key that it issued itself
 * (users, and the temporary keys of each function's role), while `test` is the account's root: it may do
 * everything, and its signature is not checked. LocalStack reads it the same way.
 */
export const CREDENTIALS = { accessKeyId: "test", secretAccessKey: "test" } as const;

/** How SDK clients of this machine reach the emulator; path-style, since `*.localhost` does not resolve everywhere. */
export const clientOf = (endpoint_url: string) => ({
  endpoint: endpoint_url.replace("//localhost", "//127.0.0.1"),
  region: REGION,
  credentials: CREDENTIALS,
});

/** A PATH on which `node` is the version that runs this, the one that functions are deployed for. */
export const pathWithNode = () => `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ""}`;

/**
 * The environment of a tool that is to see the emulator and nothing else: no profile, key or region of the
 * developer's own can lead it to a real account.
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
