// What is still missing before a meeting can go out, each with the way to mend it.
import type { BoardDetail, SeatRole } from "../../backend/types";
import { Button } from "../../components/Button";
import { Banner } from "../../components/small";
import { useText } from "../../text/text";

export function Gaps({ detail, add, open }: { detail: BoardDetail; add: (role: SeatRole) => void; open: (member: string) => void }) {
  const say = useText();
  // An empty board says so itself.
  if (detail.seats.length === 0) return null;
  const without = detail.gaps.flatMap((gap) => (gap.gap === "no_address" ? [gap] : []));
  return (
    <>
      {detail.gaps.map((gap) => {
        if (gap.gap === "no_address") return null;
        const role = gap.gap === "no_chair" ? "chair" : gap.gap === "no_secretary" ? "secretary" : null;
        return (
          <Banner key={gap.gap} action={role && <Button onPress={() => add(role)}>{say(`gap-add-${role}`)}</Button>}>
            {say(`gap-${gap.gap.replaceAll("_", "-")}`, { board: detail.board.short })}
          </Banner>
        );
      })}
      {without.length > 0 && (
        <Banner action={without.slice(0, 3).map((gap) => <Button key={gap.member} onPress={() => open(gap.member)}>{gap.name}</Button>)}>
          {say("gap-no-address", { n: without.length })}
        </Banner>
      )}
    </>
  );
}
