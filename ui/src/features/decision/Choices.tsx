// A few outcomes side by side, and the rarer ones in a list behind them.
import { useId } from "react";
import type { Option } from "../../components/fields";
import { Button } from "../../components/Button";
import { useText } from "../../text/text";
import styles from "./Record.module.css";

interface ChoicesProps<T extends string> {
  legend: string;
  value: T | null;
  options: readonly Option<T>[];
  more?: readonly Option<T>[];
  disabled: boolean;
  onChange: (value: T) => void;
  onClear: () => void;
}

export function Choices<T extends string>({ legend, value, options, more, disabled, onChange, onClear }: ChoicesProps<T>) {
  const say = useText();
  const name = useId();
  const isRare = more?.some((option) => option.value === value) ?? false;
  return (
    <fieldset className={styles.choices} disabled={disabled}>
      <legend className="unseen">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.choice} data-on={option.value === value || undefined}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
      {more && (
        <select
          className={styles.more}
          aria-label={`${legend}: ${say("record-other")}`}
          data-on={isRare || undefined}
          value={isRare ? (value ?? "") : ""}
          onChange={(event) => event.target.value !== "" && onChange(event.target.value as T)}
        >
          <option value="">{say("record-other")}</option>
          {more.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
      )}
      {value !== null && !disabled && <Button look="quiet" aria-label={`${say("record-take-back")}: ${legend}`} onPress={onClear}>{say("record-take-back")}</Button>}
    </fieldset>
  );
}
