// Date, times and place: the four fields of anything that takes place.
import { lazy, Suspense } from "react";
import { useText } from "../text/text";
import { TextField } from "./fields";
import { Waiting } from "./small";
import styles from "./WhenAndWhere.module.css";

const DayField = lazy(() => import("./DayField"));
const ClockField = lazy(() => import("./ClockField"));

export interface When { date: string | null; starts: string | null; ends: string | null; place: string }

interface WhenAndWhereProps {
  value: When;
  onChange: (change: Partial<When>) => void;
  onBlur?: () => void;
  /** Says what is still missing. */
  asked?: boolean;
  autoFocus?: boolean;
}

export function WhenAndWhere({ value, onChange, onBlur, asked, autoFocus }: WhenAndWhereProps) {
  const say = useText();
  return (
    <Suspense fallback={<Waiting label={say("waiting")} />}>
      <DayField
        label={say("field-date")}
        value={value.date}
        onChange={(date) => onChange({ date })}
        error={asked && value.date === null ? say("field-needed") : null}
        autoFocus={autoFocus}
      />
      <div className={styles.times}>
        <ClockField label={say("field-starts")} value={value.starts} onChange={(starts) => onChange({ starts })} />
        <ClockField label={say("field-ends")} value={value.ends} onChange={(ends) => onChange({ ends })} />
      </div>
      <TextField label={say("field-place")} value={value.place} onChange={(place) => onChange({ place })} onBlur={onBlur} />
    </Suspense>
  );
}
