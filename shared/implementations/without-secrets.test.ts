import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutSecrets } from "./without-secrets.ts";

const TOKEN = `ghp_${"aB3dE5fG7h".repeat(4).slice(0, 36)}`;

test.each([
  ["a token", `token: ${TOKEN}\ndone`, "token: [secret]\ndone"],
  ["several", `${TOKEN} and ${TOKEN}!`, "[secret] and [secret]!"],
  [
    "a password in an address",
    "tides at postgres://noor:h1ghT1de@db.example.org/tides now",
    "tides at [secret] now",
  ],
  ["nothing", "3 tides\n", "3 tides\n"],
])("of %s", async (_, text, expected) => {
  expect(await withoutSecrets(text)).toBe(expected);
});

test("a text without secrets stays as it is", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), async (text) => {
      expect(await withoutSecrets(text)).toBe(text);
    }),
  );
});
