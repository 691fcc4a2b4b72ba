interface Parameter {
  required?: boolean;
  schema: { default?: unknown; examples?: readonly unknown[] };
  examples?: object;
}
type Method = "get" | "post" | "put" | "patch" | "delete";
type Operations = Partial<Record<Method, { parameters?: Parameter[] }>>;

interface ApiDocument {
  info: { description: string };
  paths: Record<string, Operations>;
}

/**
 * The document for the API reference, with the absolute URL of the API and a link to the document. Optional
 * parameters are disabled: otherwise the reference would send their examples.
 *
 * @param url the URL of the document, in the API's root
 */
export function referenceDocument(document: ApiDocument, url: URL) {
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  for (const parameter of operations.flatMap(({ parameters = [] }) => parameters)) {
    if (parameter.required) continue;
    const { default: value = "", examples = [value] } = parameter.schema;
    parameter.examples = { unset: { value: examples[0], "x-disabled": true } };
  }
  return {
    ...document,
    info: { ...document.info, description: `${document.info.description}\n\n[openapi.json](${url})` },
    servers: [{ url: new URL(".", url).href.slice(0, -1) }],
  };
}
