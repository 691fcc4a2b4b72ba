/** Result codes of SQLite. */
export const SQLITE = {
  busy: 5,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const;

/** Its extended codes have the code itself in their lowest byte. */
const PRIMARY_CODE = 0xff;

/** The result code of an error of SQLite; undefined where it is another error. */
export function sqliteCodeOf(error: unknown): number | undefined {
  const { errcode } = (error ?? {}) as { errcode?: unknown };
  return typeof errcode === "number" ? errcode & PRIMARY_CODE : undefined;
}
