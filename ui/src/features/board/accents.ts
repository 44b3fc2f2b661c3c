// The accents a board can choose from; each is readable in light and dark.

export const ACCENTS: readonly { name: string; hex: string }[] = [
  { name: "accent-sea", hex: "#1b5e6e" },
  { name: "accent-forest", hex: "#2e6b3a" },
  { name: "accent-night", hex: "#2f4a8a" },
  { name: "accent-plum", hex: "#6d3b78" },
  { name: "accent-brick", hex: "#97402a" },
  { name: "accent-slate", hex: "#4a5560" },
];
