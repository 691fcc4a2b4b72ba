import { expect, it } from "vitest";
import { parseGroup } from "./group-usage.ts";

const MB = 1024 * 1024;

it("parses version 1, where TCP's queues are counted separately", () => {
  const texts = {
    usage: `${100 * MB}\n`,
    stat: `cache ${60 * MB}\nrss ${30 * MB}\nshmem ${20 * MB}\ntotal_cache 1\n`,
    kills: "oom_kill_disable 0\nunder_oom 0\noom_kill 1\n",
    cpu: "1234567890\n",
    sockets: `${5 * MB}\n`,
  };
  expect(parseGroup(texts, 0)).toEqual({ memory_bytes: 65 * MB, cpu_ms: 1_235, kills: 1 });
});

it("parses version 2", () => {
  const texts = {
    usage: `${100 * MB}\n`,
    stat: [
      `anon ${30 * MB}\nfile ${60 * MB}\nfile_mapped 1\nslab_reclaimable ${3 * MB}\n`,
      `shmem ${20 * MB}\nsock ${5 * MB}\n`,
    ].join(""),
    kills: "low 0\nhigh 0\nmax 3\noom 2\noom_kill 2\noom_group_kill 0\n",
    cpu: "usage_usec 1234567\nuser_usec 1\nsystem_usec 2\n",
  };
  expect(parseGroup(texts, 0)).toEqual({ memory_bytes: 57 * MB, cpu_ms: 1_235, kills: 2 });
});

it("counts files as disk, and other shared memory as memory", () => {
  const texts = { usage: `${50 * MB}`, stat: `file ${45 * MB}\nshmem ${40 * MB}\n` };
  expect(parseGroup(texts, 10 * MB).memory_bytes).toBe(35 * MB);
  expect(parseGroup(texts, 90 * MB).memory_bytes).toBe(5 * MB);
});
