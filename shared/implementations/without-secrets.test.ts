import fc from "fast-check";
import { expect, test } from "vitest";
import { outputWithoutSecrets, withoutSecrets } from "./without-secrets.ts";

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

test("results of checks stay lines of JSON, whatever is in them", async () => {
  const lines = `MIIEpAIBAAKCAQEA${"aB3dE5fG7h".repeat(5)}\n`.repeat(12);
  const key = `-----BEGIN RSA PRIVATE KEY-----\n${lines}-----END RSA PRIVATE KEY-----`;
  const line = (id: string, came_out: string | null) =>
    JSON.stringify({ check: id, outcome: "failed", came_out });
  const [begin = "", end = ""] = [key.slice(0, 300), key.slice(300)];
  expect(
    await outputWithoutSecrets(
      [line("C-1", key), line("C-2", begin), line("C-3", null), line("C-4", end), key, '{"check":'].join(
        "\n",
      ),
    ),
  ).toBe(
    [
      line("C-1", "[secret]"),
      line("C-2", begin),
      line("C-3", null),
      line("C-4", end),
      "[secret]",
      '{"check":',
    ].join("\n"),
  );
});
