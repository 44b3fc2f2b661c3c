// Pictures of the pages of a paper's files, each made once; the oldest make room.
import { backend, call } from "../../backend/backend";

/** The file that a paper came as, or one of its attachments. */
export interface FileOf { paper: string; attachment?: string }

type Load = (page: number, width: number) => Promise<string>;
/** Pictures already made, by file, page and width; and one loader per file. */
const made = new Map<string, Promise<string>>();
const loaders = new Map<string, Load>();
const MOST = 60;

export function loader(of: FileOf, blob: string): Load {
  const known = loaders.get(blob);
  if (known) return known;
  const load: Load = (page, width) => {
    const key = `${blob} ${page} ${width}`;
    const found = made.get(key) ?? draw(of, page, width);
    made.set(key, found);
    forgetOldest();
    return found;
  };
  loaders.set(blob, load);
  return load;
}

async function draw(of: FileOf, page: number, width: number): Promise<string> {
  const { product } = await call("paper.page", { ...of, page, width });
  const picture = await (await backend()).bytes(product);
  return URL.createObjectURL(new Blob([picture], { type: "image/png" }));
}

function forgetOldest() {
  for (const [key, address] of [...made].slice(0, Math.max(0, made.size - MOST))) {
    made.delete(key);
    void address.then((gone) => URL.revokeObjectURL(gone), () => undefined);
  }
}
