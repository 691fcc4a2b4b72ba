import { timed } from "../numbers.ts";

/**
 * What a reader prints of its run: conversations read, ms, and the most memory that its process held, in
 * MB.
 */
export interface Measured {
  read: number;
  time: number;
  memory: number;
}

/** Runs a reader on the file named on the command line, in a process that does nothing else. */
export async function measured(reader: (file: string) => Promise<number>): Promise<void> {
  const [time, read] = await timed(() => reader(process.argv[2] ?? ""));
  const result: Measured = { read, time, memory: process.resourceUsage().maxRSS / 1024 };
  console.log(JSON.stringify(result));
}
