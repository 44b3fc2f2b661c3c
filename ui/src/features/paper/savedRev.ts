// A paper's `rev` once all that is still being typed is saved; null where something could not be.
import { call } from "../../backend/backend";
import { saveAll } from "../../components/useDraft";

export async function savedRev(id: string): Promise<number | null> {
  if (!(await saveAll())) return null;
  return (await call("paper.get", { id })).paper.rev;
}
