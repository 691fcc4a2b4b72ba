import type { Document } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import { claude, claudeWithTexts } from "./fixtures.ts";
import { type Api, api, eventually, importOf, keysWith, newUser, refusalOf } from "./harness/index.ts";

const PLAN = "# Weekend\n\nSing on Friday, “legato”.\n";

/** The only dream of a person, with the text of each document by its title. */
async function dreamWithTexts(as: Api) {
  const [dream = expect.fail("there is no dream")] = await Array.fromAsync(as.dreams.list());
  const read = dream.documents.map(async ({ id, title }) => {
    const { content } = await as.dreams.document(dream, id);
    return [title, content] as const;
  });
  return { dream, texts: await Promise.all(read) };
}

const named = (documents: readonly Document[], title: string) =>
  documents.find((document) => document.title === title) ?? expect.fail(`there is no ${title}`);

const objectsOf = async (owner: string) =>
  (await keysWith(owner)).filter((key) => key.startsWith("documents/"));

const exportOf = (...conversations: unknown[]) => Buffer.from(JSON.stringify(conversations));

test("the texts of a conversation are documents, also two with one title, and are read with the dream", async () => {
  const user = await newUser();
  const as = api(user);
  expect(await importOf(as, exportOf(claudeWithTexts("c-1", PLAN)))).toMatchObject({ dreams_created: 1 });
  const { dream, texts } = await dreamWithTexts(as);
  expect(texts).toEqual(
    expect.arrayContaining([
      ["paste.txt", "Altos come late."],
      ["paste.txt", "Tenors come early."],
      ["Weekend plan", PLAN],
    ]),
  );
  const plan = named(dream.documents, "Weekend plan");
  expect(plan).toMatchObject({ content_type: "text/markdown", bytes: Buffer.byteLength(PLAN) });
  expect(await as.dreams.document(dream, plan.id)).toEqual({ ...plan, content: PLAN, download_url: null });
  const [event] = await Array.fromAsync(as.dreams.events(dream));
  expect(JSON.stringify(event)).not.toContain("Friday");

  expect(await importOf(as, exportOf(claudeWithTexts("c-1", PLAN)))).toMatchObject({ unchanged: 1 });
  expect((await dreamWithTexts(as)).dream).toEqual(dream);
  expect(await objectsOf(user.id)).toHaveLength(3);
});

test("an edited text replaces the one before under its id, whatever a person renamed or removed", async () => {
  const user = await newUser();
  const as = api(user);
  const { dream_id, dream } = await as.conversations.capture(claudeWithTexts("c-1", PLAN));
  const plan = named(dream.documents, "Weekend plan");
  const { headers } = await as.request("get-document", { params: { dream_id, document_id: plan.id } });
  const etag = headers.get("etag") ?? "";
  expect(await as.dreams.document(dream, plan.id, { ifNoneMatch: etag })).toBe("unchanged");

  const documents = [
    { id: plan.id, title: "My plan" },
    { title: "Hall", url: "https://example.org/hall" },
  ];
  const changed = await as.dreams.update(dream_id, { documents });
  expect(changed.documents).toEqual([
    { id: plan.id, title: "My plan", bytes: plan.bytes },
    { id: expect.any(String), ...documents[1] },
  ]);
  const longer = `${PLAN}Sleep on Saturday.\n`;
  const grown = await as.conversations.capture(claudeWithTexts("c-1", longer, 2));
  expect(grown.outcome).toBe("updated");
  expect(grown.dream.documents).toEqual([
    { ...changed.documents[0], bytes: Buffer.byteLength(longer) },
    changed.documents[1],
  ]);
  const read = await as.dreams.document(grown.dream, plan.id, { ifNoneMatch: etag });
  expect(read).toMatchObject({ title: "My plan", content: longer });
  expect(await objectsOf(user.id)).toHaveLength(3);

  const hall = grown.dream.documents[1]?.id ?? "";
  expect(await as.dreams.document(dream_id, hall)).toMatchObject({ content: null, download_url: null });
});

