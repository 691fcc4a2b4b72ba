import type { ImplementationSummary } from "@dreamcatcher/client";
import { useQuery } from "@tanstack/react-query";
import { useDevice } from "../data/device-context.ts";
import { implementationQuery } from "./use-implementation.ts";
import { VerdictBadge } from "./verdict-badge.tsx";

interface BuildBadgeProps {
  build: ImplementationSummary;
  /** Whether to read how much is missing beside what is proven: a list alone does not tell. */
  isWhole: boolean;
}

/** The verdict of a build in a list. */
export function BuildBadge({ build, isWhole }: BuildBadgeProps) {
  const isProven = build.verdict === "verified" || build.verdict === "partly";
  const { data } = useQuery({ ...implementationQuery(useDevice(), build.id), enabled: isWhole && isProven });
  return <VerdictBadge implementation={data ?? build} />;
}
