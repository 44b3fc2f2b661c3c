// The folder that exchange files go by: choosing it, and using it no longer.
import { asFault, call } from "./backend/backend";
import { refresh } from "./backend/hooks";
import { notify } from "./components/notices";
import { faultText, type Say } from "./text/text";

export async function chooseSharedFolder(say: Say) {
  const chosen = await call("window.pick_folder", {});
  if (chosen) await set(say, chosen.offer);
}

export async function leaveSharedFolder(say: Say) {
  if (await set(say, null)) notify(say("shared-stopped"));
}

async function set(say: Say, offer: string | null): Promise<boolean> {
  try {
    await call("review.set_folder", { offer });
    await refresh();
    return true;
  } catch (thrown) {
    notify(faultText(say, asFault(thrown)), { tone: "bad" });
    return false;
  }
}

/** Puts a file that was made into the folder. */
export async function putIntoFolder(say: Say, product: string) {
  try {
    const { name, folder } = await call("review.folder_put", { product });
    notify(say("shared-was-put", { name, folder }));
  } catch (thrown) {
    notify(faultText(say, asFault(thrown)), { tone: "bad" });
  }
}
