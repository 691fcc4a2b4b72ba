import { readFileSync } from "node:fs";

/**
 * The most that the kernel keeps of what was sent by one socket, by default; nobody may raise it here
 * (launcher.py).
 */
const SEND_BUFFER_BYTES = 212_992;

/** Where a TCP or UDP socket tells how much waits in it; beyond the default, which TCP goes by itself. */
const QUEUES = ["tcp", "tcp6", "udp", "udp6"];

/**
 * What the queues of this network's sockets can hold more than at first. Of unix sockets only the number is
 * to be seen, also of those that no process has a descriptor of any more.
 */
export function socketMemory(read = readNet): () => number {
  const before = socketCount(read("sockstat"));
  return () => {
    const sockets = socketCount(read("sockstat")) - before;
    if (sockets <= 0) return 0;
    const queued = QUEUES.reduce(
      (sum, name) => sum + queuedBytes(read(name)),
      netlinkQueuedBytes(read("netlink")),
    );
    return sockets * SEND_BUFFER_BYTES + queued;
  };
}

const socketCount = (sockstat: string): number => Number(/^sockets: used (\d+)/.exec(sockstat)?.[1] ?? 0);

/**
 * What waits in sockets that no control group counts: answers of netlink, and of UDP what is put together and
 * not sent yet, or told of what was sent. What was received by UDP is in this too, though a group counts it.
 */
export const uncountedMemory = (read = readNet): number =>
  ["udp", "udp6"].reduce((sum, name) => sum + queuedBytes(read(name)), netlinkQueuedBytes(read("netlink")));

/** The columns Rmem and Wmem of all lines. */
const netlinkQueuedBytes = (table: string): number =>
  [...table.matchAll(/^\S+ +\d+ +\d+ +[0-9a-f]{8} +(\d+) +(\d+) /gm)].reduce(
    (sum, [, reading, sending]) => sum + Number(reading) + Number(sending),
    0,
  );

/** The columns tx_queue:rx_queue of all lines, which are hexadecimal (proc_pid_net(5)). */
export const queuedBytes = (table: string): number =>
  [...table.matchAll(/ ([0-9A-F]{8}):([0-9A-F]{8}) [0-9A-F]{2}:/g)].reduce(
    (sum, [, sending = "0", receiving = "0"]) =>
      sum + Number.parseInt(sending, 16) + Number.parseInt(receiving, 16),
    0,
  );

function readNet(name: string): string {
  try {
    return readFileSync(`/proc/net/${name}`, "latin1");
  } catch {
    return ""; // A kernel without it.
  }
}
