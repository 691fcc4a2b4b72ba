import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Settling } from "./settling.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function settling() {
  const settled: string[] = [];
  return { settled, files: new Settling({ quietMs: 3_000, maxMs: 10_000 }, (path) => settled.push(path)) };
}

test("a file is settled once it has been quiet, whatever others do", () => {
  const { settled, files } = settling();
  files.touch("a");
  vi.advanceTimersByTime(2_000);
  files.touch("a");
  files.touch("b");
  vi.advanceTimersByTime(2_999);
  expect(settled).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(settled).toEqual(["a", "b"]);
  vi.advanceTimersByTime(60_000);
  expect(settled).toHaveLength(2);
});

test("a file that never stops changing is settled all the same", () => {
  const { settled, files } = settling();
  for (let second = 0; second < 25; second += 1) {
    files.touch("a");
    vi.advanceTimersByTime(1_000);
  }
  expect(settled).toEqual(["a", "a"]);
});

test("a file that takes a second to read rests for twenty", () => {
  const { settled, files } = settling();
  files.took("a", 1_000);
  files.touch("a");
  vi.advanceTimersByTime(19_999);
  expect(settled).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(settled).toEqual(["a"]);
  files.took("a", 10);
  files.touch("a");
  vi.advanceTimersByTime(3_000);
  expect(settled).toHaveLength(2);
});

test("a file that is gone is settled no more, and nothing is after the end", () => {
  const { settled, files } = settling();
  files.touch("a");
  files.forget("a");
  files.touch("b");
  files.close();
  vi.advanceTimersByTime(60_000);
  expect(settled).toEqual([]);
});
