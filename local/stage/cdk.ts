import { spawn } from "node:child_process";
import { join } from "node:path";
import { toolEnvironment } from "../emulator/aws.ts";
import { root } from "../paths.ts";

/** A CDK command that failed, with its output. */
export class CdkFailure extends Error {
  override name = "CdkFailure";
  readonly output: string;

  constructor(command: string, output: string) {
    super(`cdk ${command} failed`);
    this.output = output;
  }
}

const cli = join(root, "node_modules", "aws-cdk", "bin", "cdk");

/**
 * Runs a command of the CDK against an emulator, on the app in `cwd`, without printing; `onLine` receives
 * each line of its output.
 *
 * @throws {CdkFailure} when it exits with an error
 */
export const cdk = (
  endpoint_url: string,
  [command, ...args]: [string, ...string[]],
  onLine: (line: string) => void = () => {},
  cwd = root,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, command, "--no-notices", "--no-color", ...args], {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...toolEnvironment(endpoint_url),
        CDK_DISABLE_CLI_TELEMETRY: "true",
        CDK_DISABLE_VERSION_CHECK: "true",
      },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        for (const line of text.split("\n")) if (line.trim()) onLine(line.trim());
      });
    }
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve() : reject(new CdkFailure(command, output))));
  });
