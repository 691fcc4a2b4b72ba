import type { BatchGetCommand, GetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { afterEach, expect, test, vi } from "vitest";
import { dreamOf } from "#shared/dreams/fixtures.ts";
import { storedDream } from "#shared/dreams/stored.ts";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { logger } from "#shared/platform/observability/logger.ts";
import {
  dreamIndexKeys,
  dreamKey,
  feedEntryKey,
  feedHeadKey,
  type Item,
  keyOf,
} from "#shared/platform/table/keys.ts";
import { cursorOf, placeOf } from "./cursor.ts";
import { pull } from "./pull.ts";
import { readDreams } from "./read-dreams.ts";

const KEY = "secret";
vi.mock("@aws-lambda-powertools/parameters/secrets", () => ({ getSecret: async () => KEY }));

const OWNER = "noor";
const LONG_AGO = "2026-03-06T09:00:00.000Z";
const LIMITS = { limit: 10, maxBytes: 1_000_000 };

/** A dream's item; its number is its minute of change. */
function dreamItem(n: number, content: object = {}): Item {
  const updated = `2026-03-06T09:0${n}:00.000Z`;
  const dream = dreamOf({ id: `d-${n}`, updated, ...content });
  return {
    ...storedDream.write({ dream, origins: {}, stored_bytes: {} }),
    ...dreamKey(OWNER, dream.id),
    ...dreamIndexKeys(OWNER, dream.brand, updated, dream.id),
  };
}

const headAt = (position: number): Item => ({
  ...feedHeadKey(OWNER),
  position,
  event_id: `e-${position}`,
});

/** The items of a feed whose positions from `first` on are of these dreams. */
const feed = (first: number, dreams: readonly (number | null)[], occurred_at = LONG_AGO): Item[] => [
  headAt(first + dreams.length - 1),
  ...dreams.map((n, place) => ({
    ...feedEntryKey(OWNER, first + place),
    event_id: `e-${first + place}`,
    type: "DreamUpdated",
    dream_id: n === null ? null : `d-${n}`,
    occurred_at,
    partition: "p",
    expires_at: Math.floor(Date.now() / 1000) + 60,
  })),
];

/** Answers reads of a table with these items. */
function tableOf(items: readonly Item[]) {
  const find = (key: Item) => items.find(({ pk, sk }) => pk === key.pk && sk === key.sk);
  vi.spyOn(dynamodb, "send").mockImplementation(async (command) => {
    const { Key, RequestItems } = (command as GetCommand & BatchGetCommand).input as unknown as {
      Key?: Item;
      RequestItems?: { unit: { Keys: Item[] } };
    };
    if (Key) return { Item: find(Key) } as never;
    if (RequestItems)
      return { Responses: { unit: RequestItems.unit.Keys.flatMap((key) => find(key) ?? []) } } as never;
    return queryOf(items, command as QueryCommand) as never;
  });
}

function queryOf(items: readonly Item[], { input }: QueryCommand) {
  const { IndexName, ScanIndexForward, Limit, ExclusiveStartKey } = input;
  const values = Object.values(input.ExpressionAttributeValues ?? {}).map(String);
  const [partition = "", from = "", to = "~"] = values;
  const [pk, sk] = IndexName ? [`${IndexName}pk`, `${IndexName}sk`] : ["pk", "sk"];
  const found = items
    .filter((item) => item[pk] === partition && String(item[sk]) >= from && String(item[sk]) <= to)
    .sort((a, b) => String(a[sk]).localeCompare(String(b[sk])));
  if (ScanIndexForward === false) found.reverse();
  const start = ExclusiveStartKey ? found.findIndex((item) => item[sk] === ExclusiveStartKey[sk]) + 1 : 0;
  const Items = found.slice(start, Limit && start + Limit);
  const isLast = start + Items.length >= found.length;
  return {
    Items,
    ...(!isLast && { LastEvaluatedKey: { ...keyOf(Items.at(-1) ?? {}), [sk]: Items.at(-1)?.[sk] } }),
  };
}

afterEach(() => {
  vi.restoreAllMocks();
});

const idsOf = ({ changes }: Awaited<ReturnType<typeof pull>>) =>
  changes.map(({ dream_id, dream }) => `${dream_id}${dream ? "" : " deleted"}`);

test("a place in the feed brings each dream after it once, as it is, and deleted ones as such", async () => {
  tableOf([...feed(1, [1, 2, 1, null, 3]), dreamItem(1), dreamItem(2)]);
  const pulled = await pull(OWNER, { feed: { position: 1 } }, LIMITS);
  expect(idsOf(pulled)).toEqual(["d-2", "d-1", "d-3 deleted"]);
  expect(pulled).toMatchObject({
    place: { feed: { position: 5, event_id: "e-5" } },
    has_more: false,
    resync: false,
  });
  expect(await pull(OWNER, pulled.place, LIMITS)).toMatchObject({ changes: [], has_more: false });
});

test("a page ends before the first dream that does not fit, and the next begins with it", async () => {
  tableOf([...feed(1, [1, 2, 1, 3, 2]), dreamItem(1), dreamItem(2), dreamItem(3)]);
  const pulled = await pull(OWNER, { feed: { position: 0 } }, { limit: 10, maxBytes: 1 });
  expect(pulled).toMatchObject({ place: { feed: { position: 1 } }, has_more: true });
  expect(idsOf(pulled)).toEqual(["d-1"]);
  expect(idsOf(await pull(OWNER, pulled.place, { limit: 2, maxBytes: 1_000_000 }))).toEqual(["d-2", "d-1"]);
});

test.each([
  ["some events after it have expired", { position: 3 }],
  ["events have expired up to the one it has reached", { position: 49, event_id: "e-49" }],
  ["it is of a feed that was longer, before a restore", { position: 99, event_id: "e-99" }],
  ["the feed has grown beyond it since a restore", { position: 50, event_id: "lost" }],
  ["the feed has grown as long since a restore", { position: 51, event_id: "lost" }],
])("a rightly signed cursor is old where %s: all dreams come anew", async (_, feed_place) => {
  tableOf([...feed(50, [1, 2]), dreamItem(1), dreamItem(2)]);
  const pulled = await pull(OWNER, await placeOf(OWNER, await cursorOf(OWNER, { feed: feed_place })), LIMITS);
  expect(idsOf(pulled)).toEqual(["d-2", "d-1"]);
  expect(pulled).toMatchObject({ resync: true, place: { feed: { position: 51 } }, has_more: false });
});

test("a cursor names the event that it has reached, and goes on after that one", async () => {
  tableOf([...feed(1, [1, 2, 3]), dreamItem(1), dreamItem(2), dreamItem(3)]);
  const first = await pull(OWNER, { feed: { position: 0 } }, { limit: 1, maxBytes: 1_000_000 });
  expect(first.place).toEqual({ feed: { position: 1, event_id: "e-1" } });
  const next = await pull(OWNER, await placeOf(OWNER, await cursorOf(OWNER, first.place)), LIMITS);
  expect(idsOf(next)).toEqual(["d-2", "d-3"]);
  expect(next).toMatchObject({ place: { feed: { position: 3, event_id: "e-3" } }, resync: false });
});

test("a cursor is old, too, where events after it have expired and are not removed yet", async () => {
  const [head = {}, expired = {}, kept = {}] = feed(1, [1, 2]);
  tableOf([head, { ...expired, expires_at: 1 }, kept, dreamItem(1), dreamItem(2)]);
  expect(await pull(OWNER, { feed: { position: 0 } }, LIMITS)).toMatchObject({ resync: true });
  expect(await pull(OWNER, { feed: { position: 1 } }, LIMITS)).toMatchObject({ resync: false });
});

test("an owner whose events have all expired and who changed nothing since is not fetched anew", async () => {
  tableOf([headAt(57), dreamItem(1)]);
  expect(await pull(OWNER, { feed: { position: 57 } }, LIMITS)).toMatchObject({
    changes: [],
    resync: false,
    has_more: false,
  });
  expect(await pull(OWNER, undefined, LIMITS)).toMatchObject({
    place: { feed: { position: 57 } },
    has_more: false,
  });
});

test("a new device follows the feed from a minute before its first page", async () => {
  const now = new Date().toISOString();
  const [old, recent] = [feed(1, [1, 2]), feed(3, [2, 1], now)];
  tableOf([...old.slice(1), ...recent, dreamItem(1), dreamItem(2)]);
  const first = await pull(OWNER, undefined, { limit: 1, maxBytes: 1_000_000 });
  expect(idsOf(first)).toEqual(["d-2"]);
  expect(first).toMatchObject({
    place: { feed: { position: 2, event_id: "e-2" } },
    has_more: true,
    resync: false,
  });
  const cursor = await cursorOf(OWNER, first.place);
  const second = await pull(OWNER, await placeOf(OWNER, cursor), LIMITS);
  expect(idsOf(second)).toEqual(["d-1"]);
  expect(second).toMatchObject({ place: { feed: { position: 2 } }, has_more: true });
  expect(idsOf(await pull(OWNER, second.place, LIMITS))).toEqual(["d-2", "d-1"]);
});

test.each([99, 100, 101, 250])(
  "of a feed with %i recent events, the one before them is found",
  async (recent) => {
    const dreams = Array.from({ length: recent }, () => 1);
    tableOf([...feed(1, [1, 1]).slice(1), ...feed(3, dreams, new Date().toISOString()), dreamItem(1)]);
    expect(await pull(OWNER, undefined, LIMITS)).toMatchObject({
      place: { feed: { position: 2, event_id: "e-2" } },
    });
  },
);

test("what happened meanwhile and was appended before an earlier event is not missed", async () => {
  const now = new Date().toISOString();
  const late = [feed(1, [1]), feed(2, [2], now), feed(3, [1])].flatMap(([, ...entries]) => entries);
  tableOf([headAt(3), ...late, dreamItem(1), dreamItem(2)]);
  expect(await pull(OWNER, undefined, LIMITS)).toMatchObject({ place: { feed: { position: 1 } } });
});

test("a dream whose row cannot be read is left out, not deleted", async () => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  vi.spyOn(logger, "error").mockReturnValue();
  tableOf([...feed(1, [1, 2]), { ...dreamItem(1), title: 7 }, dreamItem(2)]);
  const pulled = await pull(OWNER, { feed: { position: 0 } }, LIMITS);
  expect(idsOf(pulled)).toEqual(["d-2"]);
  expect(pulled.place).toMatchObject({ feed: { position: 2 } });
});

test("of dreams that are asked about, deleted ones come as such, and one that cannot be read does not come", async () => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  vi.spyOn(logger, "error").mockReturnValue();
  tableOf([{ ...dreamItem(1), title: 7 }, dreamItem(2), dreamItem(4)]);
  const ids = ["d-1", "d-2", "d-3", "d-4"];
  const { dreams, count } = await readDreams(OWNER, ids, 1_000_000);
  expect(dreams.map(({ dream_id, revision }) => [dream_id, revision !== null])).toEqual([
    ["d-2", true],
    ["d-3", false],
    ["d-4", true],
  ]);
  expect(count).toBe(4);
  expect(await readDreams(OWNER, ids.slice(1), 1)).toMatchObject({ dreams: [{ dream_id: "d-2" }], count: 1 });
});
