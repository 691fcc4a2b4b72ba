import type { Endpoint } from "@dreamcatcher/contracts/endpoint";
import { endpoints } from "@dreamcatcher/contracts/endpoints/index";

type Route = Pick<Endpoint, "method" | "path">;

/** Whether a path matches a template, in which a parameter such as `{dream_id}` stands for one segment. */
function fits(template: string, path: string): boolean {
  const [expected, segments] = [template.split("/"), path.split("/")];
  return (
    expected.length === segments.length &&
    expected.every((part, n) => (part.startsWith("{") ? segments[n] !== "" : part === segments[n]))
  );
}

/** The endpoints that a path matches. A literal path takes precedence over a template. */
export function endpointsAt(path: string) {
  const literal = endpoints.filter((endpoint) => endpoint.path === path);
  return literal.length > 0 ? literal : endpoints.filter((endpoint) => fits(endpoint.path, path));
}

/** The methods of a path. */
export const methodsAt = (path: string): string[] =>
  [...new Set(endpointsAt(path).map(({ method }) => method))].sort();

/**
 * The routes that literal paths of `among` would have by matching a template, but have not themselves.
 * Without a route of its own, API Gateway would route `GET /dreams/import` to the dream `import`.
 */
export const shadowedRoutes = (among: readonly Route[]): Route[] =>
  [...new Set(among.map(({ path }) => path))].flatMap((path) => {
    const own = among.filter((route) => route.path === path).map(({ method }) => method);
    const matched = among
      .filter((route) => route.path !== path && fits(route.path, path))
      .map(({ method }) => method);
    return [...new Set(matched)]
      .filter((method) => !own.includes(method))
      .map((method) => ({ method, path }));
  });
