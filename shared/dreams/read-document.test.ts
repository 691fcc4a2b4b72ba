import { beforeEach, expect, test, vi } from "vitest";
import { dreamOf } from "./fixtures.ts";

const mocks = vi.hoisted(() => ({
  readDream: vi.fn(),
  findConversation: vi.fn(),
  getBytes: vi.fn(),
  presignGet: vi.fn(),
}));
const { readDream, findConversation, getBytes, presignGet } = mocks;
vi.mock(import("./store.ts"), () => ({ readDream }) as never);
vi.mock(import("#shared/conversations/store.ts"), () => ({ findConversation }) as never);
vi.mock(import("#shared/platform/content/objects.ts"), () => ({ getBytes }) as never);
vi.mock(import("#shared/platform/content/presigned-urls.ts"), () => ({ presignGet }) as never);
const { readDocument } = await import("./read-document.ts");

const plan = { id: "c-1.a", title: "Plan", bytes: 5 };
const link = { id: "d-1", title: "Tides", url: "https://example.org" };
const book = { id: "c-1.b", title: "Book", bytes: 800_001 };

beforeEach(() => {
  vi.resetAllMocks();
  readDream.mockResolvedValue({ dream: dreamOf({ documents: [plan, link, book] }) });
  findConversation.mockResolvedValue({ text_keys: { "c-1.a": "key-a", "c-1.b": "key-b" } });
  getBytes.mockResolvedValue(Buffer.from("Dig é"));
  presignGet.mockImplementation(async (key) => `https://content/${key}?${Math.random()}`);
});

test("a document has the text of its conversation", async () => {
  const { document } = await readDocument("ana", "d", plan.id);
  expect(document).toEqual({ ...plan, content: "Dig é", download_url: null });
  expect([findConversation.mock.lastCall, getBytes.mock.lastCall]).toEqual([["ana", "c-1"], ["key-a"]]);
});

test("a document without a text has none, and an unknown one is not found", async () => {
  const { document } = await readDocument("ana", "d", link.id);
  expect(document).toEqual({ ...link, content: null, download_url: null });
  await expect(readDocument("ana", "d", "d-2")).rejects.toMatchObject({ status: 404 });
  expect(findConversation).not.toHaveBeenCalled();
});

test("a large text is a link, and its entity tag is not of the link but of the text", async () => {
  const first = await readDocument("ana", "d", book.id);
  expect(first.document).toMatchObject({ content: null, download_url: expect.stringContaining("key-b") });
  expect(getBytes).not.toHaveBeenCalled();
  expect((await readDocument("ana", "d", book.id)).etag).toBe(first.etag);
  findConversation.mockResolvedValue({ text_keys: { "c-1.b": "key-c" } });
  expect((await readDocument("ana", "d", book.id)).etag).not.toBe(first.etag);
});

test("a text that is replaced meanwhile is read again; one that stays missing is an error", async () => {
  getBytes.mockResolvedValueOnce(undefined);
  expect((await readDocument("ana", "d", plan.id)).document.content).toBe("Dig é");
  findConversation.mockResolvedValueOnce({ text_keys: {} });
  expect((await readDocument("ana", "d", plan.id)).document.content).toBe("Dig é");
  getBytes.mockResolvedValue(undefined);
  await expect(readDocument("ana", "d", plan.id)).rejects.toThrow("is not in the bucket");
});
