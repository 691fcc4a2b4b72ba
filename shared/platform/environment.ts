/**
 * The environment variables named, each a non-empty string. Called once, at the top of the module that
 * needs them, so that a function deployed without one fails at its start and not in the middle of its work.
 *
 * @throws Error naming every variable that is missing
 */
export function environment<Name extends string>(...names: readonly Name[]): Record<Name, string> {
  const missing = names.filter((name) => !process.env[name]);
  if (missing.length > 0) throw new Error(`missing environment variables: ${missing.join(", ")}`);
  return Object.fromEntries(names.map((name) => [name, process.env[name]])) as Record<Name, string>;
}
