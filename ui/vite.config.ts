import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// The page is served from one origin by the window and by the test host; nothing is fetched from elsewhere.
export default defineConfig({
  base: "./",
  plugins: [react(), { ...optimizeLocales.vite({ locales: ["nl-NL", "en-US"] }), enforce: "pre" }],
  server: { host: "127.0.0.1", port: 5199, strictPort: true, fs: { allow: [".."] } },
  build: {
    target: ["safari17", "chrome120"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  test: { include: ["src/**/*.test.ts", "src/**/*.test.tsx"], environment: "node" },
});
