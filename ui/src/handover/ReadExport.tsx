// Makes the store of an export that was made elsewhere, where there is none yet.
import { asFault, call } from "../backend/backend";
import { useJob } from "../backend/jobs";
import { Button } from "../components/Button";
import { notify } from "../components/notices";
import { Banner, Progress } from "../components/small";
import { faultText, useText } from "../text/text";

export function ReadExport() {
  const say = useText();
  const job = useJob("store.import");
  const read = async () => {
    try {
      const folder = await call("window.pick_folder", {});
      if (folder && (await job.start({ offer: folder.offer }))) notify(say("import-done"));
    } catch (thrown) {
      notify(faultText(say, asFault(thrown)), { tone: "bad" });
    }
  };
  if (job.running) return <Progress label={say(job.what ?? "import-progress")} done={job.done} total={job.total} stop={job.stop} stopLabel={say("stop")} />;
  return (
    <>
      {job.fault && <Banner tone="bad">{faultText(say, job.fault)}</Banner>}
      <Button look="quiet" onPress={() => void read()}>{say("import-pick")}</Button>
    </>
  );
}
