/**
 * The values of environment variables, none of them empty. Modules call it at their top level, so that a
 * function deployed without a variable fails when it starts.
 *
 * @throws {Error} when a variable is missing or empty; it names each
 */
export function environment<Name extends string>(...names: readonly Name[]): Record<Name, string> {
  const missing = names.filter((name) => !process.env[name]);
  if (missing.length > 0) throw new Error(`missing environment variables: ${missing.join(", ")}`);
  return Object.fromEntries(names.map((name) => [name, process.env[name]])) as Record<Name, string>;
}
