import type { Stage } from "./stages.ts";

/**
 * The region of a stage that has resources in another, us-east-1: the certificate of its domain, or its
 * firewall. Undefined for a stage with neither, which can be in any region.
 *
 * @throws {Error} when such a stage names no region, or another origin than that of its domain
 */
export function regionWithEdge({ name, region, domain, firewall, webOrigins }: Stage): string | undefined {
  if (domain && webOrigins[0] !== `https://${domain.name}`) {
    throw new Error(
      `stage ${name}: the first of webOrigins must be that of its domain, https://${domain.name}`,
    );
  }
  if (!domain && !firewall) return undefined;
  if (!region) throw new Error(`stage ${name} has a domain or a firewall, so it needs a region, too`);
  return region;
}
