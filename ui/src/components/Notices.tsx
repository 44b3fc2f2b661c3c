// Shows short messages in a corner and reads them out.
import { X } from "lucide-react";
import { useText } from "../text/text";
import { Button } from "./Button";
import { dismiss, useNotices, useSpoken } from "./notices";
import styles from "./Notices.module.css";

export function Notices() {
  const say = useText();
  const notices = useNotices();
  return (
    <>
    <p className="unseen" role="status">{useSpoken()}</p>
    <section className={styles.region} aria-label={say("notices")} aria-live="polite" aria-relevant="additions">
      {notices.map((notice) => (
        <div key={notice.id} className={styles.notice} data-tone={notice.tone} data-pane>
          <p>{notice.text}</p>
          {notice.action && (
            <Button
              onPress={() => {
                dismiss(notice.id);
                notice.action?.run();
              }}
            >
              {notice.action.label}
            </Button>
          )}
          <Button look="quiet" icon={X} onPress={() => dismiss(notice.id)}>{say("notice-dismiss")}</Button>
        </div>
      ))}
    </section>
    </>
  );
}
