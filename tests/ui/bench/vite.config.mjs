import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const ofPage = createRequire(new URL("../../../ui/package.json", import.meta.url));
const { defineConfig } = ofPage("vite");

export default defineConfig({
  root: here,
  resolve: { alias: [{ find: /^@tiptap\/(.*)$/, replacement: fileURLToPath(new URL("../../../ui/node_modules/@tiptap/", import.meta.url)) + "$1" }] },
  build: { lib: { entry: `${here}bare.ts`, formats: ["iife"], name: "bare", fileName: () => "bare.js" }, emptyOutDir: true },
});
