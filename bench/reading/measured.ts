import { timed } from "../numbers.ts";

/** What a reader prints about its run. */
export interface Measured {
  /** Conversations. */
  read: number;
  /** In ms. */
  time: number;
  /** The largest resident set of its process, in MB. */
  memory: number;
}

/** Runs a reader on the file named on the command line and prints what it measured. */
export async function measured(reader: (file: string) => Promise<number>): Promise<void> {
  const [time, read] = await timed(() => reader(process.argv[2] ?? ""));
  const result: Measured = { read, time, memory: process.resourceUsage().maxRSS / 1024 };
  console.log(JSON.stringify(result));
}
