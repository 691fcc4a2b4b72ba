import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";

/** The path of an implementation, for the header `Location`. */
export const implementationPath = (id: string) => `/api/v1/implementations/${id}`;

/** The entity tag of its last change: the body itself has another link to the project in each response. */
export const implementationEtag = ({ updated_at }: ImplementationSummary) =>
  `"${Date.parse(updated_at).toString(36)}"`;
