import { endpoints } from "@dreamcatcher/contracts/endpoints/index";

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
 * The methods of a template that a path spelled out in the contracts does not take, though it fits: a gateway
 * would take `GET /dreams/import` for the dream `import`.
 */
export const notTaken = () =>
  endpoints.flatMap(({ path }) =>
    endpoints
      .filter(
        (other) => other.path !== path && fits(other.path, path) && !methodsAt(path).includes(other.method),
      )
      .map(({ method }) => ({ method, path })),
  );
