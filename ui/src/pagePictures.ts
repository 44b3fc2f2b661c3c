// Pictures of pages that were made already, so that scrolling back makes none twice.
import { backend } from "./backend/backend";
import type { Product } from "./backend/types";

type Load = (page: number, width: number) => Promise<string>;
/** By file, page and width; and one loader per file. */
const made = new Map<string, Promise<string>>();
const loaders = new Map<string, Load>();
const MOST = 60;

/** Gives the address of a page's picture; `file` names contents that never change. */
export function pictures(file: string, draw: (page: number, width: number) => Promise<Product>): Load {
  const known = loaders.get(file);
  if (known) return known;
  const load: Load = (page, width) => {
    const key = `${file} ${page} ${width}`;
    const found = made.get(key) ?? draw(page, width).then(address);
    made.set(key, found);
    forgetOldest();
    return found;
  };
  loaders.set(file, load);
  return load;
}

async function address({ product }: Product): Promise<string> {
  const picture = await (await backend()).bytes(product);
  return URL.createObjectURL(new Blob([picture], { type: "image/png" }));
}

function forgetOldest() {
  for (const [key, gone] of [...made].slice(0, Math.max(0, made.size - MOST))) {
    made.delete(key);
    void gone.then((picture) => URL.revokeObjectURL(picture), () => undefined);
  }
}
