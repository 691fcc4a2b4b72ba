/**
 * Raised with each change of what is kept, of how terms are made, or of MiniSearch's own form: an index that
 * another version has kept is built anew.
 */
const VERSION = 1;

/** An index as plain data, for whoever can store it. Its parts are JSON, which is read fast. */
export interface KeptIndex {
  version: number;
  dreams: string;
  rows: string;
  terms: string;
}

export type KeptParts = Omit<KeptIndex, "version">;

export const keptOf = (parts: KeptParts): KeptIndex => ({ version: VERSION, ...parts });

/** @throws {Error} when another version has kept it */
export function partsOf({ version, ...parts }: KeptIndex): KeptParts {
  if (version !== VERSION) throw new Error(`The index was kept by version ${version}, not ${VERSION}.`);
  return parts;
}
