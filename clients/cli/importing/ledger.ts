import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { ImportStarted } from "@dreamcatcher/client";
import { isObject } from "@dreamcatcher/text/json";
import writeFileAtomic from "write-file-atomic";
import type { Context } from "../context.ts";
import { stageFiles } from "../settings/stage-files.ts";
import type { Parcel } from "./parcels.ts";
import type { Source } from "./sources.ts";

/** What an import is created with beside its file. */
export interface Input {
  filename: string;
  tags: string[];
}

/** An import of the service that holds a parcel. */
export interface SentParcel extends Pick<Parcel, "sha256" | "size" | "conversations"> {
  /** What it was created with. */
  input: Input;
  /** The key of the request that created it: the same request creates no second one. */
  key: string;
  started?: ImportStarted;
  isUploaded?: true;
}

/** An import whose end has not been seen. */
export interface Run {
  /** The states of its files, by their keys. */
  files: Record<string, string>;
  parcels: SentParcel[];
}

interface Kept {
  account: string | null;
  /** The states in which files were imported. */
  files: Record<string, string>;
  runs: Run[];
}

const MAX_FILES = 100_000;
const MAX_RUNS = 20;
/** It holds addresses to upload to. */
const OWNER_ONLY = 0o600;

/** What was imported from this machine to a stage, and what is under way. */
export class Ledger {
  readonly #path: string;
  readonly #kept: Kept;

  private constructor(path: string, kept: Kept) {
    this.#path = path;
    this.#kept = kept;
  }

  /** Reads the ledger; it is empty where it is another account's, or is damaged: then all is sent again. */
  static open({ folders, stage }: Pick<Context, "folders" | "stage">, account: string | null): Ledger {
    const path = stageFiles(folders, stage).imports;
    const kept = keptIn(path);
    const isOwn = kept !== undefined && (kept.account === null || kept.account === account);
    return new Ledger(path, { files: {}, runs: [], ...(isOwn && kept), account });
  }

  /** Whether a file was imported as it is. */
  has({ key, stamp }: Source): boolean {
    return this.#kept.files[key] === stamp;
  }

  /** The import of exactly these files that the service has all of. */
  sent(sources: readonly Source[]): Run | undefined {
    return this.#kept.runs.find(
      ({ files, parcels }) =>
        parcels.every(({ isUploaded }) => isUploaded) &&
        Object.keys(files).length === sources.length &&
        sources.every(({ key, stamp }) => files[key] === stamp),
    );
  }

  /** What was begun of a parcel before, with the same input. */
  begun({ sha256, size }: Pick<Parcel, "sha256" | "size">, input: Input): SentParcel | undefined {
    return this.#kept.runs
      .flatMap(({ parcels }) => parcels)
      .find((sent) => sent.sha256 === sha256 && sent.size === size && isDeepStrictEqual(sent.input, input));
  }

  /** Adds a run, in the place of those whose parcels it takes over; what changes in it is kept by `save`. */
  add(run: Run): void {
    const taken = new Set(run.parcels.map(({ sha256 }) => sha256));
    const others = this.#kept.runs.filter(({ parcels }) => !parcels.some(({ sha256 }) => taken.has(sha256)));
    this.#kept.runs = [...others, run].slice(-MAX_RUNS);
  }

  /** Removes a run that has ended, and keeps what is imported by it. */
  end(run: Run | undefined, imported: readonly Source[]): void {
    this.#kept.runs = this.#kept.runs.filter((each) => each !== run);
    const files = { ...this.#kept.files };
    for (const { key, stamp } of imported) {
      delete files[key];
      files[key] = stamp;
    }
    this.#kept.files = Object.fromEntries(Object.entries(files).slice(-MAX_FILES));
  }

  /** Writes the ledger, whole or not at all. */
  async save(): Promise<void> {
    await writeFileAtomic(this.#path, JSON.stringify(this.#kept), { mode: OWNER_ONLY });
  }
}

function keptIn(path: string): Kept | undefined {
  try {
    const kept = JSON.parse(readFileSync(path, "utf8"));
    return isObject(kept.files) && Array.isArray(kept.runs) ? kept : undefined;
  } catch {
    return undefined;
  }
}
