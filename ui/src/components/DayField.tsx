// A date, typed by segment or chosen from a calendar, in the words of the language in use.
import { parseDate, type CalendarDate } from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import {
  Button, Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell, DateInput,
  DatePicker, DateSegment, Dialog, Group, Heading, Label, Popover,
} from "react-aria-components";
import { useText } from "../text/text";
import styles from "./DayField.module.css";

interface DayFieldProps {
  label: string;
  /** "YYYY-MM-DD", or null while there is none. */
  value: string | null;
  onChange: (value: string | null) => void;
  error?: string | null;
  autoFocus?: boolean;
}

export default function DayField({ label, value, onChange, error, autoFocus }: DayFieldProps) {
  const say = useText();
  return (
    <DatePicker
      className={styles.field}
      value={value ? parseDate(value) : null}
      onChange={(date: CalendarDate | null) => onChange(date?.toString() ?? null)}
      isInvalid={Boolean(error)}
      autoFocus={autoFocus}
      shouldForceLeadingZeros={false}
    >
      <Label className={styles.label}>{label}</Label>
      <Group className={styles.group}>
        <DateInput className={styles.input}>{(segment) => <DateSegment segment={segment} className={styles.segment} />}</DateInput>
        <Button className={styles.open}>
          <CalendarDays size={16} aria-hidden />
          <span>{say("day-choose")}</span>
        </Button>
      </Group>
      {error && <p className={styles.error}>{error}</p>}
      <Popover className={styles.popover}>
        <Dialog className={styles.dialog}>
          <Calendar>
            <header className={styles.head}>
              <Button slot="previous" className={styles.turn}><ChevronLeft size={18} aria-hidden /></Button>
              <Heading className={styles.month} />
              <Button slot="next" className={styles.turn}><ChevronRight size={18} aria-hidden /></Button>
            </header>
            <CalendarGrid className={styles.grid}>
              <CalendarGridHeader>{(day) => <CalendarHeaderCell className={styles.weekday}>{day}</CalendarHeaderCell>}</CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell date={date} className={styles.cell} />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
