type Values = Readonly<Record<string, unknown>>;

/**
 * The URL of an operation: its path with the parameters, and its query without undefined values.
 *
 * @throws {TypeError} when a parameter is no id: browsers and servers resolve `.` and `..` as folders
 */
export function urlOf(baseUrl: string, path: string, params: Values = {}, query: Values = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => segmentOf(name, params[name]));
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `${baseUrl.replace(/\/+$/, "")}${filled}${search && `?${search}`}`;
}

function segmentOf(name: string, value: unknown): string {
  if (typeof value !== "string" || /^\.{0,2}$/.test(value) || !value.isWellFormed())
    throw new TypeError(`${name} must be an id, not ${JSON.stringify(value)}`);
  return encodeURIComponent(value);
}
