import { expect, test } from "vitest";
import { withDocumentIds } from "#shared/documents/identify.ts";
import { storedEvent } from "#shared/platform/events/stored.ts";
import { fragmentKey, withoutKeys } from "#shared/platform/table/keys.ts";
import { olderDreams, olderEvent, olderFragments } from "./older-rows.fixtures.ts";
import { storedDream, storedFragment } from "./stored.ts";

const dreams = olderDreams("ana");

test.each(Object.entries(dreams))(
  "a row of an earlier version is read unchanged, also after rewriting it: %s",
  (_, item) => {
    const record = storedDream.read(item);
    const { dream, ...attributes } = record;
    const { version, ...stored } = withoutKeys(item);
    expect({ ...dream, ...attributes }).toMatchObject(stored);
    expect(storedDream.read(storedDream.write(record))).toEqual(record);
  },
);

test("documents from before they had ids get the ids of the same documents now", () => {
  const { documents } = storedDream.read(dreams.first ?? {}).dream;
  const named = documents.map(({ id, ...document }) => document);
  expect(named).toEqual(dreams.first?.documents);
  expect(documents).toEqual(withDocumentIds(named));
});

test("a dream from before kinds is an idea, without certainty, organizer, statements and sources", () => {
  expect(storedDream.read(dreams.documents ?? {}).dream).toMatchObject({
    ...{ kind: "idea", confidence: 0, organized_by: null, organizer_version: null },
    ...{ outcome: null, decisions: [], suggestions: [], features: [], sources: [] },
  });
});

test("a dream from before bytes were counted has none", () => {
  expect(storedDream.read(dreams.first ?? {}).stored_bytes).toEqual({});
  expect(storedDream.read(dreams.stored_bytes ?? {}).stored_bytes).toEqual({ input: 120 });
});

test("a fragment from before they named their conversation has that of its key", () => {
  const { whole = {} } = olderFragments("ana", "key");
  expect(storedFragment.read(whole).fragment.conversation_id).toBeNull();
  const captured = { ...whole, ...fragmentKey("ana", "d-first", "c-1", 0) };
  expect(storedFragment.read(captured).fragment.conversation_id).toBe("c-1");
});

test("fragments and events of earlier versions are read unchanged", () => {
  const { whole = {} } = olderFragments("ana", "key");
  const { fragment, ...attributes } = storedFragment.read(whole);
  expect({ ...fragment, ...attributes }).toMatchObject(withoutKeys(whole));
  const event = olderEvent("ana");
  const { type, metadata, data } = event;
  expect(storedEvent.read(event).event).toEqual({ type, metadata, data });
});
