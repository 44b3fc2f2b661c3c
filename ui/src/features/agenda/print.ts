// Prints something by itself: it is saved and opens in the computer's viewer.
import { asFault, call } from "../../backend/backend";
import { useJob } from "../../backend/jobs";
import type { Request } from "../../backend/types";
import { notify } from "../../components/notices";
import { faultText, useText } from "../../text/text";

export function usePrint() {
  const say = useText();
  const { start, running, fault } = useJob("pack.print");
  const print = async (ask: Request<"pack.print">) => {
    try {
      const product = await start(ask);
      if (!product) return;
      const saved = await call("window.save", { product: product.product, then_show: true });
      if (saved) notify(say("pack-print-shown", { name: saved.name || product.name }));
    } catch (thrown) {
      notify(faultText(say, asFault(thrown)), { tone: "bad" });
    }
  };
  return { print, running, fault };
}
