import { readFileSync } from "node:fs";

/** The default maximum of a socket's send buffer, which launcher.py keeps from being raised. */
const SEND_BUFFER_BYTES = 212_992;

/** The tables of TCP's and UDP's queues, which may exceed the default maximum. */
const QUEUES = ["tcp", "tcp6", "udp", "udp6"];

/**
 * Returns a function for the memory that the queues of sockets opened since may hold. Of unix sockets the
 * kernel shows only the number, including those without a descriptor.
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
 * The queues that no control group counts: netlink's responses, and UDP's unsent datagrams and error reports.
 * UDP's received datagrams are included, though a group counts them as well.
 */
export const uncountedMemory = (read = readNet): number =>
  ["udp", "udp6"].reduce((sum, name) => sum + queuedBytes(read(name)), netlinkQueuedBytes(read("netlink")));

/** The sum of the columns Rmem and Wmem. */
const netlinkQueuedBytes = (table: string): number =>
  [...table.matchAll(/^\S+ +\d+ +\d+ +[0-9a-f]{8} +(\d+) +(\d+) /gm)].reduce(
    (sum, [, reading, sending]) => sum + Number(reading) + Number(sending),
    0,
  );

/** The sum of the hexadecimal columns tx_queue:rx_queue (proc_pid_net(5)). */
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
    return ""; // This kernel does not have it.
  }
}
