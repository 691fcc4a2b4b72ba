import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";

export const implementationPath = (id: string) => `/api/v1/implementations/${id}`;

/** By its last change alone: the link to its project is another one each time it is read. */
export const implementationEtag = ({ updated_at }: ImplementationSummary) =>
  `"${Date.parse(updated_at).toString(36)}"`;
