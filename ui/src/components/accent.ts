// One accent colour per board, made readable: darkened or lightened until its words stand out in each theme.

type Rgb = readonly [number, number, number];

const LIGHT_PAPER: Rgb = [255, 255, 255];
const DARK_PAPER: Rgb = [36, 41, 44];
const ENOUGH = 4.9;

export interface Accent { light: string; dark: string; lightBack: string; darkBack: string }

/** The readable forms of "#rrggbb"; null where it is no colour. */
export function accentOf(hex: string): Accent | null {
  const colour = read(hex);
  if (!colour) return null;
  const lightBack = mix(LIGHT_PAPER, colour, 0.12);
  const darkBack = mix(DARK_PAPER, colour, 0.28);
  const light = until(colour, [0, 0, 0], (c) => contrast(c, lightBack) >= ENOUGH && contrast(c, LIGHT_PAPER) >= ENOUGH);
  const standsOut = (c: Rgb) => contrast(c, darkBack) >= ENOUGH && contrast(c, DARK_PAPER) >= ENOUGH;
  const dark = until(until(colour, bright(colour), standsOut), [255, 255, 255], standsOut);
  return { light: write(light), dark: write(dark), lightBack: write(lightBack), darkBack: write(darkBack) };
}

/** Puts an accent on the page. */
export function showAccent(root: HTMLElement, hex: string | undefined) {
  const accent = hex ? accentOf(hex) : null;
  if (!accent) {
    root.style.removeProperty("--accent");
    root.style.removeProperty("--accent-bg");
    return;
  }
  root.style.setProperty("--accent", `light-dark(${accent.light}, ${accent.dark})`);
  root.style.setProperty("--accent-bg", `light-dark(${accent.lightBack}, ${accent.darkBack})`);
}

/** The contrast ratio of two colours as WCAG 2 defines it, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const a = read(one);
  const b = read(other);
  return a && b ? contrast(a, b) : 1;
}

// The same hue, as bright as it goes, a third of the way to white: lightening keeps its colour that way.
function bright(colour: Rgb): Rgb {
  const most = Math.max(...colour, 1);
  return mix(colour.map((channel) => (channel * 245) / most) as unknown as Rgb, [255, 255, 255], 0.4);
}

function until(from: Rgb, to: Rgb, enough: (colour: Rgb) => boolean): Rgb {
  for (let share = 0; share < 1; share += 0.04) {
    const colour = mix(from, to, share);
    if (enough(colour)) return colour;
  }
  return to;
}

function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const part = (i: 0 | 1 | 2) => Math.round(a[i] + (b[i] - a[i]) * share);
  return [part(0), part(1), part(2)];
}

function read(hex: string): Rgb | null {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  return found ? [parse(found[1]), parse(found[2]), parse(found[3])] : null;
}

function parse(pair: string | undefined): number {
  return Number.parseInt(pair ?? "0", 16);
}

function write(colour: Rgb): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
