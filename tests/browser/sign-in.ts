import type { Page } from "playwright-core";
import type { Credentials } from "../../local/stage/users.ts";

/** Signs in by the stage's own page, from the app's. */
export async function signIn(page: Page, { email, password }: Credentials): Promise<void> {
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.locator("input[name=username]").fill(email);
  await page.locator("input[name=password]").fill(password);
  await page.locator("button[type=submit], input[type=submit]").first().click();
  await page.getByRole("navigation", { name: "Dreamcatcher" }).waitFor();
}
