import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

/** What a program prints that does `work`, with its output in a pipe as in the log of a CI run. */
async function printed(work: string): Promise<string> {
  const steps = new URL("steps.ts", import.meta.url).href;
  const program = `const { step } = await import(${JSON.stringify(steps)}); ${work}`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program], {
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
  });
  return stdout.replaceAll(/\d+\.\d s/g, "# s");
}

test("a step prints its summary with the time it took", async () => {
  const output = await printed(
    `await step("deploying", async (detail) => { detail("3 of 4"); return 4; }, (count) => count + " deployed");`,
  );
  expect(output).toBe("✔ 4 deployed (# s)\n");
});

test("without a summary the label is printed", async () => {
  expect(await printed(`await step("deployed", async () => {});`)).toBe("✔ deployed (# s)\n");
});

test("a failed step is printed as such, and throws the error of its work", async () => {
  const output = await printed(
    `await step("deploying", async () => { throw new Error("no room"); }).catch(({ message }) => console.log(message));`,
  );
  expect(output).toBe("✖ deploying (# s)\nno room\n");
});
