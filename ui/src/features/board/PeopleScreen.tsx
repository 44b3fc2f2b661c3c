// One place for the board, its partners, its people and who gets what.
import { Upload, UserPlus } from "lucide-react";
import { useState } from "react";
import { useScope } from "../../acts";
import { call } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import type { BoardDetail, Offer, SeatRole } from "../../backend/types";
import { useDrops } from "../../arrivals";
import { useBoards } from "../../board";
import { Button } from "../../components/Button";
import { Page } from "../../components/Page";
import { Waiting } from "../../components/small";
import { useText } from "../../text/text";
import { AddMember, AddPartner, AddStanding } from "./AddForms";
import { BoardFields } from "./BoardFields";
import { Cycle } from "./Cycle";
import { Gaps } from "./Gaps";
import { Learned } from "./Learned";
import { Partners } from "./Partners";
import { PersonPanel } from "./PersonPanel";
import { Seats } from "./Seats";
import { Standing } from "./Standing";
import { TakePeople } from "./TakePeople";

type Doing =
  | { what: "member"; role: SeatRole; member?: string }
  | { what: "partner" | "standing" }
  | { what: "person"; member: string; seat: string | null }
  | { what: "list"; offer: Offer }
  | null;

/** `at`: the person to show first. */
export default function PeopleScreen({ at }: { at?: string }) {
  const say = useText();
  const { boards, board } = useBoards();
  const { data } = useRead("board.get", { id: board?.id ?? "" }, board !== undefined);
  return data ? <People key={`${data.board.id} ${at}`} detail={data} at={at} others={boards.filter(({ id }) => id !== data.board.id)} /> : <Waiting label={say("waiting")} />;
}

function People({ detail, at, others }: { detail: BoardDetail; at: string | undefined; others: BoardDetail["board"][] }) {
  const say = useText();
  const [doing, setDoing] = useState<Doing>(at === undefined ? null : { what: "person", member: at, seat: null });
  const close = () => setDoing(null);
  useScope(`board:${detail.board.id}`);
  useDrops(([offer]) => offer && setDoing({ what: "list", offer }));
  const pick = async () => {
    const [offer] = await call("window.pick_files", {});
    if (offer) setDoing({ what: "list", offer });
  };
  const add = (role: SeatRole, member?: string) => setDoing({ what: "member", role, ...(member ? { member } : {}) });
  return (
    <Page
      title={say("people-title")}
      sub={detail.board.name}
      actions={
        <>
          <Button icon={Upload} onPress={() => void pick()}>{say("people-list")}</Button>
          <Button look="main" icon={UserPlus} onPress={() => add("member")}>{say("member-add")}</Button>
        </>
      }
      banner={<Gaps detail={detail} add={add} open={(member) => setDoing({ what: "person", member, seat: null })} />}
      side={
        <>
          <BoardFields board={detail.board} others={others} />
          <Cycle board={detail.board} />
        </>
      }
    >
      <Seats detail={detail} open={(member, seat) => setDoing({ what: "person", member, seat })} seat={(member) => add("member", member)} />
      <Partners detail={detail} add={() => setDoing({ what: "partner" })} />
      <Standing detail={detail} add={() => setDoing({ what: "standing" })} />
      <Learned board={detail.board.id} />
      {doing?.what === "member" && <AddMember detail={detail} role={doing.role} known={doing.member} onClose={close} />}
      {doing?.what === "person" && <PersonPanel detail={detail} member={doing.member} seat={doing.seat} onClose={close} />}
      {doing?.what === "list" && <TakePeople board={detail.board} offer={doing.offer} onClose={close} />}
      <AddPartner open={doing?.what === "partner"} board={detail.board.id} onClose={close} />
      <AddStanding open={doing?.what === "standing"} board={detail.board.id} onClose={close} />
    </Page>
  );
}
