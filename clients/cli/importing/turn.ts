import { mkdirSync, rmSync } from "node:fs";
import type { Context } from "../context.ts";
import { lock } from "../settings/lock.ts";
import { stageFiles } from "../settings/stage-files.ts";

/** The right to import on this machine, which one program has at a time. */
export interface Turn {
  /** A folder for what is only needed meanwhile; it is removed at the end. */
  folder: string;
  end(): void;
}

/**
 * Waits for the turn to import. What a program that was killed has left behind is removed by the next.
 *
 * @throws {CommandError} when nothing can be written on this machine
 */
export async function takeTurn({ folders, stage, output, signal }: Context): Promise<Turn> {
  const { importLock, importing: folder } = stageFiles(folders, stage);
  const onWait = () => output.note("Another import runs on this machine: waiting for its end.");
  const unlock = await lock(importLock, { signal, onWait });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  remove();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // A second Ctrl-C ends the program before its work does.
  process.once("exit", remove);
  return {
    folder,
    end() {
      process.off("exit", remove);
      remove();
      unlock?.();
    },
  };
}
