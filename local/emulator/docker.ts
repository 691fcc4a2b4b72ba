import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { paths } from "../paths.ts";
import { UserError } from "../user-error.ts";

const execute = promisify(execFile);

const compose = (port: number, ...args: string[]) =>
  execute("docker", ["compose", "--file", paths.compose, ...args], {
    env: { ...process.env, DREAMCATCHER_PORT: String(port) },
  });

/** Whether a container engine is running. */
export const hasDocker = (): Promise<boolean> =>
  execute("docker", ["info"], { timeout: 10_000 }).then(
    () => true,
    () => false,
  );

/**
 * Starts the emulator of localstack.yml and waits until it is healthy.
 *
 * @throws {UserError} when the container does not start
 */
export async function startContainer(port: number): Promise<{ endpoint_url: string }> {
  try {
    await compose(port, "up", "--detach", "--wait", "ministack");
  } catch (error) {
    throw new UserError(
      `The emulator's container did not start:\n  ${(error as { stderr?: string }).stderr?.trim()}`,
    );
  }
  return { endpoint_url: `http://localhost:${port}` };
}

/** Stops the container, with time to save its state in its volume. */
export const stopContainer = (port: number) => compose(port, "stop", "--timeout", "60");

/** Removes the container and its volume. */
export const removeContainer = (port: number) => compose(port, "down", "--volumes");
