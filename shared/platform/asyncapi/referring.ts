/**
 * A schema of JSON Schema 2020-12 as AsyncAPI reads it. There, nothing counts that stands beside a `$ref`, so
 * that a reference with a description of its own becomes the only one of an `allOf`.
 */
export function referring(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(referring);
  if (typeof schema !== "object" || schema === null) return schema;
  const { $ref, ...others } = schema as Record<string, unknown>;
  const inside = Object.fromEntries(Object.entries(others).map(([name, each]) => [name, referring(each)]));
  if ($ref === undefined) return inside;
  return Object.keys(inside).length === 0 ? { $ref } : { ...inside, allOf: [{ $ref }] };
}
