import fc from "fast-check";
import { expect, test } from "vitest";
import { dreamWith } from "#shared/planning/fixtures.ts";
import { dreamWithoutSecrets, outputWithoutSecrets, withoutSecrets } from "./without-secrets.ts";

/** Drawn by lot, in no form that is known. */
const DRAWN = "9f3c81ab77d04e5fa2b6c1d98e70";
const TOKEN = `ghp_${"aB3dE5fG7h".repeat(4).slice(0, 36)}`;

test.each([
  ["a token", `token: ${TOKEN}\ndone`, "token: [secret]\ndone"],
  ["several", `${TOKEN} and ${TOKEN}!`, "[secret] and [secret]!"],
  [
    "a password in an address",
    "tides at postgres://noor:h1ghT1de@db.example.org/tides now",
    "tides at postgres://noor:[secret]@db.example.org/tides now",
  ],
  [
    "a password without a user in an address",
    "redis://:h1ghT1de7@cache:6379 and redis://:YourPassword1@cache:6379",
    "redis://:[secret]@cache:6379 and redis://:YourPassword1@cache:6379",
  ],
  [
    "a secret by its name",
    `deploy --deployment-token ${DRAWN} --env prod`,
    "deploy --deployment-token [secret] --env prod",
  ],
  ["a secret in settings", `"api_key": "${DRAWN}"`, '"api_key": "[secret]"'],
  ["a secret in Spanish", `el token es ${DRAWN}, gracias`, "el token es [secret], gracias"],
  ["a secret in base 64", `secret: ${DRAWN}/x+9=`, "secret: [secret]"],
  ["a short password in code", "{ password: 'Spring7Tide' }", "{ password: '[secret]' }"],
  ["a password that stands for one", "{ password: 'YourPassword1' }", "{ password: 'YourPassword1' }"],
  ["a signed token", `Bearer eyJ${DRAWN}.eyJ${DRAWN}.${DRAWN}`, "Bearer [secret]"],
  [
    "a token that is broken into lines",
    `key: eyJ${DRAWN}.eyJ${DRAWN}\n${DRAWN}.${DRAWN} is it`,
    "key: [secret] is it",
  ],
  ["a key that is broken into lines", `sk-ant-${DRAWN} ${DRAWN} is it`, "[secret] is it"],
  ["a name for one", "apiKey: your_weather_api_key_2024_here", "apiKey: your_weather_api_key_2024_here"],
  ["where it is read from", "token = settings.deploymentToken2024", "token = settings.deploymentToken2024"],
  ["a hash of something else", `sha256 ${DRAWN}`, `sha256 ${DRAWN}`],
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
      line("C-2", "[secret]\n"),
      line("C-3", null),
      line("C-4", end),
      "[secret]",
      '{"check":',
    ].join("\n"),
  );
});

test("a secret of a dream is in no text, no code and no quote of it", async () => {
  const dream = dreamWith(
    [
      { content: `**User:**\n\nthe token is ${DRAWN}` },
      { code_snippets: [{ language: "python", filename: "tide.py", code: `KEY = "${DRAWN}"\nprint(1)` }] },
    ],
    { summary: `It is ${DRAWN}.`, todos: [`Renew ${DRAWN}`] },
  );
  const without = await dreamWithoutSecrets(dream);
  expect(JSON.stringify(without)).not.toContain(DRAWN);
  expect(without.fragments[1]?.code_snippets[0]?.code).toBe('KEY = "[secret]"\nprint(1)');
  expect(without.dream.todos[0]?.text).toBe("Renew [secret]");
  expect(without).toEqual(JSON.parse(JSON.stringify(dream).replaceAll(DRAWN, "[secret]")));
});
