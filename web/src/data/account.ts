import { useQuery } from "@tanstack/react-query";
import { useDevice } from "./device-context.ts";

/** What the API knows of whoever is signed in: tier, brands, and what of each quota is used. */
export function useAccount({ staleTime }: { staleTime?: number } = {}) {
  const { account, client } = useDevice();
  return useQuery({
    queryKey: ["account", account],
    queryFn: ({ signal }) => client.account.get({ signal }),
    ...(staleTime !== undefined && { staleTime }),
  });
}
