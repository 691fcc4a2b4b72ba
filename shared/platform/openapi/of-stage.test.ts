import { expect, test } from "vitest";
import document from "../../../docs/openapi.json" with { type: "json" };
import { ofStage } from "./of-stage.ts";

test("a stage's document differs only in its brands and planners", () => {
  const served = ofStage(document, { brands: ["personal", "bc-studio"], planners: ["built-in", "openai"] });
  const { StageBrand, StagePlanner, ...others } = served.components.schemas;
  expect(StageBrand.enum).toEqual(["personal", "bc-studio"]);
  expect(StagePlanner.enum).toEqual(["built-in", "openai"]);
  expect(document.components.schemas).toMatchObject(others);
  expect(served.paths).toBe(document.paths);
});
