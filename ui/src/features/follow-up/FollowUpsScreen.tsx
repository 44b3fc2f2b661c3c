// The action list: what is to be done, by whom and when, at one board or at all.
import { Plus } from "lucide-react";
import { useState } from "react";
import { Link } from "wouter";
import { useAct, useScope } from "../../acts";
import { asFault } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import type { FollowUpRow, FollowUpsWhich } from "../../backend/types";
import { useBoards } from "../../board";
import { Button } from "../../components/Button";
import { SelectField } from "../../components/fields";
import { useStretch } from "../../components/more";
import { Page } from "../../components/Page";
import { ScrollX } from "../../components/ScrollX";
import { Banner, Card, Chip, Empty, Waiting } from "../../components/small";
import { useYear } from "../../components/year";
import { faultText, useText } from "../../text/text";
import { AddFollowUp } from "./AddFollowUp";
import { SaveList } from "./SaveList";
import { STATES } from "./states";
import { Views } from "./Views";
import { When } from "./When";
import styles from "./FollowUps.module.css";

const WHICH: readonly FollowUpsWhich[] = ["open", "overdue", "undated", "all"];

export default function FollowUpsScreen() {
  const say = useText();
  const { boards, board: current } = useBoards();
  const [which, setWhich] = useState<FollowUpsWhich>("open");
  const [board, setBoard] = useState("");
  const [owner, setOwner] = useState("");
  const [adding, setAdding] = useState(false);
  const at = board ? { board } : {};
  const { data: counts, error } = useRead("follow_up.counts", at);
  const years = counts?.years ?? [];
  // What is open stands whole; what was ever agreed stands by year, so that twenty of them open as fast as one.
  const { year, choice } = useYear(years);
  const byYear = which === "all" && year !== undefined;
  const { data: listed } = useRead("follow_up.list", { ...at, which, ...(byYear ? { year } : {}) }, which !== "all" || counts !== undefined);
  useScope(`board:${current?.id ?? ""}`);
  if (error) return <Page title={say("follow-ups")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  if (!counts || !listed) return <Waiting label={say("waiting")} />;
  const isEmpty = years.length === 0;
  const owners = [...new Set(listed.map((row) => row.owner.name))].filter(Boolean).sort((a, b) => a.localeCompare(b));
  const rows = owners.includes(owner) ? listed.filter((row) => row.owner.name === owner) : listed;
  return (
    <Page
      title={say("follow-ups")}
      sub={say("follow-ups-summary", { n: counts.n_open, overdue: counts.n_overdue, undated: counts.n_undated })}
      actions={
        <>
          <Views />
          <SaveList board={board || undefined} isEmpty={isEmpty} />
          <Button look="main" icon={Plus} onPress={() => setAdding(true)}>{say("follow-up-add")}</Button>
        </>
      }
    >
      {!isEmpty && (
        <div className={styles.filters}>
          <SelectField label={say("follow-ups-which")} value={which} onChange={setWhich} options={WHICH.map((one) => ({ value: one, label: say(`follow-ups-which-${one}`) }))} />
          {byYear && choice}
          <SelectField label={say("follow-ups-board")} value={board} onChange={setBoard} options={[{ value: "", label: say("follow-ups-all-boards") }, ...boards.map(({ id, name }) => ({ value: id, label: name }))]} />
          <SelectField label={say("follow-ups-owner")} value={owners.includes(owner) ? owner : ""} onChange={setOwner} options={[{ value: "", label: say("follow-ups-all-owners") }, ...owners.map((name) => ({ value: name, label: name }))]} />
        </div>
      )}
      <Card>
        {isEmpty && (
          <Empty title={say("follow-ups-empty")} action={<Button icon={Plus} onPress={() => setAdding(true)}>{say("follow-up-add")}</Button>}>
            {say("follow-ups-empty-help")}
          </Empty>
        )}
        {!isEmpty && rows.length === 0 && <Empty title={say("follow-ups-none")} />}
        {rows.length > 0 && <List rows={rows} />}
      </Card>
      <AddFollowUp open={adding} board={board || current?.id} onClose={() => setAdding(false)} />
    </Page>
  );
}

function List({ rows }: { rows: readonly FollowUpRow[] }) {
  const say = useText();
  const { drawn, more } = useStretch(rows);
  return (
    <ScrollX label={say("follow-ups")}>
      <table className={styles.list}>
        <caption className="unseen">{say("follow-ups")}</caption>
        <thead>
          <tr>
            {["number", "text", "owner", "when", "decision", "state"].map((name) => <th key={name} scope="col">{say(`follow-ups-${name}`)}</th>)}
          </tr>
        </thead>
        <tbody>{drawn.map((row) => <Line key={row.id} row={row} />)}</tbody>
      </table>
      {more && <p className={styles.more}>{more}</p>}
    </ScrollX>
  );
}

function Line({ row }: { row: FollowUpRow }) {
  const say = useText();
  const act = useAct();
  return (
    <tr>
      <td className={styles.number}>{row.number}</td>
      <td>
        <Link to={`/follow-ups/${row.id}`} className={styles.text}>{row.text}</Link>
        {row.kind === "commitment" && <> <Chip>{say("follow-up-kind-commitment")}</Chip></>}
      </td>
      <td>
        {row.owner_now || <span className="soft">–</span>}
        {row.owner_left && <> <Chip tone="warn">{say("follow-up-owner-left")}</Chip></>}
      </td>
      <td><When row={row} /></td>
      <td className={styles.decision}>{row.decided ?? row.paper_title ?? <span className="soft">–</span>}</td>
      <td>
        <SelectField
          bare
          label={say("follow-ups-by-state", { number: row.number })}
          value={row.state}
          options={STATES.map((state) => ({ value: state, label: say(`follow-up-state-${state}`) }))}
          onChange={(state) => void act("follow_up.set_state", { id: row.id, rev: row.rev, state }, {
            done: say("follow-up-set", { number: row.number, state: say(`follow-up-state-${state}`) }),
            undo: `board:${row.board}`,
          })}
        />
      </td>
    </tr>
  );
}
