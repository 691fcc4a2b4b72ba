/** What of a build is shown; it is in the page's address. */
export interface BuildView {
  /** How the plan is shown; as a list by default. */
  plan?: "graph";
  /** The ticket that is looked at. */
  ticket?: string;
  /** The file of the project that is open. */
  file?: string;
}

/** The view of an address, without what is none. */
export const viewOf = ({ plan, ticket, file }: Record<string, unknown>): BuildView => ({
  ...(plan === "graph" && { plan }),
  ...(typeof ticket === "string" && { ticket }),
  ...(typeof file === "string" && { file }),
});
