import { fileURLToPath } from "node:url";
import { IgnoreMode } from "aws-cdk-lib";

/** What the sandbox's image is built from, and only when it is deployed. */
export interface SandboxImage {
  directory: string;
  file: string;
  exclude: string[];
  ignoreMode: IgnoreMode;
}

export const sandboxImage: SandboxImage = {
  directory: fileURLToPath(new URL("..", import.meta.url)),
  file: "sandbox/Dockerfile",
  exclude: ["*"],
  ignoreMode: IgnoreMode.DOCKER,
};
