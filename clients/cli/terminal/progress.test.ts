import { expect, onTestFinished, test, vi } from "vitest";
import { Written } from "../fixtures.ts";
import { barOf, showProgress } from "./progress.ts";

function streamOf(options: { columns?: number; isTTY?: boolean }) {
  const stream = new Written(options);
  return { stream, shown: stream as unknown as NodeJS.WriteStream };
}

test("a bar is as full as the work is done", () => {
  expect(barOf(0, 20)).toBe("░░░░░░░░░░░░░░░░░░░░ 0/20");
  expect(barOf(5, 10)).toBe("██████████░░░░░░░░░░ 5/10");
  expect(barOf(11, 10)).toBe("████████████████████ 11/10");
  expect(barOf(0, 0)).toBe("████████████████████ 0/0");
  expect(barOf(7, undefined)).toBe("7");
});

test("a terminal shows one line, no wider than it is, and then what came of it", () => {
  const { stream, shown } = streamOf({ columns: 12, isTTY: true });
  const progress = showProgress({ title: "Reading", total: 2, stream: shown, isShown: true });
  progress.at(2, "a long detail");
  progress.end("Read.");
  expect(stream.text).toBe("\r\u001b[2KReading  ██\r\u001b[2KRead.\n");
});

test("a log gets a line from time to time, and none for what is done at once", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const { stream, shown } = streamOf({});
  const progress = showProgress({ title: "Reading", total: 100, stream: shown, isShown: true });
  for (let done = 1; done <= 100; done += 1) {
    vi.advanceTimersByTime(110);
    progress.at(done);
  }
  progress.end("Read.");
  const quick = showProgress({ title: "Sending", total: 1, stream: shown, isShown: true });
  quick.at(1);
  quick.end();
  expect(stream.text.split("\n").map((line) => line.replace(/[█░]+/, "bar"))).toEqual([
    "Reading  bar 46/100",
    "Reading  bar 92/100",
    "Read.",
    "",
  ]);
});

test("programs get nothing", () => {
  const { stream, shown } = streamOf({ isTTY: true });
  const progress = showProgress({ title: "Reading", total: 1, stream: shown, isShown: false });
  progress.at(1);
  progress.end("Read.");
  expect(stream.text).toBe("");
});
