import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const home = join(root, ".local");

/** The files that stages and tests write (ignored by Git), and those of the repository that they read. */
export const paths = {
  home,
  venv: join(home, "venv"),
  schemathesis: join(home, "schemathesis"),
  pythonTools: join(home, "python-tools"),
  pythonClient: join(home, "python-client"),
  state: join(home, "state"),
  assembly: join(home, "cdk.out"),
  emulator: join(home, "emulator.json"),
  emulatorLog: join(home, "emulator.log"),
  deployLog: join(home, "deploy.log"),
  stage: join(home, "stage.json"),
  web: join(home, "web"),
  webServer: join(home, "web-server.json"),
  testEmulatorLog: join(home, "test-emulator.log"),
  testDeployLog: join(home, "test-deploy.log"),
  requirements: join(root, "local", "emulator", "requirements.txt"),
  compose: join(root, "localstack.yml"),
  example: join(root, "examples", "chatgpt-export"),
} as const;
