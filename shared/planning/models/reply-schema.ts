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
 * The JSON Schema of a reply in the keywords that every provider understands: shapes and enumerations. The other
 * constraints become descriptions, and are checked when the reply is there. What the contracts describe to
 * clients is left out: the question describes it to the model.
 */
export function replySchema(reply: z.ZodType): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(reply, {
    override({ jsonSchema }) {
      const told = CONSTRAINTS.flatMap((constraint) => {
        const value = jsonSchema[constraint];
        delete jsonSchema[constraint];
        // Of an integer zod says that it is a safe one.
        return value === undefined || Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER
          ? []
          : `${constraint} ${value}`;
      });
      delete jsonSchema.id;
      delete jsonSchema.description;
      delete jsonSchema.examples;
      if (told.length > 0) jsonSchema.description = told.join(", ");
    },
  });
  return schema;
}
