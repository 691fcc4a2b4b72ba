type Values = Readonly<Record<string, unknown>>;

/**
 * The address of an operation: its path with the parameters filled in, and the query without what is
 * undefined.
 *
 * @throws {TypeError} when a parameter cannot stand in a path: browsers and servers take `.` and `..` for
 * folders
 */
export function urlOf(baseUrl: string, path: string, params: Values = {}, query: Values = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => segmentOf(name, params[name]));
  const said = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
  return `${baseUrl.replace(/\/+$/, "")}${filled}${search && `?${search}`}`;
}

function segmentOf(name: string, value: unknown): string {
  if (typeof value !== "string" || /^\.{0,2}$/.test(value) || !value.isWellFormed())
    throw new TypeError(`${name} must be an id, not ${JSON.stringify(value)}`);
  return encodeURIComponent(value);
}
