import tailwind from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react(), tailwind()],
  build: {
    target: "es2024",
    // The policy of the page's content forbids URLs with data in them.
    assetsInlineLimit: 0,
    sourcemap: true,
    outDir: "../.build/web",
    emptyOutDir: true,
  },
});
