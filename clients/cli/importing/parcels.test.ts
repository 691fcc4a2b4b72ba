import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packConversation } from "@dreamcatcher/reading/exports/pack";
import { fileOf } from "@dreamcatcher/reading/exports/random-access-file";
import { readExport } from "@dreamcatcher/reading/exports/read-export";
import { expect, onTestFinished, test } from "vitest";
import { type Parcel, Parcels } from "./parcels.ts";

const talk = (title: string, answer = "Of oak.") => ({
  title,
  messages: [
    { role: "user", content: "Build a boat" },
    { role: "assistant", content: answer },
  ],
});
const session = (sessionId: string) => [
  {
    type: "user",
    sessionId,
    uuid: "u",
    parentUuid: null,
    message: { role: "user", content: "Build a boat" },
  },
];

async function packed(...conversations: object[]): Promise<Parcel[]> {
  const folder = mkdtempSync(join(tmpdir(), "parcels-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const parcels = new Parcels(folder);
  for (const conversation of conversations) {
    const file = await packConversation(conversation, "talks.json");
    if (file === undefined) throw new Error("it is not packed");
    await parcels.add(file);
  }
  return parcels.close();
}

async function conversationsOf({ path }: Parcel): Promise<unknown[]> {
  const conversations: unknown[] = [];
  for await (const entry of readExport(fileOf(new Blob([readFileSync(path)]))))
    if ("conversation" in entry) conversations.push(entry.conversation);
  return conversations;
}

test("conversations keep their order, and only their owner may read them", async () => {
  const talks = Array.from({ length: 30 }, (_, n) => talk(`Boat ${n}`));
  const [parcel, ...others] = await packed(...talks);
  expect(others).toEqual([]);
  if (parcel === undefined) return expect.fail("there is no parcel");
  expect(await conversationsOf(parcel)).toEqual(talks);
  expect(parcel).toMatchObject({ conversations: 30, size: statSync(parcel.path).size });
  expect(statSync(parcel.path).mode & 0o777).toBe(0o600);
});

test("the same conversations give the same bytes", async () => {
  const [one, two] = [await packed(talk("Boat")), await packed(talk("Boat"))];
  expect(one[0]?.sha256).toBe(two[0]?.sha256);
});

test("conversations that a zip is read without beside others have a zip of their own", async () => {
  const parcels = await packed(talk("Boat"), session("s1"), talk("Raft"));
  expect(await Promise.all(parcels.map(conversationsOf))).toEqual([
    [talk("Boat"), talk("Raft")],
    [session("s1")],
  ]);
});

test("a conversation that repeats itself is not taken for a bomb", async () => {
  const long = talk("Boat", "plank ".repeat(3_000_000));
  const [parcel] = await packed(long);
  expect(parcel && (await conversationsOf(parcel))).toEqual([long]);
});

test("a folder that cannot be written to ends it", async () => {
  const file = await packConversation(talk("Boat"), "talks.json");
  if (file === undefined) throw new Error("it is not packed");
  const parcels = new Parcels("/nowhere");
  const adding = parcels.add(file).then(() => parcels.close());
  await expect(adding).rejects.toThrow("ENOENT");
});
