// When an action is due: as it was said, what that means, and whether it is late.
import type { FollowUpRow } from "../../backend/types";
import { Chip } from "../../components/small";
import { understood } from "../../text/dates";
import { useLang, useText } from "../../text/text";

export function When({ row }: { row: FollowUpRow }) {
  const say = useText();
  const lang = useLang();
  const means = row.period && understood(lang, row.period);
  const said = row.period?.literal;
  return (
    <>
      {said && <span>{said}</span>}
      {means && means.toLowerCase() !== said?.toLowerCase() && <span className="soft small"> ({means})</span>}
      {row.undated && <> <Chip tone="warn">{say("follow-up-undated")}</Chip></>}
      {row.overdue && <> <Chip tone="bad">{say("follow-up-overdue")}</Chip></>}
      {row.n_slips > 0 && <> <Chip>{say("follow-up-slipped", { n: row.n_slips })}</Chip></>}
    </>
  );
}
