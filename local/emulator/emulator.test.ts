import { expect, test } from "vitest";
import { checkContainerPort } from "./emulator.ts";

const container = { kind: "container", port: 4566, endpoint_url: "http://localhost:4566" } as const;

test("the state of a container is refused on another port, with the two ways out", () => {
  expect(() => checkContainerPort(container, 4591)).toThrow(
    /port 4566, .* port 4591\.\n.*npm start -- --port 4566\n.*npm run reset/,
  );
});

test("a container starts on its own port, on any port without a state, and after a process on any port", () => {
  expect(() => checkContainerPort(container, 4566)).not.toThrow();
  expect(() => checkContainerPort(undefined, 4591)).not.toThrow();
  expect(() => checkContainerPort({ ...container, kind: "process", pid: 1 }, 4591)).not.toThrow();
});
