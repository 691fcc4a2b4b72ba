import * as z from "zod";

/** Keywords that not every provider accepts in a schema. */
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
 * The JSON Schema of a reply in the keywords that every provider accepts: shapes and enumerations. The other
 * constraints become descriptions, and are validated once the reply is there. What the contracts describe to
 * clients is left out: the prompt describes it to the model.
 */
export function replySchema(reply: z.ZodType): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(reply, {
    override({ jsonSchema }) {
      const constraints = CONSTRAINTS.flatMap((constraint) => {
        const value = jsonSchema[constraint];
        delete jsonSchema[constraint];
        // zod bounds every integer by the safe integers.
        return value === undefined || Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER
          ? []
          : `${constraint} ${value}`;
      });
      delete jsonSchema.id;
      delete jsonSchema.description;
      delete jsonSchema.examples;
      if (constraints.length > 0) jsonSchema.description = constraints.join(", ");
    },
  });
  return schema;
}
