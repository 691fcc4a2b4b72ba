import * as z from "zod";

/**
 * A schema that checks types alone, without bounds on length, format or value. Rows that were stored under
 * earlier bounds are read with it; its defaults fill fields that did not exist yet.
 *
 * @throws {Error} when the bounds of a kind of schema cannot be removed
 */
export const withoutBounds = <Schema extends z.ZodType>(schema: Schema) =>
  unbounded(schema) as z.ZodType<z.output<Schema>>;

export const fieldsWithoutBounds = (fields: z.core.$ZodShape): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, unbounded(field)]));

function unbounded(schema: z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodObject) return z.object(fieldsWithoutBounds(schema.shape));
  if (schema instanceof z.ZodArray) return z.array(unbounded(schema.element));
  if (schema instanceof z.ZodRecord) return z.record(z.string(), unbounded(schema.valueType));
  if (schema instanceof z.ZodUnion) return z.union(schema.options.map(unbounded));
  if (schema instanceof z.ZodOptional) return unbounded(schema.unwrap()).optional();
  if (schema instanceof z.ZodNullable) return unbounded(schema.unwrap()).nullable();
  if (schema instanceof z.ZodDefault)
    return unbounded(schema.unwrap()).default(() => schema.def.defaultValue);
  const leaf = LEAVES[schema._zod.def.type];
  if (leaf === undefined) throw new Error(`the bounds of a ${schema._zod.def.type} schema cannot be removed`);
  return leaf(schema as z.ZodType);
}

/** By type, not by class: strings and numbers with a format have classes of their own. */
const LEAVES: Partial<Record<z.core.$ZodTypeDef["type"], (schema: z.ZodType) => z.ZodType>> = {
  string: () => z.string(),
  enum: () => z.string(),
  number: () => z.number(),
  boolean: () => z.boolean(),
  unknown: () => z.unknown(),
  // The discriminator of a union.
  literal: (schema) => schema,
};