test("conversations with the same texts in one dream keep their own, and deleting the dream removes all", async () => {
  const user = await newUser();
  const as = api(user);
  const { dream_id } = await as.conversations.capture(claudeWithTexts("c-1", PLAN));
  await as.conversations.capture(claudeWithTexts("c-2", "Another plan."), { dream_id });
  const { dream, texts } = await dreamWithTexts(as);
  expect(texts.filter(([title]) => title === "Weekend plan").map(([, text]) => text)).toEqual([
    PLAN,
    "Another plan.",
  ]);
  expect(await objectsOf(user.id)).toHaveLength(6);
  const { id } = named(dream.documents, "Weekend plan");
  const eve = api(await newUser());
  expect(await refusalOf(as.dreams.document(dream_id, "nothing"))).toMatchObject({ status: 404 });
  expect(await refusalOf(eve.dreams.document(dream_id, id))).toMatchObject({ status: 404 });
  await as.dreams.delete(dream_id);
  expect(await refusalOf(as.dreams.document(dream_id, id))).toMatchObject({ status: 404 });
  await eventually(async () => expect(await objectsOf(user.id)).toEqual([]));
});

test("concurrent captures leave the texts of one", async () => {
  const user = await newUser();
  const as = api(user);
  const captures = Array.from({ length: 4 }, (_, n) =>
    as.conversations.capture(claudeWithTexts("c-1", `${PLAN}${n}`, n + 1)),
  );
  await Promise.all(captures);
  const { texts } = await dreamWithTexts(as);
  expect(Object.fromEntries(texts)["Weekend plan"]).toBe(`${PLAN}3`);
  await eventually(async () => expect(await objectsOf(user.id)).toHaveLength(3));
});

test("a text is read while captures replace it", async () => {
  const as = api(await newUser());
  const { dream } = await as.conversations.capture(claudeWithTexts("c-1", PLAN));
  const plan = named(dream.documents, "Weekend plan");
  let replaced = false;
  async function replace() {
    for (let turns = 2; turns < 8; turns++)
      await as.conversations.capture(claudeWithTexts("c-1", `${PLAN}${turns}`, turns));
    replaced = true;
  }
  async function read() {
    const seen = new Set<string | null>();
    while (!replaced) seen.add((await as.dreams.document(dream, plan.id)).content);
    return seen;
  }
  const [, ...seen] = await Promise.all([replace(), read(), read()]);
  for (const content of seen.flatMap((each) => [...each])) expect(content).toContain(PLAN);
});

test("as many texts as a dream may have are captured, each with its own", async () => {
  const user = await newUser();
  const as = api(user);
  const { chat_messages, ...conversation } = claude("many");
  const attachments = Array.from({ length: 200 }, (_, n) => ({
    file_name: `song ${n % 50}.md`,
    extracted_content: `Text ${n}`,
  }));
  const { dream } = await as.conversations.capture({
    ...conversation,
    chat_messages: [{ ...chat_messages[0], attachments }, chat_messages[1]],
  });
  expect(dream.documents.map(({ title }) => title)).toEqual(attachments.map(({ file_name }) => file_name));
  expect(await objectsOf(user.id)).toHaveLength(200);
  for (const n of [0, 49, 50, 199]) {
    const { content } = await as.dreams.document(dream, dream.documents[n]?.id ?? "");
    expect(content).toBe(`Text ${n}`);
  }
  await as.dreams.delete(dream.id);
  await eventually(async () => expect(await objectsOf(user.id)).toEqual([]));
});

test("a text that is too large for a response has a link", async () => {
  const as = api(await newUser());
  const fits = "\u0001".repeat(800_000);
  for (const [id, text] of [
    ["c-1", fits],
    ["c-2", `${fits}!`],
  ] as const) {
    const { dream } = await importOf(as, exportOf(claudeWithTexts(id, text))).then(() =>
      dreamWithLast(as, id),
    );
    const { content, download_url } = await as.dreams.document(
      dream,
      named(dream.documents, "Weekend plan").id,
    );
    if (text === fits) expect([content, download_url]).toEqual([fits, null]);
    else {
      expect(content).toBeNull();
      const response = await fetch(download_url ?? "");
      expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
      expect(await response.text()).toBe(text);
    }
  }
});

/** The dream of the conversation with this id in its source. */
async function dreamWithLast(as: Api, external_id: string) {
  const conversations = await Array.fromAsync(as.conversations.list());
  const found = conversations.find((conversation) => conversation.external_id === external_id);
  return { dream: await as.dreams.get(found?.dream_id ?? "") };
}
