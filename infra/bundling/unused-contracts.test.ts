import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, expect, test } from "vitest";
import { unusedContracts } from "./unused-contracts.ts";

const folder = mkdtempSync(join(tmpdir(), "dreamcatcher-contracts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const contracts = join(folder, "shared/contracts");
mkdirSync(contracts, { recursive: true });

/** A bundle that uses `used` of a contract, as text. */
async function bundleWith(contract: string): Promise<string> {
  writeFileSync(join(contracts, "contract.ts"), contract);
  const { outputFiles } = await build({
    stdin: {
      contents: 'import { used } from "./shared/contracts/contract.ts"; console.log(used);',
      resolveDir: folder,
    },
    bundle: true,
    write: false,
    format: "esm",
    logLevel: "silent",
    plugins: [unusedContracts],
  });
  return outputFiles[0]?.text ?? "";
}

const CONTRACT = `const schema = (name: string) => globalThis.make(name);

export const used = schema("used");

export const unused: unknown = schema(
  "unused",
);
export type Unused = typeof unused;
`;

test("what a bundle does not use of a contract is not in it", async () => {
  const bundled = await bundleWith(CONTRACT);
  expect(bundled).toContain('schema("used")');
  expect(bundled).not.toContain('"unused"');
});

test.each([
  ["lines that end otherwise", CONTRACT.replaceAll("\n", "\r\n"), "used"],
  ["a constant without its semicolon", CONTRACT.replace(/;\nexport type.*/, ""), "unused"],
  ["an indented constant", CONTRACT.replace("export const used", "  export const used"), "used"],
])("%s: the build fails and names the constant", async (_, contract, name) => {
  await expect(bundleWith(contract)).rejects.toThrow(
    `contract.ts: ${name} is not laid out as the formatter does, and stays in every bundle`,
  );
});
