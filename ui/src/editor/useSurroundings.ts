// What the sections of a paper ask of their surroundings, wired to the core.
import { useEffect, useMemo, useRef, useState } from "react";
import { backend, call } from "../backend/backend";
import { useRead } from "../backend/hooks";
import type { PaperDetail, Section } from "../backend/types";
import { notify } from "../components/notices";
import { useLang, useText } from "../text/text";
import { Live, type Surroundings } from "./surroundings";
import { targetsOf, type Targets } from "./targets";

/** A picture that waits for its description before it is put in the text. */
export interface Waiting { file: File | null; section: string; at: number | null }

export interface PaperSurroundings {
  targets: Live<Targets>;
  pictures: Live<readonly Waiting[]>;
  of: (section: Section) => Surroundings;
}

/** Null until the verbs are known. */
export function useSurroundings(detail: PaperDetail): PaperSurroundings | null {
  const say = useText();
  const lang = useLang();
  const { paper, board } = detail;
  const verbs = useRead("paper.verbs", {}).data;
  const owners = useOwners(detail);
  const [targets] = useState(() => new Live<Targets>(targetsOf([])));
  const [pictures] = useState(() => new Live<readonly Waiting[]>([]));
  const showPicture = usePictures();
  const known = verbs !== undefined;
  const latest = useRef({ verbs, owners });
  latest.current = { verbs, owners };
  return useMemo(() => {
    if (!known) return null;
    const made = new Map<string, Surroundings & { section: Section }>();
    const of = (section: Section) => {
      const held = made.get(section.id);
      if (held) {
        held.section = section;
        return held;
      }
      const around = {
        section,
        say, lang, targets, showPicture,
        board: board.short,
        get role() { return this.section.role; },
        get verbs() { return latest.current.verbs ?? []; },
        get owners() { return latest.current.owners; },
        readPoints: (texts: string[]) => call("paper.read_points", { texts }),
        readPeriod: (text: string) => call("paper.read_period", { paper: paper.id, text }),
        takePictures: (files: File[], at: number | null) =>
          pictures.set([...pictures.now, ...files.map((file) => ({ file, section: section.id, at }))]),
        tell: (sentence: string) => notify(sentence, { tone: "bad" }),
      };
      made.set(section.id, around);
      return around;
    };
    return { targets, pictures, of };
  }, [known, say, lang, board.short, paper.id, targets, pictures, showPicture]);
}

function useOwners({ board, paper }: PaperDetail): readonly string[] {
  const { data } = useRead("board.get", { id: paper.board });
  const boards = useRead("board.list", {}).data;
  return useMemo(() => {
    const partners = (data?.partners ?? []).map((partner) => partner.name);
    const people = (data?.members ?? []).map((member) => member.name);
    return [...new Set([board.short, ...(boards ?? []).map((one) => one.short), ...partners, ...people])];
  }, [board, boards, data]);
}

// The addresses of pictures, made once per picture and given back when the paper is left.
function usePictures(): (blob: string) => Promise<string> {
  const made = useRef(new Map<string, Promise<string>>());
  useEffect(() => {
    const addresses = made.current;
    return () => {
      for (const address of addresses.values()) void address.then(URL.revokeObjectURL, () => undefined);
      addresses.clear();
    };
  }, []);
  return useRef((blob: string) => {
    const known = made.current.get(blob);
    if (known) return known;
    const address = (async () => {
      const product = await call("paper.open_picture", { blob });
      const bytes = await (await backend()).bytes(product.product);
      return URL.createObjectURL(new Blob([bytes], { type: product.media_type }));
    })();
    made.current.set(blob, address);
    return address;
  }).current;
}
