import { readFileSync } from "node:fs";
import { buildParserFile } from "@lezer/generator";
import { expect, test } from "vitest";

test("the parser is generated from its grammar", async () => {
  const grammar = readFileSync(new URL("hcl.grammar", import.meta.url), "utf8");
  const { parser, terms } = buildParserFile(grammar, { typeScript: true });
  await expect(parser).toMatchFileSnapshot("generated/parser.ts");
  await expect(terms).toMatchFileSnapshot("generated/terms.ts");
});
