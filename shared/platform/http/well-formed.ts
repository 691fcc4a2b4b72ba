import type { FieldError } from "@dreamcatcher/contracts/problems";

const MESSAGE = "holds half of a surrogate pair, which is no text that could be stored";

/**
 * The texts in a value that are not Unicode, names of fields among them. JSON can spell these (`"\ud800"`),
 * UTF-8 cannot: whatever writes them later fails, or changes them.
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
