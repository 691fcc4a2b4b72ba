import templates from "./templates.json" with { type: "json" };

/**
 * The text of a template under `templates/`. They are files of their kind, so that they can be read, checked
 * and run; `npm run generate` copies them into `templates.json`, which bundles contain.
 * @throws {Error} when there is no such template.
 */
export function template(path: string): string {
  const text = (templates as Record<string, string>)[path];
  if (text === undefined) throw new Error(`no template ${path}`);
  return text;
}
