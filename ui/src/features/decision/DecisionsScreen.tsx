// What was decided, and who confirmed it at home: decisions by partners, and every decision with its list.
import { Mail, Paperclip } from "lucide-react";
import { useState } from "react";
import { Link } from "wouter";
import { useAct, useScope } from "../../acts";
import { asFault } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import type { Board, ConfirmationCell, ConfirmationRow, ConfirmedBy, DecisionRow } from "../../backend/types";
import { useBoards } from "../../board";
import { Button, LinkButton } from "../../components/Button";
import { SelectField } from "../../components/fields";
import { Page } from "../../components/Page";
import { ScrollX } from "../../components/ScrollX";
import { Banner, Card, Chip, Empty, Waiting, type Tone } from "../../components/small";
import { useYear } from "../../components/year";
import { plainDay, shortDay } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import { ConfirmForm } from "./ConfirmForm";
import { Reminders } from "./Reminders";
import styles from "./Decisions.module.css";

const RULES: readonly ConfirmedBy[] = ["all", "majority", "municipalities"];

export default function DecisionsScreen() {
  const say = useText();
  const { board } = useBoards();
  const of = board ? { board: board.id } : {};
  const { data: years, error } = useRead("decision.years", of);
  const { year, choice } = useYear(years ?? [], true);
  const ask = year ? { ...of, year } : of;
  const { data: decisions } = useRead("decision.list", ask, years !== undefined);
  const { data: rows } = useRead("decision.confirmations", ask, years !== undefined);
  const [reminding, setReminding] = useState(false);
  useScope(`board:${board?.id ?? ""}`);
  if (error) return <Page title={say("decisions")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  if (!years || !decisions || !rows || !board) return <Waiting label={say("waiting")} />;
  return (
    <Page
      title={say("decisions")}
      sub={board.name}
      actions={
        <>
          {years.length > 1 && choice}
          <LinkButton to="/written-rounds">{say("written-rounds")}</LinkButton>
          {rows.some((row) => !row.complete) && <Button icon={Mail} onPress={() => setReminding(true)}>{say("reminders")}</Button>}
        </>
      }
    >
      {decisions.length === 0 && <Card><Empty title={say("decisions-empty")}>{say("decisions-empty-help")}</Empty></Card>}
      {rows.length > 0 && <Matrix board={board} rows={rows} />}
      {decisions.length > 0 && <All decisions={decisions} />}
      {reminding && <Reminders board={board.id} onClose={() => setReminding(false)} />}
    </Page>
  );
}

function Matrix({ board, rows }: { board: Board; rows: readonly ConfirmationRow[] }) {
  const say = useText();
  const act = useAct();
  const [open, setOpen] = useState<{ decision: string; partner: string } | null>(null);
  const partners = [...new Map(rows.flatMap((row) => row.cells).map((cell) => [cell.partner, cell])).values()];
  const row = rows.find(({ decision }) => decision.id === open?.decision);
  const cell = row?.cells.find(({ partner }) => partner === open?.partner);
  return (
    <section className={styles.part} aria-labelledby="confirmations">
      <div className={styles.head}>
        <h2 id="confirmations">{say("confirmations")}</h2>
        <SelectField
          label={say("confirmed-by")}
          value={board.confirmed_by}
          options={RULES.map((rule) => ({ value: rule, label: say(`confirmed-by-${rule}`) }))}
          onChange={(rule) => void act("board.set_confirmed_by", { id: board.id, rev: board.rev, rule }, { undo: `board:${board.id}`, done: say("confirmed-by-set") })}
        />
      </div>
      <Card>
        <ScrollX label={say("confirmations-table")}>
          <table className={styles.matrix}>
            <caption className="unseen">{say("confirmations")}</caption>
            <thead>
              <tr>
                <th scope="col">{say("decision")}</th>
                <th scope="col">{say("follow-ups-state")}</th>
                {partners.map(({ partner, short, name }) => <th key={partner} scope="col"><Link to={`/partners/${partner}`}>{short || name}</Link></th>)}
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <tr key={one.decision.id}>
                  <Decided row={one} />
                  {partners.map(({ partner }) => (
                    <Cell key={partner} row={one} cell={one.cells.find((at) => at.partner === partner)} onOpen={() => setOpen({ decision: one.decision.id, partner })} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      </Card>
      {row && cell && <ConfirmForm key={`${row.decision.id} ${cell.partner}`} row={row} cell={cell} onClose={() => setOpen(null)} />}
    </section>
  );
}

function Decided({ row }: { row: ConfirmationRow }) {
  const say = useText();
  const lang = useLang();
  const tone: Tone = row.complete ? "good" : row.overdue ? "bad" : "warn";
  return (
    <>
      <th scope="row" className={styles.wording}>
        {row.wording}
        <span className="soft small"> <Link to={`/meetings/${row.decision.meeting}/decisions`}>{row.decision.board_short} {shortDay(lang, row.decision.date)}</Link></span>
      </th>
      <td>
        <Chip tone={tone}>{say(row.complete ? "confirmations-complete" : row.overdue ? "confirmations-overdue" : "confirmations-open")}</Chip>
        <span className="small"> {say("confirmations-count", { n: row.agreed, of: row.of })}</span>
        {row.due && !row.complete && <span className="soft small"> {say("confirmations-due", { date: plainDay(lang, row.due) })}</span>}
      </td>
    </>
  );
}

function Cell({ row, cell, onOpen }: { row: ConfirmationRow; cell: ConfirmationCell | undefined; onOpen: () => void }) {
  const say = useText();
  const lang = useLang();
  if (!cell) return <td className="soft">–</td>;
  const { confirmation } = cell;
  const word = say(`confirmation-${confirmation?.state.replaceAll("_", "-") ?? "none"}`);
  const shown = [word, confirmation?.decided_on && shortDay(lang, confirmation.decided_on), cell.overdue && say("follow-up-overdue")].filter(Boolean).join(" ");
  // Who says aloud what stands there, reaches the button: its name begins with those words.
  const said = confirmation?.document ? `${shown}, ${say("confirmation-has-document")}` : shown;
  return (
    <td>
      <button type="button" className={styles.cell} data-state={confirmation?.state ?? "none"} data-late={cell.overdue || undefined} aria-label={say("confirmation-of", { name: cell.name, state: said, text: row.wording.slice(0, 60) })} onClick={onOpen}>
        <span>{word}</span>{" "}
        {confirmation?.decided_on && <span className="small">{shortDay(lang, confirmation.decided_on)}</span>}{" "}
        {cell.overdue && <span className="small">{say("follow-up-overdue")}</span>}
        {confirmation?.document && <Paperclip aria-hidden size={14} />}
      </button>
    </td>
  );
}

function All({ decisions }: { decisions: readonly DecisionRow[] }) {
  const say = useText();
  const lang = useLang();
  const meetings = [...new Map(decisions.map((one) => [one.meeting, one])).values()];
  return (
    <section className={styles.part} aria-labelledby="all-decisions">
      <h2 id="all-decisions">{say("decisions-all")}</h2>
      {meetings.map(({ meeting, date, board_short: board }) => (
        <Card key={meeting} padded>
          <h3 className={styles.meeting}><Link to={`/meetings/${meeting}/decisions`}>{board} {plainDay(lang, date)}</Link></h3>
          <ul className={styles.lines}>
            {decisions.filter((one) => one.meeting === meeting).map((one) => (
              <li key={one.id}>
                <span className={styles.label}>{one.item_label}</span>
                <span><Link to={`/decisions/${one.id}/trace`}>{one.own_text ?? one.decided}</Link> {one.outcome !== "as_proposed" && <Chip>{say(`decision-outcome-${one.outcome.replaceAll("_", "-")}`)}</Chip>}</span>
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </section>
  );
}
