// Saves a paper as a Word file, for partners to work on.
import { asFault, call } from "../../backend/backend";
import { useJob } from "../../backend/jobs";
import { notify } from "../../components/notices";
import { saveAll } from "../../components/useDraft";
import { faultText, useText } from "../../text/text";

export function useWord(paper: string) {
  const say = useText();
  const job = useJob("paper.word");
  const save = async () => {
    if (!(await saveAll())) return;
    const product = await job.start({ id: paper });
    if (!product) return;
    try {
      const saved = await call("window.save", { product: product.product });
      if (saved) notify(say("saved-as", { name: saved.name || product.name }));
    } catch (thrown) {
      notify(faultText(say, asFault(thrown)), { tone: "bad" });
    }
  };
  return { ...job, save };
}
