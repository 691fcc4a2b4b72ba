import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { keepScreenshot } from "./web-app.ts";

/** Keeps a screenshot by a name, and expects that axe finds nothing and that the page fits its window. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await keepScreenshot(page, name);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  expect(found, name).toEqual([]);
  const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
  expect(overflow, `${name} is wider than the window`).toBeLessThanOrEqual(0);
}
