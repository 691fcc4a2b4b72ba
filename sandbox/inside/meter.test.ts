import { describe, expect, it } from "vitest";
import { hiddenCpuTime, meterOf } from "./meter.ts";

describe("a meter by control group", () => {
  const LIMIT = 100;
  /** The upper bound for a group with this memory, of which the kernel can drop some. */
  const taken = (memory_bytes: number, dropped: number) => {
    let usage = { memory_bytes, cpu_ms: 7, kills: 0 };
    const reclaim = () => {
      usage = { ...usage, memory_bytes: memory_bytes - dropped };
    };
    const meter = meterOf({ usage: () => usage, countsNetwork: true, reclaim, joins: [] }, undefined, LIMIT);
    usage = { ...usage, cpu_ms: 12 };
    return meter([]).upperBound;
  };

  it("counts processor time from the start of the command", () => {
    expect(taken(50, 0)).toEqual({ cpu_ms: 5, memory_bytes: 50 });
  });

  it("makes the kernel drop caches before it reports too much memory", () => {
    expect(taken(150, 80).memory_bytes).toBe(70);
    expect(taken(150, 10).memory_bytes).toBe(140);
    expect(taken(LIMIT, 80).memory_bytes).toBe(LIMIT);
  });
});

describe("hiddenTime", () => {
  /** Measurements 25 ms apart, each with the processes, their time, and whether the newest is alive. */
  const hidden = (...looks: { pids: number[]; sum: number; newest?: string; isAlive?: boolean }[]) => {
    const all = [{ pids: [], sum: 0 }, ...looks];
    let n = -1;
    const check = () => ({ id: "9", isAlive: true, ...all[n] });
    const add = hiddenCpuTime(
      () => {
        n++;
        const { newest, isAlive } = { newest: "9", isAlive: true, ...all[n] };
        return { ...check(), id: newest, isAlive };
      },
      () => (n + 1) * 25,
    );
    return looks.map(({ pids, sum }) => add(pids, sum));
  };

  it("is zero while every process is visible", () => {
    expect(hidden({ pids: [2, 3], sum: 40 }, { pids: [2, 3, 4], sum: 80 })).toEqual([0, 0]);
  });

  it("is zero where the sum has grown by more than the interval", () => {
    expect(hidden({ pids: [2, 3], sum: 10 }, { pids: [2], sum: 50 })).toEqual([0, 0]);
  });

  it("replaces the time of a process that was not waited for", () => {
    expect(hidden({ pids: [2, 3], sum: 20 }, { pids: [2], sum: 5 })).toEqual([0, 40]);
  });

  it("counts an interval as busy in which a process started and ended unseen", () => {
    expect(
      hidden(
        { pids: [2], sum: 5, newest: "7", isAlive: false },
        { pids: [2], sum: 10, newest: "7", isAlive: false },
      ),
    ).toEqual([20, 20]);
  });
});
