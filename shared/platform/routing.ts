import type { Endpoint } from "@dreamcatcher/contracts/endpoint";
import { endpoints } from "@dreamcatcher/contracts/endpoints/index";

type Route = Pick<Endpoint, "method" | "path">;

/** Whether a path is one of a template's, in which `{dream_id}` and its like stand for one step. */
function fits(template: string, path: string): boolean {
  const [wanted, steps] = [template.split("/"), path.split("/")];
  return (
    wanted.length === steps.length &&
    wanted.every((step, n) => (step.startsWith("{") ? steps[n] !== "" : step === steps[n]))
  );
}

/** The endpoints that a path is of, none where it is no endpoint's. A path spelled out comes before a template. */
export function endpointsAt(path: string) {
  const spelledOut = endpoints.filter((endpoint) => endpoint.path === path);
  return spelledOut.length > 0 ? spelledOut : endpoints.filter((endpoint) => fits(endpoint.path, path));
}

/** The methods that a path takes. */
export const methodsAt = (path: string): string[] =>
  [...new Set(endpointsAt(path).map(({ method }) => method))].sort();

/**
 * The methods of templates that a path of `among` spelled out does not take, though it fits: a gateway would take
 * `GET /dreams/import` for the dream `import`.
 */
export const shadowedRoutes = (among: readonly Route[]): Route[] =>
  [...new Set(among.map(({ path }) => path))].flatMap((path) => {
    const taken = among.filter((route) => route.path === path).map(({ method }) => method);
    const mistaken = among
      .filter((route) => route.path !== path && fits(route.path, path))
      .map(({ method }) => method);
    return [...new Set(mistaken)]
      .filter((method) => !taken.includes(method))
      .map((method) => ({ method, path }));
  });
