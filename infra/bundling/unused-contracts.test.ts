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

/** The text of a bundle that imports `used` from a contract. */
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

test("a bundle has no unused constants of a contract", async () => {
  const bundled = await bundleWith(CONTRACT);
  expect(bundled).toContain('schema("used")');
  expect(bundled).not.toContain('"unused"');
});

test.each([
  ["other line ends", CONTRACT.replaceAll("\n", "\r\n"), "used"],
  ["a constant without a semicolon", CONTRACT.replace(/;\nexport type.*/, ""), "unused"],
  ["an indented constant", CONTRACT.replace("export const used", "  export const used"), "used"],
])("%s: the build fails and names the constant", async (_, contract, name) => {
  await expect(bundleWith(contract)).rejects.toThrow(
    `contract.ts: ${name} is not formatted, so it would be in every bundle`,
  );
});
