import type { ImplementationSummary } from "@dreamcatcher/client";
import { useQuery } from "@tanstack/react-query";
import { useDevice } from "../data/device-context.ts";
import { implementationQuery } from "./use-implementation.ts";
import { VerdictBadge } from "./verdict-badge.tsx";

/** The verdict of a build in a list: what is missing beside what is proven is read of the build itself. */
export function BuildBadge({ build }: { build: ImplementationSummary }) {
  const isProven = build.verdict === "verified" || build.verdict === "partly";
  const { data } = useQuery({ ...implementationQuery(useDevice(), build.id), enabled: isProven });
  return <VerdictBadge implementation={data ?? build} />;
}
