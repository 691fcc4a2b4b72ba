import { expect, it } from "vitest";
import { queuedBytes, socketMemory, uncountedMemory } from "./sockets.ts";

const HEAD =
  "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
const line = (queues: string) =>
  `   1: 0100007F:1203 0100007F:A0F2 01 ${queues} 00:00000000 00000000  1000        0 148062 1 0 20 4 30 10 -1\n`;

it("sums the send and receive queues", () => {
  expect(queuedBytes(HEAD + line("00000010:00000000") + line("00000001:00100000"))).toBe(17 + 2 ** 20);
  expect(queuedBytes(HEAD)).toBe(0);
});

it("counts each new socket with the maximum of its queue", () => {
  const files: Record<string, string> = { sockstat: "sockets: used 5\nTCP: inuse 0\n" };
  const memory = socketMemory((name) => files[name] ?? "");
  expect(memory()).toBe(0);
  files.sockstat = "sockets: used 7\nTCP: inuse 0\n";
  files.tcp6 = HEAD + line("00000000:00000064");
  expect(memory()).toBe(2 * 212_992 + 100);
});

it("counts the queues that no control group counts: netlink's and UDP's", () => {
  const files: Record<string, string> = {
    netlink: `sk               Eth Pid        Groups   Rmem     Wmem     Dump  Locks    Drops    Inode
000000002c0381a5 0   0          00000000 0        0        0     2        0        4
00000000a70ec34d 0   4294963212 00000000 4194560  8        0     2        1        148062
`,
    udp: HEAD + line("00010000:00000001"),
    tcp: HEAD + line("00000007:00000000"),
  };
  expect(uncountedMemory((name) => files[name] ?? "")).toBe(4_194_568 + 65_537);
  expect(uncountedMemory(() => "")).toBe(0);
});
