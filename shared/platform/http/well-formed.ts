import type { FieldError } from "@dreamcatcher/contracts/problems";

const MESSAGE = "holds half of a surrogate pair, which is no text that could be stored";

/**
 * An error for each ill-formed text in a value, field names included. JSON can escape a lone surrogate
 * (`"\ud800"`), but UTF-8 cannot encode it, so writing it later would fail or change it.
 */
export function* illFormed(value: unknown, path: readonly string[]): Generator<FieldError> {
  if (typeof value === "string") {
    if (!value.isWellFormed()) yield { path: path.join("."), message: MESSAGE };
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const at = [...path, name.toWellFormed()];
    if (!name.isWellFormed()) yield { path: at.join("."), message: `has a name that ${MESSAGE}` };
    yield* illFormed(inner, at);
  }
}
