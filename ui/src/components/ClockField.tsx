// A time of day, typed by segment, on a 24-hour clock.
import { parseTime, type Time } from "@internationalized/date";
import { DateInput, DateSegment, Label, TimeField } from "react-aria-components";
import styles from "./DayField.module.css";

interface ClockFieldProps {
  label: string;
  /** "HH:MM", or null while there is none. */
  value: string | null;
  onChange: (value: string | null) => void;
}

export default function ClockField({ label, value, onChange }: ClockFieldProps) {
  return (
    <TimeField
      className={styles.field}
      hourCycle={24}
      value={value ? parseTime(value) : null}
      onChange={(time) => onChange(time ? (time as Time).toString().slice(0, 5) : null)}
    >
      <Label className={styles.label}>{label}</Label>
      <DateInput className={`${styles.group} ${styles.input}`}>
        {(segment) => <DateSegment segment={segment} className={styles.segment} />}
      </DateInput>
    </TimeField>
  );
}
