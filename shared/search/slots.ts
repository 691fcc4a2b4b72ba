import { createHash } from "node:crypto";

/** The part of an owner's dreams in one shard: those whose hash has these last bits. */
export interface Slot {
  bits: number;
  value: number;
}

/** The slot of an index with a single shard. */
export const WHOLE: Slot = { bits: 0, value: 0 };

const HASH_BITS = 32;

const hashOf = (dreamId: string) => createHash("sha256").update(dreamId).digest().readUInt32BE();

/** Whether a dream belongs into a slot. */
export const holds = ({ bits, value }: Slot, dreamId: string): boolean =>
  hashOf(dreamId) % 2 ** bits === value;

/** The two slots that a slot divides into; undefined where nothing is left to tell dreams apart by. */
export const halvesOf = ({ bits, value }: Slot): readonly [Slot, Slot] | undefined =>
  bits === HASH_BITS
    ? undefined
    : [
        { bits: bits + 1, value },
        { bits: bits + 1, value: value + 2 ** bits },
      ];
