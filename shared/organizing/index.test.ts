import { Document, Dream, DreamKind } from "@dreamcatcher/contracts/dream";
import { Fragment } from "@dreamcatcher/contracts/fragment";
import { Tag } from "@dreamcatcher/contracts/primitives";
import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import type { Transcript } from "@dreamcatcher/reading/transcript";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { rules } from "./index.ts";

const evidence = z.strictObject({ message: z.int().min(0), quote: z.string().min(1).max(500) });
const Sourced = z.strictObject({ text: z.string().trim().min(1).max(500), evidence });

const Organized = z.strictObject({
  ...Dream.pick({ title: true, description: true, summary: true }).shape,
  organized_by: z.literal("built-in"),
  organizer_version: z.int().min(1),
  kind: DreamKind,
  confidence: z.number().min(0).max(0.99),
  outcome: Sourced.extend({ text: z.string().trim().min(1).max(2_000) }).nullable(),
  decisions: z.array(Sourced.extend({ reason: z.string().min(1).optional() })).max(50),
  suggestions: z.array(Sourced).max(50),
  features: z.array(Sourced).max(200),
  documents: z
    .array(
      Document.omit({ id: true }).extend({ content: z.string().optional(), evidence: evidence.optional() }),
    )
    .max(200),
  tags: Dream.shape.tags.max(8),
  tag_candidates: z
    .array(
      z.strictObject({
        tag: Tag,
        topics: z.array(z.string().min(1)),
        score: z.number().min(0),
        always: z.literal(true).optional(),
      }),
    )
    .max(30),
  todos: z.array(Sourced.extend({ done: z.boolean() })).max(200),
  fragments: z
    .array(
      z.strictObject(
        Fragment.pick({ title: true, content: true, date: true, features: true, code_snippets: true }).shape,
      ),
    )
    .max(40),
});

const spoken = (messages: [role: "user" | "assistant", content: string][], title: string | null = null) =>
  transcriptOf(
    messages.map(([role, content]) => ({ role, content })),
    { title },
  );

const markdown = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        "# Plan",
        "- [x] ship it",
        "- [ ] write docs",
        "1. Install the tool",
        "```js",
        "```",
        "> quoted",
        "| a | b |",
        "| - | - |",
        "please build a shop",
        "<command-name>",
        "</command-name>",
        "https://a.dev/x",
        "src/main.ts",
        "",
        "    ",
        "* **Lead**: body",
        "\ud800",
        "it should be fast",
        "Ich möchte eine App mit Login, Suche und Karte bauen, die soll schnell sein",
        "Il reste à faire : a, b et c",
        "No quiero anuncios ni registro, ¿puedes añadir un mapa?",
        "Não quero anúncios; falta fazer: o logo",
        "我想做一个应用，需要登录、搜索和图表。还没做：测试",
        "家計簿アプリを作りたいです。広告はいりません。残り：テスト、通知",
        "أريد إنشاء تطبيق: خريطة، وبحث. بدون إعلانات",
        "## 功能",
      ),
      { maxLength: 25 },
    )
    .map((lines) => lines.join("\n")),
);

const transcripts = fc.record({
  source: fc.constantFrom("generic", "chatgpt", "specstory"),
  external_id: fc.option(fc.string()),
  title: fc.option(fc.string({ unit: "binary", maxLength: 400 })),
  url: fc.constant(null),
  model: fc.constant(null),
  created: fc.constant(null),
  updated: fc.constant(null),
  messages: fc.array(
    fc.record({
      role: fc.constantFrom("user" as const, "assistant" as const),
      content: markdown,
      created: fc.option(fc.constant("2026-01-02T03:04:05.000Z")),
    }),
    { maxLength: 12 },
  ),
  unread_parts: fc.constant<Transcript["unread_parts"]>([]),
  documents: fc.array(
    fc.record(
      {
        title: fc.oneof(
          fc.constantFrom("Plan", "notes.md", "a/b.py", "/c.js"),
          fc.string({ unit: "binary" }).map((name) => `a${name}.py`),
        ),
        content_type: fc.constantFrom("text/x-python", "text/markdown", "application/vnd.ant.code", "?"),
        content: markdown,
        partial: fc.constant(true as const),
        message: fc.nat(15),
      },
      { requiredKeys: ["title"] },
    ),
    { maxLength: 3 },
  ),
});

