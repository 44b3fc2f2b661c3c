// The agenda where somebody else writes it: to be read, with nothing that changes it.
import type { AgendaView } from "../../backend/types";
import { Empty } from "../../components/small";
import { useText } from "../../text/text";
import { Planned } from "./AgendaList";
import { ItemRow } from "./ItemRow";
import { branches } from "./order";
import styles from "./Agenda.module.css";

export function AgendaRead({ view }: { view: AgendaView }) {
  const say = useText();
  return (
    <section className={styles.card} aria-label={say("agenda")}>
      {view.items.length === 0 && <Empty title={say("agenda-empty")} />}
      <ol aria-label={say("agenda-items")}>
        {branches(view.items).map(({ row, children }) => (
          <li key={row.id} data-entry={row.id}>
            <ItemRow view={view} row={row} />
            {children.length > 0 && (
              <ol aria-label={say("agenda-items-below", { title: row.title })} className={styles.below}>
                {children.map((child) => <li key={child.id} data-entry={child.id}><ItemRow view={view} row={child} /></li>)}
              </ol>
            )}
          </li>
        ))}
      </ol>
      <footer className={styles.foot}><Planned view={view} /></footer>
    </section>
  );
}
