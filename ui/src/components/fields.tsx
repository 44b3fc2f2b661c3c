// Form fields: a visible label, a word of help, and one sentence where something is wrong.
import { lazy, Suspense, useId, type ChangeEvent, type FocusEvent, type ReactNode, type Ref } from "react";
import styles from "./fields.module.css";

const DayField = lazy(() => import("./DayField"));

interface Common {
  label: string;
  help?: string;
  error?: string | null;
  /** Keeps the label for assistive technology only, where the column says it. */
  bare?: boolean;
}

interface TextFieldProps extends Common {
  value: string;
  onChange: (value: string) => void;
  onBlur?: (event: FocusEvent) => void;
  onEnter?: () => void;
  type?: "text" | "email" | "password" | "search";
  placeholder?: string;
  autoFocus?: boolean;
  required?: boolean;
  autoComplete?: string;
  maxLength?: number;
  inputRef?: Ref<HTMLInputElement>;
}

export function TextField({ label, help, error, bare, value, onChange, onEnter, inputRef, ...rest }: TextFieldProps) {
  return (
    <Field label={label} help={help} error={error} bare={bare}>
      {(ids) => (
        <input
          {...ids}
          {...rest}
          ref={inputRef}
          className={styles.input}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onEnter && ((event) => event.key === "Enter" && !event.nativeEvent.isComposing && onEnter())}
        />
      )}
    </Field>
  );
}

export function TextArea({ label, help, error, value, onChange, onBlur, rows = 3 }: Common & {
  value: string;
  onChange: (value: string) => void;
  onBlur?: (event: FocusEvent) => void;
  rows?: number;
}) {
  return (
    <Field label={label} help={help} error={error}>
      {(ids) => (
        <textarea {...ids} className={styles.input} rows={rows} value={value} onBlur={onBlur} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

/** A whole number or nothing. */
export function NumberField({ label, help, error, bare, value, onChange, onBlur, max = 9999 }: Common & {
  value: number | null;
  onChange: (value: number | null) => void;
  onBlur?: (event: FocusEvent) => void;
  max?: number;
}) {
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const digits = event.target.value.replace(/\D/g, "");
    onChange(digits === "" ? null : Math.min(Number(digits), max));
  };
  return (
    <Field label={label} help={help} error={error} bare={bare}>
      {(ids) => <input {...ids} className={styles.input} inputMode="numeric" value={value ?? ""} onChange={take} onBlur={onBlur} />}
    </Field>
  );
}

export interface Option<T extends string> { value: T; label: string }

export function SelectField<T extends string>({ label, help, error, bare, value, options, onChange }: Common & {
  value: T;
  options: readonly Option<T>[];
  onChange: (value: T) => void;
}) {
  return (
    <Field label={label} help={help} error={error} bare={bare}>
      {(ids) => (
        <select {...ids} className={`${styles.input} ${styles.select}`} value={value} onChange={(event) => onChange(event.target.value as T)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>{option.label}</option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function CheckField({ label, help, checked, disabled, onChange }: {
  label: string;
  help?: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}) {
  const helpId = useId();
  return (
    <div>
      <label className={styles.check}>
        <input type="checkbox" checked={checked} disabled={disabled} aria-describedby={help ? helpId : undefined} onChange={(event) => onChange(event.target.checked)} />
        <span>{label}</span>
      </label>
      {help && <p id={helpId} className={styles.help}>{help}</p>}
    </div>
  );
}

export function RadioCards<T extends string>({ legend, value, options, onChange }: {
  legend: string;
  value: T;
  options: readonly (Option<T> & { help?: string; disabled?: boolean })[];
  onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.radios}>
      <legend className={styles.label}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.radio} data-on={option.value === value || undefined} data-off={option.disabled || undefined}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          <span>
            <span className="strong">{option.label}</span>
            {option.help && <span className={styles.help}>{option.help}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A day or none, from the calendar that comes when it is needed. */
export function OptionalDay({ label, value, onChange }: { label: string; value: string | null; onChange: (value: string | null) => void }) {
  return (
    <Suspense fallback={<div className={styles.field}><span className={styles.label}>{label}</span></div>}>
      <DayField label={label} value={value} onChange={onChange} />
    </Suspense>
  );
}

interface Ids { id: string; "aria-describedby"?: string; "aria-invalid"?: true }

function Field({ label, help, error, bare, children }: Common & { children: (ids: Ids) => ReactNode }) {
  const id = useId();
  const told = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(" ");
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={bare ? "unseen" : styles.label}>{label}</label>
      {children({ id, "aria-describedby": told || undefined, "aria-invalid": error ? true : undefined })}
      {error && <p id={`${id}-error`} className={styles.error}>{error}</p>}
      {help && <p id={`${id}-help`} className={styles.help}>{help}</p>}
    </div>
  );
}
