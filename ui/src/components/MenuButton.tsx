// A button that opens a short list of things to do.
import { ChevronDown, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from "react-aria-components";
import styles from "./MenuButton.module.css";

export interface MenuChoice {
  id: string;
  label: string;
  run: () => void;
  icon?: LucideIcon;
  hint?: string | null;
  disabled?: boolean;
  on?: boolean;
}

interface MenuButtonProps {
  label: ReactNode;
  /** What assistive technology says where the label alone is not enough. */
  name?: string;
  choices: readonly MenuChoice[];
  className?: string;
  plain?: boolean;
}

export function MenuButton({ label, name, choices, className, plain }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button aria-label={name} className={className ?? styles.button}>
        {label}
        {!plain && <ChevronDown size={14} aria-hidden className={styles.arrow} />}
      </Button>
      <Popover className={styles.popover} placement="bottom end">
        <Menu className={styles.menu} onAction={(id) => choices.find((choice) => choice.id === id)?.run()}>
          {choices.map(({ id, label: text, icon: Icon, hint, disabled, on }) => (
            <MenuItem key={id} id={id} textValue={text} isDisabled={disabled} className={styles.item}>
              {Icon ? <Icon size={16} aria-hidden /> : <span className={styles.dot} data-on={on || undefined} aria-hidden />}
              <Text slot="label">{text}</Text>
              {hint && <kbd className={styles.hint}>{hint}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
