import fc from "fast-check";
import { expect, test } from "vitest";
import { hex, jwt, mixed, pem } from "./corpus/drawn.fixtures.ts";
import { WITH_SECRETS } from "./corpus/with-secrets.fixtures.ts";
import { redactConversation } from "./redact-conversation.ts";

const TOKEN = ["gh", "p_", mixed(34), "3f"].join("");
const PASSWORD = "Spring7Tide";

const messages = [
  { role: "user", content: `my token is ${TOKEN}` },
  { role: "assistant", content: `Do not share ${TOKEN}!` },
  { role: "user", content: `and ${PASSWORD} is my password for the tides: the password is ${PASSWORD}.` },
];

test("says what was where, and shows no more than a hint", () => {
  expect(redactConversation({ id: "c-1", title: `Why ${TOKEN} fails`, messages })).toEqual({
    conversation: {
      id: "c-1",
      title: "Why [redacted: github-pat] fails",
      messages: [
        { role: "user", content: "my token is [redacted: github-pat]" },
        { role: "assistant", content: "Do not share [redacted: github-pat]!" },
        {
          role: "user",
          content:
            "and [redacted: password] is my password for the tides: the password is [redacted: password].",
        },
      ],
    },
    secrets: [
      {
        kind: "github-pat",
        title: "GitHub access token",
        place: "the title, message 1, message 2",
        shown: "ghp_…3f",
      },
      { kind: "password", title: "Password", place: "message 3", shown: "11 characters" },
    ],
  });
});

test("says where it is in the file what the messages do not show", () => {
  const conversation = {
    messages: [{ ...messages[0], content: "hi", env: { DB_PASSWORD: PASSWORD } }, messages[1]],
  };
  expect(redactConversation(conversation).secrets.map(({ place }) => place)).toEqual([
    "outside of the messages: messages › 0 › env › DB_PASSWORD",
    "message 2",
  ]);
});

test("names the file that an agent wrote", () => {
  const write = { file_path: "src/settings.py", content: `TOKEN = "${TOKEN}"\n` };
  const lines = [
    { type: "user", sessionId: "s-1", uuid: "u-1", message: { role: "user", content: "Write settings." } },
    {
      type: "assistant",
      sessionId: "s-1",
      uuid: "u-2",
      parentUuid: "u-1",
      message: { role: "assistant", content: [{ type: "tool_use", id: "t-1", name: "Write", input: write }] },
    },
    {
      type: "assistant",
      sessionId: "s-1",
      uuid: "u-3",
      parentUuid: "u-2",
      message: { role: "assistant", content: [{ type: "text", text: "Written." }] },
    },
  ];
  const text = lines.map((line) => JSON.stringify(line)).join("\n");
  const redacted = redactConversation(text);
  expect(redacted.secrets).toMatchObject([{ place: "the file src/settings.py" }]);
  expect(redacted.conversation).toBe(text.replaceAll(TOKEN, "[redacted: github-pat]"));
});

test("says the line of a text", () => {
  const notes = `# Notes\n\nnothing\nthe key: ${TOKEN}`;
  expect(redactConversation(notes)).toMatchObject({
    conversation: "# Notes\n\nnothing\nthe key: [redacted: github-pat]",
    secrets: [{ place: "line 4" }],
  });
});

test("lines of JSON stay so, also before one that is cut off", () => {
  const lines = [
    `{"n":1.0, "text":"say \\"${TOKEN}\\"\\n"}`,
    `{"cwd":"/", "input":{"password": "${PASSWORD}"}}\r`,
    `{"text":"${PASSWORD} and ${TOKEN.slice(0, 20)}`,
  ];
  expect(redactConversation(lines.join("\n")).conversation).toBe(
    [
      '{"n":1.0, "text":"say \\"[redacted: github-pat]\\"\\n"}',
      '{"cwd":"/", "input":{"password": "[redacted: password]"}}\r',
      `{"text":"[redacted: password] and ${TOKEN.slice(0, 20)}`,
    ].join("\n"),
  );
});

test("ids, hashes and pictures stay, and what has no secret is the same object", () => {
  const conversation = {
    uuid: "2f1e0a4b-9c8d-4e7f-a6b5-c4d3e2f1a0b9",
    sessionId: "7c1f0a52-4d9b-4e0e-9d38-1d1d4c2f9a10",
    gitCommit: hex(40),
    asset_pointer: `sediment://file_${hex(32)}`,
    signature: btoa(mixed(300)),
    messages: [
      {
        id: `msg_${mixed(24)}`,
        role: "user",
        content: [{ type: "image", source: { data: btoa(mixed(999)) } }],
      },
      { id: `toolu_${mixed(24)}`, role: "assistant", content: `"integrity": "sha512-${btoa(mixed(64))}"` },
    ],
  };
  const redacted = redactConversation(conversation);
  expect(redacted.secrets).toEqual([]);
  expect(redacted.conversation).toBe(conversation);
});

test("a hint is of no use", () => {
  const secrets = [jwt(), pem("RSA"), TOKEN, PASSWORD];
  for (const secret of secrets) {
    const [hint] = redactConversation(`the password is ${secret}`).secrets;
    expect(hint?.shown).toMatch(/^(?:\d+ characters|[a-z]+[-_]…\w\w)$/);
  }
});

test("redacting twice changes nothing", () => {
  const texts = fc.constantFrom(...WITH_SECRETS.map(([, text]) => text));
  const text = fc
    .array(fc.oneof(texts, fc.string(), fc.constantFrom("[redacted: password]", "[redacted: ")))
    .map((parts) => parts.join(" "));
  fc.assert(
    fc.property(
      fc.oneof(text, fc.dictionary(fc.constantFrom("a", "password", "api_key"), text)),
      (conversation) => {
        const once = redactConversation(conversation).conversation;
        expect(redactConversation(once)).toEqual({ conversation: once, secrets: [] });
      },
    ),
  );
});
