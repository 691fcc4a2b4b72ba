import { QueryClient } from "@tanstack/react-query";

/** What is read of the API alone; dreams themselves are in the store. */
export const queries = new QueryClient({
  defaultOptions: {
    // The client retries by itself.
    queries: { retry: false, staleTime: 30_000, networkMode: "offlineFirst" },
    mutations: { retry: false, networkMode: "always" },
  },
});
