import { conforms } from "./conformance.fixtures.ts";
import { memoryStore } from "./memory.ts";

conforms("the store in memory", async () => {
  const store = memoryStore();
  return { open: async () => store };
});
