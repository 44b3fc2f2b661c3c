// A list of people, looked at line by line before anything is written.
import { useEffect, useState } from "react";
import { useAct } from "../../acts";
import { useJob } from "../../backend/jobs";
import type { Answer, Board, Offer, PeopleColumn, PersonRead, SeatRole } from "../../backend/types";
import { Button } from "../../components/Button";
import { SelectField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { ScrollX } from "../../components/ScrollX";
import { Banner, Chip, Empty, Waiting, type Tone } from "../../components/small";
import { faultText, useText, type Say } from "../../text/text";
import { ROLES } from "./seats";
import styles from "./PeopleScreen.module.css";

const COLUMNS: readonly (PeopleColumn | "none")[] = ["none", "name", "given_name", "infix", "family_name", "function", "email", "partner", "role"];

export function TakePeople({ board, offer, onClose }: { board: Board; offer: Offer; onClose: () => void }) {
  const say = useText();
  const act = useAct();
  const { start, fault } = useJob("board.read_people");
  const [list, setList] = useState<Answer<"board.read_people"> | null>(null);
  const [role, setRole] = useState<SeatRole>("member");
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => void start({ offer: offer.offer }).then(setList), [start, offer.offer]);
  const usable = list?.people.filter((one) => one.fault === null && one.repeats === null) ?? [];
  const chosen = usable.filter(({ line }) => !left.has(line));
  const turn = (line: number) => setLeft(new Set(left.has(line) ? [...left].filter((one) => one !== line) : [...left, line]));
  const readAs = async (at: number, is: PeopleColumn | null) => {
    const columns = list?.columns.map((column, index) => (index === at ? is : column.is === is ? null : column.is));
    const again = columns && (await start({ offer: offer.offer, columns }));
    if (again) setList(again);
  };
  const take = async () => {
    const told = { done: (taken: Answer<"board.take_people">) => say("people-taken", { ...taken }), undo: `board:${board.id}` };
    if (await act("board.take_people", { board: board.id, role, people: chosen.map(({ person }) => person) }, told)) onClose();
  };
  return (
    <Modal title={say("people-list-title", { name: offer.name })} open onClose={onClose} wide>
      {fault && <Banner tone="bad">{faultText(say, fault)}</Banner>}
      {!list && !fault && <Waiting label={say("waiting")} />}
      {list && (
        <>
          <p>{summary(say, list)}</p>
          {list.cut && <Banner>{say("people-cut", { n: list.people.length })}</Banner>}
          {list.columns.length > 0 && <Columns columns={list.columns} readAs={(at, is) => void readAs(at, is)} />}
          <SelectField label={say("people-role")} help={say("people-role-help")} value={role} onChange={setRole} options={ROLES.map((one) => ({ value: one, label: say(`role-${one}`) }))} />
          {list.people.length === 0 && <Empty title={say("people-none")}>{say("people-none-help")}</Empty>}
          <Lines people={list.people} left={left} turn={turn} />
        </>
      )}
      <Actions>
        {chosen.length > 0 && <Button look="main" onPress={() => void take()}>{say("people-take", { n: chosen.length })}</Button>}
        <Button onPress={onClose}>{say("cancel")}</Button>
      </Actions>
    </Modal>
  );
}

function Columns({ columns, readAs }: { columns: Answer<"board.read_people">["columns"]; readAs: (at: number, is: PeopleColumn | null) => void }) {
  const say = useText();
  return (
    <fieldset className={styles.columns}>
      <legend>{say("people-columns")}</legend>
      {columns.map((column, at) => (
        <SelectField
          key={at}
          label={column.title || say("people-column", { n: at + 1 })}
          value={column.is ?? "none"}
          onChange={(is) => readAs(at, is === "none" ? null : is)}
          options={COLUMNS.map((one) => ({ value: one, label: say(`people-column-${one.replaceAll("_", "-")}`) }))}
        />
      ))}
    </fieldset>
  );
}

function Lines({ people, left, turn }: { people: PersonRead[]; left: ReadonlySet<number>; turn: (line: number) => void }) {
  const say = useText();
  if (people.length === 0) return null;
  return (
    <div className={styles.lines}>
      <ScrollX label={say("people-lines")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("people-line")}</th>
              <th scope="col">{say("member-name")}</th>
              <th scope="col">{say("member-email")}</th>
              <th scope="col">{say("member-partner")}</th>
              <th scope="col">{say("people-becomes")}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((one) => {
              const usable = one.fault === null && one.repeats === null;
              return (
                <tr key={one.line} data-off={!usable || left.has(one.line) || undefined}>
                  <td className="small">
                    {usable ? (
                      <label className={styles.pick}>
                        <input type="checkbox" checked={!left.has(one.line)} onChange={() => turn(one.line)} />
                        <span className="unseen">{say("people-pick", { name: one.person.name })}</span>
                        <span aria-hidden>{one.line}</span>
                      </label>
                    ) : one.line}
                  </td>
                  <td>
                    <span className="strong">{one.person.name}</span>
                    <span className={`soft small ${styles.under}`}>{one.person.function}</span>
                  </td>
                  <td className="small">{one.person.email}</td>
                  <td className="small">
                    {one.person.partner}
                    {one.new_partner && <span className={styles.under}><Chip>{say("people-new-partner")}</Chip></span>}
                  </td>
                  <td><Becomes one={one} /></td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollX>
    </div>
  );
}

function Becomes({ one: { fault, repeats, known } }: { one: PersonRead }) {
  const say = useText();
  const [tone, text]: [Tone, string] = fault
    ? ["bad", say(`people-fault-${fault.replaceAll("_", "-")}`)]
    : repeats !== null
      ? ["warn", say("people-repeats", { line: repeats })]
      : known !== null
        ? ["good", say("people-known", { name: known })]
        : ["accent", say("people-new")];
  return <span className={styles.becomes}><Chip tone={tone}>{text}</Chip></span>;
}

function summary(say: Say, { people, separator, encoding }: Answer<"board.read_people">): string {
  const form = separator === null ? "cards" : separator === ";" ? "semicolon" : separator === "," ? "comma" : "tab";
  const faulty = people.filter(({ fault }) => fault !== null).length;
  const known = people.filter(({ fault, known: name }) => fault === null && name !== null).length;
  return say("people-summary", { n: people.length, known, faulty, form: say(`people-form-${form}`), encoding });
}
