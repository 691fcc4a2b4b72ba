import fc from "fast-check";
import { expect, test } from "vitest";
import { readConversation } from "../../read.ts";
import { aider } from "./aider.ts";

/** What Aider writes when it starts. */
const START =
  "\n# aider chat started at 2026-01-02 03:04:05\n\n> Aider v0.86.0  \n> Main model: acme/pond-1 with diff edit format, infinite output  \n> Weak model: acme/pond-0  \n";

const said = (text: string): string[] =>
  readConversation(text).messages.map(({ role, content }) => `${role}: ${content}`);

test("the lines of the person, of the assistant and of Aider are told apart", () => {
  const text = `${START}
#### /add pond.py  

> Added pond.py to the chat  

#### A pond for carp?  
#### Not too deep.  

Two metres.

#### Why so deep

> Frost stays above.

> Tokens: 4.1k sent, 20 received.  
> Traceback
the pump has failed

> Try again  

#### <blank>  

#### Thanks.  
`;
  expect(readConversation(text)).toMatchObject({
    source: "aider",
    external_id: "2026-01-02 03:04:05",
    created: "2026-01-02T03:04:05.000Z",
    model: "acme/pond-1",
  });
  expect(said(text)).toEqual([
    "user: A pond for carp?\nNot too deep.",
    "assistant: Two metres.\n\n#### Why so deep\n\n> Frost stays above.",
    "user: Thanks.",
  ]);
});

test("a report of several lines may have blank ones below another report", () => {
  const text = `${START}
#### A pond?  

Two metres.

> Tokens: 4.1k sent  
> # 1 block failed to match

the pump

has failed  
> Retrying  

#### Thanks.  
`;
  expect(said(text)).toEqual(["user: A pond?", "assistant: Two metres.", "user: Thanks."]);
});

test("a file that was tidied up has no spaces at the ends of lines", () => {
  const text = `${START.replaceAll("  \n", "\n")}
#### A pond

#### for carp?

Dig:

\`\`\`md
#### Two metres
> deep
\`\`\`

> Tokens: 4.1k sent

#### Thanks.
`;
  expect(said(text)).toEqual([
    "user: A pond\nfor carp?",
    "assistant: Dig:\n\n```md\n#### Two metres\n> deep\n```",
    "user: Thanks.",
  ]);
});

test("thoughts, messages sent again and answers handed on to a second model are left out", () => {
  const text = `${START}
#### /ask A pond?  

#### A pond?  

> No answer  

#### A pond?  

<thinking-content-7bbe>

A lake would do.

</thinking-content-7bbe>

Dig  a pit.

#### Dig  
#### a pit.  

It is dug.
`;
  expect(said(text)).toEqual(["user: A pond?", "assistant: Dig  a pit.\n\nIt is dug."]);
});

test("edits that Aider applied are files, others stay in the answer", () => {
  const text = `${START}
#### A pond?  

A new file:

**src/pond.py**
\`\`\`python
<<<<<<< SEARCH
=======
depth = 1
carp = 2
>>>>>>> REPLACE
\`\`\`

And the notes:

notes.md
\`\`\`\`
# Pond
\`\`\`sh
dig
\`\`\`
\`\`\`\`

Then run:

\`\`\`sh
python src/pond.py
\`\`\`

> Applied edit to src/pond.py  
> Applied edit to notes.md  

#### Deeper.  

\`\`\`python
src/pond.py
<<<<<<< SEARCH
depth = 1
=======
depth = 2
>>>>>>> REPLACE
\`\`\`

> Commit 12ab34c Dig deeper  

#### A lake?  

lake.py
\`\`\`python
<<<<<<< SEARCH
=======
depth = 9
>>>>>>> REPLACE
\`\`\`

> Edit the files? (Y)es/(N)o [Yes]: n  
`;
  const { documents, messages } = readConversation(text);
  expect(documents).toMatchObject([
    { title: "notes.md", content: "# Pond\n```sh\ndig\n```\n" },
    { title: "src/pond.py", content: "depth = 2\ncarp = 2\n" },
  ]);
  expect(documents.some(({ partial }) => partial)).toBe(false);
  expect(messages.map(({ content }) => content)).toEqual([
    "A pond?",
    "A new file:\n\nAnd the notes:\n\nThen run:\n\n```sh\npython src/pond.py\n```",
    "Deeper.",
    "A lake?",
    expect.stringContaining("depth = 9"),
  ]);
});

async function split(text: string, size: number): Promise<string[]> {
  async function* chunks() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  return Array.fromAsync(aider.split?.(chunks()) ?? []);
}

test("each session in which something was said is a conversation", async () => {
  const other = START.replace("03:04:05", "10:00:00");
  const history = `${START}\n#### A pond?  \n\nDig.\n\n${other}\n${other}\n#### A lake?  \n\nNo.\n`;
  for (const size of [1, 7, 1000]) {
    const sessions = await split(history, size);
    expect(sessions.map(said)).toEqual([
      ["user: A pond?", "assistant: Dig."],
      ["user: A lake?", "assistant: No."],
    ]);
  }
  expect(() => readConversation(history)).toThrow(/2 conversations/);
});

test("a history in which nobody has said anything says so", async () => {
  const [session = ""] = await split(`${START}\n> Bye  \n`, 10);
  expect(() => readConversation(session)).toThrow(/no messages/);
});

test.each([
  ["a page about it", "# Aider\n\nA history begins with:\n\n# aider chat started at 2026-01-02 03:04:05\n"],
  ["a heading without a time", "# aider chat started at noon\n\n#### A pond?  \n\nDig.\n"],
])("%s is no history", (_, text) => {
  expect(() => readConversation(text)).toThrow(/known format/);
});

const line = fc.constantFrom(
  "#### a  ",
  "#### a",
  "> b  ",
  "> b",
  "",
  "```",
  "x.py",
  "<<<<<<< SEARCH",
  "=======",
  ">>>>>>> REPLACE",
  "> Applied edit to x.py  ",
  "<thinking-content-0>",
  "c",
);

test("sessions are cut where they begin, however the file arrives", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(line), { maxLength: 4 }), fc.nat(40), async (sessions, size) => {
      const texts = sessions.map((lines) => `${START}\n#### d  \n\n${lines.join("\n")}\n`);
      expect((await split(texts.join(""), size + 1)).map((text) => text.trim())).toEqual(
        texts.length > 0 ? texts.map((text) => text.trim()) : [""],
      );
    }),
  );
});

test.each([
  "> a  \n> b\n",
  "```\n",
  "x\n```\n<<<<<<< SEARCH\n",
  "#### a\n",
  "<thinking-content-0>\n",
  "> a\n\n",
])("takes time linear in %j", (part) => {
  const text = `${START}\n#### d  \n\nx.py\n\n> Applied edit to x.py  \n\ne\n\n${part.repeat(50_000)}\n\n> Applied edit to x.py  \n`;
  const start = performance.now();
  readConversation(text);
  expect(performance.now() - start).toBeLessThan(5000);
});
