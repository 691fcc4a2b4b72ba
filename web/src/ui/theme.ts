export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEPT = "dreamcatcher-theme";

export const keptTheme = (): Theme => THEMES.find((each) => each === localStorage.getItem(KEPT)) ?? "system";

/** Shows the page in a theme: the one of the system, or a choice. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Keeps a choice for the next visit, and applies it. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEPT, theme);
  applyTheme(theme);
}
