// The working version and those that were issued: each can be read, compared, and brought back.
import { FileInput } from "lucide-react";
import { Link } from "wouter";
import type { PaperDetail } from "../../backend/types";
import { Button } from "../../components/Button";
import { Card, Chip, Side } from "../../components/small";
import { plainDay } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import styles from "./PaperSide.module.css";
import { usePickReturned } from "./usePickReturned";

export function Versions({ detail: { paper, versions }, shown = "working", ours = true }: { detail: PaperDetail; shown?: string; ours?: boolean }) {
  const say = useText();
  const lang = useLang();
  const last = versions.at(-1);
  const pickReturned = usePickReturned(paper.id);
  return (
    <Side title={say("versions")}>
      <Card>
        <ul className={styles.list}>
          <li aria-current={shown === "working" || undefined}>
            <p>
              {shown === "working" ? <span className="strong">{say("version-working")}</span> : <Link to={`/papers/${paper.id}`} className="strong">{say("version-working")}</Link>}
              {" "}{shown === "working" && <Chip tone="accent">{say("version-on-screen")}</Chip>}
            </p>
            {last && <p className="small"><Link to={`/papers/${paper.id}/compare/${encodeURIComponent(last.label)}/working`}>{say("version-compare", { from: last.label })}</Link></p>}
            {!last && <p className="soft small">{say("versions-none")}</p>}
            {ours && shown === "working" && <p><Button look="quiet" icon={FileInput} onPress={() => void pickReturned()}>{say("returned-pick")}</Button></p>}
          </li>
          {[...versions].reverse().map((version, i, all) => {
            const before = all[i + 1];
            const isShown = shown === version.label;
            return (
              <li key={version.id} aria-current={isShown || undefined}>
                <p>
                  <Link to={`/papers/${paper.id}/versions/${encodeURIComponent(version.label)}`} className="strong">{say("version-named", { label: version.label })}</Link>
                  {" "}<Chip tone={version.status === "adopted" ? "good" : "plain"}>{say(`version-status-${version.status.replaceAll("_", "-")}`)}</Chip>
                  {" "}{isShown && <Chip tone="accent">{say("version-on-screen")}</Chip>}
                </p>
                <p className="soft small">{[plainDay(lang, version.issued_on), version.reason].filter(Boolean).join(" · ")}</p>
                {before && (
                  <p className="small">
                    <Link to={`/papers/${paper.id}/compare/${encodeURIComponent(before.label)}/${encodeURIComponent(version.label)}`}>
                      {say("version-compare", { from: before.label })}
                    </Link>
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      </Card>
    </Side>
  );
}
