// The board that is looked at now; its mark and accent are the frame's.
import { useRead } from "./backend/hooks";
import type { Board } from "./backend/types";
import { setPreferences, usePreferences } from "./preferences";

/** All boards, and the current one: the last chosen, else the first that decides. */
export function useBoards(enabled = true): { boards: Board[]; board: Board | undefined; isPending: boolean } {
  const { data, isPending } = useRead("board.list", {}, enabled);
  const chosen = usePreferences().board;
  const boards = data ?? [];
  const board = boards.find(({ id }) => id === chosen) ?? boards.find(({ kind }) => kind === "decides") ?? boards[0];
  return { boards, board, isPending };
}

/** Looks at another board from now on. */
export function chooseBoard(id: string) {
  setPreferences({ board: id });
}
