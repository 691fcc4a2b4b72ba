import * as z from "zod";

/** What not every provider takes in a schema. */
const CONSTRAINTS = [
  "minLength",
  "maxLength",
  "pattern",
  "format",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minItems",
  "maxItems",
] as const;

/**
 * The JSON Schema of a reply in the words that every provider understands: shapes and enumerations. The other
 * constraints become descriptions, and are checked when the reply is there.
 */
export function replySchema(reply: z.ZodType): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(reply, {
    override({ jsonSchema }) {
      const constraints = CONSTRAINTS.flatMap((constraint) => {
        const value = jsonSchema[constraint];
        delete jsonSchema[constraint];
        // Of an integer zod says that it is a safe one.
        return value === undefined || Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER
          ? []
          : `${constraint} ${value}`;
      });
      delete jsonSchema.id;
      if (constraints.length > 0) jsonSchema.description = constraints.join(", ");
    },
  });
  return schema;
}
