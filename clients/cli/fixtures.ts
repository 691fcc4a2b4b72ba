import { Writable } from "node:stream";
import type { DreamInput } from "@dreamcatcher/client";
import { memoryStore, SyncManager } from "@dreamcatcher/client/sync";
import { Output } from "./terminal/output.ts";

/** A stream that keeps what is written to it, as a terminal of this width or as a pipe. */
export class Written extends Writable {
  text = "";
  readonly columns: number | undefined;
  readonly isTTY: boolean;

  constructor({ columns, isTTY = false }: { columns?: number; isTTY?: boolean } = {}) {
    super();
    this.columns = columns;
    this.isTTY = isTTY;
  }

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** An output whose texts are kept. */
export function outputOf({ columns = 80, isJson = false } = {}) {
  const [stdout, stderr] = [new Written({ columns }), new Written({ columns })];
  const streams = { stdout, stderr } as unknown as { stdout: NodeJS.WriteStream; stderr: NodeJS.WriteStream };
  return { output: new Output({ isJson, ...streams }), stdout, stderr };
}

/** A device with these dreams, the last of them changed last. */
export async function deviceWith(...dreams: DreamInput[]): Promise<SyncManager> {
  const sync = new SyncManager({ store: memoryStore() });
  for (const dream of dreams) await sync.dreams.create(dream);
  return sync;
}
