// Who sits at the board, for which partner, and what stands on every agenda.
import { Building2, ListPlus, UserPlus } from "lucide-react";
import { useState } from "react";
import { useScope } from "../../acts";
import { useRead } from "../../backend/hooks";
import type { BoardDetail } from "../../backend/types";
import { useBoards } from "../../board";
import { Button } from "../../components/Button";
import { Page } from "../../components/Page";
import { Card, Chip, Empty, Waiting } from "../../components/small";
import { useText } from "../../text/text";
import { AddMember, AddPartner, AddStanding } from "./AddForms";
import { BoardFields } from "./BoardFields";
import styles from "./PeopleScreen.module.css";

type Adding = "member" | "partner" | "standing" | null;

export default function PeopleScreen() {
  const say = useText();
  const { board } = useBoards();
  const { data } = useRead("board.get", { id: board?.id ?? "" }, board !== undefined);
  return data ? <People detail={data} /> : <Waiting label={say("waiting")} />;
}

function People({ detail }: { detail: BoardDetail }) {
  const say = useText();
  const [adding, setAdding] = useState<Adding>(null);
  const close = () => setAdding(null);
  useScope(`board:${detail.board.id}`);
  return (
    <Page
      title={say("people-title")}
      sub={detail.board.name}
      actions={<Button look="main" icon={UserPlus} onPress={() => setAdding("member")}>{say("member-add")}</Button>}
      side={<BoardFields board={detail.board} />}
    >
      <Members detail={detail} />
      <Partners detail={detail} add={() => setAdding("partner")} />
      <Standing detail={detail} add={() => setAdding("standing")} />
      <AddMember open={adding === "member"} detail={detail} onClose={close} />
      <AddPartner open={adding === "partner"} onClose={close} />
      <AddStanding open={adding === "standing"} board={detail.board.id} onClose={close} />
    </Page>
  );
}

function Members({ detail: { members, seats, partners } }: { detail: BoardDetail }) {
  const say = useText();
  const partnerOf = new Map(partners.map((partner) => [partner.id, partner]));
  const rolesOf = (member: string) => seats.filter((seat) => seat.member === member).map(({ role }) => role);
  // Whoever sits here first; the others are known from another board.
  const seated = [...members].sort((a, b) => Number(rolesOf(b.id).length > 0) - Number(rolesOf(a.id).length > 0));
  return (
    <section className={styles.group}>
      <h2>{say("members")}</h2>
      <Card>
        {members.length === 0 && <Empty title={say("members-empty")}>{say("members-empty-help")}</Empty>}
        {members.length > 0 && (
          <table className={styles.table}>
            <thead>
              <tr><th scope="col">{say("member-name")}</th><th scope="col">{say("member-partner")}</th><th scope="col">{say("member-role")}</th></tr>
            </thead>
            <tbody>
              {seated.map((member) => (
                <tr key={member.id}>
                  <td>
                    <p className="strong">{member.name}</p>
                    <p className="soft small">{[member.function, member.email].filter(Boolean).join(" · ")}</p>
                  </td>
                  <td className="small">{member.partner ? partnerOf.get(member.partner)?.name : ""}</td>
                  <td>
                    {rolesOf(member.id).length === 0 && <span className="soft small">{say("member-no-seat")}</span>}
                    {rolesOf(member.id).map((role) => <Chip key={role} tone={role === "chair" || role === "secretary" ? "accent" : "plain"}>{say(`role-${role}`)}</Chip>)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
    </section>
  );
}

function Partners({ detail: { partners }, add }: { detail: BoardDetail; add: () => void }) {
  const say = useText();
  return (
    <section className={styles.group}>
      <div className={styles.head}>
        <h2>{say("partners")}</h2>
        <Button look="quiet" icon={Building2} onPress={add}>{say("partner-add")}</Button>
      </div>
      <Card>
        {partners.length === 0 && <Empty title={say("partners-empty")}>{say("partners-empty-help")}</Empty>}
        <ul className={styles.list}>
          {partners.map((partner) => (
            <li key={partner.id}>
              <span className="strong">{partner.name}</span>
              <span className="soft small">{[partner.short, say(`partner-kind-${partner.kind.replaceAll("_", "-")}`)].filter(Boolean).join(" · ")}</span>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}

function Standing({ detail: { standing }, add }: { detail: BoardDetail; add: () => void }) {
  const say = useText();
  return (
    <section className={styles.group}>
      <div className={styles.head}>
        <h2>{say("standing")}</h2>
        <Button look="quiet" icon={ListPlus} onPress={add}>{say("standing-add")}</Button>
      </div>
      <Card>
        {standing.length === 0 && <Empty title={say("standing-empty")}>{say("standing-empty-help")}</Empty>}
        <ol className={styles.list}>
          {standing.map((item) => (
            <li key={item.id}>
              <span className="strong">{item.title}</span>
              <span className="soft small">{[item.presenter, item.minutes !== null && say("n-minutes", { n: item.minutes })].filter(Boolean).join(" · ")}</span>
            </li>
          ))}
        </ol>
      </Card>
    </section>
  );
}
