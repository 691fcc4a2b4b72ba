import "fake-indexeddb/auto";
import { IDBObjectStore } from "fake-indexeddb";
import { afterEach, expect, test, vi } from "vitest";
import { conforms, received } from "./conformance.fixtures.ts";
import { openDexieStore } from "./dexie.ts";

afterEach(() => vi.restoreAllMocks());

let databases = 0;

conforms("the store in IndexedDB", async () => {
  databases += 1;
  const name = `test-${databases}`;
  return {
    open: () => openDexieStore(name),
    crashAt(write) {
      vi.restoreAllMocks();
      let writes = 0;
      for (const method of ["put", "delete"] as const) {
        const original = IDBObjectStore.prototype[method];
        vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
          this: InstanceType<typeof IDBObjectStore>,
          ...args: unknown[]
        ) {
          writes += 1;
          if (writes === write) throw new Error("the browser is gone");
          return original.apply(this, args as never);
        } as never);
      }
    },
  };
});

test("two windows share a store", async () => {
  const [one, other] = [await openDexieStore("shared"), await openDexieStore("shared")];
  await Promise.all(
    [one, other].map((store) =>
      store.change(["a"], ({ records }) => ({
        put: [{ ...received("a"), seen: (records.get("a")?.seen ?? 0) + 1 }],
      })),
    ),
  );
  expect((await one.get("a"))?.seen).toBe(2);
  await Promise.all([one.close(), other.close()]);
});
