import type { Page } from "playwright-core";

/** Deletes the dream that is open, with its talks; that can be taken back for a while. */
export async function deleteDream(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Delete" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete it with its talk?" });
  await dialog.getByRole("button", { name: "Delete" }).click();
  await page.getByText("is deleted, for good in 20 seconds").waitFor();
}
