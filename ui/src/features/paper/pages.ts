// Pictures of the pages of a paper's files.
import { call } from "../../backend/backend";
import { pictures } from "../../pagePictures";

/** The file that a paper came as, or one of its attachments. */
export interface FileOf { paper: string; attachment?: string }

export function loader(of: FileOf, blob: string) {
  return pictures(blob, (page, width) => call("paper.page", { ...of, page, width }));
}
