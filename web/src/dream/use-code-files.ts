import type { Dream, Fragment } from "@dreamcatcher/client";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useDevice } from "../data/device-context.ts";
import { talksOf } from "../talk/talks-of.ts";
import { type CodeFile, codeFiles } from "./code-files.ts";

export type CodeQuery = UseQueryResult<CodeFile[]>;

/** The code of a dream's talks, read of the service when it is wanted. */
export function useCodeFiles(dream: Dream, isWanted: boolean): CodeQuery {
  const { client, account } = useDevice();
  const { id, owner_id } = dream;
  return useQuery({
    // An edit changes none of it, another talk does.
    queryKey: ["code", account, id, talksOf(dream)],
    queryFn: async ({ signal }) => {
      const fragments: Fragment[] = [];
      for await (const fragment of client.dreams.fragments(id, {}, { signal })) fragments.push(fragment);
      return codeFiles(fragments);
    },
    // A dream that this device alone has belongs to nobody yet.
    enabled: isWanted && owner_id !== "",
  });
}
