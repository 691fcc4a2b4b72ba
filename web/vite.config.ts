import { fileURLToPath } from "node:url";
import tailwind from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { precache } from "./build/precache.ts";

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [react(), tailwind(), precache()],
  worker: { format: "es" },
  build: {
    target: "es2024",
    // The policy of the page's content forbids URLs with data in them.
    assetsInlineLimit: 0,
    sourcemap: true,
    outDir: "../.build/web",
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        page: fileOf("index.html"),
        "service-worker": fileOf("src/offline/service-worker.ts"),
      },
      output: {
        // A service worker has one address, whatever is in it.
        entryFileNames: ({ name }) => (name === "service-worker" ? "[name].js" : "assets/[name]-[hash].js"),
      },
    },
  },
});
