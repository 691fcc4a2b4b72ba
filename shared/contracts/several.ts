import * as z from "zod";

/**
 * One or several values of a list in a query. Several are one text, separated by commas: API Gateway joins a
 * repeated parameter so, too.
 *
 * @param id the component of the OpenAPI document that has the values
 */
export function severalInQuery<const Value extends string>(
  values: readonly Value[],
  { id, description, example }: { id: string; description: string; example: readonly NoInfer<Value>[] },
) {
  const value = values.join("|");
  return z
    .string()
    .regex(
      new RegExp(`^(?:${value})(?:,(?:${value}))*$`),
      `must be one or several of ${values.join(", ")}, separated by commas`,
    )
    .transform((text) => text.split(",") as Value[])
    .meta({
      override: {
        type: "array",
        minItems: 1,
        items: { $ref: `#/components/schemas/${id}` },
        pattern: undefined,
      },
    })
    .optional()
    .meta({ description, param: { style: "form", explode: false, example } });
}