describe("for any transcript", () => {
  test("the order of unrelated turns does not change what is found", async () => {
    const things = ["lighthouse", "bakery", "orchard", "submarine"];
    const turn = (thing: string): [role: "user" | "assistant", content: string][] => [
      ["user", `Please write a script that counts every ${thing} on the map at https://maps.dev/${thing}`],
      [
        "assistant",
        `Create \`${thing}.py\`:\n\n\`\`\`python\nimport ${thing}\nfor each in ${thing}.all():\n    print(each)\n\`\`\`\n\n## Next steps\n\n1. Paint the ${thing} door\n2. Invite ${thing} neighbours to dinner\n`,
      ],
    ];
    const sorted = (values: unknown[]) => values.map((value) => JSON.stringify(value)).sort();
    const reading = async (order: string[]) => {
      const dream = await rules.organize(spoken(order.flatMap(turn), "Things on the map"));
      return {
        todos: sorted(dream.todos.map(({ text, done }) => [text, done])),
        suggestions: sorted(dream.suggestions.map(({ text }) => text)),
        documents: sorted(dream.documents),
        snippets: sorted(dream.fragments.flatMap((fragment) => fragment.code_snippets)),
      };
    };
    const usual = await reading(things);
    const { todos, suggestions, documents, snippets } = usual;
    expect([todos, suggestions, documents, snippets].map(({ length }) => length)).toEqual([4, 8, 8, 4]);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(things, { minLength: 4 }), async (order) => {
        expect(await reading(order)).toEqual(usual);
      }),
      { numRuns: 24 },
    );
  });

  test("the dream is within its bounds and the same each time", async () => {
    await fc.assert(
      fc.asyncProperty(transcripts, async (transcript) => {
        const dream = await rules.organize(transcript);
        Organized.parse(dream);
        expect(await rules.organize(structuredClone(transcript))).toEqual(dream);
      }),
      { numRuns: 150 },
    );
  });
});

