import { baseName, folderOf, joined } from "../paths.ts";
import type { PlacedFile } from "./versions.ts";

/** The templates that a server of Python renders: `render_template("tides.html")`. */
const RENDERED =
  /\b(?:render_template|TemplateResponse|get_template)\(\s{0,20}(?:request,\s{0,20})?(?:name=)?["']([\w./-]{1,100}\.html?)["']/g;

/**
 * Puts the pages that a server renders where it looks for them: in `templates` beside it. A page goes by its
 * name; the only nameless one is the only one that is not there.
 */
export function placeTemplates(files: readonly PlacedFile[]): PlacedFile[] {
  const wanted = new Set(
    files
      .filter(({ language, code }) => language === "python" && !/\btemplate_folder\b/.test(code))
      .flatMap(({ path, code }) =>
        [...code.matchAll(RENDERED)].flatMap(
          ([, name = ""]) => joined(folderOf(path), `templates/${name}`) ?? [],
        ),
      ),
  );
  for (const { path } of files) wanted.delete(path);
  const pages = files.filter(({ language, path }) => language === "html" && !path.includes("templates/"));
  const places = new Map<PlacedFile, string>();
  for (const path of wanted) {
    const named = pages.filter((page) => page.isNamed && baseName(page.path) === baseName(path));
    const [page] = named;
    if (page && named.length === 1 && folderOf(page.path) === "") places.set(page, path);
  }
  const left = [...wanted].filter((path) => ![...places.values()].includes(path));
  const nameless = pages.filter(({ isNamed }) => !isNamed);
  if (left.length === 1 && nameless.length === 1 && nameless[0] && left[0]) places.set(nameless[0], left[0]);
  return files.map((file) => {
    const path = places.get(file);
    return path === undefined ? file : { ...file, path, isNamed: true };
  });
}
