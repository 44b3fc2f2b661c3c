// The file that something came with, as its pages; what has none is kept to be opened elsewhere.
import { Save } from "lucide-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { asFault, call } from "../../backend/backend";
import { useJob } from "../../backend/jobs";
import { Button } from "../../components/Button";
import { Actions, Modal } from "../../components/Modal";
import { notify } from "../../components/notices";
import { PageImages } from "../../components/PageImages";
import { Banner, Waiting } from "../../components/small";
import { pictures } from "../../pagePictures";
import { faultText, useText } from "../../text/text";
import styles from "./CameFile.module.css";

export function CameFile({ bundle, onClose }: { bundle: string; onClose: () => void }) {
  const say = useText();
  const came = useJob("review.came");
  // What came never changes, so what was read of it stays.
  const { data, error } = useQuery({ queryKey: ["review.came_pages", bundle], queryFn: () => call("review.came_pages", { bundle }), retry: false, gcTime: Number.POSITIVE_INFINITY });
  const load = useMemo(() => pictures(bundle, (page, width) => call("review.came_page", { bundle, page, width })), [bundle]);
  const save = async () => {
    const product = await came.start({ bundle });
    const saved = product && (await call("window.save", { product: product.product }));
    if (saved) notify(say("review-file-saved", { name: saved.name }));
  };
  return (
    <Modal title={data?.name ?? say("review-came-see")} open onClose={onClose} wide>
      {error && <Banner tone="note">{faultText(say, asFault(error))}</Banner>}
      {!data && !error && <Waiting label={say("pages-progress")} />}
      {data && <div className={styles.pages}><PageImages label={data.name} pages={data.pages} load={load} /></div>}
      <Actions>
        <Button icon={Save} look={error ? "main" : "plain"} onPress={() => void save()}>{say("review-came-save")}</Button>
        <Button onPress={onClose}>{say("close")}</Button>
      </Actions>
    </Modal>
  );
}