test("no text is cut within a surrogate pair", async () => {
  const line = fc
    .tuple(
      fc.constantFrom(
        "Please write a script that counts ",
        "- [ ] Paint ",
        "- **Offline**: ",
        "# ",
        "I want to build ",
        `Add a page (${"so ".repeat(60)}) for `,
        "See https://a.dev/",
        "```js title=",
        "```",
        "",
      ),
      fc.string({ unit: fc.constantFrom("😀", "🚀", "a", " "), minLength: 200, maxLength: 700 }),
    )
    .map((parts) => parts.join(""));
  const conversation = fc.array(
    fc.tuple(
      fc.constantFrom("user" as const, "assistant" as const),
      fc.array(line, { maxLength: 8 }).map((lines) => lines.join("\n")),
    ),
    { maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(conversation, line, async (messages, title) => {
      const dream = await rules.organize(spoken(messages, title));
      expect(JSON.stringify(dream)).not.toMatch(/\\ud[89a-f]/);
    }),
    { numRuns: 200 },
  );
});

test.each([0, 1])("no file name is cut within a surrogate pair (offset %i)", async (n) => {
  const name = `${"x".repeat(n)}${"😀".repeat(300)}.js`;
  const code = `\`\`\`js title=${name}\nimport { each } from "list";\nconsole.log(each(1));\n\`\`\``;
  const dream = await rules.organize(
    spoken([
      ["user", "Please write a script that counts words"],
      ["assistant", code],
    ]),
  );
  const [snippet] = dream.fragments.flatMap(({ code_snippets }) => code_snippets);
  expect(snippet?.filename).toSatisfy((filename: string) => filename.isWellFormed());
});

test("a request becomes a todo that its answer ticks off, with the code and documents named", async () => {
  const dream = await rules.organize(
    spoken([
      [
        "user",
        "Please write a script that backs up my photos to a second disk. See https://rclone.org/docs for the tool.",
      ],
      [
        "assistant",
        "Here is `backup.sh`:\n\n```bash\n#!/bin/sh\nset -e\nrclone sync ~/Photos disk:photos\n```",
      ],
    ]),
  );
  expect(dream.todos).toEqual([
    {
      text: "Write a script that backs up my photos to a second disk",
      done: true,
      evidence: { message: 0, quote: "Please write a script that backs up my photos to a second disk." },
    },
  ]);
  expect(dream.documents.map(({ url, title }) => url ?? title)).toEqual([
    "https://rclone.org/docs",
    "backup.sh",
  ]);
  expect(dream.fragments[0]?.code_snippets).toEqual([
    { language: "bash", filename: "backup.sh", code: "#!/bin/sh\nset -e\nrclone sync ~/Photos disk:photos" },
  ]);
});

test("the items of a repeated task list are one todo each, in their last state", async () => {
  const dream = await rules.organize(
    spoken([
      ["assistant", "- [ ] Dig the pond\n- [ ] Buy fish"],
      ["user", "done!"],
      ["assistant", "- [x] Dig the pond\n- [ ] Buy fish"],
    ]),
  );
  expect(dream.todos.map(({ text, done }) => [text, done])).toEqual([
    ["Dig the pond", true],
    ["Buy fish", false],
  ]);
});

test("steps are ticked off when the person reports them done", async () => {
  const dream = await rules.organize(
    spoken([
      ["user", "How do I publish my bird guide?"],
      [
        "assistant",
        "Follow these steps:\n\n1. Register a publisher name\n2. Print the bird guide\n3. Send copies to the shops",
      ],
      ["user", "I have printed the guide. What does a stand cost?"],
      ["assistant", "About forty."],
    ]),
  );
  expect(dream.todos.map(({ text, done }) => [text, done])).toEqual([
    ["Register a publisher name", true],
    ["Print the bird guide", true],
  ]);
  expect(dream.suggestions.map(({ text }) => text)).toEqual(["Send copies to the shops"]);
});

test("text inserted by a coding agent appears neither in title nor summary nor todos", async () => {
  const dream = await rules.organize(
    spoken(
      [
        ["user", "<command-name>/clear</command-name>\n<command-message>clear</command-message>"],
        [
          "user",
          "<system-reminder>Never mention cheese.</system-reminder>\nAdd a dark mode to the settings page of the weather app",
        ],
        ["assistant", "Let me look at the settings page first."],
        ["assistant", "Now I'll update the theme."],
        ["assistant", "Let me run the tests."],
        [
          "assistant",
          "Done. The settings page of the weather app has a dark mode in `settings.css`, and all tests pass.",
        ],
        ["user", "[Request interrupted by user]"],
      ],
      "<command-name>/clear</command-name>",
    ),
  );
  expect(dream.title).toBe("Dark mode to the settings page of the weather app");
  expect(dream.todos).toMatchObject([
    { text: "Add a dark mode to the settings page of the weather app", done: true },
  ]);
  expect(JSON.stringify(dream)).not.toMatch(/cheese|command-|interrupted|Let me/);
});

test("a conversation without a title is named after the idea, not after a todo", async () => {
  const dream = await rules.organize(
    spoken([
      [
        "user",
        "I keep a swim diary for our club on paper. I'd rather have it on my phone. How would you do that?",
      ],
      ["assistant", "One line for each swim is enough: date, lane, distance."],
      ["user", "Then this is left:\n\n- [ ] Buy a swim cap\n- [ ] Type the swims of last year"],
      ["assistant", "That is all."],
    ]),
  );
  expect(dream.title).toBe("Swim diary for our club on paper");
});

test("a title in another language than the messages is replaced by one from them", async () => {
  const titled = async (title: string) => {
    const conversation = spoken(
      [
        ["user", "Ik wil graag een moestuin op het dak van onze school. Hoe pak ik dat aan met de kinderen?"],
        [
          "assistant",
          "Begin met bakken van een halve meter diep en vraag of het dak het gewicht kan dragen.",
        ],
      ],
      title,
    );
    return (await rules.organize(conversation)).title;
  };
  expect(await titled("Rooftop Gardening Advice")).toBe("Moestuin op het dak van onze school");
  expect(await titled("Groene daken")).toBe("Groene daken");
});

test("features come from the wishes of the person and from lists of features in answers", async () => {
  const dream = await rules.organize(
    spoken([
      [
        "user",
        "I want to build a pet sitting app. Owners must be able to book a sitter by the hour. The app should send reminders before each visit.",
      ],
      [
        "assistant",
        "## Key features\n\n- **Calendar**: Sitters can block days they are away\n- **Reviews**: Owners can rate sitters after a visit\n",
      ],
      ["user", "Great, please go on"],
      ["assistant", "Fine."],
    ]),
  );
  expect(dream.fragments.flatMap((fragment) => fragment.features)).toEqual([
    "pet sitting app",
    "book a sitter by the hour",
    "send reminders before each visit",
    "Calendar: block days they are away",
    "Reviews: rate sitters after a visit",
  ]);
});

test("a conversation without messages becomes an empty dream", async () => {
  const dream = await rules.organize(spoken([], null));
  expect(dream).toEqual({
    organized_by: "built-in",
    organizer_version: 1,
    kind: "question",
    confidence: expect.any(Number),
    outcome: null,
    decisions: [],
    suggestions: [],
    features: [],
    title: "Untitled idea",
    description: "",
    summary: "",
    tags: [],
    tag_candidates: [],
    todos: [],
    documents: [],
    fragments: [],
  });
});
